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

/** One line for each column along time, with its name and last figure at its end. */
export const line = (chart: Chart, width: number): ChartPicture => {
  const { series } = chart;
  const all = series.flatMap(({ points }) => points);
  const values = all.map(({ value }) => value);
  const ats = all.map(({ at }) => at);
  const several = series.length > 1;
  const lasts = series.map(({ name, points }) => {
    const text = points.at(-1)?.text ?? '';
    return several ? `${shortened(name, width * 0.24)} ${text}` : text;
  });
  const right = Math.ceil(Math.max(...lasts.map(wordsWidth))) + 14;
  const left = Math.ceil(Math.max(...series.map(({ points }) => wordsWidth(points[0]?.text ?? '')))) + 14;
  const top = 22;
  const bottom = top + Math.min(180, Math.round(width * 0.3));
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
