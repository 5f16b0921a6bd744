import type { Day } from '../shared/time.ts';
import { capital } from './words.ts';

type Entry = {
  readonly sort: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly meets: readonly unknown[];
};
type Need = { readonly sort: 'opportunity' | 'decision' | 'priority' };

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const count = (number: number, one: string, many: string): string =>
  `${small[number] ?? number} ${number === 1 ? one : many}`;

const sorts = [
  ['decision', 'decision', 'decisions'],
  ['priority', 'priority', 'priorities'],
  ['opportunity', 'chance', 'chances'],
] as const;

/** What may be raised early, counted by its sort; empty where nothing is. */
export const needsSentence = (needs: readonly Need[]): string => {
  const parts = sorts.flatMap(([sort, one, many]) => {
    const number = needs.filter((need) => need.sort === sort).length;
    return number === 0 ? [] : [count(number, one, many)];
  });
  if (parts.length === 0) return '';
  const all = parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
  return `${capital(all)} to raise before anybody asks.`;
};

/** What matters of the weeks ahead, in one true sentence: what is in danger first, then what can be raised early. */
export const aheadSentence = (
  { entries, from }: { readonly entries: readonly Entry[]; readonly from: Day },
  needs: readonly Need[],
): string => {
  const hit = entries.filter(({ meets, sort }) => meets.length > 0 && (sort === 'mine' || sort === 'theirs')).length;
  if (hit > 0) return `${capital(count(hit, 'promise falls', 'promises fall'))} where little moves.`;
  const raise = needsSentence(needs);
  if (raise !== '') return raise;
  const walls = entries.filter(
    ({ sort, from: begun, to }) => sort === 'freeze' && (begun > from || (to ?? from) >= from),
  ).length;
  if (walls > 0) return `${capital(count(walls, 'freeze', 'freezes'))} ahead.`;
  return entries.length > 0 ? 'Nothing stands in the way of your plans.' : 'Nothing is on file for the weeks ahead.';
};
