import { z } from 'zod';
import { Instant, inZone } from '../../domain/shared/time.ts';
import { Expiring } from '../../domain/sources/expiry.ts';
import { operation } from '../operation.ts';
import { lastExpiry, whatIsOld } from './rules.ts';

export const Expiry = z.object({
  rules: z.array(
    z.object({
      what: Expiring,
      /** For how many months it is kept; null for good. */
      months: z.number().int().nullable(),
      /** How many would go now. */
      old: z.number().int(),
      /** When the oldest of those was said, or ended. */
      oldest: Instant.nullable(),
    }),
  ),
  /** When old things were let go last. */
  last: Instant.nullable(),
});

export const expiryShow = operation({
  name: 'expiry.show',
  alias: 'expiry',
  summary: 'Show for how long each kind of thing is kept, and what would go now.',
  surfaces: ['http', 'cli'],
  input: z.object({}),
  output: Expiry,
  run: ({ store: open, now, zone }) => {
    const store = open();
    const last = Number(store.settings.read(lastExpiry) ?? 0);
    return { rules: [...whatIsOld(store, now, zone)], last: last > 0 ? inZone(last, zone) : null };
  },
});
