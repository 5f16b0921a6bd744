import { readDates } from '../../src/domain/language/dates.ts';
import { plain } from '../../src/domain/language/reading.ts';
import { candidatesIn } from '../../src/domain/signals/mail-commitment.ts';
import { opened } from '../../src/domain/signals/read-mail.ts';

/** What `scripts/train-mail.mjs` learns from: the undertakings of one sentence, with whose they are and what was seen. */
export const candidatesOf = (
  text: string,
): readonly { readonly owner: string; readonly traits: readonly string[] }[] => {
  const span = opened(text, { start: 0, end: text.length });
  const lower = plain(text).slice(span.start);
  return candidatesIn({
    ...span,
    medium: 'mail',
    text,
    lower,
    asks: /\?["')\]!?.\s]*$/.test(lower),
    dated: readDates(text.slice(span.start), '2001-03-12').length > 0,
    around: lower,
  });
};
