import { z } from 'zod';
import { operation } from '../operation.ts';
import { PersonName } from '../views.ts';
import { suggestStandings } from './suggest-standings.ts';

export const Suggestion = PersonName.extend({
  address: z.string(),
  /** One sentence out of counts: "wrote 312 of the 600 mails and was sent 241". */
  reason: z.string(),
  /** Good enough to be confirmed by one key. */
  likely: z.boolean(),
});
export type Suggestion = Readonly<z.infer<typeof Suggestion>>;

export const personSuggest = operation({
  name: 'person.suggest',
  alias: 'suggest',
  summary: 'Suggest which address is you and who is above you, with reasons out of the mail and calendar.',
  surfaces: ['http', 'cli'],
  input: z.object({}),
  output: z.object({
    /** Best first; empty once it is known. */
    me: z.array(Suggestion),
    /** Best first; those already placed are left out. */
    above: z.array(Suggestion),
  }),
  run: suggestStandings,
});
