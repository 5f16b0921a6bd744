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

/**
 * How a commitment, request or question ended: kept, kept after its day (`late`), called off (`dropped`), or neither kept
 * nor called off (`broken`), which only the user says.
 */
export const Closing = z.enum(['kept', 'late', 'dropped', 'broken']);
export type Closing = z.infer<typeof Closing>;

/** How much work a commitment takes, by the user's word or by its own words. */
export const workSizes = ['hour', 'day', 'days', 'weeks'] as const;
export const WorkSize = z.enum(workSizes);
export type WorkSize = z.infer<typeof WorkSize>;

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
  /** The words it was read from, where the text names them. Kept when no person could be told from them. */
  toWords: z.string().optional(),
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
  /** `why`: the user's reason, where there is one. */
  closed: z.object({ how: Closing, at: Instant, why: z.string().optional() }).nullable(),
  /** Its place among the priorities of its owner, 1 first, by the user's word. */
  rank: z.number().int().positive().optional(),
  /** Which sort of its kind the user says it is: of a pressure `strategic`, `personal` or `measured`; of a preference what it is about. */
  facet: z.string().optional(),
  size: WorkSize.optional(),
});
export type Fact = Readonly<z.infer<typeof Fact>>;

/** Below this confidence a proposal is put as a question and is not accepted by Enter. */
export const unsure = 0.6;
