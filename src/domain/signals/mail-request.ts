import type { Clause, Sighting } from './clause.ts';
import { askingFormIn } from './mail-asking-forms.ts';

// The end of every mail of a company: nothing is asked of this reader.
const footer =
  /\b(?:do not|don't|please refrain from) (?:forward|share|distribute|disclose|copy|circulate|pass)(?:ing)?\b.{0,60}\b(?:outside|external|third part|without (?:permission|consent)|beyond)|\b(?:intended (?:only|solely)|confidential (?:and|information)|if you (?:are not|have received this)|received (?:this|it) in error)\b/;
// Something is handed over: nothing is asked for.
const handing =
  /^(?:attached|enclosed|below),? (?:please|pls|you will) find\b|\b(?:please|pls|kindly) find (?:[a-z'-]+ ){1,5}(?:below|attached|enclosed)\b|\b(?:please|pls|kindly) (?:find|see|note)(?: the| our| my| an?| here)*(?: (?:updated|revised|new|final|draft|latest))* (?:attached|enclosed|below|herewith|attachments?|agenda|minutes|notes|deck|slides|files?|drafts?|documents?|reports?|summary|invite|invitation|link)\b/;
// Said out of politeness: nothing is asked for.
const courtesy =
  /^(?:(?:please|pls|pse|and|just|so)[ ,]+)*(?:do not hesitate|don't hesitate|feel free|(?:call|contact|e-?mail|see(?! if)|ask|reach|phone|page|give me a call|notify|come by)\b.{0,80}\b(?:questions|concerns|comments|problems|issues|if (?:you (?!can't|cannot|agree|get\b|are (?:free|available))|there|anyone|needed|necessary|i can)|should you|with any|at (?:x|\(?\d))|let (?:me|us) know if (?:you (?:have (?:any|further|other|questions|concerns|problems|comments|additional|more)|need (?!.*\bby\b)|want|would like (?!to)|'d like|see any|find any|notice|spot|think of|'re (?:interested|not)|are (?:interested|not)|wish|prefer|experience|encounter)|there(?:'s| is| are) (?:any|anything|something|questions)|any|i can|we can|this (?:helps|is not)|that helps|needed|questions)|note\b|find (?:attach|enclos|below)|see\b.{0,40}\b(?:attach(?:ed|ment)|below|enclosed|above)|use the (?:following|attached|link|address|form)|advise if (?:this|that|it|you have|there)|accept (?:my|our)|be (?:advised|aware|assured)|forgive|excuse|pardon|disregard|ignore|consider the environment|visit|click|enjoy|extend my|pass (?:along|on) my|give (?:him|her|them|my)\b.{0,12}\b(?:best|love|regards)|thank|understand|know that|bear with|allow me|take care|stay (?:safe|tuned|well)|do not reply|don't reply|refer to|check back|delete this|(?:convey|extend|pass on|send|give)\b.{0,24}\b(?:our|my) (?:thanks|best|regards|love|congratulations|condolences|appreciation|greetings|respects)|use my (?:name|interest)|say hi|join (?:me|us) in (?:congratulat|welcom|wish|thank)|welcome\b|congratulate|give (?:generously|if you)|don't be (?:shy|afraid)|plan accordingly|have a (?:great|good|nice|safe|happy|wonderful|merry|lovely)|travel safe|let (?:me|us) know how (?:i|we) can|remember that|keep up the)/;
// "If anything comes up, let me know": asked of nobody in particular.
const incase =
  /^(?:(?:in the meantime|meanwhile|again|also|and|but|as always|of course|otherwise|as usual)[, ]+)*(?:if|should|in case|to the extent|in the event|whenever)\b(?! (?:possible|so,? (?:please|pls)|not,? (?:please|pls))).*\b(?:let (?:me|us) know|(?:please |pls |just |you can )(?:call|contact|ask|tell|e-?mail|advise|see|reply|write|notify|feel)|(?:call|contact|email|e-mail|tell|ask) (?:me|us)\b)|\bif you ever\b|^if i (?:have|am|'ve)\b|^(?:not sure if there|any (?:other |further |more |additional )?(?:questions|comments|problems|concerns|thoughts)\b)/;
const ifYouLike =
  /^(?:if (?:you(?:'d|'re| are| do| don't)? ?(?:have|need|encounter|would|like|want|wish|prefer|experience|not sure|can|think|receive|know of|interested|unable|cannot|can't)\b(?! not done)|there|any)|should (?:you|there)|for (?:additional|more|further|any|all other|questions))\b.*\b(?:please|pls|call|contact|let me know)\b/;
const please =
  /\b(?<ask>(?:please|pls|plz|plse|pse|^kindly)[,:]? (?!to (?:announce|inform|report|say)\b)(?:also |just |then |do |be sure to |make sure (?:to|that|you) |try to |remember to |don't forget to |go ahead and )*(?<act>[a-z'-]+ ?.*))$/;
const pleaseLast = /^(?<act>[a-z'-]+ .*?)[, ]+(?:please|pls|plz)[.!?\s]*$/;
const canYou =
  /(?<!\b(?:what|why|how|when|where|which|who|whom) )\b(?<ask>(?:can|could|would|will|won't|can't|couldn't) (?:you|u|someone|somebody|one of you|anyone|(?:you|u) (?:guys|all|both)|y'all|[a-z]+ or [a-z]+)(?: please| pls| also| just| possibly| kindly| be (?:able|willing|so kind as) to| mind| like to)* (?<act>.+))$/;
const canWe =
  /\b(?<ask>(?:can|could|may|might|shall|should) (?:i|we) (?<act>(?:please |pls |just |also )?(?:get|have|see|talk|speak|meet|discuss|ask|call|set up|schedule|do|add|send|use|move|change|review|go over|borrow|count)\b.*))$/;
const needYou =
  /\b(?<ask>(?:i|we)(?:'d| would| will|'ll)? (?:really |also |still |urgently |just |do |only )*(?:need|want|would like|like|'d like|appreciate|love|expect|ask|prefer)(?: for)? (?:you|u|someone|each of you|everyone|all of you|your(?! (?:help with|support|continued|understanding|patience|prompt))|you all|y'all)(?: to)? (?<act>.+))$/;
const needIt =
  /\b(?<ask>(?:i|we)(?:'d| would| will|'ll|(?:'m| am|'re| are) going to)? (?:really |also |still |urgently |just |do |only )*(?:need|want|like) (?<act>(?:(?:to (?:see|know|have|get|discuss|talk|speak|meet|hear|schedule|review|update|change|set up|send|provide|understand|add|be (?:sure|able to see))|the|a|an|these|those|this|that|it|them|copies|information|more|some|updates?|any)\b.*)))$/;
// "Need your input by Friday": the writer needs it.
const bareNeed =
  /(?:^|[,;:.!?—–-]\s*|\b(?:so|and|but|also|fyi|ok|yes|urgently|still|really|just)\s+)(?<ask>(?:(?:also|still|urgently|really|just) )*need (?<act>(?:(?:your|you|u)\b|(?:the|a|an|this|that|these|those|it|them|more|some|answers?|copies|numbers|figures|comments|input|sign-?off|approval|confirmation|feedback|info|details|names|dates?)\b).*))$/;
const weNeed =
  /(?:^|[,;:.—–-]\s*|\b(?:so|and|but|that|also|then|think|because|before|believe|agree)\s+)(?<ask>we (?:also |still |really |urgently |now )*need to (?<act>(?!find out|make sure|ensure|win\b|grow\b|keep\b|stay\b|continue|understand|improve|focus|learn|be\b|do\b|think|keep in mind|remember|know|have)[a-z]+ .+))$/;
const forYour =
  /^(?:.{0,40}\b)?(?<ask>for your (?<act>(?:immediate |urgent )?(?:attention|review|comments?|approval|signature|input|consideration|action|clearance)\b.*))$/;
const mustAct =
  /\b(?<ask>you (?:must|need to|have to|should (?:also |please )?|will need to|are (?:required|expected|asked) to|'ll need to|'ll have to) (?<act>(?!not\b)[a-z]+ .+))$/;
const others =
  /\b(?<ask>(?:has|have|had)? ?(?:also )?(?:asked|asks|requested|reminded everyone|reminded us|wants|needs) (?:that )?(?:you|u|everyone)(?: to)? (?<act>.+))$/;
const letMeKnow =
  /\b(?<ask>(?:(?:just|pls|please|pse|and|so|do|but|can you|could you)[ ,]+)*(?:let (?:me|us) know|advise\b|get back to me|keep me (?:posted|informed|updated|in the loop)|remind me|tell me|send me|call me|give me|get me|e-?mail me|ask (?:him|her|them|[a-z]+) (?:to|about|for|if|whether)) ?(?<act>.*))$/;
const lets =
  /^(?:(?:ok|okay|yes|so|and|but|then|great|good|sure|thx|thanks|too bad|also|well|agreed|perhaps|maybe)[\s,.;:!—–-]+)*(?<ask>let(?:'s|s| us) (?<act>(?!hope|see|not forget|pray|face|just say|say|assume|put it|be (?:honest|clear)|keep (?:our fingers|in touch))[a-z]+ ?.*))$/;
// No word may be read in two ways and no mark be taken by two parts: the time would double with every one.
const imperative =
  /^[-*•\s]*(?:(?:ok|so|hi|(?:okay|yes|and|but|then|great|good|sure|thx|thanks|also|well|agreed|meanwhile|next|lastly|first|second|third|finally|otherwise|note|hey|dear)(?=[\s.;!—–*•])|\d+[.)]|once again|of course|in the meantime|(?:all|team|folks|gents|guys)(?=[!–—])|[a-z]{3,12}(?=[,:-]))[\s,.;:!—–*•-]+)*(?<ask>(?<act>(?:make (?:the|these|those|any|your|them|two copies|a copy)|go ahead (?:and|with)|leave (?:it|this|that|them|the|a)|drop (?:off|by|it)|stop by|be (?:there|on time|prepared|ready) |(?:don't|do not) (?:send|forget|call|reply|use|change|sign|tell|book|move|pay)|make sure|ensure|be sure|remember|confirm|respond|reply|rsvp|send|forward|print|call|check|review|ask|tell|get|give|bring|add|follow up|schedule|set up|remind|update|draft|prepare|find|email|e-mail|fax|copy|include|contact|provide|submit|return|fill|complete|sign|look into|look at|talk to|speak (?:to|with)|work with|arrange|book|put|take|keep|hold|see if|see whether|see me|try to|try and|figure out|pull|continue to|think about|consider|reduce|change|fix|proceed|plan on|plan to|verify|attend|have (?:him|her|them|someone|(?!an?\b|the\b)[a-z]+) (?:call|send|get|check|do|look|draft|prepare|follow|talk|reach|set|come|bring|print|take|make|give|see|put)|show|share|read|pass|let (?:him|her|them|[a-z]+) know|advise|coordinate|push|press|thank|invite|cc|loop|circulate|post|file|cancel|move|wait|stop|start|use|pick|choose|decide|discuss|clear)\b ?.*))$/;

// "If you agree, sign and return it": the order stands after its condition.
const condition =
  /^(?:if (?:possible|you agree|so|not|you (?:haven't|have not|could))|when you (?:get|have) (?:a|some|the)|once you|as soon as you|before you|after you)\b[^,.;]{0,80}, /;

const notAct =
  /^(?:note|find (?:attached|below|enclosed)|see (?:attach|below|above|the attach|enclosed|b\/l)|fyi|thank|thanks|accept my|forgive|know|be advised|click|visit|unsubscribe|feel|don't hesitate|do not hesitate|excuse|dial|keep in mind|count on|initial here|help (?:us|him|her|them)\b|bear in mind|get well|get some (?:rest|sleep)|(?:talk|speak) (?:to|with) (?:you|ya|u)\b|contact the writer|take care(?! of)|say (?:hi|hello)|take it easy|keep smiling|call it)\b/;
// Nouns and fragments that look like an order: "Call at 10", "Check in the mail", "Update on the fleet".
const headingLike =
  /^(?:update|updates|call|review|draft|plan|schedule|check|report|copy|file|print|post|share|move|pass|change|start|use|show|set|read|hold|book|contact|work|return|fax|thank|e-?mail|press|get(?:ting)?|take|keep|make|let|put|pick|pull|push|wait)\s*(?:$|[:.,-]|(?:on|for|of|in|from|is|was|to be|and|at|with|sheet|notes?|list|number|info|information|schedule|re|summary|by|next week|from)\b)/;

// Titles of papers and headings: most words have a capital, and no mark ends them.
const isTitle = (clause: Clause): boolean => {
  const words = clause.text.slice(clause.start, clause.end).match(/\p{L}[\p{L}'-]*/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return !/[.!?]\s*$/.test(clause.lower) && words.length > 2 && capitals > words.length * 0.6;
};

// "Good call today." praises; nothing is asked.
const praise =
  /^update to follow|^(?:good|great|nice|excellent|super|quick|short|long|strong|solid|productive|fine|thanks|thank you|well)[,.!]? (?:call|plan|review|update|draft|report|work|show|share|move|start|use|talk|discussion|pass|post)\b/;

const isOrder = (clause: Clause, ask: string): boolean => {
  if (isTitle(clause) || praise.test(clause.lower)) return false;
  // "Next email will …", "Press queries are likely": nouns, and what is said of them. "Take part:" is a heading.
  if (
    /^[a-z-]+ (?:[a-z-]+ )?(?:will|is|was|has|are|were|would|could|did|does|went|fell|rose|goes|attached|below)\b|^draft (?:letter|minutes|agenda|memo|contract|agreement|report|list)\b|^reply from\b|^book value\b/.test(
      ask,
    ) ||
    /^[a-z-]+(?: [a-z-]+){0,3}:/.test(ask)
  )
    return false;
  if (
    /^(?:post|state|press) (?!it|this|that|the|an?|these|those|them|your|our|my|on|to|for|all|everything)\b|^forward (?:for|of|to my|by)\b|^(?:tell|give) \S+ (?:thank|thanks|my|hi|hello|congrat)/.test(
      ask,
    )
  )
    return false;
  if (!headingLike.test(ask)) return true;
  // A full stop and some length make it a sentence.

  return (
    /^(?:follow up|start|call|check|set|hold|pass|get|take|put|pick|pull|push|keep|work|move|share|contact|let) (?:on|with|for|in|from|by|at)\b/.test(
      ask,
    ) &&
    ask.split(' ').length > 3 &&
    !/^call (?:at|on|in|from|by)/.test(ask) &&
    /[.!]\s*$/.test(clause.lower)
  );
};

const strip = (words: string) => words.replace(/[.!?\s]+$/, '');

const andActs =
  /\band (?:please |then )?(?:respond|reply|comment|call|send|advise|confirm|sign|return|tell|give|get back|review|approve|let (?:me|us) know (?!if you have))\b/;

const isVetoed = (lower: string, words: string, ask: string, rule: string): boolean =>
  footer.test(lower) ||
  (!andActs.test(words) && (handing.test(lower) || notAct.test(words) || courtesy.test(ask))) ||
  (rule !== 'can' && (ifYouLike.test(lower) || incase.test(lower)));

const sight = (
  rule: 'can' | 'other',
  clause: Clause,
  match: RegExpExecArray,
  confidence: number,
  owner = 'author',
): Sighting | undefined => {
  const words = match.groups?.act ?? '';
  if (clause.lower.length > 420 || isVetoed(clause.lower, words, match.groups?.ask ?? words, rule)) return undefined;
  const at = words === '' ? -1 : clause.lower.lastIndexOf(words);
  const end = at + strip(words).length;
  return {
    start: 0,
    end: clause.lower.length,
    confidence: Math.min(0.92, confidence + (clause.dated ? 0.05 : 0) - (clause.lower.length > 320 ? 0.12 : 0)),
    owner,
    to: 'reader',
    ...(at < 0 || end <= at ? {} : { action: { start: at, end } }),
  };
};

const plainly = (clause: Clause): Sighting | undefined => {
  const { lower } = clause;
  if (lower.length < 5 || lower.startsWith('"') || lower.startsWith('>')) return undefined;
  const polite = please.exec(lower) ?? pleaseLast.exec(lower);
  if (polite !== null)
    return sight('other', clause, polite, /^[a-z'-]+$/.test(strip(polite.groups?.act ?? '')) ? 0.66 : 0.84);
  const can = canYou.exec(lower);
  if (
    can !== null &&
    (clause.asks || /^(?:can|could|would|will) (?:you|u)\b/.test(lower) || /\bplease\b/.test(lower))
  ) {
    if (
      /^(?:would|will|could|can) you (?:be|have|like|rather|believe|say|prefer|imagine|want|need|make it|still)\b/.test(
        can.groups?.ask ?? '',
      ) &&
      !/be (?:able|willing|so kind)/.test(lower)
    )
      return undefined;
    return sight('can', clause, can, 0.85);
  }
  const me = letMeKnow.exec(lower);
  if (
    me !== null &&
    !/\b(?:she|he|they|to|will|would|did|didn't|i|we|you|who|should|could|can|and they|that)\s+$|'ll\s+$|\b(?:will|'ll|going to)\b[^.;:!?]*\band\s+$/.test(
      lower.slice(0, me.index),
    ) &&
    !/^(?:give me (?:a break|pause)|get me wrong|tell me about it|call me (?:crazy|old))/.test(me.groups?.ask ?? '')
  )
    return sight('other', clause, me, 0.76);
  const you = needYou.exec(lower);
  if (
    you !== null &&
    !/\b(?:if|don't|do not|didn't)\b/.test(lower.slice(0, you.index + 12)) &&
    !/\bwant you to know\b|\bappreciate your\b|\b(?:like|love|want) you\b(?! (?:to|guys to|both to|all to))/.test(lower)
  )
    return sight('other', clause, you, 0.78);
  const asked = others.exec(lower);
  if (asked !== null && !/\bif\b/.test(lower.slice(0, asked.index))) {
    const who = /(?:^|[,;]\s|\band\s)(?<who>(?:the )?[a-z]+(?: [a-z]+)?)\s*$/.exec(
      lower.slice(0, asked.index).replace(/(?: has| have| had| also)+\s*$/, ''),
    )?.groups?.who;
    if (who !== undefined && !/^(?:i|we|you|it|this|that|which|who)$/.test(who))
      return sight('other', clause, asked, 0.72, who);
  }
  // "Can I help?" offers.
  const we = /\b(?:can|could|may) (?:i|we) (?:help|assist|offer|be of)\b/.test(lower) ? null : canWe.exec(lower);
  if (we !== null && clause.asks) return sight('other', clause, we, 0.68);
  const bareOne = bareNeed.exec(lower);
  if (
    bareOne !== null &&
    (clause.dated ||
      /\b(?:by|before|asap)\b/.test(bareOne.groups?.ask ?? '') ||
      /^need (?:your|you|u)\b/.test(bareOne.groups?.ask ?? '')) &&
    !/\b(?:no|not|don't)\b/.test(lower.slice(0, bareOne.index + 8))
  )
    return sight('other', clause, bareOne, 0.74);
  const need = needIt.exec(lower);
  if (need !== null) {
    const to = need.groups?.act ?? '';
    const wants =
      /^to (?:know|see|hear|understand)\b/.test(to) ||
      (/^to (?:have|get|talk|speak|meet|discuss|schedule)\b/.test(to) && /would|'d/.test(need.groups?.ask ?? ''));
    const own = /^to (?!know|see|hear|understand|be able to see)/.test(to) && !wants;
    const harmless =
      /\b(?:if|don't|do not|didn't|thank|congratulat|apologi|welcome|say)\b/.test(lower.slice(0, need.index + 30)) ||
      /\bas (?:we|i) need\b|\bthat (?:i|we) need\b|\b(?:all|what) (?:i|we) (?:need|want)/.test(lower);
    if (!harmless && !own && (clause.dated || wants)) return sight('other', clause, need, wants ? 0.68 : 0.64);
  }
  const must = mustAct.exec(lower);
  if (
    must !== null &&
    !/^(?:be|have|know|like|want|see|think|do)\b/.test(must.groups?.act ?? '') &&
    !/\b(?:if|when|whenever|should have|what|whatever|everything|all|information)\s*$/.test(
      lower.slice(0, must.index),
    ) &&
    !/\b(?:if|when)\b/.test(lower.slice(0, must.index)) &&
    clause.dated
  )
    return sight('other', clause, must, 0.64);
  const ours = weNeed.exec(lower);
  if (ours !== null && !/\b(?:if|that|what|when|once)\s*$/.test(lower.slice(0, ours.index)))
    return sight('other', clause, ours, 0.6);
  const yours = forYour.exec(lower);
  if (yours !== null && !/\b(?:(?:will|'ll) have|thanks?|thank you|appreciate|grateful)\b/.test(lower))
    return sight('other', clause, yours, 0.6);
  const together = lets.exec(lower);
  if (together !== null) return sight('other', clause, together, 0.7);
  const order = imperative.exec(lower) ?? imperative.exec(lower.replace(condition, ''));
  if (order !== null && !clause.asks && isOrder(clause, order.groups?.ask ?? ''))
    return sight(
      'other',
      clause,
      order,
      /\b(?:me|us|him|her|them|it|this|that|these|if|whether|to|the|a)\b/.test(lower) ? 0.7 : 0.55,
    );
  return undefined;
};

/** What the writer of a mail asks the reader to do. */
export const findRequest = (clause: Clause): Sighting | undefined => {
  const found = plainly(clause);
  if (found !== undefined) return found;
  const { form, match } = askingFormIn(clause) ?? {};
  if (form === undefined || match === undefined || (clause.asks && form.confidence < 0.7)) return undefined;
  return sight('other', clause, match, form.confidence);
};

const small =
  /^(?:(?:any |other |more |further )?(?:questions|concerns)(?:\/questions|\/comments)?(?: or (?:questions|comments|concerns))?|how are (?:you|things|u)(?: doing)?(?: today)?|how's it going|what's up|right|ok|okay|really|huh|see|what|why|no|yes|make sense|why not|remember (?:him|her|them|me|that)|get it|you know|remember|isn't it|who knew|who knows|guess what|know what i mean|how was (?:your|the) .*|how is (?:your|the) (?:family|weekend|trip|vacation).*|what's your excuse|how about (?:that|them).*|can you (?:believe|imagine).*|wouldn't (?:that|it) be.*|need i say more|what else is new|what's not to (?:like|love).*)\W*$/;
// Talk between friends: an answer is welcome, and nothing waits for it.
const smallTalk =
  /\b(?:how(?:'s| is| are| have| has| was| were)(?: you| everything| everyone| things?| it| life| the (?:family|kids|weekend|wedding|new (?:job|house|baby))| your (?:weekend|trip|vacation|family|day|week|holidays?|summer|christmas|new)| you guys| y'all)\b|what(?:'s| is) (?:up|new|going on with you)|what are you (?:up to|doing (?:tonight|this weekend|for))|has your (?:week|day)|have you been (?:up|well)|is it (?:just me|any wonder)|who (?:knew|knows|cares)|guess who|remember me)\b/;
const rhetorical =
  /^(?:and |but )?i wonder\b|\b(?:can|could|may) (?:i|we) (?:help|assist|be of)\b|\b(?:who could not|who would(?:n't| not)|how can (?:anyone|we not)|isn't it (?:time|amazing|funny|great)|what could be|why don't things|should i be flattered|do we fear|what if president|who says|who can you trust|what would (?:i|we) do without|what (?:more|else) can (?:i|we) say|what (?:was|were) (?:he|she|they) thinking|would i do it again|was it worth it|are you tired of|do you want to (?:lose|save|earn|win)|what better|need i say|can you (?:believe|imagine)|(?:am|is|are|was) (?:i|he|she|it|they) (?:crazy|kidding|nuts))\b|, right\?\W*$|(?<=[^,;]) (?:did|do|have|am|can|will|is|are|was) (?:i|we|it|they|not)\?\W*$/;
const asksReader = /\b(?:you|your|u|we|i|our|my|me|us)\b/;
const whStart =
  /(?:^|[,;:.!—–-]\s*|\b(?:so|and|but|also|then|ok|yes)[ ,]+)(?:who|whose|what|what's|when|when's|where|where's|which|why|how|how's|is|are|was|were|do|does|did|has|have|had|can|could|should|shall|will|would|any|am|may|isn't|aren't|don't|doesn't|didn't|haven't|hasn't|won't|wouldn't|shouldn't|thoughts|status|update|anything|are there)\b/;

/** A question that the writer of a mail wants answered. */
export const findQuestion = (clause: Clause): Sighting | undefined => {
  const { lower } = clause;
  if (
    !clause.asks ||
    lower.length < 6 ||
    lower.length > 400 ||
    (!/\s/.test(lower) &&
      !/^(?:thoughts|comments|ideas|agreed|ok|when|who|why|where|available|status|objections|concerns)\W/.test(lower))
  )
    return undefined;
  if (/^["'>(]/.test(lower) || /https?:|www\.|\w\?\w/.test(lower) || small.test(lower) || !/[a-z]{2}/.test(lower))
    return undefined;
  if (findRequest(clause) !== undefined || courtesy.test(lower) || ifYouLike.test(lower)) return undefined;
  if (
    ((lower.match(/\S+/g)?.length ?? 0) > 3 && isTitle({ ...clause, lower: lower.replace(/\?\W*$/, '') })) ||
    /\([a-z]{0,3}\?\)/.test(lower) ||
    smallTalk.test(lower)
  )
    return undefined;
  if (rhetorical.test(lower) || /^(?:\d{1,2}(?::\d\d)?\s?(?:am|pm)|o |okay i'm)/.test(lower)) return undefined;
  const start = whStart.test(lower);
  const aimed = asksReader.test(lower);
  // "Are you up?" is talk; it is kept, but asked about.
  const brief = lower.split(/\s+/).length < 4;
  const confidence = brief ? 0.55 : start ? (aimed ? 0.78 : 0.66) : aimed ? 0.62 : 0.4;
  if (/\b(?:who would have|isn't that|don't you (?:think|love)|wasn't (?:it|that)|why (?:not|bother)\?)\b/.test(lower))
    return undefined;
  return { start: 0, end: lower.length, confidence, owner: 'author', to: 'reader' };
};
