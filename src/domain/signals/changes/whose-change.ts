import { roleWords } from '../subject.ts';
import type { ChangeCue } from './change-cue.ts';

type Place = {
  readonly words: string;
  readonly lower: string;
  readonly at: number;
  readonly medium: 'mail' | 'capture';
};

const nobody =
  /^(?:it|this|that|these|those|there|what|which|who|whom|all|some|any|each|both|none|one|everyone|everybody|anyone|nobody|someone|somebody|people|most|many|others?|here|now|then|today|yesterday|tomorrow|if|when|you|the|a|an|our|your|my|his|her|their|its|no|not|and|or|but|so|as|for|from|to|of|in|on|at|by|with|was|is|are|were|be|been|have|has|had|just|also|already|finally|only|never|well|being|getting|got|get|first|last|next|re|were|will|would|should|could|can|may|might|must|do|does|did|than|because|until|once|after|before|thanks|thank|please|yes|ok|hi|hello|dear)$/;
const role = new RegExp(`^(?:(?:the|my|our) )?(?:${roleWords})$`);

/** Whose promise a cue speaks of, in the words of the text; undefined where what stands there is no person. */
export const whoseChange = (
  cue: ChangeCue,
  who: string | undefined,
  { words, lower, at, medium }: Place,
): { readonly owner?: string } | undefined => {
  if (cue.owner === 'author' || cue.owner === 'reader') return { owner: cue.owner };
  if (cue.owner !== 'who') return {};
  if (who === undefined) return { owner: 'author' };
  if (/^(?:i|we)$/.test(who)) return { owner: 'author' };
  if (who === 'you') return { owner: 'reader' };
  const start = lower.indexOf(who, at);
  const written = words.slice(start, start + who.length);
  const parts = who.split(' ');
  // "Yesterday Dana sent": the name is the last word.
  const last = parts.at(-1) ?? '';
  if (role.test(who)) return { owner: written };
  if (who.startsWith('@')) return { owner: written.split(' ')[0] ?? written };
  const [first = ''] = written.split(' ');
  // "from Ines yesterday"
  if (parts.length > 1 && nobody.test(last) && /^\p{Lu}/u.test(first) && !nobody.test(first.toLowerCase()))
    return { owner: first };
  if (nobody.test(last)) return undefined;
  const lastWritten = written.split(' ').at(-1) ?? '';
  const capital = (word: string): boolean => /^\p{Lu}/u.test(word);
  // "The mail Dana sent" tells which mail.
  if (parts[0] === 'the' && parts.length > 2 && capital(lastWritten)) return undefined;
  if (parts.length > 1 && (nobody.test(parts[0] ?? '') || !capital(written))) {
    return capital(lastWritten) || medium === 'capture' || role.test(last) ? { owner: lastWritten } : undefined;
  }
  if (/^(?:he|she|they)$/.test(who)) return { owner: written };
  return capital(written) || medium === 'capture' ? { owner: written } : undefined;
};
