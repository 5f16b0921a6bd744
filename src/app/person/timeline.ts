import { z } from 'zod';
import { newestOf } from '../../domain/language/zones.ts';
import { addDays, clockIn, Day, dayOf, fromWall, Instant, millis } from '../../domain/shared/time.ts';
import type { Store } from '../../store/store.ts';
import type { Stretch, TimelineRow } from '../../store/timeline.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { inReach } from '../replay.ts';
import { TimelineEntry } from '../views.ts';
import { findPerson } from './find-person.ts';

const short = (text: string): string => (text.length > 600 ? `${text.slice(0, 600).replace(/\s+\S*$/, '')} …` : text);

/** The largest part of a mail that is looked at for its newest words. */
const lookedAt = 20_000;

const newest = (text: string): string =>
  newestOf(text.slice(0, lookedAt))
    .map(({ start, end }) => text.slice(start, end).trim())
    .join('\n\n');

const Month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'Write a month as 2010-05.');

/** The first instant after a day or a month on the user's clock. Throws `AppError('bad-input')` for a year out of reach. */
const endOf = (at: string, zone: string): number => {
  if (!inReach(at)) throw new AppError('bad-input', { field: 'at', detail: 'Name a year from 1900 to 2200.' });
  const [year = 0, month = 0] = at.split('-').map(Number);
  const next =
    at.length === 7
      ? `${month === 12 ? year + 1 : year}-${String((month % 12) + 1).padStart(2, '0')}-01`
      : addDays(at, 1);
  return millis(fromWall(`${next}T00:00:00`, zone));
};

type Row = TimelineRow & { readonly moment: boolean };

/** One page from one end of a stretch, and whether there is more of it. What is of the same instant stays together. */
const pageOf = (store: Store, stretch: Stretch): { readonly rows: readonly Row[]; readonly more: boolean } => {
  const sign = stretch.first === 'newest' ? -1 : 1;
  const rowsOf = (one: Stretch): readonly Row[] =>
    [
      ...store.timeline.sources(one).map((row) => ({ ...row, moment: false })),
      ...store.timeline.moments(one).map((row) => ({ ...row, moment: true })),
    ].sort((a, b) => sign * (a.at - b.at || a.id.localeCompare(b.id)));
  const all = rowsOf({ ...stretch, limit: stretch.limit + 1 });
  const last = all[stretch.limit - 1];
  if (!last || all.length <= stretch.limit) return { rows: all, more: false };
  const page = all.slice(0, stretch.limit);
  if (all[stretch.limit]?.at !== last.at) return { rows: page, more: true };
  const seen = new Set(page.map(({ id }) => id));
  const same = rowsOf({ ...stretch, from: last.at, until: last.at, limit: 1000 }).filter(({ id }) => !seen.has(id));
  const beyond = rowsOf({
    ...stretch,
    ...(sign < 0 ? { until: last.at - 1 } : { from: last.at + 1 }),
    limit: 1,
  });
  return { rows: [...page, ...same], more: beyond.length > 0 };
};

export const personTimeline = operation({
  name: 'person.timeline',
  alias: 'timeline',
  summary: 'Everything with one person, newest first: mail, moments, captures, debriefs. Search in it, go to a date.',
  surfaces: ['http', 'cli'],
  tool: 'people',
  positional: ['person'],
  input: z.object({
    person: z.string().min(1),
    /** Only what holds all these words, each as the beginning of a word, or was on such a day ("12 March"). */
    query: z.string().max(500).optional(),
    /** A day or a month to go to: what was then, and a little of what came after. */
    at: z.union([Month, Day]).optional(),
    /** Only what is older than this: the `said` of the last entry seen. */
    before: Instant.optional(),
    /** Only what is newer than this, the nearest first: the `said` of the first entry seen. */
    after: Instant.optional(),
    limit: z.number().int().min(1).max(500).default(50),
    kinds: z.array(TimelineEntry.shape.kind).max(5).optional(),
  }),
  output: z.object({
    /** Newest first. */
    entries: z.array(TimelineEntry),
    /** There is more that is older. */
    more: z.boolean(),
    /** There is more that is newer. */
    newer: z.boolean(),
    /** Where in `entries` what was asked for with `at` begins; null without it. */
    place: z.number().int().nullable(),
  }),
  run: ({ store: open, now, zone }, { person: words, query = '', at, before, after, limit, kinds }) => {
    const store = open();
    const person = findPerson(store, words);
    const asked = query.trim();
    if (asked !== '' && !store.timeline.canFind(asked)) return { entries: [], more: false, newer: false, place: null };
    const end = millis(now);
    const whole = {
      person: person.id,
      from: after === undefined ? Number.MIN_SAFE_INTEGER : millis(after) + 1,
      until: Math.min(end, before === undefined ? Number.MAX_SAFE_INTEGER : millis(before) - 1),
      limit,
      kinds: kinds ?? TimelineEntry.shape.kind.options,
      words: asked,
    };
    const anyNewer = (than: number): boolean =>
      pageOf(store, { ...whole, from: than + 1, until: end, first: 'oldest', limit: 1 }).rows.length > 0;

    let rows: readonly Row[];
    let more = false;
    let newer = false;
    let place: number | null = null;
    if (at !== undefined) {
      const border = Math.min(endOf(at, zone), end + 1);
      const above = pageOf(store, {
        ...whole,
        from: Math.max(whole.from, border),
        first: 'oldest',
        limit: Math.ceil(limit / 5),
      });
      const below = pageOf(store, { ...whole, until: Math.min(whole.until, border - 1), first: 'newest' });
      rows = [...above.rows.toReversed(), ...below.rows];
      [more, newer, place] = [below.more, above.more, above.rows.length];
    } else if (after !== undefined && before === undefined) {
      const page = pageOf(store, { ...whole, first: 'oldest' });
      rows = page.rows.toReversed();
      [more, newer] = [true, page.more];
    } else {
      const page = pageOf(store, { ...whole, first: 'newest' });
      rows = page.rows;
      more = page.more;
      newer = before !== undefined && rows[0] !== undefined && anyNewer(rows[0].at);
    }

    const me = store.people.me()?.id;
    const names = new Map<string, string>();
    const nameOf = (id: string): string => {
      if (!names.has(id)) names.set(id, id === me ? 'you' : (store.people.get(id)?.name ?? ''));
      return names.get(id) ?? '';
    };
    const clock = clockIn(zone);
    const around = (text: string): string =>
      store.timeline.snippet(text.slice(0, lookedAt), asked).replace(/\s+/g, ' ').trim();
    const entryOf = ({ id, moment }: Row): TimelineEntry[] => {
      if (moment) {
        const one = store.moments.get(id);
        const said = one && (one.allDay ? one.start : clock(one.start));
        return one && said
          ? [
              {
                id,
                kind: 'moment',
                said,
                title: one.title,
                text: asked === '' ? '' : around(one.text),
                from: '',
                thread: null,
                day: dayOf(said),
              },
            ]
          : [];
      }
      const one = store.sources.get(id);
      if (!one) return [];
      const mail = one.kind === 'mail';
      return [
        {
          id,
          kind: one.kind,
          said: one.said,
          title: one.title,
          text: asked === '' ? short(mail ? newest(one.text) : one.text) : around(one.text),
          from: one.people.flatMap(({ person: who, role }) => (role === 'from' ? [nameOf(who)] : [])).join(', '),
          thread: mail ? one.thread : null,
          day: dayOf(clock(one.said)),
        },
      ];
    };
    return { entries: rows.flatMap(entryOf), more, newer, place };
  },
});
