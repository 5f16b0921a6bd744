import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aFact, aMoment, aPerson, aSource, fill } from '../../tests/support/content.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from '../../tests/support/temporary-workspace.ts';
import { type Fact, factKinds, polarities } from '../domain/facts/fact.ts';
import { inZone } from '../domain/shared/time.ts';
import type { Store } from './store.ts';

let workspace: TemporaryWorkspace;
let store: Store;
beforeEach(async () => {
  workspace = await temporaryWorkspace();
  store = workspace.store();
  fill(store);
});
afterEach(() => workspace.remove());

// What SQLite keeps as text is UTF-8: half of a pair and the zero character are not text.
const words = fc.string({ unit: 'grapheme', maxLength: 40 }).map((s) => s.replaceAll('\0', ''));
const instant = fc
  .tuple(fc.integer({ min: 0, max: 4_000_000_000 }), fc.constantFrom('UTC', 'America/New_York', 'Asia/Kolkata'))
  .map(([seconds, zone]) => inZone(seconds * 1000, zone));
const person = fc.constantFrom('person-me', 'person-dana');
const aboutAnyone = fc.uniqueArray(person).map((ids) => ids.sort());
const day = instant.map((at) => at.slice(0, 10));
const anyFact: fc.Arbitrary<Fact> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...factKinds),
  source: fc.constantFrom('source-1', 'source-2'),
  start: fc.nat(),
  end: fc.nat(),
  quote: words,
  owner: fc.option(person),
  ownerWords: words,
  to: fc.option(person),
  toWords: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
  about: aboutAnyone,
  action: fc.option(words),
  due: fc.option(fc.record({ text: words, date: fc.option(day) })),
  said: instant,
  learned: instant,
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  reason: words,
  state: fc.constantFrom('proposed', 'accepted', 'rejected', 'superseded'),
  polarity: fc.option(fc.constantFrom(...polarities)),
  speaker: fc.constant(null),
  decided: fc.option(instant),
  lastConfirmed: fc.option(instant),
  closed: fc.option(fc.record({ how: fc.constantFrom('kept', 'late', 'dropped'), at: instant })),
});

describe('facts', () => {
  it('come back as they were written', () => {
    // A kind at the same words is kept once, so each run takes words of its own.
    let start = 1000;
    fc.assert(
      fc.property(anyFact, anyFact, (made, other) => {
        start += 1;
        const fact = { ...made, start };
        expect(store.facts.add(fact)).toBe(true);
        expect(store.facts.get(fact.id)).toEqual(fact);
        // Where it came from, when and why stay as they were; all else a person may change.
        const { id, source, said, learned, confidence, reason } = fact;
        const changed = { ...other, id, source, start, said, learned, confidence, reason };
        store.facts.put(changed);
        expect(store.facts.get(id)).toEqual(changed);
      }),
      { numRuns: 150 },
    );
  });

  it('of the same kind at the same words are kept once', () => {
    const count = store.facts.count();
    expect(store.facts.add(aFact({ id: 'again' }))).toBe(false);
    expect(store.facts.add(aFact({ id: 'other', kind: 'question' }))).toBe(true);
    expect(store.facts.count()).toBe(count + 1);
    expect(store.facts.get('again')).toBeUndefined();
  });

  it('are listed newest first, and never those said later', () => {
    const ids = (facts: readonly Fact[]) => facts.map(({ id }) => id);
    const [before, after] = ['2026-03-09T15:00:00+00:00', '2026-03-20T00:00:00+00:00'];
    expect(ids(store.facts.withPerson('person-dana', after))).toEqual(['fact-2', 'fact-1']);
    expect(ids(store.facts.withPerson('person-dana', before))).toEqual(['fact-1']);
    expect(ids(store.facts.withPerson('person-dana', after, ['accepted']))).toEqual(['fact-2']);
    expect(ids(store.facts.inState('proposed', after))).toEqual(['fact-1']);
    expect(ids(store.facts.inState('accepted', before))).toEqual([]);
    expect(ids(store.facts.inState('accepted', after, 0))).toEqual([]);
    expect(ids(store.facts.ofSource('source-2'))).toEqual(['fact-2']);
    expect(ids(store.facts.all())).toEqual(['fact-1', 'fact-2']);
    expect([store.facts.count(), store.facts.count('accepted'), store.facts.count('rejected')]).toEqual([2, 1, 0]);
  });

  it('never point at a source or a person that is not there', () => {
    expect(() => store.facts.add(aFact({ id: 'x', source: 'nowhere', start: 3 }))).toThrow();
    expect(() => store.transaction(() => store.facts.add(aFact({ id: 'y', start: 4, about: ['nobody'] })))).toThrow();
    expect(store.facts.get('y')).toBeUndefined();
  });
});

