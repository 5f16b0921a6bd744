import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inZone } from '../../src/domain/shared/time.ts';
import { weekOf } from '../../src/domain/shared/week.ts';
import { axe, smallTargets } from './accessible.ts';
import { desktop, openWindow, phone, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

const hours = 3_600_000;
const stamp = (at: number): string => `${new Date(at).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
const long =
  'A very long title of a talk on the certification of the northern harbour crane and of all that hangs on it';

/** A talk that ended an hour ago and one three hours from now, both with somebody above. */
const calendar = (): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...[
      ['ended', -2 * hours, 'One to one'],
      ['coming', 3 * hours, long],
    ].flatMap(([uid, away, title]) => [
      'BEGIN:VEVENT',
      `UID:${uid}@quay.example`,
      `DTSTART:${stamp(Date.now() + Number(away))}`,
      `DTEND:${stamp(Date.now() + Number(away) + hours / 2)}`,
      `SUMMARY:${title}`,
      'ATTENDEE;CN=Helen Marsh:mailto:helen@quay.example',
      'ATTENDEE;CN=Robin Ames:mailto:robin@quay.example',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

/** A week, one minute after a talk, and whose week it is: by keyboard alone. */
describe('the week', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
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
  const section = (title: string | RegExp) =>
    page.getByRole('region', { name: title, exact: typeof title === 'string' });

  it('is one key away, says in one sentence that nothing is there yet, and what to do [6.6]', async () => {
    await page.goto(server.address);
    await page.getByRole('button', { name: /Make it mine/ }).click();
    await page.getByLabel('Passphrase').fill('four small boats at dawn');
    await page.getByRole('button', { name: 'Make it', exact: true }).click();
    await page.getByRole('button', { name: 'I have it' }).click();
    await page.getByRole('heading', { name: 'Bring your calendar or mail' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('h1').click();
    await page.keyboard.press('h');
    await page.getByRole('heading', { name: 'The rest of this week is yours.', level: 1 }).waitFor();
    await page.getByRole('textbox', { name: 'Who is above you?' }).waitFor();
    expect(await axe(page)).toEqual([]);
  });

  it('shows talks and what is owed by day, on a desk and on a phone, light and dark [6.6]', async () => {
    await call('import.run', { files: [{ name: 'a.ics', text: calendar() }] });
    await call('person.me', { person: 'robin@quay.example' });
    await call('person.edit', { person: 'helen@quay.example', standing: 'above' });
    for (const text of ['I promised @Helen the lease plan by today', '@Helen will send me the rota by tomorrow']) {
      const { facts } = await call<{ facts: { id: string }[] }>('fact.capture', { text });
      await call('fact.accept', { facts: facts.map(({ id }) => id) });
    }
    await go(`/week?of=${weekOf(inZone(Date.now() + 3 * hours, 'Europe/Zurich').slice(0, 10))}`);
    await page.getByText(long).first().waitFor();
    await go('/week');
    await section(/^Today, /)
      .getByText('The lease plan')
      .waitFor();
    expect(await page.locator('h1').textContent()).toMatch(/one thing you owe/i);
    for (const [size, dark] of [
      [desktop, false],
      [desktop, true],
      [phone, false],
      [phone, true],
    ] as const) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      expect(await axe(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    expect(await smallTargets(page)).toEqual([]);
    await page.setViewportSize(desktop);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByRole('link', { name: 'After →' }).press('Enter');
    await page.waitForURL(/of=\d{4}-W\d\d/);
    await page.getByRole('link', { name: 'This week', exact: true }).press('Enter');
    await section(/^Today, /).waitFor();
  });

  it('has one relationship, left out by a word, taken back by z [7.1]', async () => {
    const part = section('With Helen');
    await part.getByText(/Nothing says what matters most to Helen/).waitFor();
    await part.getByRole('button', { name: 'Not this week' }).press('Enter');
    // The page says it as well; what is undone is what the notice speaks of.
    await page.locator('.notice').getByRole('button', { name: /^Undo/ }).waitFor();
    await page.keyboard.press('z');
    await part.waitFor();
    await go('/');
    await section('This week')
      .getByText(/The week with Helen Marsh/)
      .waitFor();
    await section('This week').getByRole('link', { name: 'Day by day' }).press('Enter');
    await part.waitFor();
  });

  it('asks one thing after a debrief, in one minute, and finds the answer again [7.2]', async () => {
    await go('/');
    await section('How did it go?').getByRole('link', { name: 'Debrief →' }).press('Enter');
    await page.getByLabel('How did it go? One line').fill('Helen said no to the second crane');
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox').first().waitFor();
    await page.keyboard.press('Enter');
    const field = section('One minute').getByRole('textbox');
    await field.waitFor();
    await section('One minute')
      .getByText(/The answer was no/)
      .waitFor();
    expect(await axe(page)).toEqual([]);
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.includes('answer was no'));
    await page.keyboard.type('Bring the figure first');
    await page.keyboard.press('Enter');
    await page.getByText('Kept. It comes back before the next talk.').waitFor();
    await go('/week');
    await section('What you wanted to try').getByText('Bring the figure first').waitFor();
    const { people } = await call<{ people: { id: string }[] }>('person.list', { standing: 'above' });
    await go(`/brief/${people[0]?.id}`);
    await section('From last time')
      .getByText(/Bring the figure first/)
      .waitFor();
    expect(await axe(page)).toEqual([]);
  });

  it('leaves it out by Enter on an empty line, and does not ask again [7.2]', async () => {
    const { moments } = await call<{ moments: { id: string; title: string }[] }>('moment.list', {});
    const talk = moments.find(({ title }) => title === 'One to one')?.id ?? '';
    const { written } = await call<{ written: { source: string }[] }>('reflection.ask', { moment: talk });
    await call('reflection.save', { moment: talk, undo: written[0]?.source });
    await go('/week');
    await section('One minute on').getByRole('link', { name: 'Look back →' }).press('Enter');
    await page.waitForFunction(
      () => document.activeElement?.tagName === 'TEXTAREA' && document.activeElement.closest('section') !== null,
    );
    await page.keyboard.press('Enter');
    await page.getByText('Left out.').waitFor();
    await go('/week');
    await section('With Helen').waitFor();
    expect(await section('One minute on').count()).toBe(0);
    expect(broken).toEqual([]);
  });
});
