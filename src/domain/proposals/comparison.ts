import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { optionParts, type Proposal, ProposalLine, type ProposalOption } from './proposal.ts';
import { sameOptions } from './same-options.ts';

/** What options are compared by, in the order in which a reader asks. `meets`: what is done about the downside, or why it is accepted. */
export const comparedBy = ['cost', 'benefits', 'downside', 'meets', 'affected', 'reversible'] as const;
export const ComparedBy = z.enum(comparedBy);
export type ComparedBy = z.infer<typeof ComparedBy>;

/** How each is headed, and what is asked where nothing stands. */
export const comparedWords: Readonly<Record<ComparedBy, { readonly name: string; readonly asks: string }>> = {
  cost: { name: 'Cost', asks: 'What does it cost: money, time, whose work?' },
  benefits: { name: 'Benefit', asks: 'What is it good for, and for whom?' },
  downside: { name: 'Downside', asks: 'What speaks against it?' },
  meets: { name: 'What meets it', asks: 'What would be done about the downside, or why is it accepted?' },
  affected: { name: 'Who is affected', asks: 'Whose work or day does it change?' },
  reversible: { name: 'Way back', asks: 'How would it be taken back, and until when?' },
};
/** Doing nothing is asked after in its own words. */
const asksOfNothing: Partial<Record<ComparedBy, string>> = {
  cost: 'What does it cost to leave things as they are: whom, and from when?',
  benefits: 'What speaks for leaving things as they are?',
  affected: 'Who bears it while nothing changes?',
};

const labels: Readonly<Record<ComparedBy, RegExp>> = {
  cost: /^(?:costs?|price)\s*(?:[:=]|[–—-]\s)\s*(?=\S)/iu,
  benefits: /^(?:benefits?|advantages?|pros?|upsides?)\s*(?:[:=]|[–—-]\s)\s*(?=\S)/iu,
  downside: /^(?:(?:the )?(?:downsides?|drawbacks?|disadvantages?|risks?|cons?))\s*(?:[:=]|[–—-]\s)\s*(?=\S)/iu,
  meets: /^(?:mitigations?|accepted)\s*(?:[:=]|[–—-]\s)\s*(?=\S)/iu,
  affected: /^(?:(?:who is )?affected|affects)\s*(?:[:=]|[–—-]\s)\s*(?=\S)/iu,
  reversible: /^(?:reversib(?:le|ility)|way back)\s*(?:[:=]|[–—-]\s)\s*(?=\S)/iu,
};

/** Words of a cell as they stand under its heading: "900 a week" of "Cost: 900 a week". What is kept stays as it was said. */
export const underHeading = (by: ComparedBy, words: string): string => words.replace(labels[by], '');

export const Cell = z.object({
  by: ComparedBy,
  /** The part that words typed here are kept as. */
  part: z.enum(optionParts),
  /** What stands there; `accepted` among them is a downside that is lived with, and why. */
  lines: z.array(ProposalLine),
  /** A reader would miss it. */
  gap: z.boolean(),
  asks: z.string(),
});
export type Cell = Readonly<z.infer<typeof Cell>>;

export const ComparedOption = z.object({
  id: Id,
  name: z.string(),
  nothing: z.boolean(),
  /** It is the one that is recommended. */
  chosen: z.boolean(),
  /** It was read in the words of the memo and waits for the user's word. */
  waits: z.boolean(),
  cells: z.array(Cell),
});
export type ComparedOption = Readonly<z.infer<typeof ComparedOption>>;

export const Comparison = z.object({
  /** One true sentence on how the options stand. */
  sentence: z.string(),
  options: z.array(ComparedOption),
  /** Whether doing nothing stands among them, and what it would be asked. */
  nothing: z.object({ there: z.boolean(), asks: z.string() }),
  /** What a reader would stumble over, each in a sentence: options that are the same, too many of them. */
  notes: z.array(
    z.object({ name: z.enum(['same', 'many', 'alone', 'straw']), text: z.string(), options: z.array(Id) }),
  ),
  /** What is asked next. */
  next: z.object({ option: Id, by: ComparedBy }).nullable(),
});
export type Comparison = Readonly<z.infer<typeof Comparison>>;

/** More than so many, besides doing nothing, are no longer compared but searched. */
const mostOptions = 4;
const longestName = 60;

const partsOf = (by: ComparedBy) => (by === 'meets' ? (['mitigation', 'accepted'] as const) : ([by] as const));
const quoted = (name: string): string =>
  `“${name.length > longestName ? `${name.slice(0, longestName).replace(/\s\S*$/, '')} …` : name}”`;

const cellsOf = (option: ProposalOption, lines: readonly ProposalLine[]): readonly Cell[] => {
  const own = lines.filter((line) => line.option === option.id && line.state !== 'rejected');
  const standsAgainst = own.some(({ part }) => part === 'downside');
  return comparedBy.map((by) => {
    const parts: readonly string[] = partsOf(by);
    const found = own.filter(({ part }) => parts.includes(part));
    const wanted = option.nothing ? by === 'cost' || by === 'affected' : by !== 'meets' || standsAgainst;
    return {
      by,
      part: by === 'meets' ? 'mitigation' : by,
      lines: found,
      gap: wanted && found.length === 0,
      asks: (option.nothing ? asksOfNothing[by] : undefined) ?? comparedWords[by].asks,
    };
  });
};

