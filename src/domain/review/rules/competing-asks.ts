import type { Ask, Draft } from '../draft.ts';
import type { Rule } from '../rule.ts';
import type { Sentence } from '../sentences.ts';

/** A further thing asked in the same breath: ", tell me", ", and have a word", ", may I hire". */
const further =
  /[,;](?: (?:and|also|then)){0,2} (?:please |kindly |(?:can|could|would|will) you (?:please |also )?)?(?:approve|sign|decide|choose|pick|confirm|tell|send|review|check|call|ask|look|give|have a (?:word|look)|speak|talk|write|release|agree|let (?:me|us) (?:know|have)|forward|set up|book|invite|introduce|order|pay|do we|may (?:i|we)|shall (?:i|we)|should (?:i|we|the)|can (?:i|we|the)|are we|do you want|will you)\b(?= [^,;]{5})/gi;
/** The writer says what comes first, or has put the asks in an order of their own. */
const ordered =
  /\b(?:first(?:ly|,| of all| priority)|secondly|second,|above all|most (?:important|urgent|pressing)\w*|more (?:important|urgent)|important(?:ly)? (?:one|is|of)|priorit\w+|top of|the rest (?:can|is|are)|can wait|less urgent|no rush|in (?:this |that )?order|one (?:decision|thing|ask|question)|two (?:asks|things|decisions|questions|requests)|three (?:asks|things|decisions|questions|requests)|main (?:ask|thing|question|one)|biggest|if (?:you )?only|step (?:1|one)|matters most|following:|following (?:steps|actions|items|things|information|documents))\b|(?:^|\s)\(?[1-4a-c][.)] /i;

/** Any act further on in a sentence that asks for one: ", depute two guards", ", and to choose the patron". */
const act =
  /[,;](?: (?:and|also|then|or|plus)){0,2} (?:to |please |kindly )?(?!which|who|that|with|from|for|and|but|because|since|as|so|if|when|where|while|after|before|in|on|at|by|of|or|the|then|than|including|especially|not|are|is|was|were|has|have|had)[a-z]{3,} (?:up |on |with |down |to |for |at )?(?:the|a|an|your|our|my|us|me|his|her|their|this|that|these|those|two|three|four|whether|who|which|how|what|when|where|new|next)\b/gi;
const opensAct =
  /\b(?:please|kindly|(?:could|can|would|will) you|(?:request|ask|asking|invite|want|need|like) (?:you|the \w+|them)(?: to)?|you to)\b/i;
/** Things wanted, one after the other: "your comments on X, your choice of Y, and a decision about Z". */
const things =
  /\b(?:need|needs|seek|want|wants|request|would like|ask for|asking for|require|await|hope for|looking for|after|are)\b[^,;.?!]{0,60}?\b(?:your|a|an|one|the|some)\b[^,;.?!]{3,70}[,;] (?:and |plus |also |then )?(?:your|a|an|one|some|more|two|the)\b[^,;.?!]{3,70}(?:[,;]? and|[,;] plus|[,;]) (?:your|a|an|one|some|more|two|the)\b/i;
const wanted =
  /\b(?:decision|ruling|approval|signature|comments|choice|answer|view|yes|ok|okay|go-ahead|sign-off|feedback|steer|date|budget|letter|call|word|opinion|permission|consent|sanction|confirmation|input|advice|nod|initials|list|name|visit)\b/gi;

