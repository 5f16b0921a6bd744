import { isCommonWord } from '../language/common-words.ts';
import { notPeople } from '../signals/capture/people.ts';
import { isOfLife } from './fit-to-send.ts';
import { tellsAStand } from './without-holder.ts';

/* What is asked of words before they stand in a paper: whom they name, and whether they speak of somebody as one speaks behind a back. */

const folded = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Small words of a name, those of two letters too, by which it is found in `namedIn`. */
export const nameWords = (name: string): readonly string[] => folded(name).match(/\p{L}{2,}/gu) ?? [];

type Place = { readonly word: string; readonly start: number; readonly end: number };

const wordsAt = (words: string): readonly Place[] =>
  [...words.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
/** Scripts without capitals: a name there may be part of a longer word. */
const withoutCase = /^\p{Lo}/u;
/** What stands before a place: as much of it as anything here looks at. */
const before = (words: string, start: number): string => words.slice(Math.max(0, start - 24), start);
/** A place at which any word has a capital. */
const opens = (words: string, start: number): boolean =>
  words.slice(0, Math.min(start, 24)).trim() === '' || /[.!?:;“"‘(*–—-]\s*$/u.test(before(words, start));

/** Names that are words too: at the beginning of a sentence they are a name where somebody says or does something. */
const wordsToo =
  /^(?:will|may|mark|grace|hope|bill|page|rose|june|april|august|dawn|frank|pat|rich|drew|miles|art|faith|joy|penny|ruby|amber|ivy|lily|olive|hazel|holly|king|young|long|short|brown|black|white|green|stone|wood|rice|lane|field|fields|hill|banks|waters|price|cash|case|cross|day|lake|park|sun|so|do|an|my|no|in|on|or|to|we|us|so|ban|bank|lead|major|minor|noble|small|sharp|swift|strong|rush|ward|ford|porter|carter|mason|cook|baker|miller|fisher|hunter|shepherd|gardener|sailor|power|winter|summer|north|south|east|west)$/;
const acts =
  /^(?:['’]s\b|(?:,[^,]{2,40},)?(?: (?:also|still|just|even|only|never|always|really|\p{Ll}+ly))? (?:is|was|has|had|does|did|will|would|can|could|may|might|cannot|says?|said|thinks?|thought|believes?|feels?|felt|fears?|worries|doubts?|asks?|asked|wants?|wonders?|insists?|claims?|argues?|argued|objects?|opposes?|warns?|warned|told|tells|hates?|dislikes?|likes?|loves?|prefers?|expects?|suspects?|mention(?:s|ed)|complains?|refuses?|refused|cares?|runs?|leads?|owns?|decides?|knows?|needs?|takes?|goes|\p{Ll}{3,}ed)\b)/u;

/** Where words name somebody on file: a name has a capital, or is followed by what somebody says or does. `names`: `nameWords` of each. */
export const namedIn = (words: string, names: ReadonlySet<string>): readonly Place[] => {
  const within = /\p{Lo}/u.test(words) ? [...names].filter((name) => withoutCase.test(name)) : [];
  return wordsAt(words).filter(({ word, start, end }) => {
    if (withoutCase.test(word)) return within.some((name) => folded(word).includes(name));
    const key = folded(word);
    if (!names.has(key)) return false;
    const isWord = isCommonWord(key) || wordsToo.test(key);
    return isCapital(word) && !(isWord && opens(words, start)) ? true : acts.test(words.slice(end));
  });
};

/** Days, months, quarters, "I" and what is written all in capitals: written large, and nobody. */
const noName = (word: string): boolean =>
  /^(?:\p{Lu}[\p{Lu}\p{N}&-]*s?|(?:January|February|March|April|May|June|July|August|September|October|November|December))$/u.test(
    word,
  );
const ofAThing =
  /\b(?:the|an?|our|this|that|these|those|each|every|no|in|at|near|via|into|across|within|throughout) $/iu;
const says =
  /^(?: \p{Ll}[\p{L}'’-]*){0,6}? (?:says?|said|thinks?|thought|believes|feels|felt|fears|feared|worries|doubts|doubted|asks|asked|wants|wonders|insists|claims|argues|argued|objects|opposes|warns|warned|told|tells|hates|dislikes|likes|prefers|expects|suspects|complains|refuses|cares|is (?:\p{L}+ )?(?:afraid|scared|worried|against|unhappy|nervous|sceptical|skeptical|angry|opposed|unsure|convinced|lazy|stupid|selfish|greedy|incompetent|jealous|a (?:liar|bully|coward|fool)))\b/u;

/** Words that look like somebody's name, whether or not they are on file. */
const looksNamed = (words: string): readonly Place[] =>
  wordsAt(words).filter(({ word, start, end }) => {
    if (
      !isCapital(word) ||
      word.length < 2 ||
      noName(word) ||
      isCommonWord(word.toLowerCase()) ||
      notPeople.test(word.toLowerCase())
    )
      return false;
    const [ahead, after] = [before(words, start), words.slice(end)];
    if (/^['’]s\b/u.test(after)) return true;
    return opens(words, start)
      ? says.test(after)
      : !ofAThing.test(ahead) && !/[\p{N}'’-]$/u.test(ahead) && !/^ ?\p{N}/u.test(after);
  });

/**
 * Whether words may name somebody: a name on file, or a word with a capital that is none of `topics` (small words that the paper
 * is about). It errs on this side.
 */
export const namesSomebody = (words: string, names: ReadonlySet<string>, topics: ReadonlySet<string>): boolean =>
  namedIn(words, names).length > 0 || looksNamed(words).some(({ word }) => !topics.has(folded(word)));

/** Of what goes on in somebody, and of what they are like, wherever in a line it stands beside their name. */
const judged =
  /\b(?:scared|frightened|terrified|jealous\w*|envious|bitter(?:ly)?|resent\w*|frustrat\w*|offended|arrogan\w*|rude\w*|bull(?:y|ies|ied|ying)|hostile|toxic|careless\w*|unreliable|clueless|dishonest\w*|cheat(?:s|ed|ing)?|unconvinced|sabotag\w*|undermin\w*|career|ambitio(?:n|us)\w*|reputation|legacy|moan(?:s|ing)?|distrust\w*|mistrust\w*|empire|turf|grudge|hidden agenda|insecure|humiliat\w*|embarrass\w*|los(?:es?|ing) face|power games?|drag\w* (?:her|his|their) feet|overwhelmed|exhausted|out of (?:her|his|their) depth|own (?:position|job|interests?|gain)|gossip\w*|selfish\w*|greed\w*|cowards?|hypocri\w*|incapable|out of touch|micromanag\w*|passive.aggressive|manipulat\w*|two.faced)\b/iu;
const adverb = String.raw`(?:(?:also|still|just|even|only|never|always|really|simply|probably|surely|clearly|secretly|privately|\p{Ll}+ly) )*`;
const ofMind = new RegExp(
  `^(?:,[^,]{2,40},)? (?:(?:(?:is|was|has been|seems?|seemed|feels?|felt|remains?|can be|looks?|gets?|got) (?:too |very |so |rather |quite |a |an |the |not |\\p{Ll}+ly )*(?:slow|difficult|weak|tired|lazy|tough|stuck|unsure|happy|unhappy|keen|cold|cautious|unaware|ignorant|stupid|fool\\w*|selfish|greedy|vain|proud|problem|obstacle|blocker|liar|bully|coward|risk|snob|afraid|against|opposed|for it|on our side|convinced|interested))|${adverb}(?:thinks?|thought|believes?|wants? (?!to know)|likes?|liked|loves?|hates?|insists?|resists?|refuses?|refused|stalls?|stalled|ignores?|ignored|forgets?|forgot|supports? (?:it|this|us|the)|supported (?:it|this|us)|backs? (?:it|this|us)|backed (?:it|this|us)|opposes?|cares?|trusts?|suspects?|resents?|fears?|worries)|(?:will|would|might|may) (?:never|always|only|probably|surely|say|drag|block|fight|resist|stall|be (?:against|for|upset|angry|difficult))|(?:(?:does|did|do|will|would|has|had)(?: not|n['’]t)|won['’]t|never|always|only|secretly|privately) (?:want|like|believe|trust|care|cares|see|understand|sign|signs|agree|support|think|know|mind|read|reads|listen|listens|approve|accept|move|budge|help|looks?|thinks?|wants?|sees?))\\b`,
  'iu',
);

/** Whom words are looked for: names on file, and what those who decide or read do ("CFO", "head of operations"). */
export type OnFile = { readonly names: ReadonlySet<string>; readonly roles: readonly string[] };

const hasRole = (words: string, roles: readonly string[]): readonly Place[] =>
  roles.flatMap((role) => {
    const start = words.toLowerCase().indexOf(role);
    const end = start + role.length;
    const isWhole = start >= 0 && !/\p{L}$/u.test(before(words, start)) && !/^\p{L}/u.test(words.slice(end));
    return isWhole && role.length > 1 ? [{ word: words.slice(start, end), start, end }] : [];
  });

/**
 * Whether words speak of somebody's life, standing, feelings, character or stand beside their name, whoever it is: reader and
 * decider too. Of a name that is not on file only what follows it counts.
 */
export const speaksPrivately = (words: string, { names, roles }: OnFile): boolean => {
  const row = words.replace(/\s+/g, ' ');
  const known = [...namedIn(row, names), ...hasRole(row, roles)];
  const after = ({ end }: Place): string => row.slice(end);
  if (known.length > 0)
    return (
      isOfLife(
        row,
        known.map(({ word }) => word.toLowerCase()),
      ) ||
      tellsAStand(row) ||
      judged.test(row) ||
      known.some((place) => ofMind.test(after(place)))
    );
  const looks = looksNamed(row);
  if (looks.length === 0) return false;
  const takesAStand = tellsAStand(row);
  return (
    isOfLife(row, []) || looks.some((place) => ofMind.test(after(place)) || (takesAStand && says.test(after(place))))
  );
};

const asked =
  /\b(?:ask(?:s|ed|ing)?|invit(?:e|es|ed|ing)|with|by|from|for|to|through|report(?:s|ed|ing)? to) (?:the )?$/iu;
const ofWork =
  /^(?:['’]s? (?:own )?(?:first|second|third|fourth|fifth|priorit(?:y|ies)|goals?|targets?|team|department|budget|office|decision|approval|signature|sign-off|request|plan|programme|program|area|division|unit|sites?|calendar|answer|yes|idea of success|(?:two|three|four|five) )|,? (?:to (?:decide|approve|sign|agree|choose|release|back|sponsor|clear|say)|decides?|approves?|signs?|chairs?|releases?|asked (?:for|us|that)|asks (?:for|us)|approved|agreed|signed|named|set|runs|leads|owns)\b)/iu;

/** "Helen Lind" is one name. */
const joined = (places: readonly Place[]): readonly Place[] => {
  const all: Place[] = [];
  for (const next of places) {
    const last = all.at(-1);
    if (last && next.start === last.end + 1) all[all.length - 1] = { ...last, end: next.end };
    else all.push(next);
  }
  return all;
};

/**
 * Whether words speak of their reader as of somebody else, in another way than of what they ask, decide or run. `reader`: small
 * words of their names, and what they do.
 */
export const speaksOfReader = (words: string, reader: readonly string[]): boolean => {
  const row = words.replace(/\s+/g, ' ');
  const places = [
    ...joined(namedIn(row, new Set(reader.map(folded)))),
    ...hasRole(
      row,
      reader.filter((one) => one.includes(' ')),
    ),
  ];
  return places.some(({ start, end }) => {
    const after = row.slice(end);
    return !ofWork.test(after) && !(asked.test(before(row, start)) && !acts.test(after));
  });
};
