import { beforeEach, describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import type { TemporaryWorkspace } from '../../../tests/support/temporary-workspace.ts';
import { feedbackLines } from '../../domain/people/feedback-lines.ts';
import { newId } from '../../machine/context-for.ts';
import type { Context } from '../context.ts';
import { draftReview } from '../draft/review.ts';
import { draftSave } from '../draft/save.ts';
import { draftSend } from '../draft/send.ts';
import { factCapture } from '../fact/capture.ts';
import { importRun } from '../import/run.ts';
import { perform } from '../perform.ts';
import { personAdd } from '../person/add.ts';
import { personEdit } from '../person/edit.ts';
import { personMe } from '../person/me.ts';
import { personMerge } from '../person/merge.ts';
import { personProfile } from '../person/profile.ts';
import { personRemove } from '../person/remove.ts';
import { readerShow } from '../reader/show.ts';
import { feedbackAsk } from './ask.ts';
import { feedbackDecide } from './decide.ts';
import { feedbackList } from './list.ts';

const workspaces = freshWorkspaces();
let there: TemporaryWorkspace;
let context: Context;
const at = (now: string, more: Partial<Context> = {}): Context => contextFor(there, { newId, now, ...more });

const first = `From: Petra Lindqvist <petra@depot.example>
To: Robin Hale <robin@depot.example>
Date: Mon, 02 Mar 2026 09:00:00 +0000
Subject: Hello
Message-ID: <1@depot.example>

Welcome on board.
`;
const reply = (words: string, id = '2', subject = 'Re: Depot, week 11') => `From: Petra Lindqvist <petra@depot.example>
To: Robin Hale <robin@depot.example>
Date: Fri, 13 Mar 2026 09:00:00 +0000
Subject: ${subject}
Message-ID: <${id}@depot.example>

${words}
`;
const text = 'Petra,\n\nThe move to the new depot is on track. Two of five racks stand.\n\nBest,\nRobin\n';

beforeEach(async () => {
  there = await workspaces();
  context = at('2026-03-12T08:10:00+00:00');
  await perform(importRun, context, { files: [{ name: 'a.eml', text: first }] });
  await perform(personMe, context, { person: 'robin@depot.example' });
  await perform(personEdit, context, { person: 'petra', standing: 'above' });
});

const begun = async (words = text, title = 'Depot, week 11'): Promise<string> =>
  (await perform(draftSave, context, { text: words, title, reader: 'petra' })).draft.id;
const sentAsking = async (): Promise<string> => {
  const draft = await begun();
  await perform(feedbackAsk, context, { draft });
  await perform(draftSend, context, { draft });
  return draft;
};
const later = '2026-03-14T08:10:00+00:00';
const bring = (words: string, id?: string, subject?: string) =>
  perform(importRun, at(later), { files: [{ name: 'b.eml', text: reply(words, id, subject) }] });
const list = (now = at(later)) => perform(feedbackList, now, {});

describe('asking for a word back [8.3]', () => {
  it('puts one line before the closing, keeps review quiet, and takes it out again [8.3]', async () => {
    const draft = await begun();
    const before = await perform(draftReview, context, { text, draft });
    const { draft: asked, line } = await perform(feedbackAsk, context, { draft });
    expect(line).toBe(feedbackLines.short);
    expect(asked.text).toBe(text.replace('stand.\n', `stand.\n\n${line}\n`));
    const review = await perform(draftReview, context, { text: asked.text, draft });
    const known = before.findings.map(({ rule }) => rule);
    expect(review.findings.filter(({ rule }) => !known.includes(rule))).toEqual([]);
    expect((await perform(feedbackAsk, context, { draft })).draft.text).toBe(asked.text);
    expect((await perform(feedbackAsk, context, { draft, undo: true })).draft.text).toBe(text);
  });

  it.each(Object.values(feedbackLines))('is no error and no warning of review: %s [8.3]', async (line) => {
    const words = `Petra,\n\nThe racks stand and the first trucks were unloaded on Monday.\n\n${line}\n\nBest,\nRobin\n`;
    const { findings } = await perform(draftReview, context, { text: words, reader: 'petra' });
    expect(findings.filter(({ severity, quote }) => severity !== 'advice' && line.includes(quote))).toEqual([]);
  });

  it('asks one reader once in six weeks, and nobody without a reader [8.3]', async () => {
    const draft = await sentAsking();
    const next = await begun('Petra,\n\nAll five racks stand.\n', 'Depot, week 12');
    await expect(perform(feedbackAsk, context, { draft: next })).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('six weeks'),
    });
    const sixWeeksOn = at('2026-04-24T08:10:00+00:00');
    expect((await perform(feedbackAsk, sixWeeksOn, { draft: next })).line).not.toBe('');
    await expect(perform(feedbackAsk, context, { draft })).rejects.toMatchObject({ code: 'sent' });
    const { draft: nobody } = await perform(draftSave, context, { text: 'Some words.' });
    await expect(perform(feedbackAsk, context, { draft: nobody.id })).rejects.toMatchObject({ code: 'bad-input' });
  });
});

