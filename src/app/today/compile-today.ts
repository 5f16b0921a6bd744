import type { Line } from '../../domain/documents/line.ts';
import { standingAct } from '../../domain/documents/standing-act.ts';
import { todaySentence } from '../../domain/documents/today-sentence.ts';
import { withoutMovedDays } from '../../domain/documents/without-due.ts';
import { saidInWords, shortened } from '../../domain/documents/words.ts';
import { isWorthQuoting } from '../../domain/documents/worth-saying.ts';
import { type Fact, unsure } from '../../domain/facts/fact.ts';
import { isHistory } from '../../domain/facts/history.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { calledName } from '../../domain/people/names.ts';
import type { Id } from '../../domain/shared/id.ts';
import { addDays, clockIn, dayOf, type Instant, inZone, millis } from '../../domain/shared/time.ts';
import { weekOf } from '../../domain/shared/week.ts';
import type { StoredMoment } from '../../store/moments.ts';
import { stepsFor } from '../assessment/steps-for.ts';
import { changeViews } from '../change/change-view.ts';
import { movedFrom } from '../change/moved-from.ts';
import { worthAsking } from '../change/worth-asking.ts';
import { tellsFor } from '../commitment/ledger-row.ts';
import type { Context } from '../context.ts';
import { factViews } from '../fact/fact-view.ts';
import { momentView } from '../moment/moment-view.ts';
import { isOwn } from '../moment/own-moment.ts';
import { quietFor } from '../rhythm/quiet-for.ts';
import { isShown, learnedLines } from '../signals/learned.ts';
import type { FactView } from '../views.ts';
import { challengeFor, notAmong } from '../week/challenge-for.ts';
import { owedFor, sidesOf } from './owed-for.ts';
import type { Today } from './show.ts';

const mostProposals = 20;
const mostChanges = 10;
/** More that waits is of nobody's today. */
const mostWaiting = 3000;
const dayMillis = 86_400_000;
/** What nobody accepted in six weeks waits on the person's page, whether it came by mail or by a capture. */
const rememberedFor = 42 * dayMillis;

/** What to know of a moment in a few words: what is owed to who comes by then, else what was asked last. Each said once. */
const lineFor = (
  moment: StoredMoment,
  facts: readonly Fact[],
  {
    me,
    above,
    today,
    clock,
    told,
    moved,
    view,
  }: {
    readonly me: Id | undefined;
    readonly above: ReadonlySet<Id>;
    readonly today: string;
    readonly clock: (instant: Instant) => Instant;
    readonly told: Set<Id>;
    readonly moved: (fact: Id) => readonly string[];
    readonly view: (fact: Fact) => FactView;
  },
): Line | null => {
  const comes = new Set(moment.people.filter((id) => above.has(id)));
  const withThem = facts.filter(
    ({ id, about, closed }) => !told.has(id) && closed === null && about.some((one) => comes.has(one)),
  );
  const accepted = withThem.filter(({ state }) => state === 'accepted');
  const isMine = ({ owner }: Fact): boolean => owner !== null && owner === me;
  // Only what whoever comes has asked: a sentence that somebody passed on or that a third person wrote is not theirs.
  const asked = (fact: Fact): boolean => {
    const { kind, owner, state, confidence, quote, due } = fact;
    if ((kind !== 'request' && kind !== 'question') || isMine(fact)) return false;
    if (owner === null ? state !== 'accepted' : !comes.has(owner)) return false;
    if (state === 'accepted') return true;
    if (confidence < unsure) return false;
    const { sourceKind, sourceTitle, saidBy, ownerName } = view(fact);
    const dated = (lastDayOf(due) ?? '') >= today;
    return sourceKind !== 'mail' || (saidBy === ownerName && isWorthQuoting(quote, sourceTitle, { dated }));
  };
  const day = dayOf(clock(moment.start));
  const fact =
    accepted.find((one) => one.kind === 'commitment' && isMine(one) && (one.due?.date ?? '9999') <= day) ??
    withThem.find(asked) ??
    accepted.find((one) => one.kind === 'commitment' && isMine(one)) ??
    accepted.find(({ kind }) => kind === 'risk') ??
    accepted.find(({ kind }) => kind === 'preference');
  if (!fact) return null;
  const pick = view(fact);
  told.add(pick.id);
  const said = clock(pick.said);
  const dated = { due: pick.due, movedFrom: moved(pick.id) };
  const act = pick.kind === 'commitment' ? standingAct(withoutMovedDays(pick.action ?? '', dated)) : null;
  // In quotation marks stands only what somebody wrote.
  const words = act === null ? `“${shortened(withoutMovedDays(pick.quote, dated), 14)}”` : shortened(act, 14);
  const text =
    pick.kind === 'commitment'
      ? `You owe: ${words}`
      : pick.kind === 'risk'
        ? `On file: ${words}`
        : pick.kind === 'preference'
          ? `Remember: ${words}`
          : pick.sourceKind === 'mail'
            ? `${calledName(pick.ownerName) || 'Somebody'} asked ${saidInWords(said, today)}: ${words}`
            : `Noted ${saidInWords(said, today)}: ${words}`;
  return {
    text,
    sources: [
      { quote: pick.quote, kind: pick.sourceKind, date: said, id: pick.source, fact: pick.id, who: pick.saidBy },
    ],
  };
};

