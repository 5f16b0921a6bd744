import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aMoment, aPerson } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { temporaryFolder } from '../../../tests/support/temporary-workspace.ts';
import { newId } from '../../machine/context-for.ts';
import { disagreementSave } from '../disagreement/save.ts';
import { draftSave } from '../draft/save.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { perform } from '../perform.ts';
import { personMerge } from '../person/merge.ts';
import { personRemove } from '../person/remove.ts';
import { questionPrepare } from '../question/prepare.ts';
import { exportTo } from '../workspace/export-to.ts';
import { rehearsalBegin } from './begin.ts';
import { rehearsalEnd } from './end.ts';
import { rehearsalList } from './list.ts';
import { rehearsalPause } from './pause.ts';
import { rehearsalRemove } from './remove.ts';
import { rehearsalSay } from './say.ts';
import { rehearsalShow } from './show.ts';
import { rehearsalTake } from './take.ts';

const newWorkspace = freshWorkspaces();
const world = async () => {
  const workspace = await newWorkspace();
  const context = contextFor(workspace, { now: '2026-03-10T16:00:00+00:00', newId });
  const store = context.store();
  store.people.add(aPerson({ id: 'me', name: 'Priya Raman', standing: 'me' }));
  store.people.add(aPerson({ id: 'helen', name: 'Helen Lind', standing: 'above', right: 'decides' }));
  const note = async (text: string) => {
    const { facts } = await perform(factCapture, context, { text });
    await perform(factAccept, context, { facts: facts.map(({ id }) => id) });
    return facts;
  };
  const onFile = async () => {
    await note('Helen is dead against leasing the second van');
    await note('Helen asked what the second van costs a month');
    await note('Helen is under pressure to close the audit');
  };
  const begin = async (input: Partial<Parameters<typeof rehearsalBegin.run>[1]>) =>
    (await perform(rehearsalBegin, context, { topic: 'leasing a second van', ...input })).rehearsal;
  const say = async (rehearsal: string, words: string) =>
    (await perform(rehearsalSay, context, { rehearsal, words })).rehearsal;
  const asked = {
    opener: 'I need your decision on leasing a second van by Friday.',
    price: 'The second van costs 640 euros a month for two years.',
  };
  return { context, store, note, onFile, begin, say, ...asked };
};

