import { expect, it } from 'vitest';
import { aPerson } from '../../../tests/support/content.ts';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { answerGive } from '../answer/give.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { factReject } from '../fact/reject.ts';
import { importRun } from '../import/run.ts';
import { perform } from '../perform.ts';
import { personMerge } from '../person/merge.ts';
import { personRemove } from '../person/remove.ts';
import { askAnswer } from './answer.ts';
import { askList } from './list.ts';
import { askNote } from './note.ts';

const world = ledgerWorlds();

const stage = async () => {
  const there = await world();
  const { on } = there;
  const ask = async (day: string, words: string): Promise<string> =>
    (await perform(askNote, on(day), { person: 'helen', words })).fact;
  const list = (day: string, input: object = {}) => perform(askList, on(day), input);
  const one = async (day: string, fact: string) => {
    const found = (await list(day)).asks.find((row) => row.fact === fact);
    if (!found) throw new Error('it is not among the asks');
    return found;
  };
  return { ...there, ask, list, one };
};

it('reads what became of an ask from later words; the word of the user says so, and takes it back [8.2]', async () => {
  const { on, said, ask, list, one } = await stage();
  const crane = await ask('02', 'a second crane for the north quay');
  const welders = await ask('03', 'two more welders');
  const outcome = await said('09', '@helen said not this year on the second crane');
  const found = await one('10', crane);
  expect(found).toMatchObject({
    person: 'helen',
    words: 'a second crane for the north quay',
    medium: 'talk',
    answer: null,
    proposal: { outcome, how: 'later', unsure: false },
  });
  expect(found.proposal?.source?.quote).toContain('not this year');
  expect((await one('10', welders)).proposal).toBeNull();
  // What waits for a word stands first.
  expect((await list('10')).asks.map(({ fact }) => fact)).toEqual([crane, welders]);
  const { ask: answered, before } = await perform(askAnswer, on('10'), {
    fact: crane,
    outcome,
    learnt: 'ask before the budget closes',
  });
  expect(before).toBeNull();
  expect(answered).toMatchObject({
    answer: { how: 'later', outcome, learnt: 'ask before the budget closes' },
    days: 7,
    proposal: null,
    back: { day: '2026-12-31', due: false },
  });
  expect((await list('10')).sentence).toBe(
    'Of two asks one got a “later” and one is open. So few tell nothing of the next.',
  );
  expect((await perform(askList, on('10'), { which: 'open' })).asks.map(({ fact }) => fact)).toEqual([welders]);
  await perform(askAnswer, on('10'), { fact: crane, undo: true });
  expect((await one('10', crane)).answer).toBeNull();
});

it('finds the answer to the one that is meant, asks where two could be, and what is none is not asked again [8.2]', async () => {
  const { on, said, ask, one } = await stage();
  const crane = await ask('02', 'a second crane');
  const welders = await ask('02', 'two more welders');
  const outcome = await said('09', '@helen said no');
  expect([(await one('10', crane)).proposal, (await one('10', welders)).proposal]).toMatchObject([
    { outcome, how: 'no', unsure: true },
    { outcome, how: 'no', unsure: true },
  ]);
  const about = (await one('10', crane)).proposal?.about ?? '';
  await perform(answerGive, on('10'), { about, answer: 'wrong' });
  expect((await one('10', crane)).proposal).toBeNull();
  // Then it can only be the other.
  expect((await one('10', welders)).proposal).toMatchObject({ outcome, unsure: false });
  await perform(answerGive, on('10'), { about, answer: 'open' });
  expect((await one('10', crane)).proposal).toMatchObject({ outcome });
  // Words that name another thing answer nothing else, also where they are no answer to that.
  const yes = await said('11', 'Helen: yes to the welders');
  const named = (await one('11', welders)).proposal;
  expect([named?.outcome, named?.unsure]).toEqual([yes, false]);
  await perform(answerGive, on('11'), { about: named?.about ?? '', answer: 'wrong' });
  expect((await one('11', crane)).proposal?.outcome).toBe(outcome);
});

