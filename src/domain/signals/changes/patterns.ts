import type { ChangePattern } from './change-cue.ts';
import { dropped } from './dropped.ts';
import { kept } from './kept.ts';
import { moved } from './moved.ts';

/** One for each kind of change that words tell; that a promise was said once more is told by comparing (`same-fact.ts`). */
export const changePatterns: readonly ChangePattern[] = [kept, moved, dropped];
