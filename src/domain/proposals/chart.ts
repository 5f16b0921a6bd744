import { z } from 'zod';
import type { Table } from './table.ts';

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
  /** Of `pair` the two columns, before and after; else one for each line, or a single one. */
  series: z.array(z.object({ name: z.string(), points: z.array(ChartPoint) })).min(1),
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

type Column = Table['columns'][number] & { readonly at: number };

const before = /\b(?:before|baseline|previous|prior|old|was|then|last year|start|from|vorher)\b/i;
const after = /\b(?:after|now|new|current|today|this year|end|to|nachher)\b/i;

const nameOf = ({ name }: Pick<Column, 'name'>): string => (name === '' ? 'The figure' : name);
const within = (words: string): string =>
  /^\p{Lu}\p{Ll}/u.test(words) ? words[0]?.toLowerCase() + words.slice(1) : words;
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const moved = (from: number, to: number): string => (to > from ? 'rose' : to < from ? 'fell' : '');

/** "Late deliveries fell from 41 in March to 17 in September." */
const lineSentence = (name: string, points: readonly ChartPoint[]): string => {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return '';
  const verb = moved(first.value, last.value);
  const when = (point: ChartPoint): string =>
    /^\d{4}-\d\d-\d\d|^\d{1,2}\W/.test(point.label) ? `on ${point.label}` : `in ${point.label}`;
  const ends =
    verb === ''
      ? `${capital(name)}: ${first.text} ${when(first)} and ${last.text} ${when(last)}`
      : `${capital(name)} ${verb} from ${first.text} ${when(first)} to ${last.text} ${when(last)}`;
  // What lies between is said where it goes beyond both ends: the ends alone would tell another story.
  const high = points.reduce((a, b) => (b.value > a.value ? b : a));
  const low = points.reduce((a, b) => (b.value < a.value ? b : a));
  const between = [
    high.value > Math.max(first.value, last.value) ? `highest ${when(high)} at ${high.text}` : '',
    low.value < Math.min(first.value, last.value) ? `lowest ${when(low)} at ${low.text}` : '',
  ].filter(Boolean);
  return `${ends}${between.length > 0 ? `, ${between.join(' and ')}` : ''}.`;
};

const brief = (label: string): string => (label.length > 60 ? `${label.slice(0, 59).trimEnd()}…` : label);

const named = (points: readonly ChartPoint[]): string => {
  const labels = points.slice(0, 2).map(({ label }) => brief(label));
  return points.length > 2 ? `${points.length} of them` : labels.join(' and ');
};

/** "Late deliveries: highest for Hall B (41), lowest for Hall D (3)." */
const barsSentence = (name: string, points: readonly ChartPoint[]): string => {
  const values = points.map(({ value }) => value);
  const most = points.filter(({ value }) => value === Math.max(...values));
  const least = points.filter(({ value }) => value === Math.min(...values));
  const [high] = most;
  const [low] = least;
  if (!high || !low) return '';
  if (high.value === low.value) return `${capital(name)}: ${high.text} for all ${points.length}.`;
  return `${capital(name)}: highest for ${named(most)} (${high.text}), lowest for ${named(least)} (${low.text}).`;
};

const pairSentence = (
  label: string,
  pairs: readonly (readonly [ChartPoint, ChartPoint])[],
  names: readonly [string, string],
): string => {
  const [one] = pairs;
  if (!one) return '';
  if (pairs.length === 1) {
    const [from, to] = one;
    const verb = moved(from.value, to.value);
    const what = from.label === '' ? capital(label) : from.label;
    return verb === ''
      ? `${what}: ${from.text} both times.`
      : `${what} ${verb} from ${from.text} (${within(names[0])}) to ${to.text} (${within(names[1])}).`;
  }
  const fell = pairs.filter(([from, to]) => to.value < from.value);
  const rose = pairs.filter(([from, to]) => to.value > from.value);
  const [way, verb] = fell.length >= rose.length ? [fell, 'lower'] : [rose, 'higher'];
  const largest = way.reduce<readonly [ChartPoint, ChartPoint] | undefined>(
    (a, b) => (a && Math.abs(a[1].value - a[0].value) >= Math.abs(b[1].value - b[0].value) ? a : b),
    undefined,
  );
  if (!largest) return `${names[0]} and ${within(names[1])} are the same in all ${pairs.length} rows.`;
  const many = way.length === pairs.length ? `all ${pairs.length} rows` : `${way.length} of ${pairs.length} rows`;
  return `${capital(names[1])} is ${verb} than ${within(names[0])} in ${many}, most for ${brief(largest[0].label)}: from ${largest[0].text} to ${largest[1].text}.`;
};

