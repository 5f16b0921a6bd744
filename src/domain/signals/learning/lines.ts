import { type FactKind, unsure } from '../../facts/fact.ts';

/** Where a reading comes from, as far as that tells how good readings are: others' mail, the user's own notes, what was spoken. */
export const origins = ['mail', 'notes', 'talk'] as const;
export type Origin = (typeof origins)[number];

/** One proposal that the user took or turned down by hand. */
export type Decided = {
  readonly kind: FactKind;
  readonly origin: Origin;
  readonly accepted: boolean;
};

/**
 * From which confidence a proposal of one kind is shown among the proposals, and from which it is sure: Enter takes it.
 * Between the two it is put as a question.
 */
export type Lines = { readonly shown: number; readonly sure: number };

/** Everything that is read is shown; what is less sure than this is asked. */
export const defaultLines: Lines = { shown: 0, sure: unsure };

/** Fewer decisions of a kind than this move nothing. */
export const leastDecided = 8;
/** The share of proposals that are right when nothing is known; as many decisions as `weight` speak for it. */
const expected = 0.85;
const weight = 6;
/** Lines move by no more than this, and by steps that can be read. */
const furthest = 0.15;
const hardly = 0.03;

const rounded = (value: number): number => Math.round(value * 100) / 100;

/**
 * The lines that follow from how often the user took and turned down proposals of one kind: a plain function of two
 * counts, so that taking a decision back takes its effect back. More taken never raises a line, more turned down never
 * lowers one; fewer than `leastDecided` decisions change nothing, and no line moves by more than .15.
 */
export const linesAfter = ({ accepted, rejected }: { accepted: number; rejected: number }): Lines => {
  const all = accepted + rejected;
  if (all < leastDecided) return defaultLines;
  const share = (accepted + weight * expected) / (all + weight);
  const wanted = (expected - share) * 0.4;
  const shift = Math.max(-furthest, Math.min(furthest, wanted));
  if (Math.abs(shift) < hardly) return defaultLines;
  return { shown: shift > 0 ? rounded(0.5 + shift) : 0, sure: rounded(unsure + shift) };
};

/** How many of each kind were taken and turned down, by where they came from. */
export const tallied = (
  decisions: readonly Decided[],
): ReadonlyMap<`${Origin} ${FactKind}`, { readonly accepted: number; readonly rejected: number }> => {
  const counts = new Map<`${Origin} ${FactKind}`, { accepted: number; rejected: number }>();
  for (const { kind, origin, accepted } of decisions) {
    const count = counts.get(`${origin} ${kind}`) ?? { accepted: 0, rejected: 0 };
    count[accepted ? 'accepted' : 'rejected'] += 1;
    counts.set(`${origin} ${kind}`, count);
  }
  return counts;
};
