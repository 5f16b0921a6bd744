import { z } from 'zod';
import { ProposalTalk } from '../../domain/proposals/room.ts';
import { Finding } from '../../domain/review/finding.ts';
import { Id } from '../../domain/shared/id.ts';
import type { TalkOfProposal } from '../../store/proposal-talks.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { careful } from '../fact/careful.ts';
import { isOwn } from '../moment/own-moment.ts';
import { beforeOf, OwnBefore } from '../moment/put-own.ts';
import { preWireOf } from '../prewire/pre-wire-of.ts';
import { PreWireShown } from '../prewire/show.ts';

/** A talk and the moment of the user's own that it became, as they were. */
export const TalkBefore = z.object({
  proposal: Id,
  talk: ProposalTalk,
  moment: OwnBefore.nullable(),
  /** The note that came with what was learnt; it goes when that is taken back. */
  noted: Id.nullable().default(null),
});
export type TalkBefore = Readonly<z.infer<typeof TalkBefore>>;

/** What every change of a talk gives back: the plan as it is now, and the talk as it was, to come back to with `talk.restore`. */
export const ChangedTalk = PreWireShown.extend({
  talk: Id,
  /** Null where it was not there. */
  before: TalkBefore.nullable(),
  /** What the words say of somebody that would hurt or shame if they read it; they are kept all the same. */
  careful: z.array(Finding),
});

/** A sentence or two of the user's about a talk. */
export const TalkWords = z.string().trim().max(2000, 'A few sentences are enough: at most 2,000 characters.');

/** A talk by its id. Throws `AppError('not-found')`. */
export const findTalk = (context: Context, id: Id): TalkOfProposal => {
  const talk = context.store().proposalTalks.get(id, context.now);
  if (!talk)
    throw new AppError('not-found', {
      field: 'talk',
      detail: 'No talk has that id.',
      hint: '`updraft pre-wire PROPOSAL` shows them with their ids.',
    });
  return talk;
};

/** What was dropped is neither held nor worded anew. Throws `AppError('bad-input')`. */
export const stillPlanned = (talk: TalkOfProposal): TalkOfProposal => {
  if (talk.dropped !== null)
    throw new AppError('bad-input', {
      field: 'talk',
      detail: 'That talk was dropped.',
      hint: 'Plan it again first.',
    });
  return talk;
};

/** A talk as it is, to come back to. */
export const talkBefore = (context: Context, { proposal, ...talk }: TalkOfProposal): TalkBefore => {
  const moment = talk.moment === null ? undefined : context.store().moments.get(talk.moment);
  return { proposal, talk, moment: moment && isOwn(moment) ? beforeOf(moment) : null, noted: null };
};

/** What a change gives back. Throws `AppError('not-found')` where the proposal is gone. */
export const talkChanged = (
  context: Context,
  {
    proposal: id,
    talk,
    before,
    words,
  }: {
    readonly proposal: Id;
    readonly talk: Id;
    readonly before: TalkBefore | null;
    /** What the user wrote. */
    readonly words: string;
  },
): z.infer<typeof ChangedTalk> => {
  const proposal = context.store().proposals.get(id, context.now);
  if (!proposal) throw new AppError('not-found', { field: 'proposal' });
  return {
    ...preWireOf(context, proposal),
    proposal: { id: proposal.id, title: proposal.title, ended: proposal.ended !== null },
    talk,
    before,
    careful: words.trim() === '' ? [] : careful(words),
  };
};
