import { readFileSync } from 'node:fs';
import { review } from '../../src/domain/review/review.ts';
import type { Measure } from '../measure.ts';

type Labelled = {
  readonly id: string;
  readonly text: string;
  readonly faults: readonly { readonly rule: string; readonly quote: string }[];
  readonly good: boolean;
};

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)} % (${part}/${whole})`;

/** Rules about where or whether something stands: the same rule on the same draft is a hit, whatever the words. */
const ofDraft = /^(ask-missing|over-length|point-late|bad-news-late|problem-without-options|self-credit|apology-pile)$/;

const scored = (name: string) => {
  const drafts = readFileSync(`tests/corpus/drafts/labelled/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Labelled);
  let hits = 0;
  let found = 0;
  let labels = 0;
  for (const { text, faults } of drafts) {
    const { findings } = review(text);
    const left = [...faults];
    found += findings.length;
    labels += faults.length;
    for (const { rule, start, end } of findings) {
      const place = left.findIndex((fault) => {
        const at = text.indexOf(fault.quote);
        return fault.rule === rule && (ofDraft.test(rule) || (at < end && start < at + fault.quote.length));
      });
      if (place < 0) continue;
      left.splice(place, 1);
      hits += 1;
    }
  }
  const good = drafts.filter((draft) => draft.good);
  const silent = good.filter(({ text }) => review(text).findings.length === 0);
  return {
    what: `${name}, ${drafts.length} drafts`,
    precision: share(hits, found),
    recall: share(hits, labels),
    'good drafts left in peace': `${silent.length}/${good.length}`,
  };
};

/** Review against fifty drafts that go upward, labelled by a writer who had not seen the rules. */
export const measureDrafts = (): Measure => ({
  title: 'Review: drafts that go upward',
  note: 'Own drafts with the faults a fair editor would mark (tests/corpus/drafts/labelled). The rules were tuned on the first half; of the second only its counts were seen, so it is no longer a clean test.',
  rows: [scored('train'), scored('held-out')],
});
