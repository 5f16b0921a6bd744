import { author, nobody } from '../cue.ts';
import type { Pattern } from '../pattern.ts';
import { strongest } from '../pattern.ts';

const capture = [
  nobody(
    0.91,
    String.raw`\bworth (?:\w+ing|a \w+)\b(?! the (?:paper|hassle|fight))|\boffer of\b|\bwith (?:this|that|it) we (?:win|save|gain|could|can|get)\b|\b(?:win|save|saves|gain|gains|free|frees|spare|spares) (?:us |them |up )?\d+ ?(?:min|minutes|hours?|h|days?|k|%|people|fte)\b`,
    { keep: 'clause', unless: /\b(?:saved|asked|not worth|wasn't worth|last (?:year|month|week)|since)\b/ },
  ),
  nobody(
    0.87,
    String.raw`\bcould (?:share|reuse|re-use|lend|rent|teach|train|join|combine|merge|swap|sell|use|borrow|adapt|copy|extend|serve|host|partner|take|fit|plug|slot)\b(?! up\b)|\bcould (?:\w+ )?use (?:our|a|some) (?:help|tool|hand)|\b(?:lost|losing|lacks?|misses|without|has no|have no|looking for|needs? a new|dropped|fired|unhappy with|hunting for|out of) (?:its|their|his|her|a|an|any|new) (?:supplier|vendor|caterer|partner|agency|provider|contractor|integrator|bank|insurer|host|sponsor|tool|system)|\b(?:same|identical|similar) (?:paper |data |it |tool |process )?(?:mess|problem|headache|pain|gap|issue|need|question) (?:as|in|at|with|next|over|too)|\bhave the same [\w ]+ (?:mess|problem|headache|gap)|\b(?:will|gonna|going to|'ll|bound to|sure to|about to) (?:soon )?(?:need|want|be looking|be asking|run out|require|ask for|outgrow) .*|\bdon't (?:know|see|realise|realize) it yet|\b(?:no one|nobody|no-one) (?:is |has |else )*(?:looking|thought|asking|watching|serving|selling|offering|doing|noticed|seen|there|in)|\bspotted\b|\bwe'd be (?:first|the only|alone|early)|\bwe (?:already )?have (?:the|a|what) \w+ (?:for it|they need|ready)|\bsubsid(?:y|ies)\b|\bgrant (?:opens|available|for|call)|\bpot of money|\bstart(?:s|ing) to (?:look|shop|ask)|\bask(?:s|ed|ing) around for|\bnew (?:law|rule|regulation|subsidy|fund|programme|program|tender|market|site|hospital|school) .*(?:means|needs|opens|will|could|so)|\bnatural fit|\bgood fit|\beasy (?:win|sell|add)|\bcheap(?:er)? to (?:add|extend|offer)|\blow effort\b`,
    { keep: 'clause', unless: /\b(?:asked|i'll|i will|owe|promised|could use a (?:nap|drink|coffee|holiday))\b/ },
  ),
  nobody(
    0.88,
    '\\b(?:opportunit(?:y|ies)|opening (?:for|to|there|here|if)|untapped|white ?space|quick win|low[- ]hanging|gap in the market|(?:big|real|good|nice|our|a) chance (?:to|for|here)|chance to|might be (?:a |an |our )?(?:module|product|opening|opportunity|chance|lead|upsell|way in|deal|customer|fit|market)|could be (?:a |an |our |huge|big|worth)|(?:one|something) for us|for us maybe|way in|door(?:s)? (?:is |are |has )?open(?:s|ed|ing)?|foot in the door|worth (?:a (?:look|call|try|shot|pitch|pilot|chat|coffee)|raising|pitching|exploring|floating|proposing|chasing|asking)|up for grabs|upsell|cross[- ]?sell|potential (?:client|customer|partner|deal|saving|win|lead|for)|idea:|we could (?:offer|sell|build|bundle|reuse|automate|pitch|help|save|get|own|take|do it|run|be first|lead|pilot|step in|fill|solve|package|partner|host|move first|supply)|could (?:easily )?(?:automate|bundle|reuse|save|sell|offer|pitch|replace|merge) (?:it|this|that|them|our|the|us)|get in (?:early|first|now|before)|first mover|be(?:ing)? (?:the )?first (?:to|in)|budget (?:left|spare|unspent|to spend|available)|money left|leftover budget|unspent|unused budget|spare (?:budget|capacity)|extra (?:budget|money|govt money|funding|funds|grant)|got (?:extra |more |new |fresh )?(?:funding|grant|money))\\b',
    {
      keep: 'clause',
      unless:
        /\b(?:no|missed|lost) (?:opportunity|chance)\b|\bfat chance\b|\bno chance\b|\bcould be (?:worse|late|a problem|better|delayed)\b/,
    },
  ),
  nobody(
    0.84,
    "\\b(?:(?:nobody|no one|noone|none of them|no vendor|no competitor|no-one) (?:else )?(?:sells|offers|does|has|covers|builds|serves|makes|owns|is doing|solves|provides|tracks)|(?:they|they've|they have|he|she|clients?|customers?) (?:have|has|got|'ve)? ?no (?:portal|tool|system|vendor|partner|plan|process|data|team|one|supplier|platform|way|dashboard|app|solution)|(?:they've|theyve|they have) no|don't have (?:a |any )?(?:tool|system|vendor|portal|platform)|still (?:do|does|doing|track|tracks|tracking|run|runs|use|uses|using|keep|keeps|type|types|copy|copies|works?|plan|plans) [^,;]*(?:by hand|manually|excel|spreadsheets?|paper|fax|copy[- ]past\\w+|post-its|whiteboard)|(?:by hand|manually|on a different \\w+ tool|each on (?:a )?diff\\w*)|looking for (?:a |an |someone|new|help|partners?|vendors?|suppliers?|alternatives?|ways)|shopping for|(?:rfp|rfi|tender) (?:coming|out|soon|in|next|expected|planned|this)|up for renewal|contract (?:runs out|ends|expires|is up|up)|unhappy (?:with|w)|fed up with|(?:sick|tired) of (?:their|the|its) (?:vendor|supplier|system|tool)|(?:will|going to|gonna|'ll|are about to|about to) (?:soon )?(?:need|want|require|have to|struggle|hire|outgrow|replace|expand|open|launch)|would (?:love|pay|jump|welcome|kill for)|hinted (?:at|they|she|he|that)|keen to (?:pilot|try|test|expand)|interested in (?:a |our |the |piloting|trying|buying|joining|more)|merges? \\d|expanding (?:to|into)|opens? (?:a|an|new|its|their|in) (?:new )?\\w*\\s?(?:office|plant|site|hub|branch|factory|lab|store))\\b",
    { keep: 'clause', unless: /\b(?:i'll|i will|i'm going|me)\b|\bneed(?:s)? to (?:cut|fire|stop|be replaced)\b/ },
  ),
];

const mail = [
  author(
    0.66,
    '\\b(?:i see (?:a |an )?(?:real |great |big )?(?:opportunity|opening|chance)|this (?:is|could be|would be) (?:a|an) (?:great |real |good |huge |big )?(?:opportunity|opening|chance) (?:to (?!get (?:acquainted|together|to know)|meet|see|talk|catch|discuss|visit)|for (?!you\\b))|there (?:is|may be|might be) (?:a|an) (?:real |great |good )?(?:opportunity|opening) (?:to|for|here))\\b',
    { keep: 'clause' },
  ),
];

export const opportunity: Pattern = {
  kind: 'opportunity',
  name: 'opportunity',
  reason: 'A need or a chance that is seen early.',
  examples: [
    { text: 'clinic group still tracks consent by hand, worth a pitch', quote: 'by hand' },
    { text: 'nobody offers evening slots in the north', quote: 'nobody offers evening slots' },
    { text: 'This could be a real opportunity for the south office.', medium: 'mail' },
  ],
  counterexamples: [{ text: 'no chance of lunch today' }, { text: 'could be worse' }],
  find: (clause) => strongest(clause, clause.medium === 'capture' ? capture : clause.asks ? [] : mail),
};
