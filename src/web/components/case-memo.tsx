import { MarkedText } from './quote.tsx';
import type { ProposalView, WholeProposal } from './use-proposal.ts';

/** The words it began with, unchanged, with what was read in them marked; open while something of them waits, else folded until it is asked for. */
export const CaseMemo = ({
  proposal,
  memo,
  waits,
}: {
  readonly proposal: ProposalView;
  readonly memo: NonNullable<WholeProposal['memo']>;
  readonly waits: boolean;
}) => {
  const spans = [...proposal.options, ...proposal.lines].flatMap(({ from, state }) =>
    from && from.source === memo.source ? [{ ...from, off: state === 'rejected' }] : [],
  );
  return (
    <details className={waits ? 'case-memo waits' : 'case-memo'} open={waits}>
      <summary>The words it began with</summary>
      <p className="quiet">They stay as you wrote them; no facts are read from them.</p>
      {/* A long one is scrolled with the keyboard too. */}
      <div className="case-memo-text" dir="auto" tabIndex={waits ? 0 : undefined}>
        <MarkedText text={memo.text} spans={spans} />
      </div>
    </details>
  );
};
