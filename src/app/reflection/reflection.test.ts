import { describe, expect, it } from 'vitest';
import { aMoment, aPerson } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { answerGive } from '../answer/give.ts';
import { briefBuild } from '../brief/build.ts';
import { disagreementSave } from '../disagreement/save.ts';
import { factAccept } from '../fact/accept.ts';
import { factTell } from '../fact/tell.ts';
import { momentDebrief } from '../moment/debrief.ts';
import { momentShow } from '../moment/show.ts';
import { perform } from '../perform.ts';
import { personMerge } from '../person/merge.ts';
import { personRemove } from '../person/remove.ts';
import { questionPrepare } from '../question/prepare.ts';
import { recapCompile } from '../recap/compile.ts';
import { searchFind } from '../search/find.ts';
import { weekShow } from '../week/show.ts';
import { reflectionAsk } from './ask.ts';
import { reflectionList } from './list.ts';
import { reflectionSave } from './save.ts';

const workspaces = freshWorkspaces();
const after = '2026-03-12T11:00:00+00:00';

/** A talk with somebody above, an hour ago. */
const stage = async () => {
  const there = await workspaces();
  const store = there.store();
  const on = (now = after, replayed = false) => contextFor(there, { newId, now, replayed });
  store.people.add(aPerson({ id: 'me', name: 'Robin Ames', standing: 'me' }));
  store.people.add(aPerson({ id: 'dana', name: 'Dana Whitfield', standing: 'above' }));
  store.people.add(aPerson({ id: 'ilse', name: 'Ilse Marten', standing: 'above' }));
  store.moments.put(aMoment({ id: 'talk', key: 'talk', title: 'One to one', people: ['dana'] }));
  const debrief = async (text: string) => {
    const { facts } = await perform(momentDebrief, on(), { moment: 'talk', text });
    if (facts.length > 0) await perform(factAccept, on(), { facts: facts.map(({ id }) => id) });
    return facts;
  };
  const asked = async () => perform(reflectionAsk, on(), { moment: 'talk' });
  return { store, on, debrief, asked };
};

describe('the question after a talk', () => {
  it('is chosen from what happened in it, with the words it rests on [7.2]', async () => {
    for (const [line, why, words] of [
      ['Dana said no to the second crane', 'no', 'second crane'],
      ['Dana asked: what happens if the harbour closes in May?', 'surprise', 'harbour closes'],
      ['We went through the list. Dana snapped at me about the rota.', 'tension', 'snapped'],
      ['Dana agreed to the second crane', 'yes', 'second crane'],
      ['Went well, Dana was pleased with the lease.', 'praise', 'pleased'],
      ['Short one, coffee.', 'nothing-new', 'Dana'],
    ] as const) {
      const { debrief, asked } = await stage();
      await debrief(line);
      const { why: said, question } = await asked();
      expect(said, line).toBe(why);
      expect(question.text, line).toContain(words);
      expect(question.text, line).toMatch(/\?$/);
      for (const { quote } of question.sources) expect(line).toContain(quote.replace(/\?$/, ''));
    }
  });

  it('takes nothing for their no that was not theirs [7.2]', async () => {
    for (const line of [
      'I declined to take the second project',
      'We decided not to move the launch',
      'Dana decided not to cut my budget',
    ]) {
      const { debrief, asked } = await stage();
      await debrief(line);
      expect((await asked()).why, line).not.toBe('no');
    }
  });

  it('says what was asked once, without who asked in the quote [7.2]', async () => {
    for (const line of [
      'Dana asked who pays if the second crane is late',
      'Dana asked: who pays if the second crane is late?',
    ]) {
      const { debrief, asked } = await stage();
      await debrief(line);
      expect((await asked()).question.text, line).toMatch(
        /^Dana asked “who pays if the second crane is late\??”, and nothing was prepared\. What will you have ready next time\?$/,
      );
    }
  });

  it('is of the day of the talk, with what was said in it; learned is when it was written [7.2]', async () => {
    const { on, store } = await stage();
    const late = on('2026-03-13T09:00:00+00:00');
    const { facts, source } = await perform(momentDebrief, late, {
      moment: 'talk',
      text: 'Dana asked who pays if the second crane is late',
    });
    expect(facts.map(({ said }) => said.slice(0, 10))).toEqual(['2026-03-12']);
    expect(store.sources.get(source ?? '')).toMatchObject({ learned: late.now });
    const { reflection } = await perform(reflectionSave, late, { moment: 'talk', words: 'Have the figure ready' });
    expect(reflection?.moment?.start.slice(0, 10)).toBe('2026-03-12');
  });

  it('does not call tense what the line says was not, nor a question a surprise that was prepared [7.2]', async () => {
    const calm = await stage();
    await calm.debrief('It was not tense at all, coffee.');
    expect((await calm.asked()).why).toBe('nothing-new');
    const ready = await stage();
    await perform(questionPrepare, ready.on('2026-03-11T09:00:00+00:00'), {
      person: 'dana',
      question: 'What happens if the harbour closes in May?',
      answer: 'We load in the second basin.',
    });
    await ready.debrief('Dana asked: what happens if the harbour closes in May?');
    expect((await ready.asked()).why).not.toBe('surprise');
  });

  it('knows of a tension that was noted that day, and of trouble that was told early [7.2]', async () => {
    const tense = await stage();
    await perform(disagreementSave, tense.on(), { person: 'dana', topic: 'who signs the rota', kind: 'tension' });
    await tense.debrief('Coffee.');
    expect(await tense.asked()).toMatchObject({
      why: 'tension',
      question: { text: expect.stringContaining('who signs the rota') },
    });
    const early = await stage();
    const { facts } = await perform(momentDebrief, early.on('2026-03-10T09:00:00+00:00'), {
      moment: 'talk',
      text: 'the harbour crane may not be certified in time',
    });
    await perform(factAccept, early.on('2026-03-10T09:00:00+00:00'), { facts: facts.map(({ id }) => id) });
    const [risk] = facts.filter(({ kind }) => kind === 'risk');
    expect(risk).toBeDefined();
    await perform(factTell, early.on('2026-03-11T09:00:00+00:00'), { fact: risk?.id ?? '', person: 'dana' });
    expect((await early.asked()).why).toBe('early');
  });
});

