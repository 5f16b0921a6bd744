import { useId } from 'react';
import type { Output } from '../api.ts';
import { useReading } from '../queries.ts';

type Months = Output<'person.months'>;

/** The months of a timeline with their counts; undefined while they are not known. */
export const useMonths = (person: string, words: string): Months | undefined =>
  useReading('person.months', { person, ...(words === '' ? {} : { query: words }) }).data;

const names = 'January February March April May June July August September October November December'.split(' ');
const nameOf = (month: string): string => names[Number(month.slice(5)) - 1] ?? month;

/** A list of months by year: the browser's own, so that it works by keyboard, by voice and on a phone. */
export const MonthJump = ({
  months,
  chosen,
  choose,
}: {
  readonly months: Months['months'];
  readonly chosen: string;
  readonly choose: (month: string) => void;
}) => {
  const id = useId();
  if (months.length < 2 && chosen === '') return null;
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))];
  return (
    <div className="month-jump">
      <label htmlFor={id} className="hidden">
        Go to a month
      </label>
      <select id={id} value={chosen} onChange={(event) => choose(event.target.value)}>
        <option value="">{chosen === '' ? 'Go to a month' : 'The newest'}</option>
        {chosen !== '' && !months.some(({ month }) => month === chosen) ? (
          <option value={chosen}>{`${nameOf(chosen)} ${chosen.slice(0, 4)}`}</option>
        ) : null}
        {years.map((year) => (
          <optgroup key={year} label={year}>
            {months
              .filter(({ month }) => month.startsWith(year))
              .map(({ month, count }) => (
                <option key={month} value={month}>
                  {`${nameOf(month)} ${year} (${count.toLocaleString('en-GB')})`}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
};
