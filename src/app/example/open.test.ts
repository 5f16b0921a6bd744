import { afterEach, describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { cheapCost, temporaryFolder } from '../../../tests/support/temporary-workspace.ts';
import { briefBuild } from '../brief/build.ts';
import type { Context } from '../context.ts';
import { importList } from '../import/list.ts';
import { personSheet } from '../person/sheet.ts';
import { searchFind } from '../search/find.ts';
import { sourceShow } from '../source/show.ts';
import { todayShow } from '../today/show.ts';
import { vaultAt } from '../workspace/vault.ts';
import { exampleOpen } from './open.ts';

const remove: (() => void)[] = [];
afterEach(() => {
  for (const one of remove.splice(0)) one();
});

const example = async (): Promise<Context> => {
  const folder = temporaryFolder();
  const vault = vaultAt(`${folder.path}/example`, { example: true, cost: cheapCost });
  remove.push(() => {
    vault.lock();
    folder.remove();
  });
  await vault.create('only for a while');
  const context = contextFor({ vault });
  const { now, zone } = await exampleOpen.run(context, {});
  return { ...context, now, zone, replayed: true };
};

describe('the example', () => {
  it('is brought in by the importers, and its brief is worth reading [4.11] [10.9]', async () => {
    const context = await example();
    const brief = await briefBuild.run(context, { person: 'Helen' });
    expect(brief.moment?.title).toBe('Budget review');
    expect(brief.words).toBeLessThanOrEqual(90);
    expect(brief.line.text).toMatch(/^No sign in 8 days that Helen knows: “Corvid two weeks late/);
    expect(brief.iOwe.map(({ text }) => text)).toContainEqual(expect.stringMatching(/headcount numbers.*due today$/));
    expect(brief.theyOwe[0]?.text).toMatch(/yes or no on the second contractor/);
    expect(brief.ask?.text).toContain('one contractor now, or two in April?');
    const lines = [brief.line, ...brief.bullets, ...brief.iOwe, ...brief.theyOwe, ...(brief.ask ? [brief.ask] : [])];
    for (const { sources } of lines) {
      expect(sources.length).toBeGreaterThan(0);
      for (const { id, quote } of sources) {
        expect((await sourceShow.run(context, { source: id })).text).toContain(quote);
      }
    }
  });

  it('has come in when it is looked at', async () => {
    const { imports } = await importList.run(await example(), { limit: 5 });
    expect(imports).toMatchObject([{ state: 'done', added: expect.any(Number) }]);
  });

  it('gives the same brief each time it is opened', async () => {
    const texts = async () => {
      const { line, bullets, iOwe, theyOwe, ask, questions } = await briefBuild.run(await example(), {
        person: 'Helen',
      });
      return [line, ...bullets, ...iOwe, ...theyOwe, ask, ...questions].map((one) => one?.text);
    };
    expect(await texts()).toEqual(await texts());
  });

  it('has a Today with talks, commitments, proposals and a debrief waiting [6.4]', async () => {
    const context = await example();
    const today = await todayShow.run(context, {});
    expect(today.sentence).toBe('One talk to be ready for today and one commitment due by tomorrow.');
    expect(today.moments.map(({ title }) => title)).toEqual([
      'Budget review',
      'Marcus / Priya one-to-one',
      'The nine customers: dates',
    ]);
    expect(today.debriefs.map(({ title }) => title)).toEqual(['Marcus / Priya one-to-one']);
    expect(today.iOwe.length).toBeGreaterThan(1);
    expect(today.proposals.length).toBeLessThanOrEqual(20);
    expect(today.missing).toEqual({ material: false, me: false, above: false });
  });

  it('has promises kept and moved, news that was told, a view that differs, and who is who [1.1] [2.2] [3.6]', async () => {
    const context = await example();
    const store = context.store();
    const closed = store.facts.inState('accepted', context.now).flatMap((fact) => fact.closed?.how ?? []);
    expect(closed.sort()).toEqual(['kept', 'kept', 'kept', 'late']);
    expect(store.people.standing('above').map(({ relation, right }) => [relation, right])).toContainEqual([
      'manager',
      'decides',
    ]);
    expect(store.disagreements.opened(context.now)).toHaveLength(1);
    const sheet = await personSheet.run(context, { person: 'Helen' });
    // It asks before a note is shown.
    expect(sheet.document.sections).toEqual([]);
    expect(sheet.proposed.map(({ line }) => line.text)).toEqual([
      'Audit readiness.',
      'The headcount numbers, by Thursday 12 March.',
      'Does the plan survive if hiring stops in April?',
    ]);
  });

  it('is found by words, people and dates [9.8]', async () => {
    const context = await example();
    const found = async (text: string) => (await searchFind.run(context, { text, limit: 30 })).hits;
    expect((await found('headcount')).length).toBeGreaterThan(2);
    expect((await found('linnd')).length).toBe(0);
    expect((await found('lindq'))[0]).toMatchObject({ kind: 'person', title: 'Helen Lindqvist' });
    expect((await found('10 March')).some(({ said }) => said.startsWith('2026-03-10'))).toBe(true);
  });
});
