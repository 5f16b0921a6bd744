import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { UnlockPage } from '../pages/unlock-page.tsx';
import { WelcomePage } from '../pages/welcome-page.tsx';
import { useReading } from '../queries.ts';
import { ClockContext } from './clock.tsx';
import { DropAnywhere } from './drop.tsx';
import { RecoveryCode } from './make-it-mine.tsx';
import { NoticeArea } from './notice.tsx';
import { ScratchContext } from './scratch.tsx';
import { Shell } from './shell.tsx';
import { UnsavedContext } from './unsaved.tsx';
import { Trouble, Waiting } from './waiting.tsx';

/** Decides what the page shows: the welcome, the unlock page, or the workspace that is open. */
export const Gate = () => {
  const client = useQueryClient();
  const status = useReading('workspace.status', {}, { refetchInterval: 30_000 });
  const { pathname } = useLocation();
  // Held here, because a workspace that was just made would otherwise open over its recovery code.
  const [code, setCode] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [unsaved] = useState(() => new Map<string, string>());
  const scratch = useMemo(() => ({ text, setText }), [text]);
  const { data, error } = status;
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
    return data.exists ? <UnlockPage status={data} /> : <WelcomePage holdCode={setCode} />;
  };
  return (
    <ClockContext value={clock}>
      <ScratchContext value={scratch}>
        <UnsavedContext value={unsaved}>
          <NoticeArea>{shown()}</NoticeArea>
        </UnsavedContext>
      </ScratchContext>
    </ClockContext>
  );
};
