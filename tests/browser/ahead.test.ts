import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './accessible.ts';
import { openWindow, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

/** What is ahead is looked at, a need raised, a hard reply read, and a disagreement asked out; by keyboard alone. */
describe('what is ahead, and where two see it differently', () => {
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
    await page.getByRole('heading', { level: 1 }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const press = (key: string): Promise<void> => page.keyboard.press(key);
  const leaveFields = (): Promise<void> => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const capture = async (words: string): Promise<void> => {
    await leaveFields();
    await press('c');
    await page.keyboard.type(words);
    await press('Enter');
    await page.getByText(words).first().waitFor();
    // Everything that is ticked is accepted.
    await press('Enter');
    await press('Escape');
  };

  it('shows the house and the own plans on one line, and writes a draft of a need [1.9] [1.14]', async () => {
    await capture('change freeze until 2 April');
    await leaveFields();
    await press('n');
    await page.getByRole('heading', { name: 'Raise it before they ask' }).waitFor();
    await page.getByText('“change freeze until 2 April”').first().waitFor();
    expect(await axe(page)).toEqual([]);
    const need = page.locator('li.need').filter({ hasText: 'Helen faces this' });
    const named = (await need.getAttribute('id')) ?? '';
    await page.getByRole('button', { name: /^Raise it: Helen faces this/ }).focus();
    await press('Enter');
    await page.getByLabel('Which one option do you bring?').waitFor();
    // Whoever comes from elsewhere for this need finds it open.
    await page.goto(new URL('/', server.address).href);
    await page.goto(new URL(`/ahead#${named}`, server.address).href);
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('li.need')?.id)).toBe(named);
    const option = page.getByLabel('Which one option do you bring?');
    await option.waitFor();
    await page.keyboard.type('one page with both dates, and what each costs');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Write the draft →' }).focus();
    await press('Enter');
    await page.waitForURL(/\/write\//);
    await page.getByText('One way: one page with both dates, and what each costs.').waitFor();
  });

  it('reads a hard reply kindly before it is answered [2.10]', async () => {
    await page.goto(new URL('/reply', server.address).href);
    const theirs = page.getByRole('textbox', { name: 'They wrote' });
    await theirs.focus();
    await page.keyboard.insertText('No. You should have told me in January. Drop it.');
    await page.getByLabel('Who wrote it?').selectOption({ label: 'Helen Lindqvist, CFO' });
    await page.getByRole('heading', { name: 'Before you answer' }).waitFor();
    await page.getByText(/what weighs on Helen just now/).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Pause, and note it →' }).focus();
    await press('Enter');
    await page.waitForURL(/\/people\//);
  });

  it('asks one thing at a time, the kindest reading first, and keeps what was said [3.6] [3.9]', async () => {
    const reading = page.getByLabel('What is the kindest reading that fits?').first();
    await reading.waitFor();
    await reading.focus();
    await page.keyboard.type('the auditors want every change on one list');
    await press('Enter');
    const concern = page.getByLabel('What lies under it, as far as Helen said so?').first();
    await concern.waitFor();
    // The keyboard goes on where the next question is.
    await expect.poll(() => concern.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await axe(page)).toEqual([]);
    await page.getByText('the auditors want every change on one list').waitFor();
    await press('z');
    expect(broken).toEqual([]);
  });
});
