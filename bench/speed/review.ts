import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeGood from 'write-good';
import { review } from '../../src/domain/review/review.ts';
import { type Measure, quantile, ratio } from '../measure.ts';

type Run = { readonly milliseconds: readonly number[]; readonly bytesPerMillisecond: number };

const run = (texts: readonly string[], work: (text: string) => void): Run => {
  const milliseconds = texts.map((text) => {
    const start = performance.now();
    work(text);
    return performance.now() - start;
  });
  const bytes = texts.reduce((sum, text) => sum + text.length, 0);
  return { milliseconds, bytesPerMillisecond: bytes / milliseconds.reduce((sum, each) => sum + each, 0) };
};

/** Measures review per draft of at most a page and a half (6 kB) and in MB/s, warm, beside write-good on the same drafts. */
export const measureReviewSpeed = async (dataDir: string): Promise<Measure> => {
  const file = await readFile(join(dataDir, 'mail-enron/train.jsonl'), 'utf8');
  const texts = file
    .split('\n')
    .filter((line, index) => line && index % 14 === 0)
    .map((line) => (JSON.parse(line) as { body: string }).body)
    .filter((body) => body.length <= 6000);
  const peer = (text: string) => void writeGood(text);
  // The first pass warms both; only the second counts.
  run(texts, review);
  run(texts, peer);
  const ours = run(texts, review);
  const theirs = run(texts, peer);
  const row = (what: string, { milliseconds, bytesPerMillisecond }: Run) => ({
    what,
    'MB/s': (bytesPerMillisecond / 1000).toFixed(2),
    'ms per draft, p50': quantile(milliseconds, 0.5).toFixed(2),
    p99: quantile(milliseconds, 0.99).toFixed(2),
    'against write-good': ratio(bytesPerMillisecond, theirs.bytesPerMillisecond),
  });
  return {
    title: 'Review of a draft, warm',
    note: `${texts.length} mails of mail-enron of at most 6 kB, all rules. Aim: p99 below 10 ms and at least 1 MB/s.`,
    rows: [row('updraft', ours), row('write-good 1.0.8', theirs)],
  };
};
