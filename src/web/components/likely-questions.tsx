import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Line } from '../../domain/documents/line.ts';
import { calledName } from '../../domain/people/names.ts';
import type { LikelyQuestion } from '../../domain/questions/likely-question.ts';
import { call } from '../api.ts';
import { lettersOn, useKeysIn } from '../keys.ts';
import { useReading } from '../queries.ts';
import { InlineSources } from './inline-sources.tsx';
import { AnswerForm } from './likely-answer.tsx';
import { useAct } from './offers.tsx';
import { Section } from './page.tsx';
import { SourcedLine } from './sources.tsx';
import '../styles/likely.css';

/** Every line of a question that has sources, in the order in which they stand. */
export const linesOfLikely = ({ text, sources, answer }: LikelyQuestion): readonly Line[] => [
  { text, sources: sources.filter(({ kind }) => kind !== 'draft') },
  ...(answer?.by === 'file' ? [{ text: answer.text, sources: answer.sources }] : []),
];

type Of = { readonly person: string; readonly draft?: string | undefined };

const usePrepare = ({ person, draft }: Of) => {
  const act = useAct();
  return (question: Pick<LikelyQuestion, 'about' | 'text' | 'answer'>, answer: string): void => {
    const named = {
      person,
      about: question.about,
      ...(draft === undefined ? {} : { draft }),
      ...(question.about === 'own' ? { question: question.text } : {}),
    };
    const before = question.answer?.by === 'you' ? question.answer.text : '';
    act(
      answer === '' ? 'Taken out.' : 'Kept for when it comes.',
      () => call('question.prepare', { ...named, answer }),
      () => call('question.prepare', { ...named, answer: before }),
    );
  };
};

const Row = ({
  question,
  of,
  open,
  setOpen,
}: {
  readonly question: LikelyQuestion;
  readonly of: Of;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
}) => {
  const prepare = usePrepare(of);
  const { text, why, sources, answer } = question;
  const inDraft = of.draft !== undefined;
  const onFile = answer?.by === 'file' ? (answer.sources[0]?.quote.replace(/\s+/g, ' ').trim() ?? '') : '';
  return (
    <>
      <p className="likely-words">
        <SourcedLine line={{ text, sources: sources.filter(({ kind }) => kind !== 'draft') }} />
      </p>
      <p className="meta">
        {why} {inDraft ? <InlineSources sources={sources.filter(({ kind }) => kind !== 'draft')} /> : null}
      </p>
      {answer === null ? null : answer.by === 'you' ? (
        <p className="likely-answer">
          <span className="quiet">You: </span>
          <bdi>{answer.text}</bdi>
        </p>
      ) : (
        <p className="likely-answer">
          <SourcedLine line={{ text: answer.text, sources: answer.sources }} />
        </p>
      )}
      {open ? (
        <AnswerForm
          label={`Your answer to ${text}`}
          words={answer?.by === 'you' ? answer.text : onFile}
          keep={(words) => prepare(question, words)}
          close={() => setOpen(false)}
        />
      ) : (
        <div className="verbs">
          {onFile !== '' ? (
            <button type="button" className="verb" onClick={() => prepare(question, onFile.slice(0, 2000))}>
              Say this<span className="hidden"> when they ask {text}</span> {lettersOn() ? <kbd>Enter</kbd> : null}
            </button>
          ) : null}
          <button
            type="button"
            className={onFile === '' && answer === null ? 'verb' : 'verb soft'}
            onClick={() => setOpen(true)}
          >
            {answer === null ? 'Prepare →' : answer.by === 'you' ? 'Edit' : 'In my words'}
            <span className="hidden">
              {answer === null ? ' an answer to' : ' to'} {text}
            </span>
          </button>
          {answer?.by === 'you' ? (
            <button type="button" className="verb soft" onClick={() => prepare(question, '')}>
              Take out<span className="hidden"> the answer to {text}</span>
            </button>
          ) : null}
        </div>
      )}
    </>
  );
};