const order: readonly ComparedBy[] = ['cost', 'benefits', 'downside', 'meets', 'affected', 'reversible'];

/** What is asked first: what doing nothing costs, then the open parts of the recommended one, then of the others by their weight. */
const nextGap = (options: readonly ComparedOption[]): Comparison['next'] => {
  const gaps = options.flatMap((option) =>
    option.cells.flatMap(({ by, gap }) => (gap && !option.waits ? [{ option, by }] : [])),
  );
  const weight = ({ option, by }: (typeof gaps)[number]): number =>
    (option.nothing && by === 'cost' ? -100 : by === 'meets' ? -50 : order.indexOf(by) * 10) + (option.chosen ? -5 : 0);
  const [first] = gaps.toSorted((one, other) => weight(one) - weight(other));
  return first ? { option: first.option.id, by: first.by } : null;
};

const missing = ({ name, nothing }: ComparedOption, by: ComparedBy): string => {
  const of = nothing ? 'doing nothing' : quoted(name);
  if (by === 'cost') return `What ${of} costs is not said yet.`;
  if (by === 'benefits') return `What ${of} is good for is not said yet.`;
  if (by === 'downside') return `No downside of ${of} is named yet.`;
  if (by === 'meets') return `The downside of ${of} stands without an answer.`;
  if (by === 'affected') return `Whom ${of} affects is not said yet.`;
  return `The way back from ${of} is not said yet.`;
};

const spelled = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];
const sentenceOf = (options: readonly ComparedOption[], next: Comparison['next']): string => {
  const ways = options.filter(({ nothing }) => !nothing);
  const there = ways.length < options.length;
  if (options.length === 0)
    return 'Two to four ways to go stand here side by side, and doing nothing with what it costs.';
  const counted =
    ways.length === 0
      ? 'So far only doing nothing'
      : `${spelled[ways.length] ?? 'Many'} ${ways.length === 1 ? 'way' : 'ways'} to go${there ? ', and doing nothing' : ''}`;
  const chosen = options.find((one) => one.chosen);
  const of = options.find(({ id }) => id === next?.option);
  return [
    `${counted}${chosen ? `; ${chosen.nothing ? 'doing nothing' : quoted(chosen.name)} is recommended` : ''}.`,
    next && of ? missing(of, next.by) : chosen || ways.length === 0 ? '' : 'None is recommended yet.',
  ]
    .filter(Boolean)
    .join(' ');
};

/**
 * The options of a proposal side by side, doing nothing last. What the words do not say is a gap and stays empty; what was read
 * and left out counts for nothing. Pure.
 */
export const comparisonOf = (proposal: Pick<Proposal, 'options' | 'lines' | 'chosen'>): Comparison => {
  const options = proposal.options
    .filter(({ state }) => state !== 'rejected')
    .map(
      (option): ComparedOption => ({
        id: option.id,
        name: option.name,
        nothing: option.nothing,
        chosen: option.id === proposal.chosen,
        waits: option.state === 'proposed',
        cells: [...cellsOf(option, proposal.lines)],
      }),
    );
  const ways = options.filter(({ nothing }) => !nothing);
  const named = new Map(options.map(({ id, name }) => [id, name]));
  const next = nextGap(options);
  const straw = ways.filter(
    ({ chosen, cells }) =>
      !chosen &&
      cells.some(({ by, lines }) => by === 'downside' && lines.length > 0) &&
      cells.some(({ by, lines }) => by === 'benefits' && lines.length === 0),
  );
  const notes: Comparison['notes'] = [
    ...sameOptions(proposal).map(({ one, other, by }) => ({
      name: 'same' as const,
      text:
        by === 'name'
          ? `${quoted(named.get(one) ?? '')} and ${quoted(named.get(other) ?? '')} read as one and the same. Say what parts them, or keep one.`
          : `Everything said of ${quoted(named.get(one) ?? '')} is said of ${quoted(named.get(other) ?? '')} as well. Say what parts them, or keep one.`,
      options: [one, other],
    })),
    ...(ways.length > mostOptions
      ? [
          {
            name: 'many' as const,
            text: 'More than four ways to go are hard to hold side by side. Which two to four would you put before whoever decides?',
            options: [],
          },
        ]
      : []),
    ...(ways.length === 1
      ? [
          {
            name: 'alone' as const,
            text: 'One way to go leaves only yes or no. What else would serve, smaller or slower?',
            options: ways.map(({ id }) => id),
          },
        ]
      : []),
    ...(proposal.chosen === null
      ? []
      : straw.map(({ id, name }) => ({
          name: 'straw' as const,
          text: `Of ${quoted(name)} only what speaks against it is said: it may read as put there to lose. What speaks for it?`,
          options: [id],
        }))),
  ];
  return {
    sentence: sentenceOf(options, next),
    options,
    nothing: { there: options.some(({ nothing }) => nothing), asks: asksOfNothing.cost ?? '' },
    notes,
    next,
  };
};
