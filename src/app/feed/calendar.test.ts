import { describe, expect, it } from 'vitest';
import { contextFor, testNow } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { millis } from '../../domain/shared/time.ts';
import { perform } from '../perform.ts';
import { feedAdd } from './add.ts';
import { feedAnswer } from './answer.ts';
import { feedList } from './list.ts';
import type { Answered, Asked } from './network.ts';
import { feedRefresh } from './refresh.ts';
import { feedRemove } from './remove.ts';

const workspace = freshWorkspaces();

type Entry = {
  readonly uid: string;
  readonly at: string;
  readonly title?: string;
  readonly sequence?: number;
  readonly more?: readonly string[];
};
const stamp = (when: number): string => new Date(when).toISOString().replace(/[-:]|\.\d+/g, '');
const calendar = (entries: readonly Entry[], head: readonly string[] = []): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...head,
    ...entries.flatMap(({ uid, at, title = `Talk ${uid}`, sequence = 0, more = [] }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${stamp(Math.floor(Math.random() * 1e12))}`,
      `SEQUENCE:${sequence}`,
      `DTSTART:${stamp(millis(at))}`,
      `DTEND:${stamp(millis(at) + 1_800_000)}`,
      `SUMMARY:${title}`,
      ...more,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

const day = (number: number, time = '10:00'): string =>
  `${new Date(Date.parse('2026-03-12T00:00:00Z') + number * 86_400_000).toISOString().slice(0, 10)}T${time}:00Z`;
const talks = (count: number, from = 1): Entry[] =>
  Array.from({ length: count }, (_, index) => ({ uid: `t${from + index}`, at: day(from + index) }));

/** A calendar server that answers what it is told, and a clock to turn. */
const stage = async () => {
  const there = await workspace();
  const asked: Asked[] = [];
  let answer: Answered = { outcome: 'unchanged', wait: null };
  let now = testNow;
  let ids = 0;
  const context = () =>
    contextFor(there, {
      now,
      newId: () => {
        ids += 1;
        return `n${ids}`;
      },
      network: {
        ask: async (one) => {
          asked.push(one);
          return answer;
        },
        chance: () => 0.5,
      },
    });
  const says = (bytes: string, more: Partial<Extract<Answered, { outcome: 'whole' }>> = {}): void => {
    answer = {
      outcome: 'whole',
      bytes: Buffer.from(bytes),
      etag: null,
      modified: null,
      wait: null,
      inside: false,
      ...more,
    };
  };
  return {
    there,
    asked,
    says,
    refuses: (why: Extract<Answered, { outcome: 'refused' }>['why'], wait: number | null = null, status = 0) => {
      answer = { outcome: 'refused', why, status, wait };
    },
    unchanged: () => {
      answer = { outcome: 'unchanged', wait: null };
    },
    at: (when: string) => {
      now = when;
    },
    add: (place = 'https://calendar.example/secret-token/basic.ics') => perform(feedAdd, context(), { place }),
    refresh: (input: object = {}) => perform(feedRefresh, context(), input),
    answer: (feed: string, takeOut: boolean) => perform(feedAnswer, context(), { feed, takeOut }),
    list: async () => (await perform(feedList, context(), {})).feeds,
    remove: (feed: string) => perform(feedRemove, context(), { feed }),
    /** Coming moments that stand, as day and title. */
    standing: () =>
      there
        .store()
        .moments.all()
        .filter(({ status }) => status !== 'cancelled')
        .map(({ start, title }) => `${start.slice(5, 16)} ${title}`),
  };
};

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
    expect(await refresh()).toMatchObject({ looked: 1, added: 3 });
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

  it('leaves what has passed, and what was brought in otherwise', async () => {
    const { add, says, refresh, at, standing } = await stage();
    says(calendar(talks(5)));
    await add();
    at('2026-03-13T12:00:00+00:00');
    says(calendar(talks(4, 2)));
    await refresh();
    expect(standing()).toHaveLength(5);
  });
});

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

  it('to nothing at all asks too, also of one meeting', async () => {
    const { add, says, refresh, list, standing } = await stage();
    says(calendar(talks(1)));
    await add();
    says(calendar([]));
    await refresh();
    expect((await list())[0]).toMatchObject({ state: 'asking', question: { left: 0, of: 1 } });
    expect(standing()).toHaveLength(1);
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

describe('an address in trouble', () => {
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
