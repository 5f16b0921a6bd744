import { z } from 'zod';
import { barsSentence, dotsSentence, lineSentence, nameOf, pairSentence, within } from './chart-sentences.ts';
import { isOfOthers, type Table } from './table.ts';

/**
 * How figures are drawn: `bars` compare categories, `line` goes along time, `pair` puts two points of each row side by side
 * (before and after), `dots` show every single value where several share a label or none has one.
 */
export const ChartForm = z.enum(['bars', 'line', 'pair', 'dots']);
export type ChartForm = z.infer<typeof ChartForm>;

/** One point: what it is called, where it lies, and its figure as it was pasted. */
export const ChartPoint = z.object({ label: z.string(), at: z.number(), value: z.number(), text: z.string() });
export type ChartPoint = Readonly<z.infer<typeof ChartPoint>>;

/** What is drawn of a table, before anybody knows how wide. */
export const Chart = z.object({
  form: ChartForm,
  title: z.string(),
  /** Of `pair` the two columns, before and after; else one for each line, or a single one. `unit`: where it is another one. */
  series: z.array(z.object({ name: z.string(), points: z.array(ChartPoint), unit: z.string().optional() })).min(1),
  /** `%`, `€`; empty where none is written. */
  unit: z.string(),
  /** What is seen in it, in the figures of the data. */
  sentence: z.string(),
  /** What is not drawn and why; empty where all of it is. */
  left: z.string(),
});
export type Chart = Readonly<z.infer<typeof Chart>>;

const mostBars = 12;
const mostPairs = 8;
const mostLines = 3;
/** More would lie on top of each other. */
const mostPoints = 240;

type Column = Table['columns'][number] & { readonly at: number };

const before = /\b(?:before|baseline|previous|prior|old|was|then|last year|start|from|vorher)\b/i;
const after = /\b(?:after|now|new|current|today|this year|end|to|nachher)\b/i;

/** At most so many points, in their order: the ends, and the highest and lowest of each stretch between them. */
const thinned = (points: readonly ChartPoint[]): readonly ChartPoint[] => {
  if (points.length <= mostPoints) return points;
  const stretch = Math.ceil((points.length / (mostPoints - 2)) * 2);
  const kept = new Set([0, points.length - 1]);
  for (let from = 0; from < points.length; from += stretch) {
    let [low, high] = [from, from];
    for (let at = from; at < Math.min(from + stretch, points.length); at += 1) {
      const value = points[at]?.value ?? 0;
      if (value < (points[low]?.value ?? 0)) low = at;
      if (value > (points[high]?.value ?? 0)) high = at;
    }
    kept.add(low).add(high);
  }
  return points.filter((_, at) => kept.has(at));
};

/** "Week 3", where the column only says 3. */
const labelled = (text: string, { name, kind }: Column): string =>
  (kind === 'time' || kind === 'index') && /^\d{1,3}$/.test(text) && /^\p{L}[\p{L} ]{0,20}$/u.test(name)
    ? `${name} ${text}`
    : text;

/**
 * What of a table is drawn, and how; null where nothing in it compares (no figures, or only one). Off a time line, columns of
 * another unit, and rows beyond what can be drawn stay in the table under it, which is said in `left`.
 */
