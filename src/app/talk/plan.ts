import { z } from 'zod';
import { shortened } from '../../domain/documents/words.ts';
import { calledName } from '../../domain/people/names.ts';
import { offered } from '../../domain/proposals/pre-wire.ts';
import { plainGoal } from '../../domain/proposals/talk-offer.ts';
import { Id } from '../../domain/shared/id.ts';
import { AppError } from '../errors.ts';
import { ownFields, putOwn } from '../moment/put-own.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { preWireOf } from '../prewire/pre-wire-of.ts';
import { refuseUse } from '../prewire/refuse-use.ts';
import { stillOpen } from '../proposal/changed.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';
import { ChangedTalk, TalkWords, talkChanged } from './changed-talk.ts';

/** How the moment of a talk is called: it may stand in a calendar that others see. */
export const talkTitle = (title: string, person: string): string => `${shortened(title, 10)}, with ${person}`;

export const talkPlan = operation({
  name: 'talk.plan',
  summary:
    'Plan a talk before a proposal is decided: with whom, to what end, what to bring, the cost that will be asked about. With `--at` it becomes a moment with its brief.',
  surfaces: ['http', 'cli'],
  positional: ['proposal', 'person'],
  input: z.object({
    proposal: Which,
    person: z.string().trim().min(1).max(320),
    /** What it is for; from what is on file where it is not said. */
    goal: TalkWords.optional(),
    bring: TalkWords.optional(),
    /** The cost they will ask about. */
    cost: TalkWords.optional(),
    /** On your clock, as in 2026-03-18T10:00; without it the talk has no time yet. */
    at: ownFields.at.optional(),
    minutes: ownFields.minutes.optional(),
    /** A moment that is there already, in which it is to be talked about. */
    moment: Id.optional(),
  }),
  output: ChangedTalk,
  run: (context, { proposal: which, person: named, at, minutes, moment: within, ...words }) => {
    const store = context.store();
    const proposal = stillOpen(findProposal(context, which));
    const person = findPerson(store, named);
    if (person.standing === 'me')
      throw new AppError('bad-input', { field: 'person', detail: 'That is you. Say whom to talk with.' });
    refuseUse(context, [words.goal, words.bring, words.cost], 'goal');
    if (within !== undefined && !store.moments.get(within))
      throw new AppError('not-found', { field: 'moment', hint: '`updraft moments` lists them with their ids.' });
    const rows = preWireOf(context, proposal).groups.flatMap((group) => group.rows);
    const row = rows.find((one) => one.person === person.id);
    const proposed = row ? offered(row.offer) : { goal: plainGoal, bring: '', cost: '' };
    const id = context.newId();
    store.transaction(() => {
      const moment =
        within ??
        (at === undefined
          ? null
          : putOwn(context, {
              title: talkTitle(proposal.title, row?.called ?? calledName(person.name)),
              people: [person.id],
              at,
              minutes,
            }).moment.id);
      store.proposalTalks.put(proposal.id, {
        id,
        person: person.id,
        goal: words.goal || proposed.goal,
        bring: words.bring ?? proposed.bring.slice(0, 2000),
        cost: words.cost ?? proposed.cost.slice(0, 2000),
        moment,
        learnt: '',
        held: null,
        dropped: null,
        made: context.now,
        updated: context.now,
      });
    });
    return talkChanged(context, {
      proposal: proposal.id,
      talk: id,
      before: null,
      words: [words.goal, words.bring, words.cost].filter(Boolean).join('\n'),
    });
  },
});
