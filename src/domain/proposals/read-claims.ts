import { readDates } from '../language/dates.ts';
import { languageOf } from '../language/language-of.ts';
import { plain, readText } from '../language/reading.ts';
import { type Span, trimmed } from '../shared/span.ts';
import { dayOf, type Instant } from '../shared/time.ts';
import type { Claim } from './claim.ts';
import {
  assumed,
  believed,
  compared,
  conditional,
  consequence,
  effectAlone,
  foretold,
  gains,
  noClaim,
  numberWord,
  ofChoice,
  ofOption,
  reported,
  strengthCues,
  testimony,
  went,
  willKnow,
} from './claim-cues.ts';
import { claimDays } from './claim-days.ts';

/** Something that words claim or assume, with where they stand; what they do not say is empty. */
export type ClaimInWords = Span &
  Pick<Claim, 'sort' | 'words' | 'origin' | 'dated' | 'independent' | 'strength' | 'test' | 'testBy'>;

const greeting = /^(?:dear|hi|hello|good (?:morning|afternoon))\b[^,.:\n]{0,40},\s*/i;

const longestText = 20_000;
const longestWords = 2000;
const most = 20;
const leastWords = 4;

const mark = /^[ \t>]*(?:#{1,6}[ \t]+)?(?:[-*•·–—▪◦]|\(?\d{1,2}[.)]|\(?[a-z]\))?[ \t]+/;
const label =
  /^(?:\*\*|__)?(?:evidence|proof|data|facts?|findings?|results?|assumptions?|why|background|problem|situation|impact|benefits?|context)(?:\*\*|__)?\s*:(?:\*\*|__)?\s*/i;
const sectionOf = (line: string): 'assumption' | 'claim' | '' | null => {
  const bare = line
    .replace(/[#*_:\s]+/g, ' ')
    .trim()
    .toLowerCase();
  if (bare.length > 48 || bare.split(' ').length > 6) return null;
  if (/^(?:key |our |main )?assumptions?\b|^what we (?:assume|take for granted)/.test(bare)) return 'assumption';
  if (/^(?:evidence|proof|data|facts|findings|what we know|results)\b/.test(bare)) return 'claim';
  return /^(?:#{1,6}\s|\*\*|__)|:\s*$/.test(line.trim()) || /^\p{Lu}[\p{L} &'/-]+$/u.test(line.trim()) ? '' : null;
};

/** The sentence without what only says when: a date is no figure. */
const withoutWhen = (words: string, dates: readonly { readonly span: Span }[]): string =>
  dates
    .toReversed()
    .reduce((rest, { span }) => rest.slice(0, span.start) + rest.slice(span.end), words)
    .replace(
      /\b(?:at|after|before|until|till|past) (?:1[0-2]|\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?![.,:]?\d|\s(?:of|in(?! the (?:morning|afternoon|evening))|out|hours?|days?|weeks?|months?|years?|minutes?|times|per|percent)\b|\s?%)/gi,
      '',
    )
    .replace(/\b\p{L}{3,} \d{1,3}(?= (?:is|was|has|had)\b)/giu, '')
    .replace(
      /\b(?:week|option|phase|step|version|room|hall|ward|line|level|stage|q|block|unit|gate|dock|crane|bay|shift|team|floor|site|building|plan|press|van) ?(?:\d+|one|two|three|four|five|six)\b|\b(?:19|20)\d\d\b/gi,
      '',
    );

const originPatterns: readonly RegExp[] = [
  /\(?\bsources?\s*:\s*([^)\]\n]{2,120}?)[)\].]?$/iu,
  /\baccording to ([^,;.()]{3,80}?)(?=[,;.()]|\s+(?:it|there|we|\d|every|each)\b|$)/iu,
  /\b((?:[Aa]n?|[Tt]he|[Oo]ur|[Ll]ast year['’]s|[Tt]his year['’]s|[Rr]ecent|[Ii]ndependent|[Ii]nternal|[Ee]xternal|\p{Lu}[\p{L}&-]+['’]s)(?:\s[\p{L}\d'’&-]+){0,4}?\s(?:stud(?:y|ies)|surveys?|audits?|reviews?|reports?|pilots?|trials?|benchmarks?|analysis|data|figures|numbers|logs?|records|statistics|inspection|evaluation|experiment|tests?|research|interviews|white paper|system)(?:\s(?:by|from|of|at|in)\s(?:the\s)?[\p{Lu}\d][\p{L}\d&-]*(?:\s[\p{Lu}\d][\p{L}\d&-]*)*(?:\s(?:plant|site|office|school|hospital|ward|branch|store|depot|clinic|campus|council|university|yard|team))?)?)(?![\p{L}])/u,
];

/** Who says so, where the sentence begins with them: "41 left late, and three customers complained" is a count. */
const saysSo = (small: string): string => {
  const found = testimony.exec(small);
  return found && small.slice(0, found.index).trim().split(/\s+/).filter(Boolean).length <= 3 ? (found[1] ?? '') : '';
};

const originIn = (words: string): string => {
  const who = saysSo(words.toLowerCase());
  if (who !== '' || believed.test(words.toLowerCase())) return who;
  for (const pattern of reported.some((cue) => cue.test(plain(words))) ? originPatterns : originPatterns.slice(0, 2)) {
    const found = pattern.exec(words)?.[1]?.trim() ?? '';
    if (found !== '') return found;
  }
  return '';
};

const sortOf = (small: string, figure: boolean, under: 'assumption' | 'claim' | ''): Claim['sort'] | null => {
  if (noClaim.some((pattern) => pattern.test(small))) return null;
  if (assumed.some((pattern) => pattern.test(small))) return 'assumption';
  if (foretold.test(small) && (figure || effectAlone.test(small))) return 'assumption';
  if (conditional.test(small) && consequence.test(small)) return 'assumption';
  if (under === 'assumption') return 'assumption';
  if (reported.some((pattern) => pattern.test(small))) return 'claim';
  if (testimony.test(small)) return 'claim';
  if (ofOption.test(small)) return null;
  if (compared.test(small) || (figure && went.test(small))) return 'claim';
  if (believed.test(small) && !ofChoice.test(small)) return 'claim';
  return under === 'claim' ? 'claim' : null;
};

const schedule =
  /\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:working )?(?:days?|weeks?|months?) (?:late|behind|early|ahead|overdue|delayed)\b/gi;

