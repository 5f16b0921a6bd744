import { unsure } from '../../domain/facts/fact.ts';
import type { FactChange } from '../../domain/facts/fact-change.ts';
import type { Id } from '../../domain/shared/id.ts';
import { linkOf, type OpenFact } from '../../domain/signals/changes/link-change.ts';
import { onceEach } from '../../domain/signals/changes/once-each.ts';
import type { ProposedChange } from '../../domain/signals/proposed-change.ts';
import type { StoredSource } from '../../store/sources.ts';
import type { Context } from '../context.ts';
import { namesOf } from './names-of.ts';

/** Who is who in a text that may speak of earlier promises. */
export type ChangeCast = {
  readonly author: Id | null;
  /** Everybody it speaks to; nobody for a note. */
  readonly readers: readonly Id[];
  /** Whom the note is about where it names nobody. */
  readonly around: readonly Id[];
  readonly named: (words: string) => Id | undefined;
};

/** What the words of a change are taken for besides is shown as a question at most. */
const asked = unsure - 0.05;

/**
 * Ties what a text says of earlier promises and asks to the open facts it speaks of, as proposals, instead of making new
 * facts; returns the new ones. What speaks of none is left. Inside of the caller's transaction.
 */
export const keepChanges = (
  context: Context,
  source: StoredSource,
  read: readonly ProposedChange[],
  cast: ChangeCast,
): readonly FactChange[] => {
  if (read.length === 0) return [];
  const store = context.store();
  const before = store.factChanges.ofSource(source.id);
  // Read anew, its words are still those of a change that the user accepted.
  for (const one of before) if (one.state === 'accepted') store.factChanges.supersede(source.id, one);
  for (const change of read) store.factChanges.doubt(source.id, change, asked);
  const capture = source.kind !== 'mail' && source.kind !== 'transcript';
  const resolve = (words: string | undefined): readonly Id[] | undefined => {
    if (words === undefined) return undefined;
    if (words === 'author') return cast.author === null ? [] : [cast.author];
    if (words === 'reader') return capture ? cast.around : cast.readers;
    const one = cast.named(words);
    return one === undefined ? [] : [one];
  };
  const resolved = read.map((change) => ({ change, owners: resolve(change.owner), receivers: resolve(change.to) }));
  const people = new Set(
    [cast.author, ...resolved.flatMap(({ owners = [] }) => owners)].filter((id): id is Id => id !== null),
  );
  const open = store.factChanges.openWith([...people], source.thread, source.said);
  if (open.length === 0) return [];
  const names = namesOf(context, [...people, ...cast.readers, ...open.flatMap(({ owner, to }) => [owner, to])]);
  const kept: FactChange[] = [];
  // A promise said again with another day is tied to it already.
  const told = new Set(before.map(({ fact, what }) => `${fact} ${what}`));
  const linked = resolved.flatMap(({ change, owners, receivers }) =>
    linkOf(
      {
        ...change,
        owners,
        receivers,
        author: cast.author,
        readers: cast.readers,
        capture,
        said: source.said,
        source: source.id,
        thread: source.thread,
        names,
      },
      open,
    ).map(({ due, ...link }) => ({ ...link, change, what: change.what, due: due ?? change.due ?? null })),
  );
  const outcomes = store.facts.ofSource(source.id).filter(({ kind }) => kind === 'outcome');
  for (const { fact, what, change, due, confidence } of onceEach(linked)) {
    if (told.has(`${fact} ${what}`)) continue;
    const meant = open.find(({ id }) => id === fact);
    // What somebody said to an ask answers it, and is kept with its words: how it ended is the user's to say.
    const isAnswer = outcomes.some(
      ({ owner, start, end }) => owner !== null && owner === meant?.to && start < change.end && change.start < end,
    );
    if (what === 'kept' && meant?.kind === 'request' && isAnswer) continue;
    const one: FactChange = {
      id: context.newId(),
      fact,
      what,
      source: source.id,
      start: change.start,
      end: change.end,
      said: source.said,
      learned: context.now,
      due,
      confidence,
      reason: reasonOf(change, meant, confidence),
      state: 'proposed',
    };
    if (!store.factChanges.add(one)) continue;
    kept.push(one);
    // A question about what the user accepted is sure to be asked.
    if (confidence >= unsure || meant?.state === 'accepted') store.factChanges.supersede(source.id, change);
  }
  return kept;
};

const reasonOf = ({ reason, about, was }: ProposedChange, fact: OpenFact | undefined, confidence: number): string => {
  if (confidence < unsure) return `${reason} It is not sure which one is meant.`;
  if (about !== '') return `${reason} It names the same thing.`;
  if (was !== undefined && fact?.due) return `${reason} It names the day that was due.`;
  return `${reason} It answers in the same conversation.`;
};
