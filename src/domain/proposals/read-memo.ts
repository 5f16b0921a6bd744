import { topicWords } from '../documents/topic.ts';
import type { DateOptions } from '../language/dates.ts';
import type { Span } from '../shared/span.ts';
import type { Day } from '../shared/time.ts';
import { kindOfBenefit } from './benefit-kind.ts';
import { blocksIn, type MemoSaid } from './memo-blocks.ts';
import {
  caseRoleOf,
  optionRoleOf,
  saysChosen,
  saysImpact,
  saysNothingDone,
  saysProblem,
  saysReason,
} from './memo-cues.ts';
import { askIn, type MemoAsk } from './memo-head.ts';
import { type MemoOption, optionOfRecommendation, optionsIn } from './memo-options.ts';
import type { MemoRole } from './memo-roles.ts';
import { tablesIn } from './memo-tables.ts';
import { type BenefitKind, caseParts, optionParts, type ProposalPart } from './proposal.ts';

/** One thing a memo says of the case, or of one of its options (by its place among them). */
export type MemoLine = {
  readonly part: ProposalPart;
  readonly option: number | null;
  readonly kind: BenefitKind | null;
  readonly span: Span;
};

/** What a memo says, part by part, each with the stretch of the text it was read from. */
export type MemoReading = MemoAsk & {
  readonly options: readonly { readonly name: string; readonly nothing: boolean; readonly span: Span }[];
  readonly lines: readonly MemoLine[];
  /** Which option it recommends, by its place and by where its name begins, and the words that do. */
  readonly chosen: { readonly option: number; readonly at: number; readonly span: Span } | null;
};

const ofCase: readonly string[] = caseParts;
const ofOption: readonly string[] = optionParts;
const mostOfPart = 4;
const longestLine = 420;

const nothingRead: MemoReading = {
  options: [],
  lines: [],
  chosen: null,
  ask: null,
  ladder: null,
  decider: null,
  byDay: null,
};

/** Which option a sentence speaks of by its key ("Option B", "B is") or by most words of its name. */
const spokenOf = (words: string, options: readonly MemoOption[]): number | null => {
  const key =
    /^\W{0,4}(?:option|alternative|variant|scenario|choice|route)\s+([a-e]|\d|one|two|three|four)\b/i.exec(
      words,
    )?.[1] ?? /^\W{0,3}([A-E]|\d)\s+(?:is|would|costs?|needs?|has|saves?|takes?|gives?|only)\b/.exec(words)?.[1];
  if (key !== undefined) {
    const spelled = ['one', 'two', 'three', 'four'].indexOf(key.toLowerCase());
    const wanted = spelled >= 0 ? String(spelled + 1) : key.toLowerCase();
    const place = options.findIndex((one) => one.key === wanted);
    if (place >= 0) return place;
  }
  const nth = /^\W{0,3}the (first|second|third|last)(?: (?:option|one|way))?\b/i.exec(words)?.[1]?.toLowerCase();
  if (nth !== undefined) {
    const real = options.flatMap((one, place) => (one.nothing ? [] : [place]));
    const place = nth === 'last' ? real.at(-1) : real[['first', 'second', 'third'].indexOf(nth)];
    if (place !== undefined) return place;
  }
  const said = new Set(topicWords(words));
  const shared = options.map(({ name, nothing }) => {
    const own = topicWords(name);
    const others = new Set(options.flatMap((one) => (one.name === name ? [] : topicWords(one.name))));
    const telling = own.filter((word) => !others.has(word));
    if (nothing) return saysNothingDone(words) ? 2 : 0;
    const hits = telling.filter((word) => said.has(word)).length;
    return telling.length > 0 && hits / telling.length >= 0.5 ? hits / telling.length + hits / 10 : 0;
  });
  const most = Math.max(0, ...shared);
  return most > 0 && shared.filter((one) => one === most).length === 1 ? shared.indexOf(most) : null;
};

