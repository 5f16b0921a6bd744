import { millis } from '../../domain/shared/time.ts';
import type { StoredFeed } from '../../store/feeds.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { freshenedAt } from './freshened-at.ts';
import type { Look } from './look.ts';
import { lookAtCalendar } from './look-at-calendar.ts';
import { lookAtFolder } from './look-at-folder.ts';
import { afterFresh, afterTrouble } from './timing.ts';

/** Looks at a place, without writing down how it went. */
export const lookAt = (context: Context, feed: StoredFeed): Promise<Look> =>
  feed.kind === 'folder' ? lookAtFolder(context, feed) : lookAtCalendar(context, feed);

/** What is known of a place after a look. */
export const afterLook = (context: Context, feed: StoredFeed, look: Look, took: number): StoredFeed => {
  const { now } = context;
  const at = millis(now);
  if (!look.ok) {
    const failures = feed.failures + 1;
    const next = afterTrouble(feed.kind, at, failures, context.network.chance(), look.wait);
    // A question stays a question while the server is away.
    const state = feed.state === 'asking' ? 'asking' : 'trouble';
    return { ...feed, state, tried: now, failures, trouble: look.trouble, came: 0, next };
  }
  const known = { ...feed, ...look.change };
  const held = context.store().feeds.moments(feed.id);
  // What is asked about and has passed meanwhile needs no answer.
  const asking = held.some(({ gone, starts }) => gone && starts > at);
  const soon = feed.kind === 'folder' && look.wait !== null;
  // A folder so large that walking it takes long is walked less often.
  const next = soon
    ? at + (look.wait ?? 0)
    : afterFresh(feed.kind, at, Math.max(look.wait ?? 0, known.pace ?? 0, took * 20));
  return {
    ...known,
    state: asking ? 'asking' : 'fresh',
    tried: now,
    seen: now,
    failures: 0,
    trouble: '',
    came: look.came.added,
    next,
  };
};

/** Looks at a place that is known, and writes down how it went. Throws `AppError` for trouble with the workspace only. */
export const lookAgain = async (context: Context, feed: StoredFeed): Promise<Look> => {
  const start = performance.now();
  const look = await lookAt(context, feed).catch((error: unknown): Look => {
    if (!(error instanceof AppError) || error.code === 'locked') throw error;
    return { ok: false, trouble: error.message, wait: null };
  });
  const store = context.store();
  store.transaction(() => {
    store.feeds.put(afterLook(context, feed, look, performance.now() - start), true);
    if (look.ok && look.came.added > 0) store.settings.write(freshenedAt, `${context.now} ${context.newId()}`);
  });
  context.log('feed.look', { ok: look.ok, added: look.ok ? look.came.added : 0 });
  return look;
};
