import { readDates } from '../language/dates.ts';
import type { Id } from '../shared/id.ts';
import type { Day } from '../shared/time.ts';
import type { Proposal, ProposalPart } from './proposal.ts';

const steps: readonly ProposalPart[] = ['next', 'test', 'timeline', 'duration'];

/** A line of a proposal that could be a milestone of what was agreed; `due` only where its words name one day. */
export type FollowOffer = { readonly line: Id; readonly words: string; readonly due: Day | null };

/** What a proposal says is done after a yes, in the order of its parts: the first step, the test, the timeline. Days count from `decided`. */
export const followOffers = ({ lines }: Pick<Proposal, 'lines'>, decided: Day): readonly FollowOffer[] =>
  steps.flatMap((part) =>
    lines
      .filter((line) => line.part === part && line.option === null && line.state === 'accepted')
      .map(({ id, words }) => {
        const days = readDates(words, decided).flatMap(({ day, end }) => (day === null ? [] : [end ?? day]));
        // Of several days nobody says which one it is due on.
        const [due = null, another] = [...new Set(days)];
        return { line: id, words, due: another === undefined && due !== null && due >= decided ? due : null };
      }),
  );
