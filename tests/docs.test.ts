import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errors } from '../src/app/errors.ts';
import { factKinds } from '../src/domain/facts/fact.ts';
import { extractFacts } from '../src/domain/signals/extract-facts.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

const markdownUnder = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

const pages = [...readdirSync(root).filter((name) => name.endsWith('.md')), ...markdownUnder('docs')].sort();
const pagesThatRun = pages.filter((page) => page === 'README.md' || page.startsWith(join('docs', 'guide')));

type Block = { readonly mark: string; readonly code: string; readonly line: number };

const blocksOf = (text: string): readonly Block[] =>
  [...text.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)].map(({ 1: mark = '', 2: code = '', index }) => ({
    mark: mark.trim(),
    code,
    line: text.slice(0, index).split('\n').length,
  }));

const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');

/** GitHub's name for a heading: lower case, punctuation gone, spaces to hyphens. */
const anchorsOf = (text: string): readonly string[] =>
  [...withoutCode(text).matchAll(/^#+ (.+)$/gm)].map(({ 1: title = '' }) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replace(/ /g, '-'),
  );

describe('links', () => {
  for (const page of pages) {
    it(`of ${page} lead somewhere`, () => {
      const text = readFileSync(join(root, page), 'utf8');
      const targets = [...withoutCode(text).matchAll(/!?\[[^\]]*\]\(([^)\s]+)\)/g)].map(({ 1: target = '' }) => target);
      const broken = targets.filter((target) => {
        if (/^(?:https?|mailto):/.test(target)) return false;
        const [path = '', anchor] = target.split('#');
        const there = path === '' ? join(root, page) : join(root, dirname(page), path);
        if (!existsSync(there)) return true;
        return anchor !== undefined && !anchorsOf(readFileSync(there, 'utf8')).includes(anchor);
      });
      expect(broken).toEqual([]);
    });
  }
});

describe('the capture guide', () => {
  const page = readFileSync(join(root, 'docs/guide/capture.md'), 'utf8');
  const rows = [...page.matchAll(/^\| (?!you write)([^|]*[^|-]) \| (\w+)[^|]* \|$/gm)];

  it('shows lines that are read as it says', () => {
    expect(rows.length).toBeGreaterThan(12);
    const wrong = rows.flatMap(({ 1: line = '', 2: kind }) => {
      const kinds = extractFacts({ text: line, date: '2026-03-02T14:20:00+00:00', medium: 'capture' }).map(
        (fact) => fact.kind,
      );
      return kinds.length === 1 && kinds[0] === kind ? [] : [`${line}: ${kinds.join(', ') || 'nothing'}, not ${kind}`];
    });
    expect(wrong).toEqual([]);
  });

  it('names every kind of fact', () => {
    expect(factKinds.filter((kind) => !page.includes(kind))).toEqual([]);
  });
});

describe('the command line guide', () => {
  const page = readFileSync(join(root, 'docs/guide/command-line.md'), 'utf8');

  it('lists the codes of errors under the exit code they end with, all of them', () => {
    const rows = [...page.matchAll(/^\| ([1-6]) \|.*\| (.*) \|$/gm)];
    const told = rows.flatMap(({ 1: exit, 2: codes = '' }) =>
      [...codes.matchAll(/`([\w-]+)`/g)].map(({ 1: code }) => `${exit} ${code}`),
    );
    expect(told.sort()).toEqual(
      Object.entries(errors)
        .map(([code, { exit }]) => `${exit} ${code}`)
        .sort(),
    );
  });
});

describe('ARCHITECTURE.md', () => {
  const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');

  it('names only files and folders that are there, and every folder of the program', () => {
    const named = [...page.matchAll(/`((?:src|tests|docs|bench|scripts|bin|example)\/[\w./-]+)`/g)].map(
      ({ 1: path = '' }) => path,
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const [tree = ''] = page.split('## The tree')[1]?.split('## The arrows') ?? [];
    const folders = ['src', 'src/domain', 'tests'].flatMap((folder) =>
      readdirSync(join(root, folder), { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : [])),
    );
    expect(folders.filter((name) => !tree.includes(`${name}/`))).toEqual([]);
  });
});

describe('blocks', () => {
  it('are marked, so that none is skipped in silence', () => {
    const marks = pagesThatRun.flatMap((page) =>
      blocksOf(readFileSync(join(root, page), 'utf8')).map(({ mark, line }) => `${page}:${line} ${mark}`),
    );
    expect(marks.length).toBeGreaterThan(10);
    expect(marks.filter((mark) => !/ (?:sh|sh no-run|text)$/.test(mark))).toEqual([]);
  });
});

/** Runs one line in a shell without a terminal; a line that hangs is ended after a minute. */
const run = async (line: string, cwd: string, env: Readonly<Record<string, string>>) => {
  const shell = spawn('/bin/sh', ['-ec', line], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
  });
  const status = new Promise<number | null>((resolve, reject) => {
    shell.on('error', reject);
    shell.on('close', resolve);
  });
  const [out, complaints] = await Promise.all([text(shell.stdout), text(shell.stderr)]);
  return { status: await status, out, complaints };
};

// Every page has a workspace of its own, so they may run side by side.
describe.concurrent('commands', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'updraft-docs-'));
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    const shim = join(bin, 'updraft');
    writeFileSync(shim, `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'bin', 'updraft.mjs')}' "$@"\n`);
    chmodSync(shim, 0o755);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  for (const page of pagesThatRun) {
    const blocks = blocksOf(readFileSync(join(root, page), 'utf8')).filter(({ mark }) => mark === 'sh');
    if (blocks.length === 0) continue;
    it(`of ${page} run`, { timeout: 120_000 }, async ({ expect }) => {
      const place = join(folder, page.replace(/\W/g, '-'));
      mkdirSync(place);
      cpSync(join(root, 'example'), join(place, 'example'), { recursive: true });
      const env = {
        PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH ?? ''}`,
        UPDRAFT_HOME: join(place, 'home'),
        UPDRAFT_PASSPHRASE: 'three quiet words',
        UPDRAFT_BROWSER: 'none',
      };
      for (const { code, line } of blocks) {
        for (const command of code.split('\n').filter((row) => row.trim() !== '' && !row.startsWith('#'))) {
          const { status, out, complaints } = await run(command, place, env);
          const said = `${page}:${line}: ${command}\n${out}${complaints}`;
          expect(status, said).toBe(0);
          expect(out, said).not.toBe('');
        }
      }
    });
  }
});
