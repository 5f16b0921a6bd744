import type { z } from 'zod';
import { type Instant, inZone, millis } from '../../domain/shared/time.ts';
import { type Expiring, ExpiryRules, expiring, monthsBefore } from '../../domain/sources/expiry.ts';
import { ClockKnown } from '../../domain/sources/heed-clock.ts';
import type { Store } from '../../store/store.ts';

const setting = 'expiry.rules';
/** When old things were let go last; milliseconds. */
export const lastExpiry = 'expiry.last';
const clockSetting = 'expiry.clock';

const readAs = <T>(schema: z.ZodType<T>, kept: string | undefined): T | undefined => {
  try {
    return schema.safeParse(JSON.parse(kept ?? 'null')).data;
  } catch {
    return undefined;
  }
};

/** The rules as they are kept; none where nothing was said, and where a newer version wrote what cannot be read. */
export const rulesIn = (store: Store): ExpiryRules => readAs(ExpiryRules, store.settings.read(setting)) ?? {};

/** What is known of the clock of this machine; undefined where nothing is. */
export const clockKnown = (store: Store): ClockKnown | undefined =>
  readAs(ClockKnown, store.settings.read(clockSetting));
export const keepClock = (store: Store, known: ClockKnown): void =>
  store.settings.write(clockSetting, JSON.stringify(known));

export const keepRules = (store: Store, rules: ExpiryRules): void =>
  store.settings.write(setting, JSON.stringify(rules));

/** What was said on the user's clock before this instant is old by a rule of so many months. */
export const oldBefore = (now: Instant, zone: string, months: number): number => {
  const clock = inZone(millis(now), zone);
  return millis(`${monthsBefore(clock, months)}${clock.slice(10)}`);
};

/** What each rule would let go now. */
export const whatIsOld = (
  store: Store,
  now: Instant,
  zone: string,
): readonly { what: Expiring; months: number | null; old: number; oldest: Instant | null }[] => {
  const rules = rulesIn(store);
  return expiring.map((what) => {
    const months = rules[what] ?? null;
    const old = months === null ? [] : store.expiry.old(what, oldBefore(now, zone, months));
    return { what, months, old: old.length, oldest: old[0] ? inZone(old[0].ms, zone) : null };
  });
};
