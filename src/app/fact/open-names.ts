import type { Fact } from '../../domain/facts/fact.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { couldBeName } from '../../domain/signals/capture/could-be-name.ts';
import type { SourceKind } from '../../domain/sources/source.ts';
import type { Store } from '../../store/store.ts';
import { peopleCalled } from '../person/find-person.ts';
import { personName } from '../person/person-name.ts';
import type { FactView } from '../views.ts';

/** The words whose a fact is and for whom, where nobody is tied to them. */
export const untiedWords = (
  fact: Pick<Fact, 'owner' | 'ownerWords' | 'to' | 'toWords'>,
): readonly { readonly part: 'owner' | 'to'; readonly words: string }[] => [
  ...(fact.owner === null && fact.ownerWords !== '' ? [{ part: 'owner' as const, words: fact.ownerWords }] : []),
  ...(fact.to === null && fact.toWords ? [{ part: 'to' as const, words: fact.toWords }] : []),
];

/** Whether a source is the user's own note: there a name that nobody known goes by is asked. */
export const isNote = (kind: SourceKind): boolean => kind === 'capture' || kind === 'debrief';

const same = (words: string): string => words.toLowerCase();

/** Names that the user said are nobody's, in small letters. */
const refusedNames = (store: Store, now: Instant): ReadonlySet<string> =>
  new Set(
    [...store.answers.starting('name:', now).values()].flatMap(({ about, answer }) => {
      const [, id = '', part] = about.split(':');
      const fact = answer === 'wrong' ? store.facts.get(id) : undefined;
      const words = part === 'owner' ? fact?.ownerWords : fact?.toWords;
      return words ? [same(words)] : [];
    }),
  );

/** Everybody known whom a name in a note could mean. */
export const couldMean = (store: Store, words: string): FactView['openNames'][number]['known'] => {
  const called = peopleCalled(store, words);
  const [first = ''] = words.split(' ');
  // "Dana Ruiz", where a Dana is known of whom no more is known than that.
  const short =
    called.length > 0 || first === words ? [] : peopleCalled(store, first).filter(({ name }) => !name.includes(' '));
  return [...called, ...short].map(personName);
};

/** Whether a name may be somebody new beside those it could mean: none of them is called just so. */
export const mayBeNew = (words: string, known: FactView['openNames'][number]['known']): boolean =>
  !known.some(({ name }) => same(name) === same(words));

/**
 * Which names in the user's notes are open, with everybody they could mean: nobody known where it may be somebody new. A name is
 * never taken for a person without the user's word, and one that the user said is nobody's is not asked again.
 */
export const openNames = (store: Store, now: Instant): ((fact: Fact, kind: SourceKind) => FactView['openNames']) => {
  let refused: ReadonlySet<string> | undefined;
  const found = new Map<string, FactView['openNames'][number]['known']>();
  const knownBy = (words: string) => {
    const known = found.get(words);
    if (known) return known;
    const all = couldMean(store, words);
    found.set(words, all);
    return all;
  };
  return (fact, kind) => {
    if (!isNote(kind) || fact.closed !== null || fact.state === 'rejected' || fact.state === 'superseded') return [];
    return untiedWords(fact)
      .filter(({ words }) => couldBeName(words))
      .filter(({ words }) => {
        refused ??= refusedNames(store, now);
        return !refused.has(same(words));
      })
      .map(({ part, words }) => {
        const known = knownBy(words);
        return { part, words, known, fresh: mayBeNew(words, known) };
      });
  };
};
