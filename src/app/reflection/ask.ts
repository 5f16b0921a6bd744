import { z } from 'zod';
import { Line } from '../../domain/documents/line.ts';
import { reflectedOn } from '../../domain/framework/reflection-question.ts';
import { findMoment } from '../moment/find-moment.ts';
import { momentView } from '../moment/moment-view.ts';
import { operation } from '../operation.ts';
import { MomentView } from '../views.ts';
import { questionFor } from './question-for.ts';
import { ReflectionView, reflectionViews } from './reflection-view.ts';

export const reflectionAsk = operation({
  name: 'reflection.ask',
  summary: 'The one question to look back on a talk with, chosen from what happened in it.',
  surfaces: ['http', 'cli'],
  tool: 'briefs',
  positional: ['moment'],
  input: z.object({
    /** An id, or a person: then the last moment with them. */
    moment: z.string().min(1).max(320),
  }),
  output: z.object({
    moment: MomentView,
    /** What it was chosen for. */
    why: z.enum(reflectedOn),
    question: Line,
    /** What was written to it before, the last first. */
    written: z.array(ReflectionView),
  }),
  run: (context, { moment: words }) => {
    const moment = findMoment(context, words);
    const { why, line } = questionFor(context, moment);
    return {
      moment: momentView(context.store(), context.zone)(moment),
      why,
      question: line,
      written: context.store().reflections.ofMoment(moment.id, context.now).map(reflectionViews(context)),
    };
  },
});
