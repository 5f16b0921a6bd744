import { named, nobody, person } from '../cue.ts';
import type { Pattern } from '../pattern.ts';
import { strongest } from '../pattern.ts';

const capture = [
  nobody(
    0.92,
    String.raw`\b(?:gets?|got) past @?[\w-]+ (?:without|unless|if)|\balways (?:goes|turns|runs|calls|rings|talks) to @?[\w-]+ (?:before|first)|\b(?:asks|rings|calls|phones|texts|consults|sounds out) @?[\w-]+ (?:before|first|about everything|on everything|for advice|when)|\b(?:what|whatever) @?[\w-]+ (?:tells|says|thinks) (?:him|her|them|is|goes)|\bif @?[\w-]+ (?:likes|says|backs|nods|is in|is happy|agrees|wants)\b.*\b(?:so (?:does|will|is)|(?:he|she|they|dean|boss|ceo|cfo|minister)(?:'ll| will| does| is| follows| signs))`,
    { keep: 'clause' },
  ),
  person(
    0.92,
    String.raw`\b(?:won't (?:budge|move|sign|decide|commit|agree|go|say yes) (?:until|without|unless|before) (?!the (?:audit|numbers|board|budget)|we|i\b|it)\b.*|shares? (?:a|an|the same) (?:taxi|office|car|cab|room|secretary|assistant|ride|table|train|lift|flat|house|boat|coach|mentor|desk)|(?:sang|rowed|studied|served|sat|trained|grew up|played|skied|sailed|went|started|taught|worked|fought|flew) (?:\w+ ){0,3}(?:together|in the same|at the same|under the same|with (?:@?\w+)|side by side)|is (?:the|her|his|their|@?[\w-]+'s) (?:ear|eyes|brain|shadow|right|door|way in|proxy|mouthpiece|voice|filter|buffer|memory|old \w+|former \w+|best friend|cousin|brother|sister|husband|wife|mentor|sponsor)|(?:speaks|talks|lunches|confers|huddles|whispers|chats|texts|phones|golfs|cycles|runs) (?:to|with) @?[\w-]+ (?:daily|every|before|first|all|most|each|on|over|nightly|weekly)|only (?:hears|believes|respects|rates|fears|obeys|answers to|takes (?:it|advice) from)|rates @?[\w-]+ (?:highly|above)|respects|looks to|believes (?:everything|whatever|anything|what) @?[\w-]+|nods? (?:at|to) whatever|votes with|sides with|follows)\b`,
    {
      unless:
        /\bfollows? (?:up|the (?:plan|process))|\bworked (?:well )?together with us\b|\bvotes? with (?:us|me)\b|\bsides with (?:us|me)\b/,
    },
  ),
  nobody(
    0.92,
    String.raw`\b(?:nothing|no one|nobody|no (?:paper|mail|decision|idea|request)|everything|anything|all (?:papers|mail|decisions|roads)|every \w+|whatever) (?:reaches|gets to|gets past|passes|goes (?:past|through|via|by)|lands (?:on|with)|moves|happens|lead|comes) .*\b(?:except|without|unless|through|via|by|past|to|before|but)\b|\bword (?:is (?:gold|law|enough|final)|counts|carries)|\bword with\b.*\bworth\b|\bif you want @?[\w-]+,? (?:go|ask|talk|start|win|get)|\b(?:win|get|convince|persuade) @?[\w-]+ and (?:you|the|@?\w+) (?:win|get|follow|has|have)|\b(?:the|her|his) (?:real|true|secret|quiet|unofficial) (?:boss|decider|influence|power|adviser|advisor|decision[- ]maker)|\bthe person (?:he|she|they) (?:asks|calls|trusts)`,
    { keep: 'clause', unless: /\bnothing (?:gets|moves|happens) (?:before|until|till|in)\b/ },
  ),
  person(
    0.93,
    "\\b(?:(?:only |mostly |really |always )?listens? to|(?:only |mostly |really |still )?trusts?|takes? (?:[\\w@'-]+ ){0,3}?(?:word|advice|lead|cue|cues|side|calls)(?: on| for| as| from|$)|takes? (?:his|her|their) (?:cue|lead|advice) from|defers? to|relies on|relies heavily on|leans on|goes by what|does (?:what|whatever) .* (?:says|tells)|(?:only )?reads? (?:only )?what(?:ever)? .* (?:forwards?|sends?|flags?|passes)|runs? (?:it|everything|things|all|every \\w+|\\w+) (?:past|by)|checks? (?:everything |it |things |first )?with|won't (?:move|decide|sign|act|budge|do anything) (?:without|until|before)|never (?:moves|decides|signs|acts) (?:without|before)|doesn't (?:move|decide|sign|act) (?:without|before)|signs? (?:nothing|off nothing) (?:without|before|until)|looks to|looks up to|confides in|asks? .* (?:first|before deciding|for a second opinion)|calls? .* before (?:every|any|each)|swayed by|influenced by|guided by|advised by|mentored by|blessed by|warms to any\\w* blessed|follows? [\\w@' -]*(?:lead|line|advice|view)|echoes|parrots|copies whatever)\\b",
    {
      unless:
        /\btrusts? (?:the|our|my|these|those) (?:numbers?|data|forecast|process|figures|plan|estimate)|\blistens? to (?:voice|music|podcast)|\bchecks? with (?:the )?(?:numbers)|\bpodcast\b/,
    },
  ),
  person(
    0.91,
    "\\b(?:(?:has|have|got|gets|holds) (?:the |her |his |their |@?[\\w-]+'s )(?:ear|trust|confidence|attention|back)|has the (?:ceo|cfo|coo|cto|boss|chair|dean|minister|president)'s ear|in (?:@?[\\w-]+'s|her|his|their) (?:camp|pocket|inner circle|corner|orbit)|(?:right[- ]hand|gate ?keeper|gatekeeps|confidant|whisperer|fixer|sounding board|consigliere|kingmaker|inner circle|trusted (?:advis[eo]r|lieutenant)|prot[eé]g[eé]e?|ally of|allies with|close (?:to|with|ally)|tight with|thick with|thick as thieves|old (?:friends?|mates?|buddies|pals?|colleagues?)|friends with|buddies with|mates with|pals with|went to (?:school|uni|college|business school)|studied together|worked together|(?:goes|go|going) (?:way )?back|go(?:es)? back years|plays? (?:golf|tennis|squash|padel|chess|poker)|golf(?:s|ed|ing)? with|has lunch with|lunches? with|has (?:coffee|dinner|drinks|breakfast) with|carpools? with|car[- ]?shares? with|rides? with|runs? with|skis? with|jogs? with|cycles? with|commutes? with|married to|brother of|sister of|cousin of|neighbou?rs? (?:of|with)|reports? (?:dotted|informally)|mentors?|used to work (?:for|with|under)|worked (?:for|under) (?:him|her|@?[\\w-]+) (?:at|before|in|for)|holds sway|pulls the strings|calls the shots|real decision|the real power|the power behind|the way to|the route to|the path to|the door to|goes through))\\b",
    {
      unless:
        /\bmentors? me\b|\bmentored me\b|\bclose to (?:done|signing|finish|the)\b|\bgoes through (?:on|fri|mon|the roof)\b|\bwith me\b|\bmy back\b|\bour back\b/,
    },
  ),
  named(
    0.9,
    '\\b(?:whatever|anything|what) (?<owner>@?[\\w-]+(?: [\\w-]+)?) (?:says|thinks|blesses|approves|tells)\\b.*\\b(?:goes|does|counts|wins|happens|follows|nods|agrees|signs|is law|sticks|flies)\\b',
    { keep: 'clause' },
  ),
  nobody(
    0.88,
    '\\b(?:if .* (?:nods|agrees|says yes|is in|signs),? .* (?:nods|agrees|follows|does|signs|will)|opinion (?:of|counts|matters|weighs|carries)|word (?:carries|counts|is law|weighs|goes)|carries (?:a lot of )?(?:weight|clout)|go through (?:him|her|@?[\\w-]+) (?:to|for|if|first)|via (?:@?[\\w-]+) to (?:get|reach))\\b',
    { keep: 'clause' },
  ),
];

