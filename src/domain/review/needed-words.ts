// A pattern of many alternatives costs microseconds a sentence; most sentences have none of the words that it needs. Which
// words those are is read out of the pattern itself, once, so that nobody has to write them down beside it.

type Node =
  | { readonly is: 'letter'; readonly letter: string }
  /** Something that is no small or capital letter from a to z, and takes room. */
  | { readonly is: 'gap' }
  /** Takes no room, and stands between a letter and something else, or an end. */
  | { readonly is: 'edge' }
  /** Takes no room, and says nothing here. */
  | { readonly is: 'nothing' }
  | { readonly is: 'unknown' }
  | { readonly is: 'either'; readonly of: readonly (readonly Node[])[] }
  | { readonly is: 'times'; readonly what: Node; readonly least: number; readonly most: number };

/** The nodes that are still to come. */
type Rest = { readonly nodes: readonly Node[]; readonly at: number; readonly next: Rest } | null;

const unknown: Node = { is: 'unknown' };
const gap: Node = { is: 'gap' };

const literal = (unit: string): Node => {
  if (/[a-z]/i.test(unit)) return { is: 'letter', letter: unit.toLowerCase() };
  // Other letters may fold into these in a pattern without regard to case.
  return unit < '\u0080' ? gap : unknown;
};

const classAt = (source: string, at: number): { readonly node: Node; readonly end: number } => {
  let end = at + 1;
  while (end < source.length && (source[end] !== ']' || end === at + 1)) end += source[end] === '\\' ? 2 : 1;
  const inside = source.slice(at + 1, end).replace(/^-|-$/g, '');
  const plain = /^(?:[^\\^a-z-]|\\[-./\]ds])*$/i.test(inside);
  const noLetter = /^\^[^a-z]*\\p\{L\}[^a-z]*$/i.test(inside);
  const few = /^[a-z]{1,6}$/i.test(inside);
  const node: Node = few
    ? { is: 'either', of: [...inside].map((unit) => [literal(unit)]) }
    : noLetter || (plain && !/[\u0080-\uffff]/.test(inside.replace(/[’“”–—£€]/g, '')))
      ? gap
      : unknown;
  return { node, end: end + 1 };
};

const escapeOf = (unit: string): Node => {
  if (unit === 'b') return { is: 'edge' };
  if (unit === 'B') return { is: 'nothing' };
  if (unit === 'd' || unit === 's' || unit === 'n' || unit === 't') return gap;
  // A figure takes up what a group met.
  return /[a-z\d]/i.test(unit) ? unknown : literal(unit);
};

const quantifier = /(?:[?*+]|\{(\d+)(?:,(\d*))?\})\??/y;

/** Reads a pattern's source; constructs that it does not know are `unknown`. */
const parse = (source: string): readonly Node[] => {
  let at = 0;
  const either = (): Node => {
    const branches: Node[][] = [[]];
    while (at < source.length && source[at] !== ')') {
      if (source[at] === '|') {
        branches.push([]);
        at += 1;
        continue;
      }
      branches.at(-1)?.push(quantified(one()));
    }
    return { is: 'either', of: branches };
  };
  const one = (): Node => {
    const unit = source[at] ?? '';
    if (unit === '(') {
      const head = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(source.slice(at, at + 40))?.[0] ?? '(';
      at += head.length;
      const inner = either();
      at += 1;
      return /[=!]$/.test(head) ? { is: 'nothing' } : inner;
    }
    if (unit === '[') {
      const { node, end } = classAt(source, at);
      at = end;
      return node;
    }
    if (unit === '\\') {
      const next = source[at + 1] ?? '';
      const property = /^\\[pPuxk](?:\{[^}]*\}|<\w+>|[\da-f]{2,4})?/i.exec(source.slice(at, at + 40));
      at += property && /[pPuxk]/.test(next) ? property[0].length : 2;
      return escapeOf(next);
    }
    at += 1;
    if (unit === '^' || unit === '$') return { is: 'edge' };
    return unit === '.' ? unknown : literal(unit);
  };
  const quantified = (what: Node): Node => {
    quantifier.lastIndex = at;
    const match = quantifier.exec(source);
    if (!match) return what;
    at += match[0].length;
    const sign = match[0].charAt(0);
    const least = sign === '+' ? 1 : sign === '{' ? Number(match[1]) : 0;
    const most = sign === '?' ? 1 : match[2] === undefined && sign === '{' ? least : Number(match[2]) || 99;
    return { is: 'times', what, least, most };
  };
  return [either()];
};

/** Whether what comes behind a node begins a run of letters, where `before` says it of what comes with it. */
const opensBehind = (node: Node, before: boolean): boolean => {
  if (node.is === 'gap' || node.is === 'edge') return true;
  if (node.is === 'nothing') return before;
  if (node.is === 'either')
    return node.of.every((branch) => branch.reduce((open, each) => opensBehind(each, open), before));
  if (node.is === 'times') return opensBehind(node.what, before) && (node.least > 0 || before);
  return false;
};

const longest = 3;
const most = 300;

