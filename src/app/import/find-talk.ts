import { isFullName, nameKey } from '../../domain/people/names.ts';
import type { Id } from '../../domain/shared/id.ts';
import { addDays, dayOf, fromWall, type Instant, millis } from '../../domain/shared/time.ts';
import type { TranscriptRecord } from '../../domain/sources/record.ts';
import type { StoredMoment } from '../../store/moments.ts';
import type { Store } from '../../store/store.ts';
import type { Context } from '../context.ts';

const minute = 60_000;
const aDay = 24 * 60 * minute;

const plain = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether two titles are of the same talk: the same words, or one within the other where that says enough. */
const sameTitle = (one: string, other: string): boolean => {
  const [a, b] = [plain(one), plain(other)].sort((x, y) => x.length - y.length);
  if (!a || !b) return false;
  return a === b || (a.length >= 8 && a.includes(' ') && ` ${b} `.includes(` ${a} `));
};

const firstWord = (name: string): string => nameKey(name.split(/[\s,]+/)[0] ?? '');

/**
 * The one of these people who is meant by the name of a speaker: by the whole name, or by a first name that only one of
 * them has. They were all invited to the talk, so that a first name is enough.
 */
export const amongInvited = (store: Store, people: readonly Id[], speaker: string): Id | undefined => {
  const key = nameKey(speaker);
  if (key === '') return undefined;
  const known = people.flatMap((id) => store.people.get(id) ?? []).filter(({ group }) => !group);
  const whole = known.filter(({ name, aliases }) => [name, ...aliases].some((one) => nameKey(one) === key));
  const found =
    whole.length > 0 || isFullName(speaker)
      ? whole
      : known.filter(({ name, aliases }) =>
          [name, ...aliases].some((one) => isFullName(one) && firstWord(one) === key),
        );
  return found.length === 1 ? found[0]?.id : undefined;
};

/** When a transcript says it was: its hour, and the days between which to look. */
type Around = { readonly start: Instant | null; readonly from: Instant; readonly to: Instant };

const around = ({ zone, now }: Context, { start, day, written }: TranscriptRecord): Around => {
  const midnight = (one: string): Instant => fromWall(`${one}T00:00:00`, zone);
  if (day !== null) return { start, from: midnight(day), to: midnight(addDays(day, 1)) };
  // What is written down is brought in soon: within days of the file, or weeks of today.
  const last = written !== null && millis(written) < millis(now) ? written : now;
  return { start: null, from: midnight(addDays(dayOf(last), written === null ? -45 : -7)), to: last };
};

/**
 * The moment that a transcript is of: the only one of its day with the same title, else the only one to which most of its
 * speakers were invited, near the hour where that is told. Nothing where none fits, or several.
 */
export const findTalk = (
  context: Context,
  record: TranscriptRecord,
  speakers: readonly string[],
): StoredMoment | undefined => {
  const store = context.store();
  const { start, from, to } = around(context, record);
  const near = (moment: StoredMoment): number =>
    start === null || moment.allDay ? 0 : Math.abs(millis(moment.start) - millis(start));
  const there = store.moments
    .between(from, to)
    .filter((moment) => millis(moment.start) < millis(to) && millis(moment.start) >= millis(from) - aDay);
  const titled = there.filter(({ title }) => sameTitle(title, record.title));
  const only = (moments: readonly StoredMoment[]): StoredMoment | undefined => {
    if (moments.length < 2) return moments[0];
    const close = start === null ? [] : moments.filter((moment) => near(moment) <= 45 * minute);
    return close.length === 1 ? close[0] : undefined;
  };
  if (titled.length > 0) return only(titled);
  if (record.day === null || speakers.length === 0) return undefined;
  return only(
    there.filter((moment) => {
      const met = speakers.filter((speaker) => amongInvited(store, moment.people, speaker) !== undefined).length;
      const others = moment.people.length;
      return near(moment) <= 30 * minute && met >= 2 && met >= speakers.length * 0.6 && met >= others * 0.5;
    }),
  );
};
