import { expect, it } from 'vitest';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { askAnswer } from '../ask/answer.ts';
import { askNote } from '../ask/note.ts';
import { commitmentMove } from '../commitment/move.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { factClose } from '../fact/close.ts';
import { factTell } from '../fact/tell.ts';
import { importRun } from '../import/run.ts';
import { perform } from '../perform.ts';
import { predictionMake } from '../prediction/make.ts';
import { predictionSettle } from '../prediction/settle.ts';
import { quarterChanges } from './changes.ts';
import { quarterShow } from './show.ts';

const world = ledgerWorlds();

const stage = async () => {
  const there = await world();
  const at = (day: string) => ({ ...there.on('01'), now: `2026-${day}T09:00:00+00:00` });
  const note = async (day: string, text: string): Promise<string> => {
    const { facts } = await perform(factCapture, at(day), { text });
    await perform(factAccept, at(day), { facts: facts.map(({ id }) => id) });
    return facts[0]?.id ?? '';
  };
  return { ...there, at, note };
};

it('tells a quarter from facts: asked, kept, told, expected, learnt, and the next steps [8.1] [8.2] [8.5]', async () => {
  const { at, note } = await stage();
  const { fact: crane } = await perform(askNote, at('01-12'), { person: 'helen', words: 'a second crane' });
  await perform(askAnswer, at('01-20'), { fact: crane, how: 'no', learnt: 'ask before the budget closes' });
  const { fact: van } = await perform(askNote, at('04-02'), { person: 'helen', words: 'a second van' });
  const plan = await note('02-02', 'I promised @helen the lease plan by 20 February');
  await perform(factClose, at('02-19'), { fact: plan, how: 'kept' });
  const tour = await note('02-02', 'I promised @helen the tour list by 10 February');
  await perform(commitmentMove, at('02-09'), { fact: tour, day: '2026-04-10' });
  const coming = await note('02-20', 'I promised @helen the berth plan by 25 March');
  const crack = await note('03-02', 'the north crane may not be certified in time');
  await perform(factTell, at('03-05'), { fact: crack, person: 'helen' });
  const { prediction } = await perform(predictionMake, at('03-02'), {
    words: 'the audit ends in March',
    person: 'helen',
  });
  await perform(predictionSettle, at('03-08'), {
    prediction: prediction.id,
    came: 'partly',
    learnt: 'ask the auditors',
  });
  const shown = await perform(quarterShow, at('03-12'), {});
  expect(shown).toMatchObject({
    quarter: '2026-Q1',
    name: 'January to March 2026',
    over: false,
    after: null,
    before: '2025-Q4',
  });
  expect(shown.sentence).toBe('One ask, answered; both promises kept or moved in time; one piece of trouble, told.');
  expect(shown.asks.rows.map(({ fact, days }) => [fact, days])).toEqual([[crane, 8]]);
  expect(shown.words.rows.map(({ fact, end }) => [fact, end])).toEqual([
    [plan, 'kept'],
    [tour, 'moved'],
  ]);
  expect(shown.words.rows.map(({ moved }) => moved)).toEqual([false, true]);
  expect(shown.words.rows.map(({ fact }) => fact)).not.toContain(coming);
  expect(shown.told.rows).toMatchObject([{ fact: crack, days: 3, to: { id: 'helen' }, missing: [] }]);
  expect(shown.called).toMatchObject([{ sure: 'likely', partly: 1 }]);
  expect(shown.learnt.map(({ words, from }) => [from, words])).toEqual([
    ['prediction', 'ask the auditors'],
    ['ask', 'ask before the budget closes'],
  ]);
  expect(shown.steps.length).toBeGreaterThan(0);
  // In the first two weeks of the next it is still this one that is looked back at.
  expect((await perform(quarterShow, at('04-10'), {})).quarter).toBe('2026-Q1');
  const next = await perform(quarterShow, at('04-20'), {});
  expect([next.quarter, next.asks.rows.map(({ fact }) => fact)]).toEqual(['2026-Q2', [van]]);
  const back = await perform(quarterShow, at('07-20'), { of: '2026-Q1' });
  expect([back.over, back.current, back.steps, back.works, back.after]).toEqual([true, false, [], [], '2026-Q2']);
});

