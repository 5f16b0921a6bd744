import { z } from 'zod';
import { Mistakes, mistakesIn } from '../../domain/framework/mistakes.ts';
import { RecordSeen } from '../../domain/framework/mistakes-in-records.ts';
import { dayOf } from '../../domain/shared/time.ts';
import { draftWasThere, titled } from '../draft/put-draft.ts';
import { operation } from '../operation.ts';
import { recordsOf } from './records-of.ts';

/** The newest of so many drafts are read; each takes about a millisecond. */
const mostRead = 300;

export const mistakeList = operation({
  name: 'mistake.list',
  alias: 'mistakes',
  summary:
    'Which of the five mistakes (overloading, passive, hiding problems, impressing, assuming they know) your own drafts and records show, with examples, beside the eight weeks before.',
  surfaces: ['http', 'cli'],
  tool: 'briefs',
  input: z.object({}),
  output: Mistakes.extend({
    /** The same in what is on file: what was looked at, how often it shows, and the trend in words; only what shows at all. */
    records: z.array(RecordSeen),
  }),
  run: (context) => {
    const drafts = context
      .store()
      .drafts.all()
      .filter((draft) => draftWasThere(context, draft) && draft.kind !== 'reply' && draft.kind !== 'plan')
      .slice(0, mostRead)
      .map(titled)
      .map(({ id, title, text, sent, updated }) => ({ id, title, text, written: sent ?? updated }));
    return { ...mistakesIn(drafts, dayOf(context.now)), records: [...recordsOf(context)] };
  },
});
