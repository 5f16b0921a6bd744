import { Fragment, useEffect, useRef, useState } from 'react';
import { unreadAmong } from '../../domain/language/other-language.ts';
import { call } from '../api.ts';
import type { Brought, Preview, Running } from '../bring-in.ts';
import { counted } from '../words.ts';
import { useClock } from './clock.tsx';
import { useDrop } from './drop.tsx';
import { holdsWords, knownWords, partRead, progressWords } from './import-words.ts';
import { errorWords } from './notice.tsx';
import { Said } from './said.tsx';

type Problems = Preview['problems'];

const ProblemList = ({ problems, open }: { readonly problems: Problems; readonly open: boolean }) =>
  problems.length === 0 ? null : (
    <details open={open}>
      <summary>
        {counted(problems.length, 'thing')} could not be read{open ? '' : '; the rest is fine'}
      </summary>
      <ul className="problems">
        {problems.slice(0, 200).map((problem) => (
          <li key={`${problem.item} ${problem.what}`}>
            <b>{problem.item}</b> <Said words={problem.what} />
          </li>
        ))}
      </ul>
      {problems.length > 200 ? <p className="quiet">and {problems.length - 200} more</p> : null}
    </details>
  );

/** What is in the files that were dropped or chosen, before anything of them is kept; Enter brings it in. */
export const ImportPreview = ({
  name,
  preview,
  answer,
}: {
  readonly name: string;
  readonly preview: Preview;
  readonly answer: (yes: boolean) => void;
}) => {
  const clock = useClock();
  const button = useRef<HTMLButtonElement>(null);
  const some = preview.items > 0;
  useEffect(() => {
    const { activeElement } = document;
    const typing = activeElement instanceof HTMLTextAreaElement || activeElement instanceof HTMLInputElement;
    if (!typing || (activeElement instanceof HTMLInputElement && activeElement.type === 'file'))
      button.current?.focus();
  }, []);
  return (
    <div className="import-step">
      <p className="brought">
        <b>{name}</b>: {holdsWords(preview, clock)} {knownWords(preview)}
      </p>
      {preview.people.length > 0 ? (
        <p className="quiet">
          {preview.more ? 'Most of these from' : 'Most from'}{' '}
          {preview.people.slice(0, 4).map((one, place) => (
            <Fragment key={`${one.name} ${one.address}`}>
              {place > 0 ? ', ' : ''}
              <bdi>{one.name}</bdi> ({one.wrote.toLocaleString('en-GB')})
            </Fragment>
          ))}
          .
        </p>
      ) : null}
      {preview.subjects.length > 0 ? (
        <ul className="import-newest" aria-label="Some of it">
          {preview.subjects.slice(0, 4).map((subject) => (
            <li key={subject} dir="auto">
              {subject}
            </li>
          ))}
        </ul>
      ) : null}
      <ProblemList problems={preview.problems} open={!some} />
      <p className="verbs">
        {some ? (
          <button ref={button} type="button" className="action" onClick={() => answer(true)}>
            Bring it in
          </button>
        ) : null}
        <button ref={some ? undefined : button} type="button" className="verb soft" onClick={() => answer(false)}>
          {some ? 'Leave it' : 'Close this'}
        </button>
        {some ? <span className="quiet">Nothing of it is kept yet.</span> : null}
      </p>
    </div>
  );
};

/** How far a running import is, with a way to stop it. */
export const ImportProgress = ({ name, running }: { readonly name: string; readonly running: Running | null }) => {
  const [error, setError] = useState<unknown>(null);
  const part = partRead(running);
  const stop = (): void => {
    if (running) call('import.stop', { import: running.number }).catch(setError);
  };
  return (
    <div className="import-step">
      <p className="brought">
        Bringing in <b>{name}</b>
      </p>
      <progress aria-label={`How much of ${name} is read`} {...(part === undefined ? {} : { value: part })} />
      <p className="verbs">
        <span className="quiet import-numbers">{progressWords(running)}</span>
        {running?.state === 'running' ? (
          <button type="button" className="verb" onClick={stop}>
            Stop
          </button>
        ) : null}
      </p>
      {error ? <p className="bad">{errorWords(error)}</p> : null}
    </div>
  );
};

/** Takes an import back in one step. */
export const TakeBack = ({ number, name }: { readonly number: number; readonly name: string }) => {
  const { takeBack } = useDrop();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const act = (): void => {
    if (busy) return;
    setBusy(true);
    setError(null);
    takeBack(number)
      .catch(setError)
      .finally(() => setBusy(false));
  };
  const words = busy ? 'Taking it back …' : 'Take it back';
  return (
    <>
      <button
        type="button"
        className="verb soft"
        onClick={act}
        aria-disabled={busy}
        aria-label={`${words}: what came in with ${name}`}
      >
        {words}
      </button>
      {error ? (
        <span role="status" className="bad">
          {errorWords(error)}
        </span>
      ) : null}
    </>
  );
};

/** What went and what stayed; it takes the focus that stood on the button before. */
export const TookBack = ({ words }: { readonly words: string }) => {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) here.current?.focus({ preventScroll: true });
  }, []);
  return (
    <span ref={here} tabIndex={-1} className="took-back">
      {words}
    </span>
  );
};

/** What came of an import: counts first, then every problem with what to do, and the way back. */
export const ImportResult = ({
  name,
  result,
  clear,
}: {
  readonly name: string;
  readonly result: Brought;
  readonly clear: () => void;
}) => {
  const { tookBack } = useDrop();
  const back = tookBack.get(result.import);
  if (back !== undefined) {
    return (
      <div className="import-step">
        <p className="brought">
          <b>{name}</b>: <TookBack words={back} />
        </p>
        <p className="verbs">
          <button type="button" className="verb soft" onClick={clear}>
            Close this
          </button>
        </p>
      </div>
    );
  }
  return (
    <div className="import-step">
      <p className="brought">
        <b>{name}</b>: {counted(result.items, 'item')} read, {result.added.toLocaleString('en-GB')} new
        {result.already > 0 ? `, ${result.already.toLocaleString('en-GB')} here already` : ''}.{' '}
        {result.people > 0 ? `${counted(result.people, 'person', 'people')} met for the first time. ` : ''}
        {result.facts > 0 ? `${counted(result.facts, 'fact')} proposed. ` : ''}
        {result.state === 'stopped'
          ? 'It was stopped; bring in the same file again, and it goes on where it ended.'
          : ''}
      </p>
      {result.languages.length > 0 ? <p className="quiet">{unreadAmong(result.languages)}</p> : null}
      <ProblemList problems={result.problems} open={result.items === 0} />
      <p className="verbs">
        <button type="button" className="verb soft" onClick={clear}>
          Close this
        </button>
        {result.added > 0 ? <TakeBack number={result.import} name={name} /> : null}
      </p>
    </div>
  );
};
