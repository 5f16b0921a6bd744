import { dayInWords } from '../documents/words.ts';
import type { Day } from '../shared/time.ts';
import type { Initiative } from './initiative.ts';
import { openMilestones } from './standing-now.ts';

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
const counted = (count: number): string => numbers[count] ?? `${count}`;

/** One true sentence on what is being followed: what is past its day, else who has heard nothing, else what comes next. */
export const initiativesSentence = (
  all: readonly (Pick<Initiative, 'name' | 'milestones' | 'ended' | 'decision' | 'decisionOn'> & {
    readonly silence: unknown;
    readonly called: string;
  })[],
  { which, agreed, today }: { readonly which: string; readonly agreed: number; readonly today: Day },
): string => {
  if (which === 'ended')
    return all.length === 0 ? 'Nothing has ended yet.' : 'What you brought to its end, or stopped.';
  const open = all.filter(({ ended }) => ended === null);
  if (open.length === 0)
    return agreed > 0
      ? `${agreed === 1 ? 'One yes is' : `${counted(agreed)} yeses are`} on file, and nothing is followed yet.`
      : 'Nothing is followed yet.';
  const late = open.filter((one) => openMilestones(one).some(({ due }) => due !== null && due < today));
  if (late.length > 0)
    return late.length === 1
      ? `A milestone of ${late[0]?.name} is past its day.`
      : `${counted(late.length)} have a milestone that is past its day.`;
  const silent = open.filter(({ silence }) => silence !== null);
  if (silent.length > 0)
    return silent.length === 1
      ? `${silent[0]?.called} has not heard of ${silent[0]?.name} for a while.`
      : `${counted(silent.length)} whose sponsor has not heard of them for a while.`;
  const days = open
    .flatMap((one) => [...openMilestones(one).map(({ due }) => due), one.decision === '' ? null : one.decisionOn])
    .flatMap((day) => (day !== null && day >= today ? [day] : []))
    .sort();
  const count =
    open.length === 1
      ? 'One thing that was agreed is under way'
      : `${counted(open.length)} things that were agreed are under way`;
  return days[0] === undefined ? `${count}.` : `${count}; what comes next is on ${dayInWords(days[0], today)}.`;
};
