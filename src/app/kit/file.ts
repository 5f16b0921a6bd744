import { z } from 'zod';
import { kitHtml, kitJson, kitMarkdown } from '../../formats/kit/write-kit.ts';
import { operation } from '../operation.ts';
import { kitOf } from './kit-file.ts';

const forms = {
  html: ['html', 'text/html', kitHtml],
  markdown: ['md', 'text/markdown', kitMarkdown],
  json: ['json', 'application/json', kitJson],
} as const;

export const kitFile = operation({
  name: 'kit.file',
  summary: 'Give the leaving kit as one page that another workspace takes in, as Markdown, or as JSON.',
  surfaces: ['http', 'cli'],
  positional: ['form'],
  input: z.object({ form: z.enum(['html', 'markdown', 'json']).default('html') }),
  output: z.object({
    /** A file name. */
    name: z.string(),
    /** Its media type. */
    type: z.string(),
    text: z.string(),
  }),
  run: (context, { form }) => {
    const [ending, type, write] = forms[form];
    const kit = kitOf(context);
    return { name: `leaving-kit-${kit.day}.${ending}`, type, text: write(kit) };
  },
});
