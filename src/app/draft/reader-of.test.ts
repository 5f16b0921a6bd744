import { describe, expect, it } from 'vitest';
import { aFact, aMoment, aPerson, aSource } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { freeWords } from '../../domain/documents/draft.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import type { StoredSource } from '../../store/sources.ts';
import { personMerge } from '../person/merge.ts';
import { personUndo } from '../person/undo.ts';
import { readerOf } from './reader-of.ts';

const newWorkspace = freshWorkspaces();
const march = (day: number, hour = 9): string =>
  `2026-03-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00+00:00`;

/** A workspace of Robin, with Dana above and Ola beside; `say` keeps an accepted fact in a line of Robin's own, or in `source`. */
const world = async () => {
  const workspace = await newWorkspace();
  const store = workspace.store();
  store.people.add(aPerson({ id: 'me', name: 'Robin Ames', standing: 'me' }));
  store.people.add(aPerson({ id: 'dana', name: 'Dana Whitfield', standing: 'above', role: 'CFO' }));
  store.people.add(aPerson({ id: 'ola', name: 'Ola Brandt' }));
  let last = 0;
  const say = (fact: Partial<Fact> & Pick<Fact, 'kind' | 'quote'>, source: Partial<StoredSource> = {}): string => {
    last += 1;
    const said = fact.said ?? march(3);
    const text = source.text ?? fact.quote;
    const start = text.indexOf(fact.quote);
    store.sources.add(
      aSource({
        id: `source-${last}`,
        kind: 'capture',
        key: `capture:${last}`,
        thread: `capture:${last}`,
        said,
        people: [{ person: 'me', role: 'from' }],
        ...source,
        text,
      }),
    );
    store.facts.add(
      aFact({
        id: `fact-${last}`,
        action: null,
        due: null,
        state: 'accepted',
        ...fact,
        source: `source-${last}`,
        said,
        start,
        end: start + fact.quote.length,
      }),
    );
    return `fact-${last}`;
  };
  const at = (now: string, replayed = false) => contextFor(workspace, { now, replayed });
  const read = (now = march(12), replayed = false) => readerOf(at(now, replayed), 'dana');
  const told = (id: string, now?: string) => read(now).facts.find((fact) => fact.id === id)?.told;
  return { store, say, read, told, at };
};

const toDana = [
  { person: 'me', role: 'from' },
  { person: 'dana', role: 'to' },
] as const;
const toOla = [
  { person: 'me', role: 'from' },
  { person: 'ola', role: 'to' },
] as const;
const aboutDana = [
  { person: 'me', role: 'from' },
  { person: 'dana', role: 'about' },
] as const;

describe('what a reader has been told [2.5]', () => {
  it('stood in a mail that went to them, and not in one to somebody else', async () => {
    const { say, told } = await world();
    const mail = (people: readonly StoredSource['people'][number][]) => ({
      kind: 'mail' as const,
      people: [...people],
    });
    expect(told(say({ kind: 'risk', quote: 'Hull slips' }, mail(toDana)))).toBe(march(3));
    expect(told(say({ kind: 'risk', quote: 'York slips' }, mail(toOla)))).toBeNull();
  });

  it.each([
    ['Hull slips', false],
    ['Hull slips, told her', true],
    ['Hull slips. Told her.', true],
    ['told Dana that Hull slips', true],
    ["Hull slips; Dana doesn't know yet", false],
    ['Hull slips, need to tell Dana next week', false],
    ['Hull slips: did not come up', false],
    ['Hull slips, ran out of time for it', false],
    ['Hull slips. Still have to tell her.', false],
    ['Hull slips but she has no idea', false],
    ['Hull slips; will tell her Friday', false],
    ['Hull slips. Did not tell her.', false],
    ['Ola told her: Hull slips', false],
  ])('was said in a talk they were at only where the line says so: %s', async (text, says) => {
    const { store, say, told } = await world();
    store.moments.put(aMoment({ people: ['dana'] }));
    const id = say({ kind: 'risk', quote: 'Hull slips' }, { kind: 'debrief', moment: 'moment-1', text });
    expect(told(id)).toBe(says ? march(3) : null);
  });

  it('was decided or promised there, unless it was kept from them', async () => {
    const { store, say, told } = await world();
    store.moments.put(aMoment({ people: ['dana'] }));
    const debrief = (text: string) => ({ kind: 'debrief' as const, moment: 'moment-1', text });
    expect(told(say({ kind: 'decision', quote: 'pilot first' }, debrief('Decided: pilot first')))).toBe(march(3));
    expect(
      told(say({ kind: 'decision', quote: 'Ola goes in June' }, debrief('Ola goes in June, keep it quiet'))),
    ).toBeNull();
    expect(
      told(say({ kind: 'commitment', quote: 'the list', owner: 'me', to: 'ola' }, debrief('I owe Ola the list'))),
    ).toBeNull();
  });

  it('was noted by the user as told, in the same line or a later one', async () => {
    const { say, told } = await world();
    const line = (text: string) => ({ text, people: [...aboutDana] });
    expect(told(say({ kind: 'risk', quote: 'Hull slips' }, line('told Dana that Hull slips')))).toBe(march(3));
    expect(told(say({ kind: 'risk', quote: 'York slips' }, line('York slips, must tell Dana')))).toBeNull();
    const leeds = say({ kind: 'risk', quote: 'the Leeds printers come late' }, line('the Leeds printers come late'));
    expect(told(leeds)).toBeNull();
    say(
      { kind: 'reflection', quote: 'told Dana about the Leeds printers', said: march(6) },
      { people: [...aboutDana] },
    );
    expect(told(leeds)).toBe(march(6));
    expect(told(leeds, march(5))).toBeNull();
  });

  it('was sent to them, and they know what they said themselves', async () => {
    const { store, say, told } = await world();
    const risk = say({ kind: 'risk', quote: 'Hull slips' });
    store.told.add({ fact: risk, person: 'dana', at: march(8), draft: null });
    expect(told(risk)).toBe(march(8));
    expect(told(risk, march(7))).toBeNull();
    expect(told(say({ kind: 'priority', quote: 'audit first', owner: 'dana', about: ['dana'] }))).toBe(march(3));
  });
});

