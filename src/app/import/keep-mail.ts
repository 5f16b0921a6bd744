import { createHash } from 'node:crypto';
import { type Message, messagesIn } from '../../domain/language/messages-in.ts';
import type { Id } from '../../domain/shared/id.ts';
import { dayOf, millis } from '../../domain/shared/time.ts';
import { measureMail } from '../../domain/signals/behaviour/measure-mail.ts';
import { isHandedOn } from '../../domain/signals/handed-on.ts';
import { unreadLanguage } from '../../domain/signals/unread-language.ts';
import type { Address, MailRecord } from '../../domain/sources/record.ts';
import type { SourceRole } from '../../domain/sources/source.ts';
import type { SeenInSource, StoredSource } from '../../store/sources.ts';
import type { Store } from '../../store/store.ts';
import type { CalendarOf } from '../calendar/work-calendar.ts';
import { keepCorrections } from '../change/keep-corrections.ts';
import { keepMailChanges } from '../change/keep-mail-changes.ts';
import type { Context } from '../context.ts';
import { keepFeedback } from '../feedback/keep-feedback.ts';
import { ensureMe } from '../person/ensure-me.ts';
import { mailWithoutForgotten } from './forgotten.ts';
import { keepMailFacts } from './keep-mail-facts.ts';
import type { Met, People } from './meet-people.ts';
import { threadOf } from './thread-of.ts';

const hash = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 32);

/** What names the same mail across imports: its Message-ID, else its content. */
export const keyOf = (mail: MailRecord): string =>
  mail.messageId
    ? `mail:${mail.messageId}`
    : `mail:${hash(mail.from?.address ?? mail.from?.name ?? '', mail.date ?? '', mail.subject, mail.text)}`;

/** Only so much is searched; the rest of a huge mail is still kept and shown. */
const searched = 20_000;

const handedOnLength = 40;

/** Whether the first words of a mail stand already in an earlier mail of somebody else in its conversation. */
const wasSaidBefore = (
  store: Store,
  { thread, said, text }: StoredSource,
  author: Id,
  [newest]: readonly Message[],
) => {
  const [first] = newest?.areas ?? [];
  const words = first === undefined ? '' : (text.slice(first.start, first.end).split('\n')[0] ?? '').trim();
  return words.length >= handedOnLength && store.sources.hasWordsOfAnother(thread, said, author, words);
};

/**
 * A mail that is known, and whose words end where this one goes on: it came out of a file that was cut off, or still being
 * written. Undefined where the user has said anything about what was read in it.
 */
const cutOff = (store: Store, id: Id, mail: MailRecord): StoredSource | undefined => {
  const known = store.sources.get(id);
  if (known === undefined) return undefined;
  // A cut may go through a letter, or through what stands for one.
  const words = known.text.replace(/(?<![\s\ufffd])[\s\ufffd]+$/, '').replace(/=[0-9A-F]?$/, '');
  if (!mail.text.startsWith(words) || mail.text.trimEnd().length <= known.text.trimEnd().length) return undefined;
  const same = words === '' ? mail.subject.startsWith(known.title) : mail.subject === known.title;
  // The copy of a list has a footer, and is another mail.
  if (!same || (words !== '' && mail.automatic !== known.automatic)) return undefined;
  return store.importItems.factsOf(id).said === 0 ? known : undefined;
};

type Kept = {
  readonly added: boolean;
  readonly facts: number;
  /** Whether it said more than is kept of one source. */
  readonly cut?: boolean;
  readonly leftOut?: true;
  /** That kept it from being read. */
  readonly language?: string;
};

/**
 * Keeps one mail with its people and proposed facts. The same mail a second time adds nothing, unless it was cut off the
 * first time: then it is written anew. One that somebody wrote who was deleted is left out.
 */
