import {
  type OwnSentence,
  type ReflectionQuestion,
  reflectionQuestion,
  type TalkMaterial,
} from '../../domain/framework/reflection-question.ts';
import { calledAmong } from '../../domain/people/called-among.ts';
import type { Person } from '../../domain/people/person.ts';
import { sameThing, thingIn } from '../../domain/review/on-file.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn, dayOf, millis } from '../../domain/shared/time.ts';
import type { StoredMoment } from '../../store/moments.ts';
import { reflectionKey } from '../../store/reflections.ts';
import { knownFacts } from '../assessment/relationship-of.ts';
import type { Context } from '../context.ts';

const aDay = 86_400_000;
/** Told so soon after it was known is told early; spoken of in a talk so long after it still counts. */
const early = { known: 3 * aDay, spoken: 14 * aDay } as const;
const noNames: ReadonlySet<string> = new Set();

/** Who of those above the user was in a moment, or is named by its title. */
export const aboveIn = (context: Context, moment: StoredMoment): readonly Person[] => {
  const store = context.store();
  return moment.people.flatMap((id) => {
    const person = store.people.get(id);
    return person?.standing === 'above' && !person.group ? [person] : [];
  });
};

/** The last trouble one of them was told of soon after it was known and not long before the talk. */
const earlyIn = (context: Context, people: readonly Person[], called: ReadonlyMap<Id, string>, ended: number) => {
  const store = context.store();
  const known = knownFacts(context);
  for (const { id } of people) {
    for (const [fact, { at }] of store.told.howTold(id, context.now)) {
      const told = millis(at);
      if (told > ended || told < ended - early.spoken) continue;
      const one = store.facts.at(fact, context.now);
      if (one?.kind !== 'risk' || one.state !== 'accepted' || told - millis(one.said) > early.known) continue;
      const [whole] = known([one]);
      if (whole) return { fact: whole, called: called.get(id) ?? '' };
    }
  }
  return null;
};

/** The question of a talk, from what was written of it up to now. */
export const questionFor = (context: Context, moment: StoredMoment): ReflectionQuestion => {
  const store = context.store();
  const { now, zone } = context;
  const clock = clockIn(zone);
  const above = aboveIn(context, moment);
  const called = calledAmong(above);
  const known = knownFacts(context);
  const about = store.sources.ofMoment(moment.id, now).filter(({ id, key }) => key !== reflectionKey(id));
  const notes = about.filter(({ kind }) => kind === 'debrief' || kind === 'capture');
  const facts = known(
    about.flatMap(({ id }) =>
      store.facts.ofSource(id, now).filter(({ state }) => state === 'accepted' || state === 'proposed'),
    ),
  );
  const sentences = notes.flatMap((note): OwnSentence[] =>
    note.text
      .split(/\n|(?<=[.!?;])\s/)
      .filter((text) => text.trim() !== '')
      .slice(0, 200)
      .map((text) => ({
        text: text.trim(),
        source: {
          quote: text.trim(),
          kind: note.kind === 'debrief' ? 'debrief' : 'capture',
          date: clock(note.said),
          id: note.id,
          fact: null,
          who: 'you',
        },
      })),
  );
  const started = millis(moment.start);
  const prepared = (fact: TalkMaterial['facts'][number]): boolean => {
    if (fact.owner === null) return true;
    const asked = thingIn(fact.quote, noNames);
    const same = (words: string): boolean => sameThing(asked, thingIn(words, noNames));
    return (
      store.preparedAnswers
        .ofPerson(fact.owner, now)
        .some(({ question, answer, made }) => answer.trim() !== '' && millis(made) < started && same(question)) ||
      store.currentFacts
        .saying(now, {
          people: [fact.owner],
          since: started - 200 * aDay,
          endedSince: started - 200 * aDay,
          holding: [],
        })
        .some(
          ({ id, kind, owner, said, quote }) =>
            id !== fact.id && kind === 'question' && owner === fact.owner && millis(said) < started && same(quote),
        )
    );
  };
  const ids = new Set(above.map(({ id }) => id));
  const day = dayOf(clock(moment.start));
  const tense = store.disagreements
    .opened(now)
    .find(({ person, opened }) => ids.has(person) && dayOf(clock(opened)) === day);
  return reflectionQuestion({
    people: above.map(({ id }) => ({ id, called: called.get(id) ?? '' })),
    me: store.people.me()?.id ?? null,
    facts,
    sentences,
    prepared: new Set(facts.filter((fact) => fact.kind === 'question' && prepared(fact)).map(({ id }) => id)),
    tense: tense ? { topic: tense.topic } : null,
    early: earlyIn(context, above, called, millis(moment.end)),
  });
};
