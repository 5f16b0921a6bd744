import type { FactKind } from '../../facts/fact.ts';

// What is denied in these is something else than the promise: "won't forget", "promised not to touch it", "no later than".
const harmless =
  /\b(?:(?:won't|wont|will not|don't|didn't|can't) (?:forget|fail|hesitate|let (?:\w+ ){1,3}down|wait)|no (?:later|sooner) than|not (?:later|sooner) than|not only|why not|whether or not|if not)\b/g;
const vow =
  /\b(?:promis(?:e[sd]?|ing)|swore|swears|vow(?:s|ed)|pledg(?:e[sd]?|ing)|commit(?:s|ted)|guarantee[sd]?|agree[sd]?|undert(?:ook|akes?)|assured?s?|gave (?:me |us )?(?:her|his|their|my) word)\b/;
const deniedVow =
  /(?:\b(?:never|not|didnt|hasnt|havent|wont|cant|cannot|refus(?:e[sd]?|ing) to|declin(?:e[sd]?|ing) to|no longer|nobody|no one|without)|n't) (?:(?:actually|really|even|ever|yet|been|be|able to|going to|want to) ){0,2}(?:promis|swear|vow|pledg|commit|guarantee|agree|undertake|give (?:me |us )?(?:her|his|their) word)/;
const deniedAct =
  /\b(?:won't|wont|will not|shan't|shall not|would not|wouldn't|wouldnt|can't|cant|cannot|can not|couldn't|couldnt|(?:is|are|am|was|were|'s|'re|'m) not going to|(?:isn't|aren't|wasn't|isnt|arent) going to|not going to|never going to|no longer going to|not able to|unable to|refus(?:e[sd]?|ing) to|declin(?:e[sd]?|ing) to|will never|won't ever)\b/;

/** Whether a stretch that reads as an undertaking, or as an ask, denies that there is one: "never promised the table", "can't send it by Friday". */
export const isDenied = (kind: FactKind, lower: string): boolean => {
  if (kind === 'request')
    return /\b(?:never|didn't|didnt|did not|hasn't|has not) (?:really |actually |even )?ask/.test(lower);
  if (kind !== 'commitment') return false;
  const plain = lower.replace(harmless, ' ');
  if (deniedVow.test(plain)) return true;
  // "Promised she won't touch the team": not doing it is what was promised.
  const act = deniedAct.exec(plain);
  if (act === null) return false;
  const before = vow.exec(plain);
  return before === null || before.index > act.index;
};

const habit = /(?<!\b(?:is|are|am|was|were|be|get|got|getting|'s|'re|'m) )\bused to (?!it\b|that\b|this\b)/;
const open =
  /\b(?:may or may not|might or might not)\b|\b(?:might|may|maybe|perhaps|possibly)\b[^.;!?]*,? (?:or|and) (?:maybe |perhaps |might |may )?not[.!]?$|\b(?:maybe|perhaps)\b[^.;!?]*, (?:maybe|perhaps) not\b/;

/** Whether a stretch tells of a habit that was ("used to send it every month") or leaves both open ("might sign, or not"). Plain lower case. */
export const isNoPromise = (kind: FactKind, lower: string): boolean =>
  (kind === 'commitment' || kind === 'request' || kind === 'preference') && (habit.test(lower) || open.test(lower));
