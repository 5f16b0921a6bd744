import { z } from 'zod';
import type { Id } from '../../domain/shared/id.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { refuseUse } from '../prewire/refuse-use.ts';
import { ChangedProposal, changedProposal, stillOpen } from './changed.ts';
import { headFields } from './fields.ts';
import { findOption } from './find-option.ts';
import { findProposal, Which } from './find-proposal.ts';
import { refuseTwin } from './refuse-twin.ts';

/** Who is asked, by what somebody typed. Throws `AppError`. */
export const deciderNamed = (context: Context, words: string): Id => {
  const person = findPerson(context.store(), words, 'decider');
  if (person.standing === 'me')
    throw new AppError('bad-input', { field: 'decider', detail: 'That is you. Say who decides it.' });
  return person.id;
};

export const proposalSave = operation({
  name: 'proposal.save',
  summary:
    'Say what a proposal is called, who decides, what is asked of them, by when, in which talk, and which option you recommend.',
  surfaces: ['http', 'cli'],
  positional: ['proposal'],
  input: z.object({ proposal: Which, ...headFields }),
  output: ChangedProposal,
  run: (context, { proposal, title, decider, ladder, chosen, byDay, moment, ask }) => {
    const store = context.store();
    const { now } = context;
    const one = stillOpen(findProposal(context, proposal));
    if (moment != null && !store.moments.get(moment))
      throw new AppError('not-found', { field: 'moment', detail: 'No moment has that id.' });
    const asked = ask == null ? undefined : store.facts.at(ask, now);
    if (ask != null && (asked?.state !== 'accepted' || asked.kind !== 'request'))
      throw new AppError('not-found', {
        field: 'ask',
        detail: 'No accepted ask has that id.',
        hint: '`updraft asks` lists them.',
      });
    refuseUse(context, [title], 'title');
    const option = chosen == null ? undefined : findOption(one, chosen);
    if (option?.state === 'rejected') refuseTwin(one.options, option);
    const kept = <T>(said: T | undefined, was: T): T => (said === undefined ? was : said);
    return changedProposal(context, one, () => {
      // Whoever recommends an option has taken it.
      if (option && option.state !== 'accepted')
        store.proposals.putOption(one.id, { ...option, state: 'accepted', updated: now });
      store.proposals.put({
        ...one,
        title: title ?? one.title,
        decider: decider == null ? kept(decider, one.decider) : deciderNamed(context, decider),
        ladder: kept(ladder, one.ladder),
        chosen: option ? option.id : kept(chosen, one.chosen),
        byDay: kept(byDay, one.byDay),
        moment: kept(moment, one.moment),
        ask: kept(ask, one.ask),
        updated: now,
        ...(title === undefined || title === one.title ? {} : { named: now }),
      });
    });
  },
});
