import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, smallTargets } from './accessible.ts';
import { openWindow, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

/** Talks before a decision: planned, moved to a time, read in the brief, held and taken back, with the keyboard alone. */
describe('talks before a decision', () => {
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
    ) as Promise<T>;
  const note = async (text: string): Promise<void> => {
    const { facts } = await call<{ facts: readonly { readonly id: string }[] }>('fact.capture', { text });
    if (facts.length > 0) await call('fact.accept', { facts: facts.map(({ id }) => id) });
  };
  /** Puts the focus on a verb by its name and presses Enter. */
  const act = async (name: string | RegExp): Promise<void> => {
    await page.getByRole('button', { name }).first().focus();
    await press('Enter');
  };
  const said = (words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();
  const dayAhead = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

  it('stand empty with the one thing to do [3.3]', async () => {
    await page.goto(server.address);
    await page.getByRole('button', { name: /Make it mine/ }).click();
    await page.getByLabel('Passphrase').fill('four small boats at dawn');
    await page.getByRole('button', { name: 'Make it', exact: true }).click();
    await page.getByRole('button', { name: 'I have it' }).click();
    await page.getByRole('heading', { name: 'Bring your calendar or mail' }).waitFor();
    const begun = await call<{ proposal: { id: string } }>('proposal.begin', {
      title: 'Electric cranes at quay two',
      words: 'The diesel cranes stop twice a week. We could lease two electric cranes for a pilot of twelve weeks.',
    });
    proposal = begun.proposal.id;
    await page.goto(new URL(`/proposals/${proposal}/pre-wire`, server.address).href);
    await said('Nobody is known to weigh on it yet');
    await page.getByRole('link', { name: 'Name who weighs on it →' }).waitFor();
    expect(await axe(page)).toEqual([]);
  });

  it('say whom to ask, and what for, in groups [3.3]', async () => {
    for (const [handle, name, standing] of [
      ['helen', 'Helen Lind', 'above'],
      ['marta', 'Marta Sole', 'above'],
      ['omar', 'Omar Haddad', 'beside'],
      ['ines', 'Ines Okafor-Featherstonehaugh van der Westhuizen', 'beside'],
    ] as const) {
      await note(`met @${handle} at the quay`);
      await call('person.edit', { person: handle, standing, name });
    }
    await call('person.edit', { person: 'Marta Sole', relation: 'manager' });
    await call('person.edit', { person: 'Omar Haddad', right: 'blocks', rightAbout: 'the cranes' });
    await call('tie.set', { listener: 'Helen Lind', heeded: 'Ines' });
    await call('proposal.save', { proposal, decider: 'Helen Lind' });
    await note('I think Omar is against the electric cranes');
    await page.reload();
    await said('Ask before you argue: Marta, before Helen decides.');
    for (const title of [
      'Your own manager first',
      'Who doubts it or can stop it',
      'Whom Helen will ask',
      'Helen last, and never surprised',
    ])
      await page.getByRole('heading', { level: 2, name: title }).waitFor();
    await said(/Ask before showing anything: “What in this would make you say no/);
    expect(await axe(page)).toEqual([]);
  });

  it('are planned for a time, and stand in the brief [3.3]', async () => {
    await act('Plan it: a talk with Omar');
    const form = page.getByRole('form', { name: 'A talk with Omar' });
    await form.getByLabel('What it is for').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await form.getByLabel('What it is for').fill('Ask what would make the cranes safe enough');
    await form.getByLabel('What to bring').fill('The noise figures of both quays');
    await form.getByLabel('Day').fill(dayAhead(2));
    await form.getByLabel('Time').fill('14:00');
    expect(await axe(page)).toEqual([]);
    await form.getByRole('button', { name: 'Plan it', exact: true }).focus();
    await press('Enter');
    await said(/Planned with Omar\. Its brief carries this/);
    await said(/^Next: Omar/);
    await said(/Omar would hear of it before Marta/);
    await page.getByRole('heading', { level: 2, name: 'If everybody in it read this' }).waitFor();
    await said('Everybody in it could read these lines.');
    await page.getByRole('link', { name: 'Brief on Omar' }).focus();
    await press('Enter');
    await said('For: Ask what would make the cranes safe enough');
    await said('Bring: The noise figures of both quays');
    expect(await axe(page)).toEqual([]);
    await page.goBack();
  });

  it('come back by z, and what was learnt is kept [3.3]', async () => {
    await act('Drop: the talk with Omar');
    await page.getByRole('button', { name: 'Plan it: a talk with Omar' }).waitFor();
    await press('z');
    await page.getByRole('button', { name: 'Drop: the talk with Omar' }).waitFor();
    await act('What was learnt: the talk with Omar');
    await page.getByLabel('What Omar said, in a line or two').fill('Omar told me he is against the electric cranes');
    await press('Enter');
    await said('Kept as its debrief');
    await said(/^Held/);
    expect(await axe(page)).toEqual([]);
  });

  it('say which words should not have to be read, and refuse what is about somebody’s job [3.3]', async () => {
    await act('Plan it: a talk with Helen');
    const form = page.getByRole('form', { name: 'A talk with Helen' });
    await form.getByLabel('What it is for').fill('Get a yes before he finds out about the noise');
    await form.getByRole('button', { name: 'Plan it', exact: true }).click();
    await said(/Not fit to be read by everybody in it: “before he finds out”/);
    await act('Plan it: a talk with Marta');
    const other = page.getByRole('form', { name: 'A talk with Marta' });
    await other.getByLabel('What it is for').fill('Agree to let Omar Haddad go');
    await other.getByRole('button', { name: 'Plan it', exact: true }).click();
    await said(/takes no part in deciding about somebody’s job/);
    // What was typed stays.
    expect(await other.getByLabel('What it is for').inputValue()).toBe('Agree to let Omar Haddad go');
    await press('Escape');
  });

  it('fit a phone and the dark, with long names [3.3]', async () => {
    const context = await openWindow(browser, { wide: false, dark: true });
    await context.addCookies(await page.context().cookies());
    const there = await context.newPage();
    await there.goto(new URL(`/proposals/${proposal}/pre-wire`, server.address).href);
    await there.getByRole('heading', { level: 2, name: 'Whom Helen will ask' }).waitFor();
    expect(await there.evaluate(() => document.documentElement.scrollWidth <= 390)).toBe(true);
    expect(await axe(there)).toEqual([]);
    expect(await smallTargets(there)).toEqual([]);
    await context.close();
    expect(broken).toEqual([]);
  });
});
