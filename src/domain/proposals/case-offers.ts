import { z } from 'zod';
import { Line, type LineSource } from '../documents/line.ts';
import { shortened } from '../documents/words.ts';
import type { FactKind } from '../facts/fact.ts';
import { Id } from '../shared/id.ts';
import { Day } from '../shared/time.ts';
import { kindOfBenefit } from './benefit-kind.ts';
import { AskRung, BenefitKind, type Proposal, ProposalPart } from './proposal.ts';
import { speaksOf, thingOf } from './speaks-of.ts';

/** What would be said of a proposal if an offer is taken. */
export const OfferTake = z.discriminatedUnion('sort', [
  z.object({
    sort: z.literal('save'),
    decider: Id.optional(),
    ladder: AskRung.optional(),
    chosen: Id.optional(),
    byDay: Day.optional(),
  }),
  z.object({
    sort: z.literal('put'),
    part: ProposalPart,
    words: z.string(),
    kind: BenefitKind.nullable(),
    fact: Id.nullable(),
  }),
]);

/** Something on file or in the user's own words that could stand in a proposal: one key takes it, one leaves it out. */
export const CaseOffer = z.object({
  /** What `answer.give` and `proposal.take` are told: `proposal:<id>:<what>` or `proposal:<id>:<what>:<fact>`. */
  about: z.string(),
  /** Under which heading it stands. */
  at: z.enum(['ask', 'options', 'serves', 'team']),
  line: Line,
  take: OfferTake,
});
export type CaseOffer = Readonly<z.infer<typeof CaseOffer>>;

/** What is on file and might be tied to a case: whose it is, and how they are called. */
export type OfferedFact = {
  readonly id: Id;
  readonly kind: FactKind;
  readonly quote: string;
  readonly rank: number | null;
  readonly whose: string;
  /** Whether it is of somebody above, or of somebody beside or below. */
  readonly above: boolean;
  readonly source: LineSource;
};

const places = ['first', 'second', 'third', 'fourth', 'fifth'];
const mostOfEach = 3;

const sortOf = ({ kind, rank }: OfferedFact): string =>
  kind === 'success'
    ? 'idea of success'
    : kind === 'pressure'
      ? 'pressure'
      : rank !== null && places[rank - 1]
        ? `${places[rank - 1]} priority`
        : 'priority';

const possessive = (name: string): string => (/s$/i.test(name) ? `${name}’` : `${name}’s`);

/** Priorities and pressures of people above that speak of the same thing, and what people beside or below said of it. */
export const offersOnFile = (
  proposal: Proposal,
  facts: readonly OfferedFact[],
  names: ReadonlySet<string>,
): readonly CaseOffer[] => {
  const thing = thingOf(proposal, names);
  const taken = new Set(proposal.lines.flatMap(({ fact }) => fact ?? []));
  const near = facts.filter(({ id, quote }) => !taken.has(id) && speaksOf(thing, quote, names));
  const serves = near
    .filter(({ above, kind }) => above && (kind === 'priority' || kind === 'success' || kind === 'pressure'))
    .toSorted((a, b) => (a.rank ?? 9) - (b.rank ?? 9))
    .slice(0, mostOfEach)
    .map((one): CaseOffer => {
      const words = `${possessive(one.whose)} ${sortOf(one)}: “${shortened(one.quote, 24)}”`;
      return {
        about: `proposal:${proposal.id}:serves:${one.id}`,
        at: 'serves',
        line: { text: words, sources: [one.source] },
        take: { sort: 'put', part: 'serves', words: words.slice(0, 2000), kind: null, fact: one.id },
      };
    });
  const team = near
    .filter(({ above, kind }) => !above && kind !== 'commitment' && kind !== 'request')
    .slice(0, mostOfEach)
    .map((one): CaseOffer => {
      const words = `${one.whose}: “${shortened(one.quote, 24)}”`;
      return {
        about: `proposal:${proposal.id}:team:${one.id}`,
        at: 'team',
        line: { text: words, sources: [one.source] },
        take: { sort: 'put', part: 'team', words: words.slice(0, 2000), kind: null, fact: one.id },
      };
    });
  return [...serves, ...team];
};

/** The kind of benefit that its own words speak of, where none is said yet. */
export const benefitOffered = (proposal: Proposal): CaseOffer | null => {
  const lines = proposal.lines.filter(({ state }) => state === 'accepted');
  if (lines.some(({ part }) => part === 'benefit')) return null;
  const said = lines.filter(
    ({ part, option }) => part === 'benefits' && (proposal.chosen === null || option === proposal.chosen),
  );
  for (const { words } of said) {
    const kind = kindOfBenefit(words);
    if (kind !== null)
      return {
        about: `proposal:${proposal.id}:benefit-read`,
        at: 'serves',
        line: { text: `${benefitWords[kind]}, by your own words: “${shortened(words, 24)}”`, sources: [] },
        take: { sort: 'put', part: 'benefit', words, kind, fact: null },
      };
  }
  return null;
};

/** What a kind of benefit is called. */
export const benefitWords: Readonly<Record<BenefitKind, string>> = {
  risk: 'Less risk',
  efficiency: 'Less effort',
  growth: 'Growth',
  reputation: 'Standing',
  people: 'People',
};
