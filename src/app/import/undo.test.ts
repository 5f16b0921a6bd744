import { describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { traces } from '../../../tests/support/decrypted-pages.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import type { Context } from '../context.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { factEdit } from '../fact/edit.ts';
import { factReject } from '../fact/reject.ts';
import { momentDebrief } from '../moment/debrief.ts';
import { personEdit } from '../person/edit.ts';
import { searchFind } from '../search/find.ts';
import { importList } from './list.ts';
import { importRun } from './run.ts';
import { importUndo } from './undo.ts';

const mail = (id: string, from: string, subject: string, body: string): string =>
  [
    'From x Mon Mar  2 09:00:00 2026',
    `From: ${from}`,
    'To: Robin Ames <robin@corp.example>',
    `Subject: ${subject}`,
    'Date: Mon, 2 Mar 2026 09:00:00 +0000',
    `Message-ID: <${id}@corp.example>`,
    '',
    body,
    '',
    '',
  ].join('\n');

const dana = 'Dana Whitfield <dana@corp.example>';
const first = mail('1', dana, 'Headcount', 'Can you send me the headcount numbers by Thursday?');
const second = mail('2', 'Noor Haddad <noor@corp.example>', 'Quokkaplan', 'Could you read the quokkaplan by Friday?');
const third = mail('3', '"D. Whitfield" <dana@corp.example>', 'Audit', 'Please call the auditors by Monday.');

const event = (title: string, sequence: number, hour: string, uid = 'one'): string =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:${uid}@corp.example\r\nSEQUENCE:${sequence}\r\n` +
  `DTSTART:202603${uid === 'one' ? '20' : '10'}T${hour}0000Z\r\nDTEND:202603${uid === 'one' ? '20' : '10'}T${hour}3000Z\r\nSUMMARY:${title}\r\n` +
  `ATTENDEE;CN=Dana Whitfield:mailto:dana@corp.example\r\nATTENDEE;CN=Lou Park:mailto:lou@corp.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

const newWorkspace = freshWorkspaces();
const bring = (context: Context, ...texts: readonly string[]) =>
  importRun.run(context, {
    files: texts.map((text, n) => ({ name: text.startsWith('BEGIN') ? `${n}.ics` : `${n}.mbox`, text })),
  });
const undo = (context: Context, number: number) => importUndo.run(context, { import: number });
const countsOf = ({ items, added, already, people, facts }: Awaited<ReturnType<typeof bring>>) => ({
  items,
  added,
  already,
  people,
  facts,
});
const everything = (context: Context) => {
  const store = context.store();
  return {
    sources: [...store.sources.each()].map(({ key }) => key).sort(),
    people: store.people.all().map(({ name, addresses, aliases }) => ({ name, addresses, aliases })),
    facts: store.facts
      .all()
      .map(({ quote }) => quote)
      .sort(),
    moments: store.moments.all().map(({ key, title, start, sequence }) => ({ key, title, start, sequence })),
  };
};

describe('import.undo', () => {
  it('takes back all that came, to the last word on the disk, and the same can come again [9.2]', async () => {
    const workspace = await newWorkspace();
    const context = contextFor(workspace, { newId });
    await bring(context, first);
    const before = everything(context);
    const run = await bring(context, second + third, event('Walk', 0, '10'));
    expect(run).toMatchObject({ added: 3, state: 'done' });
    expect(run.people).toBe(2);
    const undone = await undo(context, run.import);
    expect(undone).toMatchObject({
      went: { mails: 2, moments: 1, people: 2, facts: run.facts },
      stayed: { mails: 0, moments: 0, people: 0, facts: 0 },
      restored: 0,
    });
    expect(everything(context)).toEqual(before);
    for (const word of ['quokkaplan', 'Quokkaplan', 'noor@corp', 'Noor', 'Lou Park', 'D. Whitfield', 'auditors']) {
      expect(traces(workspace.place, workspace.key, word), word).toBe(0);
    }
    expect(traces(workspace.place, workspace.key, 'headcount')).toBeGreaterThan(0);
    context.store().verify();
    expect((await searchFind.run(context, { text: 'quokkaplan', limit: 9 })).hits).toEqual([]);
    expect(importList.run(context, { limit: 9 })).toMatchObject({
      imports: [
        { number: run.import, state: 'undone', canUndo: false },
        { state: 'done', canUndo: true },
      ],
    });
    const again = await bring(context, second + third, event('Walk', 0, '10'));
    expect(countsOf(again)).toEqual(countsOf(run));
    expect((await searchFind.run(context, { text: 'quokkaplan', limit: 9 })).hits).not.toEqual([]);
  });

  it('takes back a large one as wholly, and what else there is stays findable', async () => {
    const workspace = await newWorkspace();
    const context = contextFor(workspace, { newId });
    await bring(context, first);
    const before = everything(context);
    const many = Array.from({ length: 450 }, (_, n) => mail(`many${n}`, dana, `Quokkaplan ${n}`, `Zebrafinch ${n}.`));
    const run = await bring(context, many.join('') + second);
    expect(run).toMatchObject({ added: 451 });
    const kept =
      context
        .store()
        .facts.all()
        .find(({ quote }) => quote.includes('quokkaplan'))?.id ?? '';
    await factAccept.run(context, { facts: [kept] });
    expect(await undo(context, run.import)).toMatchObject({ went: { mails: 450 }, stayed: { mails: 1, people: 1 } });
    expect(traces(workspace.place, workspace.key, 'ebrafinch')).toBe(0);
    const found = async (text: string) => (await searchFind.run(context, { text, limit: 20 })).hits.length;
    expect([await found('zebrafinch'), await found('quokkaplan'), await found('headcount')]).toEqual([0, 1, 1]);
    const changed = [...context.store().sources.each()].map(({ key }) => key);
    expect(changed.sort()).toEqual([...before.sources, 'mail:2@corp.example'].sort());
    context.store().verify();
    expect(await bring(context, many.join(''))).toMatchObject({ added: 450 });
    expect(await found('zebrafinch')).toBe(20);
  });

  it('gives somebody back the role they had, unless the user said another since', async () => {
    const card = (name: string, role: string): string =>
      `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nEMAIL:${name.split(' ')[0]?.toLowerCase()}@corp.example\r\nTITLE:${role}\r\nEND:VCARD\r\n`;
    const context = contextFor(await newWorkspace(), { newId });
    await bring(context, first + second);
    const cards =
      card('Dana Whitfield', 'Head of Finance') + card('Noor Haddad', 'Planner') + card('Ida Berg', 'Lawyer');
    const run = await importRun.run(context, { files: [{ name: 'a.vcf', text: cards }] });
    const roles = () =>
      context
        .store()
        .people.all()
        .map(({ name, role }) => `${name}: ${role}`);
    expect(roles()).toEqual([
      'Dana Whitfield: Head of Finance',
      'Ida Berg: Lawyer',
      'Noor Haddad: Planner',
      'Robin Ames: ',
    ]);
    await personEdit.run(context, { person: 'noor@corp.example', role: 'CFO' });
    expect(await undo(context, run.import)).toMatchObject({ went: { people: 1 } });
    expect(roles()).toEqual(['Dana Whitfield: ', 'Noor Haddad: CFO', 'Robin Ames: ']);
  });

  it('leaves what was worked on since, and says so', async () => {
    const workspace = await newWorkspace();
    const context = contextFor(workspace, { newId });
    const run = await bring(context, first + second + third, event('Walk', 0, '10', 'past'), event('Talk', 0, '10'));
    const facts = context.store().facts.all();
    const of = (words: string): string => facts.find(({ quote }) => quote.includes(words))?.id ?? '';
    await factAccept.run(context, { facts: [of('headcount')] });
    await factEdit.run(context, { fact: of('auditors'), due: '2026-03-20' });
    await factReject.run(context, { facts: [of('quokkaplan')] });
    const moment =
      context
        .store()
        .moments.all()
        .find(({ title }) => title === 'Walk')?.id ?? '';
    await momentDebrief.run(context, { moment, text: 'Went well.' });
    await personEdit.run(context, { person: 'noor@corp.example', note: 'Likes short mails.' });
    const { went, stayed } = await undo(context, run.import);
    expect(went).toMatchObject({ mails: 1, moments: 1, people: 0 });
    // Dana and Robin stand in the mails that stay, Lou at the moment, and Noor has a note.
    expect(stayed).toMatchObject({ mails: 2, moments: 1, people: 4, facts: 2 });
    const left = everything(context);
    expect(left.sources.filter((key) => key.startsWith('mail:'))).toEqual([
      'mail:1@corp.example',
      'mail:3@corp.example',
    ]);
    expect(left.people.map(({ name }) => name)).toEqual([
      'Dana Whitfield',
      'Lou Park',
      'Me',
      'Noor Haddad',
      'Robin Ames',
    ]);
    expect(left.people[0]?.aliases).toEqual(['D. Whitfield']);
    expect(left.moments.map(({ title }) => title)).toEqual(['Walk']);
  });

  it('keeps somebody a capture speaks of, and takes who is left when the last import goes', async () => {
    const context = contextFor(await newWorkspace(), { newId });
    const one = await bring(context, first);
    const two = await bring(context, third);
    await factCapture.run(context, { text: '@robin wants the plan by Friday' });
    expect((await undo(context, one.import)).stayed.people).toBe(2);
    const { went } = await undo(context, two.import);
    // Dana came with the first, and stood in the second.
    expect(went).toMatchObject({ mails: 1, people: 1 });
    expect(everything(context).people.map(({ name }) => name)).toContain('Robin Ames');
    expect(everything(context).people.map(({ name }) => name)).not.toContain('Dana Whitfield');
  });

  it('gives a moment back what it was before, unless a later import changed it too', async () => {
    const context = contextFor(await newWorkspace(), { newId });
    const titles = () =>
      context
        .store()
        .moments.all()
        .map(({ title, sequence }) => `${title} ${sequence}`);
    await bring(context, event('Walk', 0, '10'));
    const two = await bring(context, event('Run', 1, '11'));
    const three = await bring(context, event('Swim', 2, '12'));
    expect(await undo(context, two.import)).toMatchObject({ restored: 0, stayed: { moments: 1 } });
    expect(titles()).toEqual(['Swim 2']);
    expect(await undo(context, three.import)).toMatchObject({ restored: 1 });
    expect(titles()).toEqual(['Walk 0']);
    expect((await searchFind.run(context, { text: 'walk', limit: 9 })).hits).toHaveLength(1);
    expect((await searchFind.run(context, { text: 'swim', limit: 9 })).hits).toHaveLength(0);
  });

  it('refuses what runs, what was taken back, and what is not there', async () => {
    const context = contextFor(await newWorkspace(), { newId });
    const run = await bring(context, first);
    await undo(context, run.import);
    expect(() => undo(context, run.import)).toThrow(expect.objectContaining({ code: 'exists', field: 'import' }));
    expect(() => undo(context, 77)).toThrow(expect.objectContaining({ code: 'not-found' }));
    const number = context.store().imports.begin({ name: 'x', feed: null, started: context.now, bytesTotal: null });
    expect(() => undo(context, number)).toThrow(expect.objectContaining({ code: 'busy' }));
  });
});
