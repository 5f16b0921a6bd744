import { describe, expect, it } from 'vitest';
import { aFact, aMoment, aPerson, aSource } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { countWords } from '../../domain/documents/words.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { review } from '../../domain/review/review.ts';
import { newId } from '../../machine/context-for.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { meetingPlan } from '../meeting/plan.ts';
import { momentDebrief } from '../moment/debrief.ts';
import { perform } from '../perform.ts';
import { questionList } from '../question/list.ts';
import { recapCompile } from './compile.ts';

const newWorkspace = freshWorkspaces();
const world = async () => {
  const workspace = await newWorkspace();
  const context = contextFor(workspace, { now: '2026-03-10T16:00:00+00:00', newId });
  const store = context.store();
  store.people.add(aPerson({ id: 'me', name: 'Priya Raman', standing: 'me' }));
  store.people.add(aPerson({ id: 'helen', name: 'Helen Lind', standing: 'above' }));
  const talk = aMoment({
    id: 'talk',
    key: 'talk',
    title: 'Budget review',
    start: '2026-03-10T14:00:00+00:00',
    end: '2026-03-10T15:00:00+00:00',
    people: ['helen'],
  });
  store.moments.put(talk);
  store.moments.put({
    ...talk,
    id: 'next',
    key: 'next',
    start: '2026-03-13T14:00:00+00:00',
    end: '2026-03-13T15:00:00+00:00',
  });
  return context;
};
const debrief =
  'Helen asked "what breaks if Corvid is late?"; I owe Helen the headcount numbers by Thu 12 March; worried about the audit';

describe('recap.compile', () => {
  it('writes the mail after a debrief: one call, at most 120 words, passes review [4.17]', async () => {
    const context = await world();
    const { facts } = await momentDebrief.run(context, { moment: 'talk', text: debrief });
    await factAccept.run(context, { facts: facts.map(({ id }) => id) });
    const { draft, made, notes } = await recapCompile.run(context, { moment: 'talk' });
    expect(made).toBe(true);
    expect(notes).toEqual([]);
    expect(draft).toMatchObject({ kind: 'recap', about: 'talk', reader: 'helen', sent: null });
    expect(draft.title).toContain('Budget review');
    expect(draft.text).toContain('- Me: the headcount numbers, by Thursday 12 March.');
    expect(draft.text).toContain('You asked: “what breaks if Corvid is late?”');
    expect(draft.text).not.toContain('audit');
    expect(draft.text.endsWith('Priya')).toBe(true);
    expect(countWords(draft.text)).toBeLessThanOrEqual(120);
    expect(review(draft.text).findings.filter(({ severity }) => severity !== 'advice')).toEqual([]);
    // Every generated line knows the fact it rests on.
    expect(draft.marks.filter(({ from }) => from.length > 0).map(({ text }) => text)).toHaveLength(2);
    for (const { start, end, text } of draft.marks) expect(draft.text.slice(start, end)).toBe(text);
  });

  it('takes of what nobody accepted yet only a sure promise between the two, and says so', async () => {
    const context = await world();
    await momentDebrief.run(context, { moment: 'talk', text: debrief });
    const { draft, notes } = await recapCompile.run(context, { moment: 'talk' });
    expect(draft.text).toContain('- Me: the headcount numbers, by Thursday 12 March.');
    expect(draft.text).not.toContain('Corvid');
    expect(notes.map(({ text }) => text)).toEqual([
      '1 line in it is not accepted yet. Look before it goes.',
      '1 line more waits to be accepted, and is not in it.',
    ]);
  });

  it.each([
    'I promised Ola not to tell Helen about the lay-offs before Friday.',
    "I will check by Friday whether Helen's numbers are made up.",
    'I will check by Friday whether her numbers are made up.',
    'Decided between us: Ola goes in June, keep it quiet.',
    "She'll never approve it; I'll go to the board by Monday.",
    'I promised Ola the list by Friday.',
    'Decided: Helen is not to be trusted with the draft.',
  ])('tells its reader nothing that was meant to be kept, accepted or not: %s', async (text) => {
    for (const accepted of [true, false]) {
      const context = await world();
      context.store().people.add(aPerson({ id: 'ola', name: 'Ola Brandt' }));
      const { facts } = await momentDebrief.run(context, { moment: 'talk', text: `${text} I owe Helen the rota.` });
      if (accepted) await factAccept.run(context, { facts: facts.map(({ id }) => id) });
      const { draft } = await recapCompile.run(context, { moment: 'talk' });
      expect(draft.text).toContain('- Me: the rota.');
      expect(draft.marks.filter(({ from }) => from.length > 0)).toHaveLength(1);
    }
  });

  it('gives the one that was begun, with the words written since', async () => {
    const context = await world();
    await momentDebrief.run(context, { moment: 'talk', text: debrief });
    const { draft } = await recapCompile.run(context, { moment: 'helen' });
    context.store().drafts.put({ ...draft, text: 'My own words.' });
    const again = await recapCompile.run(context, { moment: 'talk' });
    expect(again).toMatchObject({ made: false, draft: { id: draft.id, text: 'My own words.' } });
  });

  it('brings one that nobody wrote in up to date when more is accepted', async () => {
    const context = await world();
    const { facts } = await momentDebrief.run(context, { moment: 'talk', text: debrief });
    const { draft } = await recapCompile.run(context, { moment: 'talk' });
    await factAccept.run(context, { facts: facts.map(({ id }) => id) });
    const again = await recapCompile.run(context, { moment: 'talk' });
    expect(again).toMatchObject({ made: false, notes: [], draft: { id: draft.id } });
    expect(again.draft.text).toContain('Corvid');
  });

  it('says what is missing where nothing was written down, or nobody is named', async () => {
    const context = await world();
    await expect(perform(recapCompile, context, { moment: 'talk' })).rejects.toMatchObject({
      code: 'not-found',
      field: 'moment',
    });
    context.store().moments.put(aMoment({ id: 'alone', key: 'alone', people: [] }));
    await expect(perform(recapCompile, context, { moment: 'alone' })).rejects.toMatchObject({
      code: 'not-found',
      field: 'reader',
    });
  });
});

