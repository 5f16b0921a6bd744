import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, smallTargets } from './accessible.ts';
import { openWindow, phone, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

const lines = [
  'we cut the waiting time at the crane from 40 to 28 minutes; credit to Tomasz',
  'we finished the shed at Northport',
  'the harbour crane may not be certified in time',
  'next time I open with the ask',
];
const old = 'four small boats at dawn';
const fresh = 'nine red kites by noon';

/** What was done goes up in a roll-up, goes along in a kit, and stands in a workspace of its own. */
describe('rolling up and leaving', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let kit = '';
  const broken: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
    const window = await openWindow(browser);
    page = await window.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => broken.push(error.message));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const call = <T>(name: string, input: unknown, on = page): Promise<T> =>
    on.evaluate(
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

  it('says what stands above first; then compiles a quarter that lives on as a draft [6.7]', async () => {
    await page.goto(server.address);
    await page.getByRole('button', { name: /Make it mine/ }).click();
    await page.getByLabel('Passphrase').fill(old);
    await page.getByRole('button', { name: 'Make it', exact: true }).click();
    await page.getByRole('button', { name: 'I have it' }).click();
    await page.getByRole('heading', { name: 'Bring your calendar or mail' }).waitFor();
    await go('/write');
    await page.getByRole('link', { name: 'Roll-up →' }).click();
    await page.getByRole('textbox', { name: 'Who is above you?' }).waitFor();
    expect(await axe(page)).toEqual([]);

    await call('fact.capture', { text: '@Helen wants the point first' });
    for (const text of lines) {
      const { facts } = await call<{ facts: { id: string }[] }>('fact.capture', { text });
      await call('fact.accept', { facts: facts.map(({ id }) => id) });
    }
    await call('person.edit', { person: 'helen', standing: 'above', relation: 'manager' });
    await go('/roll-up');
    await page.getByRole('radio', { name: /A review/ }).check();
    expect(await axe(page)).toEqual([]);
    await page.getByText('Use the headings of your house').click();
    await page.getByLabel(/Markdown; each/).fill('## Ours\n{{wins}}');
    await page.getByRole('button', { name: 'Compile it' }).click();
    await page.getByRole('alert').getByText('Nothing here fills {{wins}}').waitFor();
    await page.getByLabel(/Markdown; each/).fill('');
    await page.getByRole('button', { name: 'Compile it' }).click();
    const text = page.locator('.editor .cm-content');
    await text.getByText('from 40 to 28 minutes (credit to Tomasz)').waitFor();
    await page.getByText('has no figure. What changed, and from what?').waitFor();

    const { facts } = await call<{ facts: { id: string }[] }>('fact.capture', {
      text: 'we cut the queue at the gate from 9 to 4 lorries',
    });
    await call('fact.accept', { facts: facts.map(({ id }) => id) });
    await page.reload();
    await page.getByText('There is news for this roll-up.').waitFor();
    await page.getByRole('button', { name: 'Bring up to date' }).click();
    await text.getByText('from 9 to 4 lorries').waitFor();
    expect(await axe(page)).toEqual([]);
    await go('/write');
    await section('Roll-ups')
      .or(page.getByRole('link', { name: /^Review: / }))
      .first()
      .waitFor();
  });

  it('shows what goes along and what stays; one key leaves a line, z takes it back; then it is taken [10.8]', async () => {
    await go('/workspace');
    await page.getByRole('link', { name: 'Leaving kit →' }).click();
    await page.getByRole('heading', { name: /lines would go along/ }).waitFor();
    const wins = section('What you achieved');
    await wins.getByText('from 40 to 28 minutes').waitFor();
    await wins.getByText(/“Northport” may be somebody, a customer or a project/).waitFor();
    await section('Stays here, whole').getByText('Notes about others stay where they were made.').waitFor();
    expect(await axe(page)).toEqual([]);
    const leave = wins.getByRole('button', { name: /^Leave it: we cut the waiting time/i });
    await leave.focus();
    await page.keyboard.press('x');
    await page.getByText('It stays here.').waitFor();
    await wins.getByRole('button', { name: /^Take it: we cut the waiting time/i }).waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('z');
    await leave.waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Take it along →' }).click(),
    ]);
    kit = readFileSync(await file.path(), 'utf8');
    expect(kit).toContain('from 40 to 28 minutes');
    expect(kit).not.toMatch(/Tomasz|Helen|Northport|<script>/);
  });

  it('makes a workspace for the new job, takes the kit in, and turns back under the old passphrase [11.1]', async () => {
    const other = await page.context().newPage();
    await other.goto(new URL('/people', server.address).href);
    await other.getByRole('link', { name: 'Helen' }).first().waitFor();
    await go('/workspace');
    const another = section('Another workspace');
    await another.getByRole('button', { name: 'Make another →' }).click();
    await page.getByLabel('What it is for').fill('Rail yard');
    await page.getByLabel('Its own passphrase').fill(fresh);
    expect(await axe(page)).toEqual([]);
    await another.getByRole('button', { name: 'Make it →' }).click();
    await page.getByText('“Rail yard” is made, and open.').waitFor();
    // What another window showed of the first is gone from it.
    await expect.poll(() => other.getByText('Helen').count()).toBe(0);
    await page.getByRole('button', { name: /I have it: go there/ }).click();
    await page.getByRole('heading', { name: 'Bring your calendar or mail' }).waitFor();
    expect(await call<{ people: unknown[] }>('person.list', { standing: 'above' })).toMatchObject({ people: [] });
    await go('/leave');
    await page.getByRole('heading', { name: 'Nothing goes along yet.' }).waitFor();
    await page
      .getByLabel('The kit’s file')
      .setInputFiles({ name: 'kit.html', mimeType: 'text/html', buffer: Buffer.from(kit) });
    await section('Brought along').getByText('from 40 to 28 minutes').waitFor();
    await page
      .getByLabel('The kit’s file')
      .setInputFiles({ name: 'a.html', mimeType: 'text/html', buffer: Buffer.from('<p>no</p>') });
    await page.getByText('There is no leaving kit in that file.').waitFor();

    await go('/workspace');
    await section('Another workspace').getByRole('button', { name: 'Turn to it: First workspace' }).click();
    await page.getByRole('heading', { name: 'Locked.' }).waitFor();
    await page.getByRole('button', { name: 'Turn to it: Rail yard' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('Passphrase').fill(fresh);
    await page.getByRole('button', { name: 'Unlock', exact: true }).click();
    await page.getByText('That passphrase does not open this workspace.').waitFor();
    await page.getByLabel('Passphrase').fill(old);
    await page.getByRole('button', { name: 'Unlock', exact: true }).click();
    await go('/people');
    await page.getByRole('link', { name: 'Helen' }).first().waitFor();
    await other.close();
  });

  it('holds on a phone, in the dark [6.7] [10.8]', async () => {
    const small = await openWindow(browser, { wide: false, dark: true });
    await small.addCookies(await page.context().cookies());
    const other = await small.newPage();
    for (const path of ['/roll-up', '/leave', '/workspace']) {
      await other.goto(new URL(path, server.address).href);
      await other.locator('main form, main .section').first().waitFor();
      expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
      expect(await axe(other)).toEqual([]);
      if (path !== '/workspace') expect(await smallTargets(other)).toEqual([]);
    }
    expect(broken).toEqual([]);
  });
});
