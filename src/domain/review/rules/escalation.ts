import { spaced } from '../cues.ts';
import type { Rule } from '../rule.ts';
import { findIn, meets } from '../sentences.ts';
import { firstIn, way } from '../ways.ts';

/** Somebody above the reader by office; by name it takes capitals, which the second pattern tells. */
const above =
  '(?:your (?:boss|manager|superiors?|director|supervisor|chief|head|line manager|vice[- ]president|vp|ceo|own boss|leadership)|the (?:dean|rector|board|ceo|cfo|coo|chief executive|chief exec|managing director|director general|chair(?:man|woman|person)?|mayor|minister|president|owners?|trustees|works council|ombudsman|executive (?:team|committee)|head office|top)|hr|(?:somebody|someone) (?:above|higher|more senior))\\b';
const inCase =
  '(?:[Ii]f|[Uu]nless|[Oo]therwise|[Oo]r|[Ff]ailing (?:that|which)|[Ss]hould (?:you|this)|[Ww]ithout (?:an answer|a reply|your|a decision)|no choice|forced|last resort)';
/** With a name behind it, only where something is left undone: “if the trial works, I take it to Leeds” is none. */
const inNoCase =
  "(?:[Uu]nless|[Oo]therwise|[Oo]r|[Ff]ailing (?:that|which)|[Ww]ithout (?:an answer|a reply|your|a decision)|no choice|forced|last resort|[Ii]f [^.!?;,]{0,60}(?:\\bnot\\b|n't\\b|\\bno\\b|\\bnothing\\b|\\bnobody\\b|\\bnever\\b))";
const step =
  "(?:I|i|we|We)(?:'ll| will| shall| would|'m| am| are|'re| have to| must)(?: have to| need to| be forced to| going to| now| be)? (?:tak(?:e|ing) (?:this|it|the matter|my \\w+)(?: up)? (?:straight |directly |right )?(?:to|with)|bring(?:ing)? (?:this(?: \\w+)?|it|the matter) (?:straight |directly |up )?(?:to|with)|go(?:ing)? (?:straight |directly |right )?to|rais(?:e|ing) (?:this|it|the matter) with|involv(?:e|ing)|call(?:ing)? in|writ(?:e|ing) (?:straight |directly )?to|complain(?:ing)? to|inform(?:ing)?|report(?:ing)? (?:this|it|you) to|turn(?:ing)? to)";
const open = spaced(
  /\b(?:go(?:ing)? (?:straight |right )?over your heads?|(?:i|we)(?:'ll| will| am going to|'m going to| shall)? (?:have to |be forced to |must )(?:now )?escalate|(?:have no (?:other )?(?:choice|option|alternative) but|left with no (?:other )?(?:choice|option) but|am forced|are forced|be forced|feel forced|feel compelled) to escalate|(?:if|unless|otherwise)\b[^.!?;]{0,110}\b(?:i|we)(?:'ll| will| shall|'d| would|'m going to| am going to| are going to| must| have to)(?: have to| need to| be forced to)? (?:escalate|go (?:a level |one level )?(?:above|higher|up the (?:chain|ladder))|take (?:this|it) (?:further|higher|upstairs|up the (?:chain|ladder)))|or (?:i|we)(?:'ll| will)(?: have to)? escalate|(?:cc'?ing|copying|copied|cc'd|will copy)(?: in)? your (?:boss|manager|superiors?|director|supervisor|line manager)|(?:complain to|report (?:you|this|it) to|go (?:straight |directly )?to|raise (?:this|it) with|take (?:this|it)(?: up)? (?:to|with)) your (?:own )?(?:boss|manager|superiors?|director|supervisor|line manager|leadership|ceo|vp))\b/i,
);
const toOffice = spaced(new RegExp(`\\b${inCase}\\b[^.!?;]{0,110}?\\b${step} ${above}`, 'i'));
const toName = spaced(new RegExp(`\\b${inNoCase}\\b[^.!?;]{0,110}?\\b${step} (?!I\\b)\\p{Lu}\\p{Ll}+`, 'u'));
/** Steps the reader is asked about, has agreed to or is offered. */
const agreed =
  /\b(?:with your (?:agreement|blessing|permission|ok)|if you (?:agree|like|wish|want|prefer|approve|are (?:ok|happy|fine)|think|would like|need)|rather not|would not|wouldn't|don't want|do not want|before (?:i|we) (?:go|take|raise|bring|escalate)|(?:can|could|shall|should|may) (?:i|we)\b|please escalate|with you\b)/i;
