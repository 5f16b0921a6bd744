import type { Line } from '../../domain/documents/line.ts';
import { todaySentence } from '../../domain/documents/today-sentence.ts';
import { saidInWords, shortened } from '../../domain/documents/words.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { isHistory } from '../../domain/facts/history.ts';
import type { Id } from '../../domain/shared/id.ts';
import { addDays, clockIn, dayOf, type Instant, inZone, millis } from '../../domain/shared/time.ts';
import type { StoredMoment } from '../../store/moments.ts';
import type { Context } from '../context.ts';
import { factViews } from '../fact/fact-view.ts';
import { momentView } from '../moment/moment-view.ts';
import type { FactView } from '../views.ts';
import type { Today } from './show.ts';

const mostProposals = 20;
const dayMillis = 86_400_000;

/** What to know of a moment in a few words: what is owed to who comes, else what was asked last. */
const lineFor = (
  moment: StoredMoment,
  facts: readonly FactView[],
  above: ReadonlySet<Id>,
  today: string,
  clock: (instant: Instant) => Instant,
): Line | null => {
  const withThem = facts
    .filter(({ about }) => about.some((id) => above.has(id) && moment.people.includes(id)))
    .sort((a, b) => Number(b.state === 'accepted') - Number(a.state === 'accepted'));
  const pick =
    withThem.find((fact) => fact.kind === 'commitment' && fact.mine && fact.closed === null) ??
    withThem.find(
      (fact) => (fact.kind === 'request' || fact.kind === 'question') && !fact.mine && fact.closed === null,
    ) ??
    withThem.find((fact) => fact.kind === 'risk') ??
    withThem.find((fact) => fact.kind === 'preference');
  if (!pick) return null;
  const said = clock(pick.said);
  const words = `“${shortened(pick.quote, 14)}”`;
  const text =
    pick.kind === 'commitment'
      ? `You owe: ${words}`
      : pick.kind === 'risk'
        ? `On file: ${words}`
        : pick.kind === 'preference'
          ? `Remember: ${words}`
          : `Asked ${saidInWords(said, today)}: ${words}`;
  return {
    text,
    sources: [
      { quote: pick.quote, kind: pick.sourceKind, date: said, id: pick.source, fact: pick.id, who: pick.saidBy },
    ],
  };
};

/** Compiles the page from facts and moments; only people above the user and their facts reach it. */
export const compileToday = (context: Context): Today => {
  const store = context.store();
  const { now, zone } = context;
  const today = dayOf(now);
  const me = store.people.me();
  const above = new Set(store.people.standing('above').map(({ id }) => id));
  const view = factViews(store, now);
  const at = (ms: number): Instant => inZone(ms, zone);
  const clock = clockIn(zone);

  const seniors = (moment: StoredMoment): boolean => moment.people.some((id) => above.has(id));
  const coming = store.moments
    .between(now, at(millis(now) + 8 * dayMillis))
    .filter(seniors)
    .slice(0, 8);
  const debriefs = store.moments
    .ended(at(millis(now) - 7 * dayMillis), now)
    .filter(seniors)
    .slice(0, 5);

  const reachesToday = (fact: Fact): boolean =>
    fact.about.some((id) => above.has(id)) || fact.about.every((id) => id === me?.id);
  const accepted = store.facts.inState('accepted', now).filter(reachesToday).map(view);
  const open = accepted.filter(({ closed }) => closed === null);
  const byDue = (a: FactView, b: FactView): number =>
    (a.due?.date ?? '9999').localeCompare(b.due?.date ?? '9999') || millis(a.said) - millis(b.said);
  const asksOfMe = (fact: FactView): boolean =>
    fact.kind === 'request' && !fact.mine && fact.owner !== null && fact.due !== null;
  const iOwe = open.filter((fact) => (fact.kind === 'commitment' && fact.mine) || asksOfMe(fact)).sort(byDue);
  const theyOwe = open
    .filter((fact) => fact.kind === 'commitment' && fact.owner !== null && above.has(fact.owner))
    .sort((a, b) => millis(a.said) - millis(b.said));

  // Nearest moment first; people without one come after, newest words first.
  const nearest = new Map<Id, number>();
  for (const id of above) nearest.set(id, millis(store.moments.nextWith(id, now)?.start ?? '9999-01-01T00:00:00Z'));
  const distance = (fact: Fact): number =>
    fact.about.reduce((least, id) => Math.min(least, nearest.get(id) ?? least), Number.MAX_SAFE_INTEGER);
  const waiting = store.facts
    .inState('proposed', now, 3000)
    // What nobody accepted in six weeks waits on the person's page, whether it came by mail or by a capture.
    .filter((fact) => !isHistory(fact, 'mail', now) && reachesToday(fact))
    .map((fact) => ({ fact, distance: distance(fact) }))
    .sort((a, b) => a.distance - b.distance || millis(b.fact.said) - millis(a.fact.said) || a.fact.start - b.fact.start)
    .map(({ fact }) => fact);
  const fresh = waiting.slice(0, mostProposals).map(view);

  const known = [...accepted, ...fresh];
  const moments = coming.map((moment) => ({
    ...momentView(store, zone)(moment),
    line: lineFor(moment, known, above, today, clock),
  }));
  const overdue = iOwe.filter(({ due }) => due?.date && due.date < today).length;
  const due = iOwe.filter(({ due: when }) => when?.date && when.date >= today && when.date <= addDays(today, 1)).length;
  return {
    day: today,
    sentence: todaySentence({
      talks: coming.filter(({ start }) => dayOf(clock(start)) === today).length,
      later: coming.filter(({ start }) => dayOf(clock(start)) > today).length,
      overdue,
      due,
      owed: iOwe.length - overdue - due,
      debriefs: debriefs.length,
      proposals: fresh.length,
      empty: store.sources.count() + store.moments.count() === 0,
      noneAbove: above.size === 0,
    }),
    moments,
    iOwe,
    theyOwe,
    proposals: fresh,
    moreProposals: waiting.length - fresh.length,
    debriefs: debriefs.map(momentView(store, zone)),
    missing: {
      material: store.sources.count() + store.moments.count() === 0,
      me:
        me === undefined ||
        (me.addresses.length === 0 && (store.sources.count('mail') > 0 || store.moments.count() > 0)),
      above: above.size === 0,
    },
  };
};
