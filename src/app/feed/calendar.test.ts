import { describe, expect, it } from 'vitest';
import { calendar, calendarStage, day, type Entry, talks } from '../../../tests/support/calendar-stage.ts';
import { contextFor, testNow } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { millis } from '../../domain/shared/time.ts';
import { perform } from '../perform.ts';
import { feedAdd } from './add.ts';

const workspace = freshWorkspaces();
const stage = async () => calendarStage(await workspace());

describe('the address of a calendar', () => {
  it('is read at once, and says what came, when it was seen and when it is looked at again [9.1]', async () => {
    const { add, says, list, asked, standing } = await stage();
    says(calendar(talks(3), ['X-WR-CALNAME:Work']), { etag: '"1"', modified: 'then' });
    const { feed, came } = await add();
    expect(came).toMatchObject({ items: 3, added: 3, problems: [] });
    expect(feed).toMatchObject({
      kind: 'calendar',
      name: 'Work',
      short: 'calendar.example … ic.ics'.replace('ic.ics', 'ic.ics'),
      state: 'fresh',
      seen: testNow,
      next: '2026-03-12T08:25:00+00:00',
      held: 3,
      came: 3,
      question: null,
      waits: false,
    });
    expect(asked).toEqual([
      { address: 'https://calendar.example/secret-token/basic.ics', etag: null, modified: null, mayBeInside: true },
    ]);
    expect(await list()).toEqual([feed]);
    expect(standing()).toHaveLength(3);
  });

  it('comes back after it was removed, while its server is away', async () => {
    const { add, says, refuses, remove, there, list, refresh, standing } = await stage();
    says(calendar(talks(2)));
    const { feed } = await add();
    await remove(feed.id);
    refuses('unreachable');
    const back = await perform(feedAdd, contextFor(there), { place: feed.place, later: true });
    expect(back).toMatchObject({ feed: { place: feed.place, state: 'new', seen: null }, came: { added: 0 } });
    says(calendar(talks(3)));
    expect(await refresh({ due: true })).toMatchObject({ looked: 1 });
    expect(await list()).toMatchObject([{ place: feed.place, state: 'fresh', held: 3 }]);
    expect(standing()).toHaveLength(3);
  });

  it('is asked only for what is new, and never inside once it was outside', async () => {
    const { add, says, refresh, unchanged, asked, at, list } = await stage();
    says(calendar(talks(3)), { etag: '"1"', modified: 'then' });
    await add();
    unchanged();
    at('2026-03-12T08:30:00+00:00');
    expect(await refresh({ due: true })).toMatchObject({ looked: 1, added: 0 });
    expect(asked[1]).toMatchObject({ etag: '"1"', modified: 'then', mayBeInside: false });
    expect((await list())[0]).toMatchObject({ came: 0, held: 3, seen: '2026-03-12T08:30:00+00:00', state: 'fresh' });
    expect(await refresh({ due: true })).toMatchObject({ looked: 0 });
    // What repeats is unfolded only some way ahead, so that after a week the same calendar is read again.
    at('2026-03-20T08:30:00+00:00');
    await refresh({ due: true });
    expect(asked[2]).toMatchObject({ etag: null, modified: null });
  });

  it('is not taken for read where its server says that nothing changed since nothing', async () => {
    const { add, unchanged, list } = await stage();
    unchanged();
    await expect(add()).rejects.toMatchObject({ code: 'no-calendar' });
    expect(await list()).toEqual([]);
  });

  it('at home stays at home', async () => {
    const { add, says, refresh, asked } = await stage();
    says(calendar(talks(1)), { inside: true });
    await add('http://192.168.1.5:5232/noor/work.ics');
    await refresh();
    expect(asked.map(({ mayBeInside }) => mayBeInside)).toEqual([true, true]);
  });

  it('is https where it says webcal', async () => {
    const { add, says, asked } = await stage();
    says(calendar(talks(1)));
    await add('webcal://calendar.example/a.ics');
    await add(' webcal://localhost:5232/a.ics ');
    expect(asked.map(({ address }) => address)).toEqual([
      'https://calendar.example/a.ics',
      'http://localhost:5232/a.ics',
    ]);
  });

  it.each(['ftp://calendar.example/a.ics', 'https://', 'http://exa mple/'])('%s is no address', async (place) => {
    const { add } = await stage();
    await expect(add(place)).rejects.toMatchObject({ code: 'bad-input', field: 'place' });
  });

  it('moves a meeting that moved, brings a new one, and takes out one that went [9.1]', async () => {
    const { add, says, refresh, standing, list } = await stage();
    says(calendar(talks(5)));
    await add();
    says(calendar([{ uid: 't1', at: day(2, '15:00') }, ...talks(3, 2), { uid: 'new', at: day(9) }]));
    expect(await refresh()).toMatchObject({ looked: 1, added: 2, out: 1, failed: 0 });
    expect((await list())[0]?.came).toBe(2);
    expect(standing()).toEqual([
      '03-14T10:00 Talk t2',
      '03-14T15:00 Talk t1',
      '03-15T10:00 Talk t3',
      '03-16T10:00 Talk t4',
      '03-21T10:00 Talk new',
    ]);
    expect((await list())[0]).toMatchObject({ state: 'fresh', held: 5 });
  });

  it('moves a whole series without a question, also where a new one goes on for the old', async () => {
    const { add, says, refresh, standing, list } = await stage();
    const weekly = (uid: string, at: string, rule = 'COUNT=10'): Entry => ({
      uid,
      at,
      title: 'Weekly',
      more: [`RRULE:FREQ=WEEKLY;${rule}`],
    });
    says(calendar([weekly('w', day(1))]));
    await add();
    says(calendar([{ ...weekly('w', day(1, '11:00')), sequence: 1 }]));
    await refresh();
    expect((await list())[0]).toMatchObject({ state: 'fresh', question: null, held: 10 });
    expect(standing()).toHaveLength(10);
    expect(standing().every((line) => line.includes('T11:00'))).toBe(true);
    says(calendar([weekly('w', day(1, '11:00'), 'COUNT=2'), weekly('w2', day(15, '16:00'), 'COUNT=8')]));
    await refresh();
    expect((await list())[0]?.state).toBe('fresh');
    expect(standing().filter((line) => line.includes('T16:00'))).toHaveLength(8);
    expect(standing()).toHaveLength(10);
  });

  it('does not take out what it still names but cannot be read', async () => {
    const { add, says, refresh, standing } = await stage();
    says(calendar(talks(3)));
    await add();
    says(calendar(talks(3)).replace(/UID:t2\r\n(.*\r\n){2}DTSTART:.*\r\n/, 'UID:t2\r\nDTSTART:some day\r\n'));
    await refresh();
    expect(standing()).toHaveLength(3);
  });

  it('leaves what has passed, and what was brought in otherwise', async () => {
    const { add, says, refresh, at, standing, there } = await stage();
    says(calendar(talks(5)));
    const { feed } = await add();
    at('2026-03-13T12:00:00+00:00');
    says(calendar(talks(4, 2)));
    await refresh();
    expect(standing()).toHaveLength(5);
    expect(there.store().feeds.moments(feed.id)).toHaveLength(4);
  });
});

