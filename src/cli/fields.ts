import { z } from 'zod';
import type { Operation } from '../app/operation.ts';

/** One input field of an operation as the command line takes it. */
export type Field = {
  readonly name: string;
  /** `--due`, without the dashes. */
  readonly flag: string;
  readonly kind: 'text' | 'number' | 'boolean' | 'list' | 'json';
  readonly choices: readonly string[];
  readonly needed: boolean;
  readonly nullable: boolean;
  readonly fallback: unknown;
};

/** Never flags: what is typed on a command line can be read by every program of the machine. */
export const secretFields: readonly string[] = ['passphrase', 'secret', 'password'];

/** What a surface measures itself and nobody types. */
export const measuredFields: readonly string[] = ['size'];

type Json = {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Json[];
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
};

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The fields of an operation's input, out of its schema. */
export const fieldsOf = (operation: Pick<Operation, 'input'>): readonly Field[] => {
  const schema = z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }) as Json;
  return Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const shapes = property.anyOf ?? [property];
    const shape = shapes.find(({ type }) => type !== 'null') ?? property;
    const kind =
      shape.type === 'array'
        ? 'list'
        : shape.type === 'boolean'
          ? 'boolean'
          : shape.type === 'integer' || shape.type === 'number'
            ? 'number'
            : shape.type === 'object'
              ? 'json'
              : 'text';
    return {
      name,
      flag: kebab(name),
      kind,
      choices: (shape.enum ?? []).map(String),
      needed: schema.required?.includes(name) ?? false,
      nullable: shapes.some(({ type }) => type === 'null'),
      fallback: property.default,
    };
  });
};
