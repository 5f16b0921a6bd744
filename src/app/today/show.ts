import { z } from 'zod';
import { Line } from '../../domain/documents/line.ts';
import { NextStep } from '../../domain/framework/next-step.ts';
import { Id } from '../../domain/shared/id.ts';
import { Day } from '../../domain/shared/time.ts';
import { operation } from '../operation.ts';
import { ChangeView, FactView, MomentView, PersonName } from '../views.ts';
import { compileToday } from './compile-today.ts';

export const Today = z.object({
  day: Day,
  /** One true sentence on what matters today. */
  sentence: z.string(),
  /** The next moments with somebody above you, soonest first; `line` says in a few words what to know. */
  moments: z.array(MomentView.extend({ line: Line.nullable() })),
  /** What you owe, soonest due first, then undated. */
  iOwe: z.array(FactView),
  /** What is one with something that you owe: the ask that it answers, the same promise made before. Closed with it. */
  tied: z.array(z.object({ fact: Id, to: Id })),
  /** Why somebody is to be told today of something you owe, in words: it may be missed or is past its day, and was not told. */
  warnings: z.array(z.object({ fact: Id, words: z.string() })),
  /** What you wait for, soonest due first, then undated. */
  theyOwe: z.array(FactView),
  /** How many more are open on paper, and so long past that they are only asked about among the commitments. */
  longAgo: z.number().int(),
  /** What to do this week for those above, at most three; nothing that stands in the lists above. */
  steps: z.array(
    NextStep.extend({
      name: z.string(),
      also: z.array(z.object({ about: z.string(), person: Id, name: z.string() })),
    }),
  ),
  /** Whose week it is, and what of it comes next; null where nobody is above, it was left out, or all of it was done. */
  challenge: z.object({ person: PersonName, about: z.string(), step: z.string(), line: Line }).nullable(),
  /** One relationship that has gone quiet; null on most days. `about` is what `answer.give` is told. */
  quiet: z.object({ person: PersonName, words: z.string(), about: z.string() }).nullable(),
  /** At most 20, nearest moment first. */
  proposals: z.array(FactView),
  /** What later words say of promises and asks: at most ten, newest first. */
  changes: z.array(ChangeView),
  /** How many more wait on the pages of their people. */
  moreProposals: z.number().int(),
  /** Proposals of kinds that were mostly turned down, and that are not likely enough to be shown. */
  lessLikely: z.number().int(),
  /** Ended moments with somebody above you that wait for one line. */
  debriefs: z.array(MomentView),
  /** What is missing before this page can be of use; each is one question. */
  missing: z.object({ material: z.boolean(), me: z.boolean(), above: z.boolean() }),
});
export type Today = z.infer<typeof Today>;

export const todayShow = operation({
  name: 'today.show',
  alias: 'today',
  summary: 'What matters today: next moments, what is due and owed, proposals to accept, debriefs waiting.',
  surfaces: ['http', 'cli'],
  tool: 'briefs',
  input: z.object({}),
  output: Today,
  run: (context) => compileToday(context),
});
