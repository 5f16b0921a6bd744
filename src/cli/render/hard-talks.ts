import type { z } from 'zod';
import type { messagePaths } from '../../app/message/paths.ts';
import type { messagePrepare } from '../../app/message/prepare.ts';
import { faint, type Page, strong, wrapped } from './page.ts';

/** The paths to hard messages; of one alone its questions, with how each is answered. */
export const paths = ({ paths: all }: z.infer<(typeof messagePaths)['output']>, page: Page): string =>
  all
    .map(({ id, title, when, questions }) => {
      const head = [`${strong(page, title)}  ${faint(page, id)}`, wrapped(page, when, '  ', '  ')];
      if (all.length > 1) return head.join('\n');
      const asked = questions.map((question) =>
        [
          wrapped(page, `${question.id}  ${question.ask}`, '    ', '  '),
          ...(question.hint === '' ? [] : [wrapped(page, faint(page, question.hint), '    ')]),
          ...question.choices.map(({ value, label }) => wrapped(page, `${value}: ${label}`, '      ', '    ')),
          ...question.facts.map(({ words }) => wrapped(page, `on file: “${words}”`, '      ', '    ')),
        ].join('\n'),
      );
      return [...head, '', asked.join('\n\n')].join('\n');
    })
    .join('\n\n');

const awayWords: Readonly<Record<string, string>> = {
  ask: 'Ask first.',
  first: 'Tell somebody else first.',
  dont: 'Leave it.',
  'not-today': 'Don’t send this today.',
};

/** The draft, or why there is none. */
export const prepared = (
  { verdict, reason, question, asks, draft, kept, findings }: z.infer<(typeof messagePrepare)['output']>,
  page: Page,
): string => {
  if (draft)
    return [
      draft.text,
      '',
      wrapped(
        page,
        faint(
          page,
          `${kept === false ? 'Not kept: a replayed day is only looked at.' : `Kept as a draft: ${draft.id}.`} ${findings.length === 0 ? 'Review finds nothing in it.' : ''}`,
        ),
      ),
      ...findings.map(({ message, quote }) => wrapped(page, `${message}: “${quote}”`, '  ')),
    ].join('\n');
  return [
    strong(page, awayWords[verdict] ?? ''),
    wrapped(page, reason),
    ...(asks === '' ? [] : ['', asks, '']),
    ...(question === null ? [] : [faint(page, `It is about your answer to ${question}.`)]),
  ].join('\n');
};
