import { type RefObject, useEffect, useRef, useState } from 'react';
import { call } from '../api.ts';
import { BelongsTo } from './belongs-to.tsx';
import { MarkedText } from './quote.tsx';
import { type ProposalView, useProposalDeed, type WholeProposal } from './use-proposal.ts';

const longest = 2000;

/** The words that are marked within an element, once the pointer or the keyboard rests. */
const usePicked = (): readonly [RefObject<HTMLDivElement | null>, string, (words: string) => void] => {
  const box = useRef<HTMLDivElement>(null);
  const [picked, setPicked] = useState('');
  useEffect(() => {
    const look = (): void => {
      const marked = getSelection();
      const within =
        marked?.anchorNode && box.current?.contains(marked.anchorNode) && box.current.contains(marked.focusNode);
      if (within) setPicked(marked.toString().replace(/\s+/g, ' ').trim().slice(0, longest));
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);
  return [box, picked, setPicked];
};

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
  const deed = useProposalDeed();
  const [box, picked, setPicked] = usePicked();
  const spans = [...proposal.options, ...proposal.lines].flatMap(({ from, state }) =>
    from && from.source === memo.source ? [{ ...from, off: state === 'rejected' }] : [],
  );
  return (
    <details className={waits ? 'case-memo waits' : 'case-memo'} open={waits}>
      <summary>The words it began with</summary>
      <p className="quiet">
        They stay as you wrote them; no facts are read from them.
        {proposal.ended ? '' : ' Mark words to say what they are.'}
      </p>
      {/* A long one is scrolled with the keyboard too. */}
      <div ref={box} className="case-memo-text" dir="auto" tabIndex={waits ? 0 : -1}>
        <MarkedText text={memo.text} spans={spans} />
      </div>
      {picked === '' || proposal.ended ? null : (
        <div className="small-form case-picked">
          <BelongsTo
            proposal={proposal}
            value={null}
            label={`“${picked.length > 90 ? `${picked.slice(0, 90)} …` : picked}” is`}
            change={(to) =>
              void deed(call('proposal.put', { proposal: proposal.id, words: picked, ...to }), 'Kept.').then((kept) => {
                if (!kept) return;
                setPicked('');
                box.current?.focus();
              })
            }
          />
        </div>
      )}
    </details>
  );
};
