import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import type { Context } from '../app/context.ts';
import type { Network } from '../app/feed/network.ts';
import type { Log } from '../app/log.ts';
import { onUsersClock } from '../app/replay.ts';
import type { Vault } from '../app/workspace/vault.ts';
import type { Id } from '../domain/shared/id.ts';
import { type Instant, inZone } from '../domain/shared/time.ts';

/** The IANA name of this machine's zone; UTC where it names none that is known, as with an empty `TZ`. */
export const systemZone = (): string => {
  // For a name that nobody knows it is undefined, whatever its type says.
  const zone: string | undefined = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!zone) return 'UTC';
  try {
    inZone(0, zone);
    return zone;
  } catch {
    return 'UTC';
  }
};

const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** An id that sorts by the time it was made: 9 letters of milliseconds, 13 of chance (65 bits). */
export const newId = (): Id => {
  let time = Date.now();
  let stamp = '';
  for (let index = 0; index < 9; index += 1) {
    stamp = (letters[time % 32] ?? '') + stamp;
    time = Math.floor(time / 32);
  }
  return stamp + [...randomBytes(13)].map((byte) => letters[byte & 31]).join('');
};

/** Events as JSON lines on stderr with `UPDRAFT_LOG=1`, nothing otherwise; the type admits no text. */
export const logOf =
  (env: Readonly<Record<string, string | undefined>> = process.env): Log =>
  (event, detail) => {
    if (env.UPDRAFT_LOG === '1') process.stderr.write(`${JSON.stringify({ event, ...detail })}\n`);
  };

const actorOf = (): string => {
  try {
    return userInfo().username;
  } catch {
    return 'user';
  }
};

/** The real network; loaded when it is first asked, for most commands never do. */
const network: Network = {
  ask: async (asked) => (await import('./fetch-calendar.ts')).fetchCalendar(asked),
  send: async (server, letter) => (await import('./send-mail.ts')).sendMail(server, letter),
  chance: Math.random,
};

/** A context over a vault: now on the user's own clock (or in another `zone`), or the day that `replay` names, on the same clock. */
export const contextFor = (vault: Vault, replay?: Instant, zone: string = systemZone()): Context => {
  return {
    actor: actorOf(),
    now: replay === undefined ? inZone(Date.now(), zone) : onUsersClock(replay, zone),
    replayed: replay !== undefined,
    zone,
    newId,
    log: logOf(),
    vault,
    network,
    store: vault.store,
  };
};
