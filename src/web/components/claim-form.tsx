import { useId, useState } from 'react';
import { type Strength, strengths } from '../../domain/proposals/claim.ts';
import { monthInWords, monthNamed, strengthWords } from '../../domain/proposals/claim-words.ts';
import { call } from '../api.ts';
import { useClock } from './clock.tsx';
import { useNotice } from './notice.tsx';
import { type SmallField, SmallForm } from './small-form.tsx';
import { type ClaimShown, useClaimDeed } from './use-claims.ts';

export type ClaimSort = 'claim' | 'assumption' | 'case';
type Independent = 'yes' | 'no' | '';

const labels = { claim: 'What you claim', assumption: 'What you assume', case: 'What happened elsewhere' } as const;

/** The field that answers what a claim is asked next. */
const askedFor: Readonly<Record<string, string>> = {
  'Where is it from?': 'origin',
  'How will it be known?': 'test',
  'By when will it be known?': 'testBy',
  'The day has passed: what came of it?': 'words',
  'Is there a newer figure?': 'words',
};

/** A claim is as old as its month: nobody is asked for a day. */
const monthOf = (one: ClaimShown | undefined): SmallField => ({
  name: 'dated',
  label: 'Which month that was, as “March 2026”',
  max: 40,
  value: one?.dated ? monthInWords(one.dated) : '',
});

const fieldsOf = (sort: ClaimSort, one: ClaimShown | undefined): readonly SmallField[] => {
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
      monthOf(one),
    ];
  return [
    { name: 'words', label: labels[sort], lines: 2, value: one?.words ?? '' },
    { name: 'origin', label: 'Where it is from', value: one?.origin ?? '' },
    monthOf(one),
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
  const { say } = useNotice();
  const clock = useClock();
  const id = useId();
  const [strength, setStrength] = useState<Strength | ''>(one?.strength ?? '');
  const [independent, setIndependent] = useState<Independent>(one?.independent ?? '');
  const asked = one && one.state === 'accepted' ? askedFor[one.asks] : undefined;
  const keep = (said: Readonly<Record<string, string>>): Promise<boolean> => {
    const { words = '', dated: month, testBy, ...rest } = said;
    const wasMonth = one?.dated ? monthInWords(one.dated) : '';
    const end = month === undefined || month === '' ? null : monthNamed(month);
    if (month && end === null) {
      say('Say the month with its year, as “March 2026”.');
      return Promise.resolve(false);
    }
    const today = clock.now.slice(0, 10);
    // A month that is under way ends today, as far as is known.
    const dated =
      month === wasMonth
        ? (one?.dated ?? month)
        : end === null
          ? month
          : end.slice(0, 7) === today.slice(0, 7)
            ? today
            : end;
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
      fields={fieldsOf(sort, one).map((field) => (field.name === asked ? { ...field, focus: true as const } : field))}
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
