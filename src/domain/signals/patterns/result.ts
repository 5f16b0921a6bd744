import { author, nobody } from '../cue.ts';
import type { Pattern } from '../pattern.ts';
import { strongest } from '../pattern.ts';

const number =
  '(?:[€$£]?\\d[\\d.,]*\\s?(?:%|k|m|bn|mn|pts?|points?|x|days?|hrs?|hours?|min(?:utes)?|weeks?|wks?|eur|usd)?)';

const capture = [
  nobody(
    0.87,
    String.raw`\d[\d.,]*\s?(?:%|k|m|pts?)?\s*\((?:tgt|target|plan|goal|budget|was|vs|last|prev|fc|forecast|bud|py|ly)\b[^)]*\)|\b(?:is|are|was) (?:finish|finished|done|complete|completed|delivered|closed|live|signed|installed)\b.*(?:\d|\b(?:under|ahead|early|on time|before)\b)|\b(?:under|below|within) (?:budget|plan)\b`,
    { keep: 'clause', unless: /\bbefore \d+ ?[ap]m\b|\b(?:wants?|needs?|asked|when|if|until|would|should)\b/ },
  ),
  nobody(
    0.87,
    String.raw`\b(?:up|down|lower|higher|better|faster|cheaper|shorter|smaller|bigger|cut|fell|rose|dropped|grew|improved|halved|doubled|tripled) (?:by )?(?:a |an |one |two |three )?(?:half|thirds?|quarters?|fifth|tenth|\d+ ?%|percent)|\b(?:is |are |now |live |running |working |installed |deployed )*in all \d+|\b\d[\d.,]*\s?\w* (?:last (?:year|month|quarter|week|time)|before|a year ago|in (?:q\d|20\d\d))[ ,;]+(?:now |to |and )?\d|\b\d[\d.,]* (?:now|today),? (?:was|from|up from|down from) \d|\b(?:\d+|all|both|every|two|three|four|five|six|ten) (?:of (?:\d+|them|the)|sites?|shops?|teams?|customers?|clients?|stores?|schools?|wards?|branches|plants?|users?|people) (?:live|done|in use|use it|signed|trained|migrated|converted|on (?:it|the new))|\bno (?:findings|incidents|complaints|accidents|errors|escalations|defects|delays|objections)\b|\bfirst (?:month|week|quarter|year|time) (?:without|with no|under|over|above|below|in the black|in profit)|\b(?:beat|beats|beating|smashed|topped|cleared|met|hit|made|reached) (?:the |our |its |their |plan|target|budget|forecast|last)|\b(?:nps|csat|score|rate|margin|revenue|arr|sales|churn|turnover|attendance|uptime|footfall|backlog|queue|cycle time|lead time|waiting list|occupancy|utilisation|utilization|conversion|defects?|complaints|sick days|costs?|spend|savings) (?:at|is|was|now|hit|reached|of|=|:|down to|up to|to) [€$£]?\d`,
    {
      keep: 'clause',
      unless:
        /\b(?:wants?|needs?|asked|asks|will|would|could|might|if|should|must|risk|slip\w*|owe|goal|moved|yardstick|measures?|judged|happy when|hit by)\b/,
    },
  ),
  nobody(
    0.88,
    `\\bfrom ${number}(?: \\w+)? (?:down |up )?to ${number}|${number}\\s?(?:->|→|=>|–>)\\s?${number}|${number} (?:vs\\.?|versus|against|v|instead of|compared to) ${number}`,
    { keep: 'clause', unless: /\b(?:moved|mtg|meeting|room|wants?|needs?|postponed|pushed)\b/ },
  ),
  nobody(
    0.86,
    `\\b(?:(?:is |are |was |were |went |came |now )?(?:up|down) (?:by |to )?${number}|(?:cut|reduced|lowered|raised|increased|improved|grew|grown|shrank|saved|saves|dropped|drops|fell|falls|rose|climbed|jumped|halved|doubled|tripled|beat|hit|reached|exceeded|topped|shaved|gained|added|closed|signed|sold|shipped|landed|won|migrated|onboarded|recovered|brought in|booked|delivered|trained|hired|passed|came in at|ended at|landed at|finished at|closed at|stands at|now at|is at|sits at|scored) (?:[\\w' -]*?)${number}|${number}[\\w %-]* (?:less|fewer|more|faster|cheaper|better|quicker|lower|higher|below|above|under|over|ahead|early|signed|closed|sold|shipped|migrated|saved|live|done|completed|delivered|won|recovered|booked|answered|fixed|resolved|hired))\\b`,
    {
      keep: 'clause',
      unless:
        /\b(?:wants?|needs?|asked|will|would|could|might|if|should|must|risk|late|slip\w*|delay\w*|over budget|behind|short|owe|moved to|resign\w*|quit|lost|leaving)\b/,
    },
  ),
  nobody(
    0.84,
    '\\b(?:went live|is live|are live|now live|go-?live (?:done|went|ok)|shipped|launched|(?:successfully )?(?:closed|signed|completed|finished|delivered|passed|landed|renewed|deployed|migrated|rolled out|wrapped|published|accepted|certified|accredited)|won (?:the|a|our|back)|zero (?:incidents|defects|findings|downtime|complaints|escalations|errors|outages|churn|bugs)|no (?:incidents|defects|findings|downtime|escalations|outages) (?:in|since|this|at|during)|first time (?:ever|in|since)|record (?:month|quarter|week|year|high|low|sales|day)|on time and|under budget|ahead of (?:plan|schedule|target)|best (?:quarter|month|week|year|score|result)|all green|sold out|paid off|clean (?:audit|opinion|report|bill)|(?:audit|review|inspection|test|tests|pilot|cutover|migration|demo) (?:passed|done|clean|went (?:well|fine|smoothly)|worked|ok|green|success\\w*))\\b',
    {
      keep: 'clause',
      unless:
        /\b(?:wants?|needs?|asked|will|would|could|might|if|when|should|must|before|by|haven't|not|isn't|wasn't|never|almost|deal closed off|case closed|shop|until|bonus|once)\b|\boffice closed\b/,
    },
  ),
];

const mail = [
  nobody(
    0.7,
    String.raw`\b(?:saved|saves us|has saved|freed|freed up|won us) (?:us |me |them |you |the team )?(?:about |some |nearly |over |almost )?(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|a hundred) ?(?:%|percent|(?:working |full |person )?(?:minutes?|hours?|days?|weeks?|months?)|people|euros?|dollars|pounds|k\b|m\b|million|thousand)`,
    { keep: 'clause', unless: /\b(?:if|would|could|might|will)\b/ },
  ),
  author(
    0.72,
    `\\b(?:we|i|the team|our team|the (?:pilot|trial|project|campaign|change|new \\w+)|it|this)(?: have| has|'ve)? (?:just |now |successfully |already )?(?:closed|signed|hit|reached|beat|exceeded|cut|reduced|increased|saved|shipped|delivered|completed|finished|won|raised|grew|sold|recruited|hired|trained) [^.?!]*${number}`,
    {
      keep: 'clause',
      unless:
        /\b(?:if|would|could|might|have to|need to|will)\b|\?|\breached an? (?:agreement|deal|compromise|understanding)/,
    },
  ),
  nobody(0.68, `\\bfrom ${number}(?: \\w+)? (?:down |up )?to ${number}`, {
    keep: 'clause',
    unless: /\b(?:1[89]|20)\d\d\b|\b(?:[ap]m|page|room|chapter|meeting|call|if|would|could|am|st|nd|rd|th)\b/,
  }),
];

export const result: Pattern = {
  kind: 'result',
  name: 'result',
  reason: 'Reports something achieved or measured.',
  examples: [
    { text: 'ticket backlog from 410 to 95 since May', quote: 'from 410 to 95' },
    { text: 'portal went live without a hitch', quote: 'went live' },
    { text: 'renewal rate up 6%', quote: 'up 6%' },
  ],
  counterexamples: [{ text: '1:1 moved from 3 to 4, room 12' }, { text: 'wants a 3% cut by June' }],
  find: (clause) => strongest(clause, clause.medium === 'capture' ? capture : clause.asks ? [] : mail),
};
