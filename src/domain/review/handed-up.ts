import { spaced } from './cues.ts';
import type { Draft } from './draft.ts';
import { meets, type Sentence } from './sentences.ts';
import { passedOn } from './trouble.ts';
import { leadsOn } from './ways-forward.ts';

// A problem in a short message that ends where it is told: what is wrong by its kind, and the words that hand it on.

/** It goes to the reader as it is. */
const handsOn = spaced(
  /\b(?:over to you|please (?:advise|help|guide|instruct|intervene|step in|sort|fix|do the needful)|(?:kindly|pls) (?:advise|guide|instruct|help|intervene|do the needful)|(?:i|we) (?:really |just |honestly |simply )?(?:don't|do not) (?:really )?know (?:what (?:to do|else)|how to|where to|who to|any more)|(?:not|un)sure (?:what to do|how to (?:proceed|handle|deal|go on|solve|fix))|(?:at a loss|at (?:my|our) wits'? end|out of ideas|stuck|stumped|beyond (?:me|us)|lost here|clueless)(?=[.!?,;]|$| (?:here|now|on|with|as|and|about)\b)|what (?:should|do|shall|can|would|am|are|now) ?(?:we|i|you)?\b[^?.]{0,50}\?|how (?:should|shall|do|would|can|are|am) (?:we|i|you)\b[^?.]{0,70}\?|(?:can|could|would|will) (?:you|somebody|someone|anybody|anyone) (?:please |perhaps )?(?:do something|help|fix|sort|deal with|look into|intervene|step in|take (?:this|it) (?:on|up|over)|have a word|solve|handle)|(?:any|your) (?:ideas|suggestions|advice|guidance|instructions)\b|(?:need|needs|want|wait|waiting|await|awaiting|request|requesting|seek|seeking|require|requires) (?:for )?(?:your |some |urgent |any |the )*(?:help|advice|guidance|instructions?|direction|intervention|attention|solution|steer)\b|something (?:must|needs to|has to|should) (?:be done|happen|change)|somebody (?:must|needs to|has to|should)|(?:thought|felt) you (?:should|ought to|would want to|might want to) know|i(?:'m| am) (?:flagging|raising|reporting|escalating)|i have to (?:flag|report|raise|tell)|leav(?:e|ing) (?:it|this|that) (?:with|to) you|(?:it|this|that)(?:'s| is) (?:now )?(?:in your (?:hands|court)|above my)|help!)/i,
);

