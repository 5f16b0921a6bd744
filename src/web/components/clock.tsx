import { createContext, use } from 'react';
import type { Clock } from '../time.ts';

export const ClockContext = createContext<Clock>({ now: '1970-01-01T00:00:00Z', zone: 'UTC' });

/** The user's now and zone as the server says them; a replayed day stays that day. */
export const useClock = (): Clock => use(ClockContext);
