import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, smallTargets } from './accessible.ts';
import { openWindow, phone, startBrowser } from './browser.ts';
import { startTurnableServer } from './server.ts';

/** The next minute of the clock that is not upon us. */
const minuteAhead = (): { readonly day: string; readonly clock: string } => {
  const at = new Date(Date.now() + 75_000).toLocaleString('sv', { timeZone: 'Europe/Zurich' });
  return { day: at.slice(0, 10), clock: at.slice(11, 16) };
};

/** A reminder is set, comes, is put off and seen; the three ways are opened and tried. */
describe('reminders in the page', () => {
  let server: Awaited<ReturnType<typeof startTurnableServer>>;
  let browser: Browser;
  let page: Page;
  const broken: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTurnableServer(), startBrowser()]);
    page = await (await openWindow(browser)).newPage();
    page.setDefaultTimeout(20_000);
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

  const due = () => page.getByRole('region', { name: 'Due now' });
  const coming = () => page.getByRole('region', { name: 'Coming' });

  it('is set by the keyboard, taken back with z, and set again [6.1]', async () => {
    await page.keyboard.press('r');
    await page.getByRole('heading', { name: 'Nothing is due, and nothing is planned.' }).waitFor();
    const { day, clock } = minuteAhead();
    const set = async (): Promise<void> => {
      await page.getByLabel('Remind me').fill('Ring the harbour שלום');
      await page.getByLabel('on', { exact: true }).fill(day);
      await page.getByLabel('at', { exact: true }).fill(clock);
      await page.getByLabel('at', { exact: true }).press('Enter');
      await coming().getByText('Ring the harbour שלום.').waitFor();
    };
    await set();
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('z');
    await coming().getByText('Ring the harbour שלום.').waitFor({ state: 'detached' });
    await set();
  });

  it('is refused in the past, and what was typed stays', async () => {
    await page.getByLabel('Remind me').fill('Too late');
    await page.getByLabel('at', { exact: true }).fill('00:00');
    await page.getByRole('button', { name: 'Remind me →' }).click();
    await page.getByText('That time has passed.').waitFor();
    expect(await page.getByLabel('Remind me').inputValue()).toBe('Too late');
    await page.getByLabel('Remind me').fill('');
  });

  it('makes an address for calendar programs, and a new one; nothing else gives the calendar away [9.9]', async () => {
    await page.getByRole('button', { name: 'Make an address →' }).click();
    await page.getByRole('button', { name: 'Show it' }).click();
    const address = (await page.locator('.way .address bdi').textContent()) ?? '';
    const asked = async (): Promise<number> => (await fetch(address)).status;
    const file = await (await fetch(address)).text();
    expect(file).toMatch(/^BEGIN:VCALENDAR/);
    expect(file).toContain('Ring the harbour');
    await page.getByRole('button', { name: 'Make a new one' }).click();
    await expect.poll(asked).toBe(404);
    await expect.poll(() => page.locator('.way .address bdi').textContent()).not.toBe(address);
  });

  it('names a mail server; what it refuses is said beside what was typed, and a trial says where it stopped [6.1]', async () => {
    await page.getByRole('button', { name: 'Name a mail server →' }).click();
    await page.getByLabel('Mail server', { exact: true }).fill('127.0.0.1');
    await page.getByLabel('Port', { exact: true }).fill('1');
    await page.getByLabel('To which address').fill('noor@example.org, eve@example.org');
    await page.getByRole('button', { name: 'Keep it →' }).click();
    await page.getByText('Give one address, like noor@example.org.').waitFor();
    await page.getByLabel('To which address').fill('noor@example.org');
    await page.getByRole('button', { name: 'Keep it →' }).click();
    const way = page.locator('.way').filter({ hasText: 'By mail' });
    await way.getByText('A mail at 07:30 on working days to noor@example.org').waitFor();
    await way.getByRole('button', { name: 'Try it →' }).click();
    await way.getByText('The mail server could not be reached.').waitFor();
    await way.getByRole('button', { name: 'Turn it off' }).click();
    await way.getByText('Off. A mail at 07:30').waitFor();
  });

  it('reads well to a machine and to a thumb', async () => {
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize(phone);
    expect(await smallTargets(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('comes at its minute: on Today, in a line on other pages; later puts it off, seen ends it [6.1]', async () => {
    await page.getByRole('heading', { level: 1 }).focus();
    server.turnClock();
    await due().getByText('Ring the harbour שלום.').waitFor({ timeout: 60_000 });
    await page.keyboard.press('p');
    await page.getByRole('complementary', { name: 'Due now' }).getByText('Ring the harbour שלום.').waitFor();
    await page.keyboard.press('t');
    await due().getByText('Ring the harbour שלום.').waitFor();
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
    const later = due().getByRole('button', { name: /^Later/ });
    // By the keyboard alone: the choices have it, Escape gives it back, and after an answer it goes on.
    await later.press('Enter');
    await expect.poll(focused).toBe('In an hour');
    await page.keyboard.press('Escape');
    await expect.poll(focused).toBe('Later');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('In an hour');
    await page.keyboard.press('Enter');
    await due().waitFor({ state: 'detached' });
    // Its part of the page is gone: the next one has the focus.
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.keyboard.press('z');
    await due().getByText('Ring the harbour שלום.').waitFor();
    await later.click();
    await due().getByRole('button', { name: 'In an hour' }).click();
    await due().waitFor({ state: 'detached' });
    await page.keyboard.press('r');
    await coming().getByText('Put off once.').waitFor();
    await coming()
      .getByRole('button', { name: /^Take out/ })
      .click();
    await page.getByRole('heading', { name: 'Nothing is due, and nothing is planned.' }).waitFor();
    expect(broken).toEqual([]);
  }, 120_000);
});
