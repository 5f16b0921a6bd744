import type { Store } from '../store/store.ts';
import type { Counts } from './views.ts';

/** How much a workspace holds; backups are verified by comparing it. */
export const countsOf = (store: Store): Counts => ({
  sources: store.sources.count(),
  people: store.people.count(),
  facts: store.facts.count(),
  moments: store.moments.count(),
  drafts: store.drafts.count(),
});
