import { inCommon, sameThing, thingIn } from '../review/on-file.ts';
import type { Proposal } from './proposal.ts';

/** What a proposal is about, as stems: `core` by its title, options and what is asked; `wide` by all its words. */
export type ProposalThing = {
  readonly core: ReadonlySet<string>;
  readonly wide: ReadonlySet<string>;
  /** Of "do nothing" alone: who is for it is against the change. */
  readonly nothing: ReadonlySet<string>;
  /** Of each option besides, what only it is called; `chosen` marks the one that is recommended. */
  readonly options: readonly { readonly name: string; readonly own: ReadonlySet<string>; readonly chosen: boolean }[];
};

/** All words of a proposal, those it began with among them. */
export const allWords = (
  { title, options, lines }: Pick<Proposal, 'title' | 'options' | 'lines'>,
  began: string,
): string => [title, began, ...options.map(({ name }) => name), ...lines.map(({ words }) => words)].join('\n');

const coreParts: ReadonlySet<string> = new Set(['problem', 'recommendation']);

/** What a proposal is about; `names`: small words of people's names, which tell whom and not what. */
export const thingOf = (
  { title, options, lines, chosen }: Pick<Proposal, 'title' | 'options' | 'lines' | 'chosen'>,
  names: ReadonlySet<string>,
): ProposalThing => {
  const stands = options.filter(({ state }) => state !== 'rejected');
  const kept = lines.filter(({ state }) => state !== 'rejected');
  const core = new Set<string>();
  const wide = new Set<string>();
  const add = (to: Set<string>, words: string): void => {
    for (const stem of thingIn(words, names)) to.add(stem);
  };
  add(core, title);
  for (const { name, nothing } of stands) if (!nothing) add(core, name);
  // The first sentence of a problem names the thing; what follows names half the house.
  for (const { part, words } of kept) if (coreParts.has(part)) add(core, words.split(/[.!?\n]/)[0] ?? '');
  for (const { words } of kept) add(wide, words);
  for (const stem of core) wide.add(stem);
  const nothing = new Set(stands.filter((one) => one.nothing).flatMap(({ name }) => [...thingIn(name, names)]));
  const named = stands.filter((one) => !one.nothing).map((one) => ({ one, stems: thingIn(one.name, names) }));
  return {
    core,
    wide,
    nothing: new Set([...nothing].filter((stem) => !core.has(stem))),
    options: named.map(({ one, stems }) => ({
      name: one.name,
      chosen: one.id === chosen,
      own: new Set([...stems].filter((stem) => !named.some((other) => other.one !== one && other.stems.has(stem)))),
    })),
  };
};

/** Where somebody stands says nothing of what it is about. */
const stance =
  /\b(?:in favou?r(?: of)?|favou?rs?|against|opposed?|opposes|opposing|supports?|supporting|back(?:s|ed|ing)?|behind|convinced|unconvinced|persuaded|keen|sold|doubts?|reservations?|qualms|worri(?:es|ed)|concern(?:s|ed)?|sceptical|skeptical|lukewarm|undecided|fence|leans?|leaning|prefers?|agrees?|disagrees?|objects?|veto(?:es|ed)?|block(?:s|ed)?|warming|wavering|torn|madness|mistake|leaving|keeping|apparently|probably|seems?|hears?|guess|suspect|dead|fully|firmly|strongly|totally)\b/gi;

/** What is done to it, short enough to keep its ending: "buying the kiln" speaks of the kiln. */
const doing =
  /\b(?:buy|mov|hir|rent|leas|sell|us|clos|open|build|add|start|try|trial|pilot|fund|pay|go|get|mak|do)ing\b/gi;

/** What words that take a side speak of, as stems. */
const spokenOf = (words: string, names: ReadonlySet<string>): ReadonlySet<string> => {
  const plain = words.replace(stance, ' ');
  const bare = thingIn(plain.replace(doing, ' '), names);
  return bare.size > 0 ? bare : thingIn(plain, names);
};

const asItIs =
  /\b(?:keep(?:ing)? (?:things|it|everything|the [\p{L} ]{1,40}?) (?:as|where|the way)|leav(?:e|ing) (?:things|it|everything|the [\p{L} ]{1,40}?) (?:as|alone)|status quo|do(?:ing)? nothing|stay(?:ing|s)? (?:as|put|where))\b/iu;

/** Whether words speak of the proposal: of its own thing, or of two things that its words name. */
export const speaksOf = (thing: ProposalThing, words: string, names: ReadonlySet<string>): boolean => {
  const said = spokenOf(words, names);
  if (said.size === 0) return false;
  if (asItIs.test(words) && inCommon(said, thing.core) > 0) return true;
  return sameThing(said, thing.core) || inCommon(said, thing.core) >= 2 || inCommon(said, thing.wide) >= 3;
};

const hours = /\b(night|evening|morning|weekend|sunday|saturday)s?\b/giu;
const hoursIn = (words: string): ReadonlySet<string> =>
  new Set([...words.matchAll(hours)].map(([, hour = '']) => hour.toLowerCase()));

/** Whether words share anything telling with a proposal (`said`: all its words), enough to ask whether they are about it. */
export const mayBeAbout = (thing: ProposalThing, said: string, words: string, names: ReadonlySet<string>): boolean => {
  if (inCommon(spokenOf(words, names), thing.wide) > 0) return true;
  const theirs = hoursIn(words);
  return theirs.size > 0 && [...hoursIn(said)].some((hour) => theirs.has(hour));
};

/** What of the proposal words speak of where they stand for or against something: the whole of it, another option, or leaving things as they are. */
export const sideOf = (
  thing: ProposalThing,
  words: string,
  names: ReadonlySet<string>,
): { readonly of: 'proposal' | 'nothing' } | { readonly of: 'option'; readonly name: string } => {
  const said = spokenOf(words, names);
  if (asItIs.test(words) || (inCommon(said, thing.nothing) > 0 && inCommon(said, thing.core) === 0))
    return { of: 'nothing' };
  const chosen = thing.options.find((one) => one.chosen);
  const other = thing.options.find((one) => !one.chosen && inCommon(said, one.own) > 0);
  if (chosen && other && inCommon(said, chosen.own) === 0) return { of: 'option', name: other.name };
  return { of: 'proposal' };
};
