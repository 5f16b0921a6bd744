import { spaced } from '../cues.ts';
import type { Draft } from '../draft.ts';
import type { Rule } from '../rule.ts';
import { says } from '../said-in.ts';
import { matchesIn, meets } from '../sentences.ts';

/** Apologies for asking at all; one for a real miss is not meant. */
const needless =
  /\b(?:(?:so |very |really )?sorry (?:again )?(?:that i (?:write|ask|bother|mail|come back)|to (?:bother|bug|disturb|trouble|ask|chase|be a pain)|for (?:bothering|asking|bugging|chasing|disturbing|the (?:bother|trouble|short notice|long (?:mail|email|message)|spam)|taking (?:up )?your time|another (?:mail|email|question)))|apologi(?:es|[sz]e) (?:again |in advance )?for (?:bothering|asking|the (?:bother|trouble|short notice|long (?:mail|email|message))|taking (?:up )?your time)|i (?:really )?(?:hate|don't want|do not want) to (?:bother|ask|be a (?:pain|burden|nuisance))|i know (?:that )?you(?:'re| are) (?:super |very |so |really |extremely |incredibly )?busy|(?:hope|if) (?:it|this|that)(?:'s| is| isn't|'s not) ?(?:not )?too much (?:trouble|to ask|of a bother)|(?:this is|it's) probably a (?:stupid|silly|dumb) question|i feel (?:bad|terrible|awful) (?:for )?asking)\b/gi;

const apology = spaced(
  /\b(?:(?:i am|i'm|we are|we're|so|ever so|very|really|extremely|deeply|terribly|truly|again|once again)? ?sorry\b(?! (?:to (?:hear|see|learn)|for your loss|state|sight|excuse|lot))|apologi[sz](?:e|es|ing)|apologised|apologized|apolog(?:y|ies)\b|forgive (?:me|us|my|our|the)|(?:a thousand |many |humble )?pardons?\b(?! of)|beg your pardon|(?:please |do |kindly )?excuse (?:me|my|us|our|the (?!of\b))|i (?:still )?feel (?:so |really |just |absolutely |truly )?(?:terrible|awful|bad|dreadful|horrible|guilty|ashamed|sick|rotten|wretched)|(?:sincerest|deepest|sincere|profound|heartfelt|my|our) regrets?\b|(?:i|we)(?: do| truly| deeply| sincerely| very much| really| greatly)? regret(?! to (?:inform|say|tell|advise|announce))\b|(?:i am|i'm|we are|we're|was|am) (?:so |really |truly |deeply |utterly |absolutely |very |quite |honestly )?(?:ashamed|mortified|embarrassed|guilty|gutted|horrified|remorseful|contrite|beside myself)|it pains (?:me|us)|mea culpa|my bad\b|shame on (?:me|us)|(?:inexcusable|unforgivable|unpardonable)|(?:can't|cannot|can not|won't|will not|never) forgive my|(?:haven't|have not|didn't|could not|couldn't) sle(?:pt|ep)|i (?:really |so )?hate (?:to|that i|doing|having)|i (?:don't|do not|never) (?:want|mean|meant|wish|wanted) to (?:be a|bother|disturb|intrude|impose|nag|pester|take)|(?:bear|put up) with me|(?:beat|beating|kick|kicking) myself|i owe (?:you|everyone|everybody|the \w+)|(?:owes?|owing) you (?:one|an apology)|i let (?:you|everyone|everybody|the \w+) down|what can i say|i know (?:that )?you(?:'re| are) (?:super |very |so |really |extremely |incredibly )?busy|since you(?:'re| are) so busy|taking (?:up )?(?:so much of )?your (?:valuable |precious )?time|guilty on top|me again\b|(?:all|entirely|totally|completely) my (?:own )?fault|i (?:was|am|have been) (?:so |such an? |really )?(?:stupid|foolish|idiot|careless|thoughtless|clumsy))/i,
);

