import type { Fact } from '../../domain/facts/fact.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Store } from '../../store/store.ts';
import { invariant } from '../invariant.ts';
import { wordsWithout } from './forget-json.ts';
import type { Plan } from './forget-plan.ts';
import { rewriteTalk } from './forget-talks.ts';
import { formerContact, nameMark, rewritten } from './forget-words.ts';

/** The part of a moment's key that its calendar gave it: `event:UID:` before the start of an instance. */
const series = (key: string): { readonly stem: string; readonly instance: string } => {
  const [, stem = key, instance = ''] = /^(.*?:)(\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?)?$/s.exec(key) ?? [];
  return { stem, instance };
};

// What the user accepted is kept where two facts come to stand at the same words.
const acceptedFirst = (a: Fact, b: Fact): number => Number(b.state === 'accepted') - Number(a.state === 'accepted');

const rewriteSource = (store: Store, { forms }: Plan, id: Id): void => {
  const { forget, forgotten } = store;
  const source = store.sources.get(id);
  invariant(source, 'a source just found is there');
  const hidden = (key: string): string => {
    if (!rewritten(key, forms)) return key;
    forgotten.keepAway(key);
    return forgotten.keyOf(key);
  };
  const changed = rewritten(source.text, forms);
  const text = changed?.text ?? source.text;
  const { key, thread } = forget.sourceKeys(id);
  forget.rewriteSource(id, { key: hidden(key), thread: hidden(thread), text });
  if (!changed) return;
  const facts = store.facts.ofSource(id).map((fact) => {
    const [start, end] = [changed.moved(fact.start, 'start'), changed.moved(fact.end, 'end')];
    return { ...fact, start, end, quote: text.slice(start, end) };
  });
  forget.respan(facts.sort(acceptedFirst));
  store.factChanges.respan(
    store.factChanges
      .ofSource(id)
      .map((one) => ({ id: one.id, start: changed.moved(one.start, 'start'), end: changed.moved(one.end, 'end') })),
  );
};

/** Every word of theirs out of the texts, the keys and the full text. */
const rewriteWords = (store: Store, plan: Plan): void => {
  const { forget, forgotten } = store;
  const { person, forms } = plan;
  for (const id of plan.mails) {
    store.search.remove(store.sources.get(id)?.kind ?? 'mail', id);
    forget.removeSource(id);
  }
  for (const talk of plan.talks) rewriteTalk(store, talk);
  for (const id of plan.sources) rewriteSource(store, plan, id);
  for (const place of plan.places) forget.write(place, wordsWithout(forget.words(place), forms, person.id));
  for (const row of plan.called) forget.removeRow(row);
  for (const { id, key } of plan.moments) {
    const { stem, instance } = series(key);
    forgotten.keepAway(stem);
    forget.rewriteMoment(id, `${forgotten.keyOf(stem)}${instance}`);
  }
  store.search.remove('person', person.id);
  const without = (words: string | null): string | null => (words && rewritten(words, forms)?.text) ?? words;
  const left = new Map(plan.entries.map(({ id, people }) => [id, people]));
  const named = forms.certain ? forget.entries(forms.needles) : [];
  const known = new Set(named.map(({ id }) => id));
  const others = forget.entriesOf(person.id).filter(({ id }) => left.has(id) && !known.has(id));
  // In the order of the index.
  for (const entry of [...named, ...others].sort((a, b) => a.id - b.id)) {
    const [title, text] = [without(entry.title), without(entry.text)];
    const people = left.get(entry.id) ?? without(entry.people) ?? '';
    if (title !== entry.title || text !== entry.text || people !== entry.people) {
      forget.rewriteEntry({ id: entry.id, title, text, people });
    }
  }
};

/**
 * Takes somebody out of the workspace as `plan` says, inside of the caller's transaction. Their record, addresses, names
 * and mails go, and the facts that rest on them; everywhere else "a former contact" stands in their place, and every
 * quote is still letter for letter at its span. Their addresses are remembered by a keyed mark only.
 */
export const forgetPerson = (store: Store, plan: Plan): void => {
  const { forget, forgotten } = store;
  const { person, forms } = plan;
  forgotten.expectErasing();
  for (const { id } of plan.facts) forget.removeFact(id);
  forget.disown(person.id, formerContact);
  const changes = plan.mails.size + plan.sources.length + plan.places.length + plan.entries.length;
  forget.indexing(changes, () => rewriteWords(store, plan));
  for (const number of plan.changes) forget.removeChange(number);
  for (const { number, what } of plan.rewritten) forget.rewriteChange(number, what);
  for (const { person: other, alias } of forget.namesOfOthers(person.id)) {
    if (rewritten(alias, forms)) forget.removeAlias(other, alias);
  }
  forget.removePerson(person.id, plan.seen);
  const gone = new Set(plan.seen.filter((id) => !forget.isWritten(id)));
  for (const one of plan.written) if (!gone.has(one.id)) forget.rewriteWritten(one);
  // Words that spoke of a fact which went with them stand by themselves again.
  store.factChanges.revive();
  for (const address of plan.addresses) forgotten.keepAway(address);
  for (const name of plan.names) forgotten.keepAway(nameMark(name));
};
