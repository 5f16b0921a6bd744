import { millis } from '../domain/shared/time.ts';
import type { Store } from '../store/store.ts';
import type { Context } from './context.ts';
import { builtOnly, refusedInReplay } from './replay.ts';

const aMinute = 60_000;
/** What tells the time, rings by it, or asks outside. */
const exact = /^(?:workspace|example|reminder|feed|doctor|import|mail)\./;

type Told = { readonly state: string; readonly now: Context['now'] };
const toldOf = new WeakMap<Store, Told>();

/**
 * What a page asks to look at in one minute, with nothing written in between, is told as of one instant: then what its
 * questions have in common is read once. Nothing on file begins or ends within a minute. What writes has the time as it is.
 */
export const atOneInstant = (context: Context, operation: string): Context => {
  if (context.replayed || exact.test(operation) || refusedInReplay(operation) || builtOnly.includes(operation))
    return context;
  if (!context.vault.unlocked()) return context;
  const { now, zone } = context;
  const store = context.store();
  const state = `${store.changes()} ${zone} ${Math.floor(millis(now) / aMinute)}`;
  const told = toldOf.get(store);
  if (told?.state === state) return { ...context, now: told.now };
  toldOf.set(store, { state, now });
  return context;
};
