import type { Span } from '../shared/span.ts';
import { kindOfBenefit } from './benefit-kind.ts';
import type { MemoSaid } from './memo-blocks.ts';
import { spokenOf } from './memo-chosen.ts';
import { caseRoleOf, optionRoleOf, saysImpact, saysNothingDone, saysProblem, saysReason } from './memo-cues.ts';
import type { MemoOption } from './memo-options.ts';
import { piecesOf } from './memo-pieces.ts';
import type { MemoRole } from './memo-roles.ts';
import { type BenefitKind, caseParts, optionParts, type ProposalPart } from './proposal.ts';

/** One thing a memo says of the case, or of one of its options (by its place among them). */
export type MemoLine = {
  readonly part: ProposalPart;
  readonly option: number | null;
  readonly kind: BenefitKind | null;
  readonly span: Span;
};

/** A line as it was found, with the block it stands in. */
export type FoundLine = MemoLine & { readonly block: number };
type Material = {
  readonly text: string;
  readonly said: readonly MemoSaid[];
  readonly options: readonly MemoOption[];
  readonly only: MemoOption | null;
  readonly chosen: { readonly option: number; readonly span: Span } | null;
  readonly ask: Span | null;
};

const ofCase: readonly string[] = caseParts;
export const ofOption: readonly string[] = optionParts;
const mostOfPart = 4;
const longestLine = 300;

