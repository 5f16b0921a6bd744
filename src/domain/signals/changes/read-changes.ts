import { unsure } from '../../facts/fact.ts';
import { type DatePhrase, readDates } from '../../language/dates.ts';
import { languageOf } from '../../language/language-of.ts';
import { plain, readText } from '../../language/reading.ts';
import { newestOf } from '../../language/zones.ts';
import type { Span } from '../../shared/span.ts';
import type { ProposedChange } from '../proposed-change.ts';
import { receiverOf } from '../receiver.ts';
import type { TextToRead } from '../text-to-read.ts';
import { actsOf } from './acts.ts';
import type { ChangeCue, ChangePattern } from './change-cue.ts';
import { daysOf, doneOn } from './change-days.ts';
import { aboutOf, hasSubject, isOnlyPronoun, namesEvent, namesSomebody, tellsOfMeeting } from './change-object.ts';
import { changePatterns } from './patterns.ts';
import { whoseChange } from './whose-change.ts';

const assured =
  /\b(?:as (?:promised|requested|agreed|discussed)|(?:you|she|he|they|we) (?:asked|had asked|wanted|needed|promised|requested)|like i (?:said|told|promised)|i (?:owe|owed|promised) you)\b/;
/** Just unsure: shown as a question. */
const asked = unsure - 0.05;
const longest = 420;
/** What stands further down in a mail is seldom what its writer says now. */
const lookedAt = 12_000;
/** So much of a text tells its language. */
const enough = 3000;
const quotes = /^[ \t]*(?:>|-{3,}|_{5,}|(?:from|sent|von|de): |on [^\n]{6,90} wrote:|begin forwarded)/im;

type Reading = {
  readonly words: string;
  readonly lower: string;
  readonly next: string;
  readonly medium: 'mail' | 'capture';
  readonly date: string;
  readonly days: () => readonly DatePhrase[];
  readonly calendar: TextToRead['calendar'];
};

type Seen = Omit<ProposedChange, 'quote'> & { readonly cue: ChangeCue };

const turns = /;|\b(?:but|however)\b/g;

const clauseBefore = (lower: string, at: number): string => {
  const head = lower.slice(Math.max(0, at - 160), at);
  const last = [...head.matchAll(turns)].at(-1);
  return last === undefined ? head : head.slice(last.index + last[0].length);
};