describe('people', () => {
  it('come back with addresses in the order given and names they go by', () => {
    const added = aPerson({
      id: 'p',
      name: 'Zoë “Z” O’Hara',
      addresses: ['z@example.org', 'a@example.org'],
      aliases: ['Z', 'Zo'],
      group: true,
      note: '# Note\n',
    });
    store.people.add(added);
    expect(store.people.get('p')).toEqual(added);
    store.people.addAddress('p', 'New@Example.org');
    store.people.addAlias('p', 'Oh');
    expect(store.people.get('p')).toMatchObject({
      addresses: ['z@example.org', 'a@example.org', 'new@example.org'],
      aliases: ['Oh', 'Z', 'Zo'],
    });
  });

  it('are found by address and by name, letter case apart', () => {
    expect(store.people.byAddress('DANA@example.org')?.id).toBe('person-dana');
    expect(store.people.byAddress('nobody@example.org')).toBeUndefined();
    expect(store.people.byName('dana whitfield').map(({ id }) => id)).toEqual(['person-dana']);
    expect(store.people.byName('d. whitfield').map(({ id }) => id)).toEqual(['person-dana']);
    expect(store.people.byName("Robert'); drop table person;--")).toEqual([]);
    expect(store.people.me()?.id).toBe('person-me');
    expect(store.people.standing('above').map(({ id }) => id)).toEqual(['person-dana']);
    expect(store.people.all().map(({ id }) => id)).toEqual(['person-dana', 'person-me']);
  });

  it('are edited in what is named and in nothing else', () => {
    const before = store.people.get('person-dana');
    store.people.edit('person-dana', { role: 'CEO' });
    expect(store.people.get('person-dana')).toEqual({ ...before, role: 'CEO' });
    store.people.edit('person-dana', { name: 'D', note: '', standing: 'beside', group: true });
    expect(store.people.get('person-dana')).toMatchObject({ name: 'D', note: '', standing: 'beside', group: true });
  });

  it('are counted in mail, moments and facts up to a point in time', () => {
    const contact = (until: string) => store.people.contacts(Date.parse(until)).find((c) => c.person === 'person-dana');
    expect(contact('2026-03-13T00:00:00Z')).toEqual({
      person: 'person-dana',
      wrote: 1,
      received: 0,
      moments: 1,
      coming: 0,
      lastMail: Date.parse('2026-03-09T14:00:00Z'),
      lastMoment: Date.parse('2026-03-12T10:30:00Z'),
      nextMoment: null,
      facts: 2,
    });
    expect(contact('2026-03-01T00:00:00Z')).toMatchObject({
      wrote: 0,
      lastMail: null,
      lastMoment: null,
      nextMoment: Date.parse('2026-03-12T10:00:00Z'),
      facts: 0,
    });
  });
});

