import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, smallTargets } from './accessible.ts';
import { openWindow, phone, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

/** What speaks against a proposal and when to bring it up: taken, answered, handed on and planned, with the keyboard alone. */
describe('objections and timing', () => {
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
  const call = <T = unknown>(name: string, input: unknown): Promise<T> =>
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
    ) as Promise<T>;
  const note = async (text: string): Promise<void> => {
    const { facts } = await call<{ readonly facts: readonly { readonly id: string }[] }>('fact.capture', { text });
    await call('fact.accept', { facts: facts.map(({ id }) => id) });
  };
  const act = async (name: string | RegExp): Promise<void> => {
    await page.getByRole('button', { name }).first().focus();
    await press('Enter');
  };
  const said = (words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();
  let proposal = '';
  const open = async (place: string): Promise<void> => {
    await page.goto(new URL(`/proposals/${proposal}${place}`, server.address).href);
    await page.locator('main h1').waitFor();
  };

  it('are read in the memo and stand beside what is on file, to take with Enter and leave with x [5.5]', async () => {
    await page.goto(server.address);
    await page.getByRole('button', { name: /Make it mine/ }).click();
    await page.getByLabel('Passphrase').fill('four small boats at dawn');
    await page.getByRole('button', { name: 'Make it', exact: true }).click();
    await page.getByRole('button', { name: 'I have it' }).click();
    await page.getByRole('heading', { name: 'Bring your calendar or mail' }).waitFor();
    await note('met @helen and @omar at the quay');
    await call('person.edit', { person: 'helen', standing: 'above', name: 'Helen Lind' });
    await call('person.edit', { person: 'omar', standing: 'beside', name: 'Omar Haddad' });
    await note('Omar is against the second crane on the quay');
    const { proposal: begun } = await call<{ readonly proposal: { readonly id: string } }>('proposal.begin', {
      title: 'A second crane for the quay',
      words:
        'Trucks wait forty minutes at the old crane. Helen worries that the second crane stands idle in winter. Our answer: we rent it by the month. Omar will ask who drives it at night.',
    });
    proposal = begun.id;
    await call('proposal.save', { proposal, decider: 'helen' });
    await call('proposal.put', { proposal, part: 'problem', words: 'Trucks wait forty minutes' });
    await open('/evidence');
    const found = page.getByRole('list', { name: 'Found, to take or leave' });
    await found.getByRole('listitem').nth(2).waitFor();
    expect(await axe(page)).toEqual([]);
    await found.getByRole('listitem').first().focus();
    await press('Enter');
    await said('Taken.');
    await page.getByRole('list', { name: 'Objections' }).getByText('stands idle in winter').waitFor();
    await said('we rent it by the month.');
    await found.getByRole('listitem').filter({ hasText: 'against the second crane' }).focus();
    await press('x');
    await said('Left out.');
    await press('z');
    await found.getByText('against the second crane').waitFor();
  });

  it('are answered, handed on with a day and put on file, and taken back [5.5]', async () => {
    const questions = page.getByRole('list', { name: 'What will be asked' });
    const cost = questions.getByRole('listitem').filter({ hasText: 'What does it cost' });
    await cost.focus();
    await press('Enter');
    await page.getByLabel(/^Your answer to What does it cost/).fill('12,000 euros a month');
    await press('Enter');
    await cost.getByText('12,000 euros a month').waitFor();
    await act(/^Hand it on: What could go wrong/);
    await page.getByLabel(/^Who finds it out/).fill('Omar');
    await page.getByLabel('By when', { exact: true }).fill('2030-03-12');
    await press('Enter');
    await said('Noted who finds it out.');
    await act(/^Put it on file: What could go wrong/);
    await said('It stands among the commitments now.');
    await said(/it stands among the commitments$/);
    await press('z');
    await page.getByRole('button', { name: /^Put it on file/ }).waitFor();
    expect(await axe(page)).toEqual([]);
  });

  it('are rehearsed with the answers as prepared [5.5]', async () => {
    await act(/^Rehearse with these/);
    await page.waitForURL(/\/rehearse\//);
    await page.locator('main h1').waitFor();
    await page.goBack();
  });

  it('have a time: eight weeks with their reasons, and a point in time with one key [5.9]', async () => {
    await open('/timing');
    await page.getByRole('heading', { name: 'When to bring it up' }).waitFor();
    await page.getByRole('img', { name: /^Eight weeks from/ }).waitFor();
    expect(await axe(page)).toEqual([]);
    await act(/^Decide it then/);
    await said('It is to be decided then.');
    await said('To be decided then');
    await press('z');
    await page.getByText('To be decided then').waitFor({ state: 'detached' });
    await page
      .getByRole('button', { name: /^Decide it then/ })
      .nth(1)
      .waitFor();
  });

  it('stand on a phone and in the dark', async () => {
    await page.setViewportSize(phone);
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const place of ['/evidence', '/timing']) {
      await open(place);
      await page.locator('main .section').first().waitFor();
      expect(await axe(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    expect(broken).toEqual([]);
  });
});
