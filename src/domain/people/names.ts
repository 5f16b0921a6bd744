import type { Address } from '../sources/record.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

// "[mailto:…]", "(Finance)", quotes around a whole name, "via Calendly", an address half read: what clients add to names.
const dressing =
  /\[[^\]]*\]?|\([^)]*\)?|<.*$|["“”„«»]|\s+via\s+.+$|\s+on behalf of\s+.+$|=\?[\w-]+\?[bq]\?\S*|\p{Extended_Pictographic}|[\uFE0F\u200B-\u200F\u202A-\u202E]/giu;
// "/O=CORP/OU=SITE/CN=RECIPIENTS/CN=DRUIZ", as Exchange writes, and "Dana Ruiz/HOU/ECT@ECT", as Lotus Notes does.
const exchange = /^\/o=.*\/cn=([^/]+)$/iu;
const lotus = /(?<=\p{L})(?:\/[\p{L}\d &-]+)+(?:@.*)?$/u;
// What scans leave of an initial or of dirt; a dash and an "&" stand between words that belong together.
const lone = /(?<=\s|^)(?:(?![&–—-])[\d\p{P}\p{S}])+(?=\s|$)/gu;
const before = /^(?:['’‘`](?!\p{Ll}\s)|[\s.,;:|•·*_<>()[\]{}-])+/u;
const after = /[\s'’‘`,;:|•·*_<>()[\]{}-]+$/u;

/** The label of the next header, a stamp over the page, the mark of what was blacked out: what a scan draws into a name. */
const label =
  /\s+(?:C[Cc]|B[Cc]c|Subject|SUBJECT|Sent|RELEASED? IN (?:PART|FULL)|(?:UN|DE)?CLASSIFI\p{Lu}*|CONFIDENTIAL|REDACTED|\p{Lu}\d{1,2}(?=(?:\s\d+)?$))(?![\p{L}\d]).*$/u;
/** A whole name as directories write it; a word more before a label belongs to the label. */
const directoryForm = /^[^,]+,\s*[\p{L}'’-]+\s\p{L}\.?(?=\s)/u;

/** The same in front: "Copies Cc Ruiz, Dana" and "B6 Dana Ruiz". */
const labelBefore =
  /^(?:(?:\p{L}+\s+){0,3}(?:C[Cc]|B[Cc]c|Subject)\s+(?=\p{L}+,\s\p{L})|\p{Lu}\d{1,2}\s+(?=\p{Lu}\p{Ll}+\s.*\p{L}))/u;

const withoutLabels = (whole: string): string => {
  const name = whole.replace(labelBefore, '');
  const at = name.search(label);
  const before = at < 0 ? '' : name.slice(0, at);
  if (before.split(/[\s,]+/).filter((word) => /\p{L}{2}/u.test(word)).length < 2) return name;
  return directoryForm.exec(before)?.[0] ?? before;
};

/** A name without what is around it; empty where no letter is left, or where it says that nobody is known. */
const bare = (name: string): string => {
  const plain = withoutLabels(
    flat(name.slice(0, 1000).replace(dressing, ' ').replace(exchange, '$1').replace(lotus, '')),
  );
  if (!/\p{L}/u.test(plain) || /^(?:unknown|none|anonymous|n\/a)$/i.test(plain)) return '';
  return plain
    .split(',')
    .map((part) =>
      flat(part.replace(lone, ' '))
        .replace(before, '')
        .replace(after, '')
        .replace(/(?<=\p{L}{4})\.+$/u, ''),
    )
    .filter(Boolean)
    .join(', ');
};

/** A name all in capitals or all in small letters as a book would set it; a name in mixed case is left as it is. */
const capitalised = (name: string): string =>
  name === name.toUpperCase() || name === name.toLowerCase()
    ? name.replace(/\p{L}+/gu, (part) =>
        part.length > 2 ? part.charAt(0).toUpperCase() + part.slice(1).toLowerCase() : part,
      )
    : name;

/** "ruiz.dana" or "dana_ruiz" as a name, when the part before the @ looks like two or three words; else as it is. */
const nameFromAddress = (address: string): string => {
  const [whole = address] = address.split('@');
  // Without the tag of "dana+lists@", and of an Exchange address its last part.
  const local = whole.replace(/(?<=.)(?:\+.*|-dated-\d.*)$/, '').replace(/^\/o=.*\/cn=/i, '') || whole;
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
  const plain = bare(name);
  const given = plain.includes('@') || plain === '' ? '' : plain;
  const [last, first, ...more] = given.split(',').map(flat);
  const turned =
    last && first && more.length === 0 && !/^(jr|sr|ph\.?d|md|esq|ii|iii)\.?$/i.test(first)
      ? `${first} ${last}`
      : given;
  const shown = turned ? capitalised(turned) : nameFromAddress(address);
  return shown.slice(0, 200).trim() || address.slice(0, 200) || 'somebody';
};

/**
 * An address as it is compared: lower case, without `mailto:`, brackets and quotes around it, and with the dots that a scan
 * read as commas or parted by spaces. Never longer than 320 characters.
 */
export const plainAddress = (address: string): string => {
  const bareAddress = address
    .trim()
    .toLowerCase()
    .replace(/^[\s<'"‘’“”([]+|(?<![\s>'"‘’“”)\],;.:])[\s>'"‘’“”)\],;.:]+$/g, '')
    .replace(/^mailto:/, '');
  const [local = '', domain, ...more] = bareAddress.split('@');
  return (
    domain === undefined || more.length > 0
      ? bareAddress
      : `${local.replace(/\s*\.\s*/g, '.').trim()}@${domain.replace(/\s*[.,]\s*/g, '.').trim()}`
  ).slice(0, 320);
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
    .filter((word) => word.length > 1 && !/^\d+$/.test(word) && !/^(mr|mrs|ms|dr|prof|jr|sr|phd|md)$/.test(word))
    .sort()
    .join(' ');

/** Whether a name is full enough to tell people apart: at least two words. */
export const isFullName = (name: string): boolean => nameKey(name).includes(' ');

const machine =
  /(^|[._+-])(no-?reply|do-?not-?reply|mailer-daemon|postmaster|notifications?|newsletter|alerts?|bounces?|listserv|majordomo|calendar-notification|unsubscribe|invitations?|undisclosed(-recipients?)?|webmaster|daemon|robot|autoreply)([._+-]|$|@)/i;
const group =
  /^(all|unknown|anonymous|nobody|team|staff|everyone|everybody|office|info|support|sales|hello|contact|help|hr|finance|admin|dev|engineering|owner|list|service|services|customerservice|billing|orders|marketing|press|reception|helpdesk|board|committee|announcements?|customers|auto-?confirm|updates)([._-][a-z0-9]+)*$|([._-])(all|team|list|group|staff|users|devel|dev|announce|discuss|talk|workers|members|distro|dl|admin|commits|bugs|owner|request)$|-l$|(^|[._-])dl-|working-?group$/i;
const groupDomain = /(^|\.)(lists?|groups|googlegroups|yahoogroups|calendar\.google|resource\.calendar|bounces?)\./;
const groupName =
  /\b(mailing list|distribution|distro|all (staff|users|employees)|everyone|(conference|meeting|board) ?room|undisclosed|recipients?|recipient list|newsletter|help ?desk|service desk|customer (service|care|support)|administrator|webmaster|postmaster|mail ?daemon|do not reply|no[- ]?reply|committee|shift)\b|\b(list|team|group|staff|department|office|support)$|[-_ ]DL$|^DL[-_ ]/i;
/** "S_NightDesk", "OPS-O_Watch-II": how directories name what is nobody. */
const directoryName = /^(?=\S*_)(?:[A-Z]{2,6}[-_]\S+|\S*_[A-Z][a-z]+[A-Z]\S*)$/;
/** A heading, or a piece of a sentence, where a scan took the name from. */
const words =
  /^(subject|fwd?|re|cc|to|from|sent|class|classified|reason|note|date|attachments?)\b\s*\S*[:.]|^(subject|note to|classified by)\s|(?<=\s)(and|for|the|their|this|that|you|with|says|will|please)(?=\s|$)/i;
// "Ruiz, Dana Birch, Tom" and "Dana tbirchfield Ruiz": two who stood beside each other.
const twoNames =
  /^[^,]+,\s*\p{L}+(?:\s\p{L}\.?)?\s\p{L}{3,},\s*(?!ph\.?d|m\.?d|mba|esq|jr|sr|cpa|llm)\p{L}{3,}(?:\s\p{L}\.?)?$/iu;
const runTogether = (name: string): boolean => {
  const parts = name.split(/[\s,]+/);
  return (
    parts.length > 2 &&
    parts.some((part) => /^[\p{Ll}.\d]{6,}$/u.test(part)) &&
    parts.some((part) => /^\p{Lu}\p{Ll}/u.test(part))
  );
};
// "dev" is a team as well as a first name: with a last name in the address and beside it, it is the name.
const devAsName = /^dev[._-]?(?!team|ops|list|all|tools|group|support|leads?|help|chat|platform|infra)\p{L}{3,}$/iu;
const lettersOf = (words: string): string => words.toLowerCase().replace(/[^\p{L}]/gu, '');
const firm = /\b(inc|ltd|llc|gmbh|ag|corp|company|bank|shop|store|news|club|society|association|desk|center|centre)\b/i;

/** Whether an address belongs to a list, a team or a machine instead of a person. */
export const isGroup = ({ name, address }: Address): boolean => {
  const [local = '', domain = ''] = address.split('@');
  const shown = bare(name);
  const named = !shown.includes('@') && shown !== '';
  if (
    machine.test(address) ||
    groupDomain.test(`.${domain}.`) ||
    (named && (groupName.test(shown) || directoryName.test(shown) || twoNames.test(shown) || runTogether(shown))) ||
    (named && shown.split(/\s+/).length > 2 && words.test(shown))
  )
    return true;
  // A person may well write from "office@": then a whole name says so.
  const [first, last, ...more] = shown.split(/[\s,]+/);
  const ofPerson =
    named &&
    more.length < 2 &&
    [first, last].every(
      (word) => word !== undefined && /^\p{Lu}[\p{L}'’-]+$/u.test(word) && !local.includes(word.toLowerCase()),
    ) &&
    !firm.test(shown);
  const isDev = devAsName.test(local) && lettersOf(shown) === lettersOf(local) && shown.includes(' ');
  return group.test(local) && !ofPerson && !isDev;
};

/** Every name by which words may call somebody. */
export const everyName = ({
  name,
  aliases,
}: {
  readonly name: string;
  readonly aliases: readonly string[];
}): readonly string[] => [name, calledName(name), ...aliases];