const mail = [
  named(
    0.72,
    '\\b(?<owner>(?:the )?[a-z]+) (?:really |only |always )?(?:listens to|trusts|defers to|relies on|takes (?:his|her|their) cue from)\\b',
    {
      keep: 'cue',
      unless: /\b(?:i|we|you|who|that|which|it|and|he|she) (?:really |only |always )?(?:listens|trusts|defers|relies)/,
    },
  ),
  named(0.72, "\\b(?<owner>he|she|[a-z]+) has (?:the |her |his |their )?(?:[a-z]+'s )?ear\\b", { keep: 'cue' }),
];

export const tie: Pattern = {
  kind: 'tie',
  name: 'tie',
  reason: 'Says who listens to whom.',
  examples: [
    { text: 'the dean listens to Marta on anything legal', quote: 'the dean listens to Marta', owner: 'the dean' },
    { text: "Ines has the chair's ear", quote: "has the chair's ear", owner: 'Ines' },
    { text: 'COO checks everything with Paavo', quote: 'checks everything with Paavo', owner: 'COO' },
  ],
  counterexamples: [{ text: 'boss trusts the numbers' }, { text: 'listens to podcasts on the train' }],
  find: (clause) => strongest(clause, clause.medium === 'capture' ? capture : clause.asks ? [] : mail),
};
