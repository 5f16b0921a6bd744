import { z } from 'zod';
import { Feedback } from '../../domain/people/feedback.ts';
import { SourceKind } from '../../domain/sources/source.ts';
import type { Store } from '../../store/store.ts';
import { titled } from '../draft/put-draft.ts';
import { personName } from '../person/person-name.ts';
import { PersonName } from '../views.ts';

/** What a reader said of how they are told things, with what it was said of and where it stands. */
export const FeedbackRow = z.object({
  feedback: Feedback,
  person: PersonName,
  /** The title of what was sent; empty where that is gone. */
  of: z.string(),
  sourceKind: SourceKind.nullable(),
});
export type FeedbackRow = z.infer<typeof FeedbackRow>;

export const feedbackRow =
  (store: Store): ((feedback: Feedback) => readonly FeedbackRow[]) =>
  (feedback) => {
    const person = store.people.get(feedback.person);
    if (!person) return [];
    const draft = feedback.draft === null ? undefined : store.drafts.get(feedback.draft);
    return [
      {
        feedback,
        person: personName(person),
        of: draft ? titled(draft).title : '',
        sourceKind: feedback.source === null ? null : (store.sources.kindOf(feedback.source) ?? null),
      },
    ];
  };
