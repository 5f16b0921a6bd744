import type { UpdateFigure } from '../../domain/documents/figure-lines.ts';
import { sourceOfKnown } from '../../domain/framework/relationship.ts';
import type { Person } from '../../domain/people/person.ts';
import { clockIn, millis } from '../../domain/shared/time.ts';
import { knownFacts } from '../assessment/relationship-of.ts';
import type { Context } from '../context.ts';

/** The last figure of everything that this person agreed to and is being done, with when they last heard of it. */
export const figuresFor = (context: Context, reader: Person): readonly UpdateFigure[] => {
  const store = context.store();
  const { now, zone } = context;
  const clock = clockIn(zone);
  const going = store.initiatives.begun(now, reader.id).filter(({ ended }) => ended === null);
  if (going.every(({ measurements }) => measurements.length === 0)) return [];
  const sent = store.drafts.sentTo(reader.id, now, 100);
  const known = knownFacts(context);
  return going.flatMap((one): UpdateFigure[] => {
    const latest = one.measurements.at(-1);
    if (!latest) return [];
    const heard = sent
      .filter(({ kind, about }) => kind === 'update' || (kind === 'status' && about === one.id))
      .flatMap(({ sent: at }) => at ?? [])
      .reduce<string | null>((last, at) => (last === null || millis(at) > millis(last) ? at : last), null);
    const [said] = [latest.fact, one.fact].flatMap((id) => {
      const fact = id === null ? undefined : store.facts.at(id, now);
      return fact && fact.state === 'accepted' ? [fact] : [];
    });
    const [source] = known(said ? [said] : []);
    return [
      {
        name: one.name,
        measure: one.measure,
        baseline: one.baseline,
        target: one.target,
        figure: latest.figure,
        source: source ? sourceOfKnown(source) : null,
        fact: latest.fact,
        made: clock(latest.made),
        heard: heard === null ? null : clock(heard),
      },
    ];
  });
};
