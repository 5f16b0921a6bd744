import type { Person } from '../../domain/people/person.ts';
import { type Rhythm, rhythmOf, stillStretches } from '../../domain/people/rhythm.ts';
import type { Id } from '../../domain/shared/id.ts';
import { type Day, dayOf, inZone, millis } from '../../domain/shared/time.ts';
import type { Touch } from '../../store/touches.ts';
import type { Context } from '../context.ts';

const aDay = 86_400_000;
/** More people than that read a mail or sit in a meeting without having been in touch. */
const fewest = { readers: 8, guests: 8 } as const;

type DirectTouch = Touch & { readonly how: 'wrote' | 'written' | 'met' };

export type PersonRhythm = { readonly rhythm: Rhythm | undefined; readonly last: DirectTouch | undefined };

/** How the user is in touch with each person, from mails and moments of the last `days` days, up to now or the replayed day. */
export const rhythms = (context: Context, days: number): ((person: Pick<Person, 'id'>) => PersonRhythm) => {
  const store = context.store();
  const me = store.people.me()?.id;
  if (me === undefined) return () => ({ rhythm: undefined, last: undefined });
  const until = millis(context.now);
  const touches = store.touches.between({ me, from: until - days * aDay, until, fewest });
  // One offset for all: an hour about midnight tells nothing of a rhythm, and each instant asked by itself takes longest.
  const today = dayOf(context.now);
  const ahead = millis(`${inZone(until, context.zone).slice(0, 19)}Z`) - Math.floor(until / 1000) * 1000;
  const dayAt = new Map<number, Day>();
  const dayNumbered = (at: number): Day => {
    const number = Math.floor((at + ahead) / aDay);
    const known = dayAt.get(number) ?? new Date(number * aDay).toISOString().slice(0, 10);
    dayAt.set(number, known);
    return known;
  };
  const of = new Map<Id, { days: Day[]; last: DirectTouch }>();
  const shared = new Map<Id, Day[]>();
  const busy: Day[] = [];
  for (const touch of touches) {
    const day = dayNumbered(touch.at);
    if (busy.at(-1) !== day) busy.push(day);
    if (touch.how === 'shared') {
      const before = shared.get(touch.person) ?? [];
      if (before.at(-1) !== day) shared.set(touch.person, [...before.slice(-1), day]);
      continue;
    }
    const one = of.get(touch.person);
    const last = { ...touch, how: touch.how };
    if (one === undefined) of.set(touch.person, { days: [day], last });
    else {
      if (one.days.at(-1) !== day) one.days.push(day);
      one.last = last;
    }
  }
  const still = stillStretches(busy, today);
  return ({ id }) => {
    const one = of.get(id);
    if (one === undefined) return { rhythm: undefined, last: undefined };
    const rhythm = rhythmOf(one.days, today, still);
    // Who gets the same few mails on several days is not out of sight.
    const since = (shared.get(id) ?? []).filter((day) => day > (one.days.at(-1) ?? ''));
    return { rhythm: rhythm?.quiet && since.length > 1 ? { ...rhythm, quiet: null } : rhythm, last: one.last };
  };
};
