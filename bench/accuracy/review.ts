import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeGood from 'write-good';
import { readDraft } from '../../src/domain/review/draft.ts';
import { review } from '../../src/domain/review/review.ts';
import { blame } from '../../src/domain/review/rules/blame.ts';
import { rules } from '../../src/domain/review/rules/index.ts';
import { pressure } from '../../src/domain/review/rules/pressure.ts';
import type { Measure } from '../measure.ts';

type Mail = { readonly id: string; readonly body: string };
type Act = { readonly text: string; readonly acts: readonly string[] };
type Gold = {
  readonly subject: string;
  readonly doc: Readonly<Record<string, boolean | readonly number[] | null>>;
  readonly sentences: readonly { readonly text: string }[];
};
type Count = { right: number; wrong: number; missed: number };

const rowsOf = async <T>(dataDir: string, file: string): Promise<T[]> =>
  (await readFile(join(dataDir, file), 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} % (${part}/${whole})`;

const add = (count: Count, said: boolean, gold: boolean): void => {
  if (said && gold) count.right += 1;
  else if (said) count.wrong += 1;
  else if (gold) count.missed += 1;
};

const scored = (what: string, { right, wrong, missed }: Count) => ({
  what,
  precision: share(right, right + wrong),
  recall: share(right, right + missed),
  F1: right === 0 ? '0' : ((200 * right) / (2 * right + wrong + missed)).toFixed(1),
});

/** alex brings some 400 packages, too many for a peer in a bench: it is measured where it happens to be installed. */
const alexFindings = async (): Promise<((text: string) => number) | null> => {
  const name: string = 'alex';
  try {
    const alex = (await import(/* @vite-ignore */ name)) as {
      text: (value: string) => { messages: readonly unknown[] };
    };
    return (text) => alex.text(text).messages.length;
  } catch {
    return null;
  }
};

const noise = async (dataDir: string): Promise<Measure> => {
  const all = await rowsOf<Mail>(dataDir, 'mail-enron/train.jsonl');
  const step = Math.floor(all.length / 500);
  const mails = all.filter((_, index) => index % step === 0).slice(0, 500);
  const kilobytes = mails.reduce((sum, mail) => sum + mail.body.length, 0) / 1000;
  const byRule = new Map<string, number>();
  for (const mail of mails)
    for (const { rule } of review(mail.body).findings) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  const total = [...byRule.values()].reduce((sum, count) => sum + count, 0);
  const alex = await alexFindings();
  const row = (what: string, count: number | null) => ({
    what,
    findings: count ?? 'not installed',
    'per kB': count === null ? '' : (count / kilobytes).toFixed(2),
  });
  return {
    title: 'Review: noise on ordinary business mail',
    note: `${mails.length} mails of mail-enron by a fixed step, ${Math.round(kilobytes)} kB. The peers look for other things; the column says how much a writer would have to read.`,
    rows: [
      row('updraft, all rules', total),
      row('updraft, without the length', total - (byRule.get('over-length') ?? 0)),
      row(
        'write-good 1.0.8',
        mails.reduce((sum, mail) => sum + writeGood(mail.body).length, 0),
      ),
      row('alex 11', alex ? mails.reduce((sum, mail) => sum + alex(mail.body), 0) : null),
      ...rules.map((rule) => row(`– ${rule.id}`, byRule.get(rule.id) ?? 0)),
    ],
  };
};

const tone = async (dataDir: string): Promise<Measure> => {
  const acts = await rowsOf<Act>(dataDir, 'mail-language/faceacts.jsonl');
  const rows = [
    { what: 'blame', rule: blame, act: 'HPos-' },
    { what: 'pressure', rule: pressure, act: 'HNeg-' },
  ].map(({ what, rule, act }) => {
    const count: Count = { right: 0, wrong: 0, missed: 0 };
    for (const { text, acts: labels } of acts)
      add(count, rule.check(readDraft(text), {}).length > 0, labels.includes(act));
    return scored(what, count);
  });
  return {
    title: 'Review: blame and pressure in single sentences',
    note: `faceacts, ${acts.length} machine-written sentences. The rules name what they saw and are built to be right rather than complete; a trained scorer reached F1 76.4 and 32.6 on the same sentences.`,
    rows,
  };
};

const business = async (dataDir: string): Promise<Measure> => {
  const mails = await rowsOf<Gold>(dataDir, 'gold/business-mails.jsonl');
  const measured = (what: string, field: string, label: boolean, says: (text: string) => boolean) => {
    const count: Count = { right: 0, wrong: 0, missed: 0 };
    for (const { subject, doc, sentences } of mails) {
      if (typeof doc[field] !== 'boolean') continue;
      add(
        count,
        says(`Subject: ${subject}\n\n${sentences.map((sentence) => sentence.text).join('\n')}`),
        doc[field] === label,
      );
    }
    return scored(what, count);
  };
  const flagged = (rule: string) => (text: string) => review(text).findings.some((finding) => finding.rule === rule);
  return {
    title: 'Review: asks and bad news of whole mails',
    note: `gold, ${mails.length} business mails by two readers. Few of them hold bad news that is buried: read the counts. The rules speak only where the point comes very late, so recall is low by intent.`,
    rows: [
      measured('an ask is present', 'ask_present', true, (text) => readDraft(text).asks.length > 0),
      measured('point-late, against "not first"', 'ask_first', false, flagged('point-late')),
      measured('ask-undated, against "not dated"', 'ask_dated', false, flagged('ask-undated')),
      measured('bad-news-late, against "buried"', 'bad_news_buried', true, flagged('bad-news-late')),
      measured('problem-without-options', 'problem_no_options', true, flagged('problem-without-options')),
    ],
  };
};

/** Measures review: noise beside peers, tone and whole mails against labels. `dataDir` is the folder of development data. */
export const measureReview = async (dataDir: string): Promise<readonly Measure[]> => [
  await noise(dataDir),
  await tone(dataDir),
  await business(dataDir),
];
