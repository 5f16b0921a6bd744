import { z } from 'zod';
import type { Draft } from '../../domain/documents/draft.ts';
import type { Context } from '../context.ts';
import { looksBack } from '../replay.ts';
import { putDraft, titled } from './put-draft.ts';

/** False where the draft was only built, on a replayed day; absent where it is kept. */
export const Unkept = z.literal(false).optional();

export const unkept = (context: Context): { readonly kept?: false } => (looksBack(context) ? { kept: false } : {});

/** Keeps a draft, except on a replayed day: then it is given as it would be, and nothing of today is touched. */
export const keptDraft = (context: Context, draft: Draft): Draft =>
  looksBack(context) ? titled(draft) : putDraft(context.store(), draft);
