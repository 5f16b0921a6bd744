import { describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import type { Context } from '../context.ts';
import { factViews } from '../fact/fact-view.ts';
import { importRun } from './run.ts';

const newWorkspace = freshWorkspaces();
const bring = (context: Context, text: string) =>
  importRun.run(context, {
    files: [
      {
        name: 'a.eml',
        bytes: (async function* () {
          yield Buffer.from(text);
        })(),
      },
    ],
  });

const mailOf = (id: string, from: string, to: string, day: number, subject: string, body: string): string =>
  [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: Mon, ${day} Mar 2026 09:00:00 +0000`,
    `Message-ID: <${id}@corp.example>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    body,
  ].join('\n');
const dana = 'Dana Whitfield <dana@corp.example>';
const robin = 'Robin Ames <robin@corp.example>';
const promise = 'I will send you the rents of the north yard on Friday.';
const first = mailOf('1', dana, robin, 2, 'Yard', 'I will call the harbour tomorrow.');
const original = mailOf('2', dana, robin, 9, 'Rents', promise);
const answer = mailOf(
  '3',
  robin,
  dana,
  16,
  'Re: Rents',
  `Where are they?\n\n-----Original Message-----\nFrom: Dana Whitfield <dana@corp.example>\nSent: Monday, March 9, 2026 9:00 AM\nTo: Robin Ames\nSubject: Rents\n\n${promise}\n`,
);
const promised = (context: Context) =>
  context
    .store()
    .facts.all()
    .filter(({ quote }) => quote === promise);

describe('a quoted mail', () => {
  it('is a fact of whoever wrote it, said when it was said [2.1]', async () => {
    const workspace = await newWorkspace();
    const context = contextFor(workspace);
    await bring(context, first);
    await bring(context, answer);
    const [fact, ...more] = promised(context);
    expect(more).toEqual([]);
    expect(fact?.said.slice(0, 10)).toBe('2026-03-09');
    expect(fact?.due?.date).toBe('2026-03-13');
    expect(fact?.owner).toBe(context.store().people.byAddress('dana@corp.example')?.id);
    expect(fact && factViews(context.store(), context.now, context.zone)(fact).saidBy).toBe('Dana Whitfield');
  });
  it.each([
    ['before', [original, answer]],
    ['after', [first, answer, original]],
  ])('is not read twice where the mail itself came %s', async (_, mails) => {
    const workspace = await newWorkspace();
    const context = contextFor(workspace);
    for (const mail of mails) await bring(context, mail);
    expect(promised(context)).toHaveLength(1);
  });
});
