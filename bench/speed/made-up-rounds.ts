import { dayOf, inZone } from '../../src/domain/shared/time.ts';
import type { Store } from '../../src/store/store.ts';
import type { Words } from './made-up-text.ts';

const day = 86_400_000;
const between = 91;
const lasts = 42;

/** Adds a round every three months with each of five people above, each with six things planned; the last ones are open. */
export const addRounds = (
  store: Store,
  { years, now, words }: { readonly years: number; readonly now: number; readonly words: Words },
): void => {
  const at = (ms: number): string => inZone(ms, 'UTC');
  const count = Math.floor((years * 365) / between);
  store.transaction(() => {
    for (let n = 0; n < count; n += 1) {
      const begun = now - ((count - n) * between - 60) * day;
      const open = n === count - 1;
      for (let person = 1; person <= 5; person += 1) {
        const id = `round-${n}-${person}`;
        store.cycles.put({
          id,
          person: `person-${person}`,
          kind: 'round',
          aim: words.title(),
          opened: at(begun),
          lookBack: dayOf(at(begun + lasts * day)),
          closed: open ? null : at(begun + lasts * day),
          learnt: open ? '' : words.title(),
          learntAt: open ? null : at(begun + lasts * day),
          updated: at(begun),
          plan: ['priorities', 'style', 'update', 'ask-meet', 'need', 'thank'].map((kind, place) => ({
            id: `${id}-${place}`,
            step: 'understand',
            words: words.title(),
            about: `step:person-${person}:${kind}`,
            fact: null,
            on: null,
            made: at(begun),
            ended: place < 3 && !open ? { at: at(begun + 20 * day), how: 'done', why: '' } : null,
          })),
        });
      }
    }
  });
};
