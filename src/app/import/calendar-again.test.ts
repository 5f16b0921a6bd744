import { describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { momentShow } from '../moment/show.ts';
import { personEdit } from '../person/edit.ts';
import { personMe } from '../person/me.ts';
import { importRun } from './run.ts';

const newWorkspace = freshWorkspaces();
const world = async () => {
  const workspace = await newWorkspace();
  const context = contextFor(workspace);
  const bring = (...events: string[]) =>
    importRun.run(context, {
      files: [
        {
          name: 'calendar.ics',
          text: ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n'),
        },
      ],
    });
  /** `title: names` of everything that is not cancelled, earliest first. */
  const withWhom = () =>
    context
      .store()
      .moments.all()
      .filter(({ status }) => status !== 'cancelled')
      .map(({ title, people }) => `${title}: ${people.map((id) => context.store().people.get(id)?.name).join(', ')}`);
  return { context, bring, withWhom };
};

const event = (uid: string, ...lines: string[]): string =>
  ['BEGIN:VEVENT', `UID:${uid}`, ...lines, 'END:VEVENT'].join('\r\n');
const robin = 'ATTENDEE;CN=Robin Ames:mailto:robin@corp.example';
const dana = 'ATTENDEE;CN=Dana Whitfield:mailto:dana@corp.example';
const alone = event('alone', 'SUMMARY:1:1 Dana', 'DTSTART:20260316T090000Z', 'DURATION:PT30M', robin);
const both = event('both', 'SUMMARY:Plan', 'DTSTART:20260317T090000Z', 'DURATION:PT30M', robin, dana);

describe('a moment that names somebody in its title', () => {
  it('is known again when the same calendar comes in again [9.1]', async () => {
    const { context, bring, withWhom } = await world();
    await bring(alone, both);
    personMe.run(context, { person: 'robin@corp.example' });
    personEdit.run(context, { person: 'dana@corp.example', standing: 'above' });
    expect(withWhom()[0]).toBe('1:1 Dana: Robin Ames, Dana Whitfield');
    const before = context.store().moments.all();
    expect(await bring(alone, both)).toMatchObject({ items: 2, added: 0, already: 2 });
    expect(context.store().moments.all()).toEqual(before);
  });

  it('lets go of who is no longer above, and of a role that no longer names them', async () => {
    const { context, bring, withWhom } = await world();
    await bring(alone, both);
    personMe.run(context, { person: 'robin@corp.example' });
    personEdit.run(context, { person: 'dana@corp.example', standing: 'above' });
    personEdit.run(context, { person: 'dana@corp.example', standing: 'beside' });
    expect(withWhom()).toEqual(['1:1 Dana: Robin Ames', 'Plan: Robin Ames, Dana Whitfield']);
  });

  it('is linked once the user has said who they are', async () => {
    const { context, bring, withWhom } = await world();
    await bring(alone, both);
    personEdit.run(context, { person: 'dana@corp.example', standing: 'above' });
    expect(withWhom()[0]).toBe('1:1 Dana: Robin Ames');
    personMe.run(context, { person: 'robin@corp.example' });
    expect(withWhom()[0]).toBe('1:1 Dana: Robin Ames, Dana Whitfield');
  });

  it('lets go when the calendar itself invites somebody else', async () => {
    const { context, bring, withWhom } = await world();
    await bring(alone, both);
    personMe.run(context, { person: 'robin@corp.example' });
    personEdit.run(context, { person: 'dana@corp.example', standing: 'above' });
    const invites = alone.replace(robin, `${robin}\r\nATTENDEE;CN=Lee Ortiz:mailto:lee@corp.example`);
    expect(await bring(invites)).toMatchObject({ added: 1 });
    expect(withWhom()[0]).toBe('1:1 Dana: Robin Ames, Lee Ortiz');
  });

  it('is found by a role of two words or in capitals, never by a common word', async () => {
    const { context, bring, withWhom } = await world();
    const titled = (uid: string, title: string, day: number) =>
      event(uid, `SUMMARY:${title}`, `DTSTART:202603${day}T090000Z`, 'DURATION:PT30M', robin);
    await bring(
      titled('a', 'Chair repair', 16),
      titled('b', 'CFO prep', 17),
      titled('c', 'Vice president call', 18),
      both,
    );
    personMe.run(context, { person: 'robin@corp.example' });
    const linked = () => withWhom().filter((line) => line.endsWith('Dana Whitfield') && !line.startsWith('Plan'));
    for (const [role, title] of [
      ['Chair', undefined],
      ['CFO', 'CFO prep'],
      ['Vice President', 'Vice president call'],
    ] as const) {
      personEdit.run(context, { person: 'dana@corp.example', role, standing: 'above' });
      expect(linked()).toEqual(title ? [`${title}: Robin Ames, Dana Whitfield`] : []);
    }
  });
});

describe('what an invitation says', () => {
  const about = (words: string): string => both.replace('DURATION', `DESCRIPTION:${words}\r\nDURATION`);

  it('is shown with the moment, and a new wording is a change [9.1]', async () => {
    const { context, bring } = await world();
    await bring(about('Bring the sheet\\, please.'));
    const shown = async () => {
      const [moment] = context.store().moments.all();
      return (await momentShow.run(context, { moment: moment?.id ?? '' })).text;
    };
    expect(await shown()).toBe('Bring the sheet, please.');
    expect(await bring(about('Bring nothing.'))).toMatchObject({ added: 1 });
    expect(await shown()).toBe('Bring nothing.');
    expect(await bring(about('Bring nothing.'))).toMatchObject({ added: 0 });
  });
});

describe('a series that comes in again', () => {
  // The clock of the tests stands on 12 March 2026, 08:10 UTC.
  const series = (hour: string, ...lines: string[]): string =>
    event(
      'weekly',
      'SUMMARY:Weekly',
      `DTSTART:20260305T${hour}0000Z`,
      'DURATION:PT30M',
      'RRULE:FREQ=WEEKLY;COUNT=4',
      ...lines,
    );
  const override = (day: string, ...lines: string[]): string =>
    event('weekly', `RECURRENCE-ID:202603${day}T090000Z`, 'SUMMARY:Weekly', 'DURATION:PT30M', ...lines);
  const seriesWorld = async () => {
    const { context, bring } = await world();
    const standing = () =>
      context
        .store()
        .moments.all()
        .filter(({ status }) => status !== 'cancelled')
        .map(({ start }) => start.slice(5, 16));
    return { context, bring, standing };
  };

  it('moved to another hour, leaves nothing at the old one [9.1]', async () => {
    const { bring, standing } = await seriesWorld();
    await bring(series('09'));
    expect(await bring(series('10', 'SEQUENCE:1'))).toMatchObject({ items: 4, added: 4, already: 0 });
    expect(standing()).toEqual(['03-05T10:00', '03-12T10:00', '03-19T10:00', '03-26T10:00']);
    expect(await bring(series('10', 'SEQUENCE:1'))).toMatchObject({ added: 0, already: 4 });
    // An old export brings nothing back.
    expect(await bring(series('09'))).toMatchObject({ added: 0 });
    expect(standing()).toEqual(['03-05T10:00', '03-12T10:00', '03-19T10:00', '03-26T10:00']);
  });

  it('loses a day that is excluded now; one that has ended or was debriefed stays', async () => {
    const { context, bring, standing } = await seriesWorld();
    await bring(series('09'));
    const debriefed = context.store().moments.all()[2];
    context.store().moments.setDebriefed(debriefed?.id ?? '', true);
    const without = 'EXDATE:20260305T090000Z,20260312T090000Z,20260319T090000Z';
    expect(await bring(series('09', without))).toMatchObject({ items: 1, added: 0, already: 1 });
    expect(standing()).toEqual(['03-05T09:00', '03-19T09:00', '03-26T09:00']);
    expect(await bring(series('09'))).toMatchObject({ added: 1 });
    expect(standing()).toContain('03-12T09:00');
  });

  it('loses every coming day when all of them are excluded', async () => {
    const { bring, standing } = await seriesWorld();
    await bring(series('09'));
    await bring(
      series('09', 'EXDATE:20260305T090000Z,20260312T090000Z', 'EXDATE:20260319T090000Z,20260326T090000Z'),
      both,
    );
    expect(standing()).toEqual(['03-05T09:00', '03-17T09:00']);
  });

  it('keeps its other days when only one changed day comes in', async () => {
    const { bring, standing } = await seriesWorld();
    await bring(series('09'));
    expect(await bring(override('19', 'DTSTART:20260320T090000Z', 'SEQUENCE:5'))).toMatchObject({ added: 1 });
    expect(standing()).toEqual(['03-05T09:00', '03-12T09:00', '03-20T09:00', '03-26T09:00']);
  });

  it('that became a single event, or the other way round, leaves the other form', async () => {
    const { bring, standing } = await seriesWorld();
    const single = event('weekly', 'SUMMARY:Weekly', 'DTSTART:20260318T090000Z', 'DURATION:PT30M', 'SEQUENCE:1');
    await bring(series('09'));
    await bring(single);
    expect(standing()).toEqual(['03-05T09:00', '03-18T09:00']);
    await bring(series('09', 'SEQUENCE:2'));
    expect(standing()).toEqual(['03-05T09:00', '03-12T09:00', '03-19T09:00', '03-26T09:00']);
  });

  it('says nothing of another event whose UID begins with its own', async () => {
    const { bring, standing } = await seriesWorld();
    await bring(series('09'), both.replace('UID:both', 'UID:weekly:2026'));
    await bring(series('09', 'SEQUENCE:1'));
    expect(standing()).toContain('03-17T09:00');
  });

  it('says nothing of days it was not unfolded to', async () => {
    const { context, bring } = await world();
    const hourly = event('often', 'SUMMARY:Often', 'DTSTART:20260310T000000Z', 'DURATION:PT5M', 'RRULE:FREQ=HOURLY');
    const text = ['BEGIN:VCALENDAR', hourly, 'END:VCALENDAR', ''].join('\r\n');
    // In June the 2,000 nearest are others than in March.
    await importRun.run({ ...context, now: '2026-06-12T08:10:00+00:00' }, { files: [{ name: 'a.ics', text }] });
    await bring(hourly);
    expect(
      context
        .store()
        .moments.all()
        .filter(({ status }) => status === 'cancelled'),
    ).toEqual([]);
  });
});

describe('a cancelled instance', () => {
  const series = (stamp: string, ...more: string[]) =>
    event(
      'weekly',
      'SUMMARY:Weekly',
      'DTSTART:20260316T090000Z',
      'DURATION:PT30M',
      'RRULE:FREQ=WEEKLY;COUNT=3',
      stamp,
      ...more,
    );
  const cancelled = event(
    'weekly',
    'SUMMARY:Weekly',
    'RECURRENCE-ID:20260323T090000Z',
    'DTSTART:20260323T090000Z',
    'DURATION:PT30M',
    'STATUS:CANCELLED',
    'LAST-MODIFIED:20260312T080000Z',
  );
  const old = 'LAST-MODIFIED:20260301T080000Z';

  it('is not brought back by a calendar that was cut before it, but by a newer one [9.1]', async () => {
    const { bring, withWhom } = await world();
    await bring(series(old), cancelled);
    expect(withWhom()).toHaveLength(2);
    await bring(series(old));
    expect(withWhom()).toHaveLength(2);
    await bring(series('LAST-MODIFIED:20260313T080000Z'));
    expect(withWhom()).toHaveLength(3);
  });

  it('is brought back where its calendar does not say when it wrote what', async () => {
    const { bring, withWhom } = await world();
    await bring(series('CLASS:PUBLIC'), cancelled);
    await bring(series('CLASS:PUBLIC'));
    expect(withWhom()).toHaveLength(3);
  });

  it('that was taken out of its series stays out when an older version comes in', async () => {
    const { bring, withWhom } = await world();
    await bring(series(old));
    await bring(series('DTSTAMP:20260312T080000Z', 'EXDATE:20260323T090000Z'));
    expect(withWhom()).toHaveLength(2);
    await bring(series(old));
    expect(withWhom()).toHaveLength(2);
    await bring(series('DTSTAMP:20260312T080000Z'));
    expect(withWhom()).toHaveLength(3);
  });
});
