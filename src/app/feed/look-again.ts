import { millis } from '../../domain/shared/time.ts';
import type { StoredFeed } from '../../store/feeds.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { told } from '../workspace/translated.ts';
import { freshenedAt } from './freshened-at.ts';
import type { Look } from './look.ts';
import { lookAtCalendar } from './look-at-calendar.ts';
import { lookAtFolder } from './look-at-folder.ts';
import { afterFresh, afterTrouble } from './timing.ts';
import { stoppedWords, unforeseenWords } from './words.ts';

/** How soon a look that was stopped in the middle is made again, in milliseconds. */
const soonAgain = 60_000;

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
  if (look.stopped) {
    const state = feed.state === 'asking' ? 'asking' : 'trouble';
    const next = at + soonAgain;
    return { ...known, state, tried: now, trouble: stoppedWords, came: look.came.added, next };
  }
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

/**
 * Looks at a place that is known, and writes down how it went, also where something unforeseen happened: the places after
 * it are looked at all the same. Throws only where the workspace was locked meanwhile or cannot be written.
 */
export const lookAgain = async (context: Context, feed: StoredFeed): Promise<Look> => {
  const start = performance.now();
  const look = await lookAt(context, feed).catch((error: unknown): Look => {
    const known = told(error);
    if (!context.vault.unlocked() || (known instanceof AppError && known.code === 'locked')) throw error;
    const foreseen = known instanceof AppError && known.code !== 'bug';
    if (!foreseen) context.log('feed.unforeseen', { failed: true });
    return { ok: false, trouble: foreseen ? known.message : unforeseenWords, wait: null };
  });
  const store = context.store();
  store.transaction(() => {
    store.feeds.put(afterLook(context, feed, look, performance.now() - start), true);
    if (look.ok && look.came.added + look.came.out > 0)
      store.settings.write(freshenedAt, `${context.now} ${context.newId()}`);
  });
  context.log('feed.look', { ok: look.ok, added: look.ok ? look.came.added : 0 });
  return look;
};
