import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Operation } from '../../src/app/operation.ts';
import { operations } from '../../src/app/operations.ts';
import { fieldsOf, measuredFields, secretFields } from '../../src/cli/fields.ts';
import { render } from '../../src/cli/render/render.ts';
import { commandLine } from '../support/command-line.ts';
import {
  type TemporaryWorkspace,
  temporaryFolder,
  temporaryWorkspace,
  testPassphrase,
} from '../support/temporary-workspace.ts';

const all = Object.values(operations) as unknown as readonly Operation[];
const offered = all.filter(({ surfaces }) => surfaces.includes('cli'));
const cases = offered.map((operation) => [operation.name, operation] as const);
const draft = 'Hi Dana,\n\nYou must approve this today or else.\n';

describe('commands', () => {
  let there: TemporaryWorkspace;
  let folder: ReturnType<typeof temporaryFolder>;
  let updraft: ReturnType<typeof commandLine>;
  beforeAll(async () => {
    there = await temporaryWorkspace();
    folder = temporaryFolder();
    updraft = commandLine(there.place, { env: { UPDRAFT_PASSPHRASE: testPassphrase } });
  });
  afterAll(() => {
    there.remove();
    folder.remove();
  });

  it('offers what HTTP offers, but for what only makes sense in a page or a terminal', () => {
    const only = (surface: 'http' | 'cli') =>
      all.filter(({ surfaces }) => surfaces.length === 1 && surfaces[0] === surface).map(({ name }) => name);
    expect([...only('http')].sort()).toEqual(['example.open', 'workspace.code-kept', 'workspace.unlock']);
    expect([...only('cli')].sort()).toEqual([
      'calendar.write',
      'draft.write',
      'kit.write',
      'way.write',
      'workspace.restore',
    ]);
  });

  it('has every alias that is promised, each for one command', async () => {
    const aliases = offered.flatMap(({ alias }) => (alias ? [alias] : []));
    expect(new Set(aliases).size).toBe(aliases.length);
    const promised =
      'init import note facts accept reject brief debrief review signals people today search backup restore export lock serve doctor capture';
    for (const name of promised.split(' ')) expect((await updraft(['help', name])).exit).toBe(0);
  });

  it.each(cases)('%s has help to learn from', async (name, operation) => {
    const { exit, out } = await updraft(['help', name]);
    expect(exit).toBe(0);
    expect(out).toContain(operation.summary);
    expect(out).toContain('--as-of');
    for (const { name: field, flag } of fieldsOf(operation)) {
      if (secretFields.includes(field) || measuredFields.includes(field)) expect(out).not.toContain(`--${flag} `);
      else if (!operation.positional?.some((place) => place.replace('...', '') === field))
        expect(out).toContain(`--${flag}`);
    }
    expect((await updraft([name, '--help'])).out).toBe(out);
  });

  it.each(cases)('%s names the field of bad input, and has schemas', async (name, operation) => {
    for (const io of ['input', 'output'] as const) {
      expect(z.toJSONSchema(operation[io], { io, unrepresentable: 'any' })).toMatchObject({ type: 'object' });
    }
    const wrong = await updraft([name, '--not-a-flag', 'x', '--json']);
    expect(wrong.exit).toBe(2);
    expect(wrong.out).toBe('');
    expect(JSON.parse(wrong.err)).toMatchObject({
      error: { code: 'bad-input', field: 'not-a-flag', hint: expect.stringMatching(/\S/) },
    });
    const numbers = fieldsOf(operation).filter(({ kind }) => kind === 'number');
    for (const { flag, name: field } of numbers) {
      const answer = await updraft([name, `--${flag}`, 'many', '--json']);
      expect(JSON.parse(answer.err)).toMatchObject({ error: { code: 'bad-input', field } });
    }
  });

  it('says what was probably meant', async () => {
    const { exit, err } = await updraft(['reveiw', 'x']);
    expect(exit).toBe(2);
    expect(err).toContain('did you mean `updraft review`?');
    expect((await updraft(['people', '--standng', 'above'])).err).toContain('did you mean --standing?');
  });

  it('takes no secret from a flag', async () => {
    const { exit, err } = await updraft(['init', '--passphrase', 'seen by everybody']);
    expect(exit).toBe(2);
    expect(err).not.toContain('seen by everybody');
  });

  it('says for nothing how to start, in a few lines', async () => {
    const { out } = await updraft([]);
    expect(out).toMatch(/^updraft start /);
    expect(out.trim().split('\n').length).toBeLessThan(10);
  });

  it('says of its own commands what they take', async () => {
    for (const out of [(await updraft(['help', 'autostart'])).out, (await updraft(['autostart', '--help'])).out])
      expect(out.split('\n')[0]).toBe('updraft autostart on|off|status');
    expect((await updraft(['serve', '--help'])).out.split('\n')[0]).toContain('updraft serve [--port N]');
  });

  it('counts one of a thing as one', () => {
    const counts = { sources: 1, people: 1, facts: 2, moments: 1, drafts: 1 };
    const page = { width: 80, colour: false, today: '2026-03-12', zone: 'UTC' };
    expect(render('workspace.restore', { place: '/a', counts }, page)).toBe(
      'Restored into /a: 1 source, 1 person, 2 facts, 1 moment, 1 draft.',
    );
  });

  it('shows an overview for help and for --help, with the exit codes', async () => {
    const { out } = await updraft(['help']);
    expect(out).toContain('updraft review draft.txt');
    expect(out).toContain('4  locked, or a wrong passphrase');
    for (const { alias, name } of offered) expect(out).toContain(` ${alias ?? name}`);
    expect((await updraft(['--help'])).out).toBe(out);
  });

  it('reviews a file and standard input as the contract says [4.8]', async () => {
    const file = join(folder.path, 'draft.txt');
    writeFileSync(file, `\uFEFF${draft}`);
    const answer = (await updraft(['review', file, '--json'])).json();
    expect(Object.keys(answer).sort()).toEqual(['dismissed', 'findings', 'ms', 'offers', 'words']);
    const findings = answer.findings as { rule: string; start: number; end: number; quote: string }[];
    expect(findings.length).toBeGreaterThan(0);
    for (const { start, end, quote } of findings) expect(draft.slice(start, end)).toBe(quote);
    const piped = (await updraft(['draft.review', '-', '--json'], draft)).json();
    expect(piped.findings).toEqual(answer.findings);
    const text = await updraft(['review', file]);
    expect(text.out).toContain(findings[0]?.rule);
    expect(text.out.split('\n').every((line) => line.length <= 100)).toBe(true);
  });

  it('needs no workspace and no passphrase to review', async () => {
    const nowhere = commandLine(join(folder.path, 'nowhere'));
    expect((await nowhere(['review', '-', '--fail-on', 'never'], draft)).exit).toBe(0);
    expect((await nowhere(['signals', '-', '--json'], 'I will send it by Friday.')).exit).toBe(0);
  });

  it('says which file is not there', async () => {
    const { exit, err } = await updraft(['review', join(folder.path, 'none.txt'), '--json']);
    expect(exit).toBe(3);
    expect(JSON.parse(err)).toMatchObject({ error: { code: 'not-found', field: 'text' } });
  });

  it('reviews line by line; a bad line is answered and the next is read', async () => {
    const lines = [
      JSON.stringify({ id: 'a', text: draft }),
      'not json',
      JSON.stringify({ id: 7 }),
      '',
      '[1]',
      JSON.stringify({ id: 'b', text: 'Thanks – naïve ✓ test.' }),
    ];
    const { exit, out } = await updraft(['review', '--jsonl'], lines.join('\n'));
    expect(exit).toBe(0);
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers).toMatchObject([
      { id: 'a', findings: expect.arrayContaining([expect.objectContaining({ quote: expect.any(String) })]) },
      { id: null, error: { code: 'bad-input' } },
      { id: 7, error: { code: 'bad-input', field: 'text' } },
      { id: null, error: { code: 'bad-input' } },
      { id: 'b', findings: [] },
    ]);
  });

  it('reads signals line by line as the contract says [2.1]', async () => {
    const asked = {
      id: 1,
      text: 'I will send you the numbers by Friday.',
      date: '2010-06-01',
      author: 'Dana Ruiz',
      reader: 'Ken Webb',
    };
    const { out } = await updraft(['signals', '--jsonl'], `${JSON.stringify(asked)}\n`);
    const { id, facts } = JSON.parse(out) as { id: number; facts: Record<string, unknown>[] };
    expect(id).toBe(1);
    expect(facts[0]).toMatchObject({ kind: 'commitment', owner: 'author', due: { date: '2010-06-04' } });
    expect(asked.text.slice(facts[0]?.start as number, facts[0]?.end as number)).toBe(facts[0]?.quote);
  });

  it('brings in files and folders, and tells of a file that is not there [9.1]', async () => {
    const box = join(folder.path, 'box', 'deeper');
    mkdirSync(box, { recursive: true });
    const mail = (id: string) =>
      `From: Dana Ruiz <dana@example.com>\r\nTo: me@example.com\r\nDate: Mon, 31 May 2010 10:00:00 +0000\r\nMessage-ID: <${id}@example.com>\r\nSubject: Numbers\r\n\r\nPlease send me the headcount numbers by Friday.\r\n`;
    writeFileSync(join(box, 'one.eml'), mail('one'));
    writeFileSync(join(box, 'notes.txt'), 'not mail');
    writeFileSync(join(folder.path, 'two.eml'), mail('two'));
    const answer = await updraft([
      'import',
      join(folder.path, 'box'),
      join(folder.path, 'two.eml'),
      join(folder.path, 'none.eml'),
      '--json',
    ]);
    expect(answer.exit).toBe(0);
    expect(answer.json()).toMatchObject({
      items: 2,
      added: 2,
      already: 0,
      problems: [
        { what: 'One other file was passed over: no mail, calendar, contacts or transcripts.' },
        { item: join(folder.path, 'none.eml') },
      ],
    });
    expect(Object.keys(answer.json()).sort()).toEqual([
      'added',
      'already',
      'facts',
      'import',
      'items',
      'languages',
      'leftOut',
      'ms',
      'people',
      'problems',
      'state',
    ]);
    expect((await updraft(['import', join(folder.path, 'two.eml'), '--json'])).json()).toMatchObject({
      added: 0,
      already: 1,
    });
    expect((await updraft(['import', join(folder.path, 'none.eml')])).exit).toBe(3);
    expect((await updraft(['import'])).err).toContain('files');
  });

  it('keeps a line from words or from a pipe, and accepts what it proposes', async () => {
    const said = await updraft(['note', '@dana', 'hates', 'decks', '--json']);
    const { facts } = said.json() as { facts: { id: string; kind: string }[] };
    expect(facts[0]?.kind).toBe('preference');
    expect((await updraft(['capture', '-', '--json'], 'Dana is worried about the audit\n')).exit).toBe(0);
    const accepted = await updraft(['accept', facts[0]?.id ?? '', '--json']);
    expect(accepted.json()).toMatchObject({ facts: [{ state: 'accepted' }] });
    const { out: dana } = await updraft(['person', 'Dana']);
    expect(dana).toContain('hates decks');
    // Who they are to work with comes first.
    expect(dana.indexOf('How they like it told')).toBeGreaterThan(0);
    expect(dana.indexOf('How they like it told')).toBeLessThan(dana.indexOf('On file'));
    expect((await updraft(['search', 'hates', 'decks'])).out).toContain('decks');
    expect((await updraft(['brief', 'Dana', '--json'])).json()).toMatchObject({
      line: { sources: expect.any(Array) },
      words: expect.any(Number),
    });
  });

  it.each([
    'today',
    'people',
    'facts',
    'moments',
    'drafts',
    'status',
    'doctor',
    'suggest',
    'timeline dana',
    'brief dana',
    'person dana',
  ])('prints %s as text without colour, and as JSON that its schema takes', async (line) => {
    const argv = line.split(' ');
    const text = await updraft(argv);
    expect(text.err).toBe('');
    expect(text.out.trim()).not.toBe('');
    expect(text.out).not.toContain('\u001b');
    expect(text.out).not.toMatch(/undefined|\[object/);
    const name = offered.find(({ alias }) => alias === argv[0])?.name as keyof typeof operations;
    const answer = await updraft([...argv, '--json']);
    expect(operations[name].output.safeParse(answer.json()).error).toBeUndefined();
  });

  it('sees an earlier day with --as-of', async () => {
    expect((await updraft(['status', '--json', '--as-of', '2010-06-01'])).json()).toMatchObject({
      now: '2010-06-01T18:00:00+00:00',
    });
    expect((await updraft(['facts', '--json', '--as-of', '2001-01-01'])).json()).toMatchObject({ facts: [] });
    expect((await updraft(['today', '--as-of', 'soon'])).err).toContain('as-of');
  });

  it('takes from a hostile text what would steer the terminal', async () => {
    await updraft(['note', 'Dana said \u001b[2J it is cleared \u202e and \u0007 rang']);
    const { out } = await updraft(['search', 'cleared']);
    expect(out).toContain('cleared');
    expect(out).not.toMatch(/[\u001b\u202e\u0007]/);
  });

  it('refuses too many words', async () => {
    expect((await updraft(['close', 'a', 'kept', 'b'])).err).toContain('this command takes fact, how');
  });
});
