import { z } from 'zod';
import { wordsAlone, wordsOfFinding } from '../../domain/review/dismissed.ts';
import { Finding } from '../../domain/review/finding.ts';
import { rules } from '../../domain/review/rules/index.ts';
import { Id } from '../../domain/shared/id.ts';
import { Dismissal } from '../../store/dismissals.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { keptPhrases } from '../phrase/kept-phrases.ts';

export const findingDismiss = operation({
  name: 'finding.dismiss',
  alias: 'dismiss',
  summary: 'Say that a finding may stand, and why: these words in one draft, everywhere, or a rule as a whole.',
  surfaces: ['http', 'cli'],
  positional: ['rule', 'quote'],
  input: z.object({
    rule: z.string().trim().min(1).max(100),
    /** The words of the finding; without them the whole rule is meant. */
    quote: z.string().max(20_000).optional(),
    /**
     * What is on file that it rested on, as the finding named it: with something new it is shown again. Where it is not
     * named, words that a rule about the reader found may stand whatever is on file.
     */
    basis: Finding.shape.basis,
    /** The draft it holds in; without it everywhere. */
    draft: Id.optional(),
    reason: z.string().trim().max(500).default(''),
  }),
  output: z.object({ dismissal: Dismissal }),
  run: (context, { rule, quote, basis, draft, reason }) => {
    const store = context.store();
    const known = rules.find(({ id }) => id === rule);
    if (!known && !keptPhrases(store).some(({ id }) => `team:${id}` === rule))
      throw new AppError('not-found', {
        field: 'rule',
        detail: 'No rule has that id.',
        hint: '`updraft rules` lists them.',
      });
    if (draft !== undefined && !store.drafts.get(draft))
      throw new AppError('not-found', {
        field: 'draft',
        detail: 'No draft has that id.',
        hint: '`updraft drafts` lists them with their ids.',
      });
    const words =
      quote === undefined || quote.trim() === ''
        ? ''
        : basis === undefined && known?.needsReader
          ? wordsAlone(quote)
          : wordsOfFinding({ quote, basis });
    return store.transaction(() => {
      const same = store.dismissals
        .all()
        .find((one) => one.rule === rule && one.words === words && one.draft === (draft ?? null));
      // Said again without a reason, the one that was given stands.
      if (same && (reason === '' || same.reason === reason)) return { dismissal: same };
      if (same) store.dismissals.remove(same.id);
      const dismissal: Dismissal = {
        id: same?.id ?? context.newId(),
        rule,
        words,
        draft: draft ?? null,
        reason,
        at: context.now,
      };
      store.dismissals.add(dismissal);
      return { dismissal };
    });
  },
});
