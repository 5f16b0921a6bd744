import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import nlp from 'compromise';
import { asks, intends, intentOf } from '../intent-scorer/intent.ts';
import type { Measure } from '../measure.ts';
import { asIf, inRealMail, intentSentences, tenFold } from '../training/intent.ts';
import type { Labelled } from '../training/sentences.ts';
import { actsOf, askedBy } from './acts-data.ts';
import { count, interval, lines, type Row, row } from './score.ts';

const cues =
  /\?\s*$|\b(?:please|pls|kindly|let me know|let us know|can you|could you|would you|will you|do you|are you able|i need|we need|need you|i'd like|i would like|we should|let's|how about|would appreciate|make sure|be sure|feel free|don't hesitate|i suggest|i propose|give me a call|call me|get back to)\b/i;

/** What a plain list of cues says. */
export const byCues = (sentence: string): boolean => cues.test(sentence);

/** What compromise says: an imperative or a question. */
export const byCompromise = (sentence: string): boolean => {
  const read = nlp(sentence);
  return read.has('#Imperative') || read.questions().found;
};

const percent = (share: number): string => (share * 100).toFixed(1);

/** One row: how `says` fares on labelled sentences, each counting as much as its weight. */
const judge = (what: string, sentences: readonly Labelled[], says: (at: number) => boolean): Row => {
  const all = count();
  let agreed = 0;
  sentences.forEach(({ is }, at) => {
    const said = says(at);
    if (said) all.said += 1;
    if (is) all.gold += 1;
    if (said && is) all.right += 1;
    if (said === is) agreed += 1;
  });
  const plain = row(what, all);
  return {
    ...plain,
    F1: percent((2 * all.right) / Math.max(1, all.said + all.gold)),
    accuracy: interval(agreed, sentences.length),
  };
};

const asInRealMail = (what: string, sentences: readonly Labelled[], says: (at: number) => boolean): Row => {
  const weights = asIf(
    sentences.map(({ is }) => is),
    inRealMail,
  );
  let [right, said, gold, agreed, whole] = [0, 0, 0, 0, 0];
  sentences.forEach(({ is }, at) => {
    const weight = weights[at] ?? 0;
    whole += weight;
    if (is) gold += weight;
    if (says(at)) said += weight;
    if (says(at) && is) right += weight;
    if (says(at) === is) agreed += weight;
  });
  return {
    what,
    precision: percent(right / said),
    recall: percent(right / gold),
    F1: percent((2 * right) / (said + gold)),
    accuracy: percent(agreed / whole),
  };
};

/** The best F1 and, apart, the best accuracy any one line would have reached: what choosing it by hand would add. */
const byHindsight = (sums: readonly number[], sentences: readonly Labelled[]): Row => {
  const tried = [...sums].sort((a, b) => a - b).filter((_, at) => at % 20 === 0);
  const rows = tried.map((line) => judge('', sentences, (at) => (sums[at] ?? 0) >= line));
  return {
    what: 'best any line would give (hindsight, no result)',
    F1: Math.max(...rows.map(({ F1 }) => Number(F1))),
    accuracy: `${Math.max(...rows.map(({ accuracy }) => Number.parseFloat(String(accuracy))))} %`,
  };
};

const shippedOn = (title: string, sentences: readonly Labelled[]): Measure => {
  const texts = sentences.map(({ text }) => text);
  const chances = texts.map(intentOf);
  return {
    title,
    rows: [
      judge(`shipped, from ${intends}`, sentences, (at) => (chances[at] ?? 0) >= intends),
      judge('shipped, from .5', sentences, (at) => (chances[at] ?? 0) >= 0.5),
      judge('shipped, asks', sentences, (at) => asks(texts[at] ?? '')),
      judge('plain cues', sentences, (at) => byCues(texts[at] ?? '')),
      judge('compromise', sentences, (at) => byCompromise(texts[at] ?? '')),
    ],
  };
};

type Mail = {
  readonly sentences: readonly {
    text: string;
    labels: { request?: unknown };
    unsure: readonly string[];
  }[];
};

/** Measures the scorer of intent: left out in tenths, and as it ships on whatever else `data` has, beside two peers. */
export const measureIntent = async (data: string): Promise<readonly Measure[]> => {
  const sentences = intentSentences(data);
  if (sentences.length === 0) return [];
  const sums = tenFold(sentences);
  const said = (at: number) => (sums[at] ?? 0) >= 0;
  // The line of the training mix, where nearly half ask: chosen by how many of the training sentences do, not by results.
  const cut = [...sums].sort((a, b) => b - a)[sentences.filter(({ is }) => is).length] ?? 0;
  const texts = sentences.map(({ text }) => text);
  const tables: Measure[] = [
    {
      title: `Intent: ${sentences.length} sentences, every tenth left out in turn`,
      note: 'Trained anew for every tenth. "As often as given" says yes as often as the labels do.',
      rows: [
        judge('ours, sum above 0', sentences, said),
        judge('ours, as often as given', sentences, (at) => (sums[at] ?? 0) > cut),
        byHindsight(sums, sentences),
        asInRealMail(`ours, weighed as in real mail (${percent(inRealMail)} % ask)`, sentences, said),
        judge('plain cues', sentences, (at) => byCues(texts[at] ?? '')),
        judge('compromise', sentences, (at) => byCompromise(texts[at] ?? '')),
      ],
    },
  ];
  const folder = join(data, 'mail-language');
  for (const file of readdirSync(folder).filter((name) => /^intent_.*\.jsonl$/.test(name))) {
    const rows = lines<{ text: string; intent: boolean }>(join(folder, file));
    const seen = file === 'intent_parakweet_train.jsonl' ? ' (SEEN in training: no result)' : '';
    tables.push(
      shippedOn(
        `Intent: shipped weights on ${file}${seen}, ${rows.length} sentences`,
        rows.map(({ text, intent }) => ({ text, is: intent })),
      ),
    );
  }
  const gold = join(data, 'gold/business-mails.jsonl');
  if (existsSync(gold)) {
    const judged = lines<Mail>(gold).flatMap((mail) => mail.sentences);
    tables.push(
      shippedOn(
        'Intent: shipped weights on gold mails (labelled "request", never trained on)',
        judged
          .filter(({ unsure }) => !unsure.includes('request'))
          .map(({ text, labels }) => ({ text, is: labels.request !== undefined })),
      ),
    );
  }
  const acts = actsOf(data).filter(({ quoted }) => !quoted);
  if (acts.length > 0)
    tables.push(
      shippedOn(
        'Intent: shipped weights on acts_bc3, newest text (two of three annotators say request, never trained on)',
        acts.map((each) => ({ text: each.text, is: askedBy(each) >= 2 })),
      ),
    );
  return tables;
};
