import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Paths below a folder of the checkout, with forward slashes. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** One import of a file: `target` is a path below the root, or the name of a package. */
export type Import = {
  readonly from: string;
  readonly target: string;
  readonly isPackage: boolean;
  readonly typeOnly: boolean;
  /** Loaded when it is needed, so it cannot close a cycle of loading. */
  readonly dynamic: boolean;
};

const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{}(,])\/\/.*$/gm, '$1');

const packageOf = (specifier: string): string =>
  specifier.startsWith('node:') ? 'node' : specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

const statement = /(?:^|[;\n])\s*(?:import|export)\s+(type\s+)?([\w*\s{},$]*?)\s*from\s*['"]([^'"]+)['"]/g;
const bare = /(?:^|[;\n])\s*import\s*['"]([^'"]+)['"]/g;
const called = /\bimport\s*\(\s*['"]([^'"]+)['"]\s*\)/g;

const onlyTypes = (names: string): boolean => {
  const inside = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
  const parts = inside?.split(',').filter((part) => part.trim() !== '') ?? [];
  return parts.length > 0 && parts.every((part) => /^\s*type\s/.test(part));
};

/** Every import of a source text, static, bare and dynamic. */
export const importsOf = (path: string, code: string): readonly Import[] => {
  const text = withoutComments(code);
  const made = (specifier: string, typeOnly: boolean, dynamic: boolean): Import => {
    const isPackage = !specifier.startsWith('.');
    const target = isPackage
      ? packageOf(specifier)
      : posix.normalize(posix.join(dirname(path), specifier.replace(/\?.*$/, '')));
    return { from: path, target, isPackage, typeOnly, dynamic };
  };
  return [
    ...[...text.matchAll(statement)].map(([, type, names, specifier]) =>
      made(specifier ?? '', type !== undefined || onlyTypes(names ?? ''), false),
    ),
    ...[...text.matchAll(bare)].map(([, specifier]) => made(specifier ?? '', false, false)),
    ...[...text.matchAll(called)].map(([, specifier]) => made(specifier ?? '', false, true)),
  ];
};

export const exists = (path: string): boolean => existsSync(join(root, path));
