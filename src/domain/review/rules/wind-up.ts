import { badNews } from '../cues.ts';
import type { Draft } from '../draft.ts';
import { cutSentence, cutWords, only } from '../fixes.ts';
import type { Found, Rule } from '../rule.ts';
import { findIn, meets, type Sentence } from '../sentences.ts';

const opener =
  /^(?:(?:i am|i'm|we are) (?:just |simply )?(?:writing|reaching out|e-?mailing)(?: to you)?(?: today)?(?: in order)? to (?:let you know|inform you|tell you|advise you|update you)(?: that\b|,)?|(?:i |we )?(?:just )?wanted to (?:quickly )?(?:let you know|inform you|tell you|reach out(?: to you)? to (?:let you know|tell you))(?: that\b)?|i would like to take this opportunity to (?:let you know|inform you|tell you)(?: that\b)?|(?:this is )?just (?:a )?(?:quick |short )?(?:note|mail|email|message|line) to (?:let you know|say|inform you|tell you)(?: that\b)?|as you (?:may |might |probably |will |all )*(?:know|are aware|be aware)(?: by now)?,?|it (?:goes without saying|should be noted) that|(?:please )?(?:note|be advised) that the purpose of this (?:mail|email|message|memo) is)/i;
const unsafe =
  /^(?:it (?:gives|is with|is) (?:me |us )?(?:great |much |immense |my |our )?(?:pleasure|privilege|honou?r) (?:to|that i|that we)(?: (?:inform|tell|let|announce|report|share|advise|submit)(?: you| to you)?(?: that)?)?|(?:i|we) have the (?:honou?r|pleasure) (?:to|of)|(?:i|we) (?:am|are) (?:very |most )?(?:pleased|happy|delighted|glad|honou?red) to (?:be able to )?(?:inform|tell|let) you(?: know)?(?: that)?|you (?:may|might|will) (?:recall|remember)(?: that)?|(?:as|further to what) (?:you(?:'ll| will)|i'm sure you|you no doubt)(?: (?:probably|no doubt|surely))? (?:know|remember|recall|have (?:seen|heard))|no doubt you (?:know|have|will)|by now you(?:'ll| will)? (?:have|know)|(?:as )?(?:you are|you're|we are|we're) all (?:well )?aware,?|just (?:circling|looping) back|(?:i )?thought (?:i'd|i would|i should) (?:let you know|tell you|mention|share|drop|give|write|reach|update)|(?:i|we) (?:should|would) like to (?:inform|let you know|tell you|advise|mention)|quick (?:one|note|heads-up|update)(?: from me)?[,:–—-]|(?:please )?(?:allow|permit) me to (?:take (?:this|the) opportunity (?:to|and) )?(?:inform|tell|bring (?:it )?to your (?:kind )?(?:attention|notice)|draw your (?:kind )?attention to|introduce|begin|start|state|submit)|(?:this|it) is (?:hereby )?to (?:inform|let you know|advise you|notify|bring to your|apprise)|(?:i|we) (?:hereby |would like to |wish to |want to |am to |beg to )?(?:take (?:this|the) opportunity to|bring to your (?:kind )?(?:attention|notice)|draw your (?:kind )?attention to)|(?:please |kindly )?be informed that|(?:in|with) this (?:note|mail|email|memo|message|report) (?:we|i)|(?:i am|i'm|we are) (?:just |simply )?(?:writing|reaching out|e-?mailing)(?: to you)?(?: today)?(?: further to| in (?:reference|relation|response|regard) to| with reference| to (?:ask|see|check|follow up|discuss|share|request)| about| regarding| with regard)|the purpose of this (?:mail|email|e-mail|message|memo) is|(?:i |we )?(?:just )?wanted to (?:reach out|touch base|check in|follow up)|just (?:reaching out|checking in|following up|writing)(?: to you)? (?:about|on|regarding|to)|i would like to (?:begin|start) by|before (?:i|we) (?:begin|start|get into)|let me (?:begin|start) by)/i;
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
  /^(?:happy (?:mon|tues|wednes|thurs|fri)day\b|(?:warm |kind )?greetings(?: of the day)?[.!,]*$|with (?:reference|regard|due respect|all due respect)\b[^.]{0,160}\b(?:bring to your|draw your|following|submit|state)|(?:i )?trust (?:this|you)|thank(?:s| you) (?:so much )?(?:for (?:taking (?:the )?time|your time)|in advance)|i would like to bring (?:to your|the following))/i;
/** An excuse, a word about the mail: whole sentences that hold nothing. */
const ritual =
  /^(?:(?:and|so|but|ok|okay|well|right|hi|hello|hey|dear \w+|respected sir|sir|madam)[,!.]? )?(?:(?:i'm |i am |we're |we are )?(?:so |very |really |terribly )?(?:sorry|apologies|my apologies|forgive me|excuse me)[, ]+(?:for |to |if )?(?:bother|bothering|troubling|trouble|disturb|disturbing|interrupt|interrupting|intruding|intrude|yet another|another|the (?:long|length|wordy)|adding to|clogging|cluttering|this (?:long|is long)|taking (?:up )?your|landing)[^.?!]{0,100}[.!]*$|(?:i|we) (?:do )?(?:know|realise|realize|appreciate|understand|am aware|'m aware|are aware|am sure|'m sure)(?: that)? (?:you(?:'re| are| have| must be)?|your|how|this is|it(?:'s| is)) (?:very |so |super |extremely |incredibly |all )?(?:busy|a (?:lot|million)|swamped|snowed|stretched|on (?:your|the)|time|inbox|diary|schedule|much on|many|valuable)[^.?!]{0,80}[.!]*$|(?:i(?:'ll| will| promise to| shall)(?: try to)?|let me) (?:keep|make|be) (?:this |it )?(?:short|brief|quick)\b[^.?!]{0,40}[.!]*$|bear with me\b[^.?!]{0,60}[.!]*$|without further ado\b[^.?!]{0,20}[.!]*$|(?:it's|it is) that time (?:of|again)\b[^.?!]{0,50}[.!]*$|where (?:has|did) the (?:time|week|month|year|summer|term) (?:gone|go)\b[^.]{0,20}|can you believe (?:it's|it is|that it)\b[^.]{0,50}\?|(?:you(?:'re| are)|i'm sure you(?:'re| are)) (?:probably |no doubt |surely )?(?:wondering|asking yourself)\b[^.?!]{0,60}[.!]*$|(?:i've|i have) been (?:meaning|wanting|intending|hoping) to (?:write|get in touch|send|drop|mail|tell|speak|talk|raise)\b[^.?!]{0,80}[.!]*$|(?:apologies|sorry|my apologies|forgive me) for (?:the |my )?(?:delay|late|slow|silence|radio silence|not (?:writing|replying|answering))\b[^.?!]{0,60}[.!]*$|(?:i )?hope (?:this (?:isn't|is not)|i(?:'m| am) not|you don't mind)\b[^.?!]{0,80}[.!]*$|(?:first(?:ly)?|first of all|first off|to begin|to start)[, ]+(?:let me|i (?:want|would like|wanted)|i'd like|may i)\b[^.?!]{0,100}[.!]*$|long time no (?:see|speak|hear|talk)[^.?!]{0,40}|where (?:do|shall|should) i (?:start|begin)\b[^?!]{0,20}|(?:as )?(?:we all know|everyone knows|everybody knows|it is well known|it's no secret|it is no secret|needless to say|it has long been known|as (?:you|we) (?:are all|all are|are) (?:well )?aware)\b|(?:what|well,? what) an? (?:\w+ )?(?:week|month|year|time|few weeks|summer|spring|winter)\b[^.?]{0,40}[.!]*$|(?:it(?:'s| is| has| was)(?: been)?|(?:this|the last|these past|the past) (?:week|month|year|few \w+) (?:has|have|was|were)(?: been)?) (?:such )?(?:quite |rather |really )?an? (?:[\w-]+ ){0,3}(?:week|month|quarter|year|time|days?|summer|spring|term|season|ride|journey|period|while)\b[^.?!]{0,70}[.!]*$|(?:times|things|days|markets|the (?:world|sector|industry|market|landscape)) (?:are|is|have been|has been|move|moves|change|changes) (?:\w+ )?(?:changing|busy|hectic|tough|moving|fast|never|difficult|challenging|evolving)\b[^.?!]{0,60}[.!]*$|in (?:today's (?:\w+[ -]){0,3}(?:world|market|climate|economy|environment|age|landscape|workplace)|these (?:\w+ )?(?:times|days)|an? (?:increasingly|ever|rapidly|fast)[ -]\w+)[^.?!]{0,120})/i;
/** It says what the mail will say, or that it is going to. */
const foretold =
  /^(?:(?:and|so|but|ok|okay|well|right|sir|madam|respected sir|dear \w+)[,!.]? )?(?:(?:in|with|through) (?:this|the (?:following|present|attached)) (?:note|mail|e-?mail|memo|message|paper|report|letter|document|update|section)[, ]+(?:i|we)(?:'ll| will| would like| want| wish|'d like| shall| am going| are going| intend| aim| hope| seek| try| set out|\b)[^.?!]{3,160}|(?:the )?(?:purpose|aim|object|objective|intention|intent|point|goal|reason) of (?:this|my|our|the present) (?:note|mail|e-?mail|memo|message|paper|report|letter|document|update|writing)\b[^.?!]{3,160}|(?:this|the (?:present|following)) (?:note|mail|e-?mail|memo|message|paper|report|letter|document|update|section) (?:is (?:to|about|intended|meant|just|a |concerns?|with|in|being)|aims|serves|sets out|will|seeks|describes|intends|concerns|is written|summari[sz]es|gives|provides|outlines|has been)\b[^.?!]{3,160}|before (?:i|we) (?:get|come|go|turn|begin|start|dive|jump|move|launch|answer|tell)\b[^.?!]{3,140}|(?:please )?(?:allow|permit|let) me (?:to )?(?:first |just |begin |start |briefly |quickly )?(?:take this|begin|start|introduce|explain|give|share|set the scene|say a|preface|provide|bring|fill|walk|express|put|paint|outline)\b[^.?!]{3,160}|(?:i|we) (?:am|'m|are|'re)? ?(?:just |simply |only )?(?:would like|'d like|want|wanted|wish|should like|thought|figured|felt)(?: (?:i|we)(?:'d| would| should)?)? ?(?:to )?(?:just |quickly |briefly |first |also |simply )?(?:begin|start|open|take (?:this|a (?:moment|minute))|drop you|drop a|send (?:you )?(?:a (?:quick|short|brief)|just)|write (?:to )?you (?:a|about|with|regarding)|reach out|touch base|check in|get in touch|share (?:a few|some)|set out some|put (?:a few|some) (?:thoughts|words|lines)|say a (?:few|couple|word)|fill you in|bring you up|give you (?:a (?:quick|brief|short|little)|some|an idea)|run through|walk you|introduce|bring (?:something|a matter|the following|to your))\b[^.?!]{0,160}|(?:just )?(?:a )?(?:few|couple of|quick|short|brief) (?:words?|lines?|thoughts|note|update|message|mail|email|heads-up)(?: (?:about|on|from|regarding|to|before|by way|of)\b[^.?!]{0,120})[.!]*$|by way of (?:introduction|background|context|preface|preamble)\b[^.?!]{0,160}|(?:further to|with (?:reference|regard|respect) to|in (?:reference|connection|relation) (?:to|with)|following(?: on)?(?: from)?|as per|pursuant to|apropos) (?:our|your|my|the|this|above|subject)\b[^.?!]{3,100}[,]? (?:and )?(?:i|we|this|please|kindly|by way)\b[^.?!]{0,40}(?:write|writing|like to|set out|inform|bring|state|submit|touch|wish)[^.?!]{0,160}|(?:some|a (?:bit|little) of|a little|first,? (?:some|a little|a bit of)) (?:background|context|history)\b[^.?!]{0,60})/i;
const informs = /\d|\b(?:late|delay|slip|miss|cannot|can't|need|decision|approv\w+|decide)\b/i;

/** What everybody knows may still be an argument: it is not cut. */
const truism = /\b(?:know|known|aware|times|things|days|markets?|world|sector|industry|today's|increasingly|secret)\b/i;
/** News, a figure or an ask stands in it. */
const said =
  /\d|\b(?:late|delay\w*|slip\w*|miss(?:ed)?|cannot|can't|need|decision|approv\w+|decide|please|could you|can you|would you|because|cancel\w*|resign\w*|lost|failed)\b|[:;] \w/i;

const rest =
  ' The supplier has moved delivery of the scanners from 3 to 24 May. Two of five sites are affected, and the pilot in Leeds starts on 6 May as planned. Costs stay within the budget that was agreed in January. The three options with their prices are on page two of the attached sheet, next to the comments of the site leads.';

/** Feeling is no wind-up; nor is a thing to be done with somebody else. */
const meant =
  /\b(?:condolences?|sympath\w+|sorry (?:for your loss|about|to hear|we (?:all )?are)|congratulat\w+|passed away|thoughts are with|share\b.{1,90}\bwith (?!you\b|all\b|every|the team\b))/i;

const openingOf = (draft: Draft, sentence: Sentence): Found | null => {
  if (meets(sentence, meant)) return null;
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
  const empty = meets(sentence, ritual) ? 'ritual' : meets(sentence, foretold) ? 'foretold' : null;
  if (
    empty &&
    !(draft.words >= 40 && meets(sentence, pleasantry)) &&
    draft.words >= 11 &&
    (empty === 'foretold' || draft.words - sentence.words >= 4) &&
    !findIn(sentence, opener) &&
    !meets(sentence, said) &&
    !findIn(sentence, badNews)
  ) {
    return {
      ...whole,
      why:
        empty === 'ritual'
          ? 'The first line is the one everybody reads, and this one holds nothing yet. Start with what you have to say.'
          : 'The sentence says that something will be said. Start with the thing itself; nothing is lost.',
      fixes:
        empty === 'ritual' && !meets(sentence, truism) ? only(cutSentence(draft, sentence, 'Cut this sentence')) : [],
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
    'Sorry to bother you when things are so full. Could you sign the list of the divers by four?',
    'In this note I will first describe how we came to the numbers.',
    'Allow me to draw your kind attention to the roof of the chapel: it leaks.',
    'We all know that retail is not what it was. The lease of the shop ends in June.',
    'What a week it was. The choir sang twice and the organ holds.',
  ],
  passes: [
    'The crane in dock 2 runs again.',
    'Greetings of the season to you and yours! The crane in dock 2 runs again.',
    'Hope you had a lovely break! The shop in Ghent sold out on Saturday.',
    'First of all I want to say how sorry we all are about your father. Take the time you need.',
    'Thank you again for your time and for your help with the roof. The plan is attached.',
    'Ada and I would like to share the plans of the roof with the diocese to get its architect up to speed. They can tell what it costs.',
    'Thank you for approving the second crane; it runs since Monday.',
    'Further to your question of Tuesday, the crane costs £400 a day.',
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
