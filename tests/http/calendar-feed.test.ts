import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type Browser, browserOf, type TestServer, testServer } from '../support/http-server.ts';

describe('the outgoing calendar over HTTP', () => {
  let running: TestServer;
  let page: Browser;
  let host: Readonly<Record<string, string>>;
  const turn = async (input: unknown): Promise<URL> =>
    new URL(String((await page.call('calendar.feed', input)).json().address));
  const get = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
    ask(running.address, path, { method, headers: { ...host, ...headers } });

  beforeAll(async () => {
    running = await testServer();
    host = { host: new URL(running.address).host };
    page = await browserOf(running.server);
    await page.call('workspace.create', { passphrase: 'four words for all' });
    await page.call('reminder.set', { words: 'Ring the harbour', day: '2026-03-13', clock: '11:15' });
  });
  afterAll(() => running.stop());

  it('is given to a calendar program that knows the secret, without a session; unchanged it is not sent again [9.9]', async () => {
    const { origin, pathname } = await turn({ turn: 'on' });
    expect(origin).toBe(running.address);
    const answer = await get(pathname);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(answer.text).toContain('SUMMARY:Ring the harbour');
    expect(answer.headers['set-cookie']).toBeUndefined();
    const again = await get(pathname, { 'if-none-match': `"other", W/${String(answer.headers.etag)}` });
    expect([again.status, again.text]).toEqual([304, '']);
    const head = await get(pathname, {}, 'HEAD');
    expect([head.status, head.text, head.headers.etag]).toEqual([200, '', answer.headers.etag]);
  });

  it('is not found under a wrong secret, an old one, another path, or by a page', async () => {
    const { pathname: old } = await turn({ turn: 'on' });
    const { pathname } = await turn({ renew: true });
    for (const path of [
      old,
      `/calendar/${'A'.repeat(43)}.ics`,
      '/calendar/.ics',
      '/calendar/',
      `${pathname}/x`,
      pathname.replace('.ics', ''),
      `/calendar/${'A'.repeat(5000)}.ics`,
      '/calendar/%2e%2e%2f.ics',
    ]) {
      const answer = await get(path);
      expect([path, answer.status, answer.text]).toEqual([path, 404, '']);
    }
    for (const site of ['cross-site', 'same-site', 'same-origin']) {
      expect((await get(pathname, { 'sec-fetch-site': site })).status).toBe(404);
    }
    expect((await ask(running.address, pathname, { headers: { host: 'evil.example' } })).status).toBe(403);
    expect((await get(pathname, {}, 'POST')).status).toBe(404);
    expect((await get(pathname)).status).toBe(200);
  });

  it('gives nothing while locked, whatever the secret is, and says when to come back [9.9]', async () => {
    const { pathname } = await turn({ turn: 'on' });
    await page.call('workspace.lock');
    for (const path of [pathname, `/calendar/${'A'.repeat(43)}.ics`]) {
      const answer = await get(path);
      expect([answer.status, answer.text, answer.headers['retry-after']]).toEqual([503, '', '600']);
      expect(answer.headers.etag).toBeUndefined();
    }
    await page.call('workspace.unlock', { passphrase: 'four words for all' });
    expect((await get(pathname)).status).toBe(200);
  });

  it('never says its secret to a log', async () => {
    const { pathname } = await turn({ turn: 'on' });
    await get(pathname);
    expect(JSON.stringify(running.log)).not.toContain(pathname.slice(10, 40));
  });

  it('does not keep a page unlocked', async () => {
    const { pathname } = await turn({ turn: 'on' });
    for (let round = 0; round < 4; round += 1) {
      running.pass(5);
      await get(pathname);
    }
    expect((await page.call('today.show')).status).toBe(423);
    await page.call('workspace.unlock', { passphrase: 'four words for all' });
  });

  it('is not there in the example', async () => {
    const visitor = await browserOf(running.server);
    await visitor.call('example.open');
    expect((await visitor.call('calendar.feed')).json()).toMatchObject({ address: null });
    for (const [name, input] of [
      ['calendar.feed', { turn: 'on' }],
      ['mail.set', { to: 'a@b.example' }],
      ['mail.try', {}],
    ] as const)
      expect((await visitor.call(name, input)).json()).toMatchObject({ error: { code: 'example-only' } });
  });
});
