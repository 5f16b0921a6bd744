import { expect, it } from 'vitest';
import { aLine, aProposal } from '../../../tests/support/a-proposal.ts';
import { aPerson } from '../../../tests/support/content.ts';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { mostOfBrief } from '../../domain/documents/build-executive-brief.ts';
import { dataAdd } from '../data/add.ts';
import { draftSave } from '../draft/save.ts';
import { perform } from '../perform.ts';
import { updateLook } from '../update/look.ts';
import { updateSettle } from '../update/settle.ts';
import { proposalCompile } from './compile.ts';

const newWorld = ledgerWorlds();

const world = async () => {
  const made = await newWorld();
  const { options, lines, ...head } = aProposal();
  const { store } = made;
  store.proposals.put({ ...head, chosen: null });
  for (const option of options) store.proposals.putOption('crane', option);
  for (const line of lines) store.proposals.putLine('crane', line);
  store.proposals.put(head);
  return made;
};

it('compiles a document for whoever decides, once for each form, and goes on with it [5.13]', async () => {
  const { on, store } = await world();
  const brief = await perform(proposalCompile, on('10'), { proposal: 'second crane' });
  expect(brief.draft).toMatchObject({ kind: 'proposal', reader: 'helen', about: 'crane', conflicts: [] });
  expect(brief.words).toBeLessThanOrEqual(mostOfBrief);
  expect(brief.lines[0]?.text).toBe('We ask you to decide by Friday 20 March.');
  const mail = await perform(proposalCompile, on('10'), { proposal: 'crane', form: 'mail' });
  expect(mail.draft.id).not.toBe(brief.draft.id);
  const again = await perform(proposalCompile, on('11'), { proposal: 'crane', form: 'brief' });
  expect(again.draft.id).toBe(brief.draft.id);
  const other = await perform(proposalCompile, on('11'), { proposal: 'crane', form: 'brief', reader: 'omar' });
  expect(other.draft.text).toContain('We ask Helen Lind to decide');
  expect(
    store.proposalDrafts
      .of('crane')
      .map(({ form }) => form)
      .sort(),
  ).toEqual(['brief', 'brief', 'mail']);
});

it('keeps what its writer wrote, says that there is news, and leaves the choice where both changed a line [5.13]', async () => {
  const { on, store } = await world();
  const { draft } = await perform(proposalCompile, on('10'), { proposal: 'crane' });
  const mine = draft.text
    .replace('Each lost call costs us', 'Each lost call now costs us')
    .concat('\n\nI was on the quay last night.');
  await perform(draftSave, on('10', '10:00'), { draft: draft.id, text: mine, title: 'My crane' });
  expect((await perform(updateLook, on('10', '11:00'), { draft: draft.id })).fresh).toBe(false);
  const impact = aLine('l2', 'impact', 'Each lost call costs us €41,000 in fees.');
  store.proposals.putLine('crane', { ...impact, updated: on('11').now });
  expect((await perform(updateLook, on('12'), { draft: draft.id })).fresh).toBe(true);
  const next = await perform(proposalCompile, on('12'), { draft: draft.id });
  expect(next.draft.text).toContain('I was on the quay last night.');
  expect(next.draft.title).toBe('My crane');
  expect(next.conflicts).toBe(1);
  const { draft: settled } = await perform(updateSettle, on('12', '10:00'), { draft: draft.id, take: 'file' });
  expect(settled.text).toContain('€41,000');
  expect(settled.conflicts).toEqual([]);
});

it('keeps the title in step with the case until its writer changes it', async () => {
  const { on, store } = await world();
  const { draft } = await perform(proposalCompile, on('10'), { proposal: 'crane', form: 'mail' });
  const { options: _, lines: __, ...head } = aProposal({ byDay: '2026-03-27' });
  store.proposals.put(head);
  const next = await perform(proposalCompile, on('11'), { draft: draft.id });
  expect(next.draft.title).toBe('Decision by 27 March: lease a crane for a year');
});

it('knows names of two letters, what the decider does, and what stands in figures [5.13]', async () => {
  const { on, store } = await world();
  store.people.add(aPerson({ id: 'li', name: 'Li Bo', standing: 'beside' }));
  store.people.edit('helen', { role: 'Harbour master' });
  for (const [at, words] of ['Bo hates the noise', 'The harbour master is afraid of the board'].entries())
    store.proposals.putLine('crane', aLine(`n${at}`, 'problem', words));
  const csv = 'Month;Confidential layoffs of Li\nJanuary 2026;31\nFebruary 2026;12\n';
  await perform(dataAdd, on('05'), { proposal: 'crane', csv });
  const { draft, notes } = await perform(proposalCompile, on('10'), {
    proposal: 'crane',
    form: 'memo',
    reader: 'omar',
  });
  expect(draft.text).not.toMatch(/hates|afraid|layoffs|chart:/i);
  expect(notes.filter(({ text }) => text.startsWith('Held back: ')).length).toBe(3);
});

