import { z } from 'zod';
import { Expiring } from '../../domain/sources/expiry.ts';
import { operation } from '../operation.ts';
import { keepRules, rulesIn, whatIsOld } from './rules.ts';
import { Expiry } from './show.ts';

export const expirySet = operation({
  name: 'expiry.set',
  summary:
    'Say for how many months proposals, notes, mail, disagreements, drafts or reminders are kept; 0 keeps them for good. Nothing goes yet.',
  surfaces: ['http', 'cli'],
  positional: ['what', 'months'],
  input: z.object({
    what: Expiring,
    months: z.coerce.number().int().min(0).max(240, 'Name at most 240 months; 0 keeps them for good.'),
  }),
  output: Expiry.pick({ rules: true }),
  run: ({ store: open, now, zone }, { what, months }) => {
    const store = open();
    store.transaction(() => {
      const { [what]: _, ...others } = rulesIn(store);
      keepRules(store, months === 0 ? others : { ...others, [what]: months });
    });
    return { rules: [...whatIsOld(store, now, zone)] };
  },
});
