import { expect, it } from 'vitest';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { claimSave } from '../claim/save.ts';
import { dataAdd } from '../data/add.ts';
import { decisionList } from '../decision/list.ts';
import { decisionRecord } from '../decision/record.ts';
import { decisionReview } from '../decision/review.ts';
import { objectionSave } from '../objection/save.ts';
import { perform } from '../perform.ts';
import { proposalBegin } from '../proposal/begin.ts';
import { proposalPut } from '../proposal/put.ts';
import { roomPut } from '../room/put.ts';
import { personRemove } from './remove.ts';

const newWorld = ledgerWorlds();

it('shows where a first name stays in proposals, each with the page it stands on [10.8]', async () => {
  const { on, store } = await newWorld();
  const { proposal } = await perform(proposalBegin, on('02'), { words: '', title: 'Helen’s crane' });
  const { id } = proposal;
  await perform(proposalPut, on('02'), { proposal: id, part: 'problem', words: 'Helen waits every morning.' });
  await perform(claimSave, on('02'), { proposal: id, words: 'Ships wait eleven hours.', origin: 'Helen counted' });
  await perform(dataAdd, on('02'), { proposal: id, csv: 'Month,Ships\nMay,4\nJune,5\n', title: 'Seen by Helen' });
  await perform(objectionSave, on('02'), { proposal: id, words: 'Helen fears the noise.' });
  await perform(roomPut, on('02'), { proposal: id, person: 'omar', matters: 'Helen asked for it.' });
  await perform(roomPut, on('02'), { proposal: id, person: 'helen', matters: 'Helen wants quiet.' });
  store.proposalTalks.put(id, {
    id: 'talk',
    person: 'omar',
    goal: 'Hear what Helen said',
    bring: '',
    cost: '',
    moment: null,
    learnt: '',
    held: null,
    dropped: null,
    made: on('02').now,
    updated: on('02').now,
  });
  const { decision } = await perform(decisionRecord, on('03'), {
    proposal: id,
    how: 'yes',
    words: 'Go ahead',
    person: null,
    reasons: 'Helen likes it.',
  });
  await perform(decisionReview, on('04'), { decision: decision.id, seen: 'Helen Lind is “glad”.' });
  const { mentions } = await perform(personRemove, on('05'), { person: 'helen', really: true });
  const of = mentions.filter((one) => one.id === id);
  expect(of.map(({ kind, around }) => [kind, around])).toEqual([
    ['proposal', 'Helen’s crane'],
    ['proposal', 'Helen waits every morning.'],
    ['evidence', 'Helen counted'],
    ['evidence', 'Seen by Helen'],
    ['objection', 'Helen fears the noise.'],
    ['room', 'Helen asked for it.'],
    ['talk', 'Hear what Helen said'],
    ['decision', 'Helen likes it.'],
  ]);
  expect(of.every(({ title, day }) => title === 'Helen’s crane' && day === '2026-03-02')).toBe(true);
  // What was seen of the decision is still read, without the name.
  const { decisions } = await perform(decisionList, on('06'), { proposal: id });
  expect(decisions[0]?.seen).toBe('4 March: a former contact is “glad”.');
});
