import type { DateOptions } from '../language/dates.ts';
import type { Span } from '../shared/span.ts';
import type { Day } from '../shared/time.ts';
import { kindOfBenefit } from './benefit-kind.ts';
import { blocksIn, type MemoSaid } from './memo-blocks.ts';
import { clausesIn } from './memo-clauses.ts';
import { askIn } from './memo-head.ts';
import { withoutLead } from './memo-leads.ts';
import { type FoundLine, joined, type MemoLine, ofOption } from './memo-lines.ts';
import { optionsIn } from './memo-options.ts';
import { gathered, type Labelled, meantBy, optionNamed, type SaidOption } from './memo-options-said.ts';
import { type MemoReading, nothingRead } from './memo-reading.ts';
import { labelsOf, type MemoLabel, type MemoWeights } from './memo-scorer.ts';
import { traitsOf } from './memo-traits.ts';
import { memoWeights } from './memo-weights.ts';
import { caseParts } from './proposal.ts';
import { readByRules } from './read-by-rules.ts';

const ofCase: readonly string[] = caseParts;
const longest = 1900;
/** Parts that are said in whole sentences. */
const whole: ReadonlySet<string> = new Set([
  'problem',
  'impact',
  'timeline',
  'team',
  'serves',
  'success',
  'stop',
  'hypothesis',
  'follow-through',
  'may-change',
]);
/** What begins so goes on about what was said. */
const joining = /^(?:but|which|because|although|though|whereas|while|yet|knowing)$/;

/**
 * How far before the next best a label has to be. Tuned on the invented memos of tests/corpus/proposals: what is said of an
 * option is mistaken more easily than what is said of the case, and nobody has to take what was read.
 */
const sureFrom = (label: MemoLabel): number => (ofOption.includes(label) ? 7 : ofCase.includes(label) ? 1 : 2);

/** The key by which words name one of several: "Option B", "the second one". */
const keyIn = (words: string): string | null => {
  const key = /\b(?:option|alternative|variant|scenario|choice|route)\s+([a-e]|\d|one|two|three|four)\b/i
    .exec(words)?.[1]
    ?.toLowerCase();
  if (key !== undefined) {
    const spelled = ['one', 'two', 'three', 'four'].indexOf(key);
    return spelled >= 0 ? String(spelled + 1) : key;
  }
  return (
    /\b(?:for|do|prefer|recommend|choose|with|then|is)\s+\(?([a-e])\)?(?=[\s.,;:]|$)/.exec(words)?.[1] ??
    /\b([A-E])\b(?=\s*(?:[.,;:]|$|because|since|as\b|is\b|would\b))/.exec(words)?.[1]?.toLowerCase() ??
    null
  );
};
const nthIn = (words: string): number | null => {
  const nth = /\bthe (first|second|third|fourth|former|latter|last)\b/i.exec(words)?.[1]?.toLowerCase();
  return nth === undefined
    ? null
    : ({ first: 0, former: 0, second: 1, third: 2, fourth: 3, latter: -1, last: -1 }[nth] ?? null);
};

/** Whose the downside is that was said last, where it was said just before. */
const lastDownside = (found: readonly FoundLine[]): number | null => {
  const last = found.at(-1);
  return last?.part === 'downside' ? last.option : null;
};

/** What is wrong is said before what that does: where no line is called the problem, the first of several is. */
const situationFirst = (found: readonly FoundLine[]): readonly FoundLine[] => {
  const impacts = found.filter(({ part }) => part === 'impact');
  const last = impacts.at(-1);
  if (last === undefined || found.some(({ part }) => part === 'problem')) return found;
  if (impacts.length === 1)
    return found.map((one) => (one === last && one === found[0] ? { ...one, part: 'problem' as const } : one));
  return found.map((one) => (one.part === 'impact' && one !== last ? { ...one, part: 'problem' as const } : one));
};

