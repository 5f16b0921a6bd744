import { spaced } from '../cues.ts';
import type { Rule } from '../rule.ts';
import { findIn, meets } from '../sentences.ts';
import { passedOn } from '../trouble.ts';

const nobody =
  /\b(?:(?:can|could|would|will) (?:someone|somebody|anyone|anybody|one of you|any of you)\b(?! (?:else )?(?:have|tell|object|mind|care|believe))|(?:someone|somebody) (?!who|that)(?:\w+ )?(?:should|needs to|has to|must|ought to|will have to)\b|(?:maybe|perhaps) (?:someone|somebody|anyone|anybody)\b[^.?!]{0,40}\b(?:could|can|might)|(?:it|this) (?:should|needs to|must|has to) be (?:decided|clarified|looked (?:at|into)|dealt with|sorted(?: out)?|escalated|fixed|solved|resolved|addressed|approved|handled|taken care of)\b(?! (?:\w+ )?by)|(?:a|the) decision (?:(?:would|will) need|needs|has|should|must|would have|will have) (?:to )?be (?:made|taken)\b(?! by (?!\w+ \d|the end|then|noon|next|mon|tue|wed|thu|fri))|(?:good|great|helpful|nice|best) if (?:someone|somebody|anyone|anybody)\b|(?:good|great|helpful|nice|best) if (?:a|an|the|this|that|it)(?: \w+){0,3} (?:could|can|were|was) (?:be )?(?:made|taken|looked at|signed|approved|decided|sorted|settled|paid|released|fixed)\b|(?:we|i) (?:really )?(?:need|want) (?:someone|somebody) to\b|(?<!\bno )(?<!\bno)(?:\b(?:a|an) )?\b(?:decision|action|sign-off|approval) is (?:now |urgently )?(?:needed|required)(?! (?:from|by) (?:you|me|us|the))|(?:needs?|has|ought|should) (?:to )?(?:really )?be (?:\w+ )?(?:at |into )?by (?:someone|somebody)|(?:someone|somebody) ought|(?:the|this|that) (?:budget|contract|order|invoice|plan|form|lease|agreement|request|post|offer) (?:must|has to|needs to) be (?:signed|approved|released|decided|sorted|paid|confirmed)(?! (?:\w+ )?by (?!\w*day\b|the|end|\d|noon|next|january|february|march|april|may|june|july|august|september|october|november|december))|something (?:needs|has) to (?:be done|happen))/i;

const verbs =
  '(?:decided|clarified|answered|approved|signed|settled|renewed|replaced|repaired|resolved|sorted(?: out)?|addressed|escalated|dealt with|looked (?:at|into)|taken (?:care of|up)|picked up|chased|followed up|reconsidered|revisited|reviewed|released|paid|confirmed|agreed|found|made|taken|given|put in place|arranged|organi[sz]ed|fixed|handled|filled|funded|countersigned|tackled|owned|acted (?:on|upon)|closed out|granted|accorded|tidied up|cleared up|moved forward|progressed|budgeted|discussed|raised|considered)';
const byWhom =
  '(?! (?:\\w+ )?by (?!\\w*day\\b|the (?:end|\\d|first|weekend|summer|autumn|spring|winter)|end\\b|\\d|noon|next|then|early|late|mid|easter|christmas|january|february|march|april|may|june|july|august|september|october|november|december))';
const who =
  '(?:someone|somebody|some one|anyone|anybody|the right people|(?:the )?(?:powers that be)|^(?:management|leadership|the (?:company|organi[sz]ation|business))|those (?:in charge|responsible|concerned)|whoever (?:is|\\w+s) [\\w ]{3,30}|all concerned|one of us|we (?:all|collectively|as an? (?:company|organi[sz]ation|team|group|board|school|council)))';
