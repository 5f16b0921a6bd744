import { notPeople } from '../signals/capture/people.ts';

// No name, though written with a capital: days, months, "I", quarters, what is written all in capitals.
const noName =
  /^(?:I(?:['’]\p{L}+)?|(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:days?)?|Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|[\p{Lu}\p{N}&-]{2,})(?:['’]s)?$/u;
const role =
  /\b(?:he|she|him|her|hers|his|they|them|their|theirs|boss|managers?|colleagues?|chair(?:man|woman|person)?|chief|director|deputy|assistant|president|head of|c[efotimr]o|cfo|coo|vps?|somebody|someone|everybody|everyone|nobody)\b/i;

/**
 * Whether words of a note may speak of anybody but whoever reads them: a handle, a word with a capital inside a sentence, a
 * pronoun of somebody, a role, or a name on file. It errs on this side. `reader` and `others`: small words of names.
 */
export const namesAnother = (words: string, reader: readonly string[], others: readonly string[]): boolean => {
  const own = (word: string): boolean => reader.includes(word.toLowerCase().replace(/['’]s$/, ''));
  if (role.test(words)) return true;
  if ([...words.matchAll(/@([\p{L}\p{N}._-]*[\p{L}\p{N}])/gu)].some(([, name = '']) => !name.split(/[._-]/).every(own)))
    return true;
  const all = [...words.matchAll(/(?<![\p{L}\p{N}@._-])\p{L}[\p{L}\p{N}'’-]*/gu)];
  return all.some(([word], at) => {
    if (own(word)) return false;
    const opens = /(?:^|[.!?]\s+)$/.test(words.slice(0, all[at]?.index ?? 0).trimStart());
    return (
      others.includes(word.toLowerCase().replace(/['’]s$/, '')) ||
      (/^\p{Lu}/u.test(word) && !noName.test(word) && !(opens && notPeople.test(word.toLowerCase())))
    );
  });
};
