import { useId, useState } from 'react';
import { type AskEnd, askEnds } from '../../domain/evaluation/ask-answer.ts';
import { endWords } from '../../domain/proposals/decision-sentence.ts';
import { call, type Output } from '../api.ts';
import { longDate } from '../time.ts';
import { useClock } from './clock.tsx';
import { type SmallField, SmallForm } from './small-form.tsx';
import { useKept } from './use-kept.ts';

export type DecisionsOf = NonNullable<Output<'decision.list'>['of']>;

const Choice = ({
  label,
  value,
  change,
  options,
}: {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly options: readonly (readonly [value: string, words: string])[];
}) => {
  const id = useId();
  return (
    <label htmlFor={id}>
      <span>{label}</span>
      <select id={id} value={value} onChange={({ target }) => change(target.value)}>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
};

/** What was decided: how it ended is one word, then its words, why, and the day to look at it again. */
export const DecisionForm = ({
  of,
  supersedes,
}: {
  readonly of: DecisionsOf;
  /** The record that stands on the page; null where none does. */
  readonly supersedes: string | null;
}) => {
  const clock = useClock();
  const kept = useKept();
  const today = clock.now.slice(0, 10);
  const [how, setHow] = useState<AskEnd | null>(null);
  const [option, setOption] = useState(of.chosen ?? '');
  const [linked] = of.asks.filter((ask) => ask.linked);
  const [ask, setAsk] = useState(linked?.fact ?? '');
  const ends = (
    <fieldset className="verbs decision-ends" aria-label="How it ended">
      {askEnds.map((end, place) => (
        <button
          key={end}
          type="button"
          className={how === end ? 'verb here' : how === null ? 'verb' : 'verb soft'}
          aria-pressed={how === end}
          // biome-ignore lint/a11y/noAutofocus: it was asked for, where something else was decided since.
          autoFocus={supersedes !== null && place === 0}
          onClick={() => setHow(end)}
        >
          {how === null ? `${endWords[end]} →` : endWords[end]}
        </button>
      ))}
    </fieldset>
  );
  if (how === null) return ends;
  const agreed = how === 'yes' || how === 'changed';
  const asksFirst = supersedes === null && of.asks.length === 0 && of.decider?.standing === 'above';
  const fields: readonly SmallField[] = [
    { name: 'words', label: 'What was said, as near to the words as you can', lines: 2 },
    ...(how === 'later' ? [{ name: 'reviewOn', label: 'Ask again on', day: true as const }] : []),
    { name: 'day', label: 'When', day: true, value: today, ...(how === 'later' ? { more: true as const } : {}) },
    { name: 'reasons', label: 'Why, as it was given', lines: 2, more: true },
    ...(agreed
      ? [
          {
            name: 'givenUp',
            label: 'What is given up for it, or who saw it otherwise, in words they would accept',
            more: true as const,
          },
          { name: 'expected', label: 'What you expect of it', more: true as const },
        ]
      : [
          {
            name: 'learnt',
            label: how === 'no' ? 'What you learnt from the no' : 'What you learnt',
            more: true as const,
          },
        ]),
    ...(how === 'later'
      ? []
      : [{ name: 'reviewOn', label: 'Look at it again on', day: true as const, more: true as const }]),
    ...(asksFirst
      ? [{ name: 'asked', label: 'First asked on, if you know', day: true as const, more: true as const }]
      : []),
  ];
  return (
    <>
      {ends}
      <SmallForm
        label={`${endWords[how]}: what was decided`}
        fields={fields}
        needs="words"
        verb="Keep it as decided"
        keep={(said) => {
          let made: Output<'decision.record'> | null = null;
          const dayOf = (name: string) => (said[name] ? { [name]: said[name] } : {});
          return kept(
            async () => {
              made = await call('decision.record', {
                proposal: of.id,
                supersedes,
                how,
                words: said.words ?? '',
                ...(agreed ? { option: option === '' ? null : option } : {}),
                ...dayOf('day'),
                ...dayOf('reviewOn'),
                ...dayOf('asked'),
                reasons: said.reasons ?? '',
                givenUp: said.givenUp ?? '',
                expected: said.expected ?? '',
                learnt: said.learnt ?? '',
                ...(ask === '' ? {} : { ask }),
              });
            },
            'Kept as decided.',
            async () => {
              if (made) await call('decision.remove', { decision: made.decision.id, before: made.before });
            },
          ).then((well) => {
            if (well) setHow(null);
            return well;
          });
        }}
        close={() => setHow(null)}
      >
        {agreed && of.options.length > 0 ? (
          <Choice
            label="To which option"
            value={option}
            change={setOption}
            options={[...of.options.map(({ id, name }) => [id, name] as const), ['', 'none of them as it stands']]}
          />
        ) : null}
        {!linked && of.asks.length > 0 ? (
          <Choice
            label="The ask it answers"
            value={ask}
            change={setAsk}
            options={[
              ['', 'none on file'],
              ...of.asks.map(
                ({ fact, words, asked }) => [fact, `${longDate(asked, clock)}: ${words.slice(0, 80)}`] as const,
              ),
            ]}
          />
        ) : null}
      </SmallForm>
    </>
  );
};
