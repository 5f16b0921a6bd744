import { plainSubject } from '../../src/domain/sources/plain-subject.ts';
import type { BenchMail, Mailbox } from './mailbox.ts';

const fortnight = 14 * 86_400_000;
const done =
  /\b(?:done|sent|called|spoke|spoken|talked|handled|taken care|resolved|fixed|finished|got it|received|attached|here (?:is|it is|are)|thx|thanks|thank you|will do|yes|no longer|never mind)\b/i;

const about = ({ subject }: BenchMail): string => plainSubject(subject).toLowerCase();

/**
 * Why a line resting on `mail` may be stale at `asOf`: what was written later in its conversation, or under its subject
 * within a fortnight. Signs for a reader to judge, nothing more.
 */
export const staleSigns = (mailbox: Mailbox, mail: BenchMail, asOf: number): readonly string[] => {
  const later = mailbox.mails.filter(
    (one) =>
      one.id !== mail.id &&
      one.ms > mail.ms &&
      one.ms <= asOf &&
      (one.thread === mail.thread || (about(one) !== '' && about(one) === about(mail) && one.ms - mail.ms < fortnight)),
  );
  const other = later.filter(({ from }) => from !== mail.from);
  return [
    ...(other.length > 0 ? [`answered ${other.length} times`] : []),
    ...(later.some(({ own }) => done.test(own.slice(0, 300))) ? ['done words'] : []),
    ...(later.length > 0 && other.length === 0 ? ['the same writer went on'] : []),
  ];
};
