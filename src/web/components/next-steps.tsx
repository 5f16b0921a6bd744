import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { NextStep } from '../../domain/framework/next-step.ts';
import { call } from '../api.ts';
import { refresh } from '../queries.ts';
import { CopyVerb } from './copy-verb.tsx';
import { useKeptPlace } from './kept-place.ts';
import { useNotice } from './notice.tsx';
import { StatusVerb } from './status-verb.tsx';
import { UpdateVerb } from './update-verb.tsx';
import { useAnswerGiven } from './use-answer.ts';
import { WhereSaid } from './where-said.tsx';

/** Keeps that somebody knows something by now; `undo` in the notice takes it back. */
export const useTold = (): ((fact: string, person: string, name: string) => Promise<void>) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  return async (fact, person, name) => {
    try {
      await call('fact.tell', { fact, person });
      await refresh(client);
      say(`${name} knows.`, async () => {
        await call('fact.tell', { fact, person, undo: true });
        await refresh(client);
      });
    } catch (error) {
      sayError(error);
    }
  };
};

/** Begins the draft that asks for what is owed, and opens it. */
const NudgeVerb = ({ fact }: { readonly fact: string }) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { sayError } = useNotice();
  const [busy, setBusy] = useState(false);
  const begin = (): void => {
    if (busy) return;
    setBusy(true);
    call('commitment.nudge', { fact })
      .then(async ({ draft }) => {
        await refresh(client);
        await navigate({ to: '/write/$draft', params: { draft: draft.id } });
      })
      .catch(sayError)
      .finally(() => setBusy(false));
  };
  return (
    <button type="button" className="verb" aria-disabled={busy} onClick={begin}>
      Nudge →
    </button>
  );
};

/** A step as a page has it: the people it is about are named where the page is not about one of them. */
type Step = Omit<NextStep, 'also'> & {
  readonly name?: string;
  readonly also: readonly { readonly about: string; readonly person: string; readonly name?: string }[];
};
type Whom = Step['also'][number] & { readonly name: string };

/** The verb that begins a step, for each of those it is about. */
export const Begin = ({ step, whom }: { readonly step: Step; readonly whom: readonly Whom[] }) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const { about, does, way, facts, source, question } = step;
  const [fact = ''] = facts;
  const several = whom.length > 1;
  if (does === 'tell' || way === 'repairing-a-miss' || way === 'disagreement')
    return whom.map(({ person: reader, name }) => (
      <Link key={reader} to="/prepare/$path" params={{ path: way ?? 'bad-news' }} search={{ reader }} className="verb">
        {way === 'disagreement' ? 'Write it →' : several ? `Tell ${name} →` : 'Tell them →'}
      </Link>
    ));
  if (way === 'nudge') return <NudgeVerb fact={fact} />;
  if (way === 'update')
    return whom.map(({ person: reader, name }) => (
      <UpdateVerb key={reader} person={reader} words={several ? `Update for ${name} →` : 'Update →'} />
    ));
  if (way === 'status')
    return <StatusVerb initiative={about.split(':')[3] ?? ''} name={step.line.text} words="Status →" />;
  if (way === 'proposal')
    return (
      <Link to="/proposals/$proposal" params={{ proposal: about.split(':')[3] ?? '' }} className="verb">
        The case →
      </Link>
    );
  if (way === 'reply' && source !== null)
    return (
      <Link to="/reply/$source" params={{ source }} className="verb">
        Reply →
      </Link>
    );
  if (does === 'confirm') {
    const confirm = (): void => {
      call('fact.confirm', { facts: [...facts] }).then(async () => {
        await refresh(client);
        say('Kept as said today.');
      }, sayError);
    };
    return (
      <button type="button" className="verb" onClick={confirm}>
        It still holds
      </button>
    );
  }
  if (question !== null) return <CopyVerb words={question} />;
  return (
    <Link to="/write" className="verb">
      Write →
    </Link>
  );
};

const StepRow = ({ step, name, all }: { readonly step: Step; readonly name: string; readonly all: boolean }) => {
  const answer = useAnswerGiven();
  const told = useTold();
  const { about, does, facts, person } = step;
  const [fact] = facts;
  const whom = [{ about, person, name: step.name ?? name }, ...step.also].map(
    (one): Whom => ({ ...one, name: one.name ?? name }),
  );
  const several = whom.length > 1;
  const give = (word: 'done' | 'later' | 'wrong', words: string) => () =>
    answer(
      whom.map((one) => one.about),
      word,
      words,
    );
  return (
    <li className="step">
      <div className="proposal-words">
        <p className="serif" dir="auto">
          {step.line.text}
        </p>
        <WhereSaid sources={step.line.sources} />
      </div>
      <div className={several ? 'verbs several' : 'verbs'}>
        <Begin step={step} whom={whom} />
        {does === 'tell' && fact !== undefined ? (
          whom.map((one) => (
            <button
              key={one.person}
              type="button"
              className="verb soft"
              onClick={() => told(fact, one.person, one.name)}
            >
              {several ? `${one.name} knows` : 'They know'}
            </button>
          ))
        ) : (
          <button type="button" className="verb soft" onClick={give('done', 'Done.')}>
            Done
          </button>
        )}
        <button type="button" className="verb soft" onClick={give('later', 'Put off for a week.')}>
          Later
        </button>
        {all ? (
          <button type="button" className="verb soft" onClick={give('wrong', 'It does not come again.')}>
            Not so
          </button>
        ) : null}
      </div>
    </li>
  );
};

/** What to do this week, each with the verb that begins it; `all` gives every way to answer. */
export const NextSteps = ({
  steps,
  label,
  name = 'Whoever it concerns',
  all = false,
}: {
  readonly steps: readonly Step[];
  readonly label: string;
  /** Who they are about, where it is one person. */
  readonly name?: string;
  readonly all?: boolean;
}) => {
  const list = useRef<HTMLUListElement>(null);
  useKeptPlace(list);
  return (
    <ul className="rows steps" aria-label={label} ref={list}>
      {steps.map((step) => (
        <StepRow key={step.about} step={step} name={name} all={all} />
      ))}
    </ul>
  );
};
