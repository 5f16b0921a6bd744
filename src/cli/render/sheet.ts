import type { z } from 'zod';
import type { personSheet } from '../../app/person/sheet.ts';
import { faint, heading, type Page, wrapped } from './page.ts';

/** The page that may be shown, as it would stand on paper. */
export const sheet = ({ person, document }: z.output<(typeof personSheet)['output']>, page: Page): string =>
  document.sections.length === 0
    ? `Nothing is accepted yet that ${person.name} would find here.`
    : [
        document.title,
        ...document.sections.flatMap(({ heading: title, lines }) => [
          heading(page, title),
          ...lines.map(({ text }) => wrapped(page, text, '    ', '  • ')),
        ]),
        `\n${faint(page, 'Written so that it may be shown. None of your notes stand here.')}`,
      ].join('\n');
