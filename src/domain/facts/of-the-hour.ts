import type { Fact } from './fact.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

// What such an ask is about: to talk, to meet, to be reached.
const acts = words(
  'call calling calls phone ring ping talk talking speak speaking chat meet meeting discuss discussing catch reach back around free there up available awake landed arrived remind reminding come',
);
// What may stand beside it without saying what it is about: pronouns, courtesy, the hour, the days.
const nothing = words(
  "a about able after afternoon again all am an and any anytime are as asap at bit briefly but by can chance cell could day did discuss do does done evening ever few first for friday from get gets getting give given go going good got guys had has have having hello hey hi home hour hours how i if in is it it's just know later let let's like little live ll lunch make may maybe me mid min mins minute minutes mobile moment monday morning my need next night noon now number of office ok okay on once one or our over pls plz please pm possible quick quickly re ready right saturday second see shall short should so some somewhere soon sunday sure talk thank thanks that the then thing things think this through thursday time to today tomorrow tonight too touch try tuesday u up us via want wanted we we're wednesday week weekend were what when whenever where which while will with work works would wow yes yet you you're your ya",
);

// "Can you call me at the house in Hull?": wherever, it is to be called.
const toBeCalled =
  /^(?:(?:if so|yes|no|ok|okay|but|so|and|also|then|pls|please)[\s,—–-]+)*(?:(?:can|could|will|would) you )?(?:pls |please |just )?(?:call|ring|phone) (?:me|my (?:cell|mobile|phone|berry|blackberry|house|home|office|desk|room|line))\b(?!.*\b(?:about|re|regarding|on the|with|to (?:decide|agree|say|confirm))\b)/i;

/** Whether an ask holds nothing but talk of talking, calling or meeting: "Can you talk now?", "Call me", "Are you back?". */
export const isOfTheHour = ({ kind, quote }: Pick<Fact, 'kind' | 'quote'>): boolean => {
  if ((kind !== 'request' && kind !== 'question' && kind !== 'commitment') || quote.length > 90) return false;
  const said =
    quote
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/[\p{L}']+|\d+/gu) ?? [];
  if (toBeCalled.test(quote)) return true;
  return (
    said.some((word) => acts.has(word)) &&
    // An hour and a telephone number say no more than "call".
    said.every((word) => acts.has(word) || nothing.has(word) || /^\d/.test(word))
  );
};
