import { z } from 'zod';
import { Due, FactKind, Polarity } from '../facts/fact.ts';

/** A fact as read from one text, before anybody accepted it. Offsets are UTF-16 into that text. */
export const ProposedFact = z.object({
  kind: FactKind,
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  quote: z.string(),
  confidence: z.number().min(0).max(1),
  /** "author", "reader" (of a quoted message: its speaker, and whoever answered it), or the words used ("@boss", "Dana", "the CFO"); absent when the text does not say. */
  owner: z.string().optional(),
  /** Whom it is owed to or asked of, in the same form. */
  to: z.string().optional(),
  action: z.string().optional(),
  due: Due.optional(),
  polarity: Polarity.optional(),
  /** The words that name who said it, where that is not the author of the text: whoever wrote a quoted mail, a speaker. */
  speaker: z.string().optional(),
  /** When that was said, where the text tells: a day or an instant. */
  said: z.string().optional(),
  /** One sentence naming the pattern: why this was read so. */
  reason: z.string(),
});
export type ProposedFact = Readonly<z.infer<typeof ProposedFact>>;
