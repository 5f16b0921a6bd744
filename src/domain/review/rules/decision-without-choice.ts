import type { Span } from '../../shared/span.ts';
import { takesOne } from '../choices.ts';
import { spaced } from '../cues.ts';
import type { Draft } from '../draft.ts';
import type { Rule } from '../rule.ts';
import { mentions } from '../said-in.ts';
import { findIn, meets, type Sentence } from '../sentences.ts';

const open =
  /\b(?:(?:need|needs|await|awaiting|waiting for|would like|want|require|request|ask for|asking for|looking for|appreciate) (?:a |an |your |the |some )?(?:quick |final |clear |urgent |formal )?(?:decision|steer|ruling)(?: from you)?(?= (?:on|about|regarding|as to|for|here|by|today|tomorrow|soon|please|in)\b|[.,;?!]|$)|(?:please |need you to |could you |can you |would you )(?:please )?(?:decide|make (?:a|the|your) (?:decision|call)|take a decision)(?= (?:on|about|regarding|by|today|soon|quickly|now|how|what to do|what happens)\b|[.,;?!]|$)|(?:tell me|let (?:me|us) know|advise|say) (?:what|how) (?:you(?:'d| would| want| wish| prefer|'d like| think (?:we|i) should)?(?: like| want| wish| prefer)?(?: me| us)?|(?:we|i) should|best) (?:to )?(?:do|proceed|handle|go (?:on|ahead|forward)|move forward|play|take)\b|please advise (?:(?:on )?how|what|as to how) (?:to|we|i|you)\b|how (?:do|would|should|shall) (?:you|we|i) (?:like |want |wish |prefer )?(?:us |me )?(?:to )?(?:proceed|handle|go forward|move forward|play|take this forward)\b|what (?:do|would) you (?:like|want) (?:us|me) to do\b)/i;
const matter =
  "(?:the|this|that|our|its|your|my|these|those) (?:[\\w'’-]+ ){0,5}(?:question|issue|matter|case|problem|situation|dispute|file|point|topic|subject|affair|item)";
const deciding =
  '(?:decide|determine|settle(?! (?:our|the|this|your|my|all|any) (?:\\w+ )?(?:invoices?|bills?|accounts?|balance|debts?|fees?|payment|trades?|claims?)\\b)|resolve|rule|make up your minds?|take a (?:position|view|decision|stand|stance|line)|come to a (?:view|decision|conclusion|position)|reach a (?:decision|conclusion|view)|make (?:a|the|your|that|this) (?:call|decision|choice)|form a view|give (?:us |me )?(?:a|your) (?:decision|ruling|verdict|answer|direction|orders)|give direction|pick a (?:direction|way|path|line)|choose a (?:direction|way|path|line|course)|set (?:the|a) (?:direction|course|line)|adjudicate|arbitrate|pronounce)';
