import { heardFromThem, instead } from '../note-cues.ts';
import type { Found, Rule } from '../rule.ts';
import { findIn, type Sentence } from '../sentences.ts';

const names =
  '(?:sods?|gits?|buggers?|twits?|twerps?|plonkers?|numpt(?:y|ies)|pillocks?|berks?|jackass(?:es)?|scumbags?|swine|brats?|oafs?|louts?|big-?mouths?|loud-?mouths?|crackpots?|lunatics?|maniacs?|psychos?|nutters?|nutcases?|fossils?|relics?|sheep|minions?|idiots?|morons?|imbeciles?|cretins?|muppets?|clowns?|fools?|jerks?|arse(?:hole)?s?|ass(?:hole)?s?|bastards?|pricks?|wankers?|twats?|tossers?|dickheads?|bitch(?:es)?|cow|pigs?|snakes?|weasels?|rats?|toads?|dinosaurs?|dimwits?|halfwits?|nitwits?|dunces?|losers?|cowards?|liars?|cheats?|crooks?|creeps?|bull(?:y|ies)|tyrants?|dictators?|despots?|control freaks?|freaks?|drama queens?|divas?|prima donnas?|know-it-alls?|smart ?-?ass(?:es)?|windbags?|blowhards?|gasbags?|bores?|slave-?drivers?|backstabbers?|hypocrites?|suck-ups?|brown-?nos(?:e|er|ers)|boot-?lickers?|yes-m[ae]n|puppets?|lapdogs?|doormats?|witch(?:es)?|hags?|old bats?|old goats?|dragons?|monsters?|vultures?|parasites?|leech(?:es)?|sloths?|waste of (?:space|time|oxygen|air)|empty suits?|nobod(?:y|ies)|joke|disgrace|nightmare|piece of work|pain in the (?:neck|arse|ass|backside)|dead ?wood|dead weight|deadbeats?|slobs?|dummy|dummies|airheads?|bimbos?|blockheads?|buffoons?|peacocks?|has-beens?|lightweights?|amateurs?|bean ?-?counters?|pen-?pushers?|show-?offs?)';
