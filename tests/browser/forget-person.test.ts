import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../support/process.ts';
import { axe, smallTargets } from './accessible.ts';
import { openWindow, startBrowser } from './browser.ts';
import { calendarFile, mailboxFile } from './own-material.ts';
import { type Server, startServer } from './server.ts';

/** Set to a folder to look at the pages by eye. */
const pictures = process.env.UPDRAFT_PICTURES;

/** Somebody is deleted from the page, and what may still mean them is looked through. */
describe('deleting a person', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  const broken: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
    page = await (await openWindow(browser)).newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => broken.push(error.message));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const press = (key: string): Promise<void> => page.keyboard.press(key);
  const headed = (name: string | RegExp): Promise<void> => page.getByRole('heading', { name }).first().waitFor();
  const focused = (): Promise<string> =>
    page.evaluate(
      () => `${document.activeElement?.getAttribute('aria-label') ?? ''} ${document.activeElement?.textContent ?? ''}`,
    );
  const tabTo = async (words: RegExp, most = 80): Promise<void> => {
    for (let steps = 0; steps < most; steps += 1) {
      if (words.test((await focused()).trim())) return;
      await press('Tab');
    }
    throw new Error(`Tab never came to ${words}; it is on "${await focused()}"`);
  };
  const picture = async (name: string): Promise<void> => {
    if (pictures) await page.screenshot({ path: `${pictures}/${name}.png` });
  };
  const leaveFields = (): Promise<void> => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const toPerson = async (name: string): Promise<void> => {
    await leaveFields();
    await press('p');
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
  };

  it('begins with a workspace that knows them', async () => {
    const env = { UPDRAFT_HOME: server.home, UPDRAFT_PASSPHRASE: 'a harbour wall in winter' };
    const [calendar, mailbox] = [join(server.home, 'harbour.ics'), join(server.home, 'harbour.mbox')];
    writeFileSync(calendar, calendarFile());
    writeFileSync(mailbox, mailboxFile());
    for (const command of [
      ['init'],
      ['import', calendar, mailbox],
      ['me', 'noor.aziz@harbour.example'],
      ['note', 'Ines likes the numbers before the story'],
    ]) {
      const { exit, err } = await run(command, { env });
      expect([exit, err]).toEqual([0, expect.any(String)]);
    }
    await page.goto(server.address);
    await page.getByLabel('Passphrase').fill(env.UPDRAFT_PASSPHRASE);
    await press('Enter');
    await page.getByRole('navigation').first().waitFor();
  });

  it('shows by keyboard what would go, and Keep keeps it [10.8]', async () => {
    await toPerson('Ines Calloway');
    await tabTo(/^Delete Ines Calloway/);
    await press('Enter');
    await page.getByText('This cannot be undone.').waitFor();
    const words = await page.locator('dialog').innerText();
    expect(words).toMatch(/What goes: this page, 3 mails from Ines Calloway, \d+ facts? .*and 1 address/);
    expect(words).toMatch(/“a former contact” will stand/);
    expect(words).toMatch(/[Bb]ackups/);
    expect(await axe(page)).toEqual([]);
    await picture('forget-dialog');
    await press('Escape');
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
    expect(await focused()).toContain('Delete Ines Calloway');
    await headed('Ines Calloway');
  });

  it('deletes, and lists what may still mean them [10.8]', async () => {
    await press('Enter');
    await page.getByText('This cannot be undone.').waitFor();
    await tabTo(/^Delete for good/, 10);
    await press('Enter');
    await headed('Ines Calloway is deleted.');
    await page.locator('.mention').first().waitFor();
    const listed = await page.locator('.mentions').innerText();
    expect(listed).toContain('Ines likes the numbers before the story');
    expect(listed).toContain('One-to-one with Ines');
    expect(await axe(page)).toEqual([]);
    await picture('forgotten');
    await page.getByRole('link', { name: /^Note/ }).first().click();
    await page.getByText('Ines likes the numbers').first().waitFor();
    await page.goBack();
    await headed('Ines Calloway is deleted.');
    await leaveFields();
    await press('p');
    await page.getByRole('link', { name: 'Tom Birch', exact: true }).waitFor();
    expect(await page.locator('main').innerText()).not.toContain('Ines Calloway');
  });

  it('keeps the list nowhere', async () => {
    await page.goto(new URL('/forgotten', page.url()).href);
    await headed('Nothing to decide here.');
    expect(await page.content()).not.toContain('Ines');
    expect(
      await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state])),
    ).not.toContain('Ines');
  });

  it('lets their mail in again, from the page [10.8]', async () => {
    await leaveFields();
    await page.goto(new URL('/workspace', page.url()).href);
    await tabTo(/^Let somebody you deleted write again/);
    await press('Enter');
    const field = page.getByLabel('Their address, or their full name');
    await field.fill('nobody@harbour.example');
    await press('Enter');
    await page.getByText('Nobody of that address or name was deleted here.').waitFor();
    expect(await axe(page)).toEqual([]);
    await picture('let-in');
    await field.fill('ines.calloway@harbour.example');
    await press('Enter');
    await page.getByText('Mail from there comes in again.').waitFor();
    await page.goto(new URL('/people', page.url()).href);
  });

  it('fits a phone', async () => {
    const window = await openWindow(browser, { wide: false, dark: true });
    await window.addCookies(await page.context().cookies());
    const wide = page;
    page = await window.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(new URL('/people', wide.url()).href);
    await page.getByRole('link', { name: 'Tom Birch', exact: true }).click();
    await page.getByRole('button', { name: /^Delete Tom Birch/ }).click();
    await page.getByText('This cannot be undone.').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await axe(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await picture('forget-phone');
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await headed('Tom Birch is deleted.');
    await page.locator('.mention').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await smallTargets(page)).toEqual([]);
    await picture('forgotten-phone');
    expect(broken).toEqual([]);
  });
});
