import { type QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { OperationName } from '../app/operations.ts';
import { type ApiError, call, type Input, type Output } from './api.ts';

/** Operations that only look, so that their answers may be kept and fetched again. */
type Reading = Extract<
  OperationName,
  | 'workspace.status'
  | 'workspace.list'
  | 'person.suggest'
  | 'person.list'
  | 'person.same'
  | 'person.show'
  | 'person.sheet'
  | 'person.months'
  | 'person.behaviour'
  | 'person.profile'
  | 'rhythm.list'
  | 'giving.list'
  | 'tie.list'
  | 'reach.list'
  | 'signals.learning'
  | 'calendar.show'
  | 'commitment.list'
  | 'commitment.show'
  | 'fact.list'
  | 'today.show'
  | 'week.show'
  | 'reflection.ask'
  | 'reflection.list'
  | 'moment.list'
  | 'moment.show'
  | 'brief.build'
  | 'assessment.show'
  | 'trust.show'
  | 'method.show'
  | 'cycle.list'
  | 'cycle.compare'
  | 'ask.list'
  | 'works.show'
  | 'quarter.show'
  | 'quarter.changes'
  | 'prediction.list'
  | 'risk.list'
  | 'evidence.list'
  | 'source.show'
  | 'thread.show'
  | 'draft.list'
  | 'message.paths'
  | 'message.read'
  | 'decision.list'
  | 'disagreement.list'
  | 'initiative.list'
  | 'initiative.show'
  | 'proposal.check'
  | 'proposal.frame'
  | 'claim.list'
  | 'data.show'
  | 'proposal.list'
  | 'proposal.show'
  | 'objection.list'
  | 'proposal.timing'
  | 'prewire.show'
  | 'need.list'
  | 'landscape.show'
  | 'draft.show'
  | 'draft.export'
  | 'update.look'
  | 'mistake.list'
  | 'question.likely'
  | 'question.list'
  | 'update.tailor'
  | 'search.find'
  | 'doctor.run'
  | 'expiry.show'
  | 'phrase.list'
  | 'rule.list'
  | 'card.list'
  | 'reader.news'
  | 'reader.show'
  | 'finding.dismissed'
  | 'import.list'
  | 'feed.list'
  | 'rehearsal.list'
  | 'rehearsal.show'
  | 'reminder.due'
  | 'reminder.list'
  | 'reminder.settings'
  | 'calendar.feed'
  | 'kit.show'
  | 'kit.list'
  | 'mail.show'
  | 'room.show'
  | 'room.if'
  | 'position.list'
  | 'way.list'
  | 'feedback.list'
>;

/** The key and the fetch of one reading operation, for `useQuery` and the cache. */
export const reading = <N extends Reading>(name: N, input: Input<N>) => ({
  queryKey: [name, input] as const,
  queryFn: () => call(name, input),
});

/** The answer of a reading operation, fetched again when the window is looked at. */
export const useReading = <N extends Reading>(
  name: N,
  input: Input<N>,
  options: { readonly enabled?: boolean; readonly refetchInterval?: number } = {},
): UseQueryResult<Output<N>, ApiError> => useQuery<Output<N>, ApiError>({ ...reading(name, input), ...options });

/** Everything on screen is fetched again after something was changed; drafts keep their own text. */
export const refresh = (client: QueryClient): Promise<void> => client.invalidateQueries();