const chosenIn = (
  said: readonly MemoSaid[],
  options: readonly MemoOption[],
  only: MemoOption | null,
): { readonly option: number; readonly span: Span } | null => {
  const span = ({ start, end }: MemoSaid): Span => ({ start, end });
  if (only) {
    const place = options.indexOf(only);
    const one = said[only.at];
    return one && place >= 0 ? { option: place, span: span(one) } : null;
  }
  for (const one of said) {
    if (one.role === 'other' || one.heading) continue;
    const inSection = one.role === 'chosen' || one.section === 'chosen';
    if (!inSection && !saysChosen(one.words)) continue;
    const keyed =
      /\b(?:option|alternative|variant|scenario|choice|route)\s+([a-e]|\d|one|two|three|four)\b/i.exec(
        one.words,
      )?.[1] ??
      /\b(?:recommend|propose|suggest|prefer|for|with|choose|is)\s+(?:the )?\(?([A-E])\)?(?=[\s.,;:]|$)/.exec(
        one.words,
      )?.[1] ??
      (inSection ? /^\W{0,3}([A-E])\b(?=[\s.,;:–-]|$)/.exec(one.words)?.[1] : undefined);
    if (keyed !== undefined) {
      const spelled = ['one', 'two', 'three', 'four'].indexOf(keyed.toLowerCase());
      const place = options.findIndex(({ key }) => key === (spelled >= 0 ? String(spelled + 1) : keyed.toLowerCase()));
      if (place >= 0) return { option: place, span: span(one) };
    }
    const nth = /\bthe (first|second|third|former|latter|last)(?: (?:option|one|way|choice))?\b/i
      .exec(one.words)?.[1]
      ?.toLowerCase();
    const real = options.flatMap((each, place) => (each.nothing ? [] : [place]));
    if (nth !== undefined && saysChosen(one.words)) {
      const place =
        nth === 'latter' || nth === 'last' ? real.at(-1) : real[Math.max(0, ['first', 'second', 'third'].indexOf(nth))];
      if (place !== undefined) return { option: place, span: span(one) };
    }
    const place = spokenOf(one.words, options);
    if (place !== null && options[place]?.nothing === false) return { option: place, span: span(one) };
  }
  return null;
};

