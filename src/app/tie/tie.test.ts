import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from '../../../tests/support/temporary-workspace.ts';
import type { Standing } from '../../domain/people/person.ts';
import type { Context } from '../context.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { factEdit } from '../fact/edit.ts';
import { factReject } from '../fact/reject.ts';
import { tieList } from './list.ts';
import { tieSet } from './set.ts';

describe('who listens to whom', () => {
  let there: TemporaryWorkspace;
  let context: Context;
  const add = (
    id: string,
    name: string,
    standing: Standing = 'unknown',
    more: { role?: string; group?: boolean } = {},
  ) =>
    there.store().people.add({
      id,
      name,
      addresses: [],
      aliases: [],
      role: more.role ?? '',
      standing,
      group: more.group ?? false,
      note: '',
      created: context.now,
    });
  const listed = (input: object = {}) => tieList.output.parse(tieList.run(context, tieList.input.parse(input)));
  const set = (listener: string, heeded: string, more: object = {}) =>
    tieSet.output.parse(tieSet.run(context, tieSet.input.parse({ listener, heeded, ...more })));
  const note = async (text: string): Promise<readonly string[]> => {
    const { facts } = await factCapture.run(context, factCapture.input.parse({ text }));
    const ids = facts.filter(({ kind }) => kind === 'tie').map(({ id }) => id);
    if (ids.length > 0) await factAccept.run(context, factAccept.input.parse({ facts: ids }));
    return ids;
  };
  const words = () => listed().ties.map((tie) => tie.words);

  beforeEach(async () => {
    there = await temporaryWorkspace();
    context = contextFor(there);
    add('me', 'Robin Ames', 'me');
    add('dana', 'Dana Whitfield', 'above', { role: 'CFO' });
    add('tom', 'Tom Birch', 'beside');
    add('ines', 'Ines Calloway');
  });
  afterEach(() => there.remove());

  it('reads from notes who listens, to whom and on what, with the source [3.1]', async () => {
    await note('Dana listens to Tom on anything legal');
    await note("Ines has the CFO's ear");
    await note('Dana and Ines are old friends');
    const { ties } = listed();
    expect(ties.map((tie) => tie.words)).toEqual([
      'Dana Whitfield listens to Ines Calloway.',
      'Dana Whitfield and Ines Calloway are close.',
      'Dana Whitfield listens to Tom Birch on anything legal.',
    ]);
    expect(ties[2]?.sources).toMatchObject([{ quote: 'Dana listens to Tom on anything legal', who: 'you' }]);
    expect(listed({ person: 'tom' }).total).toBe(1);
  });

  it('takes the newest words, and keeps what is over apart [3.1]', async () => {
    await note('Dana listens to Tom on the lease');
    context = { ...context, now: '2026-04-01T08:00:00+00:00' };
    await note('Dana trusts Tom on pay');
    expect(words()).toEqual(['Dana Whitfield listens to Tom Birch on pay and the lease.']);
    context = { ...context, now: '2026-05-01T08:00:00+00:00' };
    set('dana', 'ines');
    await note('Dana no longer listens to Tom');
    expect([words(), listed().ended.map((tie) => tie.words)]).toEqual([
      ['Dana Whitfield listens to Ines Calloway.'],
      ['Dana Whitfield listens to Tom Birch.'],
    ]);
    const then = { ...context, now: '2026-04-15T08:00:00+00:00', replayed: true };
    expect(tieList.output.parse(tieList.run(then, { limit: 10 })).ties.map((tie) => tie.words)).toEqual([
      'Dana Whitfield listens to Tom Birch on pay and the lease.',
    ]);
  });

  it('keeps the word of the user, and lets it be mended and taken back', async () => {
    const { fact, careful } = set('dana', 'tom', { on: 'the lease' });
    expect([fact.quote, fact.state, careful]).toEqual([
      'Dana Whitfield listens to Tom Birch on the lease',
      'accepted',
      [],
    ]);
    expect(words()).toEqual(['Dana Whitfield listens to Tom Birch on the lease.']);
    // By hand the other way round, whatever the words.
    await factEdit.run(context, factEdit.input.parse({ fact: fact.id, owner: 'tom', to: 'dana' }));
    expect(words()).toEqual(['Tom Birch listens to Dana Whitfield on the lease.']);
    await factReject.run(context, factReject.input.parse({ facts: [fact.id] }));
    expect(listed().total).toBe(0);
  });

  it('asks who is meant, and ties nobody to themselves or to somebody nobody knows', async () => {
    const ids = await note('Dana listens to her brother');
    expect(listed()).toMatchObject({ ties: [], open: [{ question: 'To whom does Dana listen?', fact: ids[0] }] });
    expect(() => set('dana', 'CFO')).toThrow(expect.objectContaining({ code: 'bad-input' }));
    expect(() => set('dana', 'nobody at all')).toThrow(expect.objectContaining({ code: 'not-found' }));
    add('tom2', 'Tom Reyes');
    expect(() => set('dana', 'tom')).not.toThrow();
    expect(() => set('ines', 'Tom Birch', { fact: ids[0] })).not.toThrow();
    expect(listed().open).toEqual([]);
    // Two of that name: nobody is guessed.
    await note('Ines trusts Tom on ships');
    expect(listed().open.map(({ question }) => question)).toEqual(['To whom does Ines listen?']);
  });

  it('has nothing against circles', async () => {
    set('dana', 'tom');
    set('tom', 'ines');
    set('ines', 'dana');
    set('tom', 'dana');
    set('me', 'dana');
    expect(words()).toEqual([
      'Dana Whitfield listens to Tom Birch.',
      'Ines Calloway listens to Dana Whitfield.',
      'You listen to Dana Whitfield.',
      'Tom Birch listens to Dana Whitfield.',
      'Tom Birch listens to Ines Calloway.',
    ]);
  });

  it('holds two hundred people, long names and names from right to left', () => {
    const long = `${'Maximiliane-Theodora '.repeat(8)}von und zu Ostersee`;
    add('long', long);
    add('noa', 'נועה לוי');
    there.store().transaction(() => {
      for (let n = 0; n < 200; n += 1) add(`p${n}`, `Person Number${n}`, n % 3 === 0 ? 'above' : 'beside');
      for (let n = 1; n < 200; n += 1) set(`p${n}`, `p${Math.floor(n / 2)}`);
      set('noa', 'long', { on: 'שכר' });
    });
    expect(listed({ limit: 1000 }).total).toBe(200);
    expect(listed({ person: 'noa' }).ties[0]?.words).toBe(`נועה לוי listens to ${long} on שכר.`);
    add('list', 'All hands', 'unknown', { group: true });
    expect(listed({ limit: 1000 }).ties.every(({ listener }) => listener.id !== 'list')).toBe(true);
  });
});
