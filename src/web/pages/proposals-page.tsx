import '../styles/initiatives.css';
import '../styles/proposals.css';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Output } from '../api.ts';
import { Careful } from '../components/careful.tsx';
import { Page } from '../components/page.tsx';
import { useBeginProposal } from '../components/use-begin-proposal.ts';
import { PageAnswer } from '../components/waiting.tsx';
import { useReading } from '../queries.ts';

type Listed = Output<'proposal.list'>;
type Which = 'open' | 'ended';
const longestMemo = 20_000;

/** One sentence, or a whole memo: Enter begins a sentence, Ctrl Enter whatever stands there. */
const BeginForm = ({ first }: { readonly first: boolean }) => {
  const begin = useBeginProposal();
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);
  const ready = words.trim() !== '' && words.length <= longestMemo;
  const go = (): void => {
    if (busy || !ready) return;
    setBusy(true);
    void begin({ words }).then((done) => {
      if (done) setWords('');
      setBusy(false);
    });
  };
  return (
    <form
      className="begin-proposal"
      aria-label="Begin a proposal"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <label htmlFor="begin-proposal">
        {first ? 'One sentence is enough. Or paste the memo you have.' : 'Begin another: a sentence, or a memo.'}
      </label>
      <textarea
        id="begin-proposal"
        dir="auto"
        rows={Math.min(16, Math.max(first ? 4 : 2, words.split('\n').length + 1))}
        value={words}
        onChange={({ target }) => setWords(target.value)}
        onKeyDown={(event) => {
          const whole = event.ctrlKey || event.metaKey;
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          if (!whole && (event.shiftKey || words.includes('\n'))) return;
          event.preventDefault();
          go();
        }}
      />
      {words.length > longestMemo ? (
        <p className="quiet">That is longer than 20,000 characters: paste the part that makes the case.</p>
      ) : null}
      <Careful text={words} />
      <p className="verbs">
        <button type="submit" className="verb" aria-disabled={busy || !ready}>
          Begin →
        </button>
      </p>
    </form>
  );
};

const ProposalRow = ({ one }: { readonly one: Listed['proposals'][number] }) => (
  <li className="row person-row">
    <div className="what">
      <p className="row-title" dir="auto">
        <Link to="/proposals/$proposal" params={{ proposal: one.id }}>
          {one.title}
        </Link>
      </p>
      <p className="row-sub" dir="auto">
        {one.sentence}
        {one.waiting > 0 && one.ended === null ? ' Some of it was read in your words and waits for you.' : ''}
      </p>
    </div>
  </li>
);

/** The cases made upward, and where another one begins. */
export const ProposalsPage = () => {
  const [which, setWhich] = useState<Which>('open');
  const query = useReading('proposal.list', { which });
  return (
    <PageAnswer query={query}>
      {({ sentence, proposals, ended }) => (
        <Page
          name="Proposals"
          over={
            ended === 0 && which === 'open' ? null : (
              <nav className="ledger-which" aria-label="Which">
                {(['open', 'ended'] as const).map((one) => (
                  <button
                    key={one}
                    type="button"
                    className={one === which ? 'verb here' : 'verb soft'}
                    aria-pressed={one === which}
                    onClick={() => setWhich(one)}
                  >
                    {one === 'open' ? 'Under way' : 'Ended'}
                  </button>
                ))}
              </nav>
            )
          }
          heading={sentence}
        >
          {proposals.length === 0 && which === 'open' && ended === 0 ? (
            <p className="lead">
              A case made upward will stand here: the problem, the ways to go, what you recommend, and what you ask for.
            </p>
          ) : null}
          {proposals.length > 0 ? (
            <ul className="rows" aria-label={which === 'open' ? 'Under way' : 'Ended'}>
              {proposals.map((one) => (
                <ProposalRow key={one.id} one={one} />
              ))}
            </ul>
          ) : null}
          {which === 'open' ? <BeginForm first={proposals.length === 0} /> : null}
        </Page>
      )}
    </PageAnswer>
  );
};
