import type { LineSource } from '../documents/line.ts';
import { applyFix } from '../review/apply-fix.ts';
import { when } from '../review/cues.ts';
import { readDraft } from '../review/draft.ts';
import type { Finding } from '../review/finding.ts';
import { inCommon, thingIn } from '../review/on-file.ts';
import type { Reader } from '../review/reader.ts';
import { review } from '../review/review.ts';
import { countWords } from '../review/sentences.ts';
import { leadsOn } from '../review/ways-forward.ts';
import { isOpenQuestion, isYesOrNo, withoutYesOrNo } from './yes-or-no.ts';

/** What an answer may lack or do, gravest first: the first one of an answer is what the role asks back about. */
export const weaknessSorts = [
  'silent',
  'bare',
  'blame',
  'defensive',
  'pressure',
  'contradicts',
  'objection',
  'ask',
  'option',
  'number',
  'day',
  'owner',
  'evidence',
  'hedged',
  'elsewhere',
  'long',
  'sorry',
] as const;
export type WeaknessSort = (typeof weaknessSorts)[number];

/** One weakness of an answer, with the words it is seen in; empty words: something is not there. */
export type Weakness = {
  readonly sort: WeaknessSort;
  readonly words: string;
  /** Why it matters, one or two sentences. */
  readonly why: string;
  readonly basis: readonly LineSource[];
  /** The whole answer after a safe fix of review's; absent where there is none. */
  readonly fixed?: string;
};

/** What was asked, and of what: `demands` are what an answer has to hold. */
export type Asked = {
  readonly question: string;
  readonly concern: string;
  readonly topic: string;
  /** Answers given to the same concern before, oldest first. */
  readonly earlier: readonly string[];
  readonly demands: readonly WeaknessSort[];
  /** What is not heard here: in the opening nothing was asked yet, and an objection has a turn of its own. */
  readonly unheard?: readonly WeaknessSort[];
};

/** Rules of review that are heard in a talk, by what they are heard as. */
const heard: Readonly<Record<string, WeaknessSort>> = {
  blame: 'blame',
  'blame-for-preparation': 'blame',
  insult: 'blame',
  demeaning: 'blame',
  'motive-reading': 'blame',
  gossip: 'blame',
  diagnosis: 'blame',
  denial: 'defensive',
  sarcasm: 'defensive',
  dismissal: 'defensive',
  belittling: 'defensive',
  threat: 'pressure',
  escalation: 'pressure',
  pressure: 'pressure',
  'no-choice': 'pressure',
  'favour-trade': 'pressure',
  'status-contradicted': 'contradicts',
  'date-contradicted': 'contradicts',
  'number-contradicted': 'contradicts',
  'known-objection': 'objection',
  'problem-without-options': 'option',
  'promise-undated': 'day',
  'ask-ownerless': 'owner',
  'claim-without-evidence': 'evidence',
  'claim-without-baseline': 'evidence',
  certainty: 'evidence',
  overselling: 'evidence',
  'hedge-pile': 'hedged',
  'apology-pile': 'sorry',
};

const whys: Readonly<Record<WeaknessSort, string>> = {
  silent: 'Nothing that could be read as an answer was said.',
  bare: 'It says yes or no to an open question.',
  blame: 'Blame makes the talk about people. Say what happened, what it caused and what changes.',
  defensive: 'A defence answers a question of guilt. Say what happened, what was yours in it, and what changes.',
  pressure: 'Pressure leaves no choice, and a choice is what was asked for.',
  contradicts: 'It says something else than what is on file.',
  objection: 'A known objection is passed over; it comes back until it is taken up.',
  elsewhere: 'It speaks of something else than what was asked.',
  ask: 'It says what is going on and not what is wanted.',
  option: 'It says that something is wrong or cannot be, and not what could be done.',
  number: 'A figure was needed, and there is none.',
  day: 'A day was needed, and there is none.',
  owner: 'It says that something is done, and not by whom.',
  evidence: 'It claims more than it shows.',
  hedged: 'Several hedges leave open what is known.',
  long: 'Said aloud it takes more than a minute, and the answer is lost in it.',
  sorry: 'One apology is meant; the next ones ask for comfort.',
};

