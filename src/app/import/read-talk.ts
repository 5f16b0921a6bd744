import type { Fact } from '../../domain/facts/fact.ts';
import { nameKey } from '../../domain/people/names.ts';
import type { Id } from '../../domain/shared/id.ts';
import { changesInTalk } from '../../domain/signals/changes/changes-in-talk.ts';
import { readTranscript } from '../../domain/signals/read-transcript.ts';
import { turnsIn } from '../../domain/sources/turn.ts';
import type { StoredSource } from '../../store/sources.ts';
import { calendarsOf } from '../calendar/work-calendar.ts';
import { keepChanges } from '../change/keep-changes.ts';
import type { Context } from '../context.ts';
import { keepFacts, mostOfSource } from '../fact/keep-facts.ts';
import { whose } from '../fact/whose.ts';
import { peopleNamed } from '../person/people-named.ts';

/** Who is who among the speakers of a transcript that is kept: by how each was written in it. */
export const speakersKnown = (context: Context, source: StoredSource): ReadonlyMap<string, Id> =>
  new Map(
    context
      .store()
      .sources.spoke(source.id)
      .map(({ name, person }) => [name, person]),
  );

/**
 * Reads a kept transcript for facts, and for what it says of earlier ones, and keeps what is new as proposals; returns the
 * facts, and whether some were left out because there were too many. What is known already stays as it is.
 */
export const readAgain = (
  context: Context,
  source: StoredSource,
  named: (words: string) => Id | undefined,
): { readonly facts: readonly Fact[]; readonly cut: boolean } => {
  const store = context.store();
  const known = speakersKnown(context, source);
  const speakers = new Set(turnsIn(source.text).map(({ speaker }) => speaker));
  const calendar = calendarsOf(store, context.zone)(source.said);
  const proposed = readTranscript({ text: source.text, date: source.said, calendar });
  const mentioned = peopleNamed(store);
  // A speaker is who the transcript says, or nobody: never whoever happens to have the same first name.
  const whoIs = (words: string): Id | undefined => {
    if (speakers.has(words)) return known.get(words);
    const among = [...known].filter(([name]) => nameKey(name.split(' ')[0] ?? '') === nameKey(words));
    return among.length === 1 ? among[0]?.[1] : (named(words) ?? whose(store, words));
  };
  const facts = keepFacts(context, source, proposed, {
    author: null,
    reader: null,
    addressed: null,
    around: [],
    mentioned,
    named: whoIs,
  });
  for (const { speaker, changes } of changesInTalk({ text: source.text, date: source.said, calendar })) {
    const author = known.get(speaker);
    if (author === undefined) continue;
    const readers = [...new Set(known.values())].filter((person) => person !== author);
    keepChanges(context, source, changes, { author, readers, around: [], named: whoIs });
  }
  return {
    facts: facts.filter(({ id }) => store.facts.get(id)?.state === 'proposed'),
    cut: proposed.length > mostOfSource,
  };
};
