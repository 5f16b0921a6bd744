import type { FactView } from '../../app/views.ts';
import { dueWords } from '../time.ts';
import { kindLabel, sourceOf, whereWords } from '../words.ts';
import { useClock } from './clock.tsx';

/** What was read from the words: kind, whose, to whom, by when; a missing day is asked for, never filled in. */
export const FactMeta = ({
  fact,
  where = true,
  page,
}: {
  readonly fact: FactView;
  readonly where?: boolean;
  /** On this person's page, under the heading of the kind: what goes without saying is left out. */
  readonly page?: string;
}) => {
  const clock = useClock();
  const due = fact.due;
  const source = sourceOf(fact);
  const kind = page !== undefined && (fact.owner === null || fact.owner === page) ? '' : kindLabel(fact);
  // Whose it is and who said it are mostly one: named once.
  const named = kind !== '' && source.who === (fact.mine ? 'you' : fact.ownerName);
  const parts = [
    kind,
    fact.toName === '' || (fact.to !== null && fact.to === page)
      ? ''
      : `to ${fact.toName}${fact.to === null && fact.openNames.length === 0 ? ', not among your people yet' : ''}`,
    // An open day is asked right below.
    fact.openDay && fact.openDay.why !== 'moved'
      ? ''
      : due?.date === null
        ? `“${due.text}”, no day yet`
        : dueWords(due, clock),
    where ? whereWords(named ? { ...source, who: '' } : source, clock) : '',
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return (
    <span className="meta" dir="auto" title={fact.reason}>
      {parts.join(' · ')}
    </span>
  );
};
