import type { LineSource } from '../documents/line.ts';
import { withoutSpeaker } from '../documents/talk-fact.ts';
import { capital, shortened, withoutEnding } from '../documents/words.ts';
import { lastDayOf } from '../facts/last-day.ts';
import { dayIn } from '../review/on-file.ts';
import type { Reader, ReaderFact } from '../review/reader.ts';
import { dayOf } from '../shared/time.ts';
import type { Concern } from './rehearsal.ts';
import { sharedWith } from './weaknesses.ts';

/** So many concerns a role has at most. */
export const mostConcerns = 6;

const quotedWords = 24;
/** A script without spaces, or a row of signs, is one word of any length. */
const within = (words: string): string =>
  words.length > 400 ? `${Array.from(words.slice(0, 400)).slice(0, -1).join('')} …` : words;
/** Words that a frame says already. */
const saidByFrame: Readonly<Record<string, RegExp>> = {
  position: /^(?:is|was|are|were|remains|stays)\s+(?=\S+\s+\S)/i,
  pressure: /^(?:is |was |are |were )?(?:under (?:\w+ )?pressure|pressed) (?:to|from|about|on|over)\s+/i,
  priority: /^(?:wants?|cares? (?:most )?about|(?:top |first |main )?priority(?: is)?:?)\s+/i,
};
const plainWords = (quote: string, sort: string, reader: Pick<Reader, 'name' | 'called'> | undefined): string => {
  const said = withoutSpeaker(quote, reader ? [reader.name, reader.called] : []);
  const bare = said.replace(saidByFrame[sort] ?? /^\s+/, '').replace(/^(?:risk|priority|success|question)[:,]\s+/i, '');
  return withoutEnding(within(shortened(bare === '' ? said : bare, quotedWords)), '.;,:');
};

