import type { Line, LineSource } from '../documents/line.ts';
import { capital, shortened, withoutEnding } from '../documents/words.ts';
import { inCommon, thingIn } from '../review/on-file.ts';
import type { Id } from '../shared/id.ts';
import { blind } from './ask-first.ts';
import type { Claim, ProposalData } from './claim.ts';
import type { Objection } from './objection.ts';
import type { TalkOffer } from './pre-wire-view.ts';
import type { Proposal, ProposalLine } from './proposal.ts';
import type { RoomPerson } from './room-view.ts';
import { thingOf } from './speaks-of.ts';
import { withFigure } from './with-figure.ts';

/** What a talk about a proposal may be prepared from. */
export type TalkMaterial = {
  readonly proposal: Proposal;
  readonly claims: readonly Claim[];
  readonly data: readonly ProposalData[];
  readonly objections: readonly Objection[];
  /** Small words of everybody's names. */
  readonly names: ReadonlySet<string>;
  /** The words a line of the case was read from. */
  readonly sourcesOf: (line: Id) => readonly LineSource[];
  /** How those who decide are called; empty where nobody is named. */
  readonly decider: string;
};

const mostBrought = 3;
const longest = 22;

/** What a talk is for where nothing on file says more: it tells nobody anything. */
export const plainGoal = 'Ask how this looks to them, and what is missing';

// Without names: these words are kept, and whoever is named in them may be deleted.
const goals = {
  conflict: 'Ask: “I have heard this in two ways. Where do you stand on it now?”',
  stale: 'Ask whether what was said a while ago still holds',
  decides: 'Tell them what was heard, the doubts among it, and what is asked by when',
  against: 'Learn what would have to be different for them to be fine with it',
  open: 'Learn what they would need to see to make up their mind',
  carries: 'Learn what it takes in their work, and what would not work',
  blocks: 'Learn what they would still need to let it pass',
  knows: 'Learn what they think will be asked when it is decided',
  changes: 'Learn what they would still change in it',
} as const;
const question = (part: RoomPerson['part']): string => `Ask before showing anything: “${blind[part ?? 'none']}”`;
const ownWords: ReadonlySet<string> = new Set([
  plainGoal,
  ...Object.values(goals),
  ...Object.values(blind).map((ask) => `Ask before showing anything: “${ask}”`),
]);

/** Whether the goal of a talk is what Updraft offered: then it was chosen by where somebody stands. */
export const isOfferedGoal = (goal: string): boolean => ownWords.has(goal);

/** What the talk is for: a question wherever it is not known, or only guessed, where somebody stands. */
const goalOf = (one: RoomPerson, decider: string): Pick<TalkOffer, 'goal' | 'asks'> => {
  const [newest] = one.positions.filter(({ state }) => state !== 'waits');
  if (one.conflict) return { asks: true, goal: goals.conflict };
  if (!newest || one.stand === null || one.sure === 'guess') return { asks: true, goal: question(one.part) };
  if (one.stale) return { asks: true, goal: goals.stale };
  if (one.part === 'decides') return { asks: false, goal: goals.decides };
  if (one.stand === 'against' || one.stand === 'leans-against') return { asks: false, goal: goals.against };
  if (one.stand === 'open') return { asks: false, goal: goals.open };
  if (one.part === 'carries') return { asks: false, goal: goals.carries };
  if (one.part === 'blocks') return { asks: false, goal: goals.blocks };
  return decider !== '' && decider !== one.called
    ? { asks: false, goal: goals.knows }
    : { asks: false, goal: goals.changes };
};

/** The words that tell what somebody cares about, apart from what the proposal is about anyway. */
const caresAbout = (
  one: RoomPerson,
  { proposal, objections, names }: TalkMaterial,
): {
  readonly stems: ReadonlySet<string>;
  readonly core: ReadonlySet<string>;
  readonly raised: readonly Objection[];
} => {
  const raised = objections.filter(({ person, state }) => person === one.id && state !== 'rejected');
  const { core } = thingOf(proposal, names);
  const texts = [
    ...one.matters.flatMap(({ text, sources }) => [
      ...sources.map(({ quote }) => quote),
      ...(sources.length === 0 ? [text] : []),
    ]),
    ...one.positions.filter(({ state }) => state !== 'waits').map(({ words }) => words),
    ...raised.map(({ words }) => words),
    one.own,
  ];
  const stems = new Set(texts.flatMap((text) => [...thingIn(text, names)]).filter((stem) => !core.has(stem)));
  return { stems, core, raised };
};

