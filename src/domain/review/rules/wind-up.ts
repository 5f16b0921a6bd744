import { cutSentence, cutWords, only } from '../fixes.ts';
import type { Found, Rule } from '../rule.ts';
import { findIn } from '../sentences.ts';

const opener =
  /^(?:(?:i am|i'm|we are) (?:just |simply )?(?:writing|reaching out|e-?mailing)(?: to you)?(?: today)?(?: in order)? to (?:let you know|inform you|tell you|advise you|update you)(?: that\b|,)?|(?:i |we )?(?:just )?wanted to (?:quickly )?(?:let you know|inform you|tell you|reach out(?: to you)? to (?:let you know|tell you))(?: that\b)?|i would like to take this opportunity to (?:let you know|inform you|tell you)(?: that\b)?|(?:this is )?just (?:a )?(?:quick |short )?(?:note|mail|email|message|line) to (?:let you know|say|inform you|tell you)(?: that\b)?|as you (?:may |might |probably |will |all )*(?:know|are aware|be aware)(?: by now)?,?|it (?:goes without saying|should be noted) that|(?:please )?(?:note|be advised) that the purpose of this (?:mail|email|message|memo) is)/i;
const unsafe =
  /^(?:(?:i am|i'm|we are) (?:just |simply )?(?:writing|reaching out|e-?mailing)(?: to you)?(?: today)?(?: to (?:ask|see|check|follow up|discuss|share|request)| about| regarding| with regard)|the purpose of this (?:mail|email|e-mail|message|memo) is|(?:i |we )?just wanted to (?:reach out|touch base|check in|follow up)|i would like to (?:begin|start) by|before (?:i|we) (?:begin|start|get into)|let me (?:begin|start) by)/i;
/** What follows leans on the opener: "let you know about", "let you know before". */
const clings =
  /^ (?:about|of|how|what|when|where|why|who|which|whether|if|before|after|and|in|with|to|on|regarding)\b/i;
const pleasantry =
  /^(?:i |we )?(?:just )?(?:hope|trust) (?:this|that|you|all|everything|your)\b[^.!?]{0,80}\b(?:well|weekend|good|great|safe|fine|lovely|nice|break|holidays?|trip|week)\b[^.!?]{0,30}[.!]*$/i;

const rest =
  ' The supplier has moved delivery of the scanners from 3 to 24 May. Two of five sites are affected, and the pilot in Leeds starts on 6 May as planned. Costs stay within the budget that was agreed in January. The three options with their prices are on page two of the attached sheet, next to the comments of the site leads.';

export const windUp: Rule = {
  id: 'wind-up',
  family: 'bottom line',
  severity: 'advice',
  step: 'communicate',
  capability: '4.3',
  card: null,
  mistake: 'overloading',
  reason: 'The first words are read by everybody; they should carry news and not announce it.',
  flags: [
    'I am writing to let you know that the scanners arrive three weeks late.',
    'Hi Priya,\n\nJust wanted to let you know that the audit is closed and nothing was found.',
    'As you know, the lease of the Bristol office ends in June. We have two offers.',
    `I hope this message finds you well.${rest}`,
    'The purpose of this memo is to describe three ways out of the contract.',
    'Just a quick note to say that the tests passed on all four devices.',
    'Before I begin, some background on the vendor and on how we chose them.',
  ],
  passes: [
    'The scanners arrive three weeks late. I wanted to let you know before the board meets.',
    'I hope the board accepts the plan. It saves us two months.',
    'Hope you are well. Lunch on Thursday?',
    'Do you know whether the lease ends in June?',
    `We need a decision on the lease by Friday.${rest} I hope you had a good weekend.`,
    'Just a note from the tests: all four devices passed.',
    'I am writing the specification this week; it is done on Friday.',
  ],
  check: (draft) => {
    const found: Found[] = [];
    for (const sentence of draft.sentences.slice(0, 2)) {
      // The second sentence is only an opening when the first was a wish.
      if (sentence.index === 1 && !pleasantry.test(draft.sentences[0]?.flat ?? '')) break;
      const words = findIn(sentence, opener);
      if (words && sentence.end - words.end > 8 && !clings.test(draft.text.slice(words.end, words.end + 12))) {
        found.push({
          ...words,
          message: 'A wind-up',
          why: 'The sentence says that it will say something. Start with what follows; nothing is lost.',
          fixes: only(cutWords(draft, sentence, words, 'Cut the wind-up')),
        });
      } else if (pleasantry.test(sentence.flat) && draft.words >= 60) {
        found.push({
          start: sentence.start,
          end: sentence.end,
          message: 'A wind-up',
          why: 'The first line is the one everybody reads. If the wish is meant, it reads better at the end.',
          fixes: only(cutSentence(draft, sentence, 'Cut this sentence')),
        });
      } else {
        const start = findIn(sentence, unsafe);
        if (start)
          found.push({
            ...start,
            message: 'A wind-up',
            why: 'The sentence announces what is coming. Say the thing itself, first.',
          });
      }
      if (found.length > 0) break;
    }
    return found;
  },
};
