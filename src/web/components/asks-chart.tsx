import { months } from '../../domain/language/calendar-words.ts';
import { addDays, type Day, daysBetween } from '../../domain/shared/time.ts';
import { capital, shortDate } from '../time.ts';
import type { AskShown } from './ask-row.tsx';
import { endNames } from './ask-row.tsx';
import { useClock } from './clock.tsx';

const most = 12;

/** Where a day lies in a stretch of days, in percent of its width. */
const placeIn = (from: Day, to: Day) => {
  const all = daysBetween(from, addDays(to, 1));
  return (day: string): number => Math.min(100, Math.max(0, (daysBetween(from, day.slice(0, 10)) / all) * 100));
};

/** The months of a quarter, each where it begins. */
const Axis = ({ from, to }: { readonly from: Day; readonly to: Day }) => {
  const place = placeIn(from, to);
  const first = Number(from.slice(5, 7));
  return (
    <svg className="chart" height="18" width="100%" aria-hidden="true">
      {[0, 1, 2].map((step) => {
        const x = `${place(`${from.slice(0, 4)}-${String(first + step).padStart(2, '0')}-01`)}%`;
        return (
          <g key={step}>
            <line className="axis" x1={x} x2={x} y1="0" y2="18" />
            <text x={x} dx="5" y="13">
              {months[first - 1 + step]}
            </text>
          </g>
        );
      })}
    </svg>
  );
};

/** From the day of each ask to the day of its answer, over a quarter; its table holds the same. */
export const AsksChart = ({
  asks,
  from,
  to,
  today,
}: {
  readonly asks: readonly AskShown[];
  readonly from: Day;
  readonly to: Day;
  readonly today: Day;
}) => {
  const clock = useClock();
  const place = placeIn(from, to);
  const shown = asks.slice(-most);
  if (shown.length < 2) return null;
  return (
    <figure className="asks-chart">
      <Axis from={from} to={to} />
      {shown.map(({ fact, words, asked, answer, with: whom }) => {
        const begin = place(asked);
        const end = place(answer ? answer.at : today < to ? today : to);
        return (
          <div key={fact} className="asks-line">
            <svg className="chart strip" height="14" width="100%" aria-hidden="true">
              <line className={answer ? 'span' : 'span waits'} x1={`${begin}%`} x2={`${end}%`} y1="7" y2="7" />
              <circle className="asked" cx={`${begin}%`} cy="7" r="3.5" />
              {answer ? <circle className={`answered ${answer.how}`} cx={`${end}%`} cy="7" r="4.5" /> : null}
            </svg>
            <p className="asks-label">
              <span className="end">{capital(answer ? endNames[answer.how] : 'open')}</span> · <bdi>{whom.name}</bdi>:{' '}
              <bdi>{words.replace(/\s+/g, ' ')}</bdi>
            </p>
          </div>
        );
      })}
      <details className="history">
        <summary>As a table</summary>
        <div className="table-scroll">
          <table className="counts">
            <thead>
              <tr>
                <th scope="col">Asked</th>
                <th scope="col">Of whom</th>
                <th scope="col">For what</th>
                <th scope="col">Became</th>
                <th scope="col">On</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ fact, words, asked, answer, with: whom }) => (
                <tr key={fact}>
                  <td>{shortDate(asked, clock)}</td>
                  <td dir="auto">{whom.name}</td>
                  <td dir="auto">{words}</td>
                  <td>{answer ? capital(endNames[answer.how]) : 'Open'}</td>
                  <td>{answer ? shortDate(answer.at, clock) : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
};
