import type { Rule } from '../rule.ts';
import { findIn } from '../sentences.ts';

/** Points to something that only the two of them could know, and does not name it. */
const pointing =
  /\b(?:(?:the|that|this) (?:thing|stuff|matter|topic) (?:that |which )?(?:i|we|you) (?:mentioned|discussed|talked about|spoke (?:about|of)|raised|told you about|asked about|chatted about|said)\b[^.?!,;:(–—-]{0,40}(?=[.?!,;]|$)|(?:the|that|this) (?:issue|problem|point|question|idea|topic) (?:that |which )?(?:i|we|you) (?:mentioned|talked about|spoke about|chatted about|discussed)(?: (?:last (?:week|time|month)|yesterday|earlier|before|the other day|in the (?:corridor|hallway|kitchen|car|lift|elevator)|over (?:lunch|coffee)|on (?:the phone|monday|tuesday|wednesday|thursday|friday)))+(?=[.?!,;]|$)|(?:the|that|this) (?:issue|thing|problem|matter|topic|stuff|question) from (?:last (?:time|week|month)|before|yesterday|the other day|(?:monday|tuesday|wednesday|thursday|friday)|earlier)\b|(?:the|that) (?:thing|stuff) with (?:the |our )?\w+|what (?:we|i) (?:discussed|talked about|spoke about|mentioned)(?: (?:last (?:week|time|month)|yesterday|earlier|before|the other day|on (?:the phone|monday|tuesday|wednesday|thursday|friday)))(?=[.?!,;]|$)|(?:the|that) other (?:thing|matter)\b(?! (?:is|to|that|i|we)\b)|you know which one i mean\b)/i;
/** An earlier message is all that is said of the matter. */
const earlier =
  /^(?:(?:i|we)(?:'m| am| are|'d like to| would like to| want to| wanted to)? (?:just )?(?:come|coming|came|get|getting|refer|referring|follow(?:ing)? up|write|writing)(?: back)?(?: to| on| about| again about| regarding)?|(?:just )?following up(?: on)?|(?:with )?reference to|regarding|re) (?:my|our|the) (?:earlier|last|previous|recent|below) (?:e-?mail|mail|message|note|letter|conversation|call|discussion|talk|chat)(?: (?:of|from) \w+(?: \w+)?)?[.!]*$/i;
/** The whole instruction leans on a talk. */
const asTold =
  /^as (?:discussed|agreed|mentioned|per our (?:talk|call|chat|conversation|discussion))(?: (?:yesterday|earlier|before|last week|on the phone|today))?,? (?:please |could you |can you )?(?:go ahead|proceed|approve|sign|confirm|send|do)(?: (?:it|this|that|the (?:change|request|document|amount|payment|thing|paper)))?[.!?]*$|^(?:so,? |and |ok,? |okay,? |then |yes,? |please |can you |could you |we(?:'ll| will| can)? |i(?:'ll| will|'ve| have)? |let's |just )*(?:please )?(?:go ahead|proceed|do (?:it|this|that)|did (?:it|this|that)|handle (?:it|this|that)|take care of (?:it|this|that)|move (?:ahead|forward)|continue|sort (?:it|this|that)(?: out)?|fix (?:it|this|that)|(?:it|this|that|everything)(?:'s| is| was)? (?:done|sorted|ready|settled|fixed)(?: now)?) (?:as|like) (?:we )?(?:discussed|agreed|said|talked(?: about)?|mentioned|planned|you said|per our (?:conversation|discussion|talk|call))(?: (?:yesterday|earlier|before|last week|on the phone|today))?[.!?]*$/i;

/** A heading: “On the other matter, the hall in Ghent wants …” says at once what it is. */
const explainedAtOnce = /^[,:–—-] ?(?:[\p{L}\p{N}'-]+ ){4}/u;
const heading = /^(?:the|that) other (?:thing|matter)$/i;

export const missingContext: Rule = {
  id: 'missing-context',
  family: 'assumptions',
  severity: 'advice',
  step: 'communicate',
  capability: '7.5',
  card: null,
  mistake: 'assuming they know',
  reason: 'A senior reader has had forty talks since; three words of context save the search for the right one.',
  flags: [
    'Hi Ruth, as discussed, please approve the change.',
    'The racks are paid. And about that other thing, Legal says yes.',
    'Hi Mike, any news on the thing I mentioned in the corridor last week?',
    'The thing with the racking is sorted now.',
    'The supplier has answered, so the issue from last time should not come back.',
    'Dear Professor, I come back to my earlier message. The lab closes in June.',
    'Please go ahead as discussed.',
    'We thought again about what we discussed on Tuesday. Legal agrees.',
    'Following up on our last conversation. Is there a date yet?',
    'That problem you mentioned the other day, is it still there?',
  ],
  passes: [
    'On the other matter, Dana speaking at the fair in Ghent? They want her.',
    'As discussed on Tuesday, the rack in aisle 4 is fixed with two more bolts.',
    'I come back to my mail of 3 May about the lease in Delft.',
    'The issue with the gate motor is solved: the fuse was too weak.',
    'Please go ahead with the second van as we discussed, and order it by Friday.',
    'The first thing we discussed was the rent, and it stays at 9,000.',
    'We discussed what to say to the press and agreed on two sentences.',
    'Following up on our conversation about the night bus: the driver starts on Monday.',
  ],
  check: (draft) => {
    const { vocabulary } = draft;
    if (
      ![
        'thing',
        'stuff',
        'issue',
        'problem',
        'matter',
        'topic',
        'point',
        'question',
        'idea',
        'what',
        'which',
        'one',
        'earlier',
        'last',
        'previous',
        'recent',
        'below',
        'discussed',
        'agreed',
        'said',
        'talked',
        'mentioned',
        'planned',
        'per',
        'business',
      ].some((word) => vocabulary.has(word))
    )
      return [];
    const found = draft.sentences.flatMap((sentence) => {
      const words = findIn(sentence, pointing) ?? findIn(sentence, earlier) ?? findIn(sentence, asTold);
      if (!words) return [];
      if (
        heading.test(draft.text.slice(words.start, words.end)) &&
        explainedAtOnce.test(sentence.flat.slice(words.end - sentence.start))
      )
        return [];
      return [
        {
          ...words,
          message: 'It is not said what this is about',
          why: `“${draft.text.slice(words.start, words.end).replace(/\s+/g, ' ').slice(0, 70)}” names nothing by itself. Say in three or four words what it was, and when.`,
        },
      ];
    });
    return found.slice(0, 2);
  },
};
