import { useEffect, useState } from 'react';
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
  const [first] = found;
  return (
    <div className="careful-line" role="status">
      {first ? (
        <p className="careful">
          {who} could read this some day: <q dir="auto">{first.quote}</q> {first.message.replace(/^This /, '')}
          {found.length > 1 ? `, and ${found.length - 1} more` : ''}. Say what was seen or heard instead.
        </p>
      ) : null}
    </div>
  );
};
