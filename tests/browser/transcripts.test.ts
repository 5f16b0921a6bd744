import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './accessible.ts';
import { openWindow, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

const cue = (at: number, words: string): string =>
  `00:${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}.000 --> 00:59:59.000\n${words}\n`;

const talk = (turns: number): string =>
  `WEBVTT\n\n${[
    cue(1, '<v Ines Calloway>Morning. Noor, could you send me the pier figures by Friday?'),
    cue(8, '<v Noor>Sure. I will send you the pier figures on Thursday.'),
    cue(15, '<v Ines Calloway>What keeps me awake is the harbour audit, um, the second one.'),
    ...Array.from({ length: turns }, (_, at) =>
      cue(20 + at, `<v ${at % 2 ? 'Noor' : 'Ines Calloway'}>The tide is at ${at}.`),
    ),
  ].join('\n')}`;

describe('a transcript', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
    page = await (await openWindow(browser)).newPage();
    await page.goto(server.address);
    await page.getByRole('button', { name: /Make it mine/ }).click();
    await page.getByLabel('Passphrase').fill('a harbour wall in winter');
    await page.getByRole('button', { name: 'Make it', exact: true }).click();
    await page.getByRole('button', { name: 'I have it' }).click();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('dropped on any page comes in, is read as a dialogue, and learns who spoke [9.3]', async () => {
    await page.getByRole('link', { name: /^People/ }).click();
    const data = await page.evaluateHandle((words) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([words], '2026-03-10 Pier round.vtt', { type: 'text/vtt' }));
      return transfer;
    }, talk(400));
    await page.dispatchEvent('main', 'drop', { dataTransfer: data });
    await page.getByText(/Pier round\.vtt: 1 transcript, /).waitFor();
    await page.keyboard.press('Enter');
    await page
      .getByText(/1 (?:item read|new)/)
      .first()
      .waitFor();
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('pier figures');
    await page.getByRole('option', { name: /Pier round/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Pier round' }).waitFor();
    expect(await page.locator('.turn').count()).toBe(300);
    expect(await page.locator('.turn mark').allTextContents()).toEqual([
      expect.stringContaining('could you send me the pier figures by Friday'),
      expect.stringContaining('I will send you the pier figures on Thursday'),
      expect.stringContaining('What keeps me awake is the harbour audit, um, the second one'),
    ]);
    await page.getByRole('button', { name: /Show all of it \(102 more turns\)/ }).click();
    expect(await page.locator('.turn').count()).toBe(402);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Who is Noor? →' }).click();
    await page.getByRole('combobox').fill('Ines');
    await page.keyboard.press('Escape');
    await page.getByText('Was it on another day?').click();
    await page.getByLabel('The day of this talk').fill('2026-03-03');
    await page.getByRole('button', { name: 'Say so →' }).click();
    await page
      .getByText(/3 March/)
      .first()
      .waitFor();
  }, 60_000);
});
