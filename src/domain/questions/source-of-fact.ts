import type { BriefFact } from '../documents/brief-fact.ts';
import type { LineSource } from '../documents/line.ts';

/** A fact of a brief as the source of a line. */
export const sourceOfFact = (fact: BriefFact): LineSource => ({
  quote: fact.quote,
  kind: fact.from.kind,
  date: fact.said,
  id: fact.source,
  fact: fact.id,
  who: fact.from.who,
});
