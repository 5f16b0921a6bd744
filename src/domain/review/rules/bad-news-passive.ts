import { spaced } from '../cues.ts';
import type { Rule } from '../rule.ts';
import { isPasted, mentions } from '../said-in.ts';
import { findIn, meets } from '../sentences.ts';

const guard = ['was', 'were', 'been', 'got', 'occurred', 'happened', 'crept'];
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
  ],
  passes: [
    'We missed the deadline for the permit.',
    'The wrong list was sent by the port.',
    'The deadline was missed. That was my mistake: I had the old calendar.',
    'If the deadline is missed, the permit lapses.',
    'The report was finished on Monday and sent to the board.',
    'The form was left on your desk.',
    'Two patients were told of the new date on Monday.',
    'Please check whether the invoice was not paid or paid late.',
  ],
  check: (draft) => {
    if (draft.words > 1200 || !mentions(draft, guard) || isPasted(draft)) return [];
    return draft.sentences.flatMap((sentence) => {
      const words = findIn(sentence, passive) ?? findIn(sentence, more);
      if (!words || sentence.question || meets(sentence, unreal)) return [];
      const after = draft.sentences[sentence.index + 1];
      const before = draft.sentences[sentence.index - 1];
      if (meets(sentence, doer) || (before && meets(before, owned)) || (after && meets(after, owned))) return [];
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
