import { Fragment, useEffect, useState } from 'react';
import type { Finding } from '../../domain/review/finding.ts';

/** So long after the last key; nobody is told off in the middle of a word. */
const pause = 450;
const none: readonly Finding[] = [];

/** What a note says that would hurt or shame if it were read; review comes when something is first typed. */
const useCareful = (text: string): readonly Finding[] => {
  const [found, setFound] = useState(none);
  useEffect(() => {
    if (text.trim().length < 8) {
      setFound(none);
      return;
    }
    let over = false;
    const timer = setTimeout(() => {
      import('../../domain/review/review-note.ts').then(
        ({ reviewNote }) => {
          if (!over) setFound(reviewNote(text));
        },
        // Without it the note is kept all the same.
        () => {},
      );
    }, pause);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [text]);
  return found;
};

/** A quiet word under a field in which somebody writes about people. It stops nothing. */
export const Careful = ({ text, who = 'They' }: { readonly text: string; readonly who?: string }) => {
  const found = useCareful(text).filter(({ quote }) => text.includes(quote));
  return (
    <div className="careful-line" role="status">
      {found.length > 0 ? (
        <p className="careful">
          {who} could read this some day:{' '}
          {found.map(({ rule, start, quote, message }, place) => (
            <Fragment key={`${rule} ${start}`}>
              {place > 0 ? '; ' : ''}
              <q dir="auto">{quote}</q> {message.replace(/^This /, '')}
            </Fragment>
          ))}
          . Say what was seen or heard instead.
        </p>
      ) : null}
    </div>
  );
};
