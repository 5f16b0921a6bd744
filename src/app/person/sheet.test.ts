import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from '../../../tests/support/temporary-workspace.ts';
import { answerGive } from '../answer/give.ts';
import type { Context } from '../context.ts';
import { draftSave } from '../draft/save.ts';
import { draftSend } from '../draft/send.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { importRun } from '../import/run.ts';
import { perform } from '../perform.ts';
import { personMe } from './me.ts';
import { personSheet } from './sheet.ts';

const mail = `From: Dana Whitfield <dana@pier.example>
To: Robin Ames <robin@pier.example>
Message-ID: <one@pier.example>
Date: Mon, 9 Mar 2026 10:00:00 +0000
Subject: How I work

I prefer three bullets to a deck.
My first priority is the berth plan.
`;

describe('the page that may be shown', () => {
  let there: TemporaryWorkspace;
  let context: Context;
  const capture = async (text: string): Promise<void> => {
    const { facts } = await factCapture.run(context, { text });
    factAccept.run(context, { facts: facts.map(({ id }) => id) });
  };

  beforeAll(async () => {
    there = await temporaryWorkspace();
    context = contextFor(there, { now: '2026-03-12T08:10:00+00:00' });
    await importRun.run(context, { files: [{ name: 'a.eml', text: mail }] });
    personMe.run(context, { person: 'robin@pier.example' });
    const waiting = there.store().facts.inState('proposed', context.now, 50);
    factAccept.run(context, { facts: waiting.map(({ id }) => id) });
    for (const line of [
      'I owe @dana the crane rota by Friday',
      '@dana promised the berth list by Monday',
      '@dana hates surprises and is worried about her bonus',
      'the quay wall is cracked; @dana not told yet',
      '@dana listens to Tom on anything with money in it',
      '@dana is against the second crane',
      'between you and me: @dana wants the harbour master gone',
    ])
      await capture(line);
  });
  afterAll(() => there.remove());

  const shown = async (): Promise<string> => {
    const { document } = await personSheet.run(context, { person: 'dana' });
    return [
      document.title,
      ...document.sections.flatMap(({ heading, lines }) => [heading, ...lines.map(({ text }) => text)]),
    ].join('\n');
  };

  it('says to them what matters to them in their words and what each owes [3.7] [10.4]', async () => {
    expect(await shown()).toMatchInlineSnapshot(`
      "Dana and Robin
      What matters to you
      “My first priority is the berth plan”
      How you like it told
      “I prefer three bullets to a deck”"
    `);
  });

  it('shows a line of a note once the user says that it may stand there, and not before [3.7] [10.4]', async () => {
    const before = await personSheet.run(context, { person: 'dana' });
    expect(before.proposed.map(({ heading, line }) => `${heading}: ${line.text}`)).toEqual([
      'I owe you: The crane rota, by Friday 13 March.',
      'You said you would: The berth list, by Monday 16 March.',
    ]);
    const [{ about } = { about: '' }] = before.proposed;
    await perform(answerGive, context, { about, answer: 'right' });
    const after = await personSheet.run(context, { person: 'dana' });
    expect(after.proposed).toHaveLength(1);
    expect(await shown()).toContain('I owe you\nThe crane rota, by Friday 13 March.');
    expect(await shown()).not.toContain('berth list');
    // Edited since, it is asked about again.
    const store = there.store();
    const fact = store.facts.get(about.split(':')[2] ?? '');
    if (fact) store.facts.put({ ...fact, action: 'the crane rota, which is late' });
    expect(await shown()).not.toContain('crane rota');
    if (fact) store.facts.put(fact);
    await perform(answerGive, context, { about, answer: 'open' });
    expect(await shown()).not.toContain('crane rota');
  });

  it('knows who is on file, and who got a mail [10.4]', async () => {
    const sent = (to: string, id: string, what: string) => ({
      name: `${id}.eml`,
      text: `From: Robin Ames <robin@pier.example>\nTo: ${to}\nMessage-ID: <${id}@pier.example>\nDate: Tue, 10 Mar 2026 10:00:00 +0000\nSubject: Plan\n\nHi Dana,\n\nI will send you the ${what} by Friday.\n\nRobin\n`,
    });
    await importRun.run(context, { files: [sent('Dana Whitfield <dana@pier.example>', 'two', 'tide table')] });
    await capture('@tom wants numbers first');
    await capture('@dana promised the list of what Tom missed');
    await capture('@dana cares most about the view of the harbour that tom has');
    const waiting = there.store().facts.inState('proposed', context.now, 50);
    factAccept.run(context, { facts: waiting.map(({ id }) => id) });
    expect(await shown()).toContain('I owe you\nSend the tide table, by Friday 13 March.');
    const { proposed } = await personSheet.run(context, { person: 'dana' });
    expect(JSON.stringify(proposed)).not.toMatch(/tom\b/i);
  });

  it('keeps worries, positions, ties, risks and what was said in confidence back [10.4]', async () => {
    expect(await shown()).not.toMatch(/bonus|worried|crack|Tom|against|between you|harbour master|hates/i);
  });

  it('is of somebody else: neither of the user nor of a list', async () => {
    await expect((async () => personSheet.run(context, { person: 'robin' }))()).rejects.toThrow('That is you.');
  });

  it('shows a recap that was sent, and none that was not', async () => {
    const { draft } = await draftSave.run(context, {
      text: 'Dana,\n\nDecided\n- The crane stays.\n\nRobin',
      title: 'Recap: awkward talk, she was furious',
      reader: 'dana',
    });
    expect(await shown()).not.toContain('The crane stays');
    const kept = there.store().drafts.get(draft.id);
    if (kept) there.store().drafts.put({ ...kept, kind: 'recap' });
    await draftSend.run(context, { draft: draft.id });
    expect(await shown()).toContain('What we agreed (sent 12 March)\nThe crane stays.');
  });
});
