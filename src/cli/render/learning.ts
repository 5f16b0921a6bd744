import type { z } from 'zod';
import type { Learning } from '../../app/signals/learning.ts';
import { count, faint, type Page, strong, wrapped } from './page.ts';

/** What accepting and rejecting has changed, kind by kind. */
export const learning = ({ kinds, paused, least }: z.infer<typeof Learning>, page: Page): string => {
  const moved = kinds.filter((one) => one.moved);
  const decided = kinds.reduce((sum, { accepted, rejected }) => sum + accepted + rejected, 0);
  return [
    strong(page, 'What was learnt from accepting and rejecting'),
    ...(moved.length > 0
      ? moved.map(({ sentence }) => wrapped(page, sentence, '    ', '  '))
      : [
          wrapped(
            page,
            `Nothing yet: ${count(decided, 'decision')} so far. It takes ${least} of a kind, taken or turned down.`,
            '    ',
            '  ',
          ),
        ]),
    ...(paused.length > 0 ? [wrapped(page, `Nothing is learnt of: ${paused.join(', ')}.`, '    ', '  ')] : []),
    faint(page, '  Begin again: updraft learn again [KIND]; stop: updraft learn pause [KIND]'),
  ].join('\n');
};
