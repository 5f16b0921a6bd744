import type { z } from 'zod';
import type { questionList } from '../../app/question/list.ts';
import type { Draft } from '../../domain/documents/draft.ts';
import { faint, type Page, strong, wrapped } from './page.ts';

/** A draft that was begun or found: its words as they stand, and where it goes on. */
export const begun = ({ draft, made }: { readonly draft: Draft; readonly made: boolean }, page: Page): string =>
  [
    strong(page, draft.title),
    '',
    draft.text,
    '',
    faint(page, `${made ? 'Kept as a draft' : 'Begun before, as it stands'}: ${draft.id}. Nothing was sent.`),
  ].join('\n');

/** Questions under what they are for, each with what its answer is good for. */
export const questions = ({ questions: all }: z.infer<(typeof questionList)['output']>, page: Page): string =>
  [...new Set(all.map(({ topic }) => topic))]
    .map((topic) =>
      [
        strong(page, topic.charAt(0).toUpperCase() + topic.slice(1)),
        ...all
          .filter((one) => one.topic === topic)
          .flatMap(({ text, why }) => [wrapped(page, text, '    ', '  '), faint(page, wrapped(page, why, '    '))]),
      ].join('\n'),
    )
    .join('\n\n');

/** What an update says at another length: the words alone, to be handed on as they are. */
export const tailored = ({ title, text }: { readonly title: string; readonly text: string }, page: Page): string =>
  `${strong(page, title)}\n\n${text}`;
