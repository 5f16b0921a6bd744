import { calledName, nameKey } from '../../domain/people/names.ts';
import { soonest } from '../../domain/people/rhythm.ts';
import { quietWords } from '../../domain/people/rhythm-words.ts';
import { addDays, type Day, dayOf, millis } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { personName } from '../person/person-name.ts';
import type { PersonName } from '../views.ts';
import { rhythms } from './rhythms.ts';

/** A relationship that has gone quiet, as one line. `about` is what an answer to it is kept under. */
export type Quiet = {
  readonly person: PersonName;
  readonly words: string;
  readonly since: Day;
  readonly days: number;
  readonly about: string;
};

/** So far back a rhythm shows, and so long somebody is missed. */
const lookedBack = 500;
const missedFor = 120;
const postponed = 30;
const soon = 14;
const aDay = 86_400_000;

/**
 * Who has gone quiet of those the user placed, those above first: nobody who left, whom a talk is coming up with, or of
 * whom the user said `later` within a month or anything else since the last contact.
 */
export const quietPeople = (context: Context): readonly Quiet[] => {
  const store = context.store();
  const everybody = store.people.all();
  const all = everybody.filter(
    ({ standing, relation, group, gone }) =>
      !group && standing !== 'me' && (standing !== 'unknown' || relation !== undefined) && !isGone(gone, context),
  );
  if (all.length === 0) return [];
  // Nobody is quiet after a few days: years are looked at of those alone who were not there lately.
  const lately = rhythms(
    context,
    soonest,
    all.map(({ id }) => id),
  );
  const placed = all.filter((person) => lately.lastWith(person) === 0);
  if (placed.length === 0) return [];
  const answers = store.answers.starting('quiet:', context.now);
  // The same name at another address may be the same person: then nobody is missed.
  const keys = new Set(placed.map(({ name }) => nameKey(name)));
  const alike = everybody.filter(({ name }) => keys.has(nameKey(name)));
  const known = rhythms(
    context,
    lookedBack,
    alike.map(({ id }) => id),
  );
  const lastUnder = new Map<string, number>();
  for (const person of alike) {
    const key = nameKey(person.name);
    lastUnder.set(key, Math.max(lastUnder.get(key) ?? 0, known.lastWith(person)));
  }
  const today = dayOf(context.now);
  return placed
    .flatMap((person) => {
      const { rhythm } = known.of(person);
      if (!rhythm?.quiet || rhythm.quiet.days > missedFor) return [];
      if ((lastUnder.get(nameKey(person.name)) ?? 0) > known.lastWith(person)) return [];
      const about = `quiet:${person.id}`;
      const answer = answers.get(about);
      const said = answer === undefined ? '' : dayOf(answer.said);
      if (answer?.answer === 'later' ? today < addDays(said, postponed) : said > rhythm.quiet.since) return [];
      const next = store.moments.nextWith(person.id, context.now);
      if (next && millis(next.start) < millis(context.now) + soon * aDay) return [];
      const words = quietWords(calledName(person.name), rhythm, today);
      if (words === undefined) return [];
      const { since, days } = rhythm.quiet;
      const sooner = days / Math.max(1, rhythm.within ?? 1);
      return [{ quiet: { person: personName(person), words, since, days, about }, sooner }];
    })
    .sort(
      (a, b) =>
        Number(b.quiet.person.standing === 'above') - Number(a.quiet.person.standing === 'above') ||
        b.sooner - a.sooner ||
        a.quiet.person.name.localeCompare(b.quiet.person.name),
    )
    .map(({ quiet }) => quiet);
};

/** Whether somebody has left by now. */
const isGone = (gone: Day | undefined, { now }: Context): boolean => gone !== undefined && gone <= dayOf(now);

/** The one quiet relationship for Today; null where there is none, which is most days. */
export const quietFor = (context: Context): Quiet | null => quietPeople(context)[0] ?? null;
