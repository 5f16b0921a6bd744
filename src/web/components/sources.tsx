import {
  createContext,
  Fragment,
  type ReactNode,
  use,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Line, LineSource } from '../../domain/documents/line.ts';
import { whereWords } from '../words.ts';
import { useClock } from './clock.tsx';
import { Margin, useWide } from './margin.tsx';
import { SourceText } from './source-text.tsx';

type Numbers = {
  readonly numberOf: (source: LineSource) => number;
  readonly list: readonly LineSource[];
  /** The number of the source that is open. */
  readonly open: number | null;
  /** Under which line it was opened: the same words may stand under several. */
  readonly at: string;
  readonly setOpen: (number: number | null, at?: string) => void;
  /** The last number that is printed: what stands in lines that are not printed is not listed there. */
  readonly lastPrinted: number;
  /** Whether the margin repeats the words of a source; not where its lines hold them themselves. */
  readonly quotes: (source: LineSource) => boolean;
  /** Tells of a line that is on the page, or that went; null where the lines are known beforehand. */
  readonly meet: ((id: string, line: Met | null) => void) | null;
};

type Met = { readonly line: Line; readonly at: HTMLElement };

const SourcesContext = createContext<Numbers>({
  numberOf: () => 0,
  list: [],
  open: null,
  at: '',
  setOpen: () => {},
  quotes: () => true,
  lastPrinted: 0,
  meet: null,
});

/** The line that numbers belong to. */
const LineContext = createContext('');

const keyOf = (source: LineSource): string => `${source.id} ${source.quote}`;
const keyOfLine = ({ text, sources }: Line): string => [text, ...sources.map(keyOf)].join('\n');
const plain = (text: string): string => text.replace(/\s+/g, ' ');

// The numbers are the buttons; the line beside them is only a larger place to click.
const listenToLines = (open: (number: number, line: string) => void): (() => void) => {
  const listen = ({ target }: MouseEvent): void => {
    if (!(target instanceof Element) || target.closest('a, button') || getSelection()?.isCollapsed === false) return;
    const { ref, line = '' } = target.closest('.sourced')?.querySelector<HTMLElement>('[data-ref]')?.dataset ?? {};
    if (ref !== undefined) open(Number(ref), line);
  };
  document.addEventListener('click', listen);
  return () => document.removeEventListener('click', listen);
};

/** Numbers the sources of the lines in their order; the same words of the same record share one number. */
export const Sourced = ({
  lines,
  printed = lines.length,
  meet = null,
  children,
}: {
  readonly lines: readonly Line[];
  /** How many of the lines, from the first one on, are printed. */
  readonly printed?: number;
  readonly meet?: Numbers['meet'];
  readonly children: ReactNode;
}) => {
  const [{ open, at }, setShown] = useState<{ readonly open: number | null; readonly at: string }>({
    open: null,
    at: '',
  });
  const value = useMemo<Numbers>(() => {
    const numbers = new Map<string, number>();
    const list: LineSource[] = [];
    const unquoted = new Set<string>();
    let lastPrinted = 0;
    for (const [index, line] of lines.entries()) {
      for (const source of line.sources) {
        if (!plain(line.text).includes(plain(source.quote))) unquoted.add(keyOf(source));
        if (numbers.has(keyOf(source))) continue;
        list.push(source);
        numbers.set(keyOf(source), list.length);
        if (index < printed) lastPrinted = list.length;
      }
    }
    const setOpen = (number: number | null, line = ''): void => setShown({ open: number, at: line });
    const numberOf = (source: LineSource): number => numbers.get(keyOf(source)) ?? 0;
    // Lines that come one by one are quotes more often than not; those of a document hold frames of its own.
    const quotes = (source: LineSource): boolean => meet === null || unquoted.has(keyOf(source));
    return { numberOf, list, open, at, setOpen, quotes, lastPrinted, meet };
  }, [lines, printed, open, at, meet]);
  useEffect(() => listenToLines((number, line) => setShown({ open: number, at: line })), []);
  return <SourcesContext value={value}>{children}</SourcesContext>;
};

const inOrder = (one: Met, other: Met): number =>
  one.at.compareDocumentPosition(other.at) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

/** Numbers the sources of whatever lines are on the page, in the order in which they stand on it, as they come and go. */
export const SourcedAsShown = ({ children }: { readonly children: ReactNode }) => {
  const [met, setMet] = useState<ReadonlyMap<string, Met>>(new Map());
  const meet = useRef((id: string, one: Met | null): void =>
    setMet((before) => {
      const known = before.get(id);
      if (one === null ? !known : known && known.at === one.at && keyOfLine(known.line) === keyOfLine(one.line))
        return before;
      const next = new Map(before);
      if (one === null) next.delete(id);
      else next.set(id, one);
      return next;
    }),
  );
  const lines = useMemo(() => [...met.values()].toSorted(inOrder).map(({ line }) => line), [met]);
  return (
    <Sourced lines={lines} meet={meet.current}>
      {children}
    </Sourced>
  );
};

