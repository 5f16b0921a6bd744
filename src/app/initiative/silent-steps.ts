import { type KnownFact, type Relationship, sourceOfKnown } from '../../domain/framework/relationship.ts';
import { rankOfStep, type StepPlace } from '../../domain/framework/step-places.ts';
import { silenceOf, silentAfterDays, silentStep } from '../../domain/initiatives/silence.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn, dayOf, daysBetween, type Instant, millis } from '../../domain/shared/time.ts';
import { knownFacts } from '../assessment/relationship-of.ts';
import type { Context } from '../context.ts';
import { speakingFacts, toldSponsors } from './speaking-facts.ts';

const putOffForDays = 7;

/** For each person who agreed to something and has heard nothing of it for long: the steps that tell them. */
export const silentSteps = (
  context: Context,
  person?: Id,
): ((relationship: Pick<Relationship, 'person' | 'answers'>) => readonly StepPlace[]) => {
  const store = context.store();
  const { now, zone } = context;
  const clock = clockIn(zone);
  const isOld = (when: Instant): boolean => daysBetween(dayOf(clock(when)), dayOf(clock(now))) > silentAfterDays;
  const open = store.initiatives
    .begun(now, person)
    .filter(({ ended, sponsor, opened }) => ended === null && sponsor !== null && isOld(opened));
  if (open.length === 0) return () => [];
  const told = toldSponsors(context, open, speakingFacts(context, open));
  const silent = open.filter((one) => {
    const last = told.get(one.id)?.last ?? null;
    return last === null || isOld(last);
  });
  const sources = new Map<Id, KnownFact>(
    knownFacts(context)(silent.flatMap(({ fact }) => (fact === null ? [] : (store.facts.at(fact, now) ?? [])))).map(
      (fact) => [fact.id, fact],
    ),
  );
  return ({ person: { id, called }, answers }) =>
    silent
      .filter(({ sponsor }) => sponsor === id)
      .flatMap((one): StepPlace[] => {
        const said = answers.get(`step:${id}:silence:${one.id}`);
        const days = said === undefined ? 0 : daysBetween(dayOf(clock(said.said)), dayOf(clock(now)));
        if (said?.answer === 'wrong' || (said?.answer === 'later' && days > 0 && days < putOffForDays)) return [];
        // Told by word of mouth, they have heard of it.
        const byWord = said?.answer === 'done' ? said.said : null;
        const last = [told.get(one.id)?.last ?? null, byWord].flatMap((at) => (at === null ? [] : [clock(at)]));
        const latest = last.sort((a, b) => millis(b) - millis(a))[0] ?? null;
        const silence = silenceOf({ ...one, opened: clock(one.opened) }, latest, clock(now));
        const yes = one.fact === null ? undefined : sources.get(one.fact);
        const source = yes ? sourceOfKnown(yes) : null;
        const finished = said !== undefined && days === 0 && said.answer !== 'open';
        const spell = silence ?? { since: clock(one.opened), days: 0, ever: false };
        if (!silence && !finished) return [];
        return [{ step: silentStep(one, spell, { id, called }, { now: clock(now), source }), finished }];
      })
      .slice(0, 1);
};

/** Steps in their places with one more among them, before the first that presses less. */
export const withStep = (places: readonly StepPlace[], more: readonly StepPlace[]): readonly StepPlace[] =>
  more.reduce<readonly StepPlace[]>((all, one) => {
    const at = all.findIndex(({ step, planned }) => planned !== true && rankOfStep(step) > rankOfStep(one.step));
    return all.toSpliced(at < 0 ? all.length : at, 0, one);
  }, places);
