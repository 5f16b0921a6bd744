import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from '../../../tests/support/temporary-workspace.ts';
import type { Context } from '../context.ts';
import { exportTo } from '../workspace/export-to.ts';
import { bringIn } from './bring-in.ts';

let workspace: TemporaryWorkspace;
let context: Context;
beforeEach(async () => {
  workspace = await temporaryWorkspace();
  context = contextFor(workspace);
});
afterEach(() => workspace.remove());

const vtt = (...cues: string[]): string =>
  `WEBVTT\n\n${cues.map((cue, at) => `00:00:${String(at * 2).padStart(2, '0')}.000 --> 00:00:${String(at * 2 + 1).padStart(2, '0')}.900\n<v ${cue.replace(': ', '>')}\n`).join('\n')}`;
const talk = vtt(
  'Dana Ruiz: Right. Could you send me the lease figures by Friday?',
  'Mira Lang: I will send them on Thursday.',
  'Dana Ruiz: Good.',
);
const bring = (name: string, text: string, more: object = {}) => bringIn(context, [{ name, text, ...more }]);
const sources = () => [...context.store().sources.each()];
const entry = (uid: string, title: string, start: string, people: readonly string[]) =>
  `BEGIN:VEVENT\nUID:${uid}\nDTSTAMP:20260301T000000Z\nSUMMARY:${title}\nDTSTART:${start}\nDURATION:PT30M\nORGANIZER;CN=Mira Lang:mailto:mira@x.example\n${people.map((one) => `ATTENDEE;CN=${one}:mailto:${one.toLowerCase().replaceAll(' ', '.')}@x.example\n`).join('')}END:VEVENT\n`;
const calendar = (...entries: string[]) => `BEGIN:VCALENDAR\nVERSION:2.0\n${entries.join('')}END:VCALENDAR\n`;