/** Says that a line with these sources is on the page, and where. */
const useMeet = (text: string, sources: readonly LineSource[]) => {
  const { meet } = use(SourcesContext);
  const id = useId();
  const here = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (here.current) meet?.(id, { line: { text, sources: [...sources] }, at: here.current });
  });
  useLayoutEffect(() => () => meet?.(id, null), [meet, id]);
  return here;
};

/** The numbers after a line, each opening its source; on a phone the source opens under the line. */
export const SourceNumbers = ({
  sources,
  text = '',
}: {
  readonly sources: readonly LineSource[];
  /** The line they stand behind. */
  readonly text?: string;
}) => {
  const here = useMeet(text, sources);
  const { numberOf, open, at, setOpen } = use(SourcesContext);
  const line = use(LineContext);
  const wide = useWide();
  const numbers = [...new Set(sources.map(numberOf))].filter((number) => number > 0);
  return (
    <>
      <span ref={here} hidden />
      {numbers.map((number, index) => (
        <Fragment key={number}>
          {index > 0 ? <span className="ref-gap"> </span> : null}
          <button
            type="button"
            className="ref"
            data-ref={number}
            data-line={line}
            aria-label={`Source ${number}`}
            aria-expanded={open === number && (wide || at === line)}
            aria-controls={wide ? `source-${number}` : undefined}
            onClick={() => (open === number && (wide || at === line) ? setOpen(null) : setOpen(number, line))}
          >
            {number}
          </button>
        </Fragment>
      ))}
    </>
  );
};

const OneSource = ({ source, number }: { readonly source: LineSource; readonly number: number }) => {
  const { open, at, setOpen, quotes, lastPrinted } = use(SourcesContext);
  const clock = useClock();
  const wide = useWide();
  const expanded = open === number;
  const quoted = quotes(source);
  return (
    <div
      id={wide ? `source-${number}` : undefined}
      className={['source', expanded ? 'open' : '', number > lastPrinted ? 'no-print' : ''].filter(Boolean).join(' ')}
    >
      <button type="button" className="source-head" aria-expanded={expanded} onClick={() => setOpen(number, at)}>
        <span className="source-quote">
          <span>
            <b>{number}</b>{' '}
            {quoted ? (
              <bdi>{`“${source.quote.replace(/\s+/g, ' ')}”`}</bdi>
            ) : (
              <span className="source-where">{whereWords(source, clock)}</span>
            )}
          </span>
        </span>
        {quoted ? <span className="source-where">{whereWords(source, clock)}</span> : null}
      </button>
      {expanded ? <SourceText id={source.id} quote={source.quote} close={() => setOpen(null)} /> : null}
    </div>
  );
};

/** On a narrow page: the open source, under the line it belongs to. */
export const SourceUnder = ({ sources }: { readonly sources: readonly LineSource[] }) => {
  const { numberOf, open, at } = use(SourcesContext);
  const line = use(LineContext);
  const wide = useWide();
  const source = wide || open === null || at !== line ? undefined : sources.find((one) => numberOf(one) === open);
  return source && open !== null ? (
    <div className="under">
      <OneSource source={source} number={open} />
    </div>
  ) : null;
};

/** A name that was noted with its sign, as it is read; the words beside the line keep it. */
const spoken = (text: string): string =>
  text.replace(/(?<![\p{L}\p{N}.])@(\p{L})/gu, (_, first: string) => first.toLocaleUpperCase());

/** A text whose last word holds on to its numbers, so that none begins a line alone; a click on it opens the first. */
export const Numbered = ({
  text: written,
  sources,
}: {
  readonly text: string;
  readonly sources: readonly LineSource[];
}) => {
  const text = spoken(written);
  const last = /\S+$/.exec(text)?.[0] ?? '';
  if (last.length > 24 || sources.length === 0) {
    return (
      <span className="sourced" dir="auto">
        {text}
        <SourceNumbers sources={sources} text={text} />
      </span>
    );
  }
  return (
    <span className="sourced" dir="auto">
      {text.slice(0, text.length - last.length)}
      <span className="together">
        {last}
        <SourceNumbers sources={sources} text={text} />
      </span>
    </span>
  );
};

/** A generated line with the numbers of its sources. */
export const SourcedLine = ({ line }: { readonly line: Line }) => (
  <LineContext value={useId()}>
    <Numbered text={line.text} sources={line.sources} />
    {line.proposed ? <span className="unaccepted"> not yet accepted</span> : null}
    <SourceUnder sources={line.sources} />
  </LineContext>
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
