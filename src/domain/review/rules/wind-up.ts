import { badNews } from '../cues.ts';
import type { Draft } from '../draft.ts';
import { cutSentence, cutWords, only } from '../fixes.ts';
import type { Found, Rule } from '../rule.ts';
import { findIn, meets, type Sentence } from '../sentences.ts';

const opener =
  /^(?:(?:i am|i'm|we are) (?:just |simply )?(?:writing|reaching out|e-?mailing)(?: to you)?(?: today)?(?: in order)? to (?:let you know|inform you|tell you|advise you|update you)(?: that\b|,)?|(?:i |we )?(?:just )?wanted to (?:quickly )?(?:let you know|inform you|tell you|reach out(?: to you)? to (?:let you know|tell you))(?: that\b)?|i would like to take this opportunity to (?:let you know|inform you|tell you)(?: that\b)?|(?:this is )?just (?:a )?(?:quick |short )?(?:note|mail|email|message|line) to (?:let you know|say|inform you|tell you)(?: that\b)?|as you (?:may |might |probably |will |all )*(?:know|are aware|be aware)(?: by now)?,?|it (?:goes without saying|should be noted) that|(?:please )?(?:note|be advised) that the purpose of this (?:mail|email|message|memo) is)/i;
const unsafe =
  /^(?:(?:i am|i'm|we are) (?:just |simply )?(?:writing|reaching out|e-?mailing)(?: to you)?(?: today)?(?: further to| in (?:reference|relation|response|regard) to| with reference| to (?:ask|see|check|follow up|discuss|share|request)| about| regarding| with regard)|the purpose of this (?:mail|email|e-mail|message|memo) is|(?:i |we )?(?:just )?wanted to (?:reach out|touch base|check in|follow up)|just (?:reaching out|checking in|following up|writing)(?: to you)? (?:about|on|regarding|to)|i would like to (?:begin|start) by|before (?:i|we) (?:begin|start|get into)|let me (?:begin|start) by)/i;
/** What follows leans on the opener: "let you know about", "let you know before". */
const clings =
  /^ (?:about|of|how|what|when|where|why|who|which|whether|if|before|after|and|in|with|to|on|regarding)\b/i;
const pleasantry =
  /^(?:i |we )?(?:just )?(?:hope|trust) (?:this|that|you|all|everything|your)\b[^.!?]{0,80}\b(?:well|weekend|good|great|safe|fine|lovely|nice|break|holidays?|trip|week)\b[^.!?]{0,90}[.!]*$/i;

/** A sentence whose news is that news will follow. */
const announcement =
  /(?:^|[,;–—-] ?(?:and |so )?|\b(?:and|so) )(?:(?:i|we)(?: just| also| really| only|'ve been)? (?:wanted|want|thought (?:i|we) (?:would|should|'d)|thought i'd|would like|am writing|are writing|am reaching out|meaning)|i'd(?: just| also)? like|(?:this|here) is(?: just)?|just|below is|let me(?: just)?) (?:to )?(?:quickly |briefly |first )?(?:write and )?(?:give|share|provide|send|offer|bring|take (?:(?:a|this|the) (?:moment|minute|opportunity|chance|time)(?: to \w+(?: out)?)?|some time)|walk|set(?: out)?|paint|catch|update|drop|fill|a (?:quick |short |brief )?(?:update|summary|overview|note|line|heads[- ]up)|write|reach out|keep you)\b(?:(?! (?:by|figures?|numbers?|files?|contract|invoice)\b)[^.!?:]){0,120}(?:sense|overview|update|updated?|picture|feel\b|flavou?r|idea|heads[- ]up|background|context|summary|status|where (?:we|things|it|everything) (?:stand|are|is|all)|(?:up to|to) (?:speed|date)|in the loop|posted|(?:bit|piece) of (?:\w+ )?news|(?:some|the) (?:good|great|bad|exciting) news|how (?:things|it|we) (?:are|is) (?:going|doing)|some (?:thoughts|news|details?|information)|a few (?:words|thoughts|lines)|loop)\b/i;
const longWay =
  /^(?:it(?:'s| has| is) been a (?:\w+ ){0,2}(?:few |couple of )?(?:busy |long |hectic |crazy |eventful |interesting )?(?:few |couple of )?(?:days?|weeks?|months?|quarter|year|ride|journey|time)\b|(?:i|we) know (?:that )?(?:you(?:'re| are)|your) (?:very |super |so |extremely )?(?:busy|time is)|(?:i|we)(?:'ve| have) been meaning to|there (?:is|are|has been|have been) (?:a lot|lots|so much|many things|much) (?:going on|happening|to (?:share|report|cover|say|tell))|where (?:do i|to) (?:start|begin)|(?:a lot|so much|much) has happened\b|to (?:give|provide) (?:you )?(?:some|a bit of|a little) (?:background|context))/i;
const moment =
  /\bthought it (?:would|might|could) be (?:a |the )?(?:good|right|best|useful|helpful) (?:\w+ )?(?:moment|time|idea|point|opportunity|occasion)? ?to (?:put|write|share|give|send|say|set|bring|let|update|take)\b/i;
const greetings =
  /^(?:happy (?:mon|tues|wednes|thurs|fri)day\b|(?:warm |kind |season's )?greetings(?: of the day| from \w+)?[.!,]*$|with (?:reference|regard|due respect|all due respect)\b[^.]{0,160}\b(?:bring to your|draw your|following|submit|state)|(?:i )?trust (?:this|you)|thank(?:s| you) (?:so much )?(?:for (?:taking (?:the )?time|your time)|in advance)|i would like to bring (?:to your|the following))/i;
const informs = /\d|\b(?:late|delay|slip|miss|cannot|can't|need|decision|approv\w+|decide)\b/i;

const rest =
  ' The supplier has moved delivery of the scanners from 3 to 24 May. Two of five sites are affected, and the pilot in Leeds starts on 6 May as planned. Costs stay within the budget that was agreed in January. The three options with their prices are on page two of the attached sheet, next to the comments of the site leads.';

const openingOf = (draft: Draft, sentence: Sentence): Found | null => {
  const whole = { start: sentence.start, end: sentence.end, message: 'A wind-up' };
  if (
    draft.sentences.length > 2 &&
    !sentence.question &&
    (meets(sentence, announcement) ||
      meets(sentence, moment) ||
      ((meets(sentence, longWay) || meets(sentence, greetings)) && sentence.words > 3)) &&
    !meets(sentence, informs) &&
    !findIn(sentence, badNews)
  ) {
    return {
      ...whole,
      why: 'The sentence says that something will be said. Start with the thing itself; nothing is lost.',
      fixes: only(cutSentence(draft, sentence, 'Cut this sentence')),
    };
  }
  const words = findIn(sentence, opener);
  if (words && sentence.end - words.end > 8 && !clings.test(draft.text.slice(words.end, words.end + 12))) {
    return {
      ...words,
      message: 'A wind-up',
      why: 'The sentence says that it will say something. Start with what follows; nothing is lost.',
      fixes: only(cutWords(draft, sentence, words, 'Cut the wind-up')),
    };
  }
  if (meets(sentence, pleasantry)) {
    if (draft.words < 40) return null;
    return {
      ...whole,
      why: 'The first line is the one everybody reads. If the wish is meant, it reads better at the end.',
      fixes: only(cutSentence(draft, sentence, 'Cut this sentence')),
    };
  }
  const start = findIn(sentence, unsafe);
  if (!start) return null;
  return {
    ...start,
    message: 'A wind-up',
    why: 'The sentence announces what is coming. Say the thing itself, first.',
  };
};

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
    'As you know the team has been working very hard on the move, and I wanted to give you a sense of where things stand. The data is finished. Two teams have moved.',
    'I wanted to share a bit of good news from the tests. All four devices passed. The report goes out on Friday.',
    'It has been a busy few weeks for everybody here. The scanners arrive on 24 May. Leeds starts on the 6th.',
  ],
  passes: [
    'I wanted to give you the figures by Friday. They are attached. The sum is right.',
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
    for (const sentence of draft.sentences.slice(0, 3)) {
      const next = openingOf(draft, sentence);
      const whole = next !== null && next.end === sentence.end;
      // A later sentence is only an opening where it announces, or where all before it were openings.
      if (!next || (sentence.index > found.length && !meets(sentence, announcement) && !meets(sentence, moment)))
        continue;
      if (whole || found.length === 0) found.push(next);
    }
    // Where whole sentences can go, the first words of another are not worth a word.
    const sentences = found.filter(({ start }) =>
      draft.sentences.some(
        (one) => one.start === start && found.some((each) => each.start === start && each.end === one.end),
      ),
    );
    if (sentences.length > 0) return sentences;
    return found;
  },
};
