import { useState } from 'react';
import type { Output } from '../api.ts';
import { call } from '../api.ts';
import { Section } from './page.tsx';
import { SourcedLine } from './sources.tsx';
import { useAnswerGiven } from './use-answer.ts';
import { useProposalDeed } from './use-proposal.ts';

type Ladder = Output<'proposal.frame'>['ladder'];
type Rung = Ladder['rungs'][number];

const fitWords = (rung: Rung, known: boolean): string =>
  rung.why !== ''
    ? rung.why
    : !known
      ? ''
      : { fits: '', open: 'Whether it is theirs to give is not known.', not: 'Not theirs to give.' }[rung.fits];

/** What is asked of whoever decides, from the heaviest step to the lightest; which of them is theirs to give, and what was asked lately. */
export const AskLadder = ({
  proposal,
  ladder,
  decider,
  go,
}: {
  readonly proposal: string;
  readonly ladder: Ladder;
  /** Whoever is asked, by id; null where nobody is named. */
  readonly decider: string | null;
  readonly go: (place: 'options' | 'case' | 'frame') => void;
}) => {
  const known = decider !== null;
  const deed = useProposalDeed();
  const answer = useAnswerGiven();
  const choose = (rung: Rung['rung'] | null, name: string): void =>
    void deed(
      call('proposal.save', { proposal, ladder: rung }),
      rung === null ? 'Nothing is asked for now.' : `Asked for: ${name.toLowerCase()}.`,
    ).then((done) => (done && rung !== null ? setAll(false) : undefined));
  const below = ladder.rungs.find(({ rung }) => rung === ladder.below?.rung);
  const chosen = ladder.rungs.find((rung) => rung.chosen);
  const [all, setAll] = useState(false);
  const one = chosen?.rung ?? ladder.suggested;
  // Of several nobody looks for the one that is meant.
  const shown = ladder.rungs.toReversed().filter(({ rung }) => all || rung === one);
  return (
    <Section title="What is asked">
      <p className="section-note" dir="auto">
        {ladder.sentence}{' '}
        {ladder.asksTheirs && decider !== null ? (
          <button
            type="button"
            className="verb"
            onClick={() => void answer(`proposal:${proposal}:theirs:${decider}`, 'right', 'It is part of it.')}
          >
            It is part of it →
          </button>
        ) : null}
      </p>
      {shown.length === 0 ? null : (
        <ul className="rows ladder" aria-label="What could be asked, from the heaviest to the lightest">
          {shown.map((rung) => (
            <li key={rung.rung} className="row person-row" data-fits={known ? rung.fits : 'open'}>
              <div className="what">
                <p className="row-title small">{rung.name}</p>
                <p className="row-sub" dir="auto">
                  {rung.says} {rung.chosen && ladder.below ? ladder.below.why : fitWords(rung, known)}
                </p>
              </div>
              <div className="verbs">
                {rung.chosen ? (
                  <>
                    <span className="option-said">asked for</span>
                    {below ? (
                      <button type="button" className="verb" onClick={() => choose(below.rung, below.name)}>
                        {`${below.name} instead →`}
                      </button>
                    ) : null}
                    <button
                      type="button"
                      className="verb soft"
                      aria-label={`Take it out: ${rung.name}`}
                      onClick={() => choose(null, rung.name)}
                    >
                      Take it out
                    </button>
                  </>
                ) : (
                  <button
                    type="button"
                    className={rung.rung === ladder.suggested && !chosen ? 'verb' : 'verb soft'}
                    aria-label={`Ask for this: ${rung.name}`}
                    data-say={rung.rung === ladder.suggested && !chosen ? 'ladder' : undefined}
                    onClick={() => choose(rung.rung, rung.name)}
                  >
                    Ask for this
                  </button>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {all || shown.length === ladder.rungs.length ? null : (
        <p className="verbs">
          <button
            type="button"
            className="verb soft"
            data-say={chosen ? undefined : 'ladder'}
            onClick={() => setAll(true)}
          >
            {shown.length === 0 ? 'Choose a step' : 'Another step'}
          </button>
        </p>
      )}
      {ladder.needs.length === 0 ? null : (
        <ul className="option-notes" aria-label="What this step still needs">
          {ladder.needs.map(({ text, place }) => (
            <li key={text}>
              Still needed: {text.charAt(0).toLowerCase() + text.slice(1)}{' '}
              <button type="button" className="verb" aria-label={`Say it: ${text}`} onClick={() => go(place)}>
                Say it →
              </button>
            </li>
          ))}
        </ul>
      )}
      {ladder.lately.length === 0 ? null : (
        <ul className="ladder-lately" aria-label="Asked of them before">
          {ladder.lately.map((line) => (
            <li key={line.text} className="serif" dir="auto">
              <SourcedLine line={line} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};
