import { readFileSync } from 'node:fs';
import { blocksIn } from '../../src/domain/proposals/memo-blocks.ts';
import { clausesIn, type MemoClause } from '../../src/domain/proposals/memo-clauses.ts';
import { labelsOf, type MemoLabel, type MemoWeights, memoLabels } from '../../src/domain/proposals/memo-scorer.ts';
import { traitsOf } from '../../src/domain/proposals/memo-traits.ts';
import { readMemo } from '../../src/domain/proposals/read-memo.ts';
import { labelled, memoDay, scoreMemo, scoreOf } from '../accuracy/proposals.ts';

type Mark = { readonly label: MemoLabel; readonly start: number; readonly end: number };
export type Sample = {
  readonly form: string;
  readonly text: string;
  readonly pieces: readonly MemoClause[];
  readonly traits: readonly (readonly string[])[];
  readonly labels: readonly MemoLabel[];
};

const known: readonly string[] = memoLabels;
const labelOf = (name: string): MemoLabel | null => {
  if (name === '0') return 'nothing';
  if (/^[0-9A-Za-d]$/.test(name)) return 'option';
  if (name.startsWith('*')) return 'chosen';
  if (name.startsWith('ask')) return 'ask';
  const part = { change: 'may-change', follow: 'follow-through' }[name] ?? name.replace(/^[0-9A-Za-d]\./, '');
  return known.includes(part) ? (part as MemoLabel) : null;
};

/** A marked memo as pieces with their labels: each gets that of the marks which most of it stands in. */
export const sampleOf = ({ form, marked }: MarkedMemo): Sample => {
  let text = '';
  const open: { name: string; start: number }[] = [];
  const marks: Mark[] = [];
  for (const part of marked.split(/(«[^|«»]*\||»)/)) {
    if (part.startsWith('«')) open.push({ name: part.slice(1, -1), start: text.length });
    else if (part === '»') {
      const last = open.pop();
      const label = last && labelOf(last.name);
      if (last && label) marks.push({ label, start: last.start, end: text.length });
    } else text += part;
  }
  const said = blocksIn(text);
  const pieces = clausesIn(text, said);
  const labels = pieces.map(({ start, end }): MemoLabel => {
    const counts = new Map<MemoLabel, number>();
    for (let at = start; at < end; at += 1) {
      const over = marks.filter((mark) => mark.start <= at && at < mark.end);
      // A name within what is recommended is recommended; else the innermost counts.
      const one =
        over.find(
          ({ label }) =>
            label === 'chosen' && over.every((other) => ['chosen', 'option', 'nothing'].includes(other.label)),
        ) ?? over.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
      const label = one?.label ?? 'none';
      counts.set(label, (counts.get(label) ?? 0) + (label === 'none' ? 0.6 : 1));
    }
    return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 'none';
  });
  return { form, text, pieces, traits: pieces.map((_, place) => traitsOf(pieces, place, said)), labels };
};

export type MarkedMemo = { readonly form: string; readonly marked: string };

export const memoRows = (paths: readonly string[]): readonly MarkedMemo[] =>
  paths.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as MarkedMemo),
  );

