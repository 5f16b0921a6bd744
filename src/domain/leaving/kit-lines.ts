import { heldBack, keptQuiet } from '../documents/fit-to-send.ts';
import { capital, countWords } from '../documents/words.ts';
import { reviewNote } from '../review/review-note.ts';
import type { Id } from '../shared/id.ts';
import type { Day } from '../shared/time.ts';
import type { SourceKind } from '../sources/source.ts';
import type { KitLine, KitSort } from './kit.ts';
import { mayBeName, type Vocabulary } from './may-be-name.ts';
import type { Nameless } from './roles.ts';

/** Something of the user's own that could go along, and where it stands. */
export type Candidate = {
  readonly id: Id;
  readonly sort: KitSort;
  readonly day: Day;
  readonly quote: string;
  /** What the words stand in; null for what the user wrote into Updraft itself. */
  readonly from: SourceKind | null;
  readonly source: Id | null;
  /** The line around it says that it is to be kept. */
  readonly quiet: boolean;
  /** Names it gives credit to, letter for letter. */
  readonly credited: readonly string[];
};

const secret =
  /\b(?:confidential\w*|secrets?|secretly|proprietary|internal only|nda|non-disclosure|not public|unreleased|unannounced|patent\w*|trade secret|source code|acquisition|acquire[sd]?|merger|takeover|lay-?offs?|redundanc\w*|insider|embargo\w*|price list|customer list|ipos?|going public|flotation|headcount (?:cuts?|reductions?|freezes?)|(?:cut|cuts|cutting|reduce[ds]?|reducing|freeze) (?:in |the |our )?headcount|tender(?:s|ed|ing)?|board (?:packs?|papers?|decks?)|due diligence|data ?room|restructur\w*|divest\w*|spin-?offs?|carve-?outs?|term sheets?|valuations?|lawsuits?|classified)\b/i;
const money =
  /\p{Sc}|(?<![\p{L}\p{N}])\d[\d.,’' \u00a0\u202f]{0,15}[ -]?(?:k|m|mn|mio|mln|bn|b|tn|kr|zł|francs?|euros?|dollars?|pounds?|pence|cents?|grand|lakhs?|crores?|million|billion|thousand|eur|usd|gbp|chf|cad|aud|jpy|sek|nok|dkk|pln|inr|cny|rmb)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:(?:eur|usd|gbp|chf|cad|aud|jpy|sek|nok|dkk|pln|inr|cny|rmb|rs)\.? ?\d|(?:million|billion|thousand|lakh|crore|grand)s?(?![\p{L}\p{N}])|\d{1,3}(?:[.,’' ]\d{3}){2,})/iu;
