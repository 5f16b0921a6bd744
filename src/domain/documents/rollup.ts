import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Day } from '../shared/time.ts';

/** What a roll-up is for: a quarter behind, a yearly review, or a case for a larger role. */
export const rollupForms = ['quarter', 'review', 'promotion'] as const;
export const RollupForm = z.enum(rollupForms);
export type RollupForm = z.infer<typeof RollupForm>;

/** What a roll-up was asked for. */
export const Rollup = z.object({
  draft: Id,
  form: RollupForm,
  /** The first and the last day of the stretch. */
  since: Day,
  until: Day,
  /** Markdown with `{{field}}`; empty for the form's own headings. */
  template: z.string().max(20_000),
});
export type Rollup = Readonly<z.infer<typeof Rollup>>;
