import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { contextFor, testNow } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import type { Context } from '../context.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { factClose } from '../fact/close.ts';
import { factEdit } from '../fact/edit.ts';
import { importRun } from '../import/run.ts';
import { perform } from '../perform.ts';
import { personEdit } from '../person/edit.ts';
import { personMe } from '../person/me.ts';
import { reminderDue } from '../reminder/due.ts';
import { reminderSet } from '../reminder/set.ts';
import { calendarFeed } from './feed.ts';
import { feedFile } from './feed-file.ts';
import { tryCalendar } from './try-calendar.ts';
import { calendarWrite } from './write.ts';

const workspace = freshWorkspaces();
const mail =
  'From: Robin Ames <robin@example.org>\nTo: Dana Whitfield <dana@example.org>\nMessage-ID: <1@example.org>\nDate: Mon, 9 Mar 2026 10:00:00 +0000\nSubject: Plan\n\nHello Dana.\n';
const event = (uid: string, start: string, title: string, more = ''): string =>
  `BEGIN:VEVENT\r\nUID:${uid}\r\nDTSTART${start}\r\nSUMMARY:${title}\r\n${more}ATTENDEE;CN=Dana Whitfield:mailto:dana@example.org\r\nATTENDEE:mailto:robin@example.org\r\nEND:VEVENT\r\n`;
