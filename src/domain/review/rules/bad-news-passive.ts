import { spaced } from '../cues.ts';
import type { Draft } from '../draft.ts';
import type { Rule } from '../rule.ts';
import { isPasted, mentions } from '../said-in.ts';
import { findIn, meets, type Sentence } from '../sentences.ts';

const guard = [
  'was',
  'were',
  'been',
  'got',
  'occurred',
  'happened',
  'crept',
  "wasn't",
  "weren't",
  'became',
  'ended',
  'slipped',
  'fell',
  'never',
  "hasn't",
  "hadn't",
  'have',
  'astray',
];
const thing =
  '(?:deadline|date|target|step|check|checks|test|tests|form|report|invoice|invoices|payment|payments|order|orders|list|file|files|figure|figures|number|numbers|letter|letters|notice|note|e-?mail|mail|message|patient|patients|customer|customers|client|clients|member|members|team|board|page|pages|version|data|backup|backups|contract|renewal|filing|booking|bookings|room|appointment|delivery|shipment|container|containers|box|boxes|pallets?|samples?|records?|alarm|warning|risk|error|request|requests|application|call|calls|milestone|batch|labels?|price|prices|rate|totals?|column|line|budget|opportunity|certificate|permit|key|keys|door|valve|update|change|it|this|they|these|some|two|three|several|one)';