describe('sources', () => {
  const full = () =>
    aSource({
      id: 's',
      key: 'mail:s',
      thread: 'thread-1',
      text: 'Über\r\n\ttabs and 🙂\n',
      automatic: true,
      attachments: ['a "b".pdf'],
      moment: 'moment-1',
      said: '2026-03-10T23:30:00-05:00',
      people: [
        { person: 'person-me', role: 'from' },
        { person: 'person-dana', role: 'to' },
      ],
    });

  it('come back letter for letter', () => {
    store.sources.add(full());
    expect(store.sources.get('s')).toEqual(full());
    expect(store.sources.idByKey('mail:s')).toBe('s');
    expect(store.sources.threadOf('mail:s')).toBe('thread-1');
    expect(store.sources.idByKey('mail:none')).toBeUndefined();
    expect(store.sources.ofMoment('moment-1', '2200-01-01T00:00:00Z').map(({ id }) => id)).toEqual(['s']);
  });

  it('are kept once under one key', () => {
    expect(() => store.sources.add(aSource({ id: 'twice' }))).toThrow();
    expect(store.sources.get('twice')).toBeUndefined();
  });

  it('are listed by person newest first, and by thread earliest first', () => {
    store.sources.add(full());
    const ids = (until: string, limit = 10, before?: number) =>
      store.sources.withPerson('person-dana', until, limit, before).map(({ id }) => id);
    const end = '2026-04-01T00:00:00+00:00';
    expect(ids(end)).toEqual(['s', 'source-2', 'source-1']);
    expect(ids(end, 2)).toEqual(['s', 'source-2']);
    expect(ids(end, 2, Date.parse('2026-03-10T17:30:00Z'))).toEqual(['source-1']);
    expect(ids('2026-03-10T00:00:00+00:00')).toEqual(['source-1']);
    expect(store.sources.inThread('thread-1', end).map(({ id }) => id)).toEqual(['source-1', 's']);

    expect([store.sources.count(), store.sources.count('mail')]).toEqual([3, 2]);
  });

  it('are walked to the end, also past one portion and with many at one time', () => {
    store.transaction(() => {
      for (let n = 0; n < 1203; n += 1) store.sources.add(aSource({ id: `many-${n}`, key: `many:${n}` }));
    });
    expect(new Set([...store.sources.each()].map(({ id }) => id)).size).toBe(1205);
  });
});

describe('moments', () => {
  it('come back as they were written, and a newer version keeps the debrief', () => {
    const moment = aMoment({ id: 'm', key: 'event:m', people: ['person-dana', 'person-me'], allDay: true });
    store.moments.put(moment);
    expect(store.moments.get('m')).toEqual(moment);
    store.moments.setDebriefed('m', true);
    const moved = { ...moment, start: '2026-03-13T10:00:00+00:00', sequence: 1, people: ['person-dana'] };
    store.moments.put(moved);
    expect(store.moments.byKey('event:m')).toEqual({ ...moved, debriefed: true });
  });

  it('are found by time and by person; a cancelled one is not', () => {
    const at = (time: string) => `2026-03-12T${time}:00+00:00`;
    const ids = (moments: readonly { id: string }[]) => moments.map(({ id }) => id);
    store.moments.put(
      aMoment({ id: 'm2', key: 'event:2', start: at('12:00'), end: at('13:00'), people: ['person-dana'] }),
    );
    store.moments.put(aMoment({ id: 'm3', key: 'event:3', status: 'cancelled', people: ['person-dana'] }));
    expect(ids(store.moments.between(at('10:15'), at('23:00')))).toEqual(['moment-1', 'm2']);
    expect(ids(store.moments.between(at('10:30'), at('12:00')))).toEqual([]);
    expect(ids(store.moments.ended(at('00:00'), at('13:00')))).toEqual(['m2', 'moment-1']);
    expect(ids(store.moments.ended(at('00:00'), at('12:59')))).toEqual(['moment-1']);
    expect(store.moments.nextWith('person-dana', at('10:30'))?.id).toBe('m2');
    expect(store.moments.nextWith('person-dana', at('13:00'))).toBeUndefined();
    expect(ids(store.moments.withPerson('person-dana'))).toEqual(['moment-1', 'm2']);
  });
});

describe('drafts and settings', () => {
  it('come back as they were written last', () => {
    const draft = store.drafts.get('draft-1');
    expect(draft).toMatchObject({ title: 'Headcount note', reader: 'person-dana' });
    if (draft) store.drafts.put({ ...draft, text: 'changed', reader: null, updated: '2026-03-12T00:00:00+00:00' });
    expect(store.drafts.get('draft-1')).toMatchObject({ text: 'changed', reader: null });
    expect(store.drafts.remove('draft-1')).toBe(true);
    expect(store.drafts.remove('draft-1')).toBe(false);
    expect(store.settings.read('zone')).toBeUndefined();
    store.settings.write('zone', 'UTC');
    store.settings.write('zone', 'Europe/Zurich');
    expect(store.settings.read('zone')).toBe('Europe/Zurich');
  });
});
