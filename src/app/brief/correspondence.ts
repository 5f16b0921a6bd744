import { hasPassed } from '../../domain/documents/named-time.ts';
import { mindIn, type OwnWords } from '../../domain/documents/own-words.ts';
import { isPassedOn, isRepeated, isSignedByAnother } from '../../domain/documents/passed-on.ts';
import { isSettled } from '../../domain/documents/settled.ts';
import { callsAnother, tellsOf } from '../../domain/documents/spoken-to.ts';
import { talkedOf } from '../../domain/documents/talked-of.ts';
import { titleKey, topicWords } from '../../domain/documents/topic.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { newestOf } from '../../domain/language/zones.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Span } from '../../domain/shared/span.ts';
import { clockIn, dayOf, daysBetween, millis } from '../../domain/shared/time.ts';
import { plainSubject } from '../../domain/sources/plain-subject.ts';
import type { StoredSource } from '../../store/sources.ts';
import type { Context } from '../context.ts';

const aDay = 86_400_000;
/** How far back subjects are looked at. */
const remembered = 42 * aDay;
const fortnight = 14 * aDay;
/** Of so many mails the texts are read, and their writers' own words are quoted for so many days. */
const mostRead = 60;
const daysQuoted = 2;
/** A brief names no more topics of either sort. */
const mostNamed = 10;
const screen = 1500;
const marks = ['', 'Re: ', 'Fw: ', 'Fwd: '];

const writerOf = (source: StoredSource | undefined): Id | undefined =>
  source?.people.find(({ role }) => role === 'from')?.person;

