import { spaced } from '../cues.ts';
import type { Rule } from '../rule.ts';
import { findIn, meets } from '../sentences.ts';
import { firstIn, way } from '../ways.ts';

const us =
  '(?:me|us|my (?:\\w+ )?(?:team|side|people|department|group|office|unit)|our (?:\\w+ )?(?:team|side|people|department|group|end|office|unit))';
const we =
  '(?:i|we|my (?:\\w+ )?(?:team|people|department|side|office)|our (?:\\w+ )?(?:team|people|department|side|office))';
const denies = spaced(
  new RegExp(
    [
      `\\b(?:is|was|were|are|'s) (?:not|n't|never|in no way|definitely not|certainly not|absolutely not|clearly not|by no means|not in any way) (?:\\w+ )?(?:the |a )?(?:(?:my|our) (?:\\w+ )?(?:team's |people's )?(?:own )?(?:fault|mistake|error|doing)|(?:fault|mistake|doing) of (?:mine|ours|my|our)\\b)`,
      "\\b(?:isn't|wasn't|aren't|weren't) (?:\\w+ )?(?:my|our) (?:\\w+ )?(?:fault|mistake|error|doing)\\b",
      '\\bthrough no fault of (?:my|our) own\\b',
      `\\bnone of (?:this|it|that|these|the \\w+)(?: \\w+)? (?:is|was|has|had|were|are|lies|can be) (?:my|our|anything to do with|to do with|due to|down to|caused by|because of|with|laid|blamed|put)\\b(?=(?: \\w+){0,3} ?(?:${us}|fault|doing|mistake)?)`,
      `\\b(?:had|has|have) (?:absolutely |really )?nothing (?:whatsoever |at all )?to do with ${us}\\b`,
      `\\b${we}(?:'ve| have)? (?:did|done) (?:absolutely |really )?(?:nothing wrong|everything (?:right|correctly|by the book|we (?:could|should)|as (?:agreed|asked|planned|told)(?=[.!,]|$)))`,
      `\\b${we} (?:(?:am|are|is|was|were|can|could|should)(?: not|n't| in no way| not in any way| never)|cannot|can't) (?:be )?(?:at all )?(?:to blame|at fault|blamed|guilty|held (?:responsible|accountable)|responsible for (?:this|that|the (?:delay|mistake|error|mess|failure|problem|loss|mix-up|outage)))\\b`,
      `\\b(?:i|we)(?:'m| am|'re| are) (?:not|in no way|certainly not) (?:to blame|at fault|guilty|responsible for (?:this|that|the (?:delay|mistake|error|mess|failure|problem|loss|mix-up|outage)))\\b`,
      `\\b(?:don't|do not) (?:blame|look at) (?:me|us|my team)\\b`,
      `\\b(?:no|not any|zero) (?:fault|blame|mistake|error)s? (?:\\w+ )?(?:lies |was made |were made |is |was )?(?:on|of|by|with|from) ${us}\\b`,
      `\\b(?:fault|blame|mistake|error|problem) (?:lies|is|was) (?:entirely |clearly |certainly )?(?:not|elsewhere)(?: with ${us}|(?=[.!,]|$))`,
      `\\b${we} (?:refuse|decline) to (?:take|accept) (?:the |any )?(?:blame|responsibility|fault)`,
      `\\b(?:i|we) (?:will not|won't|cannot|can't) (?:take|accept|carry) (?:the |any )?(?:blame|responsibility|fault)\\b`,
    ].join('|'),
    'i',
  ),
);
/** Fault is owned in the same breath, or somebody else is cleared. */
const owned =
  /\b(?:my fault|our fault|(?:my|our) (?:own )?mistake was|(?:i|we) should have|(?:i|we) (?:take|took|take full|own) (?:the |full )?(?:responsibility|blame)|if (?:it|this)|whether|unless|sure (?:that )?(?:i|we)|hope (?:i|we)|make sure|think (?:i|we))\b/i;
const owns =
  /\bnot (?:only|just|entirely|solely|all|alone) (?:my|our)\b|\b(?:is|was|it's|that's) (?:entirely |all |only |partly )?(?:my|our) (?:own )?fault\b/i;