describe('an address in trouble', () => {
  it('is counted among those that could not be read', async () => {
    const { add, says, refuses, refresh } = await stage();
    says(calendar(talks(3)));
    await add();
    refuses('unreachable');
    expect(await refresh()).toMatchObject({ looked: 1, failed: 1, added: 0, out: 0 });
  });

  it('waits longer each time, up to six hours, says why, and comes back by itself', async () => {
    const { add, says, refuses, refresh, list, at } = await stage();
    says(calendar(talks(3)));
    await add();
    refuses('unreachable');
    const waits: number[] = [];
    let now = millis(testNow);
    for (let round = 0; round < 12; round += 1) {
      at(new Date(now).toISOString());
      await refresh();
      const [feed] = await list();
      waits.push(Math.round((millis(feed?.next ?? '') - now) / 60_000));
      now = millis(feed?.next ?? '');
    }
    expect(waits).toEqual([1, 2, 3, 6, 12, 24, 48, 96, 192, 270, 270, 270]);
    expect((await list())[0]).toMatchObject({ state: 'trouble', why: expect.stringContaining('cannot be reached') });
    says(calendar(talks(3)));
    at(new Date(now).toISOString());
    await refresh({ due: true });
    expect((await list())[0]).toMatchObject({ state: 'fresh', why: '', held: 3 });
  });

  it('is left alone for as long as it asks', async () => {
    const { add, says, refuses, refresh, list } = await stage();
    says(calendar(talks(3), ['REFRESH-INTERVAL;VALUE=DURATION:PT2H']), { wait: 3_600_000 });
    expect((await add()).feed.next).toBe('2026-03-12T10:10:00+00:00');
    refuses('too-often', 7_200_000, 429);
    await refresh();
    expect((await list())[0]?.next).toBe('2026-03-12T10:10:00+00:00');
  });

  it('is neither starved nor flooded by a clock that jumps', async () => {
    const { add, says, refresh, at, asked } = await stage();
    says(calendar(talks(3)));
    await add();
    at('2036-03-12T08:10:00+00:00');
    expect((await refresh({ due: true })).looked).toBe(1);
    expect((await refresh({ due: true })).looked).toBe(0);
    at(testNow);
    expect((await refresh({ due: true })).looked).toBe(1);
    expect((await refresh({ due: true })).looked).toBe(0);
    expect(asked).toHaveLength(3);
  });

  it('shows that nobody looks while Updraft is locked or not running', async () => {
    const { add, says, list, at } = await stage();
    says(calendar(talks(3)));
    await add();
    at('2026-03-12T08:26:00+00:00');
    expect((await list())[0]?.waits).toBe(false);
    at('2026-03-12T09:26:00+00:00');
    expect((await list())[0]?.waits).toBe(true);
  });
});

describe('a calendar that is let go', () => {
  it('leaves what came, and its address nowhere', async () => {
    const { add, says, remove, list, standing, there } = await stage();
    says(calendar(talks(3)));
    await add();
    expect(await remove('calendar.example')).toMatchObject({ kind: 'calendar' });
    expect(await list()).toEqual([]);
    expect(standing()).toHaveLength(3);
    expect(there.store().feeds.moments('n1')).toEqual([]);
  });

  it('is not added twice', async () => {
    const { add, says } = await stage();
    says(calendar(talks(3)));
    await add();
    await expect(add()).rejects.toMatchObject({ code: 'exists' });
  });
});