const dotsSentence = (name: string, points: readonly ChartPoint[]): string => {
  const sorted = points.toSorted((a, b) => a.value - b.value);
  const [low] = sorted;
  const high = sorted.at(-1);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (!low || !high || !middle) return '';
  if (low.value === high.value) return `${capital(name)}: ${sorted.length} values, all ${low.text}.`;
  const centre = sorted.length % 2 === 1 ? `; half are at ${middle.text} or below` : '';
  return `${capital(name)}: ${sorted.length} values from ${low.text} to ${high.text}${centre}.`;
};

/**
 * What of a table is drawn, and how; null where nothing in it compares (no figures, or only one). Columns of another unit and rows
 * beyond what can be read stay in the table under it, which is said in `left`.
 */
export const chartOf = (table: Table, title: string): Chart | null => {
  const columns = table.columns.map((column, at) => ({ ...column, at }));
  const numbers = columns.filter(({ kind }) => kind === 'number');
  const [main] = numbers;
  if (!main) return null;
  const time = columns.find(({ kind }) => kind === 'time');
  const words = columns.find(({ kind }) => kind === 'words');
  const same = numbers.filter(({ unit }) => unit === main.unit);
  const pointsOf = (column: Column, label?: Column): readonly ChartPoint[] =>
    table.rows.flatMap((row, line) => {
      const cell = row[column.at];
      const name = label === undefined ? undefined : row[label.at];
      if (!cell || cell.value === null || (label?.kind === 'time' && (name?.value ?? null) === null)) return [];
      return [
        {
          label: name?.text ?? '',
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
    left: [
      left,
      table.left > 0
        ? `${table.rows.length + table.left} rows were pasted; the first ${table.rows.length} are read.`
        : '',
    ]
      .filter(Boolean)
      .join(' '),
  });

  if (time) {
    const lines = same
      .slice(0, mostLines)
      .map((column) => ({ column, points: pointsOf(column, time).toSorted((a, b) => a.at - b.at) }));
    const [first] = lines;
    const distinct = new Set(first?.points.map(({ at }) => at)).size;
    if (first && distinct >= 2 && distinct === first.points.length) {
      const drawn = lines.filter(({ points }) => points.length >= 2);
      return made(
        'line',
        drawn.map(({ column, points }) => ({ name: nameOf(column), points: [...points] })),
        drawn.map(({ column, points }) => lineSentence(nameOf(column), points)).join(' '),
        others(drawn.map(({ column }) => column)),
      );
    }
  }
  const label = words ?? time;
  const from = same.find(({ name }) => before.test(name));
  const to = same.find(({ name, at }) => after.test(name) && at !== from?.at);
  if (from && to) {
    const pairs = table.rows.flatMap((row, at): (readonly [ChartPoint, ChartPoint])[] => {
      const [a, b] = [row[from.at], row[to.at]];
      if (!a || !b || a.value === null || b.value === null) return [];
      const called = label ? (row[label.at]?.text ?? '') : '';
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
        pairSentence(title, shown, [nameOf(from), nameOf(to)]),
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
        [{ name: nameOf(main), points: [...points] }],
        dotsSentence(nameOf(main), points),
        others([main]),
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
