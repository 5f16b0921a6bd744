import { readText } from '../language/reading.ts';
import type { Span } from '../shared/span.ts';
import type { Instant } from '../shared/time.ts';
import { isPassedOn } from './passed-on.ts';
import { isWorthQuoting, told } from './worth-saying.ts';

/** A sentence of theirs, letter for letter, that says what they think or want. */
export type OwnWords = {
  readonly id: string;
  readonly title: string;
  readonly said: Instant;
  readonly who: string;
  readonly quote: string;
};

const minds =
  /\b(?:need|needs|should|must|have to|want|wants|worried|worry|concern(?:ed|s)?|suggest|propose|important|priority|careful|raise|prefer|would like)\b/i;
// Agreeing, and talk of telephones, calls and seeing each other.
const passing =
  /^(?:so|also|second|third|agree|agreed|approve|approved|yes|no|ok|okay|thanks|sure|k)\b|\b(?:phone|call you|calling|see you|miss(?:ed)? you|great seeing|connect|ops|email|meet|meeting|schedule|mtg|plane|flight|home|house|office)\b/i;
// Longer texts are mostly written by several hands, or handed on.
const longest = 400;

/**
 * The first whole sentence of a mail in which its writer says what they think or want; undefined where none does, and
 * where the words may be somebody else's. `areas` are the stretches that the writer wrote.
 */
export const mindIn = (title: string, text: string, areas: readonly Span[]): string | undefined => {
  if (areas.reduce((sum, { start, end }) => sum + end - start, 0) > longest) return undefined;
  for (const area of areas) {
    const part = text.slice(area.start, area.end);
    for (const { start, end } of readText(part).sentences) {
      const quote = part.slice(start, end);
      if (
        quote.length > 300 ||
        told(quote) < 2 ||
        quote.trimEnd().endsWith('?') ||
        !minds.test(quote) ||
        passing.test(quote)
      )
        continue;
      if (!isPassedOn(title, part.slice(0, start)) && isWorthQuoting(quote, title)) return quote;
    }
  }
  return undefined;
};