const isQuestion = (words: string): boolean => /\?["”’)]*$/.test(words);
/** Asked in so many words, not told: “what does it cost”, and not “what it costs”. */
const direct =
  /^(?:(?:and |so |but )?(?:who|what|when|where|why|how|which)(?: \w+){0,2}? )?(?:is|are|do|does|did|can|could|will|would|should|have|has)\b/i;
const asQuestion =
  /^(?:and |so |but )?(?:who|what|when|where|why|how|which|whose|is|are|do|does|did|can|could|will|would|should|have|has)\b/i;

/** What the role asks first, by what the concern rests on. The words in quotation marks are those on file. */
const questionOf = (key: string, words: string, fact: ReaderFact | undefined, reader: Reader | undefined): string => {
  const last = fact && lastDayOf(fact.due);
  switch (key.split(':')[0]) {
    case 'asked':
      return isQuestion(words) || direct.test(words)
        ? `${capital(words.replace(/(?<!\?)\?+$/, ''))}?`
        : `There is a question on file: “${words}”. What is your answer?`;
    case 'position':
      return `“${words}” still stands. What do you say to it?`;
    case 'risk':
      return `There is this: “${words}”. What would you do about it?`;
    case 'overdue':
      return last && reader
        ? `“${words}” was due on ${dayIn(last, reader)}. Where does it stand, and by when will it be done?`
        : `“${words}” is past its day. Where does it stand, and by when will it be done?`;
    case 'pressure':
      return `There is pressure already: “${words}”. What does this change about it?`;
    case 'priority':
      return `What matters first is “${words}”. How does this help with it?`;
    case 'success':
      return `It counts as done well with “${words}”. How does this lead there?`;
    default:
      return isQuestion(words) || asQuestion.test(words)
        ? `${capital(words.replace(/(?<!\?)\?+$/, ''))}?`
        : `My concern is “${words}”. What do you say to it?`;
  }
};

/** What the decision right of somebody, by the user's word, makes them ask. */
const ofRight: Readonly<Record<string, string>> = {
  decides: 'What exactly am I to decide, and by when?',
  shapes: 'Where do you want my view, and what is fixed already?',
  blocks: 'What in this would make me say no, and what is your answer to it?',
  informed: 'What of this do I have to know, and why now?',
};

/** What anybody asks of something that comes up to them, where little else is known. */
const ofAnything: readonly { readonly key: string; readonly words: string; readonly question: string }[] = [
  { key: 'plain:cost', words: 'what it costs', question: 'What does it cost, in money or in days of work?' },
  { key: 'plain:not', words: 'what happens without it', question: 'What happens if we leave it as it is?' },
  { key: 'plain:wrong', words: 'what could go wrong', question: 'What could go wrong, and what would you do then?' },
];
const least = 3;

type Ranked = { readonly concern: Concern; readonly place: number };

const rankedFact = (fact: ReaderFact, topic: string, reader: Reader): readonly Ranked[] => {
  if (fact.closed !== null || fact.kept) return [];
  const shared = sharedWith(fact.quote, topic);
  const last = lastDayOf(fact.due);
  const theirs = fact.whose === 'reader';
  const over = last !== null && last < dayOf(reader.now);
  const [sort, place] =
    fact.kind === 'position' && theirs && fact.polarity !== 'positive' && shared > 0
      ? ['position', 0]
      : fact.kind === 'question' && theirs && shared > 0
        ? ['asked', 1]
        : fact.kind === 'commitment' && fact.whose === 'me' && fact.toReader && over
          ? ['overdue', shared > 0 ? 2 : 5]
          : fact.kind === 'risk' && shared > 0 && fact.told !== null
            ? ['risk', 2]
            : theirs && (fact.kind === 'pressure' || fact.kind === 'priority' || fact.kind === 'success')
              ? [fact.kind, shared > 0 ? 3 : 6]
              : ['', 0];
  const words = sort === '' ? '' : plainWords(fact.quote, sort, reader);
  if (words === '') return [];
  const key = `${sort}:${fact.id}`;
  return [
    {
      place,
      concern: { key, words, question: questionOf(key, words, fact, reader), prepared: '', sources: [fact.source] },
    },
  ];
};

/** A question that is likely, as it is told elsewhere; `prepared`: the user's own answer, empty for none. */
export type Likely = {
  readonly about: string;
  readonly text: string;
  readonly sources: readonly LineSource[];
  readonly prepared: string;
};

/** What the frames of a likely question are called here. */
const sortOf: Readonly<Record<string, string>> = { again: 'asked', owed: 'overdue' };
const framed: readonly string[] = ['asked', 'overdue', 'risk', 'pressure', 'priority', 'success'];

/** A likely question as a concern: words on file in the frames of a talk, any other as it is asked. */
const likelyConcern = ({ about, text, sources, prepared }: Likely, reader: Reader | undefined): Concern => {
  const ground = about.split(':')[0] ?? '';
  const sort = sortOf[ground] ?? ground;
  const [source] = sources;
  const fact = reader?.facts.find(({ id }) => id === source?.fact);
  const words =
    source && framed.includes(sort) ? plainWords(source.quote, sort, reader) : within(text.replace(/\s+/g, ' ').trim());
  return {
    key: about,
    words: words === '' ? '…' : words,
    question: source && framed.includes(sort) ? questionOf(`${sort}:`, words, fact, reader) : within(text) || '…',
    prepared,
    sources: [...sources],
  };
};

/** At most so many of one sort, so that no role asks the same in three ways. */
const mostOfSort = 2;

/** A concern in the user's own words. */
export const ownConcern = (words: string, place: number): Concern => {
  const said = withoutEnding(within(words.replace(/\s+/g, ' ').trim()), '.;,:') || '…';
  const key = `own:${place}`;
  return { key, words: said, question: questionOf(key, said, undefined, undefined), prepared: '', sources: [] };
};

/**
 * The concerns a role is given: those the user states, first; then what is on file of the reader and touches the topic, what
 * was `asked` before or is likely asked ahead of the rest; where there is little, what anybody asks. At most six, each with what it rests on; nothing is guessed.
 */
export const concernsFor = (
  topic: string,
  {
    reader,
    own = [],
    likely = [],
  }: { readonly reader?: Reader; readonly own?: readonly string[]; readonly likely?: readonly Likely[] },
): readonly Concern[] => {
  const stated = own.map((words, place) => ownConcern(words, place + 1));
  const facts = (reader?.facts ?? [])
    .flatMap((fact) => (reader ? rankedFact(fact, topic, reader) : []))
    .map((one, index) => ({ ...one, index }))
    .sort((a, b) => a.place - b.place || a.index - b.index)
    .map(({ concern }) => concern);
  const right = reader?.right === undefined ? undefined : ofRight[reader.right];
  const ranked: Concern[] = [];
  const counts = new Map<string, number>();
  const restsOn = (concern: Concern): string => concern.sources[0]?.fact ?? concern.key;
  const said = new Set<string>();
  const against = facts.filter(({ key }) => key.startsWith('position:'));
  for (const concern of [...stated, ...against, ...likely.map((one) => likelyConcern(one, reader)), ...facts]) {
    const sort = concern.key.split(':')[0] ?? '';
    const known = counts.get(sort) ?? 0;
    if (said.has(restsOn(concern)) || said.has(concern.question.toLowerCase())) continue;
    if (sort !== 'own' && sort !== 'asked' && sort !== 'draft' && known >= mostOfSort) continue;
    counts.set(sort, known + 1);
    said.add(restsOn(concern));
    said.add(concern.question.toLowerCase());
    ranked.push(concern);
  }
  if (right !== undefined)
    ranked.push({ key: 'right', words: 'their part in the decision', question: right, prepared: '', sources: [] });
  const missing = Math.max(0, least - ranked.length);
  const plain = ofAnything.slice(0, missing).map((one): Concern => ({ ...one, prepared: '', sources: [] }));
  return [...ranked.slice(0, mostConcerns), ...plain];
};

const kinds: readonly (readonly [string, RegExp])[] = [
  [
    'the budget',
    /\b(?:budget|costs?|money|spend\w*|price|euros?|savings?|cheap\w*|expensive|invoice|lease|afford\w*)\b|[€$£]/i,
  ],
  [
    'the date',
    /\b(?:deadline|late|delay\w*|due|schedule|slip\w*|on time|weeks?|months?|by (?:monday|tuesday|wednesday|thursday|friday|january|february|march|april|may|june|july|august|september|october|november|december))\b/i,
  ],
  ['what can go wrong', /\b(?:risks?|audit|security|complian\w+|legal|fail\w*|outage|safety|incident)\b/i],
  ['the people', /\b(?:team|staff|people|headcount|hir\w+|workload|overtime|leave|morale)\b/i],
  ['the customers', /\b(?:customers?|clients?|guests?|patients?|users?|branch\w*)\b/i],
  ['the quality', /\b(?:quality|errors?|defects?|complaints?|tests?)\b/i],
  ['the figures', /\b(?:numbers?|figures?|data|evidence|proof|baseline|measured?)\b/i],
];
const mostKinds = 2;

/** The role as a kind of reader, told from what its concerns speak of; nobody is imitated and nobody is named. */
export const roleOf = (concerns: readonly Concern[]): string => {
  const watched = kinds
    .filter(([, pattern]) => concerns.some(({ words }) => pattern.test(words)))
    .slice(0, mostKinds)
    .map(([kind]) => kind);
  return watched.length === 0 ? 'somebody who has to say yes' : `somebody who watches ${watched.join(' and ')}`;
};
