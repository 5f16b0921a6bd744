import type { Line } from '../documents/line.ts';
import { hasLeft } from '../people/person.ts';
import { staleness } from '../people/profile/staleness.ts';
import { isOver } from '../review/decider.ts';
import type { Id } from '../shared/id.ts';
import { dayOf, daysBetween } from '../shared/time.ts';
import { askFirst } from './ask-first.ts';
import { mattersTo } from './matters-to.ts';
import { mayBeRight } from './may-be-right.ts';
import { positionsOn, positionsToAsk } from './positions-on.ts';
import type { RoomPart } from './room.ts';
import type { RoomMaterial } from './room-material.ts';
import { roomSentence } from './room-sentence.ts';
import type { Room, RoomPerson, RoomPosition } from './room-view.ts';
import { allWords, thingOf } from './speaks-of.ts';
import { sideOfStand, standing, standWords } from './stand-words.ts';
import { type Weighing, whoWeighs } from './who-weighs.ts';

const order: readonly (RoomPart | null)[] = ['decides', 'blocks', 'shapes', 'carries', null, 'informed'];
/** Within so many days two views are two views; later the newer one took the place of the older. */
const together = 14;
const mostShown = 12;

/**
 * The newest two that cannot both hold: on two sides, said close to each other or on one day in any order. What somebody told
 * takes the place of what is of an earlier day: that is a change of mind, and no contradiction.
 */
const conflictIn = (positions: readonly RoomPosition[], called: string): RoomPerson['conflict'] => {
  const [newest, ...before] = positions.filter(({ state }) => state !== 'waits');
  if (!newest) return null;
  const told = [newest, ...before].find(({ sure }) => sure === 'told');
  const older = before.filter(({ said }) => told === undefined || dayOf(said) >= dayOf(told.said));
  const side = sideOfStand(newest.stand);
  const other = older.find(
    ({ stand, said }) =>
      sideOfStand(stand) !== side &&
      sideOfStand(stand) !== 'open' &&
      side !== 'open' &&
      Math.abs(daysBetween(dayOf(said), dayOf(newest.said))) <= together,
  );
  return other
    ? {
        facts: [newest.fact, other.fact],
        text: `${called} is on file as ${standWords[newest.stand]} and as ${standWords[other.stand]}. Which holds? Ask ${called}.`,
        sources: [newest.source, other.source],
      }
    : null;
};

const powerOf = (
  { powers, people, called }: RoomMaterial,
  { id, part }: Pick<Weighing, 'id' | 'part'>,
): readonly Line[] => {
  const person = people.get(id);
  const right =
    person?.right === undefined
      ? []
      : [
          {
            text: `${{ decides: 'Decides', shapes: 'Shapes decisions', blocks: 'Can stop things', informed: 'Hears of decisions' }[person.right]}${person.rightAbout ? ` on ${person.rightAbout}` : ''}, by your word${person.right === 'decides' && part === 'shapes' ? `: ${called.get(id) ?? person.name} may have to agree. Ask` : ''}.`,
            sources: [],
          },
        ];
  return [
    ...right,
    ...powers
      .filter(({ power }) => power.person === id)
      .map(({ power, source }) => ({ text: `${power.words} (${power.base}).`, sources: source ? [source] : [] })),
  ];
};

