import type { Fact } from '../../domain/facts/fact.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Place } from '../../store/forget.ts';
import type { Store } from '../../store/store.ts';
import { type Forms, formsOf, isTelling, rewritten, sameName } from './forget-words.ts';

/** What deleting somebody would do, read without writing anything. */
export type Plan = {
  readonly person: Person;
  readonly forms: Forms;
  /** Others who go by the same name: then the name alone is left where it stands. */
  readonly namesakes: readonly Person[];
  /** Mails they wrote. */
  readonly mails: ReadonlySet<Id>;
  /** Facts that go, those in their mails among them. */
  readonly facts: readonly Fact[];
  /** Facts on words of others, or of the user, that stay without them. */
  readonly kept: readonly Fact[];
  /** Sources of others and of the user whose text or key names them. */
  readonly sources: readonly Id[];
  /** All other places whose words name them. */
  readonly places: readonly Place[];
  /** Rows that are called by their address or name. */
  readonly called: readonly Place[];
  readonly moments: readonly { readonly id: Id; readonly key: string }[];
  readonly changes: readonly number[];
  readonly seen: readonly number[];
  readonly addresses: readonly string[];
  /** Full names that nobody else has. */
  readonly names: readonly string[];
};

const ownWords = new Set(['capture', 'debrief', 'draft']);

/**
 * Whether a fact goes with somebody: what they wrote, and what the user noted of them. On words of a third person it
 * stays, and what the user or somebody else owes stays too: both without them.
 */
const goes = (fact: Fact, person: Id, me: Id | undefined, kind: string): boolean =>
  ownWords.has(kind) &&
  (fact.owner === person ||
    (fact.owner === null && fact.about.includes(person) && fact.about.every((one) => one === person || one === me)));

const everTime = '9999-12-31T00:00:00Z';

export const planOf = (store: Store, person: Person): Plan => {
  const { forget } = store;
  const seen = forget.seen(person.id);
  const addresses = [...new Set([...person.addresses, ...seen.map(({ address }) => address)])].filter(Boolean);
  const names = [...new Set([person.name, ...person.aliases, ...seen.map(({ name }) => name)])].filter(
    (name) => name !== '' && !name.includes('@'),
  );
  const namesakes = store.people
    .all()
    .filter(
      (other) =>
        other.id !== person.id &&
        names.some((name) => isTelling(name) && [other.name, ...other.aliases].some((one) => sameName(one, name))),
    );
  const forms = formsOf(names, addresses, { shared: namesakes.length > 0 || person.group });
  const mails = new Set(forget.written(person.id));
  const me = store.people.me()?.id;
  const about = store.facts.withPerson(person.id, everTime, ['proposed', 'accepted', 'rejected', 'superseded']);
  const kindOf = (fact: Fact): string => store.sources.get(fact.source)?.kind ?? '';
  const inMails = [...mails].flatMap((id) => store.facts.ofSource(id));
  const elsewhere = about.filter((fact) => !mails.has(fact.source));
  const facts = [...inMails, ...elsewhere.filter((fact) => goes(fact, person.id, me, kindOf(fact)))];
  const going = new Set(facts.map(({ id }) => id));
  const isNamed = (text: string): boolean => rewritten(text, forms) !== undefined;
  const needles = forms.certain ? forms.needles : [];
  const found = needles.length === 0 ? [] : forget.sourcesWith(needles);
  return {
    person,
    forms,
    namesakes,
    mails,
    facts,
    kept: elsewhere.filter(({ id }) => !going.has(id)),
    sources: found.filter((id) => {
      if (mails.has(id)) return false;
      const { key, thread } = forget.sourceKeys(id);
      return isNamed(key) || isNamed(thread) || isNamed(store.sources.get(id)?.text ?? '');
    }),
    places:
      needles.length === 0
        ? []
        : forget
            .places(needles, { person: person.id, sources: mails })
            .filter(
              (place) => isNamed(forget.words(place)) && !(place.table === 'fact' && going.has(String(place.key.id))),
            ),
    called: needles.length === 0 ? [] : forget.calledBy(needles).filter((row) => isNamed(String(row.key[row.column]))),
    moments: needles.length === 0 ? [] : forget.momentKeys(needles).filter(({ key }) => isNamed(key)),
    changes: forget.changes(person.id, isNamed),
    seen: seen.map(({ id }) => id),
    addresses,
    names: namesakes.length > 0 || person.group ? [] : names.filter(isTelling),
  };
};