export const keepMail = (context: Context, people: People, given: MailRecord, calendarOf: CalendarOf): Kept => {
  const store = context.store();
  const mail = mailWithoutForgotten(store, given);
  if (!mail) return { added: false, facts: 0, leftOut: true };
  const key = store.forgotten.keyOf(keyOf(given));
  const knownId = store.sources.idByKey(key);
  const known = knownId === undefined ? undefined : cutOff(store, knownId, mail);
  if (knownId !== undefined && !known) return { added: false, facts: 0 };
  if (known) store.importItems.takeSource(known.id);

  // A mail dated after today came with a wrong clock: it counts from today.
  const said =
    mail.date === null || (!context.replayed && millis(mail.date) > millis(context.now)) ? context.now : mail.date;
  const meetAll = (addresses: readonly Address[]): readonly Met[] =>
    addresses.slice(0, 50).flatMap((address) => people.meet(address) ?? []);
  // The newest part of a pasted thread has no header: the user wrote it.
  const from = mail.from ? people.meet(mail.from) : mail.own ? { person: ensureMe(context) } : undefined;
  const author = from?.person ?? null;
  const metTo = meetAll(mail.to);
  const to: readonly Id[] = [...new Set(metTo.map(({ person }) => person))];
  const metCc = meetAll(mail.cc);
  const cc: readonly Id[] = [...new Set(metCc.map(({ person }) => person))].filter((id) => !to.includes(id));
  const [reader = null] = to.length === 1 ? to : [];

  const thread = threadOf(store, mail, { key, said, author, readers: [...to, ...cc] });

  const id = known?.id ?? context.newId();
  const withRole = (met: readonly Partial<Met>[], role: SourceRole): SeenInSource[] =>
    met.flatMap(({ person, seen }) => (person ? [{ person, role, ...(seen === undefined ? {} : { seen }) }] : []));
  const source = {
    id,
    kind: 'mail' as const,
    key,
    thread,
    said,
    learned: known?.learned ?? context.now,
    title: mail.subject,
    text: mail.text,
    moment: null,
    people: [
      ...withRole(from ? [from] : [], 'from'),
      ...withRole(metTo, 'to'),
      // Whoever stands in both is meant once, and kept in both ways of being written.
      ...metCc.flatMap((met) => withRole([met], to.includes(met.person) ? 'to' : 'cc')),
    ],
    automatic: mail.automatic,
    attachments: mail.attachments,
  };
  // Telling the newest words from the rest is what costs: once for each mail.
  const messages = mail.automatic ? [] : messagesIn(mail.text, said);
  store.sources.add(mail.automatic ? source : { ...source, trait: measureMail(mail, messages) });
  store.search.put('mail', id, {
    title: mail.subject,
    text: mail.text.slice(0, searched),
    people: [...new Set([mail.from, ...mail.to.slice(0, 20)].map((one) => one?.name || one?.address || ''))]
      .filter(Boolean)
      .join(', '),
    said: millis(said),
    day: dayOf(said),
  });
  if (mail.automatic || author === null || store.people.get(author)?.group) return { added: true, facts: 0 };

  // Its "I" is somebody else, who is read where their own mail is.
  if (mail.from && isHandedOn(mail.text, mail.from, [...mail.to, ...mail.cc], messages))
    return { added: true, facts: 0 };
  if (wasSaidBefore(store, source, author, messages)) return { added: true, facts: 0 };
  const around = to.length <= 5 ? to : [];
  const sides = { author, reader, around, calendar: calendarOf(said) };
  const { kept: facts, cut } = keepMailFacts(context, people, source, sides, messages);
  const areas = messages[0]?.areas ?? [];
  keepMailChanges(context, people, source, { author, readers: [...to, ...cc], facts, areas, calendarOf });
  keepCorrections(context, source, { author, areas, calendarOf });
  keepFeedback(context, source, { author, areas });
  const language = facts > 0 ? null : unreadLanguage(mail.text, 'mail', messages);
  return { added: true, facts, ...(cut ? { cut } : {}), ...(language === null ? {} : { language }) };
};
