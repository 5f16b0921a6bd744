import { adverbs, dayNames, nobodies, wordsOf } from './mail-words.ts';

// Names of things and places that stand with a capital as people do.
const noPerson =
  /^(?:the|inc|corp|co|ltd|llc|lp|street|avenue|building|room|floor|north|south|east|west|university|bank|department|embassy|house|hall|center|centre|group|board|committee|commission|court|act|plan|project|team|desk|office|agreement|contract)$/i;
const shortForm = /^(?:\p{Lu}{2,}|\p{L})$/u;
const doesAfter =
  /^(?:is|was|has|had|said|says|told|called|will|would|asked|agreed|wants|wanted|thinks|thought|confirmed|mentioned|wrote|sent|just|also|can|cannot|can't|who|,|and|does|did|told|left|promised|offered|met|saw|took|gave|got|went|came|ran|spoke|talked|knows|works|needs|likes|\p{L}+ed)$/u;
const metBefore =
  /^(?:to|with|from|for|by|told|asked|called|met|saw|emailed|contacted|tell|ask|call|contact|and|,|but|that|so|because|as|when|if|while|since|know|think|—|–|-|\()$/;

/** Names of people in a stretch of text, as written, each once: those that act or are spoken to. */
const peopleIn = (text: string): readonly string[] => {
  const words = wordsOf(text);
  const found = new Set<string>();
  for (let at = 0; at < words.length; at += 1) {
    const isName = (index: number): boolean => {
      const word = words[index];
      return (
        word?.capital === true &&
        !word.mark &&
        !nobodies.has(word.lower) &&
        !dayNames.has(word.lower) &&
        !adverbs.has(word.lower) &&
        !/^(?:i|he|she|they|it|we|you|his|her|their|our|my)(?:'|$)/.test(word.lower)
      );
    };
    if (!isName(at)) continue;
    let last = at;
    while (isName(last + 1)) last += 1;
    const before = words[at - 1]?.lower;
    const after = words[last + 1]?.lower ?? '';
    const parts = words.slice(at, last + 1).map(({ start, end }) => text.slice(start, end).replace(/['’]s$/, ''));
    const person =
      parts.length <= 3 &&
      !parts.some((part) => noPerson.test(part) || shortForm.test(part) || /\d/.test(part)) &&
      (doesAfter.test(after) ||
        /['’]s$/.test(words[last]?.lower ?? '') ||
        (before !== undefined && metBefore.test(before)));
    // "Dana, he will call": she is spoken to, and not of.
    const spokenTo = before === undefined && after === ',';
    if (person && !spokenTo) found.add(parts.join(' '));
    else if (!spokenTo && before !== undefined) found.add('?');
    at = last;
  }
  return [...found];
};

/**
 * The one person whom "he" or "she" can mean: the only name in the words before it in the sentence, else in the sentence
 * before. Undefined where there are none or several, or something with a capital that may be somebody.
 */
export const personMeant = (sentenceBefore: string, wordsBefore: string): string | undefined => {
  const here = peopleIn(wordsBefore);
  const among = here.length > 0 ? here : peopleIn(sentenceBefore);
  const names = among.filter((name) => !among.some((other) => other !== name && other.startsWith(`${name} `)));
  return names.length === 1 && names[0] !== '?' ? names[0] : undefined;
};
