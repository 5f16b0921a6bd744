import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type Browser, browserOf, type TestServer, testServer } from '../support/http-server.ts';

describe('who is let in', () => {
  let running: TestServer;
  let page: Browser;
  let port: string;
  const post = (headers: Record<string, string>, name = 'workspace.status') =>
    ask(running.address, `/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{}',
    });
  const ours = () => ({ cookie: page.cookie, 'x-updraft-token': page.token });

  beforeAll(async () => {
    running = await testServer();
    page = await browserOf(running.server);
    port = new URL(running.address).port;
  });
  afterAll(() => running.stop());

  it('answers its own page [10.1]', async () => {
    const answer = await page.call('workspace.status');
    expect(answer.status).toBe(200);
    expect(answer.json()).toMatchObject({ exists: false, unlocked: false });
  });

  it.each([
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    'localhost.evil.example:PORT',
    '0.0.0.0:PORT',
  ])('refuses the Host %s, to the page and to calls (DNS rebinding)', async (host) => {
    const named = { host: host.replace('PORT', port) };
    const call = await post({ ...ours(), ...named });
    expect(call.status).toBe(403);
    expect(call.json()).toMatchObject({ error: { code: 'not-allowed' } });
    const index = await ask(running.address, '/', { headers: { cookie: page.cookie, ...named } });
    expect(index.status).toBe(403);
    expect(index.text).not.toContain(page.token);
  });

  it('answers to localhost as well', async () => {
    expect((await post({ ...ours(), host: `localhost:${port}` })).status).toBe(200);
  });

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:1' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
  ])('refuses a call that another page caused: %o', async (headers) => {
    const answer = await post({ ...ours(), ...headers } as Record<string, string>);
    expect(answer.status).toBe(403);
    expect(answer.json()).toMatchObject({ error: { code: 'not-allowed' } });
  });

  it('takes a call that names its own origin', async () => {
    expect(
      (await post({ ...ours(), origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin' })).status,
    ).toBe(200);
  });

  it('refuses a call without token, with a wrong one, without cookie, and with the token of another session', async () => {
    const other = await browserOf(running.server);
    for (const headers of [
      { cookie: page.cookie },
      { cookie: page.cookie, 'x-updraft-token': 'x'.repeat(page.token.length) },
      { 'x-updraft-token': page.token },
      { cookie: page.cookie, 'x-updraft-token': other.token },
      { cookie: `${page.cookie}x`, 'x-updraft-token': page.token },
      { authorization: `Bearer nobody.${page.token}` },
    ]) {
      expect((await post(headers)).status).toBe(403);
    }
  });

  it('lets a program in with the bearer token of its own session', async () => {
    expect((await post({ authorization: `Bearer ${running.server.bearer()}` })).status).toBe(200);
  });

  it('sets a cookie that no script reads and no other site sends, and lets a launch key in once', async () => {
    const launch = new URL(running.server.launch());
    const first = await ask(running.address, launch.pathname + launch.search);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(String(first.headers['set-cookie'])).toMatch(/^updraft-\d+=[\w-]{32}; Path=\/; HttpOnly; SameSite=Strict/);
    const second = await ask(running.address, launch.pathname + launch.search);
    expect(second.status).toBe(403);
    expect(second.headers['set-cookie']).toBeUndefined();
  });

  it('spends a launch key also on a browser that is let in already', async () => {
    const launch = new URL(running.server.launch());
    const known = await ask(running.address, launch.pathname + launch.search, { headers: { cookie: page.cookie } });
    expect(known.status).toBe(303);
    expect(String(known.headers['set-cookie'])).toContain(page.cookie);
    expect((await ask(running.address, launch.pathname + launch.search)).status).toBe(403);
  });

  it('lets in who comes from a file: only a page of our own is sent the cookie', async () => {
    const launch = new URL(running.server.launch());
    const path = launch.pathname + launch.search;
    const fromFile = await ask(running.address, path, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(fromFile.status).toBe(200);
    expect(fromFile.headers['set-cookie']).toBeUndefined();
    expect(fromFile.text).toContain(`content="0; url=${path}"`);
    expect((await ask(running.address, path, { headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(303);
    const wrong = await ask(running.address, '/?k=%22%3E%3Cscript%3E', { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(wrong.text).not.toContain('<script');
  });

  it('lets a launch key grow old', async () => {
    const launch = new URL(running.server.launch());
    running.pass(11);
    expect((await ask(running.address, launch.pathname + launch.search)).status).toBe(403);
  });

  it('shows a stranger where to look, and no token', async () => {
    for (const path of ['/', '/people', '/?k=guess']) {
      const answer = await ask(running.address, path);
      expect(answer.status).toBe(403);
      expect(answer.text).toContain('updraft open');
      expect(answer.text).not.toContain('updraft-token');
    }
  });

  it('gives nothing for GET on a call', async () => {
    for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS']) {
      const answer = await ask(running.address, '/api/workspace.status', { method, headers: ours() });
      expect(answer.status).toBe(405);
      expect(answer.headers.allow).toBe('POST');
    }
  });

  it('serves only files of the page, whatever the path says', async () => {
    mkdirSync(join(running.web, '.git'), { recursive: true });
    writeFileSync(join(running.web, '.git', 'config.txt'), 'hidden');
    expect((await ask(running.address, '/assets/app.js')).text).toContain('page = 1');
    for (const path of [
      '/../secret.txt',
      '/assets/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
      '/..%5csecret.txt',
      '//secret.txt',
      '/.git/config.txt',
      '/assets/app.js%00.txt',
    ]) {
      const answer = await ask(running.address, path, { headers: { cookie: page.cookie } });
      expect(answer.text).not.toMatch(/not for the page|hidden/);
      expect(answer.status === 200 && !answer.text.startsWith('<!doctype')).toBe(false);
    }
  });

  it('refuses a body above 25 MB, told in advance or not', async () => {
    const told = await ask(running.address, '/api/draft.review', {
      method: 'POST',
      headers: { ...ours(), 'content-type': 'application/json', 'content-length': String(26 * 1024 * 1024) },
      body: (async function* () {})(),
    }).catch(() => undefined);
    expect(told === undefined || told.status === 413).toBe(true);
    const megabyte = Buffer.alloc(1024 * 1024, 32);
    const streamed = await ask(running.address, '/api/draft.review', {
      method: 'POST',
      headers: { ...ours(), 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
      body: (async function* () {
        for (let index = 0; index < 26; index += 1) yield megabyte;
      })(),
    }).catch(() => undefined);
    expect(streamed === undefined || streamed.status === 413).toBe(true);
  });

  it('refuses what is not JSON, and says so', async () => {
    const wrong = await ask(running.address, '/api/draft.review', {
      method: 'POST',
      headers: { ...ours(), 'content-type': 'application/json' },
      body: '{"text": "tell nobody',
    });
    expect(wrong.status).toBe(400);
    expect(wrong.text).not.toContain('nobody');
    const form = await ask(running.address, '/api/draft.review', {
      method: 'POST',
      headers: { ...ours(), 'content-type': 'text/plain' },
      body: '{"text":"x"}',
    });
    expect(form.status).toBe(400);
  });

  it('takes no harm from a deeply nested body', async () => {
    for (const body of [
      '['.repeat(200_000),
      `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
      `{"text":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`,
    ]) {
      const answer = await ask(running.address, '/api/draft.review', {
        method: 'POST',
        headers: { ...ours(), 'content-type': 'application/json' },
        body,
      });
      expect(answer.status).toBe(400);
      expect(answer.json()).toMatchObject({ error: { code: 'bad-input' } });
    }
  });

  it('sends the page with a policy: no inline script, styles by a nonce that is new each time', async () => {
    const [one, two] = [
      await ask(running.address, '/', { headers: { cookie: page.cookie } }),
      await ask(running.address, '/people/x', { headers: { cookie: page.cookie } }),
    ];
    const nonceOf = (text: string) => /<meta name="csp-nonce" content="([\w-]{22})"/.exec(text)?.[1];
    expect(nonceOf(one.text)).toBeDefined();
    expect(nonceOf(one.text)).not.toBe(nonceOf(two.text));
    const policy = String(one.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain(`style-src 'self' 'nonce-${nonceOf(one.text)}'`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(one.headers['cache-control']).toBe('no-store');
  });

  it('sends the same guards with every answer', async () => {
    for (const path of ['/', '/assets/app.js', '/api/openapi.json', '/api/nothing', '/nothing.js']) {
      const { headers } = await ask(running.address, path, { headers: { cookie: page.cookie } });
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it('writes nothing a user wrote into the log [10.1]', async () => {
    await page.call('draft.review', { text: 'Sesquipedalian secret' });
    await page.call('person.show', { person: 'Sesquipedalian' });
    await page.call('Sesquipedalian', {});
    expect(running.log.length).toBeGreaterThan(0);
    expect(JSON.stringify(running.log)).not.toContain('esquipedalian');
  });
});
