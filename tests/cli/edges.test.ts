import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '../support/command-line.ts';
import { aFact, aSource } from '../support/content.ts';
import {
  type TemporaryWorkspace,
  temporaryFolder,
  temporaryWorkspace,
  testPassphrase,
} from '../support/temporary-workspace.ts';

const lines = (out: string): unknown[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('edges of the command line', () => {
  let there: TemporaryWorkspace;
  const folder = temporaryFolder();
  let updraft: ReturnType<typeof commandLine>;
  beforeAll(async () => {
    there = await temporaryWorkspace();
    updraft = commandLine(there.place, { env: { UPDRAFT_PASSPHRASE: testPassphrase } });
  });
  afterAll(() => {
    there.remove();
    folder.remove();
  });

  it('reads lines from a file that is named, and standard input for -', async () => {
    const drafts = join(folder.path, 'drafts.jsonl');
    writeFileSync(drafts, `${JSON.stringify({ id: 'a', text: 'You must approve this today or else.' })}\n`);
    expect(lines((await updraft(['review', '--jsonl', drafts])).out)).toMatchObject([
      { id: 'a', findings: expect.arrayContaining([expect.anything()]) },
    ]);
    const mails = join(folder.path, 'mails.jsonl');
    const mail = JSON.stringify({ id: 1, text: 'I will send you the numbers by Friday.' });
    writeFileSync(mails, mail);
    const typed = ['signals', '--jsonl', mails, '--date', '2010-06-01'];
    expect(lines((await updraft(typed)).out)).toMatchObject([{ id: 1, facts: [{ due: { date: '2010-06-04' } }] }]);
    expect(lines((await updraft(['signals', '--jsonl', '-'], mail)).out)).toMatchObject([{ id: 1 }]);
  });

  it('says that there is no such file of lines, and asks for one at a terminal', async () => {
    const missing = await updraft(['review', '--jsonl', join(folder.path, 'none.jsonl')]);
    expect(missing.exit).toBe(3);
    expect(JSON.parse(missing.err)).toMatchObject({ error: { code: 'not-found', field: 'text' } });
    expect(await updraft(['review', '--jsonl'])).toMatchObject({ exit: 2 });
  });

  it('refuses a date that is none, in one text and in a line of many', async () => {
    const file = join(folder.path, 'mail.txt');
    writeFileSync(file, 'I will send you the numbers by Friday.');
    for (const date of ['soon', '2010-02-30', '2010-06-01x', '12']) {
      const one = await updraft(['signals', file, '--date', date, '--json']);
      expect(one.exit).toBe(2);
      expect(JSON.parse(one.err)).toMatchObject({ error: { code: 'bad-input', field: 'date' } });
      const many = await updraft(['signals', '--jsonl'], `${JSON.stringify({ id: 1, text: 'Hello', date })}\n`);
      expect(lines(many.out)).toMatchObject([{ id: 1, error: { code: 'bad-input', field: 'date' } }]);
    }
    for (const date of ['2010-06-01', '2010-06-01T09:30', '2010-06-01T09:30:00+02:00']) {
      expect((await updraft(['signals', file, '--date', date])).exit).toBe(0);
    }
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('has no command %s', async (name) => {
    for (const argv of [['help', name], [name]]) {
      const { exit, out, err } = await updraft(argv);
      expect(exit).toBe(2);
      expect(out).toBe('');
      expect(err).toContain('There is no command of that name');
    }
  });

  it('lists facts newest first, whether accepted or proposed', async () => {
    const { sources, facts } = there.store();
    sources.add(aSource());
    const said = (day: string) => `2026-03-0${day}T10:00:00+00:00`;
    for (const [day, state] of [
      ['1', 'proposed'],
      ['2', 'accepted'],
      ['3', 'proposed'],
      ['4', 'accepted'],
    ] as const) {
      facts.add(aFact({ id: `fact-${day}`, start: Number(day), said: said(day), state }));
    }
    const answer = await updraft(['facts', '--json', '--limit', '3']);
    const ids = (answer.json() as { facts: { id: string }[] }).facts.map(({ id }) => id);
    expect(ids).toEqual(['fact-4', 'fact-3', 'fact-2']);
  });
});
