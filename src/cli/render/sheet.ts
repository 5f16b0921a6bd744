import type { z } from 'zod';
import type { personSheet } from '../../app/person/sheet.ts';
import { count, faint, heading, type Page, wrapped } from './page.ts';

/** The page that may be shown, as it would stand on paper; behind it what is asked of the writer before more stands there. */
export const sheet = (
  { person, document, proposed, held }: z.output<(typeof personSheet)['output']>,
  page: Page,
): string =>
  [
    ...(document.sections.length === 0
      ? [`Nothing stands here yet that ${person.name} would find.`]
      : [
          document.title,
          ...document.sections.flatMap(({ heading: title, lines }) => [
            heading(page, title),
            ...lines.map(({ text }) => wrapped(page, text, '    ', '  • ')),
          ]),
        ]),
    ...(proposed.length === 0
      ? []
      : [
          heading(page, 'For your eyes: out of your notes, may it stand there?'),
          ...proposed.flatMap(({ about, heading: title, line }) => [
            wrapped(page, `${title}: ${line.text}`, '    ', '  • '),
            `    ${faint(page, `updraft answer ${about} right, or wrong`)}`,
          ]),
        ]),
    ...(held > 0
      ? [`\n${faint(page, `${count(held, 'line')} not for their eyes ${held === 1 ? 'stays' : 'stay'} back.`)}`]
      : []),
  ].join('\n');
