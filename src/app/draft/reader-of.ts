import type { Fact } from '../../domain/facts/fact.ts';
import { calledName } from '../../domain/people/names.ts';
import type { Reader, ReaderFact } from '../../domain/review/reader.ts';
import { type Liking, styleOf } from '../../domain/review/style-of.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn, dayOf } from '../../domain/shared/time.ts';
import { coursesOf } from '../commitment/courses-of.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { acceptedFeedback } from '../feedback/accepted-feedback.ts';
import { whoDecides } from '../person/who-decides.ts';
import { toldOf } from './told-of.ts';
import { whereSaid } from './where-said.ts';

const mostUpdates = 3;

/**
 * What review knows of the person a draft is for, as of `context.now`: what was accepted about them and of the user's own
 * work, how they like it told, what they have been told, and the last updates sent to them. Nothing is read that was said
 * later. Throws `AppError`: `not-found`.
 */
export const readerOf = (context: Context, id: Id): Reader => {
  const store = context.store();
  const person = store.people.get(id);
  if (!person) throw new AppError('not-found', { field: 'reader' });
  const me = store.people.me()?.id ?? null;
  const clock = clockIn(context.zone);
  const facts = store.facts.toWriteTo(id, me, context.now);
  const { told, sources } = toldOf(store, person, facts, context.now);
  const names = new Map<Id, string>();
  const nameOf = (one: Id): string => {
    const known = names.get(one) ?? store.people.get(one)?.name ?? '';
    names.set(one, known);
    return known;
  };
  const whose = ({ owner, about, kind, source }: Fact): ReaderFact['whose'] => {
    if (owner === id) return 'reader';
    if (owner === me && me !== null) return 'me';
    if (owner !== null) return 'other';
    // Nobody is said to hold it: what somebody likes is theirs, news and work are the user's.
    const theirs = ['preference', 'priority', 'success', 'pressure', 'position', 'question', 'request'].includes(kind);
    if (theirs) return about.includes(id) ? 'reader' : 'other';
    const { kind: from, writer } = sources.get(source) ?? {};
    // What a colleague's mail tells is the colleague's.
    return from === 'mail' && writer !== me ? (writer === id ? 'reader' : 'other') : 'me';
  };
  const where = whereSaid(store, id);
  const isKept = (fact: Fact): boolean => {
    const { quiet, apart } = where(fact, sources.get(fact.source));
    return quiet || (apart !== undefined && !told.has(fact.id) && fact.to !== id && fact.owner !== id);
  };
  const who = (fact: Fact): string => {
    const source = sources.get(fact.source);
    if (source?.kind !== 'mail' && source?.kind !== 'transcript' && fact.speaker === null) return 'you';
    const by = fact.speaker ?? source?.writer ?? null;
    return by === null ? '' : by === me ? 'you' : nameOf(by);
  };
  const kept = facts.filter(({ kind, closed }) => kind === 'commitment' && closed?.how === 'kept');
  const courses = coursesOf(store, kept, context.now);
  const doneOn = (fact: Id): Pick<ReaderFact, 'done'> => {
    const done = courses.get(fact)?.ended?.on;
    return done === undefined ? {} : { done };
  };
  const read = facts.map(
    (fact): ReaderFact => ({
      id: fact.id,
      kind: fact.kind,
      quote: fact.quote,
      action: fact.action,
      whose: whose(fact),
      people: fact.about
        .filter((one) => one !== id && one !== me)
        .map(nameOf)
        .filter(Boolean),
      toReader: fact.to === id,
      due: fact.due,
      polarity: fact.polarity,
      closed: fact.closed?.how ?? null,
      ...doneOn(fact.id),
      said: clock(fact.said),
      told: told.get(fact.id) ?? null,
      source: {
        quote: fact.quote,
        kind: sources.get(fact.source)?.kind ?? 'capture',
        date: clock(fact.said),
        id: fact.source,
        fact: fact.id,
        who: who(fact),
      },
      ...(isKept(fact) ? { kept: true as const } : {}),
    }),
  );
  const liked = read
    .filter(({ kind, whose: of, closed }) => kind === 'preference' && of === 'reader' && closed === null)
    .map(({ quote, polarity, source }): Liking => ({ words: quote, against: polarity === 'negative', source }));
  const confirmed = store.behaviour
    .answers(id, context.now)
    .filter(({ answer }) => answer === 'confirmed')
    .map(
      ({ observation, sentence, said }): Liking => ({
        words: sentence,
        against: false,
        observation,
        source: { quote: sentence, kind: 'note', date: clock(said), id, fact: null, who: 'you' },
      }),
    );
  // What was wanted of the last ones is wanted of the next; words on length and form on file come before it.
  const [newest] = acceptedFeedback(context, person).filter(({ sort }) => sort === 'more' || sort === 'less');
  const saidBack: readonly Liking[] = newest
    ? [{ words: newest.sort === 'more' ? 'more detail' : 'the short version', against: false, source: newest.source }]
    : [];
  const deciders = whoDecides(store, dayOf(context.now))
    .filter((one) => one.id !== id)
    .map(({ name, rightAbout }) => ({ called: calledName(name), about: rightAbout ?? '' }));
  return {
    id,
    name: person.name,
    called: calledName(person.name),
    ...(person.role === '' ? {} : { role: person.role }),
    ...(person.relation === undefined ? {} : { relation: person.relation }),
    ...(person.right === undefined ? {} : { right: person.right }),
    ...(person.rightAbout === undefined || person.rightAbout === '' ? {} : { rightAbout: person.rightAbout }),
    ...(deciders.length === 0 ? {} : { deciders }),
    // What was said of it counts before what was counted.
    style: styleOf([...liked, ...saidBack, ...confirmed]),
    facts: read,
    updates: store.drafts
      .sentTo(id, context.now)
      .filter(({ kind }) => kind === 'update')
      .slice(0, mostUpdates)
      .flatMap(({ id: update, sent, text }) => (sent === null ? [] : [{ id: update, sent: clock(sent), text }])),
    now: context.now,
  };
};
