import type { Span } from '../../shared/span.ts';
import { roleWords } from '../subject.ts';

/** Somebody named in a note, in the words used. */
export type Mention = Span & {
  readonly words: string;
  /** Who the note is about, not somebody named in passing ("per customer", "cc the client"). */
  readonly central: boolean;
};

// Heads of roles, bodies and functions: what stands before them ("the new", "warehouse") belongs to them.
const heads = `${roleWords}|matron|nurse|nurses|registrar|bursar|bishop|foreman|superintendent|trustees|trustee|union|rep|members?|clerk|consultants?|coordinator|officer|chairperson|adm|dg|dm|mo|fd|ed|staffer|treasury|hq|council|ministry|minister's staff|it|pharmacy|facilities|governors?|inspector|inspectorate|surgeon|ward sister|captain|coach|editor|producer|architect|engineer|analyst|adviser|advisor|assistant|pa|chief of staff|colleague|mentor|landlord|supplier|vendor|agency|bank|lender|donor|donors|foundation|owners|partners|headteacher|teacher|professor|prof|planner|buyer|buyers|warehouse|dispatch|support|engineering|product|comms|pr|r&d|qa|trust|house|department|directorate|group|team|crew|folks|lot|shop|office|staff`;

const title = '(?:mr|mrs|ms|miss|dr|prof|frau|herr|sr|fr|sir|lady|madame|señora?)\\.? ';
const handle = /@[\w.-]*\w/g;
const roles = new RegExp(
  `(?<![\\p{L}\\p{N}@'])(?:(?:my|the|our|his|her|their|a) )?(?:(?:new|old|plant|site|ops|hr|it|apac|emea|us|uk|country|regional|divisional|managing|finance|general|chief|deputy|vice|head|warehouse|infection control|client's|skip|night|area|board|outside|group|sales|marketing|technical|medical|clinical|executive|programme|program|project|production|shift|union|trade|health|school|parent|senior|junior|lead|\\p{L}+(?:'s)) ){0,2}(?:(?:${heads})(?:'s (?:office|staff))?)(?: of (?:the )?(?:staff|boss(?:es)?|the board|board|sales|finance|ops|operations|it|hr|product|marketing|engineering))?(?![\\p{L}\\p{N}])`,
  'giu',
);
const capital = new RegExp(
  `(?<![\\p{L}\\p{N}@'.-])(?:${title.replace('(?:mr', '(?:Mr').replace(/\|([a-zñ])/g, (_, letter: string) => `|${letter.toUpperCase()}`)})?\\p{Lu}[\\p{L}'-]*(?:\\.(?= \\p{Lu}\\b))?(?: (?:(?:van|de|von|der|den|di|da|el|al|bin) )?\\p{Lu}[\\p{L}-]*(?<!'s)){0,2}`,
  'gu',
);

const verbs =
  "owes?|promise|warms?|fretting|snapped|snaps|signed|went|visits?|visited|insisting|hands?|signs|\\p{L}{3,}ed|says?|said|thinks?|thought|told|tells|mention(?:ed|s)|reckons?|wants?|wanted|asks?|asked|asking|hates?|loves?|likes?|prefers?|needs?|confirmed|calls?|called|rang|texted|mail(?:ed|s)|phoned|came|walked|stopped|popped|happy|grumpy|freaking|spewing|sweating|worried|nervous|anxious|scared|backed|bailed|covered|helped|jumped|stepped|lent|stayed|sat|stood|was|is|has|had|will|would|won't|wont|can't|doesn't|doesnt|never|always|only|still|promised|promises|owes|agreed|swore|offered|sends?|sending|gets?|goes|does|takes?|reads?|trusts?|listens|believes|follows|leans|keeps?|kept|put|killed|decided|picked|chose|signed|approved|rejected|refused|turned|pinged|chased|chasing|hinted|insists|expects|opposes|supports|backs|fine|ok|dead|against|for|keen|cool|lukewarm|convinced|fears?|losing|under|came|looking|cares?|puts|moves?|wouldn't|couldn't|didn't|isn't|doing|going|'s|'ll|'d|gave|gives|took|let|let's|bombed|freaks|frets|fretting|panicking|dreading|stressed|obsess\\w*|sceptical|skeptical|undecided|judges|measures|rates|sees|finds|hears|heard|spent|saved|fought|vouched|defended|praised|scrounged|thanked|credited|shared|opened|pushed|pushes|spoke|listening|told|checks|defers|looks|takes|runs|waits|decides|settled|ruled|vetoed|bounced|granted|declined|replied|answered|nodded|ask|brings|covering|helping|coming|bringing|walks|rings|texts|books|writes|drafts|owns|handles|picks|hosts|introduces|reports|returns|must|may|might|could|should|shall|are|were|have|do|been|comes|wants|objects|agrees|disagrees|doubts|warming|leaning|torn|pro|anti|unsure|not|wary|allergic|skims|prints|opens|answers|replies|ignores|insisted|demanded|requested|queried|wondered|quizzed|grilled|pressed|curious|nagging|keeps|begged|set|made|named|announced|cancelled|scrapped|parked|dropped|moved|cut|froze|stays|thanks|praises|championed|recommended|sponsored|cheered|mine";
