import type { Ask, Draft } from '../draft.ts';
import type { Rule } from '../rule.ts';

/** A further thing asked in the same breath: ", tell me", ", and have a word", ", may I hire". */
const further =
  /[,;](?: (?:and|also|then)){0,2} (?:please |kindly |(?:can|could|would|will) you (?:please |also )?)?(?:approve|sign|decide|choose|pick|confirm|tell|send|review|check|call|ask|look|give|have a (?:word|look)|speak|talk|write|release|agree|let (?:me|us) (?:know|have)|forward|set up|book|invite|introduce|order|pay|do we|may (?:i|we)|shall (?:i|we)|should (?:i|we|the)|can (?:i|we|the)|are we|do you want|will you)\b(?= [^,;]{5})/gi;
/** The writer says what comes first, or has put the asks in an order of their own. */
const ordered =
  /\b(?:first(?:ly|,| of all| priority)|secondly|second,|above all|most (?:important|urgent|pressing)\w*|more (?:important|urgent)|important(?:ly)? (?:one|is|of)|priorit\w+|top of|the rest (?:can|is|are)|can wait|less urgent|no rush|in (?:this |that )?order|one (?:decision|thing|ask|question)|two (?:asks|things|decisions|questions|requests)|three (?:asks|things|decisions|questions|requests)|main (?:ask|thing|question|one)|biggest|if (?:you )?only|step (?:1|one)|matters most|following:|following (?:steps|actions|items|things|information|documents))\b|(?:^|\s)\(?[1-4a-c][.)] /i;

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
    if (asks.every((ask) => unitsOf(ask) < 3) && (decisions < 2 || units < 4)) return [];
    if (ordered.test(draft.text.slice(0, 20_000))) return [];
    const fullest = [...asks].sort((a, b) => unitsOf(b) - unitsOf(a) || a.sentence.index - b.sentence.index)[0];
    if (!fullest) return [];
    return [
      {
        start: fullest.sentence.start,
        end: fullest.sentence.end,
        message: 'Several asks compete',
        why: `At least ${units} things are asked here side by side. Say which one matters most and put it first; the rest can follow as a list or wait for another mail.`,
      },
    ];
  },
};
