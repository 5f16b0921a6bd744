import { beforeEach, describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { tracesInAnyForm } from '../../../tests/support/decrypted-pages.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import type { TemporaryWorkspace } from '../../../tests/support/temporary-workspace.ts';
import { newId } from '../../machine/context-for.ts';
import type { Context } from '../context.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { importRun } from '../import/run.ts';
import { perform } from '../perform.ts';
import { personEdit } from '../person/edit.ts';
import { personMe } from '../person/me.ts';
import { questionPrepare } from '../question/prepare.ts';
import { rehearsalBegin } from '../rehearsal/begin.ts';
import { expiryRun } from './run.ts';
import { expirySet } from './set.ts';

const workspaces = freshWorkspaces();
let there: TemporaryWorkspace;
const on = (day: string): Context => contextFor(there, { newId, now: `${day}T08:00:00+01:00`, zone: 'Europe/Berlin' });
const bring = (day: string, words: string) =>
  perform(importRun, on(day), {
    files: [
      {
        name: `${day}.eml`,
        text: [
          'From: Dana Ruiz <dana@quay.example>',
          'To: Robin Ames <robin@quay.example>',
          `Message-ID: <${words.length}-${day}@quay.example>`,
          `Date: ${new Date(`${day}T09:00:00Z`).toUTCString().replace('GMT', '+0000')}`,
          'Subject: The quay',
          '',
          words,
          '',
        ].join('\r\n'),
      },
    ],
  });
const goneOn = async (day: string) => {
  await perform(expirySet, on(day), { what: 'mail', months: 12 });
  await perform(expirySet, on(day), { what: 'notes', months: 12 });
  return Object.fromEntries(
    (await perform(expiryRun, on(day), { really: true })).gone.map(({ what, count }) => [what, count]),
  );
};

beforeEach(async () => {
  there = await workspaces();
  await bring('2023-01-09', 'Hello Robin.');
  await perform(personMe, on('2023-01-09'), { person: 'robin@quay.example' });
  await perform(personEdit, on('2023-01-09'), { person: 'dana@quay.example', standing: 'above' });
});

describe('what rests on words that are let go', () => {
  it('keeps the mail of feedback that was accepted [8.3] [10.8]', async () => {
    await bring('2023-03-02', 'Too long for me.');
    const store = there.store();
    const [mail] = [...store.sources.each()].filter(({ text }) => text.includes('Too long'));
    const [dana] = store.people.standing('above');
    if (!mail || !dana) throw new Error('they are there');
    store.feedback.put({
      id: 'f',
      person: dana.id,
      draft: null,
      source: mail.id,
      quote: 'Too long for me.',
      sort: 'less',
      state: 'accepted',
      said: mail.said,
      decided: mail.said,
    });
    // The greeting goes.
    expect(await goneOn('2026-03-12')).toMatchObject({ mail: 1 });
    expect(store.feedback.get('f')?.quote).toBe('Too long for me.');
  });

  it('keeps the mail of a question that an answer was prepared to, or that was rehearsed [4.12] [10.8]', async () => {
    await bring('2023-03-02', 'Robin, what does the heron survey cost?');
    await perform(questionPrepare, on('2023-03-03'), {
      person: 'dana@quay.example',
      about: `asked:${there.store().facts.inState('proposed', '2023-03-03T08:00:00Z')[0]?.id}`,
      answer: 'Nine thousand, and four of it is spent.',
    });
    const before = there.store().preparedAnswers.all();
    expect(before).toHaveLength(1);
    expect(await goneOn('2026-03-12')).toMatchObject({ mail: 1 });
    expect(there.store().preparedAnswers.all()).toEqual(before);
  });

  it('leaves nothing of an old note in a rehearsal or an answer as old [7.3] [10.8]', async () => {
    const { facts } = await perform(factCapture, on('2023-02-01'), {
      text: 'Dana is worried about the zebrafinch audit',
      person: 'dana@quay.example',
    });
    await perform(factAccept, on('2023-02-01'), { facts: facts.map(({ id }) => id) });
    await perform(rehearsalBegin, on('2023-02-02'), { person: 'dana@quay.example', topic: 'A second crane' });
    const store = there.store();
    expect(JSON.stringify(store.rehearsals.opened('2023-02-03T00:00:00Z'))).toContain('zebrafinch');
    expect(await goneOn('2024-01-30')).toMatchObject({ notes: 0 });
    expect(await goneOn('2026-03-12')).toMatchObject({ notes: 1 });
    expect(tracesInAnyForm(there.place, there.key, 'zebrafinch')).toEqual([]);
  });
});
