import { describe, expect, it } from 'vitest';
import { aFact, aMoment, aPerson, aSource } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { answerGive } from '../answer/give.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { landscapeShow } from '../landscape/show.ts';
import { perform } from '../perform.ts';
import { needList } from './list.ts';
import { needRaise } from './raise.ts';

const newWorkspace = freshWorkspaces();
const world = async () => {
  const workspace = await newWorkspace();
  const context = contextFor(workspace, { now: '2026-03-10T16:00:00+00:00', newId });
  const store = context.store();
  store.people.add(aPerson({ id: 'me', name: 'Priya Raman', standing: 'me' }));
  store.people.add(aPerson({ id: 'helen', name: 'Helen Lind', standing: 'above' }));
  store.people.add(aPerson({ id: 'dana', name: 'Dana Whitfield', standing: 'above' }));
  const note = async (text: string) => {
    const { facts } = await perform(factCapture, context, { text });
    await perform(factAccept, context, { facts: facts.map(({ id }) => id) });
    return facts;
  };
  return { context, store, note };
};

describe('need.raise', () => {
  it('makes a draft of the need in their words, one option, and the choice left to them [1.14]', async () => {
    const { context, note } = await world();
    const [priority] = await note('Helen cares most about a night shift without overtime');
    const { needs } = await perform(needList, context, { person: 'helen' });
    expect(needs.map(({ fact, sort }) => [fact, sort])).toEqual([[priority?.id, 'priority']]);
    const { verdict, draft, findings } = await perform(needRaise, context, {
      need: priority?.id ?? '',
      option: 'I could plan the nights two weeks ahead, with a list of who can stand in',
    });
    expect(verdict).toBe('draft');
    expect(draft?.text).toBe(`Helen,

I have one option for you to look at. I understood that this matters to you: a night shift without overtime.

One way: plan the nights two weeks ahead, with a list of who can stand in.

Would you like me to write it out on one page, or is another way better? Leaving it is fine too.

Priya`);
    expect(findings.filter(({ severity }) => severity !== 'advice')).toEqual([]);
    expect(draft?.marks.flatMap(({ from }) => from)).toContainEqual({
      source: priority?.source,
      fact: priority?.id,
    });
  });

  it('keeps back words that are not theirs to read, and takes others instead', async () => {
    const { context, note } = await world();
    const [chance] = await note('confidential: clinic group still tracks consent by hand, worth a pitch');
    const raise = (more: object) =>
      perform(needRaise, context, {
        need: chance?.id ?? '',
        option: 'one list for all wards',
        reader: 'helen',
        ...more,
      });
    await expect(raise({})).rejects.toMatchObject({ code: 'bad-input', field: 'words' });
    const { draft, findings } = await raise({ words: 'consent is tracked by hand in three places' });
    expect(draft?.text).toContain('consent is tracked by hand in three places.');
    expect(draft?.text).not.toContain('worth a pitch');
    expect(findings.filter(({ severity }) => severity !== 'advice')).toEqual([]);
  });

  it('puts only what they wrote back to them as their words [1.14]', async () => {
    const { context, store, note } = await world();
    const raised = async (need: string) =>
      (await perform(needRaise, context, { need, option: 'one page with both prices' })).draft?.text ?? '';
    const [judged] = await note('@helen cares most about looking good before the board');
    expect(await raised(judged?.id ?? '')).not.toMatch(/named|“/);
    const [promised] = await note('@helen promised to decide on the second van by 27 March');
    expect(await raised(promised?.id ?? '')).toContain('This is coming up for you: decide on the second van. It is');
    const text = 'What matters most to me is a night shift without overtime.';
    store.sources.add(
      aSource({ id: 'mail', kind: 'mail', text, said: context.now, people: [{ person: 'helen', role: 'from' }] }),
    );
    const quote = 'a night shift without overtime';
    store.facts.add(
      aFact({
        id: 'wrote',
        kind: 'priority',
        source: 'mail',
        quote,
        start: text.indexOf(quote),
        end: text.indexOf(quote) + quote.length,
        owner: 'helen',
        about: ['helen'],
        said: context.now,
        learned: context.now,
        due: null,
        action: null,
      }),
    );
    await perform(factAccept, context, { facts: ['wrote'] });
    expect(await raised('wrote')).toContain('You named this as what matters: “a night shift without overtime”.');
  });

  it('raises a coming talk, and asks who reads it where nobody is named', async () => {
    const { context, store, note } = await world();
    store.moments.put(
      aMoment({
        id: 'board',
        title: 'Board meeting',
        start: '2026-03-20T10:00:00+00:00',
        end: '2026-03-20T11:00:00+00:00',
        people: ['dana'],
      }),
    );
    const { needs } = await perform(needList, context, {});
    expect(needs[0]).toMatchObject({ moment: 'board', person: { called: 'Dana' }, day: '2026-03-20' });
    const { draft, findings } = await perform(needRaise, context, {
      need: 'board',
      option: 'one page with both dates',
    });
    expect(draft?.text).toContain('This is coming up for you: Board meeting. It is needed by Friday 20 March.');
    expect(findings.filter(({ severity }) => severity !== 'advice')).toEqual([]);
    const [chance] = await note('nobody offers evening slots in the north');
    const raise = { need: chance?.id ?? '', option: 'two evenings in May' };
    await expect(perform(needRaise, context, raise)).rejects.toMatchObject({ field: 'reader' });
    await expect(perform(needRaise, context, { ...raise, reader: 'dana', option: 'nothing' })).rejects.toMatchObject({
      field: 'option',
    });
    await expect(perform(needRaise, context, { ...raise, need: 'none' })).rejects.toMatchObject({ code: 'not-found' });
    expect((await perform(needRaise, context, { ...raise, reader: 'dana' })).verdict).toBe('draft');
  });
});

describe('landscape.show', () => {
  it('shows captured freezes and leave beside what is owed [1.9]', async () => {
    const { context, note } = await world();
    await note('hiring freeze until 30 April');
    await note('I owe Helen the staffing plan by 20 April');
    const { entries, from, to } = await perform(landscapeShow, context, {});
    expect([from, to]).toEqual(['2026-03-10', '2026-06-08']);
    expect(entries.map(({ sort }) => sort)).toEqual(['freeze', 'mine']);
    expect(entries[1]?.meets).toHaveLength(1);
    const ask = (input: { from?: string; to?: string }) => perform(landscapeShow, context, input);
    await expect(ask({ from: '2026-05-01', to: '2026-04-01' })).rejects.toMatchObject({ field: 'to' });
    await expect(ask({ from: '2026-05-01', to: '2030-04-01' })).rejects.toMatchObject({ field: 'to' });
    expect((await ask({ from: '2024-01-01', to: '2024-02-01' })).entries).toEqual([]);
  });

  it('says of an empty workspace nothing', async () => {
    const { context } = await world();
    expect(await perform(landscapeShow, context, {})).toMatchObject({ entries: [], open: [], interests: [] });
    expect((await perform(needList, context, {})).needs).toEqual([]);
  });
});

it('leaves out a coming talk that is no need [1.14]', async () => {
  const { context, store } = await world();
  store.moments.put(
    aMoment({
      id: 'board',
      title: 'Board meeting',
      start: '2026-03-20T10:00:00+00:00',
      end: '2026-03-20T11:00:00+00:00',
      people: ['dana'],
    }),
  );
  const about = async () => (await perform(needList, context, {})).needs.map((need) => need.about);
  expect(await about()).toEqual(['need:board']);
  await perform(answerGive, context, { about: 'need:board', answer: 'wrong' });
  expect(await about()).toEqual([]);
});
