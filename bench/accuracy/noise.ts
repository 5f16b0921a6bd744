import { messagesIn } from '../../src/domain/language/messages-in.ts';
import { extractFacts } from '../../src/domain/signals/extract-facts.ts';
import type { ProposedFact } from '../../src/domain/signals/proposed-fact.ts';
import type { Measure } from '../measure.ts';
import { type BenchMail, enronMails, officeMails } from './mails-data.ts';

const wanted = 500;

/** 500 mails by a fixed step. */
export const someOf = (mails: readonly BenchMail[]): readonly BenchMail[] => {
  const step = Math.max(1, Math.floor(mails.length / wanted));
  return mails.filter((_, index) => index % step === 0).slice(0, wanted);
};

const wordsIn = (text: string): number => text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;

/** Words that somebody wrote in a mail: without headers, greetings, signatures and small print. */
const wordsWritten = ({ text }: BenchMail): number =>
  messagesIn(text).reduce(
    (sum, { areas }) => sum + areas.reduce((all, area) => all + wordsIn(text.slice(area.start, area.end)), 0),
    0,
  );

const noiseOf = (name: string, all: readonly BenchMail[]): Measure => {
  const mails = someOf(all);
  const facts = mails.flatMap(({ text, date }): readonly ProposedFact[] =>
    extractFacts({ text, date, medium: 'mail' }),
  );
  const words = mails.reduce((sum, mail) => sum + wordsWritten(mail), 0);
  const kinds = new Map<string, number>();
  for (const { kind } of facts) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const row = (what: string, proposals: number) => ({
    what,
    proposals,
    'words per proposal': proposals === 0 ? '–' : Math.round(words / proposals),
  });
  return {
    title: `Noise: ${name}`,
    note: `${mails.length} mails by a fixed step, ${words} words that somebody wrote in them. Aim: at most one proposal per 120 words.`,
    rows: [
      row('all', facts.length),
      row('shown as a question (below .6)', facts.filter(({ confidence }) => confidence < 0.6).length),
      row('of quoted messages', facts.filter(({ speaker }) => speaker !== undefined).length),
      ...[...kinds].sort((a, b) => b[1] - a[1]).map(([kind, count]) => row(`– ${kind}`, count)),
    ],
  };
};

/** How many proposals ordinary mail gives, per words that somebody wrote: nothing is known about whether they are right. */
export const measureNoise = async (dataDir: string): Promise<readonly Measure[]> =>
  [
    { name: 'mail-enron', mails: enronMails(dataDir) },
    { name: 'office.mbox', mails: officeMails(dataDir) },
  ].flatMap(({ name, mails }) => (mails.length === 0 ? [] : [noiseOf(name, mails)]));