describe('a rehearsal', () => {
  it('speaks for what is on file about the topic, each concern with its source, and never as the person [7.3]', async () => {
    const { onFile, begin } = await world();
    await onFile();
    const one = await begin({ person: 'helen' });
    expect(one.concerns.map(({ words }) => words).slice(0, 3)).toEqual([
      'dead against leasing the second van',
      'what the second van costs a month',
      'close the audit',
    ]);
    for (const { key, sources } of one.concerns) if (key !== 'right') expect(sources[0]?.quote, key).toContain('Helen');
    expect(one.role).toMatch(/^somebody who/);
    expect(`${one.role} ${one.turns.map(({ words }) => words).join(' ')}`).not.toMatch(/Helen|Lind/);
  });

  it('may speak only for those of whom a concern is on file, those above first [7.3]', async () => {
    const { context, store, onFile, note } = await world();
    store.people.add(aPerson({ id: 'loose', name: 'Loose Load' }));
    store.people.add(aPerson({ id: 'olaf', name: 'Olaf Brandt' }));
    const names = async () => (await perform(rehearsalList, context, {})).withConcerns.map(({ id }) => id);
    expect(await names()).toEqual([]);
    // What somebody may decide is a concern of its own.
    store.people.edit('helen', { right: 'decides' });
    expect(await names()).toEqual(['helen']);
    await note('Olaf is dead against leasing the second van');
    await onFile();
    expect(await names()).toEqual(['helen', 'olaf']);
  });

  it('asks first about concerns in the user’s own words; with nothing on file, what anybody asks [7.3]', async () => {
    const { begin } = await world();
    const stated = await begin({ concerns: ['the drivers were not asked'] });
    expect(stated.concerns[0]).toMatchObject({ key: 'own:1', words: 'the drivers were not asked', sources: [] });
    const bare = await begin({});
    expect(bare.person).toBeNull();
    expect(bare.concerns.map(({ key }) => key)).toEqual(['plain:cost', 'plain:not', 'plain:wrong']);
  });

  it('asks what review finds missing, keeps each turn, and shows the same again [7.3]', async () => {
    const { context, onFile, begin, say, opener } = await world();
    await onFile();
    const { id } = await begin({ person: 'helen' });
    await say(id, opener);
    await say(id, 'You are right, a lease is a debt. We rent by the day instead until July.');
    const weak = await say(id, 'It is kind of expensive, I guess, maybe.');
    expect(weak.turns.at(-2)?.noticed.map(({ sort }) => sort)).toEqual(['number', 'hedged']);
    expect(weak.turns.at(-1)?.words).toMatch(/figure/);
    expect(weak.turns.at(-2)?.tension).toBe('watchful');
    const paused = (await perform(rehearsalPause, context, { rehearsal: id })).rehearsal;
    expect(paused.paused).toBe(true);
    expect(paused.tension).toBe('calm');
    await expect(perform(rehearsalPause, context, { rehearsal: id })).rejects.toMatchObject({ code: 'bad-input' });
    const { rehearsal: again } = await perform(rehearsalShow, context, { rehearsal: id });
    expect(again).toEqual(paused);
    expect(again.points).toEqual([]);
  });

  it('is judged once it ends, by the user or by itself, and goes on where it was left [7.3]', async () => {
    const { context, begin, say, opener } = await world();
    const { id } = await begin({});
    await say(id, opener);
    const { rehearsal: ended } = await perform(rehearsalEnd, context, { rehearsal: id, learnt: 'Bring the price.' });
    expect(ended.points.find((point) => point.id === 'point')?.held).toBe('held');
    expect(ended.points.find((point) => point.id === 'next')?.held).toBe('not asked for');
    expect(ended.learnt).toBe('Bring the price.');
    await expect(say(id, 'More.')).rejects.toMatchObject({ code: 'bad-input', field: 'rehearsal' });
    await perform(rehearsalEnd, context, { rehearsal: id, undo: true });
    await say(id, 'It costs 640 euros a month.');
    await say(id, 'Without it, eight deliveries a week stay late until July.');
    await say(id, 'The driver may fall ill; then we rent one by the day instead.');
    const over = await say(id, 'I send you the contract by Thursday.');
    expect(over.ended).not.toBeNull();
    expect(over.question).toBe('');
    await expect(perform(rehearsalEnd, context, { rehearsal: id, undo: true })).rejects.toMatchObject({
      code: 'bad-input',
    });
    const { careful } = await perform(rehearsalEnd, context, { rehearsal: id, learnt: 'Helen is a narcissist' });
    expect(careful.length).toBeGreaterThan(0);
  });

  it('begins from a disagreement, a draft and a talk, with what they are called [7.3]', async () => {
    const { context, store, begin } = await world();
    const { disagreement } = await perform(disagreementSave, context, {
      person: 'helen',
      topic: 'whether the van is leased',
      theirView: 'a lease is a debt in the audit',
    });
    const apart = await begin({ topic: '', disagreement: disagreement.id });
    expect(apart).toMatchObject({ topic: 'whether the van is leased', person: 'helen' });
    expect(apart.concerns[0]?.words).toBe('a lease is a debt in the audit');
    const { draft } = await perform(draftSave, context, {
      title: 'The second van',
      text: 'Helen,\n\nplease approve the second van by Friday. It will definitely work. I will send you the figures.',
      reader: 'helen',
    });
    const written = await begin({ topic: '', draft: draft.id });
    expect(written).toMatchObject({ topic: 'The second van', person: 'helen', draft: draft.id });
    expect(written.concerns.some(({ key }) => key.startsWith(`draft:${draft.id}`))).toBe(true);
    store.moments.put(aMoment({ people: ['helen'], start: '2026-03-12T10:00:00+00:00' }));
    const talk = await begin({ topic: '', moment: 'moment-1' });
    expect(talk).toMatchObject({ topic: 'Planning with Dana', person: 'helen', moment: 'moment-1' });
    await expect(begin({ topic: ' ' })).rejects.toMatchObject({ code: 'bad-input', field: 'topic' });
    await expect(begin({ draft: 'none' })).rejects.toMatchObject({ code: 'not-found', field: 'draft' });
    await expect(begin({ person: 'priya' })).rejects.toMatchObject({ code: 'bad-input', field: 'person' });
  });

  it('gives what held to the prepared answers, the draft and the plan of the talk, and back [7.3]', async () => {
    const { context, store, onFile, begin, say, opener, price } = await world();
    await onFile();
    store.moments.put(aMoment({ people: ['helen'], start: '2026-03-12T10:00:00+00:00' }));
    const { draft } = await perform(draftSave, context, { text: 'Helen, about the van.', reader: 'helen' });
    const { id, concerns } = await begin({ person: 'helen', draft: draft.id, moment: 'moment-1' });
    const key = concerns.find(({ words }) => words.startsWith('what the second van costs'))?.key ?? '';
    await say(id, opener);
    await say(id, 'You are right that a lease is a debt. We rent the van by the day instead until July.');
    await say(id, price);
    const take = (to: 'answers' | 'draft' | 'plan', concern = key) =>
      perform(rehearsalTake, context, { rehearsal: id, concern, to });
    const { about, question, before } = await take('answers');
    expect(before).toBe('');
    const kept = () => store.preparedAnswers.ofPerson('helen', context.now).map(({ answer }) => answer);
    expect(kept()).toEqual([price]);
    await perform(questionPrepare, context, { person: 'helen', about, question, answer: before });
    expect(kept()).toEqual([]);
    expect((await take('draft')).draft?.text).toContain(price);
    expect((await take('draft')).draft?.text.split(price)).toHaveLength(2);
    const plan = (await take('plan')).draft;
    expect(plan?.kind).toBe('plan');
    expect(plan?.text).toContain(price);
    await expect(take('answers', 'own:9')).rejects.toMatchObject({ code: 'not-found', field: 'concern' });
  });

  it('is listed, exported, taken away and put back; on an earlier day nothing later is seen [10.7]', async () => {
    const { context, begin, say, opener } = await world();
    const { id } = await begin({ person: 'helen' });
    const later = { ...context, now: '2026-03-11T09:00:00+00:00' };
    await perform(rehearsalSay, later, { rehearsal: id, words: opener });
    await perform(rehearsalEnd, later, { rehearsal: id, learnt: 'Bring the price.' });
    const then = { ...context, now: '2026-03-10T18:00:00+00:00', replayed: true };
    const { rehearsal } = await perform(rehearsalShow, then, { rehearsal: id });
    expect(rehearsal).toMatchObject({ ended: null, learnt: '' });
    expect(rehearsal.turns).toHaveLength(1);
    const lines = async (on = later) => (await perform(rehearsalList, on, { person: 'helen' })).rehearsals;
    expect(await lines()).toMatchObject([{ id, name: 'Helen Lind', learnt: 'Bring the price.' }]);
    expect(await lines({ ...context, now: '2026-03-09T09:00:00+00:00' })).toEqual([]);
    const out = temporaryFolder();
    const { path } = await exportTo(later, join(out.path, 'out'));
    expect(readFileSync(join(path, 'rehearsals.json'), 'utf8')).toContain(opener);
    out.remove();
    const { removed } = await perform(rehearsalRemove, later, { rehearsal: id });
    expect(await lines()).toEqual([]);
    await expect(say(id, 'x')).rejects.toMatchObject({ code: 'not-found' });
    if (!removed) throw new Error('it was there');
    await perform(rehearsalRemove, later, { rehearsal: id, back: removed });
    expect(await lines()).toMatchObject([{ id, learnt: 'Bring the price.' }]);
    await expect(perform(rehearsalRemove, later, { rehearsal: id, back: removed })).rejects.toMatchObject({
      code: 'bad-input',
    });
  });

  it('goes with the person it was practised for, follows them, and forgets their name elsewhere [10.8]', async () => {
    const { context, store, begin, say } = await world();
    const one = await begin({ person: 'helen' });
    const open = await begin({ concerns: ['Helen Lind will ask what it costs'] });
    await say(open.id, 'Helen Lind asked for it by Friday, and I need your yes.');
    store.people.add(aPerson({ id: 'helen2', name: 'Helen Lindqvist', standing: 'above' }));
    await perform(personMerge, context, { person: 'helen2', into: 'helen' });
    expect(store.rehearsals.at(one.id, context.now)?.person).toBe('helen');
    await perform(personRemove, context, { person: 'helen', really: true });
    expect(store.rehearsals.at(one.id, context.now)).toBeUndefined();
    const left = (await perform(rehearsalShow, context, { rehearsal: open.id })).rehearsal;
    expect(JSON.stringify(left)).not.toMatch(/Helen|Lind/);
    expect(left.concerns[0]?.words).toMatch(/former contact/i);
  });

  it('takes any words, and says how long an answer may be', async () => {
    const { begin, say } = await world();
    const { id } = await begin({ topic: 'نقل الفريق 🚢', concerns: ['\u202e…', '🙃'.repeat(200)] });
    await expect(say(id, '   ')).rejects.toMatchObject({ code: 'bad-input', field: 'words' });
    await expect(say(id, 'ferry '.repeat(10_000))).rejects.toMatchObject({ code: 'bad-input', field: 'words' });
    const { turns } = await say(id, '🙃');
    expect(turns.at(-2)?.noticed[0]?.sort).toBe('silent');
  });
});
