import { act } from './act-words.ts';
import type { Clause, Sighting } from './clause.ts';

const between =
  '(?:\\s+(?:also|then|certainly|definitely|gladly|just|now|personally|probably|still|first|immediately|promptly|try to|try and|go ahead and|make sure to|be sure to|all|both|each|together|soon|again|today|tomorrow|later|obviously|of course|therefore|actually|simply|quickly|shortly))*';
const selfWill = new RegExp(
  `\\b(?<who>i|we)(?:'ll|ll| will| shall|'m going to| am going to|'re going to| are going to| plan to| promise to| promise (?:that )?(?:i|we)(?:'ll| will)| undertake to| commit to)${between}\\s+(?<act>\\S.*)$`,
);
const doing =
  /\b(?<who>i|we)(?:'m|'re| am| are| will be|'ll be)\s+(?:also\s+|now\s+|currently\s+)?(?<act>(?:sending|forwarding|faxing|e-?mailing|mailing|passing out|distributing|circulating|preparing|drafting|working (?:on|with)|calling|contacting|finali[sz]ing|looking into|following up|getting|setting up|arranging|putting together|writing|submitting|filing|delivering|providing|issuing|posting)\b.*)$/;
// "I owe Anneke the list", "I promised Helen the list by Thursday": what is owed is the act.
const owed =
  /\b(?:i|we)(?:'ve| have)? (?:still |also )*(?:owe|promised) (?!(?:you|him|her|them|@?[\p{L}'-]+) (?:an? )?(?:apolog|big |thank|drink|beer|lunch|coffee|dinner|favou?r|one\b|explanation))(?:you|him|her|them|the \p{L}+|@?[\p{L}'-]+) (?<act>(?:the|an?|my|our|some|two|three|comments|answers?|numbers|that) .+)$/u;
// No subject at the start of a note: "Will call you later", "Will do".
const bareWill = new RegExp(
  `^(?:(?:ok|okay|yes|sure|thanks|thx|great|got it|fine|and|so|then|also|but|will do|agreed|k|good|no problem|np)[\\s,.;:—–-]+)*(?:will|'ll)${between}\\s+(?<act>\\S.*)$`,
);
const letMe =
  /^(?:(?:ok|okay|yes|sure|thanks|no)[\s,.;:—–-]+)*let me (?<act>(?:check|ask|look|find|see|talk|speak|call|get back|figure|confirm|verify|dig|work on|review|follow up|run)\b.*)$/;
const third = new RegExp(
  `(?:^|[,;:—–]\\s+|\\b(?:and|but|so|that|as|discussed|think|know|said|says)\\s+)(?<who>he|she|they|(?:[a-z][\\w.'-]*)(?:\\s+(?:and|&)\\s+[a-z][\\w'-]*|\\s+[a-z][\\w'-]*){0,2})(?:'ll| will| is going to| are going to)${between}\\s+(?<act>\\S.*)$`,
);
const thirdAgreed =
  /(?:^|[,;]\s+|\b(?:and|but|that)\s+)(?<who>he|she|they|[a-z][\w.'-]*(?:\s+[a-z][\w'-]*){0,2}) (?:has|have|had|'s)? ?(?:kindly |graciously |also |already )*(?:agreed|promised|offered|volunteered|committed|undertaken|pledged) to (?<act>\S.*)$/;
const youWill =
  /\byou (?:will|'ll|should) (?<act>(?:receive|get|have|hear) .*\bfrom (?<who>[a-z][\w.'-]+(?: [a-z][\w'-]+)?).*)$/;

const conditional =
  /\b(?:if|unless|should you|in case|provided (?:that|you)|assuming|in the event|depending on|as needed|as necessary|were to|whether or not)\b/;
const harmlessIf =
  /\b(?:if (?:any|necessary|needed|possible|applicable|appropriate|required|they were|it was|at all|not sooner|not before|not earlier)|(?:see|check|find out|ask|know|confirm|determine|verify|let (?:you|him|her|them) know|tell (?:you|him|her|them)) if)\b/g;
const readerFirst =
  /\b(?:let (?:me|us) know|reply to|call me|tell me|send me|give me|please|pls|contact me|e-?mail me|once you|when you|after you (?:have|get|send)|as soon as you|until you|get back to me)\b[^.;]*\b(?:and|so|then|,)\s*(?:i|we)(?:'ll| will| can)/;
const posted =
  /\bkeep (?:you|everyone|everybody|all|him|her|them|u|us)\b.{0,12}(?:posted|informed|updated|advised|apprised|abreast|in the loop|up to date)|\bas (?:it|things|this) (?:develops?|evolves?|progress\w*)|\bas more (?:information )?(?:is|becomes)|\blook(?:ing)? forward\b/;
const empty =
  /^(?:let you know (?:how it goes|as|when there|of any|if)|be in touch|see (?:you|what happens|how|about)|(?:talk|speak) (?:to you )?(?:soon|later|then)|miss|pray|cross my fingers|await|wait|think (?:about|of)|leave (?:it|that|this) (?:to|up)|get (?:by|along|through|better|used|there|home|to (?:you|work))|have (?:a|an|the|to|more|some|plenty|no|trouble|better|several|many|questions|access|time|dinner|lunch|fun)|find (?:it|that|this)|make (?:it\b|sure you|do|a difference|an? (?:decision|profit)|money|further|more)|take (?:it (?:easy|from)|a (?:break|nap)|time|place|effect)|hold\b|do (?:my|our|so|well|fine)\b|change (?:the world|my)|give (?:up|it a)|run (?:out|late|into)|meet (?:you (?:at|in|there)|the (?:deadline|needs))|turn out|come (?:to|as|in)|move forward|open (?:on|at)|start looking|add (?:value|that|to the)|close (?:on|at)|put up|read (?:about|it later)|need|tell (?:you what|the truth)|bring (?:you up|about)|own up|show (?:up|that)|start (?:a|my|our) (?:new|life)|discuss (?:this )?(?:further )?(?:at|in|when|then)|cooperate|have (?:all|[a-z]+ed|come|been|gone|had)|return to (?:our|the|my|normal)|check (?:my |for )?(?:messages|voice ?mail|e-?mails?)|work (?:out of|from|in)\b)\b/;
const hopeful =
  /\b(?:hope|hopefully|would|could|might|may|maybe|perhaps|anticipate|expect|believe|assume|doubt|wish|try and answer|was going to|were going to|wanted to|likely|in theory|not sure)\b/;
const negated = /^(?:not|never|no longer|no)\b|\b(?:won't)\b/;
const nonPeople =
  /^(?:it|this|that|these|those|there|what|which|who|all|some|any|each|both|none|one|everyone|everybody|anyone|nobody|someone|somebody|people|most|many|another|others?|here|now|then|today|tomorrow|if|when|you|the|a|an|our|your|my|his|her|their|its|no|not|time|prices?|systems?|markets?|meetings?|calls?|conference|attendees|employees|participants|users?|customers?|details|information|changes|costs?|results?|questions|dinner|lunch|parking|training|registration|seats?|tickets?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|i|we|and|or|but|so|as|the group|which)\b/;

const capitalised = (clause: Clause, at: number): boolean =>
  /^\p{Lu}/u.test(clause.text.slice(clause.start + at, clause.start + at + 1));

const isName = (clause: Clause, at: number, who: string): boolean => {
  if (/^(?:he|she|they)$/.test(who)) return true;
  if (nonPeople.test(who)) return false;
  const words = who.split(/\s+/);
  let offset = at;
  for (const word of words) {
    const found = clause.lower.indexOf(word, offset);
    if (word !== 'and' && word !== '&' && word !== 'of' && !capitalised(clause, found)) return false;
    offset = found + word.length;
  }
  // Headings and companies in capitals are not people.
  const written = clause.text.slice(clause.start + at, clause.start + at + who.length);
  return written !== who.toUpperCase() && !/ (?:and|of|&)$/.test(who);
};

// In longer sentences the undertaking is one clause of several: keep it to the act.
const actEnd = (words: string): number => {
  const stop =
    /(?:[.!?]+\s*$)|(?:,? (?:but|because|since|as (?:the|it|you|we|i|there)|so (?:that )?(?:you|we|they|i)|although|though|which|while|whereas) )|(?:\s[-–—]{1,2}\s)|;/.exec(
      words,
    );
  return stop === null ? words.length : stop.index;
};

const sight = (clause: Clause, at: number, words: string, owner: string, confidence: number): Sighting => {
  const end = at + actEnd(words);
  const to = /\b(?:you|your|u)\b/.test(words.slice(0, end - at))
    ? 'reader'
    : /\b(?:me|us)\b/.test(words.slice(0, end - at)) && owner !== 'author'
      ? 'author'
      : undefined;
  return {
    start: 0,
    end: clause.lower.length,
    confidence,
    owner,
    ...(to === undefined ? {} : { to }),
    action: { start: at, end },
  };
};

const strength = (clause: Clause, words: string, we: boolean): number => {
  const object = /\b(?:you|your|him|her|them|it|this|that|these|those|the|a|an|my|our|his|\d)\b/.test(
    words.slice(0, 60),
  );
  // What "we" look at, show or explain is the plan of a talk or a newsletter.
  if (
    we &&
    /^(?:take a look|look at|show|explain|explore|examine|discuss|study|get (?:calls|his|her|an?)|hear|see)\b/.test(
      words,
    )
  )
    return 0;
  const known = act.test(words) || /^plan (?:a|an|the)\b/.test(words);
  if (!known) return 0;
  if (/^let (?:you|u) know\W*$/.test(words)) return 0.56;
  const vague =
    /^(?:have|make|do|lead|hold|meet|join|start|move|run|show|get|take|let|put|give|own|open|close|keep|cover|pass|reach|buy|sell|visit|monitor|measure)\b/.test(
      words,
    );
  return (
    (we ? 0.66 : 0.76) +
    (clause.dated ? 0.1 : 0) +
    (object ? 0.04 : 0) -
    (vague ? 0.06 : 0) -
    (clause.lower.length > 260 ? 0.1 : 0)
  );
};

const reads = (words: string): boolean =>
  !posted.test(words) && !empty.test(words) && !negated.test(words) && !/^be\b/.test(words);

/** An undertaking in one sentence of a mail: specific, future, and not an offer, a hope, a prediction, policy or courtesy. */
export const findMailCommitment = (clause: Clause): Sighting | undefined => {
  const { lower } = clause;
  if (clause.asks && !/\?.+\bwill\b/.test(lower)) return undefined;
  if (
    !/ll\b|will|shall|going to|agreed|promise|\bowe\b|let me|plan to|offered|volunteered|committed|pledged|undertake|am |'m |are |'re /.test(
      lower,
    )
  )
    return undefined;
  if (lower.startsWith('"') || lower.startsWith('>')) return undefined;
  const plainIf = lower.replace(harmlessIf, '');
  if (conditional.test(plainIf) || readerFirst.test(lower)) return undefined;

  const self = selfWill.exec(lower);
  if (self?.groups?.act !== undefined) {
    const words = self.groups.act;
    const at = lower.length - words.length;
    const head = lower.slice(0, self.index);
    // "I will have the list to you by Monday": an undertaking to deliver, whatever the verb.
    if (
      /^(?:have|get) .{3,80}\b(?:to|with|for|back to|over to|ready for) (?:you|u)\b/.test(words) &&
      !hopeful.test(head)
    )
      return sight(clause, at, words, 'author', clause.dated ? 0.84 : 0.68);
    const tried = /try (?:to|and) $/.test(lower.slice(0, at));
    if (
      reads(words) &&
      !hopeful.test(head) &&
      !tried &&
      !/\b(?:who|which|that|what|where|how|when|until|before|think|thought|said|told)\s*$/.test(
        head.replace(/which $/, ''),
      )
    ) {
      const confidence = strength(clause, words, self.groups.who === 'we');
      const planned = /plan to/.test(self[0].slice(0, 14));
      if (confidence > 0 && (!planned || clause.dated))
        return sight(clause, at, words, 'author', planned ? 0.62 : confidence);
    }
  }
  const busy = doing.exec(lower);
  if (busy?.groups?.act !== undefined && /will be|'ll be/.test(busy[0]) && !hopeful.test(lower.slice(0, busy.index))) {
    const words = busy.groups.act;
    return sight(clause, lower.length - words.length, words, 'author', clause.dated ? 0.78 : 0.68);
  }
  const debt = owed.exec(lower);
  if (debt?.groups?.act !== undefined)
    return sight(clause, lower.length - debt.groups.act.length, debt.groups.act, 'author', clause.dated ? 0.8 : 0.7);
  const bare = bareWill.exec(lower) ?? letMe.exec(lower);
  if (bare?.groups?.act !== undefined) {
    const words = bare.groups.act;
    if (/^do\b[.!\s]*$/.test(words)) return { ...sight(clause, lower.length - words.length, words, 'author', 0.55) };
    if (reads(words) && act.test(words) && !/^(?:have to|you|the|there|this|that|it|he|she|they)\b/.test(words))
      return sight(clause, lower.length - words.length, words, 'author', clause.dated ? 0.8 : 0.7);
  }
  // "You'll have the status on Wednesday": the writer undertakes it.
  const have = /\byou(?:'ll| will) (?<act>(?:have|get|receive) (?:it|this|that|them|the|a|an|my|our) ?.*)$/.exec(lower);
  if (
    have?.groups?.act !== undefined &&
    clause.dated &&
    !hopeful.test(lower.slice(0, have.index)) &&
    !/\bfrom\b/.test(have[0])
  )
    return { ...sight(clause, lower.length - have.groups.act.length, have.groups.act, 'author', 0.74), to: 'reader' };
  const sent = youWill.exec(lower);
  if (sent?.groups?.who !== undefined && sent.groups.act !== undefined) {
    const at = lower.lastIndexOf(sent.groups.who);
    if (isName(clause, at, sent.groups.who))
      return {
        ...sight(clause, lower.length - sent.groups.act.length, sent.groups.act, sent.groups.who, 0.64),
        to: 'reader',
      };
  }
  return findThird(clause);
};

const findThird = (clause: Clause): Sighting | undefined => {
  const { lower } = clause;
  const agreed = thirdAgreed.exec(lower);
  const willing = third.exec(lower);
  for (const match of [agreed, willing]) {
    const who = match?.groups?.who;
    const words = match?.groups?.act;
    if (match === null || match === undefined || who === undefined || words === undefined) continue;
    const at = lower.indexOf(who, match.index);
    if (!isName(clause, at, who) || hopeful.test(lower.slice(0, match.index + match[0].length - words.length)))
      continue;
    const doingIt =
      /^be (?:[a-z]+ly )?(?:contacting|calling|sending|faxing|e-?mailing|mailing|forwarding|following up|getting back|reviewing|delivering|submitting|filing|drafting|preparing|distributing|circulating|issuing|returning|bringing)/.test(
        words,
      );
    if (
      posted.test(words) ||
      (!doingIt && (!reads(words) || !act.test(words))) ||
      /^(?:let|have|lead|host|start|open|close|join|meet|present|visit|move|own|hold|make|give (?:a|the) (?:talk|speech|presentation))\b/.test(
        words,
      )
    )
      continue;
    const sure = match === agreed ? 0.72 : /^(?:he|she|they)$/.test(who) ? 0.62 : 0.66;
    return sight(clause, lower.length - words.length, words, who, sure + (clause.dated ? 0.06 : 0));
  }
  return undefined;
};
