import type { LineSource } from '../../domain/documents/line.ts';
import type { FeedbackSort } from '../../domain/people/feedback.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';

/** What somebody said of what was sent to them, as the user accepted it up to `context.now`, newest first. */
export const acceptedFeedback = (
  context: Context,
  { id, name }: Pick<Person, 'id' | 'name'>,
): readonly { readonly sort: FeedbackSort; readonly draft: Id | null; readonly source: LineSource }[] => {
  const store = context.store();
  const clock = clockIn(context.zone);
  return store.feedback
    .said(context.now, id)
    .filter(({ state }) => state === 'accepted')
    .map(({ id: feedback, sort, draft, source, quote, said }) => {
      const kind = source === null ? undefined : store.sources.kindOf(source);
      return {
        sort,
        draft,
        source: {
          quote,
          kind: kind ?? 'note',
          date: clock(said),
          id: source ?? feedback,
          fact: null,
          who: kind === 'mail' || kind === 'transcript' ? name : 'you',
        },
      };
    });
};
