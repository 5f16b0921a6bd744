import { describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { draftSave } from '../draft/save.ts';
import { draftSend } from '../draft/send.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { factClose } from '../fact/close.ts';
import { importRun } from '../import/run.ts';
import { perform } from '../perform.ts';
import { personAdd } from '../person/add.ts';
import { personEdit } from '../person/edit.ts';
import { personMe } from '../person/me.ts';
import { personMerge } from '../person/merge.ts';
import { personRemove } from '../person/remove.ts';
import { questionLikely } from './likely.ts';
import { questionPrepare } from './prepare.ts';

const newWorkspace = freshWorkspaces();
const at = (day: string) => `2026-03-${day}T09:00:00+00:00`;

const world = async () => {
  const workspace = await newWorkspace();
  const base = contextFor(workspace, { newId });
  const on = (day = '12') => ({ ...base, now: at(day) });
  const say = async (text: string, day: string): Promise<string> => {
    const { facts } = await perform(factCapture, on(day), { text });
    await perform(factAccept, on(day), { facts: facts.map(({ id }) => id) });
    return facts[0]?.id ?? '';
  };
  const { person } = await perform(personAdd, on('01'), { name: 'Helen Lindqvist' });
  await perform(personEdit, on('01'), { person: person.id, standing: 'above' });
  const likely = async (day = '12', more: { draft?: string; replayed?: boolean } = {}) => {
    const { replayed = false, ...input } = more;
    return (await perform(questionLikely, { ...on(day), replayed }, { person: 'helen', ...input })).questions;
  };
  return { workspace, store: workspace.store(), on, say, likely, helen: person.id };
};

describe('what somebody may ask', () => {
  it('is what they asked and nobody answered, again what comes again, and ends with an answer [4.12]', async () => {
    const { say, likely, on } = await world();
    const question = await say('Helen asked "what does the harbour lease cost per year?"', '03');
    const [first] = await likely();
    expect(first).toMatchObject({
      about: `asked:${question}`,
      ground: 'asked',
      text: '“what does the harbour lease cost per year?”',
      why: 'Asked on 3 March, and open.',
      answer: null,
    });
    expect(first?.sources[0]?.fact).toBe(question);
    await say('Helen asked "and what will the harbour lease cost us per year?"', '10');
    const [again] = await likely();
    expect(again).toMatchObject({ ground: 'again', why: 'Asked on 2 days, last on Tuesday, and open.' });
    expect((await likely()).filter(({ text }) => text.includes('harbour lease'))).toHaveLength(1);
    await perform(factClose, on(), { fact: question, how: 'kept' });
  });

  it('is implied by what matters to them, by what is owed and by trouble they know of, each with its words [4.12]', async () => {
    const { say, likely } = await world();
    await say("Helen's first priority is the audit of the northern plant", '05');
    await say('I promised Helen to send the supplier table by Friday 13 March', '06');
    const questions = await likely();
    expect(questions.map(({ ground, text }) => `${ground}: ${text}`)).toEqual([
      'owed: Where does “send the supplier table” stand?',
      'priority: What does this bring for “the audit of the northern plant”?',
    ]);
    expect(questions[0]?.why).toBe('You said so on Friday; it is due tomorrow.');
    for (const { sources } of questions) expect(sources.length).toBeGreaterThan(0);
  });

  it('is not what was asked and given, nor what was said years ago and accepted lately [4.12]', async () => {
    const { say, likely, on } = await world();
    const ask = await say('Helen asked me for the audit list a week ahead', '03');
    const promise = await say('I promised Helen to send the audit list by Friday 6 March', '04');
    expect((await likely('05')).map(({ text }) => text).join()).toContain('audit list');
    await perform(factClose, on('06'), { fact: promise, how: 'kept' });
    expect(await likely()).toEqual([]);
    await perform(factClose, on('07'), { fact: ask, how: 'kept' });
    expect(await likely()).toEqual([]);
    const asks = await say('Helen asked me for the error count of line four', '08');
    expect((await likely('09')).map(({ text }) => text).join()).toContain('error count');
    await say('told Helen the error count of line four fell from 12 to 4', '09');
    expect((await likely()).filter(({ sources }) => sources.some(({ fact }) => fact === asks))).toEqual([]);
    const long = { ...on('08'), now: '2024-03-08T09:00:00+00:00' };
    const { facts } = await perform(factCapture, long, { text: 'I promised Helen to send the crane rota' });
    await perform(factAccept, on('11'), { facts: facts.map(({ id }) => id) });
    expect(await likely()).toEqual([]);
  });

  it('proposes what is on file that answers it, and says so where nothing does [4.12]', async () => {
    const { say, likely } = await world();
    await say('Helen asked "what does the harbour lease cost per year?"', '03');
    await say('decision: the harbour lease is signed for 40,000 euros per year', '09');
    const [first] = await likely();
    expect(first?.answer).toMatchObject({ by: 'file', id: null });
    expect(first?.answer?.text).toContain('harbour lease is signed for 40,000');
    expect(first?.answer?.sources).toHaveLength(1);
  });

  it('is what a draft leaves open, until it goes out or says it [4.12]', async () => {
    const { likely, on, helen } = await world();
    const text =
      'Helen, I propose that we move to the second supplier. Someone should approve the budget soon.\n\nPriya';
    const { draft } = await perform(draftSave, on('11'), { text, reader: helen, title: 'Crane' });
    const open = await likely('12', { draft: draft.id });
    expect(open.map(({ text: question }) => question)).toEqual([
      'Who does it: “Someone should approve”?',
      'Why this: “I propose that we move to the second supplier”?',
    ]);
    expect(open.every(({ ground, about }) => ground === 'draft' && about.startsWith(`draft:${draft.id}:`))).toBe(true);
    expect(open.map(({ why }) => why)).toContain('Your draft “Crane” leaves it open.');
    // The last one to them is meant where none is named.
    expect(await likely()).toEqual(open);
    await perform(draftSend, on('12'), { draft: draft.id });
    expect(await likely()).toEqual([]);
  });

  it('is nothing where nothing is on file', async () => {
    const { likely } = await world();
    expect(await likely()).toEqual([]);
  });

  it('is at most seven, each about another thing', async () => {
    const { say, likely } = await world();
    const things = ['lease', 'crane', 'audit', 'ferry', 'gauge', 'budget', 'roof', 'contract', 'payroll', 'website'];
    for (const thing of things) await say(`Helen asked "when is the ${thing} ready for the board?"`, '10');
    const questions = await likely();
    expect(questions).toHaveLength(7);
    expect(new Set(questions.map(({ text }) => text)).size).toBe(7);
    expect(await likely()).toEqual(questions);
  });
});

describe('an answer that is prepared', () => {
  it('stands with its question, can be changed and taken back, and is not there on a day before [4.12]', async () => {
    const { say, likely, on } = await world();
    await say('Helen asked "what does the harbour lease cost per year?"', '03');
    const [{ about = '' } = {}] = await likely();
    const first = await perform(questionPrepare, on('10'), { person: 'helen', about, answer: 'Forty thousand.' });
    expect(first).toMatchObject({
      before: null,
      prepared: { question: '“what does the harbour lease cost per year?”' },
    });
    expect((await likely())[0]?.answer).toMatchObject({ by: 'you', text: 'Forty thousand.', sources: [] });
    expect((await likely('09', { replayed: true }))[0]?.answer).toBeNull();
    const second = await perform(questionPrepare, on('11'), { person: 'helen', about, answer: 'Fifty.' });
    expect(second).toMatchObject({ before: { answer: 'Forty thousand.' }, prepared: { id: first.prepared?.id } });
    await perform(questionPrepare, on('11'), { person: 'helen', about, answer: '' });
    expect((await likely())[0]?.answer).toBeNull();
  });

  it('may be to a question of one’s own, which then stands first [4.12]', async () => {
    const { likely, on, say } = await world();
    await say('Helen asked "what does the harbour lease cost per year?"', '03');
    const own = { person: 'helen', question: 'Why not Lund?', answer: 'The pier there is closed until June.' };
    await perform(questionPrepare, on('11'), own);
    expect((await likely())[0]).toMatchObject({
      about: 'own',
      ground: 'own',
      text: 'Why not Lund?',
      why: 'You expect it; noted yesterday.',
    });
    await expect(perform(questionPrepare, on(), { person: 'helen', answer: 'x' })).rejects.toMatchObject({
      code: 'bad-input',
      field: 'question',
    });
    await expect(
      perform(questionPrepare, on(), { person: 'helen', about: 'asked:no', answer: 'x' }),
    ).rejects.toMatchObject({
      code: 'not-found',
      field: 'about',
    });
  });

  it('flags what would hurt if it were read [10.4]', async () => {
    const { on } = await world();
    const { careful } = await perform(questionPrepare, on(), {
      person: 'helen',
      question: 'Why so late?',
      answer: 'Because Tom is lazy and an alcoholic.',
    });
    expect(careful.length).toBeGreaterThan(0);
  });

  it('goes with its person, and moves where two are one', async () => {
    const { on, helen, store } = await world();
    const { person } = await perform(personAdd, on('02'), { name: 'H. Lindqvist' });
    await perform(questionPrepare, on('03'), {
      person: person.id,
      question: 'Why now?',
      answer: 'Because of the frost.',
    });
    await perform(personMerge, on('04'), { person: person.id, into: helen });
    expect(store.preparedAnswers.ofPerson(helen, at('12'))).toHaveLength(1);
    await perform(personRemove, on('05'), { person: helen, really: true });
    expect(store.preparedAnswers.all()).toEqual([]);
  });
});

const mailOf = (id: string, day: string, from: string, to: string, text: string, answers = ''): string =>
  [
    `From x@y Tue Mar 03 09:00:00 2026`,
    `Message-ID: <${id}@fernhill.example>`,
    ...(answers ? [`In-Reply-To: <${answers}@fernhill.example>`] : []),
    `Date: ${day} Mar 2026 09:00:00 +0000`,
    `From: ${from}`,
    `To: ${to}`,
    'Subject: Harbour lease',
    '',
    text,
    '',
    '',
  ].join('\n');

it('takes what was written in answer for the answer, where it is asked again by mail [4.12]', async () => {
  const workspace = await newWorkspace();
  const context = { ...contextFor(workspace, { newId }), now: at('11') };
  const helen = 'Helen Lindqvist <helen@fernhill.example>';
  const me = 'Priya Raman <priya@fernhill.example>';
  const text = [
    mailOf('a', 'Tue, 3', helen, me, 'What does the harbour lease cost per year?'),
    mailOf('b', 'Wed, 4', me, helen, 'Forty thousand euros, fixed for three years.', 'a'),
    mailOf('c', 'Tue, 10', helen, me, 'What does the harbour lease cost per year, all in?'),
  ].join('\n');
  await perform(importRun, context, { files: [{ name: 'a.mbox', text }] });
  await perform(personMe, context, { person: 'priya@fernhill.example' });
  await perform(personEdit, context, { person: 'helen@fernhill.example', standing: 'above' });
  const { questions } = await perform(questionLikely, context, { person: 'helen' });
  expect(questions[0]).toMatchObject({
    ground: 'again',
    answer: { by: 'file', text: 'You wrote on 4 March: “Forty thousand euros, fixed for three years”' },
  });
});
