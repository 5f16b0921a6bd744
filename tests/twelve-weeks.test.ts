import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sixSteps } from '../src/domain/framework/six-steps.ts';
import { minutesOf } from './support/weeks/effort.ts';
import { type Lived, liveThrough } from './support/weeks/live-through.ts';

/*
 * Two people live through twelve weeks from end to end, on a clock of their own: one with one boss, through the change of
 * the clocks; one between four leaders, through a year's end with a week 53. `npm run bench:accuracy -- weeks` tells their effort.
 */
describe.each(['one-boss', 'four-leaders'] as const)('twelve weeks, %s', (name) => {
  let lived: Lived;
  beforeAll(async () => {
    lived = await liveThrough(name);
  }, 60_000);
  afterAll(() => lived?.workspace.remove());

  it('cost minutes a week, and nothing that was said is lost or made up [2.1] [7.1]', () => {
    const { life, story } = lived;
    for (const one of life.effort.all().values()) expect(minutesOf(one)).toBeLessThan(6);
    const known = new Set([null, ...life.store.people.all().map(({ id }) => id)]);
    const names = new Set([story.me, ...story.people].map((person) => person.name));
    for (const { owner, to, quote, source, due } of life.met.accepted) {
      const text = life.store.sources.get(source)?.text ?? '';
      expect(text).toContain(quote);
      expect(known.has(owner) && known.has(to)).toBe(true);
      expect(due === null || text.includes(due.text)).toBe(true);
    }
    for (const { name: met } of life.store.people.all()) expect(names.has(met)).toBe(true);
    // Two lines of ninety say nothing that could be kept.
    expect(life.met.unread.length).toBeLessThan(4);
  });

  it('brings a brief of at most ninety words before each talk, and updates that review has nothing against [4.1] [4.11]', () => {
    const { briefs, updates } = lived.life.met;
    expect(briefs.length).toBeGreaterThan(11);
    for (const { words } of briefs) expect(words).toBeLessThanOrEqual(90);
    expect(updates.length).toBeGreaterThan(10);
    expect(updates.flatMap(({ day, findings }) => findings.map((finding) => `${day} ${finding}`))).toEqual([]);
    // No line stands in all of them: what was told and did not move is asked about.
    const lines = updates.map(({ text }) => new Set(text.split('\n').filter((line) => line.startsWith('- '))));
    for (const line of new Set(lines.flatMap((those) => [...those])))
      expect([line, lines.filter((those) => those.has(line)).length]).toEqual([line, expect.toBeOneOf([1, 2, 3, 4])]);
  });

  it('says everything once, a few times a week [6.1]', () => {
    const { life, rung } = lived;
    const said = life.store.reminders.all();
    for (const { id, snoozed } of said) {
      const attempts = life.store.reminders.eventsOf(id).filter(({ what }) => what === 'attempted').length;
      expect(attempts).toBeLessThanOrEqual(snoozed + 1);
    }
    for (const count of rung.values()) expect(count).toBeLessThan(15);
    expect([...rung.values()].reduce((sum, one) => sum + one, 0)).toBeGreaterThan(12);
  });

  it('ends with every step of the method seen from what was done, and rounds that tell what changed [1.13] [8.5]', async () => {
    const { life, story } = lived;
    const done = new Set<string>();
    for (const person of story.people.filter(({ standing }) => standing === 'above')) {
      const { steps } = await life.call('method.show', { person: person.name });
      for (const { step, done: lines } of steps) {
        if (lines.length > 0) done.add(step);
        for (const { line } of lines) expect(line.text).not.toMatch(/undefined|null|NaN|\{|\}/);
      }
    }
    expect([...done].sort()).toEqual([...sixSteps].sort());
    const [first] = story.acts.filter(({ does }) => does === 'round');
    const { cycles } = await life.call('cycle.compare', { person: first?.parts[0] });
    const oldest = cycles.at(-1);
    expect(oldest?.cycle.closed).not.toBeNull();
    expect(oldest?.appeared.length).toBeGreaterThan(0);
    expect(oldest?.gone.length).toBeGreaterThan(0);
    expect(lived.steps.filter((count) => count > 0).length).toBeGreaterThan(6);
  });

  it('knows what became of each ask and of what was expected, and what was learnt [8.1] [8.2] [7.2]', async () => {
    const { life } = lived;
    for (const { how } of life.met.answers) expect(['yes', 'changed', 'later', 'no']).toContain(how);
    expect(life.met.answers.length).toBeGreaterThan(1);
    const { asks } = await life.call('ask.list', {});
    expect(asks.filter(({ answer }) => answer !== null)).toHaveLength(life.met.answers.length);
    const { predictions } = await life.call('prediction.list', {});
    expect(predictions.filter(({ came }) => came !== null)).toHaveLength(1);
    const { reflections } = await life.call('reflection.list', {});
    expect(reflections.length).toBeGreaterThan(2);
  });

  it('goes into a roll-up and a kit that say what they hold [6.7] [10.8]', async () => {
    const { life, story } = lived;
    const { draft } = await life.call('rollup.compile', { form: 'review', reader: story.people[0]?.name });
    expect(draft.text.length).toBeGreaterThan(100);
    const { findings } = await life.call('draft.review', { text: draft.text, reader: story.people[0]?.name });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const kit = await life.call('kit.show', {});
    expect(JSON.stringify(kit).length).toBeGreaterThan(200);
  });
});
