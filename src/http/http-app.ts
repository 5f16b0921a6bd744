import { Hono } from 'hono';
import { AppError } from '../app/errors.ts';
import { calendarRoute } from './calendar-route.ts';
import { dispatch, openExample } from './dispatch.ts';
import { cookieName, mustBeOurHost, mustBeOurPage, sessionOfCall, sessionOfCookie } from './guard.ts';
import { openapi } from './openapi.ts';
import { fileOf, indexPage, onwardPage, strangerPage } from './page.ts';
import { refuse } from './refusal.ts';
import { securityHeaders } from './security-headers.ts';
import type { Session, Sessions } from './sessions.ts';
import type { World } from './world.ts';

/** What the page asks by itself, so that it does not count as somebody being there. */
const unattended: readonly string[] = ['workspace.status', 'feed.list', 'reminder.due', 'reminder.shown'];

/**
 * The routes of the server on `port()`. Every request must name this server as its Host; a call must come from our own
 * page or from a program with a bearer token.
 */
export const httpApp = (world: World, sessions: Sessions, port: () => number, unlocked: () => void): Hono => {
  const app = new Hono();
  const { log } = world;

  const lockIfIdle = (session: Session): void => {
    if (world.clock() - session.seen > world.idleMinutes * 60_000) session.locked = true;
  };

  app.use('*', async ({ req }, next) => {
    mustBeOurHost(req.raw.headers, port());
    await next();
  });

  app.get('/api/openapi.json', (exchange) => exchange.json(openapi(), 200, securityHeaders()));

  app.post('/api/:name', async (exchange) => {
    const { raw } = exchange.req;
    const name = exchange.req.param('name');
    const start = performance.now();
    mustBeOurPage(raw.headers, port());
    const session = sessionOfCall(raw.headers, sessions, port());
    lockIfIdle(session);
    const byItself = unattended.includes(name) || raw.headers.get('x-updraft-unattended') === '1';
    if (!byItself) session.seen = world.clock();
    const answer = await dispatch(world, sessions, unlocked, session, name, raw);
    log('http.call', { ms: Math.round(performance.now() - start) });
    return exchange.json(answer as object, 200, { ...securityHeaders(), 'cache-control': 'no-store' });
  });

  app.all('/api/*', (exchange) => {
    if (exchange.req.method === 'POST') throw new AppError('unknown-operation');
    exchange.header('allow', 'POST');
    const error = new AppError('bad-input', { detail: 'Everything under /api is asked for with POST.' });
    return refuse(exchange, error, log, 405);
  });

  app.get('*', async (exchange) => {
    const { raw } = exchange.req;
    const url = new URL(raw.url);
    const calendar = calendarRoute(world, raw);
    if (calendar) return calendar;
    const file = await fileOf(world.web, url.pathname);
    if (file) return file;

    const known = sessionOfCookie(raw.headers, sessions, port());
    const launchKey = url.searchParams.get('k');
    if (launchKey !== null) {
      if (!/^[\w-]+$/.test(launchKey)) return strangerPage();
      // A strict cookie is sent only where our own page leads to the next: from the file that opens a browser, over here.
      const site = raw.headers.get('sec-fetch-site');
      if (site !== null && site !== 'none' && site !== 'same-origin') return onwardPage(`/?k=${launchKey}`);
      if (known) sessions.spend(launchKey);
      const session = known ?? sessions.begin(launchKey);
      if (!session) return strangerPage();
      if (world.example) await openExample(world, session);
      return new Response(null, {
        status: 303,
        headers: {
          ...securityHeaders(),
          location: '/',
          'cache-control': 'no-store',
          'set-cookie': `${cookieName(port())}=${session.id}; Path=/; HttpOnly; SameSite=Strict; Max-Age=2592000`,
        },
      });
    }
    if (!known) return strangerPage();
    // A name with a dot is a file that is not there, not a page.
    if (/\.\w+$/.test(url.pathname)) throw new AppError('not-found');
    return indexPage(world.web, known);
  });

  app.notFound((exchange) => refuse(exchange, new AppError('not-found'), log));
  app.onError((error, exchange) => refuse(exchange, error, log));
  return app;
};
