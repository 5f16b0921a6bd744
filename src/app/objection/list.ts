import { z } from 'zod';
import { ExpectedQuestion, ObjectionToTake, ObjectionView, registerSentence } from '../../domain/proposals/register.ts';
import { Id } from '../../domain/shared/id.ts';
import { operation } from '../operation.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';
import { registerOf } from './register-of.ts';

export const objectionList = operation({
  name: 'objection.list',
  alias: 'objections',
  summary:
    'What speaks against a proposal and what will be asked of it: whose, what of it is right, the answer, how it would be tested; questions answered, being found out, or open.',
  surfaces: ['http', 'cli'],
  positional: ['proposal'],
  input: z.object({ proposal: Which }),
  output: z.object({
    proposal: Id,
    title: z.string(),
    /** How they stand, in one sentence. */
    sentence: z.string(),
    /** Those without an answer first. */
    objections: z.array(ObjectionView),
    /** Open ones first, then those being found out. */
    questions: z.array(ExpectedQuestion),
    /** Read in your words or on file, to take or leave by their keys. */
    toTake: z.array(ObjectionToTake),
  }),
  run: (context, { proposal: which }) => {
    const proposal = findProposal(context, which);
    const { objections, questions, toTake } = registerOf(context, proposal);
    return {
      proposal: proposal.id,
      title: proposal.title,
      sentence: registerSentence(objections, questions, toTake),
      objections: [...objections],
      questions: [...questions],
      toTake: [...toTake],
    };
  },
});
