import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Measure } from '../measure.ts';
import type { Labelled, Weighing } from '../training/sentences.ts';
import { leftOut, trainOn } from '../training/sentences.ts';
import { interval, lines, type Row } from './score.ts';
import { hedgeMarks, nearMarks, politeMarks } from './tone-marks.ts';

/*
 * How well the one trainer learns politeness, blame, pressure, incivility and hedges. None of this ships: of these sets only
 * the politeness one may, and nothing in Updraft asks for it; review goes by its rules. It shows what a scorer could add.
 */
const weighing: Weighing = { bits: 20, scales: [1, 0.5, 0.5, 0.5, 0.3, 0.3], letters: 0.8, company: 0.3, marks: 0.6 };
const cost = 5;

const percent = (share: number): string => (share * 100).toFixed(1);
type Tally = { readonly right: number; readonly said: number; readonly gold: number; readonly agreed: number };
const tally = (sums: readonly number[], is: readonly boolean[], line: number): Tally => {
  let [right, said, gold, agreed] = [0, 0, 0, 0];
  is.forEach((each, at) => {
    const yes = (sums[at] ?? 0) > line;
    if (yes) said += 1;
    if (each) gold += 1;
    if (yes && each) right += 1;
    if (yes === each) agreed += 1;
  });
  return { right, said, gold, agreed };
};
const f1 = ({ right, said, gold }: Tally): number => (said + gold === 0 ? 0 : (2 * right) / (said + gold));
const macro = (sums: readonly number[], is: readonly boolean[], line: number): number => {
  const not = tally(
    sums.map((each) => -each),
    is.map((each) => !each),
    -line,
  );
  return (f1(tally(sums, is, line)) + f1(not)) / 2;
};
/** How often one that is gets more than one that is not. */
const ordered = (sums: readonly number[], is: readonly boolean[]): number => {
  const sorted = sums.map((sum, at) => ({ sum, is: is[at] === true })).sort((a, b) => a.sum - b.sum);
  let [ranks, ones] = [0, 0];
  sorted.forEach((each, at) => {
    if (!each.is) return;
    ranks += at + 1;
    ones += 1;
  });
  return (ranks - (ones * (ones + 1)) / 2) / (ones * (is.length - ones));
};

const hashOf = (text: string): number => {
  let hash = 7;
  for (const letter of text) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash;
};

type Judge = (sums: readonly number[], is: readonly boolean[], line: number) => number;
/** The line that judged best on other folds is the one a fold is judged by. */
const judgedApart = (
  sums: readonly number[],
  is: readonly boolean[],
  folds: readonly number[],
  judge: Judge,
): { readonly lines: readonly number[] } => {
  const chosen = [...new Set(folds)].map((fold) => {
    const others = folds.flatMap((each, at) => (each === fold ? [] : [at]));
    const [s, i] = [others.map((at) => sums[at] ?? 0), others.map((at) => is[at] === true)];
    let [best, line] = [-1, 0];
    for (let each = -4; each <= 2; each += 0.05) {
      const score = judge(s, i, each);
      if (score > best) [best, line] = [score, each];
    }
    return { fold, line };
  });
  return { lines: folds.map((fold) => chosen.find((each) => each.fold === fold)?.line ?? 0) };
};

const measured = (
  what: string,
  sentences: readonly Labelled[],
  groups: readonly string[],
  judge: Judge,
  how: { readonly marks: number; readonly cost: number } = { marks: 0.6, cost },
): Row => {
  const folds = groups.map((group) => hashOf(`m${group}`) % 10);
  const is = sentences.map((each) => each.is);
  const sums = leftOut(sentences, (at) => folds[at] ?? 0, how.cost, { ...weighing, marks: how.marks });
  const { lines: line } = judgedApart(sums, is, folds, judge);
  const moved = sums.map((sum, at) => sum - (line[at] ?? 0));
  const all = tally(moved, is, 0);
  return {
    what,
    ones: `${all.gold} of ${is.length}`,
    precision: interval(all.right, all.said),
    recall: interval(all.right, all.gold),
    F1: percent(f1(all)),
    'macro F1': percent(macro(moved, is, 0)),
    accuracy: interval(all.agreed, is.length),
    AUC: ordered(sums, is).toFixed(3),
  };
};

type Polite = { readonly id: string; readonly text: string; readonly score: number; readonly quartile: string };
type Civil = { readonly group: string; readonly text: string; readonly civil: boolean };
type Face = { readonly mail: string; readonly text: string; readonly acts: readonly string[] };

