import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandLine } from '../support/command-line.ts';
import {
  type TemporaryWorkspace,
  temporaryFolder,
  temporaryWorkspace,
  testPassphrase,
} from '../support/temporary-workspace.ts';

const mail = (n: number): string =>
  `From: Ada Reyes <ada@example.org>\r\nTo: me@example.org\r\nSubject: Note ${n}\r\nMessage-ID: <${n}@example.org>\r\nDate: Mon, 9 Mar 2026 14:00:00 +0000\r\n\r\nHello number ${n}.\r\n`;

// What a disk that dies in the middle does.
async function* failing(text: string, code: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
  throw Object.assign(new Error(code), { code });
}

describe('what streams in', () => {
  let there: TemporaryWorkspace;
  let folder: ReturnType<typeof temporaryFolder>;
  let updraft: ReturnType<typeof commandLine>;
  const world = (change: Parameters<typeof commandLine>[1] = {}) =>
    commandLine(there.place, { env: { UPDRAFT_PASSPHRASE: testPassphrase }, ...change });
  const from = (bytes: AsyncIterable<Uint8Array>) => world({ input: { bytes, isTerminal: false } });
  const put = (name: string, text: string): string => {
    const path = join(folder.path, name);
    writeFileSync(path, text);
    return path;
  };
  beforeEach(async () => {
    there = await temporaryWorkspace();
    folder = temporaryFolder();
    updraft = world();
  });
  afterEach(() => {
    there.remove();
    folder.remove();
  });

  it('takes a folder of folders file by file, in a circle of links too [1.1]', async () => {
    mkdirSync(join(folder.path, 'in', 'deeper'), { recursive: true });
    put('in/1.eml', mail(1));
    put('in/deeper/2.eml', mail(2));
    put('in/notes.txt', 'not for import');
    symlinkSync(join(folder.path, 'in'), join(folder.path, 'in', 'deeper', 'again'));
    expect((await updraft(['import', folder.path, '--json'])).json()).toMatchObject({
      items: 2,
      added: 2,
      problems: [{ what: 'One other file was passed over: no mail, calendar, contacts or transcripts.' }],
    });
  });

  it('begins a proposal from a memo that is piped in [5.1] [9.5]', async () => {
    const piped = from(
      Readable.from([Buffer.from('Ships wait eleven hours. I suggest that we lease a second crane.\n')]),
    );
    const { exit, json } = await piped(['propose', '--json']);
    expect(exit).toBe(0);
    expect(json()).toMatchObject({ proposal: { options: [{ name: 'Lease a second crane' }] } });
  });

  it('takes more files than a list may have', async () => {
    // Small ones that are no mail: each gives a problem, and all of them are looked at.
    for (let n = 0; n < 10_050; n += 1) put(`${n}.eml`, '');
    const { exit, json } = await updraft(['import', folder.path, '--json']);
    expect(exit).toBe(0);
    expect((json() as { problems: { what: string }[] }).problems.at(-1)?.what).toMatch(/^9,?550 more problems/);
  });

  it('brings in the rest where one file cannot be read, and names it', async () => {
    put('1.eml', mail(1));
    put('3.eml', mail(3));
    // What stat finds and open does not: a socket's file, a device without a driver, a file without the right to it.
    const { Server } = await import('node:net');
    const server = new Server().listen(join(folder.path, '2.eml'));
    await new Promise((go) => server.once('listening', go));
    const { exit, json } = await updraft(['import', folder.path, '--json']);
    server.close();
    expect(exit).toBe(0);
    expect(json()).toMatchObject({ added: 2, problems: [{ item: join(folder.path, '2.eml') }] });
  });

  it('keeps what came before a file broke off, and refuses where nothing came', async () => {
    const box = [1, 2, 3].map((n) => `From ada@example.org Mon Mar  9 14:00:00 2026\n${mail(n)}\n`).join('');
    const broken = await from(failing(box, 'EIO'))(['import', '--json'], '');
    expect(broken.exit).toBe(5);
    put('4.eml', mail(4));
    const rest = await from(failing(box, 'EIO'))(['import', '-', join(folder.path, '4.eml'), '--json'], '');
    expect(rest.exit).toBe(0);
    expect(rest.json()).toMatchObject({ problems: [{ item: 'pasted text' }] });
  });

  it('takes mail from a pipe in pieces, whatever its size', async () => {
    const pieces = async function* (): AsyncGenerator<Uint8Array> {
      for (let n = 0; n < 60; n += 1) {
        yield Buffer.from(
          `From ada@example.org Mon Mar  9 14:00:00 2026\n${mail(n)}${'A line of it.\n'.repeat(600)}\n`,
        );
      }
    };
    const { exit, json } = await from(pieces())(['import', '--json'], '');
    expect(exit).toBe(0);
    expect(json()).toMatchObject({ items: 60, added: 60 });
  });

  it('says that there is nothing to bring in, or nothing of that name', async () => {
    const none = await updraft(['import', join(folder.path, 'none'), '--json']);
    expect([none.exit, JSON.parse(none.err).error.message]).toEqual([3, 'There is no such file.']);
    const empty = await updraft(['import', folder.path, '--json']);
    expect([empty.exit, JSON.parse(empty.err).error.message]).toEqual([
      3,
      'There is no mail, calendar or address book in that folder.',
    ]);
    expect(existsSync(folder.path)).toBe(true);
  });

  it('does not review a folder, or a pipe that broke', async () => {
    const review = await updraft(['review', folder.path, '--json']);
    expect(review.exit).toBe(2);
    expect(JSON.parse(review.err).error.message).toContain('folder');
    const broken = await from(failing('Half a dra', 'EIO'))(['review', '-'], '');
    expect(broken.exit).toBe(5);
    expect(broken.out).toBe('');
  });

  it('answers a line that is too long and goes on with the next', async () => {
    const line = (id: number): Buffer => Buffer.from(`${JSON.stringify({ id, text: 'We did it.' })}\n`);
    const lines = async function* (): AsyncGenerator<Uint8Array> {
      yield line(1);
      for (let n = 0; n < 9; n += 1) yield Buffer.alloc(1_000_000, 0x78);
      yield Buffer.from('\n');
      yield line(2);
    };
    const { exit, out } = await from(lines())(['review', '--jsonl'], '');
    expect(exit).toBe(0);
    const answers = out.trim().split('\n');
    expect(answers.map((answer) => JSON.parse(answer))).toMatchObject([
      { id: 1, findings: [] },
      { id: null, error: { code: 'too-large' } },
      { id: 2, findings: [] },
    ]);
  });
});
