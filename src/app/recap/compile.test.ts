import { describe, expect, it } from 'vitest';
import { aMoment, aPerson } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { countWords } from '../../domain/documents/words.ts';
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
    await momentDebrief.run(context, { moment: 'talk', text: debrief });
    const { draft, made } = await recapCompile.run(context, { moment: 'talk' });
    expect(made).toBe(true);
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

  it('gives the one that was begun, with the words written since', async () => {
    const context = await world();
    await momentDebrief.run(context, { moment: 'talk', text: debrief });
    const { draft } = await recapCompile.run(context, { moment: 'helen' });
    context.store().drafts.put({ ...draft, text: 'My own words.' });
    const again = await recapCompile.run(context, { moment: 'talk' });
    expect(again).toMatchObject({ made: false, draft: { id: draft.id, text: 'My own words.' } });
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

  it('asks plain questions where nothing is known, and says so', async () => {
    const { questions } = await questionList.run(await world(), { person: 'helen' });
    expect(questions.map(({ sources }) => sources)).toEqual([[], [], []]);
    expect(questions.every(({ why }) => why.startsWith('Nothing on file'))).toBe(true);
  });
});
