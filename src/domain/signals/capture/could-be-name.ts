import { roleWords } from '../subject.ts';
import { notPeople } from './people.ts';
import { isThing } from './things.ts';

/** What no name ends in; a title may stand before one ("Dean Whitcomb"). */
const roles = new Set(
  `${roleWords}|chancellor|governors?|principal|professor|prof|staff|team|group|office|department|council|ministry|treasury|bank|agency|union|embassy|registrar|bursar|coach|captain|editor|officer|clerk|rep|reps|trustees?|members?|contractors?|suppliers?|vendors?|partners?|engineering|product|support|planning|production|logistics|everybody|somebody|superintendent|sheriff|inspector|general|rights|sub-committee|press|comms|it|pr|pm|super|comptroller|bursary|stability|due`
    .replaceAll('?', '')
    .split('|'),
);
const word = /^\p{Lu}(?!.*['’]s$)[\p{L}'’-]*$/u;
const initial = /^\p{Lu}\.?$/u;
const between = /^(?:van|de|von|der|den|di|da|del|el|al|bin|ten|ter)$/;
const titled = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sr|Fr|Rev|Frau|Herr|Sir|Dame|Lady|Lord)\.?$/;

/**
 * Whether words read as whose a fact is, or for whom, could be somebody's name: one to three words with a capital that are
 * no role, no day and no thing. It says nothing of who: that is the user's word.
 */
export const couldBeName = (words: string): boolean => {
  const all = words.split(' ');
  const [first = ''] = all;
  const last = all.at(-1) ?? '';
  const named = all.filter((one) => word.test(one) && /\p{Ll}/u.test(one) && !titled.test(one));
  return (
    all.length <= 4 &&
    named.length > 0 &&
    named.length <= 3 &&
    all.every(
      (one, at) => named.includes(one) || (at === 0 && titled.test(one)) || between.test(one) || initial.test(one),
    ) &&
    named.includes(last) &&
    !notPeople.test(first) &&
    !notPeople.test(last) &&
    !roles.has(last.toLowerCase()) &&
    !isThing(words)
  );
};
