import { describe, expect, it } from 'vitest';
import { aMoment } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import type { Operation } from '../operation.ts';
import { type OperationName, operations } from '../operations.ts';
import { perform } from '../perform.ts';
import type { ReminderView } from '../reminder/reminder-view.ts';
import { ringRound } from '../reminder/ring-round.ts';
import type { BriefView } from './build.ts';
import { compileBrief } from './compile-brief.ts';
import { makeReady } from './ready-briefs.ts';

const newWorkspace = freshWorkspaces();

/** Monday 2 March 2026, 08:00; Dana and Helen are above. */
const world = async () => {
  const workspace = await newWorkspace();
  const store = workspace.store();
  let now = '2026-03-02T08:00:00+00:00';
  const context = (change = {}) => contextFor(workspace, { now, zone: 'UTC', newId, ...change });
  const ask = <T>(name: OperationName, input: unknown = {}, change = {}): Promise<T> =>
    perform(operations[name] as unknown as Operation, context(change), input) as Promise<T>;
  const say = async (text: string): Promise<void> => {
    const { facts } = await ask<{ facts: { id: string }[] }>('fact.capture', { text });
    await ask('fact.accept', { facts: facts.map(({ id }) => id) });
  };
  const above = async (name: string): Promise<string> => {
    const { person } = await ask<{ person: { id: string } }>('person.add', { name });
    await ask('person.edit', { person: person.id, standing: 'above' });
    return person.id;
  };
  const dana = await above('Dana Ruiz');
  const helen = await above('Helen Lind');
  const meet = (id: string, start: string, people: readonly string[], change = {}): void =>
    store.moments.put(
      aMoment({
        id,
        key: id,
        title: 'Catch up',
        start,
        end: start.replace(':00:00+', ':30:00+'),
        people: [...people],
        ...change,
      }),
    );
  return {
    store,
    context,
    ask,
    say,
    dana,
    helen,
    meet,
    at: (time: string) => {
      now = time;
    },
    ring: () => ringRound(context()),
    due: async () => (await ask<{ due: ReminderView[] }>('reminder.due')).due,
  };
};

describe('a brief that arrives unasked', () => {
  it('comes the evening before and an hour before, with its line and the way to it [4.11]', async () => {
    const { say, meet, dana, at, ring, due } = await world();
    await say('Dana asked "does the plan survive the freeze?"');
    meet('m1', '2026-03-04T10:00:00+00:00', [dana]);
    ring();
    at('2026-03-03T16:00:00+00:00');
    expect(ring()).toBe(1);
    const [evening] = await due();
    expect(evening).toMatchObject({ kind: 'brief', moment: 'm1', person: { id: dana } });
    expect(evening?.says).toBe('Tomorrow at 10:00: Dana asked “does the plan survive the freeze?”');
    at('2026-03-04T09:00:00+00:00');
    expect(ring()).toBe(1);
    // The same talk is one row.
    const rows = await due();
    expect(rows.map(({ kind, says }) => `${kind} ${says.slice(0, 22)}`)).toEqual(['moment Today at 10:00: Dana a']);
  });

  it('is one for all talks of a day, and none for what came in after that evening', async () => {
    const { meet, dana, helen, at, ring, due, store } = await world();
    meet('m1', '2026-03-04T10:00:00+00:00', [dana]);
    meet('m2', '2026-03-04T14:00:00+00:00', [helen]);
    ring();
    at('2026-03-03T16:00:00+00:00');
    expect(ring()).toBe(1);
    expect((await due())[0]?.says).toBe('Two talks tomorrow: Dana at 10:00, Helen at 14:00.');
    at('2026-03-04T18:00:00+00:00');
    meet('m3', '2026-03-05T14:00:00+00:00', [helen]);
    ring();
    expect(store.reminders.all().some(({ kind, moment }) => kind === 'brief' && moment === 'm3')).toBe(false);
  });

  it('says on a Friday what Monday holds, and nothing where briefs are switched off', async () => {
    const { meet, dana, at, ring, store, ask } = await world();
    meet('m1', '2026-03-09T10:00:00+00:00', [dana]);
    ring();
    expect(store.reminders.all().find(({ kind }) => kind === 'brief')?.wall).toEqual({
      day: '2026-03-06',
      clock: '16:00',
    });
    await ask('reminder.adjust', { off: ['brief'] });
    at('2026-03-06T16:00:00+00:00');
    expect(ring()).toBe(0);
  });

  it('says only the time where the words are of somebody’s life, and never more than a lock screen shows', async () => {
    const { say, meet, dana, at, ring, due } = await world();
    await say('Dana asked "when will the engineer be fired?"');
    meet('m1', '2026-03-04T10:00:00+00:00', [dana]);
    ring();
    at('2026-03-03T16:00:00+00:00');
    ring();
    const [row] = await due();
    expect(row?.says).toBe('Tomorrow at 10:00, with Dana: the brief is ready.');
    expect(row?.says.length).toBeLessThanOrEqual(90);
  });

  it('shortens what is long, and closes the quote', async () => {
    const { say, meet, dana, at, ring, due } = await world();
    await say(
      'Dana asked "which of the four suppliers in the northern region can deliver the second batch of gauges before the audit begins?"',
    );
    meet('m1', '2026-03-04T10:00:00+00:00', [dana]);
    ring();
    at('2026-03-03T16:00:00+00:00');
    ring();
    const says = (await due())[0]?.says ?? '';
    expect(says.length).toBeLessThanOrEqual(90);
    expect(says).toMatch(/^Tomorrow at 10:00: Dana asked “.*…”$/);
  });
});

describe('what is built beforehand', () => {
  it('is the same brief, and is built anew as soon as anything is written [4.11]', async () => {
    const { say, meet, dana, at, context, ask } = await world();
    await say('Dana asked "does the plan survive the freeze?"');
    meet('m1', '2026-03-04T10:00:00+00:00', [dana]);
    at('2026-03-03T16:00:00+00:00');
    expect(makeReady(context())).toBe(true);
    expect(makeReady(context())).toBe(false);
    const asked = { person: dana, moment: 'm1' };
    const ready = await ask<BriefView>('brief.build', asked);
    expect(ready).toEqual(compileBrief(context(), asked));
    expect(await ask<BriefView>('brief.build', asked)).toBe(ready);
    await say('Dana prefers bullets, no deck');
    const later = await ask<BriefView>('brief.build', asked);
    expect(later).not.toEqual(ready);
    expect(later).toEqual(compileBrief(context(), asked));
    expect(makeReady(context({ replayed: true }))).toBe(false);
  });
});
