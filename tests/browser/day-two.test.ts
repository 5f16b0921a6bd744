import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CalendarServer, calendarServer } from '../support/calendar-server.ts';
import { run } from '../support/process.ts';
import { calendarWith, firstMail, laterMail, laterWords, talkTitle } from '../support/two-days.ts';
import { axe, smallTargets } from './accessible.ts';
import { openWindow, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

const passphrase = 'four small boats at noon';
const hour = 3_600_000;

/** A page that is left open over night: what arrived and what moved stands in it without a reload. */
describe('day two in the page', () => {
  let server: Server;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let calendars: CalendarServer;
  let mailbox = '';
  const now = Date.now();
  const talk = Math.ceil(now / hour) * hour + 20 * hour;
  const clockOf = (when: number): string =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Zurich', hour: '2-digit', minute: '2-digit' }).format(when);

  beforeAll(async () => {
    calendars = await calendarServer(calendarWith(talk, 0));
    [server, browser] = await Promise.all([startServer('--look', '1'), startBrowser()]);
    context = await openWindow(browser);
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(server.address);
    await page.getByRole('button', { name: /Make it mine/ }).click();
    await page.getByLabel('Passphrase').fill(passphrase);
    await page.getByRole('button', { name: 'Make it', exact: true }).click();
    await page.getByRole('button', { name: 'I have it' }).click();
    mailbox = mkdtempSync(join(tmpdir(), 'updraft-mail-'));
    writeFileSync(join(mailbox, '1.eml'), firstMail(now));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await calendars?.stop();
    rmSync(mailbox, { recursive: true, force: true });
  });

  const section = () => page.getByRole('region', { name: 'What comes in by itself' });
  const field = () => page.getByLabel('Address of a calendar');

  it('takes the address of a calendar, says what came, and keeps the address to itself [9.1]', async () => {
    await page.getByRole('link', { name: /^Workspace/ }).click();
    await section().getByText('Nothing yet').waitFor();
    await field().fill(calendars.address.replace('work.ics', 'nothing-here').replace('http:', 'ftp:'));
    await page.keyboard.press('Enter');
    await section().getByText('begins with https:').waitFor();
    await field().fill('nonsense');
    await page.keyboard.press('Enter');
    await section().getByText('That is not an address.').waitFor();
    expect(await section().locator('.feed-add [role=status]').textContent()).not.toContain('terminal');
    expect(await field().inputValue()).not.toBe('');
    await field().fill(calendars.address);
    await page.keyboard.press('Enter');
    await section().getByText('127.0.0.1: 2 meetings read, 2 new.').waitFor();
    expect(await field().inputValue()).toBe('');
    await section()
      .getByText(/Looked just now|Looked 1 minute ago/)
      .waitFor();
    expect(await section().textContent()).toContain('2 coming meetings in it.');
    expect(await page.content()).not.toContain('secret-1f9c');
    await section()
      .getByRole('button', { name: /^Show the address/ })
      .click();
    await section().getByText('secret-1f9c').waitFor();
    await section()
      .getByRole('button', { name: /^Hide the address/ })
      .click();
    expect(page.url()).not.toContain('secret');
    expect(await axe(page)).toEqual([]);
  });

  it('shows a folder that was added in a terminal', async () => {
    const { exit, err } = await run(['feed.add', mailbox], { env: { UPDRAFT_HOME: server.home } });
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    await section().getByText('1 file in it.').waitFor({ timeout: 30_000 });
  });

  it('fits a phone, by touch, in the dark', async () => {
    const small = await openWindow(browser, { wide: false, dark: true });
    const other = await small.newPage();
    await small.addCookies(await context.cookies());
    await other.goto(new URL('/workspace', server.address).href);
    await other.getByRole('region', { name: 'What comes in by itself' }).getByText('1 file in it.').waitFor();
    expect(await axe(other)).toEqual([]);
    const small44 = await smallTargets(other);
    expect(small44.filter((line) => /Look|Remove|Show|calendar/.test(line))).toEqual([]);
    expect(await other.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await small.close();
  });

  it('shows the new line and the new time on an open brief by itself [9.1, 9.3, 4.11]', async () => {
    const cli = (...argv: string[]) => run(argv, { env: { UPDRAFT_HOME: server.home } });
    expect((await cli('person.me', 'noor.aziz@harbour.example')).exit).toBe(0);
    expect((await cli('person.edit', 'ines', '--standing', 'above')).exit).toBe(0);
    await page.getByRole('link', { name: 'Today', exact: true }).click();
    await page.reload();
    await page.getByRole('link', { name: 'Brief →' }).first().click();
    await page.getByRole('heading', { name: talkTitle }).waitFor();
    await page.getByText(clockOf(talk)).first().waitFor();
    expect(await page.locator('main').textContent()).not.toContain(laterWords);

    // Somebody types a line meanwhile: nothing of it is lost.
    const line = page.getByLabel(/^Capture: what/);
    await line.fill('Half a thought about');
    writeFileSync(join(mailbox, '2.eml'), laterMail(now));
    calendars.serve(calendarWith(talk + 2 * hour, 1));
    await page.locator('main').getByText(laterWords).first().waitFor({ timeout: 45_000 });
    await page
      .getByText(clockOf(talk + 2 * hour))
      .first()
      .waitFor({ timeout: 45_000 });
    expect(await page.locator('main').textContent()).not.toContain(`${clockOf(talk)},`);
    expect(await line.inputValue()).toBe('Half a thought about');
    expect(await axe(page)).toEqual([]);
  });

  it('asks before it takes much out, by keyboard, and says so on Today', async () => {
    calendars.serve('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n');
    await page.getByRole('link', { name: 'Today', exact: true }).click();
    await page
      .locator('.feed-trouble')
      .getByText('The calendar now holds none of 2 coming meetings.')
      .waitFor({ timeout: 45_000 });
    expect(await axe(page)).toEqual([]);
    await page.locator('.feed-trouble a').focus();
    await page.keyboard.press('Enter');
    await section().getByText('Take all 2 out?').waitFor();
    await section().getByRole('button', { name: 'Look now → 127.0.0.1' }).click();
    await page.getByText('127.0.0.1 asks you something.').waitFor();
    expect(await axe(page)).toEqual([]);
    await section().getByRole('button', { name: 'Keep them →' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('2 meetings kept.').waitFor();
    await section().getByText('Take all 2 out?').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Remove 127.0.0.1' }).click();
    await page.getByText('What came from it stays.').waitFor();
    await page.keyboard.press('z');
    await section().getByRole('button', { name: 'Remove 127.0.0.1' }).waitFor();
    // The folder's row says the same; which of them was looked at last is chance.
    await section()
      .getByText(/^Looked (just now|1 minute ago).*coming meetings/)
      .waitFor({ timeout: 45_000 });
    await page.getByRole('button', { name: 'Remove 127.0.0.1' }).click();
    await page.getByText('What came from it stays.').waitFor();
    await page.getByRole('link', { name: 'Today', exact: true }).click();
    await page.getByText(talkTitle).first().waitFor();
  });
});
