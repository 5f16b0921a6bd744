import type { FactKind } from '../../facts/fact.ts';
import type { Span } from '../../shared/span.ts';
import type { Note } from './features.ts';
import { classes } from './scorer.ts';
import type { Segment } from './segment.ts';
import { segmentsOf } from './segment.ts';
import { weights } from './weights.ts';

/** A stretch of a note read as a fact of a kind. */
export type Read = Span & { readonly kind: FactKind; readonly chance: number; readonly segment: Segment };

/** Readings less likely than this are not proposed. */
const least = 0.4;
const later = /^(?:by|before|due|deadline|needed by|no later than|not later than)\s[^;!?]{2,40}$/;
const another =
  /^(?:(?:and|plus) )?(?:also|on top|besides|in addition),? (?:(?:he|she|they) )?(?:wants?|wanted|ask(?:s|ed)|needs?|needed|expects?|expected|would like|requests?|requested)\b/;
const yes =
  /^(?:(?:and|so|then) )*(?:(?:i|we|i've|we've|i have|we have) )?(?:just )?(?:agreed|accepted|promised|said (?:yes|ok|okay|sure|fine|(?:i|we)(?:'d| would|'ll| will)(?: do (?:it|that|so))?)|(?:i'll|we'll|will) do (?:it|that|so)|will do|took it on|(?:i'm|we're) on it)[.!]?$/;

/** "… by the 27th, also wants her to join": two asks, where one was read. */
const parted = (note: Note, fact: Read): readonly Read[] => {
  if (fact.kind !== 'request') return [fact];
  const { from, to } = fact.segment;
  const at = note.pieces.findIndex(
    ({ start, end }, piece) => piece > from && piece <= to && another.test(note.line.slice(start, end)),
  );
  const before = note.pieces[at - 1];
  const here = note.pieces[at];
  if (before === undefined || here === undefined) return [fact];
  return [
    { ...fact, end: before.end, segment: { ...fact.segment, to: at - 1 } },
    ...parted(note, { ...fact, start: here.start, segment: { ...fact.segment, from: at } }),
  ];
};

/** "Asked for the table by Thursday; I agreed": one promise, for the day that was asked. */
const answered = (note: Note, all: readonly Read[]): readonly Read[] =>
  all.flatMap((fact, index): readonly Read[] => {
    const before = all[index - 1];
    const next = all[index + 1];
    const agrees = (asked: Read | undefined, answer: Read | undefined) =>
      asked?.kind === 'request' &&
      answer?.segment.from === asked.segment.to + 1 &&
      (answer.kind === 'commitment' || answer.kind === 'outcome' || answer.kind === 'decision') &&
      yes.test(note.line.slice(answer.start, answer.end));
    if (agrees(before, fact)) return [];
    if (next === undefined || !agrees(fact, next)) return [fact];
    return [{ ...fact, kind: 'commitment', end: next.end, segment: { ...fact.segment, to: next.segment.to } }];
  });

/**
 * What a note is likely enough to state, in order: cut and named by the reader, a second ask in the same breath on its own,
 * an ask that was answered with a yes as the promise it is, and with the day that follows in a sentence of its own ("Three,
 * costed. By Friday if we can").
 */
export const factsIn = (note: Note): readonly Read[] => {
  const read = segmentsOf(note, weights()).flatMap((segment): readonly Read[] => {
    const kind = classes[segment.kind];
    const start = note.pieces[segment.from]?.start ?? 0;
    const end = note.pieces[segment.to]?.end ?? start;
    return kind === undefined || kind === 'none' || segment.chance < least
      ? []
      : parted(note, { kind, start, end, chance: segment.chance, segment });
  });
  const found = answered(note, read);
  return found.map((fact, index) => {
    const next = note.pieces[fact.segment.to + 1];
    const taken = next === undefined || (found[index + 1]?.start ?? next.end) < next.end;
    const asks = fact.kind === 'request' || fact.kind === 'commitment';
    return asks && !taken && later.test(note.line.slice(next.start, next.end)) ? { ...fact, end: next.end } : fact;
  });
};
