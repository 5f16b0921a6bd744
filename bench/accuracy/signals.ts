import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FactKind, factKinds } from '../../src/domain/facts/fact.ts';
import { extractFacts } from '../../src/domain/signals/extract-facts.ts';
import type { ProposedFact } from '../../src/domain/signals/proposed-fact.ts';

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

/** What one run found: counts, so that nobody has to trust a percentage. */
export type SignalsMeasure = {
  readonly captures: Readonly<Record<string, Count>>;
  readonly owners: Count;
  readonly dates: Count;
  readonly inventedOwners: number;
  readonly commitments: Count;
  readonly requests: Count;
};

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
  return `${(p * 100).toFixed(0)} % (${right}/${all}; ${((middle - half) * 100).toFixed(0)}–${((middle + half) * 100).toFixed(0)})`;
};
const show = (name: string, { right, said, gold }: Count): string => {
  const f1 = right === 0 ? 0 : (2 * right) / (said + gold);
  return `${name.padEnd(14)} precision ${interval(right, said).padEnd(26)} recall ${interval(right, gold).padEnd(26)} F1 ${(f1 * 100).toFixed(0)}`;
};
const bare = (words: string): string =>
  words
    .toLowerCase()
    .replace(/^(?:my|the|our) /, '')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();
const invented = (fact: ProposedFact, text: string): boolean =>
  fact.owner !== undefined && fact.owner !== 'author' && fact.owner !== 'reader' && !text.includes(fact.owner);

const scoreCaptures = (captures: readonly Capture[], name: string, misses: boolean) => {
  const kinds: Record<string, Count> = Object.fromEntries(factKinds.map((kind) => [kind, count()]));
  const all = count();
  const owners = count();
  const dates = count();
  let inventedOwners = 0;
  for (const { id, text, date, facts } of captures) {
    const found = [...extractFacts({ text, date, medium: 'capture' })];
    inventedOwners += found.filter((fact) => invented(fact, text)).length;
    const used = new Set<ProposedFact>();
    const missed: string[] = [];
    for (const gold of facts) {
      const tally = kinds[gold.kind] ?? count();
      tally.gold += 1;
      all.gold += 1;
      const start = text.indexOf(gold.quote);
      const hit = found.find(
        (fact) =>
          !used.has(fact) && fact.kind === gold.kind && fact.start < start + gold.quote.length && start < fact.end,
      );
      if (hit === undefined) {
        missed.push(`${gold.kind}: ${gold.quote}`);
        continue;
      }
      used.add(hit);
      tally.right += 1;
      all.right += 1;
      if (gold.owner !== null) {
        owners.gold += 1;
        if (hit.owner !== undefined) owners.said += 1;
        if (
          hit.owner !== undefined &&
          (bare(hit.owner).includes(bare(gold.owner)) || bare(gold.owner).includes(bare(hit.owner)))
        )
          owners.right += 1;
        else if (misses) console.log(`  owner ${id}: ${hit.owner} for ${gold.owner}`);
      }
      if (gold.due !== null) {
        dates.gold += 1;
        if (hit.due !== undefined) dates.said += 1;
        if (hit.due?.date === gold.due.date) dates.right += 1;
        else if (misses) console.log(`  date ${id}: ${JSON.stringify(hit.due)} for ${JSON.stringify(gold.due)}`);
      }
    }
    for (const fact of found) {
      const tally = kinds[fact.kind];
      if (tally !== undefined) tally.said += 1;
      all.said += 1;
    }
    const extra = found.filter((fact) => !used.has(fact));
    if (misses && missed.length + extra.length > 0)
      console.log(
        `  ${id} ${text}\n${missed.map((each) => `      - ${each}\n`).join('')}${extra.map((each) => `      + ${each.kind} ${each.confidence}: ${each.quote} [${each.owner}]\n`).join('')}`,
      );
  }
  console.log(`\nCaptures, ${name}: ${captures.length} lines`);
  for (const kind of factKinds) console.log(`  ${show(kind, kinds[kind] ?? count())}`);
  console.log(`  ${show('all', all)}`);
  console.log(
    `  owner right ${interval(owners.right, owners.gold)}; date right ${interval(dates.right, dates.gold)}; invented owners ${inventedOwners}`,
  );
  return { kinds, owners, dates, inventedOwners };
};