/** What goes wrong, by its kind: it stops, is short, is refused, is spoiled, is late, somebody goes or falls out. */
const wrong = spaced(
  /\b(?:(?:has|have|is|was|were|are|had) (?:now |again |just |already |all |still |both )?(?:broken(?: down)?|stopped|failed|collapsed|burst|leaked|flooded|cracked|crashed|died|frozen|jammed|rejected|refused|declined|denied|withdrawn|blocked|stolen|lost|spoiled|spoilt|damaged|ruined|contaminated|infected|corrupted|gone|delayed|stuck|stranded|late|short|overdue|unpaid|overbooked|double-booked|oversubscribed|understaffed|down|out of (?:stock|order|action|date)|off sick|on strike|unhappy|angry|furious|at an impasse|at a standstill|in arrears|illegal|expired|invalid|unusable|unsafe|unavailable)\b|(?:has|have|did|does|do|had|is|are|was|were)(?: still|n't| not)+ (?:yet |still )?(?:been )?(?:deliver\w*|arriv\w*|pay\w*|paid|sen[dt]|sign\w*|repl\w+|answer\w*|work\w*|start\w*|finish\w*|show\w* up|turn\w* up|com(?:e|ing)|fit|balance|reconcile|match|add up|open|close|load|on speaking terms|speaking|talking)|(?:can't|cannot|can not|couldn't|could not|unable to|won't|will not|fail(?:s|ed)? to|struggl\w+ to) (?:be )?(?:\w+ )?(?:recruit|hire|find|fill|open|start|run|pay|deliver|serve|treat|cover|staff|cope|process|ship|load|land|sail|dry|ready|sell)|(?:pulled|dropped|walked|backed|bailed) out|(?:gave|given|handed in|handing in|giving) (?:\w+ )?notice|(?:three|two|four|five|six|half|most|several|many|some|\d+) (?:of (?:our|the|us) )?(?:\w+ ){0,3}(?:left|quit|resigned|walked|called in sick|off sick|are ill|has flu|have flu|failed|missing|cancelled|withdrew|dropped out|complained|spoiled)\b|keeps? (?:\w+ ){0,2}(?:dropping|falling|failing|breaking|crashing|tripping|stopping|cutting out|going (?:down|off|out)|losing|leaking|jamming|freezing|coming back|rejecting|missing)|(?:will|going to|about to|may) (?:soon |shortly )?run out|ran out|running (?:out|short|low)|ran (?:short|low)|run short|(?:is|are|was) getting (?:into|worse|out of hand|longer|slower)|(?:is|are) (?:spreading|leaking|piling up|mounting|backing up|rotting|threatening|demanding|walking out|leaving|refusing|ignoring|losing|bleeding|sinking|failing|dying|growing by the day)|(?:for the|the) (?:second|third|fourth|fifth|\w+th) time|impasse|deadlock|stalemate|standstill|standoff|(?:has|have) (?:\w+ )?(?:flu|measles|norovirus|covid|mould|mold|rust|a virus)|threatens? (?:claim|to|a|legal)|(?:found|discovered|uncovered|identified|counted|reported|noticed) (?:\w+ )?(?:\d+|several|many|some|serious|major|an?|the|mould|mold|rust|cracks?|damp|asbestos|mice|rats|bed ?bugs)\b|each (?:think|thinks|believe|say|says|blame|blames|assume)\b|nobody (?:is|has|can|knows|wants|will|answers|owns|turned)|no one (?:is|has|can|knows|wants|will|answers|owns|turned)|(?:they|he|she|it|who) (?:has|have) (?:gone|disappeared|vanished|left)|(?:over|under|behind|above) (?:budget|target|schedule|plan|capacity|the limit)|(?:cost|price|rate|bill|premium|rent)s? (?:has|have)? ?(?:gone up|doubled|tripled|jumped|risen|rose)|clash(?:es)? with|double-booked|conflict(?:s|ing)? with|(?:complain|threaten)(?:s|ed|ing)\b|lost (?:two|three|four|five|\d+)|broke (?:down|again|in)|fell (?:off|through|ill|out|behind)|(?:don't|do not|doesn't|does not|no longer) (?:talk|speak|trust|work|fit|match|balance|agree|function|hold))/i,
);
/** Things are not as they should be: a lack, too much of it, a quarrel, a word for trouble. */
const amiss = spaced(
  /\b(?:there(?:'s| is| are| was| were) (?:still |now |simply |just )?(?:no|not enough|nobody|no one|nowhere|hardly any|barely|too (?:few|many|much|little)|(?:a|an|another|some|serious|major) (?:\w+ )?(?:problem|issue|mess|crisis|shortage|gap|hole|leak|fault|crack|dispute|conflict|backlog|strike|outbreak|row|error|breach|delay))\b|(?:a|an|the|another|our|serious|big|huge|growing|major) (?:\w+ )?(?:problem|mess|crisis|shortage|backlog|dispute|feud|row|outbreak|shortfall|overspend|deficit|infestation|boycott|walk-?out|strike|nightmare|disaster) (?:with|in|of|at|on|between|over|is|has|among|here)\b|(?:too|far too|much too|way too) (?:small|few|many|slow|old|weak|low|high|late|thin|little|short|narrow|heavy|expensive|hot|cold|wet|dry)\b|(?:not|isn't|aren't) (?:enough|sufficient|nearly enough|going to (?:make|be enough|work|happen|hold|last|fit|arrive))|(?:is|are|has|have|was|were) (?:\w+ )?(?:below|under|beneath) (?:the )?(?:\w+ )?(?:limit|target|minimum|standard|requirement|half|norm|budget|plan)|(?:accuse|sue|suing|sued|boycott|picket|protest)\w*|(?:refuses?|declines?|insists?|demands?|threatens?|won't|will not|no longer|doesn't|don't|does not|do not|can't|cannot) (?:to )?(?:sign|work|pay|deliver|accept|come|attend|renew|agree|cooperate|talk|speak|let|allow|release|approve|operate|answer|start|open|close|fit|hold|last|share|follow|want|load|use|move|sit|take|touch|enter|wear)\b|(?:has|have|had) (?:not|n't|never|still not)(?: been)? \w+(?:ed|en|wn|id|nt|lt)\b)/i,
);
/** Nothing has happened: a condition, a case long past, a wish; or the news is another house's. */
const unreal =
  /\b(?:if (?:we|you|it|they|the (?!weather|frost|heat|rain))|unless|in case|would|could|might|no (?:complaints?|problems?|issues?|errors?|delays?)|not a single|zero|fixed|solved|resolved|last year|years ago|used to|so that|because you|sorry|apologi\w+|voice ?mail|dinner|lunch|game|party|wedding|movie|dad|mom|kids|love|haha|lol)\b/i;
