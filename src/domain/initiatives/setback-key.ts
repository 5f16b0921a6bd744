import type { Id } from '../shared/id.ts';

/** What names the note that was made of a setback: it goes with it. */
export const setbackKey = (setback: Id): string => `setback:${setback}`;
