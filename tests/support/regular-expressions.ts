import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { analyse } from 'scslre';
import { parseAst } from 'vite';

/** A regular expression as the code writes it, and the file it stands in. */
export type Written = { readonly file: string; readonly source: string; readonly flags: string };

const literalsIn = (node: unknown, add: (source: string, flags: string) => void): void => {
  if (node === null || typeof node !== 'object') return;
  if ('regex' in node) {
    const { pattern, flags } = node.regex as { pattern: string; flags: string };
    add(pattern, flags);
    return;
  }
  for (const part of Array.isArray(node) ? node : Object.values(node)) literalsIn(part, add);
};

/** Every literal of these files. */
export const literalsOf = (root: string, paths: readonly string[]): readonly Written[] =>
  paths.flatMap((path) => {
    const found: Written[] = [];
    const file = relative(root, path);
    const program = parseAst(readFileSync(path, 'utf8'), { lang: path.endsWith('x') ? 'tsx' : 'ts' });
    literalsIn(program.body, (source, flags) => found.push({ file, source, flags }));
    return found;
  });

// Who put it together: the nearest file of this program on the way there, or the package that did.
const maker = (root: string): string => {
  for (const line of (new Error().stack ?? '').split('\n').slice(3)) {
    const path = /(?:\(|at |file:\/\/)(\/[^)]+?)(?:\?[^:)]*)?:\d+:\d+\)?$/.exec(line)?.[1];
    const packed = path?.split('/node_modules/').at(-1);
    if (path === undefined || path.includes('/tests/')) continue;
    if (path.includes('/node_modules/')) return packed?.split('/')[0] ?? '';
    return relative(root, path);
  }
  return '';
};

/** Every expression that is put together while `load` brings modules in, and the file or the package that does it. */
export const madeDuring = async (root: string, load: () => Promise<void>): Promise<readonly Written[]> => {
  const made: Written[] = [];
  const Real = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Real, {
    construct: (target, [source, flags]: [string | RegExp, string?], as) => {
      const regex: RegExp = Reflect.construct(target, flags === undefined ? [source] : [source, flags], as);
      made.push({ file: maker(root), source: regex.source, flags: regex.flags });
      return regex;
    },
  });
  try {
    await load();
  } finally {
    globalThis.RegExp = Real;
  }
  return made;
};

/**
 * How the time of an expression may grow with its input: exponentially, with a power of its length, or neither, as far as
 * scslre sees (the analysis behind eslint-plugin-regexp). An expression it cannot read counts as exponential.
 */
export const growthOf = ({ source, flags }: Written): 'exponential' | 'power' | 'even' => {
  try {
    const { reports } = analyse({ source, flags });
    if (reports.some(({ exponential }) => exponential)) return 'exponential';
    return reports.length > 0 ? 'power' : 'even';
  } catch {
    return 'exponential';
  }
};

const quantifiedGroup = /\)(?:[*+]|\{\d+,\})/;
const marks = ['', ' ', ',', ', ', '-', '. ', '.', ': ', '\n'];

/**
 * Words of an expression that, said over and over, make its time double with each: seen by trying, since an analysis of the
 * expression does not see two ways through a list of words. Undefined where there are none.
 */
export const wordsThatDouble = ({ source, flags }: Written): string | undefined => {
  if (!quantifiedGroup.test(source)) return undefined;
  const regex = new RegExp(source, flags.replace(/[gy]/g, ''));
  const time = (words: string, times: number): number => {
    const text = `${words.repeat(times)}\u0001`;
    const start = performance.now();
    regex.exec(text);
    return performance.now() - start;
  };
  const plain = source.replace(/\\[a-zA-Z](?:\{\w+\})?|\(\?<\w+>/g, ' ');
  const words = new Set([
    ...(plain.match(/[A-Za-z'’]+/g) ?? []).slice(0, 120),
    'Word',
    'word',
    '12',
    '>',
    '-',
    '*',
    '_',
  ]);
  for (const word of words) {
    for (const mark of marks) {
      const said = word + mark;
      // What doubles takes a thousand times as long for ten more; the machine may be busy, so it is asked twice.
      const doubles = () => time(said, 20) > 3 && time(said, 20) > 30 * Math.max(time(said, 10), 0.005);
      if (doubles() && doubles()) return said;
    }
  }
  return undefined;
};
