import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWindow, startBrowser } from './browser.ts';
import { calendarFile, mailboxFile, poorDraft } from './own-material.ts';
import { type Server, startServer } from './server.ts';

/** The whole way again without a pointer: Tab, Enter, arrows and the page's own keys. */
describe('by keyboard alone', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
    page = await (await openWindow(browser)).newPage();
    page.setDefaultTimeout(15_000);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const press = (key: string): Promise<void> => page.keyboard.press(key);
  const type = (words: string): Promise<void> => page.keyboard.type(words);
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const here = document.activeElement;
      if (here instanceof HTMLInputElement && here.type === 'file') return 'a file';
      return `${here?.getAttribute('aria-label') ?? ''} ${here?.textContent ?? ''}`.trim();
    });
  /** Presses Tab until the focus is on something that reads so; everything must be reachable within `most` steps. */
  const tabTo = async (words: RegExp, most = 60): Promise<void> => {
    for (let steps = 0; steps < most; steps += 1) {
      if (words.test(await focused())) return;
      await press('Tab');
    }
    throw new Error(`Tab never came to ${words}; it is on "${await focused()}"`);
  };
  const inRow = (): Promise<boolean> =>
    page.evaluate(() => document.activeElement?.classList.contains('proposal') ?? false);
  const headed = (name: string | RegExp): Promise<void> => page.getByRole('heading', { name }).first().waitFor();
  const outlined = (): Promise<boolean> =>
    page.evaluate(() => {
      const here = document.activeElement;
      return here !== null && getComputedStyle(here).outlineStyle !== 'none';
    });

  it('makes a workspace', async () => {
    await page.goto(server.address);
    await headed('Ready before, kept after.');
    await tabTo(/^Make it mine/);
    expect(await outlined()).toBe(true);
    await press('Enter');
    await headed('Make it mine.');
    await type('a harbour wall in winter');
    await press('Enter');
    await headed('Your recovery code.');
    await tabTo(/^I have it/);
    await press('Enter');
    await headed('Bring your calendar or mail');
  });

  it('brings in a mailbox and a calendar, says who is who', async () => {
    await tabTo(/^a file$/, 20);
    // The file chooser belongs to the browser; from here on the page is alone again.
    await page.locator('input[type=file]').setInputFiles([
      { name: 'harbour.ics', mimeType: 'text/calendar', buffer: Buffer.from(calendarFile()) },
      { name: 'harbour.mbox', mimeType: 'application/mbox', buffer: Buffer.from(mailboxFile()) },
    ]);
    await page.getByText('2 files: 6 mails, 3 calendar entries').waitFor();
    await press('Enter');
    await page.getByText('2 files: 9 items read, 9 new').waitFor();
    await headed('Which address is you?');
    await page.locator('.suggestion').first().waitFor();
    await press('1');
    await headed('Who of these is above you?');
    await tabTo(/^Above me/);
    await press('Enter');
    await headed('Coming up');
  });

  it('moves between proposals by arrows, edits one in place, accepts it', async () => {
    // From the page itself one arrow goes to the first row; the list is one stop of the Tab key.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await press('ArrowDown');
    await expect.poll(inRow).toBe(true);
    await press('Tab');
    expect(await inRow()).toBe(false);
    await press('Shift+Tab');
    expect(await inRow()).toBe(true);
    const first = await page.evaluate(() => document.activeElement?.closest('li')?.textContent);
    await press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.textContent)).not.toBe(first);
    await press('ArrowUp');
    await press('e');
    await page.locator('.fact-edit').waitFor();
    await press('Escape');
    await expect.poll(() => page.locator('.fact-edit').count()).toBe(0);
    await expect.poll(inRow).toBe(true);
    const before = await page.locator('.proposal').count();
    await press('Enter');
    await expect.poll(() => page.locator('.proposal').count()).toBe(before - 1);
    // The focus stays in the list, on the next one.
    await expect.poll(inRow).toBe(true);
  });

  it('captures, leaves it waiting by Escape, and reads a brief with its sources', async () => {
    await press('c');
    await type('@Ines prefers numbers first');
    await press('Enter');
    await page.locator('.captured-fact').first().waitFor();
    await press('Escape');
    await page.getByText(/waiting/).waitFor();
    await press('Escape');
    await press('t');
    await headed('Coming up');
    await tabTo(/^Brief →/);
    await press('Enter');
    await page.locator('main.brief').waitFor();
    await tabTo(/^Source 1/);
    await press('Enter');
    await page.getByRole('region', { name: 'The whole text' }).waitFor();
  });

  it('writes, steps through findings, applies a fix and undoes it', async () => {
    await press('w');
    await tabTo(/^New draft/);
    await press('Enter');
    const editor = page.getByRole('textbox', { name: 'Draft' });
    await editor.waitFor();
    await expect.poll(() => editor.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.insertText(poorDraft);
    await page.locator('.card').first().waitFor();
    await press('Control+Home');
    await press('F8');
    await page.locator('.card.active .verb').first().waitFor();
    const before = await editor.textContent();
    await press('Alt+Enter');
    await expect.poll(() => editor.textContent()).not.toBe(before);
    await press('Control+z');
    await expect.poll(() => editor.textContent()).toBe(before);
  });

  it('searches, lists the keys, each for one action only, and locks', async () => {
    // Tab leaves the editor: it is no trap.
    await press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.editor') === null)).toBe(true);
    await press('/');
    await type('crane');
    await page.locator('.hit').nth(1).waitFor();
    await press('ArrowDown');
    await expect.poll(() => page.locator('.hit').nth(1).getAttribute('aria-selected')).toBe('true');
    await press('Escape');
    await press('?');
    await headed('Keys');
    const keys = await page.locator('dialog section').first().locator('kbd').allInnerTexts();
    expect(new Set(keys).size).toBe(keys.length);
    await press('Escape');
    await press('Shift+L');
    await headed('Locked.');
    await type('a harbour wall in winter');
    await press('Enter');
    await page.locator('nav').waitFor();
  });
});
