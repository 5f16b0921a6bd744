import { heardFromThem, instead } from '../note-cues.ts';
import type { Found, Rule } from '../rule.ts';
import { findIn, meets } from '../sentences.ts';

const guesses = [
  /\b(?:(?:is |'s |'re |are )?(?:surely|clearly|obviously|definitely|probably|only) after (?:my|our|his|her|the)|(?:one|a) foot (?:out of|out|in|outside|through) the door|(?:give|gives) (?:it|him|her|them) (?:a|an|two|three|four|six|another|until|till)\b[^.;]{0,24}\b(?:and|before|until|till)? ?(?:he|she|they|it)(?:'s|'re|'ll| quits?| leaves?| resigns?| folds?| goes| is| are| will| drops?)|(?:my|our) (?:feeling|hunch|guess|gut|theory|suspicion|bet)(?: is|:|,| says| tells me)|(?:i|we) (?:have|had|got|'ve got|get) (?:a|the) (?:\w+ )?(?:hunch|feeling|suspicion|sense|inkling) (?:that )?|(?:i|we) (?:suspect|sense|imagine|presume|wager|bet) (?:that )?(?:he|she|they|somebody|someone|(?:there(?:'s| is) (?:another|a deal|more|some))|the (?:board|director|new director|boss|ceo|cfo|minister|mayor|union|others?))\b|(?:i|we) smell\b|(?:it )?(?:would not|wouldn't|won't|will not) (?:surprise|shock|astonish) (?:me|us|anyone)|(?:i'd|i would|i wouldn't|i would not|not|nobody would) (?:not )?be (?:surprised|shocked|astonished) (?:if|to)|(?:odds|chances) are (?:that )?(?:he|she|they|somebody|someone|(?:there(?:'s| is) (?:another|a deal|more|some))|the (?:board|director|new director|boss|ceo|cfo|minister|mayor|union|others?))\b|(?:someone|somebody) (?:must|has to|will) have|must (?:be|have been) (?:talking|meeting|negotiating|planning|plotting|hiding|looking|interviewing|working (?:against|with|for)|feeding|leaking|jealous|desperate|in (?:on|with)|behind)|(?:would|'d|will|'ll) (?:sign|say|do|sell|promise|agree to|give|kill|swear|tell) (?:anything|anybody|everything|whatever|for|you anything)|behind (?:our|my|your|his|her) backs?\b|(?:won't|will not) be (?:here|around|with us|there|in (?:the|that) (?:job|post|chair|seat)|back|missed|re-?elected|renewed)\b(?! (?:on|until|before) )|(?:the )?next (?:one )?(?:to (?:go|be|leave|fall|lose|quit)|in line|for the)|presumably (?:he|she|they|got|has|had|was|somebody|someone)\b|(?:just|only|merely|simply) (?:waiting|biding|counting|sitting it out|marking time)|will (?:soon |surely |never )?(?:be gone|be out|regret|drop (?:us|me)|ditch|dump|desert|abandon|betray|cheat|lie|leak|turn)|(?:drops?|ditch\w*|dumps?|betrays?|abandons?) us (?:after|once|as soon|when|the)|(?:has|have|had) (?:long |already )?(?:struck|cut|made|done|signed|sealed) a (?:\w+ )?deal|who knows (?:what|who|why|whether|how)|god knows|heaven knows|for all (?:i|we) know|it's (?:only )?a (?:matter|question) of time|(?:writing|signs?) (?:is|are) on the wall|there(?:'s| is) (?:more|something) (?:behind|to it|going on|fishy|else)|no smoke without|something is (?:cooking|brewing|up|off|being)|has (?:other|bigger) plans|(?:they|he|she)(?:'re|'s| are| is) (?:planning|plotting|preparing|cooking|brewing|arranging|hatching) )/iu,
  /\b(?:(?:(?:he|she|they)(?:'ll| will)|\p{L}+ will|will) (?:never |surely |probably |just |only |soon |all |be the first to )*(?:forget (?:all|it|about|us|me)|fold\b|cave\b|crumble|give in|back (?:out|down)|chicken out|change (?:his|her|their) mind|say no\b(?! unless| if| when)|go back on|wriggle|take the \w+ job|be working for|jump|disappear|blame (?:me|us|the)|deny (?:it|everything)|forgive|bottle it|panic|side with|turn against|throw|pull the plug|run (?:off|away)|regret)|bound to (?:say|fail|leave|drop|lose|resign|quit|forget|be|go|come out)|(?:about|going|planning|plans|plan|want|wants) to (?:resign|quit|leave us|replace (?:me|us)|get rid of|merge us|outsource us|sack|fire (?:me|us|half)|shut us|close us|split us)|contract (?:won't|will not) be renewed|(?:some ?body|someone) (?:upstairs|up there|at the top|on the board|in the board|above)(?: \w+)? (?:is |must be )?(?:protect|cover|behind|want|hold)\w*|no doubt(?: about it)?(?=[.!]|$)|rumou?r or not|(?:has|have|got) (?:something|dirt) on (?:the|him|her|them|us|me)|and (?:then )?off to the next)\b/iu,
  /\b(?:(?:i )?doubt (?:that )?(?:he|she|they|\p{L}+ (?:survives?|lasts?|stays?|keeps?))|guess (?:he|she|they)(?:'s|'re| is| are| has| have|'ll| will)?|must have (?:been told|known|heard|seen (?:it|us|the)|forgotten|had (?:a|help|his|her)|got wind|talked to|wanted)|probably (?:had a|been told|got told|told to|knows?|knew|slept|forgot|thinks|hates|has been|never)|(?:he|she|they)(?:'s|'re| has| have| is| are)? (?:probably|surely|certainly|obviously|no doubt) (?:been|being|told|already|under|after|behind))\b/iu,
  /\b(?:he|she|they|who|\p{L}+)(?:'s|'re| is| are| will be|'ll be| must be| may be| might be)?(?: (?:going to|gonna|about to|probably|surely|certainly|obviously|clearly|soon|already|definitely|no doubt|bound to|sure to|anyway|likely to|just))* (?:be )?(?:on (?:his|her|their|the) way out|gone (?:by|before|within|in|soon|next)|out (?:of (?:a job|here|the door)) (?:by|before|within|in|soon|next)|history(?= by| soon|[.,;!]|$)|finished(?= here| by|[.!]|$)|toast|a goner|next (?:on the list|to go)|for the chop|being (?:pushed|managed|eased) out|looking (?:for (?:a |an )?(?:new|another|other)|elsewhere|to leave)|job[- ]hunting|interviewing(?= at| elsewhere| with|[.,;!]|$))/iu,
  /\b(?:won't|will not|isn't going to|is not going to) (?:last|survive|make it(?! (?:on|to|at|for|by|there|today|tomorrow|tonight))|stay(?! on| in)|live to see|see out)\b(?! (?:the night|in the freezer))|\b(?:days|weeks|months) are (?:numbered|counted)\b|\b(?:will|going to|gonna|'ll) (?:probably |surely |soon |certainly |definitely |be )*(?:be |get )?(?:fired|sacked|replaced|pushed out|demoted|dumped|kicked out|thrown out|axed|resign|quit|walk out|jump ship|leave us)\b|\b(?:resigns?|quits?|leaves|gone|out|fired|sacked|replaced) (?:within|in|by|before) (?:a|the|one|two|three|six|christmas|easter|spring|summer|autumn|winter|january|february|march|april|june|july|august|september|october|november|december|next|year|\d+)(?: \w+){0,3},? (?:i bet|i'd say|i guess|mark my words|at the latest|you'll see|just watch)|\bby \w+ at the latest(?=[.!]|$)/i,
  /\b(?:i(?:'d| would)? (?:bet|wager)|bet (?:he|she|they|it|that)|mark my words|you'll see|just (?:wait|watch)|wait and see|i(?:'m| am) (?:sure|certain|convinced) (?:that )?(?:he|she|they)(?:'s| has| have| already| was| were| knew| did| is| are| must)|my (?:money|bet|guess|theory|hunch|suspicion) (?:is|says)|i (?:suspect|guess|reckon|suppose|assume|have a feeling|fear) (?:that )?(?:he|she|they|\p{Lu}\p{Ll}+)(?:'s|'ll| is| will| has| was| must| are)? (?:be |been |already |just |probably |only |never |got |a |being |the )*(?:hiding|lying|lied|leaving|leave|gone|after|behind|planning|plan|plotting|promised|paid|bribed|cheat\w*|steal\w*|stole|fak\w+|made|never|drop|kill|cut|close|sell|block|betray|told|leaked|decided|forgot|lost|read|looking|going|knew|knows|sacked|fired|replaced))/iu,
  /\b(?:(?:they|these people|those people|consultants|managers|lawyers)(?:'re| are) all the same|never (?:change|going to change|keep (?:his|her|their) word)|(?:probably|surely|certainly|no doubt|bound to|must) (?:already )?(?:has|have|had) (?:already )?(?:another|a new|an offer|a deal|other plans|signed|promised|decided|told|agreed|given|been (?:promised|told|paid|offered)|something|someone|somebody)|must have (?:been )?(?:promised|told|paid|leaked|known|struck|agreed|lied|given|decided|offered|planned)|(?:'ve|'s|have|has) (?:probably|surely|certainly|no doubt|long|obviously) (?:long )?(?:decided|promised|agreed|signed|chosen|given|been promised|made up)|(?:retired|pensioned|paid|shunted|moved|kicked) (?:off|aside|upstairs|sideways) (?:by|before|soon|next)|(?:give|gives) (?:it|him|her|them) (?:\w+ ){1,3}and (?:he|she|they)(?:'s|'re|'ll| is| are| will)|is (?:just )?(?:a|all) (?:show|sham|farce|charade|foregone)|(?:got|has|landed) the (?:job|post|chair|seat|contract|title) (?:through|because of|thanks to|by|via) (?:his|her|their|a|an|the)|will never (?:agree|change|sign|learn|understand|forgive|back|support|listen|admit|let)|(?:would|'d|will|'ll) (?:sell|betray|drop|throw|stab|sacrifice|dump|shop|ditch|turn on|knife) (?:\w+ ){0,3}(?:us|me|anyone|anybody|everyone|all of us|own|mother|grandmother|under the bus|in the back|the moment|as soon)|stab (?:me|us|you|somebody) in the back|up to something|(?:something|lots?|plenty|a lot|much) to hide|(?:is|are|'s|'re|must be|surely) (?:hiding|covering up|concealing) (?:something|a lot|the)|something (?:fishy|is going on|going on there|is off|else behind)|there(?:'s| is| must be) (?:something|more) (?:behind|going on|fishy)|cooking the books|fiddl(?:es|ed|ing) (?:the|his|her|their)|taking (?:bribes|kickbacks|backhanders)|(?:probably|surely|must have|obviously|clearly|no doubt) (?:been )?(?:\w+ )?(?:lied|lying|bribed|paid off|leaked|stole|stolen|cheated|faked|forged|promised (?:it|the|my|our)|struck a deal|made a deal|done a deal|cut a deal|deleted)|in (?:somebody|someone|the supplier|the vendor)'s pocket|will (?:cut|close|kill|shut|sell|scrap|wreck|gut|bury|ruin|drop|dump) (?:the|our|my|us|it|half|everything) (?:\w+ ){0,3}(?:within|in|by|before|as soon|the moment|sooner|and|at the first)|is already decided(?= behind| anyway)|a done deal(?= behind| anyway|[.,;!]|$))\b/i,
  /\b(?:probably|surely|must have|no doubt) (?:got|has|have|had|was|is|knows|knew|owes|took|given|given the job|chosen)\b[^.;]{0,40}\b(?:favou?rs?|friends?|relative|nephew|niece|cousin|golf|club|contacts?|connections?|brother-in-law|party)\b|\b(?:leaked|gave away|passed on) (?:it|this|the \w+)[^.;]{0,24},? (?:who else|i think|i'm sure|probably|surely)\b/i,
];
/** A plan, an answer or a view that somebody stated; or a thing, not a person. */
const stated =
  /\b(?:according to|as announced|it was announced|announced|officially|confirmed|in the (?:mail|minutes|letter)|per the|(?:he|she|they|\p{Lu}\p{Ll}+) (?:said|says|told|wrote|confirmed|announced|expects?|thinks))\b/u;
const ofThings =
  /\b(?:the|this|that|these|our|my|its|a|an) (?:[\w-]+ )?(?:contract|lease|pump|battery|batteries|machine|server|stock|budget|offer|price|deadline|money|term|licen[cs]e|system|roof|engine|line|version|pilot|project|file|book|item|tool|milk|bread|food|boiler|lift|bridge|printer|van|car|valve|sample|samples|data|discount|slot|room|site|shop|order|orders)s?(?: \w+){0,2} $/i;

export const speculation: Rule = {
  id: 'speculation',
  family: 'notes',
  reads: ['note'],
  severity: 'warning',
  step: 'relationships',
  capability: '10.4',
  card: 'E16',
  mistake: null,
  local: true,
  reason:
    'What somebody will do or hides is a guess until it is said or seen, and a guess in a file looks like knowledge.',
  flags: [
    'She’s on her way out, no point in asking.',
    'He won’t last until summer.',
    'New director from outside. Will close the branch within a year.',
    'I bet they promised the post to somebody else.',
    'He’d sell us for a better title.',
    'She is hiding something about the audit.',
    'Tom will be sacked after the merger.',
    'Surely lied about the offer from Lyon.',
    'She has one foot out of the door already.',
    'Odds are she drops the project after the vote.',
    'They are planning something behind my back.',
    'He would say anything for a seat on the board.',
  ],
  passes: [
    'I suspect the valve; the plumber looks at it on Monday.',
    'Presumably the parcel is at the gate.',
    'Will not be back before the 4th of May.',
    'Said he retires at the end of June and wants the file started in winter.',
    'She confirmed that she leaves the board in May.',
    'The battery won’t last the winter; he signed for a new one.',
    'She is looking for another supplier for the seals.',
    'Will decide by Friday, after the call with the bank.',
    'The branch will be closed for three days for the move.',
    'Expects the council to leave the fees alone before May.',
    'Did not say who follows in the post. Ask in the next talk.',
    'I guess the room was too small; book the hall.',
    'The lease will be gone by June, according to the notary.',
  ],
  check: (draft) => {
    const found: Found[] = [];
    for (const sentence of draft.sentences) {
      for (const pattern of guesses) {
        const span = findIn(sentence, pattern);
        if (!span) continue;
        const from = span.start - sentence.start;
        const lead = sentence.flat.slice(0, from);
        const words = sentence.flat.slice(from, span.end - sentence.start);
        if (
          heardFromThem.test(lead) ||
          meets(sentence, stated) ||
          ofThings.test(lead) ||
          ofThings.test(words.slice(0, words.lastIndexOf(' ') + 1))
        )
          continue;
        const after = sentence.flat.slice(span.end - sentence.start);
        if (/\blooking for\b/i.test(words) && !/^ (?:job|post|position|employer|company|role|challenge)/i.test(after))
          continue;
        found.push({
          ...span,
          message: 'This is a guess written as a fact',
          why: `Nobody has said or seen it. ${instead}`,
        });
        break;
      }
    }
    return found;
  },
};
