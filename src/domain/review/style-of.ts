import type { LineSource } from '../documents/line.ts';
import { noStyle, type ReaderStyle } from './reader.ts';

/** Something said or confirmed of how somebody likes it told; the newest counts where two say different things. */
export type Liking = {
  readonly words: string;
  /** Whether the words say what they like (or do), or what they do not. */
  readonly against: boolean;
  /** The id of a confirmed observation of behaviour; absent for a preference in words. */
  readonly observation?: string;
  readonly source: LineSource;
};

const numbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ten: 10,
};
const numberOf = (words: string | undefined): number => numbers[words?.toLowerCase() ?? ''] ?? Number(words);

const atMost =
  /(?:(?:at most|no more than|not more than|up to|max(?:imum)?(?: of)?|under|below|within|in|fewer than|less than|<=?) (\d{2,4}) words)|(?:(\d{2,4}) words?(?: max(?:imum)?| tops| at most| or less| or fewer|,? no more|(?=[.!;,]|$)))/i;
const headline =
  /\b(?:headlines?|bottom line|top ?line|tl;?dr|(?:the |a )?(?:short|one-line|executive) summary|short version|big picture|gist|keep it (?:short|brief|crisp)|(?:short|brief|crisp)(?:,| and| not| please|$)|no (?:detail|details|background|preamble)|first (?:line|sentence)|upfront|up front)\b/i;
const detail =
  /\b(?:(?:the |all |every |full |more |lots of |much )?details?|raw data|the whole (?:story|picture)|in depth|appendix|full (?:analysis|picture|paper))\b/i;
const bullets = /\b(?:bullets?|bullet points?|\d+ points|in points|lists?)\b/i;
const prose = /\b(?:prose|full sentences|narrative|flowing text|memos?)\b/i;
const figures = /\b(?:numbers?|figures|data|metrics|charts?)\b/i;
const slides = /\b(?:slides?|decks?|powerpoints?|ppts?)\b/i;
const page = /\b(?:one[- ]?pager|one page|single page|a page|half a page|1 page|one sheet)\b/i;
const attachments = /\battach(?:ments?|ed)\b|\bpdfs?\b/i;
const media: readonly (readonly [NonNullable<ReaderStyle['medium']>['wants'], RegExp])[] = [
  [
    'call',
    /\b(?:(?:by|over the|on the) phone|phone ?calls?|calls? (?:me|us|first|instead|over)|(?:a|wants|prefers|likes) (?:quick |short )?calls?|ring)\b/i,
  ],
  ['chat', /\b(?:chat|slack|teams|whatsapp|text message|texts?|signal|instant message)\b/i],
  [
    'talk',
    /\b(?:in person|face[- ]to[- ]face|face time|talk it through|standing up|stop by|walk over|verbally|orally)\b/i,
  ],
  ['paper', /\b(?:on paper|printed|print-?outs?|hard cop(?:y|ies))\b/i],
  ['mail', /\b(?:(?:by|in|via|an?|wants|prefers) e?-?mails?|in writing|written)\b/i],
];
const lead =
  /\b(an?|one|two|three|four|five|six|ten|\d{1,2}) (?:(?:full|working|business|clear) )?(days?|weeks?|hours?|nights?)(?: or (?:more|so))? (?:before|ahead|in advance|beforehand|notice|lead|prior|earlier|early|to (?:read|think|digest))|\b(?:the )?(?:night|evening|day) before\b|\b(\d{1,3}) ?h(?:rs?|ours)? (?:before|ahead|notice|in advance)/i;
