import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, smallTargets } from './accessible.ts';
import { desktop, openWindow, phone, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

const lines = [
  '@Helen wants three bullets, no deck',
  'For @Helen success is zero accidents by summer',
  'the harbour crane may not be certified in time',
];
const longName = 'Bartholomew Featherstonehaugh-Cholmondeley van der Westhuizen';

/** The six steps and a round, without a pointer where it counts. */
describe('the method', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let helen = '';
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
  const region = (title: string | RegExp) => page.getByRole('region', { name: title });
  const looksRight = async (): Promise<void> => {
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize(phone);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(await smallTargets(page)).toEqual([]);
    await page.setViewportSize(desktop);
  };

  it('says in one calm page what it is, with nothing on file [1.13]', async () => {
    await page.goto(server.address);
    await page.getByRole('button', { name: /Make it mine/ }).click();
    await page.getByLabel('Passphrase').fill('four small boats at dawn');
    await page.getByRole('button', { name: 'Make it', exact: true }).click();
    await page.getByRole('button', { name: 'I have it' }).click();
    await page.getByRole('heading', { name: 'Bring your calendar or mail' }).waitFor();
    await page.locator('body').press('i');
    await page.getByRole('heading', { level: 1, name: 'How to lead upward.' }).waitFor();
    expect(await region('Six steps').getByRole('listitem').count()).toBe(6);
    await page.getByRole('textbox', { name: 'Who is above you?' }).waitFor();
    await looksRight();
  });

  it('names a next move for each person above, and six steps from facts for one [1.13]', async () => {
    for (const text of lines) {
      const { facts } = await call<{ facts: { id: string }[] }>('fact.capture', { text });
      await call('fact.accept', { facts: facts.map(({ id }) => id) });
    }
    const { person } = await call<{ person: { id: string } }>('person.edit', {
      person: 'helen',
      standing: 'above',
      relation: 'manager',
    });
    helen = person.id;
    const other = await call<{ person: { id: string } }>('person.add', { name: longName });
    await call('person.edit', { person: other.person.id, standing: 'above' });
    await go('/method');
    await page.getByRole('heading', { level: 1, name: /^A next move waits with/ }).waitFor();
    await page.getByText(/No sign that Helen knows: “the harbour crane/).waitFor();
    await looksRight();
    await page.getByRole('link', { name: /^Six steps with Helen/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'You and Helen, in six steps.' }).waitFor();
    await region('1 Understand their needs')
      .getByText(/^How Helen likes it, said on/)
      .waitFor();
    await region('4 Communicate').getByRole('link', { name: 'Tell them →' }).waitFor();
    await looksRight();
  });

  it('opens a round, plans, does and closes it by keyboard; z takes each back [1.13] [8.5]', async () => {
    await page.getByRole('button', { name: 'Open a round →' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('What should be different in the end').fill('The lease signed');
    await looksRight();
    await page.getByRole('button', { name: 'Open the round →' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('The round is open.').waitFor();
    const planned = region('Planned');
    await planned.getByText(/^Tell Helen: “the harbour crane/).waitFor();
    await page.getByText('The lease signed').waitFor();
    await page.getByPlaceholder('Add to the plan, in your words').fill('Walk the quay together');
    await page.keyboard.press('Enter');
    await planned.getByText('Walk the quay together').waitFor();
    await planned.getByRole('button', { name: 'Done: Walk the quay together' }).focus();
    await page.keyboard.press('Enter');
    await planned.getByRole('button', { name: 'Open again: Walk the quay together' }).waitFor();
    await page.locator('body').press('z');
    await planned.getByRole('button', { name: 'Done: Walk the quay together' }).waitFor();
    await looksRight();

    await go('/');
    await page.getByText('Planned: Walk the quay together.').waitFor();

    await call('fact.tell', {
      fact: (await call<{ facts: { id: string }[] }>('fact.list', { kind: 'risk' })).facts[0]?.id,
      person: helen,
    });
    await go(`/method/${helen}`);
    await planned.getByText(/as facts show/).waitFor();
    await page.getByRole('button', { name: 'Close the round' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('What was learnt').fill('Early is easier');
    await page.getByRole('button', { name: 'Close the round →' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('What was learnt: “Early is easier”').waitFor();
    await page
      .getByRole('list', { name: 'No longer said' })
      .getByText(/No sign that Helen knows/)
      .waitFor();
    await looksRight();
    await page.locator('body').press('z');
    await planned.waitFor();
    expect(broken).toEqual([]);
  });

  it('is clean to axe in the dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const path of ['/method', `/method/${helen}`]) {
      await go(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await axe(page)).toEqual([]);
    }
    expect(broken).toEqual([]);
  });
});
