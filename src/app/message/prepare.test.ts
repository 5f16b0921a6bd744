import { describe, expect, it } from 'vitest';
import { aPerson } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { perform } from '../perform.ts';
import { messagePaths } from './paths.ts';
import { messagePrepare } from './prepare.ts';

const newWorkspace = freshWorkspaces();
const world = async () => {
  const workspace = await newWorkspace();
  const context = contextFor(workspace, { now: '2026-03-10T16:00:00+00:00', newId });
  const store = context.store();
  store.people.add(aPerson({ id: 'me', name: 'Priya Raman', standing: 'me' }));
  store.people.add(aPerson({ id: 'helen', name: 'Helen Lind', standing: 'above' }));
  return context;
};
const plain = [
  'motive=act',
  'fact=the dryer parts come on 4 May, not on 20 April',
  'effect=the line stands still for nine days',
  'way=rent a dryer from Halden, because it is here in two days',
  'other=move both orders to the Friday after',
  'by=Thursday',
  'first=nobody',
];

describe('message.prepare', () => {
  it('makes a draft of the user’s own words, which passes review [2.8]', async () => {
    const context = await world();
    const { verdict, draft, findings } = await messagePrepare.run(context, {
      path: 'bad-news',
      reader: 'Helen',
      answers: plain,
    });
    expect(verdict).toBe('draft');
    expect(draft).toMatchObject({ kind: 'message', reader: 'helen', marks: [], sent: null });
    expect(draft?.text).toBe(`Helen,

While there is still time to act: the dryer parts come on 4 May, not on 20 April. I need your decision by Thursday, between two ways.

What it means for you: the line stands still for nine days.

- I recommend this one: rent a dryer from Halden, because it is here in two days.
- The other way: move both orders to the Friday after.

Priya`);
    expect(findings.filter(({ severity }) => severity !== 'advice')).toEqual([]);
    expect(context.store().drafts.get(draft?.id ?? '')?.text).toBe(draft?.text);

    // Other answers make no second draft, unless somebody wrote in the first.
    const ask = (by: string) =>
      messagePrepare.run(context, {
        path: 'bad-news',
        reader: 'Helen',
        answers: plain.map((one) => (one.startsWith('by=') ? by : one)),
      });
    expect((await ask('by=Friday')).draft).toMatchObject({ id: draft?.id, text: expect.stringContaining('by Friday') });
    const stands = context.store().drafts.get(draft?.id ?? '');
    if (stands) context.store().drafts.put({ ...stands, text: `${stands.text}\n\nMine.` });
    expect((await ask('by=Monday')).draft?.id).not.toBe(draft?.id);
    expect(await ask('by=as soon as possible')).toMatchObject({ verdict: 'not-today', question: 'by', draft: null });
  });

  it('offers facts on file, and keeps where a taken one comes from [10.9]', async () => {
    const context = await world();
    const { facts } = await factCapture.run(context, { text: 'I owe Helen the dryer report by 4 May' });
    const risk = facts.find(({ kind }) => kind === 'commitment');
    expect(risk).toBeDefined();
    await factAccept.run(context, { facts: facts.map(({ id }) => id) });
    const { paths, reader } = messagePaths.run(context, { path: 'bad-news', reader: 'Helen' }) as Awaited<
      ReturnType<typeof messagePaths.run>
    >;
    expect(reader).toMatchObject({ id: 'helen', called: 'Helen' });
    const offered = paths[0]?.questions.find(({ id }) => id === 'fact')?.facts[0];
    expect(offered?.id).toBe(risk?.id);
    const answers = plain.map((one) => (one.startsWith('fact=') ? `fact=${offered?.words}` : one));
    const { draft } = await messagePrepare.run(context, { path: 'bad-news', reader: 'helen', answers });
    expect(draft?.marks.flatMap(({ from }) => from)).toEqual([{ source: risk?.source, fact: risk?.id }]);
  });

  it('keeps nothing where it should wait, and says why [2.8]', async () => {
    const context = await world();
    const to = (change: string) =>
      messagePrepare.run(context, {
        path: 'bad-news',
        reader: 'Helen',
        answers: plain.map((one) => (one.split('=')[0] === change.split('=')[0] ? change : one)),
      });
    expect(await to('first=untold')).toMatchObject({ verdict: 'first', question: 'first', draft: null });
    expect(await to('motive=vent')).toMatchObject({ verdict: 'not-today', question: 'motive', draft: null });
    expect(await to('fact=They screwed it up again and I am furious')).toMatchObject({ verdict: 'not-today' });
    expect(context.store().drafts.count()).toBe(0);
  });

  it('names the question that has no answer, and never what was typed', async () => {
    const context = await world();
    const ask = (answers: string[]) => perform(messagePrepare, context, { path: 'bad-news', reader: 'Helen', answers });
    await expect(ask(plain.slice(0, 5))).rejects.toMatchObject({
      code: 'bad-input',
      field: 'answers',
      message: '“By when does your reader have to decide?” has no answer yet.',
    });
    await expect(ask(['secret words'])).rejects.toMatchObject({ code: 'bad-input', field: 'answers' });
    await expect(ask(['secret words'])).rejects.not.toThrow(/secret/);
    await expect(ask(['motive=because'])).rejects.toMatchObject({ code: 'bad-input' });
  });
});

