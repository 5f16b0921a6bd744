import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { isOwn } from '../moment/own-moment.ts';
import { operation } from '../operation.ts';
import { ChangedTalk, findTalk, talkBefore, talkChanged } from './changed-talk.ts';

export const talkDrop = operation({
  name: 'talk.drop',
  summary: 'Drop a talk before a decision; a moment that was planned for it is taken out as well.',
  surfaces: ['http', 'cli'],
  positional: ['talk'],
  input: z.object({ talk: Id }),
  output: ChangedTalk,
  run: (context, { talk: id }) => {
    const store = context.store();
    const there = findTalk(context, id);
    const before = talkBefore(context, there);
    store.transaction(() => {
      const moment = there.moment === null ? undefined : store.moments.get(there.moment);
      // What took place stays, and what a calendar holds is not ours to take out.
      if (moment && isOwn(moment) && !moment.debriefed) store.moments.put({ ...moment, status: 'cancelled' });
      store.proposalTalks.put(there.proposal, { ...there, dropped: context.now, updated: there.updated });
    });
    return talkChanged(context, { proposal: there.proposal, talk: id, before, words: '' });
  },
});
