import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axe, smallTargets } from './accessible.ts';
import { openWindow, phone, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

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

it('a window that closes over the recovery code is told of on Today, with a new one at hand [10.2]', async () => {
  const passphrase = 'four small boats at dawn';
  await page.goto(server.address);
  await page.getByRole('button', { name: /Make it mine/ }).click();
  await page.getByLabel('Passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Make it', exact: true }).click();
  const first = await page.locator('.code').textContent();
  await page.reload();
  const part = page.getByRole('region', { name: 'Your recovery code' });
  await part.waitFor();
  expect(await axe(page)).toEqual([]);
  await part.getByRole('button', { name: 'Print a new recovery code →' }).press('Enter');
  await part.getByLabel('Your passphrase').fill('not these four words');
  await page.keyboard.press('Enter');
  await part.locator('input[aria-invalid=true]').waitFor();
  await part.getByRole('button', { name: 'Show a new one' }).waitFor();
  await part.getByLabel('Your passphrase').fill(passphrase);
  await page.keyboard.press('Enter');
  await part.locator('.code').waitFor();
  expect(await part.locator('.code').textContent()).not.toBe(first);
  await page.setViewportSize(phone);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(await smallTargets(page)).toEqual([]);
  await part.getByRole('button', { name: 'I have it' }).click();
  await part.waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('heading', { name: 'Bring your calendar or mail' }).waitFor();
  expect(await part.count()).toBe(0);
});