/** A demand of the reader, in any of its forms; questions after a fact are none. */
const demand =
  /\b(?:(?:could|can|would|will) you(?: please| kindly)?\b|(?<!you )(?:please|kindly) (?!note|find|take note|be |feel|call|let me know|see|remember|do not|don't|advise|print|forward|put|add)|(?:should|shall) (?:we|i|the)\b|do you want|may (?:i|we)\b|(?:need|want|wants|seek|await|request) (?:your|(?:a|an|the) (?:\w+ )?(?:decision|ruling|date|answer|yes|letter|visit|word|signature|approval))|(?:yes or no|ok or not)\b(?=\?)|: ?[\w ]{1,20} or [\w ]{1,20}\?|(?:needs?|wants?|waits? for|awaits?|waiting (?:on|for)) (?:signing|setting|deciding|approving|your|an (?:answer|ok))|(?:has|have) to be (?:set|decided|signed|chosen|fixed|approved|agreed)|(?:is|are) yours to|(?:we|i|it) (?:further |also |would )?(?:asks?|invites?|likes?) (?:you|the|them|an?)\b|(?:tell me|know) (?:whether|if)|who (?:will|is to|should) (?:speak|tell|sign|take|call|go|pay|chair|lead)|say yes to|^decide\b|there(?:'s| is) (?:also )?(?:a|an|the) [\w ]{2,30} to (?:ok|sign|approve|decide|pick|pay)|(?:then|also|next) there(?:'s| is) the (?:matter|question)|(?:and|,) whether (?:we|to|you)\b|the same goes for)/giu;

/** Something is to be decided, granted or opened; not only sent or looked up. */
const weight =
  /\b(?:approve|sanction|decide|decision|choose|choice|pick a|should we|shall we|do you want|may (?:i|we)\b|yes or no|ruling|adopt|appoint|agree (?:the|to the)|budget|authori[sz]e|release the|sign the|your initials|say yes|hire|a word with|yours to)/iu;

const demandsIn = (sentence: Sentence): number => {
  const demands = sentence.flat.match(demand)?.length ?? 0;
  if (demands === 0) return 0;
  const acts =
    opensAct.test(sentence.flat) || /\bask\b|\bthings?\b/i.test(sentence.flat)
      ? (sentence.flat.match(act)?.length ?? 0)
      : 0;
  return Math.max(demands, 1 + acts);
};

/** What is asked in a short draft, one sentence after the other, of any weight. */
const many = (draft: Draft): { readonly units: number; readonly fullest: Sentence } | null => {
  if (draft.words > 110 || draft.bullets > 0) return null;
  const plain = draft.sentences.filter(({ flat }) => !/^(?:if|should you|in case)\b/i.test(flat) && !casual.test(flat));
  const listed = plain.find(
    ({ flat }) =>
      things.test(flat) && (flat.match(wanted)?.length ?? 0) >= 2 && /\byour\b|\bruling\b|\bdecision\b/i.test(flat),
  );
  if (listed) return { units: 3, fullest: listed };
  const units = plain.reduce((sum, sentence) => sum + demandsIn(sentence), 0);
  const fullest = [...plain].sort((a, b) => demandsIn(b) - demandsIn(a) || a.index - b.index)[0];
  const weighs = plain.some(({ flat }) => weight.test(flat));
  return fullest && units >= 3 && weighs ? { units, fullest } : null;
};

/** Said by the way: a call, thanks, how somebody is. */
const casual =
  /\b(?:let me know|call me|give me a call|contact|feel free|if you have|how are|how is|what do you think|hope|thank|see you|talk to|questions|attached|click|www|forward|copy|print|fax|lunch|dinner|game|tickets?|kids|love|weekend|wanna|guys)\b/i;

const unitsOf = ({ sentence }: Ask): number => 1 + (sentence.flat.match(further)?.length ?? 0);

const isWeighty = (ask: Ask): boolean => ask.kind !== 'other' || unitsOf(ask) > 2;

/** The asks of the plain sentences; those of a list have an order for the eye. */
const competing = (draft: Draft): readonly Ask[] =>
  draft.asks.filter(
    (ask) =>
      !ask.sentence.bullet &&
      isWeighty(ask) &&
      !/^if\b/i.test(ask.sentence.flat) &&
      (unitsOf(ask) > 2 ||
        !/\b(?:if|unless|in case|let me know (?:when|what you think)|call me|contact me|form|forms|sheet|page|box)\b/i.test(
          ask.sentence.flat,
        )),
  );

const week = 'The site opens on Monday and the cleaners have been in. ';

export const competingAsks: Rule = {
  id: 'competing-asks',
  family: 'bottom line',
  severity: 'advice',
  step: 'communicate',
  capability: '4.3',
  card: null,
  mistake: 'overloading',
  ofPlace: true,
  reason: 'Of several things asked in one breath the easiest is answered, and it is rarely the one that matters.',
  flags: [
    'Can you approve the brochure, tell me what to say to the press, decide on the stand in Lyon, and have a word with Facilities?',
    `${week}Could you sign the lease, confirm the opening hours, and send the keys to Ruth? Please also review the fire plan.`,
    'From you by Friday: do we keep the night bus, may I hire a second driver, should we change the depot?',
    `${week}Please approve the budget for the shelves. Could you also confirm the name on the sign? We need your decision on the parking. And please review the text for the local paper.`,
    `Hi Noor,\n\n${week}Would you approve the extra shift, choose the caterer, and let me know whom to invite?\n\nBest,\nIan`,
    'Could you release the money for the sails? Could you speak to the harbour? And should we go to the fair in Kiel?',
    'I need your view on the leaflet, your choice of the two halls, and a decision on the prize.',
    'Please sign the contract with Oakley. I need your decision on the two posts. Could you confirm the date of the board day? We also need your approval for the leaflet.',
  ],
  passes: [
    'Please review the lease and sign it by Friday.',
    `${week}Could you sign the lease, and send the keys to Ruth?`,
    'Most important: please approve the budget by Friday. Could you also confirm the name on the sign, review the text for the paper, and send me the logo? These can wait a week.',
    `${week}Two things from you:\n\n- Please approve the budget for the shelves.\n- Please confirm the name on the sign.\n- Please review the text for the paper.`,
    'Please tell Ruth, Omar, and the night shift that the site opens on Monday.',
    'We approved the brochure, decided on the stand, sent the keys, and had a word with Facilities.',
    `${week}Please approve the extra shift. If anything is unclear, call me, send me a line, or ask Ruth.`,
  ],
  check: (draft) => {
    if (draft.asks.length === 0 || draft.words > 600) return [];
    const asks = competing(draft);
    const units = asks.reduce((sum, ask) => sum + unitsOf(ask), 0);
    const decisions = asks.filter(({ kind }) => kind === 'decision').length;
    const few = asks.every((ask) => unitsOf(ask) < 3) && (decisions < 2 || units < 4);
    const scattered = few ? many(draft) : null;
    if (few && !scattered) return [];
    if (ordered.test(draft.text.slice(0, 20_000))) return [];
    const fullest =
      scattered?.fullest ??
      [...asks].sort((a, b) => unitsOf(b) - unitsOf(a) || a.sentence.index - b.sentence.index)[0]?.sentence;
    if (!fullest) return [];
    return [
      {
        start: fullest.start,
        end: fullest.end,
        message: 'Several asks compete',
        why: `At least ${scattered?.units ?? units} things are asked here side by side. Say which one matters most and put it first; the rest can follow as a list or wait for another mail.`,
      },
    ];
  },
};
