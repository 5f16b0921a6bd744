import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Browser, browserOf, type TestServer, testServer } from '../support/http-server.ts';

const passphrase = 'four words for locks';

describe('two locks', () => {
  let running: TestServer;
  let page: Browser;
  const statusOf = async (browser: Browser) => (await browser.call('workspace.status')).json();
  const people = (browser: Browser) => browser.call('person.list');

  beforeEach(async () => {
    running = await testServer();
    page = await browserOf(running.server);
    expect((await page.call('workspace.create', { passphrase })).json()).toMatchObject({
      recoveryCode: expect.stringMatching(/^(\w{5}-){5}\w{5}$/),
    });
  });
  afterEach(() => running.stop());

  it('opens what it has just made', async () => {
    expect(await statusOf(page)).toMatchObject({ exists: true, unlocked: true });
    expect((await people(page)).status).toBe(200);
  });

  it('refuses a window that shows another workspace, so that nothing is written into the wrong one [11.1]', async () => {
    const stood = { 'x-updraft-place': encodeURIComponent(running.vault.place) };
    const other = { 'x-updraft-place': encodeURIComponent('/somewhere/else') };
    const text = 'Dana wants three bullets';
    expect((await page.call('fact.capture', { text }, other)).json()).toMatchObject({
      error: { code: 'changed-elsewhere' },
    });
    expect((await page.call('workspace.status', {}, other)).status).toBe(200);
    expect((await page.call('fact.capture', { text }, stood)).status).toBe(200);
  });

  it('locks the idle page, while the server keeps its key', async () => {
    const other = await browserOf(running.server);
    running.pass(10);
    expect((await people(other)).status).toBe(200);
    running.pass(10);
    expect(await statusOf(page)).toMatchObject({ exists: true, unlocked: false, counts: null });
    expect((await people(page)).json()).toMatchObject({ error: { code: 'locked' } });
    expect((await people(other)).status).toBe(200);
    expect(running.vault.unlocked()).toBe(true);
  });

  it('does not take the page asking how things are for somebody being there', async () => {
    for (let minute = 0; minute < 20; minute += 1) {
      running.pass(1);
      await statusOf(page);
    }
    expect(await statusOf(page)).toMatchObject({ unlocked: false });
  });

  it('opens an idle page with the passphrase, not with another', async () => {
    running.pass(16);
    expect((await page.call('workspace.unlock', { passphrase: 'a wrong one' })).json()).toMatchObject({
      error: { code: 'wrong-passphrase' },
    });
    expect((await people(page)).status).toBe(423);
    expect((await page.call('workspace.unlock', { passphrase })).status).toBe(200);
    expect((await people(page)).status).toBe(200);
  });

  it('slows guessing down, also on an idle page', async () => {
    running.pass(16);
    const codes: unknown[] = [];
    for (let index = 0; index < 7; index += 1) {
      const answer = await page.call('workspace.unlock', { passphrase: `guess number ${index}` });
      codes.push((answer.json().error as { code: string }).code);
    }
    expect(codes).toContain('too-many-tries');
  });

  it('slows guessing down where the passphrase is changed, too', async () => {
    running.pass(16);
    const codes: unknown[] = [];
    for (let index = 0; index < 7; index += 1) {
      const input = { secret: `guess number ${index}`, passphrase: 'mine from now on' };
      const answer = await page.call('workspace.change-passphrase', input);
      codes.push((answer.json().error as { code: string }).code);
    }
    expect(codes).toContain('too-many-tries');
    expect((await people(page)).status).toBe(423);
  });

  it('locks every page and the server from any page', async () => {
    const other = await browserOf(running.server);
    expect((await page.call('workspace.lock')).json()).toEqual({ locked: true });
    expect(running.vault.unlocked()).toBe(false);
    expect((await people(other)).status).toBe(423);
    expect((await other.call('workspace.unlock', { passphrase })).status).toBe(200);
    expect((await people(page)).status).toBe(423);
  });

  it('forgets the key eight hours after it was given, for the page and for the command line', async () => {
    for (let minutes = 0; minutes < 8 * 60; minutes += 2) {
      running.pass(2);
      running.server.lockWhenDue();
    }
    expect(running.server.key()).toHaveLength(32);
    running.pass(1);
    expect(running.server.key()).toBeUndefined();
    expect(running.vault.unlocked()).toBe(false);
  });

  it('forgets the key when the machine has slept', async () => {
    running.pass(1);
    running.server.lockWhenDue();
    expect(running.vault.unlocked()).toBe(true);
    running.pass(10);
    running.server.lockWhenDue();
    expect(running.vault.unlocked()).toBe(false);
  });

  it('reviews a draft while locked: nothing of the workspace is needed', async () => {
    await page.call('workspace.lock');
    expect((await page.call('draft.review', { text: 'You must approve this today or else.' })).status).toBe(200);
  });
});
