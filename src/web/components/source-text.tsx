import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import type { Output } from '../api.ts';
import { useReading } from '../queries.ts';
import { longDate } from '../time.ts';
import { useClock } from './clock.tsx';
import { Answer } from './waiting.tsx';

type Source = Output<'source.show'>;
type Part = { readonly text: string; readonly old: boolean };

/** The text cut where the writer's own words end and quoted text, greeting or signature begins. */
const partsOf = (source: Source): readonly Part[] => {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end } of source.newest) {
    if (start > at) parts.push({ text: source.text.slice(at, start), old: true });
    parts.push({ text: source.text.slice(start, end), old: false });
    at = end;
  }
  if (at < source.text.length) parts.push({ text: source.text.slice(at), old: true });
  return parts.filter((part) => part.text.trim() !== '');
};

const Marked = ({ text, quote }: { readonly text: string; readonly quote: string }) => {
  const start = quote === '' ? -1 : text.indexOf(quote);
  if (start < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, start)}
      <mark>{quote}</mark>
      {text.slice(start + quote.length)}
    </>
  );
};

const lines = (text: string): number => text.trim().split('\n').length;

/** A whole source as text: the words in question marked, what was quoted in it folded. */
export const SourceBody = ({ source, quote }: { readonly source: Source; readonly quote: string }) => {
  const parts = useMemo(() => partsOf(source), [source]);
  return (
    <div className="source-body">
      {parts.map((part, index) =>
        part.old && lines(part.text) > 2 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one unchanging text have no other name.
          <details key={index} open={quote !== '' && part.text.includes(quote)}>
            <summary>{lines(part.text)} lines quoted or signature</summary>
            <p className="mailtext old" dir="auto">
              <Marked text={part.text.trim()} quote={quote} />
            </p>
          </details>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one unchanging text have no other name.
          <p key={index} dir="auto" className={part.old ? 'mailtext old' : 'mailtext'}>
            <Marked text={part.text.trim()} quote={quote} />
          </p>
        ),
      )}
    </div>
  );
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
              <Link to="/source/$source" params={{ source: id }} className="verb">
                Open it →
              </Link>
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
