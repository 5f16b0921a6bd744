import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './accessible.ts';
import { openWindow, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

describe('a line written on a phone', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
    page = await (await openWindow(browser, { wide: false })).newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(server.address);
    await page.getByRole('button', { name: /Make it mine/ }).click();
    await page.getByLabel('Passphrase').fill('a harbour wall in winter');
    await page.getByRole('button', { name: 'Make it', exact: true }).click();
    await page.getByRole('button', { name: 'I have it' }).click();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('shows all that was read without a box that scrolls, and what accepts it in sight [2.1]', async () => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(new URL('/capture', server.address).href);
    const line =
      '@boss asked for the dredging costs per site by Thursday; hates decks, wants three bullets; worried about the audit';
    await page.getByLabel('What happened, in one line').fill(line);
    await page.keyboard.press('Enter');
    await page.locator('.captured-fact').nth(2).waitFor();
    const cut = await page.locator('.captured').evaluate((box) => box.scrollHeight - box.clientHeight);
    expect(cut).toBeLessThanOrEqual(0);
    const accept = await page.locator('.captured-verbs .verb').first().boundingBox();
    const height = page.viewportSize()?.height ?? 0;
    expect((accept?.y ?? height) + (accept?.height ?? 0)).toBeLessThanOrEqual(height);
    expect(await axe(page)).toEqual([]);
  });
});