/** A sentence that speaks of the case alone is one line, of what most of it says. */
const wholeSentences = (all: readonly Labelled[], read: readonly MemoSaid[]): readonly Labelled[] => {
  const found: Labelled[] = [];
  for (const one of all) {
    if (
      found.at(-1)?.at === one.at &&
      found.at(-1)?.start === read[one.at]?.start &&
      found.at(-1)?.end === read[one.at]?.end
    )
      continue;
    const here = all.filter(({ at }) => at === one.at);
    const sentence = read[one.at];
    const only = here.every(({ label }) => label === 'none' || whole.has(label));
    if (!sentence || !only || here.length < 2) {
      found.push(one);
      continue;
    }
    const weigh = (label: MemoLabel): number =>
      here.reduce((sum, each) => sum + (each.label === label ? each.end - each.start : 0), 0);
    const best = here
      .map(({ label }) => label)
      .filter((label) => label !== 'none')
      .toSorted((a, b) => weigh(b) - weigh(a))[0];
    if (best === undefined || weigh(best) * 3 < sentence.end - sentence.start) found.push(one);
    else found.push({ ...one, label: best, start: sentence.start, end: sentence.end, words: sentence.words });
  }
  return found;
};

type Known = SaidOption & { readonly key: string };

/** Which option words name by key, order or name. */
const named = (words: string, options: readonly Known[]): number | null => {
  const key = keyIn(words);
  const byKey = key === null ? -1 : options.findIndex((one) => one.key === key);
  if (byKey >= 0) return byKey;
  const real = options.flatMap(({ nothing }, place) => (nothing ? [] : [place]));
  const nth = nthIn(words);
  if (nth !== null && real.length > 1) return real.at(nth) ?? null;
  return meantBy(words, options);
};

/**
 * Reads a sentence or a memo: problem, impact, timeline, options with what is said of each, recommendation, the ask. What rules
 * are sure of stands; the rest is told piece by piece by a scorer that learnt from invented memos
 * ([model card](../../../docs/models/memos.md)). Whatever is found is a stretch of the text, letter for letter; what the words do
 * not say stays empty. Days count from `today`. The same text, the same reading.
 */
