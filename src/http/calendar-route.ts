import { feedFile } from '../app/calendar/feed-file.ts';
import { AppError } from '../app/errors.ts';
import { securityHeaders } from './security-headers.ts';
import type { World } from './world.ts';

const retrySeconds = 600;
const address = /^\/calendar\/([\w-]{1,200})\.ics$/;

const empty = (status: number, more: Readonly<Record<string, string>> = {}): Response =>
  new Response(null, { status, headers: { ...securityHeaders(), 'cache-control': 'no-store', ...more } });

/**
 * The outgoing calendar for a GET or HEAD, for who knows its secret; undefined where something else is asked for. While the
 * workspace is locked the answer is empty and says when to come back (503), whatever the secret is: calendar programs keep
 * what they have. A wrong secret, or one that was renewed, is not found, and so is everything a web page asks for.
 */
export const calendarRoute = (world: World, request: Request): Response | undefined => {
  const { pathname, origin } = new URL(request.url);
  if (!pathname.startsWith('/calendar/')) return undefined;
  const secret = address.exec(pathname)?.[1];
  const site = request.headers.get('sec-fetch-site');
  // A browser names who asks; calendar programs do not.
  if (secret === undefined || (site !== null && site !== 'none')) return empty(404);
  if (!world.vault.unlocked()) return empty(503, { 'retry-after': String(retrySeconds) });
  try {
    const { text, etag } = feedFile(world.contextFor(world.vault), secret, origin);
    const headers = {
      ...securityHeaders(),
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="updraft.ics"',
      'cache-control': 'private, no-cache',
      etag,
    };
    world.log('calendar.asked', { count: text.length });
    const known = (request.headers.get('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
    if (known.includes(etag)) return new Response(null, { status: 304, headers });
    return new Response(request.method === 'HEAD' ? null : text, { status: 200, headers });
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return empty(404);
    if (!(error instanceof AppError) || error.code === 'bug') world.log('http.bug');
    return empty(503, { 'retry-after': String(retrySeconds) });
  }
};
