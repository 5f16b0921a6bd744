import { Link } from '@tanstack/react-router';

/** The way back to the proposal that something was made of. */
export const OfProposal = ({ of }: { readonly of: { readonly proposal: string; readonly title: string } }) => (
  <>
    of{' '}
    <Link to="/proposals/$proposal" params={{ proposal: of.proposal }} className="verb soft" dir="auto">
      {of.title}
    </Link>
  </>
);
