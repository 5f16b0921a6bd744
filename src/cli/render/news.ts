import type { z } from 'zod';
import type { readerNews } from '../../app/reader/news.ts';
import { dayInWords } from '../../domain/documents/words.ts';
import { dayOf } from '../../domain/shared/time.ts';
import { count, faint, type Page, strong, wrapped } from './page.ts';

/** What a reader does not know yet: since their last update, and from before it. */
export const news = (
  { reader, since, changed, never, more }: z.infer<(typeof readerNews)['output']>,
  page: Page,
): string => {
  if (changed.length + never.length === 0) return `Nothing on file is new to ${reader.name}.`;
  const list = (title: string, lines: typeof changed): readonly string[] =>
    lines.length === 0
      ? []
      : [strong(page, title), ...lines.map(({ text }) => wrapped(page, text, '    ', '  • ')), ''];
  return [
    ...list(
      since === null
        ? `New to ${reader.name}; no update went out yet`
        : `New since your update on ${dayInWords(dayOf(since), page.today)}`,
      changed,
    ),
    ...list(`Never reached ${reader.name}, as far as is known here`, never),
    more > 0 ? faint(page, `And ${count(more, 'more line')}: updraft update ${reader.name}`) : '',
  ]
    .join('\n')
    .trimEnd();
};
