import type { z } from 'zod';
import type { BriefFact } from '../../domain/documents/brief-fact.ts';
import { buildBrief } from '../../domain/documents/build-brief.ts';
import { type Fact, unsure } from '../../domain/facts/fact.ts';
import { newestOf } from '../../domain/language/zones.ts';
import { calledName } from '../../domain/people/names.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn, millis } from '../../domain/shared/time.ts';
import { plainSubject } from '../../domain/sources/plain-subject.ts';
import type { StoredMoment } from '../../store/moments.ts';
import type { StoredSource } from '../../store/sources.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { momentView } from '../moment/moment-view.ts';
import { findPerson } from '../person/find-person.ts';
import { personName } from '../person/person-name.ts';
import type { BriefView } from './build.ts';

const mostFacts = 600;

const newestText = (source: StoredSource): string =>
  newestOf(source.text)
    .map(({ start, end }) => source.text.slice(start, end))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The beginning of what the writer wrote, letter for letter. */
const firstWords = (source: StoredSource): string => {
  const span = newestOf(source.text).find(({ start, end }) => source.text.slice(start, end).trim() !== '');
  return span ? source.text.slice(span.start, Math.min(span.end, span.start + 240)).trim() : '';
};

/**
 * Who comes, the one the moment is about first: above the user, named in its title, and with the fewest other talks
 * coming up, since whoever is met every week can be told then.
 */
const whoMatters = ({ store: open, now }: Context, moment: StoredMoment): readonly Id[] => {
  const store = open();
  const title = new Set(moment.title.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return moment.people
    .flatMap((id) => store.people.get(id) ?? [])
    .filter(({ standing, group }) => standing !== 'me' && !group)
    .map(({ id, name, role, standing }) => ({
      id,
      above: standing === 'above',
      named: [...name.split(' '), role].some((word) => title.has(word.toLowerCase())),
      talks: store.moments.withPerson(id).filter(({ end }) => millis(end) > millis(now)).length,
    }))
    .sort((a, b) => Number(b.above) - Number(a.above) || Number(b.named) - Number(a.named) || a.talks - b.talks)
    .map(({ id }) => id);
};

const target = (
  context: Context,
  { person, moment }: { person: string; moment?: string | undefined },
): { id: Id; moment: StoredMoment | undefined } => {
  const store = context.store();
  const named = store.moments.get(moment ?? person);
  if (moment !== undefined && !named) throw new AppError('not-found', { field: 'moment' });
  if (named && moment === undefined) {
    const [id] = whoMatters(context, named);
    if (!id) throw new AppError('not-found', { field: 'person', detail: 'Nobody is named in that moment.' });
    return { id, moment: named };
  }
  const { id } = findPerson(store, person);
  return { id, moment: named ?? store.moments.nextWith(id, context.now) };
};

/** Gathers what is known of a person up to now and builds the brief. Throws `AppError`: `not-found`, `ambiguous`. */
export const compileBrief = (
  context: Context,
  input: { person: string; moment?: string | undefined },
): z.infer<typeof BriefView> => {
  const store = context.store();
  const { id, moment } = target(context, input);
  const person = store.people.get(id);
  if (!person) throw new AppError('not-found', { field: 'person' });
  const me = store.people.me()?.id ?? null;
  const clock = clockIn(context.zone);
  const sources = new Map<Id, StoredSource | undefined>();
  const sourceOf = (source: Id) => {
    if (!sources.has(source)) sources.set(source, store.sources.get(source));
    return sources.get(source);
  };
  const writer = (source: StoredSource | undefined): Id | undefined =>
    source?.people.find(({ role }) => role === 'from')?.person;
  const threadCache = new Map<string, readonly StoredSource[]>();
  const threadOf = (thread: string) => {
    const known = threadCache.get(thread) ?? store.sources.inThread(thread, context.now);
    threadCache.set(thread, known);
    return known;
  };
  const nameOf = (one: Id | undefined): string =>
    one === undefined ? '' : one === me ? 'you' : (store.people.get(one)?.name ?? '');

  const facts: BriefFact[] = store.facts
    .withPerson(id, context.now)
    .filter((fact: Fact) => fact.state === 'accepted' || fact.confidence >= unsure)
    // All that was accepted, and proposals as far back as any of them still counts.
    .filter((fact, place) => fact.state === 'accepted' || place < mostFacts)
    .map((fact) => {
      const source = sourceOf(fact.source);
      const by = writer(source);
      // Whoever has to act has written in the same conversation since.
      const actor = fact.kind === 'commitment' ? fact.owner : fact.to;
      const later =
        source?.kind === 'mail' && actor !== null && fact.state !== 'accepted'
          ? threadOf(source.thread).some((one) => millis(one.said) > millis(source.said) && writer(one) === actor)
          : false;
      return {
        ...fact,
        // On the reader's day it is worded: "today" is theirs.
        said: clock(fact.said),
        answered: later,
        from: {
          kind: source?.kind ?? 'capture',
          title: source?.title ?? '',
          who: source?.kind === 'mail' ? nameOf(by) : 'you',
          theyKnow: source?.kind === 'mail' && source.people.some((one) => one.person === id),
          theirs: by === id,
          long: source?.kind === 'mail' && newestText(source).length > 1500,
        },
      };
    });

  // Of each conversation their own last words, where they wrote any; else what was written last.
  const conversations = new Map<string, StoredSource[]>();
  for (const source of store.sources.withPerson(id, context.now, 60)) {
    if (source.kind !== 'mail' || source.automatic) continue;
    conversations.set(source.thread, [...(conversations.get(source.thread) ?? []), source]);
  }
  const threads = [...conversations.values()].flatMap((mails) => {
    const source = mails.find((one) => writer(one) === id && firstWords(one) !== '') ?? mails[0];
    if (!source) return [];
    return [
      {
        id: source.id,
        title: plainSubject(source.title),
        said: clock(source.said),
        who: nameOf(writer(source)),
        theirs: writer(source) === id,
        quote: firstWords(source),
      },
    ];
  });

  const built = buildBrief({ person: { id, name: calledName(person.name) }, me, now: context.now, facts, threads });
  return {
    ...built.brief,
    person: personName(person),
    moment: moment ? momentView(store, context.zone)(moment) : null,
    priorities: [...built.priorities],
    asked: [...built.asked],
    open: [...built.open],
  };
};
