import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, smallTargets } from './accessible.ts';
import { openWindow, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

/** From open to a sent Friday update, by hand, and what it takes. */
describe('a Friday update', () => {
  let server: Server;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const spent = { keys: 0, clicks: 0 };
  const began = Date.now();

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
    context = await openWindow(browser);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(server.address);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const click = async (name: string | RegExp, role: 'button' | 'link' = 'button'): Promise<void> => {
    spent.clicks += 1;
    await page.getByRole(role, { name }).first().click();
  };
  const press = async (key: string): Promise<void> => {
    spent.keys += 1;
    await page.keyboard.press(key);
  };
  const type = async (words: string): Promise<void> => {
    spent.keys += words.length;
    await page.keyboard.type(words);
  };
  const written = async (): Promise<string> => (await page.locator('.cm-line').allTextContents()).join('\n');
  const saved = (): Promise<void> => page.locator('.page-head').getByText('Saved', { exact: true }).waitFor();
  const clipboard = (): Promise<Record<string, string>> =>
    page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const entries = (item?.types ?? []).map(async (form) => [form, await (await item?.getType(form))?.text()]);
      return Object.fromEntries(await Promise.all(entries));
    });

  it('begins on Today, and stands with its sources in the margin [4.1] [10.9]', async () => {
    await click(/Look around a finished example/);
    await click('Update for Marcus →');
    await page.locator('.cm-content').waitFor();
    expect(await written()).toMatch(
      /^Marcus,\n\nBooking rules cut open items at Harrow Freight from 410 to 35\.\n\nProgress\n/,
    );
    await page.getByText('Nothing is asked of Marcus. If nothing is needed, say so.').waitFor();
    expect(await page.locator('.card-error').count()).toBe(0);
    expect(await axe(page)).toEqual([]);
  });

  it('takes the one line that only its writer knows, and review finds no error [4.14]', async () => {
    spent.clicks += 1;
    await page.locator('.cm-line', { hasText: 'Board on 19 March.' }).click();
    await press('End');
    await press('Backspace');
    await type(': draft on Monday.');
    await page.locator('.cm-line', { hasText: 'Board on 19 March: draft on Monday.' }).waitFor();
    await saved();
    expect(await page.locator('.card-error').count()).toBe(0);
  });

  it('is brought up to date without losing that line', async () => {
    // Said in passing, while the update is open: not counted as work on it.
    await page
      .getByLabel(/^Capture: what/)
      .fill('Harrow Freight closed February in 3 working days, 14 in January; credit to Tomasz');
    await page.keyboard.press('Enter');
    await page.locator('.captured-fact').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(/facts?\b.* accepted/).waitFor();
    const news = page.getByRole('button', { name: 'Bring up to date →' });
    await news.waitFor();
    await click('Bring up to date →');
    await page.locator('.cm-line', { hasText: 'Harrow Freight closed February in 3 working days' }).first().waitFor();
    expect(await written()).toContain('Board on 19 March: draft on Monday.');
    await news.waitFor({ state: 'detached' });
    expect(await axe(page)).toEqual([]);
  });

  it('leaves as words, as rich text and as a mail, and is marked as sent', async () => {
    await saved();
    const text = await written();
    await click('Copy');
    await page.getByText('Copied, with its headings and lists.').waitFor();
    const rich = await clipboard();
    expect(rich['text/plain']?.trim()).toBe(text.trim().replaceAll('**', ''));
    expect(rich['text/html']).toContain('<li>Board on 19 March: draft on Monday.</li>');
    expect(rich['text/plain']).toContain('\nProgress\n- ');
    await click('Copy as Markdown');
    await page.getByText('Copied as Markdown.').waitFor();
    expect((await clipboard())['text/plain']).toContain('\n**Progress**\n- ');
    const download = page.waitForEvent('download');
    await click('Mail file');
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^Update 12 March .*\.eml$/);
    const mail = await PostalMime.parse(readFileSync(await file.path()));
    expect(mail.to?.[0]?.address).toBe('marcus.oyelaran@fernhill.example');
    expect(mail.text).toContain('Board on 19 March: draft on Monday.');
    // Not on the way of an update, and not counted: the same draft as documents.
    for (const [verb, ending, begin] of [
      ['PDF', 'pdf', '%PDF-1.7'],
      ['Word', 'docx', 'PK'],
      ['HTML', 'html', '<!doctype html>'],
    ] as const) {
      const taken = page.waitForEvent('download');
      await page.getByRole('button', { name: verb, exact: true }).click();
      const document = await taken;
      expect(document.suggestedFilename()).toMatch(new RegExp(`^Update 12 March .*\\.${ending}$`));
      expect(readFileSync(await document.path(), 'latin1').startsWith(begin)).toBe(true);
      await page.getByText(/ is in your downloads\.$/).waitFor();
    }
    await click('Sent today');
    await page.getByText(/^Sent on .*It stays as it went out\.$/).waitFor();
    const { keys, clicks } = spent;
    const seconds = Math.round((Date.now() - began) / 1000);
    expect(
      { keys: keys <= 40, clicks: clicks <= 12, seconds: seconds < 600 },
      `${keys} keys, ${clicks} clicks, ${seconds} s`,
    ).toEqual({
      keys: true,
      clicks: true,
      seconds: true,
    });
    // What it told is told: the next one begins from here.
    await page.getByText(/^(?:Marked as sent|Sent\. )/).waitFor();
    await press('z');
    await page.getByRole('button', { name: 'Sent today' }).waitFor();
    await click('Sent today');
    await page.getByText(/^Sent on /).waitFor();
    expect(await axe(page)).toEqual([]);
  });

  it('fits a phone in the dark', async () => {
    const small = await openWindow(browser, { wide: false, dark: true });
    const other = await small.newPage();
    await small.addCookies(await context.cookies());
    await other.goto(page.url());
    await other.getByRole('button', { name: 'Copy as Markdown' }).waitFor();
    expect(await axe(other)).toEqual([]);
    expect((await smallTargets(other)).filter((line) => /Copy|Mail|PDF|Word|HTML|Sent|sent/.test(line))).toEqual([]);
    expect(await other.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await small.close();
  });
});
