import { actBeside } from '../../domain/documents/act-beside.ts';
import { withoutMovedDays } from '../../domain/documents/without-due.ts';
import { capital, shortened } from '../../domain/documents/words.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { calledName, everyName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Day } from '../../domain/shared/time.ts';
import type { StoredMoment } from '../../store/moments.ts';
import { movedFrom } from '../change/moved-from.ts';
import type { Context } from '../context.ts';
import { isOwn } from '../moment/own-moment.ts';
import { datedFacts } from '../reminder/plan.ts';

/** Something promised that has a day. `mine`: the user owes it; else it is waited for. */
export type Dated = {
  readonly fact: Id;
  readonly mine: boolean;
  readonly day: Day;
  /** What it is, in the words it was said in, with who it is between. */
  readonly words: string;
  readonly quote: string;
};

const mostWords = 14;

/** "Send the table (Helen)": the act as it reads beside who it is with and its day, else the words it was said in. */
const wordsOf = (fact: Fact, person: Person | undefined, mine: boolean, moved: readonly string[]): string => {
  const act = actBeside(fact, { names: person ? everyName(person) : [], movedFrom: moved });
  const quote = withoutMovedDays(fact.quote, { due: fact.due, movedFrom: moved });
  const words = act === null ? `“${shortened(quote, mostWords)}”` : shortened(act, mostWords);
  const who = person ? calledName(person.name) : '';
  return who === '' ? capital(words) : mine ? `${capital(words)} (${who})` : `${who}: ${words}`;
};

/**
 * What was accepted, is open and has a day: what the user owes and what others owe the user, earliest first. What is between
 * others is not the user's to be reminded of.
 */
export const datedOf = (context: Context): readonly Dated[] => {
  const store = context.store();
  const me = store.people.me()?.id;
  const people = new Map<Id, Person | undefined>();
  const personOf = (id: Id | null): Person | undefined => {
    if (id === null || id === me) return undefined;
    if (!people.has(id)) people.set(id, store.people.get(id));
    return people.get(id);
  };
  const dated = datedFacts(context);
  const moved = movedFrom(
    store,
    dated.map(({ fact }) => fact.id),
    context.now,
  );
  return dated
    .flatMap(({ fact }): Dated[] => {
      const day = lastDayOf(fact.due);
      if (day === null || (fact.kind !== 'commitment' && fact.kind !== 'request')) return [];
      const asked = fact.kind === 'request';
      const [ower, owed] = asked ? [fact.to, fact.owner] : [fact.owner, fact.to];
      const mine = me !== undefined && ower === me;
      // A promise somebody made to a third person is theirs; one without a receiver is heard by who wrote it down.
      const theirs = !mine && ower !== null && (owed === me || (owed === null && !asked));
      if (!mine && !theirs) return [];
      return [
        {
          fact: fact.id,
          mine,
          day,
          words: wordsOf(fact, personOf(mine ? owed : ower), mine, moved.get(fact.id) ?? []),
          quote: fact.quote,
        },
      ];
    })
    .sort((a, b) => a.day.localeCompare(b.day) || a.fact.localeCompare(b.fact));
};

/** Moments with somebody above the user, and those the user planned, from one point in time to another, earliest first. */
export const momentsAbove = (context: Context, from: string, to: string): readonly StoredMoment[] => {
  const store = context.store();
  const above = new Set(store.people.standing('above').map(({ id }) => id));
  return store.moments.between(from, to).filter((one) => isOwn(one) || one.people.some((id) => above.has(id)));
};