it('a quarter with nothing says the one next thing, and nobody above says who is missing [8.5]', async () => {
  const { store, at } = await stage();
  expect(await perform(quarterShow, at('03-12'), {})).toMatchObject({
    sentence: 'Nothing on file yet of this quarter. Note one thing you ask for, and what you expect.',
    asks: { sentence: '', rows: [] },
    works: [],
  });
  store.people.edit('helen', { standing: 'beside' });
  expect((await perform(quarterShow, at('03-12'), {})).sentence).toMatch(/^Say of somebody that they are above you/);
  await expect(perform(quarterShow, at('03-12'), { of: '2026-Q5' })).rejects.toMatchObject({
    code: 'bad-input',
    field: 'of',
  });
});

it('nothing that was said or told after a replayed day is in its quarter [8.5]', async () => {
  const { at, note } = await stage();
  const { fact } = await perform(askNote, at('01-12'), { person: 'helen', words: 'a second crane' });
  await perform(askAnswer, at('03-20'), { fact, how: 'yes', at: '2026-01-20', learnt: 'zanzibar' });
  const plan = await note('01-13', 'I promised @helen the zanzibar plan by 20 January');
  await perform(factClose, at('03-20'), { fact: plan, how: 'kept' });
  const then = await perform(quarterShow, { ...at('01-25'), replayed: true }, { of: '2026-Q1' });
  expect(then.asks.rows[0]?.answer).toBeNull();
  expect(then.words.rows).toMatchObject([{ fact: plan, end: 'overdue' }]);
  expect(then.learnt).toEqual([]);
  const before = await perform(quarterShow, { ...at('01-10'), replayed: true }, { of: '2026-Q1' });
  expect([before.asks.rows, before.words.rows]).toEqual([[], []]);
});

it('promises that nobody closed and of the hour are not counted as overdue: how they ended is asked [8.5]', async () => {
  const { at, note, store } = await stage();
  const kept = await note('01-05', 'I promised @helen the lease plan by 20 January');
  await perform(factClose, at('01-19'), { fact: kept, how: 'kept' });
  const never = await note('01-05', 'I promised @helen the tour list by 10 January');
  store.people.addAddress('me', 'priya@x.example');
  store.people.addAddress('helen', 'helen@x.example');
  const text =
    'From: priya@x.example\nTo: helen@x.example\nMessage-ID: <a@x.example>\nDate: Tue, 6 Jan 2026 09:00:00 +0000\nSubject: a\n\nI will call you later today.\n';
  await perform(importRun, at('01-07'), { files: [{ name: 'a.eml', text }] });
  const called = store.facts.all().filter(({ quote }) => /call you/.test(quote));
  expect(called).toHaveLength(1);
  await perform(factAccept, at('01-07'), { facts: called.map(({ id }) => id) });
  const fresh = await note('02-20', 'I promised @helen the berth plan by 5 March');
  const { words, sentence } = await perform(quarterShow, at('03-12'), {});
  expect(words.rows.map(({ fact, end }) => [fact, end])).toEqual([
    [never, 'unclosed'],
    [kept, 'kept'],
    [fresh, 'overdue'],
  ]);
  expect(words.sentence).toBe(
    'Of two promises that fell due one was kept and one is overdue. One more was never closed: how did it end?',
  );
  expect(sentence).toBe('One of two promises kept or moved in time. One promise was never closed: how did it end?');
});

it('says what changed with somebody between its beginning and its end [8.5]', async () => {
  const { at, note } = await stage();
  await note('01-12', '@helen wants three bullets, no deck');
  const { appeared, gone, still } = await perform(quarterChanges, at('03-12'), { person: 'helen' });
  expect(appeared.length + gone.length + still.length).toBeGreaterThan(0);
  expect(appeared.concat(gone, still).every(({ line }) => line.text !== '')).toBe(true);
});
