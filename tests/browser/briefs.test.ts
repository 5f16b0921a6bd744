import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, smallTargets } from './accessible.ts';
import { openWindow, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

/** What they may ask, below the brief and beside a draft, with the answers. */
describe('a brief and what they may ask', () => {
  let server: Server;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
    context = await openWindow(browser);
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(server.address);
    await page.getByRole('button', { name: /Look around a finished example/ }).click();
    await page.getByRole('link', { name: 'Brief →' }).first().click();
    await page.getByRole('heading', { name: /^What .* may ask$/ }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const list = () => page.getByRole('list', { name: /^What .* may ask$/ });
  const rows = () => list().locator('.likely');

  it('stands below the brief, each question with why, and is walked and answered by keyboard alone [4.12]', async () => {
    const many = await rows().count();
    expect(many).toBeGreaterThan(1);
    expect(many).toBeLessThanOrEqual(7);
    await rows().first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('e');
    await page.keyboard.type('It holds: the parts are here on Monday.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Kept for when it comes.').waitFor();
    await rows().first().getByText('It holds: the parts are here on Monday.').waitFor();
    await page.keyboard.press('z');
    await page.getByText('It holds: the parts are here on Monday.').waitFor({ state: 'detached' });
  });

  it('says nothing twice: what stands in the brief stands nowhere below it, and what is seldom read is folded', async () => {
    const lines = async (): Promise<string[]> =>
      (await page.locator('main.brief .bullets li, main.brief .owed p, main.brief .brief-line').allInnerTexts()).map(
        (text) => text.replace(/\s*\d+(?: not yet accepted)?$/, '').trim(),
      );
    for (const fold of await page.locator('.section-fold summary').all()) await fold.click();
    await page.locator('.section-fold li').first().waitFor();
    const all = await lines();
    expect(new Set(all).size).toBe(all.length);
    expect(await page.getByText('Nothing on file answers it.').count()).toBe(0);
    for (const fold of await page.locator('.section-fold summary').all()) await fold.click();
    await expect.poll(() => page.locator('.section-fold li').count()).toBe(0);
  });

  it('takes a question of one’s own, which stands first', async () => {
    await page.getByRole('button', { name: 'I expect another →' }).click();
    await page
      .getByLabel(/^What .* may ask$/)
      .last()
      .fill('Why not wait until the summer?');
    await page.getByLabel('Your answer', { exact: true }).fill('Because the lease ends in May.');
    await page.keyboard.press('Enter');
    await rows().first().getByText('Why not wait until the summer?', { exact: true }).waitFor();
    await rows()
      .first()
      .getByRole('button', { name: /^Take out/ })
      .click();
    await page.getByText('Why not wait until the summer?', { exact: true }).waitFor({ state: 'detached' });
  });

  it('is readable for everybody, on a desk and on a phone, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const viewport of [
        { width: 1440, height: 900 },
        { width: 390, height: 844 },
      ]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(viewport);
        expect(await axe(page)).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide).toBeLessThanOrEqual(0);
      }
    }
    expect(await smallTargets(page)).toEqual([]);
  });

  it('stands beside a draft as well, and asks what that leaves open [4.12]', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('navigation').getByRole('link', { name: 'Today' }).click();
    await page.getByRole('button', { name: 'Update for Marcus →' }).click();
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n\nSomeone should approve the second gauge.');
    await page.locator('.page-head').getByText('Saved', { exact: true }).waitFor();
    await rows().getByText('Who does it: “Someone should approve”?', { exact: true }).waitFor();
    expect(await axe(page)).toEqual([]);
  });
});
