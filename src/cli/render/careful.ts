import type { Finding } from '../../domain/review/finding.ts';
import { type Page, short, warm, wrapped } from './page.ts';

/** An answer, and below it what was written of somebody that they had better not read. */
export const withCare = (page: Page, careful: readonly Finding[], answer: string): string =>
  [
    answer,
    ...careful.map(({ quote, message }) =>
      wrapped(
        page,
        `${warm(page, 'careful')}  “${short(quote, 120)}” ${message.replace(/^This /, '')}. They could read this some day: say what was seen or heard instead.`,
        '         ',
      ),
    ),
  ].join('\n');
