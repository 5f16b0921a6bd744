import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import type { Draft } from '../../domain/documents/draft.ts';
import { formWords } from '../../domain/proposals/proposal-draft.ts';
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
  const store = context.store();
  const known = store.drafts.all().filter((draft) => draftWasThere(context, draft));
  const wanted = words.toLowerCase();
  const meant = known.filter((draft) => titled(draft).title.toLowerCase().includes(wanted));
  if (known.some(({ id }) => id === words) || meant.length === 0) return draftToExport(context, words);
  const exact = meant.filter((draft) => titled(draft).title.toLowerCase() === wanted);
  const [only, ...more] = exact.length > 0 ? exact : meant;
  if (only && more.length === 0) return only;
  const listed = (exact.length > 0 ? exact : meant).slice(0, 6).map(({ id, kind }) => {
    const form = store.proposalDrafts.get(id)?.form;
    return `${id} (${form === undefined ? kind : formWords[form]})`;
  });
  throw new AppError('ambiguous', {
    field: 'draft',
    detail: `Several drafts have ${exact.length > 0 ? 'this title' : 'these words in their title'}.`,
    hint: `Name one by its id: ${listed.join(', ')}. \`updraft drafts\` shows more of each.`,
  });
};

/**
 * The form that is asked for, or that the name of the file says; a PDF where neither does. Throws `AppError`: `bad-input` where
 * the two differ, or where a file would be called what it is not.
 */
const formOf = (form: ExportForm | undefined, to: string): ExportForm => {
  const ending = /\.([a-z][a-z0-9]{1,4})$/i.exec(to)?.[1]?.toLowerCase();
  if (ending === undefined || lookAt(resolve(to))?.isDirectory()) return form ?? 'pdf';
  const said = byEnding[ending];
  if (said !== undefined && (form === undefined || form === said)) return said;
  throw new AppError('bad-input', {
    field: 'to',
    detail:
      said === undefined
        ? `Nothing is written as .${ending} here.`
        : `A file called .${ending} would be something else inside.`,
    hint:
      said === undefined
        ? `Name a file that ends in ${Object.keys(byEnding)
            .map((one) => `.${one}`)
            .join(', ')}.`
        : 'Leave the form out, or end the name as it says.',
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
      const as = formOf(form, to);
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
