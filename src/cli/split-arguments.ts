import { AppError } from '../app/errors.ts';

/** What every command takes. */
export type Common = {
  readonly workspace: string | undefined;
  readonly json: boolean;
  readonly jsonl: boolean;
  readonly asOf: string | undefined;
  readonly help: boolean;
};

/** A command line taken apart: the words without a flag, and the flags that are the command's own. */
export type Split = {
  readonly words: readonly string[];
  /** In the order typed; a flag without a value has `true`, `--no-x` gives `x` false. */
  readonly flags: readonly { readonly name: string; readonly value: string | boolean }[];
  readonly common: Common;
};

const bad = (field: string, detail: string): AppError => new AppError('bad-input', { field, detail });

/**
 * Takes a command line apart. `isSwitch` tells the flags that take no value. `--` ends the flags; `-` is a word.
 * Throws `AppError('bad-input')` where a value is missing.
 */
export const splitArguments = (argv: readonly string[], isSwitch: (name: string) => boolean): Split => {
  const words: string[] = [];
  const flags: { name: string; value: string | boolean }[] = [];
  let workspace: string | undefined;
  let asOf: string | undefined;
  const switches = { json: false, jsonl: false, help: false };
  for (let index = 0; index < argv.length; index += 1) {
    const argument = argv[index] ?? '';
    if (argument === '--') {
      for (const word of argv.slice(index + 1)) words.push(word);
      break;
    }
    if (argument === '-h') {
      switches.help = true;
      continue;
    }
    if (!argument.startsWith('--')) {
      words.push(argument);
      continue;
    }
    const equals = argument.indexOf('=');
    const name = argument.slice(2, equals < 0 ? undefined : equals);
    const given = equals < 0 ? undefined : argument.slice(equals + 1);
    if (name === 'json' || name === 'jsonl' || name === 'help') {
      switches[name] = true;
      continue;
    }
    if (isSwitch(name) || (name.startsWith('no-') && isSwitch(name.slice(3)))) {
      flags.push(
        name.startsWith('no-') && !isSwitch(name) ? { name: name.slice(3), value: false } : { name, value: true },
      );
      continue;
    }
    let value = given;
    if (value === undefined) {
      index += 1;
      value = argv[index];
      if (value === undefined) throw bad(name, `--${name} needs a value.`);
    }
    if (name === 'workspace') workspace = value;
    else if (name === 'as-of') asOf = value;
    else flags.push({ name, value });
  }
  return { words, flags, common: { workspace, asOf, ...switches } };
};