const politeness = (folder: string): Measure => {
  const all = lines<Polite>(join(folder, 'politeness_wiki.jsonl'));
  const far = (each: Polite) => each.quartile === 'polite' || each.quartile === 'impolite';
  // Whatever lies between the quartiles teaches too, the less the nearer to the middle.
  const sentences = all.map((each) => ({
    text: each.text,
    marks: politeMarks(each.text),
    is: each.score > 0,
    weight: far(each) ? 1 : 0.5 * Math.min(1, Math.abs(each.score) / 0.5),
  }));
  const folds = all.map(({ id }) => hashOf(id) % 10);
  const sums = leftOut(sentences, (at) => folds[at] ?? 0, cost, weighing);
  // The scores of the set are centred apart from its quartiles: the line is where the other folds' two means meet.
  const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
  const lineFor = (fold: number) => {
    const of = (quartile: string) => mean(sums.filter((_, at) => folds[at] !== fold && all[at]?.quartile === quartile));
    return (of('polite') + of('impolite')) / 2;
  };
  const byFold = Array.from({ length: 10 }, (_, fold) => lineFor(fold));
  const judged = all.flatMap((each, at) =>
    far(each) ? [{ each, sum: (sums[at] ?? 0) - (byFold[folds[at] ?? 0] ?? 0) }] : [],
  );
  const is = judged.map(({ each }) => each.quartile === 'polite');
  const own = tally(
    judged.map(({ sum }) => sum),
    is,
    0,
  );
  const { sum } = trainOn(sentences, cost, weighing);
  const line = mean(byFold);
  const across = (what: string, rows: readonly Labelled[]): Row => {
    const got = rows.map((each) => sum({ ...each, marks: politeMarks(each.text) }) - line);
    const gold = rows.map((each) => each.is);
    const found = tally(got, gold, 0);
    const ones = gold.filter(Boolean).length;
    return {
      what,
      ones: `${ones} of ${gold.length}`,
      accuracy: interval(found.agreed, gold.length),
      'always the commoner': percent(Math.max(ones, gold.length - ones) / gold.length),
      balanced: percent((found.right / ones + (found.agreed - found.right) / (gold.length - ones)) / 2),
      AUC: ordered(got, gold).toFixed(3),
    };
  };
  const faces = lines<Face>(join(folder, 'faceacts.jsonl')).flatMap(({ text, acts }) => {
    const hard = acts.includes('HPos-') || acts.includes('HNeg-');
    return hard || acts.includes('HNeg+') || acts.includes('HPos+') ? [{ text, is: !hard }] : [];
  });
  const civil = lines<Civil>(join(folder, 'tone_github.jsonl')).map(({ text, civil: is }) => ({ text, is }));
  return {
    title: `NOT SHIPPED: politeness, top against bottom quartile, ten-fold: ${judged.length} requests`,
    note: 'Then, never trained on them: mails that soften or credit against those that blame or press (faceacts), civil against uncivil (tone_github).',
    rows: [
      {
        what: 'politeness_wiki, left out in tenths',
        ones: `${own.gold} of ${is.length}`,
        accuracy: interval(own.agreed, is.length),
        AUC: ordered(
          judged.map((each) => each.sum),
          is,
        ).toFixed(3),
      },
      across('across: faceacts', faces),
      across('across: tone_github', civil),
    ],
  };
};

/** Measures, by cross-validation, what the trainer reaches on sets of tone. Nothing measured here is in the product. */
export const measureTone = async (data: string): Promise<readonly Measure[]> => {
  const folder = join(data, 'mail-language');
  if (!existsSync(join(folder, 'faceacts.jsonl'))) return [];
  const faces = lines<Face>(join(folder, 'faceacts.jsonl'));
  const mails = faces.map(({ mail }) => mail);
  const acts = (act: string) =>
    faces.map(({ text, mail, acts: all }, at) => {
      const near = (by: number) => (faces[at + by]?.mail === mail ? faces[at + by]?.text : undefined);
      return { text, is: all.includes(act), marks: nearMarks(near(-1), near(1)) };
    });
  const strong = { marks: 1.2, cost: 2 };
  const tone = lines<Civil>(join(folder, 'tone_github.jsonl'));
  const hedges = lines<{ text: string; uncertain: boolean }>(join(folder, 'hedge_wiki.jsonl'));
  const byF1: Judge = (sums, is, line) => f1(tally(sums, is, line));
  return [
    politeness(folder),
    {
      title: 'NOT SHIPPED: tone, cross-validated by mail or community, never by sentence',
      note: 'The line between yes and no is chosen on the other folds. Of mails the sentences before and after are seen too. How much each family of features weighs was chosen on these sets, so take the figures as a little too good.',
      rows: [
        measured('blame (faceacts, by mail)', acts('HPos-'), mails, byF1, strong),
        measured('pressure (faceacts, by mail)', acts('HNeg-'), mails, byF1, strong),
        measured(
          'incivility (tone_github, by group)',
          tone.map(({ text, civil }) => ({ text, is: !civil })),
          tone.map(({ group }) => group),
          macro,
        ),
        measured(
          'hedge (hedge_wiki, by runs of 20)',
          hedges.map(({ text, uncertain }) => ({ text, is: uncertain, marks: hedgeMarks(text) })),
          hedges.map((_, at) => String(Math.floor(at / 20))),
          byF1,
          { marks: 2, cost: 1 },
        ),
      ],
    },
  ];
};
