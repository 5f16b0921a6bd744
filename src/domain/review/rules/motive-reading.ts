import { heardFromThem, instead } from '../note-cues.ts';
import type { Found, Rule } from '../rule.ts';
import { findIn, meets } from '../sentences.ts';

const harm =
  "(?:trip (?:me|us) up|humiliate|undermine|embarrass|sabotage|punish|spite|annoy|hurt|provoke|bully|test (?:me|us)|trap|trick|fool|deceive|mislead|impress|destroy|ruin|torpedo|bury|kill|block|weaken|isolate|sideline|corner|discredit|expose|shame|intimidate|frighten|scare|control|dominate|manipulate|exploit|steal|grab|get (?:rid|back|at|even|me|us|his (?:own )?way|her (?:own )?way)|push (?:me|us) out|make (?:me|us|him|her|them) (?:look|feel|pay|sweat|squirm|dependent|crawl|beg|suffer)|make (?:himself|herself|themselves) (?:look|important|big|indispensable|popular)|look (?:good|generous|clever|important|strong|busy|tough|big|better|nice|modern|like)|seem|appear|show (?:off|me|us (?:up|who)|who(?:'s| is) boss)|prove (?:he|she|they|that (?:he|she|they))|keep (?:me|us) (?:down|small|quiet|busy|dependent|out|waiting)|cover (?:his|her|their) (?:own )?(?:back|tracks|ass|arse)|save (?:his|her|their) (?:own )?(?:skin|face|neck)|protect (?:his|her|their) (?:own )?(?:turf|kingdom|empire|position|chair|seat|power)|avoid (?:me|us|responsibility|any responsibility|blame)|win points|score points|curry favou?r|please the|have (?:me|us) (?:fail|out|gone)|see (?:me|us) (?:fail|suffer|squirm|gone)|take (?:the |all the |my |our )?credit|take over my|put (?:me|us) (?:down|in (?:my|our) place)|slow (?:me|us) down|hold (?:me|us) back|set (?:me|us) up|teach (?:me|us) a lesson)";
