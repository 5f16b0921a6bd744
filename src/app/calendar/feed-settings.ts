import { z } from 'zod';
import { Instant, millis } from '../../domain/shared/time.ts';
import type { Store } from '../../store/store.ts';

export const feedParts = ['commitments', 'moments', 'reminders'] as const;

/** How the outgoing calendar is had; it lies in the encrypted workspace, its secret with it. */
const Kept = z.object({
  /** 32 bytes of chance: whoever knows it may read the calendar while the workspace is unlocked. Null while it is off. */
  secret: z
    .string()
    .regex(/^[\w-]{43}$/)
    .nullable(),
  holds: z.array(z.enum(feedParts)),
  /** `times`: that something is due, without a word of what. */
  words: z.enum(['times', 'titles']),
});
type Kept = Readonly<z.infer<typeof Kept>>;
export type CalendarFeedSettings = Kept & { readonly secret: string };
/** What is written, and how much of it is said. */
export type FeedForm = { readonly holds: readonly (typeof feedParts)[number][]; readonly words: 'times' | 'titles' };

const settingName = 'calendar-feed';
const askedName = 'calendar-feed-asked';
const servedName = 'calendar-feed-served';
const anHour = 3_600_000;

const keptIn = (store: Store): Kept | undefined => {
  const kept = store.settings.read(settingName) ?? '';
  try {
    return Kept.safeParse(JSON.parse(kept)).data;
  } catch {
    return undefined;
  }
};

/** Undefined where there is no outgoing calendar. */
export const feedSettings = (store: Store): CalendarFeedSettings | undefined => {
  const kept = keptIn(store);
  return kept && kept.secret !== null ? { ...kept, secret: kept.secret } : undefined;
};

/** What the user said is to be in it, also while it is off; all there is, in words, where nothing was said. */
export const feedForm = (store: Store): FeedForm => {
  const kept = keptIn(store);
  return { holds: kept?.holds ?? feedParts, words: kept?.words ?? 'titles' };
};

/** Without a secret it is off, and what was said of it stays for the next time. */
export const keepFeedSettings = (store: Store, settings: Kept): void =>
  store.settings.write(settingName, JSON.stringify(settings));

/** When a calendar program asked last, to the hour; null where none has. */
export const feedAsked = (store: Store): Instant | null =>
  Instant.safeParse(store.settings.read(askedName)).data ?? null;
/** Nobody has asked at an address that is new. */
export const forgetFeedAsked = (store: Store): void => store.settings.write(askedName, '');
/** About when: to the hour, for whatever is written has everything planned anew. */
export const keepFeedAsked = (store: Store, at: Instant): void => {
  const known = feedAsked(store);
  if (known === null || Math.abs(millis(at) - millis(known)) >= anHour) store.settings.write(askedName, at);
};

/** Where it was served last; undefined where nobody knows. */
export const feedServed = (store: Store): string | undefined => store.settings.read(servedName) || undefined;
export const keepFeedServed = (store: Store, origin: string): void => {
  if (feedServed(store) !== origin) store.settings.write(servedName, origin);
};
