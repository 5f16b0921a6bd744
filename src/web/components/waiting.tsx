import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import type { ApiError } from '../api.ts';
import { Said } from './said.tsx';

/** Nothing for a moment, then a quiet line: what comes quickly never flickers. */
export const Waiting = ({ words = 'One moment …' }: { readonly words?: string }) => {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="quiet" role="status">
      {late ? words : ''}
    </p>
  );
};

/** What went wrong and what to do, with another try. */
export const Trouble = ({ error, again }: { readonly error: ApiError; readonly again?: () => void }) => (
  <div className="trouble" role="alert">
    <p>
      <Said words={error.message} />
    </p>
    <p className="quiet">
      <Said words={error.hint} />
    </p>
    {again ? (
      <button type="button" className="verb" onClick={again}>
        Try again →
      </button>
    ) : null}
  </div>
);

/** A question that was asked: what a query of any kind tells. */
type Asked<T> = { readonly data: T | undefined; readonly error: ApiError | null; readonly refetch: () => unknown };

/** Shows the answer of a query, the wait for it, or what went wrong. */
export const Answer = <T,>({
  query,
  children,
}: {
  readonly query: Asked<T>;
  readonly children: (data: T) => ReactNode;
}) => {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <Trouble error={query.error} again={() => void query.refetch()} />;
  return <Waiting />;
};

/** The same for a whole page: waiting and trouble stand where the page will. */
export const PageAnswer = <T,>({
  query,
  children,
}: {
  readonly query: Asked<T>;
  readonly children: (data: T) => ReactNode;
}) => {
  if (query.data !== undefined) return children(query.data);
  return (
    <main id="page" className="page">
      <div className="text">
        {query.error ? (
          <div className="trouble" role="alert">
            <h1>
              <Said words={query.error.message} />
            </h1>
            <p className="quiet">
              <Said words={query.error.hint} />
            </p>
            <p className="verbs">
              <button type="button" className="verb" onClick={() => void query.refetch()}>
                Try again →
              </button>
              <Link to="/" className="verb">
                Today →
              </Link>
            </p>
          </div>
        ) : (
          <Waiting />
        )}
      </div>
    </main>
  );
};