describe('a transcript brought in', () => {
  it('is a source of its kind with who spoke, found again by search [9.3]', async () => {
    const done = await bring('Lease round-20260311_090000-Meeting Recording.vtt', talk);
    expect(done).toMatchObject({ items: 1, added: 1, already: 0, people: 2, problems: [] });
    const [source] = sources();
    const store = context.store();
    expect(source).toMatchObject({
      kind: 'transcript',
      title: 'Lease round',
      said: '2026-03-11T09:00:00+00:00',
      moment: null,
    });
    expect(source?.text.split('\n')).toHaveLength(3);
    expect(source?.people.map(({ person, role }) => [store.people.get(person)?.name, role]).sort()).toEqual([
      ['Dana Ruiz', 'spoke'],
      ['Mira Lang', 'spoke'],
    ]);
  });

  it('adds nothing the second time, under whatever name, in whatever form', async () => {
    await bring('a.vtt', talk);
    const txt =
      'Dana Ruiz: Right. Could you send me the lease figures by Friday?\nMira Lang: I will send them on Thursday.\nDana Ruiz: Good.\nMira Lang: Yes.\n';
    expect(await bring('b.vtt', talk)).toMatchObject({ added: 0, already: 1 });
    expect(await bring('c.txt', txt)).toMatchObject({ added: 1 });
    expect(await bring('c.txt', `${txt}\n`)).toMatchObject({ added: 0, already: 1 });
  });

  it('is tied to the one moment of its day with its title, and a first name is who was invited', async () => {
    await bring(
      'c.ics',
      calendar(
        entry('1', 'Lease round', '20260311T100000Z', ['Dana Ruiz', 'Otto Berg']),
        entry('2', 'Lunch', '20260311T120000Z', ['Dana Okafor']),
        entry('3', 'Lease round', '20260304T100000Z', ['Dana Ruiz']),
      ),
    );
    await bring(
      '2026-03-11 lease round.vtt',
      vtt('Dana: I will call the owner.', 'Speaker 2: Fine.', 'Otto: Yes.', 'Quinn: No.'),
    );
    const store = context.store();
    const [source] = sources();
    expect(store.moments.get(source?.moment ?? '')).toMatchObject({
      title: 'Lease round',
      start: '2026-03-11T10:00:00+00:00',
    });
    expect(source?.said).toBe('2026-03-11T10:00:00+00:00');
    expect(source?.people.map(({ person }) => store.people.get(person)?.name).sort()).toEqual([
      'Dana Ruiz',
      'Otto Berg',
    ]);
  });

  it('is tied to none where two fit, and joins nobody by a first name alone', async () => {
    await bring(
      'c.ics',
      calendar(
        entry('1', 'Weekly', '20260311T100000Z', ['Dana Ruiz']),
        entry('2', 'Weekly', '20260311T140000Z', ['Dana Ruiz']),
      ),
    );
    await bring('2026-03-11 weekly.vtt', vtt('Dana: I will call the owner tomorrow.', 'Bo: Fine.'));
    expect(sources()[0]).toMatchObject({ moment: null, people: [], said: '2026-03-11T12:00:00+00:00' });
    await bring('weekly-20260311_140300.vtt', vtt('Dana: I will call the owner on Monday.', 'Bo: Fine.'));
    expect(sources().find(({ moment }) => moment !== null)?.people).toHaveLength(1);
  });

  it('is dated by the file where nothing else tells, and never later than now', async () => {
    const { problems } = await bring('talk.vtt', talk, { modified: '2026-03-09T18:00:00+00:00' });
    expect(problems).toEqual([
      { item: 'Talk', what: expect.stringContaining('under 2026-03-09, when its file was written') },
    ]);
    await bring('talk2.vtt', vtt('A Bee: Hello there.', 'C Dee: Hi.'), { modified: '2027-03-09T18:00:00+00:00' });
    expect(sources().map(({ said }) => said)).toEqual(['2026-03-09T18:00:00+00:00', context.now]);
  });

  it('keeps what is not English without facts', async () => {
    const german = vtt(
      'Ute Brandt: Ich werde das bis Freitag für Sie erledigen und mich dann bei Ihnen melden.',
      'Jo Keller: Das ist gut, vielen Dank, wir haben auch noch Zeit.',
    );
    expect(await bring('g.vtt', german)).toMatchObject({ added: 1, facts: 0 });
  });

  it('leaves by the export, comes in again as it was, and adds nothing where it is known [9.4]', async () => {
    const long = vtt(
      ...Array.from({ length: 40 }, (_, at) => `Dana Ruiz: Sentence ${at} of a long speech about the lease.`),
      'Bo Lind: Right.',
    );
    await bring('Lease round-20260311_090000-Meeting Recording.vtt', long);
    const [source] = sources();
    const { path } = await exportTo(context);
    const name = '2026-03-11 Lease round.txt';
    const text = readFileSync(join(path, 'transcripts', name), 'utf8');
    expect(await bring(name, text)).toMatchObject({ added: 0, already: 1, problems: [] });
    const other = await temporaryWorkspace();
    try {
      const elsewhere = contextFor(other);
      await bringIn(elsewhere, [{ name: 'x.txt', text }]);
      const [copy] = [...elsewhere.store().sources.each()];
      expect([copy?.kind, copy?.title, copy?.said, copy?.key]).toEqual([
        'transcript',
        'Lease round',
        source?.said,
        source?.key,
      ]);
    } finally {
      other.remove();
    }
  });

  it('takes a first name for nobody where two of that name were invited, or one is known by it alone', async () => {
    await bring('c.ics', calendar(entry('1', 'Lease round', '20260311T100000Z', ['Dana Ruiz', 'Dana Okafor'])));
    await bring('c.vcf', 'BEGIN:VCARD\nVERSION:4.0\nFN:Quinn\nEMAIL:quinn@x.example\nEND:VCARD\n');
    await bring('2026-03-11 lease round.vtt', vtt('Dana: I will call the owner.', 'Quinn: Fine.'));
    expect(sources()[0]?.moment).not.toBe(null);
    expect(sources()[0]?.people).toEqual([]);
  });
});
