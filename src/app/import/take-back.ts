import { displayName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import type { WholeMoment } from '../../store/moments.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { linkByTitle } from '../moment/link-by-title.ts';
import { indexPerson } from '../person/index-person.ts';
import { findImport } from './find-import.ts';
import { indexMoment } from './index-moment.ts';
import type { NotedMail, NotedPerson } from './noting.ts';
import { takeApart } from './take-apart.ts';

const isStill = (person: Person, left: NotedPerson['left']): boolean =>
  Object.entries(left).every(([name, value]) => person[name as keyof NotedPerson['left']] === value);

/** How many mails or moments go in one transaction: others have to wait no longer than that. */
const batchSize = 500;
/** From so many on the full text is made anew at the end, and not told of each. */
const manyItems = 400;

export type Amounts = { mails: number; transcripts: number; moments: number; people: number; facts: number };

/** What was taken until it failed is out of the full text. Where that fails as well, whoever writes or opens next does it. */
const leaveWhole = (context: Context): void => {
  try {
    context.store().searchIndex.makeAnew();
  } catch {
    // The first trouble is the one to tell.
  }
};

/** `begun` is called before words are taken that stay in the full text until the end. */
const taking = (context: Context, number: number, begun: () => void) => {
  const store = context.store();
  const { importItems: items } = store;
  const asked = findImport(store, number);
  if (asked.state === 'undone') {
    throw new AppError('exists', { field: 'import', detail: 'This import was taken back already.' });
  }
  if (!asked.killed && (asked.state === 'running' || asked.state === 'stopping')) {
    throw new AppError('busy', { field: 'import', detail: 'This import is still running: stop it first.' });
  }
  const went: Amounts = { mails: 0, transcripts: 0, moments: 0, people: 0, facts: 0 };
  const stayed: Amounts = { mails: 0, transcripts: 0, moments: 0, people: 0, facts: 0 };
  let restored = 0;
  const place = asked.feed === null ? undefined : store.feeds.get(asked.feed);

  const namesOf = (people: readonly string[]): string =>
    people.flatMap((id) => store.people.get(id)?.name ?? []).join(' ');

  /** Whether mail or an invitation that stays writes somebody so; where that is not known it counts as written. */
  const stillWritten = (person: string, so: (seen: { address: string; name: string }) => boolean): boolean =>
    items.seenOf(person)?.some(so) ?? true;

  /** In batches; what stays is left in the list, and seen once. */
  const each = <T>(all: readonly T[], one: (item: T) => void): void => {
    for (let at = 0; at < all.length; at += batchSize) {
      store.transaction(() => {
        if (anew) store.searchIndex.expectAnew();
        for (const item of all.slice(at, at + batchSize)) one(item);
      });
    }
  };

  const forgetRead = (): void => {
    store.imports.forgetRead();
    if (asked.feed !== null) items.forgetFilesOf(asked.feed);
  };

  // Also where an earlier try was cut off before its end.
  const anew = items.count(number) > manyItems || store.searchIndex.isStale();
  if (anew) begun();
  // First of all: whatever happens next, the same files can be brought in again.
  store.transaction(() => {
    store.imports.end(number, 'stopped', asked.ended ?? context.now);
    forgetRead();
    // The next look would bring the same again.
    if (place) store.feeds.remove(place.id);
    if (anew) {
      items.unlist(number);
      store.searchIndex.expectAnew();
    }
  });

  each(items.of(number, 'source'), ({ ref, before }) => {
    const later = before === null ? undefined : items.later(number, 'source', ref);
    if (later !== undefined) {
      // The later one takes it back to what it was before both.
      items.setBefore(later, 'source', ref, before);
      items.drop(number, 'source', ref);
      return;
    }
    const source = store.sources.get(ref);
    const { facts, worked } = items.factsOf(ref);
    if (worked > 0) {
      stayed[source?.kind === 'transcript' ? 'transcripts' : 'mails'] += 1;
      stayed.facts += facts;
      return;
    }
    if (before !== null) went.facts += items.cutSource(ref, JSON.parse(before) as NotedMail);
    else if (source) {
      went[source.kind === 'transcript' ? 'transcripts' : 'mails'] += 1;
      went.facts += facts;
      items.takeSource(ref);
      store.search.remove(source.kind, ref);
    }
    items.drop(number, 'source', ref);
  });

  each(items.of(number, 'moment'), ({ ref, before }) => {
    const later = items.later(number, 'moment', ref);
    const moment = store.moments.get(ref);
    if (later !== undefined) {
      // The later one takes it back to what it was before both.
      items.setBefore(later, 'moment', ref, before);
      items.drop(number, 'moment', ref);
      if (moment) stayed.moments += 1;
      return;
    }
    if (
      moment &&
      before === null &&
      (moment.debriefed || store.sources.ofMoment(ref, '9999-12-31T00:00:00Z').length > 0)
    ) {
      stayed.moments += 1;
      return;
    }
    if (moment && before === null) {
      went.moments += 1;
      items.takeMoment(ref);
      store.search.remove('moment', ref);
    } else if (moment && before !== null) {
      const former = JSON.parse(before) as WholeMoment;
      const people = former.people.filter((id) => store.people.get(id));
      store.moments.put({ ...former, people, debriefed: moment.debriefed });
      indexMoment(store, former, namesOf(people), context.now);
      restored += 1;
    }
    items.drop(number, 'moment', ref);
  });

  store.transaction(() => {
    takeApart(store, number);
    store.factChanges.revive();
  });

  store.transaction(() => {
    const byHand = items.changedByHand();
    const touched = new Set<string>();
    for (const { import: from, ref, before } of items.ofUndone(number, 'person')) {
      const person = store.people.get(ref);
      const { left, former } = JSON.parse(before ?? '{}') as Partial<NotedPerson>;
      const isSet = person !== undefined && left !== undefined && !isStill(person, left);
      if (former !== undefined) {
        // Somebody who was known before is again what they were, unless the user said something else since.
        if (person && !isSet) {
          store.people.edit(ref, former);
          touched.add(ref);
        }
        items.drop(from, 'person', ref);
        continue;
      }
      if (person && (isSet || byHand.has(ref) || items.isBound(ref))) {
        if (from === number && !person.group) stayed.people += 1;
        continue;
      }
      if (person) {
        if (!person.group) went.people += 1;
        items.takePerson(ref);
        store.search.remove('person', ref);
      }
      items.drop(from, 'person', ref);
    }
    for (const { import: from, ref } of items.ofUndone(number, 'address')) {
      const owner = store.people.byAddress(ref)?.id;
      if (owner !== undefined && (byHand.has(owner) || stillWritten(owner, ({ address }) => address === ref))) continue;
      if (owner !== undefined) touched.add(owner);
      items.takeAddress(ref);
      items.drop(from, 'address', ref);
    }
    for (const { import: from, ref } of items.ofUndone(number, 'alias')) {
      const [id = '', alias = ''] = ref.split('\n');
      if (byHand.has(id) || stillWritten(id, (seen) => displayName(seen) === alias)) continue;
      touched.add(id);
      items.takeAlias(id, alias);
      items.drop(from, 'alias', ref);
    }
    items.takeUnseen();
    for (const id of touched) {
      const person = store.people.get(id);
      if (person && !person.group) indexPerson(store, person, context.now);
    }
    linkByTitle(store);
    if (anew) {
      store.searchIndex.makeAnew();
    }
    // Whoever read on meanwhile may have taken for known what is gone now.
    forgetRead();
    store.imports.end(number, 'undone', asked.ended ?? context.now);
  });
  store.checkpoint();
  context.log('import.undone', { mails: went.mails, moments: went.moments, people: went.people, facts: went.facts });
  return { import: number, name: asked.name, went, restored, stayed, letGo: place?.name ?? null };
};

/**
 * Takes back what an import added, and lets go of the place it came from where that is looked at by itself: its mails with their facts, its moments, the people it met, addresses and names; a
 * moment it changed is again as it was, unless a later import changed it too. What the user has worked on stays: a mail
 * with a fact accepted, edited or closed, a moment with a debrief, a person with a note, a role or a standing, merged or
 * parted by hand, or whom something else speaks of. The words are gone from the disk. Cut off in the middle it can be asked for again.
 * Throws `AppError`: `not-found`, `busy` (it is running still), `exists` (it was taken back).
 */
export const takeBack = (context: Context, number: number): ReturnType<typeof taking> => {
  let half = false;
  const begun = (): void => {
    half = true;
  };
  try {
    return taking(context, number, begun);
  } catch (error) {
    if (half) leaveWhole(context);
    throw error;
  }
};
