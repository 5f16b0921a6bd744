import { useId, useState } from 'react';
import { type Strength, strengths } from '../../domain/proposals/claim.ts';
import { strengthWords } from '../../domain/proposals/claim-words.ts';
import { call } from '../api.ts';
import { SmallForm } from './small-form.tsx';
import { type ClaimShown, useClaimDeed } from './use-claims.ts';

export type ClaimSort = 'claim' | 'assumption' | 'case';
type Independent = 'yes' | 'no' | '';

const labels = { claim: 'What you claim', assumption: 'What you assume', case: 'What happened elsewhere' } as const;

const fieldsOf = (sort: ClaimSort, one: ClaimShown | undefined) => {
  const day = { day: true as const };
  if (sort === 'assumption')
    return [
      { name: 'words', label: labels[sort], lines: 2, value: one?.words ?? '' },
      { name: 'test', label: 'How it will be known', value: one?.test ?? '' },
      { name: 'testBy', label: 'By', ...day, value: one?.testBy ?? '' },
    ];
  if (sort === 'case')
    return [
      { name: 'where', label: 'Where it was', value: one?.story?.where ?? '' },
      { name: 'before', label: 'How it was before', value: one?.story?.before ?? '' },
      { name: 'did', label: 'What they did', value: one?.story?.did ?? '' },
      { name: 'after', label: 'How it was after', value: one?.story?.after ?? '' },
      { name: 'differs', label: 'What is different here', value: one?.story?.differs ?? '' },
      { name: 'words', label: 'What it shows, in one sentence', lines: 2, value: one?.words ?? '' },
      { name: 'dated', label: 'When that was', ...day, value: one?.dated ?? '' },
    ];
  return [
    { name: 'words', label: labels[sort], lines: 2, value: one?.words ?? '' },
    { name: 'origin', label: 'Where it is from', value: one?.origin ?? '' },
    { name: 'dated', label: 'When that was', ...day, value: one?.dated ?? '' },
  ];
};

/** A claim, an assumption or a case study, with how it is known. */
export const ClaimForm = ({
  proposal,
  sort,
  one,
  close,
}: {
  readonly proposal: string;
  readonly sort: ClaimSort;
  readonly one?: ClaimShown | undefined;
  readonly close: () => void;
}) => {
  const deed = useClaimDeed(proposal);
  const id = useId();
  const [strength, setStrength] = useState<Strength | ''>(one?.strength ?? '');
  const [independent, setIndependent] = useState<Independent>(one?.independent ?? '');
  const keep = (said: Readonly<Record<string, string>>): Promise<boolean> => {
    const { words = '', dated, testBy, ...rest } = said;
    // Of a new one, what is left open is read from its words.
    const open = one === undefined;
    const day = (value: string | undefined): string | null | undefined =>
      value === undefined || (value === '' && open) ? undefined : value === '' ? null : value;
    return deed(
      call('claim.save', {
        proposal,
        ...(one ? { claim: one.id } : {}),
        ...(words === '' ? {} : { words }),
        ...(sort === 'claim' && open && rest.origin === '' ? {} : rest),
        ...(sort === 'assumption' ? { sort: 'assumption' } : { sort: 'claim' }),
        ...(day(dated) === undefined ? {} : { dated: day(dated) }),
        ...(day(testBy) === undefined ? {} : { testBy: day(testBy) }),
        ...(sort !== 'claim' || (open && strength === '') ? {} : { strength: strength === '' ? null : strength }),
        ...(sort !== 'claim' || (open && independent === '')
          ? {}
          : { independent: independent === '' ? null : independent }),
      }),
      'Kept.',
    );
  };
  return (
    <SmallForm
      label={one ? `Edit: ${one.words}` : labels[sort]}
      fields={fieldsOf(sort, one)}
      needs={sort === 'case' ? 'where' : 'words'}
      verb="Keep it"
      keep={keep}
      close={close}
    >
      {sort === 'claim' ? (
        <>
          <label htmlFor={`${id}-strength`}>
            <span>What it rests on</span>
            <select
              id={`${id}-strength`}
              value={strength}
              onChange={({ target }) => setStrength(strengths.find((each) => each === target.value) ?? '')}
            >
              <option value="">not said</option>
              {strengths.map((each) => (
                <option key={each} value={each}>
                  {strengthWords[each]}
                </option>
              ))}
            </select>
          </label>
          <label htmlFor={`${id}-independent`}>
            <span>Whoever says so</span>
            <select
              id={`${id}-independent`}
              value={independent}
              onChange={({ target }) =>
                setIndependent(target.value === 'yes' ? 'yes' : target.value === 'no' ? 'no' : '')
              }
            >
              <option value="">not said</option>
              <option value="yes">gains nothing by it</option>
              <option value="no">gains by it</option>
            </select>
          </label>
        </>
      ) : null}
    </SmallForm>
  );
};
