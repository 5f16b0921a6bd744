import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { usePageKeys } from '../keys.ts';
import { BringStatus } from './bring.tsx';
import { CaptureForm } from './capture-form.tsx';
import { useDrop } from './drop.tsx';

/** The line at the foot of every page, one key away. */
export const CaptureBar = () => {
  const foot = useRef<HTMLElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const { pathname } = useLocation();
  const { bringing } = useDrop();
  usePageKeys({
    c: () => (field.current ?? document.querySelector<HTMLElement>('.capture textarea'))?.focus(),
  });
  // These pages are the line themselves.
  const bare = pathname === '/capture' || pathname.startsWith('/debrief/');
  // Today and Workspace tell in their text what came of a file; other pages here.
  const tells = bringing.state !== 'idle' && pathname !== '/' && pathname !== '/workspace';
  const shown = !bare || tells;
  useEffect(() => {
    const here = foot.current;
    const style = document.documentElement.style;
    if (!shown || !here) return;
    // What stands above the foot has to know how high it is.
    const watch = new ResizeObserver(() => style.setProperty('--foot', `${here.offsetHeight}px`));
    watch.observe(here);
    return () => {
      watch.disconnect();
      style.removeProperty('--foot');
    };
  }, [shown]);
  if (!shown) return null;
  return (
    <aside ref={foot} className="foot" aria-label="Capture">
      {tells ? (
        <div className="foot-status">
          <BringStatus />
        </div>
      ) : null}
      {bare ? null : (
        <CaptureForm
          label="Capture: what happened, in one line"
          placeholder="What happened? One line is enough."
          field={field}
          keyHint="c"
        />
      )}
    </aside>
  );
};
