import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { Instant } from '../../domain/shared/time.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import {
  feedAsked,
  feedForm,
  feedParts,
  feedServed,
  feedSettings,
  forgetFeedAsked,
  keepFeedServed,
  keepFeedSettings,
} from './feed-settings.ts';

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
    /** When a calendar program asked last, to the hour. */
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
      const on = turn === undefined ? before !== undefined : turn === 'on';
      if (renew && !on)
        throw new AppError('bad-input', {
          field: 'renew',
          detail: 'The outgoing calendar is off, so it has no address.',
          hint: 'Turn it on: it is given a new one.',
        });
      if (!changing) return before;
      const kept = feedForm(store);
      const form = { holds: [...new Set(holds ?? kept.holds)], words: words ?? kept.words };
      if (!on) {
        keepFeedSettings(store, { ...form, secret: null });
        return undefined;
      }
      const secret = before === undefined || renew ? randomBytes(32).toString('base64url') : before.secret;
      const next = { ...form, secret };
      if (secret !== before?.secret) forgetFeedAsked(store);
      keepFeedSettings(store, next);
      if (origin !== undefined) keepFeedServed(store, origin);
      return next;
    });
    const form = feedForm(store);
    return {
      address: settings ? feedAddress(origin ?? feedServed(store) ?? usualOrigin, settings.secret) : null,
      holds: [...form.holds],
      words: form.words,
      asked: settings ? feedAsked(store) : null,
      serving: origin !== undefined,
    };
  },
});
