import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, smallTargets } from './accessible.ts';
import { type Look, openWindow, startBrowser } from './browser.ts';
import { poorDraft } from './own-material.ts';
import { type Server, startServer } from './server.ts';

/** Calls an operation from inside the page, as the page does. */
const ask = <T>(page: Page, name: string, input: unknown): Promise<T> =>
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

describe('the example', () => {
  let server: Server;
  let browser: Browser;
  let address: URL;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
    address = new URL(server.address);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  // The address lets one browser in; the others come with its cookie.
  let cookies: Awaited<ReturnType<BrowserContext['cookies']>> | undefined;
  const enter = async (look: Look = {}): Promise<Page> => {
    const window = await openWindow(browser, look);
    if (cookies) await window.addCookies(cookies);
    const page = await window.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(cookies ? address.origin : server.address);
    cookies ??= await window.cookies();
    await page.locator('h1').first().waitFor();
    return page;
  };
  const at = async (page: Page, path: string): Promise<void> => {
    await page.goto(new URL(path, address.origin).href);
    await page.locator('main h1').waitFor();
  };
  /** Every page of the example, with somebody above and a moment in it. */
  const places = async (page: Page): Promise<string[]> => {
    type Named = { readonly id: string };
    type Today = {
      readonly moments: readonly { readonly id: string; readonly with: readonly Named[] }[];
      readonly debriefs: readonly Named[];
      readonly proposals: readonly { readonly source: string }[];
    };
    const today = await ask<Today>(page, 'today.show', {});
    const saved = await ask<{ readonly draft: Named }>(page, 'draft.save', { text: poorDraft });
    const moment = today.moments[0];
    const person = moment?.with[0]?.id ?? '';
    return [
      '/',
      '/people',
      `/people/${person}`,
      `/brief/${person}?moment=${moment?.id}`,
      `/debrief/${today.debriefs[0]?.id}`,
      `/source/${today.proposals[0]?.source}`,
      '/capture',
      '/write',
      `/write/${saved.draft.id}`,
      '/scratch',
      '/workspace',
    ];
  };

  it('reviews a pasted draft before anything exists, and stores nothing [4.7]', async () => {
    const page = await enter();
    await page.getByRole('link', { name: /Paste a draft/ }).click();
    const editor = page.getByRole('textbox', { name: 'Draft' });
    await editor.waitFor();
    await editor.fill(poorDraft);
    await page
      .locator('.card')
      .filter({ hasText: /bad news/i })
      .waitFor();
    expect((await ask<{ readonly exists: boolean }>(page, 'workspace.status', {})).exists).toBe(false);
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });

  it('is one click in and one click out, and lives on its own day', async () => {
    const page = await enter();
    expect(await axe(page)).toEqual([]);
    // And axe would find something.
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('select')));
    expect((await axe(page)).join()).toContain('select-name');
    await page.getByRole('button', { name: /Look around a finished example/ }).click();
    await page.getByText(/This is the example, as of \w+day \d+ \w+/).waitFor();
    await page.getByRole('heading', { name: 'Coming up' }).waitFor();
    const { now } = await ask<{ readonly now: string }>(page, 'workspace.status', {});
    expect(await page.locator('.over').first().textContent()).toContain(String(Number(now.slice(8, 10))));
    await page.getByRole('button', { name: /Leave the example/ }).click();
    await page.getByRole('heading', { name: 'Ready before, kept after.' }).waitFor();
    await page.context().close();
  });

  it.each([
    { dark: false, wide: true },
    { dark: true, wide: true },
    { dark: false, wide: false },
    { dark: true, wide: false },
  ])(
    'axe finds nothing on any page (dark: $dark, wide: $wide)',
    async (look) => {
      const page = await enter(look);
      await ask(page, 'example.open', {});
      const found: string[] = [];
      for (const path of await places(page)) {
        await at(page, path);
        if (path.startsWith('/write/')) await page.locator('.card').first().waitFor();
        if (path.startsWith('/brief/')) {
          await page.getByRole('button', { name: 'Source 1', exact: true }).first().click();
          await page.getByRole('region', { name: 'The whole text' }).waitFor();
        }
        for (const line of await axe(page)) found.push(`${path}: ${line}`);
        if (!look.wide) for (const line of await smallTargets(page)) found.push(`${path}: less than 44 px: ${line}`);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        if (wider) found.push(`${path}: wider than the window`);
      }
      expect(found).toEqual([]);
      await page.context().close();
    },
    120_000,
  );

  it('leads from the brief on one to the brief on the others above who come too', async () => {
    const page = await enter();
    await ask(page, 'example.open', {});
    type Today = {
      readonly moments: readonly {
        readonly id: string;
        readonly with: readonly { readonly id: string; readonly name: string; readonly standing: string }[];
      }[];
    };
    const { moments } = await ask<Today>(page, 'today.show', {});
    const moment = moments.find(({ with: all }) => all.length > 1) ?? moments[0];
    const [one, other] = moment?.with ?? [];
    for (const person of [one, other]) await ask(page, 'person.edit', { person: person?.id, standing: 'above' });
    await at(page, `/brief/${one?.id}?moment=${moment?.id}`);
    await page.getByText('Also there:').waitFor();
    await page.getByRole('link', { name: `Brief on ${other?.name}` }).click();
    await page.getByRole('link', { name: `Brief on ${one?.name}` }).waitFor();
    expect(page.url()).toContain(`/brief/${other?.id}?moment=`);
    await page.context().close();
  });

  it('opens a source under the line that is tapped on a phone, and captures there [10.9]', async () => {
    const page = await enter({ wide: false });
    await ask(page, 'example.open', {});
    await at(page, '/');
    await page.getByRole('link', { name: 'Brief →' }).first().tap();
    await page.locator('main.brief').waitFor();
    expect(await page.locator('.margin').count()).toBe(0);
    await page.getByRole('button', { name: 'Source 1', exact: true }).first().tap();
    await page.locator('.under .source-body').waitFor();
    await at(page, '/scratch');
    await page.getByRole('textbox', { name: 'Draft' }).fill(poorDraft);
    await page.locator('.finding').first().tap();
    await page.locator('.editor .under .card').waitFor();
    const before = await page.locator('.cm-line').allTextContents();
    await page.locator('.editor .under .card .verb').first().tap();
    await expect.poll(() => page.locator('.cm-line').allTextContents()).not.toEqual(before);
    await at(page, '/capture');
    await page.getByLabel('What happened, in one line').fill('@Helen wants the numbers by Friday');
    await page.getByRole('button', { name: /Keep/ }).tap();
    await page.locator('.captured-fact').first().waitFor();
    await page.getByRole('button', { name: /^Accept/ }).tap();
    await page.getByText(/accepted/).waitFor();
    await page.context().close();
  });
});
