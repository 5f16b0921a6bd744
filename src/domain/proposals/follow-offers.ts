import { measureWords } from '../initiatives/measure-words.ts';
import { readDates } from '../language/dates.ts';
import type { Id } from '../shared/id.ts';
import type { Day } from '../shared/time.ts';
import type { DecisionRecord } from './decision-record.ts';
import type { Proposal, ProposalPart } from './proposal.ts';

const steps: readonly ProposalPart[] = ['next', 'test', 'timeline', 'duration'];

/** A line of a proposal that could be a milestone of what was agreed; `due` only where its words name one day. */
export type FollowOffer = { readonly line: Id; readonly words: string; readonly due: Day | null };

/** What was agreed to be success, as a measure: with where it began and should be, where its words say so. */
export type MeasureOffer = {
  readonly words: string;
  readonly measure: string;
  readonly baseline: string;
  readonly target: string;
};

/** The longest that a measure may be. */
const longest = 200;

/** Words of a success as a measure, letter for letter; what they are not taken apart by stands whole. */
export const measureFrom = (words: string): MeasureOffer => {
  const said = measureWords(words);
  return said.measure !== '' && (said.baseline !== '' || said.target !== '')
    ? { words, ...said }
    : { words, measure: shortenedTo(words, longest), baseline: '', target: '' };
};

const shortenedTo = (words: string, letters: number): string =>
  words.length <= letters ? words : `${words.slice(0, letters - 1).trimEnd()}…`;

/** What would show that it was right: the success of the case, then what was expected of the yes. */
export const measureOffers = (
  { lines }: Pick<Proposal, 'lines'>,
  { expected }: Pick<DecisionRecord, 'expected'>,
): readonly MeasureOffer[] => {
  const success = lines.filter(
    ({ part, option, state }) => part === 'success' && option === null && state === 'accepted',
  );
  const said = [...success.map(({ words }) => words), expected.trim()].filter(Boolean);
  return [...new Set(said)].map(measureFrom);
};

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
