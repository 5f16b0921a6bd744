import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { Instant } from '../../domain/shared/time.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { feedAsked, feedParts, feedServed, feedSettings, keepFeedServed, keepFeedSettings } from './feed-settings.ts';

const usualOrigin = 'http://127.0.0.1:4747';

/** Where the outgoing calendar of a secret is had. */
export const feedAddress = (origin: string, secret: string): string => `${origin}/calendar/${secret}.ics`;

export const calendarFeed = operation({
  name: 'calendar.feed',
  summary:
    'Your own calendar for calendar programs on this machine: what is due, the talks to be ready for, the reminders. Says its secret address; turn it on first.',
  surfaces: ['http', 'cli'],
  input: z.object({
    turn: z.enum(['on', 'off']).optional(),
    /** Makes a new secret: programs that had the old address read nothing more. */
    renew: z.boolean().optional(),
    holds: z.array(z.enum(feedParts)).min(1, 'Name at least one of them.').max(3).optional(),
    /** `times`: that something is due and when, without a word of what. */
    words: z.enum(['titles', 'times']).optional(),
  }),
  output: z.object({
    /** Null while it is off. */
    address: z.string().nullable(),
    holds: z.array(z.enum(feedParts)),
    words: z.enum(['titles', 'times']),
    /** When a calendar program asked last. */
    asked: Instant.nullable(),
    /** Whether it is served at this moment; else with `updraft serve`. */
    serving: z.boolean(),
  }),
  run: async (context, { turn, renew, holds, words }) => {
    const store = context.store();
    const changing = turn !== undefined || renew || holds !== undefined || words !== undefined;
    if (changing && context.vault.example) throw new AppError('example-only');
    const origin = await context.served?.();
    const settings = store.transaction(() => {
      const before = feedSettings(store);
      if (turn === 'off') {
        keepFeedSettings(store, null);
        return undefined;
      }
      if (!changing || (before === undefined && turn === undefined && !renew)) return before;
      const next = {
        secret: before === undefined || renew ? randomBytes(32).toString('base64url') : before.secret,
        holds: [...new Set(holds ?? before?.holds ?? feedParts)],
        words: words ?? before?.words ?? ('titles' as const),
        made: before === undefined || renew ? context.now : before.made,
      };
      keepFeedSettings(store, next);
      if (origin !== undefined) keepFeedServed(store, origin);
      return next;
    });
    return {
      address: settings ? feedAddress(origin ?? feedServed(store) ?? usualOrigin, settings.secret) : null,
      holds: [...(settings?.holds ?? feedParts)],
      words: settings?.words ?? 'titles',
      asked: settings ? feedAsked(store) : null,
      serving: origin !== undefined,
    };
  },
});
