import { capital, dayInWords, shortened } from '../documents/words.ts';
import type { Fact } from '../facts/fact.ts';
import { lastDayOf } from '../facts/last-day.ts';
import type { Id } from '../shared/id.ts';
import { type Day, dayOf, type Instant, millis } from '../shared/time.ts';
import type { Initiative, Measurement, Milestone } from './initiative.ts';

/** A milestone as it stands: what became of the promise that it is has become of it. */
export const milestoneNow = (one: Milestone, fact: Pick<Fact, 'due' | 'closed'> | undefined): Milestone => {
  if (!fact) return one;
  const due = one.due === one.firstDue || one.firstDue === null ? (lastDayOf(fact.due) ?? one.due) : one.due;
  const { closed } = fact;
  return {
    ...one,
    due,
    firstDue: one.firstDue ?? (due !== one.due ? one.due : null),
    done: one.done ?? (closed?.how === 'kept' || closed?.how === 'late' ? dayOf(closed.at) : null),
    doneAt: one.done !== null ? (one.doneAt ?? null) : (closed?.at ?? null),
    dropped: one.dropped ?? (closed?.how === 'dropped' ? closed.at : null),
  };
};

export type InitiativeNow = Initiative & { readonly latest: Measurement | null };

/** An initiative with its milestones as they stand: open ones first, the soonest before the others; then what is done, the last first. */
export const initiativeNow = (
  one: Initiative,
  facts: ReadonlyMap<Id, Pick<Fact, 'due' | 'closed'>> = new Map(),
): InitiativeNow => {
  const milestones = one.milestones.map((each) =>
    milestoneNow(each, each.fact === null ? undefined : facts.get(each.fact)),
  );
  const place = ({ done, dropped }: Milestone): number => (done !== null ? 1 : dropped !== null ? 2 : 0);
  const far = '9999-12-31';
  milestones.sort(
    (a, b) =>
      place(a) - place(b) ||
      (place(a) === 1 ? (b.done ?? '').localeCompare(a.done ?? '') : (a.due ?? far).localeCompare(b.due ?? far)),
  );
  return { ...one, milestones, latest: one.measurements.at(-1) ?? null };
};

/** Milestones that are neither done nor dropped, the soonest first. */
export const openMilestones = ({ milestones }: Pick<Initiative, 'milestones'>): readonly Milestone[] =>
  milestones.filter(({ done, dropped }) => done === null && dropped === null);

/** Milestones that were said to be done after an instant; without one all that are. Where that was not noted, their day tells. */
export const doneSince = ({ milestones }: Pick<Initiative, 'milestones'>, last: Instant | null): readonly Milestone[] =>
  milestones.filter(
    ({ done, doneAt }) =>
      done !== null && (last === null || (doneAt == null ? done > dayOf(last) : millis(doneAt) > millis(last))),
  );

/** "Waiting time of a crane: 31 minutes now; began at 40 minutes, target 25 minutes." Null where nothing is put down. */
export const measureSentence = (
  { measure, baseline, target, latest }: Pick<InitiativeNow, 'measure' | 'baseline' | 'target' | 'latest'>,
  {
    before = null,
    since = null,
    today,
  }: { readonly before?: Measurement | null; readonly since?: Day | null; readonly today: Day },
): string | null => {
  if (measure === '' && !latest) return null;
  const was =
    before && latest && before.figure !== latest.figure && since !== null
      ? `${before.figure} on ${dayInWords(since, today)}`
      : '';
  const said = [latest ? `${latest.figure} now` : '', was].filter(Boolean).join(', ');
  const frame = [baseline === '' ? '' : `began at ${baseline}`, target === '' ? '' : `target ${target}`]
    .filter(Boolean)
    .join(', ');
  const words = [said, frame, latest ? '' : 'no figure yet'].filter(Boolean).join('; ');
  return `${capital(shortened(measure || 'Its measure', 12))}: ${words}.`;
};

/** One true sentence on how it stands, for a list. */
export const standingSentence = (one: InitiativeNow, today: Day): string => {
  if (one.ended)
    return one.ended.how === 'done'
      ? `Done on ${dayInWords(dayOf(one.ended.at), today)}.`
      : `Stopped on ${dayInWords(dayOf(one.ended.at), today)}.`;
  const measure = measureSentence(one, { today });
  const [next] = openMilestones(one);
  const ahead = next
    ? `Next: ${shortened(next.words, 14)}${next.due === null ? '' : next.due < today ? `, was due ${dayInWords(next.due, today)}` : `, by ${dayInWords(next.due, today)}`}.`
    : '';
  return [measure, ahead].filter(Boolean).join(' ') || 'Nothing is put down yet: say what it is measured by.';
};
