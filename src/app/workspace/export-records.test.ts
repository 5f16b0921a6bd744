import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fill } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import {
  type TemporaryWorkspace,
  temporaryFolder,
  temporaryWorkspace,
} from '../../../tests/support/temporary-workspace.ts';
import { stepOf } from '../../domain/facts/fact-step.ts';
import { exportTo } from './export-to.ts';

let workspace: TemporaryWorkspace;
let elsewhere: ReturnType<typeof temporaryFolder>;
beforeEach(async () => {
  workspace = await temporaryWorkspace();
  elsewhere = temporaryFolder();
  fill(workspace.store());
});
afterEach(() => {
  workspace.remove();
  elsewhere.remove();
});

const target = () => join(elsewhere.path, 'out');
const tree = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );

it('an export holds what you said and did besides facts, and no file where there is nothing of it [10.7]', async () => {
  const store = workspace.store();
  const at = '2026-03-10T09:00:00+00:00';
  const [dana] = store.people.byName('Dana Whitfield');
  const [fact] = store.facts.all();
  if (!dana || !fact) throw new Error('the filling has both');
  store.people.edit(dana.id, {
    relation: 'manager',
    right: 'decides',
    rightAbout: 'the *budget*',
    gone: '2026-03-01',
  });
  store.powers.add({ id: 'p1', person: dana.id, base: 'role', words: 'signs the budget', fact: null, said: at });
  store.disagreements.put({
    id: 'd1',
    person: dana.id,
    kind: 'disagreement',
    topic: 'the order of the launch',
    theirView: 'the north first',
    charitable: '',
    valid: '',
    sharedGoal: 'no delay',
    changed: '',
    concern: '',
    backOn: '2026-03-20',
    fact: null,
    opened: at,
    closed: null,
    updated: at,
  });
  store.factSteps.add(stepOf(fact.id, at, 'told', { person: dana.id }));
  store.told.add({ fact: fact.id, person: dana.id, at, draft: null });
  const found = tree((await exportTo(contextFor(workspace), target())).path);
  expect(
    Object.keys(found)
      .filter((name) => /^(?:steps|links|told|powers|disagreements|answers|reminders)\.json$/.test(name))
      .sort(),
  ).toEqual(['disagreements.json', 'powers.json', 'steps.json', 'told.json']);
  const page = found['people/Dana Whitfield.md'] ?? '';
  expect(page).toContain('your manager · decides (the \\*budget\\*) · left 2026-03-01');
  expect(page).toContain('## Power, in words\n\n- role: signs the budget\n');
  expect(page).toContain(
    '- 2026-03-10 (disagreement): the order of the launch; their view: the north first; shared goal: no delay; back to it 2026-03-20',
  );
  expect(found['README.md']).toContain('| `told.json` | who was told what, and when |');
  expect(JSON.parse(found['told.json'] ?? '')).toEqual([{ fact: fact.id, person: dana.id, at, draft: null }]);
});
