import { z } from 'zod';
import { calledName } from '../../domain/people/names.ts';
import { Id } from '../../domain/shared/id.ts';
import { AppError } from '../errors.ts';
import { isOwn } from '../moment/own-moment.ts';
import { ownFields, putOwn } from '../moment/put-own.ts';
import { operation } from '../operation.ts';
import { refuseUse } from '../prewire/refuse-use.ts';
import { ChangedTalk, findTalk, stillPlanned, TalkWords, talkBefore, talkChanged } from './changed-talk.ts';
import { talkTitle } from './plan.ts';

export const talkEdit = operation({
  name: 'talk.edit',
  summary: 'Change a talk before a decision: its goal, what to bring, the cost that will be asked about, when it is.',
  surfaces: ['http', 'cli'],
  positional: ['talk'],
  input: z.object({
    talk: Id,
    goal: TalkWords.min(1, 'Say what it is for.').optional(),
    bring: TalkWords.optional(),
    cost: TalkWords.optional(),
    /** On your clock, as in 2026-03-18T10:00. */
    at: ownFields.at.optional(),
    minutes: ownFields.minutes.optional(),
    /** What was learnt in it. */
    learnt: TalkWords.optional(),
  }),
  output: ChangedTalk,
  run: (context, { talk: id, at, minutes, ...words }) => {
    const store = context.store();
    const there = stillPlanned(findTalk(context, id));
    const before = talkBefore(context, there);
    const said = [words.goal, words.bring, words.cost].filter(Boolean).join('\n');
    refuseUse(context, [words.goal, words.bring, words.cost], 'goal');
    const person = there.person === null ? undefined : store.people.get(there.person);
    const moment = there.moment === null ? undefined : store.moments.get(there.moment);
    if (moment && !isOwn(moment) && moment.status !== 'cancelled' && (at !== undefined || minutes !== undefined))
      throw new AppError('bad-input', {
        field: 'at',
        detail: 'It is in a moment of your calendar.',
        hint: 'Move it there, or drop this talk and plan another.',
      });
    store.transaction(() => {
      const own = moment && isOwn(moment) ? moment.id : undefined;
      const title = talkTitle(
        store.proposals.get(there.proposal, context.now)?.title ?? 'A talk',
        person ? calledName(person.name) : 'a former contact',
      );
      const when =
        at === undefined && minutes === undefined
          ? there.moment
          : putOwn(context, {
              moment: own,
              at,
              minutes,
              ...(own === undefined ? { title, people: person ? [person.id] : [] } : {}),
            }).moment.id;
      store.proposalTalks.put(there.proposal, {
        ...there,
        goal: words.goal ?? there.goal,
        bring: words.bring ?? there.bring,
        cost: words.cost ?? there.cost,
        learnt: words.learnt ?? there.learnt,
        moment: when,
        updated: context.now,
      });
    });
    return talkChanged(context, {
      proposal: there.proposal,
      talk: id,
      before,
      words: [said, words.learnt ?? ''].join('\n'),
    });
  },
});
