import type { Id } from '../../domain/shared/id.ts';
import type { Store } from '../../store/store.ts';
import { AppError } from '../errors.ts';
import { findPerson } from '../person/find-person.ts';

/** Words for the one person the user reports to. */
export const isBoss = (words: string): boolean =>
  /^@?((my|the)\s+)?(boss|manager|line manager|chief|supervisor)$/i.test(words.trim());

/** The person meant by words of a text, or nothing where they fit nobody or several: an owner is never guessed. */
export const whose = (store: Store, words: string): Id | undefined => {
  const plain = words
    .trim()
    .replace(/^@/, '')
    .replace(/^(the|my|our)\s+/i, '')
    .replace(/[’']s$/, '');
  if (plain === '' || /^(she|he|they|them|her|him|it|we|us|someone|somebody|people|team|everyone)$/i.test(plain))
    return undefined;
  try {
    return findPerson(store, plain).id;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
  if (isBoss(words)) {
    const above = store.people.standing('above');
    if (above.length === 1) return above[0]?.id;
  }
  return undefined;
};
