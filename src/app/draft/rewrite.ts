import { z } from 'zod';
import { applyFix } from '../../domain/review/apply-fix.ts';
import { hunksOf } from '../../domain/review/rewrite/hunks.ts';
import { RewriteStep, rewrite } from '../../domain/review/rewrite/rewrite.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { readerOf } from './reader-of.ts';
import { DraftText } from './review.ts';

const Hunk = z.object({
  /** The first of the lines, counted from 1, in the text as the steps before left it. */
  line: z.number().int().positive(),
  before: z.array(z.string()),
  after: z.array(z.string()),
});

export const draftRewrite = operation({
  name: 'draft.rewrite',
  alias: 'rewrite',
  summary: 'Put a draft in order with its own words: the point up, the wind-up out, lists as lists. Nothing is stored.',
  surfaces: ['http', 'cli'],
  tool: 'review',
  positional: ['text'],
  input: z.object({
    text: DraftText,
    /** Who will read it: a name, address or id; how they like it is consulted. */
    reader: z.string().trim().min(1).max(320).optional(),
    /** Steps to leave out, by their ids. */
    without: z.array(z.string().max(80)).max(200).optional(),
  }),
  output: z.object({
    text: z.string(),
    /** In the order in which they were done, with those that were left out. */
    steps: z.array(RewriteStep.extend({ hunks: z.array(Hunk) })),
  }),
  run: (context, { text: given, reader: called, without = [] }) => {
    const reader =
      called === undefined ? undefined : readerOf(context, findPerson(context.store(), called, 'reader').id);
    const { text, steps } = rewrite(given, { without, ...(reader === undefined ? {} : { reader }) });
    let at = given;
    const shown = steps.map((step) => {
      const hunks = hunksOf(at, step.edits).map(({ line, before, after }) => ({
        line,
        before: [...before],
        after: [...after],
      }));
      if (!step.left) at = applyFix(at, { label: '', edits: step.edits });
      return { ...step, hunks };
    });
    return { text, steps: shown };
  },
});
