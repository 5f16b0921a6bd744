import { type FactKind, unsure } from '../../facts/fact.ts';

/** Where a reading comes from, as far as that tells how good readings are: others' mail, the user's own notes, what was spoken. */
export const origins = ['mail', 'notes', 'talk'] as const;
export type Origin = (typeof origins)[number];

/** Proposals of one kind that the user took or turned down by hand. */
export type Decided = {
  readonly kind: FactKind;
  readonly origin: Origin;
  readonly accepted: boolean;
  /** How often; once where it does not say. */
  readonly times?: number;
};

/**
 * From which confidence a proposal of one kind is shown among the proposals, and from which it is sure: Enter takes it.
 * Between the two it is put as a question.
 */
export type Lines = { readonly shown: number; readonly sure: number };

/** Nothing less likely is read at all, so everything is shown; what is less sure than `sure` is asked. */
export const defaultLines: Lines = { shown: 0.4, sure: unsure };

/** Fewer of a kind turned down raise no line, fewer taken lower none. */
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
 * counts, so that taking a decision back takes its effect back. One more taken never raises a line, one more turned down
 * never lowers one; `leastDecided` of them are needed before anything changes, and no line moves by more than .15.
 */
export const linesAfter = ({ accepted, rejected }: { accepted: number; rejected: number }): Lines => {
  const share = (accepted + weight * expected) / (accepted + rejected + weight);
  const wanted = (expected - share) * 0.4;
  const shift = Math.max(-furthest, Math.min(furthest, wanted));
  if (Math.abs(shift) < hardly || (shift > 0 ? rejected : accepted) < leastDecided) return defaultLines;
  return { shown: rounded(defaultLines.shown + Math.max(0, shift)), sure: rounded(unsure + shift) };
};

/** How many of each kind were taken and turned down, by where they came from. */
export const tallied = (
  decisions: readonly Decided[],
): ReadonlyMap<`${Origin} ${FactKind}`, { readonly accepted: number; readonly rejected: number }> => {
  const counts = new Map<`${Origin} ${FactKind}`, { accepted: number; rejected: number }>();
  for (const { kind, origin, accepted, times = 1 } of decisions) {
    const count = counts.get(`${origin} ${kind}`) ?? { accepted: 0, rejected: 0 };
    count[accepted ? 'accepted' : 'rejected'] += times;
    counts.set(`${origin} ${kind}`, count);
  }
  return counts;
};
