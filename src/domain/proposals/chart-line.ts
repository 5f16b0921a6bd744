import type { Chart } from './chart.ts';
import { type ChartPicture, chartType, linear, round, type Shape, shortened, wordsWidth } from './chart-shapes.ts';

/** Puts figures that would cover each other one above the other, and keeps their order. */
const apart = (wanted: readonly number[], gap: number, top: number, bottom: number): readonly number[] => {
  const order = wanted.map((y, at) => ({ y, at })).toSorted((a, b) => a.y - b.y);
  let last = Number.NEGATIVE_INFINITY;
  for (const one of order) {
    one.y = Math.max(one.y, last + gap);
    last = one.y;
  }
  const over = Math.max(0, last - bottom);
  const placed = [...wanted];
  for (const one of order) placed[one.at] = Math.max(top, one.y - over);
  return placed;
};

/** Lines of which one is so many times as high as another would make that one flat. */
const muchHigher = 2.5;

const reach = ({ points }: Chart['series'][number]): number => Math.max(...points.map(({ value }) => Math.abs(value)));

/** Whether lines have nothing to do with one scale: of other units, or so far from each other that the lower one would lie flat. */
const ownScales = ({ series }: Chart): boolean => {
  const reaches = series.map(reach);
  return (
    series.length > 1 &&
    (series.some(({ unit }) => unit !== undefined) || Math.max(...reaches) > muchHigher * Math.min(...reaches))
  );
};

type Room = { readonly left: number; readonly right: number; readonly tall: number };

const roomFor = (series: Chart['series'], lasts: readonly string[]): Omit<Room, 'tall'> => ({
  left: Math.ceil(Math.max(...series.map(({ points }) => wordsWidth(points[0]?.text ?? '')))) + 14,
  right: Math.ceil(Math.max(...lasts.map(wordsWidth))) + 14,
});

const moved = (shape: Shape, right: number, down: number): Shape =>
  shape.is === 'stroke'
    ? { ...shape, points: shape.points.map(([x, y]) => [x + right, y + down]) }
    : { ...shape, x: shape.x + right, y: shape.y + down };

/** The narrowest that one of several stands beside another, and the air between them. */
const narrowest = 230;
const between = 28;

/** One line for each column along time, with its name and last figure at its end; each by itself where they share no scale. */
export const line = (chart: Chart, width: number): ChartPicture => {
  if (!ownScales(chart)) return lines(chart, width);
  const { series } = chart;
  const beside = width >= series.length * (narrowest + between);
  const each = beside ? Math.floor((width - between * (series.length - 1)) / series.length) : width;
  const room = {
    ...roomFor(
      series,
      series.map(({ points }) => points.at(-1)?.text ?? ''),
    ),
    tall: beside ? 1.3 : 0.62,
  };
  let height = 0;
  const shapes = series.flatMap((one, at): readonly Shape[] => {
    const [x, y] = beside ? [at * (each + between), 0] : [0, height];
    const words = shortened(one.name, each);
    const name: Shape = { is: 'words', x, y: y + chartType, words, anchor: 'start', tone: 'ink', strong: true };
    const picture = lines({ ...chart, series: [one] }, each, room);
    const below = y + chartType + 2;
    height = below + picture.height + (beside ? 0 : 6);
    return [name, ...picture.shapes.map((shape) => moved(shape, x, below))];
  });
  return { width, height, shapes };
};

const lines = (chart: Chart, width: number, room?: Room): ChartPicture => {
  const { series } = chart;
  const all = series.flatMap(({ points }) => points);
  const values = all.map(({ value }) => value);
  const ats = all.map(({ at }) => at);
  const several = series.length > 1;
  const lasts = series.map(({ name, points }) => {
    const text = points.at(-1)?.text ?? '';
    return several ? `${shortened(name, width * 0.24)} ${text}` : text;
  });
  const { left, right, tall } = room ?? { ...roomFor(series, lasts), tall: 1 };
  const top = 22;
  const bottom = top + Math.round(Math.min(180, width * 0.3) * tall);
  const x = linear(Math.min(...ats), Math.max(...ats), left, width - right);
  const y = linear(Math.min(0, ...values), Math.max(0, ...values), bottom, top);
  const tones = ['air', 'soft', 'ink'] as const;
  const endsAt = apart(
    series.map(({ points }) => y(points.at(-1)?.value ?? 0)),
    chartType + 3,
    top,
    bottom,
  );
  const startsAt = apart(
    series.map(({ points }) => y(points[0]?.value ?? 0)),
    chartType + 3,
    top,
    bottom,
  );
  const down = chartType * 0.36;
  const strokes = series.flatMap(({ points }, at): Shape[] => {
    const tone = tones[at] ?? 'ink';
    const [first] = points;
    const last = points.at(-1);
    if (!first || !last) return [];
    const high = points.reduce((a, b) => (b.value > a.value ? b : a));
    const peak = !several && high.value > Math.max(first.value, last.value) ? [high] : [];
    return [
      {
        is: 'stroke',
        points: points.map((point) => [x(point.at), y(point.value)] as const),
        tone,
        ...(at === 1 ? { dashed: true as const } : {}),
      },
      ...[first, last, ...peak].map(
        (point) => ({ is: 'dot', x: x(point.at), y: y(point.value), r: 3.5, tone }) as const,
      ),
      {
        is: 'words',
        x: x(first.at) - 9,
        y: round((startsAt[at] ?? 0) + down),
        words: first.text,
        anchor: 'end',
        tone: tone === 'air' ? 'ink' : tone,
      },
      {
        is: 'words',
        x: x(last.at) + 9,
        y: round((endsAt[at] ?? 0) + down),
        words: lasts[at] ?? '',
        anchor: 'start',
        tone: tone === 'air' ? 'ink' : tone,
        strong: true,
      },
      ...peak.map(
        (point) =>
          ({
            is: 'words',
            x: x(point.at),
            y: round(y(point.value) - 9),
            words: point.text,
            anchor: 'middle',
            tone: 'soft',
          }) as const,
      ),
    ];
  });
  const along = (series[0]?.points ?? []).toSorted((a, b) => a.at - b.at);
  const [begin] = along;
  const end = along.at(-1);
  const named: Shape[] = [];
  // Every label where there is room for all, else the ends.
  const roomy = along.reduce((sum, point) => sum + wordsWidth(point.label) + 16, 0) < width - left - right + 40;
  for (const [at, point] of (roomy ? along : [begin, end]).entries())
    if (point)
      named.push({
        is: 'words',
        x: roomy
          ? round(Math.max(wordsWidth(point.label) / 2, Math.min(x(point.at), width - wordsWidth(point.label) / 2)))
          : x(point.at),
        y: bottom + chartType + 8,
        words: shortened(point.label, roomy ? width : width * 0.4),
        anchor: roomy ? 'middle' : at === 0 ? 'start' : 'end',
        tone: 'soft',
      });
  const zero = y(0);
  return {
    width,
    height: bottom + chartType + 16,
    shapes: [
      {
        is: 'stroke',
        points: [
          [left, zero],
          [width - right, zero],
        ],
        tone: 'rule',
      },
      ...strokes,
      ...named,
    ],
  };
};
