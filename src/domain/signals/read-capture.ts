import type { FactKind } from '../facts/fact.ts';
import type { DatePhrase } from '../language/dates.ts';
import { readDates } from '../language/dates.ts';
import { plain } from '../language/reading.ts';
import { trimmed } from '../shared/span.ts';
import { thoughtsOf } from './capture-clauses.ts';
import type { Clause, Sighting } from './clause.ts';
import { dueOf } from './due.ts';
import { patterns } from './patterns/index.ts';
import type { ProposedFact } from './proposed-fact.ts';
import { pronouns, roleWords } from './subject.ts';
import type { TextToRead } from './text-to-read.ts';

type Seen = {
  readonly kind: FactKind;
  readonly reason: string;
  readonly sighting: Sighting;
  readonly clause: Clause;
  /** Ends of the quote, grown by what follows and says nothing of its own. */
  readonly start: number;
  readonly end: number;
};

const minor = new Set<FactKind>(['commitment', 'request', 'question']);

const best = (clause: Clause): Seen | undefined => {
  let seen: Seen | undefined;
  for (const { kind, reason, find } of patterns) {
    const sighting = find(clause);
    // "What if it slips?" reports no slip.
    if (clause.asks && !minor.has(kind) && kind !== 'outcome') continue;
    if (sighting === undefined || (seen !== undefined && sighting.confidence <= seen.sighting.confidence)) continue;
    seen = { kind, reason, sighting, clause, start: clause.start + sighting.start, end: clause.start + sighting.end };
  }
  return seen;
};

