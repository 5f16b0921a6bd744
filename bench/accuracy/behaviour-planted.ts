import { behaviourOf, habits } from '../../src/domain/signals/behaviour/behaviour-of.ts';
import type { Material, Wrote } from '../../src/domain/signals/behaviour/material.ts';
import { measureMail } from '../../src/domain/signals/behaviour/measure-mail.ts';
import { sampleRule } from '../../src/domain/signals/behaviour/sample.ts';
import {
  expected,
  firstDay,
  mailsOf,
  type Planted,
  type PlantedMail,
  somebody,
  withoutHabits,
} from '../../tests/support/people-with-habits.ts';
import type { Measure } from '../measure.ts';
import { interval } from './score.ts';

const people = 40;
const year = 365 * 86_400_000;

/** Mails as the store would have measured them. */
export const materialFrom = (mails: readonly PlantedMail[]): Material => {
  const wrote = (by: 'them' | 'me'): readonly Wrote[] =>
    mails.flatMap((mail, number) =>
      mail.by === by
        ? [{ source: `mail-${number}`, at: mail.at, ahead: 0, thread: mail.thread, ...measureMail(mail) }]
        : [],
    );
  return { theirs: wrote('them'), yours: wrote('me'), asked: [], now: firstDay + 2 * year, ownClock: true };
};

/** Whether an observation is true of how somebody's mails are made: it holds in many others, made by other chances. */
const truthOf = (planted: Planted, seed: number): ((material: Material, id: string) => boolean) => {
  const many = materialFrom(mailsOf(planted, seed + 500_000, { mails: 300, weeks: 100 }));
  const seenBy = new Map(habits.map((one) => [one, one.seen(many)]));
  return (material, id) =>
    habits.some((one) => {
      const claim = one.claims(one.seen(material), material).find((each) => each.id === id);
      return claim?.holdsIn(seenBy.get(one) ?? []) === true;
    });
};

const mostOf = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 4)
    .map(([what, number]) => `${what} ${number}`)
    .join(', ');

const measured = (mails: number, plantedIn: (number: number) => Planted, from: number) => {
  const count = { ways: 0, found: 0, said: 0, untrue: 0, people: 0 };
  const missed = new Map<string, number>();
  const untrue = new Map<string, number>();
  for (let number = 0; number < people; number += 1) {
    const planted = plantedIn(from + number);
    const material = materialFrom(mailsOf(planted, from + number, { mails }));
    const { observations } = behaviourOf(material);
    count.people += 1;
    for (const { way, ids } of expected(planted)) {
      count.ways += 1;
      if (observations.some(({ id }) => ids.some((one) => id.startsWith(one)))) count.found += 1;
      else missed.set(way, (missed.get(way) ?? 0) + 1);
    }
    const isTrue = truthOf(planted, from + number);
    for (const { id } of observations) {
      count.said += 1;
      if (isTrue(material, id)) continue;
      count.untrue += 1;
      untrue.set(id, (untrue.get(id) ?? 0) + 1);
    }
  }
  return { ...count, missed: mostOf(missed), wrong: mostOf(untrue) };
};

/** People with planted ways and people without any: what is found, and what is said that is not so. */
export const measurePlanted = (): Measure => ({
  title: 'How somebody works: planted ways',
  note: `${people} made-up people in each row, twenty weeks, half of nine possible ways planted in each of the first; so many mails begun by them and as many of the user's, most of them answered. An observation is true where it holds in 300 others made in the same way, and as many of the user's. Rule: ${sampleRule.cases} cases in ${sampleRule.weeks} weeks, ${sampleRule.half} in each half, the same within ${sampleRule.slack} in both.`,
  rows: [12, 20, 40, 80, 160].flatMap((mails) => {
    const some = measured(mails, somebody, 1000);
    const none = measured(mails, () => withoutHabits, 5000);
    return [
      {
        mails,
        'ways found': interval(some.found, some.ways),
        'observations true': interval(some.said - some.untrue, some.said),
        'people without ways: observations a person': (none.said / none.people).toFixed(2),
        'of those not true, a person': (none.untrue / none.people).toFixed(2),
        missed: some.missed,
        'not true': none.wrong,
      },
    ];
  }),
});
