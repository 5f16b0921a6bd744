import { author, named, nobody, person } from '../cue.ts';
import type { Pattern } from '../pattern.ts';
import { strongest } from '../pattern.ts';

const style =
  'bullets?|slides?|decks?|powerpoints?|ppts?|one[- ]?pagers?|one page|single page|two pages|half a page|headlines?|bottom line|up ?front|numbers first|figures|first line|short(?:er)?|brief|crisp|in writing|written|in person|face to face|face time|by phone|by (?:e-?)?mail|on paper|printed|print-?outs?|paper|hard cop(?:y|ies)|pdfs?|excel|spreadsheets?|charts?|graphs?|tables?|pictures?|stor(?:y|ies)|anecdotes?|in (?:€|\\$|£|eur|usd|gbp|percent|%)|not %|options|no (?:jargon|surprises|fluff|preamble|slides?|decks?|attachments)|pre-?reads?|the day before|(?:the )?(?:night|evening|day) before|in advance|heads[- ]up|\\d+ ?h(?:rs?|ours)? (?:before|ahead|notice)|every (?:week|month|slide|time|friday|monday|day)|weekly|each time|always|from (?:here|now) on|side by side|beside|voice ?(?:notes?|mails?)|whatsapp|slack|teams|texts?|calls?|phone|mails?|emails?|walk(?:ing)? (?:in|me)|mornings?|before (?:8|9|10|lunch|noon)|after (?:4|5|6|lunch|hours)|top line|tl;?dr|summary|summaries|appendix|detail|details|raw data|memos?|prose|whiteboard|sketch|agenda|meetings|invites|standing|demos?';

