import { MarkedText } from './quote.tsx';
import type { ProposalView, WholeProposal } from './use-proposal.ts';

/** The words it began with, unchanged, with what was read in them marked; folded until it is asked for. */
export const CaseMemo = ({
  proposal,
  memo,
}: {
  readonly proposal: ProposalView;
  readonly memo: NonNullable<WholeProposal['memo']>;
}) => {
  const spans = [...proposal.options, ...proposal.lines].flatMap(({ from, state }) =>
    from && from.source === memo.source ? [{ ...from, off: state === 'rejected' }] : [],
  );
  return (
    <details className="case-memo">
      <summary>The words it began with</summary>
      <p className="quiet">They stay as you wrote them; no facts are read from them.</p>
      <div className="case-memo-text" dir="auto">
        <MarkedText text={memo.text} spans={spans} />
      </div>
    </details>
  );
};
