import { Link } from '@tanstack/react-router';
import { openPart } from './open-part.ts';
import { Section } from './page.tsx';
import type { WholeProposal } from './use-proposal.ts';

type Missed = WholeProposal['missed'][number];

const pages = {
  evidence: '/proposals/$proposal/evidence',
  people: '/proposals/$proposal/people',
  'pre-wire': '/proposals/$proposal/pre-wire',
  timing: '/proposals/$proposal/timing',
  decision: '/proposals/$proposal/decision',
} as const;
const names = {
  case: 'Mend it here',
  evidence: 'Evidence →',
  people: 'People →',
  'pre-wire': 'Pre-wire →',
  timing: 'Timing →',
  decision: 'Decision →',
} as const;

/** So many stand open; the rest is folded under them. */
const openMissed = 3;

const Rows = ({
  proposal,
  missed,
  label,
}: {
  readonly proposal: string;
  readonly missed: readonly Missed[];
  readonly label: string;
}) => (
  <ul className="case-lines" aria-label={label}>
    {missed.map((one) => (
      <li key={`${one.name} ${one.words}`} className="case-line">
        <p className="serif case-words" dir="auto">
          {one.words}
        </p>
        <div className="verbs">
          {one.place === 'case' ? (
            <button
              type="button"
              className="verb soft"
              aria-label={`${names.case}: ${one.words}`}
              onClick={() => openPart(one, `[data-case="${CSS.escape(one.at)}"] :is(h2, h3)`, 'main h1')}
            >
              {names.case}
            </button>
          ) : (
            <Link
              to={pages[one.place]}
              params={{ proposal }}
              className="verb soft"
              aria-label={`${names[one.place]} ${one.words}`}
            >
              {names[one.place]}
            </Link>
          )}
        </div>
      </li>
    ))}
  </ul>
);

/** What a senior reader will miss, in words, each with the way to where it is mended; the gravest stand open. */
export const CaseMissed = ({ proposal, missed }: { readonly proposal: string; readonly missed: readonly Missed[] }) => {
  const rest = missed.slice(openMissed);
  return (
    <Section title="What a senior reader will miss">
      {missed.length === 0 ? (
        <p className="section-note">Nothing that is known here.</p>
      ) : (
        <Rows proposal={proposal} missed={missed.slice(0, openMissed)} label="What a senior reader will miss" />
      )}
      {rest.length === 0 ? null : (
        <details className="case-more">
          <summary>{rest.length} more</summary>
          <Rows proposal={proposal} missed={rest} label="What else a senior reader will miss" />
        </details>
      )}
    </Section>
  );
};
