import { useState } from 'react';
import { type Cell, type ComparedOption, comparedWords } from '../../domain/proposals/comparison.ts';
import { call } from '../api.ts';
import { BelongsTo, type LinePlace } from './belongs-to.tsx';
import { type FormDeed, SmallForm } from './small-form.tsx';
import { type ProposalView, useProposalDeed } from './use-proposal.ts';

/** The field of one place of the comparison: what is said there; what was read is taken as it is, or moved where it belongs. */
export const CellForm = ({
  proposal,
  option,
  cell,
  line,
  close,
}: {
  readonly proposal: ProposalView;
  readonly option: ComparedOption;
  readonly cell: Cell;
  readonly line: Cell['lines'][number] | null;
  readonly close: () => void;
}) => {
  const deed = useProposalDeed();
  const accepted = line?.part === 'accepted';
  const [lived, setLived] = useState(accepted);
  const [moved, setMoved] = useState<LinePlace | null>(null);
  const part = cell.by === 'meets' ? (lived ? 'accepted' : 'mitigation') : cell.part;
  const waits = line?.state === 'proposed';
  const at = { proposal: proposal.id };
  const out: readonly FormDeed[] =
    line === null
      ? []
      : waits
        ? [
            {
              name: 'Leave it out',
              does: () => deed(call('proposal.leave', { ...at, ids: [line.id] }), 'Left out.'),
            },
          ]
        : [
            {
              name: 'Take it out',
              does: () =>
                deed(
                  call('proposal.put', { ...at, part: line.part, words: '', option: option.id, line: line.id }),
                  'Taken out.',
                ),
            },
          ];
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
          call('proposal.put', {
            ...at,
            words,
            ...(moved ?? { part, option: option.id }),
            ...(line ? { line: line.id } : {}),
          }),
          'Kept.',
        )
      }
      asItIs={
        waits && moved === null && lived === accepted
          ? { name: 'Take it', does: () => deed(call('proposal.take', { ...at, ids: [line.id] }), 'Taken.') }
          : undefined
      }
      deeds={out}
      keepOnLeave
      close={close}
    >
      {cell.by === 'meets' ? (
        <label className="tick">
          <input type="checkbox" checked={lived} onChange={({ target }) => setLived(target.checked)} />
          <span>It is accepted as it is, because of this</span>
        </label>
      ) : null}
      {line ? (
        <BelongsTo
          proposal={proposal}
          value={moved ?? { part: line.part, option: option.id }}
          change={(to) => setMoved(to.option === option.id && to.part === cell.part ? null : to)}
        />
      ) : null}
    </SmallForm>
  );
};

/** What can be done with one option: call it otherwise, move it, take it out. */
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
  const at = order.indexOf(option.id);
  const moved = (step: number): string[] => {
    const next = [...order];
    const [one] = next.splice(at, 1);
    next.splice(at + step, 0, one ?? option.id);
    return next;
  };
  const move = (name: string, step: number): FormDeed => ({
    name,
    does: () => deed(call('option.order', { proposal, options: moved(step) }), 'Moved.'),
  });
  return (
    <SmallForm
      label={option.name}
      fields={[{ name: 'name', label: 'What it is called', value: option.name, max: 200 }]}
      needs="name"
      verb="Keep it"
      keep={({ name = '' }) => deed(call('option.save', { proposal, option: option.id, name }), 'Kept.')}
      asItIs={
        option.waits
          ? {
              name: 'Take it',
              does: () => deed(call('proposal.take', { proposal, ids: [option.id] }), 'Taken.'),
            }
          : undefined
      }
      deeds={[
        ...(option.chosen
          ? [
              {
                name: 'Recommend it no longer',
                does: () =>
                  deed(
                    call('option.save', { proposal, option: option.id, recommended: false }),
                    'No longer recommended.',
                  ),
              },
            ]
          : []),
        ...(at > 0 ? [move('Put it one earlier', -1)] : []),
        ...(at !== -1 && at < order.length - 1 ? [move('Put it one later', 1)] : []),
        option.waits
          ? {
              name: 'Leave it out',
              does: () => deed(call('proposal.leave', { proposal, ids: [option.id] }), 'Left out.'),
            }
          : {
              name: 'Take it out',
              does: () => deed(call('option.remove', { proposal, option: option.id }), 'Taken out.'),
            },
      ]}
      keepOnLeave
      close={close}
    />
  );
};
