import type { z } from 'zod';
import type { rhythmList } from '../../app/rhythm/list.ts';
import { dayWords, faint, type Page, strong, wrapped } from './page.ts';

type Out<T extends { output: z.ZodType }> = z.infer<T['output']>;

export const rhythm = ({ people, total, quiet }: Out<typeof rhythmList>, page: Page): string =>
  [
    ...quiet.map(({ words }) => wrapped(page, words)),
    ...people.map(({ person, words, last, next, gone }) =>
      [
        `${quiet.length > 0 ? '\n' : ''}${strong(page, person.name)}${person.role ? ` ${person.role}` : ''}`,
        wrapped(
          page,
          [
            words,
            last?.words ?? '',
            next ? `Next talk ${dayWords(page, next)}.` : '',
            gone ? `No longer there since ${dayWords(page, gone)}.` : '',
          ]
            .filter(Boolean)
            .join(' '),
          '    ',
          '  ',
        ),
      ].join('\n'),
    ),
    ...(total > people.length ? [faint(page, `${total - people.length} more: --limit ${total}`)] : []),
  ].join('\n') ||
  'Nobody is placed yet. Say who is above or beside you (updraft person.edit NAME --standing above), or ask for everybody with --all.';
