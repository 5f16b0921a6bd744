import type { Span } from '../../shared/span.ts';
import { spaced, vagueAskWords, when } from '../cues.ts';
import type { Draft } from '../draft.ts';
import type { Rule } from '../rule.ts';
import { findIn, meets, type Sentence } from '../sentences.ts';

/** Backing, or a push, and not for what. */
const backing =
  /\b(?:(?:count|counting|rely|relying|depend|depending|bank|banking) on your (?:\w+ )?(?:support|backing|help|commitment|leadership|sponsorship|goodwill|cooperation)\b|(?:need|want|seek|seeking|welcome|love|like|be grateful for|could do with|could use|(?:ask|asking|hope|hoping|looking) for|need from (?:you|the \w+) is) (?:some |a bit of |a little |more |your |the executive's |the board's |real |visible )*(?:(?:kind|full|active|continued|strong|valuable|visible) )?(?:support|backing|air cover|cover from above|commitment|buy-in|sponsorship|leadership|engagement|involvement|leverage|muscle|goodwill|blessing|championing)(?! (?:staff|team|desk|centers?|centres?|letters?|in writing|services?|group|agreement|personnel|people|to \w|from \w+ing|by \w+ing|[:(-]))(?= (?:for|on|to|in|of|here|with|while|as|from|going)\b|[.,;!?]|$)|need (?:\w+ ){1,3}(?:is|are) (?:commitment|support|backing|buy-in|leadership|engagement)\b|(?:get|have|see|keep|like) you (?:a (?:bit|little) )?(?:more )?(?:involved|engaged|on board|on side|onside|aligned|closer)\b|(?:get|be|stay|keep) (?:everyone |all |us |better |fully |more )?(?:aligned|on the same page) (?:on|about|around|with|before)\b|help (?:us |me )?(?:to )?(?:get (?:this|it|that|things) (?:over the line|moving|unstuck|off the ground|across the line|sorted|going|done)|move (?:this|it|things|the needle)(?: \w+)?|take (?:this|it) forward|drive (?:this|it)|make (?:this|it) happen|push (?:this|it)|unblock (?:this|it|things)|navigate (?:this|it))|(?:help|assist|support|back|guide|advise) (?:us|me|the team)(?: out)? (?:on|with|in) (?:this|that|it|these|the above|the matter|the situation)(?= (?:one|matter|front|front|space|journey|please)\b|[.,;!?]|$)|use your (?:influence|weight|connections|network|good offices|clout|position|leverage)|(?:put in|put) a (?:good )?word\b|open (?:some |a few )?doors\b(?= (?:for|at|with|to|in)|[.?!]|$)|(?:get|put|throw) your (?:weight|name|shoulder) behind\b|(?:get|be|stand|rally|line up) behind (?:this|it|us|the)\b|lean in(?:to)?\b(?! (?:gas|to the))|keep (?:this|it|us|me) (?:in mind|on your radar|in your thoughts)|partner with us|(?:make|treat) (?:this|it) (?:as )?a priority|(?:raise|lift) (?:the|its|our) profile of|(?:show|lend|throw) (?:us |it |this )?(?:some|a bit of|a little) (?:love|weight|support)|shine a light|see what you can do|(?:anything|whatever|everything) you can (?:do|offer)\b|do (?:what|whatever|something|anything) you can|(?:please|could you|can you|would you|will you) (?:please )?(?:do something|step in|intervene|take care of (?:this|it)|get involved|look after (?:this|it)|handle (?:this|it|things)|sort (?:this|it)(?: out)?|keep an eye on (?:this|it|things))(?=[.,;!?]|$)|(?:your )?(?:kind |early |favou?rable |urgent |prompt |valued |sympathetic )+(?:attention|consideration|intervention|cooperation|co-operation|assistance|response|action|help|support)(?= (?:to (?:this|the)|on|towards|is (?:\w+ )?(?:sought|solicited|requested|awaited)|will be|would be|regarding)\b|[.;!]|$)|(?:needs?|deserves?|requires?|request|requesting|seek) your (?:attention|intervention|consideration|involvement|assistance|cooperation)(?= (?:on|in|to (?:this|the)|here)\b|[.,;!]|$)|(?:(?:please|kindly) take|for) (?:the )?(?:necessary|needful|appropriate|suitable) action|bear (?:this|it|us|me) in mind)/i;
/** A word in general: a steer, a reaction, a look, a chat. */
const anyWord =
  /\b(?:(?:grateful|thankful|glad) (?:for|of) (?:a |any |some |your )?(?:\w+ )?(?:steer|guidance|direction|input|thoughts|feedback|advice|views?|pointers|reactions?|perspective|help)\b|(?:need|want|like|love|welcome|appreciate|value|seek|seeking|after|(?:ask|asking|looking|hoping) for|get|have|give (?:me|us)|offer|provide|share|request|revert with|come back with|respond with) (?:a |any |some |your )(?:bit of |little |kind |general |quick |valuable |esteemed |initial |high-level |strategic )*(?:steer|guidance|direction|thoughts|feedback|pointers|reactions?|wisdom|perspective|take|gut feel(?:ing)?|insights?)(?= (?:on|about|in|regarding|around|for|re|as|at|here|when|whenever|sometime|before)\b|[.,;!?]|$)|(?:(?:could|can|shall|may|might|should) (?:we|you and i)|let's|(?:like|love|want|possible|good|great|nice|helpful|useful|keen|time|happy|hoping) to|if we (?:could|can|might)|perhaps we (?:could|can)|maybe we (?:could|can)|^) ?(?:perhaps |maybe |please |just |finally )?(?:have|do|arrange|grab|schedule|set up|find time for|fancy|up for|time for|catch you for) (?:a |some |another )(?:(?:quick|brief|short|little|proper|wee|informal|general|longer) ){0,2}(?:chat|word(?! (?:version|doc|file))|catch-?up|catch up|conversation|chinwag|discussion|natter|brainstorm|sit-down|huddle)\b(?! (?:with (?!you)|by|at (?!some)|document|paper|board|group|guide))|pick your brains?\b|run (?:something|a few things|some things|an idea|ideas|some thoughts) (?:past|by) you\b|bounce (?:it|this|something|some|a few|an|ideas?) |(?:tell|let) (?:me|us)(?: know)? (?:if|whether|what) (?:anything|something|you see anything|it|this|that) ?(?:jumps|leaps|stands|strikes|springs|catches|comes to mind|resonates|sounds|looks|feels)\b|let (?:me|us) know (?:your (?:thoughts|views|reactions?|take)|what you(?:'d| would)? (?:think|make of)|how (?:you feel|it looks|it sounds|this sounds|that sounds|this lands))\b(?! (?:by|before|so|and|is|the|of the (?:two|three))\b)|(?:give|have) (?:this|it|the \w+(?: \w+)?) (?:some|a bit of|a little|serious|further) (?:thought|consideration|attention|think)|have a (?:think|ponder|mull)(?= (?:about|over)|[.,;!]|$)|think about (?:how|what) (?:you|we) (?:could|might|can)|(?:please |could you |can you |love you to |like you to |want you to )(?:weigh|chime) in\b|(?:be|become) (?:part of|party to) (?:the|this|our) (?:conversation|discussion|journey)|(?:^|please |could you |can you |would you |kindly )(?:take|have|give (?:this|it)) a (?:quick |good |proper |brief )?(?:look|read|glance)(?: at (?:it|this|them|these))?(?: and (?:see|tell me what|let me know what) [^.?!]{0,40})?(?=[.!?]*$)|(?:can|could|shall|should|may) we (?:please |maybe |perhaps )?(?:discuss|talk (?:about|through)|speak about|catch up (?:on|about)|chat about|go over|explore|think through) (?:the|our|your|this|these|where|how)\b|(?:i|we)(?:'d| would) (?:like|love) to (?:talk (?:about|through)|catch up (?:on|about)|chat (?:about|through)|speak (?:to you )?about|think through|discuss (?:the|our|this)) (?:with you )?(?:(?:the|our|your|this|where|how)\b)?|(?:what|whatever) you make of (?:it|this|that|them|the)|(?:cast|run) (?:an|your) eyes? over|(?:please |kindly )(?:guide|suggest|revert|comment)(?: (?:me|us))?(?: (?:accordingly|suitably|further|as appropriate|in (?:this|the) (?:matter|regard)))?(?=[.!]*$)|(?:all|any) (?:ideas|suggestions|input|thoughts|comments|help|support|pointers) (?:you [\w' ]{2,30})?(?:would be |is |are |gratefully |most |much |very |really )*(?:welcome|appreciated)|(?:any|some) (?:thoughts|ideas|views|feedback|suggestions|reactions?|inputs?)(?: (?:on|about) [^?.]{1,60})?\?|thoughts welcome)/i;
