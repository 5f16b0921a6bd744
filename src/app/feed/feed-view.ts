import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { Instant, inZone, millis } from '../../domain/shared/time.ts';
import { Problem } from '../../domain/sources/problem.ts';
import type { StoredFeed } from '../../store/feeds.ts';
import type { Context } from '../context.ts';
import type { Look } from './look.ts';
import { shortPlace } from './place.ts';

/** A place that is looked at by itself, and how it stands. */
export const FeedView = z.object({
  id: Id,
  kind: z.enum(['calendar', 'folder']),
  name: z.string(),
  /** The path, or the whole address: whoever has that can often read the calendar. */
  place: z.string(),
  /** The path, or the host and last letters of the address. */
  short: z.string(),
  state: z.enum(['new', 'fresh', 'trouble', 'asking']),
  added: Instant,
  /** The last look, and the last one that went well. */
  tried: Instant.nullable(),
  seen: Instant.nullable(),
  next: Instant,
  /** Its time is over and nobody looks: Updraft is not running, or locked. */
  waits: z.boolean(),
  /** Why the last look went wrong; empty when it did not. */
  why: z.string(),
  /** Looks that went wrong, one after another. */
  failures: z.number().int(),
  /** How much was new at the last look. */
  came: z.number().int(),
  /** Coming meetings in the calendar, or files in the folder. */
  held: z.number().int(),
  /** Much is missing at once: how many coming meetings are left of how many. */
  question: z.object({ left: z.number().int(), of: z.number().int() }).nullable(),
});
export type FeedView = z.infer<typeof FeedView>;

/** What came in by looking. */
export const FeedCame = z.object({
  items: z.number().int(),
  added: z.number().int(),
  already: z.number().int(),
  people: z.number().int(),
  facts: z.number().int(),
  problems: z.array(Problem),
});

/** Milliseconds after which a place that was not looked at shows that nobody looks. */
const patience = 120_000;

export const feedView = (context: Context, feed: StoredFeed): FeedView => {
  const { now, zone, replayed } = context;
  const at = millis(now);
  const ahead =
    feed.state === 'asking'
      ? context
          .store()
          .feeds.moments(feed.id)
          .filter((one) => one.starts > at)
      : [];
  const left = ahead.filter(({ gone }) => !gone).length;
  return {
    id: feed.id,
    kind: feed.kind,
    name: feed.name,
    place: feed.place,
    short: feed.kind === 'folder' ? feed.place : shortPlace(feed.place),
    state: feed.state,
    added: feed.added,
    tried: feed.tried,
    seen: feed.seen,
    next: inZone(feed.next, zone),
    waits: !replayed && feed.next < at - patience,
    why: feed.trouble,
    failures: feed.failures,
    came: feed.came,
    held: feed.held,
    question: ahead.length > left ? { left, of: ahead.length } : null,
  };
};

/** What came where nothing was looked at. */
export const noneCame: z.infer<typeof FeedCame> = {
  items: 0,
  added: 0,
  already: 0,
  people: 0,
  facts: 0,
  problems: [],
};

/** What a look brought, without what only an import has to say. */
export const cameOf = (look: Look): z.infer<typeof FeedCame> => {
  if (!look.ok) return noneCame;
  const { items, added, already, people, facts, problems } = look.came;
  return { items, added, already, people, facts, problems: [...problems] };
};
