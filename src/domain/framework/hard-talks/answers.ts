import { dayByName } from '../../documents/words.ts';
import { readDates } from '../../language/dates.ts';
import { type Day, dayOf, type Instant } from '../../shared/time.ts';

const plain = (words = ''): string => words.replace(/\s+/g, ' ').trim();

const idle =
  /^(?:none|nothing|never|nope|no|n\/?a|nobody|no one|nowhere|not (?:really|much|sure|yet|known|applicable)|(?:i )?(?:don['’]t|do not) know|no idea|idk|dunno|tb[dc]|whatever|anything|something|somehow|sometime|some day|same|see above|as above|etc|do nothing|there (?:is|are) (?:none|nothing|no other(?: way)?)|x{1,9})(?: (?:really|much|at all|yet|else|comes to mind|to decide|special|in particular|i guess|i think|so far)){0,3}$/i;

/** Whether an answer leaves its question open: "none", "nothing really", "tbd". */
export const isOpen = (words = ''): boolean =>
  !/[\p{L}\p{N}]/u.test(words) || idle.test(plain(words).replace(/[.!?…]{1,9}$/, ''));

/** A day as a letter says it: "by Friday" and "on Friday"; of today both are "today". */
export type SaidDay = { readonly day: Day; readonly by: string; readonly on: string; readonly before: string };

// Whoever reads it tomorrow counts "in two weeks" from tomorrow.
const lasts =
  /^(?:(?:the )?\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d)/i;

/** The one day an answer names, from `now` on; null where it names none, several, or one that has passed. */
export const dayIn = (words: string | undefined, now: Instant): SaidDay | null => {
  const found = readDates(plain(words), now, { direction: 'future' }).filter(({ day }) => day !== null);
  const days = new Set(found.map(({ day, end }) => end ?? day));
  const [only] = found;
  const day = only?.end ?? only?.day;
  const today = dayOf(now);
  if (days.size !== 1 || !only || !day || day < today) return null;
  if (day === today) return { day, by: 'today', on: 'today', before: 'the end of today' };
  const name = lasts.test(only.words) && only.end === undefined ? only.words : dayByName(day, today);
  return { day, by: `by ${name}`, on: `on ${name}`, before: name };
};

const endsInMark = /[.!?…]["'”’)]*$/;

/**
 * The words of an answer as a sentence behind a frame: without words of the frame that it says again, a stop at its end.
 * Empty where it leaves the question open.
 */
export const sentence = (words = '', echo?: RegExp): string => {
  if (isOpen(words)) return '';
  const whole = plain(words);
  const cut = echo === undefined ? whole : whole.replace(echo, '');
  const left = isOpen(cut) ? whole : cut;
  // A question loses its mark with the words that asked: "Could you introduce me?" is "introduce me".
  const asked = left !== whole && /\?$/.test(left) ? left.slice(0, -1) : left;
  return endsInMark.test(asked) ? asked : `${asked}.`;
};

/** Words of a frame that answers like to say again. */
export const echoes = {
  missed:
    /^(?:(?:i['’]m |i am |we are |we['’]re )?(?:so |very )?sorry[,.:]? (?:that |but )?)?(?:i|we)(?:['’]ve| have)? (?:(?:missed|forgot(?:ten)?|failed)(?: (?:this|to (?:send|deliver|finish|meet|keep)))?|(?:did|have|had|could)(?:n['’]t| not) (?:deliver|send|sent|delivered|finish|finished|meet|met|keep|kept|make|made))[:,]? /i,
  want: /^(?:what )?(?:we|both of us|you and i)(?: both| all)? (?:want|need)(?: is)?(?: that)?[:,]? /i,
  said: /^(?:that |(?:you|she|he|they|\p{Lu}\p{Ll}+) (?:said|told (?:me|us)|wrote)(?: that)?[:,]? )/iu,
  view: /^(?:(?:you|she|he|they|\p{Lu}\p{Ll}+) (?:thinks?|believes?|says?|said|feels?|finds?)(?: that)?[:,]? )/u,
  asked:
    /^(?:(?:[Cc]an|[Cc]ould|[Ww]ould|[Ww]ill) you (?:please )?|(?:you|she|he|they|\p{Lu}\p{Ll}+) (?:asked|wants?|wanted|told) (?:me |us )?(?:to |for )?|[Pp]lease )/u,
  can: /^(?:what )?(?:i|we) (?:can|could|will|would)(?: do)?(?: is)?[:,]? /i,
  would:
    /^(?:i|we)(?:['’]d| would| will|['’]ll)?(?: (?:recommend|suggest|propose|like))?(?: (?:to|that we|that))? (?=(?!(?:am|was|have|had|need|want)\b)\p{Ll})/iu,
  like: /^(?:(?:could|can|would|will) you (?:please )?|(?:i|we)(?:['’]d| would) (?:like|love)(?: to (?:ask (?:you )?for|have))? |please )/i,
  tried: /^(?:i|we)(?:['’]ve| have)? tried (?:to )?/i,
} as const;
