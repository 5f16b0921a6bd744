import { freeWords } from '../../src/domain/documents/draft.ts';
import type { Fact } from '../../src/domain/facts/fact.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { WholeMoment } from '../../src/store/moments.ts';
import type { StoredSource } from '../../src/store/sources.ts';
import type { Store } from '../../src/store/store.ts';

/* Records to test with, each complete; `change` says what a test is about. All of it is made up. */

export const aPerson = (change: Partial<Person> = {}): Person => ({
  id: 'person-dana',
  name: 'Dana Whitfield',
  addresses: [],
  aliases: [],
  role: '',
  standing: 'unknown',
  group: false,
  note: '',
  created: '2026-03-01T09:00:00+00:00',
  ...change,
});

export const aSource = (change: Partial<StoredSource> = {}): StoredSource => ({
  id: 'source-1',
  kind: 'mail',
  key: 'mail:1@example.org',
  thread: 'thread-1',
  said: '2026-03-09T14:00:00+00:00',
  learned: '2026-03-10T08:00:00+00:00',
  title: 'Headcount for the second half',
  text: 'I need the headcount numbers by Thursday.\n\nDana',
  automatic: false,
  attachments: [],
  moment: null,
  people: [],
  ...change,
});

export const aMoment = (change: Partial<WholeMoment> = {}): WholeMoment => ({
  id: 'moment-1',
  key: 'event:1@example.org',
  sequence: 0,
  title: 'Planning with Dana',
  start: '2026-03-12T10:00:00+00:00',
  end: '2026-03-12T10:30:00+00:00',
  allDay: false,
  place: 'Room 4',
  text: '',
  status: 'confirmed',
  people: [],
  linked: [],
  debriefed: false,
  ...change,
});

export const aFact = (change: Partial<Fact> = {}): Fact => ({
  id: 'fact-1',
  kind: 'request',
  source: 'source-1',
  start: 0,
  end: 41,
  quote: 'I need the headcount numbers by Thursday.',
  owner: null,
  ownerWords: '',
  to: null,
  about: [],
  action: 'the headcount numbers',
  due: { text: 'by Thursday', date: '2026-03-12' },
  said: '2026-03-09T14:00:00+00:00',
  learned: '2026-03-10T08:00:00+00:00',
  confidence: 0.9,
  reason: 'A need is stated with a day.',
  state: 'proposed',
  polarity: null,
  speaker: null,
  decided: null,
  lastConfirmed: null,
  closed: null,
  ...change,
});

/** Fills an empty store with two people, a mail, a capture, a moment, two facts and a draft. */
export const fill = (store: Store): void =>
  store.transaction(() => {
    store.people.add(
      aPerson({ id: 'person-me', name: 'Robin Ames', standing: 'me', addresses: ['robin@example.org'] }),
    );
    store.people.add(
      aPerson({
        role: 'CFO',
        standing: 'above',
        addresses: ['dana@example.org'],
        aliases: ['D. Whitfield'],
        note: 'Reads on the train.\n\n* likes numbers first',
      }),
    );
    store.moments.put(aMoment({ people: ['person-dana'] }));
    store.sources.add(
      aSource({
        people: [
          { person: 'person-dana', role: 'from' },
          { person: 'person-me', role: 'to' },
        ],
      }),
    );
    store.sources.add(
      aSource({
        id: 'source-2',
        kind: 'capture',
        key: 'capture:1',
        thread: 'capture:1',
        title: '',
        text: '@dana hates decks, wants 3 bullets',
        said: '2026-03-10T17:30:00+00:00',
        people: [{ person: 'person-dana', role: 'about' }],
      }),
    );
    store.facts.add(aFact({ owner: 'person-me', to: 'person-dana', about: ['person-dana', 'person-me'] }));
    store.facts.add(
      aFact({
        id: 'fact-2',
        kind: 'preference',
        source: 'source-2',
        start: 6,
        end: 17,
        quote: 'hates decks',
        owner: 'person-dana',
        about: ['person-dana'],
        action: null,
        due: null,
        said: '2026-03-10T17:30:00+00:00',
        state: 'accepted',
        lastConfirmed: '2026-03-10T17:31:00+00:00',
      }),
    );
    store.drafts.put({
      ...freeWords,
      id: 'draft-1',
      title: 'Headcount note',
      text: 'Dana, we need two people.\n',
      reader: 'person-dana',
      created: '2026-03-10T18:00:00+00:00',
      updated: '2026-03-11T18:00:00+00:00',
    });
    for (const person of store.people.all()) {
      store.search.put('person', person.id, { title: person.name, text: person.note, people: '', said: 0 });
    }
    for (const source of store.sources.each()) {
      store.search.put(source.kind, source.id, { title: source.title, text: source.text, people: '', said: 0 });
    }
  });
