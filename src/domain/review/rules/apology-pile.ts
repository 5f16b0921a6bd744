import type { Rule } from '../rule.ts';
import { matchesIn, meets } from '../sentences.ts';

/** Apologies for asking at all; one for a real miss is not meant. */
const needless =
  /\b(?:(?:so |very |really )?sorry (?:again )?(?:that i (?:write|ask|bother|mail|come back)|to (?:bother|bug|disturb|trouble|ask|chase|be a pain)|for (?:bothering|asking|bugging|chasing|disturbing|the (?:bother|trouble|short notice|long (?:mail|email|message)|spam)|taking (?:up )?your time|another (?:mail|email|question)))|apologi(?:es|[sz]e) (?:again |in advance )?for (?:bothering|asking|the (?:bother|trouble|short notice|long (?:mail|email|message))|taking (?:up )?your time)|i (?:really )?(?:hate|don't want|do not want) to (?:bother|ask|be a (?:pain|burden|nuisance))|i know (?:that )?you(?:'re| are) (?:super |very |so |really |extremely |incredibly )?busy|(?:hope|if) (?:it|this|that)(?:'s| is| isn't|'s not) ?(?:not )?too much (?:trouble|to ask|of a bother)|(?:this is|it's) probably a (?:stupid|silly|dumb) question|i feel (?:bad|terrible|awful) (?:for )?asking)\b/gi;

const apology =
  /\b(?:(?:i am|i'm|we are|we're|so|very|really|extremely|deeply|terribly|truly|again|once again)? ?sorry\b|apologi[sz]e|apologies|forgive me|kindly forgive|(?:please )?excuse (?:me|my)|i feel (?:terrible|awful|bad|dreadful))/i;

const apologies = new RegExp(apology.source, 'gi');

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
    'So sorry, the patch did not go out last night. I really apologise for this, I know you counted on it. Once again my sincere apologies to the branches.',
  ],
  passes: [
    'Sorry to bother you: could you look at the plan by Friday?',
    'The figures were wrong, and I am sorry. I apologise to the branches today.',
    'I know you are busy, so here are the two options in two lines.',
    'Apologies for the short notice. Could we meet today at 15:00?',
    'We are sorry for the outage and for the hours it cost your team.',
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
    const sorry = draft.sentences.filter((sentence) => meets(sentence, apology));
    const count = draft.sentences.reduce((sum, sentence) => sum + matchesIn(sentence, apologies).length, 0);
    const again = sorry[1] ?? sorry[0];
    if (!again || count < 3) return [];
    return [
      {
        start: again.start,
        end: again.end,
        message: `${count} apologies`,
        why: 'One is meant, the next ones ask for comfort. Say once what you regret; the fix and its date do the rest.',
      },
    ];
  },
};
