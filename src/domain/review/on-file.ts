import type { LineSource } from '../documents/line.ts';
import { dayOf, daysBetween } from '../shared/time.ts';
import { isAct } from '../signals/changes/acts.ts';
import { isGeneral, isLabel, objectWords, stemOf } from '../signals/changes/object-words.ts';
import type { Draft } from './draft.ts';
import type { Reader, ReaderFact } from './reader.ts';
import type { Sentence } from './sentences.ts';

// How something stands, what is done to it and when say nothing of what it is.
const sayNothing = new Set(
  (
    'track schedule plan planned status green amber red risk problem issue concern delay delayed late behind slip slipped miss missed ' +
    'progress progressing progressed remain remains stay stays team work project programme program new old current main final part overall everything nothing ' +
    'something rest bit show start begin running runs run stop stuck stalled fail failed fails failing blocked broken break wait waiting hold ' +
    'cost costs lose lost drop dropped fall fell fallen rise rose risen hit cut save saved saves close closed raise raised reach reached grow grew grown ' +
    'spend spent earn earned win won increase increased decrease decreased reduce reduced move moved change changed open opened ' +
    'euro euros dollar dollars pound pounds eur usd gbp percent million thousand hundred budget money quick short slight slightly far near moment ' +
    'one two three four five six seven eight nine ten twelve first second third several couple few half quarter double twice ' +
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'going comes coming arrive arrives arriving land lands follow follows gets getting makes making takes taking needs keeps keep kept looks looking seems starts opens ships finishes ends begins sends gives brings see get see happen happens happened meets take took report reported ' +
    'promise promised owe thanks helen dear best regards helped big small great major minor open important urgent possible likely ' +
    'weeks days months years hours minutes mornings times yesterday originally earlier later before said say says saying tell tells think thinks thought know knows knew hear hears heard speak like likes liked feel felt find found ' +
    "he'd she'd they'd we'd i'd you'd he'll she'll they'll you'll we'll you're they're he's she's it'll let's lets pls pse via " +
    'priority priorities goal goals focus top wants well good better best go going stay clean ' +
    'without within after during despite soon quickly currently present presented'
  ).split(' '),
);
sayNothing.delete('helen');
const emptyStems = new Set([...sayNothing].map(stemOf));
const isFigure = (stem: string): boolean => /^\d/.test(stem);

// Read once for each reader: the same facts are asked at every key that is typed.
const namesRead = new WeakMap<Reader, ReadonlySet<string>>();