const figure =
  /\p{N}|[€$£%]|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundreds?|thousands?|million|half|a third|a quarter|double|twice|nothing|none|zero|free|no (?:extra |additional )?(?:cost|money|budget))\b/iu;
const asksNumber =
  /\bhow (?:much|many|high|big|long|often|far)\b|\bwhat (?:\w+ ){0,3}(?:costs?|price|budget|figures?|number|rate|share|total)\b|\bwhat (?:does|would|will|do) (?:\w+ ){1,4}cost\b/i;
const asksDay = /\bwhen\b|\bby what (?:day|date)\b|\bwhat (?:day|date)\b|\bhow soon\b|\bdeadline\b/i;
const asksOwner = /\bwho\b(?! (?:cares|knows))|\bwhose\b/i;
const asksWay = /\bwhat (?:would|will|do|are|can|could|should) (?:you|we) (?:do|going)\b|\bplan b\b|\binstead\b/i;
const owner =
  /\b(?:i|i['’](?:ll|m|ve|d)|me|we|we['’](?:ll|re|ve|d)|us|you|my team|our team|the \w+ team)\b|[^.!?\s]\s+\p{Lu}\p{Ll}+|^\p{Lu}\p{Ll}+ (?:will|does|is|has|takes|runs|leads|from|and)\b/iu;
const nobody =
  /\b(?:will|needs? to|has to|should|must|is going to|can) be (?:done|handled|fixed|sorted|solved|decided|looked (?:at|into)|taken care of|dealt with|arranged|checked|organi[sz]ed|resolved|addressed)\b|\b(?:somebody|someone) (?:will|should|has to|needs to|can)\b/i;
const notKnown =
  /\b(?:i|we) (?:do not|don['’]t) (?:yet )?know\b|\bnot (?:yet )?(?:sure|known|clear)\b|\b(?:i|we)(?: will|['’]ll| have to| need to| must)? (?:find out|check|look into|ask|get back|come back|let you know)\b/i;
