import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { Output } from '../api.ts';
import { usePageKeys } from '../keys.ts';
import { shortDate } from '../time.ts';
import { useClock } from './clock.tsx';

type Question = Output<'message.paths'>['paths'][number]['questions'][number];

/** One question of a path: a choice by its number, a line, or words on file taken with Alt and their number. */
export const TalkStep = ({
  question,
  words,
  onWords,
  done,
  back,
  last,
  busy,
}: {
  readonly question: Question;
  readonly words: string;
  readonly onWords: (words: string) => void;
  /** The answer stands; the next question. */
  readonly done: (words: string) => void;
  readonly back: (() => void) | null;
  readonly last: boolean;
  readonly busy: boolean;
}) => {
  const hint = useId();
  const clock = useClock();
  const field = useRef<HTMLTextAreaElement>(null);
  const firstChoice = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    (field.current ?? firstChoice.current)?.focus({ preventScroll: true });
  }, []);
  usePageKeys(Object.fromEntries(question.choices.map(({ value }, index) => [`${index + 1}`, () => done(value)])));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (words.trim() !== '') done(words);
    else field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const offered =
      /^Digit[1-9]$/.test(event.code) && event.altKey ? question.facts[Number(event.code[5]) - 1] : undefined;
    if (offered) {
      event.preventDefault();
      onWords(offered.words);
    } else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      submit(event);
    }
  };
  const foot = (
    <p className="verbs talk-verbs">
      {question.form === 'choice' ? null : (
        <button type="submit" className="verb" aria-disabled={busy || words.trim() === ''}>
          {busy ? 'Writing …' : last ? 'Write the draft →' : 'Next →'}
        </button>
      )}
      {back ? (
        <button type="button" className="verb soft" onClick={back}>
          ← Back
        </button>
      ) : null}
    </p>
  );
  if (question.form === 'choice')
    return (
      <div className="talk-step">
        <p id={hint} className="talk-hint">
          {question.hint}
        </p>
        <ul className="talk-choices" aria-label={question.ask} aria-describedby={hint}>
          {question.choices.map(({ value, label }, index) => (
            <li key={value}>
              <button
                ref={index === 0 ? firstChoice : undefined}
                type="button"
                className="talk-choice"
                aria-pressed={words === value}
                aria-disabled={busy}
                onClick={() => done(value)}
              >
                <span className="kbd" aria-hidden="true">
                  {index + 1}
                </span>
                {label}
              </button>
            </li>
          ))}
        </ul>
        {foot}
      </div>
    );
  return (
    <form className="talk-step" onSubmit={submit}>
      <p id={hint} className="talk-hint">
        {question.hint}
      </p>
      <textarea
        ref={field}
        dir="auto"
        rows={question.form === 'day' ? 1 : 3}
        aria-label={question.ask}
        aria-describedby={hint}
        value={words}
        maxLength={2000}
        enterKeyHint="next"
        onChange={(event) => onWords(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {question.facts.length > 0 ? (
        <>
          <p className="talk-hint">On file, to take as it stands:</p>
          <ul className="talk-choices">
            {question.facts.map((fact, index) => (
              <li key={fact.id}>
                <button
                  type="button"
                  className="talk-choice"
                  onClick={() => {
                    onWords(fact.words);
                    field.current?.focus();
                  }}
                >
                  <span className="kbd" aria-hidden="true">
                    Alt {index + 1}
                  </span>
                  <span dir="auto">“{fact.words}”</span>
                  <span className="when">{shortDate(fact.source.date, clock)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {foot}
    </form>
  );
};
