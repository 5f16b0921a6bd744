import type { Line } from '../documents/line.ts';
import type { Stand } from './room.ts';
import type { RoomPerson } from './room-view.ts';
import { sideOfStand, someNames, standWords } from './stand-words.ts';

/** What one expects of whoever stands so, without a guess at how likely it is. */
const partLine = (one: RoomPerson, stand: Stand): string | undefined => {
  const side = sideOfStand(stand);
  const { called } = one;
  switch (one.part) {
    case 'decides':
      return {
        for: `${called} decides: then it can be asked for, with its cost and what could go wrong said first.`,
        open: `${called} decides: then it is not yet time to ask for a yes. Ask what would have to be answered first.`,
        against: `${called} decides: then it does not go through as it stands. Ask what would have to be different, before the decision.`,
      }[side];
    case 'blocks':
      return {
        for: `${called} can stop it: then nobody known stands in its way there, and what ${called} asked for belongs into the case.`,
        open: `${called} can stop it: an open view there leaves the whole open. Ask what would make it a no.`,
        against: `${called} can stop it, and no yes of others changes that. Ask ${called} what would have to be different, and change the ask or leave it.`,
      }[side];
    case 'carries':
      return {
        for: `${called} carries the work: then it can be begun as it is planned, and ${called} can say what it takes.`,
        open: `${called} carries the work: what it needs there is not settled, and a yes above would not settle it.`,
        against: `${called} carries the work: a yes above would be a yes on paper. Ask ${called} what would make it doable.`,
      }[side];
    case 'shapes':
      return {
        for: `${called} is asked before it is decided, and would speak for it.`,
        open: `${called} is asked before it is decided, and would have questions: ask for them now.`,
        against: `${called} is asked before it is decided, and would speak against it: better heard first than last.`,
      }[side];
    default:
      return undefined;
  }
};

/** Who hears it from them: those of the room who listen to them, those who decide or can stop it first. */
const heardBy = (one: RoomPerson, people: readonly RoomPerson[]): readonly RoomPerson[] =>
  people
    .filter(({ id, gone }) => !gone && one.heard.some((each) => each.id === id))
    .toSorted(
      (a, b) =>
        Number(b.part === 'decides' || b.part === 'blocks') - Number(a.part === 'decides' || a.part === 'blocks'),
    );

/**
 * What changes if somebody comes to stand elsewhere: one or two sentences told from their part in the decision and from who
 * listens to them, each with its sources. No chance and no figure: how somebody else decides is not known.
 */
export const whatIf = (one: RoomPerson, stand: Stand, people: readonly RoomPerson[]): readonly Line[] => {
  const said: Line[] = [];
  if (one.stand === stand && !one.conflict) {
    const [newest] = one.positions.filter(({ state }) => state !== 'waits');
    said.push({
      text: `${one.called} is ${standWords[stand]} already, as far as is known.`,
      sources: newest ? [newest.source] : [],
    });
  }
  const part = partLine(one, stand);
  if (part !== undefined) said.push({ text: part, sources: [] });
  const listeners = heardBy(one, people);
  const [first] = listeners;
  if (first && said.length < 2) {
    const sources = one.heard.filter(({ id }) => id === first.id).flatMap(({ line }) => line.sources);
    const names = someNames(listeners.map(({ called }) => called));
    const listens = listeners.length === 1 ? 'listens' : 'listen';
    const what = {
      for: `${names} ${listens} to ${one.called}: a good word there is heard. Ask ${one.called} to say it in the open, in ${one.called}’s own words.`,
      open: `${names} ${listens} to ${one.called}, and would hear doubts as well as hopes.`,
      against: `${names} ${listens} to ${one.called}: expect the same doubts there, and answer them with ${one.called} first.`,
    }[sideOfStand(stand)];
    said.push({ text: what, sources });
  }
  if (said.length === 0)
    said.push({
      text: `Nothing on file says that ${one.called} has a part in the decision, or that somebody who has one listens to ${one.called}. What ${one.called} sees may still be right.`,
      sources: [],
    });
  return said.slice(0, 2);
};
