import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './accessible.ts';
import { openWindow, startBrowser } from './browser.ts';
import { calendarFile, mailboxFile } from './own-material.ts';
import { type Server, startServer } from './server.ts';

const passphrase = 'four small boats at dawn';

/** One workspace in two windows of one browser, and what happens to both. */
describe('two windows', () => {
  let server: Server;
  let browser: Browser;
  let context: BrowserContext;
  let a: Page;
  let b: Page;
  let code = '';

  const newPage = async (): Promise<Page> => {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    return page;
  };
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
    context = await openWindow(browser);
    a = await newPage();
    await a.goto(server.address);
    await a.getByRole('button', { name: /Make it mine/ }).click();
    await a.getByLabel('Passphrase').fill(passphrase);
    await a.getByRole('button', { name: 'Make it', exact: true }).click();
    code = (await a.locator('.code').textContent()) ?? '';
    await a.getByRole('button', { name: 'I have it' }).click();
    await a.locator('input[type=file]').setInputFiles([
      { name: 'harbour.ics', mimeType: 'text/calendar', buffer: Buffer.from(calendarFile()) },
      { name: 'harbour.mbox', mimeType: 'application/mbox', buffer: Buffer.from(mailboxFile()) },
    ]);
    await a.getByRole('button', { name: 'Bring it in' }).click();
    await a.getByText('2 files: 9 items read, 9 new').waitFor();
    b = await newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const editor = (page: Page) => page.getByRole('textbox', { name: 'Draft' });
  const saved = (page: Page) => page.getByText('Saved', { exact: true }).waitFor();
  const locked = (page: Page) => page.getByRole('heading', { name: 'Locked.' }).waitFor();

  it('a draft that another window changed is not written over: mine or the other one is chosen', async () => {
    await a.getByRole('link', { name: /^Write/ }).click();
    await a.getByRole('button', { name: /New draft/ }).click();
    await editor(a).fill('The pier is late.');
    await saved(a);
    await b.goto(a.url());
    await expect.poll(() => editor(b).textContent()).toBe('The pier is late.');
    await editor(a).fill('Written in A.');
    await saved(a);
    await editor(b).fill('Written in B.');
    await b.getByText('This draft was changed elsewhere, in another window or by a command.').waitFor();
    expect(await axe(b)).toEqual([]);
    expect(await editor(b).textContent()).toBe('Written in B.');
    await b.getByText('Look at the other').click();
    await b.getByText('Written in A.').waitFor();
    if (process.env.UPDRAFT_PICTURES)
      for (const width of [1440, 390]) {
        await b.setViewportSize({ width, height: 900 });
        await b.screenshot({ path: `${process.env.UPDRAFT_PICTURES}/elsewhere-${width}.png` });
      }
    await b.setViewportSize({ width: 1440, height: 900 });
    await b.getByRole('button', { name: /Take the other/ }).click();
    await expect.poll(() => editor(b).textContent()).toBe('Written in A.');
    await saved(b);
    await editor(b).fill('Written in B again.');
    await saved(b);
    await editor(a).fill('Mine, in A.');
    await a.getByText('This draft was changed elsewhere, in another window or by a command.').waitFor();
    await a.getByRole('button', { name: /Keep mine/ }).click();
    await saved(a);
    await b.reload();
    await expect.poll(() => editor(b).textContent()).toBe('Mine, in A.');
  });

  it('lines that each window added stand together, without a question [4.14]', async () => {
    await editor(a).fill('The pier is late.\n\nThe gate is open.');
    await saved(a);
    await b.reload();
    await expect.poll(() => editor(b).innerText()).toContain('The gate is open.');
    await editor(a).fill('A note first.\n\nThe pier is late.\n\nThe gate is open.');
    await saved(a);
    await editor(b).fill('The pier is late.\n\nThe gate is open.\n\nA note last.');
    await expect.poll(() => editor(b).innerText()).toMatch(/A note first\.[\s\S]*pier[\s\S]*A note last\./);
    await saved(b);
    await a.reload();
    await expect.poll(() => editor(a).innerText()).toMatch(/A note first\.[\s\S]*pier[\s\S]*A note last\./);
  });

  it('nor is a note on a person', async () => {
    await a.getByRole('link', { name: /^People/ }).click();
    await a.getByRole('link', { name: 'Ines Calloway', exact: true }).click();
    const note = (page: Page) => page.getByLabel(/^Note on Ines/);
    await note(a).waitFor();
    await b.goto(a.url());
    await note(b).waitFor();
    await note(a).fill('From A.');
    await saved(a);
    await note(b).fill('From B.');
    await b.getByText('This note was changed elsewhere, in another window or by a command.').waitFor();
    expect(await note(b).inputValue()).toBe('From B.');
    await b.getByRole('button', { name: /Take the other/ }).click();
    await expect.poll(() => note(b).inputValue()).toBe('From A.');
  });

  it('locking one locks the other at once, and so does the first answer that says so', async () => {
    await a.getByRole('button', { name: /^Lock/ }).click();
    await Promise.all([locked(a), locked(b)]);
    expect(await b.locator('body').textContent()).not.toContain('Ines');
    await a.getByLabel('Passphrase').fill(passphrase);
    await a.keyboard.press('Enter');
    await a.locator('nav').first().waitFor();
    await b.locator('nav').first().waitFor();
    // Locked from elsewhere, as by the command line: the next thing that is asked of the server tells.
    await b.evaluate(() => {
      const token = document.querySelector('meta[name="updraft-token"]')?.getAttribute('content') ?? '';
      return fetch('/api/workspace.lock', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-updraft-token': token },
        body: '{}',
      });
    });
    await a.getByLabel(/^Capture: what/).fill('Half a line');
    await a.keyboard.press('Enter');
    await locked(a);
    await b.evaluate(() => dispatchEvent(new Event('focus')));
    await locked(b);
    await a.getByLabel('Passphrase').fill(passphrase);
    await a.keyboard.press('Enter');
    await expect.poll(() => a.getByLabel(/^Capture: what/).inputValue()).toBe('Half a line');
  });

  it('opens by the recovery code, shown as it is typed, and offers a new passphrase', async () => {
    await b.locator('nav').first().waitFor();
    await b.close();
    await a.getByRole('button', { name: /^Lock/ }).click();
    await locked(a);
    await a.getByRole('button', { name: 'Use the recovery code' }).click();
    const field = a.getByLabel('Recovery code');
    expect(await field.getAttribute('type')).toBe('text');
    await field.fill('AAAA-BBBB-CCCC');
    await a.keyboard.press('Enter');
    await a.getByText('That code does not open this workspace. Check it letter by letter.').waitFor();
    await field.fill(code);
    await a.keyboard.press('Enter');
    await a.getByRole('heading', { name: 'It is open again.' }).waitFor();
    await a.getByLabel('New passphrase').fill('three grey gulls at noon');
    await a.keyboard.press('Enter');
    await a.getByRole('heading', { name: 'Your recovery code.' }).waitFor();
    expect(await a.locator('.code').textContent()).not.toBe(code);
    await a.getByRole('button', { name: 'I have it' }).click();
    await a.locator('nav').first().waitFor();
    await a.getByRole('button', { name: /^Lock/ }).click();
    await a.getByLabel('Passphrase').fill('three grey gulls at noon');
    await a.keyboard.press('Enter');
    await a.locator('nav').first().waitFor();
  });

  it('a window of an earlier start says so, and keeps what was typed', async () => {
    await a.getByRole('link', { name: /^Write/ }).click();
    await a.getByRole('button', { name: /New draft/ }).click();
    await editor(a).fill('The pier is late.');
    await saved(a);
    await a.getByLabel(/^Capture: what/).fill('Not yet kept');
    await context.clearCookies();
    await a.keyboard.press('Enter');
    await a.getByText('This window belongs to an earlier start of Updraft.').first().waitFor();
    expect(await a.locator('body').innerText()).not.toContain('`');
    expect(await a.getByLabel(/^Capture: what/).inputValue()).toBe('Not yet kept');
    await editor(a).fill('The pier is late. The gate is open.');
    await a.getByRole('button', { name: 'Copy what you typed' }).waitFor();
    expect(await axe(a)).toEqual([]);
  });
});
