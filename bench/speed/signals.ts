import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import nlp from 'compromise';
import { extractFacts } from '../../src/domain/signals/extract-facts.ts';
import { type Measure, quantile, ratio } from '../measure.ts';

type Run = { readonly milliseconds: readonly number[]; readonly bytesPerMillisecond: number };

const run = (texts: readonly string[], work: (text: string) => void): Run => {
  const milliseconds = texts.map((text) => {
    const start = performance.now();
    work(text);
    return performance.now() - start;
  });
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return { milliseconds, bytesPerMillisecond: bytes / milliseconds.reduce((sum, each) => sum + each, 0) };
};

/** Measures the reading of mails for facts in MB/s on one core, warm, beside a reader of parts of speech on the same mails. */
export const measureSignalsSpeed = async (dataDir: string): Promise<Measure> => {
  const file = await readFile(join(dataDir, 'mail-enron/train.jsonl'), 'utf8');
  const texts = file
    .split('\n')
    .filter((line, index) => line && index % 7 === 0)
    .map((line) => (JSON.parse(line) as { body: string }).body);
  const ours = (text: string) => void extractFacts({ text, date: '2001-03-12', medium: 'mail' });
  const peer = (text: string) => void nlp(text).questions().length;
  // The first pass warms both; only the second counts. The peer is slow: a tenth of the mails is enough.
  const some = texts.filter((_, index) => index % 10 === 0);
  const before = process.memoryUsage.rss();
  let most = before;
  run(texts, (text) => {
    ours(text);
    most = Math.max(most, process.memoryUsage.rss());
  });
  run(some, peer);
  const read = run(texts, ours);
  const theirs = run(some, peer);
  const row = (what: string, { milliseconds, bytesPerMillisecond }: Run) => ({
    what,
    'MB/s': (bytesPerMillisecond / 1000).toFixed(2),
    'ms per mail, p50': quantile(milliseconds, 0.5).toFixed(2),
    p99: quantile(milliseconds, 0.99).toFixed(2),
    'against compromise': ratio(bytesPerMillisecond, theirs.bytesPerMillisecond),
  });
  return {
    title: 'Facts out of mail, warm',
    note: `${texts.length} mails of mail-enron, all kinds of fact. Aim: at least 1.5 MB/s on one core. The process grew by ${((most - before) / 1e6).toFixed(0)} MB while it read them for the first time.`,
    rows: [row('updraft', read), row('compromise 14, tags and questions', theirs)],
  };
};
