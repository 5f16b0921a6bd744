import { expect, it } from 'vitest';
import { withoutHolder, withoutHolders } from './without-holder.ts';

const isName = (word: string): boolean => ['helen', 'lind', 'omar', 'will'].includes(word.toLowerCase());

it.each([
  ['Helen worries that the second crane will stand idle.', 'The second crane will stand idle.', 'that the second'],
  ['Helen Lind is worried about the noise at night.', 'The noise at night.', 'One worry is the noise'],
  ['But Omar also fears the crews will leave', 'The crews will leave', 'One worry is that the crews'],
  ['Will is concerned that it costs too much', 'It costs too much', 'One worry is that it costs'],
  ['Marit, who runs the yard, fears that it is too loud', 'It is too loud', 'One worry is that it'],
  ['Helen will ask what it costs at night', 'What it costs at night', 'One question is what'],
])('says what %s is about, and not who said it', (words, bare, whole) => {
  const said = withoutHolder(words, isName);
  expect(said?.bare).toBe(bare);
  expect(said?.whole).toContain(whole);
});

it.each([
  'Finance worries that the year is planned.',
  'The crews fear the noise.',
  'It worries us that ships wait.',
  'We worry about the peak.',
  'Ships wait eleven hours.',
  'Nobody worries about it.',
  'Helen is scared of her boss and will stall.',
  'Helen worries about the noise and will block it.',
  'Helen worries her team.',
])('leaves %s as it is', (words) => {
  expect(withoutHolder(words, isName)).toBeNull();
});

it('does so in each sentence, and leaves what somebody says where people may be named', () => {
  const words = 'Ships wait eleven hours. Helen worries that the crane stands idle. Omar says that it rains.';
  expect(withoutHolders(words, isName, { bare: false })).toBe(
    'Ships wait eleven hours. One worry is that the crane stands idle. Omar says that it rains.',
  );
  expect(withoutHolders(words, isName, { bare: true })).toBe(
    'Ships wait eleven hours. The crane stands idle. It rains.',
  );
});
