import { Fragment, type ReactNode } from 'react';
import { typedWords } from '../../domain/language/typed-words.ts';
import { linksIn } from '../links.ts';

const marked = (text: string, words: RegExp | null): ReactNode => {
  if (!words) return text;
  const parts: ReactNode[] = [];
  let at = 0;
  for (const match of text.matchAll(words)) {
    if (match[0] === '') continue;
    parts.push(text.slice(at, match.index), <mark key={match.index}>{match[0]}</mark>);
    at = match.index + match[0].length;
  }
  return at === 0 ? text : [...parts, text.slice(at)];
};

/**
 * The text of a mail: never anything but text. Addresses of web pages that hide nothing can be followed, and are shown in
 * full; what matches `words` is marked.
 */
export const MailText = ({
  text,
  words = null,
  links = true,
}: {
  readonly text: string;
  readonly words?: RegExp | null;
  /** Not where the text stands in a link of its own. */
  readonly links?: boolean;
}) => (
  <>
    {(links ? linksIn(text) : [{ start: 0, end: text.length, href: null }]).map(({ start, end, href }) => {
      const shown = marked(text.slice(start, end), words);
      return href === null ? (
        <Fragment key={start}>{shown}</Fragment>
      ) : (
        <a key={start} href={href} target="_blank" rel="noopener noreferrer" className="mail-link">
          {shown}
        </a>
      );
    })}
  </>
);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What finds the typed words in a text, each as the beginning of a word; null where there are none. */
export const anyOf = (typed: string): RegExp | null => {
  const words = typedWords(typed);
  return words.length === 0
    ? null
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(escaped).join('|')})[\\p{L}\\p{N}\\p{M}]*`, 'giu');
};

/** What finds exactly these words; null where there are none. */
export const exactly = (words: string): RegExp | null => (words === '' ? null : new RegExp(escaped(words), 'gu'));
