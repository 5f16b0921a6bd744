import { z } from 'zod';
import { Brief } from '../../domain/documents/brief.ts';
import { Line } from '../../domain/documents/line.ts';
import { NextStep } from '../../domain/framework/next-step.ts';
import { Id } from '../../domain/shared/id.ts';
import { operation } from '../operation.ts';
import { MomentView, PersonName } from '../views.ts';
import { readyBrief } from './ready-briefs.ts';

export const BriefView = Brief.extend({
  person: PersonName,
  /** The moment it is for; null when none is in the calendar. */
  moment: MomentView.nullable(),
  /** Below the brief, without what stands in it: their priorities, what they asked before, what is open. */
  priorities: z.array(Line),
  asked: z.array(Line),
  open: z.array(Line),
  /** What you wanted to try in the next talk with them, the last first, at most two. */
  tried: z.array(Line),
  /** What the talk is for that was planned before a decision, within the ninety words; absent where none was. */
  talk: z.object({ id: Id, proposal: z.object({ id: Id, title: z.string() }), lines: z.array(Line) }).optional(),
  /** What to do this week with somebody above, at most three; what stands in the brief is not among them. */
  steps: z.array(NextStep),
});
export type BriefView = z.infer<typeof BriefView>;

export const briefBuild = operation({
  name: 'brief.build',
  alias: 'brief',
  summary: 'Build the brief to read before a moment with a person: at most 90 words, every line with its source.',
  surfaces: ['http', 'cli'],
  tool: 'briefs',
  positional: ['person'],
  input: z.object({
    /** A name, an address, an id, or the id of a moment (then whoever is above you in it). */
    person: z.string().min(1),
    moment: z.string().optional(),
  }),
  output: BriefView,
  run: (context, input) => readyBrief(context, input),
});
