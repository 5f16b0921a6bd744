import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from '../../src/app/context.ts';
import { keyOf } from '../../src/app/import/keep-mail.ts';
import { meetPeople } from '../../src/app/import/meet-people.ts';
import { setListsApart } from '../../src/app/import/set-lists-apart.ts';
import { threadOf } from '../../src/app/import/thread-of.ts';
import { vaultAt } from '../../src/app/workspace/vault.ts';
import { millis } from '../../src/domain/shared/time.ts';
import { habits } from '../../src/domain/signals/behaviour/behaviour-of.ts';
import { answersIn, type Material, workingMinutes } from '../../src/domain/signals/behaviour/material.ts';
import { halvesOf, type SampleRule, type Seen, sampleRule, weekOf } from '../../src/domain/signals/behaviour/sample.ts';
import type { Address, MailRecord } from '../../src/domain/sources/record.ts';
import type { SourceRole } from '../../src/domain/sources/source.ts';
import { readImport } from '../../src/formats/importers/index.ts';
import type { Store } from '../../src/store/store.ts';
import { createWorkspace } from '../../src/store/workspace.ts';
import { type Measure, median } from '../measure.ts';
import { measurePlanted } from './behaviour-planted.ts';
import { interval } from './score.ts';

const now = '2026-03-12T08:10:00+00:00';
const week = 7 * 86_400_000;

