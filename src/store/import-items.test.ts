import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aPerson } from '../../tests/support/content.ts';
import { freshWorkspaces } from '../../tests/support/fresh-workspaces.ts';
import { temporaryFolder } from '../../tests/support/temporary-workspace.ts';
import { openDatabase } from './database.ts';
import { saidOfPerson } from './import-items.ts';
import { migrate } from './migrate.ts';

const newWorkspace = freshWorkspaces();

/** What names somebody or was read of them, and goes with the words it was read in. */
const notSaid = [
  'fact.owed_to',
  'fact.owner',
  'fact.speaker',
  'moment_also.person',
  'moment_person.person',
  'person_address.person',
  'person_alias.person',
  'person_apart.one',
  'person_apart.other',
  'seen_as.person',
  'source_also.person',
  'source_person.person',
];

it('every table in which something is said of somebody holds them when what brought them is taken back', () => {
  const folder = temporaryFolder();
  const db = openDatabase(join(folder.path, 'a.db'), new Uint8Array(32), { create: true });
  migrate(db);
  const refer = db
    .all(
      `select m.name || '.' || k."from" as place from sqlite_master m, pragma_foreign_key_list(m.name) k
       where m.type = 'table' and k."table" = 'person' order by place`,
    )
    .map(({ place }) => String(place));
  expect(refer).toEqual([...saidOfPerson.map((place) => place.join('.')), ...notSaid].toSorted());
  db.close();
  folder.remove();
});

it('knows who is bound by a round, an initiative, a rehearsal, a prediction, an answer or feedback [10.8]', async () => {
  const store = (await newWorkspace()).store();
  const at = '2026-03-10T09:00:00+00:00';
  const people = ['round', 'sponsor', 'role', 'expected', 'asker', 'reader', 'nobody'];
  for (const id of people) store.people.add(aPerson({ id, name: id, standing: 'unknown' }));
  const bound = () => people.filter((id) => store.importItems.isBound(id));
  expect(bound()).toEqual([]);
  store.cycles.put({
    ...{ id: 'c', person: 'round', kind: 'round', aim: '', opened: at, lookBack: '2026-04-13', closed: null },
    ...{ learnt: '', learntAt: null, updated: at, plan: [] },
  } as const);
  store.initiatives.put({
    ...{ id: 'i', name: 'Crane', sponsor: 'sponsor', fact: null, measure: '', baseline: '', target: '' },
    ...{ decision: '', decisionOn: null, opened: at, ended: null, updated: at },
  } as const);
  store.rehearsals.add({
    ...{ id: 'r', person: 'role', draft: null, moment: null, proposal: null, topic: 'the crane', concerns: [] },
    ...{ opened: at, ended: null, learnt: '', turns: [] },
  } as const);
  store.predictions.put({
    ...{ id: 'p', person: 'expected', fact: null, moment: null, initiative: null, words: 'A yes', sure: 'even' },
    ...{ by: null, made: at, came: null },
  } as const);
  store.preparedAnswers.put({
    ...{ id: 'a', person: 'asker', about: 'own', question: 'How much?', answer: 'Little', fact: null, draft: null },
    ...{ made: at, updated: at },
  } as const);
  store.feedback.put({
    ...{ id: 'f', person: 'reader', draft: null, source: null, quote: 'Too long', sort: 'less', state: 'accepted' },
    ...{ said: at, decided: at },
  } as const);
  expect(bound()).toEqual(people.filter((id) => id !== 'nobody'));
});
