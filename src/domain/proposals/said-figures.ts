import { type Amount, amountsIn } from '../review/amounts.ts';

/** A figure that can be compared with another of the same `measure`, in its smallest common unit: a year, a day, an hour. */
export type SaidFigure = Amount & {
  readonly measure: string;
  /** The unit it was said in. */
  readonly unit: string;
};

const numbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const lengths: Readonly<Record<string, number>> = { day: 1, week: 7, month: 365 / 12, quarter: 365 / 4, year: 365 };
const inAYear: Readonly<Record<string, number>> = { day: 365, week: 52, month: 12, quarter: 4, year: 1, annum: 1 };
const adverbs: Readonly<Record<string, string>> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
  annually: 'year',
};
const scale: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};
const moneyOf = (word: string): string =>
  /^(?:€|eur)/i.test(word) ? '€' : /^(?:\$|usd|dollar)/i.test(word) ? '$' : /^(?:£|gbp|pound)/i.test(word) ? '£' : '';

const figure =
  /(?<![\p{L}\p{N}.,:/-])([€$£]|(?:eur|usd|gbp) )?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)( ?(?:k|m|mn|bn|million|thousand|billion)\b)?(?: ?(€|\$|£|(?:euros?|dollars?|pounds?|eur|usd|gbp|hours?|days?|weeks?|months?|years?)\b))?/giu;
const partly = /^\s*(?:of (?:it|that|this|them|which|the (?:total|whole|sum|budget))\b|thereof)/iu;
const partOf = /\bof (?:it|which|this|that),? (?:about )?$/iu;
const each =
  /^\s*(?:(?:an?|per|each|every|\/)\s?(hour|day|week|month|quarter|year|annum)\b|(daily|weekly|monthly|quarterly|yearly|annually)\b)/iu;
const nothing =
  /\b(?:costs? (?:us |you )?nothing|(?:is|are|comes?) free of (?:charge|cost)|for free|at no cost|(?:there is|there are|has) no costs?)\b/iu;

const saves = /\b(?:sav(?:e|es|ed|ing)|cuts?|reduc\w+|shorten\w*)\b/iu;
const brings = /\b(?:rais\w+|collect\w*|earn\w*|brings? in|sold|won)\b/iu;
const takes = /\b(?:takes?|lasts?|needs?|requires?|runs? for|done in|duration|ready in|long)\b/iu;

const boundOf = (near: string): Amount['bound'] =>
  /\b(?:over|more than|at least|above|beyond) $/iu.test(near)
    ? 'least'
    : /\b(?:under|less than|at most|up to|below|within) $/iu.test(near)
      ? 'most'
      : /(?:\b(?:about|around|some|nearly|almost|roughly|approximately|circa|ca\.?)|~) ?$/iu.test(near)
        ? 'about'
        : null;

/** Money and lengths of time: parts of a whole ("€3,000 of it") are none. `cost`: the words say what something costs. */
const measured = (words: string, cost: boolean): readonly SaidFigure[] =>
  [...words.matchAll(figure)].flatMap((match): readonly SaidFigure[] => {
    const [whole, before = '', digits = '', times = '', after = ''] = match;
    const behind = words.slice(match.index + whole.length);
    const near = words.slice(Math.max(0, match.index - 16), match.index);
    if (partly.test(behind) || partOf.test(near)) return [];
    const value = Number(digits.replaceAll(',', '')) * (scale[times.trim().toLowerCase()] ?? 1);
    const [, noun = '', adverb = ''] = each.exec(behind) ?? [];
    const per = adverbs[adverb.toLowerCase()] ?? noun.toLowerCase();
    const money = moneyOf(before || after);
    const act = saves.test(words) ? 'save' : brings.test(words) ? 'raise' : null;
    const base = { units: [], change: /\b(?:by|another) $/iu.test(near), bound: boundOf(near) };
    if (money !== '') {
      if (act === null && !cost && !/\b(?:costs?|price|spen[dt]\w*|pays?|paid)\b/iu.test(words)) return [];
      const yearly = inAYear[per];
      if (per !== '' && yearly === undefined) return [];
      const measure = `money ${act ?? 'cost'} ${per === '' ? 'once' : 'yearly'}`;
      return [{ ...base, value: value * (yearly ?? 1), kind: 'money', money, act: act ?? 'cost', measure, unit: per }];
    }
    const unit = after.toLowerCase().replace(/s$/, '');
    const done = act ?? (takes.test(words) ? 'take' : null);
    if (
      unit === '' ||
      done === null ||
      /\b(?:in|for the (?:next|last)|after|every) $/iu.test(near.replace(/(?:done|ready) in $/i, ''))
    )
      return [];
    const days = unit === 'hour' ? 1 : lengths[unit];
    if (days === undefined) return [];
    const measure = `time ${done} ${unit === 'hour' ? 'hours' : 'days'} ${per}`;
    return [{ ...base, value: value * days, kind: 'count', money: '', act: done, measure, unit }];
  });

