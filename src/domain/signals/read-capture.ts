import type { FactKind } from '../facts/fact.ts';
import { readDates } from '../language/dates.ts';
import { plain } from '../language/reading.ts';
import { trimmed } from '../shared/span.ts';
import { holderOf } from './capture/owner.ts';
import { mentionsIn } from './capture/people.ts';
import { reasonOf } from './capture/reason.ts';
import type { Segment } from './capture/segment.ts';
import { segmentsOf } from './capture/segment.ts';
import { weights } from './capture/weights.ts';
import { thoughtsOf } from './capture-clauses.ts';
import type { Sighting } from './clause.ts';
import { dueOf } from './due.ts';
import { patterns } from './patterns/index.ts';
import type { ProposedFact } from './proposed-fact.ts';
import { receiverOf } from './receiver.ts';
import { pronouns } from './subject.ts';
import type { TextToRead } from './text-to-read.ts';

type Read = Segment & { readonly kind: FactKind; readonly start: number; readonly end: number };

/** Readings less likely than this are not proposed. */
const least = 0.42;
const datesFor = new Set<FactKind>(['commitment', 'request', 'question', 'timing', 'decision', 'outcome']);
// Two of these side by side are two facts; two of the others one fact in two breaths.
const single = new Set<FactKind>(['commitment', 'position', 'timing', 'request', 'question', 'decision']);
const joint = /^(?:and|&|but|so|then|plus|,|-|–|:|because|since|as)?\s*(?:he|she|they|also)?/;

const isFact = (segment: Segment): segment is Segment & { readonly kind: FactKind } =>
  segment.kind !== 'none' && segment.chance >= least;

const later = /^(?:by|before|due|deadline|needed by|no later than|not later than)\s[^;!?]{2,40}$/;

/** Adjoining stretches that go on saying the same are one fact. */
const joined = (segments: readonly Segment[]): readonly Read[] => {
  const facts: Read[] = [];
  for (const segment of segments) {
    const last = facts.at(-1);
    const { start, end, lower } = segment.clause;
    // "Three, costed. By Friday if we can": when it is due may follow as a sentence of its own.
    if (
      last !== undefined &&
      (last.kind === 'request' || last.kind === 'commitment') &&
      start - last.end < 4 &&
      later.test(lower)
    ) {
      facts[facts.length - 1] = { ...last, end };
      continue;
    }
    if (!isFact(segment)) continue;
    const near = last !== undefined && start - last.end < 7;
    if (
      last !== undefined &&
      near &&
      last.kind === segment.kind &&
      !single.has(segment.kind) &&
      joint.test(segment.clause.lower)
    )
      facts[facts.length - 1] = { ...last, end, chance: Math.max(last.chance, segment.chance) };
    else facts.push({ ...segment, start, end });
  }
  return facts;
};

const opening = /^[\s"'“‘(*•–—,-]*(?:(?:and|but|so|then|also|plus|now)[\s,]+)?["'“‘(]*/i;

const sightingOf = ({ kind, clause }: Read): Sighting | undefined =>
  patterns.find((pattern) => pattern.kind === kind)?.find(clause);

/**
 * Facts in a private one-line note about others; the author is the user. A scorer trained on invented notes finds the
 * stretches and their kind (docs/models/captures.md); whose it is, when and for whom are words of the note.
 */
export const readCapture = ({ text, date, calendar }: TextToRead): readonly ProposedFact[] => {
  const line = plain(text);
  const facts = joined(thoughtsOf(text, date, calendar).flatMap((thought) => segmentsOf(thought, weights)));
  if (facts.length === 0) return [];
  const days = readDates(text, date, { calendar });
  const mentions = mentionsIn(text, line);
  let spoken: string | undefined;
  return facts.map((fact): ProposedFact => {
    const { kind, clause, chance } = fact;
    const sighting = sightingOf(fact);
    const holder = holderOf(
      kind,
      { ...clause, end: fact.end, lower: line.slice(fact.start, fact.end) },
      text,
      mentions,
      spoken,
    );
    if (
      holder.explicit &&
      holder.words !== undefined &&
      holder.words !== 'author' &&
      !pronouns.test(holder.words.toLowerCase())
    )
      spoken = holder.words;
    const skip = opening.exec(text.slice(fact.start, fact.end))?.[0].length ?? 0;
    // What stands before the cue is who is spoken of.
    const first = mentions.find((each) => each.words === holder.words && each.start === fact.start + skip);
    const atCue =
      sighting !== undefined &&
      first !== undefined &&
      fact.end === clause.end &&
      sighting.start === first.end + 1 - clause.start;
    const span = trimmed(text, { start: atCue ? clause.start + sighting.start : fact.start + skip, end: fact.end });
    const bare = text.slice(span.start, span.end).replace(/[\s.,;:!?"”’)]+$/, '').length;
    const end = span.start + Math.max(bare, 1);
    const due = datesFor.has(kind) ? dueOf(text, { start: clause.start, end: fact.end }, days, date, kind) : undefined;
    const words = text.slice(span.start, end);
    const receiver = kind === 'commitment' || kind === 'request' ? receiverOf(words) : undefined;
    const asker = kind === 'request' || kind === 'question';
    const to =
      kind === 'commitment' && holder.words !== 'author' && /\b(?:me|us)\b/.test(clause.lower)
        ? 'author'
        : asker
          ? 'author'
          : receiver;
    const action =
      sighting?.action === undefined
        ? undefined
        : text.slice(clause.start + sighting.action.start, Math.max(end, clause.start + sighting.action.end)).trim();
    return {
      kind,
      start: span.start,
      end,
      quote: words,
      confidence: Math.round(Math.min(0.95, chance) * 100) / 100,
      ...(holder.words === undefined ? {} : { owner: holder.words }),
      ...(to === undefined || to === holder.words ? {} : { to }),
      ...(action === undefined || action === '' ? {} : { action }),
      ...(due === undefined ? {} : { due }),
      reason: reasonOf(fact),
    };
  });
};
