import type { Draft } from '../documents/draft.ts';
import { countWords } from '../documents/words.ts';
import { readDraft } from '../review/draft.ts';
import { everyFeedbackLine, feedbackLines } from './feedback-lines.ts';

/** A text of fewer words is asked about as a short one. */
const short = 60;

/** The line that fits a draft: by what it is, and of free words by how many they are. */
export const feedbackLineFor = ({ kind, text }: Pick<Draft, 'kind' | 'text'>): string => {
  if (kind === 'recap') return feedbackLines.agreed;
  if (kind === 'update' || kind === 'status' || kind === 'rollup') return feedbackLines.told;
  return countWords(text) < short ? feedbackLines.short : feedbackLines.told;
};

/** Puts the line behind the last words before the closing, in a paragraph of its own. */
export const withFeedbackLine = (text: string, line: string): string => {
  const { sentences } = readDraft(text);
  const end = sentences.at(-1)?.end ?? text.trimEnd().length;
  return `${text.slice(0, end)}\n\n${line}${text.slice(end)}`;
};

/** The text without the line and the empty lines that it brought. */
export const withoutFeedbackLine = (text: string): string =>
  everyFeedbackLine.reduce((rest, line) => rest.replace(`\n\n${line}`, '').replace(line, ''), text);
