import { type Day, dayOf, daysBetween } from '../shared/time.ts';
import { quotedIn, quotedWhole } from './fact-words.ts';
import type { KnownFact } from './relationship.ts';

const listed = (names: readonly string[], word: 'and' | 'or'): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;

/** ", known for six days." */
const known = (fact: KnownFact, today: Day): string => {
  const days = daysBetween(dayOf(fact.said), today);
  return days <= 0 ? ', known since today.' : `, known for ${days === 1 ? 'a day' : `${days} days`}.`;
};

/** That nothing says that these people know of some trouble. */
export const untoldWords = (names: readonly string[], fact: KnownFact, today: Day): string =>
  `No sign that ${listed(names, 'or')} knows: ${quotedIn(fact)}${known(fact, today)}`;

/** That these people have not heard of a result. */
export const unheardWords = (names: readonly string[], fact: KnownFact): string =>
  names.length > 1
    ? `${listed(names, 'and')} have not heard, as far as is known here: ${quotedWhole(fact)} Put it into their updates, with who did it.`
    : `${names[0]} has not heard, as far as is known here: ${quotedWhole(fact)} Put it into an update, with who did it.`;
