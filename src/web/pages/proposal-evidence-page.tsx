import '../styles/likely.css';
import '../styles/looking-back.css';
import '../styles/proof.css';
import { useParams } from '@tanstack/react-router';
import { Claims } from '../components/claims.tsx';
import { Objections } from '../components/objections.tsx';
import { ProposalFigures } from '../components/proposal-figures.tsx';
import { ProposalPage } from '../components/proposal-places.tsx';
import { SourcedAsShown } from '../components/sources.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { useReading } from '../queries.ts';

/** What a proposal rests on: its claims and assumptions, the figures, and what speaks against it. */
export const ProposalEvidencePage = () => {
  const { proposal } = useParams({ from: '/proposals/$proposal/evidence' });
  const query = useReading('claim.list', { proposal });
  return (
    <PageAnswer query={query}>
      {(shown) => (
        <SourcedAsShown>
          <ProposalPage proposal={shown.proposal} place="evidence" sentence={shown.sentence}>
            <Claims shown={shown} />
            <ProposalFigures shown={shown} />
            <Objections proposal={shown.proposal.id} />
          </ProposalPage>
        </SourcedAsShown>
      )}
    </PageAnswer>
  );
};
