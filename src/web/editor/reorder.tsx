import { useEffect, useId, useRef, useState } from 'react';
import type { Rewritten } from '../review-worker.ts';
import { counted } from '../words.ts';

type Step = Rewritten['steps'][number];

const Words = ({ step }: { readonly step: Step }) => {
  if (step.before === step.after)
    return (
      <p className="step-words" dir="auto">
        {step.before}
      </p>
    );
  return (
    <div className="step-words">
      <del dir="auto">{step.before}</del>
      {step.after === '' ? null : <ins dir="auto">{step.after}</ins>}
    </div>
  );
};

/** The steps that put a draft in order, each to be taken or left; applied as one change. */
export const Reorder = ({
  text,
  rewrite,
  apply,
  close,
}: {
  readonly text: string;
  readonly rewrite: (text: string, without: readonly string[]) => Promise<Rewritten>;
  readonly apply: (text: string, steps: number) => void;
  readonly close: () => void;
}) => {
  const [without, setWithout] = useState<readonly string[]>([]);
  const [found, setFound] = useState<Rewritten | null>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    let current = true;
    void rewrite(text, without).then((answer) => {
      if (current) setFound(answer);
    });
    return () => {
      current = false;
    };
  }, [rewrite, text, without]);
  useEffect(() => head.current?.focus(), []);

  const done = found?.steps.filter(({ left }) => !left).length ?? 0;
  const toggle = (step: Step): void =>
    setWithout((before) => (step.left ? before.filter((one) => one !== step.id) : [...before, step.id]));
  return (
    <section
      className="reorder"
      aria-labelledby={`${id}-head`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
        if (event.key === 'Enter' && event.altKey && found && done > 0) {
          event.preventDefault();
          apply(found.text, done);
        }
      }}
    >
      <h2 id={`${id}-head`} ref={head} tabIndex={-1} className="small-head">
        {found === null
          ? 'Looking …'
          : found.steps.length === 0
            ? 'Nothing to move.'
            : 'The same words in another order'}
      </h2>
      {found && found.steps.length > 0 ? (
        <>
          <p className="quiet">
            Every word is yours, or one of a few fixed softer ones. Untick what should stay as it was.
          </p>
          <ol className="reorder-steps">
            {found.steps.map((step) => (
              <li key={step.id} className={step.left ? 'step left' : 'step'}>
                <label className="check">
                  <input type="checkbox" checked={!step.left} onChange={() => toggle(step)} />
                  <span>
                    <b>{step.label}</b>
                    {step.left ? <span className="quiet"> · left as it was</span> : null}
                  </span>
                </label>
                <p className="quiet">{step.why}</p>
                <Words step={step} />
              </li>
            ))}
          </ol>
          <h3 className="small-head">The draft then</h3>
          <div className="reorder-text" dir="auto">
            {found.text}
          </div>
        </>
      ) : null}
      <p className="verbs">
        {found && done > 0 ? (
          <button type="button" className="verb" onClick={() => apply(found.text, done)}>
            {`Take ${done === 1 ? 'this step' : counted(done, 'step')}`} <kbd>Alt Enter</kbd>
          </button>
        ) : null}
        <button type="button" className="verb soft" onClick={close}>
          {done > 0 || (found && found.steps.length > 0) ? 'Leave it all as it was' : 'Back to the draft'}{' '}
          <kbd>Esc</kbd>
        </button>
        <span className="hidden" role="status">
          {found === null ? '' : `${counted(found.steps.length, 'step')}, ${done} ticked`}
        </span>
      </p>
    </section>
  );
};
