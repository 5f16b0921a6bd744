import { type ChangePattern, cue } from './change-cue.ts';

const cannot =
  "(?:won't|will not|can't|cannot|can not|couldn't|(?:'m|am|is|'re|are|was) not going to|not gonna|(?:'m|am|are|'re|is) unable to|(?:'m|am|are|'re|is) (?:unlikely|not likely) to|(?:won't|will not|'m not|am not|not going to|might not) be able to|(?:'m|am|are|'re) not able to|don't think (?:i|we)(?:'ll| will| can)(?: be able to)?|(?:'m|am) afraid i can't)";
const who = "(?<who>i|we|@[\\p{L}][\\p{L}\\p{N}._-]*|[\\p{L}][\\p{L}'-]+)";
const shift =
  '(?:slipping|slipped|slips|slip|sliding|slid|pushed|pushing|push|moved|moving|moves|move|postponed|postponing|delayed|shifted|shifting|shifts|extended|deferred|rescheduled|bumped|brought|bringing|bring|pulled|pulling|pull|kicked)';
const where = '(?: (?:back|out|up|forward|ahead|in|along))?';
const more =
  '(?:another|an extra|an additional|a few more|some more|a bit more|a little more|more|a couple (?:of )?more|two more|three more|\\d+ more)';
const span = '(?:(?:\\p{L}+ ){0,1}(?:days?|weeks?|hours?|months?)|time)';

