import type { z } from 'zod';
import type { questionLikely } from '../../app/question/likely.ts';
import type { questionPrepare } from '../../app/question/prepare.ts';
import { withCare } from './careful.ts';
import { faint, type Page, strong, wrapped } from './page.ts';

/** Questions that may come, the likeliest first, each with why, what answers it, and the name to prepare an answer under. */
export const likely = ({ person, questions }: z.infer<(typeof questionLikely)['output']>, page: Page): string => {
  if (questions.length === 0)
    return `Nothing on file says what ${person.name} may ask. Write down what was asked after the next talk.`;
  return questions
    .map(({ text, why, answer, about, ground }) =>
      [
        wrapped(page, strong(page, text), '    ', '  • '),
        faint(page, wrapped(page, why, '    ')),
        ...(answer === null ? [] : [wrapped(page, answer.by === 'you' ? `You: ${answer.text}` : answer.text, '    ')]),
        ...(ground === 'own' ? [] : [faint(page, `    --about "${about}"`)]),
      ].join('\n'),
    )
    .join('\n\n');
};

export const preparedAnswer = (
  { prepared, before, careful }: z.infer<(typeof questionPrepare)['output']>,
  page: Page,
): string => {
  if (prepared === null) return before === null ? 'There was no answer to take out.' : 'Taken out.';
  return withCare(page, careful, `Kept for when it comes: ${prepared.question}`);
};
