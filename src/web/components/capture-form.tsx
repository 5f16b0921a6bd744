import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, lazy, type RefObject, Suspense, useEffect, useRef, useState } from 'react';
import { call, type Output } from '../api.ts';
import { refresh } from '../queries.ts';
import type { CapturedNext } from './captured.tsx';
import { Careful } from './careful.tsx';
import { errorWords } from './notice.tsx';
import { useUnsaved } from './unsaved.tsx';

const loadCaptured = () => import('./captured.tsx');
const CapturedFacts = lazy(() => loadCaptured().then((all) => ({ default: all.CapturedFacts })));

type Capture = Output<'fact.capture'> | Output<'moment.debrief'>;

/** One line in, proposals out, right above it. Enter sends; a refused line stays in the field. */
export const CaptureForm = ({
  label,
  placeholder,
  field,
  send = (text) => call('fact.capture', { text }),
  after,
  next,
  keyHint,
  focus = false,
}: {
  readonly label: string;
  readonly placeholder: string;
  readonly field?: RefObject<HTMLTextAreaElement | null>;
  readonly send?: (text: string) => Promise<Capture>;
  readonly after?: () => void;
  /** What may follow at once on what was read. */
  readonly next?: CapturedNext;
  readonly keyHint?: string;
  /** Ready to be typed into as the page opens. */
  readonly focus?: boolean;
}) => {
  const own = useRef<HTMLTextAreaElement>(null);
  const input = field ?? own;
  const client = useQueryClient();
  const unsaved = useUnsaved();
  const [text, setShown] = useState(unsaved.get(label) ?? '');
  const setText = (words: string): void => {
    setShown(words);
    if (words === '') unsaved.delete(label);
    else unsaved.set(label, words);
  };
  useEffect(() => {
    if (focus) input.current?.focus({ preventScroll: true });
  }, [focus, input]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [captured, setCaptured] = useState<Capture | null>(null);

  const submit = async (): Promise<void> => {
    if (text.trim() === '' || busy) return;
    setBusy(true);
    setError(null);
    try {
      const answer = await send(text.trim());
      setText('');
      setCaptured(answer);
      await refresh(client);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void submit();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void submit();
    } else if (event.key === 'Escape') event.currentTarget.blur();
  };
  const done = (): void => {
    setCaptured(null);
    if (after) after();
    else input.current?.focus();
  };

  return (
    <div className="capture">
      {captured ? (
        <Suspense fallback={null}>
          <CapturedFacts key={captured.source} captured={captured} done={done} next={next} />
        </Suspense>
      ) : null}
      {error ? (
        <p className="bad capture-error" role="alert">
          {errorWords(error)}
        </p>
      ) : null}
      <form className="capture-field" onSubmit={onSubmit}>
        <textarea
          ref={input}
          dir="auto"
          rows={1}
          aria-label={label}
          placeholder={placeholder}
          value={text}
          maxLength={10_000}
          enterKeyHint="send"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          onFocus={() => void loadCaptured().catch(() => undefined)}
        />
        {text.trim() === '' ? (
          keyHint ? (
            <span className="kbd" aria-hidden="true">
              {keyHint}
            </span>
          ) : null
        ) : (
          <button type="submit" className="verb" aria-disabled={busy}>
            {busy ? 'Reading …' : 'Keep →'}
          </button>
        )}
      </form>
      <Careful text={text} />
    </div>
  );
};
