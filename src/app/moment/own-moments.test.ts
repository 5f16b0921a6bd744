import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { feedEntries } from '../calendar/feed-entries.ts';
import { importRun } from '../import/run.ts';
import { importUndo } from '../import/undo.ts';
import { perform } from '../perform.ts';
import { personRemove } from '../person/remove.ts';
import { planNow } from '../reminder/plan.ts';
import { searchFind } from '../search/find.ts';
import { todayShow } from '../today/show.ts';
import { exportTo } from '../workspace/export-to.ts';
import { momentCancel } from './cancel.ts';
import { momentDebrief } from './debrief.ts';
import { momentList } from './list.ts';
import { momentPlan } from './plan.ts';

const newWorld = ledgerWorlds();

const planned = async () => {
  const there = await newWorld();
  const { on } = there;
  const { moment } = await perform(momentPlan, on('12'), {
    title: 'Crane pilot, a first word',
    people: ['Omar'],
    at: '2026-03-13 14:00',
    place: 'Canteen',
  });
  const titles = async (day: string) =>
    (await perform(momentList, on(day), {})).moments.map(({ title, start }) => `${start.slice(8, 16)} ${title}`);
  return { ...there, moment, titles };
};

describe('a moment of the user’s own', () => {
  it('stands among the others, is found, and lasts half an hour [3.3]', async () => {
    const { on, moment, titles } = await planned();
    expect(moment).toMatchObject({
      own: true,
      start: '2026-03-13T14:00:00+00:00',
      end: '2026-03-13T14:30:00+00:00',
      place: 'Canteen',
      with: [{ id: 'omar' }],
    });
    expect(await titles('12')).toEqual(['13T14:00 Crane pilot, a first word']);
    const { moments } = await perform(todayShow, on('13'), {});
    expect(moments.map(({ title }) => title)).toEqual(['Crane pilot, a first word']);
    const found = await perform(searchFind, on('12'), { text: 'first word' });
    expect(found.hits.map(({ ref }) => ref)).toContain(moment.id);
  });

  it('moves, is renamed, and comes back to how it was [3.3]', async () => {
    const { on, moment, titles } = await planned();
    const { before } = await perform(momentPlan, on('12', '10:00'), { moment: moment.id, at: '2026-03-16T09:30' });
    expect(await titles('12')).toEqual(['16T09:30 Crane pilot, a first word']);
    if (before === null) throw new Error('it was there');
    const { cancelled: _, ...fields } = before;
    await perform(momentPlan, on('12', '10:01'), fields);
    expect(await titles('12')).toEqual(['13T14:00 Crane pilot, a first word']);
    await perform(momentCancel, on('12', '10:02'), { moment: moment.id });
    expect(await titles('12')).toEqual([]);
    await perform(momentCancel, on('12', '10:03'), { moment: moment.id, undo: true });
    expect(await titles('12')).toEqual(['13T14:00 Crane pilot, a first word']);
  });

  it('is debriefed like any other, and stays once it was [3.3]', async () => {
    const { on, moment } = await planned();
    await perform(momentDebrief, on('13', '15:00'), { moment: moment.id, text: 'Omar wants the noise figures first' });
    await expect(perform(momentCancel, on('13', '15:01'), { moment: moment.id })).rejects.toMatchObject({
      code: 'exists',
    });
    await expect(
      perform(momentPlan, on('13', '15:01'), { moment: moment.id, at: '2026-03-17T10:00' }),
    ).rejects.toMatchObject({ code: 'exists' });
  });

  it('is reminded of, and stands in the outgoing calendar, whoever comes [3.3]', async () => {
    const { on, store } = await planned();
    planNow(on('12'), new Set());
    const kinds = store.reminders.inStates(['scheduled']).map(({ kind, at }) => `${kind} ${at.slice(8, 16)}`);
    expect(kinds).toEqual(['brief 12T16:00', 'moment 13T13:00']);
    const { entries } = feedEntries(on('12'), { holds: ['moments'], words: 'titles' });
    expect(entries.map(({ title }) => title)).toEqual(['Crane pilot, a first word']);
  });

  it('stays when somebody in it is deleted, without them', async () => {
    const { on, store, moment } = await planned();
    await perform(momentPlan, on('12'), { moment: moment.id, title: 'Crane pilot with Omar Haddad' });
    await perform(personRemove, on('12', '11:00'), { person: 'omar', really: true });
    expect(store.moments.get(moment.id)).toMatchObject({ people: [], title: 'Crane pilot with a former contact' });
  });

  it('says where the clocks jump over a time, and keeps nothing', async () => {
    const { on } = await newWorld();
    const plan = (when: string) =>
      perform(momentPlan, { ...on('12'), zone: 'Europe/Berlin' }, { title: 'Night watch', at: when });
    await expect(plan('2026-03-29T02:30')).rejects.toMatchObject({
      code: 'bad-input',
      field: 'at',
      message: 'The clocks go forward over that time on that day: it does not exist.',
      hint: 'Name another, as in 2026-03-29T03:30.',
    });
    await plan('2026-03-29T03:30');
    await plan('2026-10-25T02:30');
  });

  it('refuses what has passed, what has no title or time, and what a calendar holds', async () => {
    const { on, store, moment } = await planned();
    const plan = (input: Parameters<typeof momentPlan.run>[1]) => perform(momentPlan, on('12'), input);
    await expect(plan({ title: 'Late', at: '2026-03-11T10:00' })).rejects.toMatchObject({ field: 'at' });
    await expect(plan({ at: '2026-03-16T10:00' })).rejects.toMatchObject({ field: 'title' });
    await expect(plan({ title: 'When' })).rejects.toMatchObject({ field: 'at' });
    await expect(plan({ title: 'Never', at: '2026-02-30T10:00' })).rejects.toMatchObject({ code: 'bad-input' });
    await expect(plan({ title: 'Who', at: '2026-03-16T10:00', people: ['Zora'] })).rejects.toMatchObject({
      code: 'not-found',
    });
    const there = store.moments.get(moment.id);
    if (!there) throw new Error('it was planned');
    store.moments.put({ ...there, id: 'theirs', key: 'event:1:' });
    await expect(plan({ moment: 'theirs', title: 'Mine' })).rejects.toMatchObject({ code: 'bad-input' });
  });
});

describe('beside calendars and copies', () => {
  const ics = (uid: string): string =>
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:${uid}\r\nDTSTART:20260316T100000Z\r\nDTEND:20260316T103000Z\r\nSUMMARY:Planning\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

  it('is not taken out by a calendar that comes in without it, nor by taking that back [3.3]', async () => {
    const { on, titles } = await planned();
    const bring = (time: string, uid: string) =>
      perform(importRun, on('12', time), { files: [{ name: 'calendar.ics', text: ics(uid) }] });
    await bring('10:00', '1@example.org');
    const { import: number } = await bring('10:01', '2@example.org');
    expect(await titles('12')).toContain('13T14:00 Crane pilot, a first word');
    await perform(importUndo, on('12', '10:02'), { import: number });
    expect(await titles('12')).toEqual(['13T14:00 Crane pilot, a first word', '16T10:00 Planning']);
  });

  it('leaves with everything else on the way out', async () => {
    const { on, moment, workspace } = await planned();
    const { path } = await exportTo(on('12', '10:00'));
    expect(readFileSync(join(path, 'ownMoments.json'), 'utf8')).toContain(moment.id);
    expect(workspace.place).not.toBe(path);
  });
});
