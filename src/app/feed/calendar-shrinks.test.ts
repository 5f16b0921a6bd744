import { describe, expect, it } from 'vitest';
import { calendar, calendarStage, day, type Entry, stamp, talks } from '../../../tests/support/calendar-stage.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { millis } from '../../domain/shared/time.ts';

const workspace = freshWorkspaces();
const stage = async () => calendarStage(await workspace());

describe('a calendar that shrinks', () => {
  const shrunk = async (left: readonly Entry[] = talks(2)) => {
    const all = await stage();
    all.says(calendar(talks(41)));
    const { feed } = await all.add();
    all.says(calendar(left));
    await all.refresh();
    return { ...all, id: feed.id };
  };

  it('takes nothing out and asks; yes takes out what is missing [9.1]', async () => {
    const { list, standing, answer, id } = await shrunk();
    expect((await list())[0]).toMatchObject({ state: 'asking', question: { left: 2, of: 41 } });
    expect(standing()).toHaveLength(41);
    expect(await answer(id, true)).toMatchObject({ out: 39, kept: 0, feed: { state: 'fresh', question: null } });
    expect(standing()).toHaveLength(2);
    await expect(answer(id, true)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('no keeps them, and is not asked again', async () => {
    const { standing, answer, id, says, refresh, list } = await shrunk();
    expect(await answer(id, false)).toMatchObject({ out: 0, kept: 39 });
    says(calendar([...talks(2), { uid: 'late', at: day(50) }]));
    await refresh();
    expect((await list())[0]).toMatchObject({ state: 'fresh', question: null });
    expect(standing()).toHaveLength(42);
  });

  it('asks nothing more once they are back, and brings in what is new meanwhile', async () => {
    const { standing, says, refresh, list } = await shrunk();
    says(calendar([...talks(2), { uid: 'late', at: day(50) }]));
    await refresh();
    expect(standing()).toHaveLength(42);
    expect((await list())[0]).toMatchObject({ state: 'asking', question: { left: 3, of: 42 } });
    says(calendar(talks(41)));
    await refresh();
    expect((await list())[0]).toMatchObject({ state: 'fresh', question: null });
    expect(standing()).toHaveLength(41);
  });

  it('asks nothing about what has passed meanwhile', async () => {
    const { refresh, list, at, says } = await shrunk();
    says(calendar(talks(2)));
    at(day(60));
    await refresh();
    expect((await list())[0]).toMatchObject({ state: 'fresh', question: null });
  });

  it('to nothing at all asks too, also of one meeting', async () => {
    const { add, says, refresh, list, standing } = await stage();
    says(calendar(talks(1)));
    await add();
    says(calendar([]));
    await refresh();
    expect((await list())[0]).toMatchObject({ state: 'asking', question: { left: 0, of: 1 } });
    expect(standing()).toHaveLength(1);
  });

  it('asks where nothing of two or three meetings is left, whatever else stands there', async () => {
    for (const left of [[{ uid: 'off', at: day(-20) }], [{ uid: 'off', at: day(30), title: 'This calendar is off' }]]) {
      const { add, says, refresh, list, standing } = await stage();
      says(calendar(talks(3)));
      await add();
      says(calendar(left));
      await refresh();
      expect((await list())[0]?.state).toBe('asking');
      expect(standing().length).toBeGreaterThanOrEqual(3);
    }
  });

  it('asks where a series lost its end, whatever version it says it is', async () => {
    const { add, says, refresh, list, standing } = await stage();
    const daily = (count: number, sequence: number): Entry => ({
      uid: 'd',
      at: day(1),
      sequence,
      more: [`RRULE:FREQ=DAILY;COUNT=${count}`],
    });
    says(calendar([daily(20, 0)]));
    await add();
    says(calendar([daily(4, 3)]));
    await refresh();
    expect((await list())[0]).toMatchObject({ state: 'asking', question: { left: 4, of: 20 } });
    expect(standing()).toHaveLength(20);
  });

  it.each([
    ['', 'nothing at all'],
    ['<!DOCTYPE html><html><body>Sign in</body></html>', 'web page'],
    ['hello', 'not a calendar'],
    [calendar(talks(41)).slice(0, 900), 'ended in the middle'],
  ])('is told from an answer that is none (%#)', async (bytes, words) => {
    const { add, says, refresh, list, standing, there } = await stage();
    says(bytes);
    await expect(add()).rejects.toMatchObject({
      code: 'no-calendar',
      field: 'place',
      message: expect.stringContaining(words),
    });
    expect(there.store().feeds.all()).toEqual([]);
    says(calendar(talks(41)));
    await add();
    says(bytes);
    await refresh();
    expect((await list())[0]).toMatchObject({ state: 'trouble', why: expect.stringContaining(words) });
    expect(standing()).toHaveLength(41);
  });
});

describe('two calendars with the same entry', () => {
  const first = 'https://one.example/a.ics';
  const second = 'https://two.example/b.ics';

  it('the newer version wins, whichever is read first', async () => {
    const { add, says, refresh, standing } = await stage();
    says(calendar([{ uid: 'x', at: day(1), sequence: 1 }]));
    await add(first);
    says(calendar([{ uid: 'x', at: day(1, '14:00'), sequence: 2 }]));
    await add(second);
    expect(standing()).toEqual(['03-13T14:00 Talk x']);
    says(calendar([{ uid: 'x', at: day(1), sequence: 1, title: 'Talk x' }]));
    await refresh({ feed: first });
    expect(standing()).toEqual(['03-13T14:00 Talk x']);
  });

  it('neither takes out what the other still has', async () => {
    const { add, says, refresh, standing } = await stage();
    says(calendar(talks(5)));
    await add(first);
    await add(second);
    says(calendar(talks(4)));
    await refresh({ feed: first });
    expect(standing()).toHaveLength(5);
    await refresh({ feed: second });
    expect(standing()).toHaveLength(4);
  });

  it('nor a day of a series that the other has', async () => {
    const { add, says, refresh, standing } = await stage();
    const daily: Entry = { uid: 'd', at: day(1), more: ['RRULE:FREQ=DAILY;COUNT=6'] };
    says(calendar([daily]));
    await add(first);
    await add(second);
    const less = calendar([{ ...daily, more: [...(daily.more ?? []), `EXDATE:${stamp(millis(day(3)))}`] }]);
    says(less);
    await refresh({ feed: first });
    expect(standing()).toHaveLength(6);
    await refresh({ feed: second });
    expect(standing()).toHaveLength(5);
  });
});
