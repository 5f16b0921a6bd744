import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { type Output, standAt } from '../api.ts';
import { reading, useReading } from '../queries.ts';
import { onNews } from '../windows.ts';
import { ClockContext } from './clock.tsx';
import { DropAnywhere } from './drop.tsx';
import { NoticeArea } from './notice.tsx';
import { Said } from './said.tsx';
import { ScratchContext } from './scratch.tsx';
import { Shell } from './shell.tsx';
import { UnsavedContext } from './unsaved.tsx';
import { useFresh } from './use-fresh.ts';
import { Trouble, Waiting } from './waiting.tsx';

const doors = () => import('../doors.ts');
const UnlockPage = lazy(() => doors().then((all) => ({ default: all.UnlockPage })));
const WelcomePage = lazy(() => doors().then((all) => ({ default: all.WelcomePage })));
const RecoveryCode = lazy(() => doors().then((all) => ({ default: all.RecoveryCode })));
const NewPassphrase = lazy(() => doors().then((all) => ({ default: all.NewPassphrase })));

/** Decides what the page shows: the welcome, the unlock page, or the workspace that is open. */
export const Gate = () => {
  const client = useQueryClient();
  const status = useReading('workspace.status', {}, { refetchInterval: 10_000 });
  useFresh(status.data?.unlocked ? status.data.freshened : undefined);
  const { pathname } = useLocation();
  // Held here, because a workspace that was just made would otherwise open over its recovery code.
  const [code, setCode] = useState<string | null>(null);
  // Opened with the printed code: a new passphrase may be wanted first.
  const [used, setUsed] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [unsaved] = useState(() => new Map<string, string>());
  const scratch = useMemo(() => ({ text, setText }), [text]);
  const { data, error } = status;
  const { queryKey } = reading('workspace.status', {});
  const key = queryKey[0];
  const open = data?.unlocked;
  useEffect(() => {
    const ask = (): void => void client.invalidateQueries({ queryKey: [key] });
    const stop = onNews((news) => {
      if (news === 'locked') {
        client.setQueriesData<Output<'workspace.status'>>({ queryKey: [key] }, (before) =>
          before?.unlocked ? { ...before, unlocked: false, me: null, counts: null } : before,
        );
      }
      ask();
    });
    addEventListener('focus', ask);
    return () => {
      stop();
      removeEventListener('focus', ask);
    };
  }, [client, key]);
  // Another window turned to another workspace: nothing of the one before may stay on this one.
  const place = data?.example ? undefined : data?.place;
  const stood = useRef(place);
  useEffect(() => {
    if (place === undefined) return;
    // A recovery code on the screen is shown only this once.
    if (stood.current !== undefined && stood.current !== place && !document.querySelector('.code')) location.reload();
    else standAt(place);
    stood.current = place;
  }, [place]);
  // What was read while it was open is forgotten with the lock.
  useEffect(() => {
    if (open === false) client.removeQueries({ predicate: (query) => query.queryKey[0] !== key });
  }, [client, key, open]);
  const clock = useMemo(
    () => ({ now: data?.now ?? '1970-01-01T00:00:00Z', zone: data?.zone ?? 'UTC' }),
    [data?.now, data?.zone],
  );
  if (!data) {
    return (
      <div className="bare">
        <main className="door">
          {error ? <Trouble error={error} again={() => void status.refetch()} /> : <Waiting />}
        </main>
      </div>
    );
  }
  const shown = () => {
    if (code !== null) {
      const done = (): void => void client.resetQueries().then(() => setCode(null));
      return <RecoveryCode code={code} done={done} />;
    }
    if (data.unlocked && used !== null) {
      const done = (fresh?: string): void => {
        setUsed(null);
        if (fresh !== undefined) setCode(fresh);
      };
      return <NewPassphrase code={used} done={done} />;
    }
    // Turned round on the table: nothing of the workspace stands around it.
    if (data.unlocked && /^\/people\/[^/]+\/show$/.test(pathname)) {
      return (
        <div className="bare wide">
          <Outlet />
        </div>
      );
    }
    if (data.unlocked) {
      return (
        <DropAnywhere>
          <Shell status={data}>
            <Outlet />
          </Shell>
        </DropAnywhere>
      );
    }
    if (pathname === '/scratch') {
      return (
        <div className="bare wide">
          <Outlet />
        </div>
      );
    }
    return data.exists ? <UnlockPage status={data} byCodeOpened={setUsed} /> : <WelcomePage holdCode={setCode} />;
  };
  return (
    <ClockContext value={clock}>
      <ScratchContext value={scratch}>
        <UnsavedContext value={unsaved}>
          <NoticeArea>
            {error?.code === 'not-allowed' || error?.code === 'unreachable' ? (
              <aside className="banner gone" role="alert">
                <p>
                  <Said words={`${error.message} ${error.hint}`} />
                </p>
              </aside>
            ) : null}
            <Suspense
              fallback={
                <main className="door">
                  <Waiting />
                </main>
              }
            >
              {shown()}
            </Suspense>
          </NoticeArea>
        </UnsavedContext>
      </ScratchContext>
    </ClockContext>
  );
};
