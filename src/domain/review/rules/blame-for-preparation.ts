import type { Found, Rule } from '../rule.ts';
import { findIn, meets } from '../sentences.ts';
import { cutPutDown, joined } from '../spoken-down.ts';

const ready =
  "(?:done your homework|homework|(?:it|this|that|everything|all)(?: is|'s)? (?:finished|complete|ready|done|properly|thought)|the (?:numbers|figures|facts|full|whole|complete|finished)|(?:real|complete|proper|actual|hard) (?:numbers|figures|facts|data|tables|plan)|a (?:real|proper|finished|complete|full|solution|plan|worked)|something (?:finished|better|proper|complete|usable|worth)|solutions?|prepared|preparation|thought (?:it|this|that|about)|an answer)";
const unready = [
  /\b(?:(?:did|have|had) you (?:even|ever|actually) (?:talk\w*|spoken|spoke|call\w*|rung|thought|think|consider\w*|look\w*|ask\w*|read|check\w*|compar\w+|calculat\w+|test\w*|done|do|seen|bother\w*)|come back (?:to me )?(?:when|once|after|with)\b|(?:i )?(?:can't|cannot|can hardly|could not|couldn't) believe (?:that )?you|(?:you(?:'re| are) )?(?:wast(?:e|es|ed|ing)|steal(?:ing)?|cost(?:ing)?) (?:of )?(?:my|our|everybody's|everyone's) (?:time|morning|evening|afternoon)|(?:a|the) (?:first |rough |bad |weak |poor )*(?:draft|sketch|stub) at best|(?:i|we) should(?: not|n't) (?:have to|need to) (?:find|correct|fix|chase|explain|tell you|ask|check|remind|teach|do your|clean|spell)|(?:your|this|that) (?:\w+ )?(?:paper|draft|mail|plan|proposal|note|request|table|question|report|deck) (?:is|was|shows|looks) (?:\w+ )?(?:thin|weak|poor|sloppy|incomplete|immature|amateur\w*|superficial|full of (?:holes|errors|mistakes|gaps)|a mess|rushed|unfinished|not ready|a joke|childish|embarrassing|naive|naïve|no use|useless|unusable)|full of (?:holes|errors|mistakes|gaps|typos)|where (?:is|are) (?:the|your) \w+(?: \w+)?\? (?:you know|i told|i asked|as always|again)|at your level|for somebody (?:with|of) your|after (?:all these|so many|\w+) years (?:here|in the job|you)|(?:basic|elementary) (?:mistake|error|question|stuff|homework)|even (?:a|an|the) (?:trainee|intern|beginner|child|student|apprentice) (?:would|could|knows)|(?:anybody|anyone|everybody|everyone) (?:would|could) have (?:seen|known|checked|noticed|found)|how (?:could|can) you (?:forget|miss|overlook)|you (?:forgot|missed|overlooked|left out) (?:the (?:most|whole|obvious|half|basic)|everything|half)|(?:have|did) you (?:not|n't) (?:\w+ )?(?:thought|read|checked|learned|learnt|seen|prepare)|(?:haven't|didn't|hadn't) you (?:\w+ )?(?:thought|think|read|check|checked|learn\w*|seen|prepare\w*|done|ask\w*)|not (?:the|a) (?:standard|quality|level) (?:i|we)|below (?:your|our|the) (?:usual )?(?:standard|level)|too early to (?:bother|come|write|ask))\b/i,
  /\b(?:where(?:'s| is| are) (?:your|the) (?:analysis|business case|homework|cost estimate|figures|numbers|plan b|evidence|data)|can't discuss (?:feelings|hunches|guesses)|did you (?:even )?think (?:about|of) (?:it|this|that) at all|do (?:the|your) (?:groundwork|homework|maths|sums|research|reading) (?:before|first)|take up my time|you want (?:a decision|an answer|money|my help|a yes),? (?:but|and) you|you bring me (?:three|two|a|half|nothing|only)|(?:never|don't ever) (?:come|show up|walk) (?:to|into) (?:a meeting|me|my office) without|find (?:that |it |this )?out before (?:asking|you ask|you come|coming)|(?:this|that) was your (?:homework|job|task|part),? not mine|(?:on|with) such a (?:thin|poor|weak) basis|how (?:can|am|should|could) i (?:supposed to )?(?:decide|judge|say|work|know)(?: \w+){0,3} (?:on|with|from|without) (?:such|this|so|that|any)|(?:a|one) (?:proper|serious|real|professional) (?:proposal|request|report|analysis) (?:looks|would|has|needs|contains)|you (?:really )?(?:need|have) to (?:learn to )?(?:prepare|do your homework|come prepared|think first|check first)|first (?:think|check|read|do the),? then (?:write|ask|come|speak)|did nobody (?:teach|tell) you to)\b/i,
  new RegExp(
    `\\b(?:(?:come|write|call|ask|knock|report|talk|show up|get|be) (?:back |here |in |again |to me )*(?:only )?(?:when|once|after|if|with) (?:you(?:'ve| have|'re| are)? (?:\\w+ )?(?:got |have |done |finished |a )?)?(?:\\w+ )?${ready}|(?:don't|do not|never|no need to|please don't|stop) (?:come|bring|bother|send|ask|write|call|knock|approach|show)(?:ing)?(?: \\w+){0,4} (?:until|unless|before|without|half|unfinished|problems?|if you)|next time (?:you |please |i want |i expect |come |bring |do |think |be |have )(?:[\\w']+ ){0,6}(?:${ready}|think|prepare|read|check|homework|finished|first|before))\\b`,
    'i',
  ),
  /\b(?:(?:done|do|doing|did) (?:your|their) homework|bring (?:me )?solutions?(?:,? not)?|(?:problems?|questions?), (?:bring )?(?:not )?solutions?|half-?(?:baked|finished|done|cooked|hearted)|(?:badly|poorly|ill|insufficiently|hardly|barely|not (?:well|properly|even|at all)?) ?(?:prepared|thought through|thought out|researched)|ill-prepared|this is (?:what|all) i get|(?:is|was) this (?:what|all|it)\b|(?:all|is what) you come up with|a (?:bit|little|minute|moment) (?:of |more )?(?:thinking|thought|preparation|reading|research|effort)|you might (?:want to )?(?:read|look|try reading|have)|try reading|you (?:obviously|clearly|simply|really|evidently) (?:did not|didn't|haven't|have not) (?:prepare|prepared|read|think|thought|check|do|done|bother|look|work)\w*|you (?:did not|didn't) (?:prepare|think it|think this|bother|do your)|(?:can't|cannot|can't even) (?:work|do anything|decide anything|start) with (?:this|that|wishful|half|guesses|such|so little)|wishful thinking|do your (?:thinking|work|job|homework|sums|maths) for you|(?:chew|spell|work) (?:it|everything|this|that) out for you|unfinished (?:things|work|ideas?|stuff|drafts?)|not (?:send|bring|show) me (?:unfinished|half|drafts?|sketches|ideas)|you (?:have )?had (?:\w+ ){1,3}(?:weeks?|days?|months?|time|hours?) (?:and|to|for)|is (?:not|no) (?:a )?(?:proper )?(?:proposal|plan|analysis|business case|preparation)(?=[.!,])|too (?:thin|vague|rough|early|raw) (?:to|for me to) (?:read|look|waste|bother|show|bring)|unprepared|empty-?handed|with empty hands|off the top of your head|(?:is|was|isn't|not) (?:not )?something (?:you|one) (?:bring|brings|comes?|take)|(?:is|are) that (?:all|everything)(?: you(?:'ve| have)?(?: got| prepared| done| brought)?)?\?|(?:that|this) is (?:all|everything) you(?:'ve| have)?(?: got| prepared| brought| come)?|(?:is|are) (?:that|this) (?:all|everything) you|you come (?:to me |here |in )?(?:with(?:out)?|and) (?:nothing|no|half|out|only|a)|(?:did|have|had) you even (?:check|checked|read|think|thought|look|looked|ask|asked|try|tried|prepare|prepared|calculate)|you(?:'ve| have)?n't even (?:\w+ed|read|thought|done)|you (?:did not|didn't|haven't|have not) even (?:\w+)|you(?: really| clearly| simply)? should(?: have|'ve) (?:\w+ )?(?:thought|prepared|checked|known|brought|done|had|read|looked|asked|calculated|found|worked|researched|planned|tested|included|come|seen|noticed|foreseen|anticipated|double-checked|figured|compared|rung|called|clarified|solved|sorted|told|raised|said|warned)|you (?:could|might) (?:at least )?have (?:thought|prepared|checked|known|brought|done|read|looked|calculated|asked)|you ought to have (?:\w+)|why (?:didn't|did not|haven't|have not|hadn't|weren't|couldn't) you (?:\w+ )?(?:think|prepare|prepared|check|checked|bring|brought|do|done|read|ask|asked|calculate|look|looked|find|found|include|come|plan|know|get|test)|if you(?:'d| had) (?:only |just |actually |bothered |done |taken )?(?:prepared|read|looked|checked|bothered|thought|done|asked|listened|the trouble)|had you (?:prepared|read|looked|checked|thought|done)|i (?:expect|expected|would have expected|'d have expected|had expected) (?:you to|people to|more|better|preparation|a (?:finished|complete|proper)|at least)(?: \w+){0,3}|i (?:only )?(?:look|read|accept|want|deal|talk|discuss) (?:at |about |with )?(?:only )?(?:complete|finished|proper|full|final|polished)|(?:look|google) it up(?: yourself)?(?=[.!]|$)|google is your friend|it's (?:all )?in the (?:manual|handbook|mail i sent|minutes),? (?:if you|read)|read (?:the (?:manual|mail|minutes|document|policy)|my mail)(?: again| properly| first| before)|as i(?:'ve| have)? (?:already )?(?:said|written|explained|told you)(?: \w+){0,2} (?:before|already|twice|times)|think before you|before you (?:come|write|ask|knock|send|bother)(?: \w+){0,3},? (?:think|check|read|prepare|do|try)|come prepared|waste my time with (?:half|unfinished|drafts?|ideas?|sketches)|where(?:'s| is| are) (?:the rest|your (?:numbers|figures|analysis|homework|business case))|without (?:a single|any) (?:number|figure|fact)s?,? (?:this|it|that|you|i)|what (?:exactly )?have you been doing|sloppy|careless|lazy)\b/i,
];
/** Said of oneself or of something that helps next time, together. */
const kind =
  /\b(?:i|we) should have\b|\b(?:let's|let us|i'll help|we can|happy to help|if you like|shall we|together)\b|\byou should have (?:received|got|had (?:a|the) (?:mail|letter|call)|access|a (?:copy|login|key)|been (?:told|asked|given|copied|invited|thanked|informed|paid))\b/i;

export const blameForPreparation: Rule = {
  id: 'blame-for-preparation',
  family: 'receiver',
  reads: ['reply'],
  severity: 'warning',
  step: 'relationships',
  capability: '7.6',
  card: 'E24',
  mistake: null,
  local: true,
  reason: 'Who is blamed for an unfinished thought brings only finished ones, and then it is too late to help.',
  flags: [
    'Come back when you have done your homework.',
    'Don’t bring me problems, bring me solutions.',
    'You should have checked that before writing to me.',
    'This is half-baked. I look at complete tables or at none.',
    'Next time have it finished before you knock.',
    'Did you even read the policy?',
    'Is that all you have prepared?',
    'I expect you to come with a finished plan.',
    'If you had read the minutes, you would know.',
    'Have you even talked to the depot?',
    'Your paper is full of holes.',
    'I should not have to check your sums.',
  ],
  passes: [
    'Have you talked to the depot? They may know the price.',
    'Come back to me any time before Friday, finished or not.',
    'Your paper shows where the money goes; thank you.',
    'What is still missing for B? Once the costs are in we decide; Thursday at ten?',
    'A first thought is fine. Could you add the cost by Friday?',
    'I should have told you about the policy. It says 400; does your plan still hold?',
    'You should have received the figures from Ann this morning. Could you look at line 4?',
    'Let’s do the homework together: bring the table, and I bring the contract.',
    'Before you order, please check the freight with Sven.',
    'The homework page is a good idea. Start it after half-term and tell me how it goes.',
    'Thank you for coming before it is finished. I would start with the cost; what is your guess?',
    'If you had to choose today, which would it be?',
  ],
  check: (draft) => {
    const found: Found[] = [];
    for (const sentence of draft.sentences) {
      if (meets(sentence, kind)) continue;
      for (const pattern of unready) {
        const span = findIn(sentence, pattern);
        if (!span) continue;
        found.push({
          ...span,
          message: 'This blames the other person for how they came',
          why: 'They came early, which is what you want of bad news and of ideas. Say which piece is missing, who can give it and when you will look at it together.',
          fixes: cutPutDown(draft, sentence),
        });
        break;
      }
    }
    return joined(draft, found);
  },
};
