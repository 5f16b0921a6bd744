import { months } from '../../domain/language/calendar-words.ts';
import { weekdayOf } from '../../domain/shared/time.ts';
import type { Output } from '../api.ts';
import { longDate, shortDate } from '../time.ts';
import { useClock } from './clock.tsx';

type Timing = Output<'proposal.timing'>;
type Standing = Timing['days'][number]['standing'];

/** What a day is called, by how it stands; a mark's height says the same as its ink. */
export const standingWords: Readonly<Record<Standing, string>> = {
  green: 'Good',
  unknown: 'Nothing on file',
  amber: 'Mind',
  closed: 'Not then',
};

const height = 46;
const tall: Readonly<Record<Standing, number>> = { green: 30, unknown: 30, amber: 15, closed: 3 };

/** Eight weeks as one line: a mark for each working day, as high as the day is good; the two points in time stand above it. */
export const TimingLine = ({ timing }: { readonly timing: Timing }) => {
  const clock = useClock();
  const { days, slots } = timing;
  const width = 100 / Math.max(1, days.length);
  const said = (day: string): boolean => slots.some(({ start }) => start.slice(0, 10) === day);
  return (
    <figure className="timing-line">
      <svg
        className="chart"
        width="100%"
        height={height + 22}
        role="img"
        aria-label={`Eight weeks from ${longDate(timing.from, clock)}; the same stands in the table below.`}
      >
        <line className="axis" x1="0" x2="100%" y1={height} y2={height} />
        {days.map(({ day, standing }, place) => (
          <g key={day}>
            {weekdayOf(day) === 0 ? (
              <line className="week" x1={`${place * width}%`} x2={`${place * width}%`} y1={height} y2={height + 5} />
            ) : null}
            <rect
              className={standing}
              x={`${place * width + width * 0.14}%`}
              width={`${width * 0.72}%`}
              y={height - tall[standing]}
              height={tall[standing]}
            />
            {said(day) ? (
              <circle className="slot" cx={`${(place + 0.5) * width}%`} cy={height - tall[standing] - 7} r="3.5" />
            ) : null}
          </g>
        ))}
        {days.map(({ day }, place) =>
          weekdayOf(day) === 0 && place < days.length - 3 ? (
            <text
              key={day}
              className={
                days.slice(0, place).filter((one) => weekdayOf(one.day) === 0).length % 2 === 0 ? '' : 'between'
              }
              x={`${place * width}%`}
              y={height + 18}
            >
              {`${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]?.slice(0, 3) ?? ''}`}
            </text>
          ) : null,
        )}
      </svg>
      <figcaption className="meta">
        A high mark: nothing on file speaks against that day
        {days.some(({ standing }) => standing === 'unknown') ? '; a pale one, because nothing is on file' : ''}. A half
        one: something to mind. A flat one: not then. A dot: suggested.
      </figcaption>
    </figure>
  );
};

/** The days of the line as a table, for whoever reads it so. */
export const TimingTable = ({ timing }: { readonly timing: Timing }) => {
  const clock = useClock();
  return (
    <details className="history">
      <summary>As a table</summary>
      <div className="table-scroll">
        <table className="counts">
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">To</th>
              <th scope="col">Stands</th>
              <th scope="col">Because</th>
            </tr>
          </thead>
          <tbody>
            {timing.windows.map(({ from, to, standing, reasons }) => (
              <tr key={from}>
                <td>{shortDate(from, clock)}</td>
                <td>{shortDate(to, clock)}</td>
                <td>{standingWords[standing]}</td>
                <td dir="auto">
                  {reasons.map(({ line }) => line.text).join('; ') ||
                    (standing === 'unknown' ? 'no date is on file' : 'nothing on file speaks against it')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
};
