import { languageOf } from '../language/language-of.ts';
import { newestOf } from '../language/zones.ts';
import type { ProposedFact } from './proposed-fact.ts';
import { readCapture } from './read-capture.ts';
import { readMail } from './read-mail.ts';
import type { TextToRead } from './text-to-read.ts';

/**
 * Reads what a text says as proposed facts, in the order of the text; the same text gives the same facts.
 * Offsets are UTF-16 into `input.text`. In a mail only what the writer wrote now is read, never a quoted part. Owners and
 * dates are words of the text or absent. A text that is clearly not English yields none (see `languageOf`). Never throws.
 */
export const extractFacts = (input: TextToRead): readonly ProposedFact[] => {
  if (input.text.trim() === '' || languageOf(input.text) !== 'en') return [];
  const facts = input.medium === 'capture' ? readCapture(input) : readMail(input, newestOf(input.text));
  return [...facts].sort((a, b) => a.start - b.start || a.end - b.end);
};
