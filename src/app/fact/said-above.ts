import type { z } from 'zod';
import { readStandings } from '../../domain/signals/standing-words.ts';
import type { Store } from '../../store/store.ts';
import type { Captured } from './capture.ts';
import { couldMean, mayBeNew } from './open-names.ts';

/** Who a note says stands above the user, where that is not known: nobody is placed without the user's word. */
export const saidAbove = (store: Store, text: string): z.infer<typeof Captured>['above'] =>
  readStandings(text).flatMap(({ name, ...said }) => {
    const words = name.replace(/^@/, '');
    const known = couldMean(store, name).filter(({ standing }) => standing !== 'me');
    const placed = known.some(({ id, standing }) => {
      const relation = store.people.get(id)?.relation;
      return standing === 'above' && (said.relation === null || relation !== undefined);
    });
    if (placed) return [];
    const [only] = known.length === 1 ? known : [];
    return [
      { ...said, words: name.startsWith('@') ? (only?.name ?? words) : words, known, fresh: mayBeNew(words, known) },
    ];
  });
