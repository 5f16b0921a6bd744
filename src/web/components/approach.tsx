import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Output } from '../api.ts';
import { FoldedSection } from './folded-section.tsx';
import { SourceNumbers } from './sources.tsx';
import { useAnswerGiven } from './use-answer.ts';

type Finding = Output<'proposal.check'>['findings'][number];
const verbs = {
  options: 'Say it there →',
  case: 'Look at the words →',
  frame: 'Choose the step →',
  evidence: 'Answer it →',
  'pre-wire': 'Plan a first talk →',
  timing: 'See the days →',
} as const;
const ways = {
  evidence: '/proposals/$proposal/evidence',
  'pre-wire': '/proposals/$proposal/pre-wire',
  timing: '/proposals/$proposal/timing',
} as const;

const Mend = ({
  proposal,
  finding,
  go,
}: {
  readonly proposal: string;
  readonly finding: Finding;
  readonly go: (finding: Finding) => void;
}) => {
  const { place, says } = finding;
  if (place === 'evidence' || place === 'pre-wire' || place === 'timing')
    return (
      <Link to={ways[place]} params={{ proposal }} className="verb" aria-label={`${verbs[place]} ${says}`}>
        {verbs[place]}
      </Link>
    );
  return (
    <button type="button" className="verb" aria-label={`${verbs[place]} ${says}`} onClick={() => go(finding)}>
      {verbs[place]}
    </button>
  );
};

/** What research would say of the case as it stands, each with its card, how far that goes, and the words it speaks of. */
export const Approach = ({
  proposal,
  check,
  go,
}: {
  readonly proposal: string;
  readonly check: Output<'proposal.check'>;
  readonly go: (finding: Finding) => void;
}) => {
  const answer = useAnswerGiven();
  const [open, setOpen] = useState(false);
  const { sentence, findings } = check;
  return (
    <FoldedSection
      title="Before it is asked"
      says={findings.length === 0 ? 'nothing that research would say' : 'what research would say of it as it stands'}
      open={open}
      setOpen={setOpen}
    >
      <p className="section-note">{sentence}</p>
      {findings.length === 0 ? null : (
        <ul className="rows approach" aria-label="Worth a thought before it is asked">
          {findings.map((finding, place) => (
            <li key={finding.name} className="row person-row" data-check={finding.name}>
              <div className="what">
                <p className="row-title small" dir="auto">
                  {finding.says}
                  <SourceNumbers sources={finding.sources} text={finding.says} />
                </p>
                {finding.quote === '' ? null : (
                  <p className="row-sub" dir="auto">
                    <bdi>{`“${finding.quote.replace(/\s+/g, ' ')}”`}</bdi>
                  </p>
                )}
                <p className="approach-why" dir="auto">
                  {finding.why}
                </p>
                <p className="meta">
                  <Link to="/cards" hash={finding.card.id}>
                    {`Card ${finding.card.id}`}
                  </Link>
                  {findings.findIndex(({ card }) => card.id === finding.card.id) === place
                    ? `, ${finding.card.grade}. ${finding.card.limits}`
                    : `, as above.`}
                </p>
              </div>
              <div className="verbs">
                <Mend proposal={proposal} finding={finding} go={go} />
                <button
                  type="button"
                  className="verb soft"
                  aria-label={`It is right here: ${finding.says}`}
                  onClick={() => void answer(finding.about, 'right', 'It stays as it is.')}
                >
                  It is right here
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </FoldedSection>
  );
};
