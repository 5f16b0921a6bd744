import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lines } from '../accuracy/score.ts';
import { lettersOf } from '../intent-scorer/linear-scorer.ts';
import { calibrate } from './linear.ts';
import type { Labelled } from './sentences.ts';
import { leftOut, shipped, trainOn } from './sentences.ts';

/** What an error costs in training the scorer of intent. */
export const intentCost = 5;
/** How many of ten sentences of real mail ask for something; of the ten trained on, nearly five do. */
export const inRealMail = 0.31;

/** The sentences the scorer of intent is trained on (Parakweet, Apache-2.0), or none where the data is absent. */
export const intentSentences = (data: string): readonly Labelled[] => {
  const file = join(data, 'mail-language/intent_parakweet_train.jsonl');
  if (!existsSync(file)) return [];
  return lines<{ text: string; intent: boolean }>(file).map(({ text, intent }) => ({ text, is: intent }));
};

/** Every tenth sentence left out in turn. */
export const tenFold = (sentences: readonly Labelled[]): readonly number[] =>
  leftOut(sentences, (at) => at % 10, intentCost, shipped);

/** Weights that make labelled sentences count as if `share` of them were one. */
export const asIf = (is: readonly boolean[], share: number): readonly number[] => {
  const found = is.filter(Boolean).length / is.length;
  return is.map((each) => (each ? share / found : (1 - share) / (1 - found)));
};

/** The chance from which saying yes is best on weighted examples, F1 and accuracy counted alike. */
export const bestLine = (chances: readonly number[], is: readonly boolean[], weights: readonly number[]): number => {
  const tried: { readonly line: number; readonly score: number }[] = [];
  for (let each = 0.25; each < 0.7; each += 0.01) {
    let [right, said, gold, agreed, all] = [0, 0, 0, 0, 0];
    chances.forEach((chance, at) => {
      const weight = weights[at] ?? 0;
      all += weight;
      if (is[at] === true) gold += weight;
      if (chance >= each) said += weight;
      if (chance >= each && is[at] === true) right += weight;
      if (chance >= each === (is[at] === true)) agreed += weight;
    });
    tried.push({ line: each, score: (2 * right) / (said + gold) + agreed / all });
  }
  // Around the best it is flat: the middle of what is as good holds better on other sentences.
  const best = Math.max(...tried.map(({ score }) => score));
  const good = tried.filter(({ score }) => score > best - 0.005);
  return Math.round((good.reduce((sum, { line }) => sum + line, 0) / good.length) * 100) / 100;
};

/** Trains the scorer of intent and writes `file`; says in one line what came out. */
export const shipIntent = (data: string, file: string): string => {
  const sentences = intentSentences(data);
  if (sentences.length === 0) return 'intent: not trained, its data is absent';
  const is = sentences.map((each) => each.is);
  const sums = tenFold(sentences);
  const weights = asIf(is, inRealMail);
  const { slope, offset } = calibrate(sums, is, weights);
  const line = bestLine(
    sums.map((sum) => 1 / (1 + Math.exp(-(slope * sum + offset)))),
    is,
    weights,
  );
  const trained = trainOn(sentences, intentCost, shipped);
  // How rare a feature is goes into its weight, so that the scorer need not know it.
  const all = Array.from(
    { length: 2 ** shipped.bits },
    (_, at) => (trained.weights[at] ?? 0) * (trained.rarity[at] ?? 0),
  );
  const sizes = all.map(Math.abs).sort((a, b) => b - a);
  // The few farthest are cut off, so that the steps of all others are finer.
  const most = Math.round((sizes[40] ?? 1) * 1000) / 1000;
  const letters = lettersOf(all, most);
  const rounded = (value: number) => Math.round(value * 1000) / 1000;
  writeFileSync(
    file,
    `// Written by scripts/train.mjs; docs/models/intent.md says from what.
import type { Stored } from './linear-scorer.ts';

/** The scorer of intent, and from which chance on a sentence counts as asking. */
export const intent: Stored & { readonly line: number } = {
  bits: ${shipped.bits},
  most: ${most},
  start: ${rounded(trained.weights[2 ** shipped.bits] ?? 0)},
  slope: ${rounded(slope)},
  offset: ${rounded(offset)},
  line: ${line},
  letters:
    '${letters}',
};
`,
  );
  return `intent: ${sentences.length} sentences, ${sizes.filter((each) => each > 0).length} weights in ${letters.length} letters, slope ${rounded(slope)}, offset ${rounded(offset)}, line ${line}`;
};
