import { spaced } from '../cues.ts';
import type { Rule } from '../rule.ts';
import { mentions } from '../said-in.ts';
import { findIn, meets } from '../sentences.ts';

const guard = [
  'if',
  'or',
  'unless',
  'otherwise',
  'failing',
  'should',
  'without',
  'escalate',
  'head',
  'heads',
  'boss',
  'manager',
  'director',
  'superior',
  'superiors',
  'supervisor',
  'forced',
  'resort',
  'leadership',
  'ceo',
  'vp',
  'next',
  'then',
  'copy',
  'copied',
  'put',
  'above',
  'forwarding',
  'forward',
  'over',
  'level',
];
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
  ],
  check: (draft) => {
    if (!mentions(draft, guard)) return [];
    return draft.sentences.flatMap((sentence) => {
      const words =
        findIn(sentence, open) ?? findIn(sentence, more) ?? findIn(sentence, toOffice) ?? findIn(sentence, toName);
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
