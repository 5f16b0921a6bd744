import type { Span } from '../../shared/span.ts';
import { spaced } from '../cues.ts';
import type { Rule } from '../rule.ts';
import { isPasted, mentions, says } from '../said-in.ts';
import { findIn, matchesIn, meets, type Sentence } from '../sentences.ts';

const achieved =
  /(?:^|[^\p{L}'])I(?:'ve| have)? (?:(?:also|then|personally|even|just|successfully|single-handedly|quickly|recently) ){0,2}(?:built|led|delivered|closed|won|saved|fixed|designed|launched|created|drove|achieved|shipped|secured|negotiated|reduced|increased|grew|improved|solved|developed|turned|cut|rescued|finished|completed|introduced|automated|migrated|trained|rebuilt|invented|initiated|established|doubled|convinced)\b/gu;
/** What one did rather than what came of it; it takes several in one paragraph. */
const effort =
  /(?:^|[^\p{L}'])I(?:'ve| have)? (?:(?:also|then|personally|even|just|already|immediately|finally) ){0,2}(?:called|wrote|written|escalated|chased|pushed|did everything|done everything|tried everything|worked|stayed|handled|managed|organi[sz]ed|presented|found|discovered|came up with|pulled|carried|prepared|analy[sz]ed|spotted|put together|drafted|planned|identified|kept|made sure|ran|pitched|arranged|coordinated|wrote up|redesigned|proposed|convinced|persuaded)\b/gu;
/** Any deed told in the first person; a run of them in one or two sentences reads as a list of one's own. */
const deed =
  /(?:^|[^\p{L}'])I(?:'ve| have)? (?:(?:also|then|personally|even|just|finally|successfully) )?(?!needed|wanted|hoped|asked|noticed|missed|received|attached|apologi|agreed|talked|tried|considered|looked|liked|believed|learned|realized|realised|expected|assumed|wondered|recommended|proposed|suggested|mentioned|copied|listed|used|lived|stopped|shared|marked|counted|thanked|promised|skipped|failed)(?:\p{Ll}{2,}ed|built|led|won|wrote|ran|drove|grew|cut|got|made|brought|held|sat with|did(?! not)|found|taught|sold|rewrote|rebuilt|redid|came up with|put together)\b/gu;
/** "I found it, built it and sold it": one I, three deeds. */
const listOfDeeds =
  /\bI (?!needed|wanted|asked|looked|tried|considered)(?:\w+ed|built|led|won|wrote|ran|found|made|cut|got)\b[^.,;:]{2,50}, (?:then )?(?:\w+ed|built|led|won|wrote|ran|found|made|cut|got)\b[^.,;:]{2,50},? and (?:then )?(?:\w+ed|built|led|won|wrote|ran|found|made|cut|got|sold)\b/;
const alone =
  /\b(?:thanks to me\b|without me,? (?:the|this|we|it|there|nothing|no) [^.]{2,60}\b(?:would not|wouldn't|could not|would never|would have)\b|my idea, my \w+|it was me who\b|I alone\b|built (?:up )?(?:this|the) \w+ from (?:nothing|scratch)|(?:would not|wouldn't|could not|couldn't) have (?:\w+ ){1,6}without me\b|if it (?:weren't|wasn't|were not|was not|hadn't been) for me\b|thanks to my\b|my idea (?:saved|brought|made|won)|all my (?:own )?(?:work|doing|idea)\b|from start to finish (?:myself|alone)|(?:did|built|wrote|ran|led|fixed) (?:everything|all of it|the whole thing|it all) (?:myself|alone)\b|I personally (?:turned|built|led|saved|won|drove|delivered|fixed|closed|made sure)|(?<=\bI (?:\w+ )?)single-?handedly|all by myself|on my own,|without (?:any|anybody's|anyone's) help|I alone)\b/i;
/** The same without "I did": it was mine, nobody else could have, I am why. */
const mine = spaced(
  /\b(?:thanks to (?:me|my)\b|due (?:solely |only |entirely |largely )?to (?:me\b|my (?:\w+ )?(?:efforts?|work|initiative|leadership|intervention|persistence|negotiations?|idea|skills?|dedication|insight))|it (?:was|is) (?:all |entirely |solely |only )?(?:due|thanks|down) to (?:me|my)\b|(?:all |entirely |solely )down to me\b|my (?!family|friends|neighbo|wife|husband|kids?|child|son|daughter|mother|father|dad|mom|mum|brother|sister|parents|name|home|house|cell|e-?mail)\w+, my \w+(?:,| and|,? &|, and) my (?!family|friends|students|wife|husband|kids?|dog|cat|son|daughter)\w+|(?:was|is|are|were|it's|that's|this is|this was|that was) (?:(?:my|mine)(?: (?:idea|doing|work|achievement|merit|victory|success|baby|brainchild))?(?: and mine)? alone|(?:all |entirely |very much |solely |purely )?my (?:own )?(?:doing|merit|brainchild|achievement|victory|triumph))\b|(?:idea|credit|success|merit|achievement|win|victory|result|turnaround) (?:is|was|goes|belongs?)(?: all| entirely| solely)? (?:mine\b|to me\b|me\b)|(?<!know )(?:without|but for|if not for) (?:me|my (?!knowledge|consent|permission|approval|glasses)\w+),? (?:the|this|that|we|it|they|there|nothing|no|none|nobody|our) [^.;]{0,60}\b(?:would|wouldn't|could|couldn't|might)\b|(?:would|could|might)(?:n't| not)? (?:\w+ )?(?:have \w+|be (?:nothing|nowhere|where|here|the same|possible)\b)[^.;]{0,50} (?:without|but for|if not for|were it not for|if it (?:was|were)n't for) (?:me|my (?:own |personal )?(?:\w+ )?(?:efforts?|work|initiative|leadership|intervention|persistence|idea|plan))\b|had (?:i|it) not (?:been for me|stepped in|been there|intervened|insisted|pushed|caught|noticed|seen|acted|taken)|if i (?:had not|hadn't) (?:stepped in|been there|intervened|insisted|pushed|caught|noticed|seen|acted|taken|done|come|said)|i (?:take|claim|deserve|want|expect|should get|should have|ask for|accept|will take)(?: \w+)? (?:full |all |all the |sole |most of the |the |some |a lot of )?credit\b|(?:i (?:was|am|have been)|i'm|i've been) (?:always |really |actually )?the (?:only |sole )?(?:one|person) (?:who|that) (?:\w+ly )?(?:saw|solved|built|brought|found|fixed|saved|won|convinced|made|closed|got|turned|kept|noticed|spotted|pushed|delivered|created|wrote|caught|carried|landed|persuaded|talked|rescued|did|pulled|came up with|thought of|had the)\b|(?:it was|it's|it is) (?:i|me|only me|only i) (?:who|that)\b|(?:i am|i'm) the (?:sole |main |only |real )?(?:reason|cause) (?:that |why |for )?(?:we|our|the \w+ (?:works|runs|is|grew))|(?:i am|i'm|i was) (?:\w+ )?(?:the )?(?:brains?|driving force|architect|mastermind|mind|engine|father|mother|author|genius) (?:behind|of)|you (?:have|may|can) (?:only )?me to thank|i (?:did|built|made) (?:it all|all of this|all of it|the lion's share|the heavy lifting|most of (?:it|this|the work))\b(?! (?:with|together))|(?:i|me),? and (?:only i|nobody else|no one else|i alone)\b|(?:i|me) (?:\w+ ){1,4}more than (?:all )?(?:the )?(?:others|rest|everyone else|everybody else|anyone else|anybody else|the whole team|my colleagues)(?: (?:put )?together| combined)?|(?:others|they|the rest|the team|my colleagues|everybody else|everyone else|colleagues) (?:only|merely) (?:executed|followed|helped|did what|carried out|watched|assisted|turned up)|owes? (?:its|their|his|her|the|this|all) [^.;,]{1,30} to me\b|(?:all|most|nearly all|every one) of (?:this|it|that|the (?:ideas|work|plans?|savings)) (?:is|was|were|are|came from) (?:mine|me|my (?:own )?work)\b|i (?:practically|basically|effectively|virtually|more or less|actually) (?:run|ran|built|wrote|invented|carried|saved|own|did)\b|(?:nobody|no one|none) but (?:me|i)\b|(?:because of|as a result of|through|following|after) my (?:own |personal |relentless |constant |tireless |quick |hard )?(?:efforts?|intervention|initiative|leadership|persistence|insistence|idea|hard work|negotiations?|negotiating|vision|talent|foresight|diligence|expertise|perseverance|guidance)\b|(?:may i|let me|i(?:'d| would) like to|i (?:want|wish) to|allow me to|please|i should|i must|i have to) (?:remind|point out|stress|underline|add|remember|emphasi[sz]e|put on record|be noted)(?: (?:you|it|here|to you|everyone|everybody|the board|modestly))?(?: that)? (?:that )?(?:it was (?:me|i|my)\b|i (?:alone |personally |myself )?(?:brought|built|won|saved|delivered|created|led|made|closed|earned|doubled|fixed|solved|did)\b)|credit where (?:it's|it is|credit is) due|(?:every|each|all the|all|most) (?:\w+ )?(?:ideas?|decisions?|contracts?|deals?|wins?|lines?|words?|pages?|slides?|sales?) (?:\w+ ){0,4}(?:was|were|is|are|came from) (?:mine|me|my own)\b|i (?:carried|bore|did|took on|shouldered) (?:all|most|the bulk|the brunt|the whole|the entire|everything)\b|i (?:outsold|outperformed|outdid)\b|i taught (?:them|him|her|everyone) everything|i (?:have )?(?:got|brought|put|gave|landed|handed|won) (?:us|this (?:company|bank|museum|school|hospital|house|team|firm|office|branch)|the (?:company|bank|museum|school|hospital|house|firm|office|branch)) (?:the|its|this|a|an|where|on|through|out|back|from)\b|i(?:'ve| have)? (?:made|turned) (?:the|this|our) [^.;,]{2,30} (?:what|into what) it is|my (?:own )?(?:leadership|direction|vision|initiative|effort|efforts|negotiation|strategy|plan|instinct|persistence|hard work|genius|energy|personal \w+|intervention|insight) (?:carried|saved|made|won|brought|delivered|rescued|turned|drove|got|secured|is what|was what|alone|has (?:saved|made|won|brought|turned|delivered)|paid off|did it)|i (?:personally |alone |basically |practically |virtually )?(?:carried|dragged|pulled) (?:the|this|our|my) (?:\w+ )?(?:team|project|department|branch|whole|entire|office|show)|i (?:brought in|delivered|earned|generated|accounted for|sold|closed|won|wrote|made) (?:\d+ ?(?:%|percent|per cent|pct)|most|more than half|nearly all|almost all|two thirds|three quarters|half) of (?:what|the|our|all|everything)|(?:nobody|no one|none of (?:them|the others|my colleagues)) (?:else )?(?:could|would|had|saw|has|did|was able|knew|noticed|helped|thought|dared)[^.;]{0,40}\b(?:but|except|until|apart from|other than) (?:i|me)\b|(?:largely|mainly|chiefly|mostly|purely|solely|entirely|only|all|simply) because (?:of (?:me|my)\b|i (?:personally |alone |had |have )?(?:saw|stepped|pushed|insisted|fixed|caught|worked|stayed|refused|made|took|noticed|convinced|negotiated|kept|pressed|fought|spotted|intervened|persuaded|rewrote|rebuilt)\b)|under my (?:\w+ )?(?:leadership|direction|guidance|watch|command|management|stewardship)|(?:proud of|look at) (?:what|everything|all) i(?:'ve| have)? (?:achieved|accomplished|built|created|pulled off)|i (?:myself )?(?:invented|masterminded|engineered|orchestrated|spearheaded|pioneered|conquered|revived|resurrected|transformed|turned around)\b(?! (?:you|and))|i (?:myself |have |personally )?(?:rescued|saved) (?:the|this|our) (?:whole |entire )?(?:deal|contract|project|day|client|account|company|show|season|launch|budget|team|ship|year|harvest|tender|audit)|(?:nothing|not a thing|none of it) (?:worked|was working|happened|moved)[^.;]{0,30}\b(?:until|before|and|so|,) i\b|i,? (?:and )?(?:only i|i alone|by myself)|(?:my|a) one-(?:man|woman) (?:show|effort|job|band)|(?:i|me) (?:did|doing) (?:it )?all (?:the work|of it|alone|by myself|on my own)|(?:all|entirely|completely|totally) (?:on my own|by myself|single-handed|solo)|(?:my|this) personal (?:achievement|success|triumph|victory|win))/i,
);
/** Each way of saying it has one of these. */
const claims: ReadonlySet<string> = new Set(
  'thanks due efforts effort sole solely down alone doing merit achievement brainchild victory triumph idea credit success win result turnaround without but one person only reason cause brains brain driving architect mastermind mind engine father mother author genius thank built pulled nobody no more others team colleagues owes owe mine practically basically effectively virtually outsold outperformed outdid taught got brought put landed remind point stress remember because leadership direction guidance watch command management stewardship proud look invented masterminded engineered orchestrated spearheaded pioneered conquered revived resurrected transformed turned rescued saved nothing myself man woman single own personal made carried dragged delivered earned sold closed accounted generated intervention initiative insistence persistence vision strategy instinct plan energy negotiation insight hard had'.split(
    ' ',
  ),
);
/** "I made the mistake, I found it": a fault that is owned, and no praise. */
const ownsFault =
  /\b(?:(?:my|our) (?:own )?(?:mistake|fault|error|oversight|responsibility|blunder|bad)|i (?:caused|missed|overlooked|forgot|broke|misread|failed|lost)\b|i made (?:an?|the|this|that|some|one)? ?(?:\w+ )?(?:mistakes?|errors?|mess|confusion|wrong)|(?:mistake|error|fault)s? (?:is|was|were|are) mine|sorry|apologi[sz]e|to blame)\b/i;
/** Somebody else is in the paragraph. */
const company =
  /\b(?:we(?! (?:could|should|can|will|need|must|might|would|have a (?:problem|issue))\b)|we've|we're|our|(?<!to the |for the |told the |trained the |led the |my )team)\b/i;
/** Somebody else has a part, said anywhere. */
const credit =
  /\b(?:together|colleagues?|helped|help of|thanks to|jointly|with the (?:support|help) of|credit|all of us|teammates?|partnered|along with|alongside)\b/i;
const named =
  /\b(?:with|and|by|thanks to) (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\p{Ll}*\b)\p{Lu}\p{Ll}+/u;

const startingAtI = (sentence: Sentence, match: RegExpMatchArray): Span => {
  const lead = match[0].indexOf('I');
  const start = sentence.start + (match.index ?? 0) + lead;
  return { start, end: start + match[0].length - lead };
};

const selves: ReadonlySet<string> = new Set(['me', 'my', 'mine', 'myself', "i've", "i'd", "i'm"]);

const boastIn = (sentence: Sentence): Span | null => {
  if (sentence.question) return null;
  if ((!says(sentence, selves) && !sentence.vocabulary.includes('i')) || !says(sentence, claims)) return null;
  const words = findIn(sentence, alone) ?? findIn(sentence, mine);
  return words && !meets(sentence, ownsFault) ? words : null;
};

const listed = (times: number) => ({
  message: 'Credit for nobody else',
  why: `${times} times it says what you did, and nobody else is named. If others had a part, name them beside your own.`,
});

export const selfCredit: Rule = {
  id: 'self-credit',
  family: 'balance',
  severity: 'advice',
  step: 'relationships',
  capability: '4.9',
  card: 'E18',
  mistake: 'impressing',
  reason:
    'Credit for oneself together with credit for others reads as warmer and more able than credit for oneself alone.',
  flags: [
    'I rebuilt the order form. I cut the error rate to 2%. I also trained the night shift.',
    'This quarter I closed four accounts, and in May I won the harbour tender. I secured the renewal as well.',
    'I designed the portal. I launched it in June. I have increased the traffic by a third.',
    'I single-handedly moved the archive to the new rooms.',
    'Without me the ferry would still lie in the dock.',
    'The turnaround of the choir is my own doing.',
    'In spring I led the audit. I solved the stock problem. In summer I negotiated the lease.',
    'Hi Kim,\n\nI fixed the import. I automated the report. I saved six hours a week.\n\nBest,\nLou',
    'We have a problem with the connector. The team is blocked.\n\nI did everything I could: I called them, I wrote to them, I escalated to their CEO.',
    'Our tickets are down from 340 to 95. I rewrote the session code, I redesigned the reset screen and I cleaned up the help pages. The squad shipped fourteen changes.',
  ],
  passes: [
    'I called the vendor this morning and wrote to the plant.',
    'I rebuilt the order form with Noor. I cut the error rate to 2%. I also trained the night shift.',
    'We closed four accounts. I won the harbour tender. I secured the renewal. I designed the plan.',
    'I designed the portal and the team in Gdansk built it.',
    'I fixed the import this morning.',
    'The ferry was my idea, and the dock crew made it float.',
    'I made the mistake, I saw it on Monday and I corrected it.',
    'Thanks to Ines, I closed the books early. I completed the audit file. I improved the form.',
    'I think I can finish it. I hope to launch in June. I want to improve the form.',
  ],
  check: (draft) => {
    if (draft.words > 800) return [];
    if (!mentions(draft, ['i', "i've", 'me', 'my', 'mine'])) return [];
    const placesOf = (sentence: Sentence, pattern: RegExp) =>
      matchesIn(sentence, pattern).map((match) => startingAtI(sentence, match));
    const results = draft.sentences.flatMap((sentence) => placesOf(sentence, achieved));
    const solo = draft.sentences.map((sentence) => boastIn(sentence)).find((span) => span !== null);
    if (solo && isPasted(draft)) return [];
    const long = draft.sentences
      .map((sentence) =>
        [...placesOf(sentence, deed), ...placesOf(sentence, effort)].toSorted((a, b) => a.start - b.start),
      )
      .find((spans) => new Set(spans.map(({ start }) => start)).size >= 4);
    const [opening] = long ?? [];
    if (long && opening && !solo)
      return [
        {
          start: opening.start,
          end: long.at(-1)?.end ?? opening.end,
          ...listed(new Set(long.map(({ start }) => start)).size),
        },
      ];
    if (!solo && draft.sentences.some((sentence) => meets(sentence, credit) || meets(sentence, named))) return [];
    const inParagraph = (span: Span) => {
      const here = draft.sentences.find((sentence) => sentence.start <= span.start && span.start < sentence.end);
      return draft.sentences.filter((sentence) => sentence.paragraph === here?.paragraph);
    };
    const deeds = draft.sentences
      .map((sentence) => inParagraph(sentence))
      .map((sentences) => sentences.flatMap((each) => [...placesOf(each, effort), ...placesOf(each, achieved)]))
      .find((spans) => spans.length >= 3);
    const series = draft.sentences.map((sentence) => findIn(sentence, listOfDeeds)).find((span) => span !== null);
    if (series && !solo) return [{ ...series, ...listed(3) }];
    const run = draft.sentences
      .filter((sentence) => !meets(sentence, ownsFault))
      .map((sentence) => placesOf(sentence, deed))
      .find((spans) => spans.length >= 3);
    if (run?.[0] && !solo) return [{ start: run[0].start, end: run.at(-1)?.end ?? run[0].end, ...listed(run.length) }];
    const hits = results.length >= 3 ? results : (deeds ?? []);
    const place = solo ?? hits.toSorted((a, b) => a.start - b.start)[0];
    if (!place) return [];
    if (!solo && hits.some((hit) => inParagraph(hit).some((sentence) => meets(sentence, company)))) return [];
    return [
      {
        ...place,
        ...(solo
          ? {
              message: 'Credit for nobody else',
              why: 'It says that nobody else had a part. If somebody did, name them; it costs you nothing.',
            }
          : listed(hits.length)),
      },
    ];
  },
};
