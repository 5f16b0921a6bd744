import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import type { Output } from '../api.ts';
import { useReading } from '../queries.ts';
import { longDate } from '../time.ts';
import { useClock } from './clock.tsx';
import { MailBody } from './mail-body.tsx';
import { exactly } from './mail-text.tsx';
import { TalkBody } from './talk-body.tsx';
import { Answer } from './waiting.tsx';

type Source = Output<'source.show'>;

/** A whole source as text: the words in question marked, what was quoted in it folded. */
export const SourceBody = ({ source, quote }: { readonly source: Source; readonly quote: string }) => {
  const words = useMemo(() => exactly(quote), [quote]);
  if (source.kind === 'transcript') return <TalkBody source={source} quote={quote} />;
  return <MailBody text={source.text} parts={source.parts} words={words} />;
};

/** Fetches a source and shows it inside the margin or under a line. */
export const SourceText = ({
  id,
  quote,
  close,
}: {
  readonly id: string;
  readonly quote: string;
  readonly close: () => void;
}) => {
  const query = useReading('source.show', { source: id });
  const clock = useClock();
  const box = useRef<HTMLElement>(null);
  const loaded = query.data !== undefined;
  useEffect(() => {
    const mark = box.current?.querySelector('mark');
    if (!loaded || !mark || !box.current) return;
    box.current.scrollTop = Math.max(
      0,
      mark.getBoundingClientRect().top - box.current.getBoundingClientRect().top - 60,
    );
  }, [loaded]);
  return (
    <div className="source-full">
      <Answer query={query}>
        {(source) => (
          <>
            <p className="source-title" dir="auto">
              {source.kind === 'capture' || source.kind === 'debrief' ? null : (
                <b>{source.title || 'Without a subject'}</b>
              )}
              <span>
                {[
                  source.people
                    .filter(({ role }) => role === 'from')
                    .map(({ person }) => person.name)
                    .join(', '),
                  longDate(source.said, clock),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
            <section ref={box} className="source-scroll" tabIndex={0} aria-label="The whole text">
              <SourceBody source={source} quote={quote} />
            </section>
            <p className="verbs">
              {source.kind === 'mail' ? (
                <Link to="/thread/$source" params={{ source: id }} className="verb">
                  {source.thread > 1 ? `All ${source.thread} mails →` : 'Open it →'}
                </Link>
              ) : (
                <Link to="/source/$source" params={{ source: id }} className="verb">
                  Open it →
                </Link>
              )}
              <button type="button" className="verb soft" onClick={close}>
                Close
              </button>
            </p>
          </>
        )}
      </Answer>
    </div>
  );
};