const promised =
  /\b(?:i|we)(?:['’]ll| will| am going to|['’]m going to| are going to|['’]re going to) (?!not\b|never\b)\w+/i;
const refused =
  /\b(?:can(?:not|['’]t)(?! (?:guarantee|promise|say|tell|agree more|wait|help but))|(?:won['’]t|will not) (?:be able|make (?:it|the)|work|do (?:it|that)|happen)|impossible|not possible|there is nothing (?:i|we)|nothing (?:i|we) can)\b/i;
const hedge =
  /\b(?:maybe|perhaps|i (?:guess|suppose|hope|feel like)|sort of|kind of|hopefully|possibly|probably|might|could be|should be (?:fine|ok(?:ay)?|all right)|somehow|more or less|we will see|we['’]ll see)\b/gi;
const apology = /\b(?:sorry|apologi[sz]e|apologies|forgive me)\b/gi;
/** “It was nobody's fault” blames nobody. */
const nobodys = /\b(?:no(?:body|['’]?t| one)?|never|n['’]t|isn['’]t|wasn['’]t)\b[^.!?]{0,24}$/i;
const blaming =
  /\b(?:(?:it(?: is|['’]s| was)|that(?: is|['’]s| was)) (?:\p{Lu}\p{Ll}+['’]s|(?:their|his|her|your|it['’]s|finance['’]s|sales['’]?) )(?: ?(?:fault|mistake|mess|problem|doing))|(?:they|he|she|you) never (?!fail|miss)\w+|(?:they|he|she) always (?:say|block|stall|delay|forget|blame|do (?:this|that))\b|because of (?:them|him|her|you)\b|(?:their|his|her|your) (?:fault|mistake|failure|mess))/iu;
const defending =
  /\b(?:not my (?:fault|job|problem|responsibility|doing)|i (?:did|have done|do) (?:everything|all i could|my (?:part|best))|nobody told me|how (?:was|am) i supposed|why (?:do|are|does) (?:you|everybody|everyone) always|that(?: is|['’]s) (?:unfair|not fair|ridiculous)|i already (?:told|said|explained)|as i (?:already )?(?:said|told you))\b/i;
const plain =
  /^(?:yes|yep|yeah|no|nope|not|nothing|none|never|correct|exactly|agreed|fair|true|right|of course|partly|half|both|neither)\b/i;
const plainOfOpen = /^(?:nothing|none|never|partly|half|both|neither)\b/i;
const conceded = /\b(?:you(?: are|['’]re) right|fair (?:point|question)|good point|that is (?:right|true|fair))\b/i;
/** Asked of what is on the table as a whole: whatever is said of that with a figure or a way answers it. */
const asksOfAll = /\bwhat does this change\b|\bhow does this\b|\bwhat do you say to it\b/i;
const pointsBack = /^(?:and |but |so |well,? |yes,? |no,? )?(?:it|they|that|this|those|these)(?:['’]\w+)?\b/i;
const wanting =
  /\b(?:i|we)(?:['’]d| would)? (?:need|want|ask|like|propose|recommend|suggest|hope)\b(?! to (?:talk|speak|tell|discuss|share|give you|update|say|mention|show|walk|go through))|\b(?:my|our) (?:ask|request|question|proposal|recommendation)\b|\b(?:can|could|would|will) you\b|\bplease\b|\b(?:decision|decide|approve|approval|sign|your (?:help|view|advice|support|ear))\b|\?/i;
/** What is done already is a way as well: “I call them every Monday now”. */
const ownWay =
  /\b(?:i|we) (?!can(?:not|['’]t)|could|do(?:n['’]t| not)|did|never|have no|had|was|were)(?:now )?[a-z]+\b[^.!?]{0,80}\b(?:now|every|each|from|instead|by|until|already)\b/i;
const shown =
  /\bthan\b|\bcompared\b|\bmeasured\b|\bbefore\b|\bfrom\b.{1,40}\bto\b|\bbecause\b|\b(?:report|data|survey|test|pilot|audit|figures?|log|count)\w*\b|\p{N}/iu;

const longestSpoken = 120;
const longestHeadline = 70;
const names: ReadonlySet<string> = new Set();

/** What an answer to a question has to hold, as its words ask for it. */
export const demandsOf = (question: string): readonly WeaknessSort[] => [
  ...(asksWay.test(question) ? (['option'] as const) : []),
  ...(asksNumber.test(question) ? (['number'] as const) : []),
  ...(asksDay.test(question) ? (['day'] as const) : []),
  ...(asksOwner.test(question) ? (['owner'] as const) : []),
];

/** Whether words hold what was missed. */
const holds = (sort: WeaknessSort, words: string): boolean => {
  switch (sort) {
    case 'number':
      return figure.test(words);
    case 'day':
      return when.test(words);
    case 'owner':
      return owner.test(words);
    case 'option':
      return leadsOn(words) || promised.test(words) || ownWay.test(words);
    case 'evidence':
      return shown.test(words);
    case 'ask':
      return wanting.test(words) || readDraft(words).asks.length > 0;
    default:
      return true;
  }
};

const stemsOf = (words: string): ReadonlySet<string> => thingIn(words.replace(/[“”"«»„]/g, ' '), names);

/** How many telling words an answer has in common with a concern; those of the topic say nothing where one is named. */
export const sharedWith = (answer: string, concern: string, topic = ''): number => {
  const ofTopic = stemsOf(topic);
  const telling = new Set([...stemsOf(concern)].filter((stem) => !ofTopic.has(stem)));
  return inCommon(stemsOf(answer), telling);
};

const answersIt = (said: string, { question, concern, topic, demands }: Asked): boolean => {
  const open = isOpenQuestion(question);
  const answer = open ? withoutYesOrNo(said.trim()) : said.trim();
  if ((open ? plainOfOpen : plain).test(answer) || conceded.test(answer) || notKnown.test(answer)) return true;
  if (demands.some((sort) => holds(sort, answer))) return true;
  // It speaks of what was just asked, whatever it is called.
  if (pointsBack.test(answer)) return true;
  const stems = stemsOf(answer);
  const ofTopic = stemsOf(topic);
  if (asksOfAll.test(question) && (holds('number', answer) || holds('option', answer)))
    if ([...ofTopic].some((stem) => stems.has(stem))) return true;
  const asked = [...stemsOf(`${question} ${concern}`)];
  const own = asked.filter((stem) => !ofTopic.has(stem));
  return (own.length > 0 ? own : asked).some((stem) => stems.has(stem));
};

const firstOf = (pattern: RegExp, text: string): string => pattern.exec(text)?.[0] ?? '';
const hitsOf = (pattern: RegExp, text: string): readonly string[] => [
  ...new Map([...text.matchAll(pattern)].map(([hit]) => [hit.toLowerCase(), hit])).values(),
];

/** What is read of an answer: its weaknesses, gravest first, or that it could not be read. */
export type Judgement = {
  readonly weaknesses: readonly Weakness[];
  /** A code of `languageOf` where it is in a language that is not read; null: it was judged. */
  readonly language: string | null;
};

const ofFinding = (answer: string, finding: Finding): readonly Weakness[] => {
  const sort = heard[finding.rule];
  if (sort === undefined) return [];
  const [fix] = finding.fixes;
  return [
    {
      sort,
      words: finding.quote,
      why: whys[sort],
      basis: finding.basis ?? [],
      ...(fix ? { fixed: applyFix(answer, fix) } : {}),
    },
  ];
};

/**
 * Finds what an answer lacks or does, by review, by its reader-aware rules and by what was asked; each sort at most once,
 * gravest first. Any text is read; only its first 20,000 units are. Pure, never throws.
 */
export const judge = (said: string, asked: Asked, reader?: Reader): Judgement => {
  const answer = said.slice(0, 20_000);
  const missing = (sort: WeaknessSort, words = ''): Weakness => ({ sort, words, why: whys[sort], basis: [] });
  if (!/[\p{L}\p{N}]/u.test(answer)) return { weaknesses: [missing('silent')], language: null };
  if (isYesOrNo(answer) && isOpenQuestion(asked.question))
    return { weaknesses: [missing('bare', answer.trim())], language: null };
  const { findings, language } = review(answer, reader ? { reader } : {});
  if (language !== null) return { weaknesses: [], language };
  const all = [...asked.earlier, answer].join('\n');
  const found: Weakness[] = findings.flatMap((finding) => ofFinding(answer, finding));
  const add = (sort: WeaknessSort, words = ''): void => {
    found.push(missing(sort, words));
  };
  const blame = blaming.exec(answer);
  const spared = blame && (nobodys.test(answer.slice(0, blame.index)) || /\bnobody['’]s\b/i.test(blame[0]));
  if (blame && !spared) add('blame', blame[0]);
  if (defending.test(answer)) add('defensive', firstOf(defending, answer));
  const later = notKnown.test(answer);
  // Not known yet is an answer where it says by when it will be.
  for (const sort of asked.demands) if (!holds(sort, all) && !(later && sort !== 'day')) add(sort);
  if (later && !when.test(all)) add('day', firstOf(notKnown, answer));
  if (refused.test(answer) && !holds('option', all)) add('option', firstOf(refused, answer));
  if (nobody.test(answer) && !owner.test(answer)) add('owner', firstOf(nobody, answer));
  // What lacks something else is taken for an answer that lacks it.
  if (!found.some(({ sort }) => !asked.unheard?.includes(sort)) && !answersIt(answer, asked)) add('elsewhere');
  const hedges = hitsOf(hedge, answer);
  if (hedges.length >= 2) found.unshift(missing('hedged', hedges.slice(0, 2).join('” and “')));
  if ((answer.match(apology)?.length ?? 0) >= 2) add('sorry', firstOf(/\b(?:sorry|apolog\w+)\b/i, answer));
  const most = reader?.style.depth?.wants === 'headline' ? longestHeadline : longestSpoken;
  if (countWords(answer) > most) {
    const basis = most === longestHeadline ? (reader?.style.depth?.basis ?? []) : [];
    found.push({ ...missing('long'), basis });
  }
  const once = new Map<WeaknessSort, Weakness>();
  for (const weakness of found) {
    if (asked.unheard?.includes(weakness.sort)) continue;
    // What was said on the concern before counts for what it has to hold.
    if (weakness.sort === 'option' && holds('option', all)) continue;
    if (['day', 'evidence'].includes(weakness.sort) && asked.earlier.length > 0 && holds(weakness.sort, all)) continue;
    const known = once.get(weakness.sort);
    if (!known || (known.fixed === undefined && weakness.fixed !== undefined)) once.set(weakness.sort, weakness);
  }
  return {
    weaknesses: weaknessSorts.flatMap((sort) => {
      const one = once.get(sort);
      return one ? [one] : [];
    }),
    language: null,
  };
};
