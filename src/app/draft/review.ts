import { z } from 'zod';
import type { Draft } from '../../domain/documents/draft.ts';
import { marksIn } from '../../domain/documents/marks.ts';
import { withoutDismissed } from '../../domain/review/dismissed.ts';
import { Finding, Offer } from '../../domain/review/finding.ts';
import { offersFor } from '../../domain/review/offers.ts';
import { review } from '../../domain/review/review.ts';
import { type ReviewOptions, textKinds } from '../../domain/review/rule.ts';
import { Id } from '../../domain/shared/id.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { keptPhrases, PhraseRules } from '../phrase/kept-phrases.ts';
import { wasThere } from '../replay.ts';
import { draftWasThere } from './put-draft.ts';
import { readerOf } from './reader-of.ts';

export const DraftText = z
  .string()
  .max(1_000_000, 'A draft of at most a million characters can be reviewed: take it in parts.');

const draftFor = (context: Context, id: Id): Draft => {
  const draft = context.store().drafts.get(id);
  if (!draft || !draftWasThere(context, draft))
    throw new AppError('not-found', {
      field: 'draft',
      detail: 'No draft has that id.',
      hint: '`updraft drafts` lists them with their ids.',
    });
  return draft;
};

export const draftReview = operation({
  name: 'draft.review',
  alias: 'review',
  summary: 'Review a draft that goes up: findings with their words, the reason, and safe fixes. Nothing is stored.',
  surfaces: ['http', 'cli'],
  tool: 'review',
  positional: ['text'],
  input: z.object({
    text: DraftText,
    /** Who will read it: a name, address or id; what is on file about them is consulted. */
    reader: z.string().trim().min(1).max(320).optional(),
    /** The draft that these words belong to: its reader is meant, and what was dismissed in it is left out. */
    draft: Id.optional(),
    /** What it is; without it text that goes up, or what the draft says. */
    kind: z.enum(textKinds).optional(),
    /** What a reply answers. */
    message: DraftText.optional(),
    /** Phrases that the house has a say on, beside those on file. */
    phrases: PhraseRules.optional(),
  }),
  output: z.object({
    findings: z.array(Finding),
    /** What this reader was never told and the draft does not tell; each goes in with its fix. */
    offers: z.array(Offer),
    /** Findings left out because you said that they may stand. */
    dismissed: z.number().int(),
    reader: z.object({ id: Id, name: z.string() }).optional(),
    words: z.number().int(),
    /** The language of a draft that was not reviewed because it is not in English: a code like de; absent otherwise. */
    language: z.string().optional(),
    ms: z.number(),
  }),
  run: (context, { text, reader: called, draft: id, kind: asked, message: answered, phrases = [] }) => {
    const start = performance.now();
    // Reviewing words needs no workspace: one is looked at where it is named, or open already.
    const named = called !== undefined || id !== undefined;
    const store = named || context.vault.unlocked() ? context.store() : undefined;
    const draft = id === undefined ? undefined : draftFor(context, id);
    const readerId = called === undefined ? (draft?.reader ?? null) : findPerson(context.store(), called, 'reader').id;
    const reader = readerId === null ? undefined : readerOf(context, readerId);
    const kind = asked ?? (draft?.kind === 'reply' ? 'reply' : undefined);
    const about = draft?.kind === 'reply' && draft.about !== null ? store?.sources.get(draft.about)?.text : undefined;
    const message = answered ?? about;
    const options: ReviewOptions = {
      ...(kind === undefined ? {} : { kind }),
      ...(reader === undefined ? {} : { reader }),
      ...(message === undefined ? {} : { message }),
      phrases: [...phrases, ...(store ? keptPhrases(store) : [])],
      ...(draft === undefined ? {} : { generated: marksIn(text, draft.marks) }),
    };
    const { findings, words, language } = review(text, options);
    const standing = store?.dismissals.all().filter(({ at }) => wasThere(context, at)) ?? [];
    const left = withoutDismissed(findings, standing, id ?? null);
    return {
      findings: [...left],
      offers: language === null ? [...offersFor(text, options)] : [],
      dismissed: findings.length - left.length,
      ...(reader?.id ? { reader: { id: reader.id, name: reader.name } } : {}),
      words,
      ...(language === null ? {} : { language }),
      ms: Math.round((performance.now() - start) * 100) / 100,
    };
  },
});
