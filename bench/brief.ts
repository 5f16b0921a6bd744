import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openMailbox } from './brief/mailbox.ts';
import { measureBriefs } from './brief/measure-briefs.ts';
import { likelySummary, measureLikely } from './brief/measure-likely.ts';
import { chanceFrom, momentsOf } from './brief/moments.ts';
import { printBriefs } from './brief/print-briefs.ts';
import { summary } from './brief/summary.ts';
import { topicsOf } from './brief/topic.ts';
import { table } from './measure.ts';

/*
 * `npm run bench:brief -- [--seed N] [--count N] [--list]`: is a brief worth reading? Every line of the run with --list,
 * for the terminal only.
 */
const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1] ?? otherwise);
};
const print = (text: string) => process.stdout.write(`${text}\n`);
const path = join(resolve(process.env.UPDRAFT_DATA ?? '../shared/data'), 'mail-raw', 'office.mbox');

if (existsSync(path)) {
  const mailbox = await openMailbox(path);
  try {
    const seed = option('seed', 1);
    const topics = topicsOf(mailbox.mails, mailbox.leader.names);
    const briefs = await measureBriefs(mailbox, topics, option('count', 20), chanceFrom(seed));
    if (process.argv.includes('--list')) printBriefs(mailbox, briefs, print);
    print(table(summary(briefs, { seed, moments: momentsOf(mailbox).length })));
    print(table(likelySummary(await measureLikely(mailbox, topics, option('count', 200), chanceFrom(seed)), seed)));
  } finally {
    mailbox.workspace.remove();
  }
} else {
  print(`The brief was not measured: there is no mailbox at ${path}; name the folder of the data in UPDRAFT_DATA.`);
}