const passive = spaced(
  new RegExp(
    [
      '\\b(?:(?:some |several |a few |two |three |regrettable |unfortunate )?(?:mistakes?|errors?|oversights?|slip-?ups?|mix-?ups?|wrong (?:decisions?|assumptions?|choices?)|lapses?) (?:was|were|have been|has been|had been|got) (?:unfortunately |sadly |regrettably |also )?(?:made|committed)|(?:an? )?(?:mistake|error|oversight|mix-up) (?:has |had )?(?:occurred|happened|crept in))\\b',
      `\\b${thing}(?: (?!who|that|which|anyone|anybody|whose|if)\\w+){0,4} (?:was|were|has been|have been|had been|got) (?:unfortunately |sadly |regrettably |accidentally |inadvertently |again |also |simply |somehow |then )?(?:missed|overlooked|forgotten|mislaid|misplaced|mixed up|mishandled|miscommunicated|misfiled|miscalculated|mismanaged|misread|misdirected|misrouted|lost in|left (?:off|out|open|unlocked|behind|undone|unanswered|unpaid|unsent|unattended)|not (?:sent|checked|done|paid|booked|tested|ordered|told|informed|communicated|renewed|signed|filed|followed|noticed|spotted|caught|updated|backed up|escalated|passed on|answered|registered|entered|included|locked|closed)|never (?:sent|checked|done|paid|booked|tested|ordered|told|informed|renewed|filed|updated|answered)|sent to the wrong|sent (?:out )?(?:too )?late|deleted by mistake|deleted in error|dropped (?:from|by mistake)|entered (?:wrongly|incorrectly|twice)|calculated (?:wrongly|incorrectly)|paid (?:twice|late)|handled (?:badly|poorly|wrongly)|communicated (?:late|badly|poorly|wrongly)|underestimated|overestimated|let (?:down|slip))\\b`,
      '\\bthe wrong (?:\\w+ ){1,4}(?:was|were|has been|have been|got) (?:\\w+ly )?(?:sent|shipped|used|booked|ordered|delivered|given|printed|published|paid|loaded|charged|installed|told|chosen|entered|applied|deleted)\\b',
      '\\bballs? (?:was|were|got|has been) dropped\\b',
    ].join('|'),
    'i',
  ),
);
/** Somebody stands there: as doer in the sentence or beside it, or the case has not happened. */
const doer =
  /\b(?:by (?:the|our|my|a|an|us|me|one|mistake of|him|her|them|your|its|their|\p{Lu})|i\b|i'm|i've|we\b|we're|we've|my (?:team|side|people|mistake|fault|error|department|office|unit|own|group)|our (?:team|side|people|mistake|fault|error|end|department|office|unit|own|group)|mine\b|ours\b|the (?:vendor|supplier|contractor|port|bank|carrier|agency)(?:'s)?)/iu;
/** Somebody owns it beside. */
const owned =
  /\b(?:(?:my|our|mine|ours)\b[^.]{0,20}\b(?:mistake|fault|error|oversight)|(?:mistake|fault|error|oversight) (?:is|was) (?:mine|ours|entirely mine|entirely ours)|(?:i|we) (?:missed|forgot|should have|overlooked|sent|had the|misread|made|failed|did not|didn't|read the|own|take))\b/i;
const unreal =
  /\b(?:to us|(?:states?|says|said|reports?) that|if|unless|whether|in case|would|could|might|may (?:be|have|not|need)|should|must|can|not to be|make sure|ensure|so that|until|once|when|sure|wonder)\b|^(?:please )?(?:check|confirm)/i;

/** The same in more shapes. */
const more = spaced(
  /\b(?:(?:insurance|licen[cs]e|lease|policy|subscription|warranty|alarm|warnings?|gates?|doors?|windows?|parents?|residents?|neighbou?rs?|students?|pupils?|staff|guests?|families|families|donors?|tenants?|medication|dose|passwords?|servers?|machines?|leak|complaint|complaints|signature|minutes|attachment|cheque|payroll|salary|salaries|invitations?|tickets?|reminder|slides?|application|tender|grant)(?: (?!who|that|which)\w+){0,4} (?:was|were|has been|have been|had been|got) (?:unfortunately |sadly |regrettably |accidentally |inadvertently |again |also |simply |somehow |then )?(?:missed|overlooked|forgotten|mislaid|mixed up|ignored|left (?:open|unlocked|on|off|out|behind)|not (?:renewed|extended|checked|tested|locked|signed|informed|noticed|updated|sent|done|told|paid|shut)|never (?:sent|checked|done|paid|told|answered|filed|signed|read)|(?:informed|told|paid|sent|submitted|filed|delivered|handed in) (?:too late|late|after the deadline)|lost|paid twice|double[- ]booked|given to the wrong)\b|(?:was|were|has been|have been|had been|got) (?:accidentally|inadvertently|mistakenly|wrongly|erroneously|unintentionally) \w+ed\b|(?:was|were|has been) (?:allowed to (?:lapse|expire|slip|run out|drift)|sent in after the deadline|submitted (?:too late|after the deadline)|left open and|not noticed until)\b|(?:wrong |false )?assumptions were made\b|(?:no|not) (?:check|test|backup|record|minutes|notice) (?:was|were) (?:made|done|kept|taken|given)\b)/i,
);

const fault =
  '(?:missed|overlooked|forgotten|mislaid|misplaced|misfiled|mislabell?ed|mis-?labell?ed|misspelt|mispriced|mistyped|misread|misrouted|misdirected|misjudged|miscounted|miscalculated|mishandled|mistranslated|misunderstood|misinterpreted|miscommunicated|misaddressed|misplanned|botched|bungled|fumbled|mixed up|muddled(?: up)?|swapped|confused|switched round|jumbled|contaminated|dropped|damaged|spoil(?:ed|t)|scratched|overwritten|deleted|wiped|erased|corrupted|exposed|leaked|disclosed|neglected|ignored|disregarded|skipped|omitted|left (?:off|out|open|unlocked|behind|undone|unanswered|unpaid|unsent|unattended|on|running|unread|unsigned|unchecked|blank|too late)|double-?booked|double-?counted|duplicated|(?:counted|booked|paid|charged|billed|entered|sent|invoiced|ordered|scheduled|recorded|shipped) (?:twice|wrongly|incorrectly|double|to the wrong|under the wrong|in the wrong|on the wrong|for the wrong|at the wrong|too late|too early|with the wrong)|(?:wrongly|incorrectly|erroneously|mistakenly|inadvertently|accidentally|unintentionally|prematurely|improperly|inaccurately) \\w+(?:ed|t|n)|(?:sent|sold|booked|shipped|released|published|deleted|signed|thrown away|switched off|unplugged|disconnected|overwritten|included|opened|left) (?:by (?:mistake|accident)|in error|unsigned|unchecked|without (?:a |any )?(?:check|approval|authori[sz]ation|sign-?off|signature|test))|underestimated|overestimated|underquoted|oversold|overbooked|overcharged|undercharged|overpaid|underpaid|overspent|overrun|overstated|understated|(?:not|never) (?:\\w+ly )?(?:been )?(?:sent|checked|done|paid|booked|tested|ordered|told|informed|communicated|renewed|signed|filed|followed(?: up)?|noticed|spotted|caught|updated|backed up|escalated|passed on|answered|registered|entered|included|locked|closed|taken|carried out|performed|placed|made|raised|recorded|reported|requested|verified|validated|reconciled|submitted|delivered|invited|consulted|read|returned|applied|applied for|inspected|serviced|cleaned|logged|approved|sought|obtained|secured|scheduled|switched on|switched off|turned off|turned on|connected|collected|insured|notified|completed|kept|shared|mentioned|flagged|anticipated|foreseen|budgeted|factored in|accounted for|put in|handed over|forwarded|monitored|watered|fed|refrigerated|calibrated))';
const soft =
  '(?:(?:unfortunately|sadly|regrettably|also|simply|somehow|then|apparently|accidentally|inadvertently|initially|clearly|evidently|again|partly|only|all|both|already|actually) )?';
const past =
  '(?:was|were|has been|have been|had been|got|gets|became|(?:has|have|had)(?= (?:not|never) been )|ended up(?: being)?|wound up(?: being)?|(?:seems?|appears?|turned out|is found|was found|proved|is understood|came out|turns out) to have (?:been|become|got))';
/** Any thing with which something was done wrong, or with which nothing was done. */
const wider = spaced(
  new RegExp(
    [
      `\\b(?!that|which|who|deals?|llc|petition|guaranty|and|but)\\w+ ${past} ${soft}${fault}\\b`,
      "\\b\\w+ (?:wasn't|weren't|hasn't been|haven't been|hadn't been|never got|never gets|somehow never got|didn't get|did not get) (?:sent|checked|done|paid|booked|tested|ordered|told|informed|communicated|renewed|signed|filed|followed|noticed|spotted|caught|updated|backed up|escalated|passed on|answered|registered|entered|included|locked|closed|taken|carried out|performed|placed|made|raised|recorded|reported|requested|verified|validated|reconciled|submitted|delivered|invited|consulted|read|returned|applied|inspected|serviced|cleaned|logged|approved|sought|obtained|scheduled|switched|turned|connected|loaded|collected|covered|insured|notified|completed|kept|given|shared|copied|mentioned|flagged|anticipated|foreseen|budgeted|planned|factored|accounted|put|handed|forwarded|monitored)\\b",
      '\\b(?:the )?wrong (?:\\w+ ){1,5}(?:was|were|has been|have been|got|went|ended up) (?:\\w+ly )?(?:sent|shipped|used|booked|ordered|delivered|given|handed|printed|published|paid|loaded|charged|installed|told|chosen|entered|applied|deleted|out|picked|uploaded|quoted|invited|in)\\b',
      '\\bit (?:was|has been|had been|got) (?:overlooked|forgotten|missed|not (?:noticed|spotted|realised|realized|considered|checked)|wrongly assumed|assumed (?:wrongly|incorrectly|that))\\b',
      '\\b(?:mistakes?|errors?|oversights?|slip-?ups?|mix-?ups?|blunders?|lapses?|misjudg?ements?|wrong (?:decisions?|assumptions?|choices?|calls?)|discrepanc(?:y|ies)|omissions?|inconvenience|damage|harm|distress|confusion|inaccurac(?:y|ies)) (?:was|were|have been|has been|had been|got) (?:unfortunately |sadly |regrettably |also |inadvertently )?(?:made|committed|caused|introduced|created|experienced|overlooked|allowed)\\b',
      '\\b(?:an? |some |the |several |two )?(?:mistakes?|errors?|oversights?|slip-?ups?|mix-?ups?|blunders?|lapses?|misunderstandings?|miscommunications?|miscalculations?|omissions?|typos?|discrepanc(?:y|ies)|breakdowns? in communication|failures?|shortcomings) (?:has |have |had |seems? to have |appears? to have |must have )?(?:occurred|happened|crept in(?:to)?|slipped in(?:to)?|arisen|arose|taken place|took place|found its way|slipped through|got in)\\b',
      '\\bthere (?:was|were|has been|have been|had been|seems to have been|appears to have been) (?:an? |some |also |unfortunately |a slight |a regrettable )*(?:failures? (?:to|of|in|by)|lapses? (?:in|of)|oversights?|mix-?ups?|slip-?ups?|errors? (?:in|on|of|with)|mistakes? (?:in|on|with)|breakdown in communication|miscommunication|misunderstanding|miscalculation|omission|negligence|neglect|double[- ]booking|blunder|lack of (?:communication|oversight|attention|care|follow-?up|supervision|diligence|checks?)|no (?:check|checks|handover|follow-?up|record|backup|supervision) (?:made|done|of|on|before|in))\\b',
      '\\b(?:balls?|stitch|eye) (?:was|were|got|has been) (?:dropped|taken off)\\b|\\b(?:fell|fallen|slipped|slid) (?:through the (?:cracks|net|gaps)|between (?:the |two )?(?:stools|cracks|chairs)|off the (?:list|radar|agenda|table))\\b|\\b(?:got|went|gone|been|was|were) (?:lost in (?:the )?(?:system|shuffle|post|transit|translation|handover|process|move)|astray|missing (?:in|from|during|between|at our)|unnoticed|unanswered|unpaid|unsent|unchecked|unsigned)\\b|\\b(?:failed|omitted|neglected) to (?:get|be) \\w+(?:ed|t|n)\\b',
    ].join('|'),
    'i',
  ),
);
/** Who did it stands there, with what was done. */
const doneBy =
  /\b(?:by (?:the|our|my|a|an|us|me|one|him|her|them|your|its|their|some|\p{Lu}\p{Ll}+)(?! (?:end|time|mistake|accident|error|deadline|date|close|start|way|day|evening|morning|weekend|book|phone|mail|post|system)\b)|(?:i|we|he|she|they|you)(?:'ve| have| had)? (?:\w+ly |also |then |just |simply )?(?:left|lost|mis\w+|forgot|dropped|entered|caused|overlooked|did not|didn't|should have|failed|made|own|take|sent|broke|noticed|apologi[sz]e|don't|do not|haven't|have not|hadn't|could not|couldn't|weren't|wasn't|were not|am sorry|didnt)|(?:my|our) (?:own )?(?:mistake|fault|error|oversight|responsibility)|(?:the|your) (?:vendor|supplier|contractor|port|bank|carrier|agency|broker|counterparty|customer|client|printer|landlord|storm|wind|fire|flood|vandals|thieves)\b|\b(?:storm|fire|flood|lightning|earthquake|frost|hail|vandal\w*|burglar\w*|thie(?:f|ves))\b)/iu;
/** Ordinary business of mail, systems and contracts: nobody is at fault, or somebody else. */
const ordinary =
  /\b(?:attached|ha(?:s|ve) (?:\w+ly )?(?:not|never) (?:yet )?been|not (?:been )?(?:approved|signed|executed|delivered|included|received|completed|made|given|read|copied) (?:yet|by)|yet\b|still\b|so far|hasn't been \w+ (?:yet|by)|not been (?:included|given|made|taken|signed|executed|completed|delivered|told|informed|shared|notified) ?(?:yet|[.,;!]|$)|you (?:was|were|have|had|got|are)|your|e-?mail|message|transmission|recipient|addressee|confidential\w*|privileged|disclos\w+|intended|voice ?mail|agreement|contract(?:s|ual)?|party|parties|pursuant|shall|congress|senate|minister|president|government|police|troops|votes?|bill|plaintiff|defendant|court|lawsuit|deal (?:was|has)|trades?|counterpart\w+|desk|gas|power|volumes?|curve|curves|pipeline|nom(?:s|inated|ination)|schedul(?:ed|ing)|curtail\w*|glad|thank|funny|weekend|husband|wife|game|beer|dad|mom|kids?|home|car|luggage|i was|i got|i wasn't|i have been|i've been|i had been|we were|we weren't|we got|we have been|we've been|who (?:was|were|have|has|got)|those (?:who|that)|anyone|not to)\b/i;

/** Told in a short text, in which the writer or the writer's people stand close by. */
const isOwn = (draft: Draft, sentence: Sentence): boolean =>
  draft.words <= 250 &&
  [draft.sentences[sentence.index - 1], sentence, draft.sentences[sentence.index + 1]].some(
    (each) => each && (draft.words <= 40 || /\b(?:we|our|us|my|i|i'm|here)\b/i.test(each.flat)),
  );

export const badNewsPassive: Rule = {
  id: 'bad-news-passive',
  family: 'honesty',
  severity: 'advice',
  step: 'credibility',
  capability: '4.7',
  card: null,
  mistake: 'passive',
  reason: 'A mistake that nobody made will be made again; the sentence that says “we” closes the matter.',
  flags: [
    'Mistakes were made in the final check.',
    'The wrong container list was sent to the Rotterdam terminal, and eleven boxes went onto the wrong ship.',
    'Unfortunately the deadline for the permit was missed.',
    'The invoice from March was not paid.',
    'Two patients were not informed of the new date.',
    'An error has occurred in the figures for May.',
    'The backup of Sunday was overlooked.',
    'In our stock count the oars ended up being counted twice.',
    'The test of the ferry never got booked from our office.',
    'There was a failure to tell the choir of the new hall.',
  ],
  passes: [
    'We missed the deadline for the permit.',
    'The wrong list was sent by the port.',
    'The deadline was missed. That was my mistake: I had the old calendar.',
    'If the deadline is missed, the permit lapses.',
    'The report was finished on Monday and sent to the board.',
    'The oars were damaged by the storm.',
    'The lease was signed on Monday, and the keys were handed over.',
    'The form was left on your desk.',
    'Two patients were told of the new date on Monday.',
    'Please check whether the invoice was not paid or paid late.',
  ],
  check: (draft) => {
    if (draft.words > 1200 || !mentions(draft, guard) || isPasted(draft)) return [];
    return draft.sentences.flatMap((sentence) => {
      if (sentence.question) return [];
      const sure = meets(sentence, doer) ? null : (findIn(sentence, passive) ?? findIn(sentence, more));
      const words =
        sure ??
        (isOwn(draft, sentence) && !doneBy.test(sentence.flat) && !meets(sentence, ordinary)
          ? findIn(sentence, wider)
          : null);
      if (!words || unreal.test(sentence.flat.slice(0, words.end - sentence.start + (sure ? 200 : 2)))) return [];
      const after = draft.sentences[sentence.index + 1];
      const before = draft.sentences[sentence.index - 1];
      if ((before && meets(before, owned)) || (after && meets(after, owned))) return [];
      return [
        {
          ...words,
          message: 'A fault that nobody made',
          why: `“${draft.text.slice(words.start, words.end)}” leaves out who. If it was you or your team, say “I” or “we”, and what has changed since.`,
        },
      ];
    });
  },
};
