import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call, type Output } from '../api.ts';
import { refresh } from '../queries.ts';
import { useNotice } from './notice.tsx';
import { WhereSaid } from './where-said.tsx';

type Tie = Output<'tie.list'>['ties'][number];

const Name = ({ person }: { readonly person: Tie['listener'] }) =>
  person.standing === 'me' ? (
    <span>You</span>
  ) : (
    <>
      <Link to="/people/$person" params={{ person: person.id }}>
        <bdi>{person.name}</bdi>
      </Link>
      {person.role ? <span className="with"> {person.role}</span> : null}
    </>
  );

/** The same as the picture, one tie a row: who listens, to whom, on what, where it was said, and what can be done. */
export const TieTable = ({ ties, caption }: { readonly ties: readonly Tie[]; readonly caption: string }) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const decide = (tie: Tie, how: 'fact.accept' | 'fact.reject'): void => {
    const facts = [...tie.facts];
    call(how, { facts }).then(async () => {
      await refresh(client);
      say(how === 'fact.accept' ? 'Kept.' : 'Taken out.', async () => {
        await call(how === 'fact.reject' && !tie.proposed ? 'fact.accept' : 'fact.propose', { facts });
        await refresh(client);
      });
    }, sayError);
  };
  return (
    <table className="tie-table">
      <caption className="hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Who listens</th>
          <th scope="col">To whom</th>
          <th scope="col">On what</th>
          <th scope="col">
            <span className="hidden">What to do</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {ties.map((tie) => (
          <tr key={tie.facts[0]}>
            <th scope="row">
              <Name person={tie.listener} />
            </th>
            <td>
              {tie.mutual ? <span className="with">close to </span> : null}
              <Name person={tie.heeded} />
            </td>
            <td>
              <span dir="auto">{tie.on.join(', ')}</span>
              <WhereSaid sources={tie.sources.slice(0, 3)} />
            </td>
            <td className="verbs">
              {tie.proposed ? (
                <button
                  type="button"
                  className="verb"
                  aria-label={`Keep: ${tie.words}`}
                  onClick={() => decide(tie, 'fact.accept')}
                >
                  Keep
                </button>
              ) : null}
              <button
                type="button"
                className="verb soft"
                aria-label={`Not so: ${tie.words}`}
                onClick={() => decide(tie, 'fact.reject')}
              >
                Not so
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
