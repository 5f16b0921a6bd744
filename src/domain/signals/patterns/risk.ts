import { author, nobody } from '../cue.ts';
import type { Pattern } from '../pattern.ts';
import { strongest } from '../pattern.ts';

const capture = [
  nobody(
    0.9,
    String.raw`\b(?:out of (?:service|order|action|stock|money|cash|budget|time)|stands? still|standing still|at a standstill|handed in (?:notice|(?:her|his|their) (?:notice|resignation))|gave notice|given notice|giving notice|or (?:walks?|leaves?|quits?)|hole in|(?:won't|will not|can't|cannot|not going to) (?:be (?:ready|done|there|finished|able|enough)|have .* (?:in time|by|ready|before)|arrive|get .* (?:in time|by|before)|hold|last|work|pass|fly|cover|survive|reach)|not (?:in time|enough (?:people|money|time|staff|hands)|going well|ready|done yet|happening)|running (?:low|dry|hot|out|over)|ran (?:out|over)|over ?(?:run|spent|spend|spending|shoots?|budget)|(?:weeks?|days?|months?) (?:late|behind|off|overdue|lost)|lagging|dragging|drags on|dropped out|drops out|jumped ship|defect(?:ed|ing)|off sick|down sick|ill for|signed off sick|collapsed|collapsing|unravel(?:l?ing|led)?|in limbo|hanging by|wobbl(?:y|ing|es)|cracks? (?:in|showing)|leak(?:s|ing)?|flood(?:ed|ing)?|fire in|stolen|(?:theft|fraud) (?:found|suspected|case|at|in)|lost (?:data|files|records|laptop|keys|key \w+)|went missing|missing (?:data|invoice|records|from)|bounced|recall(?:ed|s)?|raid(?:ed)?|investigat(?:ed|ion)|inspector|strike (?:threat|vote|looming|possible|likely|on)|threat(?:en\w*)?|could (?:kill|sink|cost|delay|derail|hurt|blow|break|stop|block|lose)|might (?:kill|sink|cost|delay|derail|hurt|pull|walk|leave|lose|break)|danger(?:ous)?|exposed to|weak spot|worse than|got worse|getting worse|gone wrong|going wrong|went wrong|goes wrong|backfir\w+|price (?:hike|rise|jump|increase)|doubled (?:its|their|the) price|costs? (?:exploding|soaring|doubled|up|overrun))\b`,
    {
      keep: 'clause',
      unless:
        /\b(?:train|bus|flight|tram|metro|lunch|coffee|lift|elevator|wifi|printer ink|parking|canteen|heating|weather|car|bike|rain)\b|\b(?:no|zero|not|nothing|without)(?: \w+)? (?:wrong|danger|leaks?|fraud|theft|strike)\b|\bcan't afford\b|\bworried\b|\bhates\b/,
    },
  ),
  nobody(
    0.9,
    "\\b(?:slips?|slipped|slipping|delay(?:ed|s)?|overdue|overrun(?:s|ning)?|over budget|behind (?:schedule|plan|target)|running late|(?:is|are|was|were|will be|be|weeks?|wks?|days?|vendor|months?) late|(?:late|stuck) (?:on|with|at|in)|at risk|risk (?:of|that|is|:)|big risk|jeopardy|jeopardi[sz]\\w+|blocked|blocker|bankrupt\\w*|insolven\\w*|outage|went down|is down|are down|breach(?:ed|es)?|data leak|leaked|hacked|ransomware|phish\\w*|fail(?:s|ed|ing|ure)|crash(?:ed|es|ing)?|broke|broken|(?:won't|wont|will not|can't|cant|cannot|not going to|unlikely to|might not|may not|never going to) (?:make|hit|meet|finish|be ready|ship|land|close|deliver|be done|have|get it done)|(?:will|going to|might|may|about to|gonna|could|likely to) (?:miss|slip|lose|fail|be late|overrun|churn|leave|quit|pull out|walk|cancel|break|sink)|miss(?:es|ed|ing) (?:the|our|a|its|target|deadline|plan|q\\d|by)|bad news:|shortfall|short (?:of|by|\\d)|short[- ]staffed|understaffed|single point of failure|pulled out|pulls out|pulling out|walked away|walking away|backed out|fell (?:through|apart|over)|falling apart|threaten(?:s|ed|ing)|escalat(?:ed|ing|ion)|lawsuit|su(?:ed|ing) us|penalt(?:y|ies)|fined|complain(?:ed|t|ts|ing)|going south|going sideways|off track|not on track|red flag|turned red|is red|gone red|went red|shaky|wobbly|in trouble|big trouble|burn(?:ed|t)? out|burning out|resign(?:ed|s|ing|ation)|quit|quits|quitting|handed in|(?:is|are) leaving|leaves us|poached|on sick leave|sick (?:for|until|till)|lost (?:the|our|a|two|three|\\d|\\w+ (?:as|to))|los(?:es|ing) (?:the|our|a|two|three|\\d|\\w+ (?:as|to))|backlog (?:growing|doubled|up|at)|scope creep|regression|bug in|defect|corrupt(?:ed)?|wrong (?:numbers?|figures|data|invoice|version) (?:went|sent|in|to)|double[- ]counted|under[- ]?reported|mistake in|error in|overstated|understated|no cover|no back-?up|no plan b|hole in (?:the|our)|gap of|cash (?:is )?tight|freeze on hiring|recall(?:ed)?|stranded|stalled|stalling|stall|frozen out|expired|expires unnoticed|non[- ]?complian\\w+|in breach|audit finding|major finding|customer churn|churn(?:ed|s|ing)|cancel(?:led|ed|s|ling) (?:the |their |its )?(?:contract|order|subscription|account|pilot|renewal))\\b",
    {
      keep: 'clause',
      unless:
        /\b(?:train|bus|flight|tram|metro|lunch|coffee|lift|elevator|wifi|printer|weather|car|bike) (?:is |was |got )?(?:stuck|late|delayed|broken|broke|down|cancel\w+|slip\w*)\b|\b(?:stuck|late) (?:in traffic|in (?:a |the )?(?:meeting|mtg|lift|elevator)|again|outside|at (?:the )?(?:airport|station|gate))\b|\bno (?:delay|delays|risk|outage|complaints|failures|bugs|blockers|breach\w*)\b|\bzero\b|\b(?:not|wasn't|isn't|never) (?:at risk|late|delayed|blocked|behind)\b|\bif (?:it|we|this)\b.*\bred\b|\bnot later\b|\bcoffee|canteen|parking|barrier|heating|printer|kettle|toaster|aircon|chair\b|\bbroke the ice\b|\bcrash course\b/,
    },
  ),
  nobody(
    0.84,
    "\\b(?:haven't told|havent told|have not told|hasn't been told|not told|doesn't know (?:yet|about)|doesnt know (?:yet|about)|don't know yet|nobody (?:has )?told|no one (?:has )?told|need to tell (?:her|him|them)|unaware of|hasn't heard)\\b",
    { keep: 'clause' },
  ),
];