const places =
  /\b(?:go|going) to (?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Plan|Option)\b/;

/** The same in more shapes. */
const more = spaced(
  /\b(?:(?:i|we)(?:'ll| will| shall| am going to|'m going to| must| have to)(?: have to| need to| be forced to| then| now)? (?:take (?:this|it)(?: up)? with your (?:own )?(?:boss|manager|superiors?|director)|go over you\b|take (?:this|it) above you|go (?:straight|directly|right) to (?:the )?(?:ceo|board|mayor|director|dean|rector|minister|president|chair\w*|top|owners?|vice-chancellor|managing director|chief executive))|(?:next time|then),? (?:i|we)(?:'ll| will)?(?: have to)? go (?:straight |directly |right )?to (?:the )?(?:ceo|board|mayor|director|dean|rector|minister|president|chair\w*|owners?|chief executive)|(?:put|putting|have put|taken|copied|copying) (?:in )?(?:the|your|my|our) (?:ceo|director|boss|manager|line manager|dean|board|mayor|chair\w*|managing director|head)(?: in copy| in cc| on copy| in)?,? (?:so that|in the hope|because (?:you|nothing|nobody)|since (?:you|nothing|nobody)|as (?:you|nothing|nobody))|(?:i|we)(?:'ll| will| have to| must| shall| am| are|'m|'re)(?: have to| now)? (?:forward(?:ing)?|send(?:ing)?|pass(?:ing)?|bring(?:ing)?|report(?:ing)?) (?:this|it|your mail|our mails|the (?:whole )?(?:matter|thread|mail|letter))(?: on| up)? to (?:the )?(?:vice-chancellor|ceo|board|mayor|director|dean|rector|minister|president|chair\w*|trustees|managing director|chief executive|supervisory board),? (?:since|because|as|so that|unless|if) (?:you|nothing|nobody|i|we)|(?:should|unless|without|otherwise|if)\b[^.!?;]{0,110}?\b(?:i|we) (?:shall|will|have to|must|would)(?: have to| need to| be forced to)? (?:contact|inform|write to|turn to|address|involve|approach|tell|call) (?:the|your) (?:managing director|director|ceo|board|supervisory board|dean|rector|mayor|minister|chair\w*|trustees|owners?|ombudsman|chief executive|boss|manager|superiors?|head office)|(?:take|bring|raise) (?:this|it) (?:above you|over your head|to the next level|one level up|a level (?:up|higher)|up the (?:chain|line))\b|speak (?:to|with) (?:your|the) (?:boss|manager|director|ceo|board|superiors?) about you\b)/i,
);

