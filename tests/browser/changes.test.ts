import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './accessible.ts';
import { desktop, openWindow, phone, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

describe('later words about a promise', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
    page = await (await openWindow(browser)).newPage();
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

  const capture = async (words: string): Promise<void> => {
    await page.getByLabel(/^Capture: what/).fill(words);
    await page.keyboard.press('Enter');
    await page.locator('.captured-fact').first().waitFor();
  };
  const row = () => page.locator('.proposal').filter({ has: page.locator('.change-of') });

  it('stand after a capture with the promise they close, wait on Today, and Enter closes it [2.2] [6.5]', async () => {
    await capture('I promised @boss to send the dredging plan by Friday');
    await page.keyboard.press('Enter');
    await page.getByText('1 fact accepted.').waitFor();
    await capture('sent @boss the dredging plan this morning');
    const read = page.locator('.captured-fact').filter({ has: page.locator('.change-of') });
    expect(await read.locator('.change-of').textContent()).toMatch(/^Closes: .*dredging plan.*, promised today$/);
    expect(await read.getByRole('checkbox').isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await row().waitFor();
    expect(await axe(page)).toEqual([]);
    await row().focus();
    await page.keyboard.press('Enter');
    await page.getByText('Closed.', { exact: true }).waitFor();
    await page.getByRole('heading', { name: 'You owe' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { name: 'You owe' }).waitFor();
    await row().waitFor();
  });

  it('x rejects them: the promise stays open', async () => {
    await row().focus();
    await page.keyboard.press('e');
    await page.getByText(/^Only a move has a day to edit/).waitFor();
    await page.keyboard.press('x');
    await page.getByText('Rejected.').waitFor();
    await row().waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'You owe' }).waitFor();
  });

  it('where no new day was said, e says one', async () => {
    await capture('the dredging plan will be late');
    const read = page.locator('.captured-fact').filter({ has: page.locator('.change-of') });
    expect(await read.getByRole('checkbox').isChecked()).toBe(false);
    expect(await read.locator('.change-verb').textContent()).toMatch(/^Moves, no new day/);
    await page.keyboard.press('e');
    const form = page.getByRole('form', { name: 'Edit' });
    await form.getByLabel('New day').fill('2031-05-06');
    expect(await axe(page)).toEqual([]);
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });
    expect(await read.locator('.change-verb').textContent()).toMatch(/^Moves to .*6 May.* from /);
    await page.keyboard.press('Escape');
    await row().waitFor();
    await row().focus();
    await page.keyboard.press('e');
    await form.waitFor();
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await row().focus();
    await page.keyboard.press('x');
    await row().waitFor({ state: 'detached' });
  });

  it('a new day moves it; the page of the person tells, and has the way back', async () => {
    await capture("told @boss I won't make Friday, Monday instead");
    expect(await page.locator('.captured-fact .change-verb').first().textContent()).toMatch(/^Moves to .+ from .+: $/);
    await page.keyboard.press('Enter');
    await page.getByText('1 change accepted.').waitFor();
    await page.getByText(/moved from/).waitFor();
    await page.getByRole('link', { name: 'Boss' }).first().click();
    const told = page.locator('.told');
    await told.waitFor();
    expect(await told.textContent()).toMatch(/Moved today from .+ to .+: “I won't make Friday/);
    await page.setViewportSize(phone);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize(desktop);
    await told.getByRole('button', { name: 'Undo' }).click();
    await told.waitFor({ state: 'detached' });
  });
});