const refused =
  /\b(?:no|not|never|without|hates?|loathes?|detests?|dislikes?|avoids?|skips?|ignores?|doesn't|does not|don't|do not|won't|can't stand|cannot stand|refuses?|rarely|allergic to|over|instead of|rather than|fed up with|drop the|bored by|tired of|isn't a|is not a)\b[^.;]{0,28}$/i;

/** Whether the words around what was found turn it down: "no slides", "bullets, not prose", "numbers over adjectives". */
const isRefused = ({ words, against }: Liking, found: RegExpExecArray): boolean => {
  const before = words.slice(0, found.index);
  // "Prefers a call over mail": what stands before "over" is wanted.
  const turned = refused.test(before.replace(/^.*[,;](?! ?(?:not|no|never)\b)/, ''));
  return against ? !/\b(?:wants?|likes?|prefers?|but)\b[^,;]*$/i.test(before) : turned;
};

const wanted = (liking: Liking, pattern: RegExp): boolean => {
  const found = pattern.exec(liking.words);
  return found !== null && !isRefused(liking, found);
};

const daysAhead = (words: string): number | undefined => {
  const match = lead.exec(words);
  if (!match) return undefined;
  const [, count, unit = '', hours] = match;
  if (hours !== undefined) return Math.max(1, Math.round(Number(hours) / 24));
  if (count === undefined) return 1;
  const each = numberOf(count);
  const days = /^week/i.test(unit) ? each * 7 : /^hour/i.test(unit) ? each / 24 : each;
  return days >= 0.5 && days <= 31 ? Math.max(1, Math.round(days)) : undefined;
};

const formOf = (liking: Liking): NonNullable<ReaderStyle['form']>['wants'] | undefined => {
  if (liking.observation === 'form-bullets') return 'bullets';
  if (liking.observation === 'form-numbers') return 'numbers';
  if (liking.observation !== undefined) return undefined;
  if (wanted(liking, bullets)) return 'bullets';
  if (wanted(liking, slides)) return 'slides';
  if (wanted(liking, page)) return 'page';
  if (wanted(liking, prose)) return 'prose';
  return wanted(liking, figures) ? 'numbers' : undefined;
};

const wordsOf = ({ words, observation, against }: Liking): number | undefined => {
  const answered = /^answered-short-(\d+)$/.exec(observation ?? '')?.[1];
  if (answered !== undefined) return Number(answered);
  const [, most, other] = observation === undefined && !against ? (atMost.exec(words) ?? []) : [];
  const count = Number(most ?? other);
  return count >= 10 && count <= 2000 ? count : undefined;
};

const depthOf = (liking: Liking): 'headline' | 'detail' | undefined => {
  if (liking.observation !== undefined) return undefined;
  if (wanted(liking, headline)) return 'headline';
  return wanted(liking, detail) ? 'detail' : undefined;
};

/**
 * How somebody likes it told, out of what was accepted or confirmed, newest first. What nothing is known of stays null;
 * each answer names the observation it was read from.
 */
export const styleOf = (likings: readonly Liking[]): ReaderStyle => {
  const first = <T>(read: (liking: Liking) => T | undefined): { value: T; basis: LineSource[] } | null => {
    for (const liking of likings) {
      const value = read(liking);
      if (value !== undefined) return { value, basis: [liking.source] };
    }
    return null;
  };
  const words = first(wordsOf);
  const depth = first(depthOf);
  const form = first(formOf);
  const medium = first((liking) =>
    liking.observation === undefined ? media.find(([, pattern]) => wanted(liking, pattern))?.[0] : undefined,
  );
  const noAttachments = first((liking) => {
    const found = liking.observation === undefined ? attachments.exec(liking.words) : null;
    return found && isRefused(liking, found) ? true : undefined;
  });
  const leadDays = first((liking) => (liking.observation === undefined ? daysAhead(liking.words) : undefined));
  return {
    ...noStyle,
    words: words && { most: words.value, basis: words.basis },
    depth: depth && { wants: depth.value, basis: depth.basis },
    form: form && { wants: form.value, basis: form.basis },
    medium: medium && { wants: medium.value, basis: medium.basis },
    noAttachments: noAttachments && { basis: noAttachments.basis },
    leadDays: leadDays && { days: leadDays.value, basis: leadDays.basis },
  };
};
