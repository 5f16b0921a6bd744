import { named, nobody, person } from '../cue.ts';
import { findQuestion } from '../mail-request.ts';
import type { Pattern } from '../pattern.ts';
import { strongest } from '../pattern.ts';

const opens =
  "(?:if|whether|why|how|what|what's|whats|when|who|who's|where|which|whose|could|can|would|will|do|does|did|is|are|was|should|have|has|\"|')";
const wh =
  "(?:who'?s?|what'?s?|why|how|when|where|which|whose|is|are|do|does|did|can|could|will|would|should|have|has|any|am|was|were)";
const asker = /\b(?:asked|asks|asking|wonder(?:ed|s)|q from|question from|wanted to know|wants to know)\b/;
// "…?" - the mayor · …? from the treasurer
const signed =
  /\?["'!?]*\s*(?:[-–—(]|from|by|asks|says|said|via)\s*(?<owner>(?:the |my |our )?@?[\p{L}][\p{L}'.-]*(?: (?!at\b|in\b|on\b|again\b)[\p{L}'-]+)?)/u;
const askedBy = /\b(?:asked by|(?:q|qs|question|questions|query) from) (?<owner>(?:(?! - )[^,.;?!:])+)/;
const whoAsks =
  /(?:^|[,.;?!-]\s*)(?<owner>(?:the |my )?[@\w'-]+(?: [\w'-]+)?) (?:asked|asks|wonder(?:ed|s)|wanted to know)\b/;

// "The dean asked, again, whether …"
const asksOn = /^(?:whether|if (?:we|i) (?:can|could|would|will|are|have|might))\b/;

const capture = [
  person(
    0.9,
    `\\b(?:asked|asks?|is asking|asking|keeps asking|kept asking|wondered|wonders|queried|inquired|enquired)(?: me| us| him| her| again| twice| straight| outright| point blank| out loud| in the room| the room| everyone)*\\s*[:,-]?\\s*(?<quote>${opens}\\b.*)`,
    {},
  ),
  person(
    0.88,
    '\\b(?:wants? to know|wanted to know|curious|wants to understand|wanted to understand|was wondering|is wondering|keen to know|would like to know|pressed (?:me|us) on|grilled (?:me|us) (?:on|about)|quizzed (?:me|us) (?:on|about)|challenged (?:me|us) on|asked (?:me |us )?about|asks about|asking about|question was|question is|q was|q is|kept coming back to|poked at|probed)\\b\\s*:?\\s*(?<quote>.+)',
    { unless: /\bcurious (?:to see|mix)/ },
  ),
  named(
    0.88,
    "\\b(?:q|qs|question|questions|query) from (?<owner>(?:the |my |our )?@?[\\w'-]+(?: (?!on\\b|about\\b|re\\b)[\\w'-]+)?)\\s*(?:[-:,–]|on\\b|about\\b|re\\b|was\\b)\\s*(?<quote>.+)",
    {},
  ),
  named(
    0.86,
    "^(?<owner>(?:the |my )?@?[\\w'-]+(?: [\\w'-]+)?)'s? (?:q|question|first question|only question)\\s*(?:[-:,–]|was\\b|is\\b)\\s*(?<quote>.+)",
    {},
  ),
  named(0.8, `^(?<owner>@?[\\w'-]+(?: [\\w-]+){0,2}(?: \\([^)]*\\))?)\\s*[:-]\\s*(?<quote>${wh}\\b.+)`, {
    unless: /\b(?:pls|please|can you|could you)\b/,
  }),
  nobody(0.84, `\\b(?:question|q|asked)\\s*:\\s*(?<quote>.+)`, {}),
];

export const question: Pattern = {
  kind: 'question',
  name: 'question',
  reason: 'Somebody put a question that wants an answer.',
  examples: [
    { text: 'What would you cut if Margaret says no to the 48k?', medium: 'mail', owner: 'author' },
    { text: 'CFO asked why travel doubled', quote: 'why travel doubled', owner: 'CFO' },
    {
      text: 'what happens if the grant slips? Priya asked twice',
      quote: 'what happens if the grant slips',
      owner: 'Priya',
    },
    { text: 'question from the chair: who signs the lease', quote: 'who signs the lease', owner: 'the chair' },
    { text: 'What is the status of the lease?', medium: 'mail', owner: 'author' },
    { text: 'Do you want to see her this week?', medium: 'mail', owner: 'author' },
  ],
  counterexamples: [
    { text: 'he remembered my name?!' },
    { text: 'How are you?', medium: 'mail' },
    { text: 'Questions?', medium: 'mail' },
  ],
  find: (clause) => {
    if (clause.medium === 'mail') return findQuestion(clause);
    const cued = strongest(clause, capture);
    if (cued === undefined && asksOn.test(clause.lower) && asker.test(clause.around)) {
      return {
        start: 0,
        end: clause.lower.length,
        confidence: 0.9,
        owner: whoAsks.exec(clause.around)?.groups?.owner ?? '',
      };
    }
    if (cued !== undefined || !clause.asks) return cued;
    const by = signed.exec(clause.around)?.groups?.owner?.trim();
    if (by !== undefined) return { start: 0, end: clause.lower.length, confidence: 0.78, owner: by };
    if (!asker.test(clause.around)) return undefined;
    const owner = (askedBy.exec(clause.around) ?? whoAsks.exec(clause.around))?.groups?.owner?.trim();
    return { start: 0, end: clause.lower.length, confidence: 0.8, owner: owner ?? '' };
  },
};
