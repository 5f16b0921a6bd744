import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, smallTargets } from './accessible.ts';
import { desktop, openWindow, phone, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

/** What was asked and expected and what came of it, from the keyboard; and the quarter it stands in. */
describe('looking back', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let helen = '';
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
  const section = (title: string | RegExp) => page.getByRole('region', { name: title, exact: true });
  const press = async (name: string | RegExp): Promise<void> => {
    await page.getByRole('button', { name }).first().focus();
    await page.keyboard.press('Enter');
  };

  it('with nothing on file says the one next thing, and where to begin [8.5]', async () => {
    await page.goto(server.address);
    await page.getByRole('button', { name: /Make it mine/ }).click();
    await page.getByLabel('Passphrase').fill('four small boats at dawn');
    await page.getByRole('button', { name: 'Make it', exact: true }).click();
    await page.getByRole('button', { name: 'I have it' }).click();
    await page.getByRole('heading', { name: 'Bring your calendar or mail' }).waitFor();
    await go('/quarter');
    await page.getByText(/^Say of somebody that they are above you/).waitFor();
    await page.getByLabel('Who is above you?').waitFor();
    expect(await axe(page)).toEqual([]);
    await call('fact.capture', { text: '@Helen wants three bullets, no deck' });
    const { person } = await call<{ person: { id: string } }>('person.edit', { person: 'helen', standing: 'above' });
    helen = person.id;
  });

  it('notes an ask, says what became of it and what was learnt, and takes it back, from the keyboard [8.2]', async () => {
    await go('/');
    await page.locator('h1').waitFor();
    await page.keyboard.press('u');
    await page.waitForURL(/\/quarter/);
    await page.getByText(/^Nothing on file yet of this quarter/).waitFor();
    await press('Note an ask →');
    await page.getByLabel('What did you ask Helen for?').fill('a second crane for the north quay');
    await page.keyboard.press('Enter');
    await page.getByText('One ask, still open.').first().waitFor();
    await press(/^What became of it: a second crane/);
    await press('No');
    await page.getByText('Kept: no.').waitFor();
    await page.getByText('One ask; it got a no.').waitFor();
    await page.keyboard.press('z');
    await page.getByText('Undone.').waitFor();
    await press(/^What became of it: a second crane/);
    await press('Later');
    await page.getByText('Kept: later.').waitFor();
    await press(/^What you learnt: a second crane/);
    await page.getByLabel('What did you learn from it?').fill('ask before the budget closes');
    await page.keyboard.press('Enter');
    await page.getByText('Learnt: ask before the budget closes').waitFor();
    await section('What you learnt').getByText('ask before the budget closes').waitFor();
    expect(await axe(page)).toEqual([]);
  });

  it('takes words on file as the answer with one key; what is none is not asked again [8.2]', async () => {
    await call('ask.note', { person: helen, words: 'two more welders' });
    const { facts } = await call<{ facts: { id: string }[] }>('fact.capture', {
      text: 'Helen: yes to the welders, but only one',
    });
    await call('fact.accept', { facts: facts.map(({ id }) => id) });
    await go(`/people/${helen}`);
    const asks = section('What you asked Helen for');
    await asks.getByText(/Answered by “.*welders/).waitFor();
    await press('Not an answer to this');
    await page.getByText('Not asked again.').waitFor();
    await expect.poll(() => asks.getByText(/Answered by/).count()).toBe(0);
    await page.keyboard.press('z');
    await page.getByText('Undone.').waitFor();
    await asks.getByText(/Answered by “.*welders/).waitFor();
    // The method asks the same, and takes the same word.
    await go(`/method/${helen}`);
    await page.getByText(/^You asked .*two more welders”\. Was this the answer: “.*”\?/).waitFor();
    expect(await axe(page)).toEqual([]);
    await press('Yes, to something else');
    await page.getByText('Kept: yes, to something else.').waitFor();
    await expect.poll(() => page.getByText(/Was this the answer/).count()).toBe(0);
    await page.keyboard.press('z');
    await page.getByText('Undone.').waitFor();
    await go(`/people/${helen}`);
    await asks.locator('[data-accept]').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Kept: yes, to something else.').waitFor();
    await asks.getByText(/^yes, to something else/).waitFor();
    expect(await axe(page)).toEqual([]);
  });

  it('asks beside a talk what is expected, and after it what came [8.1]', async () => {
    const day = (days: number, hour: string): string =>
      `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')}T${hour}Z`;
    const talk = (uid: string, days: number): string =>
      `BEGIN:VEVENT\r\nUID:${uid}@x.example\r\nDTSTAMP:${day(0, '080000')}\r\nDTSTART:${day(days, '090000')}\r\nDTEND:${day(days, '093000')}\r\nSUMMARY:Planning ${uid} with Helen\r\nEND:VEVENT\r\n`;
    const text = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n${talk('soon', 2)}${talk('past', -1)}END:VCALENDAR\r\n`;
    await call('import.run', { files: [{ name: 'a.ics', text }] });
    const from = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
    const to = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    const { moments } = await call<{ moments: { id: string; title: string }[] }>('moment.list', { from, to });
    const idOf = (title: string): string => moments.find((one) => one.title.includes(title))?.id ?? '';
    await go(`/debrief/${idOf('soon')}`);
    await press('Note what you expect →');
    await page.getByLabel('What do you expect?').fill('Helen agrees to one welder');
    await page.getByLabel('That is').selectOption('sure');
    await press('Note it →');
    await section('What you expect').getByText('Helen agrees to one welder').waitFor();
    await call('prediction.make', { words: 'the crane is not talked of', sure: 'even', moment: idOf('past') }).catch(
      () => undefined,
    );
    expect(await axe(page)).toEqual([]);
    await press(/^It came: Helen agrees/);
    await page.getByText('It came.', { exact: true }).waitFor();
    await page.keyboard.press('z');
    await page.getByText('Undone.').waitFor();
    await press(/^It did not: Helen agrees/);
    await go('/quarter');
    await section('What you expected, and what came')
      .getByText('One you called sure: it did not come. One tells nothing.')
      .waitFor();
  });

  it('ends in the next plan, on a phone and in the dark [8.5]', async () => {
    await page.setViewportSize(phone);
    await page.emulateMedia({ colorScheme: 'dark' });
    await go('/quarter');
    await page.getByRole('button', { name: 'Open a round with Helen' }).click();
    await page.getByRole('button', { name: 'Open the round →' }).waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Open the round →' }).click();
    await page.waitForURL(/\/method\//);
    const { cycles } = await call<{ cycles: { closed: string | null }[] }>('cycle.list', { person: helen });
    expect(cycles.filter(({ closed }) => closed === null)).toHaveLength(1);
    await page.setViewportSize(desktop);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(broken).toEqual([]);
  });
});
