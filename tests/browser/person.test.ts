import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, smallTargets } from './accessible.ts';
import { type Look, openWindow, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

type People = { readonly people: readonly { readonly id: string; readonly name: string }[] };

/** A person's page and the page that may be shown, in the finished example. */
describe('a person', () => {
  let server: Server;
  let browser: Browser;
  let origin: string;
  let cookies: Awaited<ReturnType<BrowserContext['cookies']>> | undefined;
  const broken: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
    origin = new URL(server.address).origin;
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const call = <T>(page: Page, name: string, input: unknown): Promise<T> =>
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
    ) as Promise<T>;
  const enter = async (look: Look = {}): Promise<Page> => {
    const window = await openWindow(browser, look);
    if (cookies) await window.addCookies(cookies);
    const page = await window.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => broken.push(error.message));
    await page.goto(cookies ? origin : server.address);
    cookies ??= await window.cookies();
    await call(page, 'example.open', {});
    return page;
  };
  const idOf = async (page: Page, name: string): Promise<string> => {
    const { people } = await call<People>(page, 'person.list', { limit: 200 });
    return people.find((one) => one.name.startsWith(name))?.id ?? '';
  };
  const at = async (page: Page, path: string): Promise<void> => {
    await page.goto(new URL(path, origin).href);
    await page.locator('main h1').waitFor();
  };
  const chapters = (page: Page): Promise<string[]> =>
    page.locator('.chapter-title').filter({ visible: true }).allTextContents();

  it('puts what helps before a talk first, and leads to each chapter by keyboard [3.7]', async () => {
    const page = await enter();
    await at(page, `/people/${await idOf(page, 'Helen')}`);
    await page.getByRole('heading', { name: 'You owe' }).waitFor();
    const outline = page.getByRole('navigation', { name: 'On this page' });
    await outline.getByRole('button', { name: 'Timeline' }).waitFor();
    expect((await chapters(page))[0]).toBe('Before you talk');
    expect((await chapters(page)).at(-1)).toBe('Timeline');
    await outline.getByRole('button', { name: 'How it stands' }).press('Enter');
    await page.getByRole('heading', { name: 'How it stands with Helen' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('How it stands');
    expect(await page.locator('.margin .note').count()).toBeGreaterThan(3);
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });

  it('says who somebody is in a sentence, changed in place and taken back [1.1]', async () => {
    const page = await enter();
    await at(page, `/people/${await idOf(page, 'Dale')}`);
    await page.getByRole('button', { name: /who Dale Huston is$/ }).press('Enter');
    const form = page.getByRole('form', { name: 'Who Dale Huston is' });
    expect(await axe(page)).toEqual([]);
    await form.getByLabel('What they are to you').selectOption('A client');
    await page.getByText('Kept: what they are to you.').waitFor();
    await form.getByLabel('What they may do to a decision').selectOption('Can stop it');
    await page.getByText('Kept: what they may do.').waitFor();
    await form.getByLabel('Over what').fill('the connector dates');
    await form.getByLabel('Over what').press('Enter');
    await page.getByText('Kept: over what.').waitFor();
    await page.getByText('A client. Can stop the connector dates.').waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('z');
    await page.getByText('A client. Can stop a decision.').waitFor();
    await page.context().close();
  });

  it('says at once that words about somebody would hurt, in a note and beside a decision right [10.4]', async () => {
    const page = await enter();
    await at(page, `/people/${await idOf(page, 'Helen')}`);
    await page.getByLabel(/^Note on Helen/).pressSequentially('Helen is lazy and only cares about her bonus.');
    await page.getByText('Helen could read this some day:').first().waitFor();
    await page.getByRole('button', { name: /who Helen Lindqvist is$/ }).click();
    await page.getByLabel('Over what').fill('whatever that stubborn idiot likes');
    await page.locator('.who-form .careful').waitFor();
    await page.context().close();
  });

  it.each([
    { dark: false, wide: true },
    { dark: true, wide: false },
  ])(
    'may be shown: their words and what is owed, no notes, no way into the workspace (dark: $dark) [3.7]',
    async (look) => {
      const page = await enter(look);
      const helen = await idOf(page, 'Helen');
      await call(page, 'person.edit', { person: helen, note: 'Reads at seven, before the children wake.' });
      const { facts } = await call<{ facts: { id: string }[] }>(page, 'fact.list', {
        person: helen,
        state: 'accepted',
      });
      for (const { id } of facts) await call(page, 'answer.give', { about: `sheet:${helen}:${id}`, answer: 'open' });
      await at(page, `/people/${helen}`);
      await page.getByRole('link', { name: 'Show them this page →' }).click();
      // Out of the own notes nothing stands there that was not asked about, one key for each line.
      await page.getByRole('heading', { name: 'Before Helen sees it' }).waitFor();
      expect(await axe(page)).toEqual([]);
      if (!look.wide) expect(await smallTargets(page)).toEqual([]);
      await page.getByRole('button', { name: 'It may stand there: Audit readiness.' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Take it back: Audit readiness.' }).waitFor();
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
        .toBe('It may stand there: The headcount numbers, by Thursday 12 March.');
      await page.keyboard.press('Enter');
      await page.getByText('It may stand there.').nth(1).waitFor();
      await page.keyboard.press('x');
      await page.getByText('It stays with you.').waitFor();
      await page.getByRole('button', { name: 'Show the page →' }).click();
      await page.getByRole('heading', { name: 'Helen and Priya' }).waitFor();
      await page.getByRole('heading', { name: 'What matters to you' }).waitFor();
      const shown = await page.locator('body').innerText();
      expect(shown).toContain('Audit readiness');
      expect(shown).toContain('The headcount numbers');
      expect(shown).not.toMatch(
        /at seven|sceptical|worried|two weeks late|listens to|signs the budget|Capture|Workspace|hiring stops|note|may stand|stays/i,
      );
      expect(await axe(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
      if (!look.wide) expect(await smallTargets(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { name: 'Before you talk' }).waitFor();
      if (!look.wide) {
        expect(await axe(page)).toEqual([]);
        expect(await smallTargets(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
      }
      await page.context().close();
    },
  );

  it('gives Today three steps at most, and none of them twice', async () => {
    const page = await enter();
    await at(page, '/');
    const steps = page.locator('ul.steps > li');
    await steps.first().waitFor();
    const before = await steps.count();
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThanOrEqual(3);
    const first = await steps.first().locator('.serif').innerText();
    await steps.first().getByRole('button', { name: 'Later' }).click();
    await expect.poll(() => steps.first().locator('.serif').innerText()).not.toBe(first);
    await page.getByText('Put off for a week.').waitFor();
    await page.keyboard.press('z');
    await expect.poll(() => steps.first().locator('.serif').innerText()).toBe(first);
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });

  it('leaves the place of a finished step empty, and the keyboard in the list', async () => {
    const page = await enter();
    await at(page, '/');
    const steps = page.locator('ul.steps > li');
    await steps.first().waitFor();
    const before = await steps.count();
    const second = await steps.nth(1).locator('.serif').innerText();
    await steps.first().getByRole('button', { name: 'Later' }).press('Enter');
    await page.getByText('Put off for a week.').waitFor();
    await expect.poll(() => steps.count()).toBe(before - 1);
    expect(await steps.first().locator('.serif').innerText()).toBe(second);
    expect(await page.evaluate(() => document.activeElement?.closest('ul.steps') !== null)).toBe(true);
    await page.context().close();
  });

  it('puts a question where it can be copied, and leads nowhere that says the same again', async () => {
    const page = await enter();
    await at(page, `/brief/${await idOf(page, 'Marcus')}`);
    const step = page.locator('ul.steps > li', { hasText: 'Ask:' });
    await step.getByRole('button', { name: /^Copy it: / }).waitFor();
    expect(await page.getByRole('link', { name: 'Ask →' }).count()).toBe(0);
    await page.context().close();
  });

  it('shows a phone something to know at once, the addresses where they are changed, the last of the past', async () => {
    const page = await enter({ wide: false });
    await at(page, `/people/${await idOf(page, 'Helen')}`);
    const first = page.locator('.chapter .row-title').first();
    await first.waitFor();
    const bar = await page.locator('.foot').boundingBox();
    const fact = await first.boundingBox();
    expect((fact?.y ?? 9999) + 20).toBeLessThan(bar?.y ?? 0);
    const outline = page.getByRole('navigation', { name: 'On this page' });
    expect((await outline.boundingBox())?.height).toBeLessThan(60);
    expect(await page.locator('.person-bar').innerText()).not.toContain('@');
    await page.getByRole('button', { name: /who Helen Lindqvist is$/ }).click();
    await page.locator('.who-form .addresses').waitFor();
    const entries = page.locator('.days .rows > li');
    expect(await entries.count()).toBe(5);
    await page.getByRole('button', { name: 'Earlier →', exact: true }).press('Enter');
    await expect.poll(() => entries.count()).toBeGreaterThan(5);
    expect(await page.evaluate(() => document.activeElement?.closest('.days') !== null)).toBe(true);
    await page.context().close();
  });

  it('never broke on the way', () => {
    expect(broken).toEqual([]);
  });
});