/** The mails of a mailbox in a store of their own, without their facts; `work` gets it. */
const withMailbox = async <T>(path: string, work: (store: Store) => T): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'updraft-behaviour-'));
  const { key } = await createWorkspace(join(folder, 'workspace'), 'four words to bench', { n: 1024, r: 1, p: 1 });
  const vault = vaultAt(join(folder, 'workspace'), { key });
  try {
    let last = 0;
    const newId = (): string => {
      last += 1;
      return `id-${String(last).padStart(7, '0')}`;
    };
    const store = vault.store();
    const context = {
      actor: 'bench',
      now,
      replayed: false,
      zone: 'UTC',
      newId,
      log: () => {},
      vault,
      store: vault.store,
    };
    const people = meetPeople(context as unknown as Context);
    const mails: MailRecord[] = [];
    for await (const one of readImport({ name: path, bytes: createReadStream(path) }, { now, zone: 'UTC' })) {
      if ('record' in one && one.record.kind === 'mail' && one.record.date !== null) mails.push(one.record);
    }
    store.transaction(() => {
      for (const mail of mails) {
        const met = (addresses: readonly Address[], role: SourceRole) =>
          addresses.slice(0, 50).flatMap((address) => {
            const found = people.meet(address);
            return found ? [{ ...found, role }] : [];
          });
        const from = met(mail.from ? [mail.from] : [], 'from');
        const readers = [...met(mail.to, 'to'), ...met(mail.cc, 'cc')];
        const mailKey = keyOf(mail);
        if (store.sources.idByKey(mailKey) !== undefined) continue;
        const said = mail.date ?? now;
        const thread = threadOf(store, mail, {
          key: mailKey,
          said,
          author: from[0]?.person ?? null,
          readers: readers.map(({ person }) => person),
        });
        store.sources.add({
          id: newId(),
          kind: 'mail',
          key: mailKey,
          thread,
          said,
          learned: now,
          title: mail.subject,
          text: mail.text,
          moment: null,
          people: [...from, ...readers],
          automatic: mail.automatic,
          attachments: mail.attachments,
        });
      }
      setListsApart(store);
    });
    return work(store);
  } finally {
    vault.lock();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Everybody who wrote enough, each beside whoever wrote most mails to them alone. */
const materialsOf = (store: Store): readonly Material[] => {
  const people = store.people.all().filter(({ group }) => !group);
  return people.flatMap(({ id }) => {
    const theirs = store.behaviour.writtenBy(id, now, 2000);
    if (theirs.length < 12) return [];
    const stretch = { fromMs: Number.MIN_SAFE_INTEGER, until: now, limit: 2000 };
    const [yours = []] = people
      .filter((other) => other.id !== id)
      .map((other) => store.behaviour.writtenTo(id, other.id, stretch))
      .sort((a, b) => b.length - a.length);
    const told = theirs.filter(({ ahead }) => ahead !== 0).length;
    return [{ theirs, yours, asked: [], now: millis(now), ownClock: 2 * told >= theirs.length }];
  });
};

/** One half of the weeks, drawn together so that odd and even weeks follow one another again. */
const drawnTogether = <T extends Seen>(half: readonly T[]): readonly T[] =>
  half.map((one) => ({ ...one, at: one.at - Math.ceil(weekOf(one.at) / 2) * week }));

/** What is said out of one half, and whether it holds in the other. */
const across = (materials: readonly Material[], rule: SampleRule, most?: number) => {
  const count = { said: 0, held: 0, by: new Map<string, { said: number; held: number }>() };
  for (const material of materials) {
    for (const habit of habits) {
      const halves = halvesOf(habit.seen(material));
      for (const [place, half] of halves.entries()) {
        const other = halves[1 - place] ?? [];
        // Nothing can be told from a handful.
        if (other.length < 12 || half.length < (most ?? 0)) continue;
        const seen = drawnTogether(half).slice(0, most);
        for (const claim of habit.claims(seen, { ...material, rule })) {
          const holds = claim.holdsIn(other);
          count.said += 1;
          count.held += holds ? 1 : 0;
          const known = count.by.get(habit.about) ?? { said: 0, held: 0 };
          count.by.set(habit.about, { said: known.said + 1, held: known.held + (holds ? 1 : 0) });
        }
      }
    }
  }
  return count;
};

/** Spearman's correlation of two lists of values. */
const rankCorrelation = (pairs: readonly (readonly [number, number])[]): string => {
  const ranks = (values: readonly number[]): readonly number[] =>
    values.map(
      (one) => values.filter((other) => other < one).length + values.filter((other) => other === one).length / 2,
    );
  const [one, other] = [ranks(pairs.map(([a]) => a)), ranks(pairs.map(([, b]) => b))];
  if (pairs.length < 4) return '–';
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [a, b] = [mean(one), mean(other)];
  const sum = (of: (index: number) => number): number => pairs.reduce((total, _, index) => total + of(index), 0);
  const top = sum((index) => ((one[index] ?? 0) - a) * ((other[index] ?? 0) - b));
  const below = Math.sqrt(
    sum((index) => ((one[index] ?? 0) - a) ** 2) * sum((index) => ((other[index] ?? 0) - b) ** 2),
  );
  return `${(top / below).toFixed(2)} (${pairs.length} people)`;
};

const medians = (
  materials: readonly Material[],
  least: number,
  valuesOf: (material: Material) => readonly { readonly at: number; readonly value: number }[],
): string =>
  rankCorrelation(
    materials.flatMap((material) => {
      const [even, odd] = halvesOf(valuesOf(material));
      return Math.min(even.length, odd.length) < least
        ? []
        : [[median(even.map(({ value }) => value)), median(odd.map(({ value }) => value))] as const];
    }),
  );

const words = ({ theirs }: Material) =>
  theirs.filter((one) => one.words > 0).map(({ at, words: value }) => ({ at, value }));
const minutes = (material: Material) =>
  answersIn(material).flatMap(({ to, with: answer }) =>
    answer ? [{ at: answer.at, value: workingMinutes(to.at, answer.at, answer.ahead) }] : [],
  );
const hour = ({ theirs }: Material) => theirs.map(({ at, ahead }) => ({ at, value: (at / 60_000 + ahead) % 1440 }));

/** How far what is said of somebody out of odd weeks holds in even ones, in real mailboxes, and what is planted. */
export const measureBehaviour = async (dataDir: string): Promise<readonly Measure[]> => {
  const all: Material[] = [];
  const rows = [];
  for (const name of ['office', 'ham', 'enron']) {
    const path = join(dataDir, 'mail-raw', `${name}.mbox`);
    if (!existsSync(path)) continue;
    const materials = await withMailbox(path, materialsOf);
    all.push(...materials);
    const { said, held } = across(materials, sampleRule);
    rows.push({
      mailbox: name,
      'people with 12 mails': materials.length,
      'said out of half the weeks, holds in the other': interval(held, said),
      'median words, rank correlation of halves': medians(materials, 6, words),
      'median hour': medians(materials, 6, hour),
      'median working minutes to an answer': medians(materials, 3, minutes),
    });
  }
  const byCases = [6, 8, 12, 16, 24, 48].map((cases) => {
    const half = Math.floor(cases * 0.4);
    const plain = across(all, { cases, weeks: 1, half: 0, slack: sampleRule.slack }, cases);
    const split = across(all, { cases, weeks: 4, half, slack: sampleRule.slack }, cases);
    return {
      'cases it is said of': cases,
      'without looking at halves': interval(plain.held, plain.said),
      'holding in odd and even weeks': interval(split.held, split.said),
    };
  });
  const bySubject = [...across(all, sampleRule).by].map(([about, { said, held }]) => ({
    about,
    'holds in the other half': interval(held, said),
  }));
  return [
    {
      title: 'How somebody works: halves of real mailboxes',
      note: 'Every person with 12 mails or more, beside whoever wrote most mails to them alone. What is said out of one half of the weeks by the whole rule (and so out of half of what the product would have) is looked for in the other half, within .1.',
      rows,
    },
    { title: 'How somebody works: from how many cases something may be said', rows: byCases },
    { title: 'How somebody works: by what it is about', rows: bySubject },
    measurePlanted(),
  ];
};
