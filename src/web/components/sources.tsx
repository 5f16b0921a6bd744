import { createContext, Fragment, type ReactNode, use, useMemo, useState } from 'react';
import type { Line, LineSource } from '../../domain/documents/line.ts';
import { whereWords } from '../words.ts';
import { useClock } from './clock.tsx';
import { Margin, useWide } from './margin.tsx';
import { SourceText } from './source-text.tsx';

type Numbered = {
  readonly numberOf: (source: LineSource) => number;
  readonly list: readonly LineSource[];
  /** The number of the source that is open. */
  readonly open: number | null;
  readonly setOpen: (number: number | null) => void;
  /** Whether the margin repeats the words; not where the line itself is nothing but the words. */
  readonly quotes: boolean;
};

const SourcesContext = createContext<Numbered>({
  numberOf: () => 0,
  list: [],
  open: null,
  setOpen: () => {},
  quotes: true,
});

const keyOf = (source: LineSource): string => `${source.id} ${source.quote}`;

/** Numbers the sources of the lines in their order; the same words of the same record share one number. */
export const Sourced = ({
  lines,
  quotes = true,
  children,
}: {
  readonly lines: readonly Line[];
  readonly quotes?: boolean;
  readonly children: ReactNode;
}) => {
  const [open, setOpen] = useState<number | null>(null);
  const value = useMemo<Numbered>(() => {
    const numbers = new Map<string, number>();
    const list: LineSource[] = [];
    for (const source of lines.flatMap((line) => line.sources)) {
      if (numbers.has(keyOf(source))) continue;
      list.push(source);
      numbers.set(keyOf(source), list.length);
    }
    return { numberOf: (source) => numbers.get(keyOf(source)) ?? 0, list, open, setOpen, quotes };
  }, [lines, open, quotes]);
  return <SourcesContext value={value}>{children}</SourcesContext>;
};

/** The numbers after a line, each opening its source; on a phone the source opens under the line. */
export const SourceNumbers = ({ sources }: { readonly sources: readonly LineSource[] }) => {
  const { numberOf, open, setOpen } = use(SourcesContext);
  const wide = useWide();
  const numbers = [...new Set(sources.map(numberOf))].filter((number) => number > 0);
  return (
    <>
      {numbers.map((number, index) => (
        <Fragment key={number}>
          {index > 0 ? <span className="ref-gap"> </span> : '\u2060'}
          <button
            type="button"
            className="ref"
            data-ref={number}
            aria-label={`Source ${number}`}
            aria-expanded={open === number}
            aria-controls={wide ? `source-${number}` : undefined}
            onClick={() => setOpen(open === number ? null : number)}
          >
            {number}
          </button>
        </Fragment>
      ))}
    </>
  );
};

const OneSource = ({ source, number }: { readonly source: LineSource; readonly number: number }) => {
  const { open, setOpen, quotes } = use(SourcesContext);
  const clock = useClock();
  const wide = useWide();
  const expanded = open === number;
  return (
    <div id={wide ? `source-${number}` : undefined} className={expanded ? 'source open' : 'source'}>
      <button
        type="button"
        className="source-head"
        aria-expanded={expanded}
        onClick={() => setOpen(expanded ? null : number)}
      >
        <span className="source-quote">
          <b>{number}</b>
          {quotes ? (
            ` “${source.quote.replace(/\s+/g, ' ')}”`
          ) : (
            <span className="source-where">{whereWords(source, clock)}</span>
          )}
        </span>
        {quotes ? <span className="source-where">{whereWords(source, clock)}</span> : null}
      </button>
      {expanded ? <SourceText id={source.id} quote={source.quote} /> : null}
    </div>
  );
};

/** On a narrow page: the open source, under the line it belongs to. */
export const SourceUnder = ({ sources }: { readonly sources: readonly LineSource[] }) => {
  const { numberOf, open } = use(SourcesContext);
  const wide = useWide();
  const source = wide || open === null ? undefined : sources.find((one) => numberOf(one) === open);
  return source && open !== null ? (
    <div className="under">
      <OneSource source={source} number={open} />
    </div>
  ) : null;
};

/** A generated line with the numbers of its sources. */
export const SourcedLine = ({ line, children }: { readonly line: Line; readonly children?: ReactNode }) => (
  <>
    {children ?? line.text}
    <SourceNumbers sources={line.sources} />
    <SourceUnder sources={line.sources} />
  </>
);

/** The margin: each numbered source beside its first line. */
export const SourcesMargin = () => {
  const { list } = use(SourcesContext);
  const wide = useWide();
  if (!wide) return null;
  const notes = list.map((source, index) => ({
    key: keyOf(source),
    top: () => {
      const anchor = document.querySelector(`[data-ref="${index + 1}"]`);
      return anchor ? anchor.getBoundingClientRect().top - 4 : undefined;
    },
    content: <OneSource source={source} number={index + 1} />,
  }));
  return <Margin label="Where these lines come from" notes={notes} />;
};