const calendar = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${event('1', ':20260316T100000Z', 'Planning', 'DTEND:20260316T103000Z\r\nLOCATION:Room 4\\, east\r\n')}${event('2', ';VALUE=DATE:20260318', 'Offsite', 'STATUS:TENTATIVE\r\nDTEND;VALUE=DATE:20260320\r\n')}END:VCALENDAR\r\n`;

const stage = async () => {
  const there = await workspace();
  let now = testNow;
  const context = (change: Partial<Context> = {}): Context => contextFor(there, { newId, now, ...change });
  await perform(importRun, context(), { files: [{ name: 'a.eml', text: mail }] });
  await perform(importRun, context(), { files: [{ name: 'a.ics', text: calendar }] });
  await perform(personMe, context(), { person: 'robin@example.org' });
  await perform(personEdit, context(), { person: 'dana', standing: 'above' });
  const { facts } = await perform(factCapture, context(), { text: 'I promised @dana the zanzibar plan by Friday' });
  const fact = facts[0]?.id ?? '';
  await perform(factAccept, context(), { facts: [fact] });
  const feed = (input: Parameters<typeof calendarFeed.run>[1] = {}) => perform(calendarFeed, context(), input);
  const secretIn = (address: string | null): string => /\/calendar\/([\w-]+)\.ics$/.exec(address ?? '')?.[1] ?? '';
  const file = (address: string | null) => feedFile(context(), secretIn(address));
  const read = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  return {
    there,
    context,
    feed,
    fact,
    file,
    read,
    at: (when: string) => {
      now = when;
    },
  };
};

describe('the outgoing calendar', () => {
  it('is off until it is turned on, and then holds what is due, the talks and the reminders [9.9]', async () => {
    const { feed, file, read, context } = await stage();
    expect((await feed()).address).toBeNull();
    await perform(reminderSet, context(), { words: 'Ring the harbour', day: '2026-03-13', clock: '11:15' });
    const { address } = await feed({ turn: 'on' });
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/calendar\/[\w-]{43}\.ics$/);
    const events = read(file(address).text);
    const found = (title: RegExp) => events.find(({ summary }) => title.test(summary));
    expect(found(/^Due: .*zanzibar plan \(Dana\)$/)?.startDate.toString()).toBe('2026-03-13');
    expect(found(/^Planning$/)).toMatchObject({ location: 'Room 4, east' });
    expect([found(/^Offsite$/)?.startDate, found(/^Offsite$/)?.endDate].map(String)).toEqual([
      '2026-03-18',
      '2026-03-20',
    ]);
    const statusOf = (title: RegExp) => found(title)?.component.getFirstPropertyValue('status');
    expect([statusOf(/^Planning$/), statusOf(/^Offsite$/)]).toEqual(['CONFIRMED', 'TENTATIVE']);
    expect(found(/^Ring the harbour/)?.startDate.toString()).toBe('2026-03-13T11:15:00Z');
    expect(found(/^Ring the harbour/)?.component.getFirstSubcomponent('valarm')).not.toBeNull();
    expect((await feed()).asked).toBe(testNow);
  });

  it('gives the same bytes where nothing changed; what changed keeps its name and grows in version [9.9]', async () => {
    const { feed, file, read, fact, at, context } = await stage();
    const { address } = await feed({ turn: 'on', holds: ['commitments'] });
    const first = file(address);
    at('2026-03-12T09:00:00+00:00');
    expect(file(address)).toEqual(first);
    const versions = [read(first.text)[0]];
    for (const [due, hour] of [
      ['2026-03-16', '10'],
      ['2026-03-17', '11'],
    ] as const) {
      at(`2026-03-12T${hour}:00:00+00:00`);
      await perform(factEdit, context(), { fact, due });
      versions.push(read(file(address).text)[0]);
    }
    expect(versions.map((one) => one?.sequence)).toEqual([0, 1, 2]);
    expect(new Set(versions.map((one) => one?.uid)).size).toBe(1);
    expect(String(versions[2]?.component.getFirstPropertyValue('last-modified'))).toBe('2026-03-12T11:00:00Z');
    await perform(factClose, context(), { fact, how: 'kept' });
    expect(read(file(address).text)).toEqual([]);
  });

  it('says times alone where it was asked to', async () => {
    const { feed, file, context } = await stage();
    await perform(reminderSet, context(), { words: 'Ring the harbour', day: '2026-03-13', clock: '11:15' });
    const { address } = await feed({ turn: 'on', words: 'times' });
    expect(file(address).text).not.toMatch(/zanzibar|dana|planning|room|harbour/i);
  });

  it('is had by who knows its secret; an old one is worth nothing after it was renewed, or turned off', async () => {
    const { feed, file } = await stage();
    const { address: first } = await feed({ turn: 'on' });
    const { address: second } = await feed({ renew: true });
    expect(second).not.toBe(first);
    expect(() => file(first)).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(file(second).text).toMatch(/^BEGIN:VCALENDAR/);
    expect(() => file(null)).toThrow(expect.objectContaining({ code: 'not-found' }));
    await feed({ turn: 'off' });
    expect((await feed()).address).toBeNull();
    expect(() => file(second)).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect((await feed({ turn: 'on' })).address).not.toBe(second);
  });

  it('keeps what it may say while it is off, and is given no address then [9.9]', async () => {
    const { feed, file, read, context, there } = await stage();
    const quiet = { words: 'times', holds: ['commitments'] } as const;
    const titles = (address: string | null) => read(file(address).text).map(({ summary }) => summary);
    await feed({ turn: 'on', ...quiet, holds: [...quiet.holds] });
    expect(await feed({ turn: 'off' })).toMatchObject({ address: null, ...quiet });
    await expect(feed({ renew: true })).rejects.toMatchObject({ code: 'bad-input', field: 'renew' });
    expect(await feed()).toMatchObject({ address: null, ...quiet });
    const path = join(there.vault.place, 'quiet.ics');
    await perform(calendarWrite, context(), { path });
    expect(readFileSync(path, 'utf8')).not.toMatch(/zanzibar|Planning/i);
    expect(titles((await feed({ turn: 'on' })).address)).toEqual(['Something is due']);
    // Said while it is off, it holds as well.
    await feed({ turn: 'off' });
    await feed({ words: 'titles' });
    expect((await feed()).address).toBeNull();
    expect(titles((await feed({ turn: 'on' })).address)).toEqual([expect.stringMatching(/zanzibar/)]);
  });

  it('announces nothing that may never come to pass [9.9]', async () => {
    const { feed, file, read, at, context } = await stage();
    const { facts } = await perform(factCapture, context(), { text: '@dana promised me the quay map by Friday' });
    await perform(factAccept, context(), { facts: facts.map(({ id }) => id) });
    await perform(reminderDue, context(), {});
    const { address } = await feed({ turn: 'on', holds: ['reminders'] });
    const titles = () => read(file(address).text).map(({ summary }) => summary);
    const said = titles();
    expect(said.some((title) => /zanzibar/.test(title))).toBe(true);
    expect(said.filter((title) => /was due|quay map|may slip/.test(title))).toEqual([]);
    at('2026-03-16T09:30:00+00:00');
    await perform(reminderDue, context(), {});
    expect(titles().filter((title) => /was due/.test(title))).toHaveLength(1);
    at('2026-03-17T09:30:00+00:00');
    await perform(reminderDue, context(), {});
    expect(titles().filter((title) => /quay map/.test(title))).toHaveLength(1);
  });

  it('writes nothing where nothing changed, so that nothing is planned anew [6.1]', async () => {
    const { feed, file, at, there } = await stage();
    const { address } = await feed({ turn: 'on' });
    file(address);
    const before = there.store().changes();
    at('2026-03-12T08:50:00+00:00');
    file(address);
    expect(there.store().changes()).toBe(before);
    at('2026-03-12T09:20:00+00:00');
    file(address);
    expect((await feed()).asked).toBe('2026-03-12T09:20:00+00:00');
    expect((await feed({ renew: true })).asked).toBeNull();
  });

  it('goes on where its versions are torn [9.9]', async () => {
    const { feed, file, read, there, fact } = await stage();
    const { address } = await feed({ turn: 'on', holds: ['commitments'] });
    const torn = [5, 'x', null, ['looks'], ['looks', -1, testNow], ['looks', 2, 'never']];
    for (const one of torn) {
      there.store().settings.write('calendar-feed-versions', JSON.stringify({ [`commitment-${fact}@updraft`]: one }));
      const { text } = file(address);
      expect(text).toMatch(/\r\nSEQUENCE:0\r\n/);
      expect(read(text)).toHaveLength(1);
    }
    for (const kept of ['5', 'null', '[]', '{']) {
      there.store().settings.write('calendar-feed-versions', kept);
      expect(read(file(address).text)).toHaveLength(1);
    }
  });

  it('notes once along which reminders it went out', async () => {
    const { feed, file, context, there } = await stage();
    const { reminder } = await perform(reminderSet, context(), { words: 'Ring', day: '2026-03-13', clock: '11:15' });
    const { address } = await feed({ turn: 'on' });
    file(address);
    file(address);
    const events = there.store().reminders.eventsOf(reminder.id);
    expect(events.filter(({ path }) => path === 'calendar')).toMatchObject([{ what: 'attempted' }]);
    expect(there.store().reminders.get(reminder.id)?.state).toBe('scheduled');
  });

  it('is written into a file that is replaced by the next, and over nobody else’s [9.9]', async () => {
    const { context, there } = await stage();
    const folder = join(there.vault.place, 'out');
    mkdirSync(folder);
    const path = join(folder, 'updraft.ics');
    expect(await perform(calendarWrite, context(), { path })).toMatchObject({ path, entries: expect.any(Number) });
    const bytes = readFileSync(path);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    await perform(calendarWrite, context(), { path });
    expect(readFileSync(path)).toEqual(bytes);
    for (const [name, content] of [
      ['mine.ics', 'BEGIN:VCALENDAR\r\nPRODID:-//Mine//EN\r\n'],
      ['note.txt', 'a note'],
    ] as const) {
      writeFileSync(join(folder, name), content);
      await expect(perform(calendarWrite, context(), { path: join(folder, name) })).rejects.toMatchObject({
        code: 'exists',
      });
      expect(readFileSync(join(folder, name), 'utf8')).toBe(content);
    }
    await expect(perform(calendarWrite, context(), { path: folder })).rejects.toMatchObject({ code: 'bad-input' });
    await expect(perform(calendarWrite, context(), { path: join(folder, 'none', 'x.ics') })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('says where a trial stopped', async () => {
    const { feed, context } = await stage();
    expect(await tryCalendar(context())).toMatchObject({ ok: false, off: true });
    await feed({ turn: 'on' });
    expect(await tryCalendar(context())).toMatchObject({
      ok: false,
      off: false,
      says: 'Nobody serves the calendar now.',
    });
    const answering = (status: number) =>
      context({
        served: async () => 'http://127.0.0.1:4747',
        network: { ...context().network, ask: async () => ({ outcome: 'refused', why: 'other', status, wait: null }) },
      });
    expect((await tryCalendar(answering(503))).says).toMatch(/locked/);
    expect((await tryCalendar(answering(404))).says).toMatch(/did not answer/);
  });
});
