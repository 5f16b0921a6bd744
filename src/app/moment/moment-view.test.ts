import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aFact, aMoment, aPerson, aSource } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from '../../../tests/support/temporary-workspace.ts';
import { briefBuild } from '../brief/build.ts';
import type { Context } from '../context.ts';
import { personShow } from '../person/show.ts';
import { personTimeline } from '../person/timeline.ts';
import { searchFind } from '../search/find.ts';
import { todayShow } from '../today/show.ts';
import { momentList } from './list.ts';
import { momentShow } from './show.ts';

describe('the user’s clock', () => {
  let there: TemporaryWorkspace;
  let berlin: Context;
  const fact = (id: string, said: string, quote: string): void => {
    there.store().sources.add(
      aSource({
        id: `source-${id}`,
        key: id,
        thread: id,
        said,
        text: quote,
        people: [{ person: 'person-dana', role: 'from' }],
      }),
    );
    there.store().facts.add(
      aFact({
        id,
        source: `source-${id}`,
        said,
        quote,
        end: quote.length,
        state: 'accepted',
        kind: 'commitment',
        owner: 'person-dana',
        about: ['person-dana'],
        action: null,
        due: null,
      }),
    );
  };
  beforeEach(async () => {
    there = await temporaryWorkspace();
    berlin = contextFor(there, { now: '2026-03-12T08:10:00+01:00', zone: 'Europe/Berlin' });
    const { people, moments, search } = there.store();
    people.add(aPerson({ id: 'person-me', name: 'Robin Ames', standing: 'me' }));
    people.add(aPerson({ standing: 'above' }));
    for (const [id, day] of [
      ['past', '11'],
      ['coming', '12'],
    ] as const) {
      moments.put(
        aMoment({
          id,
          key: id,
          title: `Planning ${id}`,
          start: `2026-03-${day}T13:00:00Z`,
          end: `2026-03-${day}T13:30:00Z`,
          people: ['person-dana'],
        }),
      );
      search.put('moment', id, { title: `Planning ${id}`, text: '', people: '', said: 0 });
    }
  });
  afterEach(() => there.remove());

  it('shows the hour of a moment on it, whatever clock the calendar was written on', async () => {
    const start = '2026-03-12T14:00:00+01:00';
    expect((await momentShow.run(berlin, { moment: 'coming' })).moment).toMatchObject({
      start,
      end: '2026-03-12T14:30:00+01:00',
    });
    expect((await momentList.run(berlin, { limit: 200 })).moments).toMatchObject([{ start }]);
    expect((await personShow.run(berlin, { person: 'dana', limit: 9 })).next).toMatchObject({ start });
    expect((await briefBuild.run(berlin, { person: 'dana' })).moment).toMatchObject({ start });
    expect((await todayShow.run(berlin, {})).moments).toMatchObject([{ start }]);
    expect((await searchFind.run(berlin, { text: 'coming', limit: 9 })).hits).toMatchObject([{ said: start }]);
    const { entries } = await personTimeline.run(berlin, { person: 'dana', limit: 9 });
    expect(entries).toMatchObject([{ id: 'past', said: '2026-03-11T14:00:00+01:00' }]);
  });

  it('leaves the day of what lasts all day as it is', async () => {
    const start = '2026-03-12T00:00:00+00:00';
    there
      .store()
      .moments.put(aMoment({ id: 'all', key: 'all', start, end: '2026-03-13T00:00:00+00:00', allDay: true }));
    const newYork = contextFor(there, { zone: 'America/New_York' });
    expect((await momentShow.run(newYork, { moment: 'all' })).moment.start).toBe(start);
  });

  it('says "yesterday" by the user’s day, not by the writer’s', async () => {
    // Half past six in the evening of the 11th in Los Angeles is the 12th in Berlin.
    fact('west', '2026-03-11T18:30:00-07:00', 'I will send you the budget figures.');
    const { theyOwe } = await briefBuild.run(berlin, { person: 'dana' });
    expect(theyOwe[0]?.text).toContain('said today');
    expect(theyOwe[0]?.sources[0]?.date).toBe('2026-03-12T02:30:00+01:00');
  });

  it('orders what was said by the time, not by the letters of it', async () => {
    fact('later', '2026-03-10T08:00:00-07:00', 'I will send you the budget figures.');
    fact('earlier', '2026-03-10T12:00:00+09:00', 'I will ask the board for two more people.');
    const { theyOwe } = await todayShow.run(berlin, {});
    expect(theyOwe.map(({ id }) => id)).toEqual(['earlier', 'later']);
    const brief = await briefBuild.run(berlin, { person: 'dana' });
    expect(brief.theyOwe.map(({ sources }) => sources[0]?.fact)).toEqual(['later', 'earlier']);
  });

  it('finds the last moment with a person by it', async () => {
    there.store().moments.put(
      aMoment({
        id: 'late',
        key: 'late',
        start: '2026-03-12T18:00:00-07:00',
        end: '2026-03-12T19:00:00-07:00',
        people: ['person-dana'],
      }),
    );
    // At one in the night of the 13th on the user's clock: not a moment of the 12th.
    expect((await momentShow.run(berlin, { moment: 'dana' })).moment.id).toBe('coming');
  });
});