/** Small letters of every word of the names that the reader's facts know: they tell whom, and not what. */
export const namesOf = (reader: Reader): ReadonlySet<string> => {
  const known = namesRead.get(reader);
  if (known) return known;
  const { name, called, facts } = reader;
  const names = new Set(
    [name, called, ...facts.flatMap(({ people }) => people)].flatMap((one) =>
      one.toLowerCase().split(/[^\p{L}\p{N}']+/u),
    ),
  );
  namesRead.set(reader, names);
  return names;
};

const thingsRead = new WeakMap<ReadonlySet<string>, Map<string, ReadonlySet<string>>>();
const mostRead = 3000;

/** The words that tell one thing from another, as stems; without how it stands, figures, months and names. */
export const thingIn = (text: string, names: ReadonlySet<string>): ReadonlySet<string> => {
  let read = thingsRead.get(names);
  if (!read || read.size >= mostRead) {
    read = new Map();
    thingsRead.set(names, read);
  }
  const known = read.get(text);
  if (known) return known;
  const thing = new Set([...objectWords(text, names)].filter((stem) => !emptyStems.has(stem) && !isFigure(stem)));
  read.set(text, thing);
  return thing;
};

const isTelling = (stem: string): boolean => !isGeneral(stem) && !isLabel(stem);

/**
 * Whether words speak of one and the same thing: two telling words in common, or all that one side names, as long as no
 * label ("phase 1", "plan B") parts them. "Hull launch" and "Hull lease" are two things.
 */
export const sameThing = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  const labels = [[...one].filter(isLabel), [...other].filter(isLabel)] as const;
  if (labels[0].length > 0 && labels[1].length > 0 && !labels[0].some((label) => other.has(label))) return false;
  const shared = [...one].filter((stem) => other.has(stem) && !isLabel(stem));
  const telling = shared.filter(isTelling).length;
  // What is done to it is no thing: two asks to discuss something are about two things.
  if (telling === 0 || shared.every((stem) => !isTelling(stem) || isAct(stem))) return false;
  const least = Math.min(...[one, other].map((stems) => [...stems].filter((stem) => !isLabel(stem)).length));
  return shared.length === least || (telling >= 2 && shared.length * 2 >= least);
};

/** How many telling words two sides have in common. */
export const inCommon = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((stem) => other.has(stem) && isTelling(stem)).length;

const beforePlace = /^(.*?\S)\s+(?:of|for|in|at|to|with|from|on|about|by)\s/is;

/** The word that a name of a thing is about: "app" of "the museum app for children"; undefined where there is none. */
export const headIn = (words: string, names: ReadonlySet<string>): string | undefined => {
  const main = beforePlace.exec(words)?.[1] ?? words;
  return [...thingIn(main, names)].filter((stem) => !isLabel(stem)).at(-1) ?? [...thingIn(words, names)].at(-1);
};

/** Whether the thing goes on behind a word: "launch party" where "launch" was asked for. */
export const goesOnAfter = (
  words: string,
  head: string,
  names: ReadonlySet<string>,
  known: ReadonlySet<string>,
): boolean => {
  const tokens = [...words.matchAll(/[\p{L}\p{N}'’&]+/gu)];
  return tokens.some((token, at) => {
    const next = tokens[at + 1];
    if (!next || stemOf(token[0]) !== head) return false;
    const between = words.slice(token.index + token[0].length, next.index);
    if (!/^[ -]+$/.test(between)) return false;
    const [stem] = thingIn(next[0], names);
    return stem !== undefined && !known.has(stem);
  });
};

/** Every word a fact speaks with: its words, and the act where that was read apart. */
export const wordsOf = ({ quote, action }: Pick<ReaderFact, 'quote' | 'action'>): string => action ?? quote;

/** What a whole draft speaks of: its subject line, its headings and its body. */
export const topicOf = (draft: Draft, names: ReadonlySet<string>): ReadonlySet<string> => {
  const { subject, headings, sentences, text } = draft;
  const topic = new Set<string>();
  for (const { start, end } of [...(subject ? [subject] : []), ...headings])
    for (const stem of thingIn(text.slice(start, end), names)) topic.add(stem);
  for (const { flat } of sentences) for (const stem of thingIn(flat, names)) topic.add(stem);
  return topic;
};

/** Sentences that speak of a thing, the first first. */
export const speakingOf = (draft: Draft, thing: ReadonlySet<string>, names: ReadonlySet<string>): readonly Sentence[] =>
  draft.sentences.filter(({ flat }) => sameThing(thingIn(flat, names), thing));

const months = 'January February March April May June July August September October November December'.split(' ');
const dayWords = (day: string, now: string): string =>
  `${Number(day.slice(8, 10))} ${months[Number(day.slice(5, 7)) - 1]}${day.slice(0, 4) === now.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`}`;

/** A day as review writes it: "3 March", with the year where it is another. */
export const dayIn = (day: string, { now }: Pick<Reader, 'now'>): string => dayWords(day, dayOf(now));

const longestQuote = 160;
const flat = (words: string): string => words.replace(/\s+/g, ' ').trim();
const cut = (words: string): string =>
  words.length <= longestQuote ? words : `${words.slice(0, longestQuote).replace(/\s\S*$/, '')} …`;

const verbs = { capture: 'noted', debrief: 'noted', mail: 'wrote', transcript: 'said', draft: 'wrote', note: 'noted' };

/** Where it is known from, with the words: “On 3 March you noted: “Hull slips.””. */
export const saidSo = (source: LineSource, reader: Pick<Reader, 'now'>): string => {
  const quote = cut(flat(source.quote));
  const who = source.who === '' ? '' : ` ${source.who} ${verbs[source.kind]}`;
  return `On ${dayIn(dayOf(source.date), reader)}${who}: “${quote}”.`;
};

/** How many days ago a fact was said. */
export const daysSince = ({ said }: Pick<ReaderFact, 'said'>, { now }: Pick<Reader, 'now'>): number =>
  daysBetween(dayOf(said), dayOf(now));
