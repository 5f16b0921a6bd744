import { z } from 'zod';
import { Feedback } from '../../domain/people/feedback.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { FeedbackRow, feedbackRow } from './feedback-view.ts';

export const feedbackList = operation({
  name: 'feedback.list',
  alias: 'feedback',
  summary: 'What readers said of how you tell them things, each with their words and what it was said of.',
  surfaces: ['http', 'cli'],
  positional: ['person'],
  input: z.object({
    person: z.string().min(1).optional(),
    state: Feedback.shape.state.optional(),
  }),
  output: z.object({
    /** Newest first; without what was rejected, unless that is asked for. */
    feedback: z.array(FeedbackRow),
  }),
  run: (context, { person: who, state }) => {
    const store = context.store();
    const person = who === undefined ? undefined : findPerson(store, who).id;
    const row = feedbackRow(store);
    return {
      feedback: store.feedback
        .said(context.now, person)
        .filter((one) => (state === undefined ? one.state !== 'rejected' : one.state === state))
        .flatMap(row),
    };
  },
});
