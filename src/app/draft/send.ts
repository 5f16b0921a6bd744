import { z } from 'zod';
import { Draft } from '../../domain/documents/draft.ts';
import { marksIn } from '../../domain/documents/marks.ts';
import { factsToldBy } from '../../domain/documents/told-by.ts';
import { stepOf } from '../../domain/facts/fact-step.ts';
import { Id } from '../../domain/shared/id.ts';
import { clockIn, Instant, millis } from '../../domain/shared/time.ts';
import { keepEarlierCorrections } from '../change/keep-corrections.ts';
import { wayOf } from '../commitment/ledger-row.ts';
import { AppError } from '../errors.ts';
import { keepEarlierFeedback } from '../feedback/keep-feedback.ts';
import { operation } from '../operation.ts';
import { putDraft } from './put-draft.ts';

/** Words of facts older than this are looked for no more, in milliseconds. */
const remembered = 180 * 86_400_000;

export const draftSend = operation({
  name: 'draft.send',
  summary: 'Mark a draft as sent; what its lines tell is kept as told to the reader. Nothing is sent by Updraft.',
  surfaces: ['http', 'cli'],
  positional: ['draft'],
  input: z.object({
    draft: Id,
    /** When it went out; now where it is not said. */
    at: Instant.optional(),
    /** It did not go out after all. */
    undo: z.boolean().optional(),
  }),
  output: z.object({
    draft: Draft,
    /** How many facts the reader now knows from it. */
    told: z.number().int(),
  }),
  run: (context, { draft: id, at, undo = false }) => {
    const { now, zone } = context;
    const store = context.store();
    if (at !== undefined && millis(at) > millis(now))
      throw new AppError('bad-input', {
        field: 'at',
        detail: 'That is still to come.',
        hint: 'Say so once it went out.',
      });
    return store.transaction(() => {
      const before = store.drafts.get(id);
      if (!before)
        throw new AppError('not-found', {
          field: 'draft',
          detail: 'No draft has that id.',
          hint: '`updraft drafts` lists them with their ids.',
        });
      if (undo) {
        store.told.removeOf(id);
        store.factSteps.removeOf(id);
        return { draft: putDraft(store, { ...before, sent: null }), told: 0 };
      }
      if (before.sent !== null) throw new AppError('sent', { field: 'draft' });
      if (before.text.trim() === '')
        throw new AppError('bad-input', {
          field: 'draft',
          detail: 'There is nothing in it yet.',
          hint: 'Write it first.',
        });
      const { reader } = before;
      if (reader === null || !store.people.get(reader))
        throw new AppError('bad-input', {
          field: 'draft',
          detail: 'It has no reader yet.',
          hint: 'Say who it goes to, then mark it as sent.',
        });
      const sent = clockIn(zone)(at ?? now);
      const draft = putDraft(store, { ...before, sent });
      // Lines that stand as they were compiled, and facts whose own words stand: what was changed or cut may not have been said.
      const recent = store.facts.acceptedSince(millis(sent) - remembered, sent);
      const facts = new Set([
        ...marksIn(before.text, before.marks).flatMap(({ from }) => from.flatMap(({ fact }) => fact ?? [])),
        ...factsToldBy(before.text, recent).map(({ id }) => id),
      ]);
      const known = [...facts].filter((fact) => store.facts.get(fact) !== undefined);
      for (const fact of known) store.told.add({ fact, person: reader, at: sent, draft: id });
      const owed = before.about === null || draft.kind !== 'message' ? undefined : store.facts.get(before.about);
      if (owed?.kind === 'commitment' || owed?.kind === 'request')
        store.factSteps.add(
          stepOf(owed.id, sent, wayOf(owed, store.people.me()?.id) === 'mine' ? 'told' : 'nudged', {
            person: reader,
            draft: id,
          }),
        );
      if (draft.kind === 'recap') keepEarlierCorrections(context, reader, sent);
      keepEarlierFeedback(context, { ...before, sent });
      return { draft, told: known.length };
    });
  },
});
