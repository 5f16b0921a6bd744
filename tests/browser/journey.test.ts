import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './accessible.ts';
import { openWindow, startBrowser } from './browser.ts';
import { calendarFile, mailboxFile, poorDraft } from './own-material.ts';
import { type Server, startServer } from './server.ts';

const passphrase = 'four small boats at dawn';

/** One person's first day with Updraft, each step on the shoulders of the one before. */
describe('a first day', () => {
  let server: Server;
  let browser: Browser;
  let window: BrowserContext;
  let page: Page;
  const broken: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
    window = await openWindow(browser);
    page = await window.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => broken.push(error.message));
    page.on('console', (line) => {
      if (line.type() === 'error' && !/status of 4\d\d/.test(line.text())) broken.push(line.text());
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const heading = async (): Promise<string> => (await page.locator('h1').textContent()) ?? '';
  const leaveFields = (): Promise<void> => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const today = async (): Promise<void> => {
    await leaveFields();
    await page.keyboard.press('t');
    await page.getByRole('heading', { name: 'Coming up' }).waitFor();
  };

  it('makes a workspace: the honest sentence first, then a recovery code to keep', async () => {
    await page.goto(server.address);
    await page.getByRole('button', { name: /Make it mine/ }).click();
    await page.getByText('On a device that your employer manages').waitFor();
    await page.getByLabel('Passphrase').fill('short');
    await page.getByRole('button', { name: 'Make it', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: '8 characters' }).waitFor();
    expect(await page.getByLabel('Passphrase').inputValue()).toBe('short');
    await page.getByLabel('Passphrase').fill(passphrase);
    await page.getByRole('button', { name: 'Make it', exact: true }).click();
    await page.getByRole('heading', { name: 'Your recovery code.' }).waitFor();
    expect((await page.locator('.code').textContent())?.length).toBeGreaterThan(20);
    await page.getByRole('button', { name: 'I have it' }).click();
    await page.getByRole('heading', { name: 'Bring your calendar or mail' }).waitFor();
  });

  it('shows what is in a calendar that is chosen and a mailbox that is dropped, and brings them in [9.1] [9.3]', async () => {
    await page.locator('input[type=file]').setInputFiles({
      name: 'harbour.ics',
      mimeType: 'text/calendar',
      buffer: Buffer.from(calendarFile()),
    });
    await page.getByText(/^harbour\.ics: 3 calendar entries, /).waitFor();
    await page.getByText('Nothing of it is kept yet.').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('harbour.ics: 3 items read, 3 new').waitFor();
    const dropped = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'harbour.mbox', { type: 'application/mbox' }));
      return transfer;
    }, mailboxFile());
    await page.dispatchEvent('body', 'dragover', { dataTransfer: dropped });
    await page.getByText('Let go to look into it').waitFor();
    await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
    await page.getByText(/^harbour\.mbox: 6 mails, /).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('harbour.mbox: 6 items read, 6 new').waitFor();
    await page.getByRole('button', { name: 'Take it back: what came in with harbour.mbox' }).click();
    await page.getByText(/^Taken back: 6 mails, /).waitFor();
    await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
    await page.getByRole('button', { name: 'Leave it' }).click();
    await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
    await page.getByRole('button', { name: 'Bring it in' }).click();
    await page.getByText('harbour.mbox: 6 items read, 6 new').waitFor();
    await page.getByRole('button', { name: 'Close this' }).click();
  });

  it('asks which address is mine and who is above me, and a key answers', async () => {
    await page.getByRole('heading', { name: 'Which address is you?' }).waitFor();
    await page.locator('.suggestion').filter({ hasText: 'noor.aziz@harbour.example' }).waitFor();
    await leaveFields();
    await page.keyboard.press('1');
    await page.getByText('You are Noor Aziz').waitFor();
    await page.getByRole('heading', { name: 'Who of these is above you?' }).waitFor();
    const rows = await page.locator('.suggestion').allInnerTexts();
    const ines = rows.findIndex((row) => row.includes('Ines Calloway'));
    expect(ines).toBeGreaterThanOrEqual(0);
    await page.keyboard.press(String(ines + 1));
    await page.getByRole('heading', { name: 'Coming up' }).waitFor();
    await page.getByRole('button', { name: 'That is everybody' }).click();
  });

  it('shows on Today only moments with somebody above, in a true sentence', async () => {
    const text = await page.locator('main').textContent();
    expect(text).toContain('Pier budget review');
    expect(text).not.toContain('Crane rota');
    expect((await heading()).length).toBeGreaterThan(10);
  });

  it('accepts a proposal by Enter, takes it back by z, rejects by x [2.1]', async () => {
    const rows = page.locator('.proposal');
    const before = await rows.count();
    expect(before).toBeGreaterThan(1);
    const words = (await rows.first().locator('mark').textContent()) ?? '';
    await page.locator('.proposal').first().focus();
    await page.keyboard.press('Enter');
    await page.getByText('Accepted.').waitFor();
    await expect.poll(() => rows.count()).toBe(before - 1);
    await page.keyboard.press('z');
    await page.getByText('Undone.').waitFor();
    await expect.poll(() => rows.count()).toBe(before);
    await page.locator('.proposal').filter({ hasText: words }).first().focus();
    await page.keyboard.press('x');
    await page.getByText('Rejected.').waitFor();
    await expect.poll(() => rows.count()).toBe(before - 1);
  });

  it('captures one line: words highlighted, Enter accepts, the person knows it', async () => {
    await page.keyboard.press('c');
    await page.keyboard.type(
      '@Ines asked for the crane figures by Friday; hates decks, wants 3 bullets; worried about the audit',
    );
    await page.keyboard.press('Enter');
    await page.locator('.captured-fact').first().waitFor();
    expect(await page.locator('.captured-line mark').count()).toBeGreaterThanOrEqual(3);
    await page.keyboard.press('2');
    await expect.poll(() => page.locator('.captured-fact input').nth(1).isChecked()).toBe(false);
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await page.getByText(/facts?\b.* accepted/).waitFor();
    await leaveFields();
    await page.keyboard.press('p');
    await page.getByRole('link', { name: 'Ines Calloway', exact: true }).click();
    await page.getByRole('heading', { name: 'How Ines likes it told' }).waitFor();
    await page.getByText('“hates decks, wants 3 bullets”').first().waitFor();
  });

  it('edits a fact in place and keeps a note as it is typed', async () => {
    const fact = page.locator('.fact').filter({ hasText: 'worried about the audit' });
    await fact.getByRole('button', { name: /^Edit/ }).click();
    await fact.getByLabel('Kind').selectOption('priority');
    await fact.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Not ranked yet' }).waitFor();
    await page.getByLabel(/^Note on Ines/).fill('Reads on the phone, early.');
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.reload();
    await expect.poll(() => page.getByLabel(/^Note on Ines/).inputValue()).toBe('Reads on the phone, early.');
  });

  it('briefs before the moment; every number opens its source in the margin [4.11]', async () => {
    await today();
    await page.getByRole('link', { name: 'Brief →' }).first().click();
    await page.locator('main.brief').waitFor();
    await expect.poll(heading).toBe('Pier budget review');
    const numbers = await page.locator('button.ref').count();
    expect(numbers).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Source 1', exact: true }).first().click();
    const whole = page.getByRole('region', { name: 'The whole text' });
    await whole.waitFor();
    expect((await whole.locator('mark').textContent())?.length).toBeGreaterThan(3);
    // The words of an opened source may be clicked without closing it; the line itself opens its source too.
    await page.locator('.source.open .source-quote').click();
    await whole.waitFor();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await expect.poll(() => whole.count()).toBe(0);
    await page
      .locator('.sourced')
      .first()
      .click({ position: { x: 5, y: 5 } });
    await whole.waitFor();
  });

  it('debriefs in one line, and what is open comes along to the next moment [6.4]', async () => {
    await today();
    await page.getByRole('link', { name: 'Debrief →' }).first().click();
    await expect.poll(heading).toBe('One-to-one with Ines');
    await page
      .getByLabel('How did it go? One line')
      .fill('Ines decided to keep pier four; I will send the revised plan by Tuesday');
    await page.keyboard.press('Enter');
    await page.locator('.captured-fact').first().waitFor();
    await page.keyboard.press('Enter');
    // One question follows on what happened; Enter on an empty line leaves it out.
    await page.getByRole('heading', { name: 'One minute' }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('placeholder')))
      .toContain('Enter on an empty one leaves it out');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Coming up' }).waitFor();
    await expect.poll(() => page.getByRole('heading', { name: 'How did it go?' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Brief →' }).first().click();
    await page.locator('main.brief').waitFor();
    await expect.poll(() => page.locator('main.brief').textContent()).toContain('revised plan');
  });

  it('reviews a draft as it is written; a key goes to the finding, a key applies its fix [4.3] [4.8]', async () => {
    await leaveFields();
    await page.keyboard.press('w');
    await page.getByRole('button', { name: /New draft/ }).click();
    const editor = page.getByRole('textbox', { name: 'Draft' });
    await editor.waitFor();
    await editor.fill(poorDraft);
    await page.locator('.card').first().waitFor();
    expect(await page.locator('.finding').count()).toBeGreaterThan(2);
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('F8');
    await page.locator('.card.active').waitFor();
    const before = await editor.textContent();
    await page.locator('.card.active .verb').first().waitFor();
    await page.keyboard.press('Alt+Enter');
    await expect.poll(() => editor.textContent()).not.toBe(before);
    const after = await editor.textContent();
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.reload();
    await expect.poll(() => page.getByRole('textbox', { name: 'Draft' }).textContent()).toBe(after);
  });

  it('finds anything as it is typed, and Enter opens it [9.8]', async () => {
    await leaveFields();
    await page.keyboard.press('/');
    await page.keyboard.type('dredging');
    await page.locator('.hit').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('an answer on the dredging offer').first().waitFor();
    // A moment to come with nobody above in it has a page too.
    await page.keyboard.press('/');
    await page.keyboard.type('crane rota');
    await page
      .locator('.hit')
      .filter({ hasText: /Crane rota\s*moment/ })
      .waitFor();
    await page
      .locator('.hit')
      .filter({ hasText: /Crane rota\s*moment/ })
      .click();
    await page.getByRole('link', { name: 'Brief on Tom Birch' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('ines call');
    await page
      .getByRole('option', { name: /Ines Calloway\s*person/ })
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  it('backs up and says where, opened again and counted [10.7]', async () => {
    // The closed dialog is gone from the page, and with it what it listens to.
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
    await page.keyboard.press('o');
    await page.getByRole('button', { name: /Back up now/ }).click();
    await page.getByText(/Written to .*still encrypted\. Opened again and counted: \d+ sources/).waitFor();
  });

  it('locks by a key; a wrong passphrase stays to be mended; the right one opens', async () => {
    await leaveFields();
    await page.keyboard.press('Shift+L');
    await page.getByRole('heading', { name: 'Locked.' }).waitFor();
    await page.getByLabel('Passphrase').fill('four small boats at dusk');
    await page.keyboard.press('Enter');
    await page.getByText('That passphrase does not open this workspace.').waitFor();
    expect(await page.getByLabel('Passphrase').inputValue()).toBe('four small boats at dusk');
    await page.getByLabel('Passphrase').fill(passphrase);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Back up' }).waitFor();
    await today();
  });

  it('keeps what was being typed when it locks in the middle of a sentence', async () => {
    await page.keyboard.press('w');
    await page.getByRole('button', { name: /New draft/ }).click();
    const editor = page.getByRole('textbox', { name: 'Draft' });
    await editor.waitFor();
    await page.getByLabel(/^Capture: what/).fill('half a line');
    await editor.fill('Half a sentence about the pier');
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await page.getByLabel('Passphrase').fill(passphrase);
    await page.keyboard.press('Enter');
    await expect.poll(() => editor.textContent()).toBe('Half a sentence about the pier');
    expect(await page.getByLabel(/^Capture: what/).inputValue()).toBe('half a line');
    await page.getByText('Saved', { exact: true }).waitFor();
  });

  it('never broke on the way', () => {
    expect(broken).toEqual([]);
  });
});
