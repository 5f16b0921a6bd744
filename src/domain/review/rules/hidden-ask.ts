import { badNews } from '../cues.ts';
import type { Draft } from '../draft.ts';
import { cutWords, only } from '../fixes.ts';
import type { Rule } from '../rule.ts';
import { mentions } from '../said-in.ts';
import { findIn, meets, type Sentence } from '../sentences.ts';

const nothingAsked =
  /(?:\b(?:just |simply |only |merely )?(?:to )?keep(?:ing)? you (?:all )?(?:posted|in the loop|informed|updated|abreast|in the picture)\b|\bno need to (?:reply|respond|answer|act)\b|\b(?:just |only |purely |simply |sharing this |sent |shared |this is )?(?:fyi|for your information|for (?:your |general )?(?:info|awareness|visibility|noting|records?|reference|interest)|for information(?= ?[:;,.–—-]| only| purely))(?: only| purely)?(?: and nothing more)?(?:,? (?:no action|nothing)(?: is| to)? ?(?:needed|required|necessary|do)?(?: from you| on your (?:part|side|end))?)?\b|\b(?:no (?:action|reply|answer|decision|response|input)|nothing)(?: is| at all)? (?:needed|required|necessary|expected|called for|to decide|(?:for you )?to do(?! (?:with|on|about)))(?: from you| on your (?:part|side|end)| here| today| now| at this (?:point|stage))?|\b(?:there(?:'s| is) )?no need (?:for you )?to (?:do (?:anything|something)|act|reply|answer|respond|react)|\byou (?:don't|do not|needn't|need not) (?:have|need)?(?: to)? ?(?:do|reply|respond|answer|act)(?: (?:anything|something))?\b|\b(?:just|purely|only|merely|simply)? ?(?:a )?(?:quick |short |small |brief )?(?:heads[- ]?up|fyi|courtesy (?:note|copy|mail))(?= ?[:;,.–—-]| only| and nothing)|\bplease (?:don't|do not) feel (?:that )?you (?:must|have to|need to|should)\b[^.?!]{0,24}|\bjust so (?:that )?you(?:'re| are)? (?:know|have (?:it|this)|aware)\b|\bnot (?:asking|after|looking) (?:for|you for|you to do) (?:anything|something|a thing|help|a decision)\b|\b(?:i'm|i am|we're|we are)? ?not (?:asking|after|looking for) anything\b|\bthis (?:is|isn't|is not) (?:a request|an ask|for action)\b|\b(?:you can|feel free to) (?:safely )?(?:file|ignore|skip|delete|skim) this\b(?: one)?|\bcc'?(?:ing|ed|d)? you\b(?: (?:in|here))?(?: for \w+)?|\bcopying you(?: in)?\b(?: for \w+| only| as a courtesy)?|\bbackground (?:reading|only|note)\b|\b(?:an|this is an?|just an?) (?:information|informational) (?:note|item|mail)\b|\b(?:i |we )?(?:don't|do not) (?:need|want|expect) (?:anything|a thing|a reply|an answer|you to do anything)\b(?: from you)?|\bno (?:ask|request) (?:here|in this|from me|today)|\b(?:just |merely |only |simply )?(?:sharing|passing (?:this|it)?(?: )?on|forwarding|sending|an update|a status|status|an information|circulated|copied|flagging|noting|mentioning)(?: (?:this|it|you))? (?:only|for (?:info(?:rmation)?|awareness|interest|completeness|context|background)|as (?:background|context|an fyi|information))\b|\b(?:in case (?:of interest|it'?s of interest|you(?:'re| are) (?:curious|interested|asked))|for completeness|as an aside|for the (?:file|record|minutes)|thought you(?:'d| would| might| should)? (?:like|want|wish|care|be interested|ought)? ?(?:to )?(?:know|hear|see|be aware)|to close the loop|only an update|update only|status only|you(?:'re| are) (?:only|just|merely) (?:copied|in copy|cc'?d)|(?:i |we )?(?:won't|don't want to|do not want to|wouldn't want to|would not) (?:trouble|bother|burden|take up|take any of|keep|ask)(?: of)? you(?:r time|r evening| with (?:this|it)| for anything)?|don't worry about (?:this|it|a thing|answering|replying)|(?:there(?:'s| is|are)? |has |with )?(?:no|zero) (?:asks?|requests?|actions?|homework|to-?dos?|strings)\b(?: in (?:this|here)| here| attached| for you| from (?:me|us)| on you)?|(?:this|it|that) (?:needs|requires|takes|calls for|asks|wants) (?:nothing|no \w+)(?: (?:from|of) you)?|(?:all|everything)(?:'s| is)? (?:under control|in hand|taken care of)|we have (?:this|it|everything) (?:in hand|covered|under control)|read(?:ing)? (?:it |this )?(?:at|in) your (?:leisure|own time)|for your (?:weekend|leisure|background|file|files|diary)|no (?:need|call|reason) (?:to|for (?:a|any|you to)) (?:come back|get back|reply|respond|response|answer|action|do|worry|act|move))\b|\bnothing (?:urgent|pressing|to worry about|for your (?:desk|plate))\b)(?: for now)?[ ]?[,:;–—-]{0,2}(?: but\b)?/i;
const strong =
  /\bno\b|\bnothing\b|\bnot\b|\bdon't\b|\bdo not\b|\bneed(?:n't| not)\b|\bonly\b|\bpurely\b|\bjust (?:fyi|for|so)\b|\bfile this|\bbackground\b|\bcc|\bcopying you|\bnoting\b|\bawareness\b|\bvisibility\b|\brecords?\b|\bheads|\bkeep|\bzero|\bjust\b|\bmerely\b|\bsimply\b|\bwon't\b|\bcompleteness|\bleisure|\bcopied|\bclose the loop|\bcontrol|\bin hand|\bcovered/i;
