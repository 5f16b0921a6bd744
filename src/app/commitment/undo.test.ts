import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { addDays } from '../../domain/shared/time.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { factClose } from '../fact/close.ts';
import { perform } from '../perform.ts';
import { commitmentMove } from './move.ts';

const world = ledgerWorlds();

it('whatever was done by hand, taking each back in turn leaves it as it was [2.2]', async () => {
  const { said, on, store } = await world();
  const fact = await said('02', 'I promised @helen to send the annex by 12 March');
  const state = () => {
    const stands = store.facts.get(fact);
    return JSON.stringify([stands?.due, stands?.closed, stands?.state, store.factSteps.ofFacts([fact], on('31').now)]);
  };
  const deed = fc.oneof(
    fc.integer({ min: 1, max: 40 }).map((days) => ({ move: addDays('2026-03-12', days) })),
    fc.constantFrom('kept', 'dropped', 'broken', 'open').map((how) => ({ how })),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 8 }), async (deeds) => {
      const before = state();
      const done: ('move' | 'close')[] = [];
      for (const one of deeds) {
        const steps = store.factSteps.ofFacts([fact], on('31').now).length;
        if ('move' in one) {
          const moved = await perform(commitmentMove, on('10'), { fact, day: one.move }).catch(() => null);
          if (moved) done.push('move');
        } else {
          await perform(factClose, on('10'), { fact, how: one.how });
          // Said again it is no second step.
          if (store.factSteps.ofFacts([fact], on('31').now).length > steps) done.push('close');
        }
      }
      for (const what of done.reverse())
        await (what === 'move'
          ? perform(commitmentMove, on('10'), { fact, undo: true })
          : perform(factClose, on('10'), { fact, how: 'open', undo: true }));
      expect(state()).toBe(before);
    }),
    { numRuns: 40 },
  );
});

it('a first day is no move, a range counts to its last day, and there and back leaves both moves [2.1] [2.2]', async () => {
  const { said, on, row, history } = await world();
  const undated = await said('02', 'I owe Helen the floor plan');
  await perform(commitmentMove, on('03'), { fact: undated, day: '2026-03-20' });
  expect(await row('03', undated)).toMatchObject({ standing: 'open', ask: null, moves: [{ from: null }] });
  expect(await history('03', undated)).toContain('Set for 20 March');
  const range = await said('02', 'I promised @helen to send the annex next week');
  // The week ends on Friday the 13th: on that day it is still in time.
  expect(await row('13', range)).toMatchObject({ standing: expect.not.stringMatching('overdue') });
  expect(await row('16', range)).toMatchObject({ standing: 'overdue' });
  await perform(commitmentMove, on('10'), { fact: range, day: '2026-03-19' });
  await perform(commitmentMove, on('11'), { fact: range, day: '2026-03-13' });
  expect(await row('11', range)).toMatchObject({
    standing: 'renegotiated',
    moves: [
      { from: '2026-03-13', to: '2026-03-19', early: true },
      { from: '2026-03-19', to: '2026-03-13', early: true },
    ],
  });
});

it('refuses days that are past, the same or missing, and a way back where there is none', async () => {
  const { said, on, row } = await world();
  const fact = await said('02', 'I promised @helen to send the annex by 12 March');
  await expect(perform(commitmentMove, on('10'), { fact, day: '2026-03-01' })).rejects.toMatchObject({ field: 'day' });
  await expect(perform(commitmentMove, on('10'), { fact, day: '2026-03-12' })).rejects.toMatchObject({ field: 'day' });
  await expect(perform(commitmentMove, on('10'), { fact })).rejects.toMatchObject({ field: 'day' });
  await expect(perform(commitmentMove, on('10'), { fact: 'nobody', day: '2026-03-20' })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(perform(factClose, on('10'), { fact, how: 'kept', undo: true })).rejects.toMatchObject({
    code: 'no-way-back',
  });
  expect(await row('10', fact)).toMatchObject({ standing: 'open' });
});

it('opening what words had ended, taken back, is ended by the same words [2.2]', async () => {
  const { said, on, row } = await world();
  const fact = await said('02', 'I promised @helen to send the annex by 12 March');
  const { changes } = await perform(factCapture, on('09'), { text: 'sent Helen the annex' });
  await perform(factAccept, on('10'), { facts: changes.map(({ id }) => id) });
  expect(await row('10', fact)).toMatchObject({ standing: 'kept' });
  await perform(factClose, on('11'), { fact, how: 'open' });
  expect(await row('11', fact)).toMatchObject({ standing: 'open' });
  await perform(factClose, on('11'), { fact, how: 'open', undo: true });
  expect(await row('11', fact)).toMatchObject({ standing: 'kept', fact: { closed: { at: on('09').now } } });
});

it('an ending taken back leaves the one before it, with its reason [2.2]', async () => {
  const { said, on, row } = await world();
  const fact = await said('02', 'I promised @helen to send the annex by 12 March');
  await perform(factClose, on('09'), { fact, how: 'dropped', why: 'the tender is off' });
  await perform(factClose, on('10'), { fact, how: 'broken', why: 'it was not off' });
  await perform(factClose, on('10'), { fact, how: 'open', undo: true });
  expect((await row('11', fact)).fact.closed).toEqual({ how: 'dropped', at: on('09').now, why: 'the tender is off' });
});

it('what is not kept by the user’s word stays so, whatever words are accepted later [2.2]', async () => {
  const { said, on, row } = await world();
  const fact = await said('02', 'I promised @helen to send the annex by 12 March');
  const { changes } = await perform(factCapture, on('09'), { text: 'annex slips to 17 March' });
  await perform(factClose, on('13'), { fact, how: 'broken', why: 'no time' });
  await perform(factAccept, on('14'), { facts: changes.map(({ id }) => id) });
  expect(await row('15', fact)).toMatchObject({
    standing: 'broken',
    fact: { closed: { how: 'broken', why: 'no time' } },
  });
});