export const readMemo = (
  text: string,
  today: Day,
  dates: DateOptions = {},
  weights: MemoWeights = memoWeights(),
): MemoReading => {
  const rules = readByRules(text, today, dates);
  const said = blocksIn(text);
  if (said.length === 0) return nothingRead;
  const read = said.filter(({ words }) => !words.startsWith('|'));
  const pieces = clausesIn(text, read);
  const scored = labelsOf(
    pieces.map((_, place) => traitsOf(pieces, place, read)),
    weights,
  );
  const labels = scored.map(({ label, margin }) => (margin >= sureFrom(label) ? label : 'none'));
  const all = gathered(
    text,
    pieces,
    labels.map((label, place) => {
      const one = read[pieces[place]?.at ?? 0];
      return one?.role === 'other' || one?.heading ? 'none' : label;
    }),
  );

  // Options that headings, letters, points or plain words set apart stand; else those are taken that the pieces name.
  const set = rules.options.filter(({ nothing }) => !nothing).length >= 2;
  const listed = optionsIn(text, read);
  const keys = new Map(listed.map(({ span, key }) => [span.start, key]));
  const apart = listed.some(({ key, at }) => key !== '' || read[at]?.heading || read[at]?.point);
  const options: Known[] = set ? rules.options.map((one) => ({ ...one, key: keys.get(one.span.start) ?? '' })) : [];
  const add = (one: SaidOption | null): void => {
    if (!one) return;
    const there = options.some(
      (other) => (one.nothing && other.nothing) || (other.span.start < one.span.end && one.span.start < other.span.end),
    );
    if (!there) options.push({ ...one, key: '' });
  };
  if (!set || !apart)
    for (const one of all) if (one.label === 'option' && !joining.test(one.cut)) add(optionNamed(one));
  for (const one of all)
    if (one.label === 'nothing' && !options.some(({ nothing }) => nothing)) {
      const name = optionNamed(one);
      if (name) add({ ...name, nothing: true });
    }
  let chosen: MemoReading['chosen'] = null;
  for (const one of all.filter(({ label }) => label === 'chosen')) {
    if (chosen) break;
    const place = named(one.words, options);
    if (place !== null && options[place]?.nothing === false)
      chosen = { option: place, at: 0, span: { start: one.start, end: one.end } };
    else if (!set) {
      const name = optionNamed(one);
      if (name && !name.nothing && name.name.length > 8) {
        add(name);
        chosen = { option: options.length - 1, at: 0, span: { start: one.start, end: one.end } };
      }
    }
  }
  const order = options
    .map((one, place) => ({ one, place }))
    .toSorted((a, b) => Number(a.one.nothing) - Number(b.one.nothing) || a.one.span.start - b.one.span.start);
  const placeOf = new Map(order.map(({ place }, at) => [place, at]));
  const inOrder = order.map(({ one }) => one);
  const picked = chosen && { ...chosen, option: placeOf.get(chosen.option) ?? 0 };

  const asks = all.filter(({ label }) => label === 'ask').map(({ at }) => at);
  const ask = askIn(
    text,
    read.map((one, at) => (asks.includes(at) && one.role !== 'other' ? { ...one, role: 'ask' as const } : one)),
    today,
    dates,
  );
  const proposes = picked !== null || inOrder.length > 0 || asks.length > 0 || ask.ask !== null;
  if (!proposes && !all.some(({ label }) => label === 'problem')) return nothingRead;

  const found: FoundLine[] = [];
  const put = (one: Labelled, option: number | null): void => {
    const span: Span = { start: one.start, end: Math.min(one.end, one.start + longest) };
    if (span.end - span.start < 3) return;
    const words = text.slice(span.start, span.end);
    found.push({
      part: one.label as MemoLine['part'],
      option,
      kind: one.label === 'benefit' ? kindOfBenefit(words) : null,
      span,
      block: read[one.at]?.block ?? 0,
    });
  };
  const blockOf = (span: Span): number | undefined =>
    read.find(({ start, end }) => start <= span.start && span.start < end)?.block;
  for (const [place, one] of wholeSentences(all, read).entries()) {
    if (ofCase.includes(one.label)) put(one, null);
    if (!ofOption.includes(one.label)) continue;
    const meant = named(one.words, inOrder);
    // What meets a downside belongs where that stands.
    const met = one.label === 'mitigation' || one.label === 'accepted' ? lastDownside(found) : null;
    // In the paragraph that recommends, what is said is said of that one.
    const there =
      picked && picked.span.start < one.start && blockOf(picked.span) === read[one.at]?.block ? picked.option : null;
    // Else what was named last before it; of none, the next in the same sentence, or what is recommended.
    const before = inOrder.reduce<number | null>(
      (last, { span }, at) =>
        span.start <= one.start && (last === null || span.start >= (inOrder[last]?.span.start ?? 0)) ? at : last,
      null,
    );
    const pronoun =
      picked &&
      /^(?:it|this|that|the (?:downside|risk|catch|cost|price))\b/i.test(one.words) &&
      all.slice(Math.max(0, place - 2), place + 1).some(({ start }) => start === picked.span.start)
        ? picked.option
        : null;
    const next = inOrder.findIndex(({ span }) => span.start > one.start);
    const whose = met ?? meant ?? pronoun ?? there ?? before ?? (next >= 0 ? next : null) ?? picked?.option ?? null;
    if (whose !== null) put(one, whose);
  }
  // What the rules are sure of goes before what the pieces say of the same words.
  const byRules = rules.lines.flatMap((line) => {
    // Of the case, words alone tell rules less than they tell the scorer.
    if (line.option === null)
      return read.some(({ start, end, role }) => role !== null && start < line.span.end && line.span.start < end)
        ? [{ ...line, block: -1 }]
        : [];
    const span = rules.options[line.option]?.span;
    const option = inOrder.findIndex(
      (one) => span !== undefined && one.span.start < span.end && span.start < one.span.end,
    );
    return option < 0 ? [] : [{ ...line, option, block: -1 }];
  });
  const meets = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
  const sure = byRules.filter(
    ({ option, span }) => option === null || !inOrder.some((one, at) => at !== option && meets(one.span, span)),
  );
  // What names two ways to go is no problem.
  const names = (span: Span): number => inOrder.filter((one) => meets(one.span, span)).length;
  const more = found.filter(
    ({ option, span }) => !sure.some((line) => meets(line.span, span)) && (option !== null || names(span) < 2),
  );
  const lines = joined(
    situationFirst([...sure, ...more].toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)),
  ).map((line) => ({
    ...line,
    span: withoutLead(text, line, line.option !== null && inOrder[line.option]?.nothing === true),
  }));
  const chosenOf = rules.chosen === null ? null : rules.options[rules.chosen.option]?.span;
  const byRule = chosenOf
    ? inOrder.findIndex(({ span }) => span.start < chosenOf.end && chosenOf.start < span.end)
    : -1;
  const settled = rules.chosen && byRule >= 0 ? { ...rules.chosen, option: byRule } : picked;
  return {
    ...ask,
    options: inOrder.map(({ name, nothing, span }) => ({ name: name.slice(0, 200), nothing, span })),
    lines,
    chosen: settled && { ...settled, at: inOrder[settled.option]?.span.start ?? 0 },
  };
};
