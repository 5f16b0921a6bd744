import { useLocation } from '@tanstack/react-router';
import { useRef } from 'react';
import { usePageKeys } from '../keys.ts';
import { CaptureForm } from './capture-form.tsx';

/** The line at the foot of every page, one key away. */
export const CaptureBar = () => {
  const field = useRef<HTMLTextAreaElement>(null);
  const { pathname } = useLocation();
  usePageKeys({ c: () => field.current?.focus() });
  // These pages are the line themselves.
  if (pathname === '/capture' || pathname.startsWith('/debrief/')) return null;
  return (
    <aside className="foot" aria-label="Capture">
      <CaptureForm
        label="Capture: what happened, in one line"
        placeholder="What happened? One line is enough."
        field={field}
        keyHint="c"
      />
    </aside>
  );
};
