import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFact, aPerson, aSource } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { temporaryFolder } from '../../../tests/support/temporary-workspace.ts';
import type { Fact, FactKind } from '../../domain/facts/fact.ts';
import { answerGive } from '../answer/give.ts';
import type { Context } from '../context.ts';
import { evidenceList } from '../evidence/list.ts';
import { personEdit } from '../person/edit.ts';
import { personRemove } from '../person/remove.ts';
import { rollupCompile } from '../rollup/compile.ts';
import { updateCompile } from '../update/compile.ts';
import { exportTo } from '../workspace/export-to.ts';
import { kitFile } from './file.ts';
import { kitList } from './list.ts';
import { kitRead } from './read.ts';
import { kitShow } from './show.ts';
import { kitWrite } from './write.ts';

const newWorkspace = freshWorkspaces();
const refused = (code: string, field?: string) =>
  expect.objectContaining({ code, ...(field === undefined ? {} : { field }) });

/** A workspace in which a user with a manager and a colleague has worked; `note` keeps an accepted line of theirs. */
const worked = async () => {
  const workspace = await newWorkspace();
  const context = contextFor(workspace);
  const store = workspace.store();
  store.people.add(aPerson({ id: 'me', name: 'Robin Ames', standing: 'me', addresses: ['robin@example.org'] }));
  store.people.add(aPerson({ standing: 'above', relation: 'manager', addresses: ['dana@example.org'] }));
  personEdit.run(context, { person: 'person-dana', relation: 'manager' });
  store.people.add(aPerson({ id: 'omar', name: 'Omar Reyes', standing: 'beside' }));
  let count = 0;
  const note = (
    kind: FactKind,
    text: string,
    change: Partial<Fact> = {},
    source: Parameters<typeof aSource>[0] = {},
  ) => {
    count += 1;
    const id = `f${count}`;
    store.sources.add(
      aSource({ id: `s${count}`, key: `k${count}`, kind: 'capture', text, people: [], title: '', ...source }),
    );
    store.facts.add(
      aFact({
        id,
        kind,
        source: `s${count}`,
        quote: text,
        start: 0,
        end: text.length,
        owner: 'me',
        due: null,
        action: null,
        state: 'accepted',
        said: '2026-02-10T09:00:00+00:00',
        ...change,
      }),
    );
    return id;
  };
  return { context, store, note };
};
const lineOf = (context: Context, id: string) => {
  const shown = kitShow.run(context, {}) as ReturnType<typeof kitShow.run> & { lines: readonly { about: string }[] };
  return (shown as { lines: { about: string; take: boolean; words: string; why: string }[] }).lines.find(({ about }) =>
    about.endsWith(`:${id}`),
  );
};

