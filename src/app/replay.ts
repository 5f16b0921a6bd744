import { type Instant, inZone, millis } from '../domain/shared/time.ts';
import type { Context } from './context.ts';
import { AppError } from './errors.ts';

/** Years in which every zone has whole minutes of offset or close to it, and every date its four figures. */
const years = { first: 1900, last: 2200 } as const;

/** Whether a day or an instant lies in the years that can be asked for. */
export const inReach = (when: string): boolean => {
  const year = Number(when.slice(0, 4));
  return year >= years.first && year <= years.last;
};

/**
 * The point in time to replay, on the wall clock of the user's zone: whatever offset it was asked for with, its first
 * ten characters are the user's day. Throws `AppError('bad-input')` naming `field` for a year out of reach.
 */
export const onUsersClock = (asked: Instant, zone: string, field = 'as-of'): Instant => {
  if (!inReach(asked)) {
    throw new AppError('bad-input', { field, detail: `Name a year from ${years.first} to ${years.last}.` });
  }
  return inZone(millis(asked), zone);
};

/**
 * Whether a day is only looked at: what is done there would be written among what is so today. In the example time stands
 * still, and everything is done on its day.
 */
export const looksBack = ({ replayed, vault }: Pick<Context, 'replayed' | 'vault'>): boolean =>
  replayed && !vault.example;

/** What is written on paper only on a replayed day: the draft is given and not kept. */
export const builtOnly: readonly string[] = [
  'commitment.nudge',
  'commitment.warn',
  'disagreement.return',
  'meeting.plan',
  'need.raise',
  'message.prepare',
  'proposal.compile',
  'recap.compile',
  'rollup.compile',
  'status.compile',
  'update.compile',
];
/** What has no day: locking, copies of the whole, the example. */
const withoutDay = /^(?:workspace|example)\./;
const changing: readonly string[] = [
  'answer.give',
  'ask.answer',
  'ask.note',
  'calendar.feed',
  'calendar.set',
  'calendar.write',
  'draft.write',
  'change.edit',
  'claim.leave',
  'claim.remove',
  'claim.restore',
  'claim.save',
  'claim.take',
  'commitment.move',
  'commitment.size',
  'cycle.close',
  'cycle.open',
  'cycle.plan',
  'cycle.remove',
  'data.add',
  'data.remove',
  'data.restore',
  'data.save',
  'decision.follow',
  'decision.record',
  'decision.remove',
  'decision.review',
  'disagreement.close',
  'disagreement.remove',
  'disagreement.save',
  'draft.remove',
  'draft.save',
  'draft.send',
  'expiry.run',
  'expiry.set',
  'fact.accept',
  'fact.capture',
  'fact.close',
  'fact.confirm',
  'fact.edit',
  'fact.propose',
  'fact.reject',
  'fact.tell',
  'feed.add',
  'feedback.ask',
  'feedback.decide',
  'feed.answer',
  'feed.refresh',
  'feed.remove',
  'finding.dismiss',
  'finding.restore',
  'import.run',
  'import.stop',
  'import.undo',
  'initiative.begin',
  'initiative.end',
  'initiative.remove',
  'initiative.restore',
  'initiative.save',
  'initiative.take',
  'measure.add',
  'milestone.add',
  'milestone.done',
  'milestone.drop',
  'milestone.move',
  'setback.add',
  'kit.read',
  'kit.write',
  'mail.set',
  'mail.try',
  'moment.cancel',
  'moment.debrief',
  'objection.leave',
  'objection.promise',
  'objection.remove',
  'objection.restore',
  'objection.save',
  'objection.take',
  'moment.plan',
  'person.add',
  'person.allow',
  'person.apart',
  'person.confirm',
  'person.edit',
  'person.me',
  'person.merge',
  'person.remove',
  'person.split',
  'person.undo',
  'phrase.set',
  'power.add',
  'power.refuse',
  'power.remove',
  'prediction.make',
  'prediction.remove',
  'prediction.settle',
  'priority.rank',
  'priority.serve',
  'option.order',
  'option.remove',
  'option.save',
  'proposal.begin',
  'proposal.end',
  'proposal.leave',
  'proposal.put',
  'proposal.remove',
  'proposal.reopen',
  'proposal.restore',
  'proposal.save',
  'proposal.take',
  'question.prepare',
  'position.correct',
  'position.leave',
  'position.note',
  'position.take',
  'room.put',
  'room.restore',
  'rehearsal.begin',
  'rehearsal.end',
  'rehearsal.pause',
  'rehearsal.remove',
  'rehearsal.say',
  'rehearsal.take',
  'reflection.save',
  'reminder.acknowledge',
  'reminder.adjust',
  'reminder.due',
  'reminder.remove',
  'reminder.set',
  'reminder.shown',
  'reminder.snooze',
  'signals.learn',
  'talk.drop',
  'talk.edit',
  'talk.hold',
  'talk.plan',
  'talk.restore',
  'tie.set',
  'transcript.edit',
  'update.settle',
  'way.confirm',
  'way.read',
  'way.remove',
  'way.save',
  'way.write',
];

/** Whether an operation is refused on a replayed day, for it would change what is so today. */
export const refusedInReplay = (operation: string): boolean =>
  !withoutDay.test(operation) && changing.includes(operation);

/** Whether what was written at `when` was there already: on a replayed day nothing later is seen. */
export const wasThere = ({ now, replayed }: Pick<Context, 'now' | 'replayed'>, when: Instant): boolean =>
  !replayed || millis(when) <= millis(now);