// Kinds whose cue often follows what it is about.
const leaned = new Set<FactKind>(['decision', 'outcome', 'success', 'priority', 'tie']);
// What people add without adding a fact.
const aside =
  /^(?:hence|so (?:i|we|it|that's|he|she|they|\w+ it is)|i guess|lol|haha|at least|said so|as usual|again|ugh|phew|yay|but (?:ok|fine|whatever))\b/;

/** Facts of one thought: each piece by its strongest pattern; pieces that say nothing belong to the one before. */
const seenIn = (whole: Clause, pieces: readonly Clause[]): readonly Seen[] => {
  const seen: Seen[] = [];
  for (const piece of pieces) {
    const found = best(piece);
    const last = seen.at(-1);
    const adjoining = last !== undefined && whole.start <= last.start;
    if (found === undefined) {
      if (adjoining && last !== undefined && !aside.test(piece.lower))
        seen[seen.length - 1] = { ...last, end: piece.end };
      continue;
    }
    const fragment =
      found.sighting.owner === '' ||
      found.sighting.owner === undefined ||
      found.sighting.owner === last?.sighting.owner;
    // A weaker kind inside the sentence of a strong one is a part of it, not another fact.
    const absorbed =
      last !== undefined &&
      found.sighting.confidence < 0.75 &&
      fragment &&
      last.sighting.confidence - found.sighting.confidence > 0.1;
    if (
      last !== undefined &&
      adjoining &&
      fragment &&
      (absorbed ||
        (found.kind === last.kind &&
          !(minor.has(found.kind) && found.sighting.owner !== '') &&
          !(found.kind === 'timing' && piece.dated)))
    ) {
      seen[seen.length - 1] = { ...last, end: found.end };
    } else {
      // "Ward six closes, the matron has spoken": what is decided stands before the words that say so.
      const before = pieces[0];
      const opens = seen.length === 0 && before !== undefined && before.start < piece.start && leaned.has(found.kind);
      seen.push(opens && found.sighting.start === 0 ? { ...found, start: before.start } : found);
    }
  }
  return seen;
};

const handles = new RegExp(`@[\\w.-]*\\w|\\b(?:my |the |our )?(?:${roleWords})\\b|\\b\\p{Lu}[\\p{Ll}'-]+\\b`, 'gu');
const notPeople =
  /^(?:i|board|it|ok|the|a|an|my|our|no|yes|not|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|q[1-4]|spoke|lunch|coffee|call|meeting|budget|today|tomorrow|nice|long|new|next|long|just|great|good|bad|said|met|had|saw|got|need|note|also|then|and|but|so|if|when|what|why|how|who|where|security|sales|marketing|finance|legal|ops|head|lead|client|customer|president)$/i;

/** Everybody named in a line, in order, each once. */
const named = (text: string): readonly { readonly words: string; readonly start: number }[] => {
  const people: { words: string; start: number }[] = [];
  for (const match of text.matchAll(handles)) {
    const words = match[0];
    // A first word has its capital from the sentence, unless it is addressed ("Lena: …").
    const first = /(?:^|[.!?;•-]\s+)$/.test(text.slice(0, match.index)) && /^\p{Lu}\p{Ll}/u.test(words);
    if (first && !/^\s*[:,'’(]/.test(text.slice(match.index + words.length))) continue;
    if (notPeople.test(words) || people.some((each) => each.words.toLowerCase() === words.toLowerCase())) continue;
    people.push({ words, start: match.index });
  }
  for (const match of text.matchAll(speaks)) {
    const words = match[1] ?? '';
    if (
      notPeople.test(words) ||
      pronouns.test(words.toLowerCase()) ||
      people.some((each) => bare(each.words) === bare(words))
    )
      continue;
    people.push({ words, start: text.indexOf(words, match.index) });
  }
  return people;
};

const speaks =
  /(?:^|[.;,:!?]\s+|\s-\s)((?:the |my )?@?[\p{L}][\p{L}'-]+) (?:says|said|thinks|told|mentioned|reckons|wants|asked|hates|confirmed|called|rang|texted|mailed|phoned|came|walked|stopped|popped|happy|grumpy)\b/giu;

const bare = (words: string): string =>
  words
    .replace(/^(?:my|the|our) /i, '')
    .replace(/^@/, '')
    .toLowerCase();

/** Resolves owners through the line: fragments to whoever was spoken of, a pronoun only where one person can be meant. */
const owners = (text: string, seen: readonly Seen[]): readonly (string | undefined)[] => {
  let spoken: string | undefined;
  const line = plain(text);
  const everybody = [...named(text)];
  for (const { sighting, clause } of seen) {
    const words = sighting.owner ?? '';
    if (words === '' || words === 'author' || pronouns.test(words)) continue;
    const at = line.indexOf(words, clause.start);
    if (at >= 0 && !everybody.some((each) => bare(each.words) === bare(words)))
      everybody.push({ words: text.slice(at, at + words.length), start: at });
  }
  return seen.map(({ kind, sighting, clause, start, end }) => {
    const words = sighting.owner;
    if (words === 'author' || words === 'me') return 'author';
    if (words === undefined) {
      const speaker = /^(?:she|he|they)\b/.exec(clause.lower)?.[0];
      if (speaker !== undefined && everybody.every((each) => each.start >= clause.start))
        return text.slice(clause.start, clause.start + speaker.length);
      const possessor = /\b(?:her|his|their|him|she|he|they)\b/.exec(clause.lower)?.[0];
      const here = everybody.filter((each) => each.start >= clause.start && each.start < end);
      const first = here[0];
      if (first !== undefined && (here.length === 1 || kind === 'success')) {
        spoken = first.words;
        return spoken;
      }
      if (kind === 'outcome' || kind === 'decision') return undefined;
      if (here.length > 0) return undefined;
      const earlier = everybody.filter((each) => each.start < start);
      if (spoken !== undefined && earlier.length <= 1) return spoken;
      if (earlier.length === 1) return earlier[0]?.words;
      return possessor === undefined
        ? spoken
        : text.slice(clause.start + clause.lower.indexOf(possessor)).slice(0, possessor.length);
    }
    const before = everybody.filter((each) => each.start < start);
    if (words === '') {
      if (spoken === undefined && before.length === 1) return before[0]?.words;
      return spoken;
    }
    const at = clause.lower.lastIndexOf(words);
    const place = at < 0 ? line.indexOf(words) : clause.start + at;
    if (place < 0) return undefined;
    const verbatim = text.slice(place, place + words.length);
    if (pronouns.test(words)) {
      if (spoken !== undefined && before.length <= 1) return spoken;
      if (before.length === 1) return before[0]?.words;
      return verbatim;
    }
    spoken = verbatim;
    return verbatim;
  });
};

const datesFor = new Set<FactKind>(['commitment', 'request', 'question', 'timing', 'decision', 'outcome']);
const askers = new Set<FactKind>(['request', 'question']);
const unowned = new Set<FactKind>(['result', 'risk', 'opportunity', 'timing']);

const joinSame = (facts: readonly Seen[], text: string): readonly Seen[] => {
  const joined: Seen[] = [];
  for (const each of facts) {
    const last = joined.at(-1);
    const near = last !== undefined && /^[\s.,;:!–—-]*(?:(?:and|but|so|&)\s+)?$/.test(text.slice(last.end, each.start));
    // "Asked for a second desk. No." tells one thing: how the ask ended.
    if (
      last?.kind === 'request' &&
      each.kind === 'outcome' &&
      near &&
      last.sighting.owner === '' &&
      /^asked/.test(last.clause.lower)
    ) {
      joined[joined.length - 1] = { ...each, start: last.start };
      continue;
    }
    if (last?.kind === 'support' && each.kind === 'support' && /^owe\b/.test(each.clause.lower)) continue;
    if (
      last !== undefined &&
      near &&
      last.kind === each.kind &&
      !minor.has(each.kind) &&
      (each.sighting.owner ?? '') === '' &&
      each.kind !== 'timing'
    )
      joined[joined.length - 1] = { ...last, end: each.end };
    else joined.push(each);
  }
  return joined;
};

// Strength ranks the patterns against each other; what is proposed says how often such a reading held on lines never
// looked at: cues without a holder, and wishes of nobody in particular, did worse.
const trust = (kind: FactKind, { owner, confidence }: Sighting, resolved: string | undefined): number => {
  const loose = owner === undefined || (!unowned.has(kind) && (resolved === undefined || resolved === ''));
  return Math.round(confidence * (loose ? 0.78 : 0.92) * 100) / 100;
};

/** Facts in a private one-line note about others; the author is the user. */
export const readCapture = ({ text, date }: TextToRead): readonly ProposedFact[] => {
  const thoughts = thoughtsOf(text, date);
  const seen = joinSame(
    thoughts.flatMap(({ whole, pieces }) => {
      const over = pieces.length < 2 ? undefined : best(whole);
      // A question is one thing, commas and all.
      if (whole.asks && over?.kind === 'question') return [over];
      const found = seenIn(whole, pieces);
      // A cue may span the pieces ("when … publish, she'll call it done").
      const only = found[0];
      const wider =
        over !== undefined &&
        (only === undefined || (found.length === 1 && over.sighting.confidence > only.sighting.confidence));
      return wider && over !== undefined ? [over] : found;
    }),
    text,
  );
  const days: readonly DatePhrase[] = seen.length === 0 ? [] : readDates(text, date);
  const resolved = owners(text, seen);
  return seen.map((each, index): ProposedFact => {
    const { kind, reason, sighting, clause } = each;
    const span = trimmed(text, { start: each.start, end: each.end });
    const end = span.start + text.slice(span.start, span.end).replace(/[\s.,;:!?]+$/, '').length;
    const owner = unowned.has(kind) ? undefined : resolved[index];
    const due = datesFor.has(kind)
      ? dueOf(text, { start: Math.min(clause.start, span.start), end: Math.max(span.end, clause.end) }, days, date)
      : undefined;
    const to =
      sighting.to ?? (askers.has(kind) && /\b(?:me|us|my|our|i|we)\b/.test(clause.lower) ? 'author' : undefined);
    const toAt = to === undefined || to === 'author' ? -1 : clause.lower.indexOf(to);
    const action =
      sighting.action === undefined
        ? undefined
        : text.slice(clause.start + sighting.action.start, Math.max(end, clause.start + sighting.action.end)).trim();
    return {
      kind,
      start: span.start,
      end: Math.max(end, span.start + 1),
      quote: text.slice(span.start, Math.max(end, span.start + 1)),
      confidence: trust(kind, sighting, owner),
      ...(owner === undefined || owner === '' ? {} : { owner }),
      ...(to === undefined || to === owner
        ? {}
        : { to: toAt < 0 ? to : text.slice(clause.start + toAt, clause.start + toAt + to.length) }),
      ...(action === undefined || action === '' ? {} : { action }),
      ...(due === undefined ? {} : { due }),
      reason,
    };
  });
};
