import { stemOf } from '../signals/changes/object-words.ts';

/** A figure with what it counts: a share, money, or things; and what happened to it ("saved", "raised", "closed"). */
export type Amount = {
  readonly value: number;
  readonly kind: 'share' | 'money' | 'count';
  /** Stems of what is counted: "hours", "support tickets". */
  readonly units: readonly string[];
  /** Which money: "€". */
  readonly money: string;
  /** What was done: a family of verbs; null where the words do not say. */
  readonly act: string | null;
  /** By how much it changed, and not where it stands. */
  readonly change: boolean;
  /** More than, about, at most: said so. */
  readonly bound: 'least' | 'most' | 'about' | null;
};

const figure =
  /(?<![\p{L}\p{N}.,:/-])([€$£]|(?:eur|usd|gbp) )?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)( ?(?:%|percent\b|per cent\b|k\b|m\b|mn\b|bn\b|million\b|thousand\b|billion\b))?( ?(?:€|\$|£|euros?\b|dollars?\b|pounds?\b|eur\b|usd\b|gbp\b))?(?![\p{N}:/])/giu;
const scale: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};
const moneys: Readonly<Record<string, string>> = {
  eur: '€',
  euro: '€',
  euros: '€',
  usd: '$',
  dollar: '$',
  dollars: '$',
  gbp: '£',
  pound: '£',
  pounds: '£',
};
const acts: readonly (readonly [string, RegExp])[] = [
  ['save', /\b(?:sav(?:e|es|ed|ing)|cut|cuts|reduc\w+|shorten\w*|lower\w*)\b/i],
  ['cost', /\b(?:costs?|spen[dt]\w*|paid|pays?)\b/i],
  ['raise', /\b(?:rais\w+|collect\w*|earn\w*|brought in|made|sold|won)\b/i],
  ['close', /\b(?:clos\w+|resolv\w+|fix\w*|answer\w*|finish\w*|clear\w*)\b/i],
  ['open', /\b(?:open\w*|start\w*|launch\w*)\b/i],
  ['hire', /\b(?:hir\w+|recruit\w*)\b/i],
  ['lose', /\b(?:los\w+|lost|left|cancel\w*)\b/i],
  ['train', /\b(?:train\w*|taught)\b/i],
  ['serve', /\b(?:serv\w+|treat\w*|visit\w*|sign\w*|join\w*|attend\w*|came)\b/i],
];

/** Figures of a sentence that count something; days, times, years and numbers of versions are none. */
export const amountsIn = (text: string): readonly Amount[] =>
  [...text.matchAll(figure)].flatMap((match): readonly Amount[] => {
    const [whole, before = '', digits = '', times = '', after = ''] = match;
    const at = match.index;
    const unit = times.trim().toLowerCase();
    const share = unit === '%' || unit.startsWith('per');
    const money = (before || after).trim().toLowerCase();
    const behind = text.slice(at + whole.length, at + whole.length + 40);
    const words = /^[ -]?([\p{L}-]+)(?: ([\p{L}-]+))?/u.exec(behind);
    const value = Number(digits.replaceAll(',', '')) * (scale[unit] ?? 1);
    const kind = share ? 'share' : money === '' ? 'count' : 'money';
    // "12 March", "2026", "5 pm", "3 of 7" count nothing that could be compared.
    if (
      kind === 'count' &&
      (!words ||
        /^(?:of|to|and|or|by|in|on|at|am|pm|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(words[1] ?? ''))
    )
      return [];
    const near = text.slice(Math.max(0, at - 14), at).toLowerCase();
    const [act] = acts.find(([, pattern]) => pattern.test(text)) ?? [null];
    return [
      {
        value,
        kind,
        units:
          kind === 'count'
            ? [words?.[1], words?.[2]].flatMap((word) => (word && word.length > 2 ? [stemOf(word)] : []))
            : [],
        money: moneys[money] ?? money,
        act,
        change: /\b(?:by|another) $/.test(near),
        bound: /\b(?:over|more than|at least|above|beyond|exceed\w*|past) $/.test(near)
          ? 'least'
          : /\b(?:under|less than|at most|up to|below|fewer than|within) $/.test(near)
            ? 'most'
            : /\b(?:about|around|some|nearly|almost|roughly|close to|approximately|circa|ca\.?|~) ?$/.test(near)
              ? 'about'
              : null,
      },
    ];
  });

/** Whether two figures measure in the same way: the same money, share or things, and the same was done. */
export const sameMeasure = (one: Amount, other: Amount): boolean => {
  if (one.kind !== other.kind || one.money !== other.money || one.change !== other.change) return false;
  if (one.kind === 'share') return one.change ? one.act === other.act : true;
  if (one.kind === 'count' && !one.units.some((unit) => other.units.includes(unit))) return false;
  return one.act !== null && one.act === other.act;
};

/** Whether a figure says the same as one on file, as exactly as it claims to: rounded, "about", "more than". */
export const isAbout = ({ value, bound }: Amount, file: Amount): boolean => {
  const near = Math.abs(value - file.value) <= Math.abs(file.value) * 0.005;
  if (near) return true;
  if (bound === 'least') return value <= file.value;
  if (bound === 'most') return value >= file.value;
  if (bound === 'about') return Math.abs(value - file.value) <= Math.abs(file.value) * 0.15;
  return (
    Number(file.value.toPrecision(2)) === value || (file.value > 20 && Number(file.value.toPrecision(1)) === value)
  );
};
