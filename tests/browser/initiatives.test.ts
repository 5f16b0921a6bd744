import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, smallTargets } from './accessible.ts';
import { openWindow, phone, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

/** From the yes to the status sheet: begun, filled, told and taken back, with the keyboard alone. */
describe('initiatives', () => {
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
  const call = (name: string, input: unknown): Promise<unknown> =>
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
  const note = async (text: string): Promise<void> => {
    type Read = {
      readonly facts: readonly { readonly id: string }[];
      readonly changes: readonly { readonly id: string }[];
    };
    const { facts, changes } = (await call('fact.capture', { text })) as Read;
    await call('fact.accept', { facts: [...facts, ...changes].map(({ id }) => id) });
  };
  /** Puts the focus on a verb by its name and presses Enter. */
  const act = async (name: string | RegExp): Promise<void> => {
    await page.getByRole('button', { name }).first().focus();
    await press('Enter');
  };
  const said = (words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();

  it('stand empty with the one thing to do [6.2]', async () => {
    await page.goto(server.address);
    await page.getByRole('button', { name: /Make it mine/ }).click();
    await page.getByLabel('Passphrase').fill('four small boats at dawn');
    await page.getByRole('button', { name: 'Make it', exact: true }).click();
    await page.getByRole('button', { name: 'I have it' }).click();
    await page.getByRole('heading', { name: 'Bring your calendar or mail' }).waitFor();
    await page.goto(new URL('/initiatives', server.address).href);
    await page.getByRole('heading', { level: 1, name: 'Nothing is followed yet.' }).waitFor();
    await said('What somebody above you agreed to will stand here');
    expect(await axe(page)).toEqual([]);
  });

  it('begin with the yes on file, and take in what is on file with one key [6.2] [6.9]', async () => {
    await note('met @helen at the quay');
    await call('person.edit', { person: 'helen', standing: 'above', name: 'Helen Lind' });
    await note('I asked Helen to approve the crane pilot, to cut the waiting time from 40 to 25 minutes');
    await note('Helen approved the crane pilot');
    await note('We cut the waiting time of the crane from 40 to 31 minutes');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'One yes is on file' }).waitFor();
    expect(await page.locator('.side nav [aria-current]').innerText()).toContain('Commitments');
    expect(await axe(page)).toEqual([]);
    await act(/^Follow it/);
    await page.getByRole('heading', { level: 1, name: /Crane pilot/ }).waitFor();
    await page.getByRole('list', { name: 'On file, to take in' }).getByRole('listitem').nth(1).waitFor();
    await act(/^Take it: Measured by “waiting time”/);
    await said(
      'Waiting time: no figure yet'.replace('no figure yet', 'began at 40, target 25 minutes; no figure yet.'),
    );
    // What is left has the focus, and x leaves it out; z brings it back.
    await page.getByRole('button', { name: /^Take it: A figure/ }).focus();
    await press('x');
    await page.getByRole('list', { name: 'On file, to take in' }).waitFor({ state: 'detached' });
    await said('It is left out.');
    await press('z');
    await act(/^Take it: A figure/);
    await said('Waiting time: 31 now; began at 40, target 25 minutes.');
  });

  it('get milestones, a decision and setbacks without a pointer, each with its way back [6.3] [6.9]', async () => {
    await act('Add one →');
    await page.keyboard.type('second crane');
    await press('Enter');
    await page.getByRole('list', { name: 'Milestones' }).getByText('Second crane').waitFor();
    await page.getByRole('button', { name: 'Done: second crane' }).focus();
    await press('d');
    await page.getByRole('button', { name: 'Open again: second crane' }).waitFor();
    await press('z');
    await page.getByRole('button', { name: 'Done: second crane' }).waitFor();

    await act('Name it →');
    await page.keyboard.type('which depot comes third');
    await press('Enter');
    await said('Which depot comes third');

    await act('Put one down →');
    await page.keyboard.type('the belt of the first crane broke');
    await press('Tab');
    await page.keyboard.type('a second belt comes on Monday');
    await press('Enter');
    await said('no sign that Helen knows');
    await page.getByRole('link', { name: 'Tell Helen →' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await act('Helen knows');
    await said(/told: Helen on/);
    await press('z');
    await said('no sign that Helen knows');
  });

  it('are told in one sheet, which lives on as a draft [6.9]', async () => {
    await act(/^Status for Helen/);
    await page.getByText('Status sheet ·').waitFor();
    const text = await page.locator('.cm-content').innerText();
    expect(text).toContain('Waiting time: 31 now; began at 40, target 25 minutes.');
    expect(text).toContain('Setback: the belt of the first crane broke. What we do: a second belt comes on Monday.');
    expect(await axe(page)).toEqual([]);
    await page.goto(new URL('/initiatives', server.address).href);
    await page.getByRole('button', { name: 'Status: Crane pilot' }).waitFor();
    await press('l');
    await page.getByRole('link', { name: 'Initiatives' }).waitFor();
    await press('v');
    await page.getByRole('link', { name: 'Crane pilot' }).waitFor();
  });

  it('fit a phone, in the dark as well, with long names [6.9]', async () => {
    const long =
      'The pilot of the cranes at the northern quay of the old harbour, with a name that goes on for a long while';
    await call('initiative.begin', { name: long, sponsor: 'helen', measure: 'x'.repeat(190) });
    const { initiatives } = (await call('initiative.list', {})) as {
      readonly initiatives: readonly { readonly id: string }[];
    };
    const context = await openWindow(browser, { wide: false, dark: true });
    await context.addCookies(await page.context().cookies());
    const small = await context.newPage();
    for (const path of ['/initiatives', ...initiatives.map(({ id }) => `/initiatives/${id}`)]) {
      await small.goto(new URL(path, server.address).href);
      await small.getByRole('heading', { level: 1 }).waitFor();
      const width = await small.evaluate(() => document.documentElement.scrollWidth);
      expect(width, path).toBeLessThanOrEqual(phone.width);
      expect(await smallTargets(small), path).toEqual([]);
      expect(await axe(small), path).toEqual([]);
    }
    await context.close();
    expect(broken).toEqual([]);
  });
});
