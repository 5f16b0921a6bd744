import { z } from 'zod';
import { dayInWords } from '../../domain/documents/words.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { calledName } from '../../domain/people/names.ts';
import { Warning } from '../../domain/plan/early-warning.ts';
import { CommitmentStanding, standingOf } from '../../domain/plan/standing.ts';
import { isLongAgo, lastHeard, longAgoWords } from '../../domain/plan/still-open.ts';
import { tellOf } from '../../domain/plan/to-tell.ts';
import type { Id } from '../../domain/shared/id.ts';
import { Day, dayOf, Instant } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { factViews } from '../fact/fact-view.ts';
import { untiedWords } from '../fact/open-names.ts';
import { invariant } from '../invariant.ts';
import { personName } from '../person/person-name.ts';
import { FactView, PersonName } from '../views.ts';
import { coursesOf } from './courses-of.ts';
import { seemsOver, warningsFor } from './warnings-for.ts';

/** Whose it is: the user's, somebody's towards the user, between others, or nobody is named. */
export const Way = z.enum(['mine', 'theirs', 'between', 'nobody']);
export type Way = z.infer<typeof Way>;

/** Something that is owed, with where it stands and why. */
export const LedgerRow = z.object({
  fact: FactView,
  way: Way,
  /** Who is on the other side; null where nobody known is named. */
  other: PersonName.nullable(),
  /** Whom the words name on the other side, where nobody known goes by that; else empty. */
  otherWords: z.string(),
  standing: CommitmentStanding,
  /** Why it may be missed; null where nothing speaks for it. */
  warning: Warning.nullable(),
  /** Why they are to be told of it today; null where nothing speaks for it, or where they were told so. */
  tell: z.string().nullable(),
  /** Each day it was moved from, earliest first. `early`: before that day was over. `to` null: given up without a new one. */
  moves: z.array(z.object({ on: Day, from: Day.nullable(), to: Day.nullable(), early: z.boolean(), why: z.string() })),
  /** When they were told of it or asked about it last. */
  told: z.object({ what: z.enum(['told', 'nudged']), at: Instant }).nullable(),
  /** What the file does not say, put as a question: never guessed. */
  ask: z.object({ what: z.enum(['done', 'owner', 'gone', 'past', 'long', 'day']), words: z.string() }).nullable(),
});
export type LedgerRow = Readonly<z.infer<typeof LedgerRow>>;

/** Whose something owed or asked is, seen by the user. */
export const wayOf = (
  { kind, owner, to }: Pick<Fact, 'kind' | 'owner' | 'to'>,
  me: Id | undefined,
  /** It reached the user as a copy: then nobody asked them. */
  copy = false,
): Way => {
  if (owner === null) return kind === 'request' && to === me && me !== undefined ? 'mine' : 'nobody';
  if (kind === 'request') return owner === me ? 'theirs' : to === me || (to === null && !copy) ? 'mine' : 'between';
  return owner === me ? 'mine' : to === null || to === me ? 'theirs' : 'between';
};

