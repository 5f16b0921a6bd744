import type { Mark } from './draft.ts';

const inWord = /[\p{L}\p{N}\p{M}]/u;

// Letters grown onto either end are an edit too: "by Friday" is no longer itself in "by Fridays".
const whole = (text: string, start: number, end: number): boolean => {
  const joined = (at: number): boolean =>
    at > 0 && at < text.length && inWord.test(text.charAt(at - 1)) && inWord.test(text.charAt(at));
  return !joined(start) && !joined(end);
};

const stands = (text: string, mark: Mark, start: number): boolean =>
  start >= 0 && mark.text !== '' && text.startsWith(mark.text, start) && whole(text, start, start + mark.text.length);

const placesOf = (text: string, words: string, most: number): readonly number[] => {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && places.length < most; at = text.indexOf(words, at + words.length))
    if (whole(text, at, at + words.length)) places.push(at);
  return places;
};

const fromOf = (mark: Mark): string => JSON.stringify(mark.from);

/**
 * Finds marks again in a text that was changed since: one whose words still stand is kept where they now are, one whose
 * words were edited is gone. Where it can no longer be told which of several equal words rest on which source, they lose
 * their marks rather than get a wrong one. The result is in order and apart; offsets are UTF-16.
 */
export const marksIn = (text: string, marks: readonly Mark[]): readonly Mark[] => {
  const kept: Mark[] = [];
  const lost = new Map<string, Mark[]>();
  for (const mark of marks) {
    if (stands(text, mark, mark.start)) kept.push({ ...mark, end: mark.start + mark.text.length });
    else if (mark.text.trim() !== '') lost.set(mark.text, [...(lost.get(mark.text) ?? []), mark]);
  }
  const standing = [...kept];
  for (const [words, same] of lost) {
    const free = placesOf(text, words, same.length + standing.length + 1).filter(
      (at) => !standing.some((mark) => mark.start < at + words.length && at < mark.end),
    );
    const oneSource = same.every((mark) => fromOf(mark) === fromOf(same[0] ?? mark));
    if (free.length < same.length && !oneSource) continue;
    for (const [index, mark] of same.entries()) {
      const start = free[index];
      if (start !== undefined) kept.push({ ...mark, start, end: start + words.length });
    }
  }
  let end = 0;
  return kept
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((mark) => {
      if (mark.start < end) return false;
      end = mark.end;
      return true;
    });
};
