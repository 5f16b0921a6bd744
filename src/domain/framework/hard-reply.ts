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
    /(?:^|[.!?] ?|\n[ \t]{0,8})(?:no|nope|declined|denied|rejected)(?: way| chance)?(?= ?(?:[.!,;:\n]|$))|\b(?:(?:i|we)(?:['’]m| am|['’]re| are)? (?:not going to|can(?:no|['’])t|won['’]t|will not|do(?:n['’]t| not) want to) (?:approve|support|sign|fund|do|agree|back|go|accept|allow|discuss)\w*|(?:the|my|our) answer is no|not going to happen|not (?:now|this (?:year|quarter|month))|out of the question|absolutely not|certainly not|(?:is|was) (?:rejected|declined|refused|turned down))\b/gi,
  ],
  [
    'blame',
    /\b(?:you (?:(?:should(?: have|['’]ve)|could have) (?:told|sent|asked|said|known|come|raised|checked|done|been|let|called|flagged|warned|mentioned|brought|seen|thought|prepared)|were supposed to|failed to|forgot|never (?:told|sent|said|mentioned)|did(?:n['’]t| not) (?:tell|send|deliver|mention|think|bother|even|read|check)|promised|let (?:me|us) down|(?:have )?dropped)|your (?:mistake|fault|failure|mess|oversight)\b|because of you|why (?:did(?:n['’]t| not)|was(?:n['’]t| not)|were(?:n['’]t| not)|am i only|do i only|have(?:n['’]t| not)|has(?:n['’]t| not)) [^.?\n]{0,80}|this is on you|i had to (?:hear|learn|find out) [^.?\n]{0,60})/gi,
  ],
  [
    'again',
    /\b(?:as i (?:have |had |['’]ve )?(?:already )?(?:said|wrote|told you|explained|mentioned)(?: this| it| to you)? (?:before|already|repeatedly|twice|more than once|last week|several times)|as i (?:have |had )?(?:already )?told you|(?:i|we)(?:['’]ve| have)? already (?:said|told|answered|explained|discussed|decided)|how (?:many times|often) (?:do|must|have) i|for the (?:second|third|fourth|last) time|(?:you|your \w+) (?:\w+ )?(?:yet|once) again|(?:we|i)(?:['’]ve| have) been (?:over|through) this|(?:i am|i['’]m|we are|we['’]re) still waiting (?:for|on) you\w*|still (?:no|not a) (?:answer|reply|word|numbers?|draft|plan) from you)/gi,
  ],
  [
    'doubt',
    /\b(?:i (?:do(?:n['’]t| not)|can(?:no|['’])t) (?:see|understand|buy|follow) (?:why|how|what|this|that|the|it|any)|not convinced|(?:does(?:n['’]t| not)|do(?:n['’]t| not)) (?:make sense|add up|convince me)|makes no sense|(?:very |deeply |really |so )?disappoint(?:ed|ing)|not (?:good enough|what i asked(?: for)?)|(?:this|it|that)(?:['’]s| is| was)? (?:simply |just |completely |totally |frankly )?(?:unacceptable|not acceptable)|(?:this|it|that) (?:is|looks|feels) (?:weak|thin|sloppy|half[- ]baked|premature|a waste|not serious|confused|confusing)|i expected (?:more|better)|below (?:what|the standard)|surprised (?:that|to)|what (?:is|was) the point)\b/gi,
  ],
  [
    'shut',
    /\b(?:end of (?:discussion|story)|(?:not|no longer) up for (?:debate|discussion)|drop (?:it|this)|let['’]s (?:leave it (?:there|at that)|not (?:discuss|reopen|go))|(?:i(?:['’]m| am)|we(?:['’]re| are)) done (?:here|with this|discussing)|(?:do(?:n['’]t| not)) (?:raise|bring) (?:this|it|that) (?:up )?again|this is (?:final|closed|settled)|no more (?:of this|mails?|discussion)|not my problem|(?:you )?deal with it yourself|figure it out yourself|just do (?:it\.|as (?:i|you)))\b/gi,
  ],
  [
    'pressure',
    /\b(?:(?:(?:i|we) (?:need|want|expect)|send|get|give|answer|fix|explain|call|do)\b(?! not| so)[^.?!\n]{0,50}\b(?:immediately|right now|right away|at once|this (?:minute|instant)|without (?:further )?delay)|no excuses|i (?:need|want|expect) (?:this|it|that|an answer) (?:today|now|tonight|first thing)|or else(?=[.!]|$)|(?:your|the) last chance)\b/gi,
  ],
  // Capitals of a headline or of names are none; a sentence in capitals has a small word of speech in it.
  [
    'loud',
    /(?<!\p{L})(?!PLEASE)(?=(?:\p{Lu}+[ ,]+){0,8}(?:NOT|NEVER|STOP|WHY|YOUR|MUST|CANNOT|DONT)(?!\p{L}))(?:\p{Lu}{2,}[ ,]+){2,}\p{Lu}{2,}(?!\p{L})|\?!+|!\?+|\?{3,}/gu,
  ],
];

/** The whole of an answer that says nothing, or as good as nothing. */
const curt =
  /^(?:fine|whatever|noted|so|and|why|really|seriously|if you must|if you say so|as you wish|your call|not impressed|then do it|do what you want|i see|we will see|we['’]ll see|see above|read my mail|read it again)[.!?…]*$/i;

/** In longer texts only what speaks to their reader is read: they tell of others, or are passed on. */
const longText = 220;
const spokenTo: ReadonlySet<HardSort> = new Set(['shut']);
/** A bare "No." in an answer of more words is the answer to a question. */
const fewestWords = 3;
/** So few words may be curt. */
const fewWords = 8;

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
  const zones = newest(text);
  const whole = zones
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .trim();
  const count = whole.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  for (const zone of zones) {
    const words = text.slice(zone.start, zone.end);
    for (const [sort, pattern] of cues) {
      if (count > longText && !spokenTo.has(sort)) continue;
      for (const match of words.matchAll(pattern)) {
        const lead = sort === 'loud' ? 0 : (/^[.!?\n\s]+/.exec(match[0])?.[0].length ?? 0);
        const quote = match[0].slice(lead).trimEnd();
        if (quote === '') continue;
        const start = zone.start + match.index + lead;
        found.push({ sort, quote, start, end: start + quote.length });
      }
    }
    if (count > longText) continue;
    // What review would say of it, said of somebody else.
    for (const { rule, start, end, quote } of review(words).findings)
      if (rule === 'blame' || rule === 'sarcasm' || rule === 'demeaning')
        found.push({ sort: 'blame', quote, start: zone.start + start, end: zone.start + end });
      else if (rule === 'threat')
        found.push({ sort: 'pressure', quote, start: zone.start + start, end: zone.start + end });
  }
  const begin = text.indexOf(whole);
  const [line = ''] = whole.split('\n');
  if (found.length === 0 && count > 0 && count <= fewWords && begin >= 0 && curt.test(line.trim()))
    found.push({ sort: 'curt', quote: line.trim(), start: begin, end: begin + line.trim().length });
  const bare = ({ quote }: Hard): boolean => /^(?:no|nope)$/i.test(quote);
  if (count > fewestWords && found.every(bare)) found.length = 0;
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