describe('a word back [8.3]', () => {
  it('is recognised in the reply, with its words, and accepted with one key [8.3]', async () => {
    const draft = await sentAsking();
    await bring(`Bit too long for me? No. Slightly too long.\n\nPetra\n\n> ${feedbackLines.short}`);
    const { feedback } = await list();
    expect(feedback.map(({ feedback: one, of }) => [one.sort, one.quote, one.state, one.draft, of])).toEqual([
      ['less', 'Slightly too long.', 'proposed', draft, 'Depot, week 11'],
    ]);
    const [{ feedback: one } = { feedback: null }] = feedback;
    const source = there.store().sources.get(one?.source ?? '');
    expect(source?.text).toContain(one?.quote);
    expect((await perform(personProfile, at(later), { person: 'petra' })).style).toEqual([]);
    await perform(feedbackDecide, at(later), { feedback: one?.id ?? '' });
    const { style } = await perform(personProfile, at(later), { person: 'petra' });
    expect(style).toMatchObject([
      { about: 'length', text: 'Less than was sent', seen: [{ quote: 'Slightly too long.' }] },
    ]);
    const { reader } = await perform(readerShow, at(later), { reader: 'petra' });
    expect(reader.style.depth?.wants).toBe('headline');
    await perform(feedbackDecide, at(later), { feedback: one?.id ?? '', answer: 'open' });
    expect((await perform(personProfile, at(later), { person: 'petra' })).style).toEqual([]);
  });

  it('is not looked for where nobody asked, in other mail, or a second time [8.3]', async () => {
    const plain = await begun(text, 'Depot, week 10');
    await perform(draftSend, context, { draft: plain });
    await bring('Too long.', '2', 'Re: Depot, week 10');
    expect((await list()).feedback).toEqual([]);
    await sentAsking();
    await bring('Too long.', '3', 'The other thing');
    expect((await list()).feedback).toEqual([]);
    await bring('Good length.', '4');
    await bring('Good length.', '4');
    expect((await list()).feedback.map(({ feedback }) => feedback.sort)).toEqual(['right']);
  });

  it('is found in a reply that came before the draft was marked as sent [8.3]', async () => {
    const draft = await begun();
    await perform(feedbackAsk, context, { draft });
    await bring('More detail, please.');
    expect((await list()).feedback).toEqual([]);
    await perform(draftSend, at(later), { draft, at: '2026-03-12T12:00:00+00:00' });
    expect((await list()).feedback.map(({ feedback }) => feedback.sort)).toEqual(['more']);
  });

  it('is read in a pasted reply and in a note [8.3]', async () => {
    await sentAsking();
    await perform(importRun, at(later), {
      files: [
        {
          text: `From: Petra Lindqvist <petra@depot.example>\nSent: Friday, 13 March 2026 09:00\nTo: Robin Hale <robin@depot.example>\nSubject: RE: Depot, week 11\n\nRight, thanks.\n`,
        },
      ],
    });
    await perform(factCapture, at(later), { text: 'Petra: a day earlier next time' });
    expect((await list()).feedback.map(({ feedback }) => feedback.sort).sort()).toEqual(['late', 'right']);
    await perform(factCapture, at(later), { text: 'Petra: the racks are too short' });
    expect((await list()).feedback).toHaveLength(2);
  });

  it('is not known on an earlier day, moves with who is merged, and goes with who is deleted [8.3] [10.8]', async () => {
    await sentAsking();
    await bring('Good length.');
    const [{ feedback: one } = { feedback: null }] = (await list()).feedback;
    await perform(feedbackDecide, at('2026-03-20T08:00:00+00:00'), { feedback: one?.id ?? '' });
    const then = at('2026-03-15T08:00:00+00:00', { replayed: true });
    expect((await list(then)).feedback.map(({ feedback }) => feedback.state)).toEqual(['proposed']);
    expect((await list(at('2026-03-12T20:00:00+00:00', { replayed: true }))).feedback).toEqual([]);
    await expect(perform(feedbackDecide, then, { feedback: one?.id ?? '' })).rejects.toThrow();
    await perform(personAdd, at(later), { name: 'Petra Lindqvist-Berg' });
    await perform(personMerge, at(later), { person: 'petra@depot.example', into: 'Petra Lindqvist-Berg' });
    expect((await list()).feedback.map(({ person }) => person.name)).toEqual(['Petra Lindqvist-Berg']);
    await perform(personRemove, at(later), { person: 'Petra Lindqvist-Berg', really: true });
    expect(there.store().feedback.all()).toEqual([]);
  });
});