const OwnQuestion = ({ of, name }: { readonly of: Of; readonly name: string }) => {
  const prepare = usePrepare(of);
  const [open, setOpen] = useState(false);
  const [question, setQuestion] = useState('');
  if (!open)
    return (
      <p className="rows-foot">
        <button type="button" className="verb soft" onClick={() => setOpen(true)}>
          I expect another →
        </button>
      </p>
    );
  return (
    <div className="likely-own">
      <label>
        <span className="meta">What {name} may ask</span>
        <input
          type="text"
          // biome-ignore lint/a11y/noAutofocus: it was opened to be typed in.
          autoFocus
          dir="auto"
          maxLength={500}
          value={question}
          onChange={(event) => setQuestion(event.target.value)}
        />
      </label>
      <AnswerForm
        label="Your answer"
        words=""
        keep={(answer) => {
          if (question.trim() !== '') prepare({ about: 'own', text: question.trim(), answer: null }, answer);
          setQuestion('');
        }}
        close={() => setOpen(false)}
      />
    </div>
  );
};

/** The questions that may come, the likeliest first, each with what answers it; rows are walked with the arrows. */
export const LikelyQuestions = ({
  questions,
  person,
  name,
  draft,
}: {
  readonly questions: readonly LikelyQuestion[];
  readonly name: string;
} & Of) => {
  const list = useRef<HTMLUListElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [current, setCurrent] = useState(0);
  const of = { person, draft };
  const prepare = usePrepare(of);
  const keyOf = ({ about, text }: LikelyQuestion): string => `${about} ${text}`;
  const rows = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('.likely') ?? [])];
  const at = (target: EventTarget | null): number =>
    rows().findIndex((row) => target instanceof Node && row.contains(target));
  const go = (to: number): void => rows()[Math.max(0, Math.min(to, questions.length - 1))]?.focus();
  const onRow = (event: KeyboardEvent, act: (question: LikelyQuestion) => void): boolean => {
    const question = questions[at(event.target)];
    // A link or a button in the row keeps its own keys.
    if (!question || !(event.target instanceof HTMLLIElement)) return false;
    act(question);
    return true;
  };
  useKeysIn(list, {
    enter: (event) =>
      onRow(event, (question) => {
        const quote = question.answer?.by === 'file' ? question.answer.sources[0]?.quote : undefined;
        if (quote) prepare(question, quote.replace(/\s+/g, ' ').trim().slice(0, 2000));
        else setOpen(keyOf(question));
      }),
    e: (event) => onRow(event, (question) => setOpen(keyOf(question))),
    x: (event) => onRow(event, (question) => (question.answer?.by === 'you' ? prepare(question, '') : undefined)),
    arrowdown: (event) => go(at(event.target) + 1),
    arrowup: (event) => go(at(event.target) - 1),
  });
  const stop = Math.min(current, questions.length - 1);
  return (
    <Section title={`What ${name} may ask`}>
      {questions.length === 0 ? (
        <p className="section-note">
          Nothing on file says it yet. After the next talk, write down what was asked; it will stand here before the one
          after.
        </p>
      ) : null}
      <ul
        className="rows likely-list"
        ref={list}
        aria-label={`What ${name} may ask`}
        onFocus={(event) => setCurrent(Math.max(0, at(event.target)))}
      >
        {questions.map((question, place) => (
          <li key={keyOf(question)} className="likely" tabIndex={place === stop ? 0 : -1} aria-keyshortcuts="Enter e x">
            <Row
              question={question}
              of={of}
              open={open === keyOf(question)}
              setOpen={(on) => {
                const row = rows()[questions.indexOf(question)];
                setOpen(on ? keyOf(question) : null);
                if (!on) requestAnimationFrame(() => row?.focus());
              }}
            />
          </li>
        ))}
      </ul>
      <OwnQuestion of={of} name={name} />
    </Section>
  );
};

/** Beside a draft: what its reader may ask of it, told anew as it is kept. */
export const LikelyOfDraft = ({
  draft: { id, updated, reader },
}: {
  readonly draft: { readonly id: string; readonly updated: string; readonly reader: string };
}) => {
  const client = useQueryClient();
  const query = useReading('question.likely', { person: reader, draft: id });
  const seen = useRef(updated);
  useEffect(() => {
    if (seen.current === updated) return;
    seen.current = updated;
    void client.invalidateQueries({ queryKey: ['question.likely'] });
  }, [client, updated]);
  if (!query.data || query.data.questions.length === 0) return null;
  const { person, questions } = query.data;
  return <LikelyQuestions questions={questions} person={person.id} name={calledName(person.name)} draft={id} />;
};