const capture = [
  person(
    0.85,
    String.raw`\b(?:likes? it when|reads? (?:standing|things?|papers?|them|it|everything|mails?|briefs?|notes?) (?:on|in|at|up|twice|first|only|before|backwards?|from)|sends? (?:back|it back|things back|papers back) (?:anything|everything|if|when|papers)|wants? (?:it|them|things|papers?|numbers|updates?|briefs?|answers?|minutes|reports?) (?:as|in|on|by|via|before|first|short|shorter|early|verbally|orally|written|up front|upfront|weekly|daily|printed|without)|(?:no|not a|hardly a|doesn't do|isn't a|isn't one for|not one for|one for) (?:big )?(?:reader|talker|phone person|fan|small talk|meetings|slides|decks|detail|email)|(?:works?|thinks?|decides?) (?:best|better|out loud|on paper|in numbers|in pictures|visually|early|late)|(?:opens?|starts?) with the (?:number|ask|cost|price|risk|end|conclusion|summary|annex)|goes straight to (?:the )?(?:page|table|number|annex|cost|end|conclusion|summary|appendix))\b`,
    { keep: 'cue', dated: false },
  ),
  nobody(
    0.9,
    String.raw`^(?:and |so |pls |please |just )?(?:text|call|ring|phone|mail|email|ping|whatsapp|slack|message|dm)\b.{0,30}(?:,|\bbut|\band|\binstead|\brather) ?(?:don'?t|never|not|no|instead|rather)\b|^(?:and )?don'?t (?:ring|call|phone|mail|email|ping|text|message|cc|print|chase|surprise)\b|\bgoes? (?:in|by|via|on|into) (?:one |a |an |the |an? single )?(?:e-?mail|mail|memo|note|page|text|call|weekly|agenda|appendix|annex)\b|\bnot (?:teams|slack|email|mail|phone|chat|whatsapp)(?: pings?| calls?| messages?| threads?)?$`,
    { keep: 'clause' },
  ),
  nobody(
    0.91,
    String.raw`\b(?:(?:bad|good|urgent|any|big) news|surprises|updates?|reports?|questions?|papers?|numbers|drafts?|requests|approvals?|escalations?|everything|small stuff|urgent (?:stuff|things)|details?)\s*(?:→|->|=>|=|by|via|on|over|goes (?:by|via|on|to)|come (?:by|via)|in|only (?:by|via|in))\s*(?:whatsapp|e-?mail|mail|phone|text|slack|teams|call|paper|writing|person|sms|voice|chat|signal|excel|pdf|memo|the (?:phone|morning|system|tool|margin))\b`,
    { keep: 'clause' },
  ),
  nobody(
    0.86,
    String.raw`\bhouse rules?\b|\b(?:her|his|their) (?:rule|preference|style|way|habit|thing) (?:is|:|=)|\bthe way (?:she|he|they) (?:likes?|wants?|works?|reads?)\b|\b(?:best|easiest) (?:over|by|in|on|via|before|after|first thing)\b|\b(?:don't|never|no need to|avoid|skip|drop|forget) (?:the )?(?:slides?|decks?|jargon|bullets|acronyms|adjectives|small talk|preamble|intro|background|theory|history|attachments|mails?|emails?|calls?|calling|mailing|emailing|texting|printing|surprises)\b|\b(?:two|three|five|2|3|5|one|1|max(?:imum)?|at most|under|half a) ?(?:-|\d| )*(?:pages?|slides?|bullets?|lines|minutes|min|points|paragraphs?|words|charts?)(?:,| or| max| tops|\.|$| and no| not| only)`,
    { keep: 'clause', dated: false, unless: /\b(?:asked|late|behind|from \d|owe|promised|shipped|cut)\b/ },
  ),
  person(
    0.84,
    String.raw`\b(?:gets?|got|becomes?) (?:annoyed|irritated|impatient|bored|lost|cross|grumpy|restless|angry|cranky) (?:when|if|with|by|at)\b`,
    { keep: 'cue' },
  ),
  person(
    0.84,
    String.raw`\b(?:is|was|'s) (?:more of )?(?:a|an) (?:real |total |strict )?(?:phone|paper|people|numbers?|words?|slides?|email|mail|details?|chat|morning|evening|night|data|whiteboard|voice|text|last[- ]minute|big[- ]picture|hallway|corridor|coffee|deck|excel|spreadsheet|facts|story|visual)[ -](?:person|guy|gal|man|woman|type|reader|thinker|learner)\b`,
    { keep: 'cue' },
  ),
  nobody(
    0.84,
    String.raw`\b(?:tables?|prose|bullets?|slides?|decks?|numbers?|figures|charts?|graphs?|words|paper|text|mail|email|phone|calls?|headlines?|details?|facts|options|stories|memos?|documents?|docs?|pdfs?) (?:not|over|rather than|instead of|,? never|before|and no|but no) (?:tables?|prose|bullets?|slides?|decks?|numbers?|figures|charts?|graphs?|words|paper|text|mail|email|phone|calls?|headlines?|details?|facts|options|stories|memos?|documents?|docs?|pdfs?|adjectives|opinions|narrative)\b`,
    { keep: 'clause' },
  ),
  nobody(0.88, String.raw`\bpre-?reads?\b.*\b(?:before|ahead|earlier|in advance|prior|by)\b`, { keep: 'clause' }),
  person(
    0.84,
    String.raw`\b(?:wants?|likes?|needs?|prefers?|loves?) to (?:be (?:warned|asked|told|briefed|called|consulted|copied|involved|first to know|kept)|hear (?:it|things|the|bad)|know (?:early|first|before|in advance)|read|see (?:it|things|the (?:number|risk|cost|ask|data|downside|source)\w*) (?:first|early|in|on|before)|think it over|sleep on|touch|scribble|sketch|argue|talk it through|walk)\b`,
    { keep: 'cue', dated: false },
  ),
  person(
    0.82,
    String.raw`\b(?:won't|doesn't|never|can't|refuses to|hates to) (?:look|scroll|sit|read|listen|go|get|make it|open|engage|decide|talk|click|turn) (?:past|beyond|further than|more than|through|after|before|to page|on (?:the )?(?:phone|spot|mobile)|in (?:the )?(?:room|meetings?|public)|by (?:mail|email)|over)\b`,
    { keep: 'cue' },
  ),
  person(
    0.8,
    String.raw`\b(?:stops?|quits|tunes out|is gone|drifts off|leaves|checks (?:his|her|their) phone) (?:after|at|by|past|beyond) (?:page|slide|line|the (?:first|second|third)|\d+|two|three|five|ten)\b`,
    { keep: 'cue' },
  ),
  person(
    0.84,
    String.raw`\b(?:(?:needs?|takes?|wants?) (?:at least )?(?:a|one|two|three|\d+) (?:days?|nights?|hours?|h|weeks?) (?:to (?:think|digest|read|sleep)|notice|lead|heads|ahead|before|upfront|in advance)|needs? (?:time|a night|lead time|to sleep|warning|notice))\b`,
    { keep: 'cue' },
  ),
  person(
    0.82,
    String.raw`\b(?:replies|answers|responds|decides|reads|calls back|picks up|thinks|listens) (?:only |best |fastest |faster |quicker |mostly |better |always |usually |everything )?(?:to|on|in|at|by|before|after|within|via|when|over|during|from)\b`,
    { keep: 'cue', dated: false, unless: /\blistens to\b|\b(?:yes|no)\b/ },
  ),
  person(
    0.88,
    "\\b(?:hates?|loathes?|detests?|dislikes?|despises?|(?:can't|cannot|can not|cant) (?:stand|bear|abide)|allergic to|has no (?:time|patience) for|no patience for|no time for)\\b(?! (?:the )?(?:idea|plan|proposal|vendor))",
    { keep: 'cue' },
  ),
  person(
    0.86,
    "\\b(?:prefers?|preferred|preference (?:is|for)|would (?:much )?rather|'d (?:much )?rather|rather (?:get|have|be|hear|read)|insists? on|insisted on|swears by)\\b",
    { keep: 'cue' },
  ),
  person(
    0.8,
    '\\b(?:likes?|loves?|enjoys?|appreciates?|(?:is |was )?(?:big on|a fan of|fan of|not a fan|no fan of|a stickler|stickler|picky about|fussy about|pedantic about|all about the (?:numbers|detail)))\\b',
    {
      keep: 'cue',
      unless:
        /\b(?:loves?|likes?) (?:the|our|my|this|that|it)(?: \w+)? (?:idea|plan|proposal|pilot|option|concept|approach|pitch|design|prototype|demo|draft)\b|\b(?:looks?|sounds?|feels?|more|just|seems?|something|anything|stuff|would|things) like\b/,
    },
  ),
  person(
    0.84,
    `\\b(?:doesn't|doesnt|does not|don't|dont|won't|wont|will not|never|seldom|rarely|hardly(?: ever)?) (?:do|does|read|reads|like|likes|want|wants|open|opens|take|takes|answer|answers|look at|looks at|listen to|sit through|sits through|scroll|scrolls|touch|touches|use|uses|check|checks|care for|cares for|do well|bother with|pick up|picks up|respond|responds|reply|replies|watch|watches|print|prints|click|clicks)\\b`,
    {
      keep: 'cue',
      unless:
        /\b(?:like|want|take) (?:the|our|this) (?:idea|plan|proposal|option)\b|\bchecks? with\b|\blistens? to\b(?! (?:voice|calls|long))/,
    },
  ),
  person(
    0.84,
    `\\b(?:only|just) (?:reads?|looks?(?: up)?(?: at| for)?|opens?|wants?|takes|likes?|checks?|skims?|answers?|responds?|replies|scans?|does|cares about the (?:headline|numbers|first))\\b`,
    { keep: 'cue', unless: /\breads? what\b|\blistens?\b/ },
  ),
  person(
    0.84,
    '\\b(?:reads? (?:only|everything|it all|nothing|on (?:his|her|the|their)|just|the (?:first|last|summary|numbers|appendix)|mails?|emails?|at night|in the|every)|skims|skips (?:the|to|straight)|ignores (?:mails?|emails?|slides?|attachments|slack|long)|prints (?:everything|it|all)|switches off|zones out|tunes out|stops (?:reading|listening)|loses (?:interest|patience)|glazes over|interrupts|cuts (?:you|me|people) off)\\b',
    { keep: 'cue' },
  ),
  person(
    0.83,
    `\\b(?:wants?|wanted|needs?|expects?|asks? for|likes to (?:get|have|see)|would like|'d like)\\b(?=.*(?:\\b(?:${style})\\b|\\bin [€$£%]|not %))`,
    {
      keep: 'cue',
      dated: false,
      unless:
        /\bwants? (?:me|us|you)\b|\bby (?:eod|cob|mon|tue|wed|thu|fri|tom)|\basked for\b|\bneeds? my\b|\b(?:a|the|his|her|my|our) (?:call|meeting|deck|memo|demo|brief|short|summary)\b/,
    },
  ),
  person(
    0.84,
    '\\b(?:always|everything|every time|consistently) (?:wants?|needs?|asks? for|expects?|reads?|starts? with|checks?|prefers?|opens?)\\b',
    { keep: 'cue' },
  ),
  person(
    0.8,
    `\\bwants? (?:ppl|people|folks|everything|everyone|things|it all|all|the (?:bad news|answer|number|numbers|ask|headline|conclusion|figures|summary|risk|risks))\\b`,
    { keep: 'cue', unless: /\bwants? everything (?:done|finished|shipped)/ },
  ),
  person(
    0.82,
    '\\b(?:texts?|e-?mails?|mails?|calls?|slack|teams|whatsapp|phone|memos?|prose|numbers|words|paper|bullets|decks?|slides?)\\s*(?:>+|over|rather than|instead of|not|beats?|before|,? never)\\s*(?:texts?|e-?mails?|mails?|calls?|slack|teams|whatsapp|phone|memos?|prose|numbers|words|paper|bullets|decks?|slides?|meetings)\\b',
    { keep: 'clause' },
  ),
  nobody(
    0.91,
    "(?:^|[:–-]\\s+)(?:best (?:to|time|moment|way|reached|caught)|(?:easiest|better) to (?:catch|reach|get|ask|call|text)|catch (?:him|her|them)|reach (?:him|her|them)|call (?:him|her|them) (?:if|when|before|after|rather|instead|don't)|(?:don't|do not|dont|never|no need to|always) (?:bring|send|show|call|mail|email|text|ping|schedule|book|open with|start with|lead with|surprise|give|use|print|copy|cc|ambush|interrupt|read out)|(?:lead|open|start) with|keep (?:it|things|mails?|emails?) (?:short|brief|to|under|crisp|simple)|numbers? (?:first|up ?front)|headline first|bad news first|conclusion first|answer first|send (?:it|things|stuff|slides|pre-?reads?) (?:the (?:night|day|evening) before|in advance))\\b",
    { keep: 'clause' },
  ),
  nobody(
    0.66,
    `(?:^|[:–-]\\s+)(?:(?:one|1|two|2|half a|max(?:imum)?|max\\.?) ?-?(?:pagers?|pages?)|(?:three|3|five|5|two|2) (?:bullets?|lines|slides|points|numbers)(?: max| only| tops)?|bullets? (?:only|not|please|max)|no (?:decks?|slides?|jargon|surprises|attachments|small talk|preamble|powerpoint|ppt|bullets|adjectives|acronyms)|figures on top|short and|in writing|on paper|in person|(?:the )?(?:night|day|evening) before|(?:24|48) ?h(?:rs|ours)?)\\b`,
    { keep: 'clause' },
  ),
  person(
    0.8,
    '\\b(?:is|was) (?:a )?(?:(?:very |more of a |a )*)(?:reader|listener|numbers (?:guy|person|woman|man)|visual|detail(?:s)? person|big[- ]picture|headline person|morning person|night owl)\\b',
    { keep: 'cue' },
  ),
  person(
    0.72,
    '\\b(?:responds?|responded|reacts?|reacted|perks? up|lights? up|warms?) (?:much |really |far |only )?(?:better|well|best|badly|when|at|to (?:stories|numbers|charts|data|customer|short|visuals|options))\\b',
    { keep: 'cue' },
  ),
];

