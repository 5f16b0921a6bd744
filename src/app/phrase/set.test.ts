import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commandLine } from '../../../tests/support/command-line.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { testPassphrase } from '../../../tests/support/temporary-workspace.ts';
import { perform } from '../perform.ts';
import { phrasesOfFile } from './kept-phrases.ts';
import { phraseList } from './list.ts';
import { phraseSet } from './set.ts';

const newWorkspace = freshWorkspaces();
const folder = mkdtempSync(join(tmpdir(), 'updraft-phrases-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rule = {
  id: 'client-not-customer',
  phrases: ['customer', 'Käufer'],
  message: 'We say client',
  why: 'The contracts say client; one word for one thing.',
  instead: 'client',
};
const refused = (index: number, field: string) =>
  expect.objectContaining({
    code: 'bad-input',
    field: expect.stringMatching(new RegExp(`^phrases\\.${index}\\.${field}`)),
  });

describe('phrases of a house', () => {
  it('are kept in place of those before, and taken away by an empty list', async () => {
    const context = contextFor(await newWorkspace());
    await perform(phraseSet, context, { phrases: [rule, { ...rule, id: 'other', phrases: ['old name'] }] });
    await perform(phraseSet, context, { phrases: [rule] });
    expect((await perform(phraseList, context, {})).phrases).toEqual([{ ...rule, severity: 'advice' }]);
    await perform(phraseSet, context, { phrases: [] });
    expect((await perform(phraseList, context, {})).phrases).toEqual([]);
  });

  it('are refused with the place and the field at fault, and nothing is kept', async () => {
    const context = contextFor(await newWorkspace());
    const set = (phrases: unknown) => perform(phraseSet, context, { phrases });
    await expect(set([rule, { ...rule, id: 'Client' }])).rejects.toEqual(refused(1, 'id'));
    await expect(set([rule, rule])).rejects.toEqual(refused(1, 'id'));
    await expect(set([{ ...rule, id: 'blame' }])).rejects.toEqual(refused(0, 'id'));
    await expect(set([{ ...rule, phrases: [] }])).rejects.toEqual(refused(0, 'phrases'));
    await expect(set([{ ...rule, severity: 'error' }])).rejects.toEqual(refused(0, 'severity'));
    await expect(set([{ ...rule, instead: 'Customer' }])).rejects.toEqual(refused(0, 'instead'));
    await expect(set(Array.from({ length: 501 }, (_, index) => ({ ...rule, id: `r-${index}` })))).rejects.toMatchObject(
      {
        code: 'bad-input',
        field: 'phrases',
      },
    );
    await set(Array.from({ length: 500 }, (_, index) => ({ ...rule, id: `r-${index}` })));
    expect((await perform(phraseList, context, {})).phrases).toHaveLength(500);
  });

  it('come from a file on the command line, which says which rule is wrong in it', async () => {
    const { place } = await newWorkspace();
    const updraft = commandLine(place, { env: { UPDRAFT_PASSPHRASE: testPassphrase } });
    const file = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const good = await updraft(['phrase.set', file('good.json', JSON.stringify({ phrases: [rule] }))]);
    expect(good.exit).toBe(0);
    expect((await updraft(['phrases'])).out).toContain(
      'client-not-customer: customer, Käufer. We say client; instead: client',
    );
    const wrong = await updraft([
      'phrase.set',
      file('wrong.json', JSON.stringify([rule, { ...rule, id: 'two', why: 'no' }])),
    ]);
    expect(wrong.exit).toBe(2);
    expect(wrong.err).toContain('phrases.1.why: Rule 2 (two): That is too short');
    expect((await updraft(['phrase.set', file('no.json', '{')])).err).toContain('That file is not JSON.');
    expect((await updraft(['phrase.set', file('odd.json', '{"a":1}')])).err).toContain(
      'A list of phrase rules is expected.',
    );
    expect((await updraft(['phrase.set', '-'], JSON.stringify([]))).exit).toBe(0);
  });
});

it('a list that is too long and a field that is misspelt are said to be so', () => {
  const one = {
    id: 'circle',
    phrases: ['circle back'],
    message: 'Say what happens.',
    why: 'Nobody knows what that is.',
  };
  expect(() => phrasesOfFile(JSON.stringify(Array.from({ length: 501 }, () => one)))).toThrow('At most 500 phrases.');
  expect(() => phrasesOfFile(JSON.stringify([{ ...one, sevrity: 'advice' }]))).toThrow(
    'Rule 1 (circle): There is a field',
  );
});
