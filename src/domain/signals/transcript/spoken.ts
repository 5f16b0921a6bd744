/** Speech as it would be written: `text` without fillers and false starts; `back` tells where a place of it was said. */
export type Spoken = { readonly text: string; readonly back: (at: number, edge: 'start' | 'end') => number };

type Edit = { readonly start: number; readonly end: number; readonly put: string };

const filler =
  /(?<![\p{L}'’-])(?:u+m+|u+h+|e+r+m*|a+h+|h+m+|m+h+m+|mm+)(?![\p{L}'’-]),?\s*|(?<=^|[,.!?]\s)(?:you know|i mean|like|well|look|listen|see|yeah|right|okay|ok|oh|so|basically|honestly|obviously|seriously)(?:, (?:um|uh))?,\s+(?=\S)|,\s(?:you know|i mean|like|sort of|kind of|sorry),(?=\s)/giu;

const said: readonly (readonly [RegExp, string])[] = [
  [/\bgonna\b/gi, 'going to'],
  [/\bgotta\b/gi, 'have to'],
  [/\bwanna\b/gi, 'want to'],
  [/\blemme\b/gi, 'let me'],
  [/\bgimme\b/gi, 'give me'],
  [/\bdunno\b/gi, "don't know"],
];

const units = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
/** "The twenty second" of a month, as it is written in figures. */
const dayWords = new RegExp(
  `(?<=\\b(?:by|on|till?|until|before|from|after|is|for|to) the )(twenty|thirty) (${units.join('|')})\\b(?! (?:time|floor|one|quarter|round|person|version))`,
  'gi',
);
const inFigures = (words: string): string => {
  const [tens = '', unit = ''] = words.toLowerCase().split(' ');
  const last = units.indexOf(unit) + 1;
  return `${tens === 'thirty' ? 3 : 2}${last}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`;
};

const word = /[\p{L}\p{N}'’]+/gu;

/** "It's, it's", "for the, for the", "we lose the, we lose two": what was begun and begun again. */
const falseStarts = (text: string): readonly Edit[] => {
  const words = [...text.matchAll(word)].map((match) => ({
    lower: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const edits: Edit[] = [];
  const same = (a: number, b: number, count: number): boolean => {
    for (let step = 0; step < count; step += 1) {
      const [one, other] = [words[a + step]?.lower, words[b + step]?.lower];
      if (one === undefined || one !== other) return false;
    }
    return true;
  };
  let free = 0;
  for (let at = 1; at < words.length; at += 1) {
    const [before, here] = [words[at - 1], words[at]];
    if (!before || !here) continue;
    const gap = text.slice(before.end, here.start);
    const broken = gap.includes(',') || gap.includes('…') || gap.includes('—');
    if (!/^[\s,…—-]+$/.test(gap)) continue;
    for (let back = Math.min(4, at - free); back >= 1; back -= 1) {
      // Without a comma only what is repeated word for word.
      const count = broken ? Math.min(back, 2) : back;
      if ((broken || back < 4) && same(at - back, at, count) && (count === back || count === 2)) {
        const from = words[at - back];
        if (from) edits.push({ start: from.start, end: here.start, put: '' });
        free = at;
        break;
      }
    }
  }
  return edits;
};

/** Where unmarked speech begins a new thought. */
const thought =
  /\s(?=(?:(?:and|so|but|okay|ok|then|because|cause|also) ){0,6}(?:i'll|i will|i'm going to|i'm gonna|i am going to|i wanted to|i would|i'd|i asked|can you|could you|would you|will you|we need|we have to|let's|what matters|what i|the first|they want|it's a|it's not|then it's|you told|please|thanks|thank you)\b)/gi;
const asks =
  /^(?:(?:and|so|but|okay|ok|then|yeah|nice|well) )*(?:what|when|where|who|why|how|which|can|could|would|will|do|does|did|is|are|should|have|has)\b(?! (?:matters|i |counts|keeps|worries))/i;

/** Marks for speech that was written down without any: thoughts parted, questions asked. */
const marks = (text: string): readonly Edit[] => {
  if (/[.!?,]/.test(text) || text.length < 12) return [];
  const edits: Edit[] = [];
  let start = 0;
  const mark = (from: number, to: number): string => (asks.test(text.slice(from, to).trim()) ? '?' : '.');
  for (const { index } of text.matchAll(thought)) {
    if (index - start < 8) continue;
    edits.push({ start: index, end: index, put: mark(start, index) });
    start = index;
  }
  edits.push({ start: text.length, end: text.length, put: mark(start, text.length) });
  return edits;
};

const capitals = (text: string, names: ReadonlySet<string>): readonly Edit[] =>
  names.size === 0
    ? []
    : [...text.matchAll(/(?<![\p{L}'’])\p{Ll}[\p{L}]+/gu)].flatMap(({ 0: one, index }) =>
        names.has(one) ? [{ start: index, end: index + 1, put: one.charAt(0).toUpperCase() }] : [],
      );

/**
 * Takes fillers and false starts out of speech, and puts marks where none were written. `names` are the first names of who speaks, in small letters. Time grows in step with the length.
 */
export const spoken = (text: string, names: ReadonlySet<string> = new Set()): Spoken => {
  const found: Edit[] = [];
  const add = (edits: Iterable<Edit>): void => {
    for (const edit of edits) found.push(edit);
  };
  add(
    [...text.matchAll(filler)].map(({ 0: one, index }) => ({
      start: index,
      end: index + one.length,
      put: one.startsWith(',') ? ' ' : '',
    })),
  );
  for (const [pattern, put] of said)
    add([...text.matchAll(pattern)].map(({ 0: one, index }) => ({ start: index, end: index + one.length, put })));
  add(
    [...text.matchAll(dayWords)].map(({ 0: one, index }) => ({
      start: index,
      end: index + one.length,
      put: inFigures(one),
    })),
  );
  add(falseStarts(text));
  add(marks(text));
  add(capitals(text, names));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const parts: { readonly out: number; readonly from: number; readonly length: number; readonly moved: boolean }[] = [];
  let out = '';
  let last = 0;
  for (const { start, end, put } of found) {
    if (start < last) continue;
    if (start > last) {
      parts.push({ out: out.length, from: last, length: start - last, moved: false });
      out += text.slice(last, start);
    }
    parts.push({ out: out.length, from: start, length: end - start, moved: true });
    out += put;
    last = end;
  }
  parts.push({ out: out.length, from: last, length: text.length - last, moved: false });
  out += text.slice(last);
  return {
    text: out,
    back: (at, edge) => {
      let [low, high] = [0, parts.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        const start = parts[middle]?.out ?? 0;
        if (start < at || (start === at && edge === 'start')) low = middle;
        else high = middle - 1;
      }
      const part = parts[low];
      if (!part) return Math.min(at, text.length);
      if (!part.moved) return Math.min(part.from + at - part.out, text.length);
      return edge === 'start' ? part.from : part.from + part.length;
    },
  };
};
