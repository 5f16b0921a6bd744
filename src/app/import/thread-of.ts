import { zonesOf } from '../../domain/language/zones.ts';
import type { Id } from '../../domain/shared/id.ts';
import { type Instant, millis } from '../../domain/shared/time.ts';
import { plainSubject } from '../../domain/sources/plain-subject.ts';
import type { MailRecord } from '../../domain/sources/record.ts';
import type { Store } from '../../store/store.ts';

/** How a mail is known in the workspace, and who has to do with it. */
type Known = {
  readonly key: string;
  readonly said: Instant;
  readonly author: Id | null;
  readonly readers: readonly Id[];
};

const aDay = 86_400_000;
/** How far apart two mails may lie that only their subject ties together. */
const month = 30 * aDay;
const week = 7 * aDay;

const marks = [
  '',
  'Re: ',
  'Fw: ',
  'Fwd: ',
  'Re: Re: ',
  'Re: Fw: ',
  'Fw: Re: ',
  'Re[2]: ',
  'AW: ',
  'WG: ',
  'SV: ',
  'TR: ',
];
const variantsOf = (plain: string): readonly string[] => marks.map((mark) => `${mark}${plain}`);

/** "Question" and "Update" are the subject of many conversations. */
const isCommon = (plain: string): boolean => !/\s/.test(plain) && plain.length <= 14;

const isAnswer = (subject: string): boolean => plainSubject(subject) !== subject.trim();

type Titled = ReturnType<Store['threads']['titled']>[number];

/** Each of the two wrote to, or got, the mail of the other: a name in both is not enough in one person's mailbox. */
const between = (one: Titled, { author, readers }: Known): boolean =>
  author !== null &&
  one.from !== null &&
  one.people.includes(author) &&
  (one.from === author ? readers.some((id) => one.people.includes(id)) : readers.includes(one.from));

const sharesAnybody = (one: Titled, { author, readers }: Known): boolean =>
  one.people.length === 0 ||
  (author === null && readers.length === 0) ||
  [...readers, author].some((id) => id !== null && one.people.includes(id));

/** The conversation under the same subject, among the same people, within days. */
const bySubject = (store: Store, mail: MailRecord, known: Known): string | undefined => {
  const plain = plainSubject(mail.subject);
  if (plain.length < 3) return undefined;
  const said = millis(known.said);
  const answers = isAnswer(mail.subject);
  // A pasted mail has no Message-ID: what was pasted with it has the same subject.
  const pasted = mail.messageId === null;
  const near = store.threads.titled(variantsOf(plain), said, isCommon(plain) ? week : month);
  return near.find((one) => {
    if (pasted) return sharesAnybody(one, known);
    // Two mails that both begin something are two conversations.
    if (answers ? one.said > said && !isAnswer(one.title) : one.said < said || !isAnswer(one.title)) return false;
    return mail.automatic
      ? known.readers.some((id) => one.people.includes(id)) && Math.abs(one.said - said) <= 2 * week
      : between(one, known);
  })?.thread;
};

/** Somebody pressed "reply" to write about something else: another subject, and nothing quoted. */
const beginsAnew = (mail: MailRecord, title: string): boolean => {
  const [own, before] = [plainSubject(mail.subject).toLowerCase(), plainSubject(title).toLowerCase()];
  if (own === '' || before === '' || isAnswer(mail.subject) || own.includes(before) || before.includes(own))
    return false;
  return !zonesOf(mail.text).some(({ kind }) => kind === 'quoted' || kind === 'forwarded' || kind === 'header');
};

/**
 * Which conversation a mail belongs to: that of the nearest mail it refers to; else that of a mail under the same subject
 * between the same people within a month; else one of its own. Mails that had waited under a name this mail makes known
 * are given to the same conversation, so that the order of an import, and references in a circle, do no harm.
 */
export const threadOf = (store: Store, mail: MailRecord, known: Known): string => {
  const { threads } = store;
  const references = mail.references.map((one) => `mail:${one}`).filter((one) => one !== known.key);
  const here = new Map(references.length === 0 ? [] : threads.known(references).map((one) => [one.key, one] as const));
  const parent = references.flatMap((key) => here.get(key) ?? []).at(-1);
  const missing = references.filter((key) => !here.has(key));
  const waiting = threads.named([...missing, known.key]);
  if (parent && beginsAnew(mail, parent.title)) return known.key;
  const thread =
    parent?.thread ??
    waiting.find((name) => name !== known.key) ??
    bySubject(store, mail, known) ??
    missing[0] ??
    known.key;
  const others = waiting.filter((name) => name !== thread);
  if (others.length > 0) threads.join(others, thread);
  return thread;
};
