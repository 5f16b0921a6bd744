import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './accessible.ts';
import { openWindow, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

const paragraph =
  'Parcels for the north round leave the depot two hours late, because one scanner serves four lanes. In October 312 parcels missed their day, and two customers asked for their money back. We could rent two scanners for 420 euros a month, or buy them for 7,400 euros. If we do nothing, the Christmas weeks come on top. I recommend that we rent them until March: it is the cheapest way to see whether it helps. The downside is that the rented model is slower; to limit that, we keep the old one as a spare. The night crew has seen it and wants it before December. Ingrid, could you approve it by 4 December 2099?';
const figures = 'Month,Parcels that missed their day\nJuly,121\nAugust,140\nSeptember,233\nOctober,312';

/** What docs/guide/from-paragraph-to-yes.md tells, in the page: a paragraph, one page, talks before, a decision, two updates. */
describe('from a paragraph to a yes', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let proposal = '';
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
  const act = async (name: string | RegExp): Promise<void> => {
    await page.getByRole('button', { name }).first().focus();
    await press('Enter');
  };
  const said = (words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();
  const go = (place: string): Promise<unknown> =>
    page.goto(new URL(`/proposals/${proposal}${place}`, server.address).href);

  it('begins with the paragraph, and takes what was read in it [5.1] [5.2] [5.8]', async () => {
    await page.goto(server.address);
    await page.getByRole('button', { name: /Make it mine/ }).click();
    await page.getByLabel('Passphrase').fill('four small boats at dawn');
    await page.getByRole('button', { name: 'Make it', exact: true }).click();
    await page.getByRole('button', { name: 'I have it' }).click();
    await page.getByRole('heading', { name: 'Bring your calendar or mail' }).waitFor();
    for (const [name, rest] of [
      ['Ingrid Sand', { standing: 'above', role: 'COO', right: 'decides', rightAbout: 'money for the depots' }],
      ['Paul Adler', { standing: 'above', relation: 'manager', role: 'head of depots' }],
      ['Teo Brandt', { standing: 'beside', role: 'controller' }],
    ] as const) {
      await call('person.add', { name });
      await call('person.edit', { person: name, ...rest });
    }
    await call('tie.set', { listener: 'Ingrid Sand', heeded: 'Teo Brandt' });
    await page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : null));
    await press('g');
    await page.getByRole('heading', { name: 'No proposal is under way.' }).waitFor();
    await page.getByLabel('One sentence is enough').focus();
    await page.keyboard.insertText(paragraph);
    await press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: 'Rent two scanners' }).waitFor();
    proposal = new URL(page.url()).pathname.split('/')[2] ?? '';
    await act('Take all of it →');
    await said(/Ingrid is asked to decide by 4 December 2099/);
    for (const words of [
      '420 euros a month',
      '7,400 euros',
      'the rented model is slower',
      'we keep the old one as a spare',
    ])
      await page.getByText(words).first().waitFor({ state: 'attached' });
    expect(await axe(page)).toEqual([]);
  });

  it('draws the figures that are pasted [5.3]', async () => {
    await go('/evidence');
    await act('Paste figures →');
    await page.locator('textarea').first().focus();
    await page.keyboard.insertText(figures);
    await press('Control+Enter');
    await said('Parcels that missed their day rose from 121 in July to 312 in October.');
    expect(await axe(page)).toEqual([]);
  });

  it('plans a talk with whom the decider listens to, and keeps what was learnt [3.3] [3.2]', async () => {
    await go('/people');
    await said(/Ingrid/);
    await go('/pre-wire');
    await page.getByRole('heading', { level: 2, name: 'Your own manager first' }).waitFor();
    await act('Plan it: a talk with Teo');
    const form = page.getByRole('form', { name: 'A talk with Teo' });
    await form.getByLabel('Day').fill(new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10));
    await form.getByLabel('Time').fill('10:00');
    await form.getByRole('button', { name: /^Plan it/ }).focus();
    await press('Enter');
    await said(/Planned with Teo/);
    await page.getByRole('link', { name: 'Brief on Teo' }).focus();
    await press('Enter');
    await page.waitForURL(/\/brief\//);
    await said(/^For: /);
    expect(await axe(page)).toEqual([]);
  });

  it('becomes one page, as the PDF and the Word file that were asked for [5.13]', async () => {
    await go('');
    await act('One page →');
    await page.waitForURL(/\/write\//);
    const paper = page.getByRole('article');
    await paper.getByRole('columnheader', { name: 'Cost' }).waitFor();
    await paper.getByRole('img').first().waitFor();
    for (const [verb, begins] of [
      ['PDF', '%PDF-'],
      ['Word', 'PK'],
    ] as const) {
      const coming = page.waitForEvent('download');
      await act(verb);
      const file = readFileSync(await (await coming).path());
      expect(file.subarray(0, begins.length).toString('latin1')).toBe(begins);
    }
    expect(await axe(page)).toEqual([]);
  });

  it('is decided, put down, and followed to two updates to whoever agreed [5.11] [6.2]', async () => {
    await go('/decision');
    await act('Yes →');
    await page
      .getByLabel(/What was said/)
      .first()
      .focus();
    await page.keyboard.insertText('Rent them until March, the return date in writing');
    await act('Keep it as decided');
    await said('Ingrid Sand said yes today.');
    await act('Follow it →');
    await page.waitForURL(/\/initiatives\//);
    const initiative = new URL(page.url()).pathname.split('/')[2] ?? '';
    const texts: string[] = [];
    for (const done of [false, true]) {
      if (done) {
        // What happened is told by the second.
        await page.waitForTimeout(1100);
        await call('milestone.add', { initiative, words: 'Two scanners on the lanes' });
        const whole = await call<{ initiative: { milestones: readonly { id: string; words: string }[] } }>(
          'initiative.show',
          { initiative },
        );
        const milestone = whole.initiative.milestones.find(({ words }) => words === 'Two scanners on the lanes')?.id;
        expect(await call('milestone.done', { initiative, milestone })).toHaveProperty('initiative');
      }
      await go('/decision');
      await act(/^Update for whoever agreed/);
      await page.waitForURL(/\/write\//);
      await page.getByRole('button', { name: 'Sent today' }).waitFor();
      const draft = new URL(page.url()).pathname.split('/')[2] ?? '';
      texts.push((await call<{ draft: { text: string } }>('draft.show', { draft })).draft.text);
      await act('Sent today');
      await page.getByRole('button', { name: 'Sent today' }).waitFor({ state: 'detached' });
    }
    expect(texts[0]).toContain('Rent them until March');
    expect(texts[1]).toContain('Two scanners on the lanes');
    expect(broken).toEqual([]);
  });
});
