import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Vault } from '../app/workspace/vault.ts';
import type { Instant } from '../domain/shared/time.ts';

/** The example as one page has it open. */
export type OpenExample = {
  readonly vault: Vault;
  /** The day that is replayed. */
  readonly now: Instant;
  readonly zone: string;
  /** What `example.open` answered, for a page that asks again. */
  readonly answer: unknown;
  readonly remove: () => void;
};

/** One browser that opened a launch address. */
export type Session = {
  readonly id: string;
  /** Sent by the page with every request; known only to who could read the page. */
  readonly token: string;
  /** Milliseconds of the last request a person caused. */
  seen: number;
  /** The page must give the passphrase again, though the server may still hold the key. */
  locked: boolean;
  example: OpenExample | undefined;
};

const random = (): string => randomBytes(24).toString('base64url');

/** Compares without telling by its duration how much was right. */
export const same = (a: string, b: string): boolean => {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
};

const mostSessions = 50;
const launchMinutes = 10;

/**
 * The sessions of one server and the launch keys that open them.
 *
 * A session is born from a launch key: a secret in the address that updraft prints or opens, good for one browser and
 * ten minutes. It keeps out other users of the machine, who can reach the port too but see neither the terminal nor the
 * key agent's socket. Whoever sees one of those could have the workspace's key itself while it is unlocked, so a new
 * session starts as unlocked as the server is.
 */
export const sessionsOf = (clock: () => number) => {
  const sessions = new Map<string, Session>();
  const launches = new Map<string, number>();

  const end = (session: Session): void => {
    session.example?.remove();
    sessions.delete(session.id);
  };

  const spend = (launchKey: string): boolean => {
    const until = launches.get(launchKey);
    launches.delete(launchKey);
    return until !== undefined && until >= clock();
  };

  return {
    /** A fresh launch key. */
    launch: (): string => {
      const key = random();
      launches.set(key, clock() + launchMinutes * 60_000);
      return key;
    },
    /** Exchanges a launch key for a session; undefined when it is unknown, used or too old. */
    begin: (launchKey: string): Session | undefined => {
      if (!spend(launchKey)) return undefined;
      const session: Session = { id: random(), token: random(), seen: clock(), locked: false, example: undefined };
      sessions.set(session.id, session);
      const [oldest] = [...sessions.values()].sort((a, b) => a.seen - b.seen);
      if (sessions.size > mostSessions && oldest) end(oldest);
      return session;
    },
    /** Makes a launch key worthless, for a browser that has a session already; says whether it was good. */
    spend,
    find: (id: string): Session | undefined => sessions.get(id),
    lockAll: (): void => {
      for (const session of sessions.values()) session.locked = true;
    },
    /** Closes every example; for the end of the server. */
    endAll: (): void => {
      for (const session of [...sessions.values()]) end(session);
    },
  };
};

export type Sessions = ReturnType<typeof sessionsOf>;