describe('meeting.plan and question.list', () => {
  const known = async () => {
    const context = await world();
    const captured = await factCapture.run(context, {
      text: "Helen's first priority is audit readiness; @helen asked: does the plan survive if hiring stops in April? auditors arrive on 20 April",
    });
    factAccept.run(context, { facts: captured.facts.map(({ id }) => id) });
    return context;
  };

  it('plans a talk with the decision, what they will want to know and a dated follow-up [4.16]', async () => {
    const { draft, made } = await meetingPlan.run(await known(), { moment: 'helen' });
    expect(made).toBe(true);
    expect(draft).toMatchObject({ kind: 'plan', about: 'next', reader: 'helen' });
    expect(draft.text).toContain('No ask of Helen is on file. Write the one decision you want');
    expect(draft.text).toContain('Asked: “does the plan survive if hiring stops in April?”');
    expect(draft.text).toContain('What matters: “audit readiness”');
    // The talk is on a Friday.
    expect(draft.text).toContain('Recap to Helen: Monday 16 March');
    expect(draft.text).toContain('If we lose the thread');
  });

  it('asks for budget, timing and strategy, out of what is on file [4.15]', async () => {
    const { questions } = await questionList.run(await known(), { person: 'helen' });
    expect(new Set(questions.map(({ topic }) => topic))).toEqual(new Set(['budget', 'timing', 'strategy']));
    const words = questions.map(({ text }) => text).join('\n');
    expect(words).toContain('“audit readiness”');
    expect(words).toContain('“does the plan survive if hiring stops in April”');
    for (const { text, sources } of questions) {
      expect(text).toMatch(/\b(?:what|which|where|how)\b/i);
      expect(text).not.toMatch(/\bwhy (?:did|have|has|was)|urgent|asap|immediately/i);
      for (const quoted of text.matchAll(/“([^”]+?)(?: …)?”/g)) expect(sources[0]?.quote).toContain(quoted[1]);
      expect(review(text).findings.filter(({ severity }) => severity !== 'advice')).toEqual([]);
    }
  });

  it('neither plans nor asks with what was noted of them, or said in another talk [2.5]', async () => {
    const context = await known();
    const store = context.store();
    store.people.add(aPerson({ id: 'ola', name: 'Ola Brandt', standing: 'above' }));
    store.moments.put(aMoment({ id: 'other', key: 'other', title: 'Skip level', people: ['ola'] }));
    let last = 0;
    const note = (kind: Fact['kind'], quote: string, change: Partial<Fact> = {}, moment: string | null = null) => {
      last += 1;
      const source = `note-${last}`;
      const from = { kind: moment === null ? ('capture' as const) : ('debrief' as const), moment };
      store.sources.add(aSource({ id: source, key: source, thread: source, text: quote, people: [], ...from }));
      store.facts.add(
        aFact({
          id: `noted-${last}`,
          source,
          kind,
          quote,
          start: 0,
          end: quote.length,
          action: null,
          due: null,
          state: 'accepted',
          about: ['helen'],
          ...change,
        }),
      );
    };
    note('risk', 'Helen is losing patience with our team');
    note('priority', 'Helen only cares about her own bonus', { owner: 'helen' });
    note('decision', 'decided not to trust her with the draft budget of 40k');
    note('decision', 'the Hull site closes in June', { about: [] }, 'other');
    note('risk', 'Between us: the budget of 40k is gone');
    const plan = (await meetingPlan.run(context, { moment: 'helen' })).draft.text;
    const { questions } = await questionList.run(context, { person: 'helen' });
    const words = [plan, ...questions.map(({ text }) => text)].join('\n');
    expect(words).toContain('audit readiness');
    expect(words).not.toMatch(/patience|bonus|trust|Hull|40k/);
  });

  it('asks plain questions where nothing is known, and says so', async () => {
    const { questions } = await questionList.run(await world(), { person: 'helen' });
    expect(questions.map(({ sources }) => sources)).toEqual([[], [], []]);
    expect(questions.every(({ why }) => why.startsWith('Nothing on file'))).toBe(true);
  });
});

it('a plan takes asks that nobody has accepted yet, and says so [4.5]', async () => {
  const context = await world();
  const { facts } = await perform(factCapture, context, {
    text: 'Helen asked whether the headcount plan holds until May',
  });
  expect(facts).toMatchObject([{ state: 'proposed', owner: 'helen' }]);
  const { draft } = await perform(meetingPlan, context, { moment: 'next' });
  expect(draft.text).toMatch(/Asked: “.*headcount plan holds.*” \(not yet accepted\)/);
});