/** Ways of going past the reader. */
const ways = [
  // A step upward that is announced.
  String.raw`(?:i|we)(?:'ll| will| shall|'m| am|'re| are|'ve| have| may| might| must| would|'d| intend to| plan to| propose to)?(?: have to| need to| be forced to| be compelled to| be constrained to| be obliged to| going to| now| then| simply| about to| just| prepared to| have no choice but to| left with no choice but to| be left with no (?:choice|option|alternative) but to| be| seriously| also| already| therefore| raise a complaint and)* ?(?:tak(?:e|ing)|bring(?:ing)?|rais(?:e|ing)|kick(?:ing)?|push(?:ing)?|carry(?:ing)?|lift(?:ing)?|bump(?:ing)?|elevat(?:e|ing)|mov(?:e|ing)|refer(?:ring)?|escalat(?:e|ing)|go(?:ing)?) (?:(?:this|it|the matter|the issue|the case|things|my \w+|the \w+)(?: \w+)? )?(?:(?:straight |directly |right |up )*(?:over your head|above you|past you|around you|round you|behind you|over you|up the (?:chain|ladder|line|tree|food chain)|upstairs|upwards|higher up|one (?:level|floor|rung|step) (?:up|higher|above)|(?:a|one|two|another) (?:levels?|rungs?|steps?|floors?) (?:up|higher|above)|to the (?:very )?top\b|to (?:a |the )?(?:higher|next) (?:level|authority|authorities|up|ups|instance)|to (?:your|my|our) superiors?|to those above|to (?:somebody|someone|people|those) (?:who|above|higher|with|more|senior))|all the way (?:up|to))`,
  String.raw`(?:going|gone|go|goes|went|jump|jumping|step|climb) (?:\w+ )?(?:above you|past you|over you)\b|bypass(?:ing)? you\b|(?:over|above) your heads?\b|overrule you|pull rank|outranks? you|above your pay grade|(?:to|find|involve|ask) (?:somebody|someone|people|a person) (?:who|that) (?:can|will|could|has the (?:power|authority)) (?:actually |really )?(?:decide|act|help|listen)(?=[.,!]|$| instead)`,
  // Somebody above, because the reader does not move.
  String.raw`(?:next|last|final) (?:mail|e-?mail|letter|call|stop|step|message|reminder|time|note)(?: \w+){0,6}? (?:goes|will go|is going|is|will be|before (?:i|we) \w+)(?: straight| directly| right)? (?:to|with|at) <above>|(?:failing|since you|as you|because you|unless|without|if no|if nothing|if (?:i|we) (?:hear|get|see|have) (?:nothing|no)|given your|in view of your|before|until) [^.!?;]{2,80}?,? (?:i|we)(?:'ll| will| shall|'m| am|'re| are|'ve| have| must)(?: \w+){0,4}? (?:to|with|at|by|involve|inform|tell|ask|asked|call|copy|approach|contact|ring|see|cc|bother|address|notify|alert|petition|approaching|informing|involving|asking|calling|copying|telling) <above>`,
  String.raw`(?:i|we)(?:'ll| will| shall|'m| am|'re| are)(?: have to| need to| be| going to| now| then)* (?:tak(?:e|ing)|rais(?:e|ing)|bring(?:ing)?|go(?:ing)?|writ(?:e|ing)|complain(?:ing)?|report(?:ing)?|appeal(?:ing)?|speak(?:ing)?|talk(?:ing)?) (?:(?:this|it|the matter|you|the (?:whole )?\w+) )?(?:up )?(?:straight |directly |right )?(?:to|with) (?:your (?:boss|manager|superiors?|director|supervisor|line manager|chief)|the (?:ceo|chief executive|ombudsman|minister|mayor|managing director|owners?|regulator|authorities|press office|top))\b(?! (?:on|next|as|once|in|for|after|at) )`,
  // Copies that are meant to be seen.
  String.raw`(?:cc'?ing|cc'd|copied|copying|copy|looped|looping|put|putting|bcc'd)(?: in| on)? (?:<above>|[a-z]+|[a-z]+ [a-z]+)(?: (?:in|into|on|to) (?:here|cc|copy|this|the (?:thread|mail|loop|chain|conversation)))?,? (?:so (?:that )?(?:this|it|something|things|somebody|someone|you|we|he|she|they) (?:\w+ )?(?:finally|at last|moves?|happens?|gets?|sees?|knows?|can see|will)|to (?:make sure|see that|ensure) (?:that )?you|as your (?:boss|manager|director|superior|chief|line manager)|since you|because you|as you (?:don't|do not|won't|never|have not|haven't|seem)|who (?:may|might|will|would) (?:be interested|want|like|wish|get))|as your (?:boss|manager|superior|director|line manager)(?:,)? (?:he|she|they) (?:should|ought|must|needs?|will|may|might|has|have) `,
  // What somebody above would think of it.
  String.raw`(?:perhaps|maybe|no doubt|i'm sure|i am sure|surely|i think|i believe|i imagine|i suspect) <above> (?:\w+ )?(?:would|will|may|might|should|ought to|needs? to) (?:\w+ )?(?:(?:like|love|want|wish|need|be (?:\w+ )?(?:interested|surprised|delighted|pleased|fascinated|curious|shocked|keen|glad|amused|astonished)) (?:to (?:know|hear|see|learn|read|find|understand)|in (?:how|why|this|your|that))|hear|be told|be made aware|know|see this|take a)|<above>(?: in \w+)? (?:will|would|may|might|should|ought to|needs? to|deserves? to) (?:\w+ )?(?:be hearing from (?:me|us)|hear (?:from (?:me|us) )?about (?:this|you|your|how)|(?:like|love|want|be (?:\w+ )?(?:interested|surprised|fascinated|delighted|curious)) to (?:know|hear|see|learn|read) (?:how|why|that you|what you)|know (?:how|why) (?:you|long)|see it differently|sort you out|decide over|have the final)`,
  String.raw`(?:i|we|i'm|let me|can't wait to) (?:wonder|curious|imagine|see|find out|interested to see) (?:what|how) <above>(?: \w+)? (?:will|would|might|may|makes?|thinks?|says?|sees?|feels?|likes?|agrees?|has to say|take)|let(?:'s| us) (?:see|hear|ask|find out) (?:what|whether|if|how) (?:<above>|[a-z]+) (?:will |would )?(?:thinks?|says?|has to say|agrees?|makes? of|feels?|likes?)`,
  String.raw`(?:trust|hope|assume|sincerely hope|presume|suppose) (?:that )?(?:i|we) (?:need not|needn't|do not (?:need|have) to|don't (?:need|have) to|won't (?:need|have) to|will not (?:need|have) to|shall not (?:need|have) to|am not forced to) (?:involve|bother|trouble|bring|take|go|escalate|call|ask|inform|approach|copy|raise|write to|disturb|turn to|contact|remind)`,
  String.raw`(?:knock(?:ing)? (?:on|at) (?:<above>|the [a-z]+)(?:'s)? door|(?:lodge|file|make|submit|raise|lodging|filing|submitting|register) (?:a|an|my|our) (?:formal |official |written )?(?:complaint|grievance) (?:to|with|against|about (?:you|your)|with)(?: \w+){0,3}(?=[^.]{0,40}(?:if|unless|since|about you|against you|$))|(?:bringing|bring|mention(?:ing)?|raising|raise|telling|tell|discuss(?:ing)?)(?: \w+){0,5} (?:over|at|during) (?:the )?(?:lunch|dinner|golf|soup|drinks|breakfast|coffee)(?: \w+){0,4} (?:if|unless)|(?:guess|you can imagine|imagine) what (?:i|we)(?:'ll| will|'m going to| am going to)(?: be)? (?:bring|mention|tell|discuss|rais|talk|say)\w*|(?:a|have a|having a) (?:quiet |little |friendly |stern )?word with <above>|<above>(?: \w+){0,3} (?:is|are|was|were|happens to be) (?:an? )?(?:\w+ )?(?:friend of mine|old friend|my (?:uncle|cousin|neighbour|golf partner|friend))|friends? in high places|(?:i|we) (?:know|play \w+ with|have lunch with|see) <above>(?: \w+)? (?:personally|well|socially|every))`,
].map(way);

