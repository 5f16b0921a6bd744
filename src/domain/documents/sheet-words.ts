import { z } from 'zod';
import type { Fact } from '../facts/fact.ts';
import { Line } from './line.ts';
import { withoutEnding } from './words.ts';

/** A line out of the writer's own notes, which the reader sees after the writer's word only. */
export const Proposed = z.object({
  /** What `answer.give` is told, with `right` where it may stand there: `sheet:<person>:<fact>`. */
  about: z.string(),
  /** Under which heading it would stand. */
  heading: z.string(),
  /** As it would stand there; the source is the note. */
  line: Line,
});
export type Proposed = Readonly<z.infer<typeof Proposed>>;

/** The words of a fact as the writer was asked about them; where they were edited since, it was about others. */
export const shownWords = ({ quote, action }: Pick<Fact, 'quote' | 'action'>): string =>
  `${withoutEnding(quote, '?')}\n${action ?? ''}`.trim().slice(0, 2000);
