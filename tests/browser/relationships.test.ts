import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, smallTargets } from './accessible.ts';
import { openWindow, phone, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

/** Who listens to whom is said, seen, mended and taken back, with the keyboard alone. */
describe('relationships', () => {
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
    const { facts } = (await call('fact.capture', { text })) as { facts: readonly { readonly id: string }[] };
    if (facts.length > 0) await call('fact.accept', { facts: facts.map(({ id }) => id) });
  };
  const table = () => page.getByRole('table', { name: 'Who listens to whom' });

  it('stand empty with one sentence, and say what is on file as a picture and a table alike [3.1]', async () => {
    await page.goto(server.address);
    await page.getByRole('button', { name: /Make it mine/ }).click();
    await page.getByLabel('Passphrase').fill('four small boats at dawn');
    await page.getByRole('button', { name: 'Make it', exact: true }).click();
    await page.getByRole('button', { name: 'I have it' }).click();
    await page.getByRole('heading', { name: 'Bring your calendar or mail' }).waitFor();
    const at = new URL('/people/ties', server.address).href;
    await page.goto(at);
    await page.getByText('Who listens to whom will stand here').waitFor();
    expect(await axe(page)).toEqual([]);

    for (const name of ['ines', 'tom', 'dana']) await note(`met @${name} at the quay`);
    for (const name of ['Ines', 'Dana']) await call('person.edit', { person: name, standing: 'above' });
    await note('Ines listens to Tom on the lease');
    await note("Dana has Ines's ear");
    await note('Dana listens to her brother');
    await page.goto(at);
    await page.getByRole('heading', { level: 1, name: 'Ines listens to Dana and Tom.' }).waitFor();
    expect(await table().getByRole('row').count()).toBe(3);
    const drawing = page.getByRole('group', { name: 'Who listens to whom' });
    expect(await drawing.getByRole('link').count()).toBe(3);
    await drawing.getByRole('link', { name: 'Ines; listens to Dana, Tom' }).waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await page.locator('.ties .stroke').count()).toBe(2);
  });

  it('can be said, and taken back, without a pointer [3.1]', async () => {
    await page.getByRole('button', { name: 'Say one →' }).focus();
    await press('Enter');
    await page.keyboard.type('Tom');
    await press('Tab');
    await page.keyboard.type('Dana');
    await press('Tab');
    await page.keyboard.type('cranes');
    await press('Enter');
    await page.getByText('Kept.', { exact: true }).waitFor();
    await expect.poll(() => table().getByRole('row').count()).toBe(4);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await press('z');
    await expect.poll(() => table().getByRole('row').count()).toBe(3);
    // Who is meant is asked, and answered in place.
    await page.getByText('To whom does Dana listen?').waitFor();
    await page.getByRole('button', { name: /^Say who:/ }).click();
    await page.keyboard.type('nobody of that name');
    await press('Enter');
    await page.locator('.notice-line.bad').waitFor();
    await page.getByRole('combobox', { name: 'To whom' }).fill('Tom');
    await press('Enter');
    await expect.poll(() => page.getByText('Left open').count()).toBe(0);
    expect(await table().getByRole('row').count()).toBe(4);
    await page.getByRole('button', { name: 'Not so: Dana listens to Tom.' }).focus();
    await press('Enter');
    await expect.poll(() => table().getByRole('row').count()).toBe(3);
  });

  it('fit a phone, and can be tapped', async () => {
    await page.setViewportSize(phone);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await smallTargets(page)).toEqual([]);
    expect(await axe(page)).toEqual([]);
    expect(broken).toEqual([]);
  });
});
