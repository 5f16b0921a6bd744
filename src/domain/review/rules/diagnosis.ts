import { heardFromThem, instead, ofTheWriter } from '../note-cues.ts';
import type { Found, Rule } from '../rule.ts';
import { findIn, type Sentence } from '../sentences.ts';

const condition =
  "(?:depress(?:ed|ive)|clinically \\w+|bi-?polar|manic|manic-depressive|narcissist(?:ic)?s?|psychopath(?:ic)?|sociopath(?:ic)?|psychotic|autistic|asperger(?:'s|s)?|neurotic|paranoid|schizo(?:phrenic|id)?|delusional|burn(?:ed|t)[- ]out|hysterical|senile|demented|dyslexic|anorexic|bulimic|suicidal|traumati[sz]ed|menopausal|hormonal|alcoholic|an addict|addicted|hypochondriac|kleptomaniac|megalomaniac|mentally (?:ill|unstable|unwell)|(?:emotionally|psychologically) (?:unstable|damaged|disturbed)|unhinged|not right in the head|(?:mad|crazy|insane|nuts|bonkers|mental|loopy)(?= |[.,;!)]|$))";
const noun =
  "(?:narcissis(?:m|t)|narcissistic (?:personality|disorder|streak|tendencies)|asperger|alcoholism|adhd|ocd|ptsd|depression|burn-?out|autism|asperger(?:'s|s)?|dementia|alzheimer'?s?|bipolar disorder|borderline|personality disorder|paranoia|psychosis|schizophrenia|mid-?life crisis|breakdown|drink(?:ing)? problem|drug problem|eating disorder|anger issues|mental (?:problems?|issues|health (?:problems?|issues))|daddy issues|god complex|inferiority complex|persecution complex|menopause|anxiety(?: disorder)?|panic attacks?|an ulcer|cancer|long covid)";

/** Somebody is said to be or to have it. */
const isIt = new RegExp(
  `\\b(?:is|are|was|were|be|been|being|looks?|looked|seems?|seemed|sounds?|sounded|gone|went|going|acts?|acting|he's|she's|they're|who's|\\p{Lu}\\p{L}+'s) (?:(?:a bit|a little|just|so|really|clearly|obviously|probably|totally|completely|simply|quite|rather|plainly|surely|definitely|truly|half|somewhat|very|utterly|certainly|maybe|perhaps|also|again|still|now|like|a|an|the|total|complete|real|proper|textbook|classic|typical|clinical|full-blown|serious|severely|mildly|slightly|borderline|on the verge of) ){0,4}${condition}\\b`,
  'iu',
);
const hasIt = new RegExp(
  `\\b(?:has|have|had|having|got|suffers? from|suffering from|suffered|must have|on the edge of|close to|heading for|headed for|verge of|signs of|symptoms of|case of|bout of|smells of|struggl(?:es|ing) with|battl(?:es|ing)) (?:(?:a|an|some|the|his|her|their|serious|severe|mild|obvious|clear|classic|total|full-blown|another|nervous|real|untreated|undiagnosed|kind of|sort of|form of) ){0,4}${noun}\\b`,
  'i',
);
/** Named without a verb: "Classic ADHD", "Depressed, if you ask me". */
const bare = new RegExp(
  `(?:\\b(?:classic|textbook|typical|total|complete|obvious|clear case of|full-blown|proper|pure|raging|borderline|undiagnosed|early|late-stage|mild|severe|kind of|probably|clearly|obviously|definitely|surely|such an?|what an?|must be|possibly|looks like|sounds like|smells like|i'd say|i would say|my diagnosis:?) (?:a |an |total |complete |real )?(?:${noun}|${condition})|(?:^|[.:;–—-] ?)(?:${noun}|${condition})(?=,? (?:if you ask me|i (?:think|guess|bet|reckon|suspect|would say|would guess)|i'd (?:say|guess|bet)|no doubt|probably|surely|or what|most likely|perhaps|maybe)|[!?])|\\b(?:${noun}|${condition}),? (?:if you ask me|i (?:guess|bet|reckon|suspect)|i'd (?:say|guess|bet))|\\b(?:on the spectrum|on (?:anti-?depressants|medication|meds|pills|something)|off (?:his|her|their) (?:meds|medication|pills|rocker|head)|screw loose|a few screws|compulsive(?=,| about| liar|[.!]|$)|pathological(?=[.,!]| liar|$)|clinically (?:insane|depressed|mad|ill)|anger (?:management )?(?:issues|problems?)|control issues|not normal(?=[.,!]|$)|mental case|basket case|head case|nut ?job|cuckoo|neurosis|needs? (?:a shrink|therapy|a therapist|professional help|medication|to see a (?:shrink|doctor|psychiatrist))|lost (?:his|her|their|the) (?:mind|marbles|plot)|not (?:quite )?(?:sane|all there)|losing (?:it|his mind|her mind|their mind)|(?:nervous|mental) breakdown|mood swings|drinks because|(?:must|might|could|may) be pregnant|(?:looks|seems|probably|clearly|obviously|surely|definitely) (?:to be )?pregnant|belongs in (?:therapy|an institution|a clinic)|(?:his|her|their) (?:${noun}|illness|mental state|psyche)))`,
  'iu',
);
/** The same word for a thing, a place or a field of work. */
const otherSense =
  /^(?: (?:market|ward|clinic|department|patients?|transistors?|campaign|programme|program|team|centre|center|care|unit|charity|project|support|training|research|day|week|monday|service|services|junction|office|awareness|study|trial|policy|conference|deadline|schedule|about (?=backups|security|safety|data|detail|details|quality|hygiene|dates|deadlines|costs)|ideas?|price|prices|weather|busy|hours|amount|clause|mode|staff|employees|members|visitors|users|customers|women|children|pupils|students|screening|strategy|budget|grant|fund|line|case|cases))\b/i;