export const moved: ChangePattern = {
  what: 'moved',
  cued: /\b(?:won't|will not|can't|cannot|can not|couldn't|not going to|gonna|unable|unlikely|not likely|not be able|not able|don't think|slip\w*|slid\w*|push\w*|mov\w+|postpon\w+|delay\w*|longer|only|shift\w*|extend\w*|deferred|rescheduled|bumped|br[io]ng\w*|brought|pull\w*|kicked|earlier|sooner|late|later|overdue|behind|until|till|more|another|extra|additional|gave|give|gives|giving|grant\w*|allow\w*|(?:make|making|get|send|deliver|do) (?:it|that|this|them)|be (?:ok|okay|fine|alright|possible)|deadline|due|eta|timeline|target|new date|already|revised|updated|rush|hurry|your time|instead|rather|not|miss|overshoot)\b/,
  reason: 'Says that the day it is due has changed.',
  unlessBefore:
    /\b(?:if|unless|might|in case|whether|hope|hopefully|never|maybe|perhaps|don't let|asked|asks|wonder|wondering|worried|worry|afraid (?:it|this|that)|risk(?! (?:memo|register|report|review|paper|list|note|assessment|log|matrix|analysis|plan|table|section|chapter|update|summary|workshop|map)\b)|should not|shouldn't|must not|suppose|otherwise|last (?:year|month|quarter|time))\b/,
  cues: [
    cue(
      0.84,
      `(?:^(?:(?:sorry|but|and|so),? )?|\\b${who}\\s?)${cannot}(?: quite| really)? (?:(?:make|meet|hit|manage|hold|keep|do)(?: by| for)?|make it by|manage it by)(?: the| our| your)? `,
      'after',
      'who',
      { day: 'old', hint: /n't|not\b|unable|unlikely/ },
    ),
    cue(
      0.78,
      `\\b${who}\\s?${cannot}(?: quite| really)? (?:make|meet|hit|hold|keep) (?:the|that|this|our|your) (?:\\p{L}+ )?(?:deadline|due date|target date)(?: (?:for|on|of))?`,
      'after',
      'who',
      { hint: /n't|not\b|unable|unlikely/ },
    ),
    cue(
      0.8,
      `(?:^|\\b${who}\\s?)${cannot}(?: quite| really)? (?:get|have|finish|send|deliver|complete|submit|do|ship|provide|give|turn) (?<about>[^.;!?]{2,80}?)(?: to you| to him| to her| to them| done| ready| out| over| finished| around)* (?:by|before|until|on|till)(?: the)? `,
      'none',
      'who',
      { day: 'old', hint: /n't|not\b|unable|unlikely/ },
    ),
    cue(
      0.78,
      `\\b(?:i|we)(?:'ll| will|'m going to| am going to|'re going to| are going to|'m likely to) (?:miss|overshoot)(?: the| our| your)? `,
      'after',
      'author',
      { day: 'old' },
    ),
    cue(
      0.74,
      `\\b(?:i|we)(?:'ll| will|'m going to| am going to|'re going to| are going to|'m likely to) (?:miss|overshoot|be late (?:with|on|for)|run late (?:with|on))\\b(?! you\\b)`,
      'after',
      'author',
      { day: 'any' },
    ),
    cue(
      0.82,
      `\\b${shift}${where} (?:(?<about>(?:the|my|our|your|this|that|his|her|their|it|\\p{L}+) ?[^.;!?]{0,60}?) )?${'(?:back |out |up |forward |ahead |in )?'}(?:to|until|till|into)(?: the| around| about)? `,
      'before',
      'open',
      { day: 'new' },
    ),
    cue(
      0.78,
      `\\b(?:won't|will not|isn't going to|is not going to|aren't going to|are not going to|can't|cannot) be (?:ready|done|finished|complete|completed|with you|there|available|out|in)(?: by| on| for)?(?: the)? `,
      'before',
      'open',
      { day: 'old', hint: /n't|not\b/ },
    ),
    cue(
      0.78,
      `\\b(?:won't|will not|isn't going to|is not going to|aren't going to|are not going to|can't|cannot) be (?:ready|done|finished|complete|completed|with you|there|available|out|in) (?:until|till|before)(?: the)? `,
      'before',
      'open',
      { day: 'new', hint: /n't|not\b/ },
    ),
    cue(
      0.74,
      `\\b(?:can|could|would|may) (?:you|we|i) (?:please )?(?:let (?:me|us) have|have|get|send|give|finish|deliver)(?: me| us)? (?<about>(?:the|it|that|this|your|my|our|those|these|them)\\b[^.;!?,]{0,50}?)(?: to me| to us)?(?: (?:an?|one|two|three|a few|some) (?:bit|little|days?|weeks?))? (?:earlier|sooner)\\b`,
      'none',
      'open',
      { day: 'any', asks: true, hint: /earlier|sooner/ },
    ),
    cue(
      0.74,
      `\\b(?:i|we)(?:'ll| will| now|'d)* need (?<about>(?:the|it|that|this|your|those|these|them)\\b[^.;!?,]{0,50}?)(?: already| now)? (?:by|on|before)(?: the)? `,
      'none',
      'open',
      { day: 'new', hint: /\balready\b|\bearlier\b|\bforward\b|\bsooner\b|\bnow need|\binstead\b/ },
    ),
    cue(
      0.76,
      `\\b(?:bring|brings|brought|bringing|pull|pulled|move|moved|need|needs|want|wants) (?<about>(?:the|this|that|it|my|our|your)[^.;!?:]{0,50}?) (?:forward|ahead|up|earlier|sooner)\\b`,
      'none',
      'open',
      { day: 'any' },
    ),
    cue(
      0.74,
      `\\b${who}(?:'s| is|'ll be| will be| are) (?:going to be )?(?:(?:a (?:bit|little|day|week|few days|couple of days)|two days|three days) )?(?:late|behind) (?:with|on)\\b`,
      'after',
      'who',
      { hint: /late|behind/ },
    ),
    cue(
      0.7,
      `\\b(?:will be|is going to be|are going to be|'ll be|is|are|going to be) (?:(?:about |roughly |at least )?(?:an? |one |two |three |a few |a couple of |some |\\d+ )?(?:bit|little|days?|weeks?|hours?)? )?(?:late|delayed|overdue)\\b`,
      'before',
      'open',
      {
        party: true,
        unless:
          /\b(?:train|flight|late (?:with|on|for|to|at|in|tonight|today)|plane|bus|i'?ll be (?:a bit )?late\b(?! with| on))/,
      },
    ),
    cue(
      0.72,
      `\\b(?:is|are|'s|will be|has been|have been) (?:taking|going to take) (?:(?:a (?:bit|little|lot)|much|even|far) )?longer\\b`,
      'before',
      'open',
      { party: true },
    ),
    cue(0.78, `\\b(?:can|could|may) wait (?:until|till)(?: after)?(?: the)? `, 'before', 'open', { day: 'new' }),
    cue(
      0.76,
      `\\b(?:i|we)(?:'ll| will|'m going to| am going to| can) only (?:get (?:round |around )?to|manage|have|finish|get|send|deliver|start) (?<about>(?:the|my|our|your|it|that|this|those)\\b[^.;!?,]{0,50}?)(?: to you| done| ready| out)?(?: (?:by|on|from|at))?(?: the)? (?=next|on|in|the|mon|tue|wed|thu|fri|tom|\\d|after|this)`,
      'none',
      'author',
      { day: 'any', hint: /only/ },
    ),
    cue(
      0.68,
      `\\brunning (?:a bit |a little |slightly |very )?(?:late|behind)(?: schedule)?(?: (?:on|with))?\\b`,
      'after',
      'author',
    ),
    cue(
      0.78,
      `(?:^|\\b${who}(?:'d|'ll| will| would| do| still| really)*(?: still| really| also)? )(?:needs?|wants?|asked for|asks for|would like|require|requires|gets?|got|could use)(?: until| till) `,
      'after',
      'who',
      { day: 'new', asks: true, hint: /until|till/ },
    ),
    cue(
      0.74,
      `(?:^|\\b${who}(?:'d|'ll| will| would| do| still| really)*(?: still| really| also)? )(?:needs?|asked for|asks for|would like|could use|requires?|got) ${more} ${span}\\b`,
      'after',
      'who',
      { asks: true, hint: /more|another|extra|additional/ },
    ),
    cue(
      0.76,
      `\\b(?:gave|gives|giving|granted|allowed|allows) (?:me|us) (?:${more} ${span}|until|till)\\b`,
      'after',
      'author',
    ),
    cue(
      0.76,
      `\\b(?:can|could|may|might|would) (?:i|we) (?:please )?(?:have|get|take|ask for)(?: until| till) `,
      'after',
      'author',
      { day: 'new', asks: true },
    ),
    cue(
      0.74,
      `\\b(?:can|could|may) (?:i|we) (?:please )?(?:have|get|take|ask for) ${more} ${span}\\b`,
      'after',
      'author',
      { asks: true },
    ),
    cue(
      0.72,
      `\\b(?:can|could|may|shall|should) (?:we|i|you) (?:please |possibly )?(?:make (?:it|that|this)|move (?:it|that|this)|push (?:it|that|this)|get (?:it|this|that|them) to you|send (?:it|this|that|them)|deliver (?:it|this|that|them)|do (?:it|this|that))(?: back| out| to| by| on| until| over| for)* `,
      'before',
      'open',
      { day: 'new', asks: true },
    ),
    cue(
      0.7,
      `\\b(?:would|will|does|is) (?:it be (?:ok|okay|fine|alright|possible) (?:if|to) [^.;!?]{2,60}?(?:by|on|until) )`,
      'none',
      'author',
      { day: 'new', asks: true },
    ),
    cue(0.76, `\\b(?:make|making) (?:it|that|this)(?: the)? `, 'before', 'open', {
      day: 'new',
      unless: /\bmake it (?:to|through|work|clear|easy|happen)\b/,
    }),
    cue(
      0.76,
      `\\b(?:new|revised|updated) (?:deadline|due date|date|timeline|eta|target(?: date)?)(?: for (?<about>[^.;!?:]{2,50}?))?(?: is| are| was| would be| will be|:| =)(?: now)?(?: the)? `,
      'before',
      'open',
      { day: 'new' },
    ),
    cue(0.76, `\\b(?:is|are|now|'s) (?:now )?due(?: now)?(?: on| by)?(?: the)? `, 'before', 'open', {
      day: 'new',
      unless: /\b(?:(?:is|are) due (?!now))/,
    }),
    cue(0.68, `\\b(?:no (?:rush|hurry)|take your time)(?: on| with| for| about)?\\b`, 'after', 'reader', {
      day: 'any',
    }),
    cue(0.72, `\\binstead of `, 'before', 'open', { day: 'old', asks: true }),
    cue(0.74, `(?:,|\\band) not(?: on| by)? |\\b(?:rather|earlier|later|sooner) than(?: on| by)? `, 'before', 'open', {
      day: 'old',
    }),
    cue(
      0.66,
      `\\b(?:deadline|due date) (?:has |have |was |is |got )?(?:been )?(?:extended|moved|pushed|changed)\\b`,
      'before',
      'open',
      { day: 'any' },
    ),
    cue(0.74, `\\binstead(?! of)(?=[,.;!?]|$)`, 'before', 'open', { day: 'last', asks: true }),
  ],
  examples: [
    { text: "I won't make Friday, Tuesday instead.", was: '2026-03-13', due: '2026-03-17', owner: 'author' },
    { text: 'The plan is slipping to 3 June.', about: 'plan', due: '2026-06-03' },
    { text: 'Can we make it Monday?', due: '2026-03-16' },
    { text: 'she moved the deadline for the pack up to Thursday', about: 'pack', due: '2026-03-12', medium: 'capture' },
    { text: 'Could I have until Monday for the comparison?', about: 'comparison', due: '2026-03-16' },
    {
      text: "I can't get the samples to you by Wednesday, it will be the 18th.",
      about: 'samples',
      was: '2026-03-11',
      due: '2026-03-18',
    },
    { text: 'I need it by Wednesday, not Friday.', due: '2026-03-11', was: '2026-03-13' },
    {
      text: 'Tomas needs until the 18th for the list',
      about: 'list',
      due: '2026-03-18',
      owner: 'Tomas',
      medium: 'capture',
    },
    { text: 'boss gave me another week on the memo', about: 'memo', owner: 'author', medium: 'capture' },
    { text: 'The guide will be a couple of days late.', about: 'guide' },
  ],
  counterexamples: [
    { text: 'Will you make Friday?' },
    { text: "I can't make the Friday call." },
    { text: 'If it slips to June we lose the slot.' },
    { text: "Don't worry, I won't miss Friday." },
    { text: 'The review meeting moved to Thursday.' },
    { text: 'We pushed the notes to the website.' },
    { text: 'I will send it by Friday.' },
    { text: 'It might slip to Tuesday.' },
    { text: 'lunch with Dana moved to Thursday', medium: 'capture' },
  ],
};
