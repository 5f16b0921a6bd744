import { spaced } from '../cues.ts';
import type { Rule } from '../rule.ts';
import { matchesIn, meets, type Sentence } from '../sentences.ts';

/** Each of them by itself is honest; alike ones count once. */
const hedge = spaced(
  /\b(?:i (?:don't know|do not know|may be wrong|might be wrong|could be wrong|may be mistaken|might be mistaken|could be mistaken|could well be wrong)|it feels like|it is just a thought|it's just a thought|just a thought|if that(?:'s| is) ok(?:ay)?|not really sure|could (?:perhaps )?be that|slightly|silly|i (?:just |kind of |sort of |would |do |rather )?(?:think|guess|feel|believe|wonder|suppose|reckon|imagine|suspect)|maybe|perhaps|possibly|sort of|kind of|might|somewhat|probably|potentially|it seems|seems? to|seemingly|apparently|presumably|a (?:little )?bit|more or less|i'm not sure|i am not sure|not (?:entirely|totally|completely|quite|altogether) (?:sure|certain|clear)|if that makes sense|just my|conceivably|arguably|ostensibly|theoretically|in theory|hypothetically|in some (?:respects|ways?|sense)|in a (?:way|sense|manner of speaking)|to (?:some|a certain|a degree|an) (?:extent|degree)|up to a point|(?:broadly|generally|loosely|roughly) speaking|by and large|all (?:things|else) being equal|on balance|as it were|so to speak|be the case that|(?:be )?inclined to|(?<=(?:to|might|could|may|would) )(?:suppose|assume|hint|suggest)\b|appears? (?:to|as if|as though)|(?<!that )tends? to|as far as i (?:can (?:tell|see|judge)|know|understand|am aware)|to (?:the best of )?my (?:limited )?(?:knowledge|understanding)|subject to correction|correct me if|(?:may|might|could) (?:kindly )?be (?:felt|said|argued|thought|seen|considered)|i (?:am|'m) (?:no|not an?|hardly an?) (?:\w+ )?expert|i'm (?:no|not an) expert|for what it(?:'s| is) worth|fwiw|imho|in my (?:humble|modest) opinion|don't quote me|do not quote me|take (?:this|it) with a (?:pinch|grain) of salt|feel free to ignore|ignore (?:me|this) if|this may be (?:nothing|wrong|off)|fingers crossed|hopefully|touch wood|knock on wood|\w{2,12}-ish\b|not (?:impossible|inconceivable|unlikely|implausible|out of the question)|make a case|some (?:scope|room|merit|ground) (?:for|in|to)|if one squints|(?:was|am|are|were|'m|'re|been) (?:just |only |simply )?(?:wondering|toying)|(?:a|some|an outside|half a|slim) (?:chance|possibility|likelihood) (?:that|of)|there (?:might|may|could) (?:well )?be|(?:only )?if you (?:think so|agree|feel|see it)|if it(?:'s| is)(?: not|n't)? too much|what if|may (?:be worth|want to|wish to|or may not)|it could be (?:worth|an idea|argued)|one (?:may|might|could)|or (?:so|something|whatever|thereabouts)(?=[.,;!]|$)|or something (?:like that|along)|i hesitate to|without wanting to|i (?:don't|do not|wouldn't|would not) (?:want|wish|like|mean|presume) to (?:presume|overstep|sound|say|claim|be (?:too|seen))|dare i say|at a (?:guess|pinch)|in all (?:likelihood|probability)|at least (?:i think|to me|in my)|from where i (?:sit|stand)|from what i(?:'ve| have| can)? (?:\w+)|could well|may well|might well|i would (?:venture|hazard)|(?:almost|nearly|practically) (?:certainly|maybe)|so i(?:'m| am) told|quite possibly|some would say|some might say|should you (?:feel|think|so wish)|i'm probably|(?:it(?:'s| is| may be| might be| could be)? |which is |quite )(?:possible|conceivable|imaginable|plausible|thinkable)|in principle|if i(?:'m| am) (?:honest|not mistaken|right|reading)|unless i(?:'m| am| have|'ve)|i could not swear|i (?:couldn't|can't|cannot|wouldn't|would not|could not) (?:swear|say for (?:sure|certain)|be (?:too |quite |entirely )?(?:sure|certain)|put my (?:name|hand))|who knows|hard to (?:say|tell|know)|difficult to (?:say|tell|know)|for (?:some|whatever) reason|of sorts|something of an?|a (?:touch|tad|shade|trifle|fraction|smidgen)|in (?:certain|many|most|a few) (?:cases|ways|regards)|somehow|doubtless|supposedly|allegedly|(?:if|were) (?:we|one|you|i) (?:were to|wanted to|felt)|if (?:at all|possible|you like|that works|need be|anything|and when)|or maybe|call it|give or take|i (?:have|had|get|got) (?:a|the) (?:\w+ )?(?:feeling|sense|hunch|impression|suspicion|notion)|my (?:hunch|sense|gut|feeling|impression|guess|instinct)(?: feeling)?|would (?:probably|possibly|perhaps|seem|appear)|(?:it|one|you|we) (?:might|could|may) (?:almost |well |even |perhaps )?(?:say|argue|think|call|want)|(?:i would|i'd) (?:tentatively|cautiously|perhaps|maybe|almost|tend|lean|be inclined|sort of)|tentative(?:ly)?|cautiously|provisional(?:ly)?|to put it (?:mildly|cautiously|carefully)|no promises|not that i|(?:don't|do not) hold me to|on the face of it|at first (?:glance|sight)|prima facie|as a (?:rough|possible|tentative))\b/gi,
);
/** Each way of saying it has one of these. */
const cues: ReadonlySet<string> = new Set(
  'know wrong mistaken feels thought sure silly slightly think guess feel believe wonder suppose reckon imagine suspect maybe perhaps possibly sort kind might somewhat probably potentially seems seem seemingly apparently presumably bit certain clear sense conceivably arguably ostensibly theoretically theory hypothetically respects way extent degree point speaking large equal balance were speak case inclined hint suggest assume appears appear tends tend tell see judge understand aware knowledge understanding correction correct felt said argued considered expert worth fwiw imho opinion quote salt ignore nothing off fingers hopefully wood ish impossible inconceivable implausible question scope room merit squints wondering toying chance possibility likelihood could agree much what should one something hesitate presume overstep dare least sit heard well hazard venture told possible conceivable imaginable plausible thinkable principle honest unless swear knows hard difficult reason sorts touch tad shade trifle fraction smidgen cases ways regards somehow supposedly allegedly doubtless hunch impression suspicion notion gut instinct say argue call tentatively cautiously tentative provisional provisionally mildly promises hold face glance sight rough may would'.split(
    ' ',
  ),
);

const modal = /\b(?:could|may|would)\b/i;
const hedgesIn = (sentence: Sentence): ReadonlyMap<string, string> =>
  new Map(matchesIn(sentence, hedge).map((match) => [match[0].toLowerCase(), match[0]]));

/** Two words of hedging, which most sentences have not. */
const hedges = (sentence: Sentence): boolean => {
  let count = 0;
  for (const word of sentence.vocabulary) if (cues.has(word) || word === 'seem') count += 1;
  return count >= 2;
};

export const hedgePile: Rule = {
  id: 'hedge-pile',
  family: 'balance',
  severity: 'advice',
  step: 'credibility',
  capability: '4.18',
  card: null,
  mistake: 'passive',
  reason: 'One hedge is honest; three in a sentence leave the reader to find out what the writer thinks.',
  flags: [
    'I think we could maybe look at the second vendor, perhaps in spring.',
    'It seems the plan might possibly need another month.',
    'I just feel that this is kind of risky, maybe.',
    'Perhaps we should probably wait, I guess.',
    'I’m not sure, but it might be somewhat better to rent.',
    'I wonder whether we might perhaps ask the board.',
    'To some degree the ferry is, arguably and in a way, too slow.',
    'I may be mistaken, and feel free to ignore it, but as far as I can tell the choir is smaller.',
  ],
  passes: [
    'I think we should look at the second vendor in spring.',
    'The plan needs another month.',
    'It might rain on Saturday, so perhaps we meet indoors.',
    'Two of three vendors will probably answer this week.',
    'I believe the risk is small: one case in 400.',
    'Perhaps you know the answer.',
    'As far as I can tell from the three samples, the ferry is too slow.',
    'I could be wrong about the choir, so I have asked for the list.',
  ],
  check: (draft) =>
    draft.sentences.flatMap((sentence) => {
      if (sentence.words < 5 || sentence.words > 60 || !hedges(sentence)) return [];
      const hits = hedgesIn(sentence);
      const pile = hits.size >= 3 && sentence.words <= 9 * hits.size;
      // "Perhaps we could maybe wait": so short that nothing else is said.
      const short = hits.size === 2 && sentence.words <= 12 && meets(sentence, modal) && !sentence.question;
      if (!pile && !short) return [];
      return [
        {
          start: sentence.start,
          end: sentence.end,
          message: `${hits.size} hedges in one sentence`,
          why: `${[...hits.values()].map((words) => `“${words}”`).join(', ')}: keep the one that is true, and say the rest plainly.`,
        },
      ];
    }),
};
