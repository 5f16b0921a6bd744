import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Standing } from '../domain/people/person.ts';

/** Somebody in the picture: above the user stands high, who reports to the user low. */
export type Point = {
  readonly id: string;
  /** As shown: never longer than `longestName` characters. */
  readonly label: string;
  readonly name: string;
  readonly standing: Standing;
  readonly x: number;
  readonly y: number;
};

/** A line from who listens to who is heeded, ends apart from the dots; `bend` where another goes the other way. */
export type Stroke = {
  readonly from: string;
  readonly to: string;
  readonly mutual: boolean;
  readonly proposed: boolean;
  readonly path: string;
};

export type TiePicture = {
  readonly width: number;
  readonly height: number;
  readonly points: readonly Point[];
  readonly strokes: readonly Stroke[];
  /** How many people have ties and are not in it. */
  readonly left: number;
};

type Tied = { readonly id: string; readonly name: string; readonly standing: Standing };
type PicturedTie = {
  readonly listener: Tied;
  readonly heeded: Tied;
  readonly mutual: boolean;
  readonly proposed: boolean;
};

type Node = SimulationNodeDatum & Tied & { readonly label: string; readonly half: number };
type Spring = SimulationLinkDatum<Node>;

/** More names than that are a thicket; the table holds them all. */
export const mostPeople = 40;
const longestName = 24;
const narrow = 500;
const letter = 7.2;
const edge = 14;
const below = 26;
const sideways = 56;
/** Two people are not drawn at the two ends of the page. */
const widest = 1.7;
const apart = 11;
const level: Readonly<Record<Standing, number>> = { above: 0.14, me: 0.88, beside: 0.52, unknown: 0.52, below: 0.86 };

/** A name as it fits: the first and the last word of a long one, else its beginning. */
export const shortName = (name: string, most = longestName): string => {
  if (Array.from(name).length <= most) return name;
  const words = name.split(/\s+/);
  const ends = `${words[0]} ${words.at(-1)}`;
  if (words.length > 2 && Array.from(ends).length <= most) return ends;
  return `${Array.from(name)
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`;
};

const clamp = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(Math.max(least, most), value));
const round = (value: number): number => Math.round(value * 10) / 10;

/** How far from a dot a line ends that leaves it in a direction: clear of the dot, and of the name under it. */
const clearOf = ({ label }: Point, dx: number, dy: number): number => {
  const half = (Array.from(label).length * letter) / 2 + 3;
  for (let far = apart; far < 120; far += 3) {
    const [x, y] = [dx * far, dy * far];
    if (Math.abs(x) > half || y < 5 || y > below) return far;
  }
  return apart;
};

const pathOf = (from: Point, to: Point, bent: boolean): string => {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const [leave, reach] = [Math.min(clearOf(from, ux, uy), length * 0.4), Math.min(clearOf(to, -ux, -uy), length * 0.4)];
  const [x1, y1] = [from.x + ux * leave, from.y + uy * leave];
  const [x2, y2] = [to.x - ux * reach, to.y - uy * reach];
  if (!bent) return `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`;
  const sag = Math.min(26, length / 5);
  return `M${round(x1)} ${round(y1)}Q${round((x1 + x2) / 2 - uy * sag)} ${round((y1 + y2) / 2 + ux * sag)} ${round(x2)} ${round(y2)}`;
};

/** Places the people of some ties in `width` pixels, the same for the same ties. Of more than forty those with most ties. */
export const tiePicture = (ties: readonly PicturedTie[], width: number): TiePicture => {
  const people = new Map<string, Tied>();
  const degree = new Map<string, number>();
  for (const { listener, heeded } of ties) {
    for (const one of [listener, heeded]) {
      people.set(one.id, one);
      degree.set(one.id, (degree.get(one.id) ?? 0) + 1);
    }
  }
  const shown = [...people.values()]
    .sort((a, b) => (degree.get(b.id) ?? 0) - (degree.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1))
    .slice(0, mostPeople);
  const tall = Math.round(clamp(150 + shown.length * (width < narrow ? 40 : 26), 230, 900));
  const nodes: Node[] = shown
    .map(({ id, name, standing }) => {
      const label = shortName(name, width < narrow ? 17 : longestName);
      return { id, name, standing, label, half: (Array.from(label).length * letter) / 2 + 6 };
    })
    // The same place for the same people, in whatever order their ties come.
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((node, place, { length }) => ({
      ...node,
      x: width * ((place + 0.5) / length),
      y: tall * level[node.standing] + (place % 3) * 9,
    }));
  const known = new Set(nodes.map(({ id }) => id));
  const drawn = ties.filter(({ listener, heeded }) => known.has(listener.id) && known.has(heeded.id));
  const springs: Spring[] = drawn.map(({ listener, heeded }) => ({ source: listener.id, target: heeded.id }));
  forceSimulation(nodes)
    .force('charge', forceManyBody<Node>().strength(-420).distanceMax(420))
    .force(
      'link',
      forceLink<Node, Spring>(springs)
        .id(({ id }) => id)
        .distance(105)
        .strength(0.28),
    )
    .force('apart', forceCollide<Node>(({ half }) => Math.max(32, half * 0.9)).iterations(2))
    .force('x', forceX<Node>(width / 2).strength(0.03))
    .force('y', forceY<Node>(({ standing }) => tall * level[standing]).strength(0.28))
    .stop()
    .tick(320);
  // Spread over the width there is, and no higher than it has to be.
  const xs = nodes.map(({ x = 0 }) => x);
  const ys = nodes.map(({ y = 0 }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const widen = clamp((width - 2 * sideways) / Math.max(1, right - left), 0.2, widest);
  const points: Point[] = nodes.map(({ id, label, name, standing, half, x = 0, y = 0 }) => ({
    id,
    label,
    name,
    standing,
    x: round(clamp(width / 2 + (x - (left + right) / 2) * widen, half, width - half)),
    y: round(y - top + edge),
  }));
  const height = nodes.length === 0 ? 0 : round(bottom - top + edge + below);
  const at = new Map(points.map((point) => [point.id, point]));
  const pairOf = ({ listener, heeded }: PicturedTie): string => [listener.id, heeded.id].sort().join(' ');
  const inPair = new Map<string, number>();
  for (const tie of drawn) inPair.set(pairOf(tie), (inPair.get(pairOf(tie)) ?? 0) + 1);
  const strokes = drawn.flatMap((tie): Stroke[] => {
    const { listener, heeded, mutual, proposed } = tie;
    const [from, to] = [at.get(listener.id), at.get(heeded.id)];
    if (!from || !to || from === to) return [];
    const path = pathOf(from, to, (inPair.get(pairOf(tie)) ?? 0) > 1);
    return [{ from: listener.id, to: heeded.id, mutual, proposed, path }];
  });
  return { width, height, points, strokes, left: people.size - points.length };
};
