import { author, authorSaid, named, nobody, person } from '../cue.ts';
import type { Cue } from '../pattern.ts';

/** Where people stand and who helps or listens to whom, as it is said in a talk. Clauses are speech as `spoken` gives it. */
export const views = {
  position: [
    author(0.76, '\\b(?:my view is|if you ask me|for the record|personally),? .{6,}', {
      keep: 'cue',
      unless: /\?|\b(?:i'll|funny|joke)\b/,
    }),
    author(
      0.78,
      "\\b(?:count me (?:in|out)|you have my (?:vote|support|backing|yes)|i(?:'m| am) with (?:you|her|him|\\w+) on (?:this|that)|i vote (?:for|against)|i(?:'m| am) (?:a )?(?:no|yes) (?:on|to|for|from)|i (?:like|prefer|favou?r) (?:option|the (?:first|second|third)|plan|version))\\b.*",
      { keep: 'cue', unless: /\?/ },
    ),
    author(
      0.76,
      "\\bi (?:still )?(?:think|say|believe|feel) (?:it|that|this|the \\w+|we)(?:'s| is| are|'re)? (?:a (?:bad|good|terrible|great|brilliant|stupid|mistake)|too (?:early|late|soon|risky|expensive|big)|wrong|right|premature|madness|worth|should|shouldn't|ought)\\b.*",
      { keep: 'cue', unless: /\?/ },
    ),
    person(
      0.74,
      "\\b(?:is|are|'s|'re) (?:dead |strongly |totally |firmly |still |all |not )?(?:against|in favou?r|opposed|behind (?:it|us|the)|for it|on board|on our side|not convinced|sceptical|skeptical)\\b.*",
      { unless: /\?|\bif\b/ },
    ),
    author(
      0.78,
      "\\bi(?:'d| would) (?:have )?(?:drop|dropped|keep|kept|back|backed|vote|voted|support|supported|oppose|opposed|go for|gone for|scrap|scrapped|cut|choose|chosen|wait|waited|leave it|left it)\\b.*",
      { keep: 'cue', unless: /\b(?:if you want|could)\b/ },
    ),
    author(
      0.82,
      "\\bi(?:'m| am) (?:not |still |fully |totally |strongly |completely |dead )*(?:in favou?r|against|for it|opposed|all for|with you on|not convinced|unconvinced|sceptical|skeptical|sold|behind)\\b.*",
      { keep: 'cue' },
    ),
    author(
      0.74,
      "\\bi (?:don't|do not) (?:think|believe) (?:we|they|that we|it) (?:should|ought|need|can|makes sense|is worth)\\b.*",
      { keep: 'cue' },
    ),
    author(0.74, "\\bi (?:think|believe|say) (?:that )?we should(?:n't)?\\b.*", { keep: 'cue', unless: /\?/ }),
    author(
      0.78,
      "\\bi (?:can't|cannot|won't|couldn't) (?:support|back|sign|live with|defend|agree to|stand behind)\\b.*",
      { keep: 'cue' },
    ),
    author(0.74, "\\bi(?:'m| am) (?:fine|okay|happy) with (?:it|that|the|both|either)\\b.*", {
      keep: 'cue',
      unless: /\?|\bif\b/,
    }),
  ],
  tie: [
    named(
      0.76,
      "(?<owner>(?:the |their |our |my )?[\\w'’-]+(?: [\\w'’-]+){0,2}?) (?:only |really |always |just |mostly )*(?:listens? to|trusts?|looks? to|defers? to|takes? (?:his|her|their) (?:cue|lead|orders) from|runs? (?:everything|it all|all) (?:past|by)|does nothing without|won't move without|asks) (?!(?:me|us|you|it|that|this|if|for|about|the question|questions|why|what|when|how)\\b)(?:the |their |our |his |her |my )?[\\w'-]+\\b.*",
      { keep: 'cue', unless: /\?|\bi (?:don't|can't)\b/ },
    ),
    named(
      0.74,
      "\\bif (?<who>[\\w'-]+) (?:says|agrees|is happy|nods|signs|likes)\\b.{0,30}\\b(?<owner>(?:the )?[\\w'-]+(?: [\\w'-]+)?) (?:says|will|agrees|follows|does|signs|goes)\\b.*",
      { keep: 'cue', unless: /\?/ },
    ),
    named(
      0.74,
      "(?<owner>(?:the |their |our )?[\\w'’-]+(?: [\\w'’-]+)?) (?:and|is|was|used to|has) .{0,40}\\b(?:same (?:school|year|team|class|boat|village|university)|best (?:friend|man)|brother-in-law|sister-in-law|right hand|old (?:boss|friend|colleague)|worked for|married to|godfather|godmother|plays? (?:golf|tennis|chess|squash) with)\\b.*",
      { keep: 'cue', unless: /\?/ },
    ),
    named(
      0.78,
      "(?<owner>(?:the |their |our |my )?[\\w'-]+(?: (?:of )?[\\w'-]+){0,3}) (?:doesn't|does not|don't|won't|never) (?:move|decide|sign|act|say yes|do anything|approve|commit|buy)\\b.{0,20} without\\b.*",
      { keep: 'cue' },
    ),
    named(
      0.78,
      "(?<owner>he|she|they|the [\\w'-]+(?: [\\w'-]+)?|[\\w'-]+) (?:always |only |usually |basically |just )*(?:goes|go) with (?:whatever|what)\\b.*",
      { keep: 'cue' },
    ),
    named(
      0.76,
      "(?<owner>(?:the |their |our |my )?[\\w'’-]+(?: [\\w'’-]+){0,3}?) (?:basically |only |really |always |just |mostly )*(?:trusts?|listens? to|follows?|swears by|defers? to|asks) (?:only |just |mostly )?(?:her|him|them|@?[\\w'-]+)(?: and nobody| only| first| before| on (?:everything|this))\\b.*",
      { keep: 'cue' },
    ),
    named(
      0.7,
      "(?<owner>[\\w'-]+) and [\\w'-]+ (?:go back|went to (?:school|university|college)|sailed|worked together|are (?:friends|neighbours|cousins|married|close|old friends|thick as thieves))\\b.*",
      { keep: 'cue' },
    ),
    named(0.72, "(?<owner>[\\w'-]+(?: [\\w'-]+)?) (?:has|have|got|'s got) (?:\\w+ )?ear\\b.*", { keep: 'cue' }),
  ],
  support: [
    named(
      0.76,
      "(?<owner>you|he|she|they|[\\w'-]+(?: [\\w'-]+)?) (?:really |just )?(?:helped|bailed|rescued|covered|jumped in|stepped in|stayed (?:until|till|late|on|all)|lent|pitched in|put in a (?:good )?word|took (?:my|our|over|two|the night)|had my back|went out of|worked (?:all|through|the whole|nights)|came in on|gave up (?:his|her|their))\\b.*",
      { keep: 'cue', unless: /\?|'ll\b|\bwill\b|\bif\b/ },
    ),
    named(
      0.76,
      "(?:couldn't|could not|wouldn't) have (?:done|managed|made|got) .{0,30}\\bwithout (?<owner>you|[\\w'-]+(?: [\\w'-]+)?)\\b.*",
      { keep: 'cue', unless: /\?/ },
    ),
    named(
      0.76,
      "(?:that's|that was|it's|it was|all|the credit(?: goes| is)?|credit|praise) (?:down to|because of|thanks to|due to|to|for) (?<owner>[\\w'-]+(?: (?:and )?[\\w'-]+)?)\\b.*",
      { keep: 'clause', unless: /\?|\b(?:me|you know|him|it|them|do|be|say|get)\b/ },
    ),
    named(
      0.74,
      "(?<owner>[\\w'-]+(?: [\\w'-]+)?) (?:deserves?|should get|gets) (?:the |all the |a |most of the )?(?:credit|praise|medal|thanks|bonus)\\b.*",
      { keep: 'cue' },
    ),
    nobody(
      0.72,
      '\\bthank you for (?:taking|covering|standing|backing|helping|staying|doing|stepping|having|getting|fighting|sorting|fixing|lending)\\b.*',
      { keep: 'cue' },
    ),
    named(
      0.78,
      "(?<owner>he|she|they|[\\w'-]+(?: [\\w'-]+)?) (?:\\w+(?:ed|t|e|d|w) )(?:[\\w'-]+ ){0,6}(?:on (?:his|her|their) own time|by hand|over the weekend|off (?:his|her|their) own bat|without being asked|in (?:his|her|their) (?:free|spare) time|all night|for free)\\b.*",
      { keep: 'cue', unless: /\?|'ll|\bwill\b/ },
    ),
    named(
      0.76,
      "(?<owner>you|[\\w'-]+) (?:told|mentioned to|praised (?:me|us) to) (?:the )?(?:\\w+ ){0,4}(?:my name|about (?:my|our) (?:work|team))\\b.*",
      { keep: 'cue' },
    ),
    named(
      0.78,
      "(?<owner>you|[\\w'-]+(?: [\\w'-]+)?) (?:stood up for|stuck (?:up|your neck out|his neck out|her neck out) for|covered for|backed|fought for|defended|vouched for|went to bat for|bailed out|saved) (?:me|us|it|my|our)\\b.*",
      { keep: 'cue', unless: /\?/ },
    ),
    named(0.74, "(?:thanks|thank you|credit|kudos|hats off|shout-?out) (?:to|goes to|for) (?<owner>[\\w'-]+)\\b.*", {
      keep: 'clause',
      unless: /\bto (?:you|god|the)\b|for (?:that|the|this|your|coming|not)/,
    }),
    named(
      0.72,
      "(?:it was|that was|that's) (?<owner>[\\w'-]+(?: and [\\w'-]+)?)(?:'s (?:work|team|doing|idea)|,? (?:mostly|really|not me))\\b.*",
      { keep: 'clause', unless: /\b(?:that's|it was) (?:not|just|fine|good|great|all|what|it)\b/ },
    ),
  ],
  reflection: [
    author(
      0.76,
      "\\bi (?:wish i(?:'d| had)|was (?:wrong|too (?:quick|slow|hard|soft|late|nice|harsh))|got that wrong|misjudged|underestimated|overestimated|assumed too|could've|should've|rushed|overdid)\\b.*|\\bthat was my (?:fault|mistake)\\b.*|\\bmy mistake was\\b.*",
      { keep: 'cue', unless: /\?/ },
    ),
    author(
      0.74,
      "\\bi(?:'ll| will|'d| would) (?:do it|ask|start|bring|send|prepare|listen|come|raise it|say it|plan) .{0,20}\\b(?:differently|earlier|sooner|next time|from now on|less|more often)\\b.*",
      { keep: 'cue', unless: /\?/ },
    ),
    authorSaid(0.8, "\\bnext time,? i(?:'d|'ll| would| will)\\b.*", { keep: 'cue' }),
    author(
      0.78,
      "\\bi(?:'ve| have)? (?:noticed|realised|realized|learnt|learned|found) (?:that )?(?:i|something|a lot|the hard way)\\b.*",
      { keep: 'cue' },
    ),
    author(
      0.78,
      '\\bi (?:talked?|said|pushed|asked|spoke|went|waited|came in|jumped in|listened) (?:\\w+ )?too (?:much|long|hard|little|late|fast|early|soon)\\b.*',
      { keep: 'cue' },
    ),
    author(
      0.76,
      "\\bi (?:should(?:n't)? have|could have) (?:\\w+ed|\\w+en|told|said|asked|gone|been|done|come|brought|sent|made|taken|let|put|kept|left|seen|read|spoken|known|held)\\b.*",
      { keep: 'cue', unless: /\?/ },
    ),
    author(0.78, "\\bi(?:'m| am) (?:going to|gonna) try\\b.*", { keep: 'cue' }),
    author(
      0.76,
      '\\b(?:note to self|lesson (?:learnt|learned|for me)|in hindsight|looking back|what i take away|my takeaway)\\b.*',
      { keep: 'cue' },
    ),
    author(
      0.74,
      "\\bi(?:'ll| will) (?:probably |maybe )?(?:change how i|do (?:it|that) differently|stop (?:doing|asking|sending|saying))\\b.*",
      { keep: 'cue' },
    ),
  ],
} satisfies Record<string, readonly Cue[]>;
