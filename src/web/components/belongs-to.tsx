import { useId } from 'react';
import { comparedBy, comparedWords } from '../../domain/proposals/comparison.ts';
import type { ProposalPart } from '../../domain/proposals/proposal.ts';
import { partNames } from './case-words.ts';
import type { ProposalView } from './use-proposal.ts';

/** Where a line of a case stands: a part of the case, or of one option. */
export type LinePlace = { readonly part: ProposalPart; readonly option: string | null };

const keyOf = ({ part, option }: LinePlace): string => `${part} ${option ?? ''}`;

const ofOptions = comparedBy.map((by) => ({
  part: by === 'meets' ? ('mitigation' as const) : by,
  name: comparedWords[by].name,
}));

/** Under which heading a line belongs, to choose another where it was read wrongly. */
export const BelongsTo = ({
  proposal,
  value,
  change,
  label = 'Belongs to',
}: {
  readonly proposal: Pick<ProposalView, 'options'>;
  readonly value: LinePlace | null;
  readonly change: (place: LinePlace) => void;
  readonly label?: string;
}) => {
  const id = useId();
  const ofCase = Object.entries(partNames).map(([part, name]) => ({
    place: { part: part as ProposalPart, option: null },
    name,
  }));
  const groups = proposal.options
    .filter(({ state }) => state !== 'rejected')
    .map((option) => ({
      option,
      places: ofOptions.map(({ part, name }) => ({ place: { part, option: option.id }, name })),
    }));
  const all: readonly { readonly place: LinePlace }[] = [...ofCase, ...groups.flatMap(({ places }) => places)];
  const chosen = value === null ? '' : keyOf(value.part === 'accepted' ? { ...value, part: 'mitigation' } : value);
  const listed = all.some(({ place }) => keyOf(place) === chosen);
  return (
    <label htmlFor={id}>
      <span>{label}</span>
      <select
        id={id}
        value={listed ? chosen : ''}
        onChange={({ target }) => {
          const to = all.find(({ place }) => keyOf(place) === target.value);
          if (to) change(to.place);
        }}
      >
        {listed ? null : <option value="">{value === null ? 'choose' : 'as it stands'}</option>}
        <optgroup label="The case">
          {ofCase.map(({ place, name }) => (
            <option key={keyOf(place)} value={keyOf(place)}>
              {name}
            </option>
          ))}
        </optgroup>
        {groups.map(({ option, places }) => (
          <optgroup key={option.id} label={option.name}>
            {places.map(({ place, name }) => (
              <option key={keyOf(place)} value={keyOf(place)}>
                {`${name} of “${option.name}”`}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
};