/** Adjacent sentences of one part and one paragraph are one line; each stays an exact stretch of the text. */
export const joined = (found: readonly FoundLine[]): readonly MemoLine[] => {
  const lines: FoundLine[] = [];
  for (const one of found) {
    const last = lines.at(-1);
    const same = last?.part === one.part && last.option === one.option && last.block === one.block;
    if (last && same && one.span.start - last.span.end < 4 && one.span.end - last.span.start <= longestLine)
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

/** What goes on about the option before it: "However, …", "It costs …". */
const goesOn =
  /^\W{0,3}(?:however|but|it|this|that|they|these|to (?:limit|avoid|meet|reduce|soften|cover)|we (?:can|could|would|accept)|still|also|on the other hand|against that|the (?:downside|drawback|risk|catch|disadvantage|advantage|upside|benefit|cost|price|weak point))\b/i;

/** What a mail begins with before it comes to the point. */
const opens =
  /^\W{0,3}(?:as (?:you|discussed|agreed|promised|requested)|thank|thanks|i hope|hope you|i am writing|i'm writing|please find|attached|following up|further to|here is|here's|this (?:paper|report|memo|note|document)|to seek|for (?:your )?(?:information|decision)|before|sorry|good to|it was|i keep|i (?:don't|do not) have)\b/i;

/** What each sentence says, sentence by sentence: of the case, of an option, or nothing that is known. */
export const linesOf = ({ text, said, options, only, chosen, ask }: Material): readonly FoundLine[] => {
  const found: FoundLine[] = [];
  const put = (
    part: MemoRole | null,
    one: Span & { readonly block: number },
    option: number | null = null,
  ): boolean => {
    const fits = option === null ? ofCase.includes(part ?? '') : ofOption.includes(part ?? '');
    if (part === null || !fits || one.end - one.start < 3) return false;
    const words = text.slice(one.start, one.end);
    found.push({
      part: part as ProposalPart,
      option,
      kind: part === 'benefit' ? kindOfBenefit(words) : null,
      span: { start: one.start, end: Math.min(one.end, one.start + 1900) },
      block: one.block,
    });
    return true;
  };
  const real = options.flatMap((one, place) => (one.nothing ? [] : [place]));
  const firstOption = Math.min(said.length, ...options.flatMap(({ at, nothing }) => (nothing ? [] : [at])));
  const headed = said.some(({ role }) => role === 'problem');
  let seenProblem = false;
  let last: { readonly option: number; readonly block: number } | null = null;

  const ofOptionSaid = (one: MemoSaid, option: number, labelled: MemoRole | null): boolean => {
    const nothing = options[option]?.nothing === true;
    let any = false;
    for (const piece of piecesOf(one.words)) {
      const role = labelled ?? optionRoleOf(piece.words);
      const part =
        nothing && (role === null || role === 'downside' || role === 'benefits') && labelled === null ? 'cost' : role;
      any = put(part, { start: one.start + piece.start, end: one.start + piece.end, block: one.block }, option) || any;
    }
    if (any) last = { option, block: one.block };
    return any;
  };

  for (const [at, one] of said.entries()) {
    const { words, role, section } = one;
    if (role === 'other' || words.startsWith('|')) continue;
    const asked = ask?.start === one.start;
    const named = options.flatMap((option, place) => (option.at === at ? [place] : []));
    const isChosen = chosen?.span.start === one.start;
    if (named.length > 0) {
      if (one.heading) continue;
      for (const place of named) {
        const option = options[place];
        if (!option) continue;
        const stop = Math.min(
          one.end,
          ...named.flatMap((other) => {
            const start = options[other]?.span.start ?? one.end;
            return start > option.span.end ? [start] : [];
          }),
        );
        const from =
          option.span.end +
          (/^[\s*_:;,.–—|"”()-]*(?:and |which |for (?=[£$€\d]))?/.exec(text.slice(option.span.end, stop))?.[0].length ??
            0);
        const rest = text.slice(from, stop).replace(/(?:[,;]?\s{1,9}or(?: to| we (?:could|can))?|;|,)\s{0,9}$/i, '');
        const isNothing = option.nothing;
        if (isNothing && !one.point && saysNothingDone(words) && /\b(?:if|without)\b/i.test(words)) {
          put('cost', one, place);
          continue;
        }
        for (const piece of piecesOf(rest)) {
          const part = optionRoleOf(piece.words);
          put(
            isNothing && part !== 'benefits' && part !== null ? 'cost' : part,
            { start: from + piece.start, end: from + piece.end, block: one.block },
            place,
          );
        }
        last = { option: place, block: one.block };
      }
      if (isChosen && saysReason(words)) put('recommendation', one);
      continue;
    }
    if (isChosen) {
      if (saysReason(words) || (only === null && words.length > 90)) put('recommendation', one);
      if (chosen) last = { option: chosen.option, block: one.block };
      continue;
    }
    const byCase = caseRoleOf(words);
    const inside = options.findIndex((option) => at > option.at && at < option.until);
    const labelled = role !== null && ofOption.includes(role) ? role : null;
    const caseSection = section !== null && ofCase.includes(section) && section !== 'recommendation';
    const beside =
      at > 0 &&
      chosen !== null &&
      said[at - 1]?.start === chosen.span.start &&
      (said[at - 1]?.block === one.block || role === 'chosen');
    if (
      beside &&
      (/^\W{0,3}(?:because|since|the reason)\b/i.test(words) ||
        /^\W{0,3}(?:it|this|that) (?:is|keeps|lets|shows|helps|opens|follows|removes|covers|leaves|buys)\b/i.test(
          words,
        ))
    ) {
      put('recommendation', one);
      continue;
    }
    if (!asked && byCase !== 'ask') {
      if (labelled !== null) {
        // Said of the case as a whole: of the one that is recommended.
        const whose =
          inside >= 0
            ? inside
            : (spokenOf(words, options) ?? chosen?.option ?? (real.length === 1 ? (real[0] ?? null) : null));
        if (whose !== null && put(labelled, one, whose)) {
          last = { option: whose, block: one.block };
          continue;
        }
      } else if (!caseSection) {
        const about =
          inside >= 0 && (one.point || section === 'options' || byCase === null || optionRoleOf(words) !== null)
            ? inside
            : at > firstOption || saysNothingDone(words)
              ? spokenOf(words, options)
              : null;
        const strong =
          byCase === 'team' ||
          byCase === 'success' ||
          byCase === 'stop' ||
          byCase === 'hypothesis' ||
          byCase === 'serves' ||
          byCase === 'follow-through';
        if (about !== null && !(strong && inside < 0) && ofOptionSaid(one, about, null)) continue;
        const loose =
          about === null && at > firstOption && !strong && byCase === null
            ? goesOn.test(words) && last?.block === one.block
              ? last.option
              : spokenOf(words, options, false)
            : null;
        if (loose !== null && optionRoleOf(words) !== null && ofOptionSaid(one, loose, null)) continue;
        if (
          goesOn.test(words) &&
          last !== null &&
          last.block === one.block &&
          !strong &&
          optionRoleOf(words) !== null &&
          ofOptionSaid(one, last.option, null)
        )
          continue;
      }
    }
    if (asked || role === 'ask' || byCase === 'ask') continue;
    if (role !== null && ofCase.includes(role)) {
      if (role === 'problem' && (byCase === null || byCase === 'timeline') && saysImpact(words) && seenProblem)
        put('impact', one);
      else if (
        role === 'problem' &&
        byCase !== null &&
        byCase !== 'timeline' &&
        byCase !== 'success' &&
        byCase !== 'hypothesis'
      )
        put(byCase, one);
      else put(role, one);
      seenProblem ||= role === 'problem';
      continue;
    }
    if (role === 'chosen' || section === 'chosen') {
      if (byCase !== null && put(byCase, one)) continue;
      const whose = chosen?.option ?? null;
      if (whose !== null && !saysReason(words) && ofOptionSaid(one, whose, null)) continue;
      put('recommendation', one);
      continue;
    }
    if (byCase !== null && !(byCase === 'timeline' && !seenProblem && saysImpact(words))) {
      if (byCase === 'timeline' && seenProblem && at < firstOption && saysImpact(words)) put('impact', one);
      else put(byCase, one);
      continue;
    }
    if (saysNothingDone(words) || at > firstOption || /\?$/.test(words)) continue;
    const before = at < Math.min(firstOption, said.findIndex(({ start }) => start === chosen?.span.start) >>> 0);
    if (seenProblem && (saysImpact(words) || (before && /\d/.test(words)))) put('impact', one);
    else if (
      saysProblem(words) ||
      (before && !seenProblem && !headed && words.length > 24 && /[.!]$/.test(words) && !opens.test(words))
    ) {
      put('problem', one);
      seenProblem = true;
    }
  }
  return found;
};
