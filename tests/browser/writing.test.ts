import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, smallTargets } from './accessible.ts';
import { openWindow, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

const wrong =
  'Helen,\n\nI hope this mail finds you well. Corvid is on time for the pilot, and everything is on track. Could you approve the plan by Friday, because the printers close then?\n\nPriya';
const late =
  'Helen,\n\nOver the last two weeks the three of us went through every quote from the regional carriers. Each carrier was scored on price, lead time and claims handling. The scoring sheet is in the shared folder. Two of the carriers came to the office and answered the questions of the warehouse team. In the first week, 12 of 80 parcels came by train. Please approve the switch to Halden Freight by 20 March. The contract with the current carrier ends in spring.\n\nPriya';
const compiled = [
  'The crane came on Monday and is in place.',
  'The steel for the north pier arrived on Tuesday evening.',
];

/** A draft is reviewed by what is known of its reader, put in order, and stays its writer's own. */
describe('writing', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let helen = '';
  const broken: string[] = [];

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
  const begin = async (draft: Record<string, unknown>): Promise<string> => {
    const made = (await call('draft.save', { reader: helen, ...draft })) as { draft: { id: string } };
    await page.goto(new URL(`/write/${made.draft.id}`, server.address).href);
    await editor().waitFor();
    return made.draft.id;
  };
  const editor = () => page.getByRole('textbox', { name: 'Draft' });
  const words = () => editor().innerText();

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer('--example'), startBrowser()]);
    page = await (await openWindow(browser)).newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => broken.push(error.message));
    await page.goto(server.address);
    await page.locator('nav').waitFor();
    const { people } = (await call('person.list', { standing: 'above' })) as {
      people: { id: string; name: string }[];
    };
    helen = people.find(({ name }) => name.startsWith('Helen'))?.id ?? '';
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('shows what a finding rests on, with the way there [4.12]', async () => {
    await begin({ text: wrong });
    const card = page.locator('.card-error').first();
    await card.locator('.basis').waitFor();
    expect(await card.innerText()).toMatch(/“Corvid two weeks late, now 10 April”[\s\S]*your note, 4 March/);
    expect(await card.locator('.basis a').getAttribute('href')).toMatch(/^\/source\//);
    expect(await axe(page)).toEqual([]);
  });

  it('puts in what the reader has not been told by one key, and takes it out by undo [4.13]', async () => {
    await page.getByRole('heading', { name: 'Helen has not been told' }).waitFor();
    await editor().click();
    const before = await words();
    const offered = await page.locator('.offer-text').first().innerText();
    await press('Alt+1');
    await expect.poll(words).toContain(offered);
    await press('Control+z');
    await expect.poll(words).toBe(before);
  });

  it('leaves a finding be, because, without a pointer; undo brings it back', async () => {
    const count = () => page.locator('.card').count();
    await page.locator('.card').first().waitFor();
    const before = await count();
    await editor().click();
    await press('Control+Home');
    await press('F8');
    await page.locator('.card.active').waitFor();
    const message = await page.locator('.card.active .card-head').innerText();
    await press('Alt+Shift+Enter');
    await page.getByLabel('It stays, because').waitFor();
    await page.keyboard.type('agreed with Laila');
    await press('Enter');
    await page.getByText('It stands.', { exact: true }).waitFor();
    await expect.poll(count).toBe(before - 1);
    const { dismissed } = (await call('finding.dismissed', {})) as { dismissed: { reason: string }[] };
    expect(dismissed[0]?.reason).toBe('agreed with Laila');
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(count).toBe(before);
    expect(await page.locator('.card-head').allInnerTexts()).toContain(message);
  });

  it('keeps a bare letter in the text, and what was left be can be looked at again', async () => {
    const count = () => page.locator('.card').count();
    const before = await count();
    const text = await words();
    const leave = async (): Promise<void> => {
      await editor().click();
      await press('Control+Home');
      await press('F8');
      await press('Alt+Shift+Enter');
      await page.getByLabel('It stays, because').fill('agreed with Laila');
      await press('Enter');
      await expect.poll(count).toBe(before - 1);
    };
    await leave();
    await page.getByRole('button', { name: 'Undo Alt z' }).waitFor();
    await press('Alt+z');
    await expect.poll(count).toBe(before);
    expect(await words()).toBe(text);
    await leave();
    await page.getByRole('button', { name: '1 left as it is' }).click();
    await page.getByText('It stays, because agreed with Laila').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: /^Look at it again/ }).click();
    await expect.poll(count).toBe(before);
  });

  it('puts an offer in at the end of its line while letters are typed, and never into a word; it is marked, and told once sent [4.13] [4.14]', async () => {
    await begin({ text: wrong });
    await page.getByRole('heading', { name: 'Helen has not been told' }).waitFor();
    const offered = await page.locator('.offer-text').first().innerText();
    await editor().click();
    await press('Control+Home');
    await page.keyboard.insertText('Good morning, ');
    await press('Alt+1');
    await expect.poll(words).toContain(offered);
    expect(await words()).toContain('because the printers close then?');
    await page.locator('.editor .compiled', { hasText: offered.slice(0, 30) }).waitFor();
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Sent today' }).click();
    await page.getByText(/^Sent\. \S+ has been told of (?:one thing|\d+ things) on file\.$/).waitFor();
    await begin({ text: 'Helen,\n\nHere is a word about the week, and it was a calm one for all of us.\n\nPriya' });
    await page.getByText('Saved', { exact: true }).waitFor();
    await page
      .locator('.draft-bar')
      .getByText(/finding|nothing to change/)
      .waitFor();
    expect(await page.locator('.offer-text').allInnerTexts()).not.toContain(offered);
  });

  it('puts a draft in order, a step left as it was, as one change that undo takes back [4.9]', async () => {
    await begin({ text: late });
    const before = await words();
    await page.getByRole('button', { name: /^Reorder/ }).click();
    await page.locator('.step').nth(1).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('checkbox', { name: /Put the number first/ }).focus();
    await press(' ');
    await page.locator('.step.left').waitFor();
    await press('Alt+Enter');
    await expect.poll(words).toMatch(/^Helen,\s+Please approve the switch to Halden Freight by 20 March\./);
    expect(await words()).toContain('In the first week, 12 of 80 parcels came by train.');
    await press('Control+z');
    await expect.poll(words).toBe(before);
    await page.getByRole('button', { name: /^Reorder/ }).click();
    await page.locator('.step').first().waitFor();
    await press('Escape');
    await expect.poll(words).toBe(before);
  });

  it('marks compiled words until they are edited, and keeps that [4.14]', async () => {
    const text = `Helen,\n\n- ${compiled.join('\n- ')}\n\nPriya`;
    const marks = compiled.map((one) => ({
      start: text.indexOf(one),
      end: text.indexOf(one) + one.length,
      text: one,
      from: [],
    }));
    const id = await begin({ text, marks });
    await expect.poll(() => page.locator('.compiled').count()).toBe(2);
    await page.locator('.compiled').first().click();
    await page.getByText('A line of Updraft’s, not yours yet.').waitFor();
    await press('Home');
    await press('ArrowRight');
    await press('ArrowRight');
    await press('ArrowRight');
    await page.keyboard.type('x');
    await expect.poll(() => page.locator('.compiled').count()).toBe(1);
    const kept = async () =>
      ((await call('draft.show', { draft: id })) as { draft: { marks: unknown[] } }).draft.marks.length;
    await expect.poll(kept).toBe(1);
    await page.reload();
    await expect.poll(() => page.locator('.compiled').count()).toBe(1);
  });

  it('lists what is written by what it is', async () => {
    await page.goto(new URL('/write', server.address).href);
    await page.getByRole('heading', { name: /drafts\.$/ }).waitFor();
    expect(await axe(page)).toEqual([]);
  });

  it('has room for a thumb on a phone, and opens findings under their lines', async () => {
    const narrow = await openWindow(browser, { wide: false });
    await narrow.addCookies(await page.context().cookies());
    const phone = await narrow.newPage();
    const id = await begin({ text: wrong });
    await phone.goto(new URL(`/write/${id}`, server.address).href);
    await phone.locator('.card').first().waitFor();
    await phone.locator('.finding').first().tap();
    await phone.locator('.cm-content .under .card').waitFor();
    expect(await smallTargets(phone)).toEqual([]);
    await phone.getByRole('button', { name: /^Reorder/ }).tap();
    await phone.locator('.reorder').waitFor();
    expect(await smallTargets(phone)).toEqual([]);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await narrow.close();
    expect(broken).toEqual([]);
  });
});
