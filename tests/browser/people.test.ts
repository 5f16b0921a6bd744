import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, smallTargets } from './accessible.ts';
import { openWindow, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

const day = 86_400_000;
const mail = (number: number, from: string, to: string, text: string): string => {
  const when = new Date(Date.now() - number * day).toUTCString();
  return [
    `From sender ${when}`,
    `Message-ID: <p${number}@harbour.example>`,
    `Date: ${when}`,
    `From: ${from}`,
    `To: ${to}`,
    `Subject: Berth ${number}`,
    '',
    text,
    '',
    '',
  ].join('\n');
};
const noor = 'Noor Aziz <noor.aziz@harbour.example>';
const mailbox = [
  mail(1, 'Ines Calloway <ines.calloway@harbour.example>', noor, 'Could you please send me the berth plan by Friday?'),
  mail(2, noor, 'Ines Calloway <ines.calloway@harbour.example>', 'I will send you the berth plan by Friday.'),
  mail(3, '"Calloway, Ines" <ines@home.example>', noor, 'Sent from home: is the berth free in May?'),
  mail(4, 'Tom Birch <desk@harbour.example>', noor, 'Tom here, from the desk.'),
  mail(5, 'Al Berg <desk@harbour.example>', noor, 'Al here, from the desk.'),
  mail(6, 'Al Berg <desk@harbour.example>', noor, 'Al again.'),
  mail(7, 'Dana Ruiz <dana.ruiz@harbour.example>', noor, 'The crane rota is done.'),
  mail(8, 'Dana Ruiz <dana@pier.example>', noor, 'The crane rota of the pier is done too.'),
  mail(9, 'Noor Aziz <noor@home.example>', 'Tom Birch <desk@harbour.example>', 'From home: see you at the desk.'),
  mail(10, '"Berg, Al" <desk@harbour.example>', noor, 'Al once more.'),
].join('');

/** Two taken as one, one parted into two, taken back, and a question answered: all of it without a pointer. */
describe('people, by keyboard alone', () => {
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
  const leaveFields = (): Promise<void> => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const here = document.activeElement;
      const label = here instanceof HTMLInputElement ? here.closest('label') : null;
      return `${here?.getAttribute('aria-label') ?? ''} ${(label ?? here)?.textContent ?? ''}`.trim();
    });
  const tabTo = async (words: RegExp): Promise<void> => {
    for (let steps = 0; steps < 80; steps += 1) {
      if (words.test(await focused())) return;
      await press('Tab');
    }
    throw new Error(`Tab never came to ${words}; it is on "${await focused()}"`);
  };
  const person = async (name: string): Promise<void> => {
    await leaveFields();
    await press('p');
    await page.getByLabel('Find somebody').waitFor();
    await leaveFields();
    await press('/');
    await page.keyboard.type(name);
    await page
      .getByRole('option', { name: new RegExp(`${name}.*person`) })
      .first()
      .waitFor();
    await press('Enter');
    await page.getByRole('heading', { name: 'Seen as' }).waitFor();
  };
  const seen = (): Promise<string[]> => page.locator('.seen').allInnerTexts();

  it('brings a mailbox in', async () => {
    await page.goto(server.address);
    await page.getByRole('button', { name: /Make it mine/ }).click();
    await page.getByLabel('Passphrase').fill('four small boats at dawn');
    await page.getByRole('button', { name: 'Make it', exact: true }).click();
    await page.getByRole('button', { name: 'I have it' }).click();
    await page.getByRole('heading', { name: 'Bring your calendar or mail' }).waitFor();
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'harbour.mbox',
        mimeType: 'application/mbox',
        buffer: Buffer.from(mailbox),
      });
    await page.getByRole('button', { name: 'Bring it in' }).click();
    await page.getByRole('button', { name: /^Close/ }).click();
    await page.getByRole('heading', { name: 'Which address is you?' }).waitFor();
  });

  it('asks whether two are one, with the reason; Enter takes them as one, z takes it back, x keeps them apart', async () => {
    await leaveFields();
    await press('p');
    await page.getByRole('heading', { name: 'Are these one person?' }).waitFor();
    const pairs = page.locator('[data-pair]');
    await expect.poll(() => pairs.count()).toBe(3);
    expect(await pairs.first().innerText()).toContain('The same full name at');
    expect(await axe(page)).toEqual([]);
    await tabTo(/^\w+ \w+, \S+@\S+, and /);
    expect(await focused()).toContain((await pairs.first().innerText()).split(' ')[0]);
    await press('Enter');
    await page.getByText(/are taken as one\.$/).waitFor();
    await expect.poll(() => pairs.count()).toBe(2);
    await press('z');
    await page.getByText('Undone.').waitFor();
    await expect.poll(() => pairs.count()).toBe(3);
    await tabTo(/^\w+ \w+, \S+@\S+, and /);
    await press('x');
    await page.getByText('Kept as two.').waitFor();
    await expect.poll(() => pairs.count()).toBe(2);
    await press('z');
    await page.getByText('Undone.').waitFor();
  });

  it('parts what is somebody else from how they were seen, and takes it back', async () => {
    await person('Tom Birch');
    await expect.poll(async () => (await seen()).length).toBe(2);
    // Two spellings of one name stand together; another name at the same address does not.
    expect((await seen())[0]).toMatch(/Al Berg desk@harbour\.example\s+3 times/);
    await page.getByRole('button', { name: /^2 spellings of Al Berg/ }).click();
    await expect.poll(async () => (await seen()).length).toBe(4);
    await page.getByRole('button', { name: /^2 spellings of Al Berg/ }).click();
    await tabTo(/^Al Berg desk@/);
    await press('Space');
    await page.getByText('2 of 3 ticked.').waitFor();
    expect(await axe(page)).toEqual([]);
    await tabTo(/^This is somebody else/);
    await press('Enter');
    await page.getByText('Al Berg is somebody else now.').waitFor();
    await expect.poll(async () => (await seen()).length).toBe(1);
    await leaveFields();
    await press('z');
    await page.getByText('Undone.').waitFor();
    await expect.poll(async () => (await seen()).length).toBe(2);
  });

  it('takes somebody picked as the same, and takes it back', async () => {
    await person('Dana Ruiz');
    const before = page.url();
    await tabTo(/^Same as/);
    await press('Enter');
    await page
      .getByRole('option', { name: /Dana Ruiz/ })
      .first()
      .waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.type('ruiz');
    await press('Enter');
    await page.getByText('Dana Ruiz and Dana Ruiz are taken as one.').waitFor();
    await expect.poll(async () => (await seen()).length).toBe(2);
    await leaveFields();
    await press('z');
    await page.getByText('Undone.').waitFor();
    await expect.poll(async () => (await seen()).length).toBe(1);
    expect(page.url()).toBe(before);
  });

  it('finds somebody without the questions in between', async () => {
    await leaveFields();
    await press('p');
    await page.getByRole('heading', { name: 'Are these one person?' }).waitFor();
    await page.getByLabel('Find somebody').fill('birch');
    await page.getByRole('heading', { name: 'Are these one person?' }).waitFor({ state: 'detached' });
    expect(await page.locator('.person-row').count()).toBe(1);
    await page.getByLabel('Find somebody').fill('');
    await page.getByRole('heading', { name: 'Are these one person?' }).waitFor();
  });

  it('asks which other addresses are the user too, ticked where it is likely, and takes the answer back', async () => {
    await leaveFields();
    await press('t');
    await page.getByRole('heading', { name: 'Which address is you?' }).waitFor();
    await page
      .locator('.suggestion', { hasText: 'noor.aziz@harbour.example' })
      .getByRole('button', { name: /This is me/ })
      .click();
    await page.getByRole('heading', { name: 'Are these yours too?' }).waitFor();
    expect(await axe(page)).toEqual([]);
    const box = page.getByRole('checkbox', { name: /noor@home\.example/ });
    expect(await box.isChecked()).toBe(false);
    await leaveFields();
    await press('1');
    expect(await box.isChecked()).toBe(true);
    await press('Enter');
    await page.getByText('1 of them is you as well.').waitFor();
    await page.getByRole('heading', { name: 'Who of these is above you?' }).waitFor();
    await leaveFields();
    await press('z');
    await page.getByText('Undone.').waitFor();
    await page.getByRole('heading', { name: 'Are these yours too?' }).waitFor();
    // On People it is asked too, and by itself.
    await press('p');
    await page.getByRole('heading', { name: 'Are these yours too?' }).waitFor();
    expect(await page.locator('[data-pair]', { hasText: 'noor@home' }).count()).toBe(0);
    expect(await axe(page)).toEqual([]);
  });

  it('can be tapped on a phone, dark as light', async () => {
    for (const dark of [false, true]) {
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      await page.setViewportSize({ width: 390, height: 844 });
      await leaveFields();
      await press('p');
      await page.getByRole('heading', { name: 'Are these one person?' }).waitFor();
      expect(await axe(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await person('Tom Birch');
      expect(await axe(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
    }
  });

  it('never broke on the way', () => {
    expect(broken).toEqual([]);
  });
});
