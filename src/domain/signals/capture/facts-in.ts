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

const undertaken =
  /\b(?:told|assured|promised) (?:me|us) (?:that )?(?:he|she|they)(?: would|'d|'ll| will)\b(?! (?:rather |really )?(?:like|love|want|need|prefer|expect|appreciate|be (?:glad|happy|keen))\b)/;
const whose = /^on (?:him|her|them|\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?):\s/u;

const rhythm =
  /\b(?:wants?|wanted|likes?|prefers?|expects?|would like) (?!me\b|us\b)(?!.*\b(?:from|to) (?:me|us)\b).*\b(?:daily|weekly|fortnightly|monthly|quarterly|every (?:day|week|fortnight|month|quarter))[.!]?$/;

/** "Wants the costs monthly" is how somebody likes it; "told me she would show me the plan" is no ask; "on Petra: the study, by Friday" no priority. */
const asMeant = (note: Note, fact: Read): Read => {
  const { start, end, kind } = fact;
  const told = kind === 'request' && undertaken.test(note.line.slice(start, end));
  const dated = note.days.some(({ span }) => span.start > start + 4 && span.end <= end);
  const theirs =
    kind === 'priority' &&
    dated &&
    whose.test(`${note.line.slice(start, start + 3)}${note.text.slice(start + 3, end)}`);
  if (kind === 'request' && rhythm.test(note.line.slice(start, end))) return { ...fact, kind: 'preference' };
  return told || theirs ? { ...fact, kind: 'commitment' } : fact;
};

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
const answered = (note: Note, all: readonly Read[]): readonly Read[] => {
  const agrees = (piece: number) => {
    const { start, end } = note.pieces[piece] ?? { start: 0, end: 0 };
    return yes.test(note.line.slice(start, end));
  };
  const asked = (fact: Read | undefined): fact is Read =>
    fact?.kind === 'request' && (agrees(fact.segment.to) || agrees(fact.segment.to + 1));
  return all.flatMap((fact, index): readonly Read[] => {
    const before = all[index - 1];
    const { from, to } = fact.segment;
    if (asked(before) && from === to && from === before.segment.to + 1 && agrees(from)) return [];
    if (!asked(fact)) return [fact];
    const last = agrees(to) ? to : to + 1;
    const end = note.pieces[last]?.end ?? fact.end;
    return [{ ...fact, kind: 'commitment', end, segment: { ...fact.segment, to: last } }];
  });
};

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
  const found = answered(note, read).map((fact) => asMeant(note, fact));
  return found.map((fact, index) => {
    const next = note.pieces[fact.segment.to + 1];
    const taken = next === undefined || (found[index + 1]?.start ?? next.end) < next.end;
    const asks = fact.kind === 'request' || fact.kind === 'commitment';
    return asks && !taken && later.test(note.line.slice(next.start, next.end)) ? { ...fact, end: next.end } : fact;
  });
};