export const escalation: Rule = {
  id: 'escalation',
  family: 'tone',
  severity: 'warning',
  step: 'relationships',
  capability: '4.8',
  card: null,
  mistake: null,
  local: true,
  reason: 'Going over a head is remembered longer than the matter; asked for openly, a joint step upward is none.',
  flags: [
    'If I hear nothing by four, I’m taking it to Annika.',
    'I will have to escalate this.',
    'Unless the desk is staffed on Monday, I will go to the board.',
    'I have copied your manager so that this moves at last.',
    'If you do not agree I will have to bring this letter to the dean.',
    'Otherwise we will have to raise this with your director.',
    'We are left with no choice but to escalate.',
    'The next letter about the gate goes straight to the minister.',
    'I wonder what the owners will make of your answer.',
    'I trust I need not involve the ombudsman.',
  ],
  passes: [
    'Shall we take this to Annika together on Thursday?',
    'If you agree, I will raise it with the board in May.',
    'I would rather not escalate this: can we find an hour on Monday?',
    'We escalated the ticket with the vendor last night, and they answered at six.',
    'If the test fails, we will go to Plan B on Tuesday.',
    'Please tell your manager that the badge is ready.',
    'I will inform the board of the new date unless you want to do it.',
    'If the trial works, I will take it to Leeds next.',
    'The owners will see the figures in their May report.',
    'I have asked head office for the form you wanted.',
  ],
  check: (draft) => {
    return draft.sentences.flatMap((sentence) => {
      const words =
        findIn(sentence, open) ??
        findIn(sentence, more) ??
        findIn(sentence, toOffice) ??
        findIn(sentence, toName) ??
        firstIn(sentence, ways);
      if (!words || sentence.question || meets(sentence, agreed) || meets(sentence, places)) return [];
      return [
        {
          ...words,
          message: 'This goes over a head',
          why: 'It announces a step past the reader and makes them defend the place rather than the matter. Say what blocks you and propose to take it up together.',
        },
      ];
    });
  },
};
