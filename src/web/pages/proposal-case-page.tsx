import '../styles/initiatives.css';
import { useParams } from '@tanstack/react-router';
import { ProposalPage } from '../components/proposal-places.tsx';
import { SourcedAsShown } from '../components/sources.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { useReading } from '../queries.ts';

/** The case: what is said of the problem, the ways to go, the plan, and what is missing. */
export const ProposalCasePage = () => {
  const { proposal } = useParams({ strict: false });
  const query = useReading('proposal.show', { proposal: proposal ?? '' });
  return (
    <PageAnswer query={query}>
      {({ proposal: view }) => (
        <SourcedAsShown key={view.id}>
          <ProposalPage proposal={view} place="case" sentence={view.sentence}>
            <p className="quiet">{view.title}</p>
          </ProposalPage>
        </SourcedAsShown>
      )}
    </PageAnswer>
  );
};
