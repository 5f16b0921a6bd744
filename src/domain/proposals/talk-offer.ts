import type { Line, LineSource } from '../documents/line.ts';
import { shortened } from '../documents/words.ts';
import { inCommon, thingIn } from '../review/on-file.ts';
import type { Id } from '../shared/id.ts';
import { blind } from './ask-first.ts';
import type { Claim, ProposalData } from './claim.ts';
import type { Objection } from './objection.ts';
import type { TalkOffer } from './pre-wire-view.ts';
import type { Proposal, ProposalLine } from './proposal.ts';
import type { RoomPerson } from './room-view.ts';
import { thingOf } from './speaks-of.ts';

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

/** What the talk is for: a question wherever it is not known, or only guessed, where somebody stands. */
const goalOf = (one: RoomPerson, decider: string): Pick<TalkOffer, 'goal' | 'asks'> => {
  const [newest] = one.positions.filter(({ state }) => state !== 'waits');
  const ask = blind[one.part ?? 'none'];
  if (one.conflict) return { asks: true, goal: 'Ask: “I have heard this in two ways. Where do you stand on it now?”' };
  if (!newest || one.stand === null || one.sure === 'guess')
    return { asks: true, goal: `Ask before showing anything: “${ask}”` };
  if (one.stale) return { asks: true, goal: 'Ask whether what was said a while ago still holds' };
  if (one.part === 'decides')
    return { asks: false, goal: `Tell ${one.called} what was heard, the doubts among it, and what is asked by when` };
  if (one.stand === 'against' || one.stand === 'leans-against')
    return { asks: false, goal: `Learn what would have to be different for ${one.called} to be fine with it` };
  if (one.stand === 'open')
    return { asks: false, goal: `Learn what ${one.called} would need to see to make up their mind` };
  if (one.part === 'carries')
    return { asks: false, goal: `Learn what it takes in ${one.called}’s work, and what would not work` };
  if (one.part === 'blocks') return { asks: false, goal: `Learn what ${one.called} would still need to let it pass` };
  return decider !== '' && decider !== one.called
    ? { asks: false, goal: `Learn what ${one.called} thinks ${decider} will want to know` }
    : { asks: false, goal: `Learn what ${one.called} would still change in it` };
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
  return {
    text: `What “${shortened(chosen.name, 10)}” costs${line.part === 'cost' ? '' : ` ${one.called}`}: ${shortened(line.words, longest)}`,
    sources: [...sourcesOf(line.id)],
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
