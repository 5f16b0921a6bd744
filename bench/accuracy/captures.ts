import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FactKind, factKinds, unsure } from '../../src/domain/facts/fact.ts';
import { extractFacts } from '../../src/domain/signals/extract-facts.ts';
import type { ProposedFact } from '../../src/domain/signals/proposed-fact.ts';
import type { Measure } from '../measure.ts';
import { bare, type Count, count, interval, invented, lines, row } from './score.ts';

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

const corpus = fileURLToPath(new URL('../../tests/corpus/captures', import.meta.url));

/**
 * Measures `extractFacts` on one-line captures: the committed ones (the reader was trained on train*.jsonl; held-out*.jsonl
 * were never read while building), and those of `dataDir` where it has them. Counts with Wilson intervals; a fact is right when its
 * kind is and its span overlaps.
 */
export const measureCaptures = async (dataDir: string): Promise<readonly Measure[]> => {
  const here = [corpus, join(process.cwd(), 'tests/corpus/captures')].find((each) => existsSync(each)) ?? corpus;
  const measures = [
    scoreCaptures(
      lines<Capture>(join(here, 'held-out.jsonl')),
      'Captures, held out',
      'Written by two writers and never read while building.',
    ),
    scoreCaptures(
      lines<Capture>(join(here, 'held-out-2.jsonl')),
      'Captures, held out, another writer',
      'Written by somebody whose lines were never trained on, and never read while building: the figure that counts.',
    ),
    scoreCaptures(
      lines<Capture>(join(here, 'dev.jsonl')),
      'Captures, for looking at',
      'Not trained on, of the writers whose other lines were.',
    ),
    scoreCaptures(
      lines<Capture>(join(here, 'train.jsonl')),
      'Captures, trained on',
      'Read while building and trained on: shows what the reader holds, not what it can do.',
    ),
  ];
  const file = join(dataDir, 'captures', 'captures.jsonl');
  if (existsSync(file))
    measures.push(
      scoreCaptures(lines<Capture>(file), 'Captures, earlier', 'Most were read while building, none trained on.'),
    );
  return measures;
};
