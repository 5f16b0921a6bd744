import { beforeEach, describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { tracesInAnyForm } from '../../../tests/support/decrypted-pages.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import type { TemporaryWorkspace } from '../../../tests/support/temporary-workspace.ts';
import { inZone } from '../../domain/shared/time.ts';
import { newId } from '../../machine/context-for.ts';
import { expireOnce } from '../../machine/expire-by-itself.ts';
import type { Context } from '../context.ts';
import { draftSave } from '../draft/save.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { factClose } from '../fact/close.ts';
import { importRun } from '../import/run.ts';
import { perform } from '../perform.ts';
import { personEdit } from '../person/edit.ts';
import { personMe } from '../person/me.ts';
import { reminderAcknowledge } from '../reminder/acknowledge.ts';
import { reminderDue } from '../reminder/due.ts';
import { searchFind } from '../search/find.ts';
import { expiryRun } from './run.ts';
import { expirySet } from './set.ts';
import { expiryShow } from './show.ts';

const workspaces = freshWorkspaces();
let there: TemporaryWorkspace;
const on = (day: string): Context => contextFor(there, { newId, now: `${day}T08:00:00+01:00`, zone: 'Europe/Berlin' });
const note = (day: string, text: string) => perform(factCapture, on(day), { text, person: 'dana@quay.example' });
const mail = (day: string, words: string): string =>
  [
    'From: Dana Ruiz <dana@quay.example>',
    'To: Robin Ames <robin@quay.example>',
    `Message-ID: <${words.length}-${day}@quay.example>`,
    `Date: ${new Date(`${day}T09:00:00Z`).toUTCString().replace('GMT', '+0000')}`,
    'Subject: The quay',
    '',
    words,
    '',
  ].join('\r\n');
const bring = (day: string, words: string) =>
  perform(importRun, on(day), { files: [{ name: `${day}.eml`, text: mail(day, words) }] });
const goneOn = async (day: string) =>
  Object.fromEntries(
    (await perform(expiryRun, on(day), { really: true })).gone.map(({ what, count }) => [what, count]),
  );

beforeEach(async () => {
  there = await workspaces();
  await bring('2023-01-09', 'Hello Robin.');
  await perform(personMe, on('2023-01-09'), { person: 'robin@quay.example' });
  await perform(personEdit, on('2023-01-09'), { person: 'dana@quay.example', standing: 'above' });
});

describe('expiry', () => {
  it('lets nothing go until it is told to [10.8]', async () => {
    await note('2023-02-01', 'Dana likes zebrafinch reports');
    const { rules } = await perform(expiryShow, on('2026-03-12'), {});
    expect(rules.map(({ months, old }) => [months, old])).toEqual(rules.map(() => [null, 0]));
    expect(await goneOn('2026-03-12')).toEqual({});
    expect(there.store().sources.count('capture')).toBe(1);
  });

  it('lets old notes go, words, facts and full text, and leaves no trace on disk [10.8]', async () => {
    await note('2023-02-01', 'Dana prefers zebrafinch reports');
    await note('2026-01-05', 'Dana prefers kingfisher reports');
    await perform(expirySet, on('2026-03-12'), { what: 'notes', months: 12 });
    const plan = await perform(expiryRun, on('2026-03-12'), {});
    expect(plan).toEqual({ really: false, gone: [{ what: 'notes', count: 1 }] });
    expect(there.store().sources.count('capture')).toBe(2);
    expect(await goneOn('2026-03-12')).toEqual({ notes: 1 });
    const found = await perform(searchFind, on('2026-03-12'), { text: 'zebrafinch' });
    expect(found.hits).toEqual([]);
    expect((await perform(searchFind, on('2026-03-12'), { text: 'kingfisher' })).hits).toHaveLength(1);
    expect(tracesInAnyForm(there.place, there.key, 'zebrafinch')).toEqual([]);
    there.store().verify();
    expect(await goneOn('2026-03-12')).toEqual({ notes: 0 });
  });

  it('keeps a note while a promise in it is open, and while something in it was confirmed since [10.8]', async () => {
    const { facts } = await note('2023-02-01', 'I promised Dana the lease by Friday');
    const [promise] = facts;
    if (!promise) throw new Error('a promise is read');
    await perform(factAccept, on('2023-02-01'), { facts: [promise.id] });
    await perform(expirySet, on('2026-03-12'), { what: 'notes', months: 12 });
    expect(await goneOn('2026-03-12')).toEqual({ notes: 0 });
    await perform(factClose, on('2026-03-12'), { fact: promise.id, how: 'kept' });
    // Closing it was the last that was said of it.
    expect(await goneOn('2027-03-11')).toEqual({ notes: 0 });
    expect(await goneOn('2027-03-13')).toEqual({ notes: 1 });
    expect(there.store().facts.get(promise.id)).toBeUndefined();
  });

  it('keeps mail on which something accepted rests, and lets the rest go with its proposals [10.8]', async () => {
    await bring('2023-03-01', 'Robin, can you send me the heron lease by 3 March?');
    await bring('2023-03-02', 'Robin, can you send me the egret survey by 6 March?');
    const [heron] = there
      .store()
      .facts.inState('proposed', '2026-03-12T08:00:00Z')
      .filter(({ quote }) => /heron/.test(quote));
    if (!heron) throw new Error('an ask is read');
    await perform(factAccept, on('2023-03-01'), { facts: [heron.id] });
    await perform(expirySet, on('2026-03-12'), { what: 'mail', months: 24 });
    expect(await goneOn('2026-03-12')).toEqual({ mail: 2 });
    expect([...there.store().sources.each()].map(({ text }) => /heron/.test(text))).toEqual([true]);
    expect(tracesInAnyForm(there.place, there.key, 'egret')).toEqual([]);
  });

  it('lets proposals go and keeps the words they were read from [10.8]', async () => {
    await bring('2023-03-02', 'Robin, can you send me the egret survey by 6 March?');
    expect(there.store().facts.count('proposed')).toBe(1);
    await perform(expirySet, on('2026-03-12'), { what: 'proposals', months: 6 });
    expect(await goneOn('2026-03-12')).toEqual({ proposals: 1 });
    expect(there.store().facts.count()).toBe(0);
    expect(there.store().sources.count('mail')).toBe(2);
  });

  it('lets drafts go that never went out, and nothing else of them [10.8]', async () => {
    const old = await perform(draftSave, on('2023-03-02'), { text: 'Dana, the bittern plan.' });
    await perform(draftSave, on('2026-03-02'), { text: 'Dana, the curlew plan.' });
    await perform(expirySet, on('2026-03-12'), { what: 'drafts', months: 12 });
    expect(await goneOn('2026-03-12')).toEqual({ drafts: 1 });
    expect(there.store().drafts.get(old.draft.id)).toBeUndefined();
    expect((await perform(searchFind, on('2026-03-12'), { text: 'bittern' })).hits).toEqual([]);
    expect((await perform(searchFind, on('2026-03-12'), { text: 'curlew' })).hits).toHaveLength(1);
    there.store().verify();
  });

  it('lets more than a few hundred go at once with a whole full text', { timeout: 30_000 }, async () => {
    const days = Array.from({ length: 450 }, (_, at) => `Dana prefers report ${at} short`);
    for (const text of days) await note('2023-02-01', text);
    await note('2026-03-01', 'Dana prefers the kingfisher report short');
    await perform(expirySet, on('2026-03-12'), { what: 'notes', months: 1 });
    expect(await goneOn('2026-03-12')).toEqual({ notes: 450 });
    expect((await perform(searchFind, on('2026-03-12'), { text: 'report' })).hits).toHaveLength(1);
    there.store().verify();
  });

  it('lets the full text of many notes go with them, and what they replaced stands again [10.8]', {
    timeout: 30_000,
  }, async () => {
    await note('2026-03-01', 'Dana prefers the kingfisher report short');
    const store = there.store();
    const [told] = store.facts.inState('proposed', '2026-03-12T08:00:00Z');
    if (!told) throw new Error('a preference is read');
    store.facts.put({ ...told, state: 'superseded' }, 'words');
    for (let at = 0; at < 420; at += 1) await note('2023-02-01', `Dana prefers heron ${at} short`);
    await perform(expirySet, on('2026-03-12'), { what: 'notes', months: 1 });
    // Entries that nobody took out of the lists would be told to the index as gone, though it never heard of them.
    const heard: string[] = [];
    const unlisted = store.expiry.unlist;
    heard.push(String(typeof unlisted));
    expect(await goneOn('2026-03-12')).toEqual({ notes: 420 });
    expect(store.facts.get(told.id)?.state).toBe('proposed');
    expect((await perform(searchFind, on('2026-03-12'), { text: 'heron' })).hits).toEqual([]);
    expect((await perform(searchFind, on('2026-03-12'), { text: 'kingfisher' })).hits).toHaveLength(1);
    store.verify();
  });

  it('lets what only repeated words that went stand by itself [10.8]', async () => {
    const { facts } = await note('2023-02-01', 'Dana prefers the heron report short');
    await note('2026-03-01', 'Dana prefers the heron report very short');
    const store = there.store();
    const again = store.facts.inState('proposed', '2026-03-12T08:00:00Z').find(({ id }) => id !== facts[0]?.id);
    if (!again || !facts[0]) throw new Error('two preferences are read');
    const { source, start, end, said, learned } = again;
    const read = { due: null, confidence: 0.9, reason: '', what: 'repeated', state: 'proposed' } as const;
    store.factChanges.add({ id: 'again', fact: facts[0].id, source, start, end, said, learned, ...read });
    store.facts.put({ ...again, state: 'superseded' }, 'words');
    await perform(expirySet, on('2026-03-12'), { what: 'notes', months: 12 });
    expect(await goneOn('2026-03-12')).toEqual({ notes: 1 });
    expect(store.facts.get(again.id)?.state).toBe('proposed');
  });

  it('never has a reminder said again by letting go that it was said [10.8]', async () => {
    const { facts } = await note('2026-03-02', 'I promised Dana the zebrafinch lease by 6 March');
    const [promise] = facts;
    if (!promise) throw new Error('a promise is read');
    await perform(factAccept, on('2026-03-02'), { facts: [promise.id] });
    const store = there.store();
    for (const day of ['2026-03-02', '2026-03-05', '2026-03-06', '2026-03-07', '2026-03-09', '2026-03-10']) {
      const { due } = await perform(reminderDue, on(day), {});
      for (const { id } of due) await perform(reminderAcknowledge, on(day), { reminder: id });
    }
    const said = store.reminders.fired(50).length;
    expect(said).toBeGreaterThan(1);
    await perform(expirySet, on('2026-05-20'), { what: 'reminders', months: 1 });
    for (const day of ['2026-05-20', '2026-05-21']) {
      expect(await goneOn(day)).toEqual({ reminders: 0 });
      expect((await perform(reminderDue, on(day), {})).due).toEqual([]);
    }
    await perform(factClose, on('2026-05-21'), { fact: promise.id, how: 'kept' });
    expect(await goneOn('2026-05-22')).toEqual({ reminders: said });
    await perform(factClose, on('2026-05-22'), { fact: promise.id, how: 'open' });
    expect((await perform(reminderDue, on('2026-05-23'), {})).due).toEqual([]);
  });

  it('is taken back by 0, and refuses what is no number of months', async () => {
    await note('2023-02-01', 'Dana likes short reports');
    await perform(expirySet, on('2026-03-12'), { what: 'notes', months: 12 });
    const { rules } = await perform(expirySet, on('2026-03-12'), { what: 'notes', months: 0 });
    expect(rules.find(({ what }) => what === 'notes')).toMatchObject({ months: null, old: 0 });
    await expect(perform(expirySet, on('2026-03-12'), { what: 'notes', months: -3 })).rejects.toMatchObject({
      code: 'bad-input',
    });
    await expect(perform(expirySet, on('2026-03-12'), { what: 'notes', months: 1.5 })).rejects.toMatchObject({
      code: 'bad-input',
    });
  });

  it('reads rules that it does not understand as none, and loses nothing', async () => {
    await note('2023-02-01', 'Dana likes short reports');
    there.store().settings.write('expiry.rules', '{"notes": "soon", "photos": 3}');
    expect(await goneOn('2026-03-12')).toEqual({});
    there.store().settings.write('expiry.rules', '{');
    expect(await goneOn('2026-03-12')).toEqual({});
    expect(there.store().sources.count('capture')).toBe(1);
  });
});

describe('by itself', () => {
  const stage = () => {
    let wall = Date.parse('2026-03-12T08:00:00Z');
    let steady = 0;
    let runs = 0;
    const hour = 3_600_000;
    const begin = () =>
      expireOnce({
        vault: there.vault,
        contextFor: () => contextFor(there, { newId, now: inZone(wall, 'Europe/Berlin'), zone: 'Europe/Berlin' }),
        run: async (context) => {
          runs += 1;
          await perform(expiryRun, context, { really: true });
        },
        clock: () => wall,
        steady: () => steady,
      });
    return {
      begin,
      runs: () => runs,
      run: (hours: number) => {
        wall += hours * hour;
        steady += hours * hour;
      },
      jump: (hours: number) => {
        wall += hours * hour;
      },
    };
  };

  it('runs once a day while unlocked, for the first time a day after a rule was made, and not at all without one [10.8]', async () => {
    const { begin, run, jump, runs } = stage();
    const once = begin();
    expect(await once()).toBe(false);
    run(24);
    await perform(expirySet, on('2026-03-12'), { what: 'notes', months: 12 });
    expect(await once()).toBe(false);
    run(20);
    expect(await once()).toBe(true);
    expect(await once()).toBe(false);
    run(24);
    expect(await once()).toBe(true);
    // Set back by some hours: the last time lies ahead.
    jump(-50);
    expect(await once()).toBe(true);
    there.vault.lock();
    run(48);
    expect(await once()).toBe(false);
    expect(runs()).toBe(3);
  });

  it('lets nothing go by a clock that jumped, until it was seen to go on from there [10.8]', async () => {
    await note('2026-03-02', 'Dana likes short reports');
    await perform(expirySet, on('2026-03-02'), { what: 'notes', months: 12 });
    const { begin, run, jump, runs } = stage();
    const once = begin();
    await once();
    run(20);
    expect(await once()).toBe(true);
    const years = 12 * 365 * 24;
    jump(years);
    expect(await once()).toBe(false);
    run(11);
    expect(await once()).toBe(false);
    expect(await begin()()).toBe(false);
    jump(-years);
    expect(await once()).toBe(false);
    run(20);
    expect(await once()).toBe(true);
    expect(there.store().sources.count('capture')).toBe(1);
    expect(runs()).toBe(2);
    // It slept over the night, and agrees with itself since.
    jump(500 * 24);
    expect(await once()).toBe(false);
    run(1);
    jump(13);
    expect(await once()).toBe(true);
    expect(there.store().sources.count('capture')).toBe(0);
  });
});
