import { afterEach, describe, expect, it } from 'vitest';
import { browserOf, type TestServer, testServer } from '../support/http-server.ts';

describe('the example', () => {
  let running: TestServer;
  afterEach(() => running.stop());

  it('opens beside an own workspace and leaves it untouched; one click in, one click out', async () => {
    running = await testServer();
    const page = await browserOf(running.server);
    const other = await browserOf(running.server);
    await page.call('workspace.create', { passphrase: 'my own four words' });
    const opened = await page.call('example.open');
    expect(opened.status).toBe(200);
    const { now, counts } = opened.json() as { now: string; counts: { sources: number } };
    expect(counts.sources).toBeGreaterThan(10);
    expect((await page.call('workspace.status')).json()).toMatchObject({ example: true, unlocked: true, now, counts });
    expect((await other.call('workspace.status')).json()).toMatchObject({ example: false, unlocked: true });
    expect((await page.call('example.open')).json()).toEqual(opened.json());
    for (const name of ['workspace.create', 'workspace.unlock', 'workspace.backup']) {
      const answer = await page.call(name, { passphrase: 'my own four words' });
      expect(answer.json()).toMatchObject({ error: { code: 'example-only' } });
    }
    expect((await page.call('example.close')).json()).toEqual({ closed: true });
    expect((await page.call('workspace.status')).json()).toMatchObject({ example: false, counts: { sources: 0 } });
    expect((await page.call('example.close')).json()).toEqual({ closed: true });
  });

  it('opens at once with `serve --example`', async () => {
    running = await testServer({ example: true });
    const page = await browserOf(running.server);
    expect((await page.call('workspace.status')).json()).toMatchObject({ example: true, unlocked: true });
  });

  it('locks: it is closed, and so is the workspace behind it', async () => {
    running = await testServer();
    const page = await browserOf(running.server);
    await page.call('workspace.create', { passphrase: 'my own four words' });
    await page.call('example.open');
    await page.call('workspace.lock');
    expect((await page.call('workspace.status')).json()).toMatchObject({ example: false, unlocked: false });
  });
});
