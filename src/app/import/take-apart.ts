import type { Store } from '../../store/store.ts';

/**
 * Parts the conversations that an import joined, and those that stayed joined when earlier ones were taken back. While a
 * mail that came with it or later is in such a conversation it stays: nobody could say to which part that mail belongs.
 */
export const takeApart = (store: Store, number: number): void => {
  const { importItems: items, sources, threads } = store;
  // The latest first: what it joined was joined before already.
  const joined = [...items.ofUndone(number, 'thread')].sort((a, b) => b.import - a.import);
  for (const { import: from, ref, before } of joined) {
    const later = items.later(from, 'thread', ref);
    const thread = sources.get(ref)?.thread;
    if (later !== undefined && later !== number) items.setBefore(later, 'thread', ref, before);
    else if (thread !== undefined && before !== null) {
      if (items.holdsMailSince(from, thread)) continue;
      threads.move(ref, String(JSON.parse(before)));
    }
    items.drop(from, 'thread', ref);
  }
};
