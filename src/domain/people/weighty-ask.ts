import type { FactKind } from '../facts/fact.ts';

// "What time do we meet", "any news on it", "take a look", "let's discuss": an answer in passing.
const inPassing =
  /\b(?:what time|what day|which (?:room|day|time|floor|link|line|train|flight)|where (?:do|shall|is|are|will|should)|when (?:are|is|do|does|will|shall|can|could|would) (?:you|we|it|the (?:meeting|call|talk))|are you (?:in|back|free|there|around|coming|ok|okay|well)\b(?! with)|(?:will|can|could) (?:you|we) (?:be|come|join|make it|meet|call|ring|dial|print|(?:talk|speak|chat)(?! (?:to|with)))|let['’]?s (?:talk|discuss|speak|chat|meet|catch)|free (?:at|on|for|tomorrow|today)|any (?:news|update)s?|how (?:are|was|is|did) |remind me|(?:call|ring|phone|text|ping|e-?mail) (?:me|my)|let me know (?:when|where|if (?!you (?:can |could )?(?:agree|approve|are (?:good|ok|okay|fine|happy|comfortable) with))|whether|what|how|your|you)|(?:tell|show) me|take a (?:quick |good )?look|look (?:at|over|through)|see (?:below|attached)|read (?:this|it|all|on|through|traffic|below|the (?:traffic|thread|mail))|print (?:this|it|for|the|out)|wait a (?:minute|moment|second|sec)|do you have (?:a minute|time|five|ten)|(?:have|grab|get|for) (?:a )?(?:lunch|dinner|coffee|drink))/i;
const work =
  /\b(?:decid\w*|decision|approv\w*|sign(?:ed)?(?: off)?|choose|fund|agree to|authori[sz]e|confirm|nominate|name (?:a|the|somebody)|(?:speak|talk|write) (?:to|with)|(?:could|can|would|will) you (?:please |also |then )*(?!(?:be|come|join|make|meet|call|ring|tell|see|hear|remember|imagine|believe|say|think|guess)\b)\p{L}{3,}|(?:please|pls) (?!(?:call|ring|tell|note|see|find|let)\b)\p{L}{3,})/iu;

/** Whether an ask is for work or a decision, and not for an answer in passing; a question is one only where its words say so. */
export const isWeighty = (words: string, kind: FactKind): boolean =>
  !inPassing.test(words) && (kind === 'request' || work.test(words));

// What such an ask is for: a decision or approval; money; people; time; support; a change.
const asked: readonly RegExp[] = [
  /\b(?:decid(?:e|ing)|decision|approv(?:e|al|ing)|sign[- ]?off|sign (?:the|this|it|off|on)|choose|agree (?:to|on|with)|authori[sz]\w+|endorse\w*|nominate|appoint|green[- ]?light|go[- ]ahead|permission|clearance|your (?:ok|okay|blessing|yes)|(?:good|ok|okay|fine|comfortable|happy) with|say yes|being penned)\b/i,
  /\b(?:fund(?:s|ing|ed)?|budget|money|pay (?:for|the)|spend(?:ing)?|invest\w*|salary|raise of|grant)\b|[$€£]\s?\d|\b\d+(?:[.,]\d+)* ?(?:k|m|bn|million|thousand|billion|euros?|dollars?|pounds?)\b|\b\d{1,3}(?:,\d{3})+\b/i,
  /\b(?:hire|hiring|headcount|staffing|recruit|promot(?:e|ion)|assign (?:me|us|him|her|them|somebody|someone)|(?:another|more|extra|additional|new) (?:\p{L}+ )?(?:people|persons?|staff|hands|colleagues?|engineers?|welders?|nurses?|drivers?|crews?|guards?|hires?)|(?:a|the|one|two|three|four|\d+) (?:new |extra |more )(?:posts?|positions?|roles?))\b/iu,
  /\b(?:extension|extend(?:ed)?|postpone|defer|put off|more (?:time|days|weeks|months)|(?:one|two|three|four|five|six|\d+) more (?:days?|weeks?|months?)|another (?:day|week|month|quarter)|(?:move|push|shift) the (?:date|deadline|launch|day|start)|give (?:us|me|it|him|her|them) (?:until|till|more|through|the time))\b/i,
  /\b(?:(?:your|need|give (?:us|me)) (?:support|backing|help)|support (?:me|us|this|the|my|our|him|her|them)|back (?:me|us|this|the) (?!up to|to )|sponsor|introduc(?:e|tion)|vouch|step in|intervene|escalate|weigh in|stand (?:behind|by) (?:me|us|this)|make the case|(?:speak|talk|write) (?:to|with) \p{Lu})/u,
  /\b(?:(?:I|we) (?:need|ask|request|propose|recommend|urge|want|would like|['’]d like) (?:you |that you |to (?:be|have)|that (?:we|the))|reconsider|reverse|replace|cancel|drop|keep the|change the|switch to|stop the|let (?:me|us) (?:keep|have|go|hire|start|use|run|build|buy|take|stop|switch|try|lead|own))\b/iu,
];
// Whom it is said to, where that is somebody else: "Steve, just send it", "7th floor colleagues: please advise", "(Doug/Justin — can you".
const toOthers =
  /(?:^|[-–—(]\s*)(?!(?:Yes|No|Ok|Okay|Also|Please|Pls|Hi|Hello|Dear|Thanks|And|But|So|If|As|Then|Well|Fine|Sure|Finally|First|Otherwise|Separately|Again|Sorry)\b)\p{Lu}[\p{L}.'’]+(?:\/\p{Lu}[\p{L}.'’]+)*\s?(?:,|:|—|–|--)\s|(?:^|[\s(])(?:all|team|colleagues|folks|everybody|everyone)\s?[,:]/u;

const named = (words: string, names: ReadonlySet<string>): boolean =>
  (words.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? []).some((word) => names.has(word));

/**
 * Whether an ask of a mail is one whose answer is worth following: for a decision, money, people, time, support or a change,
 * and not put to somebody else in its words. `names`: small words of the names of whom it was put to.
 */
export const isFollowed = (words: string, names: ReadonlySet<string> = new Set()): boolean => {
  const others = toOthers.exec(words)?.[0];
  return (
    !inPassing.test(words) &&
    !(others !== undefined && !named(others, names)) &&
    asked.some((pattern) => pattern.test(words))
  );
};