const hasFigure = (words: string): boolean => /\d/.test(words) || numberWord.test(words.toLowerCase());

/** Whether anything is claimed but what is planned and for when: how late a plan is belongs to the plan. */
const claimBesides = (words: string): 'claim' | null => {
  const rest = words.replace(schedule, ' ').replace(/\s+/g, ' ').trim();
  return sortOf(plain(rest), hasFigure(withoutWhen(rest, [])), '') === 'claim' ? 'claim' : null;
};

const looked = /\b(?:stud(?:y|ies)|surveys?|audits?|pilots?|trials?|data|statistics|research|polls?|interviews)\b/;

const strengthOf = (small: string): Claim['strength'] => {
  // Who was asked and what was counted are two things: that somebody says so is an opinion until it is counted.
  if (saysSo(small) !== '' && !looked.test(small)) return 'opinion';
  for (const [strength, cue] of strengthCues) if (cue.test(small)) return strength;
  return believed.test(small) || saysSo(small) !== '' ? 'opinion' : null;
};

/**
 * What a memo claims that can be checked (figures, comparisons, what studies and customers say) and what it assumes, in its order,
 * at most twenty, each with its exact span. Asks, plans, costs of options and worries are none. Origin, day, strength and whether
 * whoever says so gains by it stand only where the words say so. English; of other languages nothing.
 */
export const claimsIn = (written: string, said: Instant): readonly ClaimInWords[] => {
  const text = written.slice(0, longestText);
  if (text.length > 40 && !['en', ''].includes(languageOf(text))) return [];
  const found: ClaimInWords[] = [];
  let under: 'assumption' | 'claim' | '' = '';
  let before: ClaimInWords | undefined;
  for (const sentence of readText(text).sentences) {
    const line = text.slice(sentence.start, sentence.end);
    const section = sectionOf(line);
    if (section !== null) {
      under = section;
      before = undefined;
      continue;
    }
    const head = mark.exec(line)?.[0].length ?? 0;
    const named = label.exec(line.slice(head)) ?? greeting.exec(line.slice(head));
    const span = trimmed(text, { start: sentence.start + head + (named?.[0].length ?? 0), end: sentence.end });
    const words = text.slice(span.start, span.end);
    const small = plain(words)
      .replace(/\s+/g, ' ')
      .replace(/[*_]{2}/g, '');
    if ((small.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) < leastWords) continue;
    if (before?.sort === 'assumption' && before.test === '' && willKnow.test(small)) {
      const ahead = readDates(words, said, { direction: 'future' }).find(
        ({ day }) => day !== null && day >= dayOf(said),
      );
      before = { ...before, test: words.slice(0, longestWords), testBy: ahead?.day ?? null };
      found[found.length - 1] = before;
      continue;
    }
    const days = claimDays(words, said);
    // How often something comes is a figure.
    const figure = hasFigure(withoutWhen(words, days.spans));
    const read = sortOf(small, figure, /^assum/i.test(named?.[0] ?? '') ? 'assumption' : under);
    const sort = read === 'claim' && days.withoutAhead !== null ? claimBesides(days.withoutAhead) : read;
    before = undefined;
    if (sort === null || words.length > longestWords) continue;
    if (found.length >= most) break;
    const isClaim = sort === 'claim';
    before = {
      ...span,
      sort,
      words,
      origin: isClaim ? originIn(words) : '',
      dated: isClaim ? days.dated : null,
      strength: isClaim ? strengthOf(small) : null,
      independent: !isClaim ? null : gains.test(small) ? 'no' : strengthOf(small) === 'independent' ? 'yes' : null,
      test: '',
      testBy: null,
    };
    found.push(before);
  }
  return found;
};
