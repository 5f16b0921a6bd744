import { daysBetween } from '../shared/time.ts';

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthOf = (words: string): number => {
  const small = words.toLowerCase().replace(/\.$/, '');
  const at = monthNames.indexOf(small.slice(0, 3));
  const whole = [
    'january february march april may june july august september october november december'.split(' ')[at] ?? '',
    'sept',
  ];
  return at >= 0 && (small.length === 3 || whole.includes(small)) ? at + 1 : 0;
};

const two = (value: number | string): string => String(value).padStart(2, '0');

/** Days since 1970 of a day that is there; null for 30 February. */
const dayNumber = (year: number | string, month: number | string, day: number | string): number | null => {
  const written = `${year}-${two(month)}-${two(day)}`;
  const at = Date.parse(`${written}T00:00:00Z`);
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== written) return null;
  return daysBetween('1970-01-01', written);
};

const fullYear = (words: string): string => (words.length === 2 ? `20${words}` : words);

type Read = (cell: string) => number | null;

/** Forms of time that a whole column is written in; each gives days since 1970, or an order of its own. */
const forms: readonly Read[] = [
  (cell) => {
    const [, y = '', m = '', d = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d\d:\d\d.*)?$/.exec(cell) ?? [];
    return y === '' ? null : dayNumber(y, m, d);
  },
  (cell) => {
    const [, y = '', m = ''] = /^(\d{4})[-/](\d{1,2})$/.exec(cell) ?? [];
    return y === '' ? null : dayNumber(y, m, 1);
  },
  (cell) => {
    const [, m = '', y = ''] = /^(\d{1,2})[/.](\d{4})$/.exec(cell) ?? [];
    return y === '' ? null : dayNumber(y, m, 1);
  },
  // With dots the day comes first wherever they are used.
  (cell) => {
    const [, d = '', m = '', y = ''] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{2}|\d{4})$/.exec(cell) ?? [];
    return y === '' ? null : dayNumber(fullYear(y), m, d);
  },
  (cell) => {
    const [, d = '', m = '', y = ''] =
      /^(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]([A-Za-z]{3,9})\.?[\s,-]+(\d{2}|\d{4})$/.exec(cell) ?? [];
    return y === '' || monthOf(m) === 0 ? null : dayNumber(fullYear(y), monthOf(m), d);
  },
  (cell) => {
    const [, m = '', d = '', y = ''] = /^([A-Za-z]{3,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})$/.exec(cell) ?? [];
    return y === '' || monthOf(m) === 0 ? null : dayNumber(y, monthOf(m), d);
  },
  (cell) => {
    const [, m = '', y = ''] = /^([A-Za-z]{3,9})\.?[\s'’,/-]{1,2}(\d{2}|\d{4})$/.exec(cell) ?? [];
    return y === '' || monthOf(m) === 0 ? null : dayNumber(fullYear(y), monthOf(m), 1);
  },
  (cell) => {
    const [, q = '', y = ''] = /^Q([1-4])[\s/'’-]{1,2}(\d{2}|\d{4})$/i.exec(cell) ?? [];
    const [, z = '', r = ''] = /^(\d{4})[\s/-]?Q([1-4])$/i.exec(cell) ?? [];
    const quarter = Number(q || r);
    return quarter === 0 ? null : dayNumber(fullYear(y || z), quarter * 3 - 2, 1);
  },
];

/** Forms without a year: they are time only where their order goes one way; `round`: after how many it begins again. */
const ordered: readonly { readonly read: Read; readonly round: number }[] = [
  { read: (cell) => monthOf(cell) || null, round: 12 },
  {
    read: (cell) => {
      const [, week = ''] = /^(?:week|wk|w|cw|kw)\.?\s?(\d{1,2})$/i.exec(cell) ?? [];
      return week === '' ? null : Number(week);
    },
    round: 52,
  },
  {
    read: (cell) => {
      const [, quarter = ''] = /^Q([1-4])$/i.exec(cell) ?? [];
      return quarter === '' ? null : Number(quarter);
    },
    round: 4,
  },
  {
    read: (cell) => {
      const [, day = ''] = /^(?:day|month|sprint|round|year)\s?(\d{1,3})$/i.exec(cell) ?? [];
      return day === '' ? null : Number(day);
    },
    round: 0,
  },
];

/** 3/4/2026: the day may come first or second. Where the column itself does not tell it is not time. */
const slashed = (cells: readonly string[], isEmpty: (cell: string) => boolean): readonly (number | null)[] | null => {
  const parts = cells.map((cell) => /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/.exec(cell.trim()));
  if (cells.some((cell, at) => !isEmpty(cell) && !parts[at])) return null;
  const firstIsDay = parts.some((one) => one && Number(one[1]) > 12);
  const secondIsDay = parts.some((one) => one && Number(one[2]) > 12);
  if (firstIsDay === secondIsDay) return null;
  return parts.map(
    (one) => one && dayNumber(fullYear(one[3] ?? ''), one[firstIsDay ? 2 : 1] ?? '', one[firstIsDay ? 1 : 2] ?? ''),
  );
};

/** Figures by which a column counts time, where its name says so. */
const counted: readonly (readonly [RegExp, number])[] = [
  [/^(?:calendar )?month(?: (?:no\.?|nr\.?|number))?$/i, 12],
  [/^(?:calendar )?(?:week|wk|kw|cw)(?: (?:no\.?|nr\.?|number))?$/i, 52],
  [/^quarter$/i, 4],
  [/^(?:day|sprint|round|year)(?: (?:no\.?|nr\.?|number))?$/i, 0],
];

const rises = (values: readonly number[]): boolean =>
  values.every((value, at) => at === 0 || value > (values[at - 1] ?? value));

const going = (values: readonly number[], round: number): readonly number[] | null => {
  let turns = 0;
  const all = values.map((value, at) => {
    const before = values[at - 1] ?? value;
    if (at > 0 && round > 0 && value < before && value + round - before < round / 2) turns += 1;
    return value + turns * round;
  });
  return rises(all) ? all : null;
};

/**
 * Values in one order: what begins again, as months do across a year's end, goes on; null where they jump about. Over half a year
 * and more there is no telling. In even steps the newest may come first.
 */
const inOrder = (values: readonly number[], round: number): readonly number[] | null => {
  const forward = going(values, round);
  if (forward) return forward;
  const back = values.length > 2 ? going(values.toReversed(), round) : null;
  const step = (back?.[1] ?? 0) - (back?.[0] ?? 0);
  return back?.every((value, at) => at === 0 || value - (back[at - 1] ?? value) === step) ? back.toReversed() : null;
};

/**
 * The values of a column of time; undefined where any filled cell is none, or where it can be read two ways. `counts`: bare figures
 * may count weeks or days.
 */
export const timeOf = (
  name: string,
  cells: readonly string[],
  isEmpty: (cell: string) => boolean,
  counts = false,
): { readonly values: readonly (number | null)[] } | undefined => {
  const all = (read: Read): readonly (number | null)[] | null => {
    const values = cells.map((cell) => (isEmpty(cell) ? null : read(cell.trim())));
    return values.some((value, at) => value === null && !isEmpty(cells[at] ?? '')) ? null : values;
  };
  for (const form of forms) {
    const values = all(form);
    if (values) return { values };
  }
  const days = slashed(cells, isEmpty);
  if (days?.every((value, at) => value !== null || isEmpty(cells[at] ?? ''))) return { values: days };
  const byName = counted.flatMap(([pattern, round]) =>
    counts && pattern.test(name.trim())
      ? [{ read: (cell: string) => (/^\d{1,3}$/.test(cell) ? Number(cell) : null), round }]
      : [],
  );
  for (const { read, round } of [...ordered, ...byName]) {
    const values = all(read);
    const there = values?.filter((value) => value !== null) ?? [];
    const order = values && there.length > 1 ? inOrder(there, round) : null;
    if (!values || !order) continue;
    let at = -1;
    return {
      values: values.map((value) => {
        if (value === null) return null;
        at += 1;
        return order[at] ?? value;
      }),
    };
  }
  // Years look like any number: they are time where the column is called so, or counts them one by one.
  const years = all((cell) => (/^(?:19|20)\d\d$/.test(cell) ? dayNumber(cell, 1, 1) : null));
  const there = years?.filter((value) => value !== null) ?? [];
  if (
    years &&
    there.length > 0 &&
    (/\b(?:year|jahr|fy)\b/i.test(name) || (there.length > 2 && (rises(there) || rises(there.toReversed()))))
  )
    return { values: years };
  return undefined;
};
