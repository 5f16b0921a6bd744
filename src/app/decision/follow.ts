import { z } from 'zod';
import { standingDecision } from '../../domain/proposals/decision-sentence.ts';
import { followOffers, measureFrom } from '../../domain/proposals/follow-offers.ts';
import { Id } from '../../domain/shared/id.ts';
import { AppError } from '../errors.ts';
import { initiativeBegin } from '../initiative/begin.ts';
import { Changed, wholeInitiative } from '../initiative/changed.ts';
import { invariant } from '../invariant.ts';
import { operation } from '../operation.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';

const measuredBy = (said: string) => {
  const { measure, baseline, target } = measureFrom(said);
  return { measure, baseline, target };
};

export const decisionFollow = operation({
  name: 'decision.follow',
  summary:
    'Follow what was agreed on a proposal: an initiative begins with the yes, with the lines you name as milestones; its status sheets are the updates to whoever agreed.',
  surfaces: ['http', 'cli'],
  positional: ['proposal'],
  input: z.object({
    proposal: Which,
    /** What it is called; the option agreed where it is not said, else the title of the proposal. */
    name: z.string().trim().min(1).max(200).optional(),
    /** What it is measured by, in words: where it began and should be is read from them. */
    measure: z.string().trim().max(2000).optional(),
    /** Lines of the proposal to take as milestones. */
    lines: z.array(Id).max(50).default([]),
  }),
  output: Changed,
  run: (context, { proposal: which, name, lines, measure = '' }) => {
    const store = context.store();
    const { now } = context;
    const proposal = findProposal(context, which);
    const standing = standingDecision(store.proposalDecisions.of(proposal.id, now));
    if (standing === null || standing.how === 'later' || standing.how === 'no')
      throw new AppError('bad-input', {
        field: 'proposal',
        detail: 'Nothing was agreed on it yet.',
        hint: 'Put down a yes with `updraft decided` first.',
      });
    if (store.initiatives.ofProposal(proposal.id, now).length > 0)
      throw new AppError('exists', {
        field: 'proposal',
        detail: 'What was agreed on it is followed already.',
        hint: '`updraft initiatives` shows it.',
      });
    const offers = followOffers(proposal, standing.day);
    const taken = lines.map((id) => {
      const offer = offers.find(({ line }) => line === id);
      if (!offer)
        throw new AppError('not-found', {
          field: 'lines',
          detail: 'That is no line of it that could be a milestone.',
          hint: '`updraft decisions NAME` lists those that could.',
        });
      return offer;
    });
    const person = standing.person === null ? undefined : store.people.get(standing.person);
    const fact = standing.fact === null ? undefined : store.facts.at(standing.fact, now);
    return store.transaction(() => {
      const begun = initiativeBegin.run(context, {
        ...(fact?.state === 'accepted' ? { fact: fact.id } : {}),
        name: name ?? (standing.optionName.slice(0, 200) || proposal.title),
        ...(measure === '' ? {} : measuredBy(measure)),
        sponsor: person && person.standing !== 'me' ? person.id : null,
      });
      invariant(!(begun instanceof Promise), 'it begins at once');
      const initiative = store.initiatives.get(begun.initiative.id, now);
      invariant(initiative, 'it was made just now');
      store.initiatives.put({ ...initiative, proposal: proposal.id });
      for (const { words, due } of taken)
        store.initiatives.putMilestone(
          initiative.id,
          {
            id: context.newId(),
            words,
            due,
            firstDue: null,
            done: null,
            dropped: null,
            why: '',
            fact: null,
            made: now,
          },
          now,
        );
      return { ...wholeInitiative(context, initiative.id), before: null };
    });
  },
});
