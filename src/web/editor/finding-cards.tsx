import { createPortal } from 'react-dom';
import type { Finding } from '../../domain/review/finding.ts';
import { Margin, useWide } from '../components/margin.tsx';

type CardProps = {
  readonly finding: Finding;
  readonly active: boolean;
  readonly fix: (finding: Finding, index: number) => void;
  readonly go: (finding: Finding) => void;
};

const severityWords = { error: 'Would hurt', warning: 'Worth changing', advice: 'Worth a thought' } as const;

const Card = ({ finding, active, fix, go }: CardProps) => (
  <div className={`card card-${finding.severity}${active ? ' active' : ''}`}>
    <button type="button" className="card-head" onClick={() => go(finding)}>
      <span className="hidden">{severityWords[finding.severity]}: </span>
      {finding.message}
      <span className="hidden">, about “{finding.quote.slice(0, 80)}”</span>
    </button>
    <p>{finding.why}</p>
    {finding.fixes.map((one, index) => (
      <button key={one.label} type="button" className="verb" onClick={() => fix(finding, index)}>
        {one.label}
        {active && index === 0 ? <kbd> Alt Enter</kbd> : ' →'}
      </button>
    ))}
  </div>
);

const keyOf = (finding: Finding): string => `${finding.rule} ${finding.start}`;

/** The findings: in the margin beside their words, or in a list below on a narrow page. */
export const FindingCards = ({
  findings,
  active,
  reviewed,
  empty,
  slot,
  under,
  top,
  fix,
  go,
}: Omit<CardProps, 'finding' | 'active'> & {
  readonly findings: readonly Finding[];
  readonly active: Finding | undefined;
  readonly reviewed: boolean;
  readonly empty: boolean;
  readonly slot: HTMLElement | null;
  /** The place under the line of the active finding, where there is no margin. */
  readonly under: HTMLElement | null;
  readonly top: (finding: Finding) => number | undefined;
}) => {
  const wide = useWide();
  const card = (finding: Finding) => (
    <Card finding={finding} active={active !== undefined && keyOf(active) === keyOf(finding)} fix={fix} go={go} />
  );
  if (wide && slot) {
    const notes = findings.map((finding) => ({ key: keyOf(finding), top: () => top(finding), content: card(finding) }));
    return createPortal(<Margin label="Findings" notes={notes} />, slot);
  }
  const opened = under && active ? createPortal(<div className="under">{card(active)}</div>, under) : null;
  return (
    <section className="findings-below" aria-label="Findings">
      {findings.length === 0 && reviewed && !empty ? <p className="quiet">Nothing to change was found.</p> : null}
      {opened}
      <ul>
        {findings.map((finding) => (
          <li key={keyOf(finding)}>{card(finding)}</li>
        ))}
      </ul>
    </section>
  );
};