describe('what speaks against a message', () => {
  it('is said as soon as the answer is there, and may be gone on with all the same [2.8]', async () => {
    const context = await world();
    const asked = { path: 'saying-no' as const, reader: 'Helen' };
    const early = await perform(messagePrepare, context, { ...asked, answers: ['motive=even'], weigh: true });
    expect(early).toMatchObject({ verdict: 'not-today', question: 'motive', draft: null });
    const fine = await perform(messagePrepare, context, { ...asked, answers: ['motive=room'], weigh: true });
    expect(fine).toMatchObject({ verdict: 'draft', draft: null, reason: '' });
    const rest = [
      'asked=a second report each week',
      'why=the rate card is promised to the board by 20 March',
      'can=one page on Mondays',
      'by=16 March',
    ];
    const whole = { ...asked, answers: ['motive=even', ...rest] };
    expect(await perform(messagePrepare, context, whole)).toMatchObject({ verdict: 'not-today' });
    const despite = await perform(messagePrepare, context, { ...whole, despite: ['motive'] });
    expect(despite).toMatchObject({ verdict: 'draft' });
    expect(despite.draft?.text).toContain('one page on Mondays');
    await expect(perform(messagePrepare, context, { ...asked, answers: ['motive=room'] })).rejects.toMatchObject({
      code: 'bad-input',
    });
  });
});

it('offers only what can be the answer, in words that stand in a frame [2.8] [10.9]', async () => {
  const context = await world();
  for (const text of [
    'I owe Helen the rate card by Friday',
    'I owe Helen the floor plan by 6 March',
    'Decided: two contractors from April',
  ]) {
    const then = { ...context, now: text.includes('6 March') ? '2026-03-02T09:00:00+00:00' : context.now };
    const { facts } = await perform(factCapture, then, { text });
    await perform(factAccept, then, { facts: facts.map(({ id }) => id) });
  }
  const offered = async (path: 'repairing-a-miss' | 'saying-no' | 'bad-news', id: string) => {
    const { paths } = await perform(messagePaths, context, { path, reader: 'helen' });
    return paths[0]?.questions.find((one) => one.id === id)?.facts.map(({ words }) => words);
  };
  expect(await offered('repairing-a-miss', 'fact')).toEqual(['the floor plan, by Friday 6 March']);
  expect(await offered('saying-no', 'asked')).toEqual([]);
  expect(await offered('bad-news', 'fact')).toContain('the rate card, by Friday 13 March');
  expect(JSON.stringify(await offered('saying-no', 'why'))).not.toContain('I owe');
  const answers = [
    'owner=mine',
    'fact=the floor plan, by Friday 6 March',
    'effect=the movers could not start',
    'fix=it is drawn tonight and I check it on Monday',
    'by=16 March',
    'first=nobody',
  ];
  const { draft } = await perform(messagePrepare, context, { path: 'repairing-a-miss', reader: 'helen', answers });
  expect(draft?.text).toContain('I missed this: the floor plan, by Friday 6 March.');
  expect(draft?.marks.flatMap(({ from }) => from)).toMatchObject([{ fact: expect.any(String) }]);
});
