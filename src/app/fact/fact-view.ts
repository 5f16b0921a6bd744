import { actBeside } from '../../domain/documents/act-beside.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { isHistory } from '../../domain/facts/history.ts';
import { everyName } from '../../domain/people/names.ts';
import type { Span } from '../../domain/shared/span.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { openDay } from '../../domain/signals/open-day.ts';
import type { SourceKind } from '../../domain/sources/source.ts';
import type { StoredChange } from '../../store/fact-changes.ts';
import type { StoredSource } from '../../store/sources.ts';
import type { Store } from '../../store/store.ts';
import { type CalendarOf, calendarsOf } from '../calendar/work-calendar.ts';
import { personName } from '../person/person-name.ts';
import { isAsked, learnedLines } from '../signals/learned.ts';
import type { FactView, ToldOfFact } from '../views.ts';
import { openNames } from './open-names.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ');

const farthest = 120;
const turnHead = /^(?:\[\d{1,9}:\d\d:\d\d\] )?[^:\n]{1,120}: /;

/** Where the words begin and end that a quote may be shown with: all of a mail, of a transcript what was said in one turn. */
const boundsOf = (text: string, { start, end }: Span, kind: SourceKind): Span => {
  if (kind !== 'transcript') return { start: 0, end: text.length };
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const head = turnHead.exec(text.slice(line, line + 160))?.[0] ?? '';
  const next = text.indexOf('\n', end);
  return { start: Math.min(start, line + head.length), end: next < 0 ? text.length : next };
};

/** The rest of the quote's own paragraph or turn, up to a sentence or 120 characters on either side; "…" where it goes on. */
export const aroundIn = (text: string, span: Span, kind: SourceKind = 'mail'): FactView['around'] => {
  const bounds = boundsOf(text, span, kind);
  const from = Math.max(bounds.start, span.start - farthest);
  const until = Math.min(bounds.end, span.end + farthest);
  const near = text.slice(from, span.start);
  const before = near.replace(/^[\s\S]*\n\s*(?:\n|[-*•>])/, '');
  const said = flat(before).replace(/^.*[.!?;]\s(?=\S)/, '');
  const further = text.slice(span.end, until);
  const after = further.replace(/\n\s*(?:\n|[-*•>])[\s\S]*$/, '');
  const goesOn = flat(after).replace(/(?<=[.!?;])\s.*$/, '');
  // Cut by its length alone, and not where a sentence or a paragraph begins or ends.
  const isTorn = from > bounds.start && said !== '' && said === flat(near);
  const isCut = until < bounds.end && goesOn !== '' && goesOn === flat(further) && !/[.!?;]$/.test(goesOn);
  return {
    before: isTorn ? `… ${said.replace(/^\S*\s/, '')}` : said,
    after: isCut ? `${goesOn.replace(/\s\S*$/, '')} …` : goesOn,
  };
};

/** Who wrote or said a source: a name, "you" for the user. */
export const writerIn = (
  store: Store,
  source: StoredSource,
  nameOf: (person: string) => string = (id) =>
    id === store.people.me()?.id ? 'you' : (store.people.get(id)?.name ?? ''),
): string => {
  const writer = source.people.find(({ role }) => role === 'from')?.person;
  if (source.kind !== 'mail' && source.kind !== 'transcript') return 'you';
  return writer === undefined ? '' : nameOf(writer);
};

/** A source with at least so many characters of its text. */
type SourceOf = (id: string, upTo: number) => StoredSource | undefined;

/** Looks sources up as far as they are asked for, those of `spans` in one go. */
const sourcesIn = (store: Store, spans: readonly { readonly source: string; readonly end: number }[]): SourceOf => {
  const known = new Map<string, { readonly upTo: number; readonly source: StoredSource | undefined }>();
  const read = (wanted: ReadonlyMap<string, number>): void => {
    const found = new Map(store.sources.heads(wanted).map((source) => [source.id, source]));
    for (const [id, upTo] of wanted) known.set(id, { upTo, source: found.get(id) });
  };
  const wanted = new Map<string, number>();
  for (const { source, end } of spans) wanted.set(source, Math.max(wanted.get(source) ?? 0, end));
  if (wanted.size > 0) read(wanted);
  return (id, upTo) => {
    if ((known.get(id)?.upTo ?? -1) < upTo) read(new Map([[id, upTo]]));
    return known.get(id)?.source;
  };
};

/** What was said of a fact since and stands; of those in `known` it is told already. */
const toldOf = (
  store: Store,
  now: Instant,
  sourceOf: SourceOf,
  known: ReadonlyMap<string, readonly StoredChange[]>,
  writerOf: (source: StoredSource) => string,
): ((fact: Fact) => FactView['told']) => {
  return ({ id }) =>
    (known.get(id) ?? store.factChanges.standing(now, [id])).flatMap(({ before, ...change }): ToldOfFact[] => {
      const source = sourceOf(change.source, change.end);
      if (!source) return [];
      const quote = source.text.slice(change.start, change.end);
      const was = change.what === 'moved' ? (before?.due ?? null) : null;
      return [{ ...change, quote, saidBy: writerOf(source), was }];
    });
};

