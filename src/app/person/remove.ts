import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { AppError } from '../errors.ts';
import { linkByTitle } from '../moment/link-by-title.ts';
import { operation } from '../operation.ts';
import { findPerson } from './find-person.ts';
import { copiesOf } from './forget-copies.ts';
import { Mention, mentionsOf } from './forget-mentions.ts';
import { forgetPerson } from './forget-person.ts';
import { planOf } from './forget-plan.ts';

const count = z.number().int();
/** More are counted and not listed: nobody reads them. */
const listed = 200;

export const personRemove = operation({
  name: 'person.remove',
  summary: 'Show what deleting somebody would take away and what mentions them; with --really, delete them for good.',
  surfaces: ['http', 'cli'],
  positional: ['person'],
  input: z.object({
    person: z.string().min(1),
    /** Without it nothing is changed: the answer says what would be. */
    really: z.boolean().default(false),
  }),
  output: z.object({
    person: z.object({ id: Id, name: z.string(), group: z.boolean() }),
    removed: z.boolean(),
    goes: z.object({
      /** Mails they wrote. */
      mails: count,
      /** Facts, those that were accepted among them. */
      facts: count,
      accepted: count,
      addresses: count,
      /** Moments that stay without them. */
      moments: count,
      /** Mails of others to them, and notes on them, that stay without them. */
      sources: count,
      /** Facts that stay, with nobody in their place. */
      kept: count,
      /** Texts of others, notes, drafts, moments and names in which "a former contact" will stand. */
      texts: count,
      /** Merges and splits that can't be taken back any more. */
      changes: count,
    }),
    /** What may still mean them, as it will stand, the user's own words first; at most 200. */
    mentions: z.array(Mention),
    total: count,
    /** Among older mails there may be more than `total`: they were not looked through. */
    more: z.boolean(),
    /** Names in whose place "a former contact" will stand wherever they are written. */
    names: z.array(z.string()),
    /** Others of the same name: then the name alone is left where it stands. */
    namesakes: count,
    /** Backups and exports in the workspace's folder, which still hold them. */
    copies: z.object({ backups: count, exports: count }),
    /** Somebody was reading: old pages, encrypted, leave the log with the next change, or when Updraft is opened next. */
    pending: z.boolean(),
  }),
  run: (context, { person: words, really }) => {
    const store = context.store();
    const work = () => {
      const person = findPerson(store, words);
      if (person.standing === 'me') {
        throw new AppError('bad-input', { field: 'person', detail: 'That is you, and you cannot be deleted.' });
      }
      const plan = planOf(store, person);
      const { mentions, more } = mentionsOf(store, plan, context.zone);
      const notes = [...store.forget.linked(person.id)].filter((id) => !plan.mails.has(id));
      const answer = {
        person: { id: person.id, name: person.name, group: person.group },
        removed: really,
        goes: {
          mails: plan.mails.size,
          facts: plan.facts.length,
          accepted: plan.facts.filter(({ state }) => state === 'accepted').length,
          addresses: plan.addresses.length,
          moments: store.moments.withPerson(person.id).length,
          sources: notes.length,
          kept: plan.kept.length,
          texts: new Set([
            ...plan.talks.map(({ id }) => id),
            ...plan.sources,
            ...plan.places.map(({ table, key }) => `${table} ${Object.values(key)}`),
          ]).size,
          changes: plan.changes.length,
        },
        mentions: mentions.slice(0, listed),
        total: mentions.length,
        more,
        names: [...plan.names],
        namesakes: plan.namesakes.length,
        copies: copiesOf(context.vault.place),
        pending: false,
      };
      if (!really) return answer;
      forgetPerson(store, plan);
      // Mailboxes that were read still hold them: whoever brings one in again is told that they stayed out.
      store.imports.forgetRead();
      linkByTitle(store);
      return answer;
    };
    if (!really) return store.reading(work);
    const answer = store.transaction(work);
    const pending = !store.forgotten.finishErasing();
    context.log('person.removed', { mails: answer.goes.mails, facts: answer.goes.facts, pending });
    return { ...answer, pending };
  },
});
