import type { Draft } from '../../domain/documents/draft.ts';
import { draftName } from '../../domain/documents/draft-name.ts';
import { dayOf, millis } from '../../domain/shared/time.ts';
import type { Store } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { wasThere } from '../replay.ts';

/** The draft as it is shown: untitled, it goes by its first words. */
export const titled = (draft: Draft): Draft => ({ ...draft, title: draftName(draft) });

/** Keeps a draft and makes it findable; gives it as it is shown. */
export const putDraft = (store: Store, draft: Draft): Draft => {
  const shown = titled(draft);
  store.transaction(() => {
    store.drafts.put(draft);
    store.search.put('draft', draft.id, {
      title: shown.title,
      text: draft.text,
      people: draft.reader ? (store.people.get(draft.reader)?.name ?? '') : '',
      said: millis(draft.updated),
      day: dayOf(draft.updated),
    });
  });
  return shown;
};

/**
 * Whether a draft as it stands was there: of one that was written on after a replayed day, the words of that day are not
 * kept. In the example time stands still, and what is written there is newer than its day.
 */
export const draftWasThere = (context: Context, { updated }: Pick<Draft, 'updated'>): boolean =>
  context.vault.example || wasThere(context, updated);
