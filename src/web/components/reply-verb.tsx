import { Link } from '@tanstack/react-router';
import { useReading } from '../queries.ts';

/** The way to a reviewed reply, for mail from somebody who is not above the user; nothing until that is known. */
export const ReplyVerb = ({ source, from }: { readonly source: string; readonly from: string | undefined }) => {
  const people = useReading('person.list', { limit: 500 }, { enabled: from !== undefined });
  const standing = people.data?.people.find(({ id }) => id === from)?.standing;
  if (!people.data || standing === 'above' || standing === 'me') return null;
  return (
    <p className="verbs thread-verbs">
      <Link to="/reply/$source" params={{ source }} className="verb">
        Reply, reviewed →
      </Link>
    </p>
  );
};
