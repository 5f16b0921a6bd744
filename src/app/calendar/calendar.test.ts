import { describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { factCapture } from '../fact/capture.ts';
import { importRun } from '../import/run.ts';
import { calendarSet } from './set.ts';
import { calendarShow } from './show.ts';

const newWorkspace = freshWorkspaces();
const world = async () => ({ ...contextFor(await newWorkspace()), now: '2026-03-10T09:00:00+00:00' });

const nothing = { fiscalYearStart: null, sprint: null, dayFirst: null, holidays: [] };

it('keeps what is said of fiscal years, sprints, days off and the order of a date, and takes each back', async () => {
  const context = await world();
  expect(await calendarShow.run(context, {})).toEqual(nothing);
  calendarSet.run(context, { fiscalYearStart: 4, order: 'day' });
  calendarSet.run(context, { sprintFirst: '2026-03-02', sprintNumber: 7 });
  const said = calendarSet.run(context, { holidays: ['2026-12-24 Office closed', ' ', '2026-04-06: Easter Monday'] });
  expect(said).toEqual({
    fiscalYearStart: 4,
    sprint: { first: '2026-03-02', days: 14, number: 7 },
    dayFirst: true,
    holidays: [
      { day: '2026-12-24', name: 'Office closed' },
      { day: '2026-04-06', name: 'Easter Monday' },
    ],
  });
  calendarSet.run(context, { fiscalYearStart: null, sprintFirst: null });
  expect(calendarSet.run(context, { order: null, noHolidays: true })).toEqual(nothing);
});

it('a day that the calendar calls a public holiday is a day off; somebody’s vacation is none', async () => {
  const context = await world();
  const entry = (uid: string, title: string) =>
    [
      `BEGIN:VEVENT\r\nUID:${uid}@x\r\nDTSTART;VALUE=DATE:20260312\r\nDTEND;VALUE=DATE:20260313`,
      `SUMMARY:${title}\r\nEND:VEVENT`,
    ].join('\r\n');
  const bring = (uid: string, title: string) =>
    importRun.run(context, {
      files: [{ name: 'a.ics', text: `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${entry(uid, title)}\r\nEND:VCALENDAR\r\n` }],
    });
  const due = async () =>
    (await factCapture.run(context, { text: 'I will send Dana the plan in three working days' })).facts[0]?.due?.date;
  expect(await due()).toBe('2026-03-13');
  await bring('a', 'Robin on holiday');
  expect(await due()).toBe('2026-03-13');
  await bring('b', 'Spring bank holiday');
  expect(await due()).toBe('2026-03-16');
});

it('says what is wrong with a day off, and that a sprint needs its first day', async () => {
  const context = await world();
  expect(() => calendarSet.run(context, { holidays: ['24 December'] })).toThrow(
    expect.objectContaining({ code: 'bad-input', field: 'holidays' }),
  );
  expect(() => calendarSet.run(context, { sprintDays: 14 })).toThrow(
    expect.objectContaining({ code: 'bad-input', field: 'sprintFirst' }),
  );
  expect(await calendarShow.run(context, {})).toEqual(nothing);
});

it('notes are read with it, and with the moments of the calendar', async () => {
  const context = await world();
  const due = async (text: string) => (await factCapture.run(context, { text })).facts[0]?.due?.date;
  expect(await due('I will send Dana the plan by 2/4')).toBe(null);
  calendarSet.run(context, { order: 'day' });
  expect(await due('I will send Dana the plan by 2/4')).toBe('2026-04-02');
  const entry = [
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:b@x\r\nDTSTART:20260324T090000Z\r\nDTEND:20260324T100000Z',
    'SUMMARY:Board meeting\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  ].join('\r\n');
  await importRun.run(context, { files: [{ name: 'a.ics', text: entry }] });
  expect(await due('I will send Dana the pack before the board meeting')).toBe('2026-03-24');
});

describe('moments are on their day in the zone of the user', () => {
  const board = (start: string) =>
    [
      `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:n@x\r\n${start}`,
      'SUMMARY:Board meeting\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    ].join('\r\n');
  const due = async (zone: string, now: string, start: string) => {
    const context = { ...(await world()), zone, now };
    await importRun.run(context, { files: [{ name: 'a.ics', text: board(start) }] });
    const text = 'I will send Dana the pack before the board meeting';
    return (await factCapture.run(context, { text })).facts[0]?.due?.date;
  };

  it('an evening in New York is no next day', async () => {
    const evening = 'DTSTART:20260409T013000Z\r\nDTEND:20260409T030000Z';
    expect(await due('America/New_York', '2026-03-10T09:00:00-04:00', evening)).toBe('2026-04-08');
    expect(await due('Europe/Berlin', '2026-03-10T09:00:00+01:00', evening)).toBe('2026-04-09');
  });

  it('what lasts the whole day keeps it everywhere', async () => {
    const whole = 'DTSTART;VALUE=DATE:20260409\r\nDTEND;VALUE=DATE:20260410';
    for (const zone of ['America/New_York', 'Pacific/Auckland'])
      expect(await due(zone, '2026-03-10T09:00:00+00:00', whole)).toBe('2026-04-09');
  });

  it('those of the next three months are known on the first and on the last day of a month', async () => {
    const start = (day: string) => `DTSTART:${day}T100000Z\r\nDTEND:${day}T110000Z`;
    expect(await due('Europe/London', '2026-03-31T09:00:00+01:00', start('20260629'))).toBe('2026-06-29');
  });
});
