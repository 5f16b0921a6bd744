import { expect, it } from 'vitest';
import { aFact, aSource } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import type { Store } from '../../store/store.ts';
import { personShow } from '../person/show.ts';
import { sourceShow } from '../source/show.ts';
import { compileToday } from '../today/compile-today.ts';
import { changeList } from './list.ts';

const newWorkspace = freshWorkspaces();
const now = '2026-03-10T09:00:00+00:00';
const text = 'I will send the annex. Done, sent this morning.';

/** Forty accepted promises to Dana, each with words that close it and with three that say it once more. */
const busy = async () => {
  const workspace = await newWorkspace();
  const base = contextFor(workspace, { newId });
  const real = base.store();
  const person = { id: 'person-dana', name: 'Dana Whitfield', addresses: [], aliases: [], role: '', note: '' };
  real.people.add({ ...person, standing: 'above', group: false, created: now });
  const source = (id: string) =>
    real.sources.add(
      aSource({ id, key: `mail:${id}`, text, said: now, people: [{ person: person.id, role: 'from' }] }),
    );
  for (const id of ['promises', 'answers', 'again-1', 'again-2', 'again-3']) source(id);
  for (let n = 0; n < 40; n += 1) {
    const fact = `fact-${n}`;
    const span = { start: n, end: n + 1 };
    real.facts.add(
      aFact({
        ...span,
        id: fact,
        source: 'promises',
        said: now,
        about: [person.id],
        kind: 'commitment',
        state: 'accepted',
      }),
    );
    const change = { ...span, fact, said: now, learned: now, due: null, reason: '', state: 'proposed' as const };
    real.factChanges.add({ ...change, id: `kept-${n}`, what: 'kept', source: 'answers', confidence: 0.8 });
    for (const again of ['again-1', 'again-2', 'again-3'])
      real.factChanges.add({ ...change, id: `${again}-${n}`, what: 'repeated', source: again, confidence: 0.8 });
  }
  const looked = { sources: 0, told: 0 };
  const store: Store = {
    ...real,
    sources: {
      ...real.sources,
      get: (id) => {
        looked.sources += 1;
        return real.sources.get(id);
      },
    },
    factChanges: {
      ...real.factChanges,
      standing: (until, facts) => {
        const found = real.factChanges.standing(until, facts);
        looked.told += found.length;
        return found;
      },
    },
  };
  return { context: { ...base, now, store: () => store }, looked };
};

it.each([
  ['Today', (context: Parameters<typeof compileToday>[0]) => compileToday(context).changes],
  ['a list', (context) => changeList.run(context, { limit: 20 })],
  ['a person', (context) => personShow.run(context, { person: 'Dana Whitfield', limit: 20 })],
  ['a source', (context) => sourceShow.run(context, { source: 'answers' })],
])('%s looks each thing up once, whatever the number of changes', async (_, show) => {
  const { context, looked } = await busy();
  await show(context);
  // Three for each fact that is shown, as a fact of its own and as one that changes.
  expect(looked.told).toBeLessThanOrEqual(2 * 40 * 3);
  // Five of them, by a few views of facts and of changes.
  expect(looked.sources).toBeLessThanOrEqual(20);
});
