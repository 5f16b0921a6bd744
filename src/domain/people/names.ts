import type { Address } from '../sources/record.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

// "[mailto:…]", "(Finance)", quotes around a whole name, "via Calendly": what clients add to names.
const dressing = /\[[^\]]*\]|\([^)]*\)|<[^>]*>|["“”]|\s+via\s+.+$|\s+on behalf of\s+.+$/giu;

/** A name all in capitals or all in small letters as a book would set it; a name in mixed case is left as it is. */
const capitalised = (name: string): string =>
  name === name.toUpperCase() || name === name.toLowerCase()
    ? name.replace(/\p{L}+/gu, (part) =>
        part.length > 2 ? part.charAt(0).toUpperCase() + part.slice(1).toLowerCase() : part,
      )
    : name;

/** "ruiz.dana" or "dana_ruiz" as a name, when the part before the @ looks like two or three words; else as it is. */
const nameFromAddress = (address: string): string => {
  const [local = address] = address.split('@');
  const words = local.split(/[._]/).filter((word) => /^\p{L}{2,}$/u.test(word));
  return words.length >= 2 && words.length <= 3 && words.join('').length === local.replace(/[._]/g, '').length
    ? capitalised(words.join(' '))
    : local;
};

/**
 * The name to show for an address as clients write them: `"Ruiz, Dana M" <d@x>` is "Dana M Ruiz". Without a name the
 * address speaks. Never longer than 200 characters, never empty.
 */
export const displayName = ({ name, address }: Address): string => {
  const plain = flat(name.replace(dressing, ' '));
  const given = plain.includes('@') || plain === '' ? '' : plain;
  const [last, first, ...more] = given.split(',').map(flat);
  const turned =
    last && first && more.length === 0 && !/^(jr|sr|ph\.?d|md|esq|ii|iii)\.?$/i.test(first)
      ? `${first} ${last}`
      : given;
  const shown = turned ? capitalised(turned) : nameFromAddress(address);
  return shown.slice(0, 200).trim() || address.slice(0, 200) || 'somebody';
};

const honorific = /^(dr|prof|professor|mr|mrs|ms|miss|mx|sir|dame|rev|herr|frau|mme|m)\.?$/i;

/** What to call somebody in a sentence: the first name where it is one ("Dr. Claudia Meier" is Claudia), else the whole name. */
export const calledName = (name: string): string => {
  const words = name.split(/\s+/);
  while (words.length > 1 && honorific.test(words[0] ?? '')) words.shift();
  const [first = name, ...more] = words;
  return more.length > 0 && first.replace('.', '').length > 2 ? first : words.join(' ');
};

/** Name words in lower case without initials, titles and marks: the same person written in two ways has the same key. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}'-]+/u)
    .filter((word) => word.length > 1 && !/^(mr|mrs|ms|dr|prof|jr|sr|phd|md)$/.test(word))
    .sort()
    .join(' ');

/** Whether a name is full enough to tell people apart: at least two words. */
export const isFullName = (name: string): boolean => nameKey(name).includes(' ');

const machine =
  /(^|[._+-])(no-?reply|do-?not-?reply|mailer-daemon|postmaster|notifications?|newsletter|alerts?|bounces?|listserv|majordomo|calendar-notification|unsubscribe|invitations?|undisclosed)([._+-]|$|@)/i;
const group =
  /^(all|team|staff|everyone|everybody|office|info|support|sales|hello|contact|help|hr|finance|admin|dev|engineering|owner|list)([._-][a-z0-9]+)*$|([._-])(all|team|list|group|staff|users|devel|announce|discuss)$/i;

/** Whether an address belongs to a list, a team or a machine instead of a person. */
export const isGroup = ({ name, address }: Address): boolean => {
  const [local = '', domain = ''] = address.split('@');
  return (
    machine.test(address) ||
    group.test(local) ||
    /(^|\.)(lists?|groups|googlegroups|calendar\.google|resource\.calendar)\./.test(`.${domain}.`) ||
    /\b(mailing list|distribution list|distro|all staff|conference room|meeting room)\b/i.test(name)
  );
};
