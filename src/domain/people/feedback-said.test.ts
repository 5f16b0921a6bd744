import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedbackLines } from './feedback-lines.ts';
import { feedbackIn, feedbackInNote } from './feedback-said.ts';

const whole = (text: string) => feedbackIn(text, [{ start: 0, end: text.length }]);
const dana = new Set(['dana', 'ruiz']);
const sorts = (text: string) => whole(text).map(({ sort }) => sort);

describe('what a reader says of how they are told things [8.3]', () => {
  it.each([
    ['Right', 'right'],
    ['Right.', 'right'],
    ['Just right, thanks!', 'right'],
    ['Perfect for me.', 'right'],
    ['Good length.', 'right'],
    ['The update was the right length.', 'right'],
    ['Not too long, thanks.', 'right'],
    ['Less please', 'less'],
    ['Too long.', 'less'],
    ['It was a bit too long for me.', 'less'],
    ['Thanks Robin, slightly too much detail.', 'less'],
    ['Fewer numbers? no. Fewer words.', 'less'],
    ['Shorter, please.', 'less'],
    ['More', 'more'],
    ['More detail next time.', 'more'],
    ['A bit more context please.', 'more'],
    ['Your update was too short.', 'more'],
    ['Not enough detail.', 'more'],
    ['Too late for me.', 'late'],
    ['I need it a day earlier.', 'late'],
  ])('%s: %s', (words, sort) => expect(sorts(words)).toEqual([sort]));

  it('takes two that say two things', () =>
    expect(sorts('Good length, thanks.\n\nA day earlier next time.')).toEqual(['right', 'late']));

  it.each([
    'Right, see you on Thursday.',
    'More next week.',
    'More people are joining us from Monday.',
    'The rollout takes too long.',
    'The meeting was too long.',
    'It is too late to change the supplier.',
    'Was it too long?',
    'Less than half of the sites are ready.',
    'We need more budget.',
    'Enough is enough, they should go.',
    'I will be there earlier.',
    'For the second site we need\nmore.',
    'He thinks the whole thing is\r\ntoo long.',
    'Thanks, I read it. Can you send me the contract?',
    'That is too late.',
    'It is too late, we lost it.',
    'Too late, the slot is gone.',
    'Great, thanks. That is right.',
    'It is too much, we cannot pay that.',
    'That is not enough.',
    'This is very late.',
    'I need it earlier, the board meets on Monday.',
  ])('says nothing of: %s', (words) => expect(whole(words)).toEqual([]));

  it('takes any short answer under the line that asked, and its words as they stand', () => {
    const text = `> ${feedbackLines.told}\nHeadline and two numbers.\n`;
    expect(feedbackIn(text, [{ start: text.indexOf('Headline'), end: text.length }])).toEqual([
      { sort: 'other', start: text.indexOf('Headline'), end: text.length - 1, quote: 'Headline and two numbers.' },
    ]);
  });

  it.each([
    ['Dana: good length', 'right'],
    ['@dana: too long', 'less'],
    ['Dana said it was too short', 'more'],
    ['Dana says a day earlier next time', 'late'],
    ['Dana Ruiz found the update too long', 'less'],
  ])('reads a note: %s', (words, sort) => expect(feedbackInNote(words, dana).map((one) => one.sort)).toEqual([sort]));

  it.each([
    'too long',
    'Dana: the meeting was too long',
    'Dana: more people from Monday',
    'I said it was too long ago',
    'Dana said it is too late',
    'Dana thinks it is too late, we lost the slot',
    'Dana told me to stay. Perfect.',
    'Dana said the meeting went well.\nToo long though.',
    'Dana: too much and we are short of people',
    'Talk with Dana: too long',
    'Decision: perfect',
    'Note to self: too long',
    'Monday: more',
  ])('reads nothing in a note: %s', (words) => expect(feedbackInNote(words, dana)).toEqual([]));

  it('looks at the beginning of a reply alone, however long it is', () => {
    const text = `${'a.\n'.repeat(10_000)}Too long.`;
    expect(whole(text)).toEqual([]);
    expect(whole(`Too long.\n${text}`)).toHaveLength(1);
  });

  it('never throws, and quotes letter for letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom('', 'Too long.', 'right'), (a, b) => {
        const text = `${a}\n${b}`;
        for (const { start, end, quote } of [...whole(text), ...feedbackInNote(text, dana)])
          expect(text.slice(start, end)).toBe(quote);
      }),
    );
  });
});
