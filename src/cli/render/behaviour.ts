import type { z } from 'zod';
import type { personBehaviour } from '../../app/person/behaviour.ts';
import type { personConfirm } from '../../app/person/confirm.ts';
import { dayWords, faint, heading, type Page, short, strong, wrapped } from './page.ts';

type Out<T extends { output: z.ZodType }> = z.infer<T['output']>;

export const behaviour = (view: Out<typeof personBehaviour>, page: Page): string => {
  const { person, observations, before, dismissed, unsaid } = view;
  const lines = observations.flatMap(({ id, sentence, detail, examples, confirmed }) => [
    wrapped(page, `${sentence}${confirmed ? ` Confirmed ${dayWords(page, confirmed)}.` : ''}`, '    ', '  '),
    ...(detail ? [wrapped(page, detail, '    ')] : []),
    ...examples.map(({ quote, title, said, source }) =>
      wrapped(
        page,
        `${dayWords(page, said.slice(0, 10))}: ${quote ? `“${quote}”` : short(title, 60) || 'without a subject'}  ${source}`,
        '      ',
        '    ',
      ),
    ),
    `    ${faint(page, id)}`,
  ]);
  const old = (those: typeof before): string[] =>
    those.map(({ sentence, said, observation }) =>
      wrapped(page, `${sentence} ${dayWords(page, said)}  ${observation}`, '    ', '  '),
    );
  return [
    strong(page, `How ${person.name} works`),
    ...(lines.length > 0
      ? [...lines, faint(page, `It is so: updraft person.confirm NAME ID; it is not: add --answer dismissed`)]
      : ['  Nothing can be said yet.']),
    ...(before.length > 0 ? [heading(page, 'Confirmed once, not seen any more'), ...old(before)] : []),
    ...(dismissed.length > 0 ? [heading(page, 'Dismissed'), ...old(dismissed)] : []),
    ...(unsaid.length > 0
      ? [heading(page, 'Not known'), ...unsaid.map(({ sentence }) => wrapped(page, sentence, '    ', '  '))]
      : []),
  ].join('\n');
};

export const confirmed = ({ sentence, answer }: Out<typeof personConfirm>): string =>
  `${{ confirmed: 'Confirmed', dismissed: 'Dismissed', open: 'Open again' }[answer]}: ${sentence}`;
