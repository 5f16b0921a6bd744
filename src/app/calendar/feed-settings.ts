import { z } from 'zod';
import { Instant } from '../../domain/shared/time.ts';
import type { Store } from '../../store/store.ts';

export const feedParts = ['commitments', 'moments', 'reminders'] as const;

/** How the outgoing calendar is had; it lies in the encrypted workspace, its secret with it. */
export const CalendarFeedSettings = z.object({
  /** 32 bytes of chance: whoever knows it may read the calendar while the workspace is unlocked. */
  secret: z.string().regex(/^[\w-]{43}$/),
  holds: z.array(z.enum(feedParts)),
  /** `times`: that something is due, without a word of what. */
  words: z.enum(['times', 'titles']),
  made: Instant,
});
export type CalendarFeedSettings = Readonly<z.infer<typeof CalendarFeedSettings>>;

const settingName = 'calendar-feed';
const askedName = 'calendar-feed-asked';
const servedName = 'calendar-feed-served';

/** Undefined where there is no outgoing calendar. */
export const feedSettings = (store: Store): CalendarFeedSettings | undefined => {
  const kept = store.settings.read(settingName) ?? '';
  try {
    return CalendarFeedSettings.safeParse(JSON.parse(kept)).data;
  } catch {
    return undefined;
  }
};

/** Null takes the outgoing calendar away, and its secret with it. */
export const keepFeedSettings = (store: Store, settings: CalendarFeedSettings | null): void =>
  store.settings.write(settingName, settings === null ? '' : JSON.stringify(settings));

/** When a calendar program asked last; null where none has. */
export const feedAsked = (store: Store): Instant | null =>
  Instant.safeParse(store.settings.read(askedName)).data ?? null;
export const keepFeedAsked = (store: Store, at: Instant): void => store.settings.write(askedName, at);

/** Where it was served last; undefined where nobody knows. */
export const feedServed = (store: Store): string | undefined => store.settings.read(servedName) || undefined;
export const keepFeedServed = (store: Store, origin: string): void => {
  if (feedServed(store) !== origin) store.settings.write(servedName, origin);
};
