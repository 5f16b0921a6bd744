import { AppError } from '../app/errors.ts';
import { type Scope, scopes } from '../app/operation.ts';
import { asOf } from './as-of.ts';
import { placeOf } from './open-context.ts';
import { splitArguments } from './split-arguments.ts';
import type { World } from './world.ts';

const noMore = (
  words: readonly string[],
  flags: readonly { readonly name: string }[],
  known: readonly string[],
): void => {
  const other = flags.find(({ name }) => !known.includes(name));
  if (other) throw new AppError('bad-input', { field: other.name, detail: `There is no --${other.name} here.` });
  if (words.length > 0) throw new AppError('bad-input', { detail: 'This command takes flags only.' });
};

const scopesOf = (value: string | boolean): readonly Scope[] => {
  const named = String(value)
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
  const wrong = named.find((word) => !(scopes as readonly string[]).includes(word));
  if (wrong !== undefined || named.length === 0) {
    throw new AppError('bad-input', { field: 'scopes', detail: `Expected some of: ${scopes.join(', ')}.` });
  }
  return scopes.filter((scope) => named.includes(scope));
};

/** `updraft lsp`: review in an editor, over standard input and output. `--stdio`, which many editors add, is taken too. */
export const lspCommand = async (world: World, argv: readonly string[]): Promise<void> => {
  const { words, flags, common } = splitArguments(argv, (name) => name === 'stdio');
  const known = flags.filter(({ name }) => name !== 'clientProcessId');
  noMore(words, known, ['stdio']);
  await world.speak({ protocol: 'lsp' }, placeOf(world, common.workspace));
};

/** `updraft mcp`: tools for an assistant, over standard input and output. */
export const mcpCommand = async (world: World, argv: readonly string[]): Promise<void> => {
  const { words, flags, common } = splitArguments(argv, (name) => name === 'mask');
  noMore(words, flags, ['mask', 'scopes']);
  const named = flags.filter(({ name }) => name === 'scopes').at(-1)?.value;
  const granted = named === undefined ? undefined : scopesOf(named);
  if (common.asOf !== undefined && granted?.some((scope) => scope === 'propose' || scope === 'write')) {
    throw new AppError('bad-input', {
      field: 'as-of',
      detail: 'A replayed day is only looked at: it goes with briefs, people and review, not with propose or write.',
    });
  }
  await world.speak(
    {
      protocol: 'mcp',
      scopes: granted,
      masked: flags.filter(({ name }) => name === 'mask').at(-1)?.value === true,
      replay: common.asOf === undefined ? undefined : asOf(common.asOf, world.zone),
    },
    placeOf(world, common.workspace),
  );
};