const quoted = /["“„«]([^"“”„«»]{3,})["”“»]/;
const reported =
  /\b(?:said|says|told (?:me|us)|asked (?:me|us|whether|if|for|why|how|what)|wrote|replied|thinks?|wants?|believes?|feels?|worries|likes?|hates?|prefers?|promised me)\b/i;
/** The user's own thoughts and lessons may say what somebody asked. */
const ofOthers: ReadonlySet<KitSort> = new Set(['win', 'promise', 'reflection']);

/** Somebody who can be told from their place: there is one manager, one chair. */
const recognisable =
  /\b(?:he|she|him|her|his|hers|himself|herself|they|bosses|boss|(?:my|our|the|a) (?:[\w’']+ )?(?:managers?|chiefs?|directors?|leads?|executives?|officials?|clients?|sponsors?|presidents?|deput(?:y|ies)|assistants?|secretary|owner|investors?|auditors?|lawyers?|consultants?)|chair(?:man|woman|person|s)?|c[efiot]os?|coo|cfo|cto|vps?|head of|board members?|colleagues?|(?:somebody|someone|nobody|everybody|everyone|people) (?:in|on|above|below|of|from) (?:my|our|the|me|hr|it|finance|legal|sales)|managers? (?:is|was|are|were|has|had|does|did|never|always|cannot|can))\b/i;
/** The same as whatever a line is about; whoever did something together with the user is thanked by it. */
const subject =
  /(?:^|[.!?;:,]\s*|\b(?:because|so|but|and|that|while|when|who) )(?:my (?:manager|sponsor)(?:’s manager)?|an? (?:executive|board member|client|official|colleague)|colleagues|somebody (?:above me|in my team))(?! and (?:I|me)\b)(?= )/i;
/** What one thinks and learns is mostly of somebody: of them nothing goes by itself. */
const thoughts: ReadonlySet<KitSort> = new Set(['reflection', 'lesson']);

/** Why something stays behind unless the user takes it; null where nothing speaks against it. */
const staysFor = (
  { quote, from, quiet, sort }: Candidate,
  { words, people, unsure }: Nameless,
  keptNames: readonly string[],
  vocabulary: Vocabulary,
): string | null => {
  if (quiet || keptQuiet(quote)) return 'Your words say that it is to be kept.';
  const [word = ''] = secret.exec(quote) ?? [];
  if (word !== '') return `It says “${word}”: that is the house’s to keep.`;
  if (money.test(quote)) return 'It names a sum of money. Take it only if that is public.';
  const [, theirs = ''] = quoted.exec(quote) ?? [];
  if (countWords(theirs) > 2) return 'It holds words of somebody else.';
  if (ofOthers.has(sort) && people.length > 0 && reported.test(quote))
    return 'It says what somebody else said or wanted.';
  const said = {
    kind: 'reflection',
    from: 'mail',
    by: 'other',
    owner: null,
    to: null,
    readerKnows: true,
    quiet: false,
    apart: false,
    others: [],
  } as const;
  if (heldBack(said, quote, { id: null, words: [] }, { named: true }) === 'person')
    return 'It speaks of somebody’s life or standing.';
  if (unsure !== null) return `“${unsure}” may be somebody’s name. Take it if it is a word.`;
  if (thoughts.has(sort) && (people.length > 0 || recognisable.test(words)))
    return 'It speaks of somebody who could be recognised. Take it if they may read it.';
  if (sort === 'win' && subject.test(words)) return 'It says what somebody else did. Take it if they may read it.';
  const bare = keptNames.reduce((text, name) => text.replaceAll(name, 'somebody'), words);
  const name = mayBeName(bare, vocabulary);
  if (name !== null) return `“${name}” may be somebody, a customer or a project. Take it if that may go.`;
  if (from === 'mail' || from === 'transcript') return 'It stands in the mail of the house.';
  // Written as if whoever it is about read it.
  const [hurts] = [...reviewNote(words), ...reviewNote(quote)];
  if (hurts !== undefined) return `“${hurts.quote}” would hurt if it were read. Take it in other words.`;
  return null;
};

const goesFor: Readonly<Record<KitSort, string>> = {
  win: 'Your own words, of what you did.',
  promise: 'A promise of yours that you kept.',
  reflection: 'Your own thought.',
  lesson: 'What you learnt, in your own words.',
  way: 'You said it of yourself.',
};

/** A line of the kit: how it would be taken, and whether it goes by itself or by the user's word. */
export const kitLine = (
  candidate: Candidate,
  nameless: (text: string, credited?: readonly string[]) => Nameless,
  chosen: boolean | undefined,
  /** Names that the user keeps, with their parts. */
  keptNames: readonly string[] = [],
  /** How the user writes words elsewhere. */
  vocabulary: Vocabulary = new Map(),
): KitLine => {
  const { id, sort, day, quote, source, credited } = candidate;
  const made = nameless(quote, credited);
  const stays = staysFor(candidate, made, keptNames, vocabulary);
  return {
    about: `kit:${sort}:${id}`,
    sort,
    day,
    words: capital(made.words),
    quote,
    take: chosen ?? stays === null,
    why: stays ?? goesFor[sort],
    chosen: chosen !== undefined,
    source,
    people: [...made.people],
  };
};
