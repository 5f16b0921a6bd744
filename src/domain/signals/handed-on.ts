import type { Message } from '../language/messages-in.ts';
import { displayName, isFullName, nameKey } from '../people/names.ts';
import type { Address } from '../sources/record.ts';

const firstOf = (one: Address): string => {
  const [first = '', ...more] = displayName(one).split(/\s+/);
  return more.length > 0 ? first.toLowerCase() : '';
};

// "Hi Dana", "Robin and Dana -", "Dana:", at the top of what was written.
const addressed =
  /^(?<hello>(?:hi|hello|hey|dear)\s+)?(?<names>\p{Lu}[\p{L}'’-]{1,30}(?:(?:\s*[,&/]\s*|\s+and\s+)\p{Lu}[\p{L}'’-]{1,30}){0,3})(?<end>\s*[,:;!—–-]|\s*\n|\s)/iu;

const isAddressedToAuthor = (text: string, author: string): boolean => {
  const { hello, names = '', end = '' } = addressed.exec(text.slice(0, 200).trimStart())?.groups ?? {};
  if (end.trim() === '' && !end.includes('\n') && hello === undefined) return false;
  return names
    .toLowerCase()
    .split(/\s*[,&/]\s*|\s+and\s+/)
    .includes(author);
};

const closing =
  /^\s*(?:(?:best|kind|kindest|warm|warmest|many|with)?\s*(?:regards|wishes|thanks)|best|cheers|thank you|sincerely|yours(?: (?:sincerely|truly|faithfully))?|respectfully)\s*[,.!]?\s*$/i;
const fullName = /^\s*\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}\.)?(?:\s+\p{Lu}[\p{L}'’-]+){1,2}\s*$/u;

/** The full name that stands under the closing of the newest message; undefined where there is none. */
const signedBy = (text: string, messages: readonly Message[]): string | undefined => {
  const [newest] = messages;
  const from = newest?.areas.at(-1)?.end;
  if (newest === undefined || from === undefined) return undefined;
  const below = messages.slice(1).map(({ span }) => span.start);
  const until = Math.min(newest.span.end, from + 400, ...below.filter((start) => start >= from));
  const lines = text
    .slice(from, until)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 4);
  const place = lines.findIndex((line) => closing.test(line));
  const name = place === -1 ? undefined : lines[place + 1];
  return name !== undefined && fullName.test(name) ? name.trim() : undefined;
};

const isSignedByAnother = (signed: string, author: Address): boolean => {
  const shown = displayName(author);
  if (!isFullName(shown) || !isFullName(signed)) return false;
  const known = `${nameKey(shown)} ${author.address.toLowerCase().split('@')[0] ?? ''}`;
  return !nameKey(signed)
    .split(' ')
    .some((word) => known.includes(word));
};

/**
 * Whether a mail is as a whole somebody else's words that its sender passes on: it begins by speaking to whoever sent it, or
 * another name is signed under it. Its "I" is then not the sender. `messages` are those of the text.
 */
export const isHandedOn = (
  text: string,
  author: Address,
  readers: readonly Address[],
  messages: readonly Message[],
): boolean => {
  const first = firstOf(author);
  // One Dana may write to another.
  const meant = first !== '' && !readers.some((one) => firstOf(one) === first && one.address !== author.address);
  if (meant && isAddressedToAuthor(text, first)) return true;
  const signed = signedBy(text, messages);
  return signed !== undefined && isSignedByAnother(signed, author);
};
