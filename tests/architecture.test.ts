import { describe, expect, it } from 'vitest';
import { exists, filesBelow, type Import, importsOf, read } from './support/imports.ts';

/*
 * The arrows: main → surfaces → app → {store, formats} → domain → zod. A folder not listed takes the row of the folder
 * above it. `packages` never lists Node itself: `node: true` admits it.
 */
type Row = {
  readonly folders: readonly string[];
  readonly packages: readonly string[];
  readonly node?: boolean;
  /** Folders and packages of which only types may be named. */
  readonly types?: readonly string[];
};

const mayImport: Readonly<Record<string, Row>> = {
  'src/domain': { folders: ['src/domain'], packages: ['zod'] },
  'src/domain/documents': { folders: ['src/domain'], packages: ['zod', 'node-diff3'] },
  'src/domain/language': {
    folders: ['src/domain'],
    packages: ['zod', 'chrono-node'],
  },
  'src/formats': {
    folders: ['src/formats', 'src/domain'],
    packages: [
      'zod',
      'ical.js',
      'postal-mime',
      'html-to-text',
      'csv-parse',
      '@kenjiuno/decompressrtf',
      'mdast',
      'mdast-util-from-markdown',
      'mdast-util-gfm',
      'micromark-extension-gfm',
      '@myriaddreamin/typst-ts-node-compiler',
    ],
    node: true,
  },
  'src/store': { folders: ['src/store', 'src/domain'], packages: ['zod', '@signalapp/sqlcipher'], node: true },
  'src/app': {
    folders: ['src/app', 'src/store', 'src/formats', 'src/domain', 'package.json'],
    packages: ['zod'],
    node: true,
  },
  'src/http': {
    folders: ['src/http', 'src/app', 'src/domain'],
    packages: ['zod', 'hono', '@hono/node-server'],
    node: true,
  },
  'src/lsp': {
    folders: ['src/lsp', 'src/app', 'src/domain'],
    packages: ['zod', 'vscode-languageserver', 'vscode-languageserver-textdocument'],
    node: true,
  },
  'src/mcp': {
    folders: ['src/mcp', 'src/app', 'src/domain'],
    packages: ['zod', '@modelcontextprotocol/sdk'],
    node: true,
  },
  'src/cli': { folders: ['src/cli', 'src/app', 'src/domain'], packages: ['zod'], node: true },
  'src/web': {
    folders: ['src/web', 'src/domain'],
    packages: [
      'react',
      'react-dom',
      '@tanstack/react-query',
      '@tanstack/react-router',
      '@codemirror/commands',
      '@codemirror/state',
      '@codemirror/view',
      '@fontsource-variable/inter',
      '@fontsource-variable/source-serif-4',
      'd3-force',
    ],
    types: ['src/app', 'zod'],
  },
  // The composition root and the parts of the machine that it hands out.
  'src/machine': {
    folders: ['src/machine', 'src/http', 'src/lsp', 'src/mcp', 'src/app', 'src/domain'],
    packages: ['nodemailer'],
    node: true,
    types: ['src/cli'],
  },
  'src/main.ts': { folders: ['src/machine', 'src/cli', 'src/http', 'src/app', 'src/domain'], packages: [], node: true },
};

/** Folders in which every file must be named in the registry beside it. */
const registries: Readonly<Record<string, string>> = {
  'src/domain/review/rules': 'src/domain/review/rules/index.ts',
  'src/domain/signals/patterns': 'src/domain/signals/patterns/index.ts',
  'src/formats/importers': 'src/formats/importers/index.ts',
  'src/store/migrations': 'src/store/migrate.ts',
};

const mostLines = 300;

const sources = filesBelow('src').filter((path) => /\.(ts|tsx)$/.test(path));
const shipped = sources.filter((path) => !/\.test\.tsx?$/.test(path));
const imports = new Map(shipped.map((path) => [path, importsOf(path, read(path))]));

const rowOf = (path: string): Row | undefined => {
  const names = Object.keys(mayImport).filter((name) => path === name || path.startsWith(`${name}/`));
  return mayImport[names.sort((a, b) => b.length - a.length)[0] ?? ''];
};

const inside = (target: string, folders: readonly string[]): boolean =>
  folders.some((folder) => target === folder || target.startsWith(`${folder}/`));

const objection = (one: Import, row: Row): string | undefined => {
  const allowed = one.isPackage
    ? one.target === 'node'
      ? row.node === true
      : row.packages.includes(one.target)
    : inside(one.target, row.folders);
  if (allowed) return undefined;
  const asType = one.isPackage ? row.types?.includes(one.target) : inside(one.target, row.types ?? []);
  if (asType) return one.typeOnly ? undefined : `${one.from} may name only types of ${one.target}`;
  return `${one.from} may not import ${one.target}`;
};

