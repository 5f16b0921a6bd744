import { z } from 'zod';
import { Finding } from '../../domain/review/finding.ts';
import { review } from '../../domain/review/review.ts';
import { operation } from '../operation.ts';

export const DraftText = z.string().max(1_000_000, 'A draft of at most a million characters can be reviewed.');

export const draftReview = operation({
  name: 'draft.review',
  alias: 'review',
  summary: 'Review a draft that goes up: findings with their words, the reason, and safe fixes. Nothing is stored.',
  surfaces: ['http', 'cli'],
  positional: ['text'],
  input: z.object({ text: DraftText }),
  output: z.object({
    findings: z.array(Finding),
    words: z.number().int(),
    /** The language of a draft that was not reviewed because it is not in English: a code like de; absent otherwise. */
    language: z.string().optional(),
    ms: z.number(),
  }),
  run: (_context, { text }) => {
    const start = performance.now();
    const { findings, words, language } = review(text);
    return {
      findings: [...findings],
      words,
      ...(language === null ? {} : { language }),
      ms: Math.round((performance.now() - start) * 100) / 100,
    };
  },
});
