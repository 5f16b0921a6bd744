import { topicWords } from '../documents/topic.ts';
import type { Span } from '../shared/span.ts';
import type { MemoSaid } from './memo-blocks.ts';
import { caseRoleOf, nothingWords, optionRoleOf, saysChosen } from './memo-cues.ts';

/** An option as it was found: its name, the key by which the text calls it, and which sentences speak of it. */
export type MemoOption = {
  readonly name: string;
  readonly nothing: boolean;
  readonly span: Span;
  /** "a", "1"; empty where it has none. */
  readonly key: string;
  /** The place of the sentence it stands in. */
  readonly at: number;
  /** The place of the first sentence that no longer stands with it. */
  readonly until: number;
};

const numbers = ['one', 'two', 'three', 'four', 'five'];
const keyOf = (words: string): string => {
  const small = words.toLowerCase();
  const spelled = numbers.indexOf(small);
  if (spelled >= 0) return String(spelled + 1);
  if (/^i{1,3}$/.test(small)) return String(small.length);
  return small;
};

const keyed =
  /^\W{0,4}(?:option|alternative|variant|scenario|choice|route|solution)\s{1,9}([a-e]|\d|one|two|three|four|i{1,3})\b\s{0,9}(?:\([^)]{0,30}\))?\s{0,9}(?:\*\*|__)?\s{0,9}[:.–—)|,-]*\s{0,9}(?:is to |is |would be to |would be |to )?(?=\S)/i;
const lettered = /^\W{0,3}\(?([a-e]|\d)[.):]\s{1,9}(?=\S)/i;
const oneOf =
  /\b(?:(?:one|the first|another|the second|a second|the third|a third|the other|the last|the final|the only other|a cheaper|a smaller|a lighter|the cheap|the bigger|an) (?:option|way|alternative|possibility|choice|route|approach)(?: (?:here|forward|would be|is|could be))*(?: (?:to|that we|is|would be))*|the alternative (?:is|would be)(?: to)?|alternatively,? (?:we|i|you) (?:could|can|might|may)|alternatively,?|or (?:else )?(?:we|you) (?:could|can)(?: also)?|(?:we|you) (?:could|can|might) (?:also|instead|either))\s{1,9}(?=\S)/i;
const couldDo =
  /\b(?:we|you|i) (?:could|can|might)(?: (?:either|also|instead|simply|just|of course))?\s{1,9}(?=\p{Ll})/iu;
const either = /\beither\s{1,9}(?=\S)/i;
const listed =
  /\b(?:(?:two|three|four|several|the) (?:options|ways|choices|possibilities|routes|alternatives)|options are)\b[^:.?!]{0,60}:\s{0,9}(?=\S)/i;

