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

/** The ask which words of theirs answered: by the user's word, else the last one before them in the same note. */
export const askOf = (outcome: KnownFact, { person, me, facts, answered }: Relationship): KnownFact | undefined => {
  const said = answered?.get(outcome.id);
  const before = (fact: KnownFact): boolean =>
    fact.source === outcome.source && fact.start < outcome.start && isMyAsk(fact, me, person.id);
  return (
    facts.find(({ id }) => id === said) ??
    facts
      .filter(before)
      .reduce<KnownFact | undefined>((last, one) => (last && last.start > one.start ? last : one), undefined)
  );
};

const saysYes = /^(?:said|say|approv|agre|accept|grant|sign)/;

/** A yes with what it was said to; words that say no more than yes are not repeated. */
export const yesWords = (outcome: KnownFact, relationship: Relationship, most = 12): string => {
  const ask = askOf(outcome, relationship);
  if (!ask) return quotedIn(outcome, most);
  const names = new Set(relationship.person.called.toLowerCase().split(' '));
  const isBare = [...objectWords(outcome.quote, names)].every((word) => saysYes.test(word));
  const asked = quotedIn({ quote: askedFor(ask.quote) }, most);
  // "Yes, but only until May" says no more of what, and yet something else.
  return isBare && !/\b(?:but|only|if)\b/i.test(outcome.quote) ? asked : `${asked} (${quotedIn(outcome, most)})`;
};

const mostQuoted = 3;
const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join('; ')}; and ${words.at(-1)}`;

/** "Dana said yes to “a second crane”." Of words of which nobody knows what was asked, the words. */
export const yesTo = (outcomes: readonly KnownFact[], relationship: Relationship): string => {
  const each = [...new Map(outcomes.map((one) => [yesWords(one, relationship), one])).entries()].slice(0, mostQuoted);
  const to = each.filter(([, one]) => askOf(one, relationship)).map(([words]) => words);
  const plain = each.filter(([, one]) => !askOf(one, relationship)).map(([words]) => words);
  const parts = [
    ...(to.length > 0 ? [`yes to ${listed(to)}`] : []),
    ...(plain.length > 0 ? [`yes: ${listed(plain)}`] : []),
  ];
  return `${relationship.person.called} said ${parts.join('; and ')}.`;
};