const mail = [
  author(
    0.7,
    '\\bi (?:just |only |really )?want (?:\\w+ ){0,2}(?:bullets|slides?|pages?|lines|numbers first|figures|the number|the ask|the headline|options)\\b',
    { keep: 'clause', unless: /\bby\b|\bto (?:see|have|get|know)\b/, dated: false },
  ),
  author(
    0.72,
    "\\bi (?:really |just )?(?:do not|don't|never) want (?:to (?:see|read|get) )?(?:another|any|an?|more)?\\b.{0,30}\\b(?:decks?|slides?|slide-?deck|pages?|surprises?|details?|attachments?|prose|jargon|reports?|essays?|wall of text)\\b",
    { keep: 'clause' },
  ),
  author(0.7, "\\b(?:do not|don't|never) surprise (?:me|us)\\b|\\bno surprises\\b", { keep: 'clause' }),
  author(
    0.7,
    '^(?:always )?(?:lead|start|open|begin) with (?:the|your|a) (?:number|numbers|ask|answer|headline|conclusion|decision|bad news|point|figure|figures|recommendation|risk|result|summary)\\b',
    { keep: 'clause' },
  ),
  author(0.75, "(?<!\\bwhich )\\b(?:i|we) (?:would |'d |much |really |strongly |generally |always )*prefer\\b(?!red)", {
    keep: 'clause',
  }),
  author(0.72, "\\b(?:i'd|i would) (?:much |really )?rather (?!not (?:say|go))\\b", { keep: 'clause' }),
  author(
    0.72,
    "\\bi (?:really |just |always )*(?:hate|can't stand|dislike|don't like|do not like|like it when|love it when|like to (?:see|have|get|read|hear)|don't (?:need|want) (?:the )?(?:details?|slides?|decks?|long))\\b",
    { keep: 'clause' },
  ),
  author(
    0.72,
    '\\b(?:in (?:the )?future|going forward|from now on|next time),? (?:please|pls|just|can you|could you|send|i want|i would like|keep)\\b',
    { keep: 'clause' },
  ),
  author(
    0.7,
    '\\b(?:please|pls) (?:always|never|keep (?:it|them|these|this|your|mails?|emails?) (?:short|brief|to))\\b',
    { keep: 'clause' },
  ),
  named(0.7, '^(?<owner>(?:the )?[a-z]+(?: [a-z]+)?) (?:always |much )?(?:prefers|hates|insists on|likes to)\\b', {
    keep: 'cue',
  }),
];

