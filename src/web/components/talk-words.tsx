import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { calledName } from '../../domain/people/names.ts';
import { call, type Output } from '../api.ts';
import { usePageKeys } from '../keys.ts';
import { refresh, useReading } from '../queries.ts';
import { useNotice } from './notice.tsx';
import { SourcedLine } from './sources.tsx';

type Begun = {
  readonly draft: { readonly id: string };
  /** What its writer should know before it goes. */
  readonly notes?: readonly { readonly text: string }[];
};

/** Begins a draft, or finds the one that was begun, and opens it. */
export const useBegun = (): ((begin: () => Promise<Begun>) => void) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { say, sayError } = useNotice();
  return (begin) => {
    begin().then(async ({ draft, notes: [note] = [] }) => {
      await navigate({ to: '/write/$draft', params: { draft: draft.id } });
      await refresh(client);
      if (note) say(note.text);
    }, sayError);
  };
};

/** What was agreed, as a mail to whom the talk was with. */
export const useRecap = (moment: string): (() => void) => {
  const begun = useBegun();
  return () => begun(() => call('recap.compile', { moment }));
};

export const recapKey = 'm';

export const RecapVerb = ({ moment, name }: { readonly moment: string; readonly name: string }) => {
  const recap = useRecap(moment);
  usePageKeys({ [recapKey]: recap });
  return (
    <button type="button" className="verb" onClick={recap}>
      Recap to <bdi>{calledName(name)}</bdi> <kbd>{recapKey}</kbd>
    </button>
  );
};

/** A plan of a talk to come. */
export const PlanVerb = ({ moment, reader }: { readonly moment: string; readonly reader?: string }) => {
  const begun = useBegun();
  const plan = (): void => begun(() => call('meeting.plan', { moment, ...(reader === undefined ? {} : { reader }) }));
  return (
    <button type="button" className="verb" onClick={plan}>
      Plan this talk →
    </button>
  );
};

const topics = { budget: 'Budget', timing: 'Timing', strategy: 'Strategy' } as const;

type Questions = Output<'question.list'>['questions'];

/** What to ask somebody senior; it comes after the brief and never before it. */
export const useQuestions = (person: string): Questions =>
  useReading('question.list', { person }).data?.questions ?? [];

export const QuestionsToPut = ({ questions }: { readonly questions: Questions }) => (
  <ul className="bullets">
    {questions.map((question) => (
      <li key={question.text}>
        <span className="quiet">{topics[question.topic]}. </span>
        <SourcedLine line={question} />
      </li>
    ))}
  </ul>
);
