import type { Id } from '../../domain/shared/id.ts';
import { clockIn, millis } from '../../domain/shared/time.ts';
import { behaviourOf, type Observation, type Unsaid } from '../../domain/signals/behaviour/behaviour-of.ts';
import { bitsOf } from '../../domain/signals/behaviour/mail-trait.ts';
import type { Material, Wrote } from '../../domain/signals/behaviour/material.ts';
import { questionTopics, topicsOf } from '../../domain/signals/behaviour/question-topics.ts';
import type { BehaviourAnswer } from '../../store/behaviour.ts';
import type { Context } from '../context.ts';

/** How somebody works now is told from so many of their newest mails. */
const newest = 500;

const aDay = 86_400_000;
const aMonth = 30 * aDay;

const minutesAhead = (wall: string): number => {
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)$/.exec(wall) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
};

/**
 * Mails on their writer's clock, where that is known: many systems write every date in UTC, and then nothing is known of
 * the clock they were written by.
 */
const onAClock = (
  mails: readonly Wrote[],
  zone: string,
): { readonly mails: readonly Wrote[]; readonly own: boolean } => {
  const told = mails.filter(({ ahead }) => ahead !== 0).length;
  if (2 * told >= mails.length && told > 0) return { mails, own: true };
  const clock = clockIn(zone);
  const starts = new Map<number, number>();
  const aheadFrom = (start: number): number => {
    const known = starts.get(start) ?? minutesAhead(clock(new Date(start).toISOString()));
    starts.set(start, known);
    return known;
  };
  // Clocks change twice a year: most months are known by their ends, which is a tenth of the work of asking every day.
  const aheadAt = (at: number): number => {
    const start = Math.floor(at / aMonth) * aMonth;
    const ahead = aheadFrom(start);
    return ahead === aheadFrom(start + aMonth) ? ahead : aheadFrom(Math.floor(at / aDay) * aDay);
  };
  return { mails: mails.map((mail) => ({ ...mail, ahead: aheadAt(mail.at) })), own: false };
};

/** What is known of how somebody works, up to now or the replayed day. */
export const materialOf = ({ store: open, now, zone }: Context, person: Id): Material => {
  const store = open();
  const written = store.behaviour.writtenBy(person, now, newest);
  const { mails: theirs, own: ownClock } = onAClock(written, zone);
  const me = store.people.me()?.id;
  // Where only their newest mails are looked at, an older mail of the user would look unanswered.
  const fromMs = written.length < newest ? Number.MIN_SAFE_INTEGER : (written[0]?.at ?? 0);
  return {
    theirs,
    yours: me === undefined ? [] : store.behaviour.writtenTo(person, me, { fromMs, until: now, limit: newest }),
    asked: store.behaviour
      .askedBy(person, now)
      .map(({ source, at, words }) => ({ source, at, topics: bitsOf(questionTopics, topicsOf(words)) })),
    now: millis(now),
    ownClock,
  };
};

/** What can be said of how somebody works, and what the user said of that. */
export const behaviourOfPerson = (
  context: Context,
  person: Id,
): {
  readonly observations: readonly Observation[];
  readonly unsaid: readonly Unsaid[];
  readonly answers: readonly BehaviourAnswer[];
} => ({
  ...behaviourOf(materialOf(context, person)),
  answers: context.store().behaviour.answers(person, context.now),
});
