import { keptQuiet } from '../../domain/documents/fit-to-send.ts';
import { aroundIn } from '../../domain/documents/told-in.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { calledName } from '../../domain/people/names.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { SourceKind } from '../../domain/sources/source.ts';
import type { Store } from '../../store/store.ts';

/** How a fact was said, as far as it decides who may read it. */
export type WhereSaid = {
  /** Its line, or the one behind it, says that it is to be kept. */
  readonly quiet: boolean;
  /** The talk it was said in, where the reader was not there: "your talk with Helen". */
  readonly apart?: string;
  /** The talk it was said in was with the reader and nobody else. */
  readonly alone?: boolean;
};

const mostNamed = 3;

/**
 * Tells of facts whether their line says that they are to be kept, and from which talk without `reader` they are. A talk of
 * which nobody knows who was there was one without them.
 */
export const whereSaid = (
  store: Store,
  reader: Id,
): ((
  fact: Pick<Fact, 'start' | 'end'>,
  source: { readonly kind: SourceKind; readonly text: string; readonly moment: Id | null } | undefined,
) => WhereSaid) => {
  const me = store.people.me()?.id;
  const talks = new Map<Id, Pick<WhereSaid, 'apart' | 'alone'>>();
  const talkOf = (moment: Id): Pick<WhereSaid, 'apart' | 'alone'> => {
    const before = talks.get(moment);
    if (before) return before;
    const known = store.moments.get(moment);
    const people = known?.people.filter((id) => id !== me) ?? [];
    const names = people.slice(0, mostNamed).flatMap((id) => calledName(store.people.get(id)?.name ?? '') || []);
    const called = names.length > 0 ? `your talk with ${names.join(', ')}` : `“${known?.title || 'another talk'}”`;
    const isThere = known === undefined || people.includes(reader);
    const talk = isThere ? (people.length === 1 ? { alone: true } : {}) : { apart: called };
    talks.set(moment, talk);
    return talk;
  };
  return (fact, source) => {
    if (source === undefined || source.kind === 'mail') return { quiet: false };
    const { line, next } = aroundIn(source.text, fact);
    const talk = source.kind === 'debrief' || source.kind === 'transcript' ? source.moment : null;
    return { quiet: keptQuiet(`${line} ${next}`), ...(talk === null ? {} : talkOf(talk)) };
  };
};
