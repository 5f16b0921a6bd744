import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FactKind, factKinds, unsure } from '../../src/domain/facts/fact.ts';
import { extractFacts } from '../../src/domain/signals/extract-facts.ts';
import type { ProposedFact } from '../../src/domain/signals/proposed-fact.ts';
import type { Measure } from '../measure.ts';

type Count = { right: number; said: number; gold: number };
type Capture = {
  readonly id: string;
  readonly text: string;
  readonly date: string;
  readonly facts: readonly {
    kind: FactKind;
    quote: string;
    owner: string | null;
    due: { text: string; date: string | null } | null;
  }[];
};
type Label = { owner?: string; ownerAlso?: string | null; due?: readonly string[]; dueOptional?: boolean };
type Mail = {
  readonly sentences: readonly {
    text: string;
    labels: { commitment?: Label; request?: Label };
    unsure: readonly string[];
  }[];
};
type Promise140 = {
  readonly before: readonly string[];
  readonly text: string;
  readonly commitment: Label | null;
  readonly request: Label | null;
  readonly unsure: readonly string[];
};

type Row = Readonly<Record<string, string | number>>;

const lines = <T>(file: string): readonly T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
const count = (): Count => ({ right: 0, said: 0, gold: 0 });

/** Wilson's 95 % interval of `right` in `all`. */
const interval = (right: number, all: number): string => {
  if (all === 0) return '–';
  const z = 1.96;
  const p = right / all;
  const middle = (p + (z * z) / (2 * all)) / (1 + (z * z) / all);
  const half = (z / (1 + (z * z) / all)) * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all));
  const low = Math.max(0, middle - half);
  return `${(p * 100).toFixed(0)} % (${right}/${all}; ${(low * 100).toFixed(0)}–${((middle + half) * 100).toFixed(0)})`;
};
const row = (what: string, { right, said, gold }: Count): Row => ({
  what,
  precision: interval(right, said),
  recall: interval(right, gold),
  F1: right === 0 ? 0 : Math.round((200 * right) / (said + gold)),
});
const bare = (words: string): string =>
  words
    .toLowerCase()
    .replace(/^(?:my|the|our) /, '')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();
const invented = (fact: ProposedFact, text: string): boolean =>
  fact.owner !== undefined && fact.owner !== 'author' && fact.owner !== 'reader' && !text.includes(fact.owner);

/** Which of the gold facts of a line were found, kind and span; each proposal counts once. */
const matched = ({ text, date, facts }: Capture) => {
  const found = extractFacts({ text, date, medium: 'capture' });
  const used = new Set<ProposedFact>();
  const pairs = facts.map((gold) => {
    const start = text.indexOf(gold.quote);
    const hit = found.find(
      (fact) =>
        !used.has(fact) && fact.kind === gold.kind && fact.start < start + gold.quote.length && start < fact.end,
    );
    if (hit !== undefined) used.add(hit);
    return { gold, hit };
  });
  return { found, pairs };
};

const ownerFits = (said: string | undefined, wanted: string): boolean =>
  said !== undefined && bare(said) !== '' && (bare(said).includes(bare(wanted)) || bare(wanted).includes(bare(said)));

const scoreCaptures = (captures: readonly Capture[], title: string, note: string): Measure => {
  const kinds = new Map<FactKind, Count>(factKinds.map((kind) => [kind, count()]));
  const all = count();
  const sure = count();
  const owners = { right: 0, all: 0 };
  const dates = { right: 0, all: 0 };
  let inventedOwners = 0;
  for (const capture of captures) {
    const { found, pairs } = matched(capture);
    inventedOwners += found.filter((fact) => invented(fact, capture.text)).length;
    for (const { gold, hit } of pairs) {
      for (const tally of [all, kinds.get(gold.kind) ?? count()]) {
        tally.gold += 1;
        if (hit !== undefined) tally.right += 1;
      }
      sure.gold += 1;
      if (hit !== undefined && hit.confidence >= unsure) sure.right += 1;
      if (hit !== undefined && gold.owner !== null) {
        owners.all += 1;
        if (ownerFits(hit.owner, gold.owner)) owners.right += 1;
      }
      if (hit !== undefined && gold.due !== null && gold.kind !== 'question') {
        dates.all += 1;
        if (hit.due?.date === gold.due.date) dates.right += 1;
      }
    }
    sure.said += found.filter((fact) => fact.confidence >= unsure).length;
    for (const fact of found) for (const tally of [all, kinds.get(fact.kind) ?? count()]) tally.said += 1;
  }
  return {
    title: `${title}: ${captures.length} lines`,
    note,
    rows: [
      row('all', all),
      row('all, at least .6', sure),
      { what: 'owner right', precision: interval(owners.right, owners.all) },
      { what: 'due day right', precision: interval(dates.right, dates.all) },
      { what: 'owners invented', precision: inventedOwners },
      ...factKinds.map((kind) => row(kind, kinds.get(kind) ?? count())),
    ],
  };
};

