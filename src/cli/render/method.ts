import { likely, preparedAnswer } from './likely.ts';
import { news } from './news.ts';
import type { Renderers } from './renderers.ts';
import { roundRenderers } from './rounds.ts';

/** Of the method, its rhythm, learning and evaluation. */
export const methodRenderers: Renderers = {
  ...roundRenderers,
  'reader.news': news,
  'question.likely': likely,
  'question.prepare': preparedAnswer,
};
