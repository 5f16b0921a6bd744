import type { FactKind } from '../facts/fact.ts';
import type { Clause, Sighting } from './clause.ts';
import { canHold, subjectBefore } from './subject.ts';

/** An example that a pattern must read; `quote` is what the proposal must hold. Medium 'capture' unless said. */
export type Example = {
  readonly text: string;
  readonly quote?: string;
  readonly owner?: string;
  readonly medium?: 'mail' | 'capture';
};

/** One way of recognising one kind of fact, with its own tests. */
export type Pattern = {
  readonly kind: FactKind;
  readonly name: string;
  /** One sentence for the person who reads the proposal: why this was read so. */
  readonly reason: string;
  readonly examples: readonly Example[];
  readonly counterexamples: readonly Omit<Example, 'quote' | 'owner'>[];
  /** The best sighting in one clause, if any. */
  readonly find: (clause: Clause) => Sighting | undefined;
};

/**
 * Words that give a kind away. Named groups: `quote` (what to keep), `owner`, `to`, `act`; without `quote` the proposal
 * starts at the cue (`keep: 'cue'`) or takes the whole clause (`keep: 'clause'`).
 */
export type Cue = {
  readonly re: RegExp;
  readonly confidence: number;
  /** Whose it is: who stands before the cue and can hold it, the writer, the reader of a mail, or nobody. */
  readonly owner: 'person' | 'anyone' | 'author' | 'author-said' | 'reader' | 'nobody' | 'group';
  readonly keep?: 'cue' | 'clause';
  readonly to?: 'author' | 'reader';
  /** Only in a clause that says when / only in one that does not. */
  readonly dated?: boolean;
  readonly unless?: RegExp;
};

const ownerOf = (cue: Cue, lower: string, at: number, group: string | undefined): string | undefined => {
  if (group !== undefined && cue.owner !== 'person') return group;
  if (cue.owner === 'author' || cue.owner === 'reader') return cue.owner;
  if (cue.owner === 'nobody' || cue.owner === 'group') return cue.owner === 'group' ? undefined : '-';
  const subject = subjectBefore(lower, at);
  if (cue.owner === 'author-said') return subject.who === 'author' || subject.who === 'missing' ? 'author' : undefined;
  if (cue.owner === 'anyone') {
    if (subject.who === 'author') return 'author';
    if (subject.who === 'nobody') return '-';
  }
  if (!canHold(subject, lower)) return undefined;
  if (group !== undefined) return group;
  return subject.who === 'words' ? lower.slice(subject.start, subject.end) : '';
};

const subjectStart = (lower: string, at: number, owner: string): number => {
  const found = owner === '' || owner === '-' ? -1 : lower.lastIndexOf(owner, at);
  return found < 0 ? at : found;
};

/** The strongest sighting that a list of cues gives in one clause. Offsets are into the clause. */
export const strongest = (clause: Clause, cues: readonly Cue[]): Sighting | undefined => {
  let best: Sighting | undefined;
  for (const cue of cues) {
    if (best !== undefined && cue.confidence <= best.confidence) continue;
    const match = cue.re.exec(clause.lower);
    if (match === null || cue.unless?.test(clause.lower) === true) continue;
    // Last, because whether there is a day in it takes longest to tell.
    if (cue.dated !== undefined && cue.dated !== clause.dated) continue;
    const group = match.groups ?? {};
    const owner = ownerOf(cue, clause.lower, match.index, group.owner);
    if (owner === undefined) continue;
    const act = group.act === undefined ? -1 : clause.lower.indexOf(group.act, match.index);
    const quoteAt = group.quote === undefined ? -1 : clause.lower.indexOf(group.quote, match.index);
    const start =
      quoteAt >= 0
        ? quoteAt
        : cue.keep === 'clause'
          ? 0
          : cue.keep === 'cue'
            ? match.index
            : subjectStart(clause.lower, match.index, owner);
    const end = quoteAt >= 0 && group.quote !== undefined ? quoteAt + group.quote.length : clause.lower.length;
    const to = group.to ?? cue.to;
    best = {
      start,
      end,
      confidence: cue.confidence,
      ...(owner === '-' ? {} : { owner }),
      ...(to === undefined ? {} : { to }),
      ...(act < 0 || group.act === undefined ? {} : { action: { start: act, end: act + group.act.length } }),
    };
  }
  return best;
};