describe('a reflection', () => {
  it('is kept with its question, found again, and stands among no debriefs and in no recap [7.2]', async () => {
    const { on, debrief, asked, store } = await stage();
    await debrief('I owe Dana the rate card by Friday');
    const { question } = await asked();
    const { reflection } = await perform(reflectionSave, on(), { moment: 'talk', words: 'Bring the figure first' });
    expect(reflection).toMatchObject({
      question: question.text,
      words: 'Bring the figure first',
      moment: { id: 'talk' },
    });
    expect(store.facts.get(reflection?.fact ?? '')).toMatchObject({
      kind: 'reflection',
      state: 'accepted',
      quote: 'Bring the figure first',
    });
    const shown = await perform(momentShow, on(), { moment: 'talk' });
    expect(shown.debriefs.map(({ text }) => text)).toEqual(['I owe Dana the rate card by Friday']);
    expect((await perform(reflectionList, on(), { person: 'dana' })).reflections).toHaveLength(1);
    expect((await perform(reflectionList, on(), { person: 'ilse' })).reflections).toEqual([]);
    const { draft } = await perform(recapCompile, on(), { moment: 'talk', reader: 'dana' });
    expect(draft.text).not.toContain('figure');
    expect((await perform(searchFind, on(), { text: 'figure' })).hits.length).toBeGreaterThan(0);
    const { tried } = await perform(briefBuild, on('2026-03-20T09:00:00+00:00'), { person: 'dana' });
    expect(tried).toMatchObject([
      {
        text: 'What you wanted to try, on 12 March: “Bring the figure first”',
        sources: [{ id: reflection?.source, fact: reflection?.fact }],
      },
    ]);
    // The day before, nothing of it is known.
    expect((await perform(reflectionList, on('2026-03-11T09:00:00+00:00', true), {})).reflections).toEqual([]);
  });

  it('is taken back whole, and only by its talk [7.2]', async () => {
    const { on, store } = await stage();
    store.moments.put(aMoment({ id: 'other', key: 'other', people: ['ilse'] }));
    const { reflection } = await perform(reflectionSave, on(), { moment: 'talk', words: 'Bring the figure first' });
    const undo = reflection?.source ?? '';
    await expect(perform(reflectionSave, on(), { moment: 'other', undo })).rejects.toMatchObject({ code: 'not-found' });
    await perform(reflectionSave, on(), { moment: 'talk', undo });
    expect(store.facts.all()).toEqual([]);
    expect(store.sources.get(undo)).toBeUndefined();
    expect((await perform(searchFind, on(), { text: 'figure' })).hits).toEqual([]);
    await expect(perform(reflectionSave, on(), { moment: 'talk', words: '  ' })).rejects.toMatchObject({
      code: 'bad-input',
    });
    store.moments.put(aMoment({ id: 'next', key: 'next', start: '2026-04-01T09:00:00Z', end: '2026-04-01T10:00:00Z' }));
    await expect(perform(reflectionSave, on(), { moment: 'next', words: 'a' })).rejects.toMatchObject({
      code: 'bad-input',
    });
  });

  it('waits in the week after a debrief until it is written or left out [6.6] [7.2]', async () => {
    const { on, debrief } = await stage();
    const waiting = async () => (await perform(weekShow, on(), {})).lookBack.map(({ id }) => id);
    expect(await waiting()).toEqual([]);
    await debrief('Coffee.');
    expect(await waiting()).toEqual(['talk']);
    await perform(answerGive, on(), { about: 'reflection:talk', answer: 'later' });
    expect(await waiting()).toEqual([]);
    await perform(answerGive, on(), { about: 'reflection:talk', answer: 'open' });
    await perform(reflectionSave, on(), { moment: 'talk', words: 'Less coffee' });
    expect(await waiting()).toEqual([]);
    expect((await perform(weekShow, on(), {})).reflections.map(({ words }) => words)).toEqual(['Less coffee']);
  });

  it('goes with people who are made one, and leaves no name of who is deleted [7.2] [10.8]', async () => {
    const { on, store } = await stage();
    await perform(reflectionSave, on(), { moment: 'talk', words: 'Ask Dana Whitfield for the figure first' });
    await perform(personMerge, on(), { person: 'dana', into: 'ilse' });
    expect((await perform(reflectionList, on(), { person: 'ilse' })).reflections).toHaveLength(1);
    await perform(personRemove, on(), { person: 'ilse', really: true });
    const left = JSON.stringify([store.reflections.list('2030-01-01T00:00:00Z'), store.facts.all()]);
    expect(left).not.toMatch(/Whitfield|Ilse/);
  });
});
