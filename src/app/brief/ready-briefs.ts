import { addDays, clockIn, dayOf, type Instant, inZone, millis } from '../../domain/shared/time.ts';
import type { StoredMoment } from '../../store/moments.ts';
import type { Context } from '../context.ts';
import { isOwn } from '../moment/own-moment.ts';
import { whoMatters } from '../moment/who-matters.ts';
import type { Vault } from '../workspace/vault.ts';
import type { BriefView } from './build.ts';
import { compileBrief } from './compile-brief.ts';

type Asked = { readonly person: string; readonly moment?: string | undefined };
type Ready = { readonly state: string; readonly briefs: Map<string, BriefView> };

/** What was built for this process, as long as nothing was written since and the quarter of an hour is the same. */
const readyOf = new WeakMap<Vault, Ready>();
const quarter = 15 * 60_000;
const most = 24;
/** How far ahead briefs are built before anybody asks, in milliseconds, and of how many talks. */
const ahead = 26 * 3_600_000;
const mostAhead = 4;

const stateOf = ({ store: open, now, zone }: Context): string =>
  `${open().changes()} ${zone} ${Math.floor(millis(now) / quarter)}`;
const keyOf = ({ person, moment }: Asked): string => JSON.stringify([person, moment ?? null]);

const readyIn = (context: Context): Map<string, BriefView> => {
  const { vault } = context;
  const state = stateOf(context);
  const known = readyOf.get(vault);
  if (known?.state === state && known.briefs.size < most) return known.briefs;
  const briefs = new Map<string, BriefView>();
  readyOf.set(vault, { state, briefs });
  return briefs;
};

/** The brief as `compileBrief` builds it; one that was built of the same material is taken as it is. Throws as that does. */
export const readyBrief = (context: Context, asked: Asked): BriefView => {
  if (context.replayed) return compileBrief(context, asked);
  const ready = readyIn(context);
  const known = ready.get(keyOf(asked));
  if (known) return known;
  const brief = compileBrief(context, asked);
  ready.set(keyOf(asked), brief);
  return brief;
};

/** The talks with somebody above the user, and those the user planned, of a stretch of time, the next first, each with whom its brief is about. */
export const talksAbove = (
  context: Context,
  from: Instant,
  to: Instant,
): readonly { readonly moment: StoredMoment; readonly person: string }[] => {
  const store = context.store();
  const above = new Set(store.people.standing('above').map(({ id }) => id));
  return store.moments
    .between(from, to)
    .filter((one) => !one.allDay && (isOwn(one) || one.people.some((id) => above.has(id))))
    .flatMap((moment) => {
      // Who is above comes first; of the user's own talks it may be anybody.
      const [person] = whoMatters(context, moment);
      return person === undefined ? [] : [{ moment, person }];
    });
};

/** The talks with somebody above on the day of a moment. */
export const talksOfDay = (context: Context, moment: StoredMoment): ReturnType<typeof talksAbove> => {
  const { zone } = context;
  const clock = clockIn(zone);
  const day = dayOf(clock(moment.start));
  return talksAbove(context, `${addDays(day, -1)}T00:00:00Z`, `${addDays(day, 2)}T00:00:00Z`).filter(
    ({ moment: { start } }) => dayOf(clock(start)) === day,
  );
};

/**
 * Builds the brief of a talk of the next day that is not ready yet, the nearest first: one each time, so that nobody waits
 * for it. False where all are ready.
 */
export const makeReady = (context: Context): boolean => {
  const { now, zone, replayed } = context;
  if (replayed) return false;
  const ready = readyIn(context);
  const next = talksAbove(context, now, inZone(millis(now) + ahead, zone))
    .slice(0, mostAhead)
    .find(({ moment, person }) => !ready.has(keyOf({ person, moment: moment.id })));
  if (!next) return false;
  readyBrief(context, { person: next.person, moment: next.moment.id });
  return true;
};
