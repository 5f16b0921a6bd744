import { AppError } from '../app/errors.ts';
import type { Operation } from '../app/operation.ts';
import { type Field, fieldsOf, secretFields } from './fields.ts';
import { nearest } from './nearest.ts';
import type { Split } from './split-arguments.ts';

/** The last field in order takes the rest of the line when it is a sentence or a name. */
const takesTheRest: readonly string[] = ['text', 'person'];

/** What a change gave back with `--json`, to be put back. */
const readJson = ({ name }: Field, value: string): unknown => {
  try {
    return JSON.parse(value);
  } catch {
    throw new AppError('bad-input', {
      field: name,
      detail: 'JSON is expected, as the change gave it back.',
      hint: `With --json a change prints it as “${name}”.`,
    });
  }
};

const readValue = (field: Field, value: string | boolean): unknown => {
  if (typeof value === 'boolean') return value;
  if (field.nullable && value === 'none') return null;
  if (field.kind === 'json') return readJson(field, value);
  if (field.kind !== 'number') return value;
  const number = Number(value);
  if (value.trim() === '' || Number.isNaN(number)) {
    throw new AppError('bad-input', { field: field.name, detail: 'A number is expected.' });
  }
  return number;
};

/** The input an operation is asked with, out of a command line. Throws `AppError('bad-input')` naming the field. */
export const inputOf = (operation: Operation, { words, flags }: Split): Record<string, unknown> => {
  const fields = fieldsOf(operation).filter(({ name }) => !secretFields.includes(name));
  const input: Record<string, unknown> = {};
  const put = (field: Field, value: unknown): void => {
    if (field.kind === 'list') input[field.name] = [...((input[field.name] as unknown[]) ?? []), value];
    else input[field.name] = value;
  };
  for (const { name, value } of flags) {
    const field = fields.find(({ flag }) => flag === name);
    if (!field) {
      const near = nearest(
        name,
        fields.map(({ flag }) => flag),
      );
      throw new AppError('bad-input', {
        field: name,
        detail: `There is no --${name} here${near ? `; did you mean --${near}?` : '.'}`,
      });
    }
    put(field, readValue(field, value));
  }
  const places = operation.positional ?? [];
  const rest = [...words];
  for (const [index, place] of places.entries()) {
    const field = fields.find(({ name }) => name === place.replace('...', ''));
    if (!field || rest.length === 0) break;
    if (place.endsWith('...') && field.kind === 'list') {
      for (const word of rest.splice(0)) put(field, readValue(field, word));
    } else if (place.endsWith('...') || (index === places.length - 1 && takesTheRest.includes(field.name))) {
      put(field, rest.splice(0).join(' '));
    } else {
      put(field, readValue(field, rest.shift() ?? ''));
    }
  }
  if (rest.length > 0) {
    const known = places.map((place) => place.replace('...', '')).join(', ') || 'nothing';
    throw new AppError('bad-input', { detail: `Too many words: this command takes ${known}.` });
  }
  return input;
};