const isAsk = (kind: FactKind): boolean => kind === 'request' || kind === 'question';

type Judged = {
  readonly text: string;
  readonly commitment: Label | null;
  readonly request: Label | null;
  readonly unsure: readonly string[];
};

const scoreSentences = (sentences: readonly Judged[], name: string, misses: boolean) => {
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
        else if (misses) console.log(`  owner ${owner} for ${wanted}: ${text}`);
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
          else if (misses) console.log(`  due ${words} for ${commitment.due}: ${text}`);
        }
      }
      if (promised !== undefined && promised.confidence >= 0.6) {
        sure.said += 1;
        if (commitment !== null) sure.right += 1;
      }
      if (commitment !== null) sure.gold += 1;
      if (misses && (commitment === null) !== (promised === undefined))
        console.log(`  ${commitment === null ? '+' : '-'} commitment ${promised?.confidence ?? ''}: ${text}`);
    }
    if (!unsure.includes('request')) {
      if (request !== null) requests.gold += 1;
      if (asked !== undefined) requests.said += 1;
      if (request !== null && asked !== undefined) requests.right += 1;
      if (misses && (request === null) !== (asked === undefined))
        console.log(
          `  ${request === null ? '+' : '-'} ${asked?.kind ?? 'request'} ${asked?.confidence ?? ''}: ${text}`,
        );
    }
  }
  console.log(`\n${name}: ${sentences.length} sentences`);
  console.log(`  ${show('commitment', commitments)}`);
  console.log(`  ${show('  at least .6', sure)}`);
  console.log(`  ${show('request', requests)}`);
  console.log(`  owner right ${interval(owners.right, owners.gold)}; due words right ${interval(due.right, due.gold)}`);
  return { commitments, requests };
};

/**
 * Measures `extractFacts` on the labelled captures (two thirds of writer b and all of writer a were read while building; the rest never) and on the gold business
 * mails and promises. Prints counts with Wilson intervals; `misses` also prints each error of the half that may be read.
 */
export const measureSignals = async (dataDir: string, misses = false): Promise<SignalsMeasure | null> => {
  const file = join(dataDir, 'captures', 'captures.jsonl');
  if (!existsSync(file)) {
    console.log(`signals: no data at ${dataDir}; nothing measured`);
    return null;
  }
  const captures = lines<Capture>(file);
  // Looked at while building: all of the first writer, and two thirds of the second.
  const others = captures.filter((each) => !each.id.startsWith('a'));
  const unread = others.filter((_, index) => index % 3 === 2);
  scoreCaptures(
    captures.filter((each) => !unread.includes(each)),
    'read while building',
    misses,
  );
  const check = scoreCaptures(unread, 'never read', false);

  const ofMails = (mails: readonly Mail[]) =>
    mails.flatMap(({ sentences }) =>
      sentences.map(({ text, labels, unsure }) => ({
        text,
        unsure,
        commitment: labels.commitment ?? null,
        request: labels.request ?? null,
      })),
    );
  const mails = lines<Mail>(join(dataDir, 'gold', 'business-mails.jsonl'));
  const promises = lines<Promise140>(join(dataDir, 'gold', 'promises.jsonl'));
  const half = Math.ceil(promises.length / 2);
  scoreSentences(ofMails(mails.filter((_, index) => index % 2 === 0)), 'Gold mails, tuning half', misses);
  scoreSentences(ofMails(mails.filter((_, index) => index % 2 === 1)), 'Gold mails, unread half', false);
  scoreSentences(promises.slice(0, half), 'Promises, tuning half', misses);
  scoreSentences(promises.slice(half), 'Promises, unread half', false);
  const all = scoreSentences([...ofMails(mails), ...promises], 'Gold mails and promises, all', false);
  return {
    captures: check.kinds,
    owners: check.owners,
    dates: check.dates,
    inventedOwners: check.inventedOwners,
    ...all,
  };
};
