import { dayOf, type Instant, millis } from '../shared/time.ts';
import { plainSubject } from '../sources/plain-subject.ts';
import { type SameTopic, titleKey, topicWords } from './topic.ts';

/** A mail written after an ask or a promise. */
export type LaterMail = {
  readonly thread: string;
  readonly title: string;
  readonly said: Instant;
  readonly from: string | null;
};

export type ToSettle = {
  readonly thread: string;
  readonly title: string;
  readonly quote: string;
  readonly said: Instant;
  /** Who has to act. */
  readonly actor: string | null;
  /** It names a day that is still to come: until then talk goes on without settling it. */
  readonly dated: boolean;
};

// Who writes to the other on so many later days and does not touch it has settled it by word of mouth, or let it go.
const daysOfSilence = 3;

/**
 * Whether something out of mail counts as settled by what was written since: its conversation, or its subject, went on;
 * whoever has to act wrote on the same topic; or the two went on writing for days without it. What names a day to come is
 * settled only by whoever has to act.
 */
export const isSettled = (one: ToSettle, later: readonly LaterMail[], near: SameTopic): boolean => {
  const subject = plainSubject(one.title);
  const key = titleKey(subject);
  const about = topicWords(`${subject} ${one.quote}`);
  const after = later.filter(({ said }) => millis(said) > millis(one.said));
  const acted = after.filter(({ from }) => from !== null && from === one.actor);
  const wentOn = ({ thread, title }: LaterMail): boolean =>
    thread === one.thread || (key !== '' && titleKey(plainSubject(title)) === key);
  if (one.dated) return acted.some(wentOn);
  return (
    after.some(wentOn) ||
    acted.some(({ title }) => near(about, topicWords(plainSubject(title)))) ||
    new Set(acted.map(({ said }) => dayOf(said))).size >= daysOfSilence
  );
};
