import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, smallTargets } from './accessible.ts';
import { openWindow, phone, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

/** Options side by side, the step of the ladder, the smallest test and what research would say, with the keyboard alone. */
describe('options of a proposal', () => {
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
  /** Puts the focus on a verb by its name and presses Enter. */
  const act = async (name: string | RegExp): Promise<void> => {
    await page.getByRole('button', { name }).first().focus();
    await press('Enter');
  };
  const said = (words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();
  const options = () => page.getByRole('region', { name: 'Options', exact: true });
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
  /** The field of the form that is open. */
  const field = (label: string | RegExp) => options().locator('form').getByLabel(label);
  const keep = (): Promise<void> => options().locator('form').getByRole('button', { name: 'Keep it' }).click();
  const test = () => page.getByRole('region', { name: 'A smallest test' });
  let proposal = '';

  it('stand empty with the one thing to do [5.2]', async () => {
    await page.goto(server.address);
    await page.getByRole('button', { name: /Make it mine/ }).click();
    await page.getByLabel('Passphrase').fill('four small boats at dawn');
    await page.getByRole('button', { name: 'Make it', exact: true }).click();
    await page.getByRole('button', { name: 'I have it' }).click();
    await page.getByRole('heading', { name: 'Bring your calendar or mail' }).waitFor();
    await call('fact.capture', { text: 'met @helen at the quay' });
    await call('person.edit', { person: 'helen', standing: 'above', name: 'Helen Lind', right: 'shapes' });
    const begun = (await call('proposal.begin', {
      words: 'On Sundays forty guests are left on the pier.',
      title: 'A second boat on Sundays',
    })) as { readonly proposal: { readonly id: string } };
    proposal = begun.proposal.id;
    await call('proposal.take', { proposal });
    await page.goto(new URL(`/proposals/${proposal}`, server.address).href);
    await options().getByText('Two to four ways to go stand here side by side').waitFor();
    await said('Doing nothing is an option too.');
    await said('Who is asked is not said yet: the step depends on it.');
    expect(await axe(page)).toEqual([]);
  });

  it('are added, and what nobody said is a dash that Enter fills [5.2]', async () => {
    for (const name of ['Rent a second boat', 'Run the first one longer']) {
      await act('Add an option →');
      await page.getByLabel('In a few words').fill(name);
      await press('Enter');
      await options().getByRole('button', { name, exact: true }).waitFor();
    }
    await options().getByRole('button', { name: 'Say it →' }).focus();
    await press('Enter');
    await field(/What does it cost to leave things as they are/).fill('Forty guests wait each Sunday');
    await keep();
    await options().getByRole('columnheader', { name: 'Do nothing' }).waitFor();
    // From the name down to the cost, and into its field.
    await options().getByRole('button', { name: 'Rent a second boat', exact: true }).focus();
    await press('ArrowDown');
    expect(await focused()).toBe('–');
    await press('Enter');
    await field('What does it cost: money, time, whose work?').fill('900 a week');
    await press('Enter');
    await options().locator('form').waitFor({ state: 'detached' });
    await options().getByRole('button', { name: 'Cost of Rent a second boat: 900 a week' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === '900 a week');
    // To the right, and back; one step for Tab.
    await press('ArrowRight');
    expect(await focused()).toBe('–');
    await press('ArrowLeft');
    expect(await focused()).toBe('900 a week');
    expect(await options().locator('[data-cell][tabindex="0"]').count()).toBe(1);
    // x takes it out, z brings it back.
    await press('x');
    await said('Taken out.');
    await press('z');
    await options().getByRole('button', { name: 'Cost of Rent a second boat: 900 a week' }).waitFor();
  });

  it('take a downside that is accepted, and name what is recommended [5.2]', async () => {
    await options()
      .getByRole('button', { name: /^Downside of Rent/ })
      .focus();
    await press('Enter');
    await field('What speaks against it?').fill('Nobody is trained on it');
    await keep();
    await options()
      .getByRole('button', { name: /^What meets it of Rent/ })
      .click();
    await field('It is accepted as it is, because of this').check();
    await field('Why it is accepted').fill('The crew learns it in a day');
    await keep();
    await options().getByText('Accepted:').waitFor();
    await act('Recommend Rent a second boat');
    await options().getByText('recommended', { exact: true }).waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === 'Rent a second boat');
    expect(await axe(page)).toEqual([]);
  });

  it('lose nothing that was typed: another cell keeps it, Escape puts it by [5.2]', async () => {
    const cell = (name: RegExp) => options().getByRole('button', { name }).first();
    const typed = (): Promise<string> => options().locator('form textarea').inputValue();
    await cell(/^Cost of Run the first/).click();
    await page.keyboard.insertText('Two crews');
    await press('Shift+Enter');
    await page.keyboard.insertText('and the quay until eight');
    // Elsewhere: it is kept, and can be undone.
    await cell(/^Downside of Run the first/).click();
    await cell(/^Cost of Run the first one longer: Two crews/).waitFor();
    await said('Kept.');
    expect(await options().locator('form textarea').count()).toBe(1);
    await page.keyboard.insertText('The neighbours hear it');
    await press('Escape');
    await options().locator('form').waitFor({ state: 'detached' });
    await said('What you typed stands there when you open it again.');
    await cell(/^Downside of Run the first/).click();
    expect(await typed()).toBe('The neighbours hear it');
    await act('Start again');
    expect(await typed()).toBe('');
    await page.keyboard.insertText('It is loud');
    await press('Control+Enter');
    await cell(/^Downside of Run the first one longer: It is loud/).waitFor();
    for (const left of [5, 4]) {
      await cell(/^(Cost|Downside) of Run the first one longer: (Two|It is)/).focus();
      await press('x');
      await said('Taken out.');
      await page.waitForFunction((lines) => document.querySelectorAll('.options .cell-line').length === lines, left);
    }
  });

  it('name two that are the same, and let what was read be taken or left with one key [5.2]', async () => {
    await act('Add an option →');
    await page.getByLabel('In a few words').fill('Renting the second boat');
    await press('Enter');
    await said('read as one and the same');
    await options().getByRole('button', { name: 'Renting the second boat', exact: true }).focus();
    await press('x');
    await said('Taken out.');
    expect(await options().getByText('read as one and the same').count()).toBe(0);
  });

  it('that were read in your words, are taken with Enter and left with x [5.2]', async () => {
    const begun = (await call('proposal.begin', {
      words:
        'Guests wait on the pier.\n\nOptions:\n- Rent a third boat. Cost: 900 a week.\n- Build a longer pier. Cost: two years of work.',
      title: 'A longer pier',
    })) as { readonly proposal: { readonly id: string } };
    await page.goto(new URL(`/proposals/${begun.proposal.id}`, server.address).href);
    const rent = options().getByRole('button', { name: 'Rent a third boat', exact: true });
    await rent.waitFor();
    expect(await options().getByText('read in your words').count()).toBeGreaterThan(1);
    await rent.focus();
    await press('Enter');
    await said('Taken.');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Rent a third boat');
    const pier = options().getByRole('button', { name: 'Build a longer pier', exact: true });
    await pier.focus();
    await press('x');
    await said('Left out.');
    await pier.waitFor({ state: 'detached' });
    await press('z');
    await pier.waitFor();
    expect(await axe(page)).toEqual([]);
    await page.goto(new URL(`/proposals/${proposal}`, server.address).href);
    await options().getByRole('button', { name: 'Rent a second boat', exact: true }).waitFor();
  });

  it('the step of the ladder fits the right of whoever is asked [5.8]', async () => {
    await call('proposal.save', { proposal, decider: 'helen' });
    await page.reload();
    await call('person.edit', { person: 'helen', right: 'decides', rightAbout: 'money and contractors' });
    await page.reload();
    await act('It is part of it →');
    await said('By your word Helen decides about “money and contractors”: a decision can be asked for here.');
    await call('person.edit', { person: 'helen', right: 'shapes', rightAbout: '' });
    await page.reload();
    await said('By your word Helen shapes such decisions and does not take them');
    await act(/^Another step$/);
    await act('Ask for this: Decide');
    await said('Helen shapes it and does not take the decision.');
    await act('Stand behind it instead →');
    await said('Asked for: stand behind it.');
    expect(
      await page
        .getByRole('list', { name: /What could be asked/ })
        .getByText('asked for')
        .count(),
    ).toBe(1);
  });

  it('the smallest test reads as one paragraph [5.6]', async () => {
    await act('Frame one →');
    await test()
      .getByLabel(/What do you think will happen/)
      .fill('A second boat halves the queue.');
    await test().getByRole('button', { name: 'Keep it' }).click();
    await act('What would make you stop it early?');
    await test()
      .getByLabel(/What would make you stop it early/)
      .fill('if it feels wrong');
    await test().getByRole('button', { name: 'Keep it' }).click();
    await said('We think a second boat halves the queue.');
    await said('We stop if it feels wrong.');
    await said('Where it stops is hard to see from outside');
  });

  it('what research would say names its card and its limits, and is let be with one verb [5.10]', async () => {
    await page.locator('summary', { hasText: 'Before it is asked' }).focus();
    await press('Enter');
    const list = page.getByRole('list', { name: 'Worth a thought before it is asked' });
    await list.getByText('nobody was asked before the ask').waitFor();
    await list.getByRole('link', { name: 'Card E7' }).waitFor();
    await list.getByText('Told afterwards, in one hospital.').first().waitFor();
    await act(/^It is right here: As far as is on file/);
    await said('It stays as it is.');
    expect(await list.getByText('nobody was asked before the ask').count()).toBe(0);
    await press('z');
    await list.getByText('nobody was asked before the ask').waitFor();
    expect(await page.getByRole('region', { name: 'Before it is asked' }).innerText()).not.toMatch(/\d ?%|likely to/);
  });

  it('reads on a phone one under another, with long names and other people’s markup [5.2]', async () => {
    await call('option.save', { proposal, name: '<b>bold</b> & '.repeat(9) + 'a'.repeat(60) });
    await page.setViewportSize(phone);
    await page.reload();
    await options().getByRole('list', { name: 'The options' }).waitFor();
    await options().getByText('<b>bold</b>').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await axe(page)).toEqual([]);
    // Of the whole page each part looks after its own.
    const own = await page.evaluate(() =>
      [...document.querySelectorAll('.options button, .ladder button, .approach :is(a, button)')].map(
        (one) => one.textContent?.slice(0, 40) ?? '',
      ),
    );
    const small = (await smallTargets(page)).filter((one) => own.some((words) => words !== '' && one.includes(words)));
    expect(small).toEqual([]);
    expect(broken).toEqual([]);
  });
});