/** Figures of a clause that can be compared with others: money, lengths of time, shares, people and things that are counted. */
export const figuresIn = (text: string, cost: boolean): readonly SaidFigure[] => {
  const words = text
    .replace(/\b(?:persons?|people|staff|heads)\b/giu, 'people')
    .replace(
      new RegExp(`(?<=\\b(?:needs?|requires?|takes?|lasts?) )(?:${numbers.join('|')})(?= \\p{L}{4,})`, 'giu'),
      (word) => String(numbers.indexOf(word.toLowerCase()) + 1),
    );
  const free: readonly SaidFigure[] = nothing.test(words)
    ? [
        {
          value: 0,
          kind: 'money',
          units: [],
          money: '',
          act: 'cost',
          change: false,
          bound: null,
          measure: 'money cost once',
          unit: '',
        },
      ]
    : [];
  const needed = /\b(?:needs?|requires?|takes)\b/iu.test(words) ? 'need' : null;
  const counted = amountsIn(words).flatMap((amount): readonly SaidFigure[] => {
    if (amount.kind === 'money') return [];
    if (amount.units.some((unit) => /^(?:hour|day|week|month|year)/.test(unit))) return [];
    const act = amount.act ?? needed;
    if (amount.kind === 'count' && act === null) return [];
    return [{ ...amount, act, measure: `${amount.kind} ${act ?? ''} ${amount.change}`, unit: '' }];
  });
  return [...free, ...measured(words, cost), ...counted];
};

/** Whether two figures measure the same, so that they could contradict each other. */
export const comparable = (one: SaidFigure, other: SaidFigure): boolean => {
  if (one.measure !== other.measure) return false;
  if (one.kind === 'count' && one.units.length + other.units.length > 0)
    return one.units.some((unit) => other.units.includes(unit));
  if (one.kind !== 'money' || one.money === other.money || one.value === 0 || other.value === 0) return true;
  // In two moneys the same number is a slip; another may be converted.
  return Math.abs(one.value - other.value) <= one.value * 0.005;
};

/** Whether two comparable figures say the same, as exactly as they claim to. */
export const saysTheSame = (one: SaidFigure, other: SaidFigure): boolean => {
  if (one.money !== other.money && one.value !== 0 && other.value !== 0) return false;
  const away = Math.abs(one.value - other.value);
  const most = Math.max(one.value, other.value);
  if (one.unit !== other.unit && away <= most * 0.1) return true;
  if (away <= most * 0.005) return true;
  for (const [rough, exact] of [
    [one, other],
    [other, one],
  ] as const) {
    if (rough.bound === 'least' && rough.value <= exact.value) return true;
    if (rough.bound === 'most' && rough.value >= exact.value) return true;
    if (rough.bound === 'about' && away <= exact.value * 0.15) return true;
    if (exact.value > 20 && [1, 2].some((digits) => Number(exact.value.toPrecision(digits)) === rough.value))
      return true;
  }
  return false;
};