/** Something soft is wished for: help, a view, an ear. */
const soft =
  /\b(?:want(?! to thank)|need|love|like(?! (?:things|you|it|we|to thank|they)\b)|welcome|appreciate|value|grateful|thankful|hop(?:e|ing)|looking|keen|interested|curious|after|use|do with|lend|give|offer|request|solicit|seek|seeking|asking|count|rely|mean a lot|wonder(?:ing)?|obliged|(?:could|can|would|will) you) (?:[\w']+ ){0,4}?(?:a |an |any |some |more |your |bit of |little )+(?:(?!own\b)[a-z-]+ ){0,2}?(?:help|hand|assistance|support|backing|guidance|direction|steer|input|inputs|thoughts|feedback|pointers|reactions?|wisdom|perspective|take|insights?|leadership|involvement|engagement|commitment|buy-in|sponsorship|ear|sounding board|brains?|influence|clout|push|nudge|boost|attention|thinking|friend|ally|champion|ambassador|in your corner)(?= (?:on|about|with|in|for|regarding|around|as|at|here|when|whenever|sometime|going|while|from (?:you|above))\b(?! (?:(?!running|making|getting|moving|taking|going|doing)[a-z]+ing\b|to when|how (?:we|i) should))|[.,;!?]|$)|\b(?:where|how) (?:do )?you (?:land|stand|sit|come out|feel) (?:on|about)\b|\bhow (?:do|are|would) (?:we|you)(?: all)? (?:feel|feeling) about\b|\b(?:the ball is in your court|i(?:'ll| will)? leave (?:it|this|that) (?:with you|in your (?:capable |good )?hands)|(?:put|get) (?:something|some time|a slot|time) in the (?:diary|calendar)|take (?:this|it|that) offline|connect offline|make of (?:it|this) what you (?:will|can)|(?:get|wrap) (?:your|our) (?:head|heads|arms) (?:round|around)|(?:look|looking) to you for (?:guidance|leadership|direction|support|help)\b|put (?:this|it) on your radar|(?:engage|grapple|get to grips) with (?:the|this|our)\b)/i;
