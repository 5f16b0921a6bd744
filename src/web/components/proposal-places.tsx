import '../styles/proposals.css';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { Page } from './page.tsx';
import { SourcesMargin } from './sources.tsx';

const places = [
  { place: 'case', to: '/proposals/$proposal', name: 'Case' },
  { place: 'evidence', to: '/proposals/$proposal/evidence', name: 'Evidence' },
  { place: 'people', to: '/proposals/$proposal/people', name: 'People' },
  { place: 'pre-wire', to: '/proposals/$proposal/pre-wire', name: 'Pre-wire' },
  { place: 'timing', to: '/proposals/$proposal/timing', name: 'Timing' },
  { place: 'decision', to: '/proposals/$proposal/decision', name: 'Decision' },
] as const;
/** One of the pages of a proposal. */
export type ProposalPlace = (typeof places)[number]['place'];

/** Enough of a proposal to head its pages. */
export type HeadedProposal = { readonly id: string; readonly title: string };

/** The links between the pages of one proposal, under the one true sentence of this one. */
export const ProposalHead = ({
  proposal,
  place,
  sentence,
}: {
  readonly proposal: HeadedProposal;
  readonly place: ProposalPlace;
  /** What matters on this page; absent where there is nothing to say yet. */
  readonly sentence?: ReactNode;
}) => {
  const row = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const list = row.current;
    const here = list?.querySelector<HTMLElement>(`[data-place="${place}"]`);
    if (list && here) list.scrollLeft = here.offsetLeft - list.offsetLeft - 40;
  }, [place]);
  return (
    <>
      {sentence ? (
        <div className="lead" dir="auto">
          {sentence}
        </div>
      ) : null}
      <nav className="proposal-places" aria-label="This proposal">
        <ul ref={row}>
          {places.map((one) => (
            <li key={one.place} data-place={one.place}>
              <Link
                to={one.to}
                params={{ proposal: proposal.id }}
                className={one.place === place ? 'verb here' : 'verb soft'}
                activeOptions={{ exact: true }}
              >
                {one.name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
};

/** A page of one proposal: its title, one true sentence, the links to the others, and the margin for sources. */
export const ProposalPage = ({
  proposal,
  place,
  sentence,
  over,
  heading,
  children,
}: {
  readonly proposal: HeadedProposal;
  readonly place: ProposalPlace;
  readonly sentence?: ReactNode;
  /** Beside the way back to all proposals. */
  readonly over?: ReactNode;
  /** In place of the title. */
  readonly heading?: ReactNode;
  readonly children: ReactNode;
}) => (
  <Page
    name={place === 'case' ? proposal.title : `${proposal.title}, ${place}`}
    className="proposal-page"
    over={
      <>
        <Link to="/proposals" className="verb soft" activeOptions={{ exact: true }}>
          Proposals
        </Link>
        {over}
      </>
    }
    heading={heading ?? proposal.title}
    margin={<SourcesMargin />}
  >
    <ProposalHead proposal={proposal} place={place} sentence={sentence} />
    {children}
  </Page>
);
