import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Output } from '../api.ts';
import { LedgerList } from '../components/ledger-list.tsx';
import { Page, Section } from '../components/page.tsx';
import { Proposals } from '../components/proposals.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { useReading } from '../queries.ts';
import { counted } from '../words.ts';

type Ledger = Output<'commitment.list'>;
type Which = 'open' | 'closed';

const most = 200;
/** So many of what was read stand there at once: the page is of what is owed. */
const first = 5;

/** Of long ago: asked about, and no longer counted. */
const isLong = ({ ask }: Ledger['rows'][number]): boolean => ask?.what === 'long';

const isPromise = ({ fact }: Ledger['rows'][number]): boolean => fact.kind === 'commitment';

const groupsOf = ({ rows }: Ledger, which: Which) =>
  which === 'closed'
    ? [
        { title: 'Yours', rows: rows.filter(({ way }) => way === 'mine') },
        { title: 'Theirs', rows: rows.filter(({ way }) => way !== 'mine') },
      ]
    : [
        { title: 'You owe', rows: rows.filter((row) => row.way === 'mine' && isPromise(row) && !isLong(row)) },
        { title: 'You were asked', rows: rows.filter((row) => row.way === 'mine' && !isPromise(row) && !isLong(row)) },
        { title: 'You wait for', rows: rows.filter((row) => row.way === 'theirs' && !isLong(row)) },
        { title: 'Nobody is named', rows: rows.filter((row) => row.way === 'nobody' && !isLong(row)) },
        { title: 'Between others', rows: rows.filter((row) => row.way === 'between' && !isLong(row)) },
        { title: 'Still open?', rows: rows.filter(isLong) },
      ];

/** What is owed, either way: open or ended, one list for the keyboard; under it what was read and waits for a word. */
export const CommitmentsPage = () => {
  const [which, setWhich] = useState<Which>('open');
  const [all, setAll] = useState(false);
  const [limit, setLimit] = useState(most);
  const query = useReading('commitment.list', { which, limit });
  const me = useReading('workspace.status', {}).data?.me;
  return (
    <PageAnswer query={query}>
      {(ledger) => (
        <Page
          name="Commitments"
          over={
            <nav className="ledger-which" aria-label="Which">
              {(['open', 'closed'] as const).map((one) => (
                <button
                  key={one}
                  type="button"
                  className={one === which ? 'verb here' : 'verb soft'}
                  aria-pressed={one === which}
                  onClick={() => setWhich(one)}
                >
                  {one === 'open' ? 'Open' : 'Ended'}
                </button>
              ))}
              <Link to="/initiatives" className="verb soft ledger-else">
                Initiatives
              </Link>
              <Link to={which === 'open' ? '/reminders' : '/evidence'} className="verb soft">
                {which === 'open' ? 'Reminders' : 'Evidence'}
              </Link>
            </nav>
          }
          heading={ledger.sentence}
        >
          {me !== null ? null : (
            <p className="dead-end">
              <Link to="/workspace" className="verb">
                Say who you are →
              </Link>
            </p>
          )}
          <LedgerList key={which} groups={groupsOf(ledger, which)} />
          {ledger.total > ledger.rows.length ? (
            <p className="rows-foot">
              <button type="button" className="verb" onClick={() => setLimit(1000)}>
                Show {counted(ledger.total - ledger.rows.length, 'more', 'more')}
              </button>
            </p>
          ) : null}
          {ledger.changes.length + ledger.waiting.length > 0 ? (
            <Section title="Read, not yet accepted">
              <Proposals
                facts={all ? ledger.waiting : ledger.waiting.slice(0, first)}
                changes={ledger.changes}
                label="Read, not yet accepted"
              />
              {!all && ledger.waiting.length > first ? (
                <p className="rows-foot">
                  <button type="button" className="verb" onClick={() => setAll(true)}>
                    Show {counted(ledger.waiting.length - first, 'more', 'more')}
                  </button>
                </p>
              ) : null}
              {all && ledger.moreWaiting > 0 ? (
                <p className="quiet">
                  {counted(ledger.moreWaiting, 'more waits', 'more wait')} on the pages of their people.
                </p>
              ) : null}
            </Section>
          ) : null}
          {ledger.rows.length + ledger.waiting.length + ledger.changes.length === 0 && which === 'open' ? (
            <p className="lead">
              What you promise and what you are promised will stand here. Write one line below, as in “I owe Dana the
              annex by Friday”, or bring in mail.
            </p>
          ) : null}
        </Page>
      )}
    </PageAnswer>
  );
};
