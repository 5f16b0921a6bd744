import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desktop, openWindow, phone, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

const pages = [
  '/week',
  '/quarter',
  '/method',
  '/initiatives',
  '/rehearse',
  '/roll-up',
  '/prepare',
  '/reply',
  '/reminders',
  '/evidence',
  '/work-with-me',
  '/leave',
];

/** No page is behind a key alone: from a place, a link that can be seen leads to each, with nothing on file. */
describe('every page has a way to it', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const links = async (path: string): Promise<readonly string[]> => {
    await page.goto(new URL(path, server.address).href);
    await page.locator('main h1').waitFor();
    return page
      .locator('a[href^="/"]')
      .evaluateAll((all) => all.flatMap((one) => (one.checkVisibility() ? [one.getAttribute('href') ?? ''] : [])));
  };

  it('at a desk and on a phone [1.13] [8.5]', { timeout: 120_000 }, async () => {
    page = await (await openWindow(browser)).newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(server.address);
    await page.getByRole('button', { name: /Make it mine/ }).click();
    await page.getByLabel('Passphrase').fill('four small boats at dawn');
    await page.getByRole('button', { name: 'Make it', exact: true }).click();
    await page.getByRole('button', { name: 'I have it' }).click();
    await page.getByRole('heading', { name: 'Bring your calendar or mail' }).waitFor();
    for (const size of [desktop, phone]) {
      await page.setViewportSize(size);
      const places = await links('/');
      const met = new Set(places);
      for (const place of new Set(places)) for (const link of await links(place)) met.add(link);
      const bare = new Set([...met].map((link) => link.replace(/[?#].*$/, '')));
      expect(pages.filter((path) => !bare.has(path))).toEqual([]);
    }
  });
});