describe('the leaving kit', () => {
  it('takes own wins, kept promises, reflections and lessons; names become roles [10.8] [11.1]', async () => {
    const { context, store, note } = await worked();
    const win = note('result', 'we cut the waiting time from 40 to 28 minutes; credit to Omar');
    const promise = note('commitment', 'I promised Dana the berth plan', {
      action: 'the berth plan for Dana',
      to: 'person-dana',
      closed: { how: 'kept', at: '2026-02-20T09:00:00+00:00' },
    });
    const thought = note('reflection', 'next time I open with the ask');
    store.askAnswers.put({
      fact: win,
      outcome: null,
      how: 'no',
      at: '2026-02-11T09:00:00+00:00',
      said: '2026-02-11T09:00:00+00:00',
      learnt: 'Dana decides in November; ask before',
    });
    expect(lineOf(context, win)).toMatchObject({
      take: true,
      words: expect.stringContaining('from 40 to 28 minutes; credit to a colleague'),
    });
    expect(lineOf(context, promise)).toMatchObject({ take: true, words: 'The berth plan for my manager' });
    expect(lineOf(context, thought)).toMatchObject({ take: true });
    const { lines, people } = await kitShow.run(context, {});
    expect(lines.find(({ sort }) => sort === 'lesson')).toMatchObject({
      words: 'My manager decides in November; ask before',
      take: false,
      why: expect.stringContaining('somebody who could be recognised'),
    });
    expect(people.map(({ name, role, lines: many }) => [name, role, many])).toEqual([
      ['Dana Whitfield', 'my manager', 1],
      ['Omar Reyes', 'a colleague', 1],
    ]);
  });

  it.each([
    ['confidential: we cut the queue from 9 to 4', 'to be kept'],
    ['we won the merger of both yards', 'merger'],
    ['we saved €40,000 on fuel', 'sum of money'],
    ['Dana called it “the best plan in years”', 'somebody else'],
    ['Dana said our plan holds', 'somebody else'],
    ['Omar is burnt out, so I took the shift', 'life or standing'],
    ['Will took the shift with me', 'may be'],
    ['open items at Harrow Freight cut from 410 to 35', '“Harrow Freight” may be'],
  ])('leaves by itself: %s', async (text, why) => {
    const { context, store, note } = await worked();
    store.people.add(aPerson({ id: 'will', name: 'Will Ode', standing: 'beside' }));
    const id = note('result', text);
    const line = lineOf(context, id);
    expect(line).toMatchObject({ take: false });
    expect(line?.why).toContain(why);
  });

  it('offers nothing that others wrote, said or did, and leaves what stands in mail [10.8]', async () => {
    const { context, note } = await worked();
    const theirs = note(
      'result',
      'Robin cut the queue from 9 to 4',
      {},
      {
        kind: 'mail',
        people: [{ person: 'person-dana', role: 'from' }],
      },
    );
    const another = note('result', 'cut the queue from 9 to 4', { owner: 'omar' });
    const mine = note(
      'result',
      'we cut the queue from 9 to 4',
      {},
      {
        kind: 'mail',
        people: [{ person: 'me', role: 'from' }],
      },
    );
    note('preference', 'Dana likes three bullets', { owner: 'person-dana' });
    expect(lineOf(context, theirs)).toBeUndefined();
    expect(lineOf(context, another)).toBeUndefined();
    const mail: Parameters<typeof aSource>[0] = { kind: 'mail', people: [{ person: 'me', role: 'from' }] };
    const passedOn = note('result', 'Pat got the north hall finished', { owner: null }, mail);
    const hoped = note('result', 'I hope we have the north hall finished by May', {}, mail);
    for (const id of [passedOn, hoped]) expect(lineOf(context, id)).toBeUndefined();
    expect(lineOf(context, mine)).toMatchObject({ take: false, why: 'It stands in the mail of the house.' });
    const { left, lines } = await kitShow.run(context, {});
    expect(lines).toHaveLength(1);
    expect(left.map(({ what }) => what)).toEqual(['Mail', 'Notes, whole', 'People, and what you noted of them']);
    expect(() => kitFile.run(context, { form: 'html' })).toThrow(refused('bad-input'));
  });

  it('goes by the user’s word on each line and each name, and takes it back [10.8]', async () => {
    const { context, note } = await worked();
    const win = note('result', 'we cut the waiting time from 40 to 28 minutes with Omar');
    await answerGive.run(context, { about: `kit:win:${win}`, answer: 'wrong', words: '' });
    expect(lineOf(context, win)).toMatchObject({ take: false });
    await answerGive.run(context, { about: `kit:win:${win}`, answer: 'open', words: '' });
    await answerGive.run(context, { about: 'kitname:omar', answer: 'right', words: '' });
    expect(lineOf(context, win)).toMatchObject({
      take: true,
      words: 'We cut the waiting time from 40 to 28 minutes with Omar',
    });
    expect(() => answerGive.run(context, { about: 'kit:nonsense:x', answer: 'right', words: '' })).toThrow(
      refused('not-found'),
    );
    expect(() => answerGive.run(context, { about: 'kitname:nobody', answer: 'right', words: '' })).toThrow(
      refused('not-found'),
    );
    // The name goes with the person, and with it the word on it.
    await personRemove.run(context, { person: 'omar', really: true });
    // A first name alone may be anybody's: it stays in the words, and the line stays here.
    expect(lineOf(context, win)).toMatchObject({ take: false, why: expect.stringContaining('“Omar” may be') });
    expect(
      context
        .store()
        .answers.all()
        .filter(({ about }) => about.startsWith('kitname')),
    ).toEqual([]);
  });

  it('is written without a name, an address or a word of others, and another workspace takes it in [10.8] [11.1]', async () => {
    const { context, store, note } = await worked();
    note('result', 'we cut the waiting time from 40 to 28 minutes; credit to Omar');
    note('result', 'wrote it to dana@example.org with </script><script>alert(1)</script>');
    note('result', 'Dana called it “the best plan in years”');
    note('reflection', 'next time I open with the ask');
    store.ownWays.put({
      id: 'w',
      what: 'length',
      words: 'Short mails, please.',
      fact: null,
      about: '',
      confirmed: '2026-03-01T09:00:00+00:00',
      made: '2026-03-01T09:00:00+00:00',
      updated: '2026-03-01T09:00:00+00:00',
    });
    const folder = temporaryFolder();
    try {
      const path = join(folder.path, 'kit');
      const { files, lines } = await kitWrite.run(context, { path });
      expect({ files, lines }).toEqual({ files: ['kit.html', 'kit.md', 'kit.json'], lines: 4 });
      for (const name of files) {
        const text = readFileSync(join(path, name), 'utf8');
        expect(text).not.toMatch(/Omar|Dana|Whitfield|Reyes|@example|best plan/i);
        if (name === 'kit.html') expect(text).not.toContain('<script>');
        expect(text).toContain('from 40 to 28 minutes');
        if (process.platform !== 'win32') expect(statSync(join(path, name)).mode & 0o077).toBe(0);
      }
      await expect(kitWrite.run(context, { path })).rejects.toMatchObject({ code: 'exists' });
      await expect(kitWrite.run(context, { path: join(folder.path, 'a', 'b') })).rejects.toMatchObject({
        code: 'not-found',
      });

      const next = await newWorkspace();
      const there = contextFor(next);
      next
        .store()
        .people.add(aPerson({ id: 'me', name: 'Robin Ames', standing: 'me', addresses: ['robin@new.example'] }));
      next.store().people.add(aPerson({ id: 'boss', name: 'Kim Ito', standing: 'above', relation: 'manager' }));
      const text = readFileSync(join(path, 'kit.html'), 'utf8');
      const taken = await kitRead.run(there, { text });
      expect(taken).toMatchObject({ added: 4, ways: 1 });
      expect(await kitRead.run(there, { text: readFileSync(join(path, 'kit.json'), 'utf8') })).toMatchObject({
        added: 0,
      });
      expect((await kitList.run(there, {})).lines.map(({ sort }) => sort).sort()).toEqual([
        'reflection',
        'way',
        'win',
        'win',
      ]);
      // It is told nobody here.
      expect((await updateCompile.run(there, { reader: 'boss' })).lines).toEqual([]);
      expect((await rollupCompile.run(there, { reader: 'boss', form: 'promotion' })).lines).toEqual([]);
      expect((await evidenceList.run(there, { limit: 10 })).results).toEqual([]);
      expect((await kitList.run({ ...there, now: '2026-03-01T00:00:00+00:00', replayed: true }, {})).lines).toEqual([]);
      expect(await kitRead.run(there, { text: '', undo: taken.kit })).toMatchObject({ removed: 4 });
      expect(next.store().ownWays.all()).toEqual([]);
      expect(existsSync(path)).toBe(true);
    } finally {
      folder.remove();
    }
  });

  it('and roll-ups lose somebody’s name with them, and stand in the export [10.8] [6.7]', async () => {
    const { context, store } = await worked();
    store.brought.add({
      id: 'b',
      kit: 'k',
      sort: 'win',
      day: '2025-01-01',
      words: 'Done with Omar Reyes',
      made: '2026-03-01T09:00:00+00:00',
    });
    await rollupCompile.run(context, {
      reader: 'person-dana',
      form: 'quarter',
      template: 'As Omar Reyes has it: {{results}}',
    });
    const folder = temporaryFolder();
    try {
      const { path } = await exportTo(context, join(folder.path, 'all'));
      expect(readFileSync(join(path, 'brought.json'), 'utf8')).toContain('Done with');
      expect(readFileSync(join(path, 'rollups.json'), 'utf8')).toContain('{{results}}');
    } finally {
      folder.remove();
    }
    await personRemove.run(context, { person: 'omar', really: true });
    expect(store.brought.all(context.now)[0]?.words).toBe('Done with a former contact');
    expect(store.rollups.all()[0]?.template).toBe('As a former contact has it: {{results}}');
  });
});
