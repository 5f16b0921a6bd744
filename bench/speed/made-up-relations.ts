import type { Fact, FactKind } from '../../src/domain/facts/fact.ts';
import { stepOf } from '../../src/domain/facts/fact-step.ts';
import type { Relation } from '../../src/domain/people/person.ts';
import { powerBases } from '../../src/domain/people/power.ts';
import { inZone } from '../../src/domain/shared/time.ts';
import type { Store } from '../../src/store/store.ts';
import type { Words } from './made-up-text.ts';

/* What the user says of people over the years: notes, who they are, power, disagreements, answers, who was told. */

const day = 86_400_000;
const relations: readonly Relation[] = ['manager', 'skip-level', 'executive', 'board', 'client'];
const notedKinds: readonly FactKind[] = [
  'priority',
  'preference',
  'pressure',
  'success',
  'position',
  'tie',
  'support',
  'result',
  'risk',
  'commitment',
  'timing',
  'opportunity',
];
const seniors = [1, 2, 3, 4, 5].map((n) => `person-${n}`);

/** Adds four notes a week about people above, each with an accepted fact; then what is kept of relationships beside facts. */
export const addRelations = (
  store: Store,
  { years, now, below, words }: { years: number; now: number; below: (limit: number) => number; words: Words },
): void => {
  const at = (ms: number): string => inZone(ms, 'UTC');
  const first = now - years * 365.25 * day;
  const notes = Math.floor(years * 52 * 4);
  const step = (now - first) / notes;
  const noted = (n: number): Fact => {
    const said = at(first + Math.floor((n + 1) * step) - 1);
    const kind = notedKinds[n % notedKinds.length] ?? 'priority';
    const person = seniors[n % 5] ?? 'person-1';
    const text = words.text(90);
    const mine = kind === 'commitment' || kind === 'result' || kind === 'risk';
    const id = `noted-${n}`;
    store.sources.add({
      id,
      kind: 'capture',
      key: `capture:${n}`,
      thread: id,
      said,
      learned: said,
      title: '',
      text,
      automatic: false,
      attachments: [],
      moment: null,
      people: [{ person, role: 'about' }],
    });
    store.search.put('capture', id, { title: '', text, people: '', said: Date.parse(said), day: said.slice(0, 10) });
    return {
      id,
      kind,
      source: id,
      start: 0,
      end: text.length,
      quote: text,
      owner: mine ? 'person-0' : person,
      ownerWords: '',
      to: mine ? person : null,
      about: [person],
      action: text.slice(0, 60),
      due: kind === 'commitment' || kind === 'timing' ? { text: 'by then', date: said.slice(0, 10) } : null,
      said,
      learned: said,
      confidence: 1,
      reason: 'Made up: these words say something of somebody.',
      state: 'accepted',
      polarity: n % 9 === 0 ? 'negative' : null,
      speaker: null,
      decided: said,
      lastConfirmed: null,
      closed: kind === 'commitment' && n % 5 !== 0 ? { how: n % 7 === 0 ? 'late' : 'kept', at: said } : null,
    };
  };
  store.transaction(() => {
    seniors.forEach((id, place) => {
      const relation = relations[place];
      if (relation) store.people.edit(id, { relation, right: 'decides', rightAbout: words.title() });
    });
    for (let n = 0; n < notes; n += 1) {
      const fact = noted(n);
      store.facts.add(fact);
      const person = seniors[n % 5] ?? 'person-1';
      const about = `trust:${person}:${fact.id}`;
      if (n % 20 === 0) store.answers.put({ about, person, said: fact.said, answer: 'ability', words: '' });
      if (n % 6 === 0)
        store.told.add({ fact: fact.id, person: seniors[below(5)] ?? person, at: fact.said, draft: null });
      if (fact.kind === 'commitment' && n % 4 === 0) {
        store.factSteps.add(stepOf(fact.id, fact.said, 'moved', { was: fact.due, became: fact.due }));
      }
      if (n % 50 !== 0) continue;
      store.powers.add({
        id: `power-${n}`,
        person: n % 200 === 0 ? 'person-0' : person,
        base: powerBases[n % powerBases.length] ?? 'role',
        words: words.title(),
        fact: null,
        said: fact.said,
      });
      store.disagreements.put({
        id: `disagreement-${n}`,
        person,
        kind: n % 100 === 0 ? 'tension' : 'disagreement',
        topic: words.title(),
        theirView: '',
        charitable: '',
        valid: '',
        sharedGoal: '',
        changed: '',
        concern: '',
        backOn: null,
        fact: fact.id,
        opened: fact.said,
        // The last of each is open.
        closed: n < notes - 300 ? fact.said : null,
        updated: fact.said,
      });
    }
  });
};
