import type { z } from 'zod';
import type { Claim } from '../../domain/proposals/claim.ts';
import type { PartState } from '../../domain/proposals/proposal.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn, dayOf, type Instant } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { stillOpen } from '../proposal/changed.ts';
import { findProposal } from '../proposal/find-proposal.ts';
import { type ChangedClaims, putClaims } from './changed.ts';
import { evidenceOf } from './evidence-of.ts';

/** A result on file as a claim: its day and words are the fact's, and it is the user's own data until they say otherwise. */
const ofResult = (
  fact: { readonly fact: Id; readonly words: string; readonly said: Instant },
  id: Id,
  now: Instant,
  day: string,
): Claim => ({
  id,
  option: null,
  sort: 'claim',
  words: fact.words.slice(0, 2000),
  origin: '',
  dated: day,
  independent: null,
  strength: null,
  test: '',
  testBy: null,
  story: null,
  fact: fact.fact,
  from: null,
  state: 'accepted',
  made: now,
  updated: now,
});

/**
 * Takes or leaves claims that wait, by their ids, and results on file, by those of their facts; without keys everything that was
 * read in the words. Throws `AppError('not-found')`.
 */
export const decideClaims = async (
  context: Context,
  which: string,
  keys: readonly Id[] | undefined,
  state: PartState,
): Promise<z.infer<typeof ChangedClaims>> => {
  const one = stillOpen(findProposal(context, which));
  const { now } = context;
  const all = context.store().proposalClaims.ofProposal(one.id, now);
  const { onFile } = await evidenceOf(context, one);
  const clock = clockIn(context.zone);
  const meant = keys ?? all.flatMap(({ id, state: was }) => (was === 'proposed' ? [id] : []));
  const claims = [...new Set(meant)].map((key): Claim => {
    const claim = all.find(({ id }) => id === key);
    if (claim) return { ...claim, state, updated: now };
    const result = onFile.find(({ fact }) => fact === key);
    if (!result)
      throw new AppError('not-found', {
        field: 'keys',
        detail: 'Nothing that waits has that id.',
        hint: '`updraft claims NAME` shows what does, with ids.',
      });
    return { ...ofResult(result, context.newId(), now, dayOf(clock(result.said))), state };
  });
  return putClaims(context, one, claims);
};