/** Names nobody is called for any good reason; other names need somebody to stand beside them. */
const always =
  /\b(?:waste of (?:a |his |her |my |the )?(?:salary|skin|good chair|chair|title|money and)|cold fish|(?:couldn't|can't|could not) (?:lead|run|manage|organi[sz]e|teach|count|sell|find|win|write) (?:a|an|to|his|her) (?:\w+)(?= (?:if|to save|in a|with)|[.!]|$)|worse than useless|(?:(?:an?|such a|that) )?(?:bully|liar|fraud|phony|hypocrite|tyrant|crook|parasite|coward|snob|show-?off|blowhard|slacker|loser|fool), (?:plain and simple|nothing (?:more|less|else)|as ever|no less)|(?:his|her) (?:majesty|highness|royal highness|lordship|ladyship|holiness|excellency)|(?:mr|mrs|ms|miss|mister|dr|professor)\.? (?:know-it-all|perfect|important|smooth|wonderful|bigmouth|big shot|clever)|brain cells?|dear leader|great dictator|little (?:napoleon|hitler|stalin|emperor|tsar|dictator|princess|prince)|miserable (?:old )?(?:git|sod|man|woman|cow|bastard)|old git|dumb blonde|dense as|as dense|(?:he|she)(?:'s| is) (?:so |really |just |a bit |rather )?(?:dense|a bully|a snob|a fraud|a phony|a slacker|an amateur|mad|bonkers|out of (?:his|her) depth|a moron)|eats crayons|empty vessel|lights are on|nobody home|dead from the neck|deserves (?:a slap|to be fired|a kick|each other)|idiots?|morons?|imbeciles?|cretins?|arseholes?|assholes?|bastards?|wankers?|twats?|tossers?|dickheads?|dimwits?|halfwits?|nitwits?|control freaks?|drama queens?|slave-?drivers?|backstabbers?|boot-?lickers?|brown-?nosers?|waste of (?:space|oxygen|air)|stupid (?:cow|man|woman|boy|girl|git|old \w+)|old (?:bat|goat|hag|fool)|empty suit|(?:silly|daft|stupid) (?:cow|bugger|sod|git)|thick as|snake in the grass|wolf in sheep|lazy (?:sod|git|bugger|cow|pig|bastard)|poor excuse for|sorry excuse for|worst (?:boss|manager|director|chair|head|colleague) (?:i|ever|we|in)|(?:incompetent|useless|stupid|lazy|arrogant|pompous|horrible|nasty|vile|awful|spiteful|slimy|dreadful|clueless|vain) (?:little |old )?(?:man|woman|person|guy|bloke|boss|lot|people|cow|git|girl|boy)|hot air merchant|(?:brain|iq|attention span|backbone|charm|manners) of a|not the (?:sharpest|brightest)|dumb as|a child could (?:do|have done) (?:it |that |this )?better|couldn't (?:organi[sz]e|run|manage|find) (?:a|an|his|her|their) \w+|full of (?:shit|himself|herself|themselves|hot air|crap)|makes me (?:sick|puke|want to)|can't stand (?:him|her|the (?:man|woman|sight)|them)|hate (?:him|her|them|that (?:man|woman))|(?:has|have|got) no (?:brain|brains|spine|backbone|clue|balls|guts)|brain-?dead|spineless|two-?faced|gutless|pea-?brained?)\b/i;
const somebodyIs = new RegExp(
  `\\b(?:he|she|they|who|that (?:man|woman|guy)|the (?:man|woman|guy|bloke|boss)|you|\\p{Lu}\\p{L}+)(?:'s|'re| is| are| was| were| can be| remains| turned out| has been) (?:(?:really|just|such|simply|clearly|obviously|completely|totally|utterly|always|still|so|too|a bit|kind of|frankly|honestly|and|very|plain|quite|rather|a|an|the|total|complete|real|proper|absolute|utter|little|old|big|bloody|damn|fucking|slimy|pompous) ){0,5}(?:${names}|stupid|dumb|lazy|useless|hopeless|incompetent|clueless|worthless|pathetic|ridiculous|slimy|arrogant|pompous|vain|greedy|spiteful|nasty|vile|disgusting|repulsive|ugly|fat|childish|petty|dishonest|untrustworthy|dim|thick|boring|insufferable|unbearable|impossible|annoying|obnoxious|toxic|awful|horrible|terrible)(?=[\\s.,;:!?)–—-]|$)(?! (?:at (?:names|cards)|with dates|question|about the))`,
  'iu',
);
const exclaimed = new RegExp(
  `(?:\\b(?:what an?|such an?|that|you|the|this|complete|total|utter|absolute|typical|bloody|damn|fucking|stupid|lazy|old|arrogant|slimy|pompous|little|from hell,?) (?:(?:complete|total|utter|absolute|bloody|damn|old|little|stupid|lazy|useless|arrogant|slimy|pompous|greedy|real|such a|an?) ){0,3}${names}(?=[\\s.,;:!?)–—-]|$)|(?:^|[.:–—-] )(?:(?:stupid|lazy|useless|arrogant|slimy|pompous|incompetent|hopeless|pathetic|vain|spiteful) (?:man|woman|person|guy|as ever|as always|again|lot|people)|(?:useless|hopeless|incompetent|clueless|pathetic|stupid|lazy|arrogant)(?=[.!]|$)))`,
  'i',
);
const otherSense =
  /\b(?:idiot-?proof|fool-?proof|april fools?|clown (?:doctors?|show|fish)|rat (?:trap|poison|run|race)s?|pig (?:farm|iron|feed|pen)s?|snake (?:oil|plant)|dinosaur (?:hall|exhibition|bones?|egg)|puppet (?:theatre|show|master)|witch (?:hunt|hazel)|monster (?:truck|order)|dragon (?:boat|fruit)|the (?:muppets?|joke|nightmare|bores?|dummy)\b|dummy (?:data|text|run|account)|no joke|cow(?:s|shed)?\b (?:shed|barn|milk|herd)|cheat sheet|the cow\b|amateur (?:choir|team|league|theatre)|(?:a|the) fool of myself|loser pays|lazy (?:loading|susan)|stupid (?:question|mistake|error) of (?:mine|ours))\b/i;
/** A judgement on a plan or a thing, or on oneself. */
const ofThings =
  /\b(?:i|we|it|this|that|which|there|the (?!man\b|woman\b|guy\b|bloke\b|boss\b)\w+|plan|idea|tool|form|process|deadline|question|rule|system|software|week|day|timing)(?:'s|'m| is| was| are| am| were| felt| feel)\b/i;

const place = (sentence: Sentence): { start: number; end: number } | null => {
  const { flat } = sentence;
  if (otherSense.test(flat)) return null;
  const named = findIn(sentence, always);
  if (named)
    return /\bi(?:'m| am| was| felt| feel)(?: \w+){0,3} $/i.test(flat.slice(0, named.start - sentence.start))
      ? null
      : named;
  const is = findIn(sentence, somebodyIs);
  if (is && !ofThings.test(flat.slice(is.start - sentence.start, is.end - sentence.start))) return is;
  const cried = findIn(sentence, exclaimed);
  if (!cried) return null;
  const words = flat.slice(cried.start - sentence.start, cried.end - sentence.start);
  return /^(?:the|that|this) (?:nightmare|joke|snakes?|rats?|pigs?|puppets?|cow|dragons?|dinosaurs?|monsters?|witch(?:es)?|clowns?|amateurs?|bores?|toads?|vultures?|dummy|dummies|peacocks?|nobody)$/i.test(
    words,
  ) || /^what a (?:nightmare|joke|disgrace|bore)$/i.test(words)
    ? null
    : cried;
};

export const insult: Rule = {
  id: 'insult',
  family: 'notes',
  reads: ['note'],
  severity: 'warning',
  step: 'relationships',
  capability: '10.4',
  card: 'E16',
  mistake: null,
  local: true,
  reason:
    'A name that somebody is called in a note says nothing of use, and it ends the relationship on the day it is read.',
  flags: [
    'Did not read the paper. What an idiot.',
    'Rob is useless, ask Dena.',
    'Control freak, wants every invoice.',
    'He is such an arrogant windbag.',
    'The woman has no clue of shipping.',
    'Typical clown, changed the room twice.',
    'She’s a snake, careful with numbers.',
    'Stupid man. Signed the wrong lease.',
  ],
  passes: [
    'Asked for an idiot-proof form for the night shift.',
    'The clown doctors come on Tuesday; she pays half.',
    'It was a stupid question of mine, and he answered it kindly.',
    'He called the plan “useless” and wants another by Friday.',
    'The deadline is ridiculous; she agreed to ask for a week.',
    'I was an idiot to send it without the annex; say so tomorrow.',
    'Wants no amateur theatre in the foyer before May.',
    'Did not read the paper. Send one page next time.',
    'The tool is hopeless for night shifts, she says.',
  ],
  check: (draft) => {
    const found: Found[] = [];
    for (const sentence of draft.sentences) {
      const span = place(sentence);
      if (!span || /\b(?:calls?|called) (?:him|her|them)sel/i.test(sentence.flat)) continue;
      if (
        /\b(?:said|says)\b/i.test(sentence.flat) &&
        heardFromThem.test(sentence.flat.slice(0, span.start - sentence.start)) &&
        /\bi(?:'m| am| was)\b/i.test(sentence.flat)
      )
        continue;
      found.push({
        ...span,
        message: 'This calls somebody names',
        why: `It judges the person and helps nobody prepare. ${instead}`,
      });
    }
    return found;
  },
};