/** The same in more words: what is to be settled is a topic, and not a choice. */
const bare = spaced(
  new RegExp(
    `\\b(?:(?:you|board|committee|council|panel|executive|group|trustees|governors|directors|partners|cabinet|management|chair|members|session|meeting) (?:is|are|will be|would be)? ?(?:now |kindly |therefore |respectfully )?(?:asked|requested|invited|needs?|need|has|have|must|should|ought)(?: now)? (?:to )?${deciding}\\b|(?:need|want|ask|request|require|like|urge|invite|expect) (?:that )?(?:you|the \\w+(?: \\w+)?|somebody senior)(?: to)? ${deciding}\\b|(?:falls|is up|up|left|over|down|for|moment (?:has come|is here|has arrived)|glad|grateful|good|great|helpful|kind) (?:to|for|if) (?:you |the \\w+ |you to |the \\w+ to |us to |someone to )?(?:could |can |would |were to |to )?(?:please )?${deciding}\\b|(?:please|kindly|could you|can you|would you|will you|i'd be glad if you could|(?:^|, |and )(?=decide|settle|rule))(?: please)? ?(?!resolve (?:the|those|these|any)\\b)${deciding}\\b|(?:your|a|the board's|the committee's|some) (?:(?:final|early|clear|quick|kind|formal|prompt|firm) )?(?:decision|ruling|verdict|orders|determination|stance|direction|instructions|directions|judgment|judgement|adjudication) (?:is|are)? ?(?:\\w+ )?(?:sought|solicited|requested|needed|awaited|required|wanted|(?=(?:on|in|about|regarding|re|concerning|as to) (?:the|this|that|our|its)\\b))|(?:need|needs|want|await|awaiting|waiting (?:on|for)|require|request|would (?:like|appreciate|welcome)|(?:could|can|may|might|shall) (?:i|we) (?:please )?(?:have|get)|give (?:us|me)|let (?:us|me) have|send (?:us|me)|looking for|hoping for|here for|just) (?:a |an |your |the |some )?(?:final |early |clear |quick |firm |formal )?(?:decision|ruling|verdict|orders|steer|direction|instructions|directions|determination|marching orders|thumbs up or down)\\b(?! (?:whether|between|to|from|of)\\b)|(?:please|kindly|you(?: to| please)?|^) ?confirm (?:the|a|your|our) (?:way forward|way ahead|direction|approach|course|line|position|next steps?|path forward)|(?:tell|show|let) (?:me|us)(?: know)?(?: please)? (?:what to do|what happens|which way (?:to go|we go|you lean|to turn)|how (?:to|you want (?:us |me )?to|you wish (?:us |me )?to|you would like (?:us |me )?to|you'd like (?:us |me )?to|we (?:should|are to|shall)|i should) (?:proceed|handle|play|deal|go|treat|move|respond|react|approach)|what (?:you want|you'd like|you would like|you wish|we (?:should|are to|do)|i should|the plan is))|(?:what|how) (?:should|shall|do|are|would|will) (?:we|i|you)(?: all)? (?:like (?:us |me )?to |want (?:us |me )?to |wish (?:us |me )?to |propose to |intend to |going to |to |supposed to )?(?:do|handle|proceed|deal|go (?:about|forward|ahead|on)|play|treat|respond|react|tackle|approach|move)(?: (?:about|regarding|with|on|concerning|in|from|over|to|now|next|here|forward|it|this|as to)\\b|(?=\\?))|what(?:'s| is| are) (?:your|the board's|the) (?:decision|call|verdict|orders|instructions|line|pleasure|ruling|plan) (?:on|for|about|regarding|with|here)\\b|how would you have (?:us|me)|choose (?:how|what|where) [^.?!]{3,60}(?:is|are|should) (?:to )?be|i(?:'ll| will)? ?(?:leave|await|look to|need) (?:it|this|that|the matter) (?:to|with|for|in) (?:you|your)[^.?!]{0,30}(?:decision|decide|call|hands|judg\\w+)|(?:it's|it is|this is|that is|that's) (?:now )?(?:your|the board's|the committee's) (?:call|decision|choice)|${matter} (?:needs|requires|wants|awaits|calls for|is waiting for|is ready for|is before you for|comes to you for|now needs) (?:a |your |the board's )?(?:decision|ruling|determination|direction|steer|resolution))`,
    'i',
  ),
);
/** What is to be chosen stands in the sentence. */
const choice =
  /\b(?:whether|which|who|whom|when|where|or|between|either|if we|if i|if (?:yes|so|no|not)\b|options?|alternatives?|yes|no|approv\w+|to (?:extend|keep|hire|buy|sell|move|close|open|stop|start|go|use|sign|renew|cancel|change|replace|take|release|delay|postpone))\b|:/i;
/** Elsewhere in the draft ways are laid out. */
const laidOut =
  /\b(?:(?:shall|should|can|may) i\b|(?:i|we) (?:was|were|am|are) (?:going|planning|inclined) to|options?|alternativ\w+|either\b|choices?\b|choose|two ways|versus|vs\.?|instead of|whether|(?:we|you|i) (?:could|can|might|may) (?:either )?[^.?!]{3,120}\bor\b|(?:shall|should|do|can|may|could|would) (?:we|i|you)\b[^.?!]{3,160}\bor\b|plan [ab]\b|scenario|pros and cons|or (?:we|i|you) (?:can|could)|(?:we|i) (?:could|might)\b|if (?:we|you|i)\b[^.?!]{3,120}, (?:we|i|it|then|you))/i;

/** Somebody else's, long taken, or a case. */
const decided =
  /\b(?:(?:you|we|they|he|she|board|committee|court|judge|commission) (?:has |have |had )?(?:decided|ruled|settled|determined|took|made|reached)|(?:judge|court|jury|commission|ferc|arbitrator)\b|what (?:do|would) you do (?:for|if|when|on)|as soon as|after|once (?:we|you|they)|when (?:we|you|they|he|she|it)\b|that (?:needs|require)|who (?:will|would|should|can))/i;

