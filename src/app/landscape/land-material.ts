import type { FactKind } from '../../domain/facts/fact.ts';
import type { LandscapeMaterial } from '../../domain/framework/landscape.ts';
import { calledAmong } from '../../domain/people/called-among.ts';
import { calledName } from '../../domain/people/names.ts';
import { addDays, clockIn, type Day, fromWall, millis } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { isOwn } from '../moment/own-moment.ts';

const kinds: readonly FactKind[] = [
  'timing',
  'commitment',
  'position',
  'priority',
  'opportunity',
  'result',
  'decision',
];
/** What was said longer ago is of another time, but for what a range of days asks for. */
const remembered = 400;

/** Accepted facts of the last year, coming talks with people above, days to come back, and what people are called. */
export const landMaterial = (context: Context, from: Day, to: Day): LandscapeMaterial => {
  const store = context.store();
  const clock = clockIn(context.zone);
  const midnight = (day: Day) => fromWall(`${day}T00:00:00`, context.zone);
  const me = store.people.me()?.id ?? null;
  const people = store.people.all().filter(({ group, standing }) => !group && standing !== 'me');
  const among = calledAmong(people.filter(({ standing }) => standing === 'above'));
  const called = new Map(
    people.map(({ id, name, standing }) => [
      id,
      { name, called: among.get(id) ?? calledName(name), above: standing === 'above' },
    ]),
  );
  const since = Math.min(millis(context.now), millis(midnight(from))) - remembered * 86_400_000;
  const facts = store.facts.acceptedSince(since, context.now, kinds);
  const sources = new Map(
    store.sources.heads(new Map(facts.map(({ source }) => [source, 0]))).map((source) => [source.id, source]),
  );
  return {
    facts: facts.map((fact) => {
      const source = sources.get(fact.source);
      const spoken = source?.kind === 'mail' || source?.kind === 'transcript';
      const by = fact.speaker ?? source?.people.find(({ role }) => role === 'from')?.person ?? null;
      const who = !spoken ? 'you' : by === null ? '' : by === me ? 'you' : (store.people.get(by)?.name ?? '');
      const said = clock(fact.said);
      return {
        ...fact,
        said,
        line: { quote: fact.quote, kind: source?.kind ?? 'capture', date: said, id: fact.source, fact: fact.id, who },
      };
    }),
    moments: store.moments
      .between(midnight(from), midnight(addDays(to, 1)))
      .filter((moment) => isOwn(moment) || moment.people.some((id) => called.get(id)?.above))
      .map(({ id, title, start, people: with_ }) => ({ id, title, start: clock(start), people: with_ })),
    returns: store.disagreements
      .opened(context.now)
      .flatMap(({ id, person, topic, backOn, closed }) =>
        backOn === null || closed !== null ? [] : [{ id, person, topic, backOn }],
      ),
    called,
    me,
    from,
    to,
    now: clock(context.now),
  };
};
