import type { FactView } from '../../app/views.ts';
import { dueWords } from '../time.ts';
import { kindLabel, sourceOf, whereWords } from '../words.ts';
import { useClock } from './clock.tsx';

/** What was read from the words: kind, whose, to whom, by when; a missing day is asked for, never filled in. */
export const FactMeta = ({ fact, where = true }: { readonly fact: FactView; readonly where?: boolean }) => {
  const clock = useClock();
  const due = fact.due;
  const parts = [
    kindLabel(fact),
    fact.toName === '' ? '' : `to ${fact.toName}`,
    due === null ? '' : due.date === null ? `by “${due.text}”, no day yet` : dueWords(due.date, clock),
    where ? whereWords(sourceOf(fact), clock) : '',
  ].filter(Boolean);
  return (
    <span className="meta" title={fact.reason}>
      {parts.join(' · ')}
    </span>
  );
};
