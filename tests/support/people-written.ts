/* People who are written in several ways, and who share addresses. All of it is made up. */
import type { Context } from '../../src/app/context.ts';
import { factAccept } from '../../src/app/fact/accept.ts';
import { factCapture } from '../../src/app/fact/capture.ts';
import { importRun } from '../../src/app/import/run.ts';
import { personEdit } from '../../src/app/person/edit.ts';
import { personMe } from '../../src/app/person/me.ts';
import { contextFor } from './context-for.ts';
import type { TemporaryWorkspace } from './temporary-workspace.ts';

/** One mail of an mbox, of that day of March. */
export const mail = (number: number, from: string, to: string, text: string): string =>
  [
    `From sender Mon Mar  9 09:00:00 2026`,
    `From: ${from}`,
    `To: ${to}`,
    `Message-ID: <m${number}@corp.example>`,
    `Date: Mon, ${number} Mar 2026 09:00:00 +0000`,
    `Subject: Item ${number}`,
    '',
    text,
    '',
    '',
  ].join('\n');

export const ask: string = 'Could you please send me the berth figures by Friday?';
export const promise: string = 'I will send you the berth figures by Friday.';
export const me: string = 'Robin Ames <robin@corp.example>';
export const dana: string = 'Dana Ruiz <dana.ruiz@corp.example>';
export const home: string = 'Dana R <d.r@home.example>';
export const tom: string = 'Tom Birch <tom@corp.example>';
export const desk: string = 'Harbour Desk <desk@corp.example>';

export const mailbox: string = [
  mail(1, dana, me, ask),
  mail(2, me, dana, promise),
  mail(3, home, me, ask),
  mail(4, tom, `${me}, ${dana}`, ask),
  mail(5, me, `${dana}, ${home}`, promise),
  mail(6, dana, home, ask),
  mail(7, 'Tom Birch <desk@corp.example>', me, promise),
  mail(8, desk, `${me}, ${tom}`, ask),
].join('');
export const calendar: string = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VEVENT',
  'UID:1@corp.example',
  'DTSTART:20260316T100000Z',
  'DTEND:20260316T103000Z',
  'SUMMARY:Planning',
  'ATTENDEE;CN=Dana Ruiz:mailto:dana.ruiz@corp.example',
  'ATTENDEE;CN=Dana R:mailto:d.r@home.example',
  'ATTENDEE;CN=Robin Ames:mailto:robin@corp.example',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:2@corp.example',
  'DTSTART:20260317T100000Z',
  'DTEND:20260317T103000Z',
  'SUMMARY:1:1 Dana',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

/** A context in which all of it is brought in, somebody is the user and two have notes. */
export const peopleWritten = async (workspace: TemporaryWorkspace): Promise<Context> => {
  const context = contextFor(workspace);
  await importRun.run(context, {
    files: [
      { name: 'a.mbox', text: mailbox },
      { name: 'a.ics', text: calendar },
    ],
  });
  personMe.run(context, { person: 'robin@corp.example' });
  personEdit.run(context, { person: 'dana.ruiz@corp.example', standing: 'above', note: 'Reads early.', role: 'CFO' });
  personEdit.run(context, { person: 'd.r@home.example', note: 'Writes at night.', role: 'Chair' });
  const { facts } = await factCapture.run(context, {
    text: '@"Dana Ruiz" hates decks; I promised Tom the rota by Friday',
  });
  factAccept.run(context, { facts: facts.map(({ id }) => id) });
  return context;
};

/** Everything that a merge or a split may touch, as it stands. */
export const tables = (context: Context): string => {
  const store = context.store();
  const people = store.people.all();
  return JSON.stringify({
    people,
    seen: people.map(({ id }) => [id, store.people.seenOf(id, Number.MAX_SAFE_INTEGER)]),
    apart: store.people.apart(),
    sources: [...store.sources.each()],
    moments: store.moments.all(),
    facts: store.facts.all(),
    found: ['dana', 'tom', 'harbour', 'reads', 'night'].map((words) =>
      store.search
        .find(words, 50, Number.MAX_SAFE_INTEGER)
        .map(({ kind, ref, title, people: names }) => [kind, ref, title, names].join('|'))
        .sort(),
    ),
  });
};

export const idOf = (context: Context, address: string): string => context.store().people.byAddress(address)?.id ?? '';
