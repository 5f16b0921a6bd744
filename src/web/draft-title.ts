import { draftName } from '../domain/documents/draft-name.ts';

/** What a draft is called on the page, where nothing names it also. */
export const draftTitle = (draft: { readonly title: string; readonly text: string }): string =>
  draftName(draft) || 'Untitled draft';
