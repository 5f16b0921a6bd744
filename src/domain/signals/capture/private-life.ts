// Said of a person: not "the cancer ward", "therapy centre" or "the depression of prices".
const being =
  "(?:is|are|was|were|'s|'re|seems?|seemed|looks?|looked|sounds?|must be|may be|might be|could be|has been|have been|'s been|been)";
const how =
  '(?:(?:a bit|probably|maybe|perhaps|clearly|secretly|apparently|really|very|quite|so|still|again|clinically|reportedly|totally|both) ){0,2}';
const states =
  '(?:depressed|depressive|suicidal|bipolar|autistic|schizophrenic|anorexic|bulimic|neurotic|psychotic|paranoid|narcissistic|alcoholic|an alcoholic|an? (?:drunk|addict|narcissist|psychopath|sociopath)|addicted|drinking (?:again|too much|heavily)|on (?:antidepressants|drugs|medication|meds|the spectrum)|in (?:rehab|therapy|psychotherapy)|mentally (?:ill|unstable|unwell)|terminally ill|pregnant|infertile|menopausal|hiv positive|gay|lesbian|bisexual|transgender|in the closet|divorced|divorcing|getting (?:a )?divorced?|separated from (?:her|his|their) (?:wife|husband|partner)|cheating on|sleeping with|having an affair|seeing someone|dating|bankrupt privately)';
const burdens =
  "(?:depression|anxiety disorder|adhd|autism|cancer|hiv|dementia|alzheimer's|parkinson's|ms|epilepsy|diabetes|an eating disorder|a (?:drinking|drug|gambling|mental|psychological) (?:problem|issue|condition)|mental health (?:problems|issues)|a (?:miscarriage|nervous breakdown|breakdown|tumou?r)|panic attacks|an affair|an addiction|a burn-?out)";
const about = [
  new RegExp(String.raw`(?<![\p{L}])${being} ${how}${states}(?![\p{L}])`, 'u'),
  new RegExp(
    String.raw`(?<![\p{L}])(?:has|have|had|got|having|suffers? from|suffering from|struggl(?:es|ing) with|diagnosed with|battling|treated for|being treated for|in treatment for) ${how}${burdens}(?![\p{L}])`,
    'u',
  ),
  /\b(?:going|goes|went) through (?:a |an |her |his |their )?(?:\w+ )?(?:divorce|break-?up|separation|menopause|ivf|depression|chemo|chemotherapy)\b/,
  /\b(?:her|his|their) (?:marriage|divorce|sex life|love life|affair|drinking|depression|pregnancy|miscarriage|sexuality|mental health|diagnosis|ex-?(?:wife|husband))\b/,
  /\b(?:filed for divorce|getting a divorce|left (?:her|his) (?:wife|husband)|(?:wife|husband) left (?:her|him)|marriage is (?:over|in trouble|falling apart))\b/,
];

/** Whether words tell of somebody's health, body, love or family trouble: Updraft reads nothing into that, nor asks about it. Plain lower case. */
export const isPrivateLife = (lower: string): boolean => about.some((re) => re.test(lower));
