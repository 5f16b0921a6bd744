import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { machineFonts, readFaces } from './fonts.ts';
import { template } from './template.ts';

/** What is set: the paper as JSON, the step of its type, the sheet. */
export type Setting = { readonly paper: string; readonly step: number; readonly sheet: 'a4' | 'us-letter' };

/** Pages as they came out. `end`: where the last words stand, `missing`: letters that no font at hand has. */
export type SetPages = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly end: {
    readonly page: number;
    readonly y: number;
    readonly line: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly missing: readonly string[];
};

/** Sets pages; null where this machine has none of the prebuilt typesetters. */
export type Typesetter = {
  readonly measure: (setting: Setting) => Pick<SetPages, 'pages' | 'end'>;
  readonly print: (setting: Setting) => SetPages;
};

let loading: Promise<typeof NodeCompiler | null> | undefined;
const loaded = (): Promise<typeof NodeCompiler | null> => {
  loading ??= import('@myriaddreamin/typst-ts-node-compiler').then(
    (library) => library.NodeCompiler,
    () => null,
  );
  return loading;
};

const notShown = /could not be displayed/;
/** Letters that its own refusal names, each in quotation marks and maybe escaped. */
const lettersIn = (message: string): readonly string[] =>
  [...message.matchAll(/the text `\\?"(.{1,40}?)\\?"` could not be displayed/gu)].flatMap(([, letters = '']) => [
    ...letters,
  ]);

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : typeof error === 'string' ? error : '';

const made = new Map<string, { readonly own: NodeCompiler; machine: NodeCompiler | undefined }>();

/**
 * The typesetter with the faces that lie under `root`; it is made once, and asks for the machine's fonts only for letters that
 * those do not have. Same setting, same bytes, as long as no letter needs a font of the machine's.
 */
export const typesetter = async (root: string): Promise<Typesetter | null> => {
  const library = await loaded();
  if (library === null) return null;
  const kept = made.get(root) ?? {
    own: library.create({ workspace: root, fontArgs: [{ fontBlobs: readFaces(root) }] }),
    machine: undefined,
  };
  made.set(root, kept);
  const withMachine = (): NodeCompiler => {
    kept.machine ??= library.create({
      workspace: root,
      fontArgs: [{ fontBlobs: readFaces(root) }, { fontPaths: machineFonts() }],
    });
    return kept.machine;
  };
  // Given what to set instead of what was set, the library keeps no page longer than it takes; layout is remembered in between.
  const source = ({ paper, step, sheet }: Setting) => ({
    mainFileContent: template,
    inputs: { paper, step: String(step), sheet },
  });
  const endOf = (compiler: NodeCompiler, setting: Setting): SetPages['end'] => {
    const [end] = compiler.query(source(setting), { selector: '<end>', field: 'value' });
    return end;
  };
  const tagged = (compiler: NodeCompiler, setting: Setting): SetPages => {
    const bytes = compiler.pdf(source(setting), { pdfStandard: 'ua-1' });
    const end = endOf(compiler, setting);
    return { bytes, pages: end.page, end, missing: [] };
  };
  /** Tagged, but without the promise of the standard: where a letter is in no font, or a rule of it cannot be kept. */
  const plain = (compiler: NodeCompiler, setting: Setting, why: string): SetPages => {
    const end = endOf(compiler, setting);
    const missing = [...new Set(lettersIn(why))];
    return { bytes: compiler.pdf(source(setting)), pages: end.page, end, missing };
  };
  const print = (setting: Setting): SetPages => {
    try {
      return tagged(kept.own, setting);
    } catch (error) {
      if (!notShown.test(messageOf(error))) return plain(kept.own, setting, '');
    }
    const machine = withMachine();
    try {
      return tagged(machine, setting);
    } catch (error) {
      return plain(machine, setting, messageOf(error));
    }
  };
  return {
    measure: (setting) => {
      const end = endOf(kept.own, setting);
      return { pages: end.page, end };
    },
    print: (setting) => {
      try {
        return print(setting);
      } finally {
        // Nothing of this paper is kept, in time or in words.
        kept.own.evictCache(0);
      }
    },
  };
};
