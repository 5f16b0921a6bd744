import { spaced } from '../cues.ts';
import type { Draft } from '../draft.ts';
import type { Rule } from '../rule.ts';
import { findIn, type Sentence } from '../sentences.ts';

/** Points to something that only the two of them could know, and does not name it. */
const pointing =
  /\b(?:(?:the|that|this) (?:thing|stuff|matter|topic) (?:that |which )?(?:i|we|you) (?:mentioned|discussed|talked about|spoke (?:about|of)|raised|told you about|asked about|chatted about|said)\b[^.?!,;:(–—-]{0,40}(?=[.?!,;]|$)|(?:the|that|this) (?:issue|problem|point|question|idea|topic) (?:that |which )?(?:i|we|you) (?:mentioned|talked about|spoke about|chatted about|discussed)(?: (?:last (?:week|time|month)|yesterday|earlier|before|the other day|in the (?:corridor|hallway|kitchen|car|lift|elevator)|over (?:lunch|coffee)|on (?:the phone|monday|tuesday|wednesday|thursday|friday)))+(?=[.?!,;]|$)|(?:the|that|this) (?:issue|thing|problem|matter|topic|stuff|question) from (?:last (?:time|week|month)|before|yesterday|the other day|(?:monday|tuesday|wednesday|thursday|friday)|earlier)\b|(?:the|that) (?:thing|stuff) with (?:the |our )?\w+|what (?:we|i) (?:discussed|talked about|spoke about|mentioned)(?: (?:last (?:week|time|month)|yesterday|earlier|before|the other day|on (?:the phone|monday|tuesday|wednesday|thursday|friday)))(?=[.?!,;]|$)|(?:the|that) other (?:thing|matter)\b(?! (?:is|to|that|i|we)\b)|you know which one i mean\b)/i;
/** An earlier message is all that is said of the matter. */
const earlier =
  /^(?:(?:i|we)(?:'m| am| are|'d like to| would like to| want to| wanted to)? (?:just )?(?:come|coming|came|get|getting|refer|referring|follow(?:ing)? up|write|writing)(?: back)?(?: to| on| about| again about| regarding)?|(?:just )?following up(?: on)?|(?:with )?reference to|regarding|re) (?:my|our|the) (?:earlier|last|previous|recent|below) (?:e-?mail|mail|message|note|letter|conversation|call|discussion|talk|chat)(?: (?:of|from) \w+(?: \w+)?)?[.!]*$/i;
/** The whole instruction leans on a talk. */
const asTold =
  /^as (?:discussed|agreed|mentioned|per our (?:talk|call|chat|conversation|discussion))(?: (?:yesterday|earlier|before|last week|on the phone|today))?,? (?:please |could you |can you )?(?:go ahead|proceed|approve|sign|confirm|send|do)(?: (?:it|this|that|the (?:change|request|document|amount|payment|thing|paper)))?[.!?]*$|^(?:so,? |and |ok,? |okay,? |then |yes,? |please |can you |could you |we(?:'ll| will| can)? |i(?:'ll| will|'ve| have)? |let's |just )*(?:please )?(?:go ahead|proceed|do (?:it|this|that)|did (?:it|this|that)|handle (?:it|this|that)|take care of (?:it|this|that)|move (?:ahead|forward)|continue|sort (?:it|this|that)(?: out)?|fix (?:it|this|that)|(?:it|this|that|everything)(?:'s| is| was)? (?:done|sorted|ready|settled|fixed)(?: now)?) (?:as|like) (?:we )?(?:discussed|agreed|said|talked(?: about)?|mentioned|planned|you said|per our (?:conversation|discussion|talk|call))(?: (?:yesterday|earlier|before|last week|on the phone|today))?[.!?]*$/i;

/** A thing that has no name in the message, said as if it had one: short messages only, where nothing else can name it. */
const unnamed = spaced(
  /(?:^(?:(?:hi|hello|dear|sir|madam|so|and|but|ok|okay|just|also|well|sorry|fyi|good news|bad news|unfortunately|quick one)[,:]? )*(?:as (?:we )?(?:discussed|agreed|mentioned|promised|requested|instructed|indicated|per (?:our|your|my) \w+)(?: (?:yesterday|earlier|before|last week|on the phone|today|in (?:the|our) \w+))?,? (?:i|we)(?:'ve| have|'ll| will)? (?:gone ahead|go ahead|done (?:it|so|that|this)|proceed\w*|start\w*|stopp?\w*|told (?:him|her|them)|sent (?:it|them)|signed(?: it)?|agreed|said (?:yes|no)|spoken to (?:him|her|them)|closed it|cancelled it|left it)(?= ?[.,!;]|$| with (?:it|this|that))|(?:further to|with reference to|in (?:reply|response|answer|reference|relation) to|re|regarding|ref|concerning|about|on|apropos) (?:your|my|our|the|that) (?:\w+ )?(?:mail|e-?mail|message|letter|note|call|question|request|query|talk|conversation|discussion|chat|(?:other )?(?:matter|thing|issue|point|business|topic|subject|one))(?: (?:of|from|yesterday|this morning|last week|last time|earlier|below|the other day))*(?: (?:monday|tuesday|wednesday|thursday|friday|yesterday|last time|last week))?[,:]? (?:sir,? |madam,? )?(?:i|we|it|they|he|she|this|that|all|the file|file|please|yes|no|the answer)\b|per (?:the|our) (?:usual|normal|agreed|same|standard) (?:\w+)|(?:the|that|this) (?:issue|problem|thing|matter|situation|business|subject|story|case|question|topic|affair|incident|error|item|one)(?: (?:with|about|around) (?:the )?(?:neighbours?|him|her|them|\w+ people))?(?: (?:we|you|i) \w+(?: about)?(?: \w+){0,3})? (?:is|has|was|are|have|'s|came|went|seems|looks) (?:\w+ )?(?:back|come back|moved on|resolved|solved|closed|sorted|settled|gone|still (?:there|open|not)|worse|up again|returned|happened|escalated|changed|got worse|not gone away|done|dealt with|taken care of|out of hand|developed|dragging|reopened|resurfaced|open)\b|(?:in (?:light|view) of|given|after|because of|due to|since|following) (?:what happened|everything(?: that happened)?|(?:the )?(?:recent|latest|last week's|yesterday's|sunday's) (?:events?|developments?|incidents?|happenings|events|news|meeting|call|situation)|our (?:last |recent |earlier )?(?:talk|chat|conversation|discussion|call)|the (?:incident|situation|events?|news)|that)\b(?:(?: last| on| at| in) (?:the )?\w+| yesterday| today)*,? (?:i|we|it|they|please|perhaps|maybe)\b|remember (?:my|our|your|the|that) (?:idea|question|request|plan|thing|talk|suggestion|problem|offer|conversation|proposal)\b|(?:he|she|they)(?:'ve| have| has|'s|'d|'ll| had)? (?:\w+ )?(?:came|come|agreed|refused|said|asked|called|signed|accepted|declined|rejected|want|wants|wrote|written|confirmed|insist|insists|changed|turned|objected|backed|answered|replied|withdrawn|approved)\b(?! (?:that|to \w+ the|the \p{Ll}+ (?:of|for)))|(?:i|we)(?:'ve| have)? (?:got|done|sent|finished|fixed|sorted|settled|cancelled|spoken to|talked to|heard (?:back )?from) (?:it|them|him|her|that|this|those)\b|(?:it|that|this|all|everything)(?:'s| is| has| was) (?:now |all |finally |been )*(?:done|sorted|fixed|settled|arranged|agreed|resolved|off|on|ready|gone|happening|approved|signed|in place|in order|handled|taken care of)\b)|\b(?:(?:we|i)(?:'ve| have)? (?:done|did|sent|checked|fixed|finished|changed) (?:what|the thing|that thing) you (?:asked|wanted|said|told|mentioned|suggested)(?: (?:for|about|me|us))?(?: (?:in|at|on|over|during) (?:the |our )?\w+| yesterday| last \w+)*(?=[.,!;]|$)|the (?:usual|same|agreed|said|aforesaid|above|concerned|mentioned|aforementioned|captioned) (?:arrangement|procedure|way|terms|amount|place|thing|process|story|problem|issue|channels?)(?=[.,!;]|$)|the (?:second|first|third|other|last|big|new|old|same|previous|next) (?:one|thing|matter|issue)(?=[.,!;]|$)|(?:my|your|our) (?:idea|question|suggestion|request|proposal|point|comment|remark) (?:in|from|of|at|on) (?:the )?(?:spring|summer|autumn|winter|\w+day|last \w+|other day|corridor|meeting|call|lunch|start)\b|you(?:'ll| will)? (?:know|remember|recall)(?: \w+)? (?:what|which|who) (?:i|we) mean|the (?:person|guy|man|lady|woman|people|gentleman) (?:we|you|i) (?:spoke|talked|met|mentioned|discussed|saw)\b))/iu,
);
/** Words of a message in which nothing else can say what it is about. */
const few = 26;
/** What names a thing after all: a name, a figure, a quote; a clause that goes on to say it. */
const names =
  /(?<!^)(?<![.!?] )\b(?!Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sir|Madam|Re|I|Head|Legal|HR|Finance)\p{Lu}\p{Ll}+|\d|["“:]|\b(?:that|because) (?:the|we|our|a)\b/u;

const unnamedIn = (draft: Draft, sentence: Sentence) => {
  if (draft.words > few || draft.subject || draft.sentences.length > 3 || sentence.index > 0) return null;
  if (/^[>-]|\bFrom:|-----|^>|\bwrote:/m.test(draft.text)) return null;
  const words = findIn(sentence, unnamed);
  return words && !draft.sentences.some(({ flat }) => names.test(flat.slice(1))) ? words : null;
};

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
    'The situation with the neighbours has changed, so we may need the lawyers.',
    'They have agreed to one condition and refused the other.',
    'Further to your call, this is fine with the crew.',
    'In light of recent events we would rather wait.',
    'Remember my idea in the spring? The board likes it.',
  ],
  passes: [
    'The situation with the neighbours has changed: they sold the field to Marten Homes.',
    'They have agreed to the price of 14,000 for the two vans.',
    'Further to your call about the north gate, the crew can paint it on Monday.',
    'Given the flood on Sunday we would rather wait with the floor of the hall.',
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
      ].some((word) => vocabulary.has(word)) &&
      draft.words > few
    )
      return [];
    const found = draft.sentences.flatMap((sentence) => {
      const words =
        findIn(sentence, pointing) ??
        findIn(sentence, earlier) ??
        findIn(sentence, asTold) ??
        unnamedIn(draft, sentence);
      if (!words) return [];
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
