import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { call } from '../api.ts';
import { MakeItMine } from '../components/make-it-mine.tsx';
import { useNotice } from '../components/notice.tsx';

/** The first visit: three doors, none of which asks for anything before it gives something. */
export const WelcomePage = ({ holdCode }: { readonly holdCode: (code: string) => void }) => {
  const [making, setMaking] = useState(false);
  const [opening, setOpening] = useState(false);
  const client = useQueryClient();
  const { sayError } = useNotice();
  useEffect(() => {
    document.title = 'Updraft';
  }, []);
  const example = (): void => {
    if (opening) return;
    setOpening(true);
    call('example.open', {})
      .then(() => client.resetQueries(), sayError)
      .finally(() => setOpening(false));
  };
  return (
    <div className="bare">
      <main className="door">
        <p className="mark">
          Up<span>draft</span>
        </p>
        {making ? (
          <MakeItMine back={() => setMaking(false)} made={holdCode} />
        ) : (
          <>
            <h1>Ready before, kept after.</h1>
            <p className="door-lead">
              A private workspace for everything that goes up: what to know before a talk, what you said you would do
              after it, and the draft in between. It runs on this machine and sends nothing anywhere.
            </p>
            <ul className="doors">
              <li>
                <Link to="/scratch">
                  <span className="door-name">Paste a draft →</span>
                  <span>Reviewed at once, in this page. Nothing is stored.</span>
                </Link>
              </li>
              <li>
                <button type="button" onClick={example}>
                  <span className="door-name">
                    {opening ? 'Opening the example …' : 'Look around a finished example →'}
                  </span>
                  <span>
                    A mailbox, a calendar and a few lines of somebody else’s month. One click in, one click out.
                  </span>
                </button>
              </li>
              <li>
                <button type="button" onClick={() => setMaking(true)}>
                  <span className="door-name">Make it mine →</span>
                  <span>One encrypted file under a passphrase of yours. No account.</span>
                </button>
              </li>
            </ul>
          </>
        )}
      </main>
    </div>
  );
};