const isAsk = (kind: FactKind): boolean => kind === 'request' || kind === 'question';

type Judged = {
  readonly text: string;
  readonly commitment: Label | null;
  readonly request: Label | null;
  readonly unsure: readonly string[];
};

const scoreSentences = (sentences: readonly Judged[], name: string): Measure => {
  const commitments = count();
  const sure = count();
  const requests = count();
  const owners = count();
  const due = count();
  for (const { text, commitment, request, unsure } of sentences) {
    const found = extractFacts({ text, date: '2001-03-12' });
    const promised = found.find((fact) => fact.kind === 'commitment');
    const asked = found.find((fact) => isAsk(fact.kind));
    if (!unsure.includes('commitment')) {
      if (commitment !== null) commitments.gold += 1;
      if (promised !== undefined) commitments.said += 1;
      if (commitment !== null && promised !== undefined) {
        commitments.right += 1;
        owners.gold += 1;
        const wanted = [commitment.owner, commitment.ownerAlso].map((owner) =>
          owner === 'writer' ? 'author' : (owner ?? ''),
        );
        const owner = promised.owner ?? '-';
        if (wanted.some((each) => each !== '' && (each.includes(owner) || owner.includes(each)))) owners.right += 1;
        if ((commitment.due?.length ?? 0) > 0 && commitment.dueOptional !== true) {
          due.gold += 1;
          const words = promised.due?.text ?? '-';
          if (
            commitment.due?.some(
              (each) =>
                each.toLowerCase().includes(words.toLowerCase()) || words.toLowerCase().includes(each.toLowerCase()),
            )
          )
            due.right += 1;
        }
      }
      if (promised !== undefined && promised.confidence >= 0.6) {
        sure.said += 1;
        if (commitment !== null) sure.right += 1;
      }
      if (commitment !== null) sure.gold += 1;
    }
    if (!unsure.includes('request')) {
      if (request !== null) requests.gold += 1;
      if (asked !== undefined) requests.said += 1;
      if (request !== null && asked !== undefined) requests.right += 1;
    }
  }
  return {
    title: `${name}: ${sentences.length} sentences`,
    rows: [
      row('commitment', commitments),
      row('commitment, at least .6', sure),
      row('request', requests),
      { what: 'owner right', precision: interval(owners.right, owners.gold) },
      { what: 'due words right', precision: interval(due.right, due.gold) },
    ],
  };
};

const corpus = fileURLToPath(new URL('../../tests/corpus/captures', import.meta.url));

/**
 * Measures `extractFacts`: on the committed captures (the scorer was trained on train.jsonl; held-out.jsonl was never read
 * while building), and where `dataDir` has them on more captures, gold business mails and promises. Counts with Wilson
 * intervals; a fact is right when its kind is and its span overlaps.
 */
export const measureSignals = async (dataDir: string): Promise<readonly Measure[]> => {
  const here = [corpus, join(process.cwd(), 'tests/corpus/captures')].find((each) => existsSync(each)) ?? corpus;
  const measures = [
    scoreCaptures(
      lines<Capture>(join(here, 'held-out.jsonl')),
      'Captures, held out',
      'Written by two writers and never read while building: the figure that counts.',
    ),
    scoreCaptures(
      lines<Capture>(join(here, 'train.jsonl')),
      'Captures, trained on',
      'Read while building and trained on: shows what the scorer holds, not what it can do.',
    ),
  ];
  const file = join(dataDir, 'captures', 'captures.jsonl');
  if (existsSync(file))
    measures.push(
      scoreCaptures(lines<Capture>(file), 'Captures, earlier', 'Most were read while building, none trained on.'),
    );
  const gold = join(dataDir, 'gold');
  if (!existsSync(join(gold, 'business-mails.jsonl'))) return measures;
  const ofMails = (mails: readonly Mail[]) =>
    mails.flatMap(({ sentences }) =>
      sentences.map(({ text, labels, unsure }) => ({
        text,
        unsure,
        commitment: labels.commitment ?? null,
        request: labels.request ?? null,
      })),
    );
  const mails = lines<Mail>(join(gold, 'business-mails.jsonl'));
  const promises = lines<Promise140>(join(gold, 'promises.jsonl'));
  const half = Math.ceil(promises.length / 2);
  return [
    ...measures,
    scoreSentences(ofMails(mails.filter((_, index) => index % 2 === 0)), 'Gold mails, tuning half'),
    scoreSentences(ofMails(mails.filter((_, index) => index % 2 === 1)), 'Gold mails, unread half'),
    scoreSentences(promises.slice(0, half), 'Promises, tuning half'),
    scoreSentences(promises.slice(half), 'Promises, unread half'),
    scoreSentences([...ofMails(mails), ...promises], 'Gold mails and promises, all'),
  ];
};
