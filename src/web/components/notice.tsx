import { useLocation } from '@tanstack/react-router';
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ApiError } from '../api.ts';
import { isTyping, usePageKeys } from '../keys.ts';

type Notice = {
  readonly id: number;
  readonly words: string;
  readonly undo?: () => Promise<void>;
  readonly bad: boolean;
  readonly at: number;
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
/** What is said just before the page changes speaks of what was done, and stands on the next page. */
const carriedMillis = 1500;

// Alt and z, also where a Mac makes another letter of them.
const isAltZ = (event: KeyboardEvent): boolean =>
  event.altKey &&
  !event.ctrlKey &&
  !event.metaKey &&
  (event.key.toLowerCase() === 'z' || (event.code === 'KeyZ' && !/^[a-z]$/i.test(event.key)));

/** Whether somebody writes in a field now: a bare letter is theirs then. */
const useTyping = (): boolean => {
  const [typing, setTyping] = useState(() => isTyping(document.activeElement));
  useEffect(() => {
    const look = (): void => setTyping(isTyping(document.activeElement));
    document.addEventListener('focusin', look);
    document.addEventListener('focusout', look);
    return () => {
      document.removeEventListener('focusin', look);
      document.removeEventListener('focusout', look);
    };
  }, []);
  return typing;
};

/** One quiet line above the foot of the page; read aloud, with Undo where there is one: key z, while somebody types Alt z. It ends with its page. */
export const NoticeArea = ({ children }: { readonly children: ReactNode }) => {
  const [notice, setNotice] = useState<Notice | null>(null);
  const counter = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const show = useCallback((words: string, undo: (() => Promise<void>) | undefined, bad: boolean) => {
    clearTimeout(timer.current);
    counter.current += 1;
    const id = counter.current;
    setNotice({ id, words, bad, at: performance.now(), ...(undo ? { undo } : {}) });
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
  const typing = useTyping();
  const act = useRef(undo);
  act.current = undo;
  const undoable = notice?.undo !== undefined;
  useEffect(() => {
    if (!undoable) return;
    // Before the field hears of it, or the letter would stand in it.
    const listen = (event: KeyboardEvent): void => {
      if (!isAltZ(event) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      event.stopPropagation();
      act.current();
    };
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, [undoable]);
  const { pathname } = useLocation();
  useEffect(() => {
    // A page that is shown to somebody says nothing of what was done before.
    const shown = pathname.endsWith('/show');
    setNotice((now) => (now && (shown || performance.now() - now.at > carriedMillis) ? null : now));
  }, [pathname]);

  return (
    <NoticeContext value={say}>
      {children}
      <div className="notice" role="status" aria-live="polite">
        {notice ? (
          <p key={notice.id} className={notice.bad ? 'notice-line bad' : 'notice-line'}>
            <span>{notice.words}</span>
            {notice.undo ? (
              <button type="button" className="verb" onClick={undo}>
                Undo <kbd>{typing ? 'Alt z' : 'z'}</kbd>
              </button>
            ) : null}
          </p>
        ) : null}
      </div>
    </NoticeContext>
  );
};
