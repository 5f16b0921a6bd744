import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unsure } from '../../src/domain/facts/fact.ts';
import type { ChangeKind } from '../../src/domain/facts/fact-change.ts';
import { linkOf, type OpenFact } from '../../src/domain/signals/changes/link-change.ts';
import { onceEach } from '../../src/domain/signals/changes/once-each.ts';
import { readChanges } from '../../src/domain/signals/changes/read-changes.ts';
import type { Measure } from '../measure.ts';
import { interval, lines } from './score.ts';

type Case = {
  readonly id: string;
  readonly medium: 'mail' | 'capture';
  readonly date: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly thread: string | null;
  readonly text: string;
  readonly open: readonly {
    readonly id: string;
    readonly kind: 'commitment' | 'request';
    readonly owner: string;
    readonly to: string;
    readonly words: string;
    readonly due: string | null;
    readonly said: string;
    readonly thread: string | null;
  }[];
  readonly changes: readonly {
    readonly what: 'kept' | 'moved' | 'dropped';
    /** Several where it is to be asked which one is meant. */
    readonly fact: string | readonly string[];
    readonly quote: string;
    readonly due: string | null;
  }[];
};

/** A change linked to a fact. */
export type Linked = {
  readonly what: ChangeKind;
  readonly fact: string;
  readonly confidence: number;
  readonly due: string | null;
};

/** What is read from a case and linked: people are told by their names alone. */
export const linksIn = (one: Case): readonly Linked[] => {
  const people = [...new Set([one.from, ...one.to, ...one.open.flatMap(({ owner, to }) => [owner, to])])];
  const named = (words: string | undefined): readonly string[] | undefined =>
    words === undefined
      ? undefined
      : words === 'author'
        ? [one.from]
        : words === 'reader'
          ? one.to
          : people.filter((name) => name.toLowerCase() === words.replace(/^@/, '').toLowerCase());
  const open: readonly OpenFact[] = one.open.map(({ due, said, thread, ...fact }) => ({
    ...fact,
    due: due === null ? null : { text: due, date: due },
    said: `${said}T09:00:00Z`,
    thread: thread ?? `thread of ${fact.id}`,
    state: 'accepted',
    source: `source of ${fact.id}`,
  }));
  const all = readChanges({ text: one.text, date: one.date, medium: one.medium }).flatMap((change) =>
    linkOf(
      {
        ...change,
        owners: named(change.owner),
        receivers: named(change.to),
        author: one.from,
        readers: one.to,
        capture: one.medium === 'capture',
        said: `${one.date}T10:00:00Z`,
        source: 'this',
        thread: one.thread ?? 'this thread',
        names: new Set(people.map((name) => name.toLowerCase())),
      },
      open,
    ).map(({ fact, confidence, due }) => ({ what: change.what, fact, confidence, due: due ?? change.due ?? null })),
  );
  return onceEach(all).map(({ due, ...link }) => ({ ...link, due: due?.date ?? null }));
};

const isRight = (link: Linked, one: Case): boolean =>
  one.changes.some(
    ({ what, fact }) =>
      what === link.what &&
      (Array.isArray(fact) ? fact.includes(link.fact) && link.confidence < unsure : fact === link.fact),
  );

/** Cases and what went wrong with each, for tuning on the train half. */
export const misses = (cases: readonly Case[]): readonly string[] =>
  cases.flatMap((one) => {
    const links = linksIn(one);
    const wrong = links.filter((link) => !isRight(link, one));
    const missed = one.changes.filter(
      ({ what, fact }) =>
        !links.some(
          (link) => link.what === what && (Array.isArray(fact) ? fact.includes(link.fact) : fact === link.fact),
        ),
    );
    return wrong.length + missed.length === 0
      ? []
      : [`${one.id} ${one.text}\n   wrong ${JSON.stringify(wrong)}\n   missed ${JSON.stringify(missed)}`];
  });

const score = (cases: readonly Case[], title: string, note: string): Measure => {
  const rows = (['kept', 'moved', 'dropped'] as const).map((what) => ({
    what: what as string,
    right: 0,
    said: 0,
    gold: 0,
  }));
  const all = { what: 'all', right: 0, said: 0, gold: 0 };
  const sure = { what: 'all, at least .6', right: 0, said: 0, gold: 0 };
  const days = { right: 0, all: 0 };
  let wrongCloses = 0;
  for (const one of cases) {
    const links = linksIn(one);
    for (const link of links) {
      const right = isRight(link, one);
      const closes = link.what !== 'moved' && link.confidence >= unsure;
      if (closes && !right) wrongCloses += 1;
      for (const row of [
        all,
        ...(link.confidence >= unsure ? [sure] : []),
        ...rows.filter((row) => row.what === link.what),
      ])
        row.said += 1;
      if (!right) continue;
      for (const row of [
        all,
        ...(link.confidence >= unsure ? [sure] : []),
        ...rows.filter((row) => row.what === link.what),
      ])
        row.right += 1;
    }
    for (const { what, fact, due } of one.changes) {
      const count = Array.isArray(fact) ? fact.length : 1;
      for (const row of [all, ...(Array.isArray(fact) ? [] : [sure]), ...rows.filter((row) => row.what === what)])
        row.gold += count;
      const link = links.find((each) => each.what === what && each.fact === fact);
      if (due === null || link === undefined) continue;
      days.all += 1;
      if (link.due === due) days.right += 1;
    }
  }
  return {
    title: `${title}: ${cases.length} texts`,
    note,
    rows: [
      ...[all, sure, ...rows].map(({ what, right, said, gold }) => ({
        what,
        precision: interval(right, said),
        recall: interval(right, gold),
      })),
      { what: 'new day right', precision: interval(days.right, days.all) },
      { what: 'wrong closes at .6 or more', precision: wrongCloses },
    ],
  };
};

const corpus = fileURLToPath(new URL('../../tests/corpus/changes', import.meta.url));

/** Measures whether later words are tied to the fact they speak of, among open ones, on invented texts. */
export const measureChanges = async (): Promise<readonly Measure[]> => {
  const here = [corpus, join(process.cwd(), 'tests/corpus/changes')].find((each) => existsSync(each)) ?? corpus;
  return [
    score(
      lines<Case>(join(here, 'held-out.jsonl')),
      'Changes, held out',
      'Written before the rules and never tuned on.',
    ),
    score(lines<Case>(join(here, 'train.jsonl')), 'Changes, tuned on', 'Read while building.'),
  ];
};
