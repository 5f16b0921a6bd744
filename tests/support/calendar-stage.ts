import type { Context } from '../../src/app/context.ts';
import { feedAdd } from '../../src/app/feed/add.ts';
import { feedAnswer } from '../../src/app/feed/answer.ts';
import { feedList } from '../../src/app/feed/list.ts';
import type { Answered, Asked } from '../../src/app/feed/network.ts';
import { feedRefresh } from '../../src/app/feed/refresh.ts';
import { feedRemove } from '../../src/app/feed/remove.ts';
import { perform } from '../../src/app/perform.ts';
import { millis } from '../../src/domain/shared/time.ts';
import { contextFor, testNow } from './context-for.ts';
import type { TemporaryWorkspace } from './temporary-workspace.ts';

export type Entry = {
  readonly uid: string;
  readonly at: string;
  readonly title?: string;
  readonly sequence?: number;
  readonly more?: readonly string[];
};
export const stamp = (when: number): string => new Date(when).toISOString().replace(/[-:]|\.\d+/g, '');
export const calendar = (entries: readonly Entry[], head: readonly string[] = []): string =>
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

export const day = (number: number, time = '10:00'): string =>
  `${new Date(Date.parse('2026-03-12T00:00:00Z') + number * 86_400_000).toISOString().slice(0, 10)}T${time}:00Z`;
export const talks = (count: number, from = 1): Entry[] =>
  Array.from({ length: count }, (_, index) => ({ uid: `t${from + index}`, at: day(from + index) }));

/** A calendar server that answers what it is told, and a clock to turn. */
export const calendarStage = (there: TemporaryWorkspace) => {
  const asked: Asked[] = [];
  let answer: Answered = { outcome: 'unchanged', wait: null };
  let now = testNow;
  let ids = 0;
  let watching: Context['watching'];
  const wrong = new Map<string, () => never>();
  const context = () =>
    contextFor(there, {
      now,
      ...(watching ? { watching } : {}),
      newId: () => {
        ids += 1;
        return `n${ids}`;
      },
      network: {
        ask: async (one) => {
          asked.push(one);
          wrong.get(one.address)?.();
          return answer;
        },
        send: async () => ({ outcome: 'refused', why: 'unreachable' }),
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
    /** From now on asking that address throws; `first` is done before. */
    goesWrong: (address: string, error: Error, first: () => void = () => {}) => {
      wrong.set(address, () => {
        first();
        throw error;
      });
    },
    /** Whoever watches from now on what is done. */
    stop: (by: Context['watching']) => {
      watching = by;
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
