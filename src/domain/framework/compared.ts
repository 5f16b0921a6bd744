import { z } from 'zod';
import { whatOf } from './method-lines.ts';
import { type Assessment, Statement } from './statement.ts';

/** What two assessments of one relationship say, side by side. */
export const Compared = z.object({
  /** Said by the later and not by the earlier. */
  appeared: z.array(Statement),
  /** Said by the earlier and no longer. */
  gone: z.array(Statement),
  /** Said by both, as the later puts it. */
  still: z.array(Statement),
});
export type Compared = Readonly<z.infer<typeof Compared>>;

const allOf = ({ strengths, gaps, unknowns }: Assessment): readonly Statement[] => [...gaps, ...unknowns, ...strengths];

/** Compares what is said by its kind and not by its words: three late promises after two are one thing that still is so. */
export const compared = (before: Assessment, after: Assessment): Compared => {
  const whats = (lines: readonly Statement[]): ReadonlySet<string> => new Set(lines.map((line) => whatOf(line)));
  const [then, now] = [allOf(before), allOf(after)];
  const [hadThen, haveNow] = [whats(then), whats(now)];
  return {
    appeared: now.filter((line) => !hadThen.has(whatOf(line))),
    gone: then.filter((line) => !haveNow.has(whatOf(line))),
    still: now.filter((line) => hadThen.has(whatOf(line))),
  };
};