const mail = [
  nobody(0.72, '^(?:(?:main|biggest|key|new|one|another) )?risks?\\s*[:–—-]\\s+\\S+ \\S+', { keep: 'clause' }),
  nobody(
    0.7,
    '\\bslips? (?:by |again )?(?:a|one|two|three|four|five|six|several|\\d+) (?:days?|weeks?|months?|sprints?)\\b',
    {
      keep: 'clause',
      unless: /\bif\b/,
    },
  ),
  nobody(
    0.72,
    "\\b(?:(?:has|have|had|is|are|was|were|been|be) (?:been )?(?:badly |seriously |further |slightly )?(?:delayed|postponed|compromised|breached|derailed|behind schedule|over budget|off track|at risk|in jeopardy|stalled)|(?:will|may|might|could|going to) (?:slip|miss the|be late|be delayed|not make|not be ready|run out)|(?:we|they|it) (?:won't|will not|can't|cannot|are not going to|aren't going to|'re not going to) (?:make|meet|hit|be able to (?:make|meet|finish|deliver))|bad news|fell through|pulled out of|ran into (?:a )?(?:problem|trouble|issue)s?|serious (?:problem|concern|risk|issue)s?|(?:big|huge|major|real) problem|running (?:late|behind|out of)|(?:will be|is|are|was|be|now) (?:at least |about |some |up to )?(?:a|an|one|two|three|four|five|six|\\d+) (?:full )?(?:working )?(?:days?|weeks?|months?) (?:late|behind)|risk (?:that|of (?:losing|missing|not|a))|slipp(?:ed|ing) (?:to|by|behind|past)|missed (?:the|our|their) (?:deadline|target|date)|outage|shortfall)\\b",
    {
      keep: 'clause',
      unless:
        /\bif\b.*\b(?:problem|delayed)\b|\bany (?:problem|delay)|\bno (?:problem|big problem)|\bnot a (?:big |huge |real )?problem|\bi was (?:delayed|late)|\bwould be\b/,
    },
  ),
  author(0.66, '\\bunfortunately,? (?:we|the|our|i|it|they|there)\\b', {
    keep: 'clause',
    unless: /\bunfortunately,? i (?:can't|cannot|won't|will not|am|have|don't|do not)\b/,
  }),
];

export const risk: Pattern = {
  kind: 'risk',
  name: 'risk',
  reason: 'Reports a slip, a loss or a threat.',
  examples: [
    { text: 'Risk: supplier slips by three weeks.', medium: 'mail' },
    { text: 'pilot slips three weeks, the integrator is short of people', quote: 'pilot slips three weeks' },
    { text: 'our test lead resigned this morning', quote: 'our test lead resigned' },
    { text: 'The permit has been delayed again.', medium: 'mail' },
  ],
  counterexamples: [
    { text: 'train stuck again, dialling in' },
    { text: 'zero delays this month, nice' },
    { text: 'Is the permit delayed?', medium: 'mail' },
  ],
  find: (clause) => strongest(clause, clause.medium === 'capture' ? capture : clause.asks ? [] : mail),
};
