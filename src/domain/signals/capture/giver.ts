import type { Span } from '../../shared/span.ts';
import type { Note } from './features.ts';
import type { Candidate } from './owner-clues.ts';

// The words decide who gives: "she gets it from me", "I get it from her", "me -> her", "on her: …", "assured her that I would".
const mine: readonly RegExp[] = [
  /^(?:me|i) ?(?:->|=>|→)/,
  /\b(?:gets?|receives?|has|have|getting|had) (?:[^\s.;:!?]+ ){1,9}?from (?:me|us)\b/,
  /^(?:i |we )?(?:have |'ve )?(?:just )?(?:assured|guaranteed|promised|swore to|told|confirmed to|gave) (?!me\b|us\b)[^,;:.!?]{2,50}? (?:i|we)(?:'d|'ll| would| will)\b/,
  /^(?:my (?:todo|to-do|to do|action|task|homework|deliverable|job|part|promise)|todo|to-do|to do)(?: (?:for|from|with|to) [^:;.!?]{2,40})?:/,
  /^(?:i )?(?:told|promised|assured|guaranteed) (?!me\b|us\b)[^,;:.!?]{2,40}? (?:that )?(?:he|she|they)(?:'d|'ll| would| will) (?:have|get|receive|see|hear)\b/,
  /^(?:mine|on me|action on me|me)(?: (?:for|from|with|to|by) [^:;.!?]{2,40})?:/,
  /\((?:me|mine)\)[.!]?$/,
  /^(?:i |we )?(?:still )?owe\b/,
  /\b(?:has|have|got) my (?:word|promise)\b|\bmy (?:promise|commitment|word) to\b|\bpromised by (?:me|us)\b/,
  /\b(?:expects?|expecting|waiting (?:for|on)|waits for|awaits|needs) (?:[^\s.;:!?]+ ){1,9}?from (?:me|us)\b/,
  /^[^,;:.!?]{2,40}? (?:is|was|'s|has been) (?:owed|promised)\b(?! (?:by|to) (?!me\b|us\b))/,
  /^for [^,;:.!?]{2,40}: /,
  /[,–-] (?:on|with) me[.!]?$/,
  /\b(?:ask(?:s|ed)|wants?|wanted|needs?|needed|expects?|expected|requested|would like)\b[^.!?]* ?[,;.–-] ?(?:and |so )?(?:i |we )?(?:agreed|accepted|promised|said (?:yes|ok|okay|sure|fine|(?:i|we)(?:'d| would|'ll| will)(?: do (?:it|that|so))?)|(?:i'll|we'll|will) do(?: (?:it|that|so))?|took it on)[.!]?$/,
  /\b(?:ask(?:s|ed)|wants?|wanted|needs?|needed|expects?|expected|requested|would like)\b[^.!?]* and (?:so )?(?:i|we) (?:agreed|accepted|promised|said (?:yes|ok|okay|sure|fine|(?:i|we)(?:'d| would|'ll| will)(?: do (?:it|that|so))?)|took it on)[.!]?$/,
  /\b(?:count on|expect|rely on) (?:[^\s.;:!?]+ ){1,9}?from (?:me|us)\b/,
];
// Whom the author gives it to, by the words before and after them.
const taken: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [/^(?:me|i) ?(?:->|=>|→) ?$/, /(?:)/],
  [/(?:->|=>|→) ?$/, /^ \((?:me|mine)\)/],
  [/^to $/, /^:/],
  [
    /^(?:my |a |new )?(?:todo|to-do|to do|action|task|homework|deliverable|job|mine|on me|action on me|me) (?:for|from|with|to|by) $/,
    /(?:)/,
  ],
  [/^(?:i |we )?(?:have |'ve )?(?:just )?(?:assured|guaranteed|promised|swore to|told|confirmed to|gave) $/, /^ /],
  [
    /^$/,
    /^(?:'ll| will| should)? ?(?:gets?|receives?|has|have|is getting|can count on|asks|asked|wants?|wanted|needs?|needed|expects?|expected|requested|would like)\b/,
  ],
];
const toMe = /^ ?(?:->|=>|→) ?(?:me|us)\b/;
const fromThem =
  /^(?:and |so |then )?(?:i|we)(?:'ll| will| should)? (?:get|have|receive|be getting|am getting|are getting) (?:[^\s.;:!?]+ ){1,9}?from $/;
const gettingFrom = /^(?:getting|receiving|due|expecting) (?:[^\s.;:!?]+ ){1,9}?from $/;
const heads =
  /^(?:['’]s)? (?:is |are )?to (?!me\b|us\b|\p{N})\p{L}|^['’]s (?:job|task|action|turn|promise|part|todo|homework)\b|^ (?:has |had )?(?:also )?(?:said|says|told (?:me|us)|promised|promises|swore|agreed|confirmed|assured (?:me|us))(?: (?:me|us|that))* (?:he|she|they)(?:'d|'ll| would| will)\b/u;
const leads =
  /^(?:still |i'm |i am |we're )?waiting (?:on|for) (?:an? |the )?$|\b(?:promised|offered|taken on|undertaken)(?: to (?:me|us))? by $/;
const unsaidFrom =
  /^(?!.*\b(?:i|i'll|i'm|we|we'll|my|need|must|to|said|says|wants?|asked|get|collect|take)\b)[^.;!?]*\bfrom $/;
const offered =
  /^ (?:has |have )?(?:offered|volunteered)\b[^.;!?]{0,30}\b(?:i|we) (?:accepted|agreed|said (?:yes|ok)|took)/;

/** Whom a promise of the author is made to, where its form names them; undefined elsewhere. */
export const takerOf = ({ text, line }: Note, candidates: readonly Candidate[], span: Span): string | undefined => {
  const found = candidates
    .filter(({ who, named, start, end }) => who === 'words' && named && start >= span.start && end <= span.end)
    .find(({ start, end }) => {
      const before = line.slice(span.start, start).replace(/(?:the|my|our) $/, '');
      return taken.some(([lead, rest]) => lead.test(before) && rest.test(line.slice(end, span.end)));
    });
  return found === undefined ? undefined : text.slice(found.start, found.end);
};

/** Who gives, where the words of a promise settle it: one of the candidates; undefined where they leave it open. */
export const giverOf = (note: Note, candidates: readonly Candidate[], span: Span): Candidate | undefined => {
  const { line } = note;
  const words = line.slice(span.start, span.end);
  const theirs = candidates
    .filter(({ who, start, end }) => (who === 'words' || who === 'pronoun') && start >= span.start && end <= span.end)
    .sort((a, b) => Number(b.named) - Number(a.named) || b.end - b.start - (a.end - a.start))
    .find(({ start, end }) => {
      const before = line.slice(span.start, start).replace(/(?:the|my|our) $/, '');
      const after = line.slice(end, span.end);
      if (before === '') return toMe.test(after) || offered.test(after) || heads.test(after);
      if (before === 'on ' || before === 'with ') return /^: /.test(after);
      return fromThem.test(before) || gettingFrom.test(before) || leads.test(before) || unsaidFrom.test(before);
    });
  if (theirs !== undefined) return theirs;
  // "Will send her the plan": nobody stands before it.
  const bare =
    /^will (?!not\b|he\b|she\b|they\b|you\b|we\b|be\b|it\b)/.test(words) &&
    /(?:^|[.;!])$/.test(line.slice(0, span.start).trimEnd());
  return bare || mine.some((form) => form.test(words)) ? candidates.find(({ who }) => who === 'author') : undefined;
};
