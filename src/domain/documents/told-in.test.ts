import { describe, expect, it } from 'vitest';
import { aroundIn, saysTold } from './told-in.ts';

const says = saysTold({ name: 'Dana Whitfield', aliases: [], role: 'CFO' });

describe('a line says that somebody was told', () => {
  it.each([
    'told Dana about it',
    'I told Dana on Monday that Hull may slip',
    'Told Ola and Dana about Hull',
    'Dana asked for it, so I told her',
    'Dana knows',
    'Dana already knows about Hull',
    'I informed the CFO',
    'mentioned it to @dana',
    'raised the Hull slip with Dana this morning',
    'The Hull slip: I’ve told Dana',
    'Hull slips, told Dana',
    'Dana was told on Friday',
  ])('where the writer told it, in the past and for sure: %s', (line) => {
    expect(says(line)).toBe(true);
  });

  it.each([
    'must tell Dana',
    "haven't told Dana",
    'Dana doesn’t know yet',
    'not yet told Dana',
    'Dana told me',
    'told Danube',
    'to be told Dana',
    'Told her on Monday',
    "I don't think Dana knows about the Hull slip",
    'I should have told Dana about the Hull slip',
    'Has anyone told Dana about Hull?',
    'Not sure whether Dana knows about the Hull slip',
    'I hope Dana knows',
    'Does Dana know? She was told?',
    'I doubt that Dana knows about the Hull slip',
    'Make sure Dana is aware of the Hull slip',
    'Ensure Dana is informed',
    'Ask Ola whether she told Dana',
    'wish I had told Dana',
    'nobody has told Dana about Hull',
    'No one told Dana about Hull',
    'Dana knows nothing about Hull',
    'Dana hardly knows about Hull',
    'I wonder if Dana knows',
    'afraid Dana heard about Hull',
    'Told Ola about the Hull slip',
    'Ola told her about Hull',
    'Ola told Dana about Hull',
    'Dana would be furious if she heard about Hull',
    'Dana must be informed of Hull',
    'I told Dana nothing about Hull',
    'Forgot that I had not told Dana',
    'could have told Dana',
    'Helen wants Dana told',
    'supposed to have informed Dana',
    'avoided being told: Dana was told by nobody',
    'told Dana that all is well at Hull',
    'I mentioned nothing to Dana',
    'Ola says: told Dana',
    'was going to tell Dana, then told Ola',
  ])('and not otherwise: %s', (line) => {
    expect(says(line)).toBe(false);
  });

  it('takes "her" for whoever was in the room', () => {
    expect(says('Hull slips, told her', true)).toBe(true);
    expect(says('Hull slips; she does not know yet', true)).toBe(false);
    expect(says('Ola told her about Hull', true)).toBe(false);
  });

  it('is looked for in the sentence of the words, and the one behind it', () => {
    const text = 'First. Hull slips by a week. Did not tell her. Last.';
    const start = text.indexOf('Hull');
    expect(aroundIn(text, { start, end: start + 10 })).toEqual({
      line: 'Hull slips by a week.',
      next: 'Did not tell her.',
    });
    expect(aroundIn('Hull', { start: 0, end: 4 })).toEqual({ line: 'Hull', next: '' });
  });
});
