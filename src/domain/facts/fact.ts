import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Day, Instant } from '../shared/time.ts';

/** The kinds of fact, SPEC's list. The order is the order on a person's page. */
export const factKinds = [
  'commitment',
  'request',
  'question',
  'decision',
  'priority',
  'pressure',
  'success',
  'preference',
  'position',
  'tie',
  'result',
  'opportunity',
  'risk',
  'support',
  'timing',
  'outcome',
  'reflection',
] as const;
export const FactKind = z.enum(factKinds);
export type FactKind = z.infer<typeof FactKind>;

/**
 * Due words as written and the day they mean; `date` is null where the words are ambiguous: asked, never guessed. For a
 * range ("next week") `date` is its first day and `end` its last, on which a promise is due.
 */
export const Due = z.object({ text: z.string(), date: Day.nullable(), end: Day.optional() });
export type Due = Readonly<z.infer<typeof Due>>;

export const FactState = z.enum(['proposed', 'accepted', 'rejected', 'superseded']);
export type FactState = z.infer<typeof FactState>;

/** Whether a statement stands for or against ("backs the plan", "said no"); `open` for undecided. */
export const polarities = ['positive', 'negative', 'open'] as const;
export const Polarity = z.enum(polarities);
export type Polarity = z.infer<typeof Polarity>;

/** How a commitment, request or question ended. */
export const Closing = z.enum(['kept', 'late', 'dropped']);
export type Closing = z.infer<typeof Closing>;

/** A dated, sourced statement. `quote` is `source.text.slice(start, end)`, never anything else. */
export const Fact = z.object({
  id: Id,
  kind: FactKind,
  source: Id,
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  quote: z.string(),
  /** Who holds, asks or undertakes it; null when the words do not say. */
  owner: Id.nullable(),
  /** The words the owner was read from; empty for the author. Kept when no person could be told from them. */
  ownerWords: z.string(),
  /** Whom it is owed to or asked of; null when the words do not say. */
  to: Id.nullable(),
  /** Everybody it belongs to on a person's page: owner, to, author, whoever is named in it. */
  about: z.array(Id),
  /** The act in the words of the source, without "I will". */
  action: z.string().nullable(),
  due: Due.nullable(),
  /** Null where it makes no sense (a question) or is not told. */
  polarity: Polarity.nullable().default(null),
  /** Who said the words, where that is not whoever wrote the source: the author of a quoted mail, a speaker. */
  speaker: Id.nullable().default(null),
  said: Instant,
  learned: Instant,
  /** 0 to 1; below `unsure` the page asks instead of proposing. */
  confidence: z.number().min(0).max(1),
  /** One sentence: why this was read as a fact of this kind. */
  reason: z.string(),
  state: FactState,
  /** When the user accepted or rejected it by hand; null for what nobody decided. */
  decided: Instant.nullable().default(null),
  lastConfirmed: Instant.nullable(),
  closed: z.object({ how: Closing, at: Instant }).nullable(),
});
export type Fact = Readonly<z.infer<typeof Fact>>;

/** Below this confidence a proposal is put as a question and is not accepted by Enter. */
export const unsure = 0.6;
