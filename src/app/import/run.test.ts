import { describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { personEdit } from '../person/edit.ts';
import { personMe } from '../person/me.ts';
import { personSame } from '../person/same.ts';
import { personSuggest } from '../person/suggest.ts';
import { personTimeline } from '../person/timeline.ts';
import { searchFind } from '../search/find.ts';
import { todayShow } from '../today/show.ts';
import { importRun } from './run.ts';

const mail = (n: number, from: string, to: string, subject: string, body: string, extra = ''): string =>
  [
    `From x Mon Mar  2 09:0${n % 10}:00 2026`,
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: Mon, 2 Mar 2026 09:0${n % 10}:00 +0000`,
    `Message-ID: <m${n}@corp.example>`,
    extra,
    'Content-Type: text/plain; charset=utf-8',
    '',
    body,
    '',
    '',
  ]
    .filter((line, place) => line !== '' || place > 6)
    .join('\n');

const dana = 'Dana Whitfield <dana@corp.example>';
const robin = 'Robin Ames <robin@corp.example>';
const mailbox = [
  mail(1, dana, robin, 'Headcount', 'Can you send me the headcount numbers by Thursday?'),
  mail(
    2,
    robin,
    dana,
    'Re: Headcount',
    "I'll send the headcount numbers by Thursday.",
    'In-Reply-To: <m1@corp.example>',
  ),
  mail(3, dana, robin, 'Audit', 'What breaks if the vendor is late?'),
  mail(4, '"Whitfield, Dana" <dana.whitfield@gmail.example>', robin, 'From home', 'Could you call me before ten?'),
  mail(5, 'Deals <no-reply@shop.example>', robin, 'Sale', 'Will you buy it by Friday?'),
].join('');

const calendar = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//EN
BEGIN:VEVENT
UID:weekly@corp.example
DTSTAMP:20260301T080000Z
DTSTART:20260305T150000Z
DTEND:20260305T153000Z
RRULE:FREQ=WEEKLY;COUNT=4
SUMMARY:Dana / Robin
ORGANIZER;CN=Dana Whitfield:mailto:dana@corp.example
ATTENDEE;CN=Robin Ames:mailto:robin@corp.example
END:VEVENT
BEGIN:VEVENT
UID:weekly@corp.example
DTSTAMP:20260302T080000Z
RECURRENCE-ID:20260312T150000Z
DTSTART:20260312T163000Z
DTEND:20260312T170000Z
SEQUENCE:1
SUMMARY:Dana / Robin (moved)
ORGANIZER;CN=Dana Whitfield:mailto:dana@corp.example
ATTENDEE;CN=Robin Ames:mailto:robin@corp.example
END:VEVENT
BEGIN:VEVENT
UID:weekly@corp.example
DTSTAMP:20260302T080000Z
RECURRENCE-ID:20260319T150000Z
DTSTART:20260319T150000Z
DTEND:20260319T153000Z
SEQUENCE:1
STATUS:CANCELLED
SUMMARY:Dana / Robin
END:VEVENT
BEGIN:VEVENT
UID:private@corp.example
DTSTAMP:20260301T080000Z
DTSTART:20260313T110000Z
DTEND:20260313T113000Z
SUMMARY:Coffee with Dana
END:VEVENT
END:VCALENDAR
`.replace(/\n/g, '\r\n');

const newWorkspace = freshWorkspaces();
const world = async () => {
  const workspace = await newWorkspace();
  return contextFor(workspace);
};
const files = [
  { name: 'calendar.ics', text: calendar },
  { name: 'mail.mbox', text: mailbox },
];

describe('import.run', () => {
  it('brings in a mailbox and a calendar, and the same again adds nothing [9.1] [9.3]', async () => {
    const context = await world();
    const first = await importRun.run(context, { files });
    expect(first.problems).toEqual([]);
    expect(first).toMatchObject({ items: 10, added: 10, already: 0 });
    const again = await importRun.run(context, { files });
    expect(again).toMatchObject({ items: 10, added: 0, already: 10, people: 0, facts: 0 });
  });

  it('keeps a full name in two houses apart and asks, and machines apart from people [9.2]', async () => {
    const context = await world();
    await importRun.run(context, { files });
    const people = context.store().people.all();
    expect(people.filter(({ group }) => !group).map(({ name, addresses }) => [name, addresses])).toEqual([
      ['Dana Whitfield', ['dana@corp.example']],
      ['Dana Whitfield', ['dana.whitfield@gmail.example']],
      ['Robin Ames', ['robin@corp.example']],
    ]);
    const { pairs } = await personSame.run(context, { limit: 20 });
    expect(pairs.map(({ person, into }) => [person.address, into.address])).toEqual([
      ['dana.whitfield@gmail.example', 'dana@corp.example'],
    ]);
    expect(people.filter(({ group }) => group).map(({ addresses }) => addresses[0])).toEqual(['no-reply@shop.example']);
  });

  it('proposes promises and requests with their owner, never out of automatic mail [2.1]', async () => {
    const context = await world();
    await importRun.run(context, { files });
    const store = context.store();
    const named = (id: string | null) => (id ? store.people.get(id)?.name : null);
    const facts = store.facts
      .all()
      .map(({ kind, quote, owner, to, due, state }) => [
        kind,
        quote,
        named(owner),
        named(to),
        due?.date ?? null,
        state,
      ]);
    expect(facts).toContainEqual([
      'commitment',
      expect.stringContaining('send the headcount numbers'),
      'Robin Ames',
      'Dana Whitfield',
      '2026-03-05',
      'proposed',
    ]);
    expect(facts).toContainEqual([
      'request',
      expect.stringContaining('headcount numbers'),
      'Dana Whitfield',
      'Robin Ames',
      '2026-03-05',
      'proposed',
    ]);
    expect(facts).toContainEqual([
      'question',
      expect.stringContaining('What breaks'),
      'Dana Whitfield',
      'Robin Ames',
      null,
      'proposed',
    ]);
    expect(store.facts.all().some(({ quote }) => quote.includes('buy'))).toBe(false);
  });

  it('reads moved, cancelled and recurring moments, and links a private entry by name [9.1]', async () => {
    const context = await world();
    await importRun.run(context, { files });
    personMe.run(context, { person: 'robin@corp.example' });
    personEdit.run(context, { person: 'dana@corp.example', standing: 'above' });
    const today = await todayShow.run(context, {});
    expect(
      today.moments.map(({ title, start, with: people }) => [title, Date.parse(start), people.map(({ name }) => name)]),
    ).toEqual([
      ['Dana / Robin (moved)', Date.UTC(2026, 2, 12, 16, 30), ['Dana Whitfield']],
      ['Coffee with Dana', Date.UTC(2026, 2, 13, 11), ['Dana Whitfield']],
    ]);
    expect(today.sentence).toMatch(/^One talk to be ready for today/);
  });

  it('suggests who is you and who is above you, with reasons [1.1]', async () => {
    const context = await world();
    await importRun.run(context, { files });
    const suggested = await personSuggest.run(context, {});
    expect(suggested.me[0]).toMatchObject({ name: 'Robin Ames', address: 'robin@corp.example' });
    expect(suggested.me[0]?.reason).toMatch(/^In \d+ of the \d+ mails, more than anyone\.$/);
    personMe.run(context, { person: 'robin@corp.example' });
    const { above } = await personSuggest.run(context, {});
    expect(above[0]).toMatchObject({ name: 'Dana Whitfield' });
    expect(above[0]?.reason).toContain('Asked you for something 2 times');
  });

  it('lets only people above the user reach Today, at most 20 proposals, and history never [3.7]', async () => {
    const context = await world();
    await importRun.run(context, { files });
    personMe.run(context, { person: 'robin@corp.example' });
    expect((await todayShow.run(context, {})).proposals).toEqual([]);
    personEdit.run(context, { person: 'dana@corp.example', standing: 'above' });
    expect((await todayShow.run(context, {})).proposals.length).toBeGreaterThan(2);
    const later = { ...context, now: '2026-05-12T08:10:00+00:00' };
    expect((await todayShow.run(later, {})).proposals).toEqual([]);
    const { entries } = await personTimeline.run(context, { person: 'Dana', limit: 50 });
    expect(entries.map(({ title }) => title)).toContain('Headcount');
  });

  it('takes files one after another as they arrive, in one run', async () => {
    const context = await world();
    const done: string[] = [];
    const arriving = async function* () {
      for (const file of files) {
        const known = context.store().moments.count() + context.store().sources.count();
        yield { name: file.name, text: file.text };
        done.push(`${file.name}: ${known}`);
      }
    };
    const runs: string[] = [];
    const heard = { ...context, log: (event: string) => void runs.push(event) };
    expect(await importRun.run(heard, { files: [{ name: 'upload', several: arriving() }] })).toMatchObject({
      items: 10,
      added: 10,
      people: 3,
    });
    // The first file was kept before the second was asked for.
    expect(done).toEqual(['calendar.ics: 0', 'mail.mbox: 5']);
    expect(runs.filter((event) => event === 'import.done')).toHaveLength(1);
  });

  it('tells what could not be read and brings in the rest', async () => {
    const context = await world();
    const result = await importRun.run(context, {
      files: [{ name: 'photo.jpg', text: '\u0000\u0001\u0002\u0003' }, { name: 'empty.ics', text: '' }, ...files],
    });
    expect(result.added).toBe(10);
    expect(result.problems.map(({ item }) => item)).toEqual(['photo.jpg', 'empty.ics']);
    for (const { what } of result.problems) expect(what).toMatch(/[.]$/);
  });
});

describe('what a later file may change', () => {
  const headers = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n';

  it('leaves a moved talk where it is when the same calendar comes in cut short [9.1]', async () => {
    const context = await world();
    const plain = calendar.replace(/SEQUENCE:\d+\r\n/g, '');
    await importRun.run(context, { files: [{ name: 'calendar.ics', text: plain }] });
    const cut = plain.slice(0, plain.indexOf('RECURRENCE-ID'));
    const moved = () =>
      context
        .store()
        .moments.all()
        .find(({ title }) => title.includes('moved'))?.start;
    const before = moved();
    expect(before).toBeDefined();
    await importRun.run(context, {
      files: [{ name: 'cut.ics', text: `${headers}${cut.slice(cut.indexOf('BEGIN:VEVENT'))}` }],
    });
    expect(moved()).toBe(before);
  });

  it('takes no promise out of a note passed on to its own reader', async () => {
    const context = await world();
    const passed = 'Robin - could you pass this note to the board? I will call on Friday.\n\nThank you. Carlos';
    await importRun.run(context, {
      files: [{ name: 'a.eml', text: mail(1, robin, dana, 'Fw: note', passed).replace(/^From x.*\n/, '') }],
    });
    expect(context.store().facts.all()).toEqual([]);
    expect(context.store().sources.count('mail')).toBe(1);
  });

  it('marks a cancelled talk where it is found [9.8]', async () => {
    const context = await world();
    await importRun.run(context, { files });
    const { hits } = await searchFind.run(context, { text: 'Dana / Robin', limit: 30 });
    expect(hits.filter(({ kind }) => kind === 'moment').map(({ title }) => title)).toContain(
      'Dana / Robin (cancelled)',
    );
  });
});
