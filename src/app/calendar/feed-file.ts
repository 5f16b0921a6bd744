import { createHash, timingSafeEqual } from 'node:crypto';
import { type CalendarEntry, calendarFile } from '../../formats/exporters/calendar.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { feedEntries } from './feed-entries.ts';
import { feedSettings, keepFeedAsked, keepFeedServed } from './feed-settings.ts';

/** How often it is worth asking again. */
export const refreshMinutes = 15;

/** Compares without telling by its duration how much was right. */
const same = (a: string, b: string): boolean => {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
};

export const written = (entries: readonly CalendarEntry[]): string =>
  calendarFile(entries, { name: 'Updraft', refreshMinutes });

/**
 * The outgoing calendar for a program that knows its secret. That it was asked for is kept, and along which reminders it
 * went out. Throws `AppError`: `locked`, `no-workspace`, and `not-found` for a secret that is wrong, or was renewed.
 */
export const feedFile = (
  context: Context,
  secret: string,
  origin?: string,
): { readonly text: string; readonly etag: string } => {
  const store = context.store();
  const settings = feedSettings(store);
  if (settings === undefined || !same(settings.secret, secret)) throw new AppError('not-found');
  const { entries, fresh, keep } = feedEntries(context, settings);
  const text = written(entries);
  try {
    store.transaction(() => {
      keep();
      keepFeedAsked(store, context.now);
      if (origin !== undefined) keepFeedServed(store, origin);
      for (const reminder of fresh) {
        store.reminders.note({ reminder, at: context.now, path: 'calendar', what: 'attempted', detail: 'in the feed' });
      }
    });
  } catch (error) {
    // Somebody else is writing, or the disk is full: the calendar is had all the same.
    context.log('calendar.unkept', { bug: !(error instanceof Error) });
  }
  return { text, etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"` };
};
