import { capital, dayInWords } from '../documents/words.ts';
import type { Day } from '../shared/time.ts';

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const counted = (count: number, what: string): string =>
  `${small[count] ?? String(count)} ${what}${count === 1 ? '' : 's'}`;

/** How proposals stand together, in one sentence. */
export const proposalsSentence = (
  proposals: readonly { readonly byDay: Day | null; readonly ended: unknown; readonly called: string }[],
  { which, today }: { readonly which: 'open' | 'ended' | 'all'; readonly today: Day },
): string => {
  const count = proposals.length;
  if (which === 'ended')
    return count === 0 ? 'No proposal has ended.' : `${capital(counted(count, 'proposal'))} ended.`;
  const open = proposals.filter(({ ended }) => ended === null);
  if (open.length === 0) return 'No proposal is under way.';
  const next = open
    .flatMap(({ byDay, called }) => (byDay !== null && byDay >= today ? [{ byDay, called }] : []))
    .toSorted((a, b) => (a.byDay < b.byDay ? -1 : 1))[0];
  const are = `${capital(counted(open.length, 'proposal'))} ${open.length === 1 ? 'is' : 'are'} under way`;
  if (!next) return `${are}.`;
  const from = next.called === '' ? '' : ` from ${next.called}`;
  return `${are}; ${open.length === 1 ? 'an' : 'the next'} answer is needed${from} by ${dayInWords(next.byDay, today)}.`;
};