/** What was written with a person up to now, as far as a brief asks it: what is settled, whose words, and what of. */
export const correspondenceWith = (context: Context, id: Id) => {
  const store = context.store();
  const me = store.people.me()?.id;
  const now = millis(context.now);
  const clock = clockIn(context.zone);
  const threads = new Map<string, readonly StoredSource[]>();
  const threadOf = (thread: string): readonly StoredSource[] => {
    const known = threads.get(thread) ?? store.sources.inThread(thread, context.now);
    threads.set(thread, known);
    return known;
  };
  // Telling the newest words from the rest is what costs: once for each mail.
  const areas = new Map<Id, readonly Span[]>();
  const areasOf = ({ id: source, text }: StoredSource): readonly Span[] => {
    const known = areas.get(source) ?? newestOf(text);
    areas.set(source, known);
    return known;
  };
  /** The beginning of what the writer wrote, letter for letter. */
  const firstWords = (source: StoredSource): string => {
    const [first] = areasOf(source);
    return first ? source.text.slice(first.start, Math.min(first.end, first.start + 240)).trim() : '';
  };
  /** Over a screen of newest text. */
  const isLong = (source: StoredSource): boolean =>
    areasOf(source).reduce(
      (sum, { start, end }) => sum + source.text.slice(start, end).replace(/\s+/g, ' ').trim().length,
      0,
    ) > screen;

  const names = new Map<Id, readonly string[]>();
  const namesOf = (one: Id | null | undefined): readonly string[] => {
    if (one == null) return [];
    const person = names.has(one) ? undefined : store.people.get(one);
    if (person) names.set(one, [person.name, ...person.aliases, ...person.addresses]);
    return names.get(one) ?? [];
  };
  const nameOf = (one: Id | undefined): string =>
    one === undefined ? '' : one === me ? 'you' : (namesOf(one)[0] ?? '');

  const talk = store.sources
    .titlesWith(id, context.now, now - remembered)
    .map((one) => ({ ...one, said: clock(one.said) }));
  const { recurring, latest, near } = talkedOf(dayOf(context.now), talk, [...namesOf(id), ...namesOf(me)]);

  /** What went on under a subject, with whomever. */
  const titled = (title: string, said: number) => {
    const plain = plainSubject(title);
    // "Update", "Question": to others it is written about other things.
    if (topicWords(plain).length === 0) return [];
    return store.threads
      .titled(
        marks.map((mark) => `${mark}${plain}`),
        said,
        fortnight,
      )
      .filter((one) => one.said <= now)
      .map((one) => ({ ...one, said: new Date(one.said).toISOString() }));
  };

  /** Whether an ask or a promise out of mail was settled by what was written since. */
  const settled = ({ kind, owner, to, quote, due }: Fact, { thread, title, said }: StoredSource): boolean => {
    const actor = kind === 'commitment' ? owner : (to ?? (owner === id ? (me ?? null) : null));
    const inThread = threadOf(thread).map((one) => ({ ...one, from: writerOf(one) ?? null }));
    return isSettled(
      { thread, title, quote, said, actor, dated: (lastDayOf(due) ?? '') >= dayOf(context.now) },
      [...inThread, ...titled(title, millis(said)), ...talk],
      near,
    );
  };

  const lately = store.sources
    .withPerson(id, context.now, mostRead)
    .filter(({ kind, automatic }) => kind === 'mail' && !automatic);

  /** Whether words at `start` of a mail are more likely somebody else's than its writer's, or meant for somebody else. */
  const elsewhere = (source: StoredSource, start: number, quote: string, to: Id | null): boolean => {
    const own = areasOf(source);
    const from = own.find((span) => span.start <= start && start < span.end)?.start ?? 0;
    const by = writerOf(source);
    // An answer without a subject is a thread of its own.
    const dayBefore = lately.filter(({ said }) => millis(source.said) - millis(said) < aDay);
    const earlier = [...threadOf(source.thread), ...dayBefore].filter(
      (one) => millis(one.said) < millis(source.said) && writerOf(one) !== by,
    );
    const known = [...namesOf(to), ...namesOf(me), ...namesOf(id)];
    // "Ute," above mail that Ute was sent too.
    const greeted =
      source.text
        .slice(Math.max(0, from - 40), from)
        .trim()
        .split('\n')
        .at(-1) ?? '';
    const others = source.people
      .filter(({ role, person }) => role !== 'from' && person !== me && person !== to)
      .flatMap(({ person }) => namesOf(person).flatMap((name) => name.split(' ')[0]?.toLowerCase() ?? []));
    // Who only gets a copy is not asked, unless by name.
    const role = (one: Id | undefined) => source.people.find(({ person }) => person === one)?.role;
    const copied =
      by === id &&
      to !== me &&
      role(me) === 'cc' &&
      source.people.some((one) => one.role === 'to' && one.person !== id);
    const [hailed = ''] = /\p{L}+(?=\W*$)/u.exec(greeted) ?? [];
    return (
      copied ||
      callsAnother(quote, known) ||
      (others.includes(hailed.toLowerCase()) && callsAnother(`${hailed}, you`, known)) ||
      (by === id && tellsOf(quote, namesOf(me))) ||
      callsAnother(source.text.slice(from, from + 60), known) ||
      isSignedByAnother(source.text.slice(from, own.at(-1)?.end ?? 0), namesOf(by)) ||
      isPassedOn(source.title, source.text.slice(from, start)) ||
      isRepeated(
        quote,
        earlier.map(({ text }) => text),
      )
    );
  };

  const words = lately.flatMap((source): OwnWords[] => {
    const said = clock(source.said);
    if (writerOf(source) !== id || daysBetween(dayOf(said), dayOf(context.now)) > daysQuoted) return [];
    // Where the conversation went on these words are not the last.
    const key = titleKey(plainSubject(source.title));
    const wentOn = [
      ...threadOf(source.thread),
      ...talk.filter(({ title }) => key !== '' && titleKey(plainSubject(title)) === key),
    ].some((one) => millis(one.said) > millis(source.said));
    if (wentOn) return [];
    // "I am leaving within the hour": what was said with it is over as well.
    const written = areasOf(source).map(({ start, end }) => source.text.slice(start, end));
    if (hasPassed(written.join(' '), dayOf(said), dayOf(context.now))) return [];
    const quote = mindIn(source.title, source.text, areasOf(source));
    if (quote === undefined || elsewhere(source, source.text.indexOf(quote), quote, null)) return [];
    return [{ id: source.id, title: source.title, said, who: nameOf(id), quote }];
  });

  const named = new Set([...recurring.slice(0, mostNamed), ...latest.slice(0, mostNamed)].map((topic) => topic.id));
  /** What the user wrote next in the conversation of a mail, letter for letter its beginning; undefined for nothing. */
  const replyTo = ({ thread, said }: StoredSource, by: Id) => {
    const reply = threadOf(thread).find(
      (one) => millis(one.said) > millis(said) && writerOf(one) === by && one.kind === 'mail',
    );
    const quote = reply ? firstWords(reply) : '';
    return reply && quote !== '' ? { quote, said: reply.said, source: reply.id } : undefined;
  };
  return {
    writerOf,
    replyTo,
    nameOf,
    settled,
    elsewhere,
    isLong,
    words,
    topics: { recurring, latest },
    beginnings: new Map(
      lately
        .filter((source) => named.has(source.id))
        .map((source) => [source.id, { quote: firstWords(source), who: nameOf(writerOf(source)) }] as const),
    ),
  };
};
