import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { millis } from '../../domain/shared/time.ts';
import { operation } from '../operation.ts';
import { PersonName } from '../views.ts';
import { alsoMe } from './also-me.ts';
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
    /** Who may be you as well, under another address or spelling: `person.me` with `also` says so, `person.apart` says no. */
    mine: z.array(Suggestion),
    /** The user's own id, once it is known which address is theirs. */
    known: Id.nullable(),
  }),
  run: (context) => {
    const { people } = context.store();
    const me = people.me();
    const contacts = people.contacts(millis(context.now));
    return {
      ...suggestStandings(context, contacts),
      mine: alsoMe(context, contacts),
      known: me && me.addresses.length > 0 ? me.id : null,
    };
  },
});
