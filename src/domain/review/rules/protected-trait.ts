import { heardFromThem, instead, ofTheWriter } from '../note-cues.ts';
import type { Found, Rule } from '../rule.ts';
import { findIn, type Sentence } from '../sentences.ts';

const people =
  '(?:wom[ae]n|m[ae]n|girls?|boys?|males?|females?|mothers?|mums?|moms?|dads?|fathers?|blondes?|old (?:people|men|women|folks?)|older (?:people|men|women|colleagues)|young (?:people|men|women)|youngsters|pensioners|millennials?|boomers?|gen[- ]?[xyz]|zoomers?|foreigners?|immigrants?|migrants?|refugees|muslims?|jews?|christians?|catholics?|protestants?|hindus?|buddhists?|atheists?|mormons?|gays?|lesbians?|queers?|trans people|homosexuals?|germans?|french(?:m[ae]n|wom[ae]n)?|italians?|spaniards?|poles|russians?|ukrainians?|indians?|pakistanis?|chinese|japanese|asians?|africans?|arabs?|turks?|greeks?|americans?|brits?|englishm[ae]n|scots(?:m[ae]n)?|irishm[ae]n|dutchm[ae]n|swedes?|danes?|finns?|norwegians?|romanians?|bulgarians?|hungarians?|mexicans?|latinos?|latinas?|blacks|whites|gypsies|roma|orientals?|southerners?|northerners?|easterners?|disabled (?:people|colleagues)|the disabled|union (?:people|men|members)|feminists?|vegans?|conservatives?|liberals?|socialists?|communists?|leftists?|lefties|greens|tories|republicans?|democrats?)';
const trait =
  "(?:gay|lesbian|bisexual|homosexual|queer|trans(?:gender|sexual)?|in the closet|black|white|asian|arab|jewish|muslim|catholic|protestant|hindu|buddhist|mormon|an? (?:atheist|christian|evangelical|jew|muslim|catholic|protestant|hindu|mormon|jehovah's witness|foreigner|immigrant|refugee|gypsy|cripple|mother|father of|single (?:mother|mum|mom|father|parent)|young mother|woman|man|girl|feminist|socialist|communist|conservative|tory|leftie|lefty|republican|democrat|union (?:man|woman|member|type|person)|party member)|religious|devout|very (?:religious|catholic|christian)|a devout \\w+|deeply religious|disabled|handicapped|crippled|wheelchair-bound|in a wheelchair|deaf|blind|foreign|not from here|left-wing|right-wing|far right|unionised|childless|unmarried|(?:too|pretty|quite|just|so|getting) old|too young|nearly sixty|almost sixty|over (?:50|55|60|65|fifty|sixty)|past (?:his prime|her prime|their prime))";

