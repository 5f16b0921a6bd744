import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from '../../../tests/support/temporary-workspace.ts';
import { newId } from '../../machine/context-for.ts';
import { compileBrief } from '../brief/compile-brief.ts';
import type { Context } from '../context.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { factClose } from '../fact/close.ts';
import { factConfirm } from '../fact/confirm.ts';
import { factEdit } from '../fact/edit.ts';
import type { Operation } from '../operation.ts';
import { perform } from '../perform.ts';
import { priorityRank } from '../priority/rank.ts';
import { priorityServe } from '../priority/serve.ts';
import { personEdit } from './edit.ts';
import { personProfile } from './profile.ts';

describe('person.profile', () => {
  let there: TemporaryWorkspace;
  const on = (day: string, more: Partial<Context> = {}): Context =>
    contextFor(there, { newId, now: `${day}T08:10:00+00:00`, ...more });
  const today = '2026-03-12';
  const noted = async (text: string, day = today): Promise<readonly string[]> => {
    const context = on(day);
    const { facts } = await factCapture.run(context, { text });
    if (facts.length > 0) await factAccept.run(context, { facts: facts.map(({ id }) => id) });
    return facts.map(({ id }) => id);
  };
  const profile = async (person = 'helen', context = on(today)) => personProfile.run(context, { person });

  beforeEach(async () => {
    there = await temporaryWorkspace();
    const store = there.store();
    const person = (id: string, name: string, standing: 'me' | 'above') =>
      store.people.add({
        id,
        name,
        addresses: [`${id}@works.example`],
        aliases: [],
        role: '',
        standing,
        group: false,
        note: '',
        created: '2026-01-01T00:00:00Z',
      });
    person('robin', 'Robin Ames', 'me');
    person('helen', 'Helen Marsh', 'above');
    person('dana-w', 'Dana Whitfield', 'above');
    person('dana-r', 'Dana Ruiz', 'above');
  });
  afterEach(() => there.remove());

  it('ranks priorities, dated and in their words, and says each once [1.2]', async () => {
    const [night] = await noted('Helen’s top priority is retention of the night crew');
    await noted('Helen cares most about retention of the night crew', '2026-02-02');
    const [cash] = await noted('Helen: cash comes first', '2025-11-02');
    const before = await profile();
    expect(before.priorities.map(({ words, place, rank, again }) => [words, place, rank, again.length])).toEqual([
      ['retention of the night crew', 1, null, 1],
      ['cash comes first', 2, null, 0],
    ]);
    expect(before.priorities[0]?.source).toMatchObject({ fact: night, who: 'you', date: '2026-03-12T08:10:00+00:00' });
    await priorityRank.run(on(today), { priority: cash ?? '', rank: 1 });
    const after = await profile();
    expect(after.priorities.map(({ fact, place, rank }) => [fact, place, rank])).toEqual([
      [cash, 1, 1],
      [night, 2, null],
    ]);
    // On a replayed day nobody had ranked them.
    const then = await profile('helen', on('2026-03-11', { replayed: true }));
    expect(then.priorities.map(({ rank }) => rank)).toEqual([null, null]);
    await priorityRank.run(on(today), { priority: cash ?? '', rank: 0 });
    expect((await profile()).priorities[0]?.fact).toBe(night);
  });

  it('takes a place from words that give one, and numbers nothing else [1.2]', async () => {
    await noted('Helen’s first priority is audit readiness', '2026-02-02');
    await noted('Helen: second priority is cost per invoice', '2026-03-10');
    await noted('Helen’s priority is a quiet summer', '2026-03-11');
    expect((await profile()).priorities.map(({ words, number }) => [words, number])).toEqual([
      ['audit readiness', 1],
      ['cost per invoice', 2],
      ['a quiet summer', null],
    ]);
  });

  it('closes gaps between ranks, and lets nobody stand twice in one place [1.2]', async () => {
    const ids = await Promise.all(
      ['the depot', 'the tender', 'the apprentices'].map((what) => noted(`Helen’s top priority is ${what}`)),
    );
    const [depot = '', tender = '', apprentices = ''] = ids.map(([id]) => id ?? '');
    const store = there.store();
    for (const [id, rank] of [
      [depot, 7],
      [tender, 3],
      [apprentices, 3],
    ] as const) {
      const fact = store.facts.get(id);
      if (fact) store.facts.put({ ...fact, rank });
    }
    expect((await profile()).priorities.map(({ place }) => place)).toEqual([1, 2, 3]);
    expect((await profile()).priorities[2]?.fact).toBe(depot);
    const { priorities } = await priorityRank.run(on(today), { priority: depot, rank: 2 });
    expect(priorities.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    expect(priorities[1]?.fact).toBe(depot);
  });

  it('asks which of two priorities holds where they cannot both, and lets a rank settle it [1.2]', async () => {
    const [growth = ''] = await noted('Helen puts growth before margin');
    await noted('Helen puts margin before growth', '2026-03-01');
    expect((await profile()).conflicts).toMatchObject([{ why: 'order' }]);
    await priorityRank.run(on(today), { priority: growth, rank: 1 });
    expect((await profile()).conflicts).toEqual([]);
  });

  it('shows own work that serves a priority, and proposes what shares its words [1.2]', async () => {
    const [priority = ''] = await noted('Helen’s top priority is retention of the night crew');
    const [plan = ''] = await noted('I promised Helen the retention plan for the night crew by Friday');
    const [lunch = ''] = await noted('I promised Helen the seating list for the jubilee by Monday');
    expect((await profile()).priorities[0]?.proposed).toMatchObject([
      { fact: plan, shared: expect.arrayContaining(['retention', 'crew']) },
    ]);
    await priorityServe.run(on(today), { priority, work: plan, answer: 'yes' });
    await priorityServe.run(on(today), { priority, work: lunch, answer: 'no' });
    const [shown] = (await profile()).priorities;
    expect(shown?.serves.map(({ fact }) => fact)).toEqual([plan]);
    expect(shown?.proposed).toEqual([]);
    const then = await profile('helen', on('2026-03-12', { now: '2026-03-12T08:00:00+00:00', replayed: true }));
    expect(then.priorities).toEqual([]);
    await priorityServe.run(on(today), { priority, work: plan, answer: 'open' });
    expect((await profile()).priorities[0]?.proposed).toHaveLength(1);
    const [theirs = ''] = await noted('Helen promised me the roster by Friday');
    await expect(async () =>
      priorityServe.run(on(today), { priority, work: theirs, answer: 'yes' }),
    ).rejects.toMatchObject({ code: 'bad-input', field: 'work' });
  });

  it('tells pressures apart by their words, and lets the user say which sort it is [1.3]', async () => {
    const [audit = ''] = await noted('Helen is worried about the audit');
    await noted('Helen’s bonus hangs on the margin');
    const sorts = async () => (await profile()).pressures.map(({ facet, by }) => [facet, by]);
    expect((await sorts()).toSorted()).toEqual([
      ['measured', 'words'],
      ['strategic', 'words'],
    ]);
    await factEdit.run(on(today), { fact: audit, facet: 'personal' });
    expect((await sorts()).toSorted()).toEqual([
      ['measured', 'words'],
      ['personal', 'user'],
    ]);
    await expect(async () => factEdit.run(on(today), { fact: audit, facet: 'neurotic' })).rejects.toMatchObject({
      code: 'bad-input',
      field: 'facet',
    });
  });

  it('proposes no power out of words that would hurt if they were read [1.12]', async () => {
    await noted('Helen can block the lease');
    expect((await profile()).power.proposed.map(({ words }) => words)).toEqual(['can block the lease']);
    await noted('Helen signs the budget and is a pathological liar');
    expect((await profile()).power.proposed.map(({ words }) => words)).toEqual(['can block the lease']);
  });

  it('keeps what success is to them in their words [1.4]', async () => {
    await noted('For Helen success is zero accidents by summer');
    expect((await profile()).success.map(({ words }) => words)).toEqual([
      expect.stringContaining('zero accidents by summer'),
    ]);
  });

  it('tells how they like it with every observation, its count and dates; the newest counts [1.5] [1.6]', async () => {
    await noted('Helen wants three bullets, no deck', '2026-01-05');
    await noted('Helen likes bullets', '2026-02-05');
    const seen = async () => (await profile()).style.find(({ about }) => about === 'form');
    expect(await seen()).toMatchObject({ text: 'Bullets', count: 2, before: [] });
    expect((await seen())?.from.slice(0, 10)).toBe('2026-01-05');
    await noted('Helen prefers whole memos, full sentences', '2026-03-05');
    expect(await seen()).toMatchObject({ text: 'Whole sentences', count: 1, before: [{}, {}] });
  });

  it('asks after 90 days whether a priority still holds, until it is confirmed [1.7] [1.11]', async () => {
    const [cash = ''] = await noted('Helen’s top priority is the cash plan', '2025-12-12');
    expect((await profile('helen', on('2026-03-12'))).stale).toEqual([]);
    const late = await profile('helen', on('2026-03-13'));
    expect(late.stale).toMatchObject([
      { fact: cash, days: 91, question: 'What matters most to you this quarter, and where can I help?' },
    ]);
    await factConfirm.run(on('2026-03-13'), { facts: [cash] });
    expect((await profile('helen', on('2026-03-13'))).stale).toEqual([]);
    await factConfirm.run(on('2026-03-13'), { facts: [cash], at: '2025-12-12T08:10:00+00:00' });
    expect((await profile('helen', on('2026-03-13'))).stale).toHaveLength(1);
    await expect(async () =>
      factConfirm.run(on('2026-03-13'), { facts: [cash], at: '2027-01-01T00:00:00Z' }),
    ).rejects.toMatchObject({ code: 'bad-input', field: 'at' });
  });

  it('leaves out what no longer holds, and has it again where that is taken back [1.7]', async () => {
    const [cash = ''] = await noted('Helen’s top priority is the cash plan');
    const [deck = ''] = await noted('Helen wants three bullets, no deck');
    for (const fact of [cash, deck])
      await perform(factClose as unknown as Operation, on(today), { fact, how: 'dropped' });
    expect(await profile()).toMatchObject({ priorities: [], style: [] });
    const brief = () => JSON.stringify(compileBrief(on(today), { person: 'helen' }));
    expect(brief()).not.toMatch(/cash plan|three bullets/);
    await perform(factClose as unknown as Operation, on(today), { fact: cash, how: 'open' });
    expect((await profile()).priorities).toHaveLength(1);
    expect(brief()).toMatch(/cash plan/);
  });

  it('puts what is missing as questions, and none where something is on file [1.1] [1.11]', async () => {
    expect((await profile()).missing.map(({ about }) => about)).toEqual([
      'priority',
      'success',
      'pressure',
      'measured',
      'style',
      'right',
    ]);
    await noted('Helen’s top priority is the cash plan');
    await personEdit.run(on(today), { person: 'helen', right: 'decides', rightAbout: 'the budget' });
    const { missing, right } = await profile();
    expect(missing.map(({ about }) => about)).toEqual(['success', 'pressure', 'measured', 'style']);
    expect(right).toMatchObject({ right: 'decides', about: 'the budget' });
    expect((await profile('robin')).missing).toEqual([]);
  });

  it('takes words in other languages as they are [1.2]', async () => {
    const [id = ''] = await noted('Helen’s top priority is cash');
    const store = there.store();
    const fact = store.facts.get(id);
    const text = 'Die Kasse zuerst, dann 安全 und безопасность';
    const source = fact && store.sources.get(fact.source);
    if (!fact || !source) throw new Error('a fact was kept');
    store.sources.add({ ...source, id: 'other', key: 'capture:other', thread: 'capture:other', text });
    store.facts.add({ ...fact, id: 'german', source: 'other', start: 0, end: text.length, quote: text });
    const { priorities } = await profile();
    expect(priorities.map(({ words }) => words)).toContain(text);
    expect(priorities).toHaveLength(2);
  });

  it('asks a bounded number of questions of somebody with 300 facts [1.7]', async () => {
    const [first = ''] = await noted('Helen’s top priority is cash', '2025-01-02');
    const store = there.store();
    const fact = store.facts.get(first);
    const source = fact && store.sources.get(fact.source);
    if (!fact || !source) throw new Error('a fact was kept');
    for (let n = 0; n < 300; n += 1) {
      const text = `Helen cares most about berth ${'abcdefghij'[n % 10]}${'klmnopqrst'[Math.floor(n / 10) % 10]}x${n}`;
      const id = `many-${n}`;
      store.sources.add({ ...source, id, key: `capture:${id}`, thread: `capture:${id}`, text });
      store.facts.add({ ...fact, id, source: id, start: 0, end: text.length, quote: text });
    }
    const { priorities, stale, conflicts } = await profile();
    expect(priorities.map(({ place }) => place)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    expect(stale).toHaveLength(24);
    expect(conflicts).toEqual([]);
  });
});