describe('what somebody was told by two addresses', () => {
  it('is known of the one they are, and of each again when that is taken back', async () => {
    const { store, say, at } = await world();
    store.people.add(aPerson({ id: 'dw', name: 'D. Whitfield' }));
    const one = say({ kind: 'risk', quote: 'Hull slips', about: ['dw'] });
    const two = say({ kind: 'risk', quote: 'York slips' });
    store.told.add({ fact: one, person: 'dw', at: march(4), draft: null });
    store.told.add({ fact: two, person: 'dana', at: march(5), draft: null });
    const both = new Map([
      [one, march(4)],
      [two, march(5)],
    ]);
    const { change } = await personMerge.run(at(march(10)), { person: 'dw', into: 'dana' });
    expect(store.told.toldTo('dana', march(12))).toEqual(both);
    await personUndo.run(at(march(11)), { change });
    expect([...store.told.toldTo('dana', march(12)).keys()]).toEqual([two]);
    expect([...store.told.toldTo('dw', march(12)).keys()]).toEqual([one]);
  });
});

describe('what review knows of a reader', () => {
  it('holds accepted facts alone, whose they are, and who had a part', async () => {
    const { say, read } = await world();
    const mine = say({
      kind: 'result',
      quote: 'Ola and I closed the books in 3 days',
      owner: 'me',
      about: ['me', 'ola'],
    });
    const theirs = say({ kind: 'priority', quote: 'audit first', about: ['dana'] });
    say({ kind: 'risk', quote: 'nobody accepted this', state: 'proposed' });
    say({ kind: 'preference', quote: 'hates decks', owner: 'ola', about: ['ola'] });
    const { facts, called } = read();
    expect(called).toBe('Dana');
    expect(facts.map(({ id }) => id).sort()).toEqual([mine, theirs].sort());
    expect(facts.find(({ id }) => id === mine)).toMatchObject({ whose: 'me', people: ['Ola Brandt'], told: null });
    expect(facts.find(({ id }) => id === theirs)).toMatchObject({
      whose: 'reader',
      source: { who: 'you', quote: 'audit first', fact: theirs },
    });
  });

  it('knows nothing later than the day it is asked for, and takes what was closed later for open', async () => {
    const { say, read } = await world();
    const early = say({ kind: 'risk', quote: 'Hull slips', closed: { how: 'kept', at: march(10) } });
    say({ kind: 'risk', quote: 'York slips', said: march(11) });
    expect(read(march(5), true).facts).toMatchObject([{ id: early, closed: null }]);
    expect(read(march(12)).facts).toHaveLength(2);
  });

  it('reads how they like it told, with what it rests on, and confirmed behaviour behind words [1.5] [1.6]', async () => {
    const { store, say, read } = await world();
    say({ kind: 'preference', quote: 'hates decks, wants three bullets', owner: 'dana', about: ['dana'] });
    say({ kind: 'preference', quote: 'papers 2 days before', owner: 'dana', about: ['dana'] });
    const answer = (observation: string, words: string, said: string) =>
      store.behaviour.answer('dana', {
        observation,
        said,
        answer: words === '' ? 'dismissed' : 'confirmed',
        sentence: words,
      });
    answer('answered-short-50', 'Answers asks of up to 50 words more often', march(4));
    answer('form-numbers', 'Puts figures into what they write often', march(4));
    expect(read().style).toMatchObject({
      form: { wants: 'bullets', basis: [{ quote: 'hates decks, wants three bullets' }] },
      leadDays: { days: 2 },
      words: { most: 50, basis: [{ kind: 'note', id: 'dana', fact: null }] },
    });
    expect(read(march(3, 10)).style.words).toBeNull();
    answer('answered-short-50', '', march(6));
    expect(read().style.words).toBeNull();
  });

  it('forgets of their style what the user says is so no longer [1.7]', async () => {
    const { store, say, read } = await world();
    const id = say({ kind: 'preference', quote: 'wants three bullets', owner: 'dana', about: ['dana'] });
    expect(read().style.form).toMatchObject({ wants: 'bullets' });
    const fact = store.facts.get(id);
    if (fact) store.facts.put({ ...fact, closed: { how: 'dropped', at: march(10) } });
    expect(read().style.form).toBeNull();
    expect(read(march(5)).style.form).toMatchObject({ wants: 'bullets' });
  });

  it('knows the last three updates sent to them', async () => {
    const { store, read } = await world();
    for (const day of [1, 2, 3, 4, 5])
      store.drafts.put({
        ...freeWords,
        id: `u${day}`,
        title: '',
        text: `Update ${day}`,
        reader: 'dana',
        kind: day === 4 ? 'message' : 'update',
        sent: march(day),
        created: march(day),
        updated: march(day),
      });
    expect(read().updates.map(({ id }) => id)).toEqual(['u5', 'u3', 'u2']);
    expect(read(march(2, 10), true).updates.map(({ id }) => id)).toEqual(['u2', 'u1']);
  });
});