const cycles = (): readonly string[] => {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      found.push([...trail.slice(at), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const { target, isPackage, typeOnly, dynamic } of imports.get(path) ?? []) {
      if (!isPackage && !typeOnly && !dynamic) visit(target, [...trail, path]);
    }
    done.add(path);
  };
  for (const path of shipped) visit(path, []);
  return found;
};

describe('architecture', () => {
  it('has a row for every file, so that no folder grows outside of the table', () => {
    expect(shipped.filter((path) => rowOf(path) === undefined)).toEqual([]);
  });

  it('keeps every import on the arrows', () => {
    const objections = [...imports].flatMap(([path, list]) => {
      const row = rowOf(path);
      return row ? list.flatMap((one) => objection(one, row) ?? []) : [];
    });
    expect(objections).toEqual([]);
  });

  it('imports only files that are there, with their ending', () => {
    const missing = [...imports.values()]
      .flat()
      .filter(({ isPackage, target }) => !isPackage && !exists(target))
      .map(({ from, target }) => `${from} → ${target}`);
    expect(missing).toEqual([]);
  });

  it('has no cycle of files that load each other', () => {
    expect(cycles()).toEqual([]);
  });

  it('keeps clock and chance out of the domain', () => {
    const words =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.|\bcrypto\.|\bsetTimeout\b|\bIntl\.DateTimeFormat\(\s*\)/;
    const found = shipped
      .filter((path) => path.startsWith('src/domain/'))
      .flatMap((path) =>
        read(path)
          .split('\n')
          .flatMap((line, index) =>
            words.test(line.replace(/\/\/.*|^\s*\*.*/, '')) ? `${path}:${index + 1} ${line.trim()}` : [],
          ),
      );
    expect(found).toEqual([]);
  });

  it(`has no source file above ${mostLines} lines`, () => {
    const long = sources
      .map((path) => ({ path, lines: read(path).split('\n').length - 1 }))
      .filter(({ lines }) => lines > mostLines)
      .map(({ path, lines }) => `${path}: ${lines}`);
    expect(long).toEqual([]);
  });

  it('has every rule, pattern, importer and migration in its registry', () => {
    const forgotten = Object.entries(registries).flatMap(([folder, registry]) => {
      const named = importsOf(registry, read(registry)).map(({ target }) => target);
      return filesBelow(folder).filter(
        (path) =>
          path !== registry &&
          !path.endsWith('.test.ts') &&
          !path.slice(folder.length + 1).includes('/') &&
          !named.includes(path),
      );
    });
    expect(forgotten).toEqual([]);
  });

  it('has every operation in the list', () => {
    const lists = shipped.filter((path) => /^src\/app\/operations-[a-z]+\.ts$/.test(path));
    const named = lists.flatMap((list) => importsOf(list, read(list)).map(({ target }) => target));
    expect(importsOf('src/app/operations.ts', read('src/app/operations.ts')).map(({ target }) => target)).toEqual(
      lists,
    );
    const made = shipped.filter((path) => path.startsWith('src/app/') && /= operation\(\{/.test(read(path)));
    expect(made.filter((path) => !named.includes(path))).toEqual([]);
    expect(made.length).toBeGreaterThan(30);
  });

  it('calls an operation as its file is called: draft.review is src/app/draft/review.ts', () => {
    const wrong = shipped
      .filter((path) => path.startsWith('src/app/'))
      .flatMap((path) => {
        const name = /= operation\(\{\s*name: '([^']+)'/.exec(read(path))?.[1];
        return name && path !== `src/app/${name.replace('.', '/')}.ts` ? `${path} holds ${name}` : [];
      });
    expect(wrong).toEqual([]);
  });

  it('sees what it is looking for', () => {
    const seen = importsOf(
      'src/domain/x/a.ts',
      `import type { A } from '../../app/a.ts';\nimport { type B, type C } from './b.ts';\nimport { d } from '@x/y/z';\nimport './s.css';\nexport { e } from './e.ts';\nconst f = () => import('../f.ts?raw');\n// import { g } from 'g';\nimport {\n  h,\n} from 'node:fs';`,
    );
    expect(seen.map(({ target, typeOnly, dynamic }) => [target, typeOnly, dynamic])).toEqual([
      ['src/app/a.ts', true, false],
      ['src/domain/x/b.ts', true, false],
      ['@x/y', false, false],
      ['src/domain/x/e.ts', false, false],
      ['node', false, false],
      ['src/domain/x/s.css', false, false],
      ['src/domain/f.ts', false, true],
    ]);
  });
});
