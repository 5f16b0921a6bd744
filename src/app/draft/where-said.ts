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
  const talks = new Map<Id, string | undefined>();
  const talkOf = (moment: Id): string | undefined => {
    if (talks.has(moment)) return talks.get(moment);
    const known = store.moments.get(moment);
    const people = known?.people.filter((id) => id !== me) ?? [];
    const names = people.slice(0, mostNamed).flatMap((id) => calledName(store.people.get(id)?.name ?? '') || []);
    const called = names.length > 0 ? `your talk with ${names.join(', ')}` : `“${known?.title || 'another talk'}”`;
    const apart = known === undefined || people.includes(reader) ? undefined : called;
    talks.set(moment, apart);
    return apart;
  };
  return (fact, source) => {
    if (source === undefined || source.kind === 'mail') return { quiet: false };
    const { line, next } = aroundIn(source.text, fact);
    const talk = source.kind === 'debrief' || source.kind === 'transcript' ? source.moment : null;
    const apart = talk === null ? undefined : talkOf(talk);
    return { quiet: keptQuiet(`${line} ${next}`), ...(apart === undefined ? {} : { apart }) };
  };
};