/** Makes rows of facts, with their standing, warnings and questions; everything is read once for all of them. */
export const ledgerRows = (context: Context, facts: readonly Fact[]): LedgerRow[] => {
  const store = context.store();
  const { now, zone } = context;
  const today = dayOf(now);
  const me = store.people.me()?.id;
  const ids = facts.map(({ id }) => id);
  const view = factViews(store, now, zone, facts);
  const warnings = warningsFor(context, facts);
  const isPast = ({ due }: Fact): boolean => (lastDayOf(due) ?? '9999') < today;
  const answerable = facts.filter((fact) => fact.closed === null && (fact.kind !== 'commitment' || isPast(fact)));
  const wrote = store.correspondence.wroteSince(
    answerable.map(({ id }) => id),
    me ?? null,
    now,
  );
  const arrived = me === undefined ? new Map() : store.correspondence.reachedAs(ids, me);
  const courses = coursesOf(store, facts, now);
  const over = new Set(
    store.owed
      .heard(ids, now)
      .filter(seemsOver)
      .map(({ fact }) => fact),
  );
  /** Who is to do it, in words: the owner of a commitment, whoever was asked otherwise. */
  const whoActs = ({ kind, owner, to }: Fact): string => {
    const actor = kind === 'commitment' ? owner : (to ?? me);
    if (actor === me) return 'You';
    return calledName((actor ? store.people.get(actor)?.name : undefined) ?? '') || 'Somebody';
  };
  return facts.map((fact): LedgerRow => {
    const way = wayOf(fact, me, arrived.get(fact.id)?.copy);
    const [untied] = untiedWords(fact);
    // Whoever else the note speaks of is not who its words name.
    const otherId =
      [fact.owner, fact.to].find((id) => id !== null && id !== me) ??
      (untied ? undefined : fact.about.find((id) => id !== me));
    const person = otherId == null ? undefined : store.people.get(otherId);
    const warning = warnings.get(fact.id) ?? null;
    const course = courses.get(fact.id);
    invariant(course, 'every fact has a course');
    const { moves, steps, changes } = course;
    const last = lastDayOf(fact.due);
    const reached = steps.findLast(({ what }) => what === 'told' || what === 'nudged');
    const called = person === undefined ? '' : calledName(person.name);
    const gone = person?.gone !== undefined && person.gone <= today ? person.gone : null;
    const asking = (): LedgerRow['ask'] => {
      if (fact.closed !== null) return null;
      if (over.has(fact.id))
        return { what: 'done', words: 'Later words may say that it is done or off. Are they about this?' };
      if (fact.owner === null && (way === 'nobody' || fact.ownerWords !== ''))
        return {
          what: 'owner',
          words: `${fact.kind === 'commitment' ? 'Whose is it' : 'Who asked'}? The words ${fact.ownerWords === '' ? 'name nobody' : `say “${fact.ownerWords}”`}.`,
        };
      if (gone !== null && way !== 'between')
        return {
          what: 'gone',
          words: `${called} left on ${dayInWords(gone, today)}. ${way === 'mine' ? 'Who is it for now, or is it off?' : 'Who has it now, or is it off?'}`,
        };
      if (last !== null && last < today && moves.length === 0 && fact.decided !== null && last < dayOf(fact.decided))
        return { what: 'past', words: 'Its day was past when you accepted it. Was it done?' };
      const heard = lastHeard(fact, [...changes.map(({ said }) => said), ...steps.map(({ at }) => at)]);
      if (isLongAgo(fact, heard, now)) return { what: 'long', words: longAgoWords(fact, heard, now) };
      if (wrote.has(fact.id))
        return {
          what: 'done',
          words: `${whoActs(fact)} wrote again in that conversation. Is it done?`,
        };
      if (way === 'mine' && fact.kind === 'request' && fact.to === null && (arrived.get(fact.id)?.others ?? 0) > 0)
        return { what: 'owner', words: 'It went to several people. Is it yours?' };
      if (last === null && fact.due !== null) return { what: 'day', words: `Which day is “${fact.due.text}”?` };
      if (fact.due === null) return { what: 'day', words: 'By when? The words name no day.' };
      return null;
    };
    const ask = asking();
    // What may be done, is somebody else's now or lies far back is asked about first.
    const tells = way === 'mine' && person !== undefined && !person.group && (ask === null || ask.what === 'day');
    return {
      fact: view(fact),
      way,
      other: person === undefined ? null : personName(person),
      otherWords: person === undefined ? (untied?.words ?? '') : '',
      standing: standingOf(fact, course, { now, atRisk: warning !== null }),
      warning,
      tell: tells ? tellOf(fact, course, { steps, warning, now }) : null,
      moves: moves.map(({ at, was, became, early, why }) => ({
        on: dayOf(at),
        from: lastDayOf(was),
        to: lastDayOf(became),
        early,
        why,
      })),
      told:
        reached && (reached.what === 'told' || reached.what === 'nudged')
          ? { what: reached.what, at: reached.at }
          : null,
      ask,
    };
  });
};

/** Why whoever some of these are owed to are to be told of them today, as the ledger says it. */
export const tellsFor = (
  context: Context,
  facts: readonly Fact[],
): readonly { readonly fact: Id; readonly words: string }[] => {
  const today = dayOf(context.now);
  const warnings = warningsFor(context, facts);
  const owed = facts.filter(
    ({ id, kind, due, closed }) =>
      (kind === 'commitment' || kind === 'request') &&
      closed === null &&
      (warnings.has(id) || (lastDayOf(due) ?? '9999') < today),
  );
  if (owed.length === 0) return [];
  return ledgerRows(context, owed).flatMap(({ fact, tell }) => (tell === null ? [] : [{ fact: fact.id, words: tell }]));
};
