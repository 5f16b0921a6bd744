import { capital, dayInWords, dueInWords } from '../documents/words.ts';
import type { AskEnd } from '../evaluation/ask-answer.ts';
import { spelledOf } from '../people/counted.ts';
import { type Day, daysBetween } from '../shared/time.ts';
import type { DecisionRecord } from './decision-record.ts';
import type { Proposal } from './proposal.ts';

/** How each end is called where it stands by itself. */
export const endWords: Readonly<Record<AskEnd, string>> = {
  yes: 'Yes',
  changed: 'Yes, to a changed plan',
  later: 'Later',
  no: 'No',
};

/** The record that stands: the last whose place no other took. */
export const standingDecision = <T extends DecisionRecord>(records: readonly T[]): T | null => {
  const replaced = new Set(records.flatMap(({ supersedes }) => supersedes ?? []));
  return records.findLast(({ id }) => !replaced.has(id)) ?? null;
};

/** The day on which a record is to be looked at again, where that day was not yet looked at; null: none. */
export const reviewDayOf = ({ reviewOn, reviewed, nextOn }: DecisionRecord): Day | null =>
  reviewed === null ? reviewOn : nextOn;

const said: Readonly<Record<AskEnd, string>> = {
  yes: 'said yes',
  changed: 'said yes to a changed plan',
  later: 'said later',
  no: 'said no',
};

/** "Helen said later", or "the answer was later" where nobody is known to have given it. */
export const answerWords = (how: AskEnd, who: string): string =>
  who === '' ? `the answer was ${endWords[how].toLowerCase()}` : `${who} ${said[how]}`;

/**
 * One true sentence on whether a proposal is decided: who said what and when, how long after it was first asked; before that,
 * by when an answer is needed. `who`: a name, empty where nobody is known to have decided. `asked`: the first day it was asked.
 */
export const decisionSentence = (
  proposal: Pick<Proposal, 'byDay' | 'ended'>,
  standing: DecisionRecord | null,
  { who, asked, today }: { readonly who: string; readonly asked: Day | null; readonly today: Day },
): string => {
  if (standing === null) {
    if (proposal.ended?.how === 'dropped') return 'It was put aside, and nothing was decided.';
    const needed =
      proposal.byDay === null
        ? ''
        : proposal.byDay < today
          ? `; an answer was needed by ${dayInWords(proposal.byDay, today)}`
          : `; an answer is needed by ${dueInWords(proposal.byDay, today)}`;
    return `Not decided yet${needed}.`;
  }
  const on = standing.day === today ? 'today' : `on ${dayInWords(standing.day, today)}`;
  const days = asked === null ? null : daysBetween(asked, standing.day);
  const after =
    days === null || days < 0
      ? ''
      : days === 0
        ? ', on the day it was first asked'
        : `, ${spelledOf(days, 'day')} after it was first asked`;
  return `${capital(answerWords(standing.how, who))} ${on}${after}.`;
};
