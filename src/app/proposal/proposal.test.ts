import { describe, expect, it } from 'vitest';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { answerGive } from '../answer/give.ts';
import { draftSave } from '../draft/save.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { perform } from '../perform.ts';
import { proposalBegin } from './begin.ts';
import { proposalLeave } from './leave.ts';
import { proposalPut } from './put.ts';
import { proposalRestore } from './restore.ts';
import { proposalSave } from './save.ts';
import { proposalShow } from './show.ts';
import { proposalTake } from './take.ts';

const newWorld = ledgerWorlds();

const memo = `Hi Helen,

Ships wait eleven hours for the only crane of the north quay. Last month two lines left us for it.

We could lease a second crane for €310,000 a year, or buy a used one. If we do nothing, a third line goes in May.

I recommend that we lease one: it can be given back after a year. The downside is that it has to be trained for.

Could you approve the lease by 20 March?

Tom`;

/** A case for Helen, begun from a memo on the second day of the month. */
const begun = async () => {
  const there = await newWorld();
  const { on } = there;
  const { proposal } = await perform(proposalBegin, on('02'), { words: memo });
  const { id } = proposal;
  const shown = (day: string) => perform(proposalShow, on(day), { proposal: id });
  return { ...there, id, proposal, shown };
};

describe('a case begins from words', () => {
  it('finds what a memo says, letter for letter, and lets it wait [5.1]', async () => {
    const { proposal, shown } = await begun();
    const { memo: kept } = await shown('02');
    expect(kept?.text).toBe(memo);
    expect(proposal.options.map(({ name, nothing, state }) => [name, nothing, state])).toEqual([
      ['Lease a second crane', false, 'proposed'],
      ['Buy a used one', false, 'proposed'],
      ['Do nothing', true, 'proposed'],
    ]);
    expect(proposal.lines.map(({ part }) => part)).toContain('problem');
    for (const { from, words, state, sources } of proposal.lines) {
      expect(state).toBe('proposed');
      expect(memo.slice(from?.start, from?.end).replace(/\s+/g, ' ')).toBe(words);
      expect(sources[0]?.quote.replace(/\s+/g, ' ')).toBe(words);
    }
    expect(proposal).toMatchObject({ decider: null, ladder: null, byDay: null, chosen: null });
  });

  it('begins from one sentence and asks for one thing [5.1]', async () => {
    const { on } = await newWorld();
    const { proposal, gap } = await perform(proposalBegin, on('02'), {
      words: 'Ships wait eleven hours for the only crane.',
    });
    expect(proposal.title).toBe('Ships wait eleven hours for the only crane');
    expect(proposal.lines.map(({ part, state }) => [part, state])).toEqual([['problem', 'proposed']]);
    expect(gap?.question).toBe('Who decides it?');
  });

  it('invents nothing where nothing is proposed', async () => {
    const { on } = await newWorld();
    const { proposal } = await perform(proposalBegin, on('02'), { words: 'See you on Thursday at the quay.' });
    expect(proposal.options).toEqual([]);
    expect(proposal.lines).toEqual([]);
  });

  it('begins from an accepted fact, and from a draft [5.1]', async () => {
    const { on, store } = await newWorld();
    const { facts } = await perform(factCapture, on('02'), { text: 'Risk: the north quay crane fails in the frost' });
    await perform(factAccept, on('02'), { facts: facts.map(({ id }) => id) });
    const fact = facts[0]?.id ?? '';
    const one = await perform(proposalBegin, on('03'), { fact });
    expect(one.proposal.lines).toMatchObject([{ part: 'problem', fact, state: 'accepted' }]);
    const { draft } = await perform(draftSave, on('03'), { title: 'A second crane', text: memo });
    const other = await perform(proposalBegin, on('03'), { draft: draft.id });
    expect(other.proposal.title).toBe('A second crane');
    expect(other.proposal.options.length).toBeGreaterThan(1);
    expect(store.sources.get(other.proposal.source ?? '')?.key).toBe(`proposal:${other.proposal.id}`);
    await expect(perform(proposalBegin, on('03'), {})).rejects.toMatchObject({ code: 'bad-input', field: 'words' });
    await expect(perform(proposalBegin, on('03'), { fact: 'nobody' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('reads no facts from a memo: they would be the same thing twice', async () => {
    const { id, store } = await begun();
    const source = store.proposals.get(id, '2026-03-31T00:00:00Z')?.source ?? '';
    expect(store.facts.ofSource(source)).toEqual([]);
  });
});

describe('what is asked', () => {
  it('is put off and asked again [5.1]', async () => {
    const { on } = await newWorld();
    const { proposal, gap, asksLeft, later } = await perform(proposalBegin, on('02'), {
      words: 'Ships wait eleven hours for the only crane.',
    });
    expect(later).toEqual([]);
    await perform(answerGive, on('03'), { about: gap?.about ?? '', answer: 'later' });
    const off = await perform(proposalShow, on('04'), { proposal: proposal.id });
    expect(off).toMatchObject({ asksLeft: asksLeft - 1, later: [gap?.about] });
    await perform(answerGive, on('05'), { about: gap?.about ?? '', answer: 'open' });
    const again = await perform(proposalShow, on('06'), { proposal: proposal.id });
    expect(again).toMatchObject({ asksLeft, later: [], gap });
  });
});

describe('what was read', () => {
  it('is taken, left out and written anew, each with a way back [5.1]', async () => {
    const { on, id, proposal, shown } = await begun();
    const [problem] = proposal.lines;
    const taken = await perform(proposalTake, on('03'), { proposal: id, ids: [problem?.id ?? ''] });
    expect(taken.proposal.lines[0]?.state).toBe('accepted');
    const anew = await perform(proposalPut, on('03'), {
      proposal: id,
      line: problem?.id,
      words: 'Ships wait half a day.',
    });
    expect(anew.proposal.lines[0]).toMatchObject({
      words: 'Ships wait half a day.',
      state: 'accepted',
      from: problem?.from,
    });
    const buy = proposal.options.find(({ name }) => name.startsWith('Buy'));
    const left = await perform(proposalLeave, on('03'), { proposal: id, ids: [buy?.id ?? ''] });
    expect(left.proposal.options.find((one) => one.id === buy?.id)?.state).toBe('rejected');
    await perform(proposalRestore, on('03'), left);
    expect((await shown('03')).proposal.options.find((one) => one.id === buy?.id)?.state).toBe('proposed');
    // What was said anew since is not undone with what was done before it.
    await expect(perform(proposalRestore, on('03'), taken)).rejects.toMatchObject({ code: 'changed-elsewhere' });
    await perform(proposalRestore, on('03'), anew);
    await perform(proposalRestore, on('03'), taken);
    expect((await shown('03')).proposal.lines).toMatchObject(
      proposal.lines.map(({ words, state }) => ({ words, state })),
    );
    const all = await perform(proposalTake, on('03'), { proposal: id });
    expect(all.proposal.waiting).toBe(0);
  });

  it('of who is asked for what by when is offered, and stands nowhere until it is taken [5.1, 5.8]', async () => {
    const { on, id, shown } = await begun();
    const { offers, gap } = await shown('02');
    expect(offers.filter(({ at }) => at !== 'serves').map(({ line }) => line.text)).toEqual([
      'Helen Lind is asked.',
      'What is asked: decide.',
      'An answer is needed by 20 March.',
      '“Lease a second crane” is recommended.',
    ]);
    expect(gap?.question).not.toBe('Who decides it?');
    const { proposal } = await perform(proposalTake, on('03'), { proposal: id, ids: offers.map(({ about }) => about) });
    expect(proposal).toMatchObject({ decider: 'helen', ladder: 'decide', byDay: '2026-03-20' });
    expect(proposal.options.find(({ id: one }) => one === proposal.chosen)).toMatchObject({ state: 'accepted' });
    expect(proposal.sentence).toBe('Helen is asked to decide by 20 March; “Lease a second crane” is recommended.');
  });

  it('is not offered again once it was left out', async () => {
    const { on, id, shown } = await begun();
    const about = `proposal:${id}:decider-read`;
    await perform(answerGive, on('02'), { about, answer: 'wrong' });
    const { offers, gap } = await shown('02');
    expect(offers.map((one) => one.about)).not.toContain(about);
    expect(gap?.question).toBe('Who decides it?');
  });
});

describe('what is missing', () => {
  it('is asked one at a time, and later where it is put off [5.1]', async () => {
    const { on } = await newWorld();
    const { proposal } = await perform(proposalBegin, on('02'), { words: '', title: 'A second crane' });
    const { id } = proposal;
    const gap = async () => (await perform(proposalShow, on('02'), { proposal: id })).gap;
    const first = await gap();
    expect(first).toMatchObject({
      question: 'What is the problem, in a sentence?',
      field: { sort: 'line', part: 'problem' },
    });
    await perform(answerGive, on('02'), { about: first?.about ?? '', answer: 'later' });
    expect((await gap())?.question).toBe('Who decides it?');
    await perform(answerGive, on('02'), { about: first?.about ?? '', answer: 'open' });
    expect((await gap())?.question).toBe('What is the problem, in a sentence?');
    await perform(proposalPut, on('02'), { proposal: id, part: 'problem', words: 'Ships wait.' });
    expect((await gap())?.question).toBe('Who decides it?');
    await expect(
      perform(answerGive, on('02'), { about: 'proposal:nobody:problem', answer: 'later' }),
    ).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('takes who is asked for what by when with everything else that was read [5.1] [5.8]', async () => {
    const { on, id } = await begun();
    const { proposal, before, after } = await perform(proposalTake, on('03'), { proposal: id });
    expect(proposal).toMatchObject({ ladder: 'decide', waiting: 0 });
    expect(proposal.chosen).not.toBeNull();
    const { proposal: again } = await perform(proposalRestore, on('03'), { before, after });
    expect(again).toMatchObject({ ladder: null, chosen: null });
    expect(again.waiting).toBeGreaterThan(0);
  });

  it('says in words what a senior reader will miss, and where it is mended [5.1]', async () => {
    const { on, id } = await begun();
    await perform(proposalTake, on('03'), { proposal: id });
    const before = await perform(proposalShow, on('03'), { proposal: id });
    expect(before.missed.map(({ name }) => name)).not.toContain('no-ask');
    await perform(answerGive, on('03'), { about: `proposal:${id}:ladder-read`, answer: 'wrong' });
    const { missed } = await perform(proposalSave, on('03'), {
      proposal: id,
      decider: 'Helen',
      ladder: null,
      byDay: '2026-03-04',
    });
    const words = missed.map((one) => one.words);
    expect(words).toContain('Helen will not find what is asked of them.');
    expect(words).toContain('Where Helen stands on it is not known.');
    expect(missed.find(({ name }) => name === 'no-stand')?.place).toBe('people');
    expect(words).not.toContain('The day by which an answer was needed has passed.');
    const later = await perform(proposalShow, on('09'), { proposal: id });
    expect(later.missed.map((one) => one.words)).toContain('The day by which an answer was needed has passed.');
  });

  it('ties it to what somebody above wants, in their words [5.4]', async () => {
    const { on, id } = await begun();
    const { facts } = await perform(factCapture, on('02'), {
      text: 'Helen’s top priority is shorter waits at the north quay',
    });
    await perform(factAccept, on('02'), { facts: facts.map((one) => one.id) });
    const { offers } = await perform(proposalShow, on('03'), { proposal: id });
    const offer = offers.find(({ at }) => at === 'serves');
    expect(offer?.line.text).toContain('Helen’s');
    expect(offer?.line.sources[0]?.fact).toBe(facts[0]?.id);
    const { proposal } = await perform(proposalTake, on('03'), { proposal: id, ids: [offer?.about ?? ''] });
    expect(proposal.lines.find(({ part }) => part === 'serves')).toMatchObject({
      fact: facts[0]?.id,
      state: 'accepted',
    });
  });

  it('reads the kind of a benefit from words, and asks where they name none [5.4]', async () => {
    const { on, id } = await begun();
    const { proposal } = await perform(proposalPut, on('03'), {
      proposal: id,
      part: 'benefit',
      words: 'It saves eleven hours a ship.',
    });
    expect(proposal.lines.find(({ part }) => part === 'benefit')?.kind).toBe('efficiency');
    await perform(proposalPut, on('03'), { proposal: id, part: 'benefit', kind: 'people', words: 'It is quieter.' });
    const said = await perform(proposalShow, on('03'), { proposal: id });
    expect(said.proposal.lines.flatMap(({ part, kind }) => (part === 'benefit' ? [kind] : []))).toEqual([
      'efficiency',
      'people',
    ]);
  });

  it('keeps the own team and the shared picture as they are said [5.7, 5.14]', async () => {
    const { on, id } = await begun();
    for (const [part, words] of [
      ['team', 'The crew of the north quay wants the lease before the frost.'],
      ['success', 'Ships wait less than four hours.'],
      ['may-change', 'The month it begins.'],
      ['follow-through', 'Tom, with the crew.'],
    ] as const)
      await perform(proposalPut, on('03'), { proposal: id, part, words });
    const { proposal, missed } = await perform(proposalShow, on('03'), { proposal: id });
    expect(proposal.lines.filter(({ state }) => state === 'accepted')).toHaveLength(4);
    expect(missed.map(({ name }) => name)).not.toContain('no-team');
    expect(missed.map(({ name }) => name)).not.toContain('no-owner');
  });
});
