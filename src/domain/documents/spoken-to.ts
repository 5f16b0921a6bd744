import { sameFirstName } from '../people/nicknames.ts';

// Words that stand before a comma, a colon or a dash without calling anybody.
const callsNobody =
  /^(?:first|second|third|lastly|finally|also|yes|no|nope|ok|okay|agreed|thanks|sorry|please|pls|kindly|again|so|well|if|and|but|or|great|good|perfect|however|today|tomorrow|tonight|hi|hello|dear|hey|meanwhile|happy|sure|maybe|perhaps|then|now|fyi|re|ps|all|team|folks|everyone|everybody|colleagues|guys|friends|boss|sir|madam|right|true|done|next|otherwise|instead|still|anyway|plus|further|moreover|besides|therefore|likewise|of|in|on|at|for|as|when|once|after|before|since|while|given|because|to|one|two|three|four|five|reminder|question|questions|request|ask|asks|action|actions|todo|task|tasks|urgent|important|note|update|deadline|subject|topic|budget|help|quick|cc|nb|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|july|september|october|november|december)$/i;
// "Separately", "Unfortunately", "Additionally": no name, but for a few.
const manner =
  /^(?!(?:kelly|kimberly|beverly|emily|sally|molly|polly|holly|carly|billy|lily|willy|waverly|tilly|milly)$).{3,}ly$/i;

/** Whether words call somebody by a name that is none of `names`: then they are asked of somebody else. */
export const callsAnother = (words: string, names: readonly string[]): boolean => {
  // A hyphen inside a word calls nobody: "Double-check", "Co-sign".
  const [, called = ''] =
    /^["“]?(\p{Lu}\p{L}+)(?:\s?[,:]\s|\s?-{2,3}\s?|\s-\s?|-\s|\s?[—–]\s?)/u.exec(words.trim()) ?? [];
  const own = names.flatMap((name) => name.toLowerCase().match(/\p{L}+/gu) ?? []);
  const name = called.toLowerCase();
  return (
    called !== '' &&
    !callsNobody.test(called) &&
    !manner.test(called) &&
    !own.some((one) => one === name || sameFirstName(one, name) || (name.length > 2 && one.startsWith(name)))
  );
};

// What is said of somebody; "Priya, can you" and "Priya please" are said to them.
const ofThem =
  /^(?:(?:is|was|has|had|will|would|can|could|may|might|shall|should|must|did|does|and|or|said|told|thought|knew|sent|wrote|made|gave|took|went|came|got)\b(?! (?:you|u|we|i)\b)|\p{Ll}{2,}(?:s|ed)\b)/u;
const months = /^(?:April|May|June|August)$/;

/**
 * Whether words tell of somebody by one of `names`, as one does to others: "Priya may have told you", "send it to Priya
 * today". Whoever is called by name is not told of, nor is whose name is also a word: "Will you", "in May the".
 */
export const tellsOf = (words: string, names: readonly string[]): boolean => {
  const own = new Set(names.flatMap((name) => name.match(/^\p{Lu}\p{Ll}{2,}/u) ?? []));
  return [...own].some((name) =>
    [...words.matchAll(new RegExp(`(?:^|(?<before>[^\\s]+)\\s+|(?<=[("“]))${name} (?=\\p{Ll})`, 'gu'))].some(
      (found) => {
        const before = found.groups?.before ?? '';
        if (
          months.test(name) &&
          /^(?:in|by|until|till|of|since|before|after|this|next|early|late|mid|last|\d+)$/i.test(before)
        )
          return false;
        const begins =
          before === '' ||
          /[.!?:;,–—-]$/.test(before) ||
          /^(?:hi|hey|hello|dear|thanks|thank|ok|okay|yes|no|so|also|and|but|please|pls|sorry|good|morning)$/i.test(
            before,
          );
        const rest = words.slice(found.index + found[0].length);
        return !begins || (ofThem.test(rest) && !/^(?:please|pls|thanks|yes)\b/.test(rest));
      },
    ),
  );
};
