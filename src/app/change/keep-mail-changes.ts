import type { FactChange } from '../../domain/facts/fact-change.ts';
import type { Id } from '../../domain/shared/id.ts';
import { readChanges } from '../../domain/signals/changes/read-changes.ts';
import type { StoredSource } from '../../store/sources.ts';
import type { Context } from '../context.ts';
import { whose } from '../fact/whose.ts';
import type { People } from '../import/meet-people.ts';
import { keepChanges } from './keep-changes.ts';

/** Ties what a mail says of earlier promises to the facts it speaks of; returns the new changes. */
export const keepMailChanges = (
  context: Context,
  people: People,
  source: StoredSource,
  { author, readers }: { readonly author: Id; readonly readers: readonly Id[] },
): readonly FactChange[] => {
  const read = readChanges({ text: source.text, date: source.said, medium: 'mail' });
  return keepChanges(context, source, read, {
    author,
    readers,
    around: [],
    named: (words) => people.named(words) ?? whose(context.store(), words),
  });
};
