import type { Fact } from '../../domain/facts/fact.ts';
import type { Id } from '../../domain/shared/id.ts';
import { dayOf, millis } from '../../domain/shared/time.ts';
import { turnsIn } from '../../domain/sources/turn.ts';
import type { Store } from '../../store/store.ts';
import { leftOut } from '../import/forgotten.ts';
import { formerContact } from './forget-words.ts';

/** A transcript in which somebody spoke, as it will stand without what they said. */
export type TalkWithout = {
  readonly id: Id;
  readonly text: string;
  /** Facts that rest on their words. */
  readonly gone: readonly Id[];
  /** Facts on words of others, where those will stand. */
  readonly moved: readonly Pick<Fact, 'id' | 'start' | 'end' | 'quote'>[];
  /** Nobody else spoke: then nothing is left of it. */
  readonly empty: boolean;
};

/** The transcripts in which somebody spoke, with their turns emptied: that somebody spoke there stays. Writes nothing. */
export const talksWithout = (store: Store, person: Id): readonly TalkWithout[] =>
  store.talks.with(person).flatMap((id): TalkWithout[] => {
    const source = store.sources.get(id);
    if (!source) return [];
    const names = new Set(store.sources.spoke(id).flatMap((one) => (one.person === person ? [one.name] : [])));
    const turns = turnsIn(source.text);
    const theirs = turns.filter(({ speaker }) => names.has(speaker));
    if (theirs.length === 0) return [];
    let text = '';
    let last = 0;
    const cuts: { readonly start: number; readonly end: number; readonly grown: number }[] = [];
    for (const { speaker, words } of theirs) {
      // The name stands right before the words, with ": " between them.
      const start = words.start - speaker.length - 2;
      const put = `${formerContact}: ${leftOut}`;
      text += source.text.slice(last, start) + put;
      cuts.push({ start, end: words.end, grown: put.length - (words.end - start) });
      last = words.end;
    }
    text += source.text.slice(last);
    const facts = store.facts.ofSource(id);
    const isTheirs = ({ start, end }: Fact): boolean => cuts.some((cut) => start < cut.end && cut.start < end);
    const shift = (at: number): number => cuts.reduce((sum, cut) => (cut.end <= at ? sum + cut.grown : sum), at);
    return [
      {
        id,
        text,
        gone: facts.filter(isTheirs).map((fact) => fact.id),
        moved: facts
          .filter((fact) => !isTheirs(fact))
          .map(({ id: fact, start, end, quote }) => ({ id: fact, start: shift(start), end: shift(end), quote })),
        empty: theirs.length === turns.length,
      },
    ];
  });

/** Writes a transcript without them. The facts that go are taken by whoever asks for it. */
export const rewriteTalk = (store: Store, { id, text, moved }: TalkWithout): void => {
  const { forget, sources, search } = store;
  const { key, thread } = forget.sourceKeys(id);
  forget.rewriteSource(id, { key, thread, text });
  forget.respan(moved);
  const source = sources.get(id);
  if (!source) return;
  search.remove('transcript', id);
  search.put('transcript', id, {
    title: source.title,
    text,
    people: [...new Set(turnsIn(text).map(({ speaker }) => speaker))]
      .filter((name) => name !== '' && name !== formerContact)
      .join(', '),
    said: millis(source.said),
    day: dayOf(source.said),
  });
};