const apologies = new RegExp(apology.source, 'gi');
/** Each way of saying it has one of these. */
const cues: ReadonlySet<string> = new Set(
  'sorry apologise apologize apologies apologizes apologises apologising apologizing apologised apologized apology forgive pardon pardons excuse terrible awful bad dreadful horrible guilty ashamed sick rotten wretched regret regrets mortified embarrassed gutted horrified remorseful contrite pains culpa shame inexcusable unforgivable unpardonable slept sleep hate bother disturb intrude impose nag pester bear owe owes down busy taking fault stupid foolish idiot careless thoughtless clumsy pain burden nuisance myself'.split(
    ' ',
  ),
);
/** Of two near each other the second is said to be one more. */
const again =
  /\b(?:again|also|too|once more|once again|truly|sincere(?:ly|st)?|deeply|so very|a thousand|enough|me again|another)\b/i;
const stemOf = (words: string): string =>
  /sorry|apolog|regret|forgive|pardon|excuse|feel|hate|asham/i.exec(words)?.[0].toLowerCase() ?? words.toLowerCase();

/** Two apologies in a breath, the second in the words of the first or told as one more. */
const twiceInABreath = (draft: Draft): boolean =>
  draft.words <= 45 &&
  draft.sentences.some((sentence) => {
    const next = draft.sentences[sentence.index + 1];
    const third = draft.sentences[sentence.index + 2];
    const near = [sentence, ...(next ? [next] : []), ...(next && third && next.words <= 5 ? [third] : [])];
    const stems = near.flatMap((each) => matchesIn(each, apologies).map((match) => stemOf(match[0])));
    return (
      stems.length >= 2 &&
      near.reduce((sum, each) => sum + each.words, 0) <= 24 &&
      (new Set(stems).size < stems.length || near.some((each) => meets(each, again)))
    );
  });

export const apologyPile: Rule = {
  id: 'apology-pile',
  family: 'balance',
  severity: 'advice',
  step: 'credibility',
  capability: '4.9',
  card: null,
  mistake: 'passive',
  reason: 'One apology is polite; a pile of them makes a fair request look like an imposition.',
  flags: [
    'Sorry to bother you. I know you’re very busy, but could you look at the plan by Friday?',
    'I hate to ask, and I hope it’s not too much trouble: may I have the figures by Monday?',
    'Apologies for the short notice. Could we meet today? Sorry again for taking up your time.',
    'This is probably a silly question, sorry for asking. Which of the two budgets holds?',
    'I feel bad asking. I know you are so busy. Can you sign the form on Thursday?',
    'Sorry for another mail! I don’t want to be a burden, but the notary needs the copy by noon.',
    'Please pardon the late hour, do excuse the handwriting, and forgive me for asking: the ferry needs a signature.',
    'I am mortified about the choir list. I feel dreadful. My deepest regrets to the parents.',
    'So sorry, the patch did not go out last night. I really apologise for this, I know you counted on it. Once again my sincere apologies to the branches.',
  ],
  passes: [
    'Sorry to bother you: could you look at the plan by Friday?',
    'The figures were wrong, and I am sorry. I apologise to the branches today.',
    'I know you are busy, so here are the two options in two lines.',
    'Apologies for the short notice. Could we meet today at 15:00?',
    'We are sorry for the outage and for the hours it cost your team.',
    'I regret the two weeks that the lift stood still. The new motor runs since Monday.',
    'Excuse the short notice: the notary has moved the date to Friday.',
    'I do not want to ask the board before you have seen it.',
  ],
  check: (draft) => {
    const hits = draft.sentences.flatMap((sentence) =>
      matchesIn(sentence, needless).map((match) => ({
        start: sentence.start + match.index,
        end: sentence.start + match.index + match[0].length,
      })),
    );
    if (draft.words > 600) return [];
    const [, second] = hits;
    if (second) {
      return [
        {
          ...second,
          message: `${hits.length} apologies for asking`,
          why: 'A fair request needs at most one. Keep the one you mean, and let the reason carry the rest.',
        },
      ];
    }
    if (!draft.sentences.some((sentence) => says(sentence, cues))) return [];
    const sorry = draft.sentences.filter((sentence) => says(sentence, cues) && meets(sentence, apology));
    if (sorry.length === 0) return [];
    const count = sorry.reduce((sum, sentence) => sum + matchesIn(sentence, apologies).length, 0);
    const place = sorry[1] ?? sorry[0];
    if (!place || (count < 3 && !twiceInABreath(draft))) return [];
    return [
      {
        start: place.start,
        end: place.end,
        message: `${count} apologies`,
        why: 'One is meant, the next ones ask for comfort. Say once what you regret; the fix and its date do the rest.',
      },
    ];
  },
};
