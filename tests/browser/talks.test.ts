import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './accessible.ts';
import { openWindow, phone, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

const shots = process.env.UPDRAFT_SHOTS;

describe('before and after a talk', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer('--example'), startBrowser()]);
    page = await (await openWindow(browser)).newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(server.address);
    await page.getByRole('heading', { level: 1 }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  const look = async (name: string): Promise<void> => {
    if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  };
  const home = (): Promise<unknown> => page.keyboard.press('t');

  it('the brief says what to ask, each question with what it rests on, and begins a plan [4.15] [4.16]', async () => {
    await page.getByRole('link', { name: /Brief/ }).first().click();
    const asked = page.getByRole('region', { name: /^What to ask/ });
    await asked.getByRole('heading', { name: /^What to ask/ }).click();
    await asked.getByRole('listitem').first().waitFor();
    expect(await asked.getByRole('listitem').count()).toBeGreaterThanOrEqual(3);
    await look('brief-questions');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Plan this talk →' }).click();
    const text = page.getByRole('textbox', { name: 'Draft' });
    await text.waitFor();
    expect(await text.textContent()).toContain('The decision I want');
    // It is nobody else's: nothing is offered, and no way leads out of it but the clipboard and paper.
    await page.getByText('yours alone, nothing of it is sent').waitFor();
    await page.getByRole('button', { name: 'Print', exact: true }).waitFor();
    expect(await page.locator('.draft-actions button').allInnerTexts()).toEqual(['Copy', 'Print']);
    expect(await page.locator('.offers, .reader').count()).toBe(0);
    expect(await axe(page)).toEqual([]);
    await look('plan');
  });

  it('an update says the same shorter, longer, or to be spoken, without touching the draft [4.2]', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Write', exact: true }).first().click();
    await page.getByRole('button', { name: /^Update for Helen/ }).click();
    const text = page.getByRole('textbox', { name: 'Draft' });
    await text.waitFor();
    const before = await text.textContent();
    await page.getByRole('button', { name: 'Another length or form' }).click();
    const part = page.getByRole('region', { name: 'Another length or form' });
    await part.getByLabel('How much').selectOption('detail');
    await part.getByLabel('As').selectOption('memo');
    await part.getByText('To: Helen Lindqvist').waitFor();
    await part.getByLabel('As').selectOption('talk');
    await part.getByText(/^Put together from what is on file/).waitFor();
    await expect.poll(() => part.locator('pre').innerText()).toMatch(/^1\. /m);
    expect(await part.locator('pre').innerText()).not.toMatch(/##|\*\*/);
    await look('tailored');
    expect(await axe(page)).toEqual([]);
    expect(await text.textContent()).toBe(before);
    await page.getByRole('link', { name: 'Write', exact: true }).first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await look('write');
    expect(await axe(page)).toEqual([]);
  });

  it('one key after a debrief is accepted and stands as a recap of at most 120 words [4.17]', async () => {
    await home();
    await page
      .getByRole('link', { name: /Debrief/ })
      .first()
      .click();
    const line = page.getByLabel('How did it go? One line');
    await line.fill(
      'Decided: two contractors from April. I owe Marcus the rate card by Friday. Marcus asked "who covers Leeds in May?"',
    );
    await page.keyboard.press('Enter');
    await page.locator('.captured-fact').first().waitFor();
    await look('debrief-recap');
    await page.keyboard.press('m');
    const text = page.getByRole('textbox', { name: 'Draft' });
    await text.waitFor();
    const words = (await text.textContent()) ?? '';
    expect(words).toContain('the rate card');
    expect(words).toContain('who covers Leeds in May?');
    expect(words.split(/\s+/).length).toBeLessThanOrEqual(130);
    await look('recap');
    await page.setViewportSize(phone);
    await look('recap-phone');
    expect(await axe(page)).toEqual([]);
  });
});
