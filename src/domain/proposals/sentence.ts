import type { Day } from '../shared/time.ts';
import type { Proposal } from './proposal.ts';

const asks = {
  inform: (who: string) => `${who} is told`,
  advice: (who: string) => `${who} is asked for advice`,
  unblock: (who: string) => `${who} is asked to clear the way`,
  sponsor: (who: string) => `${who} is asked to stand behind it`,
  decide: (who: string) => `${who} is asked to decide`,
} as const;

/** How a proposal stands, in one sentence of what is known: what is asked of whom by when, or what it still needs. */
export const proposalSentence = (
  { ladder, byDay, ended, options, lines, chosen }: Proposal,
  {
    called,
    today,
    inWords,
    moment,
    decided = '',
  }: {
    /** The one who decides; empty where nobody is named. */
    readonly called: string;
    readonly today: Day;
    readonly inWords: (day: Day) => string;
    /** The day of the talk in which it is to be decided. */
    readonly moment: Day | null;
    /** Who said what and when, where it was put down. */
    readonly decided?: string;
  },
): string => {
  if (ended) return ended.how === 'decided' ? decided || 'It was decided.' : 'It was put aside.';
  const who = called === '' ? 'Somebody' : called;
  const asked = ladder === null ? '' : asks[ladder](who);
  const until =
    moment !== null && moment >= today
      ? ` on ${inWords(moment)}`
      : byDay === null
        ? ''
        : byDay < today
          ? `; an answer was needed by ${inWords(byDay)}`
          : ` by ${inWords(byDay)}`;
  const option = options.find(({ id, state }) => id === chosen && state !== 'rejected');
  if (called !== '' && ladder !== null)
    return option ? `${asked}${until}; “${option.name}” is recommended.` : `${asked}${until}.`;
  const there = lines.filter(({ state }) => state !== 'rejected').length + options.length;
  if (there === 0) return 'Nothing stands in it yet but its name.';
  if (called === '') return `Nobody is named yet who decides${option ? `; “${option.name}” is recommended` : ''}.`;
  return `It is for ${called}${until}; what is asked is not said yet.`;
};
