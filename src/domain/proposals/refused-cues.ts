import { anybody } from './names-marked.ts';
import {
  after,
  against,
  any,
  cased,
  done,
  each,
  ends,
  leads,
  learn,
  leaves,
  one,
  organising,
  over,
  rated,
  roles,
  staff,
  stop,
  teller,
  theirs,
  told,
  union,
  who,
  whoever,
  will,
} from './refused-words.ts';

export type RefusedKind = 'job' | 'rating' | 'union' | 'whistle';

/** What decides about somebody, by kind; over words in which known names are marked. */
export const refusedCues: readonly (readonly [RefusedKind, RegExp])[] = [
  [
    'job',
    any(
      `(?:fir(?:e|ing)|sack(?:ing)?|dismiss(?:ing)?|lay(?:ing)? off|get(?:ting)? rid of|demot(?:e|ing)|disciplin(?:e|ing)|terminat(?:e|ing)|part(?:ing)? (?:ways )?with|push(?:ing)? out|manag(?:e|ing) out|oust(?:ing)?) (?:${who}|him|her)${ends}`,
    ),
  ],
  [
    'job',
    any(
      `(?:push|manag|forc|eas|driv|edg)(?:e|ing)? (?:${who}|him|her) out(?! of (?:the )?(?:loop|meeting|room|car|way))${over}`,
    ),
  ],
  ['job', any(`mak(?:e|ing) (?:${who}|him|her) redundant`)],
  ['job', any(`show(?:ing)? (?:${who}|him|her) the door`)],
  ['job', any(`let(?:ting)? (?:${who}|him|her) go${leaves}`)],
  ['job', any(`${who} ${will} be ${done}${over}`)],
  ['rating', any(`put(?:ting)? (?:${who}|him|her) on (?:a |the )?(?:performance (?:improvement )?plan|pip)${over}`)],
  ['job', any(`${who} (?:must|has to|needs to|should|ought to) go${leaves}`)],
  ['job', any(`(?:want|need|have) ${who} (?:out|gone)${leaves}`)],
  [
    'job',
    any(
      `giv(?:e|ing) (?:${who}|him|her) (?:(?:his|her|their|a month's|three months') notice|notice(?=${stop}))${over}`,
    ),
  ],
  ['job', any(`(?:dismissal|firing|termination|demotion|sacking) of ${who}(?!')${over}`)],
  [
    'job',
    any(
      `${who}'s (?:dismissal|firing|sacking|demotion|redundancy|termination|promotion(?! of)|pay rise|pay cut)${over}`,
    ),
  ],
  [
    'job',
    any(
      `(?:not|never|refus(?:e|ing) to|declin(?:e|ing) to|stop) (?:renew|extend|prolong)(?:ing)? ${who}'s (?:contract|post|employment)(?! with)${over}`,
    ),
  ],
  ['job', any(`let(?:ting)? ${who}'s (?:contract|post|employment) (?:run out|lapse|expire|end)${over}`)],
  [
    'job',
    any(
      `(?:terminat|end|cancel|revok|cut short)(?:e|ing)? ${who}'s (?:employment|contract|job|post|position|probation)(?! with)${over}`,
    ),
  ],
  [
    'job',
    any(
      `(?:cut|rais|reduc|increas|freez|lower|doubl|dock|stop|halv)(?:e|t?ing|p?ing)? ${who}'s (?:pay|salary|bonus|wages?)${over}`,
    ),
  ],
  [
    'job',
    any(
      `(?:issu|giv|hand|writ)(?:e|ing)? ${who} an? (?:(?:final|first|formal|written|official) )+warning|(?:final|formal|written|official) warning (?:for|to) ${who}${ends}`,
    ),
  ],
  [
    'job',
    any(
      `remov(?:e|ing) ${who} from ${theirs} (?:post|job|role|position|office)${over}|strip(?:ping)? ${who} of ${theirs} (?:post|role|title|team|position)${over}`,
    ),
  ],
  ['job', any(`(?:build|keep|start)(?:ing)? a (?:file|case|dossier) (?:on|against) ${who}${ends}`)],
  ['job', any(`(?:hir(?:e|ing)|promot(?:e|ing)) ${anybody}${ends}`)],
  ['job', any(`promot(?:e|ing) ${one}${ends}`)],
  [
    'job',
    any(
      `appoint(?:ing)? ${anybody} (?:(?:as|to be|to) )?(?:the |our |a |an )?(?:[\\p{L}-]+ )?(?:${roles}|head of|chief|chair)${over}`,
    ),
  ],
  [
    'job',
    any(
      `recruit(?:ing)? ${anybody} (?:as|to|for|into) (?:the |our |a |an )?(?:[\\p{L}-]+ )?(?:post|role|job|position|team|department|${roles})${over}`,
    ),
  ],
  [
    'job',
    any(
      `replac(?:e|ing) ${anybody}${after('and|or|before|after|by|with|this|next|now|soon|because|since|if|when|so|immediately|from|until')}`,
    ),
  ],
  [
    'job',
    any(
      `replac(?:e|ing) (?:the|our|my|this|that) (?:[\\p{L}-]+ )?${leads}(?=${stop}| (?:now|soon|because|this|next|before|(?:with|by) (?:some(?:body|one)|an? (?:better|new|stronger|younger|other|outside)))${over})`,
    ),
  ],
  ['job', any(`(?:promotion|appointment|contract|bonus|pay rise|salary) (?:of|for) ${anybody}${ends}`)],
  [
    'job',
    cased(
      `(?:[Hh]ir(?:e|ing)|[Aa]ppoint(?:ing)?|[Pp]romot(?:e|ing)) \\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)? (?:as|to) (?:the |our |a |an )?(?:[\\p{Ll}-]+ )?${roles}${over}`,
    ),
  ],
  [
    'job',
    // Somebody who is not on file: in the middle of a sentence, by two names.
    cased(
      `(?<=\\p{Ll},? )(?:fire|sack|dismiss|lay off|demote|get rid of) \\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+(?<! (?:Consulting|Partners|Group|Services|Agency|Bank|Council|Ltd|Inc|Limited|Allen|Systems|Software|Solutions))${ends}`,
    ),
  ],
  [
    'rating',
    any(`(?:rat(?:e|ing)|scor(?:e|ing)|rank(?:ing)?|grad(?:e|ing)|apprais(?:e|ing)|assess(?:ing)?) ${anybody}${rated}`),
  ],
  [
    'rating',
    any(
      `(?:rat(?:e|ing)|scor(?:e|ing)|rank(?:ing)?|grad(?:e|ing)|apprais(?:e|ing)|assess(?:ing)?) ${who}'s (?:performance|work ethic|output|productivity|competence|attitude|abilit(?:y|ies)|reliability|loyalty|potential)${over}`,
    ),
  ],
  [
    'rating',
    any(`(?:performance (?:review|rating|appraisal|improvement plan)|pip|appraisal) (?:of|for) ${who}${ends}`),
  ],
  ['rating', any(`${who}'s performance (?:rating|appraisal|improvement plan)${over}`)],
  [
    'job',
    any(
      `(?:get|hav|see)(?:e|ing|ting)? ${who} (?:fired|sacked|dismissed|demoted|replaced|removed from (?:his|her|the))${over}`,
    ),
  ],
  [
    'job',
    any(`${who} ${will} (?:get|receive|be given) an? (?:(?:final|first|formal|written|official) )+warning${over}`),
  ],
  [
    'job',
    any(
      `(?:dismissal|disciplinary|redundancy) (?:proceedings|procedure|process|hearing) (?:against|for) ${who}${ends}`,
    ),
  ],
  [
    'job',
    any(
      `(?:offer(?:ing)?|giv(?:e|ing)) ${who} an? (?:severance|redundancy|exit)${over}|${who} gets an? severance${over}`,
    ),
  ],
  [
    'job',
    any(
      `(?:giv(?:e|ing)|hand(?:ing)?) ${who} (?:(?:a|the|his|her) )?(?:raise(?! of)|promotion|sack|boot|pay rise|pay cut|bonus|p45|pink slip|walking papers)${over}`,
    ),
  ],
  [
    'job',
    any(
      `${who}'s (?:role|job|post|position) ${will} be (?:cut|abolished|removed|eliminated|closed|dropped|scrapped)${over}`,
    ),
  ],
  [
    'job',
    any(`(?:cut|eliminat|abolish|remov|clos|scrap|drop)(?:e|ing|p?ing)? ${who}'s (?:role|job|post|position)${over}`),
  ],
  [
    'job',
    any(
      `mak(?:e|ing) ${anybody} (?:the |our |a )?(?:[\\p{L}-]+ )?(?:${leads}|head of|chief)${over}|${anybody} ${will} become (?:the |our |a )?(?:[\\p{L}-]+ )?(?:${leads}|head of|chief)${over}`,
    ),
  ],
  [
    'job',
    any(
      `(?:encourag|press|pressur|get|push|ask|urg|forc|nudg)(?:e|ing|ting)? ${who} (?:to (?:resign|quit|leave the (?:company|team|house|board|school|firm))|into (?:resigning|quitting))${over}`,
    ),
  ],
  ['job', any(`time for ${who} to (?:resign|move on|leave the (?:company|team|house|board|school|firm))${over}`)],
  ['job', any(`(?:mov|tak)(?:e|ing) ${who} (?:out of|from) (?:his|her|their) (?:role|post|job|position)${over}`)],
  [
    'rating',
    any(`compar(?:e|ing) (?:the |our |my |all )*${staff} by (?:productivity|performance|output|speed|errors?)${over}`),
  ],
  [
    'rating',
    any(
      `(?:track|measure|monitor|log|record)(?:ing)? (?:the )?(?:performance|output|productivity|speed|mistakes) of (?:${each}|${anybody})${rated}`,
    ),
  ],
  ['rating', any(`(?:stack[- ]?rank(?:ing)?|forced[- ]ranking|rank and yank)${over}`)],
  [
    'rating',
    any(
      `(?:rat(?:es?|ing)|scor(?:es?|ing)|rank(?:s|ing)?|grad(?:es?|ing)) (?:(?:the |my |our |all |individual )*${staff}|${each})${rated}`,
    ),
  ],
  [
    'rating',
    any(
      `(?:league tables?|rankings?|leader ?boards?|score ?cards?|scores?|ratings?) (?:(?:of|for) (?:(?:the |my |our |all |individual )*${staff}|${each})|per ${roles})${rated}`,
    ),
  ],
  [
    'rating',
    any(
      `(?:which|who) (?:of (?:my|our|the) ${staff} )?(?:is|are) (?:the )?(?:weakest|worst|least productive|dead wood|low performers?|bottom performers?)${over}`,
    ),
  ],
  [
    'rating',
    any(
      `(?:identify|list|find|name|weed out|single out|spot|flag)(?:ing)? (?:the |our |my |all )*(?:(?:low|bottom|poor|weak|under)[ -]?performers|(?:\\p{L}+ )?(?:weakest|worst) (?:${staff})|dead wood)${over}`,
    ),
  ],
  [
    'union',
    any(
      `(?:keep(?:s|ing)?|get(?:s|ting)?) ${union} (?:out|away|off)${over}|no (?:union|works council) is (?:founded|formed|elected|set up)${over}`,
    ),
  ],
  ['union', any(`${against} (?:${union}${ends}|${organising}${over})`)],
  ['union', any(`(?:break(?:ing)?|bust(?:ing)?|crush(?:ing)?) (?:the |a |any )?strike${over}`)],
  [
    'union',
    any(
      `(?:prevent|stop|keep|discourag)(?:e|p?ing)? (?:the |our |my )?${staff} from (?:unioni[sz]ing|organi[sz]ing|(?:joining|forming|founding|starting) (?:a|the) union|striking)${over}`,
    ),
  ],
  [
    'union',
    any(
      `(?:mov|transfer|track|monitor|watch|blacklist|isolat|weed|identif)(?:e|y|r?ing|ying| out)? (?:the |all |our )?union (?:members|organi[sz]ers?|activists?|supporters?)${over}`,
    ),
  ],
  [
    'union',
    any(
      `(?<=(?:persuad|get|talk|push|pressur|pay|encourag|convinc|forc|bonus)[^.;:!?]{0,40})leav(?:e|ing|es) (?:the|a|their) union${over}`,
    ),
  ],
  [
    'union',
    any(
      `${learn} ${whoever} (?:(?:is|are) (?:in|for|behind|with|a member of|organi[sz]ing)|joined|supports?|organi[sz]es?|signed|voted for|belongs? to)[^.;:!?]{0,30}(?:union|works council)${over}`,
    ),
  ],
  [
    'whistle',
    any(
      `(?:find(?:ing)?(?: out)?|identify(?:ing)?|unmask(?:ing)?|trac(?:e|ing)|nam(?:e|ing)) (?:the |our |that |any )?whistle-? ?blowers?${over}`,
    ),
  ],
  [
    'whistle',
    any(
      `(?:silenc(?:e|ing)|discredit(?:ing)?|punish(?:ing)?|sidelin(?:e|ing)|stop(?:ping)?|expos(?:e|ing)|uncover(?:ing)?|reveal(?:ing)?|su(?:e|ing)|mov(?:e|ing)|transfer(?:ring)?|retaliat(?:e|ing) against|go(?:ing)? after|fir(?:e|ing)|dismiss(?:ing)?) (?:the |our |that |any )?${teller}${over}`,
    ),
  ],
  ['whistle', any(`${learn} (?:${whoever}|the (?:person|one|people) who) ${told}`)],
  [
    'whistle',
    any(
      `(?:trac(?:e|ing)|identify(?:ing)?|unmask(?:ing)?|find(?:ing)?) (?:the (?:author|writer|sender) of )?the anonymous (?:letter|note|complaint|e-?mail|tip|report|call|caller|message)${over}`,
    ),
  ],
];
