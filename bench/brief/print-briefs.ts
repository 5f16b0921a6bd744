import type { BenchMail, Mailbox } from './mailbox.ts';
import type { MeasuredBrief } from './measure-briefs.ts';

const who = (mailbox: Mailbox, mail: BenchMail): string =>
  mail.from === mailbox.me
    ? 'user'
    : mail.from === mailbox.leader.id
      ? 'LEADER'
      : mail.from === undefined
        ? '?'
        : (mailbox.workspace.store().people.get(mail.from)?.name ?? '?');

const shownMail = (mailbox: Mailbox, mail: BenchMail, most: number): string =>
  `${mail.said.slice(0, 16)} ${who(mailbox, mail)} | ${mail.subject} | ${mail.own.slice(0, most)}`;

/**
 * Every line of a run with its source, the automatic signs and the mails that took it up, and a place for the verdict.
 * For the terminal of whoever has the mailbox: nothing of it belongs into a file.
 */
export const printBriefs = (
  mailbox: Mailbox,
  briefs: readonly MeasuredBrief[],
  print: (text: string) => void,
): void => {
  for (const [place, brief] of briefs.entries()) {
    const { moment, words, lines, plain } = brief;
    print(`\n## ${place + 1}. ${moment.day}, as of ${moment.asOf}: ${words} words`);
    for (const line of lines) {
      print(`  [ ] ${line.part}: ${line.text}`);
      if (line.source) print(`      source: ${shownMail(mailbox, line.source, 400)}`);
      if (line.signs.length > 0) print(`      stale?  ${line.signs.join('; ')}`);
      for (const mail of line.takenUp.slice(0, 3)) print(`      taken up: ${shownMail(mailbox, mail, 160)}`);
      if (line.takenUp.length > 3) print(`      … and ${line.takenUp.length - 3} more`);
    }
    for (const { text, takenUp } of plain) print(`  plain ${takenUp ? '+' : '-'} ${text}`);
  }
};
