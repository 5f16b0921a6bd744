import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aMoment, aPerson, aSource, fill } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { type TemporaryWorkspace, temporaryFolder } from '../../../tests/support/temporary-workspace.ts';
import { newId } from '../../machine/context-for.ts';
import { importRun } from '../import/run.ts';
import { perform } from '../perform.ts';
import { exportTo } from './export-to.ts';

const workspaces = freshWorkspaces();
let there: TemporaryWorkspace;
let folder: ReturnType<typeof temporaryFolder>;
beforeEach(async () => {
  there = await workspaces();
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const broughtBack = async (): Promise<TemporaryWorkspace> => {
  const { path } = await exportTo(contextFor(there), join(folder.path, 'out'));
  const back = await workspaces();
  const context = contextFor(back, { newId });
  const files = ['mailbox.mbox', 'calendar.ics'].map((name) => ({
    name,
    text: readFileSync(join(path, name), 'utf8'),
  }));
  const { problems } = await perform(importRun, context, { files });
  expect(problems.filter(({ what }) => !/names no sender/.test(what))).toEqual([]);
  return back;
};
const mails = ({ store }: TemporaryWorkspace) =>
  [...store().sources.each()]
    .filter(({ kind }) => kind === 'mail')
    .map(({ key, said, title, text, automatic, attachments, people }) => ({
      key,
      said,
      title,
      text,
      automatic,
      attachments,
      people: people.map(({ person, role }) => `${role} ${store().people.get(person)?.addresses[0] ?? ''}`).sort(),
    }));
const moments = ({ store }: TemporaryWorkspace) =>
  store()
    .moments.all()
    .map(({ key, title, text, place, start, end, allDay, status, sequence, people }) => ({
      key: key.replace(/:$/, ''),
      title,
      text,
      place,
      start: start.slice(0, allDay ? 10 : undefined),
      end: end.slice(0, allDay ? 10 : undefined),
      allDay,
      status,
      sequence,
      people: people.length,
    }));

it('what was exported comes in again: the same mails and the same moments [9.4] [10.7]', async () => {
  const store = there.store();
  fill(store);
  store.people.add(aPerson({ id: 'zoe', name: 'Zoë “Z” O’Hara, PhD', addresses: ['zoe@example.org'] }));
  const texts = [
    'Über\n\nFrom here on\n>From there\n🙂',
    `${'a long line '.repeat(200)}\nend`,
    ' begins with a space\n\nFrom x@example.org Mon Mar  9 10:00:00 2026\nSubject: not a mail\n\nno',
    'a.\n.\n..\n--updraft-part-boundary\n\nb',
    'x = "y"; =?utf-8?B?eA==?= =20 tab\there',
  ];
  for (const [n, text] of texts.entries()) {
    store.sources.add(
      aSource({
        id: `more-${n}`,
        key: `mail:more-${n}@example.org`,
        thread: 'mail:more-0@example.org',
        text,
        title:
          n === 0 ? 'Prüfung 漢字 =?x?= "quoted" and rather long, so that it has to be folded somewhere' : `Mail ${n}`,
        said: `2026-03-0${n + 1}T23:30:05-05:00`,
        automatic: n === 1,
        attachments: n === 2 ? ['Bericht Ü (1).pdf', "it's *.xlsx"] : [],
        people: [
          { person: 'zoe', role: 'from' },
          { person: 'person-me', role: 'to' },
          { person: 'person-dana', role: 'cc' },
        ],
      }),
    );
  }
  store.moments.put(
    aMoment({
      id: 'day',
      key: 'event:day@example.org:',
      allDay: true,
      start: '2026-03-14T00:00:00+00:00',
      end: '2026-03-15T00:00:00+00:00',
      title: 'Away; all, day\\',
      text: 'one\ntwo, three;\n\nfour ü'.repeat(9),
    }),
  );
  for (const day of ['16', '17']) {
    store.moments.put(
      aMoment({
        id: `series-${day}`,
        key: `event:series:x@example.org:2026-03-${day}T10:00:00Z`,
        start: `2026-03-${day}T10:00:00+00:00`,
        end: `2026-03-${day}T10:30:00+00:00`,
        status: day === '17' ? 'cancelled' : 'tentative',
        sequence: 3,
        people: ['person-dana', 'zoe'],
      }),
    );
  }
  const back = await broughtBack();
  expect(mails(back)).toEqual(mails(there));
  expect(moments(back)).toEqual(moments(there));
});

it('an empty workspace comes in again as nothing', async () => {
  const { path } = await exportTo(contextFor(there), join(folder.path, 'out'));
  expect(readFileSync(join(path, 'mailbox.mbox'), 'utf8')).toBe('');
  expect(readFileSync(join(path, 'calendar.ics'), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/);
});
