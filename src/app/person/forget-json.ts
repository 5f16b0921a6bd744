import type { Id } from '../../domain/shared/id.ts';
import { type Forms, rewritten } from './forget-words.ts';

const left = Symbol('left out');

const cleaned = (value: unknown, forms: Forms, person: Id): unknown => {
  if (typeof value === 'string') return value === person ? left : (rewritten(value, forms)?.text ?? value);
  if (Array.isArray(value)) {
    return value.map((one) => cleaned(one, forms, person)).filter((one) => one !== left);
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, cleaned(inner, forms, person)] as const);
  // `{ person: …, role: … }` says how they took part: nothing is left of it without them.
  if (entries.some(([name, inner]) => name === 'person' && inner === left)) return left;
  return Object.fromEntries(entries.map(([name, inner]) => [name, inner === left ? null : inner]));
};

/**
 * Words without somebody: text with "a former contact" in their place; JSON that a program wrote with its form kept, and
 * their id gone from it.
 */
export const wordsWithout = (words: string, forms: Forms, person: Id): string => {
  if (/^\s*[[{]/.test(words)) {
    try {
      const value = cleaned(JSON.parse(words), forms, person);
      return value === left ? 'null' : JSON.stringify(value);
    } catch {
      // Text that begins with a bracket.
    }
  }
  return rewritten(words, forms)?.text ?? words;
};

/**
 * What a change of people by hand keeps, without somebody whom it does not concern: nobody stands in their place, and a
 * row that is called by their id or name is not put back.
 */
export const changeWithout = (what: string, forms: Forms, person: Id): string => {
  type Row = readonly [key: readonly unknown[], before: readonly unknown[] | null, after: readonly unknown[] | null];
  const whole = JSON.parse(what) as { readonly turns: Readonly<Record<string, readonly Row[]>> };
  const value = (one: unknown): unknown =>
    one === person ? null : typeof one === 'string' ? (rewritten(one, forms)?.text ?? one) : one;
  const values = (all: readonly unknown[] | null): readonly unknown[] | null => all?.map(value) ?? null;
  const turns = Object.entries(whole.turns).map(([table, rows]) => [
    table,
    rows.flatMap(([key, before, after]) =>
      key.some((one) => value(one) !== one) ? [] : [[key, values(before), values(after)]],
    ),
  ]);
  return JSON.stringify({ ...whole, turns: Object.fromEntries(turns) });
};
