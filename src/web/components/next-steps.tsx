import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { NextStep } from '../../domain/framework/next-step.ts';
import { call } from '../api.ts';
import { refresh } from '../queries.ts';
import { useNotice } from './notice.tsx';
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

const Begin = ({ step }: { readonly step: NextStep }) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const { does, way, person, facts, source } = step;
  const [fact = ''] = facts;
  if (does === 'tell' || way === 'repairing-a-miss' || way === 'disagreement')
    return (
      <Link to="/prepare/$path" params={{ path: way ?? 'bad-news' }} search={{ reader: person }} className="verb">
        {way === 'disagreement' ? 'Write it →' : 'Tell them →'}
      </Link>
    );
  if (way === 'nudge') return <NudgeVerb fact={fact} />;
  if (way === 'update') return <UpdateVerb person={person} words="Update →" />;
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
  return does === 'question' ? (
    <Link to="/brief/$person" params={{ person }} className="verb">
      Ask →
    </Link>
  ) : (
    <Link to="/write" className="verb">
      Write →
    </Link>
  );
};

const StepRow = ({ step, name, all }: { readonly step: NextStep; readonly name: string; readonly all: boolean }) => {
  const answer = useAnswerGiven();
  const told = useTold();
  const { about, does, facts, person } = step;
  const [fact] = facts;
  return (
    <li className="step">
      <div className="proposal-words">
        <p className="serif" dir="auto">
          {step.line.text}
        </p>
        <WhereSaid sources={step.line.sources} />
      </div>
      <div className="verbs">
        <Begin step={step} />
        {does === 'tell' && fact !== undefined ? (
          <button type="button" className="verb soft" onClick={() => told(fact, person, name)}>
            They know
          </button>
        ) : (
          <button type="button" className="verb soft" onClick={() => answer(about, 'done', 'Done.')}>
            Done
          </button>
        )}
        <button type="button" className="verb soft" onClick={() => answer(about, 'later', 'Put off for a week.')}>
          Later
        </button>
        {all ? (
          <button type="button" className="verb soft" onClick={() => answer(about, 'wrong', 'It does not come again.')}>
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
  name = 'That person',
  all = false,
}: {
  readonly steps: readonly NextStep[];
  readonly label: string;
  /** Who they are about, where it is one person. */
  readonly name?: string;
  readonly all?: boolean;
}) => (
  <ul className="rows steps" aria-label={label}>
    {steps.map((step) => (
      <StepRow key={step.about} step={step} name={name} all={all} />
    ))}
  </ul>
);
