import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react';
import { ApiError } from '../api.ts';
import { usePageKeys } from '../keys.ts';

type Notice = {
  readonly id: number;
  readonly words: string;
  readonly undo?: () => Promise<void>;
  readonly bad: boolean;
};

type Say = {
  /** Says in one line what happened; `undo` takes it back. */
  readonly say: (words: string, undo?: () => Promise<void>) => void;
  /** Says what went wrong and what to do. */
  readonly sayError: (error: unknown) => void;
};

const NoticeContext = createContext<Say>({ say: () => {}, sayError: () => {} });

export const useNotice = (): Say => use(NoticeContext);

/** The words of an error: what happened and the next step. */
export const errorWords = (error: unknown): string =>
  error instanceof ApiError
    ? `${error.message} ${error.hint}`.trim().replaceAll('`', '')
    : 'Something went wrong in the page. Try again.';

const lastsMillis = 12_000;

/** One quiet line above the foot of the page; read aloud, with Undo where there is one (key z). */
export const NoticeArea = ({ children }: { readonly children: ReactNode }) => {
  const [notice, setNotice] = useState<Notice | null>(null);
  const counter = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const show = useCallback((words: string, undo: (() => Promise<void>) | undefined, bad: boolean) => {
    clearTimeout(timer.current);
    counter.current += 1;
    const id = counter.current;
    setNotice({ id, words, bad, ...(undo ? { undo } : {}) });
    timer.current = setTimeout(() => setNotice((now) => (now?.id === id ? null : now)), lastsMillis);
  }, []);

  const say = useMemo<Say>(
    () => ({
      say: (words, undo) => show(words, undo, false),
      sayError: (error) => show(errorWords(error), undefined, true),
    }),
    [show],
  );

  const undo = (): void => {
    if (!notice?.undo) return;
    setNotice(null);
    notice.undo().then(
      () => show('Undone.', undefined, false),
      (error) => show(errorWords(error), undefined, true),
    );
  };
  usePageKeys({ z: undo });

  return (
    <NoticeContext value={say}>
      {children}
      <div className="notice" role="status" aria-live="polite">
        {notice ? (
          <p key={notice.id} className={notice.bad ? 'notice-line bad' : 'notice-line'}>
            <span>{notice.words}</span>
            {notice.undo ? (
              <button type="button" className="verb" onClick={undo}>
                Undo <kbd>z</kbd>
              </button>
            ) : null}
          </p>
        ) : null}
      </div>
    </NoticeContext>
  );
};