const size = memoLabels.length;
const next = (seed: number): number => (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;

/** An averaged structured perceptron (Collins 2002) over label sequences; the same samples, the same weights. */
const trainedOnce = (samples: readonly Sample[], start: number, rounds = 12): MemoWeights => {
  const counts = new Map<string, number>();
  for (const { traits } of samples) for (const trait of traits.flat()) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  const kept = samples.map((one) => ({
    ...one,
    traits: one.traits.map((of) => of.filter((trait) => (counts.get(trait) ?? 0) > 1)),
  }));
  const make = () => new Map<string, Float32Array>();
  const [weights, sums] = [make(), make()];
  const after = Array.from({ length: size + 1 }, () => new Float32Array(size));
  const afterSums = Array.from({ length: size + 1 }, () => new Float32Array(size));
  let step = 1;
  let seed = start;
  const add = (trait: string, label: number, amount: number): void => {
    for (const [to, by] of [
      [weights, amount],
      [sums, amount * step],
    ] as const) {
      const row = to.get(trait) ?? new Float32Array(size);
      to.set(trait, row);
      row[label] = (row[label] ?? 0) + by;
    }
  };
  const move = (from: number, label: number, amount: number): void => {
    const [row, sum] = [after[from], afterSums[from]];
    if (row) row[label] = (row[label] ?? 0) + amount;
    if (sum) sum[label] = (sum[label] ?? 0) + amount * step;
  };
  const order = kept.map((_, place) => place);
  for (let round = 0; round < rounds; round += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      seed = next(seed);
      const other = seed % (at + 1);
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    for (const place of order) {
      const one = kept[place];
      if (!one) continue;
      const guess = labelsOf(one.traits, { traits: weights, after }).map(({ label }) => label);
      for (const [at, right] of one.labels.entries()) {
        const [is, said] = [memoLabels.indexOf(right), memoLabels.indexOf(guess[at] ?? 'none')];
        const before = at === 0 ? size : memoLabels.indexOf(one.labels[at - 1] ?? 'none');
        const saidBefore = at === 0 ? size : memoLabels.indexOf(guess[at - 1] ?? 'none');
        if (is !== said)
          for (const trait of one.traits[at] ?? []) {
            add(trait, is, 1);
            add(trait, said, -1);
          }
        if (is !== said || before !== saidBefore) {
          move(before, is, 1);
          move(saidBefore, said, -1);
        }
      }
      step += 1;
    }
  }
  const averaged = (row: Float32Array, sum: Float32Array | undefined): Float32Array =>
    row.map((value, label) => value - (sum?.[label] ?? 0) / step);
  return {
    traits: new Map([...weights].map(([trait, row]) => [trait, averaged(row, sums.get(trait))])),
    after: after.map((row, from) => averaged(row, afterSums[from])),
  };
};

/** So many in other orders, averaged: what one order taught by chance weighs little. */
const orders = [7, 1234, 99_991, 424_243, 31_337];

/** The mean of perceptrons that saw the samples in different orders; the same samples, the same weights. */
export const trainMemos = (samples: readonly Sample[]): MemoWeights => {
  const all = orders.map((start) => trainedOnce(samples, start));
  const traits = new Map<string, Float32Array>();
  for (const { traits: of } of all)
    for (const [trait, row] of of) {
      const sum = traits.get(trait) ?? new Float32Array(size);
      for (let label = 0; label < size; label += 1) sum[label] = (sum[label] ?? 0) + (row[label] ?? 0) / all.length;
      traits.set(trait, sum);
    }
  const after = Array.from({ length: size + 1 }, (_, from) =>
    new Float32Array(size).map(
      (_zero, label) => all.reduce((sum, one) => sum + (one.after[from]?.[label] ?? 0), 0) / all.length,
    ),
  );
  return { traits, after };
};

/** Five folds: what of the parts of memos that were not learnt from is found and right. */
export const crossChecked = (rows: readonly MarkedMemo[]): string => {
  const score = scoreOf();
  for (let fold = 0; fold < 5; fold += 1) {
    const weights = trainMemos(rows.filter((_, place) => place % 5 !== fold).map(sampleOf));
    for (const row of rows.filter((_, place) => place % 5 === fold)) {
      const memo = labelled(row);
      scoreMemo(memo, readMemo(memo.text, memoDay, {}, weights), score);
    }
  }
  return Object.entries(score)
    .map(([what, count]) =>
      'gold' in count
        ? `${what}: ${count.right}/${count.said} right, ${count.right}/${count.gold} found`
        : `left alone: ${count.right}/${count.all}`,
    )
    .join('\n');
};

/** Weights are kept in so many steps of one. */
const steps = 16;
const letter = (label: number): string => String.fromCharCode(label < 26 ? 97 + label : 65 + label - 26);
const packed = (row: Float32Array, least: number): string =>
  [...row]
    .map((value, label) => (Math.abs(value) < least ? '' : `${letter(label)}${Math.round(value * steps)}`))
    .join('');

/** The weights as two strings, what tells little left out. */
export const packedMemos = ({ traits, after }: MemoWeights): { readonly traits: string; readonly after: string } => ({
  traits: [...traits]
    .map(([trait, row]) => [trait, packed(row, 0.3)] as const)
    .filter(([trait, row]) => row !== '' && !/[~|'\\]/.test(trait))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([trait, row]) => `${trait}|${row}`)
    .join('~'),
  after: after.map((row) => packed(row, 0.05)).join('~'),
});
