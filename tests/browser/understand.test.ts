import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, smallTargets } from './accessible.ts';
import { openWindow, phone, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

type Kept = { readonly facts: readonly { readonly id: string }[] };

/** What matters to somebody is ordered, served and asked after without a pointer. */
describe('understanding somebody', () => {
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
    ) as Promise<T>;
  const note = async (text: string): Promise<void> => {
    const { facts } = await call<Kept>('fact.capture', { text });
    if (facts.length > 0) await call('fact.accept', { facts: facts.map(({ id }) => id) });
  };
  // Without the numbers of their sources, which follow the place.
  const places = async () =>
    (await page.locator('.priorities .priority > div:first-of-type > .serif').allTextContents()).map((text) =>
      text.replace(/\d+$/, ''),
    );

  it('shows their priorities in order; a digit gives one its place, z takes it back [1.2]', async () => {
    await page.goto(server.address);
    await page.getByRole('button', { name: /Make it mine/ }).click();
    await page.getByLabel('Passphrase').fill('four small boats at dawn');
    await page.getByRole('button', { name: 'Make it', exact: true }).click();
    await page.getByRole('button', { name: 'I have it' }).click();
    await page.getByRole('heading', { name: 'Bring your calendar or mail' }).waitFor();
    await call('import.run', {
      files: [
        {
          name: 'people.vcf',
          text: 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Helen Marsh\r\nEMAIL:helen@harbour.example\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nFN:Noor Aziz\r\nEMAIL:noor@harbour.example\r\nEND:VCARD\r\n',
        },
      ],
    });
    await call('person.me', { person: 'noor@harbour.example' });
    await call('person.edit', { person: 'helen@harbour.example', standing: 'above', role: 'Harbour master' });
    await note('Helen’s top priority is retention of the night crew');
    await note('Helen: cash comes first');
    await note('Helen cares most about the quay safety audit');
    await note('Helen puts training before overtime');
    await note('I promised Helen the retention plan for the night crew by Friday');
    await note('Helen is worried about the audit in June');
    await note('Helen’s bonus hangs on the turnaround time');
    await note('For Helen success is zero accidents by summer');
    await note('Helen wants three bullets, no deck. Helen wants papers two days before.');
    await note('Helen signs the budget');
    const { people } = await call<{ people: readonly { id: string; name: string }[] }>('person.list', {});
    const helen = people.find(({ name }) => name === 'Helen Marsh')?.id ?? '';
    await page.goto(`${new URL(page.url()).origin}/people/${helen}`);
    await page.locator('.priorities').waitFor();
    expect(await places()).toHaveLength(3);
    const [first, second] = await places();
    await page.locator('.priority').nth(1).focus();
    await press('1');
    await page.getByText(/stands at 1 now/).waitFor();
    await expect.poll(places).toEqual([second, first, expect.any(String)]);
    await press('z');
    await expect.poll(places).toEqual([first, second, expect.any(String)]);
    await page.getByRole('button', { name: /^Show all 4/ }).click();
  });

  it('takes with Enter and refuses with x what is proposed of own work and of power [1.2] [1.12]', async () => {
    const work = page.getByRole('list', { name: 'Work of yours that may serve their priorities' });
    await work.locator('.offer-row').first().focus();
    await press('Enter');
    await page.locator('.serves').waitFor();
    expect(await page.locator('.serves').textContent()).toContain('retention plan for the night crew');
    const power = page.locator('.offer-row', { hasText: 'signs the budget' });
    await power.focus();
    await press('x');
    await page.getByText('Not proposed again.').waitFor();
    await power.waitFor({ state: 'detached' });
    await press('z');
    await power.waitFor();
    await power.focus();
    await press('Enter');
    await page.locator('.powers', { hasText: 'signs the budget' }).waitFor();
  });

  it('lets the user say which sort a pressure is, and asks for what is missing [1.3] [1.11]', async () => {
    const sort = page.getByLabel(/Which sort: .*audit/);
    expect(await sort.inputValue()).toBe('strategic');
    await sort.selectOption('personal');
    await page.getByText('Sorted.').waitFor();
    await expect.poll(() => sort.inputValue()).toBe('personal');
    await page.getByText('Is this yours to decide').waitFor();
  });

  it('reads without a fault, wide and on a phone', async () => {
    if (process.env.UPDRAFT_PICTURES) {
      await page.screenshot({ path: `${process.env.UPDRAFT_PICTURES}/wide.png`, fullPage: true });
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.screenshot({ path: `${process.env.UPDRAFT_PICTURES}/dark.png`, fullPage: true });
      await page.emulateMedia({ colorScheme: 'light' });
    }
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize(phone);
    if (process.env.UPDRAFT_PICTURES)
      await page.screenshot({ path: `${process.env.UPDRAFT_PICTURES}/phone.png`, fullPage: true });
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect((await smallTargets(page)).filter((line) => /Move up|Take away|Still so|Add in/.test(line))).toEqual([]);
    expect(broken).toEqual([]);
  });
});