export const chartOf = (table: Table, title: string): Chart | null => {
  const columns = table.columns.map((column, at) => ({ ...column, at }));
  const rows = table.rows.filter((row) => !isOfOthers(row));
  const summed = table.rows.find(isOfOthers)?.[0]?.text ?? '';
  const numbers = columns.filter(({ kind }) => kind === 'number');
  const [main] = numbers;
  if (!main) return null;
  const time = columns.find(({ kind }) => kind === 'time');
  const words = columns.find(({ kind }) => kind === 'words') ?? columns.find(({ kind }) => kind === 'index');
  const same = numbers.filter(({ unit }) => unit === main.unit);
  const pointsOf = (column: Column, label?: Column): readonly ChartPoint[] =>
    rows.flatMap((row, line) => {
      const cell = row[column.at];
      const name = label === undefined ? undefined : row[label.at];
      if (!cell || cell.value === null || (label?.kind === 'time' && (name?.value ?? null) === null)) return [];
      return [
        {
          label: label === undefined ? '' : labelled(name?.text ?? '', label),
          at: label?.kind === 'time' ? (name?.value ?? line) : line,
          value: cell.value,
          text: cell.text,
        },
      ];
    });
  const others = (drawn: readonly Column[]): string => {
    const left = numbers.filter(({ at }) => !drawn.some((one) => one.at === at)).map(nameOf);
    return left.length === 0 ? '' : `Not drawn, and in the table: ${left.map((name) => within(name)).join(', ')}.`;
  };
  const made = (form: ChartForm, series: Chart['series'], sentence: string, left: string): Chart => ({
    form,
    title,
    series,
    unit: main.unit,
    sentence,
    left: [left, summed === '' ? '' : `“${summed}” is made of the others and is not drawn.`].filter(Boolean).join(' '),
  });

  if (time) {
    const lines = [...same, ...numbers.filter((column) => !same.includes(column))]
      .slice(0, mostLines)
      .map((column) => ({ column, points: pointsOf(column, time).toSorted((a, b) => a.at - b.at) }));
    const [first] = lines;
    const distinct = new Set(first?.points.map(({ at }) => at)).size;
    if (first && distinct >= 2 && distinct === first.points.length) {
      const drawn = lines.filter(({ points }) => points.length >= 2);
      return made(
        'line',
        drawn.map(({ column, points }) => ({
          name: nameOf(column),
          points: [...thinned(points)],
          ...(column.unit === main.unit ? {} : { unit: column.unit }),
        })),
        drawn.map(({ column, points }) => lineSentence(nameOf(column), points)).join(' '),
        others(drawn.map(({ column }) => column)),
      );
    }
  }
  const label = words ?? time;
  const from = same.find(({ name }) => before.test(name));
  const to = same.find(({ name, at }) => after.test(name) && at !== from?.at);
  if (from && to) {
    const pairs = rows.flatMap((row, at): (readonly [ChartPoint, ChartPoint])[] => {
      const [a, b] = [row[from.at], row[to.at]];
      if (!a || !b || a.value === null || b.value === null) return [];
      const called = label ? labelled(row[label.at]?.text ?? '', label) : '';
      return [
        [
          { label: called, at, value: a.value, text: a.text },
          { label: called, at, value: b.value, text: b.text },
        ],
      ];
    });
    const shown = pairs.slice(0, mostPairs);
    if (shown.length > 0)
      return made(
        'pair',
        [
          { name: nameOf(from), points: shown.map(([a]) => a) },
          { name: nameOf(to), points: shown.map(([, b]) => b) },
        ],
        pairSentence(title, pairs, [nameOf(from), nameOf(to)]),
        [
          pairs.length > shown.length ? `The first ${shown.length} of ${pairs.length} are drawn.` : '',
          others([from, to]),
        ]
          .filter(Boolean)
          .join(' '),
      );
  }
  const points = pointsOf(main, label);
  if (points.length < 2) return null;
  const labels = new Set(points.map((point) => point.label));
  if (!label || labels.size < points.length) {
    if (!label || labels.size <= mostBars)
      return made(
        'dots',
        [{ name: nameOf(main), points: [...thinned(points)] }],
        dotsSentence(nameOf(main), points),
        [
          points.length > mostPoints
            ? `Not every one of the ${points.length} is drawn, the highest and lowest are.`
            : '',
          others([main]),
        ]
          .filter(Boolean)
          .join(' '),
      );
  }
  const sorted = points.toSorted((a, b) => b.value - a.value || a.at - b.at);
  const shown = sorted.slice(0, mostBars);
  return made(
    'bars',
    [{ name: nameOf(main), points: shown }],
    barsSentence(nameOf(main), sorted),
    [sorted.length > shown.length ? `The ${shown.length} largest of ${sorted.length} are drawn.` : '', others([main])]
      .filter(Boolean)
      .join(' '),
  );
};
