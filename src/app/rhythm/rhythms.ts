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

export type Rhythms = {
  readonly of: (person: Pick<Person, 'id'>) => PersonRhythm;
  /** When the user was last in touch with somebody, in milliseconds; 0 for never. Cheaper than `of`. */
  readonly lastWith: (person: Pick<Person, 'id'>) => number;
};

/** How the user is in touch with people, all or some, from mails and moments of the last `days` days, up to now or the replayed day. */
export const rhythms = (context: Context, days: number, people: readonly Id[] | null = null): Rhythms => {
  const store = context.store();
  const me = store.people.me()?.id;
  if (me === undefined) return { of: () => ({ rhythm: undefined, last: undefined }), lastWith: () => 0 };
  const until = millis(context.now);
  const from = until - days * aDay;
  // One offset for all: an hour about midnight tells nothing of a rhythm, and each instant asked by itself takes longest.
  const today = dayOf(context.now);
  const ahead = millis(`${inZone(until, context.zone).slice(0, 19)}Z`) - Math.floor(until / 1000) * 1000;
  const dayNumbered = (day: number): Day => new Date(day * aDay).toISOString().slice(0, 10);
  const dayOfTouch = ({ at }: Touch): number => Math.floor((at + ahead) / aDay);
  const direct = new Map<Id, { days: number[]; last: DirectTouch }>();
  const shared = new Map<Id, number[]>();
  for (const touch of store.touches.byDay({ me, from, until, fewest, ahead, people })) {
    const day = dayOfTouch(touch);
    if (touch.how === 'shared') {
      const before = shared.get(touch.person) ?? [];
      if (before.at(-1) !== day) shared.set(touch.person, [...before.slice(-1), day]);
      continue;
    }
    const last = { ...touch, how: touch.how };
    const one = direct.get(touch.person);
    if (one === undefined) direct.set(touch.person, { days: [day], last });
    else {
      if (one.days.at(-1) !== day) one.days.push(day);
      one.last = last;
    }
  }
  const still = stillStretches(store.touches.busyDays({ from, until, ahead }), today);
  return {
    lastWith: ({ id }) => direct.get(id)?.last.at ?? 0,
    of: ({ id }) => {
      const one = direct.get(id);
      if (one === undefined) return { rhythm: undefined, last: undefined };
      const rhythm = rhythmOf(one.days.map(dayNumbered), today, still);
      // Who gets the same few mails on several days is not out of sight.
      const since = (shared.get(id) ?? []).filter((day) => day > (one.days.at(-1) ?? 0));
      return { rhythm: rhythm?.quiet && since.length > 1 ? { ...rhythm, quiet: null } : rhythm, last: one.last };
    },
  };
};
