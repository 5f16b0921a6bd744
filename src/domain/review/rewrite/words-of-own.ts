import type { Edit } from '../finding.ts';

/** The fixed words that softer wording brings along; a step that would bring any other is not taken. */
export const frames: readonly string[] = [
  'It would have helped if you had',
  'did not',
  'not',
  'Could you',
  'please',
  'a',
  'an',
];

const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? [];

const ofFrames = new Set(frames.flatMap(wordsOf));

/** Whether edits bring words that neither stood in the text nor belong to a fixed frame: each word at most as often as it goes. */
export const bringsWords = (text: string, edits: readonly Edit[]): boolean => {
  const gone = new Map<string, number>();
  for (const { start, end } of edits)
    for (const word of wordsOf(text.slice(start, end))) gone.set(word, (gone.get(word) ?? 0) + 1);
  for (const edit of edits) {
    for (const word of wordsOf(edit.text)) {
      const left = gone.get(word) ?? 0;
      if (left > 0) gone.set(word, left - 1);
      else if (!ofFrames.has(word)) return true;
    }
  }
  return false;
};
