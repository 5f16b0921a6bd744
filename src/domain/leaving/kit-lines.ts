import { heldBack, keptQuiet } from '../documents/fit-to-send.ts';
import { capital, countWords } from '../documents/words.ts';
import type { Id } from '../shared/id.ts';
import type { Day } from '../shared/time.ts';
import type { SourceKind } from '../sources/source.ts';
import type { KitLine, KitSort } from './kit.ts';
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
  /\b(?:confidential\w*|secrets?|secretly|proprietary|internal only|nda|non-disclosure|not public|unreleased|unannounced|patent\w*|trade secret|source code|acquisition|acquire[sd]?|merger|takeover|lay-?offs?|redundanc\w*|insider|embargo\w*|price list|customer list)\b/i;
const money =
  /[€$£¥]\s?\d|\d[\d.,]{0,15}\s?(?:[€$£¥]|(?:k|m|bn|million|billion|thousand)?\s?(?:euros?|dollars?|pounds?|eur|usd|gbp|chf)\b)|\d[\d.,]{0,15}\s?(?:million|billion|bn)\b|\b(?:eur|usd|gbp|chf)\s?\d/i;
const quoted = /["“„«]([^"“”„«»]{3,})["”“»]/;
const reported =
  /\b(?:said|says|told (?:me|us)|asked (?:me|us|whether|if|for|why|how|what)|wrote|replied|thinks?|wants?|believes?|feels?|worries|likes?|hates?|prefers?|promised me)\b/i;
/** The user's own thoughts and lessons may say what somebody asked. */
const ofOthers: ReadonlySet<KitSort> = new Set(['win', 'promise', 'reflection']);

/** Words written large that name nobody and nothing of the house. */
const plainLarge =
  /^(?:I|I['’]\p{L}{1,2}|OK|Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|Q[1-4]|English|Excel|Easter|Christmas)$/u;
const largeWord = /(?<=[\p{L}\p{N},;)’'"”%] )\p{Lu}[\p{L}’'-]*(?: (?:of |de |van |von |& )?\p{Lu}[\p{L}’'-]*)*/gu;

/** A name within a sentence, of whoever or whatever; letters alone ("KPI") are none. */
const nameIn = (words: string): string | null =>
  [...words.matchAll(largeWord)]
    .map(([name]) => name)
    .find((name) => !plainLarge.test(name) && !/^[\p{Lu}\p{N}’'-]{1,5}$/u.test(name)) ?? null;

/** Why something stays behind unless the user takes it; null where nothing speaks against it. */
const staysFor = (
  { quote, from, quiet, sort }: Candidate,
  { words, people, unsure }: Nameless,
  keptNames: readonly string[],
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
  const name = nameIn(keptNames.reduce((text, name) => text.replaceAll(name, 'somebody'), words));
  if (name !== null) return `“${name}” may be somebody, a customer or a project. Take it if that may go.`;
  if (from === 'mail' || from === 'transcript') return 'It stands in the mail of the house.';
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
): KitLine => {
  const { id, sort, day, quote, source, credited } = candidate;
  const made = nameless(quote, credited);
  const stays = staysFor(candidate, made, keptNames);
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