/** The room of a proposal, told from what is on file: the same material gives the same words. */
export const readRoom = (material: RoomMaterial): Room => {
  const { proposal, people, called, names, ties, words, rows, powers, today } = material;
  const thing = thingOf(proposal, names);
  const positions = positionsOn(material, thing);
  const weighing = whoWeighs(material, positions);
  const inRoom = new Set(weighing.map(({ id }) => id));
  const heard = new Set(positions.map(({ person }) => person));
  const toAsk = positionsToAsk(material, {
    thing,
    said: allWords(proposal, words),
    silent: new Set([...inRoom].filter((id) => !heard.has(id))),
  });
  const facts = material.facts([...inRoom]);
  const all = [proposal.title, words, ...proposal.lines.map((line) => line.words)].join('\n');
  const onThis = ties.filter(({ on }) => on.length === 0 || on.some((one) => isOver(one, all)));
  const nameOf = (id: Id): string => called.get(id) ?? '';
  const tied = (id: Id, way: 'hears' | 'heard'): RoomPerson['hears'] =>
    onThis
      .flatMap(({ listener, heeded, mutual, on, sources }) => {
        const [from, to] = way === 'hears' ? [listener, heeded] : [heeded, listener];
        const other = from === id ? to : mutual && to === id ? from : undefined;
        if (other === undefined || !people.has(other)) return [];
        const text = mutual
          ? `${nameOf(id)} and ${nameOf(other)} are close.`
          : `${nameOf(listener)} listens to ${nameOf(heeded)}${on[0] === undefined ? '' : ` on ${on[0]}`}.`;
        return [{ id: other, called: nameOf(other), line: { text, sources: [...sources.slice(0, 2)] } }];
      })
      .sort((a, b) => Number(inRoom.has(b.id)) - Number(inRoom.has(a.id)) || a.called.localeCompare(b.called))
      .slice(0, 4);

  const roomPerson = ({ id, part, partBy, why, named }: Weighing): RoomPerson[] => {
    const person = people.get(id);
    if (!person) return [];
    const theirs = [...positions, ...toAsk].filter((one) => one.person === id);
    const [newest] = theirs.filter(({ state }) => state !== 'waits');
    const fact = newest && material.positions.find((one) => one.id === newest.fact);
    const days = fact ? (staleness(fact, today)?.days ?? null) : null;
    const { lines, row, own, mayMatter } = mattersTo(material, facts, thing, id);
    return [
      {
        id,
        name: person.name,
        role: person.role,
        called: nameOf(id),
        gone: hasLeft(person, today),
        part,
        partBy,
        why: [...why],
        named,
        stand: newest?.stand ?? null,
        sure: newest?.sure ?? null,
        standing: standing(newest, today),
        positions: theirs.slice(0, mostShown),
        conflict: conflictIn(theirs, nameOf(id)),
        stale: days === null ? null : { days, text: `Nothing was heard of it for ${days} days. Ask again.` },
        matters: [...lines],
        mayMatter,
        row,
        power: [...powerOf(material, { id, part })],
        hears: [...tied(id, 'hears')],
        heard: [...tied(id, 'heard')],
        own,
      },
    ];
  };
  const everybody = weighing
    .flatMap(roomPerson)
    .sort(
      (a, b) =>
        Number(a.gone) - Number(b.gone) ||
        order.indexOf(a.part) - order.indexOf(b.part) ||
        a.name.localeCompare(b.name),
    );
  const here = everybody.filter(({ gone }) => !gone);
  const silent = here.filter(({ stand }) => stand === null).map((one) => one.called);
  const unmoved = here.filter(({ row, mayMatter }) => row === 'unknown' && mayMatter === null).map((one) => one.called);
  const unknown = [
    here.some(({ part }) => part === 'decides') ? '' : 'Who decides this.',
    here.some(({ part }) => part === 'carries') ? '' : 'Who would carry the work.',
    silent.length === 0 ? '' : `Where ${listed(silent)} ${silent.length === 1 ? 'stands' : 'stand'}.`,
    unmoved.length === 0 ? '' : `Whether it matters to ${listed(unmoved)}.`,
  ].filter(Boolean);
  const knowing = new Set(powers.flatMap(({ power }) => (power.base === 'expertise' ? [power.person] : [])));
  return {
    ...roomSentence(everybody),
    people: everybody,
    unknown: here.length === 0 ? [] : unknown,
    askFirst: [...askFirst(everybody)],
    mayBeRight: mayBeRight(material, here, knowing),
    leftOut: rows
      .filter(({ leftOut }) => leftOut)
      .flatMap(({ person }) => {
        const one = people.get(person);
        return one ? [{ id: one.id, name: one.name }] : [];
      }),
  };
};

/** "Dana, Tom and Ines", the first few of many. */
const listed = (names: readonly string[]): string => {
  const shown = names.slice(0, 4);
  if (names.length > 4) return `${shown.join(', ')} and others`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
};
