import { expect, it } from 'vitest';
import { smallWords } from './language-words.ts';
import { languageName, unreadAmong, unreadWords } from './other-language.ts';

it('has a name for every language that is told apart', () => {
  const codes = [...Object.keys(smallWords), 'ja', 'ko', 'zh', 'ru', 'uk', 'bg', 'sr', 'el', 'ar', 'he', 'th', 'hi'];
  for (const code of codes) expect([code, languageName(code)]).not.toEqual([code, 'another language']);
  expect(languageName('other')).toBe('another language');
});

it('says what was kept and why nothing was read in it', () => {
  expect(unreadWords('de')).toBe(
    'This reads like German. Updraft reads facts from English only, so nothing was taken from it; it is kept and found by search.',
  );
  expect(
    unreadAmong([
      { language: 'de', items: 1200 },
      { language: 'fr', items: 1 },
    ]),
  ).toBe('1,200 read like German, 1 like French: kept and found by search. Updraft reads facts from English only.');
  expect(unreadAmong([{ language: 'ja', items: 1 }])).toMatch(/^1 reads like Japanese: /);
  expect(unreadAmong([])).toBe('');
});
