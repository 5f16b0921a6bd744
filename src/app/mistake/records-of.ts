import { creditIn } from '../../domain/documents/credit-in.ts';
import { resultWords } from '../../domain/documents/result-words.ts';
import { asksNothing } from '../../domain/facts/asks-nothing.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { concernIn } from '../../domain/facts/must-hear.ts';
import { mistakesInRecords, type RecordSeen } from '../../domain/framework/mistakes-in-records.ts';
import { isOwnNote } from '../../domain/framework/owners-word.ts';
import { isWeighty } from '../../domain/people/weighty-ask.ts';
import type { Id } from '../../domain/shared/id.ts';
import { addDays, clockIn, type Day, dayOf, fromWall, inZone, millis } from '../../domain/shared/time.ts';
import { aboveOf, allNews, knownFacts } from '../assessment/relationship-of.ts';
import type { Context } from '../context.ts';
import { toldOf } from '../draft/told-of.ts';

/** Each stretch has so many days. */
const stretch = 56;
const together = /\b(?:we|us|our|team)\b/i;
/** What of a talk is the user's own part in it. */
const ownPart = new Set(['request', 'question', 'position', 'opportunity', 'commitment']);

/** What the records of the last sixteen weeks show of the five mistakes, as of now. */
export const recordsOf = (context: Context): readonly RecordSeen[] => {
  const store = context.store();
  const { now, zone } = context;
  const today = dayOf(now);
  const since = addDays(today, -stretch);
  const first = addDays(since, -stretch);
  const from = millis(fromWall(`${first}T00:00:00`, zone));
  const clock = clockIn(zone);
  const me = store.people.me()?.id ?? null;
  const above = aboveOf(store, now);
  if (me === null || above.length === 0) return [];
  const known = knownFacts(context);
  const all = allNews(context, known);
  const whoms = new Map(
    above.map(({ person }) => [person.id, { id: person.id, called: all.called.get(person.id) ?? '' }]),
  );
  const whomOf = (id: Id | null) => (id === null ? undefined : whoms.get(id));
  const accepted = store.facts.acceptedSince(from, now);
  const ofKind = (...kinds: readonly Fact['kind'][]): readonly Fact[] =>
    accepted.filter(({ kind }) => kinds.includes(kind));
  const one = (fact: Fact) => known([fact]);

  const asks = ofKind('request', 'question').flatMap((fact) => {
    const whom = fact.owner === me && isWeighty(fact.quote, fact.kind) ? whomOf(fact.to) : undefined;
    return whom ? one(fact).map((whole) => ({ whom, fact: whole })) : [];
  });
  const mails = store.written.mailsTo([...whoms.keys()], { me, from, until: millis(now) }).flatMap((mail) => {
    const whom = whomOf(mail.person);
    const at = inZone(mail.at, zone);
    return whom
      ? [
          {
            whom,
            on: dayOf(at),
            source: { quote: mail.title, kind: 'mail' as const, date: at, id: mail.source, fact: null, who: 'you' },
          },
        ]
      : [];
  });

  const ended = store.moments
    .between(inZone(from, zone), now)
    .filter(({ end, people }) => millis(end) <= millis(now) && people.some((id) => whoms.has(id)));
  const owned = new Map<Id, number>();
  for (const { kind, owner, source } of accepted)
    if (ownPart.has(kind) && owner === me) owned.set(source, (owned.get(source) ?? 0) + 1);
  type Note = ReturnType<typeof store.reflections.notesOf>[number];
  const notes = new Map<Id, Note[]>();
  for (const note of store.reflections.notesOf(
    ended.map(({ id }) => id),
    now,
  ))
    notes.set(note.moment, [...(notes.get(note.moment) ?? []), note]);
  const talks = ended.flatMap(({ id, title, start }) => {
    const of = notes.get(id) ?? [];
    const [note] = of;
    return note
      ? [
          {
            title,
            on: dayOf(clock(start)),
            own: of.reduce((sum, { source }) => sum + (owned.get(source) ?? 0), 0),
            source: {
              quote: note.text,
              kind: 'debrief' as const,
              date: clock(note.said),
              id: note.source,
              fact: null,
              who: 'you',
            },
          },
        ]
      : [];
  });

  const put = ofKind('question', 'request').filter(({ owner, to }) => whomOf(owner) && (to === null || to === me));
  const answered = store.correspondence.wroteSince(
    put.map(({ id }) => id),
    me,
    now,
  );
  const questions = put.flatMap((fact) => {
    const whom = whomOf(fact.owner);
    const open = fact.closed === null && !answered.has(fact.id);
    return whom
      ? one(fact)
          .filter((whole) => whole.from.kind !== 'mail' || !asksNothing(whole))
          .map((whole) => ({ whom, fact: whole, open }))
      : [];
  });

  const risks = ofKind('risk');
  const mine = ofKind('result').flatMap((fact) => {
    const [whole] = one(fact);
    return whole && (fact.owner === me || (fact.owner === null && isOwnNote(whole))) ? [whole] : [];
  });
  const heard = above.map(({ person, manager }) => ({
    person,
    manager,
    ...toldOf(store, person, [...risks, ...(manager ? mine : [])], now),
  }));
  // One trouble is one, however many heard of it: whoever of those it concerns heard first tells how long it waited.
  const news = risks.flatMap((fact) => {
    const concerned = heard.flatMap(({ person, manager, told }) => {
      const whom = whomOf(person.id);
      const theirs = fact.owner === person.id || fact.speaker === person.id;
      if (!whom || theirs || !concernIn(fact, { id: person.id, manager }, [], all.names)) return [];
      return [{ whom, at: told.get(fact.id) ?? null }];
    });
    const [first] = [...concerned].sort((a, b) =>
      a.at === null ? 1 : b.at === null ? -1 : millis(a.at) - millis(b.at),
    );
    return first
      ? one(fact).map((whole) => ({ whom: first.whom, fact: whole, heard: first.at === null ? null : clock(first.at) }))
      : [];
  });
  const texts = new Map(store.sources.many([...new Set(mine.map(({ source }) => source))]).map((s) => [s.id, s.text]));
  const results = mine.map((fact) => {
    const { number, baseline } = resultWords(fact.quote);
    const credit = creditIn(texts.get(fact.source) ?? '', fact);
    return { fact, bare: number !== null && baseline === null, nameless: credit === '' && together.test(fact.quote) };
  });
  const untold = heard
    .filter(({ manager }) => manager)
    .flatMap(({ person, told }) => {
      const whom = whomOf(person.id);
      return whom ? mine.map((fact) => ({ whom, fact, heard: told.has(fact.id) })) : [];
    });
  const days: { readonly today: Day; readonly since: Day; readonly first: Day } = { today, since, first };
  return mistakesInRecords({ ...days, asks, mails, talks, questions, news, results, untold });
};
