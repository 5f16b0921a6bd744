/** Between "I have" and what was done. */
export const soon =
  '(?: (?:just|already|now|also|finally|both|then|actually|since|duly|all|today|yesterday|meanwhile|only just))*';
/** How a sentence that tells what was done may begin. */
export const opening =
  '^(?:[-*•–>]+ |(?:hi|hello|dear|hey)(?: [^,.!?:;]{1,30})?[,!] |(?:ok|okay|and|so|also|fyi|btw|yes|yeah|hi(?![,!] | [^,.!?:;]{1,30}[,!] )|finally|just|already|now|update|good news|at last|as promised|as discussed|as requested|as agreed|today|yesterday|this morning)[,:]? )*';
// "Dana should have sent it": nobody did; nor is a modal or a "not" a part of a name.
const unreal =
  "(?!(?:(?:should|could|would|must|might|may|can|shall|will|ought|wo|ca|has|have|had|do|does|did|is|are|was|were)(?:n't)?|cannot|not|never|to)\\b|[\\p{L}-]+'(?:d|ll)\\b)";
/** Whoever did it, as the group `who`. */
export const who = `(?<who>@[\\p{L}][\\p{L}\\p{N}._-]*(?! (?:should|could|would|must|might|may|will)\\b)|(?:the |my |our )?${unreal}[\\p{L}][\\p{L}'-]+(?: ${unreal}(?!has|have|just|finally|already)[\\p{L}][\\p{L}'-]+)?)`;
/** No promise kept: "sent from my phone", "sent the first half", "called it a day". */
export const notWhole =
  /\b(?:sending (?:it )?(?:tomorrow|on|later|next|monday|tuesday|wednesday|thursday|friday)|(?:will|to) send|first (?:half|part|batch)|half of|part of|parts of|some of|most of|one of|a (?:first )?draft of|a (?:note|mail|message|reminder|nudge|line)|the wrong|wrong (?:file|version|one)|only the|except|apart from|still missing|sent (?:from|by|via|on behalf|to you by)|it a day|for a|on me|back and said|in sick)\b/;

/** Where a thing lies once it was handed over. */
export const place =
  '(?:the |our |your |my )?(?:shared |team |project |common )?(?:folder|drive|share ?point|dropbox|portal|intranet|wiki|tracker|data ?room|inbox|desk|mail ?box|pigeonhole)';
/** Handed over, without a verb of its own: "Cost sheet sent." */
export const handed =
  '(?:sent|mailed|emailed|submitted|uploaded|delivered|attached|enclosed|filed|shared|circulated|forwarded)';
/** When it was, or that it was promised. */
export const just =
  '(?:this morning|today|yesterday|last night|just now|earlier(?: today)?|now|at noon|on (?:mon|tues|wednes|thurs|fri)day|to (?!me\\b)\\p{L}+|as (?:promised|agreed|discussed|requested))';
// What a sentence without a verb names: nobody who does it, and not a part, an older one or the wrong one.
const word =
  "(?!(?:please|see|find|re|fyi|not|no|nothing|still|almost|already|half|part|i|we|you|he|she|they|it|that|this|which|who|what|is|are|was|were|be|been|being|has|have|had|will|gets?|got|by|to|get|when|if|once)\\b)[\\p{L}\\p{N}][\\p{L}\\p{N}'&/-]*";
export const thing = `(?<about>${word}(?: ${word}){0,6}?)`;
