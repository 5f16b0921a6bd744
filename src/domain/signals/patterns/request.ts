import { named, nobody, person } from '../cue.ts';
import { findRequest } from '../mail-request.ts';
import type { Pattern } from '../pattern.ts';
import { strongest } from '../pattern.ts';

const ask =
  '(?:asked|asks|is asking|asking|begged|nudged|pinged|chased|reminded|told|pressed|bugged|emailed|mailed|texted|messaged|called|tasked|instructed|ordered|urged|wants|wanted|needs|needed|expects|expected|would like|would love|invited)';

const capture = [
  person(
    0.82,
    String.raw`\b(?:pinged|pings|nagged|nags|nagging|nudged|nudges|chased|chases|bugged|bugs|hounded|hounds|emailed|mailed|texted|called|rang|came|popped in|dropped by|stopped by|wrote)(?: me| us)?(?: \w+){0,2} (?:for|about needing|asking for|re) (?:the|a|an|our|my|some|his|her|their|updated?|\d+|new|two|three)\b`,
    { keep: 'cue' },
  ),
  nobody(
    0.8,
    String.raw`^(?:and |so |got |been |was |were |we got |i got |i was |we were |we've been |i've been |am |i'm )*(?:told|asked|ordered|tasked|instructed|invited|roped in|volunteered|nominated) (?:by [@\w]+ )?(?:to|with|for|into)\b`,
    { keep: 'clause' },
  ),
  nobody(
    0.78,
    String.raw`^(?:can|could) (?:i|we|you|someone) (?:get|have|send|bring|give|show|share|do|prepare|cut|add|come|make|see|pull|check|join|present)\b`,
    { keep: 'clause' },
  ),
  person(
    0.78,
    String.raw`\b(?:wishes to (?:have|see|get)|hopes? (?:to get|to see|for) (?:a|the|our|my)|is owed|is due|awaits?|awaiting|won't let go of|insists on (?:a|an|the|seeing|getting|having)|would (?:welcome|appreciate)|counts on (?:me|us) for|expecting)\b`,
    { keep: 'cue', dated: true },
  ),
  person(
    0.84,
    String.raw`\b(?:to (?:have|get|see|receive) (?:my|our|the|a) .* by|by (?:eod|cob|mon|tues?|wed|thu|fri)\w* (?:from|for))\b`,
    { keep: 'cue' },
  ),
  person(
    0.88,
    `\\b${ask} (?:me|us|our team|my team) (?:again |twice |now )?(?:for|to|about getting|re|if (?:i|we) (?:could|can|would)|whether (?:i|we) could)\\b`,
    { keep: 'cue', to: 'author', unless: /\bto (?:stay out|be patient|relax|calm)\b/ },
  ),
  person(
    0.88,
    '\\b(?:asked|asks|is asking|asking|begging|calling|clamou?ring|waiting|hoping|holding out|shouting|gunning) (?:again |now |already )?for\\b(?! (?:you|patience))',
    { keep: 'cue' },
  ),
  person(
    0.86,
    '\\b(?:requested|requests|demanded|demands|demanding|requires?|is after|are after|has requested|called for|is chasing|are chasing|chasing|chased|is pushing for|ordered|commissioned|put in a request for)\\b',
    { keep: 'cue', unless: /\bchasing (?:them|him|her|it)\b/ },
  ),
  person(
    0.86,
    "\\b(?:wants?|needs?|expects?|wanted|needed|would like|'d like|must have|has to have|is expecting|are expecting|wanna see)\\b",
    {
      keep: 'cue',
      dated: true,
      unless: /\bneeds? (?:to|more time)\b(?! (?:have|see|get|know))|\bwants? to (?:leave|quit|go|retire|know)\b/,
    },
  ),
  person(
    0.8,
    "\\b(?:wants|needs|expects|(?<=\\S\\s|^and )(?:need|want|expect)|wanted|needed|would like|'d like) (?:me|us|my|our|another|two|three|four|five|\\d+|a|an|the|some|more|updated?|new|all|this|that|it|one|fresh|full|final|hard|proper|names?|numbers?|figures|data|input|options)\\b",
    {
      keep: 'cue',
      unless:
        /\b(?:wants?|needs?) (?:it all|more (?:time|people|sleep)|a (?:break|holiday|win|hug|scapegoat|fight)|the (?:job|role|seat|credit))\b|\bneeds? to\b/,
    },
  ),
  person(
    0.72,
    '\\b(?:needs|wants|expects|(?<=\\S\\s|^and )(?:need|want|expect)|would like|wants to (?:see|have|get|review|sign off|be shown))\\b',
    { keep: 'cue', unless: /\bneeds? (?:to|more time)\b|\bwants? to (?!see|have|get|review|be shown)/ },
  ),
  person(0.82, '\\b(?:asked|told|wants|needs|expects) (?:@?[\\w-]+) (?:and me |& me )?to\\b', { keep: 'cue' }),
  named(
    0.8,
    '\\b(?:ask|request|action|task|homework|errand) (?:from|by) (?<owner>(?:the |my )?@?[\\w-]+(?: [\\w-]+)?)\\s*[-:,]\\s*(?<quote>.+)',
    {},
  ),
  person(
    0.74,
    "^(?:@?[\\w'-]+(?: [\\w-]+)?(?: \\([^)]*\\))?)\\s*[:-]\\s*(?<quote>(?:pls|please|can (?:you|i|we)|could (?:you|i|we)|send|get me|bring|i need|need) .+)",
    {},
  ),
  nobody(
    0.62,
    "^(?:(?:i am|i'm) )?(?:supposed|expected|meant|asked|told) to (?:send|bring|write|draft|present|deliver|prepare|prep|show|submit|report|give|get|have|join|call|explain|cut|find)\\b",
    { keep: 'cue' },
  ),
  person(0.7, '\\b(?:is|are|still|been)? ?waiting (?:for|on) (?:my|our|me|us)\\b', { keep: 'cue' }),
];

export const request: Pattern = {
  kind: 'request',
  name: 'request',
  reason: 'Somebody is asked for an act or a thing.',
  examples: [
    { text: "I'd like to understand why we are below target by next Monday.", medium: 'mail', owner: 'author' },
    { text: '@boss asked for headcount numbers by Thu', quote: 'asked for headcount numbers by Thu', owner: '@boss' },
    { text: 'legal needs the signed annex tomorrow', quote: 'needs the signed annex', owner: 'legal' },
    { text: 'Ama wants me to walk the board through pricing', quote: 'wants me to walk', owner: 'Ama' },
    { text: 'Can you send me the latest budget table?', medium: 'mail', owner: 'author' },
    { text: 'Pls print for tonight.', medium: 'mail', owner: 'author' },
    { text: 'Please let me know by Wednesday whether Ana can join.', medium: 'mail', owner: 'author' },
  ],
  counterexamples: [
    { text: 'Please find the agenda: cloud overrun, then headcount.', medium: 'mail' },
    { text: 'What would you cut if Margaret says no to the 48k?', medium: 'mail' },
    { text: 'need more coffee' },
    { text: 'Please do not hesitate to call me with any questions.', medium: 'mail' },
    { text: 'Let me know if you have any questions.', medium: 'mail' },
    { text: 'Please find attached the minutes.', medium: 'mail' },
  ],
  find: (clause) => (clause.medium === 'capture' ? strongest(clause, capture) : findRequest(clause)),
};
