import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './accessible.ts';
import { openWindow, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

const months = 'January February March April May June July August September October November December'.split(' ');
// Three and four months ahead, so that neither day is near, whatever the day on which this runs.
const [one, other] = [3, 4].map((ahead) => ((new Date().getMonth() + ahead) % 12) + 1);
const dayOne = `${one} ${months[(other ?? 1) - 1]}`;
const dayOther = `${other} ${months[(one ?? 1) - 1]}`;

describe('how it reads', () => {
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
    await page.getByRole('textbox', { name: /Capture/ }).waitFor();
    page.setDefaultTimeout(10_000);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  const capture = async (line: string): Promise<void> => {
    await page.keyboard.press('c');
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'What was read from your line' }).waitFor();
  };

  it('asks which day words like 3/4 mean, by keys alone, and remembers how such dates are read [2.1]', async () => {
    await capture(`I will send Ines the pier plan by ${one}/${other}`);
    const line = page.getByRole('group', { name: 'What was read from your line' });
    const asked = line.getByRole('group', { name: `“${one}/${other}”: which day is meant?` });
    expect(await asked.getByRole('button').allTextContents()).toEqual([
      expect.stringMatching(new RegExp(`^(${dayOne}|${dayOther})( \\d{4})?a$`)),
      expect.stringMatching(new RegExp(`^(${dayOne}|${dayOther})( \\d{4})?b$`)),
      'Another day',
    ]);
    expect(await axe(page)).toEqual([]);
    const third = await asked.getByRole('button', { name: dayOne }).getAttribute('aria-keyshortcuts');
    await page.keyboard.press(third ?? '');
    await line.getByRole('group', { name: `Always read dates like ${one}/${other} as ${dayOne}?` }).waitFor();
    await line.getByText(`· due ${dayOne}`).waitFor();
    await page.keyboard.press('a');
    await page.getByText(`From now on dates like ${one}/${other} are read so: ${dayOne}.`).waitFor();
    await page.keyboard.press('Enter');
    await line.waitFor({ state: 'detached' });
    await page.getByRole('textbox', { name: /Capture/ }).press('Escape');
    await capture(`I will send Ines the crane list by ${other}/${one}`);
    await line.getByText(`· due ${dayOther}`).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: /Capture/ }).press('Escape');
  }, 60_000);

  it('says on Workspace how dates are read, changes it and takes it back', async () => {
    await page.keyboard.press('o');
    const section = page.getByRole('region', { name: 'How dates are read' });
    await section.getByText('2/3 is the second of March.').waitFor();
    await section.getByText('Change this', { exact: true }).click();
    await section.getByLabel('The fiscal year begins with').selectOption('April');
    await section.getByLabel(/^Days off/).fill('Christmas Eve');
    await section.getByRole('button', { name: 'Save →' }).click();
    await section.getByText(/Write a day off as its date and its name/).waitFor();
    await section.getByLabel(/^Days off/).fill('2031-12-24 Office closed');
    await section.getByRole('button', { name: 'Save →' }).click();
    await section.getByText('The fiscal year begins with April').waitFor();
    await section.getByText(/One day off, Wednesday 24 December 2031, Office closed\./).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('z');
    await section.getByText('The fiscal year begins with April').waitFor({ state: 'detached' });
    await section.getByText('2/3 is the second of March.').waitFor();
  }, 60_000);

  it('keeps a line and a draft in another language, and says which it is', async () => {
    await capture('Der Vorstand möchte die Zahlen bis Donnerstag haben und ist nicht zufrieden mit dem Plan');
    await page.getByText(/This reads like German\. .* it is kept and found by search\./).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: /Capture/ }).press('Escape');
    await page.keyboard.press('w');
    await page
      .getByRole('button', { name: /^(Write|New|Begin)/ })
      .first()
      .click();
    await page
      .getByRole('textbox', { name: 'Draft' })
      .fill('Hallo Ines, ich schicke dir die Zahlen und den Plan bis Freitag.');
    await page
      .getByText('This reads like German. Drafts are reviewed in English only, so nothing was looked for.')
      .waitFor();
  }, 60_000);
});