/** The same in more shapes. */
const more = spaced(
  /\b(?:(?:my (?:\w+ )?team|our (?:\w+ )?(?:team|department|side|people)|we|i) (?:has|have|had) (?:absolutely |really )?nothing (?:whatsoever |at all )?to do with (?:it|this|that|the (?:delay|mistake|error|mess|failure|problem|loss|mix-up|outage|accident|leak))\b|(?:no|not a single) (?:mistakes?|errors?|faults?|failures?|wrongdoing|negligence) (?:was|were|has been|have been|is) (?:made |found |committed )?(?:on|by|from) (?:our|my) (?:side|part|team|end|people)\b|(?:there (?:was|is|were) )?no (?:failure|fault|mistake|error|negligence|wrongdoing) (?:whatsoever )?(?:on|from) (?:our|my) (?:side|part|end)\b|(?:on|from) (?:our|my) (?:side|part|end),? everything (?:was|went|has been|is) (?:\w+ )?(?:done|correct\w*|right|fine|in order|perfect|as agreed|by the book|handled)\b|(?:i|we) (?:reject|refuse|decline|deny) (?:any|all|every|the) (?:responsibility|blame|fault|accusations?|allegations?|criticism)\b|(?:i|we) (?:deny|dispute|do not accept|don't accept|cannot accept|refuse to accept) that (?:i|we|my|our)\b|(?:i|we|my team|our team) (?:acted|behaved|worked|followed the (?:rules|process|procedure)|have acted)(?: \w+)? (?:correctly|properly|perfectly|entirely correctly|to the letter|by the book)\b|(?:that|this|it) (?:is|was) (?:certainly |definitely |clearly |really |simply |absolutely )?not (?:because of|due to|caused by|down to) (?:me|us|my|our)\b|(?:that|this|it) (?:is|was) (?:certainly |definitely |clearly |really |simply )?not (?:our|my) (?:problem|business|department|doing)(?=[.!,;]|$)|(?:it|this|that) (?:was|wasn't|certainly was|really was) not? ?(?:me|us)(?=[.!,;]|$)|(?:we|i|my team|our (?:team|department)) (?:is|are|was|were|am) (?:completely |totally |entirely |absolutely |in every way )?(?:blameless|innocent|without (?:any )?(?:fault|blame)|beyond reproach|not the ones)\b|(?:our|my) (?:department|team|office|side|people) (?:is|are|was|were) (?:completely |totally |entirely |absolutely )?(?:blameless|innocent|without (?:any )?(?:fault|blame)|beyond reproach)\b|(?:i|we|my team) (?:had|have|took) no part in (?:it|this|that|the)\b|(?:nobody|no one) can (?:say|claim|tell me|blame|accuse)[^.!?]{0,30}\b(?:we|i|our|my|us|me)\b|(?:i|we) (?:was|were) not responsible\b|(?:i|we) (?:wasn't|weren't) responsible\b|we did our (?:part|job|bit),? (?:the rest|what|and the rest|everything else))/i,
);