/** A sentence that asks, and speaks of deciding: whatever its build, it should say between what. */
const ofDeciding =
  /\b(?:(?<!who |to |must |help you )decide\b(?! (?:to|not|against|for)\b)|(?:your|a|the) (?:\w+ )?(?:decision|verdict|ruling|resolution|judg(?:e)?ment|determination|stance|policy|thinking|position|line) (?:on|about|regarding|for|as to|concerning|here|by)\b|make up your mind|a way (?:forward|ahead|out) (?:on|for|with|in)\b|the (?:fate|future|direction) of\b|what (?:happens|becomes|to do|is to (?:be done|happen)|we do|you want done|should (?:happen|become|be done))\b|(?:sort|straighten|thrash) (?:out|this out) (?:the|this|our|what)\b|come down on\b|where you (?:stand|come down|land)\b|which way\b|bring (?:the|this) [\w -]{3,40} to (?:a close|a head|an end|a conclusion)|close (?:the|this) [\w -]{3,30} (?:question|issue|point|discussion|debate)|end the (?:debate|discussion|uncertainty))/i;
const plainly = (sentence: Sentence): string =>
  (meets(sentence, bare) ? sentence.flat.replace(bare, ' ') : sentence.flat).replace(open, ' ');

const asksToDecide = (draft: Draft, sentence: Sentence): Span | null =>
  draft.words <= 120 && draft.asks.some((ask) => ask.sentence === sentence) ? findIn(sentence, ofDeciding) : null;

const explained = (draft: Draft): boolean =>
  draft.bullets >= 2 ||
  draft.sentences.some((sentence) => takesOne.test(plainly(sentence)) || laidOut.test(plainly(sentence)));

const spoken = [
  ...[
    'decision',
    'decide',
    'steer',
    'call',
    'ruling',
    'rule',
    'what',
    'how',
    'advise',
    'settle',
    'resolve',
    'determine',
  ],
  ...[
    'verdict',
    'orders',
    'position',
    'direction',
    'instructions',
    'confirm',
    'choose',
    'pick',
    'view',
    'where',
    'which',
  ],
  ...['arbitrate', 'adjudicate', 'determination', 'stance', 'line', 'mind', 'minds', 'conclusion', 'choice', 'choices'],
];

const state =
  'The heating in the school in Brand Street fails twice a week, and the caretaker restarts it by hand. The makers stopped selling parts in 2019. ';

export const decisionWithoutChoice: Rule = {
  id: 'decision-without-choice',
  family: 'ask',
  severity: 'advice',
  step: 'communicate',
  capability: '4.5',
  card: null,
  mistake: 'passive',
  ofPlace: true,
  reason: 'A decision can be taken when it is clear between what; otherwise the first answer is a question.',
  flags: [
    `${state}We need your decision on the heating.`,
    `${state}Please tell me what you want to do about it.`,
    `${state}Could you decide on the heating by Friday? The holidays begin on Monday.`,
    `Hi Gerd,\n\n${state}How would you like us to proceed?\n\nBest,\nTess`,
    `${state}Please let me know how you want to handle the heating.`,
    'The neighbours have written again about the car park. I need a decision from you by Monday.',
    `${state}Please advise how to proceed.`,
    `${state}The parents' council is asked to take a position on the boiler in June.`,
    `${state}It falls to you to settle the matter of the boiler.`,
    `${state}What should we do regarding the boiler? The caretaker leaves on Friday.`,
    'The seats in the hall. Need your verdict by Monday.',
  ],
  passes: [
    'The council settled the matter of the boiler in March.',
    `${state}We need your decision whether to replace the boiler this summer.`,
    `${state}I need your decision on the heating: a new boiler for £31,000, or district heat from October.`,
    `${state}We could buy a boiler or connect to the district heat. Please tell me how you want to proceed.`,
    `${state}I recommend the district heat. Could you decide by Friday?`,
    'The board took its decision on the heating in March.',
    `${state}\n\n- Boiler: £31,000\n- District heat: £4,000 a year\n\nPlease decide by Friday.`,
    'Do you know how to proceed from the station?',
  ],
  check: (draft) => {
    if (!mentions(draft, spoken)) return [];
    if (draft.words > 400) return [];
    for (const sentence of draft.sentences) {
      const words =
        findIn(sentence, open) ??
        (sentence.words > 45 || meets(sentence, decided)
          ? null
          : (findIn(sentence, bare) ?? asksToDecide(draft, sentence)));
      if (
        !words ||
        /\b(?:if|once|when) (?:you|there|we|i)\b/i.test(sentence.flat.slice(0, words.start - sentence.start))
      )
        continue;
      const clause = sentence.flat.slice(words.end - sentence.start).split(/[,;.?!]/, 1)[0] ?? '';
      if (choice.test(clause) || explained(draft)) return [];
      return [
        {
          start: sentence.start,
          end: sentence.end,
          message: 'A decision without a choice',
          why: 'It asks for a decision and does not say between what. Name two ways with what each costs, and the one you would take.',
        },
      ];
    }
    return [];
  },
};
