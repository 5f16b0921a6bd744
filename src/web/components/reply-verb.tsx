import { Link } from '@tanstack/react-router';
import type { Output } from '../api.ts';
import { useReading } from '../queries.ts';

/** The way to a reviewed reply, for mail from somebody who is not above the user. */
export const ReplyVerb = ({ source }: { readonly source: Output<'source.show'> }) => {
  const from = source.kind === 'mail' ? source.people.find(({ role }) => role === 'from')?.person.id : undefined;
  const writer = useReading('person.show', { person: from ?? '' }, { enabled: from !== undefined });
  const standing = writer.data?.person.standing;
  if (!writer.data || writer.data.person.group || standing === 'above' || standing === 'me') return null;
  return (
    <p className="verbs thread-verbs">
      <Link to="/reply/$source" params={{ source: source.id }} className="verb">
        Reply, reviewed →
      </Link>
    </p>
  );
};
