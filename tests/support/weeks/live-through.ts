import { dayOf, inZone, millis, weekdayOf } from '../../../src/domain/shared/time.ts';
import { newId } from '../../../src/machine/context-for.ts';
import { ringOnce } from '../../../src/machine/ring.ts';
import { contextFor } from '../context-for.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from '../temporary-workspace.ts';
import { acts } from './acts.ts';
import { begin, type Life } from './live.ts';
import { type Weeks, weeksOf } from './story.ts';

const anHour = 3_600_000;

type Event = { readonly at: number; readonly does: () => Promise<unknown> };

/** What was lived through, with the workspace it stands in. */
export type Lived = {
  readonly story: Weeks;
  readonly workspace: TemporaryWorkspace;
  readonly life: Life;
  /** How often the program spoke up by itself, week by week. */
  readonly rung: ReadonlyMap<number, number>;
  /** How many of the week's five steps were seen as done when it ended. */
  readonly steps: readonly number[];
};

/**
 * Lives through one of the two stories from its first morning to its last evening: what its user does at its time, the brief an
 * hour before each talk, the page of the week on its last day, and the program's own clock every working hour.
 */
export const liveThrough = async (name: 'one-boss' | 'four-leaders'): Promise<Lived> => {
  const story = weeksOf(name);
  const workspace = await temporaryWorkspace();
  const life = await begin(workspace, story);
  const { call, effort, store } = life;
  const rung = new Map<number, number>();
  const steps: number[] = [];
  const first = millis(`${story.monday}T00:00:00Z`);
  const weekOf = (at: number): number => Math.floor((at - first) / (7 * 24 * anHour)) + 1;
  const ring = ringOnce({
    vault: workspace.vault,
    contextFor: (vault) => contextFor({ vault }, { now: life.now(), zone: story.zone, newId }),
  });

  const events: Event[] = [];
  for (const act of story.acts) {
    const doing = acts[act.does];
    if (!doing) throw new Error(`nobody knows how to ${act.does}`);
    life.at(act.day, act.clock);
    events.push({ at: millis(life.now()), does: () => doing(life, act) });
  }
  for (const { id, start, people } of store.moments.all()) {
    const above = people.find((person) => store.people.get(person)?.standing === 'above');
    const at = millis(start) - anHour;
    if (above !== undefined) events.push({ at, does: () => life.readBrief(weekOf(at), above, id) });
  }
  for (let at = first; at < first + 12 * 7 * 24 * anHour; at += anHour) {
    const hour = Number(inZone(at, story.zone).slice(11, 13));
    if (hour < 7 || hour > 19 || weekdayOf(dayOf(inZone(at, story.zone))) > 4) continue;
    events.push({
      at,
      does: async () => rung.set(weekOf(at), (rung.get(weekOf(at)) ?? 0) + (await ring())),
    });
  }
  for (let week = 1; week <= 12; week += 1) {
    const at = first + (week * 7 - 2) * 24 * anHour - 5 * anHour;
    events.push({
      at,
      does: async () => {
        const shown = await call('week.show', {});
        effort.strikes(week, 1);
        effort.reads(week, shown.sentence, ...shown.steps.map(({ line }) => line.text));
        steps.push(shown.challenge?.steps.filter(({ done }) => done !== null).length ?? 0);
      },
    });
  }
  for (const { at, does } of events.sort((a, b) => a.at - b.at)) {
    life.set(inZone(at, story.zone));
    await does();
  }
  return { story, workspace, life, rung, steps };
};
