import type { ChartPoint } from './chart.ts';

/** What a column is called in a sentence. */
export const nameOf = ({ name }: { readonly name: string }): string => (name === '' ? 'The figure' : name);
/** As it goes on inside a sentence. */
export const within = (words: string): string =>
  /^\p{Lu}\p{Ll}/u.test(words) ? words[0]?.toLowerCase() + words.slice(1) : words;
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const moved = (from: number, to: number): string => (to > from ? 'rose' : to < from ? 'fell' : '');

/** "Late deliveries fell from 41 in March to 17 in September." */
export const lineSentence = (name: string, points: readonly ChartPoint[]): string => {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return '';
  const verb = moved(first.value, last.value);
  const when = (point: ChartPoint): string =>
    /^\d{4}-\d\d-\d\d|^\d{1,2}\W/.test(point.label)
      ? `on ${point.label}`
      : /^\p{L}+ \d{1,3}$/u.test(point.label)
        ? `${/^day /i.test(point.label) ? 'on' : 'in'} ${within(point.label)}`
        : `in ${point.label}`;
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
export const barsSentence = (name: string, points: readonly ChartPoint[]): string => {
  const top = points.reduce((most, { value }) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const bottom = points.reduce((least, { value }) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const most = points.filter(({ value }) => value === top);
  const least = points.filter(({ value }) => value === bottom);
  const [high] = most;
  const [low] = least;
  if (!high || !low) return '';
  if (high.value === low.value) return `${capital(name)}: ${high.text} for all ${points.length}.`;
  return `${capital(name)}: highest for ${named(most)} (${high.text}), lowest for ${named(least)} (${low.text}).`;
};

/** "After is lower than before in 2 of 3 rows, most for South: from 22 to 11." */
export const pairSentence = (
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

/** "Minutes: 3 values from 12 to 30; half are at 15 or below." */
export const dotsSentence = (name: string, points: readonly ChartPoint[]): string => {
  const sorted = points.toSorted((a, b) => a.value - b.value);
  const [low] = sorted;
  const high = sorted.at(-1);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (!low || !high || !middle) return '';
  if (low.value === high.value) return `${capital(name)}: ${sorted.length} values, all ${low.text}.`;
  const centre = sorted.length % 2 === 1 ? `; half are at ${middle.text} or below` : '';
  return `${capital(name)}: ${sorted.length} values from ${low.text} to ${high.text}${centre}.`;
};
