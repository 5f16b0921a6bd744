import { type FormEvent, useId, useState } from 'react';
import '../styles/looking-back.css';
import { sureWords } from '../../domain/evaluation/calibration.ts';
import { type Sureness, surenesses } from '../../domain/evaluation/prediction.ts';
import { call, type Output } from '../api.ts';
import { useReading } from '../queries.ts';
import { shortDate } from '../time.ts';
import { CarefulText } from './careful-text.tsx';
import { useClock } from './clock.tsx';
import { Section } from './page.tsx';
import { useKept } from './use-kept.ts';

type Shown = Output<'prediction.list'>['predictions'][number];
type Came = NonNullable<Shown['came']>['what'];

const comes: readonly (readonly [Came, string, string])[] = [
  ['yes', 'It came', 'It came.'],
  ['partly', 'In part', 'It came in part.'],
  ['no', 'It did not', 'It did not come.'],
  ['void', 'Cannot be told', 'Left out.'],
];

/** Notes what is expected of a talk, and how sure that is, in a word. */
export const ExpectForm = ({ input, done }: { readonly input: object; readonly done: () => void }) => {
  const kept = useKept();
  const id = useId();
  const [words, setWords] = useState('');
  const [sure, setSure] = useState<Sureness>('likely');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (words.trim() === '') return;
    let made = '';
    void kept(
      async () => {
        made = (await call('prediction.make', { ...input, words: words.trim(), sure })).prediction.id;
      },
      'Noted; you will be asked what came.',
      () => call('prediction.remove', { prediction: made }),
    ).then((well) => {
      if (well) done();
    });
  };
  return (
    <form className="asked" onSubmit={submit}>
      <CarefulText
        label="What do you expect?"
        value={words}
        change={setWords}
        focus
        onKeyDown={(event) => {
          if (event.key === 'Escape') done();
        }}
      />
      <p className="field">
        <label htmlFor={id}>That is</label>
        <select
          id={id}
          value={sure}
          onChange={(event) => setSure(surenesses.find((one) => one === event.target.value) ?? 'likely')}
        >
          {surenesses.toReversed().map((one) => (
            <option key={one} value={one}>
              {sureWords[one]}
            </option>
          ))}
        </select>
      </p>
      <p className="verbs">
        <button type="submit" className="verb" aria-disabled={words.trim() === ''}>
          Note it →
        </button>
        <button type="button" className="verb soft" onClick={done}>
          Leave it
        </button>
      </p>
    </form>
  );
};

/** One thing that was expected, and the word that says what came. */
export const ExpectedRow = ({ one }: { readonly one: Shown }) => {
  const kept = useKept();
  const clock = useClock();
  const [learning, setLearning] = useState(false);
  const [learnt, setLearnt] = useState(one.came?.learnt ?? '');
  const settle = (came: Came, told: string) => () =>
    void kept(
      () => call('prediction.settle', { prediction: one.id, came }),
      told,
      () =>
        one.came
          ? call('prediction.settle', { prediction: one.id, came: one.came.what })
          : call('prediction.settle', { prediction: one.id, undo: true }),
    );
  const keep = (event: FormEvent): void => {
    event.preventDefault();
    void kept(
      () => call('prediction.settle', { prediction: one.id, learnt: learnt.trim() }),
      'Kept.',
      () => call('prediction.settle', { prediction: one.id, learnt: one.came?.learnt ?? '' }),
    ).then(() => setLearning(false));
  };
  const remove = (): void => {
    let removed: Output<'prediction.remove'>['removed'] = null;
    void kept(
      async () => {
        ({ removed } = await call('prediction.remove', { prediction: one.id }));
      },
      'Taken away.',
      async () => {
        if (removed) await call('prediction.remove', { prediction: one.id, back: removed });
      },
    );
  };
  const said = one.came && comes.find(([what]) => what === one.came?.what)?.[2];
  return (
    <li className="expected">
      <p className="row-title" dir="auto">
        {one.words}
      </p>
      <p className="meta">
        {[
          sureWords[one.sure],
          one.came === null && one.by !== null ? `by ${shortDate(one.by, clock)}` : '',
          one.came ? `${said} ${shortDate(one.came.at, clock)}` : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {one.came && one.came.learnt !== '' && !learning ? (
        <p className="row-sub" dir="auto">
          Learnt: {one.came.learnt}
        </p>
      ) : null}
      {learning ? (
        <form className="asked" onSubmit={keep}>
          <CarefulText label="What did you learn from it?" value={learnt} change={setLearnt} focus />
          <p className="verbs">
            <button type="submit" className="verb">
              Keep it →
            </button>
          </p>
        </form>
      ) : (
        <p className="verbs">
          {one.came === null
            ? comes.map(([what, words, told]) => (
                <button
                  key={what}
                  type="button"
                  className={one.due ? 'verb' : 'verb soft'}
                  onClick={settle(what, told)}
                  aria-label={`${words}: ${one.words}`}
                >
                  {words}
                </button>
              ))
            : null}
          {one.came ? (
            <button type="button" className="verb soft" onClick={() => setLearning(true)}>
              {one.came.learnt === '' ? 'What you learnt →' : 'Edit'}
            </button>
          ) : (
            <button type="button" className="verb soft" onClick={remove} aria-label={`Take away: ${one.words}`}>
              Take away
            </button>
          )}
        </p>
      )}
    </li>
  );
};

/** What the user expects of one moment: noted before it, asked about after it. */
export const Expected = ({ moment, ended }: { readonly moment: string; readonly ended: boolean }) => {
  const { data } = useReading('prediction.list', { moment });
  const [open, setOpen] = useState(false);
  const rows = data?.predictions ?? [];
  if (!data || (ended && rows.length === 0)) return null;
  // A heading over one verb is one too many.
  if (rows.length === 0 && !open)
    return (
      <p className="verbs rows-foot">
        <button type="button" className="verb soft" onClick={() => setOpen(true)}>
          Note what you expect →
        </button>
      </p>
    );
  return (
    <Section title={ended ? 'What you expected' : 'What you expect'}>
      {rows.length > 0 ? (
        <ul className="rows">
          {rows.map((one) => (
            <ExpectedRow key={one.id} one={one} />
          ))}
        </ul>
      ) : null}
      {ended ? null : open ? (
        <ExpectForm input={{ moment }} done={() => setOpen(false)} />
      ) : (
        <p className="rows-foot">
          <button type="button" className="verb" onClick={() => setOpen(true)}>
            Note what you expect →
          </button>
        </p>
      )}
    </Section>
  );
};
