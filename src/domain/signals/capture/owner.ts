import type { FactKind } from '../../facts/fact.ts';
import type { Span } from '../../shared/span.ts';
import type { Note } from './features.ts';
import { giverOf } from './giver.ts';
import type { Candidate } from './owner-clues.ts';
import { clueOf } from './owner-clues.ts';
import { reportedHolder } from './reported.ts';
import { ownerWeights } from './weights.ts';

// What only the author learns; and what happens rather than belongs to somebody.
const fixed: Partial<Record<FactKind, Candidate['who']>> = {
  reflection: 'author',
  result: 'nobody',
  opportunity: 'nobody',
  risk: 'nobody',
};

/** Who holds a fact: "author", words of the note, or undefined where it does not say; and how likely that is. */
export type Holder = { readonly words: string | undefined; readonly span?: Span; readonly chance: number };

const settled = (note: Note, { who, start, end, stands }: Candidate, chance: number): Holder => {
  if (who === 'nobody') return { words: undefined, chance };
  if (who === 'author') return { words: 'author', chance };
  const span = stands ?? { start, end };
  return { words: note.text.slice(span.start, span.end), span, chance };
};

const sure = (who: Candidate['who'] | undefined): Holder => ({
  words: who === 'author' ? 'author' : undefined,
  chance: 1,
});

/** Chooses among everybody whose fact of a note it may be; never a name that the note does not hold. */
export const holderOf = (note: Note, candidates: readonly Candidate[], kind: FactKind, span: Span): Holder => {
  if (fixed[kind] !== undefined) return sure(fixed[kind]);
  const giver = kind === 'commitment' ? giverOf(note, candidates, span) : undefined;
  if (giver !== undefined) return settled(note, giver, 0.9);
  const reported = kind === 'commitment' ? reportedHolder(note.line, candidates, span) : undefined;
  if (reported !== undefined) return settled(note, reported, 0.9);
  const known = ownerWeights();
  const sums = candidates.map((candidate) =>
    clueOf(note, candidate, candidates, kind, span).reduce((sum, clue) => sum + (known.get(clue) ?? 0), 0),
  );
  const top = Math.max(...sums);
  const best = candidates[sums.indexOf(top)];
  // Named twice it is one and the same.
  const same = ({ who, start, end }: Candidate): boolean =>
    who === best?.who && (who !== 'words' || note.line.slice(start, end) === note.line.slice(best.start, best.end));
  const weights = sums.map((each) => Math.exp((each - top) / 20));
  const sumOf = (those: readonly number[]): number => those.reduce((sum, each) => sum + each, 0);
  const ofBest = sumOf(candidates.flatMap((one, at) => (same(one) ? (weights[at] ?? 0) : [])));
  const chance = ofBest / sumOf(weights);
  return best === undefined ? { words: undefined, chance } : settled(note, best, chance);
};