const motives = [
  /\b(?:so (?:that )?(?:he|she|they) (?:look|looks|can look|seem|seems|appear|shine|shines|gets?|can (?:claim|say|shine|take|blame|boast|grab|keep))\b|(?:is|are|was|were|'s|'re|turns?|gets?|becomes?) (?:\w+ )?(?:nice|friendly|charming|sweet|kind|polite|helpful|generous|all smiles|attentive|warm) (?:when(?:ever)?|because|only|if|as long as|until|since) (?:he|she|they|it)|because (?:he|she|they)(?:'s|'re| is| are| was| were| feels?| felt)? (?:\w+ )?(?:scared|afraid|frightened|jealous|envious|insecure|vain|bored|lazy|offended|angry|greedy|ambitious|embarrassed|ashamed|guilty|desperate|bitter|threatened|petty)|(?:praise[sd]?|thank(?:s|ed)?|flatter(?:s|ed)?|invite[sd]?|promote[sd]?|feed(?:s)?|fed|hired?|help(?:s|ed)?|back(?:s|ed)?|support(?:s|ed)?|promise[sd]?|gave|gives?|sends?|says (?:yes|no)|said (?:yes|no)|agree[sd]?|delay(?:s|ed)?) (?:[\w']+ ){0,4}to (?:(?:keep|buy|win|use|shut|calm|silence|bind|tie|trap|blackmail|bribe|distract|make) (?:me|us|him|her|them)\b|get rid|look (?:good|generous|clever|big)|get (?:at|back|even|me|us|his|her|out|away)|have (?:me|us))\b|(?:does|did|do|doing|done|in) (?:it|this|that|all this)(?: all| only| just)? for (?:the|a|his|her|their) (?:\w+ )?(?:title|money|bonus|glory|fame|credit|applause|headlines?|career|cv|power|attention|promotion|ego|pension|show|cameras?|gallery|status|thrill)|(?:his|her|their|the (?:real|true|only)) (?:real |true |only |secret |hidden |actual |main )?(?:aim|goal|motive|plan|reason|intention|target|interest|purpose|game|point|ambition|dream|agenda) (?:is|was|here is|behind|seems)\b(?! (?:to (?:open|finish|reach|have|cut|hire|grow|reduce|improve|keep)|\d))|(?:wants?|needs?) (?:me|us|somebody|someone|it|this|them) (?:to be )?(?:as (?:a|an|his|her|their)|for (?:his|her|their))|to (?:punish|spite|annoy|humiliate|provoke|hurt|embarrass|undermine|show up|wear down|test|teach) (?:me|us|him|her|them)\b|(?:it's|it is|this is|that's|that is|that was|it was) (?:her|his|their) way of|(?:likes?|loves?|needs?|craves?|seeks?) (?:the |to feel |to be |being )?(?:power|attention|applause|drama|admired|feared|important|the spotlight|the limelight|control|the stage|an audience)\b)/iu,
  /\b(?:(?:only|just) (?:likes?|wants?|wanted|supports?|backs?|agreed|agrees|said|came|asked|did|invited|praised)\b[^.;]{0,40}\b(?:because (?:it was|it's|he|she|they)|to hear (?:him|her|them)sel(?:f|ves)|to get (?:me|us))|(?:yes|this|that|it|so|no) (?:only|just) to get (?:me|us|rid|out|away)|to (?:keep|save|get|boost|secure|protect|raise|polish) (?:his|her|their) (?:own )?(?:bonus|job|seat|chair|post|power|image|reputation|pension|promotion|ego|cv)|that's all it is|that's what (?:it's|this is) (?:really )?about|to show who(?:'s| is)|afraid (?:that )?(?:i|we)(?:'ll| will| would| might| could|'d)|(?:smile|tears|interest|concern|praise|friendliness|apology|sympathy|thanks)(?: \w+)? (?:was|were|is|are) (?:all |just |so |only )?(?:fake|false|put on|an act|for show|not real|insincere|calculated)|(?:as an?|just an?|only an?|welcome) (?:pretext|excuse|weapon|lever)|to get at (?:me|us)|sulk(?:s|ed|ing)|pouting|(?:nurs(?:es|ing)|holds?|holding) a grudge|out of pique|(?:doesn't|don't|does not|do not|didn't) (?:really )?care (?:about|a bit|at all|for|if|whether|who|what)|enjoy(?:s|ed|ing)? (?:seeing|watching|making|it when|to see|humiliating)|gets a kick|takes? (?:great )?pleasure|loves (?:seeing|watching|making|it when|to see|to watch)|play(?:s|ed|ing)? (?:us|me|them|people|one|everyone) (?:off|against)|want(?:s|ed)? (?:us|me) to (?:fail|suffer|beg|quit|leave|look|lose|crawl)|(?:obviously|clearly|desperately|always|just|only) (?:trying|wants?|tries|keen) to (?:impress|please|be liked|shine|be seen|get)|(?:wants?|wanted) (?:to be|to become) the (?:next|new) (?:ceo|boss|director|chair|head|chief)|thinks (?:he's|she's|he is|she is|they're) (?:better|above|god|the \w+|special|untouchable)|likes? (?:the sound of|to hear)|looking down on|looks down on|fishing for|too scared|has (?:something|a thing) against (?:me|us))\b/iu,
  /\b(?:copied|cc'd|invited|called|sent|put|brought|asked|told|wrote|praised|chose|booked|moved|changed|cancelled|canceled|waited|dropped|kept|left|raised|smiled|agreed|delayed|posted|brings?|copies|asks|sends|keeps|waits)\b[^.;]{0,40} to (?:intimidate|humiliate|undermine|embarrass|annoy|punish|provoke|corner|shame|trap|trick|fool|spite|sabotage|trip|scare|test|belittle|ridicule|wear) (?:me|us|him|her|them|my|our)\b|\b(?:pretend(?:s|ed|ing)?|fak(?:es|ed|ing)|feign(?:s|ed|ing)?|play(?:s|ed|ing) (?:dumb|innocent|the victim|for time))\b(?! (?:door|window|plant|data|invoice))|\ball about (?:his|her|their) (?:own )?(?:ego|power|career|image|cv|bonus|status|vanity|reputation)|\b(?:protect|protecting|protects|defending|guarding|building) (?:his|her|their) (?:own )?(?:little |own )?(?:empire|turf|kingdom|chair|back|position|fiefdom|throne|bonus)|\bcrocodile tears|\bfor show(?=[.,;!]|$)|\bjust an excuse\b|\bthat's (?:just )?an excuse\b/i,
  new RegExp(
    `\\b(?:just|only|merely|simply|purely|obviously|clearly|solely|really|probably|surely|all|again|is|was|it|that|this|so|did|does|done|doing|says|said|asked|asks|came|comes|praised|copied|cc'd|invited)(?: (?:it|that|this|so|all|just|only|again|out|in|there|purely))? (?:in order )?to ${harm}\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:want(?:s|ed)?|tr(?:ies|ied|ying)|hop(?:es|ed|ing)|plann?(?:s|ed|ing)|aims?|out|keen|determined|loves?|likes?|enjoys?|needs?|plotting|scheming|looking|set) (?:me|us|him|her|them|only|just|really|secretly)? ?to ${harm}\\b`,
    'i',
  ),
  /\b(?:what|all) (?:he|she|they|\p{Lu}\p{Ll}+) (?:really|actually|secretly|truly) (?:wants?|means?|meant|thinks?|is after|are after|cares? about|needs?|hopes?)|\b(?:all|only thing) (?:he|she|they) (?:cares?|wants?|thinks?|is after)(?: about)?|\b(?:he|she|they|it)(?:'s| is|'re| are| was| were)? (?:really |actually |just |only |clearly |obviously |secretly )(?:about|after) (?:his|her|their|my|our|power|money|control|the (?:money|power|glory|post|job|credit|title))|\bwants? (?:me|us|my|our) (?:\w+ )?(?:dependent|gone|out|to fail|small|quiet|weak|budget|job|post|chair|head)\b/iu,
  /\b(?:on purpose|deliberately|intentionally|out of (?:spite|envy|jealousy|revenge|malice|vanity|pride|fear|pure \w+)|to spite|as (?:a )?revenge|as (?:a )?(?:payback|punishment)|pay(?:ing)? me back)\b/i,
  /\b(?:he|she|they|who|[\p{L}]+)(?:'s|'re| is| are| was| were| feels?| felt| seems?| must be| gets?| got)? (?:just |only |so |clearly |obviously |simply |probably |really |a bit |totally |still |secretly )?(?:jealous|envious|threatened(?= by|[.,;!]|$)|power[- ]hungry|afraid of (?:me|us|losing|being|my|looking)|scared of (?:me|us|losing|being|my|looking)|intimidated by (?:me|us)|vindictive|resentful|bitter about|insecure(?= around| about|[.,;!]|$)|(?<=(?:'s|'re|is|are|was|were|been|just|only) )out (?:to (?:get|hurt|ruin|destroy|prove|win|humiliate|undermine|take|make|sink)|for (?:himself|herself|themselves|blood|revenge|my|power|number one))|after my|playing (?:games|politics|us|me|dumb|hard)|plotting|scheming|hiding behind|pretending|faking|power[- ]mad|in it for)\b/iu,
  /\b(?:can't|cannot|couldn't|could not|can not) (?:bear|stand|stomach|handle|take|cope with|admit|accept) (?:that|it|the (?:fact|thought|idea)|anyone|anybody|somebody|someone|not being|being|others|other people|when|a woman|losing|criticism|to)\b|\b(?:hates|resents|begrudges|envies|despises|dislikes|distrusts) (?:me|us|my|our|that (?:i|we)|it (?:when|that)|anyone|everyone)\b|\b(?:does not|doesn't|don't) (?:like|trust|respect|rate|want|care about) (?:me|us)\b|\b(?:has|have|got) it in for\b|\b(?:hidden|own|secret|personal|different|another) agenda\b|\bpower (?:game|play|trip|grab)s?\b|\b(?:mind|political) games?\b|\bego (?:trip|thing)\b|\bulterior\b|\bhas? (?:his|her|their) eyes? on (?:my|our|the) (?:job|chair|post|budget|seat|desk)\b|\b(?:is|are|was|were|he's|she's|they're) (?:just |only )?(?:using|milking|playing|testing|punishing|freezing|undermining|sabotaging|humiliating|manipulating|ignoring) (?:me|us)\b|\b(?:too (?:proud|vain|cowardly|lazy|greedy|selfish)) to\b|\bbecause (?:he|she|they) (?:hates?|dislikes?|fears?|envies|(?:doesn't|does not|don't) (?:like|trust|want|respect)|wants? (?:me|us|my|our|to be|to look|the glory|all)|feels? (?:threatened|small|insecure|left out))\b|\bwants? (?:all )?(?:the )?(?:glory|credit|applause|spotlight|limelight) for (?:himself|herself|themselves)\b|\bfor (?:his|her|their) own (?:ego|glory|career|gain|benefit|cv|vanity)\b|\bsecretly (?:wants?|hopes?|likes?|hates?|enjoys?|plans?|thinks?)\b/i,
];
/** Left open, small or empty on purpose: said of a thing that was made so. */
const ofThings =
  /\b(?:left|kept|made|set|designed|chosen|chose|priced|built|written|worded|planned|is|are|was|were|pilot|scope|form|field|page|blank|open|small|short|simple|low|vague) (?:\w+ )?(?:on purpose|deliberately|intentionally)\b|\b(?:deliberately|intentionally) (?:small|short|simple|open|blank|low|slow|left|kept|limited|broad|plain|vague|not)\b/i;
const mine =
  /\b(?:i|we)(?:'m|'ve| am| was| were| have| had| did| will|'ll| should| could| do| want| need| tried| try)?(?: \w+){0,3} $/i;

export const motiveReading: Rule = {
  id: 'motive-reading',
  family: 'notes',
  reads: ['note'],
  severity: 'warning',
  step: 'relationships',
  capability: '10.4',
  card: 'E16',
  mistake: null,
  local: true,
  reason: 'Why somebody did it is known to them alone; a guess written down hardens into a fact that you then act on.',
  flags: [
    'Copied my boss on it just to embarrass me.',
    'She is jealous of the new team.',
    'What he really wants is the lab.',
    'Left my name off the slide on purpose.',
    'He can’t bear that somebody else was asked.',
    'Wants to make me look bad before the vote.',
    'Praised us only to look generous.',
    'There is a hidden agenda behind the audit.',
    'She has it in for our team.',
    'He is only friendly when he needs a signature.',
    'Praised the draft to keep us quiet.',
    'Her real aim is the chair of the fund.',
    'He does it all for the title.',
  ],
  passes: [
    'Her aim is to open the second shop in May.',
    'He praised the draft and asked for two changes.',
    'She gave us the hall to keep the books in until June.',
    'Wants to impress the board with two figures and asked us for them.',
    'The pilot is deliberately small; she wants it to run for a month.',
    'Left the field blank on purpose, he said, until the audit.',
    'Told me she is afraid of losing the grant.',
    'Wants three options with a price each.',
    'He wants to see the churn figures before he decides.',
    'She copied finance and asked for the source of line 4.',
    'I was jealous of the other team today, which I keep to myself.',
    'We did it on purpose, so that nobody has to type it twice.',
  ],
  check: (draft) => {
    const found: Found[] = [];
    for (const sentence of draft.sentences) {
      for (const pattern of motives) {
        const span = findIn(sentence, pattern);
        if (!span) continue;
        const from = span.start - sentence.start;
        const lead = sentence.flat.slice(0, from);
        const words = sentence.flat.slice(from, span.end - sentence.start);
        if (
          mine.test(lead) ||
          /^(?:i|i'm|i am|we|we're|i was|we were)\b/i.test(words) ||
          (/\bimpress\b/i.test(words) && !/\b(?:only|just|merely|simply)\b/i.test(words)) ||
          meets(sentence, ofThings) ||
          heardFromThem.test(lead) ||
          /^[,;]? (?:he|she|they) (?:said|says|told|explained|wrote)\b/i.test(
            sentence.flat.slice(span.end - sentence.start),
          )
        )
          continue;
        found.push({
          ...span,
          message: 'This reads a motive',
          why: `What somebody did can be seen; why they did it cannot. ${instead}`,
        });
        break;
      }
    }
    return found;
  },
};
