import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './accessible.ts';
import { openWindow, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

/** A hard talk is begun, answered, paused and ended by keyboard alone, and what held is taken along. */
describe('a rehearsal, by keyboard alone', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  const broken: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer('--example'), startBrowser()]);
    page = await (await openWindow(browser)).newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => broken.push(error.message));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const press = (key: string): Promise<void> => page.keyboard.press(key);
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const here = document.activeElement;
      // The page itself has every word on it.
      if (here === document.body) return '';
      const label = here?.id ? document.querySelector(`label[for="${CSS.escape(here.id)}"]`)?.textContent : '';
      return `${here?.getAttribute('aria-label') ?? ''} ${label ?? ''} ${here?.textContent ?? ''}`.trim();
    });
  const tabTo = async (words: RegExp): Promise<void> => {
    for (let steps = 0; steps < 80; steps += 1) {
      if (words.test(await focused())) return;
      await press('Tab');
    }
    throw new Error(`Tab never came to ${words}; it is on "${await focused()}"`);
  };
  const turns = () => page.getByRole('list', { name: 'The talk' }).getByRole('listitem');
  const say = async (words: string): Promise<string> => {
    const before = await turns().count();
    await tabTo(/What do you say/);
    await page.keyboard.type(words);
    await press('Enter');
    await turns()
      .nth(before + 1)
      .waitFor();
    return turns().last().innerText();
  };

  it('begins from Write, with a concern of the user’s own asked first [7.3]', async () => {
    await page.goto(server.address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await press('w');
    await page.getByRole('link', { name: /Rehearse a hard talk/ }).waitFor();
    await tabTo(/^Rehearse a hard talk/);
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Rehearse a hard talk' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await tabTo(/What is the talk about/);
    await page.keyboard.type('a second tester in June');
    await tabTo(/Whose concerns/);
    await press('ArrowDown');
    await tabTo(/What may speak against it/);
    await page.keyboard.type('the budget is closed until July');
    await tabTo(/^Begin/);
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: 'a second tester in June' }).waitFor();
    expect(await page.getByText('a role, and nobody you know').count()).toBe(1);
    expect(await page.getByText('as you stated it').count()).toBe(1);
    expect(page.url()).not.toMatch(/tester|budget/);
    expect(await axe(page)).toEqual([]);
  });

  it('asks back where an answer is weak, is paused, and goes on where it was [7.3]', async () => {
    expect(await say('I need your yes to a second tester by Friday.')).toContain('the budget is closed until July');
    expect(await say('That is the fault of finance, they never answer.')).toMatch(/who it was|not here/);
    expect(await page.getByText(/The talk is (?:pressing|tense) now/).count()).toBe(1);
    await tabTo(/^Pause/);
    await press('Enter');
    await page.getByText('A pause.').waitFor();
    expect(await turns().last().innerText()).toContain('Where we were: My concern is');
    const next = await say('You are right, the budget is closed until July. We pay it out of training, 2,000 euros.');
    expect(next).not.toContain('the budget is closed');
    expect(await axe(page)).toEqual([]);
  });

  it('is ended, judged by what was stated, and what held is kept with one key and taken back [7.3]', async () => {
    await tabTo(/^End it here/);
    await press('Enter');
    await page.getByRole('heading', { name: 'Looked at by what was stated' }).waitFor();
    expect(await page.locator('.rubric > li').count()).toBe(8);
    expect(await page.locator('.rubric .held').allInnerTexts()).toContain('in part');
    expect(await page.locator('.rubric').innerText()).toContain('they never answer');
    await page.getByRole('heading', { name: 'Where it could have gone another way' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await press('1');
    await page.getByText('Kept as your answer.').waitFor();
    await press('z');
    await page.getByText('Undone.').waitFor();
    await tabTo(/What do you take from it/);
    await page.keyboard.type('Name the budget line first.');
    await press('Enter');
    await page.getByText('Kept.', { exact: true }).waitFor();
  });

  it('is found again, in a narrow window and in the dark, thrown away and put back [7.3]', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await tabTo(/Rehearse$/);
    await press('Enter');
    await page.getByText('Name the budget line first.').waitFor();
    expect(await axe(page)).toEqual([]);
    await tabTo(/^Throw away/);
    await press('Enter');
    await page.getByText('Thrown away.').waitFor();
    await press('z');
    await page.getByText('Name the budget line first.').waitFor();
    expect(broken).toEqual([]);
  });
});
