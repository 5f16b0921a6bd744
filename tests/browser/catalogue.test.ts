import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, smallTargets } from './accessible.ts';
import { openWindow, phone, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

/** What review looks for and what it rests on, and the words of a house: from the workspace page and back. */
describe('rules, cards and phrases', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  const broken: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer('--example'), startBrowser()]);
    page = await (await openWindow(browser)).newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => broken.push(error.message));
    await page.goto(server.address);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  const to = (path: string) => page.goto(new URL(path, server.address).href);

  it('lead from the workspace to a rule, and from it to its card [7.4]', async () => {
    await to('/workspace');
    await page.getByRole('link', { name: /What it looks for/, exact: true }).click();
    await page.getByRole('heading', { name: 'What review looks for' }).waitFor();
    const flattery = page.locator('#flattery');
    await flattery.getByText('Examples').click();
    await flattery.getByText('Flagged').waitFor();
    expect(await axe(page)).toEqual([]);
    await flattery.getByRole('link', { name: 'what research says' }).click();
    await page.getByRole('heading', { name: 'What research says' }).waitFor();
    const card = page.locator('#E19');
    await expect
      .poll(() => card.evaluate((one) => Math.abs(one.getBoundingClientRect().top)), { timeout: 5000 })
      .toBeLessThan(200);
    expect(await card.innerText()).toMatch(
      /Study[\s\S]*How far it goes[\s\S]*Limits[\s\S]*What says otherwise[\s\S]*Review rests on it in/,
    );
    expect(await page.locator('.evidence').count()).toBe(30);
    expect(await axe(page)).toEqual([]);
  });

  it('open at the card that an address names, also on a phone and in the dark', async () => {
    const small = await page.context().newPage();
    await small.setViewportSize(phone);
    await small.emulateMedia({ colorScheme: 'dark' });
    await small.goto(new URL('/cards#E12', server.address).href);
    await expect
      .poll(() =>
        small
          .locator('#E12')
          .evaluate((one) => Math.abs(one.getBoundingClientRect().top))
          .catch(() => 999),
      )
      .toBeLessThan(200);
    expect(await axe(small)).toEqual([]);
    expect(await small.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await small.goto(new URL('/rules', server.address).href);
    await small.getByRole('heading', { name: 'What review looks for' }).waitFor();
    expect(await axe(small)).toEqual([]);
    expect(await smallTargets(small)).toEqual([]);
  });

  it('keep a phrase of the house, refuse a wrong one without losing it, and take it away again with a way back', async () => {
    await to('/workspace');
    await page.getByText('Add a phrase').click();
    await page.getByLabel(/^Words to avoid, with commas/).fill('synergy, Synergien');
    await page.getByLabel(/^What to write instead/).fill('the synergy');
    await page.getByLabel(/^Why, in a sentence/).fill('Say what is gained, and by whom.');
    await page.getByRole('button', { name: 'Keep it →' }).click();
    await page
      .getByRole('alert')
      .getByText(/holds a phrase of this list/)
      .waitFor();
    await page.getByLabel(/^What to write instead/).fill('gain');
    await page.getByRole('button', { name: 'Keep it →' }).click();
    const row = page.getByRole('list', { name: 'Phrases of your house' });
    await row.getByText('synergy, Synergien → gain').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByText('Paste a list').click();
    await page.getByLabel(/^A list as JSON/).fill('[{]');
    await page.getByRole('button', { name: 'Keep this list →' }).click();
    await page.getByText('That is not JSON; what you pasted stays here.').waitFor();
    await page.getByRole('button', { name: 'Remove synergy' }).click();
    await expect.poll(() => row.count()).toBe(0);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await row.getByText('synergy, Synergien → gain').waitFor();
    expect(broken).toEqual([]);
  });
});
