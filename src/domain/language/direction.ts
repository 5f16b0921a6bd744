// Verbs that report what was done when a day stands behind them: "sent it Monday". Those that can announce what comes
// ("promised it for Monday", "asked", "moved", "agreed") are not among them.
const done =
  'sent|resent|emailed|mailed|shipped|delivered|submitted|filed|posted|published|presented|met|spoke|talked|saw|ran into|heard|learned|learnt|found out|noticed|received|got|finished|completed|closed|wrapped up|paid|signed|handed|wrote|circulated|forwarded|shared|uploaded|launched|released|deployed|merged|fixed|reviewed|discussed|covered|went|came|arrived|left|returned|visited|attended|missed|slipped|failed|broke|crashed|happened|took place|was|were|had|did|called|rang|phoned|pinged|texted|chatted|caught up|bumped into|interviewed|hired|fired|quit|resigned|joined|lost|won|ended|started|began|kicked off|held|gave|ate|flew|drove|approved|rejected|cut|raised|dropped|fell|rose|grew|peaked|passed|opened|migrated|rolled out|installed|escalated|resolved|cancelled|canceled|ordered|bought|sold|built|replaced|tested|trained|refused|declined|withdrew|chose';
// Between such a verb and its day stands no word that looks ahead.
const ahead =
  /\b(?:to|will|would|shall|should|must|can|could|may|might|going|by|for|due|until|till?|before|next|coming|'ll|'d|if|when|unless|deadline|n't|not|never|is|are|be|tomorrow|week|plan\w*|schedul\w*|promis\w*|commit\w*|agree\w*|about|asks?|asked|wants?|wanted|needs?|needed|expects?|expected)\b|'(?:ll|d)\b|n't\b|\?/;

const behindVerb = new RegExp(`(?:^|[\\s(,;:"'])(?<verb>${done})\\b(?<between>[^.;:!?\\n]{0,60}?)$`);
const finite =
  '(?:i|we|you|he|she|they|it|the \\p{L}+|my \\p{L}+|our \\p{L}+|\\p{L}+)\\s+(?:(?:also|just|then|finally|already|both)\\s+)?';
const beforeVerb = new RegExp(
  `^(?:'s)?,?\\s*(?:(?:morning|afternoon|evening|night),?\\s+)?(?:(?:was|were|went|wasn't|did|had)\\b|${finite}(?:${done}|told|said|asked|agreed|decided|mentioned|promised|wanted|raised|approved|moved|announced|confirmed|made|brought|offered|thought|felt|looked|seemed|made)\\b)`,
  'u',
);
const standing = /(?:^|[.;:!?\n(]\s*)(?:so |and |but )?(?:on |back on |this |over )?(?:the )?$/;

// Without a word of three letters nobody reports anything.
const wordThere = /\p{L}{3}/u;

/**
 * Whether the words around report something that was ("sent it Monday", "on Monday she told me"), so that a bare day is
 * the last one. `lower` is the text in lower case; the day stands from `start` to `end`.
 */
export const looksBack = (lower: string, start: number, end: number): boolean => {
  if (!wordThere.test(lower.slice(Math.max(0, start - 80), start)) && !wordThere.test(lower.slice(end, end + 60)))
    return false;
  const before = lower.slice(Math.max(0, start - 80), start);
  const clause = before.slice(Math.max(...['.', ';', '!', '?', '\n'].map((mark) => before.lastIndexOf(mark))) + 1);
  const lead = /(?:\b(?:on|in|back on|of|from|since|this|late|early|last thing)\s+)?(?:the\s+)?$/.exec(clause);
  const words = clause.slice(0, lead?.index ?? clause.length);
  if (
    /\b(?:since|(?:was|were) (?:supposed|meant|due|scheduled|planned|expected)\b[^,]*|(?:did|was|were|had)(?:n't| not)\b[^,]{0,40})\s*(?:on |for |by )?(?:the )?$/.test(
      clause,
    )
  )
    return true;
  const match = behindVerb.exec(words);
  if (match?.groups !== undefined) {
    const { between = '', verb = '' } = match.groups;
    const first = words.slice(0, match.index);
    const denied =
      /(?:\b(?:will|to|not|never|would|should|could|might|can|be|if|once|when|unless|until|get|getting|being)|n't|'ll|'d)(?: \p{L}+)?\s*$/u;
    // "Is signed Monday": a passive of the present tells what comes; "was" needs its day close by.
    const close = !/^(?:was|were|had|did|got)$/.test(verb) || between.length < 30;
    // "I will bring what I sent Monday" looks back all the same: somebody did it.
    const promised =
      /\b(?:will|shall|going to|please|must|should|need|let's)\b|'ll\b/.test(first) &&
      !/\b(?:i|we|you|he|she|they)\s*$/.test(first);
    if (promised) return false;
    if (!ahead.test(between) && !denied.test(first) && !/\b(?:is|are|gets?)\s*$/.test(first) && close) return true;
  }
  // "I told her on Monday we would …"; of "told her Friday works" the day is what was told.
  if (
    /\btold \p{L}+ (?:back )?on $/u.test(clause) &&
    /^(?:\s*(?:$|[.,;:!\n])|\s+(?:about|i|we|you|he|she|they|it|the|our|my)\b)/.test(lower.slice(end, end + 12))
  )
    return true;
  // "She told us Friday that …"
  if (
    /\b(?:told|said|announced|confirmed|mentioned|warned|learned|heard|decided|agreed)\b(?: (?:me|us|him|her|them|\p{L}+))?\s+(?:on |last )?$/u.test(
      clause,
    ) &&
    /^\s+that\b/.test(lower.slice(end, end + 8))
  )
    return true;
  return standing.test(before) && beforeVerb.test(lower.slice(end, end + 60));
};
