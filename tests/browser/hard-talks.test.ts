import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './accessible.ts';
import { openWindow, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

const sent = new Date(Date.now() - 86_400_000).toUTCString();
const mailbox = [
  `From sender ${sent}`,
  'Message-ID: <h1@harbour.example>',
  `Date: ${sent}`,
  'From: Rosa Quint <rosa.quint@harbour.example>',
  'To: Noor Aziz <noor.aziz@harbour.example>',
  'Subject: Pump B for the pier',
  '',
  'I compared the two pumps. B costs 900 more and needs half the refills. I suggest we take B. May I order it this week?',
  '',
  '',
].join('\n');

/** Something hard is prepared, a reply is written beside what it answers, and a note is read as it is typed; without a pointer. */
describe('hard messages and replies, by keyboard alone', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  const broken: string[] = [];
  const pictures = process.env.UPDRAFT_PICTURES;

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
      return `${here?.getAttribute('aria-label') ?? ''} ${here?.textContent ?? ''}`.trim();
    });
  const tabTo = async (words: RegExp): Promise<void> => {
    for (let steps = 0; steps < 80; steps += 1) {
      if (words.test(await focused())) return;
      await press('Tab');
    }
    throw new Error(`Tab never came to ${words}; it is on "${await focused()}"`);
  };
  const asked = (words: string): Promise<void> =>
    page.getByRole('heading', { level: 1, name: words, exact: true }).waitFor();
  const picture = async (name: string): Promise<void> => {
    if (pictures === undefined) return;
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ path: `${pictures}/${name}-${width}-${colorScheme}.png` });
      }
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
  };

  it('brings one mail in', async () => {
    await page.goto(server.address);
    await page.getByRole('button', { name: /Make it mine/ }).click();
    await page.getByLabel('Passphrase').fill('four small boats at dawn');
    await page.getByRole('button', { name: 'Make it', exact: true }).click();
    await page.getByRole('button', { name: 'I have it' }).click();
    await page.getByRole('heading', { name: 'Bring your calendar or mail' }).waitFor();
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'pier.mbox', mimeType: 'application/mbox', buffer: Buffer.from(mailbox) });
    await page.getByRole('button', { name: 'Bring it in' }).click();
    await page.getByRole('button', { name: /^Close/ }).click();
    await page.getByRole('heading', { name: 'Which address is you?' }).waitFor();
  });

  it('reads a line about somebody as it is typed, and keeps it all the same [10.4]', async () => {
    await leaveFields();
    await press('c');
    await page.keyboard.type('@Rosa wants the pump by Friday. What an idiot. Rumour has it that Ida drinks.');
    const careful = page.locator('.careful');
    await careful.waitFor();
    expect(await careful.innerText()).toMatch(
      /could read this some day: .*idiot.* calls somebody names; .*private life/,
    );
    expect(await axe(page)).toEqual([]);
    await picture('careful');
    await press('Enter');
    await page.getByText('What an idiot').first().waitFor();
    await page.locator('.careful').waitFor({ state: 'detached' });
    await press('Escape');
  });

  it('asks one question at a time, keeps the answers on the way back, and ends in a draft [2.8]', async () => {
    await leaveFields();
    await press('w');
    await page.getByRole('link', { name: /Write something hard/ }).waitFor();
    await tabTo(/Write something hard/);
    await press('Enter');
    await asked('What is hard to say?');
    expect(await axe(page)).toEqual([]);
    await picture('prepare');
    await tabTo(/Begin: Bad news/);
    await press('Enter');
    await page.getByLabel('Who will read it?').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('Who will read it?').focus();
    await page.keyboard.type('Rosa');
    await tabTo(/^Begin →/);
    await press('Enter');
    await asked('Why do you want Rosa to know now?');
    expect(await axe(page)).toEqual([]);
    await picture('choice');
    await press('1');
    await asked('What happened, or will happen?');
    await page.keyboard.type('the pump comes on 4 May, not on 20 April');
    expect(await axe(page)).toEqual([]);
    await picture('line');
    await press('Enter');
    await asked('What does it mean for Rosa?');
    await tabTo(/Back/);
    await press('Enter');
    await asked('What happened, or will happen?');
    expect(await page.getByRole('textbox', { name: 'What happened, or will happen?' }).inputValue()).toContain('4 May');
    await press('Enter');
    await asked('What does it mean for Rosa?');
    await page.keyboard.type('the pier stays closed for nine days');
    await press('Enter');
    await asked('What would you do, and because of what?');
    await page.keyboard.type('rent a pump, because it is here in two days');
    await press('Enter');
    await asked('What is the other way?');
    await page.keyboard.type('open the pier on 5 May');
    await press('Enter');
    await asked('By when does Rosa have to decide?');
    await page.keyboard.type('Thursday');
    await press('Enter');
    await asked('Does somebody have to hear it before Rosa does?');
    await press('3');
    await asked('Tell somebody else first.');
    expect(await axe(page)).toEqual([]);
    await picture('first');
    await tabTo(/Look at that answer/);
    await press('Enter');
    await asked('Does somebody have to hear it before Rosa does?');
    await press('1');
    const editor = page.locator('.cm-content');
    await editor.waitFor();
    expect(await editor.innerText()).toContain('While there is still time to act: the pump comes on 4 May');
    expect(page.url()).not.toMatch(/pump|May/);
  });

  it('says behind the very answer that it should wait, and goes on all the same [2.8]', async () => {
    await leaveFields();
    await press('w');
    await page.getByRole('link', { name: /Write something hard/ }).waitFor();
    await tabTo(/Write something hard/);
    await press('Enter');
    await asked('What is hard to say?');
    await tabTo(/Begin: Saying no/);
    await press('Enter');
    await page.getByLabel('Who will read it?').waitFor();
    await tabTo(/^Begin →/);
    await press('Enter');
    await asked('Why no?');
    await press('3');
    await asked('Don’t send this today.');
    expect(await axe(page)).toEqual([]);
    await picture('not-today');
    await tabTo(/Go on all the same/);
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: /^What did .* ask for\?$/ }).waitFor();
  });

  it('puts their message beside the reply and reads it with other eyes [7.6]', async () => {
    await leaveFields();
    await press('/');
    await page.keyboard.type('refills');
    await page.locator('dialog [role=option]').first().waitFor();
    await press('Enter');
    await page.getByRole('link', { name: 'Reply, reviewed →' }).waitFor();
    await tabTo(/Reply, reviewed/);
    await press('Enter');
    await page.getByRole('heading', { name: 'Rosa Quint wrote' }).waitFor();
    await page.locator('.cm-content').waitFor();
    await page.locator('.cm-content').focus();
    await page.keyboard.type('Any trainee could have told me that. Come back when you have done your homework.');
    await page.getByText('This makes the other person small').first().waitFor();
    expect(await axe(page)).toEqual([]);
    await picture('reply');
    await press('ControlOrMeta+a');
    await page.keyboard.type('Good catch. Yes, order B this week and copy Sven.');
    await page.getByText('nothing to change found').waitFor();
    expect(broken).toEqual([]);
  });
});
