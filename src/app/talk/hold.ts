import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { millis } from '../../domain/shared/time.ts';
import { Captured } from '../fact/capture.ts';
import { captureLine } from '../fact/capture-line.ts';
import { operation } from '../operation.ts';
import { ChangedTalk, findTalk, stillPlanned, TalkWords, talkBefore, talkChanged } from './changed-talk.ts';

export const talkHold = operation({
  name: 'talk.hold',
  summary:
    'Say what was learnt in a talk before a decision. It is kept as its debrief, and where somebody stands is read from it.',
  surfaces: ['http', 'cli'],
  positional: ['talk', 'learnt'],
  input: z.object({ talk: Id, learnt: TalkWords.min(1, 'Say in a line what you learnt.') }),
  output: ChangedTalk.extend({
    /** What was read from the words, to take or leave. */
    read: Captured.pick({ source: true, facts: true, changes: true, unread: true }),
  }),
  run: (context, { talk: id, learnt }) => {
    const store = context.store();
    const there = stillPlanned(findTalk(context, id));
    const before = talkBefore(context, there);
    const moment = there.moment === null ? undefined : store.moments.get(there.moment);
    const begun = moment && moment.status !== 'cancelled' && millis(moment.start) <= millis(context.now);
    const captured = store.transaction(() => {
      const kept = begun
        ? captureLine(context, { kind: 'debrief', text: learnt, moment: moment.id })
        : captureLine(context, {
            kind: 'capture',
            text: learnt,
            ...(there.person === null ? {} : { person: there.person }),
          });
      store.proposalTalks.put(there.proposal, { ...there, held: context.now, learnt, updated: there.updated });
      return kept;
    });
    const { source, facts, changes, unread, careful } = captured;
    return {
      ...talkChanged(context, { proposal: there.proposal, talk: id, before: { ...before, noted: source }, words: '' }),
      careful,
      read: { source, facts, changes, unread },
    };
  },
});