it('writes no document over with one of another case, form or reader [5.13]', async () => {
  const { on, store } = await world();
  const { draft } = await perform(proposalCompile, on('10'), { proposal: 'crane' });
  const { options: _, lines: __, ...head } = aProposal({ id: 'canteen', title: 'A canteen', chosen: null });
  store.proposals.put(head);
  for (const other of [{ proposal: 'canteen' }, { form: 'memo' }, { reader: 'omar' }, { reader: null }] as const)
    await expect(perform(proposalCompile, on('11'), { draft: draft.id, ...other })).rejects.toMatchObject({
      code: 'bad-input',
      field: 'draft',
    });
  expect(store.drafts.get(draft.id)?.text).toBe(draft.text);
  const same = { draft: draft.id, proposal: 'crane', form: 'brief', reader: 'helen' } as const;
  expect((await perform(proposalCompile, on('11'), same)).draft.id).toBe(draft.id);
});

it('gives each document of a case a title of its own [5.13]', async () => {
  const { on } = await world();
  const titles = [];
  for (const form of ['brief', 'memo', 'points', 'mail'] as const)
    for (const reader of ['helen', 'omar', null])
      titles.push((await perform(proposalCompile, on('10'), { proposal: 'crane', form, reader })).draft.title);
  expect(titles[3]).toBe('A second crane for the north quay: lease a crane for a year (memo for Helen)');
  expect(titles[6]).toBe('Talking points: A second crane for the north quay (for Helen)');
  expect(titles[9]).toBe('Decision by 20 March: lease a crane for a year');
  expect(new Set(titles.slice(0, 9)).size).toBe(9);
});

it('leaves an objection in the words of a position on file out of everything', async () => {
  const { on, said, store } = await world();
  const fact = await said('05', 'Omar is against a second crane because the yard is full');
  const position = store.facts.get(fact);
  store.objections.put('crane', {
    id: 'o1',
    sort: 'objection',
    person: 'omar',
    words: 'against a second crane',
    valid: '',
    answer: 'Two metres remain',
    test: '',
    assigned: null,
    due: null,
    fact,
    about: '',
    from: null,
    state: 'accepted',
    made: on('05').now,
    updated: on('05').now,
  });
  expect(position).toMatchObject({ kind: 'position', quote: 'Omar is against a second crane' });
  for (const form of ['brief', 'memo', 'points', 'mail'] as const)
    expect((await perform(proposalCompile, on('10'), { proposal: 'crane', form })).draft.text).not.toMatch(
      /against a second|Two metres/,
    );
});

it('names nobody beside an objection, whoever of the house it speaks of and whoever reads [5.5] [5.13]', async () => {
  const { on, store } = await world();
  store.people.add(aPerson({ id: 'jun', name: 'Jun Okafor', standing: 'unknown' }));
  const bare = { sort: 'objection', person: null, valid: '', test: '', assigned: null, due: null, fact: null } as const;
  const kept = { about: '', from: null, state: 'accepted', made: on('05').now, updated: on('05').now } as const;
  for (const [at, name] of ['Helen', 'Omar', 'Jun', 'Lind', 'Haddad'].entries())
    store.objections.put('crane', {
      ...bare,
      ...kept,
      id: `o${at}`,
      words: `${name} is scared of the boss and will stall`,
      answer: `We start with berth ${at}`,
    });
  store.objections.put('crane', {
    ...bare,
    ...kept,
    id: 'o9',
    words: 'Helen worries that the yard is full.',
    answer: 'Two metres remain',
  });
  for (const form of ['brief', 'memo', 'points', 'mail'] as const)
    for (const reader of ['helen', 'omar', null]) {
      const { draft, notes } = await perform(proposalCompile, on('10'), { proposal: 'crane', form, reader });
      expect(draft.text).not.toMatch(/scared|stall|start with berth|worries/);
      if (form === 'memo' || form === 'points') {
        expect(draft.text).toContain('**The yard is full.** Two metres remain.');
        expect(notes.some(({ text }) => text.startsWith('Held back: “'))).toBe(true);
      }
    }
});

it.each([
  [{}, 'proposal'],
  [{ proposal: 'nothing like it' }, 'proposal'],
  [{ draft: 'none' }, 'draft'],
  [{ proposal: 'crane', reader: 'nobody' }, 'reader'],
  [{ proposal: 'crane', reader: 'me' }, 'reader'],
])('says what is wrong with %o', async (input, field) => {
  const { on } = await world();
  await expect(perform(proposalCompile, on('10'), input)).rejects.toMatchObject({ field });
});
