import type { Ask, Said } from '../../domain/evaluation/ask.ts';
import { type AskMaterial, asksOf } from '../../domain/evaluation/asks-of.ts';
import type { Id } from '../../domain/shared/id.ts';
import { addDays, dayOf, inZone, millis } from '../../domain/shared/time.ts';
import type { FactSaid } from '../../store/asked.ts';
import { knownFacts, nameWords } from '../assessment/relationship-of.ts';
import type { Context } from '../context.ts';

/** Asks are looked at so far back, in days. */
export const asksLookedBack = 1100;

/** Everything a look at asks rests on: read once for all of them. */
const materialOf = (context: Context, person: Id | null): AskMaterial => {
  const store = context.store();
  const { now } = context;
  const me = store.people.me()?.id ?? null;
  const above = new Set(
    store.people
      .standing('above')
      .filter(({ group, id }) => !group && (person === null || id === person))
      .map(({ id }) => id),
  );
  const since = millis(addDays(dayOf(now), -asksLookedBack));
  const known = knownFacts(context);
  const told = (rows: readonly FactSaid[]): readonly Said[] => {
    const facts = known(rows.map(({ fact }) => fact));
    return rows.flatMap((row, place) => {
      const fact = facts[place];
      return fact ? [{ ...row, fact }] : [];
    });
  };
  const asks =
    me === null
      ? []
      : told(
          store.asked
            .asks(me, now, since)
            .filter(({ fact: { to, about } }) => (to === null ? about.some((one) => above.has(one)) : above.has(to))),
        );
  const answers = store.askAnswers.said(now);
  const open = asks.filter(({ fact: { id, from } }) => from.kind === 'mail' && !answers.has(id));
  const first = Math.min(...asks.map(({ fact }) => millis(fact.said)));
  return {
    now,
    me,
    above,
    asks,
    outcomes: asks.length === 0 ? [] : told(store.asked.saidBy([...above], ['outcome', 'decision'], now, first)),
    answers,
    wrote: store.correspondence.wroteSince(
      open.map(({ fact }) => fact.id),
      me,
      now,
    ),
    refused: new Set(store.answers.starting('ask:', now).keys()),
    names: nameWords(store, me === null ? [...above] : [me, ...above]),
  };
};

/** What the user asked people above for, or one of them, newest first, on the user's wall clock. */
export const asksWith = (context: Context, person: Id | null = null): readonly Ask[] => {
  const clock = (at: string): string => inZone(millis(at), context.zone);
  return asksOf(materialOf(context, person)).map((ask) =>
    ask.answer === null ? ask : { ...ask, answer: { ...ask.answer, at: clock(ask.answer.at) } },
  );
};
