import { expect, it } from 'vitest';
import { draftName, subjectOf } from './draft-name.ts';

const untitled = (text: string) => ({ title: '', text });

it('calls a draft by its title, its subject, or its first words', () => {
  expect(draftName({ title: 'Pier', text: 'Subject: other' })).toBe('Pier');
  expect(subjectOf(untitled('To: Ines\nSubject: The pier\n\nText'))).toBe('The pier');
  expect(subjectOf(untitled('The pier is late.'))).toBe('');
  expect(draftName(untitled('The pier is late.'))).toBe('The pier is late.');
  expect(draftName(untitled('Pier\n\n- Late.'))).toBe('Pier');
  expect(draftName(untitled('**Progress**\n- Late.'))).toBe('Progress');
  expect(draftName(untitled('word '.repeat(40)))).toMatch(/word …$/);
  expect(draftName(untitled(''))).toBe('');
});

it('never by a greeting', () => {
  for (const line of ['Hi Ines,', 'Dear Ms Falk,', 'Ines,', 'Good morning', 'Wilhelmina-Alexandra,', 'hello all!'])
    expect(draftName(untitled(`${line}\n\nThe pier is late.`))).toBe('The pier is late.');
  expect(draftName(untitled('Hi Ines,'))).toBe('');
});
