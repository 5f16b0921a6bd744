import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, smallTargets } from './accessible.ts';
import { desktop, openWindow, phone, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

/** Whoever comes with nothing says in place, or in a line, who is above. */
describe('who is above', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  const broken: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
    page = await (await openWindow(browser)).newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => broken.push(error.message));
    await page.goto(server.address);
    await page.getByRole('button', { name: /Make it mine/ }).click();
    await page.getByLabel('Passphrase').fill('four small boats at dawn');
    await page.getByRole('button', { name: 'Make it', exact: true }).click();
    await page.getByRole('button', { name: 'I have it' }).click();
    await page.getByRole('heading', { name: 'Bring your calendar or mail' }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const go = (path: string): Promise<unknown> => page.goto(new URL(path, server.address).href);
  const field = () => page.getByRole('textbox', { name: 'Who is above you?' });
  const above = () => page.getByRole('region', { name: 'Above you' });
  const read = () => page.getByRole('group', { name: 'What was read from your line' });
  const capture = async (words: string): Promise<void> => {
    await page.getByRole('textbox', { name: /^Capture/ }).fill(words);
    await page.keyboard.press('Enter');
    await read().waitFor();
  };

  it.each(['/method', '/people', '/week', '/quarter', '/roll-up'])(
    'is asked in one field where nobody is: %s [1.13] [2.1]',
    async (path) => {
      await go(path);
      await field().waitFor();
      expect(await axe(page)).toEqual([]);
      await page.setViewportSize(phone);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      expect(await smallTargets(page)).toEqual([]);
      await page.setViewportSize(desktop);
    },
  );

  it('is said with a name and Enter, the manager if it is, and taken back by z [1.13] [2.1]', async () => {
    await go('/method');
    await field().focus();
    await page.keyboard.type('Dana Ruiz');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await field().press('Enter');
    await page.getByText('Dana Ruiz stands above you, as your manager.').waitFor();
    await page.getByRole('link', { name: 'Dana Ruiz', exact: true }).waitFor();
    await page.locator('h1:focus').waitFor();
    await page.keyboard.press('z');
    await field().waitFor();
    expect(await field().inputValue()).toBe('');
  });

  it('is read from a line, asked once and answered by y [1.13] [2.1]', async () => {
    await go('/people');
    await capture('I report to Dana Ruiz, COO');
    await read().getByText('Dana Ruiz, COO: above you, as your manager?').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('y');
    await page.getByText('Dana Ruiz stands above you, as your manager.').waitFor();
    await page.keyboard.press('Enter');
    await read().waitFor({ state: 'detached' });
    await above().getByRole('link', { name: 'Dana Ruiz', exact: true }).waitFor();
    expect(await above().getByText('COO').count()).toBe(1);
    await capture('My boss is Dana Ruiz');
    expect(await read().getByText('above you').count()).toBe(0);
    await page.keyboard.press('Enter');
  });

  it('is one verb beside whoever is not placed, also whom an @ made one of the people [2.1]', async () => {
    await go('/people');
    await capture('@bert was there');
    await read().getByText('Bert is new among your people.').waitFor();
    await page.keyboard.press('Enter');
    await read().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Bert is above me' }).press('Enter');
    await page.getByText('Bert stands above you.').waitFor();
    await above().getByRole('link', { name: 'Bert', exact: true }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
    await capture('Bert Ames is my skip-level');
    await read().getByText('Bert Ames, above you, as your skip-level: which one?').waitFor();
    await read().getByRole('button', { name: 'Bert', exact: true }).click();
    await page.getByText('Bert stands above you, as your skip-level.').waitFor();
    expect(broken).toEqual([]);
  });
});
