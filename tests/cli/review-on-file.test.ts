import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '../support/command-line.ts';
import { type TemporaryWorkspace, temporaryWorkspace, testPassphrase } from '../support/temporary-workspace.ts';

const folder = mkdtempSync(join(tmpdir(), 'updraft-on-file-'));
let there: TemporaryWorkspace;
beforeAll(async () => {
  there = await temporaryWorkspace();
});
afterAll(() => {
  there.remove();
  rmSync(folder, { recursive: true, force: true });
});
const put = (name: string, bytes: string | Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
const opened = () => commandLine(there.place, { env: { UPDRAFT_PASSPHRASE: testPassphrase } });
const draft = 'Dana,\n\nThe crane came on Monday. We circle forward on the gate next week.\n';
const house = [
  {
    id: 'circle',
    phrases: ['circle forward'],
    severity: 'warning',
    message: 'Say what happens.',
    why: 'Nobody knows what that is.',
  },
];

describe('review on the command line', () => {
  it('reads phrases and dismissals on file with a key at hand, and says once where it cannot [9.5]', async () => {
    const updraft = opened();
    expect((await updraft(['phrase.set', put('house.json', JSON.stringify(house))])).exit).toBe(0);
    const file = put('draft.txt', draft);
    const found = await updraft(['review', file, file, '--fail-on', 'warning']);
    expect(found.out).toContain('Say what happens.');
    expect(found.exit).toBe(1);
    const locked = await commandLine(there.place)(['review', file, file]);
    expect(locked.exit).toBe(0);
    expect(locked.err.match(/were not read/g)).toHaveLength(1);
    const wrong = await commandLine(there.place, { env: { UPDRAFT_PASSPHRASE: 'not that one' } })(['review', file]);
    expect(wrong).toMatchObject({ exit: 0, err: locked.err });
    expect((await commandLine(join(folder, 'nowhere'))(['review', file])).err).toBe('');
    expect((await commandLine(there.place)(['review', file, '--json'])).err).toBe('');
    await updraft(['dismiss', 'team:circle']);
    expect((await updraft(['review', file])).out).not.toContain('Say what happens.');
  });

  it('reads lines for a reader on file, and ends as --fail-on says [9.5]', async () => {
    const updraft = opened();
    await updraft(['capture', '@dana hates decks']);
    const line = (more: object) => `${JSON.stringify({ id: 1, text: draft, ...more })}\n`;
    const named = await updraft(['review', '--jsonl'], line({ reader: 'dana' }));
    expect(named).toMatchObject({ exit: 0 });
    expect(JSON.parse(named.out).error).toBeUndefined();
    expect(JSON.parse((await updraft(['review', '--jsonl', '--reader', 'dana'], line({}))).out)).toHaveProperty(
      'findings',
    );
    const locked = await commandLine(there.place)(['review', '--jsonl'], line({ reader: 'dana' }));
    expect(JSON.parse(locked.out).error.code).toBe('locked');
    const hard = line({ text: 'It is your fault that we are late.\n' });
    expect(await updraft(['review', '--jsonl', '--fail-on', 'advice'], hard)).toMatchObject({ exit: 1 });
    expect(await updraft(['review', '--jsonl'], hard)).toMatchObject({ exit: 0 });
    expect(await updraft(['review', '--jsonl', '--fail-on', 'soon'], hard)).toMatchObject({ exit: 2 });
  });

  it('reads UTF-16, and refuses what is no text', async () => {
    const updraft = commandLine(join(folder, 'nowhere'));
    const words = 'It is your fault that we are late. You must approve this today or else.\n';
    const little = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(words, 'utf16le')]);
    const plain = await updraft(['review', put('plain.txt', words), '--json']);
    const turned = Buffer.from(little).swap16();
    for (const [name, bytes] of [
      ['little.txt', little],
      ['big.txt', turned],
      ['marked.txt', `\uFEFF${words}`],
    ] as const) {
      const read = await updraft(['review', put(name, bytes), '--json']);
      expect((read.json().findings as unknown[]).length, name).toBe((plain.json().findings as unknown[]).length);
    }
    for (const bytes of [little.subarray(2), Buffer.from(Array.from({ length: 9000 }, (_, at) => (at * 197) % 256))]) {
      const refused = await updraft(['review', put('other.bin', bytes)]);
      expect(refused.exit).toBe(2);
      expect(refused.err).toContain('This is not a text file.');
    }
    const old = Buffer.from('The café opens on Monday, two days early, and nothing is needed from you.\n', 'latin1');
    expect((await updraft(['review', put('latin.txt', old)])).exit).toBe(0);
  });
});
