import { AppError } from '../app/errors.ts';
import { type Session, type Sessions, same } from './sessions.ts';

/** Names this server answers to on `port`; any other Host is a rebound name of a malicious page. */
export const hostsOf = (port: number): readonly string[] => [`127.0.0.1:${port}`, `localhost:${port}`];

/** Throws `AppError('not-allowed')` unless the request names this server itself. */
export const mustBeOurHost = (headers: Headers, port: number): void => {
  if (!hostsOf(port).includes(headers.get('host') ?? '')) throw new AppError('not-allowed');
};

/** Throws `AppError('not-allowed')` for a request that another page caused. */
export const mustBeOurPage = (headers: Headers, port: number): void => {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  const ours = origin === null || hostsOf(port).some((host) => origin === `http://${host}`);
  if (!ours || (site !== null && site !== 'same-origin')) throw new AppError('not-allowed');
};

/** The cookie's name carries the port: browsers share cookies between the ports of one host. */
export const cookieName = (port: number): string => `updraft-${port}`;

/** The session named by the cookie, whatever the token. */
export const sessionOfCookie = (headers: Headers, sessions: Sessions, port: number): Session | undefined => {
  const cookies = (headers.get('cookie') ?? '').split(/;\s*/);
  const own = cookies.find((cookie) => cookie.startsWith(`${cookieName(port)}=`));
  return own === undefined ? undefined : sessions.find(own.slice(cookieName(port).length + 1));
};

/**
 * The session a call belongs to: the page sends its cookie and `x-updraft-token`; another program sends
 * `Authorization: Bearer SESSION.TOKEN` (from `updraft open --json`). Throws `AppError('not-allowed')`.
 */
export const sessionOfCall = (headers: Headers, sessions: Sessions, port: number): Session => {
  const bearer = /^Bearer ([\w-]+)\.([\w-]+)$/.exec(headers.get('authorization') ?? '');
  const session = bearer ? sessions.find(bearer[1] ?? '') : sessionOfCookie(headers, sessions, port);
  const token = bearer ? bearer[2] : headers.get('x-updraft-token');
  if (!session || !token || !same(token, session.token)) throw new AppError('not-allowed');
  return session;
};
