import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { call, type Output } from '../api.ts';
import { refresh } from '../queries.ts';
import { capital, longDate, shortDate } from '../time.ts';
import { CarefulText } from './careful-text.tsx';
import { useClock } from './clock.tsx';
import { InlineSources } from './inline-sources.tsx';
import { useNotice } from './notice.tsx';
import { RehearseVerb } from './rehearse-verb.tsx';

type View = Output<'disagreement.list'>['disagreements'][number];
type Ask = View['asks'][number];
type Field = Ask['field'];

const labels: Readonly<Record<Exclude<Field, 'backOn'>, string>> = {
  charitable: 'Kindest reading',
  theirView: 'Their view',
  concern: 'What lies under it',
  valid: 'What is right in it',
  sharedGoal: 'What you both want',
  changed: 'What it changed',
};

/** The next question, alone: answered, or left for another day. */
const Asked = ({
  view,
  ask,
  keep,
  skip,
  focus,
}: {
  readonly view: View;
  readonly ask: Ask;
  /** Whether it is what whoever is at the keyboard asked for, or comes after what was answered. */
  readonly focus: boolean;
  readonly keep: (field: Field, words: string) => Promise<void>;
  readonly skip: () => void;
}) => {
  const [words, setWords] = useState('');
  const id = useId();
  const clock = useClock();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (words.trim() !== '') void keep(ask.field, words.trim());
  };
  return (
    <form className="asked" onSubmit={submit}>
      {ask.field === 'charitable' && view.readings.length > 0 ? (
        <ul className="readings" aria-label="Kind readings">
          {view.readings.map(({ text, sources }) => (
            <li key={text} dir="auto">
              {text} <InlineSources sources={sources} />
            </li>
          ))}
        </ul>
      ) : null}
      {ask.form === 'day' ? (
        <div className="careful-text">
          <label htmlFor={id}>{ask.ask}</label>
          <p className="quiet">{ask.hint}</p>
          <input
            id={id}
            type="date"
            value={words}
            // biome-ignore lint/a11y/noAutofocus: the question before it was answered from the keyboard.
            autoFocus={focus}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
      ) : (
        <CarefulText
          label={ask.ask}
          hint={ask.hint}
          value={words}
          change={setWords}
          who={view.called}
          lines={2}
          focus={focus}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) submit(event);
          }}
        />
      )}
      {ask.facts.length > 0 ? (
        <ul className="talk-choices" aria-label="On file, to take as it stands">
          {ask.facts.map((fact) => (
            <li key={fact.id}>
              <button type="button" className="talk-choice on-file" onClick={() => setWords(fact.words)}>
                <span dir="auto">“{fact.words}”</span>
                <span className="when">{shortDate(fact.source.date, clock)}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="verbs">
        <button type="submit" className="verb" aria-disabled={words.trim() === ''}>
          Keep it →
        </button>
        <button type="button" className="verb soft" onClick={skip}>
          Not now
        </button>
      </p>
    </form>
  );
};

/** One disagreement: what was said of it so far, the next question, and the way back. */
export const DisagreementRow = ({
  view,
  begun = false,
}: {
  readonly view: View;
  /** Whether it was begun just now: its first question is gone on with. */
  readonly begun?: boolean;
}) => {
  const clock = useClock();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { say, sayError } = useNotice();
  const [skipped, setSkipped] = useState<readonly Field[]>([]);
  const [asking, setAsking] = useState(view.charitable === '' || begun);
  const [going, setGoing] = useState(begun);
  const row = useRef<HTMLLIElement>(null);
  const [ask] = view.asks.filter(({ field }) => !skipped.includes(field));
  // After the last question the verbs have the focus.
  const over = asking && ask ? '' : 'over';
  useEffect(() => {
    if (over !== '' && going) row.current?.querySelector<HTMLElement>(':scope > .verbs > .verb')?.focus();
  }, [over, going]);
  const done = async (work: Promise<unknown>, words: string, undo?: () => Promise<unknown>): Promise<void> => {
    try {
      await work;
      await refresh(client);
      say(
        words,
        undo &&
          (async () => {
            await undo();
            await refresh(client);
          }),
      );
    } catch (error) {
      sayError(error);
    }
  };
  const keep = (field: Field, words: string): Promise<void> =>
    done(call('disagreement.save', { disagreement: view.id, [field]: words }), 'Kept.', () =>
      call('disagreement.save', { disagreement: view.id, [field]: field === 'backOn' ? null : '' }),
    );
  const back = (): void => {
    call('disagreement.return', { disagreement: view.id }).then(async ({ draft }) => {
      await refresh(client);
      await navigate({ to: '/write/$draft', params: { draft: draft.id } });
    }, sayError);
  };
  const close = (): Promise<void> =>
    done(call('disagreement.close', { disagreement: view.id }), 'Settled.', () =>
      call('disagreement.close', { disagreement: view.id, undo: true }),
    );
  const remove = (): Promise<void> =>
    done(call('disagreement.remove', { disagreement: view.id }), 'Taken away.', () => {
      const { topic, theirView, charitable, valid, sharedGoal, changed, concern, backOn, kind, person, fact } = view;
      return call('disagreement.save', {
        person,
        kind,
        topic,
        theirView,
        charitable,
        valid,
        sharedGoal,
        changed,
        concern,
        backOn,
        ...(fact === null ? {} : { fact }),
      });
    });
  const told = Object.entries(labels).filter(([field]) => view[field as keyof typeof labels] !== '');
  return (
    <li className="disagreement" ref={row}>
      <p className="row-title" dir="auto">
        {capital(view.topic)}
      </p>
      <p className="row-sub">
        {view.kind === 'tension' ? 'Tense since ' : 'Since '}
        {shortDate(view.opened, clock)}
        {view.backOn === null ? null : (
          <span className={view.back ? 'late' : undefined}>
            {view.back ? '; the day to come back to it is here' : `; back to it on ${longDate(view.backOn, clock)}`}
          </span>
        )}
        {view.source ? (
          <>
            {' '}
            <InlineSources sources={[view.source]} />
          </>
        ) : null}
      </p>
      {told.length > 0 ? (
        <dl className="told-of-it">
          {told.map(([field, label]) => (
            <div key={field}>
              <dt>{label}</dt>
              <dd dir="auto">{view[field as keyof typeof labels]}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {asking && ask ? (
        <Asked
          key={ask.field}
          view={view}
          ask={ask}
          focus={going}
          keep={(field, words) => {
            setGoing(true);
            return keep(field, words);
          }}
          skip={() => {
            setGoing(true);
            setSkipped([...skipped, ask.field]);
            if (view.asks.length <= skipped.length + 1) setAsking(false);
          }}
        />
      ) : null}
      {asking && ask ? null : (
        <p className="verbs">
          {!asking && view.asks.length > 0 ? (
            <button
              type="button"
              className="verb"
              onClick={() => {
                setSkipped([]);
                setGoing(true);
                setAsking(true);
              }}
            >
              Next question →
            </button>
          ) : null}
          {view.backOn === null ? null : (
            <button type="button" className="verb" onClick={back}>
              Plan the way back →
            </button>
          )}
          <RehearseVerb of={{ disagreement: view.id }} words="Rehearse it →" soft label={view.topic} />
          <button type="button" className="verb soft" onClick={() => void close()}>
            Settled
          </button>
          <button type="button" className="verb soft" onClick={() => void remove()}>
            Take away
          </button>
        </p>
      )}
    </li>
  );
};
