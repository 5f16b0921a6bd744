import { Link } from '@tanstack/react-router';

/** Says that some proposals are not shown, and where it is told why. */
export const LessLikely = ({ count }: { readonly count: number }) =>
  count > 0 ? (
    <p className="rows-foot quiet">
      {count === 1 ? 'One less likely proposal is' : `${count} less likely proposals are`} not shown;{' '}
      <Link to="/workspace">what was learnt</Link> says why.
    </p>
  ) : null;
