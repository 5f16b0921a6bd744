import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, smallTargets } from './accessible.ts';
import { openWindow, phone, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

describe('the commitments', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  /** Calls an operation from inside the page, as the page does. */
  const ask = <T>(name: string, input: unknown): Promise<T> =>
    page.evaluate(
      async ([operation, body]) => {
        const token = document.querySelector('meta[name="updraft-token"]')?.getAttribute('content') ?? '';
        const answer = await fetch(`/api/${operation}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-updraft-token': token },
          body: JSON.stringify(body),
        });
        return answer.json();
      },
      [name, input] as const,
    ) as Promise<T>;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
    page = await (await openWindow(browser)).newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(server.address);
    await page.getByRole('button', { name: /Make it mine/ }).click();
    await page.getByLabel('Passphrase').fill('a harbour wall in winter');
    await page.getByRole('button', { name: 'Make it', exact: true }).click();
    await page.getByRole('button', { name: 'I have it' }).click();
    for (const words of [
      'I promised @ines to send the dredging plan by 6 May 2031',
      'I owe Ines the crane rota by 9 May 2031',
      'Ines will send me the berth list by 7 May 2031',
    ]) {
      const { facts } = await ask<{ facts: readonly { readonly id: string }[] }>('fact.capture', { text: words });
      await ask('fact.accept', { facts: facts.map(({ id }) => id) });
    }
    await page.locator('h1').first().focus();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const rows = () => page.locator('.ledger-row');
  const row = (words: string) => rows().filter({ hasText: words });

  it('are one list for the keyboard: what is owed, either way [2.1] [6.5]', async () => {
    await page.keyboard.press('l');
    await page.getByRole('heading', { name: /^You owe two things; the next is due/ }).waitFor();
    expect(await rows().count()).toBe(3);
    expect(await row('dredging plan').locator('.row-title').textContent()).toMatch(/^Send the dredging plan, to Ines/);
    expect(await page.getByRole('list', { name: 'You wait for' }).locator('.ledger-row').count()).toBe(1);
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await row('crane rota').evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('k');
    expect(await row('dredging plan').evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it('m moves one with its reason, and its history keeps both [2.2]', async () => {
    await page.keyboard.press('m');
    const form = page.getByRole('form', { name: 'Move it' });
    await form.getByLabel('New day').fill('2031-05-20');
    await form.getByLabel(/^Why/).fill('the tide tables come late');
    await page.keyboard.press('Enter');
    await page.getByText(/^Moved to 20 May 2031\.$/).waitFor();
    await row('dredging plan').getByText('moved in time from 6 May 2031').waitFor();
    await row('dredging plan').focus();
    await page.keyboard.press('Enter');
    const history = row('dredging plan').getByRole('list', { name: 'What happened to it' });
    await history
      .getByText(/^Moved from 6 May 2031 to 20 May 2031, before its day was over: the tide tables/)
      .waitFor();
    await history.getByText(/I promised @ines to send the dredging plan/).waitFor();
    expect(await axe(page)).toEqual([]);
    await row('dredging plan').getByLabel('weeks', { exact: true }).click();
    await page.getByText('Kept.', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await history.waitFor({ state: 'detached' });
  });

  it('d ends one, z takes it back, and x drops it [2.2]', async () => {
    await row('crane rota').focus();
    await page.keyboard.press('d');
    await page.getByText('Done.', { exact: true }).waitFor();
    await row('crane rota').waitFor({ state: 'detached' });
    await page.keyboard.press('z');
    await row('crane rota').waitFor();
    await row('crane rota').focus();
    await page.keyboard.press('x');
    await page.getByText('Dropped.', { exact: true }).waitFor();
    await row('crane rota').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Ended' }).click();
    await row('crane rota').getByText('Dropped').waitFor();
    await row('crane rota').focus();
    await page.keyboard.press('Enter');
    await row('crane rota').getByRole('button', { name: 'Open it again' }).click();
    await page.getByText('Opened again.', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await row('crane rota').waitFor();
  });

  it('s begins a polite letter about what is waited for [6.5]', async () => {
    await row('berth list').focus();
    await page.keyboard.press('s');
    await page.waitForURL(/\/write\//);
    await page.getByText(/one line to say so is enough/).waitFor();
    await page.goBack();
    await rows().first().waitFor();
  });

  it('is read on a phone as well', async () => {
    const here = page.url();
    const small = await openWindow(browser, { wide: false });
    await small.addCookies(await page.context().cookies());
    const other = await small.newPage();
    await other.goto(here);
    await other.locator('.ledger-row').first().waitFor();
    expect(await axe(other)).toEqual([]);
    expect(await smallTargets(other)).toEqual([]);
    expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
    await small.close();
  });
});
