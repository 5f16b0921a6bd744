import type { Person } from '../../domain/people/person.ts';
import type { Id } from '../../domain/shared/id.ts';
import { dayOf, inZone, millis } from '../../domain/shared/time.ts';
import { readChanges } from '../../domain/signals/changes/read-changes.ts';
import { extractFacts } from '../../domain/signals/extract-facts.ts';
import { unreadLanguage } from '../../domain/signals/unread-language.ts';
import type { StoredSource } from '../../store/sources.ts';
import { calendarsOf } from '../calendar/work-calendar.ts';
import { changeViews } from '../change/change-view.ts';
import { keepChanges } from '../change/keep-changes.ts';
import type { Context } from '../context.ts';
import { keepNotedFeedback } from '../feedback/keep-feedback.ts';
import { ensureMe } from '../person/ensure-me.ts';
import { findPerson } from '../person/find-person.ts';
import { indexPerson } from '../person/index-person.ts';
import { peopleNamed } from '../person/people-named.ts';
import { personName } from '../person/person-name.ts';
import { careful } from './careful.ts';
import { factViews } from './fact-view.ts';
import { keepFacts } from './keep-facts.ts';
import { saidAbove } from './said-above.ts';
import { isBoss, whose } from './whose.ts';

type Line = {
  readonly kind: 'capture' | 'debrief';
  readonly text: string;
  readonly person?: string | undefined;
  readonly moment?: Id | undefined;
};

/** A handle that fits nobody yet names a new person: the user wrote it so on purpose. */
const meetHandle = (context: Context, handle: string): Id => {
  const store = context.store();
  const name = handle.replace(/^@/, '').replace(/[._]/g, ' ').trim();
  const person: Person = {
    id: context.newId(),
    name: name.replace(/(^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase()),
    addresses: [],
    aliases: [name],
    role: isBoss(name) ? 'boss' : '',
    standing: isBoss(name) ? 'above' : 'unknown',
    group: false,
    note: '',
    created: context.now,
  };
  store.people.add(person);
  indexPerson(store, person, context.now);
  return person.id;
};

/** Keeps a line with the facts read from it, all or nothing. Throws `AppError`: `not-found`, `ambiguous` for `person`. */
export const captureLine = (context: Context, { kind, text, person, moment: momentId }: Line) => {
  const store = context.store();
  return store.transaction(() => {
    const me = ensureMe(context);
    const moment = momentId === undefined ? undefined : store.moments.get(momentId);
    const namedIn = peopleNamed(store);
    const named = new Map<string, Id | undefined>();
    const met: Id[] = [];
    const meet = (handle: string): Id => {
      const id = meetHandle(context, handle);
      met.push(id);
      return id;
    };
    const lookUp = (words: string): Id | undefined => {
      const key = words.toLowerCase();
      if (!named.has(key)) named.set(key, whose(store, words) ?? (words.startsWith('@') ? meet(words) : undefined));
      return named.get(key);
    };
    const handles = [...text.matchAll(/(?<![\p{L}\p{N}@])@[\p{L}][\p{L}\p{N}._-]*[\p{L}\p{N}]/gu)].flatMap(
      ([handle]) => lookUp(handle) ?? [],
    );
    const present = (moment?.people ?? []).filter((id) => id !== me);
    // What was said in a talk was said on its day, whenever it is written down.
    const ended = moment ? millis(moment.allDay ? moment.start : moment.end) : Number.POSITIVE_INFINITY;
    const said = ended < millis(context.now) ? inZone(ended, context.zone) : context.now;
    const above = present.filter((id) => store.people.get(id)?.standing === 'above');
    // Whom the line is about when a fact in it names nobody: said with it, else the only handle, else the moment's one senior.
    const [onlyPresent] = above.length > 0 ? (above.length === 1 ? above : []) : present.length === 1 ? present : [];
    const [onlyHandle] = new Set(handles).size === 1 ? handles : [];
    const about = person ? findPerson(store, person).id : (onlyHandle ?? onlyPresent ?? null);

    const id = context.newId();
    const calendar = calendarsOf(store, context.zone)(context.now);
    const proposed = extractFacts({
      text,
      date: context.now,
      medium: 'capture',
      calendar,
      ...(about ? { reader: store.people.get(about)?.name ?? '' } : {}),
    });
    const mentioned = proposed.flatMap(({ owner, to }) =>
      [owner, to].flatMap((words) => (words && words !== 'author' && words !== 'reader' ? (lookUp(words) ?? []) : [])),
    );
    const people = [
      ...new Set([...handles, ...mentioned, ...namedIn(text), ...(about ? [about] : []), ...present]),
    ].filter((one) => one !== me);
    const source: StoredSource = {
      id,
      kind,
      key: `${kind}:${id}`,
      thread: id,
      said,
      learned: context.now,
      title: moment?.title ?? '',
      text,
      moment: moment?.id ?? null,
      people: [{ person: me, role: 'from' }, ...people.map((one) => ({ person: one, role: 'about' as const }))],
      automatic: false,
      attachments: [],
    };
    store.sources.add(source);
    const pronoun = /^(she|he|they|her|him|them)(['’](s|ll|d|re|ve))?$/i;
    const facts = keepFacts(context, source, proposed, {
      author: me,
      reader: about,
      addressed: null,
      mentioned: namedIn,
      around: about ? [about] : [],
      named: (words) => lookUp(words) ?? (pronoun.test(words) && about ? about : undefined),
    });
    const read = readChanges({ text, date: context.now, medium: 'capture', calendar });
    keepChanges(context, source, read, {
      author: me,
      readers: [],
      around: about ? [about] : [],
      named: (words) => whose(store, words) ?? (pronoun.test(words) && about ? about : undefined),
    });
    keepNotedFeedback(context, source, about ?? (people.length === 1 ? (people[0] ?? null) : null));
    if (moment) store.moments.setDebriefed(moment.id, true);
    store.search.put(kind, id, {
      title: moment?.title ?? '',
      text,
      people: people.map((one) => store.people.get(one)?.name ?? '').join(', '),
      said: millis(context.now),
      day: dayOf(context.now),
    });
    const language = unreadLanguage(text, 'capture');
    const view = changeViews(store, context.now, context.zone);
    return {
      source: id,
      text,
      facts: [...facts]
        .sort((a, b) => a.start - b.start)
        // As they stand now: later words may have taken some back, or made them a question.
        .flatMap(({ id: fact }) => store.facts.get(fact) ?? [])
        .filter(({ state }) => state === 'proposed')
        .map(factViews(store, context.now, context.zone)),
      changes: store.factChanges.ofSource(id).flatMap((one) => view(one) ?? []),
      above: saidAbove(store, text),
      met: met.flatMap((one) => store.people.get(one) ?? []).map(personName),
      unread: language !== null,
      language,
      careful: careful(text),
    };
  });
};
