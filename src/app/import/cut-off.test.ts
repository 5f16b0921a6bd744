import { describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { traces } from '../../../tests/support/decrypted-pages.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import type { Context } from '../context.ts';
import { factAccept } from '../fact/accept.ts';
import { factReject } from '../fact/reject.ts';
import { searchFind } from '../search/find.ts';
import { importRun } from './run.ts';
import { importUndo } from './undo.ts';

const ask = 'Can you send me the headcount numbers by Thursday?';
const end = 'Could you also book the zebrafinch room by Friday?';
const header = [
  'From: Dana Whitfield <dana@corp.example>',
  'To: Robin Ames <robin@corp.example>',
  'Subject: Headcount',
  'Date: Mon, 2 Mar 2026 09:00:00 +0000',
  'Message-ID: <1@corp.example>',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: 8bit',
].join('\n');
const whole = `${header}\n\n${ask}\n\nIt is for the café.\n\n${end}\n`;
const other = whole.replaceAll('1@corp', '2@corp').replace(ask, 'Nothing.');

const newWorkspace = freshWorkspaces();
const bring = (context: Context, bytes: Uint8Array | string, name = 'a.eml') =>
  importRun.run(context, {
    files: [
      {
        name,
        bytes: (async function* () {
          yield Buffer.from(bytes);
        })(),
      },
    ],
  });
const found = async (context: Context, text: string) => (await searchFind.run(context, { text, limit: 9 })).hits.length;
const quotes = (context: Context) =>
  context
    .store()
    .facts.all()
    .map(({ quote, state }) => `${state}: ${quote}`)
    .sort();
const both = [`proposed: ${ask}`, `proposed: ${end}`].sort();

describe('a mail that was cut off', () => {
  it.each([
    ['in its last words', whole.indexOf('zebrafinch')],
    ['between its headers', whole.indexOf('Content-Type')],
    ['before its text', whole.indexOf('\n\n') + 2],
    ['within a letter', Buffer.from(whole).indexOf('é') + 1],
  ])('%s is written anew when it comes whole, with its facts and in the search [9.3]', async (_, at) => {
    const context = contextFor(await newWorkspace(), { newId });
    await bring(context, Buffer.from(whole).subarray(0, at));
    expect(await found(context, 'zebrafinch')).toBe(0);
    expect(await bring(context, whole)).toMatchObject({ items: 1, added: 1 });
    const [source, ...more] = [...context.store().sources.each()];
    expect(more).toEqual([]);
    expect(source?.text.trim()).toBe(whole.slice(whole.indexOf('\n\n') + 2).trim());
    expect(source).toMatchObject({ title: 'Headcount', said: expect.stringContaining('2026-03-02') });
    expect(source?.people).toHaveLength(2);
    expect([await found(context, 'zebrafinch'), await found(context, 'headcount')]).toEqual([1, 1]);
    expect(quotes(context)).toEqual(both);
    context.store().verify();
    // Whole once, it stays whole.
    expect(await bring(context, whole)).toMatchObject({ added: 0, already: 1 });
    expect(await bring(context, Buffer.from(whole).subarray(0, at))).toMatchObject({ added: 0, already: 1 });
    expect(await found(context, 'zebrafinch')).toBe(1);
  });

  it('at the end of a mailbox as well', async () => {
    const context = contextFor(await newWorkspace(), { newId });
    const line = 'From x Mon Mar  2 09:00:00 2026\n';
    const mailbox = `${line}${other}\n${line}${whole}\n`;
    await bring(context, mailbox.slice(0, -30), 'a.mbox');
    expect(await bring(context, mailbox, 'a.mbox')).toMatchObject({ items: 2, added: 1 });
    expect(quotes(context).filter((one) => one.endsWith(end))).toHaveLength(2);
  });

  it.each([
    ['accepted', factAccept],
    ['rejected', factReject],
  ] as const)('stays as it is where the user %s what was read in it', async (state, operation) => {
    const context = contextFor(await newWorkspace(), { newId });
    await bring(context, whole.slice(0, whole.indexOf('zebrafinch')));
    const id = context.store().facts.all()[0]?.id ?? '';
    await operation.run(context, { facts: [id] });
    const before = [...context.store().sources.each()];
    expect(await bring(context, whole)).toMatchObject({ added: 0 });
    expect([...context.store().sources.each()]).toEqual(before);
    expect(context.store().facts.get(id)?.state).toBe(state);
  });

  it('is not taken for one where a list added its footer, or where other words follow', async () => {
    const context = contextFor(await newWorkspace(), { newId });
    await bring(context, whole);
    const list = whole.replace('Subject:', 'List-Id: <all.corp.example>\nSubject:');
    expect(await bring(context, `${list}\n--\nTo leave this list write to us.\n`)).toMatchObject({ added: 0 });
    expect(
      await bring(context, whole.replace(end, `${end.slice(0, 10)}. Another end of about that length, longer.`)),
    ).toMatchObject({ added: 0 });
    expect(await bring(context, `${whole.replace('Subject: H', 'Subject: Other h')}\nMore.\n`)).toMatchObject({
      added: 0,
    });
    expect(quotes(context)).toEqual(both);
  });

  it('has again the words it had when what brought the rest is taken back', async () => {
    const workspace = await newWorkspace();
    const context = contextFor(workspace, { newId });
    await bring(context, whole.slice(0, whole.indexOf(end)));
    const facts = quotes(context);
    const text = [...context.store().sources.each()][0]?.text;
    const second = await bring(context, whole);
    expect(await importUndo.run(context, { import: second.import })).toMatchObject({ went: { mails: 0, facts: 1 } });
    expect([...context.store().sources.each()].map((one) => one.text)).toEqual([text]);
    expect(quotes(context)).toEqual(facts);
    expect([await found(context, 'zebrafinch'), await found(context, 'headcount')]).toEqual([0, 1]);
    expect(traces(workspace.place, workspace.key, 'ebrafinch')).toBe(0);
    context.store().verify();
    expect(await bring(context, whole)).toMatchObject({ added: 1 });
    expect(quotes(context)).toEqual(both);
  });
});