/** A wish that is an ask, said round the corner. */
const wish =
  /\b(?:(?:it(?:'d| would| might)|would) (?:be|help|certainly help|really help) (?:good|great|nice|helpful|useful|lovely|wonderful|ideal|best)?\b[^.?!]{0,24}\b(?:if|to have)\b|(?:that|it|this) would (?:certainly|really|definitely|of course|obviously|also)? ?help\b|if you (?:happen(?:ed)? to|could|would|were to|might|can (?:find|spare))\b|(?:we|i)(?: do| really| will|'ll)? (?:just )?need (?:you|your|someone|somebody|a decision|an? (?:answer|approval|signature))\b|(?:someone|somebody) (?:should|could|needs to|has to|ought)\b)/i;
/** Something hangs on the reader, said as a fact: their name, their yes, their hand. */
const hangs =
  /\b(?:(?:needs?|wants?|expects?|expecting|requires?|awaits?|awaiting|wait(?:s|ing) (?:on|for)|pending|missing|lacks?|subject to|depends on|hangs on|hinges on|after|with|upon|for|without|until|till|unless) (?:only |just |still )?your (?:\w+ )?(?:signature|approval|ok|okay|yes|initials|name|consent|decision|sign-?off|go-ahead|nod|confirmation|countersignature|cost code|reply|answer|authori[sz]ation|agreement|clearance|permission|blessing|login|password|say-so|stamp|choice|preference)\b|your (?:\w+ )?(?:signature|approval|initials|consent|decision|sign-?off|go-ahead|countersignature|confirmation) (?:is|are|was|would|remains?|has yet|will be)\b(?! on file)|(?:an? )?(?:ok|okay|yes|signature|nod|line|word|word or two) from you(?:r (?:office|desk|side))?\b|(?:come|comes|due|needed|required|needs to come|has to come) from (?:you\b|your (?:office|desk|side|team))|(?:will|would|do|does) need you\b|needs? you to\b|(?:lying|sitting|waiting|been|is|are|landed) (?:on|with|in|at) (?:you\b|your (?:desk|pa|office|inbox|tray|in-tray|assistant|secretary))|waiting (?:on|for) you\b|(?:was|were|is|are) (?:rather |really |still |sort of )?(?:hoping|wondering|waiting|counting on|relying on|keen)(?: (?:that|whether|if|for))? you\b|unless (?:you|i hear|we hear|there(?:'s| is) an objection)(?! (?:have|need|want) (?:any |further )?(?:questions|more))|(?:assum(?:e|ed|ing)|provided|providing|as long as|so long as|on condition)(?: that)? (?:you|\p{L}+)(?:'re| are| is|'ve| have| will|'ll| signs?| approves?| agrees?| releases?| pays?| can)\b|which (?:one |of (?:the|these|those) (?:\w+ ){0,3})?(?:you|do you)(?: would|'d)? (?:prefer|want|like|choose|favou?r)|(?:under|over|in|on) your (?:name|card|signature|budget|letterhead|cost code)\b|(?:for|wants?|needs?|asks?|expects?|require[sd]?|requires?) (?:the|an?|our) (?:\w+ )?(?:director|head|chair|chief|chairman|manager|ceo|cfo|coo|minister|principal|governor|trustee|board|executive|officer|partner|owner|sponsor)\b[^.?!]{0,12} to (?:sign|tick|approve|confirm|release|countersign|call|agree|decide)|someone (?:at|in) (?:head office|your office|your team|the board)|which i suppose is you|would (?:have to|need to|be good to) (?:be|have been) (?:signed|approved|released|paid|cleared)|(?:only|sole|one) (?:open|outstanding|missing|remaining) (?:point|thing|item|piece|question)|if you happened? to|happen to (?:be|see|speak|run|bump|mention)|it(?:'d| would) (?:be a (?:help|kindness|relief)|mean a lot)|would do (?:it|the trick|nicely)\b|if only (?:someone|you)|(?:one|a single) (?:signature|vote|yes) short|(?:a|one) (?:quick |short |quiet |friendly )?(?:call|word|mail|line|note|nudge|phone call|nod|push|letter|signature|click) from (?:you|above|the top|the (?:director|chair|board|executive|chief)|someone (?:senior|of|at|with))|(?:only|except) (?:you\b|your (?:office|desk|team|name)|the (?:director|chair|chief|head|board|executive|owner|budget holder)|somebody|someone|a (?:director|partner|senior)) (?:can|could|may|is (?:able|allowed))|unless (?:told otherwise|we are told|somebody stops)|(?:left|remains|open) (?:for you )?to (?:decide|sign|approve|settle|choose|agree)\b|(?:would|we'd|i'd) (?:love|like|welcome|appreciate|prefer|be glad|be happy|be grateful) (?:it if |if |to have |for )?(?:you|your)\b|(?:can't|cannot|won't) (?:\w+ ){1,6}(?:until|till|unless|without|before) (?:you\b|your\b|somebody|someone|it(?:'s| is) (?:signed|approved|released|paid))|once you(?:'ve| have) (?:signed|approved|released|agreed|cleared|paid|decided)|wouldn't (?:say no|mind|hurt) (?:to|if)|(?:we|i) (?:still |also |do |just )?need (?:you|your|the (?:board|chair))\b)/iu;
/** Wished of the reader in passing; an ask where it was said that there is none. */
const mild =
  /\b(?:(?:could|might|would|may|will) you (?:perhaps |possibly |just |please |be )|(?:you|your (?:office|team|people|side|pa|assistant|secretary)) (?:might|could|may|should|ought to|would (?:need|have) to|will (?:need|have) to|(?:still )?has to|(?:still )?have to|must|needs to|need to) (?!know|see|be aware|hear|note|notice|recall|remember|find|be interested|already|get a|receive)[a-z]+|(?:do|please) (?:sign|call|ring|tell|pick|choose|approve|confirm|release|send|reply|speak|ask|drop|put|forward|pay)\b|(?:you|you'd|you'll|you would|you will|you may|you might) (?:want|wish|like|need|have)? ?to (?!know|see|be aware|hear|read|note|go|know)(?:have )?(?:cleared?|sign|approved?|call|ring|check|have|decide|speak|reply|answer|confirm|send|pick|choose|tell|talk|look|put|make|get|agree|read and|tick|initial|release)\b)/i;
/** It was said outright that nothing is wanted. */
const firm =
  /\b(?:no|nothing|not|don't|do not|needn't|need not|only|purely|zero|won't|wouldn't|just so|background|file|records?|heads[- ]?up|awareness|visibility|noting)\b/i;
/** It comes to pass only if something else does. */
const later =
  /\b(?:let (?:me|us) know|if you (?:have|want|need|would like|wish|like|are|do|did|think|see|disagree|object|prefer)|in case|should you|any questions|feel free|unless|call me|please (?:note|see|find|ignore|disregard|forgive|keep|stand|be|read|accept))\b/i;

/** Asked in so many words. */
const direct =
  /\b(?:please|kindly|(?:can|could|would|will) you|(?:we|i) need (?:you|your)|need your|your (?:approval|decision|signature|sign-?off|go-ahead|ok)|asking you)\b/i;

const sentToMany = /\b(?:NOTICE|NO RESPONSE REQUIRED|password|username|unsubscribe|credit problems)\b/;
const settled =
  /\b(?:if you (?:have|need) (?:any|further|more)|questions|(?:was|were|has been|have been|got|received|thank(?:s| you) for) your\b|feel free|call me|you(?:'ve| have) (?:already )?(?:signed|approved|released|agreed|cleared|paid|decided) (?:it|this|that|in|on|last)|unless you (?:hear|see|are|need|want to))\b/i;

const isAsk = (draft: Draft, sentence: Sentence, outright: boolean): boolean => {
  if ((meets(sentence, hangs) || (outright && meets(sentence, mild))) && !meets(sentence, settled)) return true;
  if (meets(sentence, later)) return false;
  if (meets(sentence, wish)) return true;
  return draft.asks.some(
    (ask) => ask.sentence.index === sentence.index && ask.kind !== 'other' && meets(sentence, direct),
  );
};

const announced = [
  ...[
    'sharing',
    'passing',
    'forwarding',
    'sending',
    'flagging',
    'noting',
    'mentioning',
    'copied',
    'circulated',
    'aside',
  ],
  ...[
    'completeness',
    'thought',
    'loop',
    'update',
    'status',
    'won',
    "won't",
    "don't",
    'zero',
    'control',
    'hand',
    'covered',
  ],
  ...['leisure', 'case', 'diary', 'files', 'weekend', 'purely', 'only', 'just', 'merely', 'simply'],
  ...['fyi', 'information', 'info', 'awareness', 'visibility', 'noting', 'record', 'records', 'reference', 'interest'],
  ...['no', 'not', 'nothing', 'anything', "don't", 'needn', "needn't", 'loop', 'posted', 'keeping', 'keep', 'so'],
  ...['heads', 'headsup', 'cc', 'ccing', "cc'ing", 'copying', 'background', 'file', 'ignore', 'skim', 'courtesy'],
];

const state =
  'the hoods in laboratory 2 failed the yearly test on Tuesday, and the safety officer has taped them shut.';

export const hiddenAsk: Rule = {
  id: 'hidden-ask',
  family: 'ask',
  severity: 'advice',
  step: 'communicate',
  capability: '4.5',
  card: null,
  mistake: 'passive',
  ofPlace: true,
  reason: 'What is announced as information is read as information: the ask in it waits until it is late.',
  flags: [
    `Just keeping you in the loop: ${state} It would be great if you could speak to the dean before Friday.`,
    `Just for your information, no action needed: ${state} It would be good if you could sign the quote before the 1st.`,
    `FYI only: ${state} Could you approve the repair by Friday?`,
    `Hi Mo,\n\nThe courses begin in May. No need for you to do anything, but if you happened to speak to the dean this week that would certainly help.\n\nBest,\nKim`,
    `For your information: ${state} Someone should sign the quote for £7,300.`,
    `No action needed. The courses begin on the 1st, and ${state} We need your approval for the repair.`,
    'Nothing is required from you here. The sponsor wants a letter. Could you please send it by Thursday?',
    `Nothing for you to do. ${state} The repair waits for your signature.`,
    `Just a heads-up: ${state} The dean's office was hoping you would ring the insurer.`,
    `Not asking for anything. ${state} Only your office can release the cost code.`,
  ],
  passes: [
    `Nothing for you to do: ${state} I have signed the repair under my own limit.`,
    `For your records: ${state} The cost code came from your office last week, thank you.`,
    `FYI only, nothing to decide: ${state} The repair is booked.`,
    `No action needed: ${state} If you have questions, call me.`,
    `Please sign the quote for the repair by Friday: ${state}`,
    `FYI, ${state} Please see the report for details.`,
    'No decision needed from you; I will confirm at 3:30 that all is right.',
    `Could you sign the repair? For your information: ${state}`,
    'For more information please call the desk.',
  ],
  check: (draft) => {
    if (!mentions(draft, announced)) return [];
    if (draft.words > 250 || sentToMany.test(draft.text.slice(0, 2000))) return [];
    for (const sentence of draft.sentences) {
      const words = findIn(sentence, nothingAsked);
      if (!words) continue;
      const said = draft.text.slice(words.start, words.end);
      const outright = firm.test(said) && draft.words <= 160;
      const opens = words.start === sentence.start;
      if (!(strong.test(said) ? opens || sentence.index < 2 : opens && sentence.index === 0)) continue;
      // Asked before in so many words, the "no action" speaks of the rest.
      if (draft.asks.some((ask) => ask.sentence.index < sentence.index && ask.kind !== 'other')) return [];
      const behind = { ...sentence, flat: sentence.flat.slice(words.end - sentence.start) };
      const asked = [behind, ...draft.sentences.slice(sentence.index + 1)].find(
        (each) =>
          (each !== behind || meets(each, wish) || meets(each, hangs) || (outright && meets(each, mild))) &&
          isAsk(draft, each, outright),
      );
      if (!asked) return [];
      return [
        {
          ...words,
          message: 'An ask behind an FYI',
          why: `It says that nothing is needed, and then something is asked${badNews.test(asked.flat) ? ' beside the news' : ''}. Say first what you want; an FYI is often read last.`,
          fixes: only(cutWords(draft, sentence, words, 'Cut the FYI')),
        },
      ];
    }
    return [];
  },
};
