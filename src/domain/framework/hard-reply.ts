import { languageIn } from '../language/language-of.ts';
import { zonesOf } from '../language/zones.ts';
import { review } from '../review/review.ts';

/** What makes a reply hard to read, in the order in which it is named. */
export const hardSorts = ['no', 'blame', 'again', 'doubt', 'shut', 'pressure', 'loud', 'curt'] as const;
export type HardSort = (typeof hardSorts)[number];

/** Words of a reply that are hard to read; `start` and `end` count in the text that was given. */
export type Hard = {
  readonly sort: HardSort;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
};

const cues: readonly (readonly [HardSort, RegExp])[] = [
  [
    'no',
    /(?:^|[.!?\n]\s*)(?:no|nope|declined|denied|rejected)(?: way| chance)?(?=\s*(?:[.!,;:\n]|$))|\b(?:(?:i|we)(?:['’]m| am|['’]re| are)? (?:not going to|can(?:no|['’])t|won['’]t|will not|do(?:n['’]t| not) want to) (?:approve|support|sign|fund|do|agree|back|go|accept|allow|discuss)\w*|(?:the|my|our) answer is no|not going to happen|not (?:now|this (?:year|quarter|month))|out of the question|absolutely not|certainly not|(?:is|was) (?:rejected|declined|refused|turned down))\b/gi,
  ],
  [
    'blame',
    /\b(?:you (?:should have|should['’]ve|could have|were supposed to|failed to|forgot|never (?:told|sent|said|mentioned)|did(?:n['’]t| not) (?:tell|send|deliver|mention|think|bother|even|read|check)|promised|let (?:me|us) down|(?:have )?dropped)|your (?:mistake|fault|failure|mess|oversight)|because of you|why (?:did(?:n['’]t| not)|was(?:n['’]t| not)|were(?:n['’]t| not)|am i only|do i only|have(?:n['’]t| not)|has(?:n['’]t| not)) [^.?\n]{0,80}|this is on you|i had to (?:hear|learn|find out) [^.?\n]{0,60})/gi,
  ],
  [
    'again',
    /\b(?:as i (?:have )?(?:said|wrote|told you|mentioned)(?: before| already)?|(?:i|we)(?:['’]ve| have)? already (?:said|told|answered|explained|discussed|decided|been)|how (?:many times|often) (?:do|must|have) i|(?:for the )?(?:second|third|fourth|last) time|once again|yet again|(?:we|i)(?:['’]ve| have) been (?:over|through) this|again\?|still (?:no|not|nothing|waiting))/gi,
  ],
  [
    'doubt',
    /\b(?:i (?:do(?:n['’]t| not)|can(?:no|['’])t) (?:see|understand|buy|believe|follow) (?:why|how|what|this|that|the|it|any)|not convinced|(?:does(?:n['’]t| not)|do(?:n['’]t| not)) (?:make sense|add up|convince me)|makes no sense|(?:very |deeply |really |so )?disappoint(?:ed|ing)|not (?:acceptable|good enough|what i asked(?: for)?|helpful|ready)|unacceptable|(?:this|it|that) (?:is|looks|feels) (?:weak|thin|sloppy|half[- ]baked|premature|a waste|not serious|confused|confusing)|i expected (?:more|better)|below (?:what|the standard)|surprised (?:that|to)|what (?:is|was) the point)\b/gi,
  ],
  [
    'shut',
    /\b(?:end of (?:discussion|story)|(?:not|no longer) up for (?:debate|discussion)|drop (?:it|this)|let['’]s (?:leave it (?:there|at that)|not (?:discuss|reopen|go))|(?:i(?:['’]m| am)|we(?:['’]re| are)) done (?:here|with this|discussing)|(?:do(?:n['’]t| not)) (?:raise|bring) (?:this|it|that) (?:up )?again|this is (?:final|closed|settled)|no more (?:of this|mails?|discussion)|not my problem|deal with it|figure it out|just do (?:it|as))\b/gi,
  ],
  [
    'pressure',
    /\b(?:immediately|right (?:now|away)|asap|a\.s\.a\.p\.|at once|this (?:minute|instant)|without (?:further )?delay|(?:by|before) (?:end of (?:day|business)|eod|cob|tonight|noon|close of business)|no excuses|i (?:need|want|expect) (?:this|it|that|an answer) (?:today|now|tonight|first thing)|or else|last chance)\b/gi,
  ],
  ['loud', /(?:\b\p{Lu}{3,}\b[ ,]+){2,}\p{Lu}{2,}\b|[!?]{2,}/gu],
];

// Words of a greeting, thanks or a name are no answer.
const polite = /\b(?:thanks?|thank you|please|sorry|regards|best|cheers|kind|hi|hello|dear|good)\b/i;

/** So few words without a word of courtesy are read as curt. */
const fewWords = 7;

/** The newest words of a pasted message, in place: what it quotes, its greeting and its signature are none of them. */
const newest = (text: string): readonly { readonly start: number; readonly end: number }[] => {
  const own = zonesOf(text).filter(({ kind }) => kind === 'newest');
  return own.length > 0 ? own : [{ start: 0, end: text.length }];
};

const overlaps = (one: Hard, other: Hard): boolean => one.start < other.end && other.start < one.end;

/** At most so many are named: the point is to read it once more, not to count it up. */
const most = 5;

/**
 * What is hard to read in the newest words of a reply, in the order of its words, at most five; and the language where it
 * is not English, of which nothing is read. Spans count in `text`.
 */
export const readHardReply = (text: string): { readonly hard: readonly Hard[]; readonly language: string | null } => {
  const { code, certainty } = languageIn(text);
  if (code !== 'en' && certainty >= 0.5) return { hard: [], language: code };
  const found: Hard[] = [];
  for (const zone of newest(text)) {
    const words = text.slice(zone.start, zone.end);
    for (const [sort, pattern] of cues)
      for (const match of words.matchAll(pattern)) {
        const lead = /^[.!?\n\s]+/.exec(match[0])?.[0].length ?? 0;
        const quote = match[0].slice(lead).trimEnd();
        if (sort !== 'loud' && quote === '') continue;
        const start = zone.start + match.index + (sort === 'loud' ? 0 : lead);
        const shown = sort === 'loud' ? match[0].trim() : quote;
        found.push({ sort, quote: shown, start, end: start + shown.length });
      }
    // What review would say of it, said of somebody else.
    for (const { rule, start, end, quote } of review(words).findings)
      if (rule === 'blame' || rule === 'sarcasm' || rule === 'demeaning')
        found.push({ sort: 'blame', quote, start: zone.start + start, end: zone.start + end });
      else if (rule === 'threat' || rule === 'pressure')
        found.push({ sort: 'pressure', quote, start: zone.start + start, end: zone.start + end });
  }
  const whole = newest(text)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .trim();
  const count = whole.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const begin = text.indexOf(whole);
  if (found.length === 0 && count > 0 && count <= fewWords && begin >= 0 && !polite.test(whole))
    found.push({ sort: 'curt', quote: whole, start: begin, end: begin + whole.length });
  const order = (one: Hard, other: Hard): number =>
    one.start - other.start || hardSorts.indexOf(one.sort) - hardSorts.indexOf(other.sort);
  const kept: Hard[] = [];
  for (const one of found.toSorted(order)) if (!kept.some((other) => overlaps(one, other))) kept.push(one);
  return { hard: kept.slice(0, most), language: null };
};

/** What a sort is called beside its words. */
export const hardWords: Readonly<Record<HardSort, string>> = {
  no: 'a no',
  blame: 'says whose it was',
  again: 'says it was said before',
  doubt: 'doubts it',
  shut: 'ends the talk',
  pressure: 'presses for it',
  loud: 'written loud',
  curt: 'short',
};
