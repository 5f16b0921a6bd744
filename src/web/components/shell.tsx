import { useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { Output } from '../api.ts';
import { usePageKeys } from '../keys.ts';
import { longDate } from '../time.ts';
import { CaptureBar } from './capture-bar.tsx';
import { useClock } from './clock.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { leaveExample } from './leave-example.ts';
import { lockNow } from './lock.ts';
import { useNotice } from './notice.tsx';
import { SearchDialog } from './search-dialog.tsx';

// A moment later, with the first answer of what is due; where it cannot be loaded, nothing is said.
const ReminderWatch = lazy(() =>
  import('./reminder-watch.tsx').then(
    (all) => ({ default: all.ReminderWatch }),
    () => ({ default: () => null }),
  ),
);

// Of no use before the first verb is pressed.
const KeptFocus = lazy(() =>
  import('./kept-focus.tsx').then(
    (all) => ({ default: all.KeptFocus }),
    () => ({ default: () => null }),
  ),
);

const places = [
  { to: '/', name: 'Today', key: 't' },
  { to: '/method', name: 'Method', key: 'i' },
  { to: '/people', name: 'People', key: 'p' },
  { to: '/commitments', name: 'Commitments', key: 'l' },
  { to: '/ahead', name: 'Ahead', key: 'n' },
  { to: '/proposals', name: 'Proposals', key: 'g' },
  { to: '/write', name: 'Write', key: 'w' },
  { to: '/workspace', name: 'Workspace', key: 'o' },
] as const;

/** Pages that belong to a place without standing under its address. */
const partsOf: Readonly<Record<string, RegExp>> = {
  '/': /^\/week(?:\/|$)/,
  '/method': /^\/quarter(?:\/|$)/,
  '/commitments': /^\/(?:reminders|evidence|initiatives)(?:\/|$)/,
  '/write': /^\/(?:prepare|rehearse|reply|scratch|roll-up)(?:\/|$)/,
  '/workspace': /^\/(?:rules|cards|work-with-me|leave)(?:\/|$)/,
};

/** What stands around every page of an open workspace: navigation, the example's banner, search, capture. */
export const Shell = ({
  status,
  children,
}: {
  readonly status: Output<'workspace.status'>;
  readonly children: ReactNode;
}) => {
  const [dialog, setDialog] = useState<'search' | 'keys' | null>(null);
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const client = useQueryClient();
  const { sayError } = useNotice();
  const clock = useClock();

  const lock = (): void => {
    lockNow().catch(sayError);
  };
  const leave = (): void => {
    leaveExample().then(async () => {
      await navigate({ to: '/' });
      await client.resetQueries();
    }, sayError);
  };
  usePageKeys({
    t: () => void navigate({ to: '/' }),
    h: () => void navigate({ to: '/week' }),
    i: () => void navigate({ to: '/method' }),
    p: () => void navigate({ to: '/people' }),
    n: () => void navigate({ to: '/ahead' }),
    l: () => void navigate({ to: '/commitments' }),
    g: () => void navigate({ to: '/proposals' }),
    w: () => void navigate({ to: '/write' }),
    o: () => void navigate({ to: '/workspace' }),
    r: () => void navigate({ to: '/reminders' }),
    u: () => void navigate({ to: '/quarter' }),
    v: () => void navigate({ to: '/initiatives' }),
    '/': () => setDialog('search'),
    '?': () => setDialog('keys'),
    'shift-l': () => (status.example ? undefined : lock()),
  });

  return (
    <div className="frame">
      <a className="skip" href="#page">
        Skip to the page
      </a>
      {status.example ? (
        <aside className="banner" aria-label="Example">
          <p>This is the example, as of {longDate(clock.now, clock)}. Try anything: nothing here is kept.</p>
          <button type="button" className="verb" onClick={leave}>
            Leave the example →
          </button>
        </aside>
      ) : null}
      <Suspense fallback={null}>
        <ReminderWatch />
        <KeptFocus />
      </Suspense>
      <div className="body">
        <header className="side">
          <Link to="/" className="mark" aria-label="Updraft, Today">
            Up<span>draft</span>
          </Link>
          <nav aria-label="Places">
            <ul>
              {places.map(({ to, name, key }) => (
                <li key={to}>
                  <Link
                    to={to}
                    className="place"
                    activeOptions={{ exact: to === '/' }}
                    aria-keyshortcuts={key}
                    {...(partsOf[to]?.test(pathname)
                      ? { 'data-status': 'active', 'aria-current': 'true' as const }
                      : {})}
                  >
                    <span>{name}</span>
                    <span className="kbd" aria-hidden="true">
                      {key}
                    </span>
                  </Link>
                </li>
              ))}
              <li>
                <button type="button" className="place" onClick={() => setDialog('search')} aria-keyshortcuts="/">
                  <span>Search</span>
                  <span className="kbd" aria-hidden="true">
                    /
                  </span>
                </button>
              </li>
            </ul>
          </nav>
          <div className="side-foot">
            <button type="button" className="place keys-place" onClick={() => setDialog('keys')} aria-keyshortcuts="?">
              Keys{' '}
              <span className="kbd" aria-hidden="true">
                ?
              </span>
            </button>
            {status.example ? null : (
              <button type="button" className="place lock-place" onClick={lock}>
                Lock{' '}
                <span className="kbd" aria-hidden="true">
                  L
                </span>
              </button>
            )}
          </div>
        </header>
        {children}
      </div>
      <CaptureBar />
      {dialog === 'search' ? <SearchDialog close={() => setDialog(null)} /> : null}
      {dialog === 'keys' ? <KeysDialog close={() => setDialog(null)} /> : null}
    </div>
  );
};