/** The same in the ways of offices and of wishes: passives without an agent, hopes, calls for volunteers. */
const adrift = spaced(
  new RegExp(
    `\\b(?:${who} (?:(?:really|simply|still|now|urgently|also|at last|finally) )?(?:should (?:really |now |probably |also )?(?!be able|have (?:been|had)|know|already)|ought to|needs? to|must|ha(?:s|ve) to(?! offer)|will (?:need|have) to|had better) ?(?!be (?:aware|able|careful)|remember|realize|note|know)[a-z]{3,}|(?:^|[:;–—] |[,;] (?:and |but |so )?(?=the [\\w'’-]+ still )|[,;] (?:and|but|so) |\\b(?:but|and) )(?:the|this|these|our|its|his|their|an?) (?:(?!that\\b|which\\b)[\\w'’-]+ ){1,5}(?:(?:still|now|really|also|urgently|clearly) )?(?:should|must|has to|have to|needs to|need to|ought to|had better|wants) (?:(?:still|now|really|also|urgently|probably|at least|please|finally) )?(?:get|be) (?:(?:\\w+ly|now|either|well) )?${verbs}${byWhom}(?! (?:that|to be|as|in accordance|under|pursuant|only|if|unless|when|upon|prior|before (?:any|it|they))\\b)|(?:should|could|can|might|may|would) (?:this|it|that|these|those|the [\\w'-]+(?: [\\w'-]+)?) (?:please |perhaps |maybe |possibly |at least )?(?:be|get) ${verbs}${byWhom}|(?:maybe|perhaps|ideally|hopefully|presumably)[, ]+(?:this|that|it|these|those|the [\\w'-]+(?: [\\w'-]+)?) (?:(?:could|can|might|should|will|would) (?:be|get)|gets?) ${verbs}|(?:good|great|helpful|nice|best|ideal|useful|welcome|lovely|wonderful|appropriate|desirable|advisable|a (?:help|relief)|timely|wise|sensible) if (?:the|a|an|this|that|these|our|all) (?:[\\w'-]+ ){1,6}(?:were|was|could be|can be|got|is|are|might be) (?:\\w+ly )?${verbs}${byWhom}|(?:one (?:would|might|can only|can|could)|it is|it's|we can only|it is to be) (?:hoped?|hope) that (?!you)|it is (?:hereby |kindly |therefore |respectfully )?(?:requested|suggested|desired) that (?!you|i|we)|(?<!your )(?<!his )(?<!her )(?:\\b)(?:approval|sanction|permission|consent|authori[sz]ation|sign-off|concurrence|a (?:decision|ruling|signature|sponsor|volunteer|replacement|home)) (?:is|are) (?:now |hereby |urgently |kindly |still )?(?:sought|solicited|requested|awaited|wanted|called for|(?:needed|required) (?:on|for|before|as soon)|outstanding|missing)(?! (?:from|of|by) (?:you|the|me|us|\\w+ \\w+))|there (?:ought to|should|must|needs to|has to) (?:really )?be (?:a|an|some) (?:\\w+ )?(?:conversation|discussion|decision|plan|review|meeting|word|answer|policy|rule|talk|owner|solution|way|agreement|look|rethink)|(?:high |about )?time (?:that )?(?:the (?:company|council|board|organi[sz]ation|trust|bank|firm|school|business|department)|somebody|someone|management) (?:\\w+ed|made|took|got|had|did|was|were|gave|put|came)\\b|(?:any|is there a|are there any) volunteers?\\b(?! (?:work|organi[sz]ations?|programs?|opportunit|agreement|firefighters?|basis|hours|effort|group|coordinator|to mentor))|volunteers? (?:welcome|wanted|please|anyone)|who (?:could|wants to|would like to|is (?:able|free|willing) to|might|feels like|fancies|is going to|'s going to) (?:take|do|own|handle|cover|look|pick|lead|chair|step|sort|run|help|write|speak|call|deal|join|drive|present|host)\\b[^.]{0,120}\\?|(?:anyone|anybody|somebody|someone) (?:able|free|willing|available|happy|prepared) (?:to|for)\\b|(?:needs?|wants?|could do with|could use|requires?|deserves?) (?:(?:urgent|some|proper|immediate|a bit of) )?(?:a (?:decision|sponsor|signature|home|owner|champion)\\b|(?:sorting|signing|fixing|replacing|chasing|settling|deciding|approving|answering|renewing|addressing|resolving|escalating|clarifying|reviewing|looking (?:at|into)|dealing with|picking up)\\b)(?! (?:by|from) (?!\\w*day|the end|end|\\d))|(?:is|are|remains?|stays?) (?:still |yet )?(?:to be|yet to be) (?:decided|settled|signed|answered|approved|resolved|clarified)${byWhom}(?! (?:at|in|on|as|between|when)\\b)|(?:is|are|remains?|sits?|left|lies) (?:still |now |currently )?(?:without|lacking|looking for|in search of|in need of) (?:an? )?(?:owner|sponsor|decision|home|signature|champion)|(?<!(?:your|any|and|and all|while|of) )(?:some help|a decision|an answer|a signature|a reply|a response|an early \\w+|movement|progress|action|clarity|guidance|approval|sign-off|a second pair of \\w+|a volunteer|a word|a nudge|a push) (?:(?:on|from|with|for|about|before|by|in|to) (?:[\\w'’-]+ ){1,8})?(?:(?:would|might|could) (?:be|not be|not go|go|really|certainly)|wouldn't (?:go|hurt)) ?(?:much |most |very |really |greatly )?(?:good|great|nice|helpful|useful|welcome|appreciated|amiss|a long way|unwelcome|help|lovely|timely)|(?:nice|good|great|lovely|helpful|useful|heartening) to (?:see|have|get) (?:some|a|an|the|this|that) (?:[\\w'’-]+ ){0,5}(?:movement|progress|action|decision|answer|resolution|${verbs})\\b|(?:can|could|shall|should) (?:we|this) (?:please |perhaps |finally )?(?:get|have) (?:this|the|that|it|a|an) ?(?:[\\w'’-]+ ){0,4}?(?:${verbs}|done|decision)\\b|(?:we|it) (?:really |still |also )?needs? to (?:get|have) (?:this|the|that) (?:[\\w'’-]+ ){0,4}?(?:${verbs})\\b${byWhom}|the hope is that (?!you)|(?:if|should) (?:anyone|anybody|someone|somebody) (?:has|had|could|can|would|is able|is willing|fancies|feels|wants)[^.?!]{3,80}(?:great|good|grateful|appreciated|help|welcome|lovely|nice|wonderful)|shouldn't (?:someone|somebody)\\b[^.]{3,100}\\?|(?:still )?awaits (?:a |an |the )?(?:decision|approval|sign-off|signature|answer|ruling|owner)|(?:no-?one|nobody) (?:has |is |seems to |feels |yet |really )*(?:picked (?:it|this) up|owns|own|responsible|responsibility|taken (?:it|this) (?:on|up)|answered|decided|dealing with|in charge))`,
    'i',
  ),
);