/** The writer's own errand, or something at the desk. */
const desk =
  /\b(?:attach\w*|fax\w*|e-?mails?|files?|links?|messages?|meetings?|notice of|congratulations|deals|deal (?:#|number|sheet)|contract|agreement|website|site|web|worksheet|sheet|voicemail|memo|quote|class|statements?|invoice \w+ number|password|redline|lunch|weekend|buddy|folders?|customer page|reminder|feedback|survey|alert|cycle|cut|nominat\w+|yesterday's|enjoy|great|fun|good time)\b/i;
const own =
  /^(?:(?:hi|hey|hello)[ ,]{1,3})?(?:\p{Lu}\p{Ll}{1,15}, ?)?(?:(?:although|as|since|just|sorry|unfortunately),? )?(?:i|it|you|my \w+ (?:won't|is|has))\b/iu;

/** Somebody at work is on it: it is not handed up. */
const inHand =
  /\b(?:(?:has|have|is|are|was|were|been|be)(?: now| already| being| been| since)* (?:ordered|arranged|booked|replaced|repaired|called|asked|working on|informed|sorted|covered|restored|moved|started|borrowed|looking)|(?:i|we)(?:'ve| have)?(?: already| now| just)? (?:call|ask|order|book|mov|start|arrang|borrow|switch|agre|sent|found|got|put|told|spoke|made|took|set|block|stop|clos)\w*\b|tomorrow (?:we|the)|(?:a|the) (?:plumber|engineer|technician|roofer|contractor|replacement|locum|stand-?in|cover)|choose|decide|recommend|suggest|propose|option|either|by (?:mon|tues|wednes|thurs|fri)day)\b/i;

/** Words of a message that holds a problem and little else. */
const most = 60;
/** Words of a message whose first sentence is the problem, and whose rest says what hangs on it. */
const few = 40;

/** A thing went wrong; not the writer's own errand. */
const isWrong = (sentence: Sentence): boolean =>
  !sentence.question &&
  (meets(sentence, wrong) || meets(sentence, amiss)) &&
  !meets(sentence, unreal) &&
  !own.test(sentence.flat);

/** What is wrong in a short message that tells it and stops, or gives it to the reader; null in any other. */
export const handedUpIn = (draft: Draft): Sentence | null => {
  const { sentences } = draft;
  if (draft.words > most || draft.words < 8 || sentences.length > 5 || passedOn.test(draft.text)) return null;
  if (/^[^\n]{0,60}(?:>|-----|From:)/m.test(draft.text)) return null;
  const problem = sentences.find((sentence) => isWrong(sentence));
  if (sentences.some(({ flat }) => desk.test(flat))) return null;
  if (!problem || problem.index > 1) return null;
  if (
    sentences.some(
      (sentence) =>
        !meets(sentence, handsOn) && (leadsOn(sentence.flat.replace(wrong, ' ')) || inHand.test(sentence.flat)),
    )
  )
    return null;
  const handed = [...sentences].reverse().find((sentence) => meets(sentence, handsOn));
  const asks = draft.asks.filter(({ sentence }) => !meets(sentence, handsOn));
  if (asks.length > 0) return null;
  // Told and left alone it counts where it is one's own, or tells more than one thing that goes wrong.
  const told = sentences.length >= 2 && !sentences.some(({ question }) => question);
  return handed ||
    (told &&
      (sentences.filter(isWrong).length >= 2 || (problem.index === 0 && meets(problem, wrong) && draft.words <= few)))
    ? (handed ?? problem)
    : null;
};