// "the numbers I sent yesterday are wrong": which ones, not that they were sent.
const tellsWhich =
  /(?:^|\s)(?:the|this|these|those|my|our|your|an?|that|which|what|everything|all|any|anything)\s+(?!morning|afternoon|evening|week|month|day)(?:[\w'-]+\s+){0,3}$/;

// "The old comparison", "the wrong file": another one than was promised.
const notThis =
  /^(?:the |an? |my |our |your )?(?:old|older|previous|wrong|earlier|outdated|former|last (?:year|month|week|quarter)(?:'s)?)\b/i;

const notAll =
  /\b(?:first|second|third|last|next) (?:half|third|part|batch|two|three|four|five|few|bits?|sections?|chapters?|pages?|items?|lots?|rounds?)\b|\b(?:half|parts?|most|some|one|two|three|several) of\b|^(?:some|half|most|part|several|parts)\b/i;

// In a note people are often written small, and so is everything else.
const isDoubtful = (owner: string | undefined): boolean =>
  owner !== undefined && owner !== 'author' && owner !== 'reader' && /^\p{Ll}/u.test(owner);

const sees = (pattern: ChangePattern, cue: ChangeCue, reading: Reading): Seen | undefined => {
  const { words, lower, medium } = reading;
  if (cue.hint?.test(lower) === false) return undefined;
  const match = cue.re.exec(lower);
  if (match === null || cue.unless?.test(lower) === true) return undefined;
  const at = match.index;
  const end = at + match[0].length;
  const head = clauseBefore(lower, at);
  if (pattern.unlessBefore.test(head)) return undefined;
  const groups = match.groups ?? {};
  if (pattern.what === 'kept' && groups.act !== undefined && cue.owner === 'author' && tellsWhich.test(head))
    return undefined;
  const whose = whoseChange(cue, groups.who, { words, lower, at, medium });
  if (whose === undefined) return undefined;
  const object = aboutOf(cue, groups.about, lower, at, end);
  if (object === undefined) return undefined;
  const told = pattern.what === 'moved' ? daysOf(cue, reading, { at, end }) : { ends: [] };
  if (told === undefined) return undefined;
  const about = words.slice(object.start, object.end).trim();
  if (pattern.what !== 'kept' && namesEvent(about)) return undefined;
  const nameless = pattern.what === 'moved' && isOnlyPronoun(about) && told.was === undefined;
  if (nameless && (tellsOfMeeting(lower) || tellsOfMeeting(reading.next))) return undefined;
  const most = nameless && /\?["')\s]*$/.test(lower) ? asked : 0.9;
  const done = pattern.what === 'kept' ? doneOn(words, reading.date, reading.calendar) : undefined;
  if (pattern.what === 'kept' && (notThis.test(about) || notAll.test(about))) return undefined;
  if (cue.party && (namesSomebody(about) || (pattern.what === 'kept' && (isOnlyPronoun(about) || hasSubject(about)))))
    return undefined;
  if (cue.verbless && /\s\p{Lu}\p{Ll}+$/u.test(about)) return undefined;
  const act = cue.act ?? (groups.act === undefined ? undefined : actsOf(groups.act)[0]);
  const to =
    pattern.what === 'kept' && cue.owner !== 'open' && act !== 'talk' ? receiverOf(words.slice(at)) : undefined;
  const near = object.start < at ? object.end >= at - 3 : true;
  return {
    cue,
    what: pattern.what,
    start: near && about !== '' ? Math.min(object.start, at) : at,
    end: Math.max(end, object.end, ...told.ends),
    confidence:
      Math.min(most, cue.confidence + (assured.test(lower) ? 0.06 : 0)) - (isDoubtful(whose.owner) ? 0.08 : 0),
    ...(whose.owner === undefined ? {} : { owner: whose.owner }),
    ...(to === undefined || to === whose.owner ? {} : { to }),
    about: isOnlyPronoun(about) ? '' : about,
    ...(act === undefined || act === '' ? {} : { act }),
    ...(done === undefined ? {} : { done }),
    ...(told.was === undefined ? {} : { was: told.was }),
    ...(told.due === undefined ? {} : { due: told.due }),
    reason: pattern.reason,
  };
};

const ofSentence = (patterns: readonly ChangePattern[], reading: Reading): readonly Seen[] => {
  const asks = /\?["')\s]*$/.test(reading.lower);
  const all: Seen[] = [];
  for (const pattern of patterns) {
    for (const cue of pattern.cues) {
      if ((cue.medium ?? reading.medium) !== reading.medium || (asks && cue.asks !== true)) continue;
      const seen = sees(pattern, cue, reading);
      if (seen !== undefined) all.push(seen);
    }
  }
  if (all.length === 0) return all;
  const found = all.sort((a, b) => b.confidence - a.confidence || a.start - b.start || a.end - b.end);
  const kept: Seen[] = [];
  for (const one of found) {
    const clash = kept.find((other) => one.start < other.end && other.start < one.end);
    if (clash === undefined) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
};

/** About where a mail's own words end, where it quotes another one below them. */
const ownEnd = (text: string): number => {
  const end = Math.min(text.length, lookedAt);
  const quote = quotes.exec(text.slice(0, end));
  return quote === null || text.slice(0, quote.index).trim() === '' ? end : quote.index;
};

const inAreas = (
  { text, date, calendar }: TextToRead,
  medium: Reading['medium'],
  areas: readonly Span[],
): readonly ProposedChange[] =>
  areas.flatMap((area) => {
    const part = text.slice(area.start, area.end);
    const line = plain(part);
    if (!changePatterns.some(({ cued }) => cued.test(line))) return [];
    const { sentences } = readText(part);
    return sentences.flatMap((sentence, index) => {
      const lower = line.slice(sentence.start, sentence.end);
      if (lower.length > longest) return [];
      const patterns = changePatterns.filter(({ cued }) => cued.test(lower));
      if (patterns.length === 0) return [];
      const words = part.slice(sentence.start, sentence.end);
      const following = sentences[index + 1];
      let days: readonly DatePhrase[] | undefined;
      const reading: Reading = {
        words,
        lower,
        next:
          following === undefined ? '' : part.slice(following.start, Math.min(following.end, following.start + 200)),
        medium,
        date,
        days: () => {
          days ??= readDates(words, date, { calendar, direction: 'future' });
          return days;
        },
        calendar,
      };
      return ofSentence(patterns, reading).map(({ cue: _cue, ...one }): ProposedChange => {
        const start = area.start + sentence.start + one.start;
        const end = start + text.slice(start, area.start + sentence.start + one.end).trimEnd().length;
        return { ...one, start, end, quote: text.slice(start, end) };
      });
    });
  });

const wordsOf = (text: string, areas: readonly Span[]): string =>
  areas
    .map(({ start, end }) => text.slice(start, end))
    .join('\n')
    .slice(0, enough);

/**
 * What a text says of promises and asks made earlier: kept, moved to another day, dropped; in the order of the text.
 * `areas` are the stretches its writer wrote now; by default those of a mail, all of a capture. Offsets are UTF-16 into
 * `input.text`. Nothing is linked yet (`linkOf`). A text that is clearly not English yields none. Never throws.
 */
export const readChanges = (input: TextToRead, areas?: readonly Span[]): readonly ProposedChange[] => {
  const { text } = input;
  const medium = input.medium ?? 'mail';
  if (areas !== undefined) {
    const near = medium === 'mail' ? areas.filter(({ start }) => start < lookedAt) : areas;
    const told = inAreas(input, medium, near);
    return told.length > 0 && languageOf(wordsOf(text, near)) === 'en' ? told : [];
  }
  const own = medium === 'mail' ? ownEnd(text) : text.length;
  // Most texts say nothing of the kind: only of others it is asked which words are their writer's.
  const first = inAreas(input, medium, [{ start: 0, end: own }]);
  if (first.length === 0 || languageOf(text.slice(0, Math.min(own, enough))) !== 'en') return [];
  return medium === 'capture' ? first : inAreas(input, medium, newestOf(text.slice(0, own)));
};
