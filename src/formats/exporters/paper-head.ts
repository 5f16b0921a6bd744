import type { Day } from '../../domain/shared/time.ts';
import { printable } from '../paper/read-words.ts';

/** What stands small under the title of a paper: for whom, from whom, of which day. Empty names and a null day stay away. */
export type PaperHead = { readonly reader: string; readonly writer: string; readonly day: Day | null };

const oneRow = (words: string): string => printable(words).replace(/\s+/g, ' ').trim();

/** The day in words of the language, "22 November 2026". */
const dayIn = (lang: string, day: Day): string =>
  new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${day}T12:00:00Z`),
  );

/** The parts of the small row under a title, in the language of the paper; of other languages names and day alone. */
export const headParts = ({ reader, writer, day }: PaperHead, lang: string): readonly string[] => {
  const [to, from] = [oneRow(reader), oneRow(writer)];
  const named = lang === 'en' ? [to && `For ${to}`, from && `From ${from}`] : [to, from];
  return [...named, day === null ? '' : dayIn(lang, day)].filter(Boolean);
};
