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
