import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reviewer } from '../../src/domain/review/incremental.ts';
import { review } from '../../src/domain/review/review.ts';
import { type Measure, quantile, ratio } from '../measure.ts';
import { reviewPeers } from '../review-peers.ts';

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

/** Twenty pages made of mails, a paragraph after another, and the time of each of 300 keystrokes somewhere in them. */
const keystrokes = (texts: readonly string[]) => {
  let text = '';
  let words = 0;
  for (const each of texts) {
    if (words >= 10_000) break;
    text += `${each}\n\n`;
    words += each.split(/\s+/).length;
  }
  const again = reviewer();
  again(text);
  const milliseconds: number[] = [];
  // A word of five letters is typed at sixty places, and no chance is in it.
  for (let place = 0; place < 60; place += 1) {
    let at = Math.floor((((place * 37) % 60) / 60) * text.length);
    for (const letter of ['s', 'o', 'o', 'n', ' ']) {
      text = text.slice(0, at) + letter + text.slice(at);
      at += 1;
      const start = performance.now();
      again(text);
      milliseconds.push(performance.now() - start);
    }
  }
  const start = performance.now();
  for (let turn = 0; turn < 5; turn += 1) review(text);
  return { words, milliseconds: milliseconds.slice(50), whole: (performance.now() - start) / 5 };
};

/** Measures review per draft of at most a page and a half (6 kB) and in MB/s, warm, beside write-good on the same drafts; and a keystroke in twenty pages. */
export const measureReviewSpeed = async (dataDir: string): Promise<Measure> => {
  const file = await readFile(join(dataDir, 'mail-enron/train.jsonl'), 'utf8');
  const texts = file
    .split('\n')
    .filter((line, index) => line && index % 14 === 0)
    .map((line) => (JSON.parse(line) as { body: string }).body)
    .filter((body) => body.length <= 6000);
  const writeGood = (await reviewPeers()).find(({ name }) => name.startsWith('write-good'));
  const peer = (text: string) => void writeGood?.find(text);
  // The first pass warms both; only the second counts.
  run(texts, review);
  run(texts, peer);
  const ours = run(texts, review);
  const theirs = run(texts, peer);
  const row = (what: string, { milliseconds, bytesPerMillisecond }: Run) => ({
    what,
    'MB/s': (bytesPerMillisecond / 1000).toFixed(2),
    'ms, p50': quantile(milliseconds, 0.5).toFixed(2),
    p99: quantile(milliseconds, 0.99).toFixed(2),
    'against write-good': writeGood ? ratio(bytesPerMillisecond, theirs.bytesPerMillisecond) : '',
  });
  const typed = keystrokes(texts);
  return {
    title: 'Review of a draft, warm',
    note: `${texts.length} mails of mail-enron of at most 6 kB, all rules. Aim: p99 below 10 ms and at least 1 MB/s. The keystrokes are in ${typed.words} words; reading those anew takes ${typed.whole.toFixed(0)} ms.${writeGood ? '' : ' write-good was not measured: the peers are not installed.'}`,
    rows: [
      row('updraft', ours),
      ...(writeGood ? [row(writeGood.name, theirs)] : []),
      {
        what: 'updraft, a keystroke in twenty pages',
        'ms, p50': quantile(typed.milliseconds, 0.5).toFixed(2),
        p99: quantile(typed.milliseconds, 0.99).toFixed(2),
      },
    ],
  };
};
