import { useRef } from 'react';
import { call, type Output } from '../api.ts';
import { useKeysIn } from '../keys.ts';
import { useKeptPlace } from './kept-place.ts';
import { Section } from './page.tsx';
import { SourcedLine } from './sources.tsx';
import { useAnswerGiven } from './use-answer.ts';
import { useInitiativeDeed } from './use-initiative.ts';

type Proposal = Output<'initiative.show'>['proposals'][number];

/** Words on file that could stand in the initiative: Enter takes one in, x leaves it out, each with its source. */
export const InitiativeProposals = ({ proposals }: { readonly proposals: readonly Proposal[] }) => {
  const deed = useInitiativeDeed();
  const answer = useAnswerGiven();
  const list = useRef<HTMLUListElement>(null);
  // It stays when the last row goes: one that comes back is heard as well.
  const box = useRef<HTMLDivElement>(null);
  useKeptPlace(list);
  const take = ({ initiative, fact }: Proposal): void => {
    void deed(call('initiative.take', { initiative, fact }), 'Taken in.');
  };
  const leave = ({ about }: Proposal): void => {
    void answer(about, 'wrong', 'It is left out.');
  };
  const at = (event: KeyboardEvent): Proposal | undefined => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-fact]') : null;
    return proposals.find(({ fact }) => fact === row?.dataset.fact);
  };
  const out = (event: KeyboardEvent): boolean => {
    const proposal = at(event);
    if (proposal) leave(proposal);
    return proposal !== undefined;
  };
  useKeysIn(box, { x: out, backspace: out });
  return (
    <div ref={box}>
      {proposals.length === 0 ? null : (
        <Section title="On file, to take in">
          <ul className="rows" ref={list} aria-label="On file, to take in">
            {proposals.map((proposal) => (
              <li key={proposal.fact} className="row person-row offered" data-fact={proposal.fact}>
                <p className="row-title small what" dir="auto">
                  <SourcedLine line={proposal.line} />
                </p>
                <div className="verbs">
                  <button
                    type="button"
                    className="verb"
                    aria-label={`Take it: ${proposal.line.text}`}
                    onClick={() => take(proposal)}
                  >
                    Take it
                  </button>
                  <button
                    type="button"
                    className="verb soft"
                    aria-label={`Leave it out: ${proposal.line.text}`}
                    onClick={() => leave(proposal)}
                  >
                    Leave it out
                  </button>
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
};
