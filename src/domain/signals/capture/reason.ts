import type { FactKind } from '../../facts/fact.ts';
import type { Span } from '../../shared/span.ts';
import { patterns } from '../patterns/index.ts';
import type { Note } from './features.ts';
import { classes } from './scorer.ts';
import { weights } from './weights.ts';

/** One sentence: what a fact of this kind says, and the words of the note that spoke most for it, out of `span`. */
export const reasonOf = (kind: FactKind, note: Note, span: Span): string => {
  const base = patterns.find((pattern) => pattern.kind === kind)?.reason ?? 'Reads like one.';
  const { of } = weights();
  const at = classes.indexOf(kind);
  let word: string | undefined;
  let most = 3;
  for (const { name, start, end } of note.seen) {
    const strength = start >= span.start && end <= span.end ? (of.get(`family ${name}`)?.[at] ?? 0) : 0;
    if (strength <= most) continue;
    most = strength;
    word = note.line.slice(start, end).trim();
  }
  return word === undefined || word === '' ? base : `${base.replace(/\.$/, '')}: “${word}”.`;
};
