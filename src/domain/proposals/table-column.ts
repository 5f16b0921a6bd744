import { timeOf } from './table-time.ts';

/** A column as it was read: a value for each of its cells, null where it has none. */
export type ReadColumn = {
  readonly name: string;
  readonly kind: 'number' | 'time' | 'index' | 'words';
  readonly unit: string;
  readonly values: readonly (number | null)[];
  readonly notes: readonly string[];
};

const sign = /^([+\-−–(]?)\s?/;
const money = /^(?:[$€£¥₹₽₺₩]|(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|JPY|INR|AUD|CAD)(?=[\s\d.,-]))\s?/i;
const digits = /^(?:\d[\d.,'’ \u00a0\u202f_]*|[.,]\d+)/;
const unitWords = /^\s?(?:[%‰°$€£¥₹]|[\p{L}µ²³°/.%]{1,14}(?:\s[\p{L}/.]{1,14})?)\)?$/u;

/** A mark behind the last figure belongs to the sentence. */
const withoutMarks = (number: string): string =>
  number.slice(0, 1 + [...number].findLastIndex((mark) => /\d/.test(mark)));

type Written = { readonly negative: boolean; readonly digits: string; readonly unit: string; readonly times: number };

/** A number as somebody wrote it, with its unit; null for anything else, `=1+1` and `12/7` among it. */
const writtenNumber = (cell: string): Written | null => {
  let rest = cell.trim();
  let unit = '';
  const take = (pattern: RegExp): string => {
    const [found = ''] = pattern.exec(rest) ?? [];
    rest = rest.slice(found.length);
    return found.trim();
  };
  const before = take(sign);
  unit = take(money);
  const between = before === '' ? take(sign) : '';
  const number = withoutMarks(take(digits));
  if (number === '' || !/\d/.test(number)) return null;
  const bracket = before === '(' || between === '(';
  if (bracket !== rest.endsWith(')')) return null;
  const tail = rest.trim() === ')' ? '' : rest;
  if (tail !== '' && !unitWords.test(tail)) return null;
  let after = tail.replace(/\)$/, '').trim();
  let times = 1;
  // A k or an m beside a currency counts thousands and millions; alone an m may be metres or minutes.
  const [, much = '', more = ''] = /^(k|tsd\.?|m|mn|mio\.?|million|bn|mrd\.?|billion)\b\.?\s?(.*)$/i.exec(after) ?? [];
  if (much !== '' && (unit !== '' || more !== '' || !/^m$/i.test(much)) && !/^[/.]/.test(more)) {
    times = /^(?:k|tsd)/i.test(much) ? 1e3 : /^(?:bn|mrd|billion)/i.test(much) ? 1e9 : 1e6;
    after = more;
  }
  return {
    negative: bracket || /[-−–]/.test(before + between),
    digits: number,
    unit: unit || after,
    times,
  };
};

type Mark = ',' | '.';

/** Which mark begins the decimals, where one number alone tells it. */
const decimalOf = (number: string): Mark | 'both' | null => {
  const dot = number.lastIndexOf('.');
  const comma = number.lastIndexOf(',');
  if (dot >= 0 && comma >= 0) return dot > comma ? '.' : ',';
  const mark: Mark = dot >= 0 ? '.' : ',';
  const at = Math.max(dot, comma);
  if (at < 0) return null;
  if (number.indexOf(mark) !== at) return mark === '.' ? ',' : '.';
  // Three figures behind it may be thousands; a zero before it says that they are not.
  const behind = number.length - at - 1;
  return behind === 3 && at >= 1 && at <= 3 && !/^0/.test(number) ? 'both' : mark;
};

const figureOf = ({ negative, digits: number, times }: Written, decimal: Mark): number | null => {
  const bare = number
    .replace(/[\s'’_]/g, '')
    .replaceAll(decimal === '.' ? ',' : '.', '')
    .replace(',', '.');
  const value = Number(bare);
  return Number.isFinite(value) ? (negative ? -value : value) * times || 0 : null;
};

const called = (name: string): string => (name === '' ? 'one column' : `“${name}”`);
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const nothing = /^(?:[-–—.]|n\.?\/?\s?a\.?|none|null|nil|\?|…)?$/i;

/** Accounts write the currency beside the first figure and beside the last. */
const saidOnce = (numbers: readonly { readonly unit: string }[]): boolean => {
  const [first, ...others] = numbers;
  return (
    others.length > 1 &&
    first !== undefined &&
    /^(?:\p{Sc}|[A-Z]{3})$/u.test(first.unit) &&
    others.slice(0, -1).every(({ unit }) => unit === '')
  );
};

const namesRows =
  /^(?:#|ids?|no\.?|nr\.?|number|row|index|item|pos(?:ition)?\.?|rank|case|ticket|order|sample|run|batch|lfd\. ?nr\.?)(?: ?(?:no\.?|nr\.?|number|id|#))?$/i;

/** Whether numbers only count the rows, one by one, or are what the rows are called. */
const countsRows = (name: string, values: readonly number[]): boolean =>
  values.length > 1 &&
  values.every((value) => Number.isInteger(value) && value >= 0) &&
  new Set(values).size === values.length &&
  (namesRows.test(name) ||
    (values.length > 2 &&
      (values[0] === 0 || values[0] === 1) &&
      values.every((value, at) => at === 0 || value === (values[at - 1] ?? value) + 1)));

/**
 * What a column holds. It is numbers where at least half of its filled cells are and all share one unit; time where all filled
 * cells name days, months, quarters, weeks or years; an index where they count the rows (asked of the first column alone:
 * `counts`); else words. What is not so stays without a value, and is said.
 */
export const readColumn = (
  name: string,
  cells: readonly string[],
  { counts = false }: { readonly counts?: boolean } = {},
): ReadColumn => {
  const filled = cells.filter((cell) => !nothing.test(cell.trim()));
  const words = (notes: readonly string[] = []): ReadColumn => ({
    name,
    kind: 'words',
    unit: '',
    values: cells.map(() => null),
    notes,
  });
  if (filled.length === 0) return words();
  const time = timeOf(name, cells, (cell) => nothing.test(cell.trim()), counts);
  if (time) return { name, kind: 'time', unit: '', values: time.values, notes: [] };
  const read = cells.map(writtenNumber);
  const numbers = read.filter((one) => one !== null);
  if (numbers.length * 2 < filled.length || numbers.length === 0) return words();
  const units = [
    ...new Set(numbers.flatMap(({ unit }) => (unit === '' ? [] : [unit.toLowerCase().replace(/\.$/, '')]))),
  ];
  if (units.length > 1)
    return words([
      `${capital(called(name))} is in several units (${units.slice(0, 3).join(', ')}); in one unit it could be drawn.`,
    ]);
  const bare = read.flatMap((one, at) => (one !== null && one.unit === '' ? [cells[at]?.trim() ?? ''] : []));
  const [unit] = units;
  const mixed = unit !== undefined && bare.length > 0 && !saidOnce(numbers);
  // A figure without its unit may be in another: 0.15 among percents.
  if (mixed && bare.length * 2 >= numbers.length)
    return words([
      `${capital(called(name))} is partly in ${unit} and partly without a unit; in one unit it could be drawn.`,
    ]);
  const told = numbers.map(({ digits: number }) => decimalOf(number));
  const [comma, dot, both] = [told.includes(','), told.includes('.'), told.includes('both')];
  const notes: string[] = [];
  if (comma && dot)
    return words([
      `${capital(called(name))} has decimals with a comma and with a dot; with one of them it could be drawn.`,
    ]);
  const unsure = both && !comma && !dot;
  const sample = numbers.find(({ digits: number }) => decimalOf(number) === 'both');
  // By itself 1,200 is twelve hundred, and so is 1.200 beside it nowhere: that is said.
  const decimal: Mark = comma ? ',' : '.';
  if (unsure && sample?.digits.includes('.'))
    notes.push(
      `In ${called(name)} ${sample.digits} is read as ${Number(sample.digits)}; for thousands leave out the dot.`,
    );
  if (mixed)
    notes.push(
      `In ${called(name)} ${bare[0]} stands without ${unit}${bare.length > 1 ? `, and ${bare.length - 1} more` : ''}; it is not drawn.`,
    );
  const others = cells.flatMap((cell, at) => (read[at] === null && !nothing.test(cell.trim()) ? [cell] : []));
  if (others[0] !== undefined)
    notes.push(
      `In ${called(name)} “${others[0].slice(0, 30)}” is not a number${others.length > 1 ? `, and ${others.length - 1} more` : ''}; it is not drawn.`,
    );
  const values = read.map((one) => one && (mixed && one.unit === '' ? null : figureOf(one, decimal)));
  const there = values.filter((value) => value !== null);
  if (counts && unit === undefined && others.length === 0 && countsRows(name, there))
    return { name, kind: 'index', unit: '', values, notes: [] };
  return {
    name,
    kind: 'number',
    unit: numbers.find((one) => one.unit !== '')?.unit ?? '',
    values,
    notes,
  };
};
