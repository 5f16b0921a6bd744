import { readText } from '../../src/domain/language/reading.ts';
import { claimsIn } from '../../src/domain/proposals/read-claims.ts';
import type { Measure } from '../measure.ts';
import { type Count, count, lines, row } from './score.ts';

/** The day on which the invented memos were written. */
const said = '2026-11-20T09:00:00+00:00';

type Labelled = { readonly sort: string; readonly words: string };
type Memo = { readonly text: string; readonly claims: readonly Labelled[] };

/** Named beside: every sentence with a figure is a claim, every one with "assume", "should" or "will" is assumed. */
const byFigures = (text: string): readonly Labelled[] =>
  readText(text).sentences.flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    if (/\b(?:assum\w+|should|will|would)\b/i.test(words)) return [{ sort: 'assumption', words }];
    return /\d/.test(words) ? [{ sort: 'claim', words }] : [];
  });

const same = (one: string, other: string): boolean => one.includes(other) || other.includes(one);

const scored = (read: (text: string) => readonly Labelled[], memos: readonly Memo[]): { found: Count; sort: Count } => {
  const found = count();
  const sort = count();
  for (const { text, claims } of memos) {
    const ours = read(text);
    found.said += ours.length;
    found.gold += claims.length;
    for (const claim of claims) {
      const hit = ours.find(({ words }) => same(words, claim.words));
      if (!hit) continue;
      found.right += 1;
      sort.said += 1;
      sort.gold += 1;
      if (hit.sort === claim.sort) sort.right += 1;
    }
  }
  return { found, sort };
};

const measured = (title: string, name: string): Measure => {
  const memos = lines<Memo>(`tests/corpus/proposals/${name}.jsonl`);
  const ours = scored((text) => claimsIn(text, said), memos);
  const base = scored(byFigures, memos);
  return {
    title,
    note: `${memos.length} invented memos, labelled before they were read.`,
    rows: [
      row('Updraft: claims and assumptions', ours.found),
      row('Updraft: which of the two', ours.sort),
      row('a figure, or "should": claims and assumptions', base.found),
      row('a figure, or "should": which of the two', base.sort),
    ],
  };
};

/** What invented memos claim and assume: found and right, tuned on and held out. */
export const measureClaims = async (): Promise<readonly Measure[]> => [
  measured('Claims: memos that were tuned on', 'train-claims'),
  measured('Claims: memos that were held out', 'held-out-claims'),
];
