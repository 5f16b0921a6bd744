import { sureWords } from '../../domain/evaluation/calibration.ts';
import type { Output } from '../api.ts';

type Called = Output<'prediction.list'>['called'][number];

const step = 17;
const most = 30;

/** A mark for each thing that came to be known: full where it came, half where in part, empty where it did not. */
const Marks = ({ called }: { readonly called: Called }) => {
  const all = [
    ...Array.from({ length: called.yes }, () => 'yes'),
    ...Array.from({ length: called.partly }, () => 'partly'),
    ...Array.from({ length: called.no }, () => 'no'),
  ].slice(0, most);
  return (
    <svg width={all.length * step} height="14" className="chart marks" aria-hidden="true">
      {all.map((what, place) => {
        const x = place * step + 7;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks of a kind are alike.
          <g key={place}>
            <circle className={what === 'yes' ? 'answered yes' : 'answered'} cx={x} cy="7" r="5" />
            {what === 'partly' ? <path className="asked" d={`M${x} 2a5 5 0 0 1 0 10z`} /> : null}
          </g>
        );
      })}
    </svg>
  );
};

/** What came of what was expected, for each word of sureness: in words, in marks and as a table. */
export const CalledChart = ({ called }: { readonly called: readonly Called[] }) => {
  if (called.length === 0) return null;
  return (
    <>
      {called.map((one) => (
        <div key={one.sure} className="marks-row">
          <p className="serif">{one.words}</p>
          {one.known > 1 ? <Marks called={one} /> : null}
        </div>
      ))}
      {called.some(({ known }) => known > 1) ? (
        <details className="history">
          <summary>As a table</summary>
          <div className="table-scroll">
            <table className="counts">
              <thead>
                <tr>
                  <th scope="col">You called it</th>
                  <th scope="col">It came</th>
                  <th scope="col">In part</th>
                  <th scope="col">It did not</th>
                  <th scope="col">Waits</th>
                </tr>
              </thead>
              <tbody>
                {called.map((one) => (
                  <tr key={one.sure}>
                    <th scope="row">{sureWords[one.sure]}</th>
                    <td>{one.yes}</td>
                    <td>{one.partly}</td>
                    <td>{one.no}</td>
                    <td>{one.waiting}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      ) : null}
    </>
  );
};