/** What to ask of a due day; nothing of what is over. The calendar is looked up at the first day that is open. */
const openDays = (
  store: Store,
  zone: string,
): ((fact: Fact, told: FactView['told'], history: boolean) => FactView['openDay']) => {
  let calendarOf: CalendarOf | undefined;
  return ({ due, state, closed, said }, told, history) => {
    const over = closed !== null || history || state === 'rejected' || state === 'superseded';
    if (over || due === null) return null;
    const moved = told.findLast(({ what }) => what === 'moved');
    // Given up without a new one, and nobody has said one since.
    if (moved && moved.due === null && moved.was?.date === due.date) return { why: 'moved', days: [] };
    if (due.date !== null) return null;
    calendarOf ??= calendarsOf(store, zone);
    const open = openDay(due, said.slice(0, 10), calendarOf(said));
    return open && { why: open.why, days: [...open.days] };
  };
};

/** What is to be done, beside the names of whom it is with; days it was moved from by hand are looked up in one go. */
const actsIn = (
  store: Store,
  now: Instant,
  together: readonly Fact[],
  personOf: (id: string) => { readonly name: string; readonly aliases: readonly string[] } | undefined,
): ((fact: Fact, told: FactView['told']) => string | null) => {
  const known = new Map(together.map(({ id }): [string, string[]] => [id, []]));
  const read = (ids: readonly string[]): void => {
    for (const { fact, what, was } of store.factSteps.ofFacts(ids, now))
      if (what === 'moved' && was) known.get(fact)?.push(was.text);
  };
  if (known.size > 0) read([...known.keys()]);
  return (fact, told) => {
    if (fact.action === null) return null;
    if (!known.has(fact.id)) {
      known.set(fact.id, []);
      read([fact.id]);
    }
    const names = fact.about.flatMap((id) => {
      const person = personOf(id);
      return person ? everyName(person) : [];
    });
    return actBeside(fact, {
      names,
      movedFrom: [...told.flatMap(({ was }) => was?.text ?? []), ...(known.get(fact.id) ?? [])],
    });
  };
};

/** Makes views of facts, looking each person and source up once; what belongs to `together` is looked up in one go. */
export const factViews = (
  store: Store,
  now: Instant,
  zone: string,
  together: readonly Fact[] = [],
): ((fact: Fact) => FactView) => {
  const me = store.people.me()?.id;
  const changes = new Map(together.map(({ id }): [string, StoredChange[]] => [id, []]));
  if (changes.size > 0)
    for (const one of store.factChanges.standing(now, [...changes.keys()])) changes.get(one.fact)?.push(one);
  const sourceOf = sourcesIn(store, [
    ...together.map(({ source, end }) => ({ source, end: end + farthest + 1 })),
    ...[...changes.values()].flat(),
  ]);
  const lines = learnedLines(store, now, (source) => sourceOf(source, 0)?.kind);
  const people = new Map<string, ReturnType<typeof store.people.get>>();
  const personOf = (id: string) => {
    if (!people.has(id)) people.set(id, store.people.get(id));
    return people.get(id);
  };
  const told = toldOf(store, now, sourceOf, changes, (source) => writerIn(store, source, (id) => nameOf(id, '')));
  const toAsk = openDays(store, zone);
  const actOf = actsIn(store, now, together, (id) => (id === me ? undefined : personOf(id)));
  const names = openNames(store, now);
  const nameOf = (id: string | null, words: string): string =>
    id === null ? words : id === me ? 'you' : (personOf(id)?.name ?? words);

  return (fact) => {
    const source = sourceOf(fact.source, fact.end + farthest + 1);
    const kind = source?.kind ?? 'capture';
    const writer = source?.people.find(({ role }) => role === 'from')?.person ?? null;
    const since = told(fact);
    const history = isHistory(fact, kind, now);
    return {
      ownerName: nameOf(fact.owner, fact.ownerWords),
      toName: nameOf(fact.to, fact.toWords ?? ''),
      mine: fact.owner !== null && fact.owner === me,
      history,
      sourceKind: kind,
      sourceTitle: source?.title ?? '',
      saidBy:
        kind === 'mail' || kind === 'transcript' || fact.speaker !== null ? nameOf(fact.speaker ?? writer, '') : 'you',
      around: source ? aroundIn(source.text, fact, kind) : { before: '', after: '' },
      people: fact.about.flatMap((id) => {
        const person = personOf(id);
        return person && id !== me ? [personName(person)] : [];
      }),
      act: actOf(fact, since),
      told: since,
      asks: isAsked(fact, lines(fact)),
      openDay: toAsk(fact, since, history),
      openNames: names(fact, kind),
      // Last: adding this much to a copy of a fact takes many times as long as adding the fact to it.
      ...fact,
    };
  };
};
