import type { FactKind } from '../facts/fact.ts';
import { readDates } from '../language/dates.ts';
import { plain } from '../language/reading.ts';
import type { Span } from '../shared/span.ts';
import { trimmed } from '../shared/span.ts';
import { isAim } from './capture/aim.ts';
import { isDenied, isNoPromise } from './capture/denied.ts';
import { isDone } from './capture/done.ts';
import { isDoubtful } from './capture/doubtful.ts';
import type { Read } from './capture/facts-in.ts';
import { factsIn } from './capture/facts-in.ts';
import type { Note } from './capture/features.ts';
import { noteOf } from './capture/features.ts';
import { takerOf } from './capture/giver.ts';
import type { Holder } from './capture/owner.ts';
import { holderOf } from './capture/owner.ts';
import { candidatesOf } from './capture/owner-clues.ts';
import { notPeople } from './capture/people.ts';
import { polarityOf } from './capture/polarity.ts';
import { isPrivateLife } from './capture/private-life.ts';
import { reasonOf } from './capture/reason.ts';
import { askedByAuthor, askedPerson, tookItOn } from './capture/reported.ts';
import { isThing } from './capture/things.ts';
import type { Clause, Sighting } from './clause.ts';
import { dueOf } from './due.ts';
import { patterns } from './patterns/index.ts';
import type { ProposedFact } from './proposed-fact.ts';
import { receiverOf } from './receiver.ts';
import type { TextToRead } from './text-to-read.ts';

