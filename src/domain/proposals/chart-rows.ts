import type { Chart, ChartPoint } from './chart.ts';
import { type ChartPicture, chartType, linear, round, type Shape, shortened, wordsWidth } from './chart-shapes.ts';

const rowHeight = 28;
const barHeight = 14;

const labelRoom = (points: readonly ChartPoint[], width: number): number =>
  Math.ceil(Math.min(Math.max(0, ...points.map(({ label }) => wordsWidth(label))), width * 0.36)) +
  (points.some(({ label }) => label !== '') ? 12 : 0);

/** Bars from zero, one a row, each with its figure. */
export const bars = (points: readonly ChartPoint[], width: number): ChartPicture => {
  const values = points.map(({ value }) => value);
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const room = labelRoom(points, width);
  const figures = Math.ceil(Math.max(...points.map(({ text }) => wordsWidth(text)))) + 10;
  const x = linear(low, high, room + (low < 0 ? figures : 0), width - (high > 0 ? figures : 4));
  const zero = x(0);
  const height = points.length * rowHeight + 4;
  const shapes = points.flatMap(({ label, value, text }, at): Shape[] => {
    const top = at * rowHeight + (rowHeight - barHeight) / 2;
    const end = x(value);
    const base = round(top + barHeight / 2 + chartType * 0.36);
    return [
      { is: 'words', x: room - 12, y: base, words: shortened(label, room - 10), anchor: 'end', tone: 'ink' },
      {
        is: 'bar',
        x: Math.min(zero, end),
        y: top,
        width: Math.max(1, round(Math.abs(end - zero))),
        height: barHeight,
        tone: 'air',
      },
      {
        is: 'words',
        x: value < 0 ? end - 6 : end + 6,
        y: base,
        words: text,
        anchor: value < 0 ? 'end' : 'start',
        tone: 'ink',
        strong: true,
      },
    ];
  });
  return {
    width,
    height,
    shapes: [
      ...shapes,
      {
        is: 'stroke',
        points: [
          [zero, 0],
          [zero, height - 4],
        ],
        tone: 'soft',
      },
    ],
  };
};

/** Two points a row: before is hollow, after is full. */
export const pair = (chart: Chart, width: number): ChartPicture => {
  const [from, to] = chart.series;
  const starts = from?.points ?? [];
  const ends = to?.points ?? [];
  const all = [...starts, ...ends];
  const values = all.map(({ value }) => value);
  const room = labelRoom(starts, width);
  const figures = Math.ceil(Math.max(...all.map(({ text }) => wordsWidth(text)))) + 12;
  const x = linear(Math.min(0, ...values), Math.max(0, ...values), room + figures, width - figures);
  const top = 26;
  const shapes = starts.flatMap((start, at): Shape[] => {
    const end = ends[at];
    if (!end) return [];
    const y = top + at * rowHeight + rowHeight / 2;
    const base = round(y + chartType * 0.36);
    const [a, b] = [x(start.value), x(end.value)];
    const back = b < a;
    const near = Math.abs(a - b) < 2;
    return [
      { is: 'words', x: room - 12, y: base, words: shortened(start.label, room - 10), anchor: 'end', tone: 'ink' },
      {
        is: 'stroke',
        points: [
          [a, y],
          [b, y],
        ],
        tone: 'soft',
      },
      { is: 'dot', x: a, y, r: 4.5, tone: 'soft', hollow: true },
      { is: 'dot', x: b, y, r: 4.5, tone: 'air' },
      ...(near
        ? []
        : [
            {
              is: 'words',
              x: back ? a + 9 : a - 9,
              y: base,
              words: start.text,
              anchor: back ? 'start' : 'end',
              tone: 'soft',
            } as const,
          ]),
      {
        is: 'words',
        x: back ? b - 9 : b + 9,
        y: base,
        words: end.text,
        anchor: back ? 'end' : 'start',
        tone: 'ink',
        strong: true,
      },
    ];
  });
  const legend = (words: string): string => shortened(words, width / 2 - 40);
  const second = room + 26 + wordsWidth(legend(from?.name ?? '')) + 12;
  const heads: Shape[] = [
    { is: 'dot', x: room + 5, y: 9, r: 4.5, tone: 'soft', hollow: true },
    {
      is: 'words',
      x: room + 15,
      y: round(9 + chartType * 0.36),
      words: legend(from?.name ?? ''),
      anchor: 'start',
      tone: 'soft',
    },
    { is: 'dot', x: round(second), y: 9, r: 4.5, tone: 'air' },
    {
      is: 'words',
      x: round(second + 10),
      y: round(9 + chartType * 0.36),
      words: legend(to?.name ?? ''),
      anchor: 'start',
      tone: 'ink',
    },
  ];
  return { width, height: top + starts.length * rowHeight + 4, shapes: [...heads, ...shapes] };
};

/** A dot for every value. */
export const dots = (points: readonly ChartPoint[], width: number): ChartPicture => {
  const labels = [...new Set(points.map(({ label }) => label))];
  const values = points.map(({ value }) => value);
  const room = labelRoom(points, width);
  const low = points.reduce((a, b) => (b.value < a.value ? b : a));
  const high = points.reduce((a, b) => (b.value > a.value ? b : a));
  const x = linear(
    Math.min(0, ...values),
    Math.max(0, ...values),
    room + 10,
    width - Math.max(12, wordsWidth(high.text) / 2 + 4),
  );
  const bottom = labels.length * rowHeight + 6;
  const shapes: Shape[] = labels.flatMap((label, at): Shape[] => {
    const y = at * rowHeight + rowHeight / 2;
    return [
      {
        is: 'stroke',
        points: [
          [room, y],
          [width, y],
        ],
        tone: 'rule',
      },
      ...(label === ''
        ? []
        : [
            {
              is: 'words',
              x: room - 12,
              y: round(y + chartType * 0.36),
              words: shortened(label, room - 10),
              anchor: 'end',
              tone: 'ink',
            } as const,
          ]),
      ...points
        .filter((point) => point.label === label)
        .map(({ value }) => ({ is: 'dot', x: x(value), y, r: 4.5, tone: 'air', hollow: true }) as const),
    ];
  });
  const below = bottom + chartType;
  const crowded = Math.abs(x(low.value) - x(high.value)) < wordsWidth(low.text) / 2 + wordsWidth(high.text) / 2 + 8;
  const zero = x(0);
  const words = (at: number, said: string): Shape => ({
    is: 'words',
    x: at,
    y: below,
    words: said,
    anchor: 'middle',
    tone: 'soft',
  });
  return {
    width,
    height: below + 6,
    shapes: [
      ...shapes,
      {
        is: 'stroke',
        points: [
          [zero, 0],
          [zero, bottom - 4],
        ],
        tone: 'soft',
      },
      words(x(high.value), high.text),
      ...(crowded ? [] : [words(x(low.value), low.text)]),
    ],
  };
};
