import type { Id } from '../shared/id.ts';

/** What names the note that was made of a setback, or of its words said anew as another fact: it goes with it. */
export const setbackKey = (setback: Id, anew?: Id): string =>
  `setback:${setback}${anew === undefined ? '' : `:${anew}`}`;

/** Whether a note was made of that setback. */
export const isOfSetback = (key: string | undefined, setback: Id): boolean =>
  key === setbackKey(setback) || (key?.startsWith(`${setbackKey(setback)}:`) ?? false);
