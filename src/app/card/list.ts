import { z } from 'zod';
import { EvidenceCard } from '../../domain/framework/card.ts';
import { cardOf, cards } from '../../domain/framework/cards.ts';
import { rules } from '../../domain/review/rules/index.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';

export const cardList = operation({
  name: 'card.list',
  alias: 'cards',
  summary: 'What research says about leading upward: each study with its size, grade, limits and what contradicts it.',
  surfaces: ['http', 'cli'],
  tool: 'review',
  positional: ['card'],
  input: z.object({
    /** One card: E12. */
    card: z.string().max(20).optional(),
  }),
  output: z.object({
    cards: z.array(
      EvidenceCard.extend({
        /** Ids of the rules of review that rest on it. */
        rules: z.array(z.string()),
      }),
    ),
  }),
  run: (_context, { card: id }) => {
    const one = id === undefined ? undefined : cardOf(id);
    if (id !== undefined && !one) {
      throw new AppError('not-found', {
        field: 'card',
        detail: 'There is no evidence card of that number.',
        hint: '`updraft cards` lists them: E1, E2 and so on.',
      });
    }
    return {
      cards: (one ? [one] : cards).map((card) => ({
        ...card,
        contradicts: [...card.contradicts],
        rules: rules.filter((rule) => rule.card === card.id).map((rule) => rule.id),
      })),
    };
  },
});
