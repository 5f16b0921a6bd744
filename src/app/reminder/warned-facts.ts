import type { Id } from '../../domain/shared/id.ts';
import type { Context } from '../context.ts';

/** The user's promises that are in danger of being missed. */
export const warnedFacts = (_context: Context): ReadonlySet<Id> => new Set();
