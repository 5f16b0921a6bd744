import { useState } from 'react';
import { type Cell, type ComparedOption, comparedWords } from '../../domain/proposals/comparison.ts';
import { call } from '../api.ts';
import { SmallForm } from './small-form.tsx';
import { useProposalDeed } from './use-proposal.ts';

/** The field of one place of the comparison: what is said there, kept by Enter; what was read may be taken as it is. */
export const CellForm = ({
  proposal,
  option,
  cell,
  line,
  close,
}: {
  readonly proposal: string;
  readonly option: ComparedOption;
  readonly cell: Cell;
  readonly line: Cell['lines'][number] | null;
  readonly close: () => void;
}) => {
  const deed = useProposalDeed();
  const [lived, setLived] = useState(line?.part === 'accepted');
  const part = cell.by === 'meets' ? (lived ? 'accepted' : 'mitigation') : cell.part;
  const done = (kept: boolean): void => {
    if (kept) close();
  };
  const waits = line?.state === 'proposed';
  return (
    <SmallForm
      label={`${comparedWords[cell.by].name} of ${option.name}`}
      fields={[
        {
          name: 'words',
          label: lived ? 'Why it is accepted' : cell.asks,
          lines: 2,
          value: line?.words ?? '',
        },
      ]}
      needs="words"
      verb="Keep it"
      keep={({ words = '' }) =>
        deed(
          call('proposal.put', { proposal, part, words, option: option.id, ...(line ? { line: line.id } : {}) }),
          'Kept.',
        )
      }
      close={close}
    >
      {cell.by === 'meets' ? (
        <label className="tick">
          <input type="checkbox" checked={lived} onChange={({ target }) => setLived(target.checked)} />
          <span>It is accepted as it is, because of this</span>
        </label>
      ) : null}
      {line ? (
        <p className="verbs">
          {waits ? (
            <>
              <button
                type="button"
                className="verb"
                onClick={() => void deed(call('proposal.take', { proposal, ids: [line.id] }), 'Taken.').then(done)}
              >
                Take it as it is
              </button>
              <button
                type="button"
                className="verb soft"
                onClick={() => void deed(call('proposal.leave', { proposal, ids: [line.id] }), 'Left out.').then(done)}
              >
                Leave it out
              </button>
            </>
          ) : (
            <button
              type="button"
              className="verb soft"
              onClick={() =>
                void deed(
                  call('proposal.put', { proposal, part: line.part, words: '', option: option.id, line: line.id }),
                  'Taken out.',
                ).then(done)
              }
            >
              Take it out
            </button>
          )}
        </p>
      ) : null}
    </SmallForm>
  );
};

/** What can be done with one option: call it otherwise, recommend it, move it, take it out. */
export const OptionForm = ({
  proposal,
  option,
  order,
  close,
}: {
  readonly proposal: string;
  readonly option: ComparedOption;
  /** The ids of all options that are not doing nothing, in their order. */
  readonly order: readonly string[];
  readonly close: () => void;
}) => {
  const deed = useProposalDeed();
  const done = (kept: boolean): void => {
    if (kept) close();
  };
  const at = order.indexOf(option.id);
  const moved = (step: number): string[] => {
    const next = [...order];
    const [one] = next.splice(at, 1);
    next.splice(at + step, 0, one ?? option.id);
    return next;
  };
  return (
    <SmallForm
      label={option.name}
      fields={[{ name: 'name', label: 'What it is called', value: option.name, max: 200 }]}
      needs="name"
      verb="Keep it"
      keep={({ name = '' }) => deed(call('option.save', { proposal, option: option.id, name }), 'Kept.')}
      close={close}
    >
      <p className="verbs">
        {option.waits ? (
          <button
            type="button"
            className="verb"
            onClick={() => void deed(call('proposal.take', { proposal, ids: [option.id] }), 'Taken.').then(done)}
          >
            Take it as it is
          </button>
        ) : null}
        <button
          type="button"
          className="verb"
          onClick={() =>
            void deed(
              call('option.save', { proposal, option: option.id, recommended: !option.chosen }),
              option.chosen ? 'No longer recommended.' : 'Recommended.',
            ).then(done)
          }
        >
          {option.chosen ? 'Recommend it no longer' : 'Recommend it'}
        </button>
        {at > 0 ? (
          <button
            type="button"
            className="verb soft"
            onClick={() => void deed(call('option.order', { proposal, options: moved(-1) }), 'Moved.').then(done)}
          >
            Put it one earlier
          </button>
        ) : null}
        {at !== -1 && at < order.length - 1 ? (
          <button
            type="button"
            className="verb soft"
            onClick={() => void deed(call('option.order', { proposal, options: moved(1) }), 'Moved.').then(done)}
          >
            Put it one later
          </button>
        ) : null}
        <button
          type="button"
          className="verb soft"
          onClick={() =>
            void deed(
              option.waits
                ? call('proposal.leave', { proposal, ids: [option.id] })
                : call('option.remove', { proposal, option: option.id }),
              option.waits ? 'Left out.' : 'Taken out.',
            ).then(done)
          }
        >
          {option.waits ? 'Leave it out' : 'Take it out'}
        </button>
      </p>
    </SmallForm>
  );
};
