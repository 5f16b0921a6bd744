import { useRef } from 'react';
import { call } from '../api.ts';
import { useKeysIn } from '../keys.ts';
import { useKeptPlace } from './kept-place.ts';
import { SourcedLine } from './sources.tsx';
import { useAnswerGiven } from './use-answer.ts';
import { useProposalDeed, type WholeProposal } from './use-proposal.ts';

type Offer = WholeProposal['offers'][number];

/** What the words it began with, or what is on file, could add here: Enter takes one, x leaves it out. */
export const CaseOffers = ({
  proposal,
  offers,
  label,
}: {
  readonly proposal: string;
  readonly offers: readonly Offer[];
  readonly label: string;
}) => {
  const deed = useProposalDeed();
  const answer = useAnswerGiven();
  const list = useRef<HTMLUListElement>(null);
  const box = useRef<HTMLDivElement>(null);
  useKeptPlace(list);
  const take = ({ about }: Offer): void => {
    void deed(call('proposal.take', { proposal, ids: [about] }), 'Taken.');
  };
  const leave = ({ about }: Offer): void => {
    void answer(about, 'wrong', 'Left out.');
  };
  const at = (event: KeyboardEvent): Offer | undefined => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-offer]') : null;
    return offers.find(({ about }) => about === row?.dataset.offer);
  };
  const out = (event: KeyboardEvent): boolean => {
    const offer = at(event);
    if (offer) leave(offer);
    return offer !== undefined;
  };
  useKeysIn(box, { x: out, backspace: out });
  return (
    <div ref={box}>
      {offers.length === 0 ? null : (
        <ul className="case-lines" ref={list} aria-label={label}>
          {offers.map((offer) => (
            <li key={offer.about} className="case-line waits" data-offer={offer.about}>
              <p className="serif case-words" dir="auto">
                <SourcedLine line={offer.line} />
                <span className="unaccepted">
                  {' '}
                  {offer.take.sort === 'save' ? 'read in your words' : offer.line.sources.length > 0 ? 'on file' : ''}
                </span>
              </p>
              <div className="verbs">
                <button
                  type="button"
                  className="verb"
                  aria-label={`Take it: ${offer.line.text}`}
                  onClick={() => take(offer)}
                >
                  Take it
                </button>
                <button
                  type="button"
                  className="verb soft"
                  aria-label={`Leave it out: ${offer.line.text}`}
                  onClick={() => leave(offer)}
                >
                  Leave it out
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
