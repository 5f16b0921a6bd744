import { readDates } from '../../src/domain/language/dates.ts';
import { plain, readText } from '../../src/domain/language/reading.ts';
import type { Clause } from '../../src/domain/signals/clause.ts';
import { candidatesIn } from '../../src/domain/signals/mail-commitment.ts';
import { opened } from '../../src/domain/signals/read-mail.ts';

// A labelled sentence is sometimes several for the program.
const clausesOf = (text: string): readonly Clause[] => {
  const line = plain(text).replace(/[\r\n\t\u00a0]/g, ' ');
  return readText(text).sentences.map((sentence) => {
    const span = opened(text, sentence);
    const lower = line.slice(span.start, span.end);
    return {
      ...span,
      medium: 'mail',
      text,
      lower,
      asks: /\?["')\]!?.\s]*$/.test(lower),
      dated: readDates(text.slice(span.start, span.end), '2001-03-12').length > 0,
      around: lower,
    };
  });
};

/** What `scripts/train-mail.mjs` learns promises from: the undertakings of a text, with whose they are and what was seen. */
export const candidatesOf = (text: string): readonly { readonly owner: string; readonly traits: readonly string[] }[] =>
  clausesOf(text).flatMap(candidatesIn);