const without = (text: string, core: ReadonlySet<string>, names: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...thingIn(text, names)].filter((stem) => !core.has(stem)));

const bringFor = (one: RoomPerson, material: TalkMaterial): readonly Line[] => {
  const { claims, data, names, sourcesOf } = material;
  const { stems, core, raised } = caresAbout(one, material);
  const meets = (text: string): boolean => inCommon(without(text, core, names), stems) > 0;
  const answered = raised
    .filter(({ answer }) => answer !== '')
    .map(({ answer }): Line => ({ text: shortened(answer, longest), sources: [] }));
  const shown = claims
    .filter(({ sort, state, words }) => sort === 'claim' && state === 'accepted' && meets(words))
    .map(
      ({ id, words, origin }): Line => ({
        text: `${shortened(words, longest)}${origin === '' ? '' : ` (${shortened(origin, 8)})`}`,
        sources: [...sourcesOf(id)],
      }),
    );
  const drawn = data
    .filter(({ title }) => meets(title))
    .map(({ title }): Line => ({ text: `The figures “${shortened(title, 12)}”`, sources: [] }));
  return [...answered, ...shown, ...drawn].slice(0, mostBrought);
};

/** "It costs 28,000 euros once." as the amount that stands behind "The cost". */
const figureOf = (words: string): string =>
  withFigure(
    withoutEnding(
      words.trim().replace(/^(?:(?:it|this|that) )?(?:would |will )?costs? (?:us )?(?=[€$£\d])/i, ''),
      '. ',
    ),
    longest,
  );

/** The cost that somebody will ask about: one that meets what they care about, else that of what is recommended. */
const costFor = (one: RoomPerson, material: TalkMaterial): Line | null => {
  const { proposal, names, sourcesOf } = material;
  const options = proposal.options.filter(({ state }) => state === 'accepted');
  const chosen = options.find(({ id }) => id === proposal.chosen) ?? options.find(({ nothing }) => !nothing);
  if (!chosen) return null;
  const of = (part: ProposalLine['part']): readonly ProposalLine[] =>
    proposal.lines.filter((line) => line.option === chosen.id && line.part === part && line.state === 'accepted');
  const { stems, core } = caresAbout(one, material);
  const meets = (line: ProposalLine): boolean => inCommon(without(line.words, core, names), stems) > 0;
  const costs = of('cost');
  const bears = of('affected').find(({ words }) => words.toLowerCase().includes(one.called.toLowerCase()));
  const line = costs.find(meets) ?? of('downside').find(meets) ?? bears ?? costs[0];
  if (!line)
    return {
      text: `No cost of “${shortened(chosen.name, 10)}” stands in the case yet, and it will be asked`,
      sources: [],
    };
  // The amount first, whatever else it costs them; the option is named where none is recommended.
  const amount = line.part === 'cost' ? line : costs[0];
  const figure = amount
    ? `${figureOf(amount.words)}${chosen.id === proposal.chosen ? '' : `, for “${shortened(chosen.name, 8)}”`}`
    : '';
  const bearing = line.part === 'cost' ? '' : `for them: ${shortened(line.words, longest)}`;
  return {
    text: capital([figure, bearing].filter(Boolean).join('; ')),
    sources: [...(amount && amount !== line ? sourcesOf(amount.id) : []), ...sourcesOf(line.id)],
  };
};

/** What somebody raised that nothing answers yet; to be said, and asked about. */
export const unanswered = (one: RoomPerson, objections: readonly Objection[]): readonly Line[] =>
  objections
    .filter(
      ({ person, state, answer, sort }) =>
        person === one.id && state !== 'rejected' && answer === '' && sort === 'objection',
    )
    .slice(0, 2)
    .map(({ words }): Line => ({ text: `No answer yet to “${shortened(words, 14)}”.`, sources: [] }));

/** What a talk with somebody of the room would be for, what to bring to it, and the cost they will ask about. */
export const talkOffer = (one: RoomPerson, material: TalkMaterial): TalkOffer => ({
  ...goalOf(one, material.decider),
  bring: [...bringFor(one, material)],
  cost: costFor(one, material),
});
