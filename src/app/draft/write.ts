import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import type { Draft } from '../../domain/documents/draft.ts';
import { lookAt, writeWhole } from '../../store/files.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { withFiles } from '../workspace/file-trouble.ts';
import { draftToExport, type ExportForm, exportedDraft, exportForms } from './exported-draft.ts';
import { draftWasThere, titled } from './put-draft.ts';

const byEnding: Readonly<Record<string, ExportForm>> = {
  md: 'markdown',
  txt: 'text',
  html: 'html',
  htm: 'html',
  pdf: 'pdf',
  docx: 'docx',
  eml: 'eml',
};

/** The draft of that id, or the one whose title has these words. Throws `AppError`: `not-found`, `ambiguous` where several have. */
const named = (context: Context, words: string): Draft => {
  const known = context
    .store()
    .drafts.all()
    .filter((draft) => draftWasThere(context, draft));
  const wanted = words.toLowerCase();
  const meant = known.filter((draft) => titled(draft).title.toLowerCase().includes(wanted));
  const [first, ...more] = meant;
  if (known.some(({ id }) => id === words) || first === undefined) return draftToExport(context, words);
  const same = more.length === 0 ? first : meant.find((draft) => titled(draft).title.toLowerCase() === wanted);
  if (same) return same;
  throw new AppError('ambiguous', {
    field: 'draft',
    detail: 'Several drafts have these words in their title.',
    hint: 'Say more of it, or name its id; `updraft drafts` lists them.',
  });
};

/** Where a file is to go: a path, or the folder it goes into under its own name. */
const placeFor = (to: string, name: string): string => {
  const path = resolve(to);
  return lookAt(path)?.isDirectory() ? join(path, name) : path;
};

export const draftWrite = operation({
  name: 'draft.write',
  alias: 'write',
  summary: 'Write a draft to a file as PDF, Word document, HTML, Markdown, plain text or mail. It is not encrypted.',
  surfaces: ['cli'],
  positional: ['draft', 'form'],
  input: z.object({
    /** Its id, or words of its title. */
    draft: z.string().trim().min(1, 'Name a draft by words of its title.'),
    form: z.enum(exportForms).exclude(['rich']).optional(),
    /** A file, or the folder it goes into; this folder where it is not said. */
    to: z.string().min(1).optional(),
    sheet: z.enum(['a4', 'letter']).optional(),
    attach: z.boolean().optional(),
    /** Put it in the place of a file that is there. */
    replace: z.boolean().optional(),
  }),
  output: z.object({ path: z.string(), pages: z.number().int().optional(), notes: z.array(z.string()) }),
  run: (context, { draft: words, form, to = '.', sheet = 'a4', attach = false, replace = false }) =>
    withFiles(async () => {
      const draft = named(context, words);
      const ending = /\.([a-z]{2,4})$/i.exec(to)?.[1]?.toLowerCase() ?? '';
      const as = form ?? byEnding[ending] ?? 'pdf';
      const { name, text, bytes, pages, notes } = await exportedDraft(context, draft, { form: as, sheet, attach });
      const path = placeFor(to, name);
      if (!lookAt(dirname(path))?.isDirectory())
        throw new AppError('not-found', {
          field: 'to',
          detail: 'There is no such folder.',
          hint: 'Check the path, then do it again.',
        });
      if (existsSync(path) && !replace)
        throw new AppError('exists', {
          field: 'to',
          detail: 'There is a file at that path already.',
          hint: 'Name another file, or say `--replace`.',
        });
      writeWhole(path, bytes ?? text);
      return { path, ...(pages === null ? {} : { pages }), notes: [...notes] };
    }),
});
