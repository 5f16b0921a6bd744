import { describe, expect, it } from 'vitest';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { answerGive } from '../answer/give.ts';
import { askNote } from '../ask/note.ts';
import { perform } from '../perform.ts';
import { personEdit } from '../person/edit.ts';
import { personRemove } from '../person/remove.ts';
import { proposalCheck } from '../proposal/check.ts';
import { proposalFrame } from '../proposal/frame.ts';
import { proposalPut } from '../proposal/put.ts';
import { proposalRestore } from '../proposal/restore.ts';
import { proposalSave } from '../proposal/save.ts';
import { optionList } from './list.ts';
import { optionOrder } from './order.ts';
import { optionRemove } from './remove.ts';
import { optionSave } from './save.ts';

const newWorld = ledgerWorlds();

/** A proposal to Helen with nothing in it but its title. */
const begun = async () => {
  const world = await newWorld();
  const { store, on } = world;
  const at = on('02').now;
  store.proposals.put({
    id: 'boat',
    title: 'A second boat on Sundays',
    source: null,
    decider: 'helen',
    ladder: null,
    ask: null,
    chosen: null,
    moment: null,
    byDay: null,
    opened: at,
    ended: null,
    updated: at,
  });
  const add = async (name: string, day = '03') => {
    const { proposal } = await perform(optionSave, on(day), { proposal: 'boat', name });
    return proposal.options.find((one) => one.name === name)?.id ?? '';
  };
  const put = (part: Parameters<typeof proposalPut.run>[1]['part'], words: string, option?: string, day = '03') =>
    perform(proposalPut, on(day), { proposal: 'boat', part, words, option });
  const compared = async (day = '04') => (await perform(optionList, on(day), { proposal: 'second boat' })).comparison;
  const names = async (day = '04') => (await compared(day)).options.map(({ name }) => name);
  return { ...world, add, put, compared, names };
};