/** All that is asked is something general: to help, to back, to think, to be there. */
const general =
  /(?:^|[,;:–—-] |\b(?:and|so|but) )(?:(?:could|can|would|will|might|may) (?:you|the \w+|we) (?:please |perhaps |possibly |maybe |also |just |kindly )?|(?:please|kindly|pls|do) |(?:i|we)(?:'d| would) (?:really |very much |also )?(?:like|love|want|appreciate it if|be grateful if|need|welcome it if) (?:you(?: to| could| would)?|the \w+ to) |(?:i|we) (?:need|want|ask|urge|hope|trust|encourage) (?:you|the \w+) (?:to|can|could|will) |(?:it )?(?:would|'d) be (?:great|good|nice|lovely|helpful|wonderful|amazing|super|useful|ideal) if (?:you|we) (?:could|would|can|were to) )(?:help(?: out| us| me)?(?! (?:me|us)? ?(?:to )?(?!with\b|on\b|in\b|here\b|get\b|make\b|the\b|out\b|land\b|bring\b|push\b)\w+ )|support|assist|champion|sponsor|engage|get involved|get behind|lean on|lend|be (?:there|present|visible|supportive|involved|more \w+|our (?:champion|voice|ally|sponsor|friend|ambassador)|an? (?:champion|voice|ally|sponsor|friend|ambassador|sounding board))|stay (?:close|involved|engaged|on top)|think (?:about|over|through)|reflect|consider (?:this|our (?:case|position|situation)|how)|mull|ponder|look (?:kindly|favou?rably|in on)|keep (?:an eye|an open mind)|weigh in|align|collaborate|partner|embrace|promote|strengthen|empower|foster|facilitate|take (?:this|it|the \w+) (?:forward|up|under|seriously|to heart|on board)|move (?:this|it|things)|push (?:this|it|for|on)|speed (?:this|it|things) up|do (?:the|your) (?:needful|best|utmost|bit|magic|thing)|work your|smooth|pave|ease|give (?:us|me|it|this) (?:a|some|your) (?:hand|push|nudge|boost|leg|lift|help|support|backing|thought|steer|love|attention))\b/i;
/** A word that is to come at a time which is none: it does not sharpen the ask. */
const someTime =
  /\bsome ?time (?:this|next|in the) (?:week|month|quarter|coming \w+)\b|\bwhen(?:ever)? (?:it |that )?(?:suits|you (?:have|get|can))\b[^.?!]{0,20}/gi;
/** What the word or the backing is for is said: the ask has an edge. */
const edge =
  /\b(?:whether|which (?:of|one|option)|between|either|in one form|namely|if (?:we|i) should|should (?:we|i))\b|: ?\S/i;
