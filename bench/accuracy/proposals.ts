import type { MemoReading } from '../../src/domain/proposals/memo-reading.ts';
import { readMemo } from '../../src/domain/proposals/read-memo.ts';
import type { Span } from '../../src/domain/shared/span.ts';
import type { Measure } from '../measure.ts';
import { memoHeadings } from './proposals-baseline.ts';
import { type Count, count, lines, row } from './score.ts';

/** The day on which the invented memos were written. */
export const memoDay = '2026-11-22';

/** What a memo says by its labels: an option is named by a letter or figure, `0` is "do nothing". */
export type LabelledMemo = {
  readonly form: string;
  readonly text: string;
  readonly parts: readonly (Span & { readonly part: string; readonly option: string | null })[];
  readonly options: readonly { readonly key: string; readonly span: Span | null; readonly nothing: boolean }[];
  readonly chosen: string | null;
  readonly decider: Span | null;
  readonly ladder: string | null;
  readonly byDay: string | null;
};

const partNames: Readonly<Record<string, string>> = { change: 'may-change', follow: 'follow-through' };
const doesNothing =
  /^(?:do nothing|no change|leave|wait and see|carry on|.{0,30}\bas (?:is|now|they are)\b|(?:leave|keep) .{0,20}as (?:is|they are))/i;

/** Reads a memo with its labels in the text: `«problem|We lose two hours.»`, nested where they are. */
export const labelled = ({ form, marked }: { readonly form: string; readonly marked: string }): LabelledMemo => {
  let text = '';
  const open: { readonly label: string; readonly start: number }[] = [];
  const found: (Span & { readonly label: string })[] = [];
  for (const piece of marked.split(/(«[^|«»]*\||»)/)) {
    if (piece.startsWith('«')) open.push({ label: piece.slice(1, -1), start: text.length });
    else if (piece === '»') {
      const last = open.pop();
      if (last) found.push({ ...last, end: text.length });
    } else text += piece;
  }
  const named = found.filter(({ label }) => /^[0-9A-Da-d]$/.test(label));
  const parts = found.flatMap(({ label, start, end }) => {
    const ofOption = /^([0-9A-Da-d])\.(.+)$/.exec(label);
    if (ofOption) return [{ part: ofOption[2] ?? '', option: ofOption[1] ?? null, start, end }];
    return /^(?:\*|ask|who$|day:|[0-9A-Da-d]$)/.test(label)
      ? []
      : [{ part: partNames[label] ?? label, option: null, start, end }];
  });
  const isNothing = ({ label, start, end }: Span & { readonly label: string }): boolean =>
    label === '0' || doesNothing.test(text.slice(start, end));
  const implied = parts.some(({ option }) => option === '0') && !named.some(isNothing);
  const chosen = found.find(({ label }) => label.startsWith('*'));
  const who = found.find(({ label }) => label === 'who');
  const ask = found.find(({ label }) => label.startsWith('ask'));
  const day = found.find(({ label }) => label.startsWith('day:'));
  const span = ({ start, end }: Span): Span => ({ start, end });
  return {
    form,
    text,
    parts,
    options: [
      ...named.map((one) => ({ key: one.label, span: span(one), nothing: isNothing(one) })),
      ...(implied ? [{ key: '0', span: null, nothing: true }] : []),
    ],
    chosen: chosen?.label.slice(1) ?? null,
    // Whom a text calls "you" no words of it name.
    decider: who && !/^you/i.test(text.slice(who.start, who.end)) ? span(who) : null,
    ladder: ask?.label.slice(4) || null,
    byDay: day?.label.slice(4) ?? null,
  };
};

export const memosOf = (name: string): readonly LabelledMemo[] =>
  lines<{ form: string; marked: string }>(`tests/corpus/proposals/${name}.jsonl`).map(labelled);

const shared = (one: Span, other: Span): number =>
  Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
/** Half of the one stands in the other. */
const meets = (one: Span, other: Span): boolean =>
  shared(one, other) * 2 >= Math.min(one.end - one.start, other.end - other.start) && shared(one, other) > 0;

type Found = Pick<MemoReading, 'options' | 'lines' | 'chosen' | 'decider' | 'ladder' | 'byDay'>;
export type Score = Record<
  'parts of the case' | 'options' | 'of options' | 'recommended' | 'who, what, by when',
  Count
> & {
  left: { right: number; all: number };
};

export const scoreOf = (): Score => ({
  'parts of the case': count(),
  options: count(),
  'of options': count(),
  recommended: count(),
  'who, what, by when': count(),
  left: { right: 0, all: 0 },
});

