import { likely, preparedAnswer } from './likely.ts';
import type { Renderers } from './renderers.ts';

/** Of the method, its rhythm, learning and evaluation. */
export const methodRenderers: Renderers = {
  'question.likely': likely,
  'question.prepare': preparedAnswer,
};