it('an ask that comes back after a later says so, and a newer answer is put as a question again [8.2]', async () => {
  const { on, said, ask, one } = await stage();
  const first = await ask('02', 'a second crane for the quay');
  await perform(askAnswer, on('03'), { fact: first, how: 'later', at: '2026-03-03' });
  const van = await ask('02', 'a van for the inspectors');
  await perform(askAnswer, on('03'), { fact: van, how: 'later', at: '2026-03-03' });
  const again = await ask('20', 'the second crane for the quay');
  expect((await one('21', again)).before).toMatchObject({ fact: first, how: 'later' });
  const outcome = await said('24', 'Helen: yes to the second crane');
  expect((await one('25', again)).proposal).toMatchObject({ outcome, how: 'yes' });
  const later = { ...on('25'), now: '2026-06-01T09:00:00+00:00' };
  const { asks } = await perform(askList, later, {});
  // What was asked again is not to be asked again.
  expect(asks.find(({ fact }) => fact === first)?.back).toBeNull();
  expect(asks.find(({ fact }) => fact === van)?.back).toEqual({ day: null, due: true });
});

it('a replayed day sees no answer that was given later; a day before the ask is refused [8.2]', async () => {
  const { on, ask } = await stage();
  const crane = await ask('10', 'a second crane');
  await perform(askAnswer, on('20'), { fact: crane, how: 'no', at: '2026-03-12' });
  const then = { ...on('15'), replayed: true };
  expect((await perform(askList, then, {})).asks[0]?.answer).toBeNull();
  expect((await perform(askList, { ...on('05'), replayed: true }, {})).asks).toEqual([]);
  await expect(perform(askAnswer, on('20'), { fact: crane, how: 'no', at: '2026-03-09' })).rejects.toMatchObject({
    code: 'bad-input',
    field: 'at',
  });
  await expect(perform(askAnswer, on('20'), { fact: crane, how: 'no', at: '2026-03-21' })).rejects.toMatchObject({
    field: 'at',
  });
  await expect(perform(askAnswer, on('20'), { fact: 'nothing', how: 'no' })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect((await perform(askAnswer, on('20'), { fact: crane, how: 'no' })).before).toMatchObject({ how: 'no' });
});

it('an answer of today is of now, and none comes before its ask [8.2]', async () => {
  const { on, ask, store } = await stage();
  const note = async (day: string, time: string, words: string) =>
    (await perform(askNote, on(day, time), { person: 'helen', words })).fact;
  const at = (fact: string) => store.askAnswers.said('9999-12-31T00:00:00Z').get(fact)?.at.slice(0, 16);
  const crane = await note('10', '15:00', 'a second crane');
  await perform(askAnswer, on('10', '16:00'), { fact: crane, how: 'yes', at: '2026-03-10' });
  expect(at(crane)).toBe('2026-03-10T16:00');
  const van = await ask('02', 'a van');
  await perform(askAnswer, on('11', '08:30'), { fact: van, how: 'no', at: '2026-03-11' });
  expect(at(van)).toBe('2026-03-11T08:30');
  const welders = await note('11', '15:00', 'two more welders');
  await perform(askAnswer, on('13'), { fact: welders, how: 'no', at: '2026-03-11' });
  expect(at(welders)).toBe('2026-03-11T15:00');
});

it('nobody waits for what was answered, nor longer than a yes with a day to come; taken back, it waits again [8.2]', async () => {
  const { on, store, ask, one } = await stage();
  const crane = await ask('02', 'a second crane');
  const stands = () => store.facts.get(crane)?.closed?.how ?? 'open';
  await perform(askAnswer, on('03'), { fact: crane, how: 'no' });
  expect(stands()).toBe('dropped');
  await perform(askAnswer, on('04'), { fact: crane, learnt: 'show the queue first' });
  expect([stands(), (await one('04', crane)).answer?.learnt]).toEqual(['dropped', 'show the queue first']);
  await perform(askAnswer, on('05'), { fact: crane, how: 'yes' });
  expect([stands(), (await one('06', crane)).proposal]).toEqual(['kept', null]);
  await perform(askAnswer, on('06'), { fact: crane, how: 'later' });
  expect(stands()).toBe('open');
  await perform(askAnswer, on('06'), { fact: crane, how: 'changed' });
  await perform(askAnswer, on('07'), { fact: crane, undo: true });
  expect([stands(), (await one('07', crane)).proposal]).toEqual(['open', null]);
  const { fact: table } = await perform(askNote, on('07'), {
    person: 'helen',
    words: 'the cost table',
    due: '2026-03-20',
  });
  await perform(askAnswer, on('08'), { fact: table, how: 'yes' });
  expect(store.facts.get(table)?.closed).toBeNull();
});

it('an ask goes with its fact, and with whom it was put to [10.8]', async () => {
  const { store, on, ask, list } = await stage();
  const crane = await ask('02', 'a second crane');
  await perform(askAnswer, on('03'), { fact: crane, how: 'yes', learnt: 'Helen Lind wants it shorter' });
  await expect(perform(askNote, on('03'), { person: 'omar', words: 'a van' })).rejects.toMatchObject({
    code: 'bad-input',
    field: 'person',
  });
  store.people.add({
    ...aPerson({ name: 'Helen Lind', standing: 'above' }),
    id: 'h2',
    addresses: [],
  });
  await perform(personMerge, on('04'), { person: 'helen', into: 'h2' });
  expect((await list('05')).asks[0]).toMatchObject({ person: 'h2', answer: { how: 'yes' } });
  await perform(personRemove, on('05'), { person: 'h2', really: true });
  expect((await list('05')).asks).toEqual([]);
  expect(JSON.stringify([...store.askAnswers.said('9999-12-31T00:00:00Z').values()])).not.toMatch(/Helen|Lind/);
  const other = await stage();
  const van = await other.ask('02', 'a second van');
  await perform(factReject, other.on('03'), { facts: [van] });
  expect((await other.list('03')).asks).toEqual([]);
});

it('says of an ask by mail that whoever was asked wrote again, where no word says what became of it [8.2]', async () => {
  const { store, on, list } = await stage();
  store.people.addAddress('me', 'priya@x.example');
  store.people.addAddress('helen', 'helen@x.example');
  const mail = (id: string, day: string, from: string, to: string, text: string, answers = ''): string =>
    [
      `From: ${from}@x.example`,
      `To: ${to}@x.example`,
      `Message-ID: <${id}@x.example>`,
      ...(answers === '' ? [] : [`In-Reply-To: <${answers}@x.example>`]),
      `Date: ${day} Mar 2026 09:00:00 +0000`,
      `Subject: ${answers === '' ? '' : 'Re: '}The second crane`,
      '',
      text,
      '',
    ].join('\n');
  const files = [
    {
      name: 'a.eml',
      text: mail('a', 'Mon, 2', 'priya', 'helen', 'Could you please approve the second crane by Friday?'),
    },
    { name: 'b.eml', text: mail('b', 'Wed, 4', 'helen', 'priya', 'Let us talk about the tides as well.', 'a') },
  ];
  await perform(importRun, on('05'), { files });
  const asked = store.facts.all().find(({ kind, owner }) => kind === 'request' && owner === 'me');
  await perform(factAccept, on('05'), { facts: [asked?.id ?? ''] });
  expect((await list('03')).asks).toMatchObject([{ fact: asked?.id, medium: 'mail', wrote: false }]);
  expect((await list('05')).asks).toMatchObject([{ fact: asked?.id, wrote: true, proposal: null }]);
  await perform(askAnswer, on('05'), { fact: asked?.id ?? '', how: 'changed' });
  expect((await list('05')).asks).toMatchObject([{ wrote: false }]);
});

it('proposes the words directly behind an ask, then those that end what was put off, and nothing of another thing [8.2]', async () => {
  const { on, said, list, one } = await stage();
  const shift = await said(
    '04',
    'I asked Helen to approve a second sorting shift by Fri 27 March; Helen said not yet, come back with what it costs',
  );
  expect((await one('04', shift)).proposal).toMatchObject({
    how: 'later',
    unsure: false,
    source: { quote: expect.stringContaining('not yet') },
  });
  await perform(askAnswer, on('05'), { fact: shift, outcome: (await one('05', shift)).proposal?.outcome });
  // A yes is no doing: it stays as it was said, and answers.
  const yes = await said('11', 'Helen approved the second shift for eight weeks; wants to see the queue every Friday');
  expect((await one('11', shift)).proposal).toMatchObject({ outcome: yes, how: 'yes', unsure: false });
  await perform(askAnswer, on('11'), { fact: shift, outcome: yes });
  const kept = await said(
    '18',
    'I asked Helen to keep the second shift until June; Helen said yes, but only until the end of May',
  );
  await said('20', 'decided with Helen: hand sorting on Good Friday week');
  await said('25', 'agreed with Helen to end the second shift on 29 May');
  expect((await one('26', shift)).proposal).toBeNull();
  expect((await one('26', kept)).proposal).toMatchObject({
    how: 'changed',
    source: { quote: expect.stringContaining('but only until the end of May') },
  });
  expect((await list('26')).asks).toHaveLength(2);
});

it('a yes to another amount is a yes to something else; words months later that share nothing answer nothing [8.2]', async () => {
  const { on, said, ask, one } = await stage();
  const guards = await said('04', 'I asked Helen for 30,000 for guards; Helen approved 24,000');
  expect((await one('04', guards)).proposal).toMatchObject({ how: 'changed', unsure: false });
  const crane = await ask('05', 'a second crane');
  const later = { ...on('05'), now: '2026-05-02T09:00:00+00:00' };
  const { facts } = await perform(factCapture, later, { text: 'Helen said no' });
  await perform(factAccept, later, { facts: facts.map(({ id }) => id) });
  const found = (await perform(askList, later, {})).asks.find(({ fact }) => fact === crane);
  expect(found?.proposal).toBeNull();
});

it('of mails lists what asks for much, no look and no call; what lies months back is asked about or left out [8.2]', async () => {
  const { store, on, list, ask } = await stage();
  store.people.addAddress('me', 'priya@x.example');
  store.people.addAddress('helen', 'helen@x.example');
  const mail = (id: string, text: string) => ({
    name: `${id}.eml`,
    text: `From: priya@x.example\nTo: helen@x.example\nMessage-ID: <${id}@x.example>\nDate: Mon, 2 Mar 2026 09:00:00 +0000\nSubject: ${id}\n\n${text}\n`,
  });
  const files = [
    mail('look', 'Please take a look at the page on the tides.'),
    mail('call', 'If so, please call my mobile.'),
    mail('print', 'Can you print this for the board?'),
    mail('other', 'Happy to brief them - Omar, please approve the slot.'),
    mail('sign', 'Could you please sign the lease of the north quay?'),
  ];
  await perform(importRun, on('03'), { files });
  const asked = store.facts.all().filter(({ kind, owner }) => kind === 'request' && owner === 'me');
  expect(asked.length).toBeGreaterThan(3);
  await perform(factAccept, on('03'), { facts: asked.map(({ id }) => id) });
  const noted = await ask('03', 'a second crane');
  expect((await list('04')).asks.map(({ words }) => words)).toEqual([
    'a second crane',
    expect.stringContaining('sign the lease'),
  ]);
  const months = { ...on('04'), now: '2026-08-04T09:00:00+00:00' };
  const old = await perform(askList, months, {});
  expect(old.asks).toMatchObject([{ fact: noted, longAgo: true }]);
  expect(old.sentence).toBe('Of one ask nothing was heard for months: what became of it?');
  expect((await perform(askList, { ...months, now: '2027-08-04T09:00:00+00:00' }, {})).asks).toEqual([]);
});