const ofAThing =
  /\b(?:things?|life|markets?|sales|prices?|demand|deadline|plan|plans|schedule|bulb|lamp|motor|fuse|transistor|server|engine|building|project|idea|budget|week|day|traffic|weather|system|number|numbers|figures?|timetable|queue|it|this|that|everything|which)(?:'s| (?:is|was|are|were|looks?|seems?|went|gone))(?: \w+){0,3} $/i;

const place = (sentence: Sentence): { start: number; end: number } | null => {
  for (const pattern of [isIt, hasIt, bare]) {
    const span = findIn(sentence, pattern);
    if (!span) continue;
    const from = span.start - sentence.start;
    const words = sentence.flat.slice(from, span.end - sentence.start);
    const lead = sentence.flat.slice(0, from);
    if (otherSense.test(sentence.flat.slice(span.end - sentence.start))) continue;
    if (
      ofTheWriter.test(lead) ||
      /^(?:i|we)\b(?!'d say| would say)/i.test(words) ||
      /\bi(?:'m| am| was| felt| feel)\b[^,;]{0,24}$/i.test(lead)
    )
      continue;
    if (ofAThing.test(`${lead}${words.slice(0, words.lastIndexOf(' ') + 1)}`)) continue;
    return span;
  }
  return null;
};

export const diagnosis: Rule = {
  id: 'diagnosis',
  family: 'notes',
  reads: ['note'],
  severity: 'warning',
  step: 'relationships',
  capability: '10.4',
  card: 'E16',
  mistake: null,
  local: true,
  reason: 'A note that gives somebody an illness is a guess by a layman, and health is theirs to speak of.',
  flags: [
    'Went silent in the review. Burnt out, I guess.',
    'Textbook narcissist, talked of the award for an hour.',
    'Jo is clearly bipolar, yesterday all smiles and today nothing.',
    'Probably on the spectrum, never looks at anybody.',
    'She must be pregnant: no wine and two days off.',
    'He has a drinking problem, so book mornings.',
    'Close to a breakdown since the merger.',
    'Forgot the vote again. Dementia, probably.',
  ],
  passes: [
    'The market is depressed, so no price rise this spring.',
    'Crazy deadline, by the account of the ministry itself.',
    'I am burnt out after the audit; ask for two days.',
    'Told me she has cancer and will be out from June; Ann covers.',
    'Wants the autism programme to start in the autumn term.',
    'Visited the dementia ward with us and asked three questions.',
    'The schedule is crazy; agreed to drop two items.',
    'Said he is burnt out and hands the project to Silke on Monday.',
    'Went quiet in the review. Left early.',
    'He is paranoid about backups, in a good way, and wants a test each month.',
  ],
  check: (draft) => {
    const found: Found[] = [];
    for (const sentence of draft.sentences) {
      const span = place(sentence);
      if (!span || heardFromThem.test(sentence.flat.slice(0, span.end - sentence.start))) continue;
      found.push({
        ...span,
        message: 'This reads as a diagnosis',
        why: `Nobody here can know it, and health is theirs to speak of. ${instead}`,
      });
    }
    return found;
  },
};