/** A whole group of people is said to be some way. */
const groups = [
  new RegExp(
    `\\b(?:too many|all those|full of|nothing but|these|those) ${people}(?=[\\s,.;:!?)–—-]|$)(?! (?:shelter|market|office|team|plant|ward|clinic|school|church|trust|law|version|questions|figures))`,
    'i',
  ),
  /\b(?:old (?:man|woman|lady|maid|boy)(?:'s)?|spinster|(?:black|white|asian|arab|indian|chinese|muslim|jewish|gay|disabled|coloured|colored|brown|foreign|latino|african|turkish|polish|russian|elderly|pensioner) (?:guy|man|woman|girl|lady|boy|chap|bloke|fellow|person)|(?:single|unmarried|childless|divorced|alone|a bachelor) at (?:forty|fifty|thirty|sixty|\d\d)|(?:votes?|voted|voting) (?:for the )?(?:far|extreme|left|right|labour|tory|green|greens|conservative|republican|democrat|liberal|socialist)|(?:green|labour|tory|conservative|leftist|communist|union|church|religious|hippie|feminist)(?: party)? (?:type|nut|voter|lot|crowd|person)|(?:pregnant|expecting) again|(?:his|her|their) (?:accent|age|religion|faith|headscarf|skin|disability|handicap|back problems|hearing|kids|children|sex|gender|origin|culture|nationality|beliefs)\b[^.;]{0,40}\b(?:hard|difficult|problem|won't|can't|never|annoying|in the way|slow|serious|explains?|limits?|stops?)|since the (?:baby|birth|kids|children|menopause)\b[^.;]{0,24}\b(?:can't|cannot|doesn't|no longer|never|hardly|only|distracted|tired|useless)|(?:hard of hearing|half deaf|deaf|half blind|in a wheelchair|disabled|handicapped|crippled|pushing (?:sixty|seventy|fifty|\d\d))\b[^.]{0,14}\b(?:so|don't|pointless|no point|no use|never|too|not|computers?))\b|\b(?:because|as|since) (?:he|she|they)(?:'s|'re| is| are) (?:from (?!the (?:board|bank|office|team|ministry|council|union|unit)|finance|sales|legal|hr)\p{L}+|a \w+ (?:mum|mother|father|dad))|(?:^|[.;] )(?:polish|german|french|italian|spanish|russian|ukrainian|indian|pakistani|chinese|japanese|asian|african|arab|turkish|greek|american|british|dutch|swedish|danish|romanian|hungarian|muslim|jewish|catholic|gay|lesbian|female|black|white|male|disabled),/iu,
  new RegExp(
    `\\b(?:typical|typically|like all|as all|you know|all|these|those|most|such is|that's) (?:(?:the|for|a|an|of|old|young|these|those) ){0,2}${people}(?=[\\s,.;:!?)–—-]|$)(?! (?:shelter|market|office|team|plant|site|branch|ward|clinic|school|church|trust|law|product|supplier|customers?|partners?|version|subsidiary|embassy|ministry))`,
    'i',
  ),
  new RegExp(
    `(?:^|[.;:,–—-] ?|\\b(?:and|but|so|because|with) )(?:(?:the|young|old|older) )?${people}(?: (?:at|of|in|from|like|over|under|with|her|his|their|that|this|age|level|his age|her age)){0,4}(?: \\w+)? (?:always|never|all|just (?:don't|can't|aren't|won't)|can't|cannot|don't|won't|aren't|tend to|like to|love to|take (?:it|everything|things)|stick together|are (?:all|like|too|never|always|so|just|not|bad|lazy|emotional|stubborn|slow))\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:for|being|as) an? (?:old |young |single |pregnant |black |white |working )?${people}(?=[\\s,.;:!?)–—-]|$)(?! (?:shelter|market|office|team|plant|site|branch|ward|clinic|school|church|trust|law|product|supplier|customers?|partners?|company|version|subsidiary))`,
    'i',
  ),
  /\b(?:that|his|her|their|my|the older|the younger|the old) generation (?:doesn't|does not|don't|can't|never|always|won't|just|has no|have no|thinks|is|are)\b|\b(?:at|of) (?:his|her|their|that|this) age\b|\b(?:at (?:[5-7]\d|fifty|sixty|seventy)\b)(?=,| (?:he|she|they|you|one|nobody|people)\b)|\b(?:people|women|men|somebody|someone) (?:of|at|from) (?:that|his|her|their|this) (?:age|sort|kind|background|culture|religion|country|faith)\b|\btoo old (?:for|to)\b|\b(?:man|woman|person|guy|lady|somebody|someone|colleague|boss) (?:of|at|over|past) (?:his age|her age|that age|(?:5|6|7)\d\b|fifty|sixty|seventy)|\bfrom (?:the )?(?:east|south|north|west|balkans|village|countryside|africa|asia|orient)\b[^.;]{0,12}\b(?:they|all|of course|so|typical|people there)\b|\b(?:they|people there|people from there|that lot|those people)(?:'re| are) all (?:so |too |very )?(?!(?:on|in|at|from|invited|booked|here|set|ready|done|with|the|of|for)\b)\w+|\bover the hill\b|\bbiological clock\b|\b(?:woman|girl|man|boy) (?:thing|logic|problem)s?\b|\bold white m[ae]n\b|\bdiversity hire\b|\bquota (?:woman|man|hire)\b|\b(?:wears?|wearing|with) (?:a|her|the) (?:headscarf|hijab|turban|kippa|burka)\b|\bmaternity (?:risk|gap)\b|\b(?:will|going to|gonna|might|may|could|bound to) (?:probably |surely |soon |only )?(?:get|be|become|fall) pregnant\b|\b(?:next|soon) (?:on )?maternity leave\b|\bchildbearing\b|\bwants? (?:babies|kids|children|a baby) (?:soon|now|next)\b|\bhot flushes\b|\bthat time of the month\b|\bpms\b/i,
];
/** One person has it, and the writer says so. */
const ascribed = new RegExp(
  `\\b(?:he|she|they|who|\\p{L}+)(?:'s|'re| is| are| was| were| must be| may be| might be| seems| looks)(?: (?:also|obviously|clearly|apparently|probably|secretly|openly|really|just|a bit|quite|very|so|himself|herself|only|not|now|already|still))? ${trait}(?=[\\s,.;:!?)–—-]|$)`,
  'iu',
);
const reasons = new RegExp(
  `\\b(?:because|since|as|given that|but|and|so|remember|keep in mind|mind you|careful)[,:]? (?:(?:he|she|they|that|\\p{L}+) )?(?:is|are|'s|'re|he's|she's|they're) ${trait}(?=[\\s,.;:!?)–—-]|$)`,
  'iu',
);
const household =
  /\b(?:(?:two|three|four|small|little|young|sick|disabled) (?:small |little |young )?(?:kids|children)|a (?:new )?(?:baby|toddler|newborn)|(?:young|new|working|single) (?:mother|mum|mom|father|parent)|family duties|kids at home|mother of (?:two|three|four|small))\b/i;
const heldAgainst =
  /\b(?:don't|do not|never|won't|will not|can't|cannot|not) (?:\w+ ){0,3}(?:put|give|ask|count|rely|travel|promote|consider|send|choose|propose|work late|commit|take|manage|be able|on board)\b|\b(?:forget|so no|no point|rule (?:him|her|them) out|skip)\b|\b(?:too (?:busy|distracted|tied)|distracted|unreliable|no use|not (?:flexible|committed|available))\b/i;
const nations =
  /\b(?:he|she|they)(?:'s|'re| is| are)? (?:a |an )?(?:typical(?:ly)? )?(?:polish|german|french|italian|spanish|russian|ukrainian|indian|pakistani|chinese|japanese|asian|african|arab|turkish|greek|american|british|english|scottish|irish|dutch|swedish|danish|finnish|norwegian|romanian|bulgarian|hungarian|mexican|latin|swiss|austrian|israeli|iranian|korean|vietnamese|southern|eastern european|jewish|muslim|catholic|christian)(?: |, )(?:and )?(?:so|of course|after all|you know|what do you expect|hence|through and through|to the core)\b/i;
const aged =
  /\b(?:nearly|almost|over|past|already|at|well over|turning|pushing|aged|is|he's|she's) (?:[567]\d|fifty|sixty|seventy)\b(?! (?:euros?|pounds|percent|per|k|people|of|hours|days|weeks|items|boxes|%))[^.]{0,24}\b(?:won't|can't|never|too|doesn't|no longer|forget|so|slow|tired|old)\b|\bold school,? (?:nearly|almost|over|past) \d\d/i;
const carried =
  /\b(?:with an? |an? |the )(?:disabled|handicapped|deaf|blind|gay|lesbian|pregnant|muslim|jewish|catholic|black|foreign|female|old|elderly|wheelchair) (?:chair(?:man|woman)?|boss|manager|director|colleague|head|leader|lead|member|woman|man|person|one|lady|guy)\b/i;
const judged =
  /\b(?:drag|burden|problem|difficult|hard|slow|always|never|can't|cannot|won't|will (?:always|never|be)|trouble|nuisance|risk|of all people|watch out|careful|typical)\b/i;

const place = (sentence: Sentence): { start: number; end: number } | null => {
  const { flat } = sentence;
  for (const pattern of groups) {
    const span = findIn(sentence, pattern);
    if (
      span &&
      !/\b(?:i|we|my|our|myself)(?:'m| am| are)?(?: \w+){0,4} $/i.test(flat.slice(0, span.start - sentence.start))
    )
      return span;
  }
  const one = findIn(sentence, reasons) ?? findIn(sentence, ascribed);
  if (one) {
    const lead = flat.slice(0, one.start - sentence.start);
    const words = flat.slice(one.start - sentence.start, one.end - sentence.start);
    const after = flat.slice(one.end - sentence.start);
    const thing =
      /^(?:the|this|that|these|those|it|i|we|which|there|everything|all|office|room|account|site|field|button|box|list|plan|screen|paper|space|wall|form|door|spot|price|market|design|page|cell|line|letter|figure|logo|version)\b/i.test(
        words,
      ) || /\b(?:the|a|an|this|our|my|its) (?:[\p{L}-]+ )?$/iu.test(lead);
    const field =
      /^ (?:school|church|trust|market|holiday|paper|sea|friday|hospital|charity|and white|box|swan|list|spot|office|supplier|exchange|policy|trade|currency|investors?|language|offices|to|by (?:the|default))\b/i.test(
        after,
      );
    if (!thing && !field && !ofTheWriter.test(lead)) return one;
  }
  const origin = findIn(sentence, nations) ?? findIn(sentence, aged);
  if (origin) return origin;
  const home = findIn(sentence, household);
  if (home && heldAgainst.test(flat)) return home;
  const borne = findIn(sentence, carried);
  return borne && judged.test(flat) ? borne : null;
};

export const protectedTrait: Rule = {
  id: 'protected-trait',
  family: 'notes',
  reads: ['note'],
  severity: 'warning',
  step: 'relationships',
  capability: '10.4',
  card: 'E16',
  mistake: null,
  local: true,
  reason:
    'Age, sex, origin, faith, health, family and love explain nothing about a decision, and a note that says so can do real harm.',
  flags: [
    'Women in that office always take it personally.',
    'Keep in mind that Piet is gay.',
    'He is too old to learn the new tool.',
    'Typical German, wants it in writing.',
    'Two small children, so don’t give her the Oslo job.',
    'She votes no because she’s a Catholic.',
    'Not bad for a woman.',
    'He’s Muslim, careful at the summer party.',
    'With a deaf chairman every meeting will be a drag.',
  ],
  passes: [
    'On leave from 3 May, Ahmed decides meanwhile.',
    'The women’s ward wants the new beds first.',
    'The Catholic school has not signed yet.',
    'Asked where the ramp for wheelchairs is in our drawings.',
    'Told me he is a Muslim and asked for a room to pray on Fridays.',
    'Said she is pregnant and out from September; Ilse takes over.',
    'Wants the German office to see the plan first.',
    'The gender pay report goes to the board on the 9th.',
    'Has to leave at four for the children; mornings are best.',
    'The account is blind to late bookings; she wants that mended.',
    'The team is young, so he asks for a mentor.',
  ],
  check: (draft) => {
    const found: Found[] = [];
    for (const sentence of draft.sentences) {
      const span = place(sentence);
      if (!span || heardFromThem.test(sentence.flat.slice(0, span.end - sentence.start))) continue;
      found.push({
        ...span,
        message: 'This explains somebody by a protected trait',
        why: `Age, sex, origin, faith, health, family and love stay out of notes, unless the person gave them as a date to plan by. ${instead}`,
      });
    }
    return found;
  },
};
