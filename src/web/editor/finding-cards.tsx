import { createPortal } from 'react-dom';
import type { Finding } from '../../domain/review/finding.ts';
import { Margin, type Note, useWide } from '../components/margin.tsx';
import { type CardActs, FindingCard } from './finding-card.tsx';

/** A finding by its rule and place. */
export const findingKey = (finding: Finding): string => `${finding.rule} ${finding.start}`;

/** The findings: in the margin beside their words, or in a list below on a narrow page. */
export const FindingCards = ({
  findings,
  active,
  leaving,
  setLeaving,
  reviewed,
  empty,
  slot,
  under,
  top,
  compiled,
  ...acts
}: CardActs & {
  readonly findings: readonly Finding[];
  readonly active: Finding | undefined;
  /** The key of the finding whose reason is asked. */
  readonly leaving: string | null;
  readonly setLeaving: (key: string | null) => void;
  readonly reviewed: boolean;
  readonly empty: boolean;
  readonly slot: HTMLElement | null;
  /** The place under the line of the active finding, where there is no margin. */
  readonly under: HTMLElement | null;
  readonly top: (finding: Finding) => number | undefined;
  /** Where the compiled words at the cursor come from. */
  readonly compiled: Note | null;
}) => {
  const wide = useWide();
  const card = (finding: Finding) => {
    const key = findingKey(finding);
    return (
      <FindingCard
        finding={finding}
        active={active !== undefined && findingKey(active) === key}
        leaving={leaving === key}
        setLeaving={(now) => setLeaving(now ? key : null)}
        {...acts}
      />
    );
  };
  if (wide && slot) {
    const notes: Note[] = findings.map((finding) => ({
      key: findingKey(finding),
      top: () => top(finding),
      content: card(finding),
    }));
    const all = compiled ? [...notes, compiled] : notes;
    // In the order in which they stand beside the text, so that none pushes another away from its words.
    const placed = all
      .map((note) => ({ note, at: note.top() ?? Number.POSITIVE_INFINITY }))
      .sort((a, b) => a.at - b.at);
    return createPortal(<Margin label="Findings" notes={placed.map(({ note }) => note)} />, slot);
  }
  const opened =
    under && (active || compiled)
      ? createPortal(
          <div className="under">
            {active ? card(active) : null}
            {compiled?.content}
          </div>,
          under,
        )
      : null;
  return (
    <section className="findings-below" aria-label="Findings">
      {findings.length === 0 && reviewed && !empty ? <p className="quiet">Nothing to change was found.</p> : null}
      {opened}
      <ul>
        {findings
          .filter((finding) => !(opened && active && findingKey(active) === findingKey(finding)))
          .map((finding) => (
            <li key={findingKey(finding)}>{card(finding)}</li>
          ))}
      </ul>
    </section>
  );
};
