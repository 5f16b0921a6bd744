import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './accessible.ts';
import { openWindow, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

describe('from nothing, by keyboard alone', () => {
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
    await page.getByRole('textbox', { name: /^Capture/ }).waitFor();
    await page.locator('h1').first().focus();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const read = () => page.getByRole('group', { name: 'What was read from your line' });
  const capture = async (words: string): Promise<void> => {
    // After a line the field has the focus again.
    if ((await page.locator('.capture textarea:focus').count()) === 0) await page.keyboard.press('c');
    await page.locator('.capture textarea:focus').waitFor();
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    await read().waitFor();
    await read().getByRole('checkbox').first().waitFor();
  };
  const accepted = async (): Promise<void> => {
    await page.keyboard.press('Enter');
    await read().waitFor({ state: 'detached' });
    await page.getByText(/accepted\.$/).waitFor();
    await page.locator('.capture textarea:focus').waitFor();
  };
  const row = (words: string) => page.locator('.ledger-row').filter({ hasText: words });
  const titles = async () => (await page.locator('.ledger-row .row-title').allTextContents()).map((one) => one.trim());

  it('a name in a line is asked once, and y makes somebody of it [2.1]', async () => {
    await capture('Dana will send me the budget figures by 7 May 2031');
    // Whose it is is open: it is not taken by Enter.
    await read().getByText('Dana: somebody new?').waitFor();
    expect(await read().getByRole('checkbox').isChecked()).toBe(false);
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await read().waitFor({ state: 'detached' });

    await capture('I promised Dana Ruiz the hiring plan by 6 May 2031');
    await read().getByText('Dana Ruiz: somebody new?').waitFor();
    await page.keyboard.press('y');
    await page.getByText('Dana Ruiz is among your people. One earlier line is tied to the name as well.').waitFor();
    await read()
      .getByText(/your commitment · to Dana Ruiz/)
      .waitFor();
    expect(
      await read()
        .getByText(/somebody new/)
        .count(),
    ).toBe(0);
    await accepted();
  });

  it('what is only asked for the name is accepted by Enter once it is answered, and a name that is left stays as it is written', async () => {
    await capture('Tom Becker asked for the risk list by 9 May 2031');
    await page.keyboard.press('y');
    await page.getByText('Tom Becker is among your people.').waitFor();
    expect(await read().getByRole('checkbox').isChecked()).toBe(true);
    await accepted();
    await capture('I owe Sam Okafor the annex by 8 May 2031');
    await accepted();
    // Out of the line, so that letters are keys again.
    await page.keyboard.press('Escape');
    await page.keyboard.press('l');
    await row('annex').waitFor();
    expect(await row('annex').locator('.row-title').textContent()).toBe(
      'The annex, to Sam Okafor, not among your people yet',
    );
    expect(await axe(page)).toEqual([]);
  });

  it('in the commitments y answers as well, z takes it back, and everything is tied', async () => {
    await row('annex').focus();
    await page.keyboard.press('y');
    await page.getByText('Sam Okafor is among your people.').waitFor();
    await row('annex').getByRole('link', { name: 'Sam Okafor' }).waitFor();
    expect(await row('annex').evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('z');
    await row('annex').getByText('Sam Okafor: somebody new?').waitFor();
    await page.keyboard.press('y');
    await row('annex').getByRole('link', { name: 'Sam Okafor' }).waitFor();
    // The first line waited: it knows Dana Ruiz by now.
    const waiting = page.getByRole('list', { name: 'Read, not yet accepted' }).getByRole('listitem');
    await waiting.getByText(/Dana Ruiz’s commitment · to you/).waitFor();
    await waiting.first().focus();
    await page.keyboard.press('Enter');
    await page.getByText('Accepted.', { exact: true }).waitFor();
    await row('budget figures').waitFor();
    expect((await titles()).sort()).toEqual([
      expect.stringMatching(/risk list.*, asked by Tom Becker$/),
      'Send the budget figures, from Dana Ruiz',
      'The annex, to Sam Okafor',
      'The hiring plan, to Dana Ruiz',
    ]);
    await page.keyboard.press('p');
    await page.getByRole('heading', { name: 'Nobody is marked as above you yet.' }).waitFor();
    for (const name of ['Dana Ruiz', 'Tom Becker', 'Sam Okafor'])
      await page.getByRole('link', { name, exact: true }).waitFor();
  });

  it('whose it is has a field, in which a new name is added by one more key', async () => {
    await capture('the auditors will send me the list of open points by 12 May 2031');
    const box = read().getByRole('checkbox').first();
    if (!(await box.isChecked())) await page.keyboard.press('1');
    await accepted();
    // Out of the line, so that letters are keys again.
    await page.keyboard.press('Escape');
    await page.keyboard.press('l');
    await row('open points').getByText('Whose is it? The words say “the auditors”.').waitFor();
    await row('open points').focus();
    await page.keyboard.press('e');
    const form = page.getByRole('form', { name: 'Edit' });
    await form.waitFor();
    expect(await form.getByLabel('Whose').evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.type('Lena Voss');
    await page.keyboard.press('Enter');
    await form.getByText(/Nobody is known as Lena Voss/).waitFor();
    await page.keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
    await row('open points').getByRole('link', { name: 'Lena Voss' }).waitFor();
  });
});