describe('options', () => {
  it('are added, called otherwise, recommended, and taken out with what was said of them [5.2]', async () => {
    const { on, add, put, compared, names, store } = await begun();
    const rent = await add('Rent a second boat');
    await put('cost', '900 a week', 'rent');
    const saved = await perform(optionSave, on('03'), {
      proposal: 'boat',
      option: 'rent',
      name: 'Rent one for May',
      recommended: true,
    });
    expect(saved.proposal.chosen).toBe(rent);
    expect((await compared()).options).toMatchObject([{ name: 'Rent one for May', chosen: true }]);
    const out = await perform(optionRemove, on('04'), { proposal: 'boat', option: 'rent one' });
    expect(await names()).toEqual([]);
    expect(store.proposals.get('boat', on('04').now)).toMatchObject({ chosen: null, lines: [] });
    await perform(proposalRestore, on('04'), out);
    expect((await compared()).options).toMatchObject([
      { name: 'Rent one for May', chosen: true, cells: [{ lines: [{ words: '900 a week' }] }, {}, {}, {}, {}, {}] },
    ]);
  });

  it('know doing nothing by its words, once, and keep it last [5.2]', async () => {
    const { on, add, names, compared } = await begun();
    const rent = async () => (await compared()).options.find(({ name }) => name === 'Rent')?.id;
    await perform(optionSave, on('03'), { proposal: 'boat', nothing: true });
    await add('Rent');
    const buy = await add('Buy');
    expect(await names()).toEqual(['Rent', 'Buy', 'Do nothing']);
    await perform(optionOrder, on('03'), { proposal: 'boat', options: [buy] });
    expect(await names()).toEqual(['Buy', 'Rent', 'Do nothing']);
    const turned = await perform(optionOrder, on('03'), { proposal: 'boat', options: [(await rent()) ?? ''] });
    expect(await names()).toEqual(['Rent', 'Buy', 'Do nothing']);
    await perform(proposalRestore, on('03'), turned);
    expect(await names()).toEqual(['Buy', 'Rent', 'Do nothing']);
    expect((await compared()).next).toMatchObject({ by: 'cost' });
    await expect(add('Keep things as they are')).rejects.toMatchObject({ code: 'exists', field: 'nothing' });
    await expect(add('rent')).rejects.toMatchObject({ code: 'exists', field: 'name' });
    await expect(perform(optionSave, on('03'), { proposal: 'boat' })).rejects.toMatchObject({ code: 'bad-input' });
    await expect(perform(optionOrder, on('03'), { proposal: 'boat', options: ['nowhere'] })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('that are the same, and more than four, are named [5.2]', async () => {
    const { add, compared } = await begun();
    for (const name of ['Hire two vans', 'Rent two vans', 'Rail', 'Bikes', 'Mules']) await add(name);
    expect((await compared()).notes.map(({ name }) => name)).toEqual(['same', 'many']);
  });

  it('of a day before are those of that day [10.4]', async () => {
    const { add, names } = await begun();
    await add('Rent', '03');
    await add('Buy', '10');
    expect(await names('05')).toEqual(['Rent']);
  });

  it('with words of a page, a formula or a hundred letters stay what was typed [5.2]', async () => {
    const { add, put, compared } = await begun();
    const name = '<img src=x onerror=alert(1)> =cmd|1';
    await add(name);
    await put('cost', '=SUM(A1:A9) & <b>“quotes”</b> \u202Eright', name);
    const [option] = (await compared()).options;
    expect(option).toMatchObject({ name });
    expect(option?.cells[0]?.lines[0]?.words).toBe('=SUM(A1:A9) & <b>“quotes”</b> \u202Eright');
  });
});

describe('the ask ladder of a proposal', () => {
  it('rests on the right of whoever is asked, and on what was asked of them [5.8] [8.2]', async () => {
    const { on } = await begun();
    await perform(personEdit, on('02'), { person: 'helen', right: 'shapes' });
    await perform(personEdit, on('02'), { person: 'omar', right: 'decides', rightAbout: 'the boats' });
    await perform(askNote, on('02'), { person: 'helen', words: 'approve the lease of the pier' });
    await perform(proposalSave, on('03'), { proposal: 'boat', ladder: 'decide' });
    const { ladder } = await perform(proposalFrame, on('04'), { proposal: 'boat' });
    expect(ladder.below).toEqual({
      rung: 'sponsor',
      why: 'Helen shapes it and does not take the decision. By your word Omar decides about “the boats”.',
    });
    expect(ladder.lately).toMatchObject([{ sources: [{ quote: expect.stringContaining('lease of the pier') }] }]);
    // Two days earlier nothing had been asked.
    expect((await perform(proposalFrame, on('01'), { proposal: 'boat' }).catch(() => null))?.ladder ?? null).toBeNull();
  });

  it('says so when whoever was asked is deleted [5.8]', async () => {
    const { on } = await begun();
    await perform(personRemove, on('03'), { person: 'helen', really: true });
    const { ladder } = await perform(proposalFrame, on('04'), { proposal: 'boat' });
    expect(ladder.sentence).toBe('Who is asked is not said yet: the step depends on it.');
  });

  it('reads the experiment as one paragraph [5.6]', async () => {
    const { on, put } = await begun();
    await put('hypothesis', 'A second boat halves the queue.');
    await put('sponsor-choice', 'to end it after any Sunday');
    const { experiment } = await perform(proposalFrame, on('04'), { proposal: 'boat' });
    expect(experiment.paragraph).toBe(
      'We think a second boat halves the queue. Helen’s choice: to end it after any Sunday.',
    );
  });
});

describe('the approach check of a proposal', () => {
  it('names the card, its grade and its limits, and keeps the user’s word on it [5.10]', async () => {
    const { on, add, put } = await begun();
    await add('Rent');
    await perform(proposalSave, on('03'), { proposal: 'boat', ladder: 'advice' });
    await put('problem', 'On Sundays forty guests are left on the pier.');
    await put('downside', 'nobody is trained on it', 'Rent');
    const check = async (day = '04') => (await perform(proposalCheck, on(day), { proposal: 'boat' })).findings;
    const found = await check();
    expect(found.map(({ card }) => card.id)).toEqual(['E11', 'E9']);
    expect(found[0]?.card).toMatchObject({
      grade: 'many studies together',
      limits: expect.stringContaining('Messages'),
    });
    const about = found[0]?.about ?? '';
    await perform(answerGive, on('05'), { about, answer: 'right' });
    expect((await check('06')).map(({ card }) => card.id)).toEqual(['E9']);
    // The day before it had not been said.
    expect(await check('04')).toHaveLength(2);
    await perform(answerGive, on('06'), { about, answer: 'open' });
    expect(await check('07')).toHaveLength(2);
    await expect(
      perform(answerGive, on('06'), { about: 'check:nowhere:consult', answer: 'right' }),
    ).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('says what lies open with whoever is asked, and where that stands [5.10] [2.10]', async () => {
    const { on, put } = await begun();
    await put('problem', 'On Sundays forty guests are left on the pier.');
    await put('serves', 'Guests who come back.');
    for (const words of [
      'approve the lease of the pier',
      'decide on the paint',
      'sign the order for ropes',
      'approve the new rota',
      'fund the radio',
      'choose the crew of May',
    ])
      await perform(askNote, on('03'), { person: 'helen', words });
    const { findings } = await perform(proposalCheck, on('04'), { proposal: 'boat' });
    expect(findings).toMatchObject([{ card: { id: 'E6' } }]);
    expect(findings[0]?.sources.length).toBeGreaterThan(3);
  });

  it('speaks of nothing where nothing stands yet [5.10]', async () => {
    const { on } = await begun();
    expect(await perform(proposalCheck, on('04'), { proposal: 'boat' })).toMatchObject({
      findings: [],
      sentence: 'There is nothing to look at yet: say the problem in a sentence first.',
    });
  });
});
