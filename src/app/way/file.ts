import { z } from 'zod';
import { operation } from '../operation.ts';
import { pageText, wayForms } from './page-text.ts';

const files = {
  markdown: ['how-to-work-with-me.md', 'text/markdown'],
  html: ['how-to-work-with-me.html', 'text/html'],
} as const;

export const wayFile = operation({
  name: 'way.file',
  summary: 'Give your own page “how to work with me” as a file to send: Markdown that Updraft reads, or HTML.',
  surfaces: ['http', 'cli'],
  positional: ['form'],
  input: z.object({ form: z.enum(wayForms).default('markdown') }),
  output: z.object({
    /** A file name. */
    name: z.string(),
    /** Its media type. */
    type: z.string(),
    text: z.string(),
  }),
  run: (context, { form }) => {
    const [name, type] = files[form];
    return { name, type, text: pageText(context, form).text };
  },
});
