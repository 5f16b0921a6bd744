import { type ChangePattern, cue } from './change-cue.ts';

const anyMore = '(?:any ?more|any longer|after all|now|at the moment)';
const off = '(?:cancelled|canceled|scrapped|dropped|shelved|killed|abandoned|called off|axed|binned|withdrawn|pulled)';
const cannot =
  "(?:won't|will not|can't|cannot|can not|(?:'m|am|'re|are) not going to|(?:'m|am|'re|are) no longer going to|(?:won't|will not|'m not|am not) be able to|(?:'m|am) unable to)";
const begin =
  "(?:^|[,;:.–-] |\\b(?:and|so|then|please|pls|just|ok|okay|yes|actually) |\\blet's(?: just)? |\\b(?:says|said|told (?:me|us) to|wants? (?:me|us) to|asked (?:me|us) to) |\\b(?:you|we) can(?: just)? |\\b(?:decided|agreed|going|have|had|want|wants|wanted) to |\\b(?:you|we) (?:may|should) )";

export const dropped: ChangePattern = {
  what: 'dropped',
  cued: /\b(?:no longer|any ?more|any longer|after all|not needed|not required|not necessary|not wanted|forget|mind|scrap\w*|ditch\w*|shelv\w*|kill\w*|bin|binn\w+|going ahead|abandon\w*|cancel\w*|drop\w*|skip|ignore|disregard|called off|axed|withdr\w+|pulled|pull out|pulling out|the plug|stopped work|stop|gave up|off|dead|on ice|not happening|back out|backing out|step back|stepping back|hand back|handing back|no need|no more need|scratch)\b/,
  reason: 'Says that it is off.',
  unlessBefore:
    /\b(?:who|which) (?:has |have |had )?(?:already |now )?$|\b(?:if|unless|might|may|could|whether|in case|never|hope|maybe|perhaps|would|should(?! ignore)|don't|do not|didn't|did not|not|won't(?= forget)|asked|asks|wonder|wondering|why|thinking (?:of|about)|considering|risk(?! (?:memo|register|report|review|paper|list|note|assessment|log|matrix|analysis|plan|table|section|chapter|update|summary|workshop|map)\b)|last (?:year|month|quarter|time)|can still)\b/,
  cues: [
    cue(0.82, `\\b(?:is|are|was|'s) no longer (?:needed|required|necessary|wanted|relevant|on)\\b`, 'before', 'open'),
    cue(
      0.8,
      `\\b(?:isn't|aren't|is not|are not|not) (?:needed|required|necessary|wanted)(?: ${anyMore}\\b|(?=[,.;!]|$))`,
      'before',
      'open',
    ),
    cue(
      0.8,
      `\\bno longer (?:need|needs|require|requires|want|wants|have|has|expect)(?: to)?(?: (?:do|send|write|prepare|make|finish|see))?\\b`,
      'after',
      'open',
    ),
    cue(
      0.78,
      `\\b(?:don't|do not|doesn't|does not|needn't|won't) (?:need|want|require|have to|need to|be needing)(?: to)?(?: (?:do|send|write|prepare|make|finish|have|see))? (?<about>[^.;!?,]{2,60}?) ${anyMore}\\b`,
      'none',
      'open',
    ),
    cue(
      0.76,
      `${begin}(?:forget(?: about)?|never ?mind(?: about)?|scrap|ditch|shelve|kill|bin|abandon|cancel|drop|skip|ignore|disregard)(?= )(?! (?:by|off|in|me|us|you|a line|it|that|this|ahead|to)\\b)\\b`,
      'after',
      'open',
    ),
    cue(
      0.76,
      `\\b(?:i|we|they)(?:'m| am|'re| are)(?: now| therefore)? (?:dropping|scrapping|shelving|cancell?ing|ditching|abandoning|binning|not going ahead with)\\b(?! (?:by|off|in|out|to|from|it|that|this|me|us|you|a line)\\b)`,
      'after',
      'open',
    ),
    cue(
      0.76,
      `${begin}stop (?:all )?(?:the )?work(?:ing)? on(?= (?:the|that|this|your|our|my|those|these|\\p{L}+'s) (?!site\\b))`,
      'after',
      'open',
    ),
    cue(
      0.7,
      `${begin}(?:just )?(?:forget(?: about)?|scrap|ditch|shelve|kill|bin|abandon|cancel|drop|skip) (?:it|those|that|these|them|this)\\b`,
      'before',
      'open',
    ),
    cue(
      0.78,
      `\\b(?:i|we|they|he|she|@[\\p{L}][\\p{L}\\p{N}._-]*|[\\p{L}][\\p{L}'-]+)(?:'ve| have| has|'s)?(?: (?:just|now|already|all|finally|decided to|had to))* (?:${off}|pulled the plug on|stopped work on|gave up on)\\b(?! (?:by|off|in|out|to|from|\\d|the ball|me|us|back|together)\\b)`,
      'after',
      'open',
    ),
    cue(0.74, `^(?:[-*•–>]+ )?(?:cancelled|canceled|scrapped|shelved|called off|killed|axed)\\b`, 'after', 'open'),
    cue(
      0.78,
      `\\b(?:is|was|were|are|has been|have been|got|'s been|'s)(?: (?:now|all|officially|just))* (?:${off}|off the table|dead|on ice|not happening)\\b(?! (?:off|by|in|from)\\b)`,
      'before',
      'open',
    ),
    cue(0.72, `\\b(?:is|are) (?:now )?off(?= (?:for|this|until|then|now)\\b|[,.;!]|$)`, 'before', 'open'),
    cue(
      0.76,
      `\\b(?:i|we)\\s?${cannot} (?:do|deliver|send|make|manage|take on|write|finish|get to|be doing|be sending|provide|prepare) (?<about>[^.;!?,]{2,60}?) (?:after all|any ?more|any longer)\\b`,
      'none',
      'author',
    ),
    cue(
      0.76,
      `\\b(?:i|we)(?:'m| am|'re| are| have to|'ve had to| had to| must|'ll have to| will have to)(?: sorry to)? (?:back(?:ing)? out of|withdraw(?:ing)?|pull(?:ing)? out of|step(?:ping)? back from|hand(?:ing)? back)\\b`,
      'after',
      'author',
    ),
    cue(
      0.76,
      `\\bno (?:more )?need (?:to|for (?:you|me|us) to) (?:send|write|prepare|make|do|finish|deliver|provide|submit|book|draft|compile|update) (?<about>[^.;!?,]{2,60}?)(?= ${anyMore}\\b|[,.;!]|$)`,
      'none',
      'open',
    ),
    cue(
      0.76,
      `\\bno (?:more )?need for (?<about>(?:the|a|an|that|those|your|my)[^.;!?,]{2,60}?) ${anyMore}\\b`,
      'none',
      'open',
    ),
    cue(
      0.78,
      `\\b(?:ignore|disregard|withdraw|cancel|scratch) (?:my|our|the|that|this) (?:earlier |previous |last )?(?:request|ask|question)(?: (?:for|about|on))?\\b`,
      'after',
      'open',
    ),
  ],
  examples: [
    { text: 'Please stop work on the survey.', about: 'survey' },
    { text: 'We are dropping the survey.', about: 'survey' },
    { text: 'The proposal is no longer needed.', about: 'proposal' },
    { text: 'Forget the deck, we go with the memo.', about: 'deck' },
    { text: "We don't need the annex any more.", about: 'annex' },
    { text: 'We cancelled the survey.', about: 'survey' },
    { text: "I won't be able to do the translation after all.", about: 'translation', owner: 'author' },
    { text: 'No need to send the samples any more.', about: 'samples' },
    { text: 'newsletter is off for this month', about: 'newsletter', medium: 'capture' },
    { text: 'You can ignore my request for the figures.', about: 'figures' },
  ],
  counterexamples: [
    { text: 'Please stop work on site at noon.' },
    { text: 'We are dropping by on Friday.' },
    { text: "Don't forget the deck." },
    { text: "I won't forget the deck." },
    { text: 'Should we drop the report?' },
    { text: 'If the survey is cancelled, tell me.' },
    { text: 'We can still cancel the venue.' },
    { text: 'No need to reply.' },
    { text: 'I dropped by your office.' },
    { text: 'we might cancel the newsletter', medium: 'capture' },
  ],
};
