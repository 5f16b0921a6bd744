import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, smallTargets } from './accessible.ts';
import { openWindow, phone, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

const memo = `Deliveries leave the north depot late because the loading plan changes after six.
We logged 41 hours of waiting in February. Drivers say the plan changes while they are on the ramp.
A trial at the Harlow depot brought waiting down by half. We assume the three big customers accept a fixed cut-off.
I propose a cut-off at five in the afternoon.`;

/** What a case rests on: taken from a pasted memo, said, and drawn, all by keys. */
describe('the evidence of a proposal', () => {
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
    page.on('console', (message) => {
      if (message.type() === 'error' && /Content Security Policy/i.test(message.text())) broken.push(message.text());
    });
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
  const goTo = (path: string) => page.goto(new URL(path, server.address).href);

  it('waits as it was read in the memo; Enter takes it, x leaves it, z brings it back [5.3]', async () => {
    await page.goto(server.address);
    await page.getByRole('button', { name: /Make it mine/ }).click();
    await page.getByLabel('Passphrase').fill('four small boats at dawn');
    await page.getByRole('button', { name: 'Make it', exact: true }).click();
    await page.getByRole('button', { name: 'I have it' }).click();
    await page.getByRole('heading', { name: 'Bring your calendar or mail' }).waitFor();
    const begun = await call<{ proposal: { id: string } }>('proposal.begin', {
      words: memo,
      title: 'A cut-off for the loading plan',
    });
    proposal = begun.proposal.id;
    await goTo(`/proposals/${proposal}/evidence`);
    const list = page.getByRole('list', { name: 'To take or leave' }).first();
    await list.waitFor();
    const rows = list.getByRole('listitem');
    expect(await rows.count()).toBe(4);
    await page.getByText('What was read in your words waits below').waitFor();
    await rows.first().focus();
    await press('Enter');
    await page.getByText('Taken.').waitFor();
    await page.getByRole('list', { name: 'Claims' }).getByText('We logged 41 hours of waiting in February.').waitFor();
    await rows.first().focus();
    await press('x');
    await page.getByText('Left out.').waitFor();
    await page.waitForFunction(() => !document.body.innerText.includes('Drivers say the plan'));
    await press('z');
    await list.getByText('Drivers say the plan changes').waitFor();
    await page.getByRole('button', { name: 'Take all of it →' }).click();
    await page.getByRole('list', { name: 'Assumptions' }).getByText('We assume the three big customers').waitFor();
  });

  it('says what is missing, and takes it in the place [5.3]', async () => {
    const log = page.getByRole('listitem').filter({ hasText: 'We logged 41 hours' });
    await log.getByText('Where is it from?').waitFor();
    await log.getByRole('button', { name: /^Say it/ }).click();
    // The cursor stands in what was asked for, and nobody is asked for a day that nobody said.
    await page.waitForFunction(() => document.activeElement?.closest('label')?.textContent === 'Where it is from');
    expect(await page.getByLabel(/Which month that was/).inputValue()).toMatch(/^February \d{4}$/);
    await page.getByLabel('Where it is from').fill('the yard log');
    await press('Enter');
    await log.getByText('our own data · the yard log · February').waitFor();
    await log.getByText('Who counted, how, and over which weeks?').waitFor();
  });

  it('draws what is pasted, with its sentence and its table, and never evaluates a cell [5.13]', async () => {
    await page.getByRole('button', { name: 'Paste figures →' }).click();
    await page
      .getByLabel('The cells, with the row that names them')
      .fill('Month\tLate deliveries\nMarch\t41\nMay\t44\nSeptember\t17');
    await page.getByRole('button', { name: 'Draw them' }).click();
    await page
      .getByText('Late deliveries fell from 41 in March to 17 in September, highest in May at 44.')
      .first()
      .waitFor();
    await page.getByRole('img', { name: 'Late deliveries' }).waitFor();
    expect(await page.getByRole('img', { name: 'Late deliveries' }).locator('polyline').count()).toBeGreaterThan(0);
    await page.getByText('As a table').click();
    await page.getByRole('cell', { name: '44' }).waitFor();
    await call('data.add', {
      proposal,
      csv: 'Hall;Minutes lost\nA hall with a name that goes on for much longer than any row has room for;€1.200,50\n=HYPERLINK("http://x.example");€900\n<script>alert(1)</script>;-€200',
      title: 'What an hour costs',
    });
    await goTo(`/proposals/${proposal}/evidence`);
    await page.getByRole('img', { name: 'What an hour costs' }).waitFor();
    await page.getByText('=HYPERLINK').first().waitFor();
    await page.getByRole('button', { name: 'Delete: What an hour costs' }).click();
    await page.getByText('Deleted.').waitFor();
    await press('z');
    await page.getByRole('img', { name: 'What an hour costs' }).waitFor();
  });

  it('holds on a phone and in the dark, and axe finds nothing [11.1]', async () => {
    expect(await axe(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axe(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(phone);
    await goTo(`/proposals/${proposal}/evidence`);
    await page.getByRole('img', { name: 'What an hour costs' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );
    expect(await axe(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    expect(broken).toEqual([]);
  });
});
