import type { Document } from '../../domain/documents/document.ts';
import { type Draft, type DraftKind, freeWords } from '../../domain/documents/draft.ts';
import { writeText } from '../../domain/documents/write-text.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Context } from '../context.ts';
import { keptDraft, unkept } from './kept-draft.ts';
import { draftWasThere, titled } from './put-draft.ts';
import { after } from './save.ts';

/**
 * The draft of this kind about the same thing for the same reader that was begun and not sent: as it stands where somebody
 * wrote in it, else brought up to date; where there is none, a new one
 * out of the document, with its marks; on a replayed day it is not kept.
 */
export const begunDraft = (
  context: Context,
  { kind, about, reader }: { readonly kind: DraftKind; readonly about: Id; readonly reader: Id },
  document: () => Document,
): { readonly draft: Draft; readonly made: boolean; readonly kept?: false } => {
  const store = context.store();
  return store.transaction(() => {
    const begun = store.drafts
      .all()
      .find(
        (one) =>
          one.kind === kind &&
          one.about === about &&
          one.reader === reader &&
          one.sent === null &&
          draftWasThere(context, one),
      );
    // Words of the writer's own stand as they are; what nobody touched says what is on file now.
    if (begun && begun.text !== begun.compiled) return { draft: titled(begun), made: false };
    const { title, ...rest } = document();
    const { text, marks } = writeText({ title, ...rest });
    if (begun) {
      if (begun.text === text) return { draft: titled(begun), made: false };
      const updated = after(begun.updated, context.now, context.zone);
      const fresh: Draft = { ...begun, text, marks: [...marks], compiled: text, updated };
      return { draft: keptDraft(context, fresh), made: false, ...unkept(context) };
    }
    const draft: Draft = {
      ...freeWords,
      id: context.newId(),
      title,
      text,
      reader,
      kind,
      marks: [...marks],
      compiled: text,
      about,
      created: context.now,
      updated: context.now,
    };
    return { draft: keptDraft(context, draft), made: true, ...unkept(context) };
  });
};
