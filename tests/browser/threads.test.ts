import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, smallTargets } from './accessible.ts';
import { type Look, openWindow, startBrowser } from './browser.ts';
import { longMailbox, rota } from './long-mailbox.ts';
import { type Server, startServer } from './server.ts';

const ask = <T>(page: Page, name: string, input: unknown): Promise<T> =>
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

describe('years of mail with one person', () => {
  let server: Server;
  let browser: Browser;
  let person = '';
  let cookies: Awaited<ReturnType<BrowserContext['cookies']>>;
  const mails: Record<string, string> = {};

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
    const window = await openWindow(browser);
    const page = await window.newPage();
    await page.goto(server.address);
    await ask(page, 'workspace.create', { passphrase: 'a harbour wall in winter' });
    await ask(page, 'import.run', { files: [{ name: 'harbour.mbox', text: longMailbox() }] });
    await ask(page, 'person.me', { person: 'noor.aziz@harbour.example' });
    const shown = await ask<{ person: { id: string } }>(page, 'person.show', {
      person: 'ines.calloway@harbour.example',
    });
    person = shown.person.id;
    for (const at of ['2024-03-12', '2024-06-03']) {
      const { entries } = await ask<{ entries: { id: string; title: string }[] }>(page, 'person.timeline', {
        person,
        at,
        limit: 60,
      });
      for (const { id, title } of entries) mails[title] ??= id;
    }
    cookies = await window.cookies();
    await window.close();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const enter = async (path: string, look: Look = {}): Promise<Page> => {
    const window = await openWindow(browser, look);
    await window.addCookies(cookies);
    const page = await window.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(new URL(path, server.address).href);
    await page.locator('main h1').waitFor();
    return page;
  };
  const thread = (title: string): string => `/thread/${mails[title]}`;
  const focusedMail = (page: Page): Promise<string | undefined> =>
    page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-mail]')?.dataset.mail);
  const wider = (page: Page): Promise<boolean> =>
    page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

  it('searches inside, opens at a month and loads on without losing the place [9.3]', async () => {
    const page = await enter(`/people/${person}`);
    await page.locator('.day').first().waitFor();
    const find = page.getByRole('searchbox', { name: 'Find in this timeline' });
    await find.fill('dredging 200');
    await page.getByText(/with “dredging 200”/).waitFor();
    await expect.poll(() => page.locator('.entry').count()).toBe(1);
    expect(await page.locator('.entry mark').allTextContents()).toContain('200');
    await find.press('Escape');

    await page.getByLabel('Go to a month').selectOption(rota.month);
    const heading = page.locator('.day:focus');
    await heading.waitFor();
    expect(await heading.textContent()).toContain('March');
    const row = page.getByRole('button', { name: `40 mails: ${rota.subject}` });
    // Pages are of mails, not of rows: earlier ones of the same day join the row.
    for (let more = 0; more < 3 && (await row.count()) === 0; more += 1) {
      await page.getByRole('button', { name: 'Load earlier →' }).click();
      await page.waitForTimeout(150);
    }
    await row.waitFor();
    await row.click();
    expect(await row.getAttribute('aria-expanded')).toBe('true');
    await expect.poll(() => page.locator('.inner .entry').count()).toBe(40);

    const top = (): Promise<number> => row.evaluate((element) => element.getBoundingClientRect().top);
    await row.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const before = await top();
    const count = await page.locator('.day').count();
    await page.getByRole('button', { name: 'Load newer →' }).evaluate((button: HTMLButtonElement) => button.click());
    await expect.poll(() => page.locator('.day').count()).toBeGreaterThan(count);
    expect(Math.abs((await top()) - before)).toBeLessThan(4);
    expect(await axe(page)).toEqual([]);

    // Back leads to where one was: the month stands in the address, what was looked for does not.
    expect(page.url()).toContain(`?month=${rota.month}`);
    const month = page.getByLabel('Go to a month');
    expect(await month.inputValue()).toBe(rota.month);
    const inView = (): Promise<boolean> =>
      month.evaluate((element) => element.getBoundingClientRect().top >= 0 && element.getBoundingClientRect().top < 80);
    expect(await inView()).toBe(true);
    const first = page.locator('.inner .entry a').first();
    await first.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const scrolled = await page.evaluate(() => scrollY);
    await first.click();
    await page.locator('[data-mail]').first().waitFor();
    await page.goBack();
    await page.locator('.day').first().waitFor();
    expect(await month.inputValue()).toBe(rota.month);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled / 2);
    await find.fill('dredging 200');
    await expect.poll(() => page.locator('.entry').count()).toBe(1);
    expect(page.url()).not.toContain('dredging');
    await page.locator('.entry a').first().click();
    await page.locator('[data-mail]').first().waitFor();
    await page.goBack();
    await expect.poll(() => find.inputValue()).toBe('dredging 200');
    await expect.poll(() => page.locator('.entry').count()).toBe(1);
    await page.context().close();
  });

  it('reads a conversation by keyboard alone: between mails, a quote unfolded, words found', async () => {
    const page = await enter(thread(`Re: ${rota.subject}`));
    await page.getByText('40 mails, 12 March 2024').waitFor();
    // Opened at one of its last mails: it stands in the window, and the page before it is asked for.
    const here = await focusedMail(page);
    expect(here).toBe(mails[`Re: ${rota.subject}`]);
    await page.keyboard.press('k');
    const above = await focusedMail(page);
    expect(above).not.toBe(here);
    await page.keyboard.press('j');
    expect(await focusedMail(page)).toBe(here);
    const mail = page.locator(`[data-mail="${here}"]`);
    expect(await mail.locator('.mailtext').count()).toBe(1);
    await page.keyboard.press('q');
    await mail.locator('.folded').waitFor();
    expect(await mail.locator('.folded').textContent()).toContain('> Line');
    // What is quoted is named and leads to the mail itself.
    await mail.locator('.fold-quotes a').first().focus();
    await page.keyboard.press('Enter');
    await page.locator(`[data-mail="${above}"]:focus`).waitFor();
    expect(page.url()).toContain(`/thread/${above}`);

    await page.keyboard.press('f');
    await page.keyboard.type('lantern');
    await page.getByText('In 2 of 40 mails. Enter goes to the next.').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await page.locator('[data-mail]:focus').textContent()) ?? '').toContain('lantern');
    expect(await page.locator('[data-mail]:focus mark').count()).toBeGreaterThan(0);
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });

  it('keeps answers in between in their place, and mail is never anything but text', async () => {
    const page = await enter(thread('Re: Questions on the lease'));
    const texts = await page.locator('.thread-mail .mailtext').allTextContents();
    expect(texts.map((text) => text.replace(/\s+/g, ' ').trim())).toEqual([
      'On Mon, 3 Jun 2024 at 09:00 Noor Aziz wrote: > May we sublet the shed?',
      'Yes, with a letter.',
      '> Who insures it?',
      'The tenant does.',
    ]);
    await page.goto(new URL(thread('The whole log'), server.address).href);
    const body = page.locator('.thread-mail .mailtext');
    await body.first().waitFor();
    expect(await body.first().textContent()).toContain('<b>not bold</b> javascript:alert(1)');
    expect(await page.locator('.mailtext b').count()).toBe(0);
    const links = page.locator('.mailtext a');
    expect(await links.count()).toBe(1);
    expect(await links.getAttribute('href')).toBe('https://harbour.example/log?year=2024');
    expect(await links.getAttribute('rel')).toContain('noopener');
    expect((await body.first().textContent())?.length).toBeLessThan(25_000);
    await page.getByRole('button', { name: /Show all of this mail/ }).click();
    await page.getByRole('button', { name: /Show all of it/ }).click();
    await expect.poll(async () => (await body.first().textContent())?.length).toBeGreaterThan(400_000);
    await page.context().close();
  });

  it.each([
    { dark: false, wide: true },
    { dark: true, wide: false },
  ])(
    'holds long, empty, right-to-left and nameless mail, and axe finds nothing (dark: $dark, wide: $wide)',
    async (look) => {
      const page = await enter(`/people/${person}`, look);
      const found: string[] = [];
      const check = async (what: string): Promise<void> => {
        for (const line of await axe(page)) found.push(`${what}: ${line}`);
        if (!look.wide) for (const line of await smallTargets(page)) found.push(`${what}: less than 44 px: ${line}`);
        if (await wider(page)) found.push(`${what}: wider than the window`);
      };
      await page.getByLabel('Go to a month').selectOption('2024-06');
      await page.getByText('Mail without a subject').first().waitFor();
      await check('timeline');
      const titles = [
        'Nothing but a subject',
        'שלום מהנמל',
        'Averylongwordwithoutanyspace'.repeat(8),
        `Re: ${rota.subject}`,
      ];
      for (const title of ['', ...titles]) {
        await page.goto(new URL(thread(title), server.address).href);
        await page.locator('.thread-mail').first().waitFor();
        await check(title);
      }
      expect(found).toEqual([]);
      await page.goto(new URL(thread('Nothing but a subject'), server.address).href);
      await page.getByText('No text in it.').waitFor();
      await page.goto(new URL(thread(''), server.address).href);
      await page.getByRole('heading', { name: 'Mail without a subject' }).waitFor();
      await page.context().close();
    },
    60_000,
  );

  it('leads from search to the conversation', async () => {
    const page = await enter('/');
    await page.keyboard.press('/');
    await page.keyboard.type('night shift north quay');
    await page.locator('.hit').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: rota.subject, level: 1 }).waitFor();
    expect(page.url()).toContain('/thread/');
    await page.context().close();
  });
});