/** Spares most sentences the long pattern. */
const mayDrift =
  /\b(?:should|must|ha(?:s|ve) to|needs?|ought|some ?(?:one|body)|any ?(?:one|body)|no-?one|nobody|if|requested|suggested|desired|sought|solicited|wanted|awaited|called|outstanding|missing|hoped?|ideally|hopefully|presumably|maybe|perhaps|time|volunteers?|who|awaits|wants?|could|can|would|remains?|without|lacking|yet|nice|good|great|lovely|helpful|useful)\b/i;

/** Told of a talk, or a question that wants no answer. */
const reported =
  /\b(?:felt|noted|agreed|thought|said|believes?|argued|explained) (?:that|taht)\b|\bstill be surprised\b|\bif (?:someone|somebody)\b[^?]{0,60}\bthen\b/i;

export const askOwnerless: Rule = {
  id: 'ask-ownerless',
  family: 'ask',
  severity: 'warning',
  step: 'communicate',
  capability: '4.5',
  card: null,
  mistake: 'passive',
  reason: 'What everybody is asked for, nobody has been asked for.',
  flags: [
    'It would be helpful if a decision could be made about the Saturday hours.',
    'Can someone check the figures before the call?',
    'Somebody should tell the supplier that the order is on hold.',
    'The lease question is open and it needs to be decided before June.',
    'Could anybody on the team take over the weekly report?',
    'Someone has to talk to the works council first.',
    'Would one of you review the annex by Friday?',
    'The access problem is back. This needs to be looked into.',
    'This needs to be fixed immediately or the whole programme will fail.',
    'It is requested that the leave of the two porters may be granted before the fair.',
    'It would be lovely if the new parking rules were agreed this month.',
    'Could this please be picked up? The pump in the cellar has failed three nights out of five.',
    'There ought to be a conversation with the neighbours before the tents go up.',
    'Management should rethink the rota for the ferries before Easter.',
    'The wall in the yard needs looking at.',
    'Who could look after the choir while Ines is on leave?',
  ],
  passes: [
    'The lease must be signed by both owners.',
    'The wall in the yard was looked at by the surveyor and is sound.',
    'I ask you to approve the leave of the two porters before the fair.',
    'We hope that the pump holds until June.',
    'If you are on the new plan, no action is required.',
    'The board felt that it should be dealt with in the next round.',
    'Omar, can you check the figures before the call?',
    'I will tell the supplier that the order is on hold.',
    'Does anybody know when the lease ends?',
    'It needs to be decided by the steering group in June.',
    'Someone from the vendor called about the order.',
    'Nobody has to travel for this.',
    'Could you take over the weekly report from Monday?',
  ],
  check: (draft) => {
    if (passedOn.test(draft.text.slice(0, 3000))) return [];
    return draft.sentences.flatMap((sentence) => {
      const words =
        findIn(sentence, nobody) ??
        (sentence.words > 60 || !meets(sentence, mayDrift) ? null : findIn(sentence, adrift));
      if (!words || meets(sentence, reported)) return [];
      return [
        {
          ...words,
          message: 'An ask without an owner',
          why: 'Nobody in particular is asked. Name the one who should do it, or say that it is you.',
        },
      ];
    });
  },
};
