import { z } from 'zod';
import { dayInWords } from '../documents/words.ts';
import { Id } from '../shared/id.ts';
import { Day, Instant } from '../shared/time.ts';
import type { DecisionRecord } from './decision-record.ts';

/** A decision was looked at again: on which day, what was seen, and when it is to be looked at once more. */
export const DecisionLook = z.object({
  id: Id,
  day: Day,
  seen: z.string().max(2000),
  next: Day.nullable(),
  made: Instant,
});
export type DecisionLook = Readonly<z.infer<typeof DecisionLook>>;

/** How a record made on `day` stands after these looks, the first first: of each a line with its day. */
export const afterLooks = (
  looks: readonly DecisionLook[],
  day: Day,
): Pick<DecisionRecord, 'reviewed' | 'seen' | 'nextOn'> => {
  const last = looks.at(-1);
  return {
    reviewed: last?.day ?? null,
    seen: looks.map((one) => `${dayInWords(one.day, day)}: ${one.seen.replace(/\s+/g, ' ')}`).join('\n'),
    nextOn: last?.next ?? null,
  };
};
