import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commandLine } from '../support/command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'updraft-review-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const updraft = commandLine(join(folder, 'nowhere'));
const put = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const hard = 'Hello Helen,\n\nThe crane is here. You must approve this today or else the site stops.\n';
const soft = 'The crane came on Monday, two days early. Nothing is needed from you.\n';
const flagged = (out: string) => out.split('\n').filter((line) => /\[[\w:-]+\]$/.test(line));

describe('review for hooks and editors', () => {
  it('reads several files and standard input, and writes lines as compilers do [9.5]', async () => {
    const a = put('a.md', hard);
    const b = put('b.txt', soft);
    const { out, exit } = await updraft(['review', a, '-', b, '--format', 'line', '--fail-on', 'never'], `\n\n${hard}`);
    expect(exit).toBe(0);
    const lines = flagged(out);
    const [first = '', second = ''] = ['a.md:3:', 'stdin:5:'].map((place) =>
      lines.find((line) => line.includes(place)),
    );
    expect(first).toMatch(/a\.md:3:\d+: (?:error|warning|advice): \S.* \[[a-z-]+\]$/);
    expect(second).toMatch(/^stdin:5:/);
    expect(lines.filter((line) => line.includes('b.txt'))).toEqual([]);
    const [, column = ''] = /:3:(\d+): /.exec(first) ?? [];
    const json = JSON.parse((await updraft(['review', a, b, '--format', 'json', '--fail-on', 'never'])).out);
    expect(json.files.map((one: { file: string }) => one.file)).toEqual([a, b]);
    const [finding] = json.files[0].findings;
    expect(hard.split('\n')[2]?.slice(Number(column) - 1)).toContain(finding.quote.slice(0, 10));
    const each = (await updraft(['review', a, b, '--format', 'jsonl', '--fail-on', 'never'])).out.trim().split('\n');
    expect(each.map((line) => JSON.parse(line).file)).toEqual([a, b]);
    expect((await updraft(['review', a, b, '--fail-on', 'never'])).out).toMatch(/a\.md\n\d+ words.*b\.txt\n\d+ words/s);
  });

  it('ends with 1 where something at or above --fail-on was found', async () => {
    const graves = (text: string) => {
      const list = JSON.parse(text).findings as { severity: string }[];
      return new Set(list.map(({ severity }) => severity));
    };
    const all = graves((await updraft(['review', '-', '--json'], hard)).out);
    for (const [level, found] of [
      ['error', all.has('error')],
      ['warning', all.has('error') || all.has('warning')],
      ['advice', all.size > 0],
      ['never', false],
    ] as const) {
      expect((await updraft(['review', '-', '--fail-on', level], hard)).exit, level).toBe(found ? 1 : 0);
      expect((await updraft(['review', '-', '--json', '--fail-on', level], hard)).exit, level).toBe(found ? 1 : 0);
    }
    expect(all.size).toBeGreaterThan(0);
    expect((await updraft(['review', '-', '--fail-on', 'advice'], soft)).exit).toBe(0);
    expect((await updraft(['review', '-'], hard)).exit).toBe(all.has('error') ? 1 : 0);
    expect((await updraft(['review', '-', '--json'], hard)).exit).toBe(0);
  });

  it('reads a saved mail, in any encoding, and tells the lines of the file', async () => {
    const head =
      'From: Priya Shah <priya@example.org>\r\nTo: Helen Marsh <helen@example.org>\r\nMIME-Version: 1.0\r\nSubject: Crane\r\n';
    const plain = put(
      'plain.eml',
      `${head}Content-Type: text/plain; charset=utf-8\r\n\r\n${hard.replaceAll('\n', '\r\n')}`,
    );
    const quoted = put(
      'quoted.eml',
      `${head}Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nHello Z=C3=BCrich,\r\n\r\nThe crane is here=\r\n. You must approve this today or else the site st=\r\nops.\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>x</p>\r\n--b--\r\n`,
    );
    const encoded = put(
      'encoded.eml',
      `${head}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(hard).toString('base64')}\r\n`,
    );
    const run = async (path: string) =>
      flagged((await updraft(['review', path, '--format', 'line', '--fail-on', 'never'])).out);
    const must = (lines: readonly string[]) =>
      lines.find((line) => line.includes('[pressure]') || line.includes('[threat]')) ?? lines.join();
    expect(must(await run(plain))).toMatch(/plain\.eml:9:2\d: /);
    expect(must(await run(quoted))).toMatch(/quoted\.eml:14:[1-9]: /);
    expect(must(await run(encoded))).toMatch(/encoded\.eml:8:\d+: /);
    const piped = await updraft(['review', '-', '--format', 'line', '--fail-on', 'never'], `${head}\r\n${hard}`);
    expect(must(flagged(piped.out))).toMatch(/^stdin:8:/);
    const empty = await updraft(['review', put('empty.eml', head)]);
    expect(empty.exit).toBe(2);
    expect(empty.err).toContain('There is no text in that mail.');
  });

  it('takes phrases of a house from a file, without a workspace', async () => {
    const rule = {
      id: 'no-crane',
      phrases: ['crane'],
      message: 'We say lifting gear',
      why: 'The contract says lifting gear.',
    };
    const file = put('phrases.json', JSON.stringify([rule]));
    const { out } = await updraft(['review', '-', '--phrases', file, '--format', 'line', '--fail-on', 'never'], soft);
    expect(out).toContain('stdin:1:5: advice: We say lifting gear [team:no-crane]');
    const wrong = put('wrong.json', JSON.stringify([rule, { ...rule, id: 'b', phrases: ['x'] }]));
    const refused = await updraft(['review', '-', '--phrases', wrong], soft);
    expect(refused.exit).toBe(2);
    expect(refused.err).toContain('phrases.1.phrases.0: Rule 2 (b): That is too short');
  });

  it('says what it cannot do', async () => {
    expect((await updraft(['review', '-', '--format', 'xml'], soft)).err).toContain(
      'format: Expected one of: text, json',
    );
    expect((await updraft(['review', '-', '--fail-on', 'doom'], soft)).err).toContain('fail-on: Expected one of');
    expect((await updraft(['review', '-', '-'], soft)).err).toContain('Standard input can be read once.');
    expect((await updraft(['review', put('c.txt', soft), put('d.txt', soft), '--json'])).err).toContain(
      '--format json',
    );
    expect(await updraft(['review', join(folder, 'none.txt')])).toMatchObject({ exit: 3 });
    expect(await updraft(['review'])).toMatchObject({ exit: 2 });
    expect(await updraft(['review', '-', '--nope', 'x'], soft)).toMatchObject({ exit: 2 });
  });
});
