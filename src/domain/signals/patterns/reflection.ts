import { author } from '../cue.ts';
import type { Pattern } from '../pattern.ts';
import { strongest } from '../pattern.ts';

const capture = [
  author(
    0.91,
    String.raw`\b(?:wish(?:ing|ed)? i(?:'d| had)|won'?t make that mistake|(?:that )?mistake (?:twice|again)|not (?:doing|making|trying|saying) that again|never again|came out of (?:that|it|there)|next time|lesson for me|(?:i|i'm|am) (?:still )?(?:kicking myself|learning)|regret)\b`,
    { keep: 'clause' },
  ),
  author(
    0.9,
    String.raw`\b(?:i (?:went|go|came|talk|talked|spoke|pushed|sold|explained|said|showed|asked|answered|waited|gave|sat|led|brought|used|leaned|assumed|was|got|let) (?:on |in |off |away |up )?(?:too|far too|way too|so much|so long|too much|for too long|before|without|instead|straight)|(?:keep|kept) (?:doing|that|this|it short|it up|calm|my mouth)|shouldn'?t(?:'ve| have| of)|should(?:'ve| have| of)|could(?:'ve| have) (?:asked|said|led|prepared|started|warned)|better (?:ask|say|start|call|go|be|show|bring|lead|warn|tell|send|wait|prepare|listen|not|next|to|if i|than)|helped (?:a lot|me|more)|made (?:a|the|all the) difference|did the trick|paid off to|worth (?:the prep|preparing|asking first|pausing)|more of that|less of that|do (?:that|this) (?:again|more)|don't (?:ever )?(?:open|start|lead|apologi[sz]e|improvise|wing|ramble|bring|argue|assume|send|answer|go in) .*(?:again|next|without|before|unprepared|first)|mental note|memo to self|must not|mustn't|practi[sc]e (?:the|my)|rehearse|prepare (?:the|a|one) .* (?:next|better|more)|i (?:see|know|get|understand) now|now i (?:know|see|get)|turns out (?:i|asking|that asking|silence|less)|felt (?:rushed|unprepared|defensive|small|good about|bad about)|not my (?:best|finest)|rookie mistake|my own doing|own goal|blew it|messed (?:it|that) up|fumbled|i dodged|learn(?:t|ed|ing)? (?:to|that|from|not|again))\b`,
    {
      keep: 'clause',
      unless:
        /\b(?:she|he|they|boss|ceo|cfo|coo|cto|@\w+) (?:should(?:'ve| have)|better|blew|fumbled|felt|must not|learn\w*)\b|\bbetter (?:than (?:plan|last|budget|forecast)|to (?:catch|reach|call|text))\b|\bpaid off to\b/,
    },
  ),
  author(
    0.92,
    "\\b(?:note to self|lesson(?: learn(?:ed|t))?|(?:i )?(?:learnt|learned) (?:that|to|today|the hard|a lot|again)|takeaway|take-away|in hindsight|with hindsight|looking back|(?:i )?(?:should|could) (?:have|'ve)|should've|shoulda|shouldn't have|(?:gonna|going to|will|i'll|must|let me|want to|wanna) try|try (?:to |and )?(?:\\w+ ){0,6}(?:next time|instead|tomorrow|first)|next time(?:,| i| we| lead| start| open| ask| bring| say| just| don't|:)|(?:i )?need to (?:stop|learn|remember|get better|slow|be (?:more|less)|listen|talk less|prepare|practi[sc]e|start (?:with|saying|asking)|speak|pause|breathe|shut)|(?:i )?must (?:stop|remember|learn|not|slow|listen|prepare|be (?:more|less))|(?:i )?(?:have to|gotta|got to) (?:stop|learn|remember|slow down|be (?:more|less))|stop (?:apologi[sz]ing|over-?explaining|rambling|interrupting|saying|filling)|remember to|reminder to self|reminds me to|(?:i )?(?:realised|realized|noticed (?:that )?i|reali[sz]e (?:now )?(?:that )?i)|i (?:tend to|always|keep|kept|was too|talk(?:ed)? too|spoke too|rushed|rambled|got defensive|over-?explain(?:ed)?|over-?prepared|under-?prepared|waffled|froze|caved|interrupted|apologi[sz]ed|went (?:in )?too|came (?:in|across) too|gave in too|buried|forgot to|missed the|didn't (?:ask|listen|prepare|pause|lead|land|let)|jumped (?:in|to)|sold too|pushed too|answered too|should)|better to|works? (?:much |way |far )?better (?:when|if|to|than|with)|worked (?:much |way |far |well|better) (?:when|because|to)|what worked|my (?:mistake|bad|fault|own fault)|mea culpa|self[- ]note|for me to work on|am learning|i'm learning|growth (?:point|area)|never (?:again )?(?:open|start|lead|present|send|pitch|go in|answer|say) (?:with|without|before|until|when)|silence (?:worked|helps)|pausing|felt (?:better|good|wrong|off) (?:when|to|because))\\b",
    {
      keep: 'clause',
      unless:
        /\b(?:she|he|they|boss|ceo|cfo|coo|cto) (?:should have|should've|realised|realized|must|need to|needs to|will try|is going to try|has to)\b|\bmy bad (?:back|knee)\b/,
    },
  ),
];

const mail = [
  author(
    0.66,
    "\\b(?:lessons? learn(?:ed|t)|in hindsight|with hindsight|i should have (?!mentioned|sent|told|included|copied|said|added|cc|let you|forwarded|attached|put)|i learned (?:that|a lot)|my mistake|next time i(?:'ll| will| should))\\b",
    { keep: 'clause' },
  ),
];

export const reflection: Pattern = {
  kind: 'reflection',
  name: 'reflection',
  reason: 'What the writer learnt or will try.',
  examples: [
    { text: 'next time lead with the cost, not the history', quote: 'lead with the cost', owner: 'author' },
    { text: 'i talked too much again', quote: 'i talked too much', owner: 'author' },
  ],
  counterexamples: [{ text: 'trying the new canteen' }, { text: 'Will you try again?', medium: 'mail' }],
  find: (clause) => strongest(clause, clause.medium === 'capture' ? capture : clause.asks ? [] : mail),
};
