import type { Found, Rule } from '../rule.ts';
import { findIn } from '../sentences.ts';
import { cutPutDown, joined } from '../spoken-down.ts';

const junior =
  '(?:child|kid|toddler|(?:first|second|1st|2nd)-?year \\w+|schoolboy|schoolgirl|pupil|student|trainee|intern|apprentice|junior|beginner|novice|amateur|layman|temp|monkey|idiot|cleaner|receptionist|secretary|grandmother|granny|mother|dog|parrot|blind man|six-year-old|five-year-old|ten-year-old|first-grader|graduate|newcomer|secretary)';
const smaller = [
  /\b(?:(?:hear|ask|listen to|get it) from (?:somebody|someone|people|a person) who (?:has|have|knows?|can|understands?|does)|(?:i )?didn't know (?:that )?(?:interns|trainees|juniors|you|we let|secretaries|nurses|temps) (?:had|could|were|was|knew|let)|who let (?:you|him|her|them) (?:near|in|out|at)|slowly this time|(?:in|it's in) plain english|you(?:'re| are) (?:just |only )?(?:an?|the|my) (?:\w+ )?(?:secretary|assistant|nurse|trainee|intern|junior|temp|clerk|driver|typist|cleaner|volunteer|student|apprentice|teacher|cashier)(?=, not|[.!])|my (?:\w+-year-old|kids?|son|daughter|dog|cat|grandmother|granny|neighbou?r's \w+) (?:writes?|does|could|can|draws?|knows?|would|makes?|counts?)|at least noticed|better late than never|for a (?:beginner|novice|first-timer|newcomer|layman|layperson|woman|girl|junior|trainee|first try)\b|forgotten more about|did your (?:mother|mum|mom|father|dad|wife|husband|boyfriend|girlfriend|brother|big brother)|quite the (?:little )?\w+,? aren't you|welcome to (?:reality|planet earth)|(?:nobody|no one) expects (?:you|someone like you) to|someone like you|people like you|i'll use small words|let me guess|how old are you|are you (?:always|really|that|so) (?:this |that |so )?(?:slow|naive|na[iï]ve|stupid|dense|sensitive)|did they teach you|what do they teach you|(?:back|go back) to school|(?:cry|run) to (?:your )?(?:mum|mother|mummy|mommy)|poor thing|there,? there|good (?:little )?(?:girl|boy)|gold star|pat on the head|a medal)\b/i,
  new RegExp(
    `\\b(?:(?:any|every|even (?:a|an|my|the|our)|a|an|my|our) (?:[\\w-]+ )?${junior}s? (?:could|would|can|should|might|knows?|sees?|understands?|does|do|manages?)|(?:like|from|for|as|than|with) (?:an?|my|some|the|our) (?:[\\w-]+ )?(?:child|kid|toddler|schoolboy|schoolgirl|trainee|intern|beginner|novice|amateur|six-year-old|five-year-old|first-grader|school (?:essay|project|play|newspaper)|schoolchild))\\b`,
    'i',
  ),
  /\b(?:grown-?ups|the adults|big boys|the big (?:boys|people|league|leagues)|kindergarten|nursery school|playground|sandpit|sandbox games|playing (?:shop|office|boss|manager|doctor)|primary school|homework club)\b/i,
  /\b(?:our|my|the|you|your|a|such a|quite the|quite a|another|little|regular|real|proper) (?:little |own |clever |budding |young |great |resident |big )*(?:inventor|genius|einstein|professor|da vinci|edison|mozart|picasso|sherlock|philosopher|poet|hero|heroine|saviou?r|princess|prince|dreamer|smarty|clever clogs|know-it-all|wise guy|star pupil)s?\b(?=[!.,;?]|$| (?:again|strikes|has spoken|speaks|among|already))|(?:our|my|the|another|a) (?:little|budding|clever|young|great) (?:expert|strategist|visionary|engineer|scientist|economist|lawyer|boss|director|manager)s?\b|\b(?:well done,? einstein|aren't (?:you|we) (?:a |the |so |just )?(?:clever|smart|bright|sweet|cute|special|precious|eager|keen|quick|brave|busy|little)|bless (?:you|your|him|her|them)|how (?:sweet|cute|adorable|charming|quaint|precious|na[iï]ve|touching|lovely of you to try)|(?:that|this|it)(?:'s| is| was) (?:really |so |rather |very |quite |just )?(?:cute|adorable|sweet|na[iï]ve|childish|amateurish|infantile|laughable|ridiculous|silly|a joke|child's play|pathetic)|cute (?:idea|thought|slides?|list|plan|little)|nice (?:try|little|hobby)|sweet little|your (?:sweet |cute |nice |pretty |funny )?little (?:\w+))\b/i,
  /\b(?:you(?:'ve| have) (?:only )?(?:just )?been (?:\w+ing |here |with us |in (?:the|this) \w+ |\w+ ){0,3}(?:for )?(?:only |just |barely |hardly |all of |exactly )?(?:five minutes|(?:a|one|two|three|four|five|six|ten|\d+) (?:minutes?|days?|weeks?|months?|years?))\b(?= ?[,.;!]|,? so| and (?:now|already|you)| now and|$)|you(?:'re| are) (?:still |very |far |much |rather |just |a bit |only )*(?:new|young|green|wet behind|junior|a junior|a beginner|an intern|a trainee|too (?:young|new|junior|green|inexperienced|emotional|sensitive)|inexperienced|out of your depth|not (?:paid|here|qualified|senior enough|experienced enough) (?:to|enough))|when you(?:'ve| have| are|'re) (?:been here|seen|worked here|as old|a bit older|grown|older|my age)(?: \w+){0,4}|at your (?:age|level|stage|grade|pay)|in your position i|above your (?:pay|head|grade|station)|over your head|your pay grade|stay in your lane|know your place|for (?:someone|somebody|a person) (?:at|of|in|with|so|as) (?:your|so|junior|young|new|little)|before you were born|some of us have|those of us who|leave (?:the |that |this |it |such )?(?:thinking|strategy|numbers|figures|decisions?|things|business|planning|worrying|it|that|this)? ?(?:to (?:the (?:experts?|professionals?|grown|adults?|people who|ones who)|people who|those who|us|your betters|me))|don't worry your|(?:pretty|little) head|you(?:'ll| will) understand (?:when|one day|some day|later)|you wouldn't understand|you (?:can't|cannot|couldn't|could not) (?:possibly |really )?(?:understand|know|judge|see the (?:big|bigger|whole))|you (?:clearly|obviously|really|simply|still|just) (?:don't|do not|have no|haven't|can't) (?:understand|get|idea|know|understood|see|grasp|think))\b/i,
  /\b(?:let (?:the|us|those) (?:\w+ )?(?:engineers|lawyers|experts?|professionals|specialists|seniors?|adults|managers|doctors|directors)? ?(?:worry|think|handle|judge|decide|deal)\b|i (?:learned|learnt|knew|did|figured|found) (?:that|this|it) (?:out )?(?:in|as|on|when i was) (?:my first|my second|school|a (?:student|trainee|child|beginner|junior)|(?:twenty|ten|thirty|\d+) years ago)|(?:maybe|perhaps|hopefully|surely) (?:one day|some ?day|in (?:a few|some|ten|five) years|with (?:some|more|a little) (?:experience|age)) you|everybody starts small|everyone starts somewhere|you (?:seem|appear) to (?:believe|think|assume|imagine|forget)|try to (?:follow|keep up|understand|concentrate|think)|(?:that|this|it)(?:'s| is) (?:really |so |all )?(?:elementary|basic|obvious|trivial|common knowledge|abc|kids' stuff)(?=[.!,]|$)|(?:someone|somebody|people|a person) (?:with|of) your (?:background|kind|education|age|level|rank|grade|experience|standing)|(?:looks?|reads?|sounds?) like (?:my (?:\w+ )?(?:daughter|son|kid|child|niece|nephew|grandson|granddaughter|dog)|a (?:school|child|kid|pupil|student)|homework|something (?:a child|my))|you people|you lot|your (?:kind|sort)(?=[ .,])|with all due respect,? you|have you ever (?:worked|managed|run|led|seen|thought|done)|mere|just (?:a|an|the) (?:junior|trainee|intern|assistant|temp|secretary|nurse|driver|clerk|typist|cashier|volunteer|student|apprentice|receptionist)|only (?:a|an|the) (?:junior|trainee|intern|assistant|temp|secretary|nurse|driver|clerk|typist|cashier|volunteer|student|apprentice|receptionist)|you should be (?:glad|grateful|happy) (?:you|that|to)|who do you think you are|what do you know (?:about|of)|what would you know|(?:as if|since when do|since when are) you|leave (?:it|that|this) to (?:tom|somebody|someone) (?:who|with)|for dummies|baby steps|little steps for)\b/i,
  /\b(?:(?:thank you|thanks) (?:so much |very much )?for (?:explaining|teaching|telling|enlightening|educating|informing|the (?:lecture|lesson|sermon|speech))(?: \w+){0,3}(?=[^.]{0,80}\b(?:years|job|business|wondering|wouldn't have|never have|managed|without)\b)|congratulations,? you(?:'ve| have)? (?:discovered|found|noticed|invented|learned|learnt|worked)|welcome to the (?:real world|club of|working world)|(?:did|have) you (?:think of|come up with|work|figure|do|write|invent) (?:that|this|it|of that)(?: out| up)? (?:all )?(?:by )?yourself|all by yourself|who would have thought you|i'm (?:surprised|amazed|impressed) you (?:managed|can|could|even|know|found)|not bad for|impressive for|pretty good for|good for a|for once you|even you (?:should|could|can|must|will|would|might)|surely even you|so even you|let me (?:explain|say|put|spell) (?:it|this|that)? ?(?:out )?(?:slowly|simply|in (?:simple|small|short) words|for you|again slowly)|in words you|shall i draw|do i (?:have|need) to (?:draw|spell|explain everything|hold|do everything)|hold your hand|spoon-?fe(?:e)?d|as everyone (?:but you|knows|here knows)|everybody (?:but you )?knows (?:that|this)|it's not rocket science|obviously you|common sense,? (?:really|which)|use your (?:head|brain)|do try (?:not )?to|try not to (?:break|glue|burn|set|sink|hurt yourself|cry|overthink)|you(?:'re| are) (?:not )?(?:as )?(?:clever|smart|bright|sweet|cute|funny)(?: as you)?,? (?:but|think|aren't)|dear (?:girl|boy|child)|(?:my|young|good) (?:girl|lady|man|boy|friend|dear)(?=[,.!])|sweetheart|sweetie|darling|honey(?=[,.!])|kiddo|missy|sonny|buttercup|snowflake)\b/i,
];
export const belittling: Rule = {
  id: 'belittling',
  family: 'receiver',
  reads: ['reply'],
  severity: 'error',
  step: 'relationships',
  capability: '7.6',
  card: 'E24',
  mistake: null,
  local: true,
  reason: 'Whoever is made small for speaking up does not speak up again, and the next news comes too late.',
  flags: [
    'Any trainee could have told me that. Send the form on Thursday.',
    'Our little genius again. Yes, do line 2 as well.',
    'You’ve only been here for three months, so leave it for now.',
    'How sweet of you to count the boxes.',
    'Leave the thinking to the people who are paid for it.',
    'That is above your pay grade.',
    'Did you think of that all by yourself?',
    'You will understand when you are older.',
    'Not bad for an intern.',
  ],
  passes: [
    'The trainees could count the boxes on Friday; will you ask them?',
    'You have been here for three months and see what we no longer see. Tell me more.',
    'Good catch. Please set the cost against the saving by Thursday.',
    'The primary school pays half, so yes.',
    'Thank you for explaining the loan so clearly. Offer 240 and send me the letter.',
    'I would leave the figures to Ann this time, because she knows the bank; will you brief her?',
    'You are new to the tender, so take Pavel along; he knows the bank.',
    'The engineer at work on line 2 can help you. Ask on Monday.',
    'No one could have seen that coming. What do you need from me?',
  ],
  check: (draft) => {
    const found: Found[] = [];
    for (const sentence of draft.sentences) {
      for (const pattern of smaller) {
        const span = findIn(sentence, pattern);
        if (!span) continue;
        const words = sentence.flat.slice(span.start - sentence.start, span.end - sentence.start);
        // "You are new, so take Pavel along": help follows.
        if (
          /^you(?:'re| are| have|'ve)\b/i.test(words) &&
          /\b(?:so|and) (?:take|ask|let's|let us|i'll|i will|pavel|you see|see|please|come|we(?:'ll| will))\b/i.test(
            sentence.flat,
          )
        )
          continue;
        if (
          /^(?:primary school|playground|the adults|kindergarten)$/i.test(words) &&
          !/\b(?:not|this is|we're not|like|isn't|back to)\b/i.test(sentence.flat)
        )
          continue;
        if (/^leave .*(?:to me|to us)$/i.test(words)) continue;
        found.push({
          ...span,
          message: 'This makes the other person small',
          why: 'They took the step of speaking up, and this is what they will remember. Say what was good about it, what you see differently and what comes next.',
          fixes: cutPutDown(draft, sentence),
        });
        break;
      }
    }
    return joined(draft, found);
  },
};
