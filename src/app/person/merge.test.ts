import { describe, expect, it } from 'vitest';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { ask, home, idOf, mail, me, peopleWritten, tables } from '../../../tests/support/people-written.ts';
import type { Context } from '../context.ts';
import { importRun } from '../import/run.ts';
import { personApart } from './apart.ts';
import { personEdit } from './edit.ts';
import { personMe } from './me.ts';
import { personMerge } from './merge.ts';
import { personShow } from './show.ts';
import { personSplit } from './split.ts';
import { personUndo } from './undo.ts';

const newWorkspace = freshWorkspaces();
const world = async (): Promise<Context> => peopleWritten(await newWorkspace());

describe('person.merge', () => {
  it('makes one of two: mails, moments, facts, both notes, the higher standing; the role stays [9.4]', async () => {
    const context = await world();
    const [from, into] = [idOf(context, 'd.r@home.example'), idOf(context, 'dana.ruiz@corp.example')];
    const { person, also } = await personMerge.run(context, { person: into, into: from });
    expect(person).toMatchObject({ id: from, name: 'Dana R', role: 'Chair', standing: 'above' });
    expect(also).toBe('Dana Ruiz');
    const shown = await personShow.run(context, { person: from, limit: 100 });
    expect(shown.person.note).toBe('Writes at night.\n\nReads early.');
    expect(shown.person.aliases).toContain('Dana Ruiz');
    expect(shown.seen.map(({ address, count }) => [address, count])).toEqual([
      ['dana.ruiz@corp.example', 6],
      ['d.r@home.example', 4],
    ]);
    expect(context.store().people.get(into)).toBeUndefined();
    expect(
      context
        .store()
        .facts.all()
        .some(({ owner, to, about }) => [owner, to, ...about].includes(into)),
    ).toBe(false);
    const titled = context
      .store()
      .moments.all()
      .find(({ title }) => title === '1:1 Dana');
    expect(titled?.linked).toEqual([from]);
  });

  it('does not make anybody the user, but says how that is said', async () => {
    const context = await world();
    for (const input of [
      { person: 'robin@corp.example', into: 'tom@corp.example' },
      { person: 'tom@corp.example', into: 'robin@corp.example' },
    ]) {
      expect(() => personMerge.run(context, input)).toThrow(expect.objectContaining({ code: 'bad-input' }));
    }
    const before = tables(context);
    const { change } = await personMe.run(context, { person: 'tom@corp.example', also: true });
    expect(context.store().people.me()?.addresses).toContain('tom@corp.example');
    personUndo.run(context, { change });
    expect(tables(context)).toBe(before);
  });
});

describe('person.split', () => {
  it('takes out what was written under a name, though the address stays, and remembers it', async () => {
    const context = await world();
    const was = idOf(context, 'desk@corp.example');
    const { other, moved } = await personSplit.run(context, { person: was, seen: ['Tom Birch'] });
    expect(other).toMatchObject({ name: 'Tom Birch', standing: 'unknown' });
    expect(moved.sources).toBe(1);
    const facts = context.store().facts.withPerson(other.id, context.now);
    expect(facts.map(({ owner, quote }) => [owner, quote])).toEqual([[other.id, expect.stringContaining('berth')]]);
    expect(context.store().people.get(was)?.aliases).not.toContain('Tom Birch');
    await importRun.run(context, {
      files: [{ name: 'b.mbox', text: mail(11, 'Tom Birch <desk@corp.example>', me, 'Once more.') }],
    });
    const [newest] = context.store().sources.withPerson(other.id, context.now, 1);
    expect(newest?.title).toBe('Item 11');
    expect(() => personSplit.run(context, { person: was, seen: ['desk@corp.example'] })).toThrow(
      expect.objectContaining({ code: 'bad-input' }),
    );
    expect(() => personSplit.run(context, { person: was, seen: ['nobody@corp.example'] })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });

  it('parts two addresses that were merged, also in the mail where both stood', async () => {
    const context = await world();
    const into = idOf(context, 'dana.ruiz@corp.example');
    personMerge.run(context, { person: 'd.r@home.example', into });
    const { other } = await personSplit.run(context, { person: into, seen: ['d.r@home.example'] });
    const both = [...context.store().sources.each()].find(({ title }) => title === 'Item 5');
    expect(both?.people.flatMap(({ person, role }) => (role === 'to' ? [person] : [])).sort()).toEqual(
      [into, other.id].sort(),
    );
    const moment = context
      .store()
      .moments.all()
      .find(({ title }) => title === 'Planning');
    expect(moment?.people).toContain(other.id);
    expect(moment?.people).toContain(into);
    const hates = context
      .store()
      .facts.all()
      .find(({ state, kind }) => state === 'accepted' && kind === 'preference');
    expect(hates?.about).toContain(into);
    expect(hates?.about).not.toContain(other.id);
  });
});

describe('person.undo', () => {
  it('gives what came since to the address that goes back', async () => {
    const context = await world();
    const { change } = await personMerge.run(context, { person: 'd.r@home.example', into: 'dana.ruiz@corp.example' });
    await importRun.run(context, { files: [{ name: 'b.mbox', text: mail(11, home, me, ask) }] });
    personEdit.run(context, { person: 'dana.ruiz@corp.example', role: 'CEO' });
    personUndo.run(context, { change });
    const back = idOf(context, 'd.r@home.example');
    const [newest] = context.store().sources.withPerson(back, context.now, 1);
    expect(newest?.title).toBe('Item 11');
    expect(context.store().facts.withPerson(back, context.now)[0]?.owner).toBe(back);
    expect(context.store().people.byAddress('dana.ruiz@corp.example')).toMatchObject({
      role: 'CEO',
      note: 'Reads early.',
    });
  });

  it('says why it cannot', async () => {
    const context = await world();
    expect(() => personUndo.run(context, {})).toThrow(expect.objectContaining({ code: 'not-found' }));
    const first = await personMerge.run(context, { person: 'd.r@home.example', into: 'dana.ruiz@corp.example' });
    const second = await personApart.run(context, { person: 'tom@corp.example', other: 'dana.ruiz@corp.example' });
    expect(() => personUndo.run(context, { change: first.change })).toThrow(
      expect.objectContaining({ code: 'no-way-back', message: expect.stringContaining(`${second.change}`) }),
    );
    expect((await personUndo.run(context, {})).kind).toBe('apart');
    expect((await personUndo.run(context, {})).kind).toBe('merge');
    expect(() => personUndo.run(context, { change: first.change })).toThrow(
      expect.objectContaining({ code: 'no-way-back' }),
    );
  });
});