/** Adjacent sentences of one part and one paragraph are one line; each stays an exact stretch of the text. */
const joined = (found: readonly (MemoLine & { readonly block: number })[]): readonly MemoLine[] => {
  const lines: (MemoLine & { readonly block: number })[] = [];
  for (const one of found) {
    const last = lines.at(-1);
    if (
      last &&
      last.part === one.part &&
      last.option === one.option &&
      last.block === one.block &&
      one.span.start - last.span.end < 4 &&
      one.span.end - last.span.start <= longestLine
    )
      lines.splice(-1, 1, { ...last, span: { start: last.span.start, end: one.span.end } });
    else lines.push(one);
  }
  const counts = new Map<string, number>();
  return lines.flatMap(({ block: _block, ...line }) => {
    const key = `${line.part} ${line.option}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count > mostOfPart ? [] : [line];
  });
};

/**
 * Reads a sentence or a memo: problem, impact, timeline, options with what is said of each, recommendation, the ask. Whatever
 * is found is a stretch of the text, letter for letter; what the words do not say stays empty. Days count from `today`. The
 * same text, the same reading; a text that proposes nothing gives nothing, and none is longer than it is read (20,000 letters).
 */
export const readMemo = (text: string, today: Day, dates: DateOptions = {}): MemoReading => {
  const said = blocksIn(text);
  if (said.length === 0) return nothingRead;
  const tables = tablesIn(text, said);
  const listed = [
    ...tables.options,
    ...optionsIn(
      text,
      said.filter(({ words }) => !words.startsWith('|')),
    ),
  ];
  const real = listed.filter(({ nothing }) => !nothing);
  const only = real.length === 0 ? optionOfRecommendation(text, said) : null;
  const options = only ? [...listed, only] : listed;
  const ask = askIn(text, said, today, dates);
  const chosen = chosenIn(said, options, only);
  const roles = new Set(said.map(({ role }) => role).filter((role) => role !== null && role !== 'other'));
  const proposes =
    roles.has('options') ||
    roles.has('ask') ||
    roles.has('chosen') ||
    real.length > 1 ||
    chosen !== null ||
    (ask.ask !== null && (real.length > 0 || roles.size > 0 || said.some(({ words }) => saysProblem(words))));
  const problemOnly =
    !proposes &&
    (roles.has('problem') || (said.length <= 2 && said.some(({ words }) => saysProblem(words) && !/\?$/.test(words))));
  if (!proposes && !problemOnly) return nothingRead;

  const owner = (at: number): number | null => {
    const place = options.findIndex((one) => at > one.at && at < one.until);
    return place >= 0 ? place : null;
  };
  const found: (MemoLine & { readonly block: number })[] = [];
  const put = (part: MemoRole | null, one: Span & { readonly block: number }, option: number | null = null): void => {
    const fits = option === null ? ofCase.includes(part ?? '') : ofOption.includes(part ?? '');
    if (part === null || !fits || one.end - one.start < 3) return;
    const words = text.slice(one.start, one.end);
    found.push({
      part: part as ProposalPart,
      option,
      kind: part === 'benefit' ? kindOfBenefit(words) : null,
      span: { start: one.start, end: Math.min(one.end, one.start + 1900) },
      block: one.block,
    });
  };
  let seenProblem = false;
  for (const [at, one] of said.entries()) {
    const { words, role, section } = one;
    if (role === 'other' || words.startsWith('|')) continue;
    const asked = ask.ask?.start === one.start;
    const naming = options.findIndex((option) => option.at === at);
    if (naming >= 0 && options.filter((option) => option.at === at).length === 1) {
      const option = options[naming];
      if (!option || one.heading) continue;
      // What stands behind the name in the same sentence.
      const from =
        option.span.end +
        (/^[\s*_:;,.–—|"”-]*(?:and |which |but )?/.exec(text.slice(option.span.end, one.end))?.[0].length ?? 0);
      const rest = text.slice(from, one.end);
      for (const piece of piecesOf(rest)) {
        const span = { start: from + piece.start, end: from + piece.end, block: one.block };
        put(
          option.nothing && optionRoleOf(piece.words) !== 'benefits' ? 'cost' : optionRoleOf(piece.words),
          span,
          naming,
        );
      }
      if (only && naming === options.indexOf(only) && saysReason(words)) put('recommendation', one);
      else if (
        option.nothing &&
        saysNothingDone(words) &&
        found.at(-1)?.option !== naming &&
        /\b(?:if|without)\b/i.test(words)
      )
        put('cost', one, naming);
      continue;
    }
    if (naming >= 0) continue;
    if (chosen?.span.start === one.start) {
      if (saysReason(words) || words.length > 60) put('recommendation', one);
      continue;
    }
    const mine = owner(at);
    const about = mine ?? (section === 'problem' || section === 'impact' || asked ? null : spokenOf(words, options));
    if (about !== null && options[about]) {
      const labelled = role !== null && ofOption.includes(role) ? role : null;
      const nothing = options[about].nothing;
      const byWords = labelled ?? (nothing ? 'cost' : optionRoleOf(words));
      const sameBlock =
        mine !== null ||
        labelled !== null ||
        section === 'options' ||
        section === 'chosen' ||
        section === 'recommendation' ||
        section === null;
      if (byWords !== null && sameBlock && !asked && (mine !== null || caseRoleOf(words) !== 'team')) {
        const pieces =
          labelled === null && mine !== null && words.includes(';')
            ? piecesOf(words)
            : [{ start: 0, end: words.length, words }];
        for (const piece of pieces)
          put(
            pieces.length > 1 ? (optionRoleOf(piece.words) ?? byWords) : byWords,
            { start: one.start + piece.start, end: one.start + piece.end, block: one.block },
            about,
          );
        continue;
      }
    }
    if (asked || role === 'ask') continue;
    if (role !== null && ofCase.includes(role)) {
      const byWords = caseRoleOf(words);
      if (role === 'problem' && byWords === null && saysImpact(words) && (seenProblem || one.section === 'impact'))
        put('impact', one);
      else if (
        role === 'problem' &&
        byWords !== null &&
        byWords !== 'timeline' &&
        byWords !== 'ask' &&
        byWords !== 'success' &&
        byWords !== 'hypothesis'
      )
        put(byWords, one);
      else put(role, one);
      seenProblem ||= role === 'problem';
      continue;
    }
    if (role !== null && ofOption.includes(role)) {
      // Said of the case as a whole: of the one that is recommended.
      const whose = chosen?.option ?? (real.length === 1 ? options.findIndex(({ nothing }) => !nothing) : null);
      if (whose !== null) put(role, one, whose);
      continue;
    }
    if (role === 'chosen') {
      put(caseRoleOf(words) ?? 'recommendation', one);
      continue;
    }
    const byWords = caseRoleOf(words);
    if (byWords === 'ask') continue;
    if (byWords !== null) {
      put(byWords, one);
      continue;
    }
    if (saysNothingDone(words)) continue;
    if (chosen !== null && at > 0 && said[at - 1]?.start === chosen.span.start && said[at - 1]?.block === one.block) {
      const part = optionRoleOf(words);
      if (part !== null && !saysReason(words)) put(part, one, chosen.option);
      else if (saysReason(words)) put('recommendation', one);
      continue;
    }
    const past = options.some((option) => option.at < at && !option.nothing);
    if (past && chosen !== null && one.block === said.find(({ start }) => start === chosen.span.start)?.block) {
      const part = optionRoleOf(words);
      if (part !== null) put(part, one, chosen.option);
      continue;
    }
    if (past) continue;
    if (seenProblem && saysImpact(words)) put('impact', one);
    else if (saysProblem(words)) {
      put('problem', one);
      seenProblem = true;
    } else if (saysImpact(words) && said.length > 1) put(seenProblem ? 'impact' : 'problem', one);
  }
  for (const line of tables.lines) put(line.part, { ...line.span, block: -1 }, line.option);
  const lines = joined(found.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end));
  return {
    ...ask,
    options: options.map(({ name, nothing, span }) => ({ name: name.slice(0, 200), nothing, span })),
    lines,
    chosen: chosen && { ...chosen, at: options[chosen.option]?.span.start ?? 0 },
  };
};

/** Parts of what is said in one breath, parted by semicolons or by labels ("cost: 12k, risk: nobody comes"). */
const piecesOf = (words: string): readonly (Span & { readonly words: string })[] => {
  const cuts = [
    ...words.matchAll(
      /;\s+|(?<=[.!?])\s+|,\s+(?=but\b)|[,.]\s+(?=(?:costs?|pros?|cons?|risks?|downsides?|benefits?|advantages?|disadvantages?|upsides?|drawbacks?)\s*:)/gi,
    ),
  ];
  const ends = [...cuts.map(({ index }) => index), words.length];
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)];
  return starts.flatMap((start, place) => {
    const end = ends[place] ?? words.length;
    const label = /^(?:costs?|pros?|cons?|price)\s*[:–-]\s*/i.exec(words.slice(start, end));
    const piece = words.slice(start, end).replace(/[)\s]+$/, '');
    return piece.trim().length < 3
      ? []
      : [{ start: start + (label && label[0].length < piece.length ? 0 : 0), end: start + piece.length, words: piece }];
  });
};