/** Where a name ends: at the first mark or word that begins to say something about it. */
const nameEnd =
  /(?:\s{1,9}[–—-]+\s{1,9}|[:;.?!](?=\s|$)|\s{0,9}\(|\s{0,9}\||,\s{1,9}(?:which|but|and (?:this|that|it)|because|so|at|for|with|costing|since|it|this|that|as|until|where|then|though|saving|giving|to)\b|\s{1,9}(?:because|which|but|costs?|costing|would cost|at a cost|for (?=[£$€\d])|so that|would|will|is|are|means|since|although|until we|if)\b|,\s{1,9}(?=[£$€\d])|\s{1,9}for (?=[£$€\d])|\*\*|__)/;
const mostName = 90;

const nothingForms =
  /^(?:do(?:ing)? nothing|wait(?:ing)? and see|status quo|(?:the )?status quo|no change|business as usual|no action|(?:leave|keep|continue|carry|stay|go on)\b.{0,40}\b(?:as (?:is|it is|they are|now|we are|before|today)))/i;

const nameAt = (text: string, start: number, end: number): Span => {
  const words = text.slice(start, end);
  const still = nothingForms.exec(words.replace(/^(?:\W|to |we )+/i, ''));
  if (still && words.length < mostName) {
    const at = start + words.indexOf(still[0]);
    return { start: at, end: at + still[0].length };
  }
  const lead =
    /^(?:\*\*|__|["“])?(?:(?:is )?to |that we |we (?:could |can |would )?|either )?/i.exec(words)?.[0].length ?? 0;
  const rest = words.slice(lead);
  const cut = nameEnd.exec(rest.slice(3));
  let length = cut ? cut.index + 3 : rest.length;
  if (length > mostName) {
    const comma = rest.slice(0, mostName).lastIndexOf(',');
    const space = rest.slice(0, mostName).lastIndexOf(' ');
    length = comma > 20 ? comma : space > 20 ? space : mostName;
  }
  const name = rest
    .slice(0, length)
    .trimEnd()
    .replace(/[\s,.;:*_"”-]{1,40}$/, '');
  return { start: start + lead, end: start + lead + name.length };
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const optionOf = (text: string, span: Span, rest: Omit<MemoOption, 'name' | 'nothing' | 'span'>): MemoOption | null => {
  const name = text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  if (name.length < 3 || !/\p{L}{2}/u.test(name)) return null;
  return { ...rest, name: capital(name), span, nothing: nothingForms.test(name) };
};

/** The sentences that go on about what one of them began: of its bullet with all below it, its heading, or its paragraph. */
const reach = (said: readonly MemoSaid[], at: number): number => {
  const first = said[at];
  if (!first) return at + 1;
  let end = at + 1;
  for (; end < said.length; end += 1) {
    const one = said[end];
    if (!one) break;
    if (first.heading) {
      if (one.heading || one.under !== first.under) break;
    } else if (first.point) {
      if (one.point && one.depth <= first.depth) break;
      if (!one.point && one.block !== first.block && one.block !== said[end - 1]?.block) break;
    } else if (one.block !== first.block) break;
  }
  return end;
};

const splitAlternatives = (text: string, start: number, end: number): readonly Span[] => {
  const words = text.slice(start, end);
  const parts: Span[] = [];
  let from = 0;
  for (const match of words.matchAll(
    /(?:;|,)?\s{1,9}or\s{1,9}(?:else\s{1,9})?(?:to\s{1,9}|we (?:could|can) )?|;\s{1,9}|,\s{1,9}(?=(?:\p{Ll}+\s{1,9}){1,5}.{0,60},?\s{1,9}or\s{1,9})/giu,
  )) {
    parts.push({ start: start + from, end: start + match.index });
    from = match.index + match[0].length;
  }
  parts.push({ start: start + from, end });
  return parts;
};

/** Options that the structure or the words of a memo name, in their order; without one the recommendation may be the one. */
export const optionsIn = (text: string, said: readonly MemoSaid[]): readonly MemoOption[] => {
  const found: MemoOption[] = [];
  const put = (one: MemoOption | null): void => {
    if (!one) return;
    const words = topicWords(one.name);
    const twin = found.find(
      (other) =>
        (one.key !== '' && other.key === one.key && !(one.at > other.at && said[one.at]?.heading)) ||
        (one.nothing && other.nothing) ||
        (other.span.start < one.span.end && one.span.start < other.span.end) ||
        (words.length > 0 && topicWords(other.name).join(' ') === words.join(' ')),
    );
    if (!twin) found.push(one);
  };
  for (const [at, one] of said.entries()) {
    const words = one.words;
    const until = reach(said, at);
    const key = keyed.exec(words);
    const isKeyed =
      key && (one.heading || one.point || /^\W{0,4}(?:option|alternative|variant|scenario|choice|route)/i.test(words));
    if (
      key &&
      isKeyed &&
      !/^(?:would|has|have|needs?|costs?|saves?|takes?|because|and|or|only|gives?|solves?|does|also|can|could|will|as|for|over|with|looks|seems|remains|keeps?|leaves?|ends?|avoids?|means|then|if)\b/i.test(
        words.slice(key[0].length),
      )
    ) {
      const isVerdict =
        /\bis\s{1,9}$/i.test(key[0]) &&
        !/[:–—-]/.test(key[0]) &&
        /^(?:the|our|my|best|cheap\w*|more|less|too|not|clearly)\b/i.test(words.slice(key[0].length));
      if (!isVerdict) {
        const from = one.start + key[0].length;
        put(optionOf(text, nameAt(text, from, one.end), { key: keyOf(key[1] ?? ''), at, until }));
        continue;
      }
    }
    if (one.heading) {
      const letter = lettered.exec(words);
      put(
        optionOf(text, nameAt(text, one.start + (letter?.[0].length ?? 0), one.end), {
          key: letter ? keyOf(letter[1] ?? '') : '',
          at,
          until,
        }),
      );
      continue;
    }
    if (
      one.section === 'options' &&
      one.point &&
      one.depth <=
        Math.min(
          ...said
            .filter((each) => each.section === 'options' && each.point && each.under === one.under)
            .map(({ depth }) => depth),
        )
    ) {
      if (/^\s{0,9}\|/.test(words)) continue;
      // Under an option that has a heading, points say something of it.
      const headed = said.slice(0, at).findLast(({ heading, under }) => heading && under === one.under);
      if (!headed && (one.role === 'options' || one.role === null)) {
        const mark = /^\W{0,3}/.exec(words)?.[0].length ?? 0;
        const before = text.slice(Math.max(0, one.start - 6), one.start);
        const letter = /\(?([a-e]|\d)[.)]\s{0,9}$/i.exec(before);
        put(
          optionOf(text, nameAt(text, one.start + (/^[*_"“]/.test(words) ? mark : 0), one.end), {
            key: letter ? keyOf(letter[1] ?? '') : '',
            at,
            until,
          }),
        );
        continue;
      }
    }
    if (
      one.role !== null &&
      one.role !== 'options' &&
      one.role !== 'problem' &&
      one.role !== 'other' &&
      one.role !== 'chosen'
    )
      continue;
    const marks = [...words.matchAll(/(?:^|[\s;,:])\(?([a-eA-E]|\d)\)\s{1,9}/g)];
    if (one.role === 'options' && marks.length > 1) {
      for (const [place, mark] of marks.entries()) {
        const from = one.start + mark.index + mark[0].length;
        const end = one.start + (marks[place + 1]?.index ?? words.length);
        put(optionOf(text, nameAt(text, from, end), { key: keyOf(mark[1] ?? ''), at, until: at + 1 }));
      }
      continue;
    }
    const list = listed.exec(words);
    if (list) {
      for (const part of splitAlternatives(text, one.start + list.index + list[0].length, one.end))
        put(optionOf(text, nameAt(text, part.start, part.end), { key: '', at, until: at + 1 }));
      continue;
    }
    const named = oneOf.exec(words);
    const two = either.exec(words);
    if (two && /\sor\s/i.test(words.slice(two.index))) {
      for (const part of splitAlternatives(text, one.start + two.index + two[0].length, one.end))
        put(optionOf(text, nameAt(text, part.start, part.end), { key: '', at, until: at + 1 }));
      continue;
    }
    if (named && !/\?$/.test(words)) {
      put(optionOf(text, nameAt(text, one.start + named.index + named[0].length, one.end), { key: '', at, until }));
      continue;
    }
    const could = couldDo.exec(words);
    if (
      could &&
      !/\?$/.test(words) &&
      !saysChosen(words) &&
      optionRoleOf(words) !== 'mitigation' &&
      caseRoleOf(words) !== 'next' &&
      caseRoleOf(words) !== 'stop' &&
      /^(?:\W|so|then|here|first|now|for now|\w+,)*\s{0,9}$/i.test(words.slice(0, could.index)) &&
      !/^(?:see|expect|be|have|say|show|start|begin|then|know|do (?:this|that|it)|not|no longer|lose|afford)\b/i.test(
        words.slice(could.index + could[0].length),
      )
    ) {
      const from = one.start + could.index + could[0].length;
      const parts =
        /\sor\s/i.test(words.slice(could.index)) && !/\b(?:two|three|one|day|week|month|more|less) or\b/i.test(words)
          ? splitAlternatives(text, from, one.end)
          : [{ start: from, end: one.end }];
      for (const part of parts)
        put(
          optionOf(text, nameAt(text, part.start, part.end), { key: '', at, until: parts.length > 1 ? at + 1 : until }),
        );
    }
  }
  if (!found.some(({ nothing }) => nothing)) {
    const at = said.findIndex(({ words, role }) => role !== 'other' && nothingWords.test(words.replace(/[’‘]/g, "'")));
    const one = said[at];
    const match = one && nothingWords.exec(one.words.replace(/[’‘]/g, "'"));
    if (one && match)
      found.push({
        name: 'Do nothing',
        nothing: true,
        span: { start: one.start + match.index, end: one.start + match.index + match[0].length },
        key: '',
        at,
        until: at + 1,
      });
  }
  // Each ends where the next one begins.
  return found
    .toSorted((a, b) => a.span.start - b.span.start)
    .map((one, place, all) => ({
      ...one,
      until: Math.min(one.until, ...all.slice(place + 1).flatMap(({ at }) => (at > one.at ? [at] : []))),
    }));
};

const recommended =
  /\b(?:(?:recommend|propose|suggest|advise|favou?r|prefer|opt for|would like to(?! (?:propose|suggest|recommend))|go for|go with)(?:ing)?(?: that(?: (?:we|you)(?: should)?)?| to| we| is)?|(?:recommendation|proposal|suggestion|preference|pick|vote) (?:is|would be)(?: (?:that we|to|for))?|let(?:'s|’s| us)|we (?:should|ought to|need to))\s{0,9}:?\s{1,9}(?=\S)/iu;

/** The one way to go that a recommendation names, where no options are listed. */
export const optionOfRecommendation = (text: string, said: readonly MemoSaid[]): MemoOption | null => {
  const by = said.flatMap((one, at) => {
    if (one.role === 'other' || one.role === 'ask' || caseRoleOf(one.words) === 'test') return [];
    const match = saysChosen(one.words) ? recommended.exec(one.words) : null;
    if (match) {
      const rest = one.words.slice(match.index + match[0].length);
      if (
        /^(?:(?:option|alternative|variant|you|not|this|that|it|solution)\b|(?:the |for the )?(?:first|second|third|former|latter)\b)/i.test(
          rest,
        ) ||
        /^\(?[A-E]\)?(?=[\s.,;:]|$)/.test(rest)
      )
        return [];
      return [{ at, start: one.start + match.index + match[0].length, end: one.end }];
    }
    return one.role === 'chosen' && one.section === 'chosen'
      ? [{ at, start: one.start, end: one.end, weak: true }]
      : [];
  });
  const best = by.find((one) => !('weak' in one)) ?? by[0];
  if (!best) return null;
  const span = nameAt(text, best.start, best.end);
  return optionOf(text, span, { key: '', at: best.at, until: best.at + 1 });
};