/** Counts what of one memo was found and right; `say` hears each miss. */
export const scoreMemo = (
  memo: LabelledMemo,
  read: Found,
  score: Score,
  say: (words: string) => void = () => {},
): void => {
  const { text } = memo;
  const words = ({ start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ');
  if (memo.parts.length === 0 && memo.options.length === 0) {
    score.left.all += 1;
    const nothing = read.lines.length === 0 && read.options.length === 0 && read.chosen === null;
    if (nothing) score.left.right += 1;
    else
      say(
        `[${memo.form}] read where nothing is: ${JSON.stringify(read.lines.map(({ part, span }) => [part, words(span)]))}`,
      );
    return;
  }
  const keyOf = new Map<number, string>();
  const met = new Set<string>();
  for (const [place, one] of read.options.entries()) {
    score.options.said += 1;
    const fits = memo.options.find(
      ({ key, span, nothing }) =>
        !met.has(key) &&
        (nothing && one.nothing ? true : span !== null && nothing === one.nothing && meets(span, one.span)),
    );
    if (fits) {
      met.add(fits.key);
      keyOf.set(place, fits.key);
      score.options.right += 1;
    } else say(`[${memo.form}] option too many: ${one.name}${one.nothing ? ' (nothing)' : ''}`);
  }
  score.options.gold += memo.options.length;
  for (const one of memo.options)
    if (!met.has(one.key)) say(`[${memo.form}] option missed: ${one.key} ${one.span ? words(one.span) : ''}`);
  const hit = new Set<number>();
  for (const line of read.lines) {
    const tally = line.option === null ? score['parts of the case'] : score['of options'];
    const key = line.option === null ? null : (keyOf.get(line.option) ?? '?');
    const fitting = memo.parts.flatMap((one, place) =>
      one.part === line.part && one.option === key && meets(one, line.span) ? [place] : [],
    );
    tally.said += 1;
    if (fitting.length > 0) tally.right += 1;
    else say(`[${memo.form}] wrong: ${line.part} ${key ?? ''} | ${words(line.span)}`);
    for (const place of fitting) hit.add(place);
  }
  for (const [place, one] of memo.parts.entries()) {
    const tally = one.option === null ? score['parts of the case'] : score['of options'];
    tally.gold += 1;
    if (!hit.has(place)) say(`[${memo.form}] missed: ${one.part} ${one.option ?? ''} | ${words(one)}`);
  }
  // A label that was hit by one line with another counts as found once.
  const chosen = read.chosen === null ? null : (keyOf.get(read.chosen.option) ?? '?');
  if (memo.chosen !== null) score.recommended.gold += 1;
  if (chosen !== null) score.recommended.said += 1;
  if (chosen !== null && chosen === memo.chosen) score.recommended.right += 1;
  else if (chosen !== memo.chosen) say(`[${memo.form}] recommended: ${chosen} for ${memo.chosen}`);
  const head = score['who, what, by when'];
  const one = (said: unknown, gold: unknown, right: boolean, what: string): void => {
    if (gold !== null) head.gold += 1;
    if (said !== null) head.said += 1;
    if (said !== null && gold !== null && right) head.right += 1;
    else if (said !== null || gold !== null)
      say(`[${memo.form}] ${what}: ${JSON.stringify(said)} for ${JSON.stringify(gold)}`);
  };
  one(
    read.decider && words(read.decider),
    memo.decider && words(memo.decider),
    !!read.decider && !!memo.decider && meets(read.decider, memo.decider),
    'who',
  );
  one(read.ladder, memo.ladder, read.ladder === memo.ladder, 'what');
  one(read.byDay?.day ?? null, memo.byDay, read.byDay?.day === memo.byDay, 'by when');
};

const measured = (title: string, memos: readonly LabelledMemo[]): Measure => {
  const ours = scoreOf();
  const base = scoreOf();
  for (const memo of memos) {
    scoreMemo(memo, readMemo(memo.text, memoDay), ours);
    scoreMemo(memo, memoHeadings(memo.text), base);
  }
  const recallable = (score: Score, what: string) =>
    (['parts of the case', 'options', 'of options', 'recommended', 'who, what, by when'] as const).map((part) =>
      row(`${what}: ${part}`, capped(score[part])),
    );
  return {
    title,
    note: `${memos.length} invented memos of many hands, labelled before they were read; a part is right where half of it overlaps its label. Beside: headings by their words, the first sentence as the problem and the last as the ask.`,
    rows: [
      ...recallable(ours, 'Updraft'),
      ...recallable(base, 'headings, first and last sentence'),
      {
        what: 'no proposals left alone',
        precision: `${ours.left.right}/${ours.left.all}`,
        recall: `${base.left.right}/${base.left.all} (headings)`,
        F1: '',
      },
    ],
  };
};

const capped = ({ right, said, gold }: Count): Count => ({ right: Math.min(right, said, gold), said, gold });

/** What is found and right in invented memos that were held out; what was learnt from, `scripts/train-memos.mjs --check` tells. */
export const measureProposals = async (): Promise<readonly Measure[]> => [
  measured('Proposals: memos held out by one writer', memosOf('held-out')),
  measured('Proposals: memos held out by another, read by nobody', memosOf('held-out-2')),
];
