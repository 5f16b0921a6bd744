import { takesOne } from '../choices.ts';
import type { Draft } from '../draft.ts';
import type { Rule } from '../rule.ts';
import { findIn, meets } from '../sentences.ts';

const open =
  /\b(?:(?:need|needs|await|awaiting|waiting for|would like|want|require|request|ask for|asking for|looking for|appreciate) (?:a |an |your |the |some )?(?:quick |final |clear |urgent |formal )?(?:decision|steer|ruling)(?: from you)?(?= (?:on|about|regarding|as to|for|here|by|today|tomorrow|soon|please|in)\b|[.,;?!]|$)|(?:please |need you to |could you |can you |would you )(?:please )?(?:decide|make (?:a|the|your) (?:decision|call)|take a decision)(?= (?:on|about|regarding|by|today|soon|quickly|now|how|what to do|what happens)\b|[.,;?!]|$)|(?:tell me|let (?:me|us) know|advise|say) (?:what|how) (?:you(?:'d| would| want| wish| prefer|'d like| think (?:we|i) should)?(?: like| want| wish| prefer)?(?: me| us)?|(?:we|i) should|best) (?:to )?(?:do|proceed|handle|go (?:on|ahead|forward)|move forward|play|take)\b|please advise (?:(?:on )?how|what|as to how) (?:to|we|i|you)\b|how (?:do|would|should|shall) (?:you|we|i) (?:like |want |wish |prefer )?(?:us |me )?(?:to )?(?:proceed|handle|go forward|move forward|play|take this forward)\b|what (?:do|would) you (?:like|want) (?:us|me) to do\b)/i;
/** What is to be chosen stands in the sentence. */
const choice =
  /\b(?:whether|which|who|whom|when|where|or|between|either|if we|if i|if (?:yes|so|no|not)\b|options?|alternatives?|yes|no|approv\w+|to (?:extend|keep|hire|buy|sell|move|close|open|stop|start|go|use|sign|renew|cancel|change|replace|take|release|delay|postpone))\b|:/i;
/** Elsewhere in the draft ways are laid out. */
const laidOut =
  /\b(?:(?:shall|should|can|may) i\b|(?:i|we) (?:was|were|am|are) (?:going|planning|inclined) to|options?|alternativ\w+|either\b|choices?\b|choose|two ways|versus|vs\.?|instead of|whether|(?:we|you|i) (?:could|can|might|may) (?:either )?[^.?!]{3,120}\bor\b|(?:shall|should|do|can|may|could|would) (?:we|i|you)\b[^.?!]{3,160}\bor\b|plan [ab]\b|(?:should|would|will) be able to|then (?:i|we) (?:can|could|will)|scenario|pros and cons|or (?:we|i|you) (?:can|could)|(?:we|i) (?:could|might)\b|if (?:we|you|i)\b[^.?!]{3,120}, (?:we|i|it|then|you))/i;

/** Ways or steps with their numbers, and steps in a row: “find out …, ask …, tell me”. */
const numbered = /(?:^|[\s(])(?:\(?1\)|\(?a\)|1\.)[\s\S]{3,600}?(?:^|[\s(])(?:\(?2\)|\(?b\)|2\.)/;
const steps = /\b(?:determine|find out|get|contact|tap|implement) [^.?!]{8,200}\b(?:and ask|then|if)\b/i;
/** The reader fills in what is theirs to know. */
const fillIn = /\b(?:decide|choose),? (?:and )?fill in\b/i;

const explained = (draft: Draft): boolean =>
  draft.bullets >= 2 ||
  numbered.test(draft.text.slice(0, 6000)) ||
  draft.sentences.some(
    (sentence) =>
      takesOne.test(sentence.flat.replace(open, ' ')) ||
      meets(sentence, laidOut) ||
      meets(sentence, fillIn) ||
      meets(sentence, steps),
  );

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
  ],
  passes: [
    'Two firms would print the maps: (1) the one in Ghent knows the paper, and (2) the one in Lille is close. Please let me know how you want to proceed.',
    `${state}Find out what the bank would lend for a boiler, ask the town for its share, and then tell me what you want me to do.`,
    `${state}By May we should be able to use the old stoves. Please let me know how you want to proceed.`,
    `${state}The costs per room are open. Please decide, fill in and I will print the sheet.`,
    `${state}We need your decision whether to replace the boiler this summer.`,
    `${state}I need your decision on the heating: a new boiler for £31,000, or district heat from October.`,
    `${state}We could buy a boiler or connect to the district heat. Please tell me how you want to proceed.`,
    `${state}I recommend the district heat. Could you decide by Friday?`,
    'The board took its decision on the heating in March.',
    `${state}\n\n- Boiler: £31,000\n- District heat: £4,000 a year\n\nPlease decide by Friday.`,
    'Do you know how to proceed from the station?',
  ],
  check: (draft) => {
    const { vocabulary } = draft;
    if (
      !['decision', 'decide', 'steer', 'call', 'ruling', 'what', 'how', 'advise'].some((word) => vocabulary.has(word))
    )
      return [];
    if (draft.words > 400) return [];
    for (const sentence of draft.sentences) {
      const words = findIn(sentence, open);
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
