import { author, named, person } from '../cue.ts';
import type { Cue } from '../pattern.ts';

/** What weighs on people in a talk and how they want things, in their own words: pressure, success, priority, preference. Clauses are speech as `spoken` gives it. */
export const wishes = {
  pressure: [
    author(
      0.78,
      "\\b(?:i'm|i am|we're) (?:getting|taking|hearing) (?:it|heat|grief|flak|pressure|calls|questions|stick)\\b.{0,20}\\b(?:from|over|about|in the neck|every)\\b.*",
      { keep: 'cue' },
    ),
    author(
      0.78,
      '\b(?:asks?|calls?|rings?|texts?|mails?|chases?|corners?|grills?|reminds?|stops?) (?:me|us) (?:about|on|for|over|in|at|every|whether|why|twice|daily|weekly)\b.*',
      { keep: 'clause', unless: /\?|\b(?:if|when|once|can|could|would|please)\b/ },
    ),
    author(
      0.78,
      "\\b(?:i|we)(?:'ve got|'ve| have| have got| get| got) .{3,40}\\b(?:breathing down|asking (?:me|us|why|for|about|every)|on the phone|on my back|on my case|at my door|every (?:morning|day|week|single))\\b.*",
      { keep: 'cue', unless: /\?/ },
    ),
    author(
      0.76,
      "\\b(?:i (?:lie|am lying) awake|i'm losing sleep|i don't sleep|i can't sleep|i haven't slept|gives? me nightmares|my head (?:is )?on the block|it's my head|my neck)\\b.*",
      { keep: 'clause' },
    ),
    author(
      0.74,
      '\\b(?:i|we) (?:have|need) to (?:explain|justify|defend|answer for|stand up and)\\b.{3,60}\\b(?:to|in front of|before) (?:the|my|our|a)\\b.*',
      { keep: 'cue', unless: /\?/ },
    ),
    author(
      0.74,
      '\\b(?:nobody|no one) (?:upstairs|up there|above me|at the top|in the (?:board|ministry|capital))\\b.{0,20}\\b(?:talks|cares|thinks|asks)\\b.*',
      { keep: 'cue' },
    ),
    person(
      0.74,
      "\\b(?:is|are|'s|'re) (?:all over (?:us|this|it|me)|watching (?:us|this|every|me)|under the cosh|fuming|furious|on the warpath|breathing down)\\b.*",
    ),
    named(
      0.74,
      "(?:the )?only thing (?<owner>(?:the )?[\\w'-]+(?: [\\w'-]+)?) (?:cares?|asks?|talks?|worries|worry) about\\b.*",
      { keep: 'cue' },
    ),
    author(0.72, "\\bthey(?:'re| are)? (?:measure|measuring|judge|judging|grade) (?:me|us) (?:on|by)\\b.*", {
      keep: 'cue',
    }),
    author(0.84, '\\bwhat (?:keeps|is keeping|kept) (?:me|us) (?:awake|up)\\b.*', { keep: 'cue' }),
    author(0.78, '\\b(?:what|the thing that) (?:worries|scares|bothers|frightens|stresses) me\\b.*', { keep: 'cue' }),
    author(0.8, '\\ball i (?:get|hear|ever hear|see) (?:from|of) .{2,60} (?:is|are)\\b.*', { keep: 'cue' }),
    author(
      0.74,
      '\\bthey (?:only ever|only|just|always|keep) (?:talk|talking|ask|asking|asks?) (?:me )?(?:about|for|whether|why|when|how)\\b.*',
      { keep: 'cue' },
    ),
    author(0.76, '\\b(?:brings?|brought) (?:it|this|that) up (?:in|at) every\\b.*', { keep: 'clause' }),
    author(
      0.72,
      "\\bi(?:'m| am) (?:being )?(?:measured|judged|graded|pushed|asked|chased|hammered|grilled) (?:on|about|for|by|every)\\b.*",
      { keep: 'cue' },
    ),
    author(
      0.76,
      '\\b(?:is|are|keeps?|has been|have been|was) (?:on my (?:back|case|neck)|breathing down my neck|all over me|chasing me|asking me every|on at me)\\b.*',
      { keep: 'clause' },
    ),
    author(0.72, '\\bmy (?:bonus|neck|head|job|name) (?:is|hangs|depends|rides)\\b.*', { keep: 'cue' }),
    person(
      0.8,
      "\\b(?:is|'s|are|'re|was) (?:absolutely |really |just )?(?:terrified|scared|afraid|nervous|under (?:a lot of |real |huge )?(?:pressure|fire)|desperate|losing sleep|panicking)\\b.*",
    ),
    person(0.68, '\\b(?:wants? (?:heads|blood)|is getting (?:grief|heat|pressure) (?:from|over|about))\\b.*'),
  ],
  success: [
    author(
      0.8,
      "\\b(?:i'll|i will|we'll|i'd) (?:know|believe|call it|sleep|be (?:happy|content|satisfied|delighted)|say)\\b.{0,40}\\b(?:when|if|once)\\b.*",
      { keep: 'cue', unless: /\b(?:let you know|believe it when)\b|\?/ },
    ),
    author(
      0.78,
      "\\b(?:the (?:real )?test (?:is|for me is)|what good looks like|done means|success means|we(?:'ve| have) (?:won|succeeded|done our job|done it) (?:when|if|once)|the (?:only )?measure (?:is|for me is)|the (?:only )?number i (?:care about|look at))\\b.*",
      { keep: 'cue', unless: /\?/ },
    ),
    author(
      0.76,
      "\\bi(?:'d| would) (?:call (?:that|it) (?:a win|success|a success|good|done)|count (?:that|it) as|be (?:happy|delighted|satisfied) with)\\b.*",
      { keep: 'clause', unless: /\?/ },
    ),
    author(
      0.76,
      "\\bif .{6,80}\\b(?:i'll|i'd|i will|i am|i'm|then i'm|we've|that's) (?:be )?(?:happy|satisfied|content|won|enough for me|good enough|success)\\b.*",
      { keep: 'cue', unless: /\?/ },
    ),
    author(
      0.76,
      "\\b(?:when|if|once) .{6,60},? (?:then )?(?:it's|it is|that's|that is|we're|i'm) (?:a success|done|over|home|happy|enough)\\b.*",
      { keep: 'cue', unless: /\?/ },
    ),
    author(
      0.82,
      '\\bwhat (?:would|will) (?:count|matter|make me happy|convince me),?\\b.{0,40}\\bis (?:if|when|that)\\b.*',
      { keep: 'cue' },
    ),
    author(0.8, "\\bit(?:'s| is) (?:over|done|finished|a success|good|fixed|won) (?:only )?(?:when|once|if) .{6,}", {
      keep: 'cue',
    }),
    author(
      0.82,
      '\\ba (?:good|great|successful) (?:\\w+ )?(?:year|quarter|launch|week|day|month|outcome|result|project|pilot|start|show)\\b.{0,20}\\bis (?:when|if|one where)\\b.*',
      { keep: 'cue' },
    ),
    author(0.8, '\\b(?:success|winning|done|good) (?:for me )?(?:is|means|looks like|to me is)\\b.*', { keep: 'cue' }),
    author(
      0.74,
      "\\bi(?:'ll| will|'d| would) (?:be happy|call it (?:a success|done|good|a win)|know (?:it worked|we(?:'ve| have) won)|be satisfied|sleep again) (?:if|when|once)\\b.*",
      { keep: 'cue' },
    ),
    author(
      0.72,
      "\\bif .{8,80},? (?:then )?(?:we(?:'ve| have) won|it(?:'s| is) a success|i(?:'m| am) happy|that(?:'s| is) a win|it worked)\\b.*",
      { keep: 'cue' },
    ),
  ],
  priority: [
    author(0.8, '\\b(?:the )?most important (?:thing|one|point|issue)\\b.{0,30}\\bis\\b.*', {
      keep: 'cue',
      unless: /\?/,
    }),
    author(
      0.8,
      '\\ball (?:i|we) (?:really )?care about\\b.*|\\bwhat (?:i|we) care about (?:most|first|now)?\\b.*\\bis\\b.*',
      { keep: 'cue', unless: /\?/ },
    ),
    author(
      0.78,
      '\\b(?:nothing else matters|before anything else|above (?:all|everything)|comes (?:first|before everything|before anything)|first and foremost)\\b.*',
      { keep: 'clause', unless: /\?/ },
    ),
    author(
      0.76,
      '\\b(?:my|our) (?:three|two|big three|top three|top two|biggest|first) (?:things|priorities|priority|concerns?|goals?|topics?)\\b.*\\b(?:is|are)\\b.*',
      { keep: 'cue', unless: /\?/ },
    ),
    author(
      0.76,
      '\\bnumber one(?: is|,|:| for me).*|\\b(?:main|first|top) (?:goal|aim|thing) (?:for|this|right now|now)\\b.*\\bis\\b.*',
      { keep: 'cue', unless: /\?/ },
    ),
    author(0.74, '\\b\\w+ (?:first|comes first),? (?:then )?.{2,40}\\b(?:second|after|then|last)\\b.*', {
      keep: 'clause',
      unless: /\?|\bi'll\b|\blet me\b/,
    }),
    author(0.82, '\\bwhat matters (?:most )?(?:to me|for me|now|here|this (?:year|quarter))\\b.*', { keep: 'cue' }),
    author(0.8, '\\b(?:in|in that|in this) order\\b[,:]? .{6,}', { keep: 'cue' }),
    author(0.74, '.{3,60}\\bfirst,? (?:and )?then\\b.{3,60}\\b(?:then|and then|the rest|everything else|last)\\b.*', {
      keep: 'clause',
    }),
    author(
      0.76,
      '\\b(?:my|our) (?:number one|first|top|main|only|big) (?:thing|priority|concern|goal|focus|job)\\b.*',
      { keep: 'cue' },
    ),
    author(0.66, '\\b(?:the rest|everything else) can wait\\b.*', { keep: 'clause' }),
    author(0.7, '\\bif (?:you|we) (?:only )?(?:do|get) one thing\\b.*|\\b(?:number one|top of my list)(?: is|,|:).*', {
      keep: 'cue',
    }),
  ],
  preference: [
    author(
      0.8,
      '\\b(?:no|not|never) (?:more than )?(?:one|two|three|five|ten|a|any|more)? ?(?:slides?|pages?|decks?|powerpoints?|spreadsheets?|attachments?|appendix|surprises|mails?|bullets?|minutes)(?:,? please)?\\W*$',
      { keep: 'clause', unless: /\?|\bthere (?:are|is)\b|\bhave\b/ },
    ),
    author(
      0.8,
      '\\b(?:keep it|make it|hold it|limit it) (?:to )?(?:under |below |at )?(?:one|two|three|half|a|short|brief|five|ten|simple)\\b.{0,24}(?:pages?|slides?|lines?|minutes|sentences?|words|short|brief|simple)?\\W*',
      { keep: 'cue', unless: /\?/ },
    ),
    author(
      0.8,
      "\\bi (?:hate|can't stand|detest|dread|loathe|love|adore|dislike|don't do|don't like) (?:\\w+ ){0,3}(?:slides?|decks?|meetings?|surprises|mails?|e-?mails?|calls?|reports?|dashboards?|spreadsheets?|paper|numbers|adjectives|acronyms|jargon|pdfs?|voice ?mails?|charts?|tables?|long \\w+|small talk|reading)\\b.*",
      { keep: 'cue', unless: /\?/ },
    ),
    author(
      0.8,
      "\\b(?:bad|good) news (?:first|straight away|early|in person|by phone|goes)\\b.*|\\bif it(?:'s| is) bad,?.{0,40}\\b(?:tell|call|ring|phone|straight|first|now|at once)\\b.*",
      { keep: 'cue', unless: /\?/ },
    ),
    author(
      0.78,
      '\\b(?:i|me),? (?:i )?(?:want|need|like|prefer|expect) (?:it|them|that|things|everything|papers?|the \\w+|my \\w+|bad news|numbers?) (?:on (?:one page|paper|a single page)|in (?:writing|person|advance|one|two|three|bullets|big)|the (?:day|night|evening|week|friday) before|first|early|short|printed|upfront|up front|at the top|face to face|by (?:phone|mail|e-?mail|text|chat))\\b.*',
      { keep: 'cue', unless: /\?/ },
    ),
    author(
      0.76,
      '\\b(?:start|begin|open|lead) with the (?:number|numbers|answer|ask|conclusion|cost|price|bad news|decision|headline|result|money)\\b.*',
      { keep: 'cue', unless: /\?/ },
    ),
    author(
      0.76,
      "\\b(?:mornings|evenings|mondays|fridays|afternoons|before nine|after six|before lunch) (?:are|is|work|works|don't|doesn't|never) .{0,40}\\b(?:me|best|better|good|bad)\\b.*|\\bnot (?:on a (?:friday|monday)|before (?:nine|ten|coffee)|after (?:five|six|seven))\\b.*",
      { keep: 'cue', unless: /\?/ },
    ),
    author(
      0.76,
      '\\b(?:send|give|bring|show|let|mail|text) (?:me|it)\\b.{0,50}\\b(?:the (?:day|night|evening|week) before|in advance|on paper|in writing|on one page|by text|face to face|in person|beforehand|two days before|printed)\\b.*',
      { keep: 'cue', unless: /\?|\b(?:tomorrow|today|by (?:monday|tuesday|wednesday|thursday|friday))\b/ },
    ),
    author(
      0.76,
      "\\b(?:don't|do not|never) (?:surprise|ambush|blindside|copy|cc|mail|call|e-?mail|text|book|schedule|put) (?:me|us|anything|things?|meetings?)\\b.*",
      { keep: 'cue', unless: /\?|\b(?:yet|until|this (?:week|time))\b/ },
    ),
    author(
      0.76,
      '\\b(?:skip|spare me|leave out|drop|cut) the (?:background|history|context|theory|preamble|details?|methodology|introduction|adjectives|jargon|small talk)\\b.*',
      { keep: 'cue', unless: /\?/ },
    ),
    author(
      0.74,
      "\\bi (?:read|listen|think|take things in|digest|understand) (?:better|best|faster|things)\\b.*|\\bi(?:'d| would) (?:much |far )?(?:rather|sooner) (?:you |have |get |see |hear |read |a |it |we )?.{0,40}\\b(?:call|phone|paper|page|person|mail|writing|early|bad news|number|numbers|sketch|picture|list|text|short)\\b.*",
      { keep: 'cue', unless: /\?/ },
    ),
    person(
      0.74,
      "\\b(?:prefers?|likes?|hates?|wants?|reads?|never reads|only reads|doesn't read|doesn't do|can't stand|loves?) (?:it |things |everything |his |her |their |\\w+ )?.{0,30}\\b(?:on (?:one page|paper)|in (?:writing|person|advance)|slides?|one page|pages?|e-?mails?|phone|calls?|numbers|spreadsheets?|pictures|bullets|short|surprises)\\b.*",
      { unless: /\?/ },
    ),
    author(
      0.84,
      "\\b(?:please )?(?:don't|do not|never|stop) (?:ever )?(?:mail|e-?mail|call|ring|text|send|give|show|bring|cc|copy|read|slack|ping|message)(?:ing|ting)? (?:me|us)\\b.*",
      { keep: 'cue', unless: /\b(?:if|until|yet|again)\b|credit/ },
    ),
    author(
      0.8,
      "\\bi (?:don't|do not|never|can't|hardly|won't) (?:open|read|look at|do|like|use|listen to|answer|want) (?:any |my |your |long |more |the )?(?:attachments?|spreadsheets?|slides?|decks?|dashboards?|mails?|e-?mails?|powerpoint|reports?|long|charts?|pdfs?|voice ?mails?|calls?|meetings?|surprises?|chats?|adjectives|appendi\\w+|annexes)\\b.*",
      { keep: 'cue' },
    ),
    author(
      0.8,
      "\\b(?:for me|from you|to me|with me),? (?:just |only |it's |always )?(?:one|two|three|four|five|half|a|an|the|no|numbers?|bullets?|short) (?:\\w+ ){0,3}(?:lines?|pages?|slides?|sentences?|bullets?|paragraphs?|numbers?|minutes?|words?|points?|sheet|table|chart|summary|headline)\\b.*",
      { keep: 'cue' },
    ),
    author(
      0.78,
      "\\bi (?:like|prefer|want|need|'d rather have|would rather have|'d like) (?:it|them|things|my|to (?:see|read|hear|get|have)|the) .{0,60}\\b(?:on (?:one page|paper)|in (?:writing|advance|person|one page|bullets)|first|short|upfront|up front|the (?:day|night|evening|week) before|at the top|by (?:phone|mail|chat)|face to face|printed)\\b.*",
      { keep: 'cue' },
    ),
    author(
      0.78,
      '\\b(?:goes|go|stays|put|puts?|belongs?) .{0,30}\\b(?:on page one|on the first page|at the top|in the first (?:line|sentence)|up front)\\b.*',
      { keep: 'clause' },
    ),
    author(0.8, "\\b(?:when|if) it(?:'s| is) urgent\\b.*\\b(?:call|text|ring|come|phone|knock|message)\\b.*", {
      keep: 'cue',
    }),
    author(
      0.74,
      '\\b(?:give|send|bring|show|tell) me (?:a story|stories|the number|numbers|one (?:number|page|slide|line)|two options|options|the headline|a (?:picture|chart|drawing|table))\\b.*',
      { keep: 'cue', dated: false },
    ),
    author(
      0.72,
      "\\b(?:just|always) (?:call|text|ring|knock|write|come by|pick up the phone|walk in|message|e-?mail)\\b(?: me)?,? (?:don't|not|instead|no|rather)\\b.*",
      { keep: 'cue' },
    ),
    author(
      0.74,
      "\\bi(?:'m| am) (?:a|more of a|not a) (?:\\w+ ){0,2}(?:reader|listener|person|morning person|phone person|paper person|visual)\\b.*",
      { keep: 'cue' },
    ),
    author(
      0.72,
      "\\bi(?:'d| would)? (?:rather|prefer) (?:you )?(?:call|text|hear|read|see|get|talk|have (?:it|things))\\b.*",
      { keep: 'cue' },
    ),
  ],
} satisfies Record<string, readonly Cue[]>;
