import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './accessible.ts';
import { openWindow, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

/** A mailbox large enough to be stopped while it comes in. */
const mailbox = (mails: number): string =>
  Array.from(
    { length: mails },
    (_, n) =>
      `From tom@harbour.example Mon Mar  9 14:00:00 2026\nFrom: Tom Birch <tom@harbour.example>\nTo: noor@harbour.example\n` +
      `Subject: Pier report ${n}\nMessage-ID: <r${n}@harbour.example>\nDate: Mon, ${1 + (n % 28)} Mar 2024 14:00:00 +0000\n\n` +
      `${'The tide was as the table says and the pier stands.\n'.repeat(40)}\n`,
  ).join('');

describe('bringing in a large mailbox', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
    page = await (await openWindow(browser)).newPage();
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

  const choose = (): Promise<void> =>
    page.locator('input[type=file]').setInputFiles({
      name: 'pier.mbox',
      mimeType: 'application/mbox',
      buffer: Buffer.from(mailbox(7000)),
    });

  it('tells how far it is, stops when it is told to, and goes on where it ended [9.3]', async () => {
    await choose();
    await page.getByText(/^pier\.mbox: About [67],\d00 mails/).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('progressbar', { name: 'How much of pier.mbox is read' }).waitFor();
    await page.getByText(/ read, .*(?:a second|left)/).waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText(/It was stopped; bring in the same file again/).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('link', { name: /^Workspace/ }).click();
    await choose();
    await page.getByText(/it goes on after that\./).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(/^pier\.mbox: .* items read, .* new/).waitFor({ timeout: 60_000 });
    await page.getByText('7,000 sources').waitFor();
  }, 90_000);
});