/** Adds the beginnings of the words that may stand here; false where they cannot be told. */
const beginnings = (rest: Rest, so: string, found: Set<string>, depth: number): boolean => {
  if (so.length === longest) {
    found.add(so);
    return found.size <= most;
  }
  if (rest === null || depth > 60) return false;
  if (rest.at >= rest.nodes.length) return beginnings(rest.next, so, found, depth + 1);
  const node = rest.nodes[rest.at] ?? unknown;
  const next: Rest = { ...rest, at: rest.at + 1 };
  if (node.is === 'letter') return beginnings(next, so + node.letter, found, depth + 1);
  if (node.is === 'gap') {
    if (so === '') return beginnings(next, so, found, depth + 1);
    found.add(so);
    return found.size <= most;
  }
  if (node.is === 'nothing' || (node.is === 'edge' && so === '')) return beginnings(next, so, found, depth + 1);
  if (node.is === 'edge') {
    found.add(so);
    return found.size <= most;
  }
  if (node.is === 'either') return node.of.every((nodes) => beginnings({ nodes, at: 0, next }, so, found, depth + 1));
  if (node.is === 'times' && node.most === 1)
    return (
      beginnings({ nodes: [node.what], at: 0, next }, so, found, depth + 1) &&
      (node.least > 0 || beginnings(next, so, found, depth + 1))
    );
  // Blanks repeated end a word as one does.
  if (node.is === 'times' && node.what.is === 'gap' && node.least > 0 && so !== '') {
    found.add(so);
    return true;
  }
  return false;
};

const common = new Set(
  'the you we i to is are it of and a in for on be thi tha hav wil wou can not has was do my our as at or if no so by an'.split(
    ' ',
  ),
);
const costOf = (words: ReadonlySet<string> | null): number =>
  words === null ? Number.POSITIVE_INFINITY : [...words].reduce((sum, word) => sum + (common.has(word) ? 60 : 1), 0);

/** The cheapest set of beginnings of which every match of these nodes has one; null where there is none. */
const neededOf = (nodes: readonly Node[], opens: boolean, next: Rest): ReadonlySet<string> | null => {
  let best: ReadonlySet<string> | null = null;
  const offer = (words: ReadonlySet<string> | null) => {
    if (words !== null && words.size > 0 && costOf(words) < costOf(best)) best = words;
  };
  let open = opens;
  for (const [at, node] of nodes.entries()) {
    const behind: Rest = { nodes, at: at + 1, next };
    if (open) {
      const words = new Set<string>();
      if (beginnings({ nodes, at, next }, '', words, 0)) offer(words);
    }
    if (node.is === 'either') {
      const each = node.of.map((branch) => neededOf(branch, open, behind));
      if (each.every((words) => words !== null)) offer(new Set(each.flatMap((words) => [...(words ?? [])])));
    } else if (node.is === 'times' && node.least > 0)
      offer(neededOf([node.what], open, node.most === 1 ? behind : null));
    open = opensBehind(node, open);
  }
  return best;
};

const known = new WeakMap<RegExp, ReadonlySet<string> | null>();

/**
 * The first three letters of words (all of a shorter one) of which every match of a pattern has at least one: runs of
 * letters from a to z, in small letters. Null where that cannot be told from the pattern. Read once for each pattern.
 */
export const neededWords = (pattern: RegExp): ReadonlySet<string> | null => {
  const held = known.get(pattern);
  if (held !== undefined) return held;
  const words = neededOf(parse(pattern.source), false, null);
  known.set(pattern, words);
  return words;
};

// A beginning as a number: three digits of 27, nought for no letter.
const size = 27 ** longest;

/** The beginnings of the words of a text, as `neededWords` names them, each as a number. */
export const beginningsOf = (text: string): readonly number[] => {
  const found: number[] = [];
  let so = 0;
  let letters = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) | 32 : 0;
    if (unit >= 97 && unit <= 122) {
      if (letters < longest) so = so * 27 + unit - 96;
      letters += 1;
    } else if (letters > 0) {
      for (; letters < longest; letters += 1) so *= 27;
      found.push(so);
      so = 0;
      letters = 0;
    }
  }
  return found;
};

// A bit for each beginning: the tables of all patterns together have to stay near the processor.
const tables = new WeakMap<RegExp, Uint32Array | null>();

const tableOf = (pattern: RegExp): Uint32Array | null => {
  const held = tables.get(pattern);
  if (held !== undefined) return held;
  const words = neededWords(pattern);
  const table = words && new Uint32Array(Math.ceil(size / 32));
  if (table)
    for (const word of words ?? []) {
      const place = beginningsOf(word)[0] ?? 0;
      table[place >>> 5] = (table[place >>> 5] ?? 0) | (1 << (place & 31));
    }
  tables.set(pattern, table);
  return table;
};

/** Whether a pattern can match in a text whose words begin so; it need not. */
export const mayMatch = (beginnings: readonly number[], pattern: RegExp): boolean => {
  const table = tableOf(pattern);
  if (table === null) return true;
  for (const each of beginnings) if (((table[each >>> 5] ?? 0) >>> (each & 31)) & 1) return true;
  return false;
};