/** What the writer does, what is given if it is there at all, what others asked. */
const notYours =
  /\b(?:(?:i|we|they|he|she)(?:'ll| will| have| had|'ve| did| know(?: that)?(?: we can)?)|if (?:you|i can|we can)|will|to (?:ask|get|seek|obtain|receive)|asked(?: \w+)? to|(?:was|were|am|is|are) able to|(?:don't|doesn't|didn't|do not|did not|not|never|thank you for|thanks for|who|that (?:can|will))) (?:[\w']+ ){0,3}$/i;
/** Spares most sentences the long patterns. */
const toSomebody = /\b(?:you|your|any|some|let|let's|please|kindly|grateful|welcome|thoughts|keen|we)\b/i;
const vagueWords: readonly RegExp[] = [vagueAskWords, spaced(backing), spaced(anyWord), spaced(soft), spaced(general)];

/** A farewell, thanks, or what the writer will do: nothing is asked. */
const taken =
  /^(?:speak|talk|chat|see you|meet|catch up|until) (?:to you |with you )?(?:again )?soon\b|\b(?:i|we)(?:'ll| will| am going to| can) (?:also )?(?:touch base|circle back|follow up)|\bcircle back to the \w+ of|\bappreciate (?:all )?your (?:\w+ )?(?:help|support|patience)[.!]*$|\bappreciate (?:his|her|their)\b/i;

/** Something with an edge is asked beside it, and the soft word is its frame. */
const askedElsewhere = (draft: Draft, sentence: Sentence): boolean =>
  draft.asks.some(
    ({ kind, sentence: other }) =>
      other !== sentence &&
      (kind !== 'other' || (Math.abs(other.index - sentence.index) === 1 && other.words > 5)) &&
      !vagueWords.some((pattern) => meets(other, pattern)),
  );

const vagueAskIn = (draft: Draft, sentence: Sentence): Span | null => {
  const addressed = meets(sentence, toSomebody);
  for (const [place, pattern] of vagueWords.entries()) {
    if (place > 0 && !addressed) break;
    const words = findIn(sentence, pattern);
    if (!words) continue;
    if (notYours.test(sentence.flat.slice(0, words.start - sentence.start))) return null;
    if (when.test(sentence.flat.replace(someTime, ' '))) return null;
    if (place === 4 && (sentence.words > 20 || /\d|["“]/.test(sentence.flat))) continue;
    if (place === 0 || (!meets(sentence, edge) && !askedElsewhere(draft, sentence))) return words;
  }
  return null;
};

export const vagueAsk: Rule = {
  id: 'vague-ask',
  family: 'ask',
  severity: 'advice',
  step: 'communicate',
  capability: '5.8',
  card: null,
  mistake: 'passive',
  reason: 'A reader can only say yes to something that has an edge: inform, advise, unblock, sponsor or decide.',
  flags: [
    'I would like to touch base on the hiring plan.',
    'Can we circle back on the budget?',
    'I was hoping to pick your brain about the merger.',
    'Perhaps we could discuss this further at some point.',
    'The draft of the plan is attached. Thoughts?',
    'We should sync up with the legal team about the lease.',
    'The current target is five days and we average seven. Kindly share your thoughts.',
    'I would like to do the same for the checkout. Would love your support on that.',
    'The tender for the ferry is out. Could we have a quick word about the crew sometime?',
    'The new intake system goes live in May. It would be great to get you more involved in it.',
    'The bursary scheme is in its third year. We hope we can count on your backing for it.',
    'Could you help us get this moving with the port?',
  ],
  passes: [
    'I will get your feedback on the two floor plans.',
    'What the caterers need is support staff on Sundays.',
    'Could we have a quick word on Monday at 9:00 to choose the crew for the ferry?',
    'The rack is fixed and paid for. Speak soon, Jens',
    'I will touch base with the carrier and write to you what it says.',
    'Can I have fifteen minutes on Tuesday to choose between the two hiring plans?',
    'Please tell me which of the two budgets you prefer.',
    'I would like your advice on one risk of the merger.',
    'We circled back to the harbour after lunch.',
    'Let us touch base on Tuesday at 10:00.',
    'The base of the tower was touched by nobody.',
  ],
  check: (draft) =>
    draft.sentences.flatMap((sentence) => {
      const words = vagueAskIn(draft, sentence);
      if (!words || meets(sentence, taken)) return [];
      // It ends well where something has been asked before it.
      if (
        /let me know/i.test(draft.text.slice(words.start, words.end)) &&
        draft.asks.some((ask) => ask.sentence.index < sentence.index)
      )
        return [];
      return [
        {
          ...words,
          message: 'A vague ask',
          why: 'It does not say what the talk should end with. Ask for advice, help, backing or a decision, and name the question.',
        },
      ];
    }),
};
