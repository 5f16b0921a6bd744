import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aFact, aSource } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { mailboxOf, mailsOf, withoutHabits } from '../../../tests/support/people-with-habits.ts';
import type { TemporaryWorkspace } from '../../../tests/support/temporary-workspace.ts';
import { addDays } from '../../domain/shared/time.ts';
import { newId } from '../../machine/context-for.ts';
import type { Context } from '../context.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { importRun } from '../import/run.ts';
import { perform } from '../perform.ts';
import { personAdd } from '../person/add.ts';
import { personEdit } from '../person/edit.ts';
import { personMe } from '../person/me.ts';
import { personRemove } from '../person/remove.ts';
import { reminderAdjust } from '../reminder/adjust.ts';
import { exportTo } from '../workspace/export-to.ts';
import { wayConfirm } from './confirm.ts';
import { wayFile } from './file.ts';
import { wayList } from './list.ts';
import { wayRemove } from './remove.ts';
import { waySave } from './save.ts';
import { wayWrite } from './write.ts';

const workspaces = freshWorkspaces();
let there: TemporaryWorkspace;
let context: Context;
let folder: string;

beforeEach(async () => {
  there = await workspaces();
  context = contextFor(there, { newId });
  folder = mkdtempSync(join(tmpdir(), 'ways-'));
  await perform(personAdd, context, { name: 'Petra Lindqvist' });
  await perform(personEdit, context, { person: 'Petra Lindqvist', standing: 'above' });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const list = (at: Context = context) => perform(wayList, at, {});
const page = (form: 'markdown' | 'html' = 'markdown') => perform(wayFile, context, { form });
const noted = async (text: string): Promise<void> => {
  const { facts } = await perform(factCapture, context, { text });
  if (facts.length > 0) await perform(factAccept, context, { facts: facts.map(({ id }) => id) });
};

describe('the own page', () => {
  it('says the one next thing where nothing is on file, and gives no file [11.4]', async () => {
    expect(await list()).toMatchObject({
      lines: [],
      proposed: [],
      next: { what: 'matters', question: 'What matters most to you this quarter?' },
    });
    await expect(page()).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining('confirmed') });
  });

  it('is written line by line, confirmed by hand, and holds nothing else [11.4]', async () => {
    await noted('I prefer short mails, no attachments');
    await noted('I prefer short notes because Petra is slow to read');
    const { proposed } = await list();
    expect(proposed.map(({ words }) => words)).toEqual(['I prefer short mails, no attachments']);
    expect(proposed[0]).toMatchObject({ what: 'length', sources: [{ quote: 'I prefer short mails, no attachments' }] });
    await expect(page()).rejects.toMatchObject({ code: 'bad-input' });
    await perform(wayConfirm, context, { line: proposed[0]?.about ?? '' });
    await perform(waySave, context, { words: 'Call me when it burns.' });
    expect((await list()).proposed).toEqual([]);
    expect((await page()).text).toBe(
      [
        '# How to work with me',
        '',
        '*how-to-work-with-me 1, 2026-03-12*',
        '',
        '## How to reach me',
        '',
        '- Call me when it burns.',
        '',
        '## How long it may be',
        '',
        '- I prefer short mails, no attachments',
        '',
      ].join('\n'),
    );
    for (const form of ['markdown', 'html'] as const) {
      const { text } = await page(form);
      const store = there.store();
      for (const { id } of [...store.ownWays.all(), ...store.facts.all(), ...store.people.all()])
        expect(text).not.toContain(id);
      expect(text).not.toMatch(/Petra|<script|https?:/);
    }
  });

  it('is told from own words, own mails and own calendar, and never from what means anybody else [11.4]', async () => {
    // Whose ways are planted here is the user.
    const me = 'Robin Hale <robin@harbour.example>';
    const petra = 'Petra Lindqvist <petra@harbour.example>';
    const planted = { ...withoutHabits, answers: 'fast', length: 'line', hours: 'working' } as const;
    await perform(importRun, context, {
      files: [{ name: 'a.mbox', text: mailboxOf(mailsOf(planted, 7, { mails: 60 }), me, petra) }],
    });
    const { me: robin } = await perform(personMe, context, { person: 'robin@harbour.example' });
    const weeks = [5, 6, 7, 8, 9, 10].map((week) => addDays('2026-01-05', week * 7));
    const event = (day: string, title: string, more = '') =>
      `BEGIN:VEVENT\r\nUID:${day}${title}\r\nDTSTART:${day.replaceAll('-', '')}T090000Z\r\nDTEND:${day.replaceAll('-', '')}T110000Z\r\nSUMMARY:${title}\r\n${more}END:VEVENT\r\n`;
    await perform(importRun, context, {
      files: [
        {
          name: 'a.ics',
          text: `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n${weeks
            .flatMap((day) => [
              event(day, 'Focus time'),
              event(addDays(day, 1), 'School run'),
              event(addDays(day, 2), 'Deep work', 'ATTENDEE;CN=Petra:mailto:petra@harbour.example\r\n'),
            ])
            .join('')}END:VCALENDAR\r\n`,
        },
      ],
    });
    const store = there.store();
    const said = [
      'I want the options in one table',
      'My priority is the new berth',
      'I like it when Petra calls first',
      'My boss reads only the headline, so do I',
      'Keep it confidential: I want no calls after six',
      'I want reports in bullets, and Olaf agrees',
      'I need you to call me',
    ];
    store.transaction(() =>
      said.forEach((quote, at) => {
        store.sources.add(
          aSource({
            id: `note-${at}`,
            kind: 'capture',
            key: `capture:${at}`,
            text: quote,
            people: [{ person: robin.id, role: 'from' }],
          }),
        );
        store.facts.add(
          aFact({
            id: `own-${at}`,
            kind: at === 1 ? 'priority' : 'preference',
            source: `note-${at}`,
            start: 0,
            end: quote.length,
            quote,
            owner: robin.id,
            about: [robin.id],
            action: null,
            due: null,
            state: 'accepted',
          }),
        );
      }),
    );
    const words = (await list()).proposed.map((one) => `${one.what}: ${one.words}`).sort();
    expect(words).toEqual([
      'decide: I want the options in one table',
      'hours: I write on working days between 8 and 18.',
      'hours: Mondays 09:00 to 11:00 stand in my calendar as “focus time”.',
      'length: My mails are mostly short: up to 25 words.',
      'matters: My priority is the new berth',
      'reach: I mostly answer mail within a working hour.',
    ]);
  });

  it('takes a line off, says no to a proposal, and takes either back [11.4]', async () => {
    await noted('I prefer short mails, no attachments');
    const [{ about = '' } = {}] = (await list()).proposed;
    await perform(wayRemove, context, { line: about });
    expect((await list()).proposed).toEqual([]);
    await perform(wayRemove, context, { line: about, undo: true });
    expect((await list()).proposed).toHaveLength(1);
    const { line } = await perform(waySave, context, { words: 'Short mails. No attachments.', about });
    expect(line.way).toMatchObject({ what: 'length', about, confirmed: context.now });
    expect((await list()).proposed).toEqual([]);
    const again = await perform(waySave, context, { words: 'Short mails.', way: line.way.id });
    expect(again.before?.words).toBe('Short mails. No attachments.');
    await perform(wayConfirm, context, { line: line.way.id, undo: true });
    await expect(page()).rejects.toMatchObject({ code: 'bad-input' });
    expect((await perform(wayRemove, context, { line: line.way.id })).removed?.words).toBe('Short mails.');
    expect((await list()).proposed).toHaveLength(1);
    await expect(perform(wayRemove, context, { line: 'nothing' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('says whom a line names and what would hurt, and asks again after half a year [11.4]', async () => {
    const { line } = await perform(waySave, context, { words: 'Petra is lazy, so write to me.', what: 'reach' });
    expect(line.names).toEqual(['Petra Lindqvist']);
    expect(line.careful.length).toBeGreaterThan(0);
    await perform(waySave, context, { words: 'The migration.', what: 'matters' });
    const later = contextFor(there, { newId, now: '2026-07-12T08:10:00+00:00' });
    expect((await list(later)).lines.map(({ old }) => old)).toEqual([false, true]);
  });

  it('knows when what is due is looked at, where that was set by hand [11.4]', async () => {
    await noted('I prefer short mails');
    await perform(reminderAdjust, context, { morning: '07:30' });
    expect((await list()).proposed.map(({ words }) => words)).toContain('I look at what is due at 07:30.');
  });

  it('shows nothing written later on a replayed day, stands in the export, and loses the names of who is deleted [11.4] [10.8]', async () => {
    await perform(waySave, context, { words: 'Write to me before you call Petra Lindqvist.' });
    const before = contextFor(there, { newId, now: '2026-03-01T18:00:00+00:00', replayed: true });
    expect((await list(before)).lines).toEqual([]);
    const { path } = await exportTo(context, join(folder, 'out'));
    expect(readFileSync(join(path, 'ways.json'), 'utf8')).toContain('before you call Petra');
    await perform(personRemove, context, { person: 'Petra Lindqvist', really: true });
    expect(there.store().ownWays.all()[0]?.words).not.toContain('Petra');
  });

  it('writes over a page of its own and over nothing else [11.4]', async () => {
    await perform(waySave, context, { words: 'Short mails.' });
    const path = join(folder, 'me.html');
    expect(await perform(wayWrite, context, { path })).toMatchObject({ path, lines: 1 });
    await perform(wayWrite, context, { path });
    expect(readFileSync(path, 'utf8')).toContain('<!doctype html>');
    writeFileSync(join(folder, 'mine.md'), 'my diary');
    await expect(perform(wayWrite, context, { path: join(folder, 'mine.md') })).rejects.toMatchObject({
      code: 'exists',
    });
  });
});