/** What comes next in the week with one person above. */
const challengeLine = (context: Context, steps: Parameters<typeof notAmong>[1]): Today['challenge'] => {
  const challenge = challengeFor(context, weekOf(dayOf(context.now)), { needs: false });
  const [next] = challenge ? notAmong(challenge, steps) : [];
  return challenge?.person && next
    ? { person: challenge.person, about: challenge.about, step: next.step, line: next.line }
    : null;
};

/** Compiles the page from facts and moments; only people above the user and their facts reach it. */
export const compileToday = (context: Context): Today => {
  const store = context.store();
  const { now, zone } = context;
  const today = dayOf(now);
  const sides = sidesOf(context);
  const { me, above, reaches: reachesToday } = sides;
  const view = factViews(store, now, zone);
  const at = (ms: number): Instant => inZone(ms, zone);
  const clock = clockIn(zone);

  // What the user planned is shown whoever comes.
  const seniors = (moment: StoredMoment): boolean => isOwn(moment) || moment.people.some((id) => above.has(id));
  const coming = store.moments
    .between(now, at(millis(now) + 7 * dayMillis))
    .filter(seniors)
    .slice(0, 8);
  const debriefs = store.moments
    .ended(at(millis(now) - 7 * dayMillis), now)
    .filter(seniors)
    .slice(0, 5);

  const { accepted, mine, iOwe, theyOwe, once, longAgo } = owedFor(context, sides);
  // Nearest moment first; people without one come after, newest words first.
  const nearest = new Map<Id, number>();
  for (const id of above) nearest.set(id, millis(store.moments.nextWith(id, now)?.start ?? '9999-01-01T00:00:00Z'));
  const distance = (fact: Fact): number =>
    fact.about.reduce((least, id) => Math.min(least, nearest.get(id) ?? least), Number.MAX_SAFE_INTEGER);
  const changeView = changeViews(store, now, zone);
  const asking = worthAsking(store, now);
  const changes = asking.changes
    .filter(({ fact }) => reachesToday(fact))
    .slice(0, mostChanges)
    .flatMap(({ change }) => changeView(change) ?? []);
  const waiting = store.currentFacts
    .waiting(now, { since: millis(now) - rememberedFor, limit: mostWaiting })
    .filter((fact) => !isHistory(fact, 'mail', now) && reachesToday(fact) && !asking.settled.has(fact.id))
    .map((fact) => ({ fact, distance: distance(fact) }))
    .sort((a, b) => a.distance - b.distance || millis(b.fact.said) - millis(a.fact.said) || a.fact.start - b.fact.start)
    .map(({ fact }) => fact);
  const lines = learnedLines(store, now);
  const likely = waiting.filter((fact) => isShown(fact, lines(fact)));
  const first = likely.slice(0, mostProposals - changes.length);
  const fresh = first.map(factViews(store, now, zone, first));

  const known = [...accepted, ...first];
  const told = new Set<Id>();
  const moved = (fact: Id): readonly string[] => movedFrom(store, [fact], now).get(fact) ?? [];
  const asShown = momentView(store, zone);
  const moments = coming.map((moment) => ({
    ...asShown(moment),
    line: lineFor(moment, known, { me: me?.id, above, today, clock, told, moved, view }),
  }));
  const steps = stepsFor(context, {
    besides: new Set([...mine, ...theyOwe, ...fresh].map(({ id }) => id)),
  });
  const calledOf = (id: Id): string => calledName(store.people.get(id)?.name ?? '');
  const quiet = quietFor(context);
  const lastDays = iOwe.flatMap((fact) => lastDayOf(fact.due) ?? []);
  const overdue = lastDays.filter((day) => day < today).length;
  const due = lastDays.filter((day) => day >= today && day <= addDays(today, 1)).length;
  const noMe =
    me === undefined || (me.addresses.length === 0 && (store.sources.count('mail') > 0 || store.moments.count() > 0));
  return {
    day: today,
    sentence: todaySentence({
      talks: coming.filter(({ start }) => dayOf(clock(start)) === today).length,
      later: coming.filter(({ start }) => dayOf(clock(start)) > today).length,
      overdue,
      due,
      owed: iOwe.length - overdue - due,
      today,
      nextDue: lastDays.find((day) => day > addDays(today, 1)) ?? null,
      debriefs: debriefs.length,
      proposals: fresh.length + changes.length,
      empty: store.sources.count() + store.moments.count() === 0,
      noMe,
      noneAbove: above.size === 0,
    }),
    moments,
    iOwe: [...iOwe],
    tied: [...once].map(([fact, to]) => ({ fact, to })),
    warnings: [...tellsFor(context, iOwe)],
    theyOwe: [...theyOwe],
    longAgo,
    steps: steps.map((step) => ({
      ...step,
      name: calledOf(step.person),
      also: step.also.map((one) => ({ ...one, name: calledOf(one.person) })),
    })),
    challenge: challengeLine(context, steps),
    quiet: quiet && { person: quiet.person, words: quiet.words, about: quiet.about },
    proposals: fresh,
    changes,
    moreProposals: likely.length - fresh.length,
    lessLikely: waiting.length - likely.length,
    debriefs: debriefs.map(asShown),
    missing: {
      material: store.sources.count() + store.moments.count() === 0,
      me: noMe,
      above: above.size === 0,
    },
  };
};
