import { z } from 'zod';
import { bare } from '../../domain/documents/brief-frames.ts';
import { capital, shortened } from '../../domain/documents/words.ts';
import { readMemo } from '../../domain/proposals/read-memo.ts';
import { titleOf } from '../../domain/proposals/title-of.ts';
import { Finding } from '../../domain/review/finding.ts';
import { Id } from '../../domain/shared/id.ts';
import { calendarsOf } from '../calendar/work-calendar.ts';
import { keepClaims } from '../claim/keep-claims.ts';
import type { Context } from '../context.ts';
import { draftWasThere } from '../draft/put-draft.ts';
import { AppError } from '../errors.ts';
import { careful } from '../fact/careful.ts';
import { keepObjections } from '../objection/keep-objections.ts';
import { operation } from '../operation.ts';
import { refuseUse } from '../prewire/refuse-use.ts';
import { ChangedProposal, storedProposal } from './changed.ts';
import { longestMemo, Title } from './fields.ts';
import { keepMemo } from './keep-memo.ts';
import { todayOf, wholeProposal } from './proposal-view.ts';
import { putRead } from './put-read.ts';

/** The words to begin with, out of a draft of the user's. Throws `AppError('not-found')`. */
const wordsOfDraft = (context: Context, id: Id): { readonly title: string; readonly text: string } => {
  const draft = context.store().drafts.get(id);
  if (!draft || !draftWasThere(context, draft))
    throw new AppError('not-found', {
      field: 'draft',
      detail: 'No draft has that id.',
      hint: '`updraft drafts` lists them.',
    });
  return draft;
};

export const proposalBegin = operation({
  name: 'proposal.begin',
  alias: 'propose',
  summary:
    'Begin a proposal from one sentence or a pasted memo: problem, options, recommendation and ask are found in your words and wait for your yes.',
  surfaces: ['http', 'cli'],
  positional: ['words...'],
  input: z.object({
    /** A sentence, or a whole memo; `-` on the command line reads what is piped in. */
    words: z
      .string()
      .max(longestMemo, 'A memo of at most 20,000 characters: paste the part that makes the case.')
      .optional(),
    /** What it is called; out of its words where it is not said. */
    title: Title.optional(),
    /** A need, an opportunity, a risk or another accepted fact that it begins with. */
    fact: Id.optional(),
    /** A draft whose text it begins with. */
    draft: Id.optional(),
  }),
  output: ChangedProposal.extend({
    /** What in the words would hurt or shame if it were read. */
    careful: z.array(Finding),
  }),
  run: (context, { words = '', title, fact: factId, draft: draftId }) => {
    const store = context.store();
    const { now } = context;
    const fact = factId === undefined ? undefined : store.facts.at(factId, now);
    if (factId !== undefined && fact?.state !== 'accepted')
      throw new AppError('not-found', {
        field: 'fact',
        detail: 'No accepted fact has that id.',
        hint: 'Accept it first, or begin with words of your own.',
      });
    const draft = draftId === undefined ? undefined : wordsOfDraft(context, draftId);
    const text = words.trim() === '' ? (draft?.text ?? '') : words;
    if (text.length > longestMemo)
      throw new AppError('too-large', {
        field: 'draft',
        detail: 'That draft is longer than a memo of 20,000 characters.',
        hint: 'Paste the part of it that makes the case.',
      });
    if (text.trim() === '' && !fact && title === undefined)
      throw new AppError('bad-input', {
        field: 'words',
        detail: 'Say in one sentence what it is about, or paste a memo.',
      });
    refuseUse(context, [title, text, fact?.quote], 'words');
    const reading = readMemo(text, todayOf(context), { calendar: calendarsOf(store, context.zone)(now) });
    const called =
      title ??
      (text.trim() === ''
        ? capital(shortened(bare(fact?.quote ?? ''), 12).replace(/ …$/, '')).slice(0, 200)
        : draft && draft.title !== '' && words.trim() === ''
          ? draft.title.slice(0, 200)
          : titleOf(text, reading));
    const id = context.newId();
    store.transaction(() => {
      const head = {
        id,
        title: called,
        source: null,
        decider: null,
        ladder: null,
        ask: null,
        chosen: null,
        moment: null,
        byDay: null,
        opened: now,
        ended: null,
        updated: now,
      };
      store.proposals.put(head);
      if (fact)
        // Whoever begins with a need has said that this is what it is about.
        store.proposals.putLine(id, {
          id: context.newId(),
          option: null,
          part: 'problem',
          kind: null,
          words: fact.quote.replace(/\s+/g, ' ').trim().slice(0, 2000),
          from: null,
          fact: fact.id,
          state: 'accepted',
          made: now,
          updated: now,
        });
      if (text.trim() === '') return;
      const source = keepMemo(context, { proposal: id, title: called, text });
      store.proposals.put({ ...head, source });
      putRead(context, { proposal: id, source, text }, reading);
      keepClaims(context, id, { source, text });
      keepObjections(context, id, { source, text });
    });
    return {
      ...wholeProposal(context, id),
      before: null,
      after: storedProposal(context, id),
      careful: text.trim() === '' ? [] : careful(text),
    };
  },
});
