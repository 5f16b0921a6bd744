import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { feedEntries } from '../../src/app/calendar/feed-entries.ts';
import { feedFile } from '../../src/app/calendar/feed-file.ts';
import { feedParts, keepFeedSettings } from '../../src/app/calendar/feed-settings.ts';
import type { Context } from '../../src/app/context.ts';
import { vaultAt } from '../../src/app/workspace/vault.ts';
import { addDays, inZone, millis } from '../../src/domain/shared/time.ts';
import { type CalendarEntry, calendarFile } from '../../src/formats/exporters/calendar.ts';
import type { Store } from '../../src/store/store.ts';
import { createWorkspace } from '../../src/store/workspace.ts';
import { type Measure, median, ratio } from '../measure.ts';
import { benchNow, fillStore } from './made-up-workspace.ts';

type Peer = { readonly name: string; readonly write: (entries: readonly CalendarEntry[]) => string };
const peersFile = resolve('bench/peers/calendars.mjs');
const calendarPeers = async (): Promise<readonly Peer[]> => {
  if (!existsSync('bench/peers/node_modules/ics')) return [];
  const { peers } = (await import(/* @vite-ignore */ pathToFileURL(peersFile).href)) as { peers: readonly Peer[] };
  return peers;
};

const wanted = 2000;
const secret = 'A'.repeat(43);
const holds = feedParts;

const timed = (work: () => unknown): number => {
  const started = performance.now();
  work();
  return performance.now() - started;
};
const medianOf = (runs: number, work: () => unknown): number => median(Array.from({ length: runs }, () => timed(work)));
const ms = (value: number): string => (value < 10 ? value.toFixed(1) : String(Math.round(value)));

const contextOf = (vault: Context['vault']): Context => ({
  actor: 'bench',
  now: benchNow,
  replayed: false,
  zone: 'UTC',
  newId: () => crypto.randomUUID(),
  log: () => {},
  vault,
  network: {
    ask: async () => ({ outcome: 'refused', why: 'unreachable', status: 0, wait: null }),
    send: async () => ({ outcome: 'refused', why: 'unreachable' }),
    chance: () => 0.5,
  },
  store: vault.store,
});

/** Promises with a day, two for three of what is wanted, and reminders for the rest beside the talks that are there. */
const fillFeed = (store: Store, talks: number): void =>
  store.transaction(() => {
    const promises = store.facts
      .all()
      .filter(({ kind }) => kind === 'commitment')
      .slice(0, Math.ceil((wanted - talks) * 0.66));
    for (const [n, fact] of promises.entries()) {
      const due = { text: 'by then', date: addDays('2026-03-12', n % 300) };
      store.facts.put({ ...fact, state: 'accepted', closed: null, owner: 'person-0', to: 'person-1', due });
    }
    for (let n = promises.length + talks; n < wanted; n += 1) {
      const at = inZone(millis(benchNow) + n * 3_600_000, 'UTC');
      store.reminders.put({
        ...{ id: `reminder-${n}`, key: `own:reminder-${n}`, kind: 'own', moment: null, person: null, draft: null },
        ...{ fact: null, disagreement: null, words: `Look at the numbers of part ${n}`, wall: null, at },
        ...{ state: 'scheduled', snoozed: 0, made: benchNow },
      });
    }
  });

/** The outgoing calendar of ten made-up years: all of it, as a calendar program asks for it, and its writer beside peers. */
export const measureCalendar = async (): Promise<readonly Measure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'updraft-bench-'));
  try {
    const place = join(folder, 'workspace');
    const { key } = await createWorkspace(place, 'a bench passphrase', { n: 1024, r: 1, p: 1 });
    const opened = () => vaultAt(place, { key: Uint8Array.from(key) });
    const filling = opened();
    fillStore(filling.store(), { years: 10, mails: 20_000, people: 200, facts: 20_000 });
    const talks = feedEntries(contextOf(filling), { holds: ['moments'], words: 'titles' }).entries.length;
    fillFeed(filling.store(), talks);
    keepFeedSettings(filling.store(), { secret, holds: [...holds], words: 'titles' });
    filling.lock();

    const first = opened();
    first.store();
    const cold = timed(() => feedFile(contextOf(first), secret));
    first.lock();
    const vault = opened();
    const context = contextOf(vault);
    const { entries } = feedEntries(context, { holds, words: 'titles' });
    const whole = medianOf(9, () => feedFile(context, secret));
    const write = (): string => calendarFile(entries, { name: 'Updraft', refreshMinutes: 15 });
    const ours = medianOf(15, write);
    const peers = (await calendarPeers()).map(({ name, write: by }) => {
      by(entries);
      const took = medianOf(15, () => by(entries));
      return {
        what: name,
        ms: ms(took),
        'Updraft takes': ratio(ours, took),
        kB: Math.round(by(entries).length / 1000),
      };
    });
    vault.lock();
    return [
      {
        title: 'The outgoing calendar',
        note: `${entries.length} entries out of a workspace of ten made-up years with 20,000 facts: read, compared with what was given before, written and kept.`,
        rows: [
          { what: 'asked for the first time', ms: ms(cold), aim: '< 100' },
          { what: 'asked for again, median of 9', ms: ms(whole), aim: '< 100' },
        ],
      },
      {
        title: 'Writing a calendar file',
        note: `The same ${entries.length} entries; the median of 15 runs.`,
        rows: [
          { what: 'Updraft', ms: ms(ours), 'Updraft takes': '1.00×', kB: Math.round(write().length / 1000) },
          ...peers,
        ],
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
