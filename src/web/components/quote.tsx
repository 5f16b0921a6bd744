import type { FactView } from '../../app/views.ts';

const flat = (words: string): string => words.replace(/\s+/g, ' ');

/** The words a fact rests on, marked inside the sentence they stand in. Mail is text here and never anything else. */
export const Quote = ({ fact }: { readonly fact: Pick<FactView, 'quote' | 'around'> }) => (
  <span className="quote">
    {flat(fact.around.before)}
    <mark>{flat(fact.quote)}</mark>
    {flat(fact.around.after)}
  </span>
);

/** A text with several stretches marked, numbered when asked. */
export const MarkedText = ({
  text,
  spans,
}: {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly off?: boolean }[];
}) => {
  const parts: React.ReactNode[] = [];
  let at = 0;
  for (const [index, span] of [...spans].sort((a, b) => a.start - b.start).entries()) {
    const start = Math.max(span.start, at);
    if (span.end <= start) continue;
    parts.push(text.slice(at, start));
    parts.push(
      <mark key={`${start}-${index}`} className={span.off ? 'off' : undefined}>
        {text.slice(start, span.end)}
      </mark>,
    );
    at = span.end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
};
