import type { FactKind } from '../facts/fact.ts';

// "What time do we meet", "any news on it", "are you back": an answer in passing.
const inPassing =
  /\b(?:what time|what day|which (?:room|day|time|floor|link|line|train|flight)|where (?:do|shall|is|are|will|should)|when (?:are|is|do|does|will|shall|can|could|would) (?:you|we|it|the (?:meeting|call|talk))|are you (?:in|back|free|there|around|coming|ok|okay|well)|(?:will|can|could) you (?:be|come|join|make it|meet|call|ring|phone|dial)|free (?:at|on|for|tomorrow|today)|any (?:news|update)s?|how (?:are|was|is|did) |remind me|(?:call|ring|phone|text|ping) me|let me know (?:when|where|if|whether)|do you have (?:a minute|time|five|ten)|(?:have|grab|get|for) (?:a )?(?:lunch|dinner|coffee|drink))/i;
const work =
  /\b(?:decid\w*|decision|approv\w*|sign(?:ed)?(?: off)?|choose|fund|agree to|authori[sz]e|confirm|nominate|name (?:a|the|somebody)|(?:speak|talk|write) (?:to|with)|(?:could|can|would|will) you (?:please |also |then )*(?!(?:be|come|join|make|meet|call|ring|tell|see|hear|remember|imagine|believe|say|think|guess)\b)\p{L}{3,}|(?:please|pls) (?!(?:call|ring|tell|note|see|find|let)\b)\p{L}{3,})/iu;

/** Whether an ask is for work or a decision, and not for an answer in passing; a question is one only where its words say so. */
export const isWeighty = (words: string, kind: FactKind): boolean =>
  !inPassing.test(words) && (kind === 'request' || work.test(words));
