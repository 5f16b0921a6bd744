import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, smallTargets } from './accessible.ts';
import { openWindow, phone, startBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

const long = 'Maximiliane-Theodora von und zu Ostersee-Hohenfelden';

/** Who weighs on a proposal: named, noted, corrected and taken back, with the keyboard alone. */
describe('the room of a proposal', () => {
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
  const note = async (text: string): Promise<void> => {
    const { facts } = await call<{ facts: readonly { id: string }[] }>('fact.capture', { text });
    await call('fact.accept', { facts: facts.map(({ id }) => id) });
  };
  const act = async (name: string | RegExp): Promise<void> => {
    await page.getByRole('button', { name }).first().focus();
    await press('Enter');
  };
  const said = (words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();
  const go = async (): Promise<void> => {
    await page.goto(new URL(`/proposals/${proposal}/people`, server.address).href);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };

  it('stands empty with the one thing to do [1.8]', async () => {
    await page.goto(server.address);
    await page.getByRole('button', { name: /Make it mine/ }).click();
    await page.getByLabel('Passphrase').fill('four small boats at dawn');
    await page.getByRole('button', { name: 'Make it', exact: true }).click();
    await page.getByRole('button', { name: 'I have it' }).click();
    await page.getByRole('heading', { name: 'Bring your calendar or mail' }).waitFor();
    const begun = await call<{ proposal: { id: string } }>('proposal.begin', {
      words: 'Lease three cargo bikes for the morning parcels, because the vans stand in traffic.',
      title: 'Cargo bikes for the morning parcels',
    });
    proposal = begun.proposal.id;
    await go();
    await said('Nobody is named here yet');
    await said('Nobody stands here yet. Name who decides');
    expect(await axe(page)).toEqual([]);
  });

  it('draws where each stands from notes, whom to ask first and what is not known [1.8] [3.2]', async () => {
    for (const [name, role, standing] of [
      ['Dana Whitfield', 'CFO', 'above'],
      ['Tom Birch', 'head of safety', 'beside'],
      ['Ines Calloway', 'dispatch lead', 'below'],
      [long, 'works council', 'beside'],
    ]) {
      await call('person.add', { name });
      await call('person.edit', { person: name, role, standing });
    }
    await call('proposal.save', { proposal, decider: 'Dana Whitfield' });
    await call('person.edit', { person: 'Tom Birch', right: 'blocks', rightAbout: 'the cargo bikes' });
    await note('Dana Whitfield told me she is against the cargo bikes because the lease is too long');
    await call('position.note', { proposal, person: long, words: 'leaning for it if the rota stays' });
    await call('room.put', { proposal, person: 'Ines Calloway', part: 'carries' });
    await go();
    await said('As far as is known, Dana, who decides, is against it; where Tom stands, who can stop it, is not known');
    const map = page.locator('.room-map');
    expect(await map.getByRole('link').allInnerTexts()).toHaveLength(4);
    expect(await page.locator('.room-key').innerText()).toContain('can stop it');
    const ask = page.getByRole('region', { name: 'Ask first', exact: true });
    expect(await ask.innerText()).toContain('What in this would make you say no');
    await said('They may be right');
    // Nothing about a person is a number.
    expect(await page.locator('main').innerText()).not.toMatch(/\d ?%|\d of \d|score/i);
    expect(await axe(page)).toEqual([]);
  });

  it('notes, corrects and leaves out with the keyboard, and takes each back [3.2]', async () => {
    await act('Note where Tom stands');
    await page.keyboard.type('said he is in favour of the pilot');
    await press('Enter');
    await said('Noted.');
    await said('For it, said so · by your word');
    await press('z');
    await page.getByText('For it, said so · by your word').waitFor({ state: 'detached' });
    await act(/^Correct: told me she is against/);
    const stands = page.getByRole('combobox', { name: 'Stands' });
    await stands.selectOption('leans-against');
    await act('Keep it');
    await said('Kept as you say.');
    await said('Leaning against it, said so · by your word');
    await press('z');
    await said('Against it, said so · as read');
    await act('Ines has no part in it');
    await page.getByRole('region', { name: 'Left out' }).waitFor();
    await act('Put back: Ines Calloway');
    await page.getByRole('region', { name: 'Left out' }).waitFor({ state: 'detached' });
  });

  it('says what changes if somebody moves, in a sentence [3.8]', async () => {
    await act('What if Tom moves');
    await said('Tom can stop it: then nobody known stands in its way there');
    await page.getByRole('combobox', { name: 'If Tom is' }).selectOption('against');
    await said('Tom can stop it, and no yes of others changes that.');
    expect(await axe(page)).toEqual([]);
    await press('Escape');
    await page.getByRole('combobox', { name: 'If Tom is' }).waitFor({ state: 'detached' });
  });

  it('stands as a line on the page of somebody [3.2]', async () => {
    const { people } = await call<{ people: readonly { id: string; name: string }[] }>('person.list', {});
    const dana = people.find(({ name }) => name === 'Dana Whitfield')?.id ?? '';
    await page.goto(new URL(`/people/${dana}`, server.address).href);
    const section = page.getByRole('region', { name: 'On your proposals', exact: true });
    await section.waitFor();
    expect(await section.innerText()).toContain('Against it: said so');
    await section.getByRole('link', { name: 'Cargo bikes for the morning parcels' }).click();
    await said('Ask first');
  });

  it('folds those of whom nothing is on file where they are many [1.8]', async () => {
    for (const name of ['Ana Ruiz', 'Bo Lind', 'Cyril Okoye', 'Ella Vance', 'Fay Moss', 'Gus Hale']) {
      await call('person.add', { name });
      await call('room.put', { proposal, person: name });
    }
    await go();
    const row = page.getByRole('link', { name: 'Gus Hale', exact: true });
    expect(await row.isVisible()).toBe(false);
    await page.getByText(/^Nothing on file of /).press('Enter');
    await row.waitFor();
    expect(await axe(page)).toEqual([]);
  });

  it('is a list on a phone, and reads in the dark [1.8]', async () => {
    await page.setViewportSize(phone);
    await page.emulateMedia({ colorScheme: 'dark' });
    await go();
    await page.locator('.room-list').waitFor();
    expect(await page.locator('.room-map').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await smallTargets(page)).toEqual([]);
    expect(await axe(page)).toEqual([]);
    expect(broken).toEqual([]);
  });
});