/** Ways of denying, by what is denied. */
const ways = [
  String.raw`(?:nothing|no (?:cause|reason|need|call)|not (?:a thing|anything))(?: \w+)? (?:to (?:reproach|apologi[sz]e|be (?:sorry|ashamed|blamed)|answer for|regret|feel (?:guilty|bad|sorry)|blame|own up|admit|atone|excuse|change about)|for (?:me|us) to (?:apologi[sz]e|be|feel|regret)|we (?:need|have) to apologi[sz]e|i (?:need|have) to apologi[sz]e|i(?:'d| would) do differently|we(?:'d| would) do differently)|(?:my|our) conscience is (?:clear|clean|easy)|(?:i|we) have a (?:clear|clean) conscience|(?:my|our) hands are clean|(?:washed?|washing) (?:my|our) hands|(?:can't|cannot|don't|do not|fail to|fails? to|could not|couldn't|struggle to) (?:see|imagine|understand) (?:what|how|why|where)(?: else)? (?:i|we|my \w+|our \w+) (?:could|should|did|have|had|am|are|was|were|can|would|might|went)(?: \w+)? (?:have )?(?:done|do|wrong|to blame|involved|at fault|responsible|prevented|to apologi[sz]e|any \w+|differently|known|foreseen|anything|supposed|failed|be (?:blamed|at fault|responsible))|what (?:more|else) (?:could|should|can|was|were) (?:i|we) (?:have )?(?:\w+ )?(?:done|do|supposed)|how (?:was|were|am|are|could|should|can) (?:i|we) (?:possibly )?(?:supposed to|meant to|to|have|expected to|be) (?:have )?(?:know|known|guess|guessed|foresee|foreseen|blamed|responsible|predict)`,
  String.raw`(?:(?:doesn't|does not|didn't|did not|hardly|in no way|don't|do not) (?:\w+ )?(?:make|mean|prove|show|imply|follow|suggest)s? (?:it|this|that|us|me|anything)?(?: \w+){0,3} ?(?:my|our|i|we|me|us|any)\b(?: \w+)? (?:mistake|fault|error|doing|problem|responsib\w+|negligen\w+|did|was|were|am|are|to blame|failure|guilty|caused|at fault|wrong)|(?<!(?:it|rock|company|sender|provider) )(?:bears?|carry|carries|admit|admits|take|takes|have|has|had|hold|holds|assume|assumes|share|shares|feel|feels|see|sees) no (?:\w+ )?(?:responsibility|blame|liability|fault|guilt|share|part of|remorse|shame|failing)|no (?:lapse|error|mistake|fault|negligence|omission|shortcoming|failing|wrongdoing|oversight|slip|carelessness|failure|misconduct|delay|default|deficiency)s?(?: \w+){0,3} (?:on|from|of|by|at|in) (?:my|our|us|me|mine|ours)\b|(?:it(?:'s| is| was)) (?:not|hardly|scarcely) (?:really |exactly |quite )?(?:as if|as though) (?:i|we|my|our)|(?:hardly|scarcely|not exactly|not really|never|surely not|can't be|cannot be|can hardly be) (?:be )?(?:called |considered )?(?:my|our) (?:\w+ )?(?:fault|mistake|error|doing|problem|job|responsibility|failure|failing|lookout|concern|business))`,
  String.raw`(?:(?:i|we|my \w+|our \w+)(?: must| have to| would| strongly| firmly| utterly| categorically| totally| absolutely| completely| flatly| also| can only| hereby|'d)* (?:reject|rejects|deny|denies|refute|refutes|dispute|disputes|resent|resents|contest|contests|repudiate|object to|objects to|take (?:exception|offence|issue)(?: to| with| at)|protest|challenge|disown|disclaim|do not accept|don't accept|can't accept|cannot accept|won't accept|will not accept|refuse to accept|do not recogni[sz]e|don't recogni[sz]e|won't have|will not have) (?:the|any|that|your|all|this|these|such|being|having)(?: \w+){0,2} ?(?:suggestions?|claims?|idea|notion|accusations?|allegations?|insinuations?|charges?|implication|criticisms?|complaints?|blame|responsibility|fault|findings?|version|wrongdoing|liability|anyone|it said|label|guilt|account|verdict|conclusions?|reproach\w*|involvement|knowledge|blamed|accused|made|done|said|caused)|(?:the |your |this |that |these |any |all |his |her |their |such )?(?:\w+ )?(?:complaints?|claims?|accusations?|criticisms?|allegations?|charges?|reproach(?:es)?|report|grievances?|rumou?rs?|story|findings?|remarks?|objections?|statements?|comments?)(?: (?:about|against|from|of|on|by|that)(?: [\w']+){1,6}?)? (?:is|are|was|were|has|have|lacks?|looks?|seems?|strikes? (?:me|us) as)(?: \w+ly| simply| just| quite| a bit| rather| so| pure| complete| utter| totally| no more than| nothing but)* ?(?:baseless|unfounded|groundless|without (?:any )?(?:merit|basis|foundation|substance)|unjustified|unwarranted|unfair|nonsense|nonsensical|exaggerated|overblown|ridiculous|untrue|fabricated|fabrications?|hearsay|malicious|invented|rubbish|false|lies|absurd|no (?:basis|foundation|merit|substance)|any (?:basis|foundation|merit)|over the top|blown|petty|made up|a misunderstanding|jealousy|spite|slander|overstated|gossip|a fuss)|nothing (?:more|else|worse) than a (?:misunderstanding|mismatch|mix-up|formality|technicality|glitch|blip)|(?:i|we)(?:'d| would|'ll| will)? (?:rather |prefer to |sooner )?(?:call|describe|see|term|characteri[sz]e|put) (?:it|this|that)(?: as| down)?(?: to| more of| more as)? (?:a|an|bad|simple|just) [^.!?]{2,40},? (?:nothing (?:more|else|worse)|not a (?:mistake|failure|fault|lapse|problem|breach)|rather than|at (?:most|worst)|no more|luck))`,
  String.raw`(?:(?:don't|do not|no need to|no use|stop|why|please don't) (?:look(?:ing)?|point(?:ing)?|blam(?:e|ing)|pin(?:ning)?|put(?:ting)?|star(?:e|ing)|come)(?: (?:the |your |any |a |that |this |it |all |fingers? |blame |this one |it all ))*(?:finger |fingers |blame )?(?:at|on|to|for|with)? ?(?:me|us|my \w+|our \w+)\b(?=[.,;:!]|$| for| because| when)|(?:could|can|might|may|would|does|do) (?:have )?(?:happen(?:ed)?|befall|hit) (?:to )?(?:anybody|anyone|everyone|everybody|the best|any of us|any \w+|all of us|you too)|(?:nobody|no one|not even \w+) (?:could (?:possibly )?have|in (?:my|our) (?:place|position|shoes) (?:could|would)) (?:possibly )?(?:have )?(?:known|foreseen|predicted|prevented|expected|guessed|done (?:better|more|otherwise|it)|seen (?:it|this|that) coming|noticed|spotted|caught|avoided|stopped)|(?:anyone|anybody|everyone|any \w+) (?:else )?(?:in (?:my|our) (?:place|position|shoes) )?would have done (?:the same|exactly|it|what)|(?:i|we|my \w+|our \w+) (?:\w+ )?stands? by (?:my|our|every|the|its|what|all)|just one of those things(?=[.,;!]|$)|just bad luck|sheer bad luck|(?:was|were|is|lay|lies) (?:entirely |completely |well |totally )?(?:beyond|outside) (?:my|our) (?:control|remit)(?=[^.]{0,60}(?:\.|,|;|$))|(?:blown|blowing) (?:up )?out of (?:all )?proportion|mountain out of|storm in a teacup|(?:fuss|ado|drama|noise|panic) (?:about|over) nothing|no (?:real |actual |lasting )(?:harm|damage) (?:was |has been |is )?done|(?:hardly|not exactly|scarcely) (?:the end of the world|a (?:disaster|tragedy|catastrophe|crime|big deal)|worth (?:the fuss|mention\w*))|(?:don't|do not|can't|cannot) see (?:what (?:the )?(?:fuss|problem|issue|big deal)|any (?:problem|issue|mistake|fault|error|reason to)|the (?:problem|issue|point in|point of)|a (?:problem|mistake|fault))|(?:any|no|little|much) (?:point|sense) in (?:going over it|dwelling|raking)|nothing (?:\w+ )?(?:went wrong|was (?:wrong|amiss|broken)|is wrong|improper|untoward|irregular|out of the ordinary|unusual)(?: \w+){0,4}(?:on our|on my|in our|in my|with our|with my|[.,;]|$))`,
  String.raw`(?:(?:(?:is|was|are|were|'s) (?:not|never|hardly)|(?:is|was)n't|since when is (?:that|it|this)) (?:really |even )?(?:my|our) (?:\w+ )?(?:job|responsibility|remit|department|business|watch|duty|concern|task|role|lookout|baby|circus|fault|mistake|doing|error)(?=[.,;:!]|$| to (?:check|watch|know|look|make sure|tell|warn)| in (?:any|the)| at all| if| when| that| how)|(?:i|we|my \w+|our \w+) (?:was |were |am |are )?(?:only|merely|just|simply|strictly) (?:following|followed|did|obeyed|obeying|doing|carrying out|carried out) (?:orders|(?:\w+ )?instructions|what (?:i|we) (?:was|were)|the (?:rules|procedure|process)|my job|our job)|(?:is|was) (?:that|this|it) (?:really )?(?:my|our) (?:fault|mistake|problem)\?|(?:can't|cannot|can not|can hardly|couldn't|could not|should not|shouldn't|won't|will not|not to|refuse to|not going to|unwilling to) (?:reasonably |really |possibly |fairly )?be (?:the (?:scapegoat|one blamed|fall guy)|blamed|expected to (?:check|know|watch|read|foresee|catch)|laid|put on|pinned|made (?:responsible|liable|a scapegoat|the scapegoat)|accused|pushed on|attributed)|(?:i|we|my \w+|our \w+)(?:'ve| have| had| has| took| take| played| play)? (?:no|nothing|never(?: had)?(?: any)?|zero) (?:part|hand|role|say|involvement|influence|share|dealings?|knowledge)(?: \w+)? (?:in|of|on|with|to do)|(?:wasn't|was not|weren't|isn't|is not|never|not|nor was it) (?:down to|caused by|because of|due to|the (?:work|result|fault|doing) of|) (?:me|us|my|our|anything (?:i|we)|i|we|who)\b|nothing (?:that )?(?:i|we|my \w+|our \w+) (?:did|said|do|could|have done|had done)(?: \w+)? (?:caused|led|made|contributed|could|would|wrong|was|has|had)|(?:make|makes|made|offer|offers?|owe) (?:you |anyone |anybody |them )?(?:no|any) apolog(?:y|ies)|(?:i|we) (?:won't|will not|am not going to|are not going to|refuse to|see no (?:reason|need|cause) to|have no intention of|am not about to|don't (?:have|need) to) (?:be )?apologi[sz](?:e|ing)|(?:problem|fault|error|mistake|blame|cause|responsibility|failure) (?:is|was|lies|lay|must lie|must be|rests|sits|began|started|originated) (?:clearly |entirely |elsewhere|surely |certainly |obviously |solely |firmly )*(?:elsewhere|somewhere else|with (?:you|them|others|somebody|someone|the \w+), not|not (?:with|on|here|at) (?:us|me|our|my)|on your|at your|your)|(?:technically|strictly speaking|to be fair|formally|on paper),? (?:it|that|this|i|we|nothing|no|there)(?: \w+)? (?:wasn't|was not|isn't|is not|did nothing|did not break|broke no|were not|weren't|was never|no mistake|was no)|(?:entirely|completely|perfectly|wholly|totally) (?:innocent|blameless|faultless|in the right)|(?:i|we) (?:have )?(?:done|did) (?:\w+ )?(?:everything|all|nothing|no) (?:\w+ )?(?:right|correctly|properly|wrong|(?:i|we) (?:could|can|should|was|were)|that was (?:asked|required|expected)|by the book|humanly|possible|in my power|in our power|required|mistake)|by the book(?=[.,;]|$))`,
].map(way);

