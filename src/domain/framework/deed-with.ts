import { type DeedKind, deedsIn } from '../people/deed.ts';
import type { Id } from '../shared/id.ts';
import type { KnownFact } from './relationship.ts';

// Whoever writes so did it, whomever the words name.
const ownDoing =
  /^(?:i|we)(?:['’]ve| have)? (?:helped|covered|backed|lent|gave|introduced|defended|supported|coached|stood in|stepped in|took over|credited|praised|thanked)\b/i;

/** What words of support say was done between the user and one person; undefined where they say nothing of the two. */
export const deedWith = (fact: KnownFact, me: Id, person: Id): DeedKind | undefined => {
  const by = fact.from.who === 'you' ? me : fact.speaker;
  const owner = by === me && ownDoing.test(fact.quote) ? me : fact.owner;
  return deedsIn({ ...fact, owner, by }, me).find((deed) => deed.person === person)?.kind;
};

/** How each kind of deed between the user and somebody is told. */
export const deedWords = (name: string): Readonly<Record<DeedKind, string>> => ({
  given: `You stood by ${name}`,
  thanked: `You thanked ${name}`,
  celebrated: `You praised what ${name} did`,
  shared: `You gave ${name} credit`,
  received: `${name} stood by you`,
});
