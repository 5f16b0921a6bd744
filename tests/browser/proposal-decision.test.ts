import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, smallTargets } from './accessible.ts';
import { desktop, openWindow, phone, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

const long = 'Maximiliane-Theodora von und zu Ostersee-Hohenfelden';

/** A decision put down, replaced, looked at again and followed, and the documents of its case, with the keyboard alone. */
describe('the decision on a proposal', () => {
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
  const write = async (field: string | RegExp, words: string): Promise<void> => {
    await page.getByLabel(field).first().focus();
    await page.keyboard.insertText(words);
  };
  const said = (words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();
  const gone = (words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor({ state: 'detached' });
  const go = async (place = '/decision'): Promise<void> => {
    await page.goto(new URL(`/proposals/${proposal}${place}`, server.address).href);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const looksRight = async (): Promise<void> => {
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize(phone);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(await smallTargets(page)).toEqual([]);
    await page.setViewportSize(desktop);
  };

  it('says that nothing is decided, and by when it is needed [5.11]', async () => {
    await page.goto(server.address);
    await page.getByRole('button', { name: /Make it mine/ }).click();
    await page.getByLabel('Passphrase').fill('four small boats at dawn');
    await page.getByRole('button', { name: 'Make it', exact: true }).click();
    await page.getByRole('button', { name: 'I have it' }).click();
    await page.getByRole('heading', { name: 'Bring your calendar or mail' }).waitFor();
    await call('person.add', { name: long });
    await call('person.edit', { person: long, role: 'depot director', standing: 'above' });
    const begun = await call<{ proposal: { id: string } }>('proposal.begin', {
      words: 'The vans stand in traffic every morning.',
      title: 'Cargo bikes for the morning parcels',
    });
    proposal = begun.proposal.id;
    await call('proposal.take', { proposal });
    await call('option.save', { proposal, name: 'Lease three cargo bikes', recommended: true });
    await call('option.save', { proposal, name: 'Do nothing', nothing: true });
    for (const [part, words] of [
      ['next', 'Ride the north round with one bike'],
      ['success', 'Late parcels fall from 52 to 20 a month'],
      ['timeline', 'Three bikes on the road after the summer break'],
    ])
      await call('proposal.put', { proposal, part, words });
    await call('proposal.put', { proposal, part: 'cost', words: '€9,600 a year', option: 'Lease' });
    await call('data.add', { proposal, csv: 'Month,Late parcels\nMay,31\nJune,40\nJuly,52\n', title: 'Late parcels' });
    await call('proposal.save', { proposal, decider: long, ladder: 'decide', byDay: '2099-03-20' });
    await go();
    await said('Not decided yet; an answer is needed by 20 March 2099.');
    await looksRight();
  });

  it('notes what is expected before the answer [8.3]', async () => {
    await act('Note it →');
    await write('What do you expect?', 'two bikes, not three');
    await page.getByRole('button', { name: 'Note it →' }).last().focus();
    await press('Enter');
    await said('two bikes, not three');
  });

  it('keeps a later with the day to ask again, and takes it back with z [5.11]', async () => {
    await act('Later →');
    await write(/What was said/, 'Not before the new depot opens');
    await press('Control+Enter');
    await act('Keep it as decided');
    await said(`${long} said later today.`);
    await looksRight();
    await page.getByRole('heading', { level: 1 }).focus();
    await press('z');
    await said('Not decided yet');
  });

  it('keeps a yes, and a changed plan that takes its place while the first stays [5.11]', async () => {
    await act('Yes →');
    await write(/What was said/, 'Go ahead with the bikes');
    // The word that was chosen is there to be seen, and changed; two fields stand first.
    expect(await page.getByRole('button', { name: 'Yes', exact: true }).getAttribute('aria-pressed')).toBe('true');
    expect(await page.getByLabel('Why, as it was given').isVisible()).toBe(false);
    await act('Later');
    await page.getByLabel('Ask again on').waitFor();
    await act(/^Yes$/);
    expect(await page.getByLabel(/What was said/).inputValue()).toBe('Go ahead with the bikes');
    await page.locator('summary', { hasText: 'More' }).focus();
    await press('Enter');
    await write('Why, as it was given', 'the vans are late every week');
    await write('What you expect of it', 'parcels by nine');
    await act('Keep it as decided');
    await said(`${long} said yes today.`);
    await said('“Go ahead with the bikes”');
    await act('Something else was decided since →');
    await act('Yes, to a changed plan →');
    await write(/What was said/, 'Two bikes, and one in autumn');
    await act('Keep it as decided');
    await said(`${long} said yes to a changed plan today.`);
    const before = page.getByRole('region', { name: 'Put down before' });
    await before.getByText('“Go ahead with the bikes”').waitFor();
    await go('');
    await said('Maximiliane-Theodora said yes to a changed plan today.');
    await go();
    await looksRight();
  });

  it('is looked at again beside what was expected [5.11]', async () => {
    await act('Look at it again →');
    await write(/What do you see now/, 'Two bikes run, parcels at half past nine');
    await act('Keep it');
    await said('Two bikes run, parcels at half past nine');
  });

  it('is followed with the lines that are left in, and its status goes to whoever agreed [5.11]', async () => {
    await page.getByLabel('Three bikes on the road after the summer break').focus();
    await press('Space');
    await act('Follow it →');
    await page.waitForURL(/\/initiatives\//);
    await said('Ride the north round with one bike');
    expect(await page.getByText('Three bikes on the road').count()).toBe(0);
    // It is measured by what was agreed to be success, and leads back to the case.
    await said('Late parcels: began at 52, target 20 a month; no figure yet.');
    await page.getByRole('link', { name: 'Cargo bikes for the morning parcels' }).waitFor();
    await go();
    await act(/^Update for whoever agreed/);
    await page.waitForURL(/\/write\//);
  });

  it('is written down on one page that keeps what its writer changes, and as a mail [5.13]', async () => {
    await call('proposal.reopen', { proposal });
    await go('');
    await act('One page →');
    await page.waitForURL(/\/write\//);
    // It opens as the page it will be, with its table and its chart drawn.
    const paper = page.getByRole('article');
    await paper
      .getByRole('heading', { name: 'Cargo bikes for the morning parcels: lease three cargo bikes' })
      .waitFor();
    await paper.getByText(/to decide by Friday 20 March 2099/).waitFor();
    await paper.getByRole('columnheader', { name: 'Cost' }).waitFor();
    await paper.getByRole('img', { name: 'Late parcels' }).waitFor();
    expect(await paper.getByText(/\| ---|\(chart:/).count()).toBe(0);
    expect(await page.getByText(/not been told/).count()).toBe(0);
    expect(await page.locator('main .verbs button').allTextContents()).toEqual(
      expect.arrayContaining(['PDF', 'Word', 'Edit the words', 'Copy']),
    );
    expect(await page.locator('main .verbs button').first().textContent()).toBe('PDF');
    await looksRight();
    // Its words are second, and what is changed there stands on the page.
    await act('Edit the words');
    const editor = page.locator('.cm-content');
    await editor.getByText('| --- |').waitFor();
    await editor.focus();
    await press('Control+End');
    await page.keyboard.insertText('\n\nThe bikes are blue <img src=x onerror=alert(1)>.');
    await act('See the page →');
    await paper.getByText('The bikes are blue <img src=x onerror=alert(1)>.').waitFor();
    await page.getByRole('link', { name: 'Cargo bikes for the morning parcels' }).focus();
    await press('Enter');
    await page.waitForURL(new RegExp(`/proposals/${proposal}$`));
    await act('A mail →');
    await page.waitForURL(/\/write\//);
    await paper
      .getByText(/^Maximiliane-Theodora/)
      .first()
      .waitFor();
    await call('proposal.save', { proposal, byDay: '2099-04-24' });
    await page.reload();
    await act('Bring up to date →');
    await paper.getByText(/to decide by Friday 24 April 2099/).waitFor();
    await gone('There is news for this document.');
  });

  it('leaves nothing broken', () => {
    expect(broken).toEqual([]);
  });
});
