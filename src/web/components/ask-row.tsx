import { type FormEvent, useState } from 'react';
import { type AskEnd, askEnds } from '../../domain/evaluation/ask-answer.ts';
import { calledName } from '../../domain/people/names.ts';
import { call, type Output } from '../api.ts';
import { capital, shortDate } from '../time.ts';
import { CarefulText } from './careful-text.tsx';
import { useClock } from './clock.tsx';
import { SourcedLine, SourceNumbers } from './sources.tsx';
import { useAnswerGiven } from './use-answer.ts';
import { useKept } from './use-kept.ts';

export type AskShown = Output<'ask.list'>['asks'][number];

/** How each end is called where it is said. */
export const endNames: Readonly<Record<AskEnd, string>> = {
  yes: 'yes',
  changed: 'yes, to something else',
  later: 'later',
  no: 'no',
};

const after = (days: number | null): string =>
  days === null ? '' : days === 0 ? ', on the same day' : days === 1 ? ', a day later' : `, ${days} days later`;

/** Keeps what became of an ask; the notice takes it back to what was said before. */
const useAnswered = (ask: AskShown) => {
  const kept = useKept();
  return (input: { readonly how?: AskEnd; readonly outcome?: string; readonly learnt?: string }, told: string) => {
    const { answer, fact } = ask;
    return kept(
      () => call('ask.answer', { fact, ...input }),
      told,
      () =>
        answer === null
          ? call('ask.answer', { fact, undo: true })
          : call('ask.answer', {
              fact,
              how: answer.how,
              at: answer.at.slice(0, 10),
              learnt: answer.learnt,
              ...(answer.outcome === null ? {} : { outcome: answer.outcome }),
            }),
    );
  };
};

const Proposed = ({ ask }: { readonly ask: AskShown }) => {
  const clock = useClock();
  const answered = useAnswered(ask);
  const answer = useAnswerGiven();
  const { proposal } = ask;
  if (!proposal) return null;
  const { source, how, outcome, unsure, about, at } = proposal;
  const take = (end: AskEnd) => () =>
    answered({ how: end, ...(outcome === null ? {} : { outcome }) }, `Kept: ${endNames[end]}.`);
  return (
    <div className="ask-proposal">
      <div className="row-sub" dir="auto">
        {source ? (
          <SourcedLine
            line={{
              text: `${unsure ? 'This or another ask may be answered by ' : 'Answered by '}“${source.quote.replace(/\s+/g, ' ')}”, ${shortDate(at, clock)}?`,
              sources: [source],
            }}
          />
        ) : (
          `You closed it as done on ${shortDate(at, clock)}. Was that a yes?`
        )}
      </div>
      <p className="verbs">
        {(how === null ? askEnds : [how]).map((end) => (
          <button
            key={end}
            type="button"
            className="verb"
            data-accept={how === null ? undefined : ''}
            onClick={take(end)}
          >
            {capital(endNames[end])}
          </button>
        ))}
        {how === null
          ? null
          : askEnds
              .filter((end) => end !== how)
              .map((end) => (
                <button key={end} type="button" className="verb soft" onClick={take(end)}>
                  {capital(endNames[end])}
                </button>
              ))}
        <button type="button" className="verb soft" onClick={() => answer(about, 'wrong', 'Not asked again.')}>
          Not an answer to this
        </button>
      </p>
    </div>
  );
};

const Choose = ({ ask, done }: { readonly ask: AskShown; readonly done: () => void }) => {
  const answered = useAnswered(ask);
  return (
    <p className="verbs">
      {askEnds.map((end) => (
        <button
          key={end}
          type="button"
          className="verb"
          onClick={() => void answered({ how: end }, `Kept: ${endNames[end]}.`).then(done)}
        >
          {capital(endNames[end])}
        </button>
      ))}
      <button type="button" className="verb soft" onClick={done}>
        Leave it
      </button>
    </p>
  );
};

const Learn = ({ ask, done }: { readonly ask: AskShown; readonly done: () => void }) => {
  const [words, setWords] = useState(ask.answer?.learnt ?? '');
  const answered = useAnswered(ask);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (words.trim() !== (ask.answer?.learnt ?? '')) void answered({ learnt: words.trim() }, 'Kept.').then(done);
    else done();
  };
  return (
    <form className="asked" onSubmit={submit}>
      <CarefulText
        label="What did you learn from it?"
        value={words}
        change={setWords}
        who={calledName(ask.with.name)}
        focus
        onKeyDown={(event) => {
          if (event.key === 'Escape') done();
        }}
      />
      <p className="verbs">
        <button type="submit" className="verb">
          Keep it →
        </button>
      </p>
    </form>
  );
};

/** One ask: whom, when, what became of it, and the word that says so. */
export const AskRow = ({ ask, named = false }: { readonly ask: AskShown; readonly named?: boolean }) => {
  const clock = useClock();
  const [open, setOpen] = useState<'choose' | 'learn' | null>(null);
  const { answer, answered, before, back, proposal, days } = ask;
  const close = (): void => setOpen(null);
  return (
    <li className="row ask-row">
      <span className="when">{shortDate(ask.asked, clock)}</span>
      <div className="what">
        <div className="row-title" dir="auto">
          <SourcedLine line={{ text: `“${ask.words.replace(/\s+/g, ' ')}”`, sources: [ask.source] }} />
        </div>
        <p className="meta">
          {[
            named ? `to ${ask.with.name}` : '',
            answer === null
              ? ask.longAgo
                ? 'nothing heard for months'
                : 'open'
              : `${endNames[answer.how]}, ${shortDate(answer.at, clock)}${after(days)}`,
            ask.wrote ? `${calledName(ask.with.name)} wrote again in that conversation` : '',
            before ? `asked before on ${shortDate(before.asked, clock)}: ${endNames[before.how]}` : '',
          ]
            .filter(Boolean)
            .join(' · ')}
          {answered ? <SourceNumbers sources={[answered]} /> : null}
        </p>
        {back?.due ? (
          <p className="row-sub">
            {back.day === null
              ? 'Nothing was said since.'
              : `The day it was put off to was ${shortDate(back.day, clock)}.`}{' '}
            Ask again?
          </p>
        ) : back?.day ? (
          <p className="row-sub">Put off to {shortDate(back.day, clock)}.</p>
        ) : null}
        {answer && answer.learnt !== '' && open !== 'learn' ? (
          <p className="row-sub" dir="auto">
            Learnt: {answer.learnt}
          </p>
        ) : null}
        <Proposed ask={ask} />
        {open === 'choose' ? <Choose ask={ask} done={close} /> : null}
        {open === 'learn' ? <Learn ask={ask} done={close} /> : null}
      </div>
      {open === null ? (
        <div className="verbs">
          {answer === null && proposal === null ? (
            <button
              type="button"
              className="verb soft"
              onClick={() => setOpen('choose')}
              aria-label={`What became of it: ${ask.words}`}
            >
              What became of it →
            </button>
          ) : null}
          {answer ? (
            <button
              type="button"
              className="verb soft"
              onClick={() => setOpen('learn')}
              aria-label={`${answer.learnt === '' ? 'What' : 'Edit what'} you learnt: ${ask.words}`}
            >
              {answer.learnt === '' ? 'What you learnt →' : 'Edit'}
            </button>
          ) : null}
          {answer ? (
            <button
              type="button"
              className="verb soft"
              onClick={() => setOpen('choose')}
              aria-label={`Say otherwise: ${ask.words}`}
            >
              Otherwise
            </button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
};