export const denial: Rule = {
  id: 'denial',
  family: 'tone',
  severity: 'warning',
  step: 'credibility',
  capability: '4.8',
  card: 'E21',
  mistake: 'hiding problems',
  local: true,
  reason: 'A lapse that is owned is mended sooner; who denies first is asked about nothing else.',
  flags: [
    'This was in no way the fault of my team.',
    'None of this has anything to do with us.',
    'My team did everything right.',
    'We did nothing wrong in the handover.',
    'The mix-up is not our fault.',
    'I cannot be held responsible for the delay.',
    'Don’t look at me: the list came from the port.',
    'We are not to blame for the missing crates.',
    'We have nothing to apologise for.',
    'I fail to see what we could have done differently.',
    'The complaint is baseless.',
  ],
  passes: [
    'The mix-up was my fault.',
    'The wrong list came from the port; we should have checked it before loading.',
    'It was not your fault.',
    'The port sent the old list at six, and we loaded by it at seven.',
    'We tried hard, and it was too little: 11 boxes are still in Hull.',
    'I am not responsible for the yard any more; please ask Ines.',
    'It was not only our mistake, but ours was the larger one.',
    'The change of date has nothing to do with the strike.',
    'The complaint is right about the date and wrong about the sum.',
    'Nobody can predict when the port opens.',
  ],
  check: (draft) => {
    return draft.sentences.flatMap((sentence) => {
      const words = findIn(sentence, denies) ?? findIn(sentence, more) ?? firstIn(sentence, ways);
      if (!words || sentence.question) return [];
      const rest = sentence.flat.replace(denies, ' ');
      if (owned.test(rest) || meets(sentence, owns)) return [];
      return [
        {
          ...words,
          message: 'This denies a fault',
          why: 'It answers a question of guilt that the reader may not have asked. Say what happened in what order, what was yours in it, and what changes.',
        },
      ];
    });
  },
};
