import { Link } from '@tanstack/react-router';
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

const goTo = (at: string): void => {
  const heading = document.querySelector<HTMLElement>(`[data-case="${CSS.escape(at)}"] :is(h2, h3)`);
  const target = heading ?? document.querySelector<HTMLElement>('main h1');
  target?.scrollIntoView({ block: 'start', behavior: 'instant' });
  target?.focus({ preventScroll: true });
};

/** What a senior reader will miss, in words, each with the way to where it is mended. */
export const CaseMissed = ({ proposal, missed }: { readonly proposal: string; readonly missed: readonly Missed[] }) => (
  <Section title="What a senior reader will miss">
    {missed.length === 0 ? (
      <p className="section-note">Nothing that is known here.</p>
    ) : (
      <ul className="case-lines" aria-label="What a senior reader will miss">
        {missed.map(({ name, words, place, at }) => (
          <li key={`${name} ${words}`} className="case-line">
            <p className="serif case-words" dir="auto">
              {words}
            </p>
            <div className="verbs">
              {place === 'case' ? (
                <button
                  type="button"
                  className="verb soft"
                  aria-label={`${names.case}: ${words}`}
                  onClick={() => goTo(at)}
                >
                  {names.case}
                </button>
              ) : (
                <Link
                  to={pages[place]}
                  params={{ proposal }}
                  className="verb soft"
                  aria-label={`${names[place]} ${words}`}
                >
                  {names[place]}
                </Link>
              )}
            </div>
          </li>
        ))}
      </ul>
    )}
  </Section>
);
