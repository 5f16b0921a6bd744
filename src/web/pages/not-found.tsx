import { Link } from '@tanstack/react-router';
import { Page } from '../components/page.tsx';

export const NotFound = () => (
  <Page name="Not found" heading="There is no such page.">
    <p className="lead">
      <Link to="/" className="verb">
        Today →
      </Link>
    </p>
  </Page>
);

/** A bug in the page: what to do, without losing the rest. */
export const Lost = ({ reset }: { readonly error: unknown; readonly reset: () => void }) => (
  <main className="door">
    <h1>This page broke.</h1>
    <p>Nothing you kept is lost.</p>
    <p className="verbs">
      <button type="button" className="verb" onClick={reset}>
        Try again →
      </button>
      <a className="verb" href="/">
        Today →
      </a>
    </p>
  </main>
);
