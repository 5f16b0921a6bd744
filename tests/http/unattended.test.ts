import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Browser, browserOf, type TestServer, testServer } from '../support/http-server.ts';

describe('a page that asks by itself', () => {
  let running: TestServer;
  let page: Browser;
  beforeEach(async () => {
    running = await testServer();
    page = await browserOf(running.server);
    await page.call('workspace.create', { passphrase: 'four words for idling' });
  });
  afterEach(() => running.stop());
  const unlocked = async (): Promise<unknown> => (await page.call('workspace.status')).json().unlocked;

  it('does not count as somebody being there: it locks all the same', async () => {
    for (let minute = 0; minute < 14; minute += 1) {
      running.pass(1);
      expect((await page.call('today.show', {}, { 'x-updraft-unattended': '1' })).status).toBe(200);
      expect((await page.call('feed.list')).status).toBe(200);
    }
    running.pass(2);
    expect(await unlocked()).toBe(false);
    expect((await page.call('feed.list')).status).toBe(423);
  });

  it('while somebody who does something stays in', async () => {
    running.pass(14);
    await page.call('today.show');
    running.pass(2);
    expect(await unlocked()).toBe(true);
  });
});