export const preference: Pattern = {
  kind: 'preference',
  name: 'preference',
  reason: 'Says how somebody likes to be informed or to work.',
  examples: [
    { text: 'I want three bullets, no slides.', medium: 'mail', owner: 'author' },
    { text: "I don't want surprises at the board.", medium: 'mail', owner: 'author' },
    { text: 'I do not want another 30-slide deck.', medium: 'mail', owner: 'author' },
    { text: 'Do not surprise me on this.', medium: 'mail', owner: 'author' },
    { text: 'Lead with the number, not the story.', medium: 'mail', owner: 'author' },
    { text: '@boss hates decks, wants 3 bullets', quote: 'hates decks, wants 3 bullets', owner: '@boss' },
    {
      text: 'the minister reads on the train, nothing longer than a page',
      quote: 'reads on the train',
      owner: 'the minister',
    },
    { text: 'Olu prefers a call over mail', quote: 'prefers a call', owner: 'Olu' },
    { text: 'dean: bad news first' },
    { text: "I'd rather have one page than a deck.", medium: 'mail', owner: 'author' },
  ],
  counterexamples: [
    { text: 'I do not want to miss the train.', medium: 'mail' },
    { text: 'lunch was like a circus' },
    { text: 'boss loves the plan' },
    { text: 'Would you prefer Tuesday or Thursday?', medium: 'mail' },
  ],
  find: (clause) => strongest(clause, clause.medium === 'capture' ? capture : clause.asks ? [] : mail),
};
