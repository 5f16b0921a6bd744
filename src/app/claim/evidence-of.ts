import { z } from 'zod';
import { LineSource } from '../../domain/documents/line.ts';
import { sourceOfKnown } from '../../domain/framework/relationship.ts';
import { Claim } from '../../domain/proposals/claim.ts';
import {
  evidenceSentence,
  monthInWords,
  nextAsked,
  oldWords,
  sameOrigins,
  strengthWords,
} from '../../domain/proposals/claim-words.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { resultsOnFile } from '../../domain/proposals/results-on-file.ts';
import { Id } from '../../domain/shared/id.ts';
import { clockIn, dayOf, Instant } from '../../domain/shared/time.ts';
import { knownFacts } from '../assessment/relationship-of.ts';
import type { Context } from '../context.ts';
import { FiguresView, figuresView } from '../data/figures-view.ts';

/** A claim as a page shows it. */
export const ClaimView = Claim.extend({
  sources: z.array(LineSource),
  /** "our own data · the audit of May · May 2026"; empty where nothing of it is known. */
  basis: z.string(),
  /** Why it is old; empty where it is not. */
  old: z.string(),
  /** The one next thing: what is missing, or what a sceptic will say. */
  asks: z.string(),
});
export type ClaimView = Readonly<z.infer<typeof ClaimView>>;

/** A result on file that could be a claim. */
export const ResultToTake = z.object({ fact: Id, words: z.string(), said: Instant, source: LineSource });

export const EvidenceOf = z.object({
  /** How the evidence stands, in one sentence. */
  sentence: z.string(),
  /** What the user stands by, in its order. */
  claims: z.array(ClaimView),
  /** What was read in the user's words and waits. */
  toTake: z.array(ClaimView),
  /** Results on file that share the thing. */
  onFile: z.array(ResultToTake),
  /** Claims behind which one origin stands: "The same origin stands behind …". */
  notes: z.array(z.string()),
  data: z.array(FiguresView),
});
export type EvidenceOf = Readonly<z.infer<typeof EvidenceOf>>;

/** Results are looked for in so many of the last. */
const mostResults = 300;

const textsOf = ({ title, options, lines }: Proposal): readonly string[] => [
  title,
  ...options.flatMap(({ state, nothing, name }) => (state === 'rejected' || nothing ? [] : [name])),
  ...lines.flatMap(({ state, words }) => (state === 'rejected' ? [] : [words])),
];

/** Where the words of claims stand: in the memo, or in the fact they are. */
export const sourcesOfClaims = (context: Context, claims: readonly Claim[]): ((claim: Claim) => LineSource[]) => {
  const store = context.store();
  const clock = clockIn(context.zone);
  const texts = new Map(
    store.sources.many([...new Set(claims.flatMap(({ from }) => from?.source ?? []))]).map((one) => [one.id, one]),
  );
  const facts = claims.flatMap(({ fact }) => (fact === null ? [] : (store.facts.at(fact, context.now) ?? [])));
  const known = new Map(
    knownFacts(context)(facts.filter(({ state }) => state !== 'rejected')).map((fact) => [
      fact.id,
      sourceOfKnown(fact),
    ]),
  );
  return ({ from, fact }) => {
    const source = from === null ? undefined : texts.get(from.source);
    const quote = from && source ? source.text.slice(from.start, from.end) : '';
    const ofFact = fact === null ? undefined : known.get(fact);
    return [
      ...(source && quote !== ''
        ? [{ quote, kind: 'note' as const, date: clock(source.said), id: source.id, fact: null, who: 'you' }]
        : []),
      ...(ofFact ? [ofFact] : []),
    ];
  };
};

/** What it rests on, where its origin does not say so itself: "a trial" beside "the trial at Harlow" is one word twice. */
const strengthBeside = ({ strength, origin }: Pick<Claim, 'strength' | 'origin'>): string => {
  const words = strength === null ? '' : strengthWords[strength];
  return origin.toLowerCase().includes(words.split(' ').at(-1) ?? '') ? '' : words;
};

const basisOf = ({ sort, strength, origin, dated, test, testBy }: Claim): string =>
  sort === 'assumption'
    ? [test, testBy === null ? '' : `by ${Number(testBy.slice(8))} ${monthInWords(testBy)}`].filter(Boolean).join(' · ')
    : [strengthBeside({ strength, origin }), origin, dated === null ? '' : monthInWords(dated)]
        .filter(Boolean)
        .join(' · ');

const quoted = (words: string): string => `“${words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words}”`;

/** The evidence of a proposal: what is claimed and assumed and how it is known, what waits, and the figures that were pasted. */
export const evidenceOf = async (context: Context, proposal: Proposal): Promise<EvidenceOf> => {
  const store = context.store();
  const { now } = context;
  const today = dayOf(clockIn(context.zone)(now));
  const all = store.proposalClaims.ofProposal(proposal.id, now);
  const sources = sourcesOfClaims(context, all);
  const view = (claim: Claim): ClaimView => ({
    ...claim,
    sources: sources(claim),
    basis: basisOf(claim),
    old: oldWords(claim, today),
    asks: nextAsked(claim, today),
  });
  const standing = all.filter(({ state }) => state === 'accepted');
  const toTake = all.filter(({ state }) => state === 'proposed');
  const names = new Set(store.people.all().flatMap(({ name }) => name.toLowerCase().split(/[^\p{L}\p{N}']+/u)));
  const results = proposal.ended
    ? []
    : store.facts
        .acceptedSince(Number.MIN_SAFE_INTEGER, now, ['result'])
        .filter(({ source }) => source !== proposal.source)
        .slice(0, mostResults);
  const onFile = resultsOnFile(
    knownFacts(context)(results).map((fact) => ({ ...fact, line: sourceOfKnown(fact) })),
    { texts: textsOf(proposal), names, known: new Set(all.flatMap(({ fact }) => fact ?? [])) },
  );
  const data = await Promise.all(store.proposalData.ofProposal(proposal.id, now).map(figuresView));
  return {
    sentence: evidenceSentence(standing, toTake.length + onFile.length, data.length, today),
    claims: standing.map(view),
    toTake: toTake.map(view),
    onFile: onFile.map((one) => ({ ...one })),
    notes: sameOrigins(standing).map(
      (same) =>
        `${same.map(({ words }) => quoted(words)).join(' and ')} have one origin (${same[0]?.origin ?? ''}): they are one source, not ${same.length}.`,
    ),
    data,
  };
};