/** The first word that somebody does or is something with. */
export const verb = new RegExp(`(?<![\\p{L}\\p{N}])(?:${verbs})(?![\\p{L}\\p{N}])|'(?:s|ll|d|re|ve)(?![\\p{L}])`, 'u');
const starts = new RegExp(
  `(?:^|[.;,:!?•*)]\\s+|\\s[-–—]\\s|\\b(?:and|but|so|with|w|told|asked|for|per|from|says|said) )((?!(?:i|we|he|she|they|it|you|this|that|there|who|what|why|when|how|where|which|and|but|so|the|a|an|my|our|no|not|yes|all|any|also|then|if|in|on|at|to|of|for|by|as|just|only|still|really|nothing|everything|nobody|everyone|something|someone|now|today|tomorrow|again|next|first|more|less|budget|plan|deal|launch|project|pilot|client|price|cash|safety|quality|hiring|sales|news|numbers|code|reorg|lunch|coffee|call|meeting|train|wifi|room|deck|bit|long|nice|good|great|bad|big|new|old|full|half|some|most|both|one|two|three|margin|churn|revenue|cost|costs|growth|target|delivery|model|demo|permit|supplier|grant|parts|nps|would|could|should|must|will|can|did|does|was|is|has|had|got|get|need|needs|want|wants|hates|likes|told|asked|said|says|thinks|worried|his|her|their|your|its|pls|please|dont|don't|never|always|keep|put|send|bring|show|text|ring|mail|email|note|fyi|btw|lol|ok|fine|right|heard|seems|looks|thanks|thx|credit|kudos|props|apparently|maybe|due|owe|owes|promised|volunteered|agreed|decided|settled|approved|even|very|too|much|else|here|home|back|out|up|down|off|over|under|after|before|since|until|till|while|because|though|tho|otherwise|anything|things|people|ppl|folks|works|work|result|success|lesson|decision|question|risk|idea|mine|me|us|him|them|we're|i'm|it's|that's|zero|another|other|every|each)(?![\\p{L}'])|\\d)\\p{L}[\\p{L}'-]+) (?:${verbs})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** Words that are nobody, however they are written. */
export const notPeople =
  /^(?:i|i'm|i'll|i'd|i've|it|its|it's|ok|the|a|an|my|our|his|her|their|no|yes|not|mon|tues?|weds?|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|q[1-4]|h[12]|p\d+|spoke|lunch|coffee|call|meeting|budget|today|tomorrow|nice|long|new|next|just|great|good|bad|said|met|had|saw|got|need|note|also|then|and|but|so|if|when|what|why|how|who|where|is|are|do|does|did|can|could|would|will|should|must|please|pls|thanks|thank|asked|told|wants?|short|big|best|first|he|she|they|we|you|this|that|there|in|on|at|to|of|for|by|with|from|after|before|until|as|all|any|some|one|two|three|easter|christmas|xmas|ramadan|nps|arr|ebitda|kpi|capex|opex|sla|rfp|rfi|hc|pto|ooo|eod|cob|gdpr|soc2|iso|arpu|mrr|cac|roi|p&l|pdf|pov|eu|usa|uk|us|hr\s+it|dt|fyi|tbd|q&a|qbr|okr|okrs|saas|api|ui|ux|nda|po|sow|tb|cqc|lti|ltis|eot|rota|pie|board|zero|recruitment|activation|scope|success|safety|cash|quality|growth|decision|result|question|update|owe|owed|mid-term|right|mostly|power|trains?|settled|decided|agreed|promised|capitalising|feedback|debrief|here|word|heard|everything|nothing|nobody|everyone|top|number|caveat|lesson|hindsight|reorg|closing|code|books?|each|every|no-one|nope|yep|approved|green|red|amber|support|team|group|folks|lot|shop|office|house|crew|staff|the (?:team|office|house|shop|lot|folks|crew|group|department|staff)|a (?:lead|partner|client|customer|group|team|supplier|vendor|bank|sponsor|donor)|product|my team|our team|their team|that group|my crew|our crew|our office|my office|our lot)$/i;

const acting = new RegExp(
  `^(?:,[^,]{2,20},)?(?:\\s+(?:\\p{L}+ly|just|also|really|still|then|even|now))?\\s+(?:${verbs})(?![\\p{L}\\p{N}])|^'(?:s|ll|d)\\s`,
  'u',
);
const introduced = new RegExp(
  `^\\s+(?:in favou?r|on (?:board|the fence|leave|holiday)|under|away|behind (?:it|us|the)|up the walls?|not|dead|all for|at (?:her|his) wits)\\b|^\\s+\\p{L}{3,}s (?:to|on|for|about|the|by|with|it|me|us|her|his|no|at|up)\\b|^(?:\\s+(?:in|from|at|of) [\\p{L}-]+)?\\s*(?:${verbs})(?![\\p{L}\\p{N}])|^\\s*'(?:s|ll|d|re|ve)(?![\\p{L}])`,
  'u',
);
/** "francesca (int. audit)": a name in lower case with what they do. */
const bracketed = /(?:^|[.;,:]\s+|\s[-–—]\s)([\p{L}][\p{L}'-]{2,}) (?=\((?!me\b|i\b)\p{L}[\p{L}. &]{1,18}\))/gu;

/** Everybody named in a note, in order; the longer words win where two overlap. */
export const mentionsIn = (text: string, line: string): readonly Mention[] => {
  const found: Mention[] = [];
  const take = (words: string, at: number, named = true) => {
    let bare = words.replace(/['’](?:s|re|ll|d|ve|m)$/, '').replace(/ I$/, '');
    let start = at;
    for (
      let space = bare.indexOf(' ');
      named && space > 0 && notPeople.test(bare.slice(0, space));
      space = bare.indexOf(' ')
    ) {
      if (/^(?:the|my|our|his|her|their|a) /i.test(bare)) break;
      bare = bare.slice(space + 1);
      start += space + 1;
    }
    if (bare.length < 2 || notPeople.test(bare)) return;
    const end = start + bare.length;
    if (found.some((each) => each.start < end && start < each.end)) return;
    const after = line.slice(end, end + 30);
    const before = line.slice(Math.max(0, start - 14), start);
    const central =
      named ||
      ((acting.test(after) || /^\s*[:(=]/.test(after)) &&
        !/\b(?:per|of|by|the whole|from|in|at|on|to)\s*$/.test(before)) ||
      /(?:\b(?:met|saw|with|w|w\/|told|asked|per|for|boss)\s*)$/.test(before);
    found.push({ words: text.slice(start, end), start, end, central });
  };
  for (const match of text.matchAll(handle)) take(match[0], match.index);
  for (const match of line.matchAll(roles)) take(match[0], match.index, false);
  for (const match of text.matchAll(capital)) {
    const first = match.index === 0 || /(?:[.!?;•*:"'“(]|\s[-–—])\s*$/.test(text.slice(0, match.index));
    const bare = match[0].replace(/['’](?:s|re|ll|d|ve|m)$/, '');
    const after = line.slice(match.index + bare.length);
    // A first word has its capital from the sentence, unless somebody does something there.
    if (
      first &&
      !match[0].includes(' ') &&
      !/^\s*(?:\(|:|,\s*(?:who|in|from)\b)/.test(after) &&
      !introduced.test(after.slice(0, 40))
    )
      continue;
    take(match[0], match.index);
  }
  for (const match of line.matchAll(bracketed)) {
    const words = match[1] ?? '';
    take(words, match.index + match[0].indexOf(words));
  }
  for (const match of line.matchAll(starts)) {
    const words = match[1] ?? '';
    take(words, match.index + match[0].indexOf(words));
  }
  return found.sort((a, b) => a.start - b.start);
};

/** The same person in other words: "@boss", "my boss", "Boss". */
export const sameWords = (words: string): string =>
  words
    .replace(/^(?:my|the|our|his|her|their|a|new) /i, '')
    .replace(/^@/, '')
    .toLowerCase();
