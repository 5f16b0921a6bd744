import { calledName } from '../../domain/people/names.ts';
import type { PlannedTalk } from '../../domain/proposals/pre-wire-view.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn } from '../../domain/shared/time.ts';
import type { TalkOfProposal } from '../../store/proposal-talks.ts';
import type { Context } from '../context.ts';
import { isOwn } from '../moment/own-moment.ts';

/** How somebody is called who was deleted. */
export const formerContact = 'a former contact';

/**
 * Talks as a page shows them, with whom and when. One whose moment was debriefed counts as held then, with what was written down.
 */
export const plannedTalks = (
  context: Context,
  talks: readonly TalkOfProposal[],
  called: ReadonlyMap<Id, string> = new Map(),
): readonly PlannedTalk[] => {
  const store = context.store();
  const clock = clockIn(context.zone);
  return talks.map(({ proposal: _, ...talk }) => {
    const person = talk.person === null ? undefined : store.people.get(talk.person);
    const moment = talk.moment === null ? undefined : store.moments.get(talk.moment);
    const there = moment && moment.status !== 'cancelled' ? moment : undefined;
    const told =
      talk.held === null && there?.debriefed
        ? store.sources.ofMoment(there.id, context.now).find(({ kind }) => kind !== 'transcript')
        : undefined;
    return {
      ...talk,
      held: talk.held === null ? (told ? clock(told.said) : null) : clock(talk.held),
      learnt: talk.learnt || (told?.text.slice(0, 2000) ?? ''),
      name: person?.name ?? formerContact,
      called: person ? (called.get(person.id) ?? calledName(person.name)) : formerContact,
      at: there
        ? { id: there.id, title: there.title, start: clock(there.start), end: clock(there.end), own: isOwn(there) }
        : null,
    };
  });
};
