import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Output } from '../api.ts';
import { useReading } from '../queries.ts';
import { useClock } from './clock.tsx';
import { Section } from './page.tsx';
import { SourcedLine } from './sources.tsx';

type Compared = Output<'cycle.compare'>['cycles'][number];
type Statement = Compared['appeared'][number];

const Lines = ({ title, lines }: { readonly title: string; readonly lines: readonly Statement[] }) =>
  lines.length === 0 ? null : (
    <>
      <h4 className="method-part">{title}</h4>
      <ul className="compared serif" aria-label={title}>
        {lines.map(({ about, line }) => (
          <li key={about}>
            <SourcedLine line={line} />
          </li>
        ))}
      </ul>
    </>
  );

const planWords = ({ plan: { done, dropped, open } }: Compared): string =>
  [
    done.length > 0 ? `Done: ${done.map(({ words }) => words).join('; ')}.` : '',
    dropped.length > 0 ? `Let go: ${dropped.map(({ words }) => words).join('; ')}.` : '',
    open.length > 0 ? `Still open: ${open.map(({ words }) => words).join('; ')}.` : '',
  ]
    .filter(Boolean)
    .join(' ');

const ends = { yes: 'yes', changed: 'yes, to something else', later: 'later', no: 'no' } as const;
const sureWords = {
  hardly: 'hardly',
  unlikely: 'unlikely',
  even: 'as likely as not',
  likely: 'likely',
  sure: 'sure',
} as const;
const cameWords = {
  yes: 'and it came',
  no: 'and it did not come',
  partly: 'and it came in part',
  void: 'and it can no longer be told',
} as const;

const One = ({ one, person, name }: { readonly one: Compared; readonly person: string; readonly name: string }) => {
  const { cycle, appeared, gone, still, asks, predictions } = one;
  const isOpen = cycle.closed === null;
  // Of a round that is open its plan stands above, and what did not change is no news.
  const said = isOpen ? '' : planWords(one);
  return (
    <Section title={isOpen ? 'So far in this round' : cycle.words.replace(/\.$/, '')} className="round-before">
      {cycle.closed !== null && cycle.aim ? (
        <p className="round-aim" dir="auto">
          {cycle.aim}
        </p>
      ) : null}
      {cycle.learnt ? (
        <p className="serif" dir="auto">
          What was learnt: “{cycle.learnt}”
        </p>
      ) : null}
      {said ? <p className="round-words">{said}</p> : null}
      {asks.length > 0 ? (
        <>
          <h4 className="method-part">Asked in that time</h4>
          <ul className="compared serif" aria-label="Asked in that time">
            {asks.map(({ fact, words, answer, source }) => (
              <li key={fact}>
                <SourcedLine
                  line={{ text: `“${words}”: ${answer ? ends[answer.how] : 'no answer noted'}.`, sources: [source] }}
                />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {predictions.length > 0 ? (
        <>
          <h4 className="method-part">Expected in that time</h4>
          <ul className="compared serif" aria-label="Expected in that time">
            {predictions.map(({ id, words, sure, came }) => (
              <li key={id} dir="auto">
                “{words}”: you said {sureWords[sure]}, {came ? cameWords[came.what] : 'and it is open'}.
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Lines title="New since it opened" lines={appeared} />
      <Lines title="No longer said" lines={gone} />
      <Lines title="Still so" lines={isOpen ? [] : still} />
      {appeared.length + gone.length + still.length === 0 ? (
        <p className="quiet">Facts said nothing of it then, and say nothing now.</p>
      ) : null}
      {isOpen ? null : (
        <p className="verbs round-verbs">
          <Link to="/quarter" search={{ person }} className="verb">
            Looking back with {name} →
          </Link>
        </p>
      )}
    </Section>
  );
};

/** Longer ago than this, what a round changed is opened when it is asked for. */
const fresh = 7 * 86_400_000;

/**
 * Each round with somebody, the last first: what the assessment said when it opened, and at its close or now. One that was just
 * closed is read first.
 */
export const RoundsBefore = ({
  person,
  name,
  closed,
}: {
  readonly person: string;
  readonly name: string;
  /** The round that was closed on this page, if one was. */
  readonly closed: string | null;
}) => {
  const clock = useClock();
  const [open, setOpen] = useState(false);
  const { data } = useReading('cycle.compare', { person });
  const shown = (data?.cycles ?? []).filter(
    ({ cycle, appeared, gone }) => cycle.closed !== null || appeared.length + gone.length > 0,
  );
  const over = closed !== null && shown.some(({ cycle }) => cycle.id === closed && cycle.closed !== null);
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!over) return;
    heading.current?.scrollIntoView({ block: 'nearest' });
    heading.current?.querySelector<HTMLElement>('h3')?.focus();
  }, [over]);
  if (shown.length === 0) return null;
  const isNews = ({ cycle }: Compared): boolean =>
    cycle.closed !== null && Date.parse(clock.now) - Date.parse(cycle.closed) < fresh;
  const news = shown.filter(isNews);
  const others = shown.filter((one) => !isNews(one));
  const rows = (all: readonly Compared[]) =>
    all.map((one) => <One key={one.cycle.id} one={one} person={person} name={name} />);
  return (
    <div ref={heading}>
      {rows(news)}
      {others.length > 0 ? (
        // What is folded has no numbers yet: they would stand in the margin beside other lines.
        <details className="history rounds-before" onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            {others.some(({ cycle }) => cycle.closed === null)
              ? 'What changed so far'
              : others.length === 1
                ? 'The round before'
                : 'Rounds before'}
          </summary>
          {open ? rows(others) : null}
        </details>
      ) : null}
    </div>
  );
};
