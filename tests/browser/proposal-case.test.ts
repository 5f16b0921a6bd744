import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, smallTargets } from './accessible.ts';
import { openWindow, phone, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

const memo = `Hi Marguerite,

The reading room closes at five although it is full at four. Last month 212 people were sent away.

We could open until eight on three evenings for 1,900 euros a month, or until seven on every evening. If we do nothing, the students will go on sitting on the stairs.

I recommend three evenings, because the porters have offered exactly those. The downside is that Mondays stay as they are.

The porters have seen it and want it before the winter.

Could you approve it by 11 December 2099?

Best wishes,
Ines`;
const long =
  'An unusually long title of a proposal that goes on about reading rooms and lamps and stairs until nobody reads it any more';

/** A case from a pasted memo to a page that is whole, with the keyboard alone. */
describe('a case', () => {
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
  const picture = async (name: string): Promise<void> => {
    const folder = process.env.PICTURES;
    if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  };
  const call = <T>(name: string, input: unknown): Promise<T> =>
    page.evaluate(
      async ([operation, body]) => {
        const token = document.querySelector('meta[name="updraft-token"]')?.getAttribute('content') ?? '';
        const answer = await fetch(`/api/${operation}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-updraft-token': token },
          body: JSON.stringify(body),
        });
        return answer.json();
      },
      [name, input] as const,
    );
  const focused = (): Promise<string> =>
    page.evaluate(
      () => document.activeElement?.closest('[data-line]')?.textContent ?? document.activeElement?.textContent ?? '',
    );

  it('has a place between Ahead and Write, and says what will stand there [5.1]', async () => {
    await page.goto(server.address);
    await page.getByRole('button', { name: /Make it mine/ }).click();
    await page.getByLabel('Passphrase').fill('four small boats at dawn');
    await page.getByRole('button', { name: 'Make it', exact: true }).click();
    await page.getByRole('button', { name: 'I have it' }).click();
    await page.getByRole('heading', { name: 'Bring your calendar or mail' }).waitFor();
    await call('person.add', {
      name: 'Marguerite Oyelaran-Featherstonehaugh',
      standing: 'above',
      role: 'Head of the library',
    });
    await page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : null));
    await press('g');
    await page.getByRole('heading', { name: 'No proposal is under way.' }).waitFor();
    await page.getByText('A case made upward will stand here').waitFor();
    expect(await axe(page)).toEqual([]);
    await picture('empty');
  });

  it('begins from a pasted memo, with what was found in it [5.1]', async () => {
    await page.getByLabel('One sentence is enough').focus();
    await page.evaluate((text) => {
      const field = document.querySelector('textarea');
      if (field) field.focus();
      document.execCommand('insertText', false, text);
    }, memo);
    await press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: /Open until eight/ }).waitFor();
    await page.getByText('read in your words').first().waitFor();
    expect(await page.getByText('The reading room closes at five').first().isVisible()).toBe(true);
    expect(await axe(page)).toEqual([]);
    await picture('begun');
  });

  it('takes what was read with Enter and leaves it with x, from one to the next [5.1]', async () => {
    const lines = page.locator('.case-line[data-line]');
    await lines.first().focus();
    await press('Enter');
    await page.getByText('Taken.', { exact: true }).waitFor();
    await expect.poll(focused).toContain('212 people');
    await press('x');
    await page.getByText('Left out.').waitFor();
    await page.locator('.case-line', { hasText: '212 people' }).waitFor({ state: 'detached' });
    await press('z');
    await page.locator('.case-line', { hasText: '212 people' }).waitFor();
    await page.getByRole('button', { name: /^Take it: Marguerite/ }).focus();
    await press('Enter');
    await page.getByRole('link', { name: 'Marguerite Oyelaran-Featherstonehaugh' }).waitFor();
    for (const name of [/^Take it: What is asked/, /^Take it: An answer is needed/, /^Take it: “Open until eight/]) {
      await page.getByRole('button', { name }).focus();
      await press('Enter');
      await page.getByRole('button', { name }).waitFor({ state: 'detached' });
    }
    await page.getByText(/is asked to decide by 11 December 2099/).waitFor();
    await page.getByText(/^\d+ things below were read in your words and wait for you/).waitFor();
    expect(await page.locator('.case-memo-text').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Take all of it →' }).focus();
    await press('Enter');
    await page.getByRole('button', { name: 'Take all of it →' }).waitFor({ state: 'detached' });
    expect(await page.getByText('read in your words').count()).toBe(0);
    // The next question has the keyboard; the words it began with are folded.
    await page.waitForFunction(() => document.activeElement?.id === 'case-gap-words');
    expect(await page.locator('.case-memo-text').isVisible()).toBe(false);
  });

  it('asks one thing at a time: Enter keeps it, Later asks the next [5.1]', async () => {
    const question = page.locator('.case-question');
    const first = (await question.textContent()) ?? '';
    await page.getByRole('button', { name: 'Later', exact: true }).focus();
    await press('Enter');
    await expect.poll(() => question.textContent()).not.toBe(first);
    await press('Alt+z');
    await expect.poll(() => question.textContent()).toBe(first);
    const field = page.locator('#case-gap-words');
    await field.focus();
    await page.keyboard.insertText('Two hundred people a month read at home.');
    await press('Enter');
    await expect.poll(() => question.textContent()).not.toBe(first);
    await page.waitForFunction(() => document.activeElement?.id === 'case-gap-words');
    await page.getByText(/\d more after this one/).waitFor();
    await page.getByRole('button', { name: 'Later', exact: true }).focus();
    await press('Enter');
    const again = page.getByRole('button', { name: 'Ask again what was put off (1)' });
    await again.waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'case-gap-words');
    await again.focus();
    await press('Enter');
    await again.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.id === 'case-gap-words');
    await picture('whole');
  });

  it('edits in place, says what is missing, and leads there [5.1, 5.7, 5.14]', async () => {
    const line = page.locator('.case-line[data-line]', { hasText: 'The reading room closes' });
    await line.focus();
    await press('e');
    const words = page.getByRole('textbox', { name: 'In your words' });
    await words.fill('The reading room closes an hour before it is empty.');
    await page.getByRole('button', { name: 'Keep it' }).last().click();
    await page.getByText('closes an hour before it is empty').first().waitFor();
    await page.getByRole('button', { name: 'Who sees it through', exact: true }).last().focus();
    await press('Enter');
    await page.keyboard.insertText('The porters, with me.');
    await press('Enter');
    await page.locator('.case-line', { hasText: 'The porters, with me.' }).waitFor();
    await page.waitForFunction(() => document.querySelector('.small-form') === null);
    // Each leads into the field that mends it; the rest is folded and one key away.
    await page.locator('.case-more > summary').focus();
    await press('Enter');
    const cost = page.getByRole('button', { name: /^Mend it here: “Until seven.* has no cost/ });
    await cost.focus();
    await press('Enter');
    await page.getByRole('form', { name: /^Cost of Until seven/ }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await press('Escape');
  });

  it('moves what was read wrongly to where it belongs [5.1, 5.2]', async () => {
    const options = page.getByRole('region', { name: 'Options', exact: true });
    await options.getByRole('button', { name: /^Downside of Open until eight.*Mondays/ }).click();
    await options.getByLabel('Belongs to').selectOption({ index: 16 });
    await press('Control+Enter');
    const moved = options.getByRole('button', { name: /^Benefit of Open until eight.*Mondays|Mondays/ });
    await options.locator('form').waitFor({ state: 'detached' });
    expect(await moved.first().getAttribute('aria-label')).not.toMatch(/^Downside of Open/);
    await press('z');
    await options.getByRole('button', { name: /^Downside of Open until eight.*Mondays/ }).waitFor();
  });

  it('is clean for a screen reader, in the dark and on a phone, with a long title', async () => {
    await page.getByRole('button', { name: /^Title:/ }).click();
    await page.getByLabel('Title').fill(long);
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: new RegExp(long.slice(0, 40)) }).waitFor();
    expect(await axe(page)).toEqual([]);
    await picture('long');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axe(page)).toEqual([]);
    await picture('dark');
    await page.setViewportSize(phone);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    expect(await smallTargets(page)).toEqual([]);
    await picture('phone-dark');
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await axe(page)).toEqual([]);
    await picture('phone');
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('is put aside, gone on with, deleted, and comes back with everything in it', async () => {
    await page.getByRole('button', { name: 'Put it aside' }).click();
    await page.getByText('It was put aside.').first().waitFor();
    await page.getByRole('button', { name: 'Go on with it' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('heading', { name: 'No proposal is under way.' }).waitFor();
    await press('z');
    await page.getByRole('link', { name: new RegExp(long.slice(0, 40)) }).click();
    await page.getByText('closes an hour before it is empty').first().waitFor();
    expect(broken).toEqual([]);
  });
});
