import type { Fact } from '../facts/fact.ts';
import type { Id } from '../shared/id.ts';
import { objectWords } from '../signals/changes/object-words.ts';
import { quotedIn } from './fact-words.ts';
import type { KnownFact, Relationship } from './relationship.ts';
import { isMyAsk } from './their-answers.ts';

const asking =
  /^(?:I|we) (?:also |again |just )?asked (?:\S{1,40} ){1,3}?(?:again )?(?:for|(?=to\b|if\b|whether\b)(?:to )?) ?(?=\S)/iu;

/** What was asked for, in the words of the ask, without who asked whom: "a second crane" of "I asked Dana for a second crane". */
export const askedFor = (quote: string): string => {
  const cut = quote.replace(asking, '');
  return cut.trim() === '' ? quote : cut;
};

/**
 * The asks which words of that person answered, by those words: by the user's word (`said`: ask by outcome), else the last one
 * before them in the same note. `facts`: all that is on file of the two, also what says nothing any more of how it stands.
 */
export const asksAnswered = (
  facts: readonly Fact[],
  { me, person, said }: { readonly me: Id | null; readonly person: Id; readonly said: ReadonlyMap<Id, Id> },
): ReadonlyMap<Id, Fact> => {
  const asks = facts.filter((fact) => isMyAsk(fact, me, person));
  return new Map(
    facts.flatMap((outcome): [Id, Fact][] => {
      if (outcome.kind !== 'outcome' || outcome.owner !== person) return [];
      const [before] = asks
        .filter(({ source, start }) => source === outcome.source && start < outcome.start)
        .toSorted((one, other) => other.start - one.start);
      const ask = asks.find(({ id }) => id === said.get(outcome.id)) ?? before;
      return ask ? [[outcome.id, ask]] : [];
    }),
  );
};

const saysYes = /^(?:said|say|approv|agre|accept|grant|sign)/;

/** A yes with what it was said to; words that say no more than yes are not repeated. */
export const yesWords = (outcome: KnownFact, relationship: Relationship, most = 12): string => {
  const ask = relationship.answered?.get(outcome.id);
  if (!ask) return quotedIn(outcome, most);
  const names = new Set(relationship.person.called.toLowerCase().split(' '));
  const isBare = [...objectWords(outcome.quote, names)].every((word) => saysYes.test(word));
  const asked = quotedIn({ quote: askedFor(ask.quote) }, most);
  // "Yes, but only until May" says no more of what, and yet something else.
  return isBare && !/\d|\b(?:but|only|if)\b/i.test(outcome.quote) ? asked : `${asked} (${quotedIn(outcome, most)})`;
};

const mostQuoted = 3;
const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join('; ')}; and ${words.at(-1)}`;

/** "Dana said yes to “a second crane”." Of words of which nobody knows what was asked, the words. */
export const yesTo = (outcomes: readonly KnownFact[], relationship: Relationship): string => {
  const each = [...new Map(outcomes.map((one) => [yesWords(one, relationship), one])).entries()].slice(0, mostQuoted);
  const to = each.filter(([, { id }]) => relationship.answered?.has(id)).map(([words]) => words);
  const plain = each.filter(([, { id }]) => !relationship.answered?.has(id)).map(([words]) => words);
  const parts = [
    ...(to.length > 0 ? [`yes to ${listed(to)}`] : []),
    ...(plain.length > 0 ? [`yes: ${listed(plain)}`] : []),
  ];
  return `${relationship.person.called} said ${parts.join('; and ')}.`;
};
