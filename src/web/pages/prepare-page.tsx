import { Link } from '@tanstack/react-router';
import { Page } from '../components/page.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { useReading } from '../queries.ts';

/** Whether to raise it at all, and the six paths to a message that is hard to send. */
export const PreparePage = () => {
  const query = useReading('message.paths', {});
  return (
    <PageAnswer query={query}>
      {({ paths }) => (
        <Page name="Something hard" over={<Link to="/write">← Write</Link>} heading="What is hard to say?">
          <p className="lead">
            A few questions, then a draft in your own words, somebody to ask or tell first, or a good reason to leave
            it. Nothing is sent from here.
          </p>
          <ul className="rows">
            {paths.map(({ id, title, when }) => (
              <li key={id} className="row person-row">
                <div className="what">
                  <p className="row-title">
                    <Link to="/prepare/$path" params={{ path: id }}>
                      {title}
                    </Link>
                  </p>
                  <p className="row-sub">{when}</p>
                </div>
                <Link to="/prepare/$path" params={{ path: id }} className="verb" aria-label={`Begin: ${title}`}>
                  Begin →
                </Link>
              </li>
            ))}
          </ul>
        </Page>
      )}
    </PageAnswer>
  );
};
