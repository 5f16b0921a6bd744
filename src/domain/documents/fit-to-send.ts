import type { FactKind } from '../facts/fact.ts';
import { calledName } from '../people/names.ts';
import type { Id } from '../shared/id.ts';
import type { SourceKind } from '../sources/source.ts';
import { countWords } from './words.ts';

/** What is asked of words on file before they stand in anything that goes to somebody. */
export type Said = {
  readonly kind: FactKind;
  readonly from: SourceKind;
  /** Who said or wrote the words. */
  readonly by: 'me' | 'reader' | 'other';
  readonly owner: Id | null;
  readonly to: Id | null;
  /** It stood in a mail that the reader got, or was said in a talk they were at. */
  readonly readerKnows: boolean;
  /** The line it stands in, or the one behind it, says that it is to be kept. */
  readonly quiet: boolean;
  /** It was said in a talk that the reader was not at, and is not known to have been told to them. */
  readonly apart: boolean;
  /** Small words of the names of those it speaks of, but for the reader and the writer. */
  readonly others: readonly string[];
};

/** Whom words would go to; `words`: `wordsOfReader`. */
export type Recipient = { readonly id: Id | null; readonly words: readonly string[] };

/** The words by which a reader would find themselves in a line: parts of their names, and what they do as a whole. */
export const wordsOfReader = (names: readonly string[], role: string): readonly string[] => [
  ...names.flatMap(wordsOfName),
  ...(role.trim().length > 1 ? [role.trim().toLowerCase()] : []),
];

/**
 * Why words stay with the writer: they say little, were to be kept, come from a talk without the reader, speak of the reader
 * as of somebody else or of somebody's life or standing, may name somebody, do not say who "him" is, or were said to the writer
 * alone or to another reader.
 */
export type HeldFor = 'short' | 'quiet' | 'apart' | 'reader' | 'person' | 'named' | 'whom' | 'thought' | 'addressed';

/** Why words were held back, as it is said to the writer; `talk`: what the talk was, `words`: what was held. */
export const heldWords = (why: HeldFor, name: string, talk = 'another talk', words = ''): string =>
  ({
    apart: `it was said in ${talk}, and ${name} was not there`,
    person: 'it speaks of somebody’s life or standing, or of who may not be named',
    named: 'it may name somebody',
    whom: `it does not say who “${ofSomebody.exec(words)?.[0].toLowerCase() ?? 'he” or “she'}” is`,
    thought: 'it reads like a note to yourself',
    addressed: 'it was said to somebody else',
    quiet: 'your words say that it is to be kept',
    reader: `it speaks of ${name} as of somebody else`,
    short: 'it says too little',
  })[why];

const quiet =
  /\b(?:confidential\w*|in confidence|in private|privately|keep(?:ing)? (?:it |this |that )?private|secret(?:s|ly)?|between (?:you and me|us(?! and)|ourselves)|off the record|(?:do(?:n['’]?t| not)|wo(?:n['’]?t)|will not|must not|never|not to|nobody (?:is to|should)|without|no need to) (?:\w+ )?(?:tell\w*|shar\w*|forward\w*|mention\w*|quot\w*|rais\w*|bring\w*|repeat\w*)|not for (?:her|him|them|anyone|anybody|others|sharing)|keep (?:it|this|that) (?:quiet|to (?:my|your|our)sel\w+|for now|under)|not (?:yet )?(?:public|announced|official)|under wraps|rumou?r\w*|gossip\w*|(?:i|we) hear(?:d)?(?: that)?|apparently)\b/iu;
