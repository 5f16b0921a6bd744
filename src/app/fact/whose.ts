import type { Id } from '../../domain/shared/id.ts';
import type { Store } from '../../store/store.ts';
import { peopleCalled } from '../person/find-person.ts';

/** Words for the one person the user reports to. */
export const isBoss = (words: string): boolean =>
  /^@?((my|the)\s+)?(boss|manager|line manager|chief|supervisor)$/i.test(words.trim());

const nobody = /^(she|he|they|them|her|him|it|we|us|someone|somebody|people|team|everyone)$/i;

/** The person meant by words of a text, or nothing where they fit nobody or several: an owner is never guessed. */
export const whose = (store: Store, words: string): Id | undefined => {
  const plain = words
    .trim()
    .replace(/^@/, '')
    .replace(/^(the|my|our)\s+/i, '')
    .replace(/[’']s$/, '');
  if (plain === '' || nobody.test(plain)) return undefined;
  const called = peopleCalled(store, plain);
  if (called.length === 1) return called[0]?.id;
  const above = isBoss(words) ? store.people.standing('above') : [];
  return above.length === 1 ? above[0]?.id : undefined;
};
