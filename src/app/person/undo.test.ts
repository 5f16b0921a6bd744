import { describe, expect, it } from 'vitest';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { ask, home, idOf, mail, me, peopleWritten, tables, tom } from '../../../tests/support/people-written.ts';
import type { Context } from '../context.ts';
import { importRun } from '../import/run.ts';
import { importUndo } from '../import/undo.ts';
import { personEdit } from './edit.ts';
import { personMe } from './me.ts';
import { personMerge } from './merge.ts';
import { personRemove } from './remove.ts';
import { personSplit } from './split.ts';
import { personUndo } from './undo.ts';

const newWorkspace = freshWorkspaces();
const world = async (): Promise<Context> => peopleWritten(await newWorkspace());
const bring = (context: Context, name: string, text: string) => importRun.run(context, { files: [{ name, text }] });

const late = 'Dana at Sea <dana@sea.example>';
const lateCalendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VEVENT',
  'UID:9@sea.example',
  'DTSTART:20260318T100000Z',
  'DTEND:20260318T103000Z',
  'SUMMARY:Tides',
  'ATTENDEE;CN=Dana at Sea:mailto:dana@sea.example',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

describe('taking a merge back after some of it went', () => {
  it.each([
    ['a mail', 'b.mbox', mail(12, late, me, ask)],
    ['an invitation', 'b.ics', lateCalendar],
  ])('leaves nobody behind where %s that brought them was taken back', async (_, name, text) => {
    const context = await world();
    const before = tables(context);
    const { import: number } = await bring(context, name, text);
    const { change } = await personMerge.run(context, { person: 'dana@sea.example', into: 'dana.ruiz@corp.example' });
    await importUndo.run(context, { import: number });
    await personUndo.run(context, { change });
    context.store().verify();
    expect(tables(context)).toBe(before);
  });

  it('leaves them with what the user wrote of them, and their address', async () => {
    const context = await world();
    const { import: number } = await bring(context, 'b.mbox', mail(12, late, me, ask));
    personEdit.run(context, { person: 'dana@sea.example', note: 'Sails.' });
    const { change } = await personMerge.run(context, { person: 'dana@sea.example', into: 'dana.ruiz@corp.example' });
    await importUndo.run(context, { import: number });
    await personUndo.run(context, { change });
    expect(context.store().people.byAddress('dana@sea.example')).toMatchObject({ note: 'Sails.', name: 'Dana at Sea' });
    context.store().verify();
  });

  it('parts the addresses where somebody else was deleted who wrote one of the mails', async () => {
    const context = await world();
    await bring(context, 'b.mbox', mail(12, tom, home, ask));
    const { change } = await personMerge.run(context, { person: 'd.r@home.example', into: 'dana.ruiz@corp.example' });
    await personRemove.run(context, { person: 'tom@corp.example', really: true });
    await personUndo.run(context, { change });
    context.store().verify();
    expect(idOf(context, 'd.r@home.example')).not.toBe(idOf(context, 'dana.ruiz@corp.example'));
    const titles = context
      .store()
      .sources.withPerson(idOf(context, 'd.r@home.example'), context.now, 20)
      .map(({ title }) => title);
    expect(titles.sort()).toEqual(['Item 3', 'Item 5', 'Item 6']);
  });

  it('gives mail that came since to who it was written by, whatever was there before', async () => {
    const context = await world();
    const { import: number } = await bring(context, 'b.mbox', mail(12, tom, me, ask));
    const { change } = await personMerge.run(context, { person: 'd.r@home.example', into: 'dana.ruiz@corp.example' });
    await importUndo.run(context, { import: number });
    // The mail takes the place in the table of the one that went.
    await bring(context, 'c.mbox', mail(11, home, me, ask));
    await personUndo.run(context, { change });
    const back = idOf(context, 'd.r@home.example');
    const [newest] = context.store().sources.withPerson(back, context.now, 1);
    expect(newest?.title).toBe('Item 11');
  });

  it('leaves a mail where it was that a namesake had written from that address', async () => {
    const context = await world();
    await personSplit.run(context, { person: 'desk@corp.example', seen: ['Tom Birch'] });
    const { other } = {
      other: context
        .store()
        .people.byName('Tom Birch')
        .find(({ addresses }) => addresses.length === 0),
    };
    const before = tables(context);
    const { change } = await personMerge.run(context, { person: 'desk@corp.example', into: other?.id ?? '' });
    await personUndo.run(context, { change });
    expect(tables(context)).toBe(before);
  });
});

describe('taking a split back', () => {
  it('keeps what the user said of the other since', async () => {
    const context = await world();
    const { person, other, change } = await personSplit.run(context, {
      person: 'desk@corp.example',
      seen: ['Tom Birch'],
    });
    personEdit.run(context, { person: person.id, note: 'Answers late.' });
    personEdit.run(context, { person: other.id, note: 'Likes tea.', role: 'Pilot', standing: 'above', name: 'Tom B' });
    personUndo.run(context, { change });
    expect(context.store().people.get(other.id)).toBeUndefined();
    const whole = context.store().people.get(person.id);
    expect(whole).toMatchObject({ note: 'Answers late.\n\nLikes tea.', role: 'Pilot', standing: 'above' });
    expect(whole?.aliases).toContain('Tom B');
    expect(context.store().search.find('tea', 5, Number.MAX_SAFE_INTEGER)).toHaveLength(1);
  });

  it('is refused where the other is the user by now', async () => {
    const context = await world();
    const { other, change } = await personSplit.run(context, { person: 'desk@corp.example', seen: ['Tom Birch'] });
    personMe.run(context, { person: other.id });
    expect(() => personUndo.run(context, { change })).toThrow(expect.objectContaining({ code: 'no-way-back' }));
    expect(context.store().people.get(other.id)?.standing).toBe('me');
  });
});
