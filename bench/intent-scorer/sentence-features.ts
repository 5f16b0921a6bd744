import { askingCues } from './asking-cues.ts';
import { grammarWords, plainVerbs } from './grammar-words.ts';

/**
 * Takes one feature of a sentence: which family it is of (0 to `families` - 1) and its hash, an unsigned 32-bit number.
 * A feature that occurs twice is given twice.
 */
export type Take = (family: number, hash: number) => void;

/** How many families there are: words, forms of words, heads of clauses, shape, pairs of forms, cues. */
export const families = 6;
const [ofWords, ofForms, ofHeads, ofShape, ofPairs, ofCues] = [0, 1, 2, 3, 4, 5];

const prime = 0x01000193;
const mix = (hash: number, next: number): number => {
  const mixed = Math.imul(hash ^ next, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
};
const hashOf = (word: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), prime);
  return (hash ^ (hash >>> 13)) >>> 0;
};

const token = /'(?:ll|d|re|ve|s|m)(?![a-z])|n't|[a-z]+?(?=n't)|[a-z]+|\d[\d.,:/]*|[?!.,;:()"$>*-]/gi;
const tidy = (text: string): string =>
  text
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/(?:https?:|www\.|mailto:)\S+|\$LINK\b/gi, ' urltok ')
    .replace(/[^\x20-\x7e]+/g, ' ');

const days = /^(?:mon|tues?|wed|thur?s?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;
const months =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar|april?|june?|july?|aug(?:ust)?|sept(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
const [theNumber, theDay, theMonth, theName, theVerb, theDoing, theDone, theManner, theThird, theAbstract, theRest] = [
  '#',
  'DAY',
  'MON',
  'NAME',
  'VB',
  'VBG',
  'VBD',
  'RB',
  'VBS',
  'NNx',
  'NN',
].map(hashOf) as [number, number, number, number, number, number, number, number, number, number, number];

type Word = { readonly hash: number; readonly form: number; readonly grammar: boolean };

// The form of a content word by its ending, of any other the word itself.
const formOf = (word: string): number => {
  if (days.test(word)) return theDay;
  if (months.test(word)) return theMonth;
  if (plainVerbs.has(word)) return theVerb;
  if (word.length > 5 && word.endsWith('ing')) return theDoing;
  if (word.length > 4 && word.endsWith('ed')) return theDone;
  if (word.endsWith('ly')) return theManner;
  if (word.endsWith('s') && (plainVerbs.has(word.slice(0, -1)) || plainVerbs.has(word.slice(0, -2)))) return theThird;
  return /(?:tion|ment|ness|ity|ance|ence|ship)s?$/.test(word) ? theAbstract : theRest;
};

const seen = new Map<string, Word>();
const mostSeen = 20_000;
/** What is known of one lower-case word; kept, since few words make up most text. */
const wordOf = (word: string): Word => {
  const known = seen.get(word);
  if (known !== undefined) return known;
  const hash = hashOf(word);
  const grammar = !/^[a-z]/.test(word) || grammarWords.has(word);
  const form = grammar ? hash : formOf(word);
  const found = { hash, form, grammar };
  if (seen.size >= mostSeen) seen.clear();
  seen.set(word, found);
  return found;
};
const number: Word = { hash: theNumber, form: theNumber, grammar: true };

const [edge, asking] = [hashOf('^edge'), hashOf('?')];
const runs = (family: number, hashes: readonly number[], longest: number, take: Take): void => {
  for (let from = -1; from <= hashes.length; from += 1) {
    let hash = family + 1;
    const to = Math.min(hashes.length, from + longest - 1);
    for (let at = from; at <= to; at += 1) {
      hash = mix(hash, at < 0 || at === hashes.length ? edge : (hashes[at] ?? 0));
      take(family, hash);
    }
  }
};

const breaks = new Set([...'.,;:!?()"->*']);
const leading = new Set('and so but then also or hi hey hello dear again now'.split(' '));
const softening = new Set('please pls plz just simply kindly'.split(' '));
const subordinate = new Set('if when because to'.split(' '));
const joining = new Set('and so but or then'.split(' '));

// How each clause begins, past what only leads into it.
const heads = (words: readonly string[], forms: readonly number[], take: Take): void => {
  let opening = true;
  let clauses = 0;
  const say = (what: number, first: number, second = 0, third = 0) =>
    take(ofHeads, mix(mix(mix(what, first), second), third));
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const form = forms[at] ?? 0;
    const next = forms[at + 1] ?? edge;
    if (breaks.has(word)) opening = true;
    else if (opening && at + 1 < words.length && (leading.has(word) || softening.has(word) || subordinate.has(word))) {
      say(1, form);
      if (softening.has(word)) say(2, next);
      if (subordinate.has(word)) opening = false;
    } else if (opening) {
      say(3, form);
      say(4, form, next);
      say(5, form, next, forms[at + 2] ?? edge);
      say(6, hashOf(word));
      if (clauses === 0) say(7, form);
      clauses += 1;
      opening = false;
    } else if (joining.has(word) && next === theVerb) say(8, form);
  }
};

const shape = (words: readonly string[], take: Take): void => {
  take(ofShape, mix(1, Math.min(6, Math.floor(Math.log2(words.length + 1)))));
  if (words.includes('?')) take(ofShape, mix(2, 1));
  if (words.at(-1) === '?') take(ofShape, mix(2, 2));
  if (words.includes('!')) take(ofShape, mix(2, 3));
  if (words.includes('urltok')) take(ofShape, mix(2, 4));
};

/**
 * Gives every feature of one sentence: its words alone and in runs up to three, the forms of
 * its words in runs, how its clauses begin, pairs of forms near each other, its shape and the cues in it. The same sentence
 * gives the same features in the same order; linear in its length.
 */
export const featuresIn = (sentence: string, take: Take): void => {
  const line = tidy(sentence);
  const found = line.match(token) ?? [];
  const words: string[] = [];
  const hashes: number[] = [];
  const forms: number[] = [];
  for (const each of found) {
    const isNumber = each.charCodeAt(0) >= 48 && each.charCodeAt(0) <= 57;
    const word = isNumber ? '#' : each.toLowerCase();
    const known = isNumber ? number : wordOf(word);
    const before = words.at(-1);
    const named =
      !known.grammar &&
      before !== undefined &&
      !/[.?!:]/.test(before) &&
      /^[A-Z][a-z]/.test(each) &&
      known.form !== theDay;
    words.push(word);
    hashes.push(known.hash);
    forms.push(named && known.form !== theMonth ? theName : known.form);
  }
  runs(ofWords, hashes, 3, take);
  runs(ofForms, forms, 5, take);
  heads(words, forms, take);
  shape(words, take);
  for (let at = 0; at < forms.length; at += 1)
    for (let far = at + 2; far < Math.min(forms.length, at + 6); far += 1)
      take(ofPairs, mix(mix(asking, forms[at] ?? 0), forms[far] ?? 0));
  let cues = 0;
  askingCues.forEach(({ re }, at) => {
    if (!re.test(line)) return;
    cues += 1;
    take(ofCues, mix(at + 1, prime));
  });
  take(ofCues, mix(Math.min(cues, 3), edge));
};
