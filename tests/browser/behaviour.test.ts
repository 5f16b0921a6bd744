import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailboxOf, mailsOf, withoutHabits } from '../support/people-with-habits.ts';
import { axe, smallTargets } from './accessible.ts';
import { openWindow, phone, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

const planted = { ...withoutHabits, answers: 'fast', length: 'line', questions: 'budget' } as const;
const ines = 'Ines Calloway <ines.calloway@harbour.example>';
const noor = 'Noor Aziz <noor.aziz@harbour.example>';
const mailbox = mailboxOf(mailsOf(planted, 21, { mails: 30 }), ines, noor);

/** What somebody's mails show is read, kept and dismissed without a pointer. */
describe('how somebody works', () => {
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
  const rows = () => page.locator('.observation');

  it('stands on their page in plain sentences; Enter keeps one, x dismisses one, z takes it back [1.6]', async () => {
    await page.goto(server.address);
    await page.getByRole('button', { name: /Make it mine/ }).click();
    await page.getByLabel('Passphrase').fill('four small boats at dawn');
    await page.getByRole('button', { name: 'Make it', exact: true }).click();
    await page.getByRole('button', { name: 'I have it' }).click();
    await page.getByRole('heading', { name: 'Bring your calendar or mail' }).waitFor();
    await call('import.run', { files: [{ name: 'harbour.mbox', text: mailbox }] });
    await call('person.me', { person: 'noor.aziz@harbour.example' });
    const { person } = (await call('person.edit', {
      person: 'ines.calloway@harbour.example',
      standing: 'above',
    })) as { person: { id: string } };
    await page.goto(new URL(`/people/${person.id}`, server.address).href);
    await page.getByRole('heading', { name: 'How Ines works' }).waitFor();
    const count = await rows().count();
    expect(count).toBeGreaterThanOrEqual(3);
    expect(await rows().first().innerText()).toMatch(/Answers within .* as a rule \(\d+ of \d+ answers, .+\)\./);
    expect(await axe(page)).toEqual([]);

    await rows().first().focus();
    await press('Enter');
    await page.getByText('Kept as a preference.', { exact: true }).waitFor();
    await expect.poll(() => rows().first().innerText()).toMatch(/Kept as a preference on/);
    await rows().first().focus();
    await press('ArrowDown');
    const second = await rows().nth(1).innerText();
    await press('x');
    await page.getByText('Not shown any more.').waitFor();
    await expect.poll(() => rows().count()).toBe(count - 1);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await press('z');
    await page.getByText('Undone.').waitFor();
    await expect.poll(() => rows().nth(1).innerText()).toBe(second);
  });

  it('opens the mails it rests on, and says what is not known', async () => {
    await page.getByText('What this rests on, and what is not known').click();
    await page.getByText(/^Which form their mails have: /).waitFor();
    await page.setViewportSize(phone);
    expect(await smallTargets(page)).toEqual([]);
    expect(await axe(page)).toEqual([]);
    await page.locator('.examples a').first().click();
    await page
      .getByRole('heading', { name: /^(?:Re: )?Item / })
      .first()
      .waitFor();
    expect(broken).toEqual([]);
  });
});