const datesFor = new Set<FactKind>(['commitment', 'request', 'question', 'timing', 'decision', 'outcome']);
// “Risk:” says what it is, and is no part of it; “decided:” is part of what was said.
const opening =
  /^[\s"'“‘(*•–—,-]*(?:(?:and|but|so|then|also|plus|now)[\s,]+)*(?:(?:risks?|bad news|opportunity|result|win|lesson):\s+)?["'“‘(]*/i;

/** The chance as it came true in cross-validation, so that .6 is where nine of ten are right (docs/models/captures.md). */
const confidenceOf = (chance: number): number => {
  const odds = Math.log(Math.max(chance, 0.001) / Math.max(1 - chance, 0.001));
  return Math.min(0.95, 1 / (1 + Math.exp(-(1.3 * odds + 0.25))));
};

const clauseOf = (note: Note, { start, end }: Span): Clause => ({
  start,
  end,
  medium: 'capture',
  text: note.text,
  lower: note.line.slice(start, end),
  asks: /\?["'”’)]*$/.test(note.text.slice(start, end)),
  dated: note.days.some(({ span }) => span.start < end && start < span.end),
  around: note.line,
});

/** The words to keep: without joining words before them, without whom they are about where the act follows at once, without marks. */
const quoteOf = (text: string, fact: Read, sighting: Sighting | undefined, holder: Holder): Span => {
  const skip = opening.exec(text.slice(fact.start, fact.end))?.[0].length ?? 0;
  const acts =
    sighting !== undefined &&
    holder.span !== undefined &&
    holder.span.start === fact.start + skip &&
    fact.start + sighting.start === holder.span.end + 1;
  const span = trimmed(text, { start: acts ? fact.start + sighting.start : fact.start + skip, end: fact.end });
  const bare = text.slice(span.start, span.end).replace(/[\s.,;:!?"”’)]+$/, '').length;
  return { start: span.start, end: span.start + Math.max(bare, 1) };
};

/** An act without whom it is for before it, whose name stands by itself: "Dana the plan", "Dana: the plan", "Dana I'd send it". */
const actAlone = (act: string, to: string | undefined): string => {
  if (to === undefined || !act.toLowerCase().startsWith(to.toLowerCase())) return act;
  const rest = act.slice(to.length);
  return /^[\p{L}\p{N}'’-]/u.test(rest)
    ? act
    : rest.replace(/^\s*[:,–—-]?\s*(?:(?:that )?(?:i|we)(?:['’](?:d|ll)| would| will)\s|to (?=\p{Ll}))?/iu, '');
};

const receiver = (kind: FactKind, owner: string | undefined, words: string, lower: string): string | undefined => {
  if (kind === 'question') return 'author';
  if (kind === 'request') return 'author';
  if (kind !== 'commitment') return undefined;
  if (owner !== 'author' && /\b(?:me|us)\b/.test(lower)) return 'author';
  const to = receiverOf(words);
  if (to === undefined) return undefined;
  // "I owe Dana Feedback": the second word with a capital is the first of the act.
  const [first = '', second = ''] = to.split(' ');
  const one = /^\p{Lu}/u.test(first) && !notPeople.test(first) && notPeople.test(second) ? first : to;
  return isThing(one) ? undefined : one;
};

/** What is asked about where an undertaking is denied: where somebody stands, or that the user's own work slips; else nothing. */
const insteadOf = (read: Read, { dated }: Clause, owner: string | undefined): FactKind | undefined => {
  if (read.kind !== 'commitment' || owner === undefined) return undefined;
  if (owner !== 'author') return 'position';
  return dated ? 'risk' : undefined;
};

const readStretch = ({ text, date, calendar }: TextToRead): readonly ProposedFact[] => {
  const days = readDates(text, date, { calendar });
  const note = noteOf(text, plain(text), days);
  const facts = factsIn(note);
  if (facts.length === 0) return [];
  // "Before the board" is a day: it asks for nothing and promises nothing.
  const candidates = candidatesOf(note).filter(
    ({ who, start, end }) => who !== 'words' || !days.some(({ span }) => span.start < start && end <= span.end),
  );
  return facts.flatMap((read): readonly ProposedFact[] => {
    const clause = clauseOf(note, read);
    const isNothing =
      isPrivateLife(clause.lower) ||
      isNoPromise(read.kind, clause.lower) ||
      isDone(read.kind, clause.lower) ||
      isAim(read.kind, clause.lower, note.line.slice(0, read.start));
    if (isNothing) return [];
    const denied = isDenied(read.kind, clause.lower);
    const first = holderOf(note, candidates, read.kind, read);
    const asked =
      read.kind === 'request' || (read.kind === 'commitment' && first.words === 'author')
        ? askedByAuthor(note.line, candidates, read)
        : undefined;
    const promised = asked !== undefined && read.kind === 'commitment' && tookItOn(clause.lower);
    const kind = denied ? insteadOf(read, clause, first.words) : asked && !promised ? 'request' : read.kind;
    if (kind === undefined) return [];
    const fact = { ...read, kind };
    const sighting = patterns.find((pattern) => pattern.kind === kind)?.find(clause);
    const holder: Holder = asked
      ? { words: promised ? text.slice(asked.start, asked.end) : 'author', chance: 0.9 }
      : kind === read.kind
        ? first
        : holderOf(note, candidates, kind, fact);
    const { start, end } = quoteOf(text, fact, sighting, holder);
    const quote = text.slice(start, end);
    // "Yes to remote Fridays" is no day in particular.
    const once = kind === 'outcome' || kind === 'decision' ? days.filter(({ every }) => every === undefined) : days;
    const due = datesFor.has(kind) ? dueOf(text, fact, once, date, kind) : undefined;
    const taker = kind === 'commitment' && holder.words === 'author' ? takerOf(note, candidates, fact) : undefined;
    const other =
      asked && !promised
        ? text.slice(asked.start, asked.end)
        : kind === 'request'
          ? askedPerson(text, note.line, candidates, fact)
          : undefined;
    const to = taker ?? other ?? receiver(kind, holder.words, quote, clause.lower);
    const action =
      sighting?.action === undefined
        ? ''
        : actAlone(
            text.slice(fact.start + sighting.action.start, Math.max(end, fact.start + sighting.action.end)).trim(),
            kind === 'commitment' ? to : undefined,
          );
    const polarity = polarityOf(kind, clause.lower);
    // Whose it is must be as sure as what it is before Enter accepts it.
    const confidence = Math.min(
      confidenceOf(fact.chance),
      holder.chance < 0.5 || denied || isDoubtful(kind, clause.lower) ? 0.55 : 1,
    );
    const proposed: ProposedFact = {
      kind,
      start,
      end,
      quote,
      confidence: Math.round(confidence * 100) / 100,
      ...(holder.words === undefined ? {} : { owner: holder.words }),
      ...(to === undefined || to === holder.words ? {} : { to }),
      ...(action === '' ? {} : { action }),
      ...(due === undefined ? {} : { due }),
      ...(polarity === undefined ? {} : { polarity }),
      reason: denied ? 'It says that something will not be done.' : reasonOf(kind, note, fact),
    };
    return [proposed];
  });
};

const longest = 1200;

/** A long note in stretches that end where a line, a sentence or a word does: what is read at once stays small. */
const stretchesOf = (text: string): readonly Span[] => {
  const spans: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const most = text.slice(start, start + longest);
    const marks = ['\n', '. ', '; ', ' '].map((mark) => most.lastIndexOf(mark) + mark.length);
    const cut = text.length - start <= longest ? most.length : (marks.find((at) => at > longest / 2) ?? most.length);
    spans.push({ start, end: start + cut });
    start += cut;
  }
  return spans;
};

/**
 * Facts in a private one-line note about others; the author is the user. A reader trained on invented notes cuts the note
 * and says what each stretch is (docs/models/captures.md); whose it is, when and for whom are words of the note.
 */
export const readCapture = (note: TextToRead): readonly ProposedFact[] =>
  stretchesOf(note.text).flatMap((span) =>
    readStretch({ ...note, text: note.text.slice(span.start, span.end) }).map((fact) => ({
      ...fact,
      start: fact.start + span.start,
      end: fact.end + span.start,
    })),
  );
