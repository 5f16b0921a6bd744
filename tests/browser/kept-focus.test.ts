import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWindow, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

const lines = [
  '@Helen wants three bullets, no deck',
  'For @Helen success is zero accidents by summer',
  'the harbour crane may not be certified in time',
];

/** Verbs pressed with Enter leave the keyboard where it goes on, never at the top of the page. */
describe('the keyboard stays on the page', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let helen = '';

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
    page = await (await openWindow(browser)).newPage();
    page.setDefaultTimeout(15_000);
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
  const go = async (path: string): Promise<void> => {
    await page.goto(new URL(path, server.address).href);
    await page.locator('main h1').waitFor();
    await page.waitForLoadState('networkidle');
  };
  const enter = async (name: string | RegExp): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).first().focus();
    await page.keyboard.press('Enter');
  };
  /** What the keyboard is on, in a few words. */
  const here = (): Promise<string> =>
    page.evaluate(() => {
      const one = document.activeElement;
      const label =
        one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement
          ? (one.labels?.[0]?.textContent ?? '')
          : (one?.textContent ?? '');
      return `${one?.tagName.toLowerCase()} ${label.trim().slice(0, 60)}`;
    });
  const stays = (words: string | RegExp): Promise<void> => expect.poll(here, { timeout: 5000 }).toMatch(words);

  it('through a round: opened, left, planned, closed [1.13]', async () => {
    await go(`/method/${helen}`);
    await enter('Open a round →');
    await stays(/^input /);
    await enter('First thirty days instead');
    await stays(/^input /);
    await enter('Leave it');
    await stays('button Open a round →');
    await enter('Open a round →');
    await stays(/^input /);
    await enter('Open the round →');
    await page.getByText('The round is open.').waitFor();
    await stays('h2 The round');
    await enter(/^Done: Tell Helen/);
    await stays(/^button /);
    await enter('Close the round');
    await stays('textarea What was learnt');
    await enter('Leave it open');
    await stays('button Close the round');
    await enter('Close the round');
    await enter('Close the round →');
    await page.getByText('The round is closed.').waitFor();
    await stays(/^h3 .*closed/);
    await page.getByRole('link', { name: 'Looking back with Helen →' }).waitFor();
  });

  it('through an ask and a plan of the quarter [8.5]', async () => {
    await go('/quarter');
    await enter('Note an ask →');
    await page.keyboard.type('a second crane for the north quay');
    await page.keyboard.press('Enter');
    await page.getByText('One ask, still open.').first().waitFor();
    await stays('button Note an ask →');
    await enter('Open a round with Helen');
    await stays(/^input /);
    await enter('Not now');
    await stays('button Open a round →');
  });

  it('of several nobody is chosen beforehand for whom an ask was put to [8.2]', async () => {
    const { person } = await call<{ person: { id: string } }>('person.add', { name: 'Anneke Vos' });
    await call('person.edit', { person: person.id, standing: 'above' });
    await go('/quarter');
    await enter('Note an ask →');
    expect(await page.getByLabel('Whom did you ask?').inputValue()).toBe('');
    await stays(/^select/);
    await page.getByLabel('What did you ask for?').fill('two more welders');
    await page.keyboard.press('Enter');
    await stays(/^select/);
    await page.getByLabel('Whom did you ask?').selectOption({ label: 'Helen' });
    await page.getByLabel('What did you ask Helen for?').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Noted.').waitFor();
    const { asks } = await call<{ asks: { words: string }[] }>('ask.list', { person: helen });
    expect(asks.map(({ words }) => words)).toContain('two more welders');
  });

  it('through an initiative that is begun, and lines of the page on working together [7.4]', async () => {
    await go('/initiatives');
    await enter('Begin one →');
    await page.keyboard.type('The crane pilot');
    await page.keyboard.press('Enter');
    await page.getByText('It is followed from here.').waitFor();
    await stays(/^h1 The crane pilot/);
    await go('/work-with-me');
    await page.locator('main form input').focus();
    await page.keyboard.type('Mornings are for writing');
    await page.keyboard.press('Enter');
    await page.getByText('On your page.').waitFor();
    await stays(/^input /);
  });
});
