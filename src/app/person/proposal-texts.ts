import type { Id } from '../../domain/shared/id.ts';
import { type Day, dayOf, inZone, millis } from '../../domain/shared/time.ts';
import type { Store } from '../../store/store.ts';

/** Words that stand in one row of a proposal, and the page of it on which they can be changed. */
type ProposalTexts = {
  readonly page: 'proposal' | 'evidence' | 'objection' | 'room' | 'talk' | 'decision';
  readonly proposal: Id;
  readonly title: string;
  readonly day: Day;
  readonly texts: readonly string[];
};

const everTime = '9999-12-31T00:00:00Z';

/** Everything that the user wrote into proposals, row by row; what belongs to `person` alone is left out. */
export const proposalTexts = (store: Store, person: Id, zone: string): readonly ProposalTexts[] => {
  const proposals = new Map(store.proposals.begun(everTime).map((one) => [one.id, one]));
  const found: ProposalTexts[] = [];
  const put = (page: ProposalTexts['page'], proposal: Id, ...texts: readonly string[]): void => {
    const of = proposals.get(proposal);
    if (of) found.push({ page, proposal, title: of.title, day: dayOf(inZone(millis(of.opened), zone)), texts });
  };
  for (const { id, title, options, lines } of proposals.values()) {
    put('proposal', id, title);
    for (const { name } of options) put('proposal', id, name);
    for (const { words } of lines) put('proposal', id, words);
  }
  for (const { proposal, words, origin, test, story } of store.proposalClaims.all(everTime))
    put('evidence', proposal, words, origin, test, ...Object.values(story ?? {}));
  for (const { proposal, title, origin, csv } of store.proposalData.all(everTime))
    put('evidence', proposal, title, origin, csv);
  for (const { proposal, words, valid, answer, test } of store.objections.all())
    put('objection', proposal, words, valid, answer, test);
  for (const one of store.rooms.all())
    if ('matters' in one && one.person !== person) put('room', one.proposal, one.matters);
  for (const { proposal, goal, bring, cost, learnt } of store.proposalTalks.all(everTime))
    put('talk', proposal, goal, bring, cost, learnt);
  for (const one of store.proposalDecisions.made(everTime))
    put(
      'decision',
      one.proposal,
      ...[one.words, one.optionName, one.reasons, one.givenUp, one.expected, one.learnt, one.seen],
    );
  return found;
};