const untold =
  /\b(?:not (?:yet )?(?:been )?told|(?:did|ha(?:ve|s|d))(?:n['’]?t| not) (?:\w+ )?(?:t[eo]l[ld]\w*|shar\w*|mention\w*|rais\w*|bring\w*|brought|know\w*|sa(?:y|id))|nobody (?:has )?told|does(?:n['’]?t| not) know|do(?:n['’]?t| not) know yet|(?:has|have) no idea|(?:did(?:n['’]?t| not)|never) come up|ran out of time|left (?:it|that|this) out|skipped (?:it|that|this)|(?:still|must|need|needs|have|has|will|going|should|['’]ll)(?: have)?(?: to)? tell (?:her|him|them|\p{Lu}\p{L}+))\b/iu;

/** Whether a line says that something is to be kept. */
export const keptQuiet = (line: string): boolean => quiet.test(line);

/** Whether a line says that something was not brought up, or is still to be told. */
export const saysUntold = (line: string): boolean => quiet.test(line) || untold.test(line);

/** Of somebody's life and standing, whoever it is. */
const personal =
  /\b(?:laid off|lay-?offs?|redundan\w*|(?:is|was|were|be|being|get|gets|got) (?:fired|sacked)|firing|resign\w*|pregnan\w*|(?:ma|pa)ternity|sick leave|burn(?:t|ed|ing)?[- ]?out|burnout|pay (?:rise|cut)|divorc\w*|harass\w*|incompeten\w*|lazy|therap(?:y|ist)|depress(?:ed|ion)|drunk(?:en)?|alcoholi\w*|addict(?:ed|ion)?|liar|(?:is|was|are|were) lying|lied)\b/i;
/** Harmless of a house or a machine, and not of a person. */
const delicate =
  /\b(?:quit(?:s|ting)?|leav(?:e|es|ing)|left|pregnan\w*|sick(?:ness)?|ill(?:ness)?|stress(?:ed|ful)?|salary|bonus|promot(?:ed|ion)|health|hospital|surgery|underperform\w*|lawyers?|complain\w*|angry|furious|upset|annoyed|sceptical|skeptical|worried|afraid|nervous|useless|weak|stubborn|politic\w*|ego|trust\w*|reorg\w*|private|patience|believes?|only cares?|obsess\w*|own (?:bonus|career|position|image|skin)|made up|hates?|dislikes?|against|goes in|los(?:e|es|ing)|fired|blam\w*|never)\b/i;
// Anybody at all; "they" may be a machine and counts as somebody.
const somebody =
  /\b(?:i|me|my|myself|i['’](?:m|ve|ll|d)|he|she|him|her|hers|his|they|them|their|theirs|himself|herself|who|someone|somebody|everyone|everybody|boss|managers?|colleagues?|chair|chief|director|head of|lead|c[efot]o|cfo|vp|assistant)\b/i;
const livingName =
  /(?<![\p{L}\p{N}])(?!(?:The|This|That|It|We|Our|There|These|Those|A|An|All|Both|Everything|Nothing|Work|Team)\b)\p{Lu}\p{Ll}+ (?:is|was|has been|will be|may|might|feels?|felt|seems?|wants?|gets?|got|does(?:n['’]t| not)|did(?:n['’]t| not)|needs?|thinks?|goes)\b/u;

// "He promised", "I wonder": of somebody, or to oneself.
const ofSomebody = /\b(?:he|she|him|her|hers|his|himself|herself)\b/i;
const toOneself =
  /\b(?:i (?:think|guess|feel|fear|wonder|doubt|suspect|should|must|need to)|maybe|perhaps|note to self|todo|ask (?:him|her|them))\b|@|\?/i;
const spokenTo = /\b(?:you|your|yours|u)\b/i;
/** Past whoever is asked, or against them. */
const overHeads =
  /\b(?:go(?:ing|es)?|take (?:it|this|that)|complain|escalat\w*|turn|report (?:it|this|that)) (?:it |this |that |straight |directly )?(?:to|over|around|past|behind) (?:the board|hr|legal|compliance|the press|(?:her|his|their|your|my) (?:boss|manager|back|head)|(?:her|his|their|your) heads?)\b|\bescalate\b/i;
const negated = /(?:^|\b(?:promised?|agreed?|swore) .{0,60}?)\b(?:not|never) to\b/i;

/** The writer's own notes, which were never meant for anybody else. */
export const isPrivate = (from: SourceKind): boolean => from === 'capture' || from === 'debrief' || from === 'draft';

/** Small words of a name, by which it is found in other words. */
export const wordsOfName = (name: string): readonly string[] => name.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

/** Words as they stand in anything that goes out: the writer's own plain, anybody else's in quotation marks under their name. */
export const spoken = (words: string, by: Said['by'], who: string, when = ''): string =>
  by === 'me' ? words : `${by === 'reader' ? 'you' : calledName(who)}${when}: “${words}”`;

const mentions = (words: string, names: readonly string[]): boolean => {
  if (names.length === 0) return false;
  const row = ` ${(words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  return names.some((name) => row.includes(` ${name} `));
};

/** Kinds of which the writer notes what the reader said. */
const heard: ReadonlySet<FactKind> = new Set(['question', 'request', 'priority', 'success', 'commitment']);

/** Whether words speak of somebody's life, standing or feelings. */
export const isOfLife = (words: string, others: readonly string[]): boolean => {
  if (personal.test(words)) return true;
  if (!delicate.test(words)) return false;
  if (somebody.test(words) || mentions(words, others)) return true;
  const living = livingName.exec(words);
  // The name itself is none of the words: "Hospital is live".
  return (
    (living !== null && delicate.test(words.slice(living.index).replace(/^\p{L}+/u, ''))) ||
    new RegExp(`\\p{Lu}\\p{Ll}+['’]s (?:own )?${delicate.source}`, 'u').test(words)
  );
};

/**
 * Why words may not go to the reader as they stand; null where they may. The writer's private notes have to read as a plain
 * statement that speaks of nobody, but for what they note of the reader's own asks. A quote of somebody else's has to be fit
 * for a third person. Words of health, money and feeling count only beside a person: "Hospital rollout live" is a win.
 * `named` lets a line name people, as thanks and promises do. `whole`: the words as they were said, where `words` are cut.
 */
export const heldBack = (
  said: Said,
  words: string,
  reader: Recipient,
  { named = false, whole = words }: { readonly named?: boolean; readonly whole?: string } = {},
): HeldFor | null => {
  const own = isPrivate(said.from);
  const between = (said.to !== null && said.to === reader.id) || (said.owner !== null && said.owner === reader.id);
  if (said.quiet || keptQuiet(whole) || (said.kind === 'commitment' && (negated.test(words) || negated.test(whole))))
    return 'quiet';
  const theirs = own && between && said.owner === reader.id && heard.has(said.kind);
  if (said.by !== 'reader' && mentions(words, reader.words)) return 'reader';
  if (isOfLife(words, [...said.others, ...reader.words]) || overHeads.test(words)) return 'person';
  // What stands in a note about the reader was noted of them, even where their name is cut off.
  if (own && !between && !named && mentions(whole, reader.words)) return 'reader';
  if (said.apart && !between && said.by !== 'reader') return 'apart';
  if (countWords(words) < 2 && !named) return 'short';
  if (said.by === 'reader') return null;
  if (said.by === 'me' && !own) return said.readerKnows || !spokenTo.test(words) ? null : 'addressed';
  // What a colleague wrote is quoted under their name.
  if (said.by === 'other') return null;
  if (ofSomebody.test(words)) return 'whom';
  if (!theirs && (toOneself.test(words) || spokenTo.test(words))) return 'thought';
  return !named && !theirs && mentions(words, said.others) ? 'person' : null;
};
