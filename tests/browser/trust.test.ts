import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, smallTargets } from './accessible.ts';
import { desktop, openWindow, phone, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

const lines = [
  '@Helen wants three bullets, no deck',
  'I promised @Helen the lease plan by Friday',
  'the harbour crane may not be certified in time',
  '@Helen backed me in the board meeting',
  'we cut the waiting time at the crane from 40 to 28 minutes; credit to Tomasz',
];

/** What was not told, how it stands and what was achieved, without a pointer where it counts. */
describe('trust and no surprises', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let helen = '';
  const broken: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
    const window = await openWindow(browser);
    await window.grantPermissions(['clipboard-read', 'clipboard-write']);
    page = await window.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => broken.push(error.message));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

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
  const go = (path: string): Promise<unknown> => page.goto(new URL(path, server.address).href);
  const section = (title: string) => page.getByRole('region', { name: title, exact: true });

  it('says what somebody has not heard; one word says that they know, z takes it back [2.5]', async () => {
    await page.goto(server.address);
    await page.getByRole('button', { name: /Make it mine/ }).click();
    await page.getByLabel('Passphrase').fill('four small boats at dawn');
    await page.getByRole('button', { name: 'Make it', exact: true }).click();
    await page.getByRole('button', { name: 'I have it' }).click();
    await page.getByRole('heading', { name: 'Bring your calendar or mail' }).waitFor();
    for (const text of lines) {
      const { facts } = await call<{ facts: { id: string }[] }>('fact.capture', { text });
      await call('fact.accept', { facts: facts.map(({ id }) => id) });
    }
    const { person } = await call<{ person: { id: string } }>('person.edit', { person: 'helen', standing: 'above' });
    helen = person.id;
    await go(`/people/${helen}`);
    const surprises = section('No surprises');
    await surprises.getByText('Known since today, and no sign that Helen knows.').waitFor();
    await surprises.getByRole('button', { name: 'They know' }).click();
    await page.getByText('Helen knows.', { exact: true }).waitFor();
    await surprises.getByText('Helen has heard of all the trouble on file.').waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('z');
    await surprises.getByText('Known since today, and no sign that Helen knows.').waitFor();
    expect(await axe(page)).toEqual([]);
  });

  it('assesses from facts, is corrected by a word, and gives steps that lead somewhere [1.10] [2.6]', async () => {
    await section('What happened between you')
      .getByText(/^Helen stood by you on /)
      .waitFor();
    await page.locator('[data-chapter="How it stands"] summary').first().click();
    const stands = section('How it stands with Helen');
    const line = stands.getByText(/^Helen stood by you: “/);
    await line.waitFor();
    await stands.getByRole('button', { name: /^Not so: Helen stood by you/ }).click();
    await page.getByLabel('What is so instead').fill('Omar did');
    await page.keyboard.press('Enter');
    await page.getByText('Kept: not so.').waitFor();
    await expect.poll(() => line.isVisible()).toBe(false);
    await stands.getByText('Not so, you said').click();
    await stands.getByText('Your words: “Omar did”').waitFor();
    expect(await axe(page)).toEqual([]);

    const steps = page.getByRole('list', { name: 'Steps with Helen' });
    expect(
      await steps
        .getByRole('listitem')
        .filter({ has: page.locator('.verb') })
        .count(),
    ).toBeLessThanOrEqual(3);
    await steps.getByRole('link', { name: 'Tell them →' }).click();
    await page.waitForURL(/\/prepare\/bad-news\?reader=/);
  });

  it('puts what happened elsewhere, or nowhere, and it stays there [2.6]', async () => {
    await go(`/people/${helen}`);
    const between = section('What happened between you');
    const line = between.getByText(/^Helen stood by you on /);
    const choose = async (lane: string): Promise<void> => {
      await between.getByRole('button', { name: /^Belongs elsewhere: Helen stood by you/ }).click();
      await between.getByRole('button', { name: lane, exact: true }).click();
    };
    await choose('Ability');
    await page.getByText('Under ability now.').waitFor();
    await between.getByText('Put here by you.').waitFor();
    await choose('Nowhere');
    await page.getByText('Not shown any more.').waitFor();
    await between.getByText('Not so, you said').waitFor();
    expect(await line.isVisible()).toBe(false);
    await page.reload();
    await between.getByText('Not so, you said').click();
    await between.getByRole('button', { name: 'Show again' }).click();
    await between.getByRole('button', { name: /^Belongs elsewhere: Helen stood by you/ }).waitFor();
    expect(await line.isVisible()).toBe(true);
  });

  it('keeps what was achieved with its figure and credit, to copy [2.4]', async () => {
    await go('/evidence');
    await page.getByText('before: 40 · with Tomasz').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await page.getByText('Copied as Markdown.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('  - before: 40');
    await page.setViewportSize(phone);
    expect(await smallTargets(page)).toEqual([]);
    await go(`/people/${helen}`);
    await section('No surprises').getByText('no sign that Helen knows').waitFor();
    expect(await smallTargets(page)).toEqual([]);
    await page.setViewportSize(desktop);
    expect(broken).toEqual([]);
  });
});
