import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { operation } from '../operation.ts';
import { draftToExport, exportedDraft, exportForms } from './exported-draft.ts';

export const draftExport = operation({
  name: 'draft.export',
  summary:
    'Give a draft as Markdown, plain text, HTML, PDF, a Word document, or a mail file that mail programs open for sending.',
  surfaces: ['http', 'cli'],
  positional: ['draft', 'form'],
  input: z.object({
    draft: Id,
    form: z.enum(exportForms).default('markdown'),
    /** The paper it is printed on. */
    sheet: z.enum(['a4', 'letter']).optional(),
    /** A mail carries the draft as a PDF too. */
    attach: z.boolean().optional(),
  }),
  output: z.object({
    /** A file name that says its title. */
    name: z.string(),
    /** Its media type. */
    type: z.string(),
    /** Empty for PDF and Word, which are bytes. */
    text: z.string(),
    /** The bytes of a PDF or a Word document, in base64. */
    base64: z.string().optional(),
    /** Of a PDF. */
    pages: z.number().int().optional(),
    /** What its writer should know of it before it goes out. */
    notes: z.array(z.string()),
  }),
  run: (context, { draft, form, sheet = 'a4', attach = false }) =>
    exportedDraft(context, draftToExport(context, draft), { form, sheet, attach }).then(
      ({ name, type, text, bytes, pages, notes }) => ({
        name,
        type,
        text,
        ...(bytes === null ? {} : { base64: Buffer.from(bytes).toString('base64') }),
        ...(pages === null ? {} : { pages }),
        notes: [...notes],
      }),
    ),
});
