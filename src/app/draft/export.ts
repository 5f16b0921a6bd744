import { z } from 'zod';
import { subjectOf } from '../../domain/documents/draft-name.ts';
import { plainText, withoutPlaceholders } from '../../domain/documents/plain-text.ts';
import { Id } from '../../domain/shared/id.ts';
import { millis } from '../../domain/shared/time.ts';
import { unsentMail } from '../../formats/exporters/eml.ts';
import { fileNameOf } from '../../formats/exporters/file-names.ts';
import { markdownDocument } from '../../formats/exporters/markdown-document.ts';
import { richText } from '../../formats/exporters/rich-text.ts';
import type { Store } from '../../store/store.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { draftWasThere, titled } from './put-draft.ts';

const ExportForm = z.enum(['markdown', 'text', 'html', 'eml']);

/** The words below a line with the subject, which stands in the head of a mail. */
const withoutSubjectLine = (text: string): string => text.replace(/^\s{0,20}subject:[^\n]{0,400}\n+/i, '');

const endings = {
  markdown: ['md', 'text/markdown'],
  text: ['txt', 'text/plain'],
  html: ['html', 'text/html'],
  eml: ['eml', 'message/rfc822'],
} as const satisfies Record<z.infer<typeof ExportForm>, readonly [string, string]>;

const addressOf = (store: Store, id: string | undefined) => {
  const person = id === undefined ? undefined : store.people.get(id);
  const address = person?.addresses[0];
  return person && address !== undefined ? { name: person.name, address } : null;
};

export const draftExport = operation({
  name: 'draft.export',
  summary: 'Give a draft as Markdown, plain text, HTML, or a mail file that mail programs open for sending.',
  surfaces: ['http', 'cli'],
  positional: ['draft', 'form'],
  input: z.object({ draft: Id, form: ExportForm.default('markdown') }),
  output: z.object({
    /** A file name that says its title. */
    name: z.string(),
    /** Its media type. */
    type: z.string(),
    text: z.string(),
  }),
  run: (context, { draft: id, form }) => {
    const store = context.store();
    const found = store.drafts.get(id);
    if (!found || !draftWasThere(context, found))
      throw new AppError('not-found', {
        field: 'draft',
        detail: 'No draft has that id.',
        hint: '`updraft drafts` lists them with their ids.',
      });
    // What waits to be filled in never leaves.
    const draft = titled(found.kind === 'plan' ? { ...found, text: withoutPlaceholders(found.text).trim() } : found);
    const [ending, type] = endings[form];
    const write = {
      markdown: () => markdownDocument({ title: found.title, text: draft.text }),
      text: () => `${plainText(draft.text).trim()}\n`,
      html: () => `${richText(draft.text)}\n`,
      eml: () =>
        unsentMail({
          // Without a subject it has none: first words make a poor one.
          subject: subjectOf(found),
          text: withoutSubjectLine(draft.text),
          from: addressOf(store, store.people.me()?.id),
          to: addressOf(store, draft.reader ?? undefined),
          date: millis(draft.sent ?? context.now),
        }),
    } as const;
    return { name: `${fileNameOf(draft.title, 'draft')}.${ending}`, type, text: write[form]() };
  },
});
