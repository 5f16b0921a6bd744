import { Fragment, type ReactNode } from 'react';
import {
  type Cell,
  type ComparedBy,
  type ComparedOption,
  comparedBy,
  comparedWords,
} from '../../domain/proposals/comparison.ts';
import { type CellPlace, OptionCell, placeKey } from './option-cell.tsx';

/** What both shapes of the comparison show. */
export type Shown = {
  readonly options: readonly ComparedOption[];
  readonly current: string;
  readonly open: (place: CellPlace, line: string | null) => void;
  /** The form that is open under this place; null where none is. */
  readonly form: (place: CellPlace) => ReactNode;
  /** Recommends one; absent where nothing can be changed. */
  readonly recommend: ((option: ComparedOption) => void) | null;
};

/** What stands at one part of an option. */
export const cellOf = ({ cells }: ComparedOption, by: Cell['by']): Cell | undefined =>
  cells.find((cell) => cell.by === by);

/** What a decider asks after first has its row even where nobody said it; other rows that nobody filled are named at the end. */
const alwaysShown: readonly ComparedBy[] = ['cost', 'downside'];
const isGap = ({ by, gap, lines }: Cell, { nothing }: ComparedOption): boolean =>
  // Of doing nothing what speaks for it may be said, and need not be.
  gap || (nothing && by === 'benefits' && lines.length === 0);

/** Which parts have a row in the comparison, and which nobody said anything of. */
export const rowsOf = (
  options: readonly ComparedOption[],
): { readonly shown: readonly ComparedBy[]; readonly folded: readonly ComparedBy[] } => {
  const filled = (by: ComparedBy): boolean =>
    alwaysShown.includes(by) || options.some((option) => (cellOf(option, by)?.lines.length ?? 0) > 0);
  return { shown: comparedBy.filter(filled), folded: comparedBy.filter((by) => !filled(by)) };
};

const Name = ({
  option,
  current,
  open,
  recommend,
}: Pick<Shown, 'current' | 'open' | 'recommend'> & { readonly option: ComparedOption }) => {
  const place = { option: option.id, by: 'name' } as const;
  return (
    <>
      <button
        type="button"
        className={option.waits ? 'option-name waits' : 'option-name'}
        data-cell={placeKey(place)}
        tabIndex={current === placeKey(place) ? 0 : -1}
        onClick={() => open(place, null)}
      >
        <bdi dir="auto">{option.name}</bdi>
      </button>
      {option.chosen ? (
        <span className="option-said">recommended</span>
      ) : recommend && !option.nothing ? (
        <button
          type="button"
          className="verb soft option-recommend"
          data-say="chosen"
          aria-label={`Recommend ${option.name}`}
          onClick={() => recommend(option)}
        >
          Recommend →
        </button>
      ) : null}
      {option.waits ? <span className="option-said quiet">read in your words</span> : null}
    </>
  );
};

/** A column for each option. */
export const OptionsBeside = ({ options, current, open, form, recommend }: Shown) => {
  const { shown: rows, folded } = rowsOf(options);
  return (
    <table className="options-table" data-columns={options.length}>
      <caption className="hidden">The options side by side</caption>
      <thead>
        <tr>
          <td />
          {options.map((option) => (
            <th key={option.id} scope="col">
              <Name option={option} current={current} open={open} recommend={recommend} />
            </th>
          ))}
        </tr>
        {options.map((option) => {
          const shown = form({ option: option.id, by: 'name' });
          return shown ? (
            <tr key={option.id} className="options-form">
              <td colSpan={options.length + 1}>{shown}</td>
            </tr>
          ) : null;
        })}
      </thead>
      <tbody>
        {rows.map((by) => (
          <Fragment key={by}>
            <tr>
              <th scope="row">{comparedWords[by].name}</th>
              {options.map((option) => {
                const cell = cellOf(option, by);
                const key = placeKey({ option: option.id, by });
                return (
                  <td key={option.id}>
                    {cell ? <OptionCell option={option} cell={cell} current={current === key} open={open} /> : null}
                  </td>
                );
              })}
            </tr>
            {options.map((option) => {
              const shown = form({ option: option.id, by });
              return shown ? (
                <tr key={option.id} className="options-form">
                  <td colSpan={options.length + 1}>{shown}</td>
                </tr>
              ) : null;
            })}
          </Fragment>
        ))}
        {folded.length === 0 ? null : (
          <>
            <tr className="options-unsaid">
              <th scope="row">Not said</th>
              {options.map((option) => (
                <td key={option.id}>
                  {folded.map((by) => (
                    <Unsaid key={by} option={option} by={by} current={current} open={open} />
                  ))}
                </td>
              ))}
            </tr>
            {options.flatMap((option) =>
              folded.map((by) => {
                const shown = form({ option: option.id, by });
                return shown ? (
                  <tr key={placeKey({ option: option.id, by })} className="options-form">
                    <td colSpan={options.length + 1}>{shown}</td>
                  </tr>
                ) : null;
              }),
            )}
          </>
        )}
      </tbody>
    </table>
  );
};

/** The verb that says what nobody said of an option yet. */
const Unsaid = ({
  option,
  by,
  current,
  open,
}: Pick<Shown, 'current' | 'open'> & { readonly option: ComparedOption; readonly by: ComparedBy }) => {
  const key = placeKey({ option: option.id, by });
  return (
    <button
      type="button"
      className="verb soft"
      data-cell={key}
      tabIndex={current === key ? 0 : -1}
      aria-label={`${comparedWords[by].name} of ${option.name}: not said. ${cellOf(option, by)?.asks ?? ''}`}
      onClick={() => open({ option: option.id, by }, null)}
    >
      {comparedWords[by].name}
    </button>
  );
};

/** What nobody said of an option, in one line; each opens its field. */
const Gaps = ({
  option,
  current,
  open,
  form,
}: Pick<Shown, 'current' | 'open' | 'form'> & { readonly option: ComparedOption }) => {
  const gaps = option.cells.filter((cell) => isGap(cell, option));
  if (gaps.length === 0) return null;
  return (
    <>
      <p className="option-gaps">
        <span className="quiet">Not said: </span>
        {gaps.map(({ by }) => (
          <Unsaid key={by} option={option} by={by} current={current} open={open} />
        ))}
      </p>
      {gaps.map(({ by }) => (
        <Fragment key={by}>{form({ option: option.id, by })}</Fragment>
      ))}
    </>
  );
};

/** One option under another, where there is no room for columns. */
export const OptionsUnder = ({ options, current, open, form, recommend }: Shown) => (
  <ul className="options-list" aria-label="The options">
    {options.map((option) => (
      <li key={option.id}>
        <div className="option-head">
          <Name option={option} current={current} open={open} recommend={recommend} />
        </div>
        {form({ option: option.id, by: 'name' })}
        <dl>
          {option.cells
            .filter(({ lines }) => lines.length > 0)
            .map((cell) => {
              const place = { option: option.id, by: cell.by };
              return (
                <div key={cell.by}>
                  <dt>{comparedWords[cell.by].name}</dt>
                  <dd>
                    <OptionCell option={option} cell={cell} current={current === placeKey(place)} open={open} />
                    {form(place)}
                  </dd>
                </div>
              );
            })}
        </dl>
        <Gaps option={option} current={current} open={open} form={form} />
      </li>
    ))}
  </ul>
);
