import { describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { personRemove } from '../person/remove.ts';
import { importPreview } from './preview.ts';
import { importRun } from './run.ts';

const newWorkspace = freshWorkspaces();
const inPieces = async function* (text: string): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < text.length; at += 65_536) yield Buffer.from(text.slice(at, at + 65_536));
};
const table = (count: number): string =>
  `name,email,role\n${Array.from({ length: count }, (_, n) => `Ann Number${n},ann${n}@corp.example,Pilot`).join('\n')}\n`;
const calendar = (count: number): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...Array.from({ length: count }, (_, n) =>
      [
        'BEGIN:VEVENT',
        `UID:${n}@corp.example`,
        'DTSTART:20260310T100000Z',
        'DTEND:20260310T103000Z',
        `SUMMARY:Talk ${n}`,
        'END:VEVENT',
      ].join('\r\n'),
    ),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const cards = (count: number): string =>
  Array.from(
    { length: count },
    (_, n) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Number${n}\r\nEMAIL:ann${n}@corp.example\r\nEND:VCARD\r\n`,
  ).join('');

describe('import.preview', () => {
  it.each([
    ['a.csv', table, 'person'],
    ['a.vcf', cards, 'person'],
    ['a.ics', calendar, 'event'],
  ] as const)('of %s tells how many there are, beyond those it looked at [9.2]', async (name, made, kind) => {
    const context = contextFor(await newWorkspace(), { newId });
    for (const [count, sized] of [
      [3000, true],
      [3000, false],
      [400, true],
      [12, true],
    ] as const) {
      const text = made(count);
      const seen = await importPreview.run(context, {
        files: [{ name, bytes: inPieces(text), ...(sized ? { size: text.length } : {}) }],
      });
      const looked = Math.min(count, 400);
      expect(seen).toMatchObject({ items: looked, kinds: [{ kind, items: looked }], more: count > 400 });
      if (seen.estimated !== null) expect(Math.abs(seen.estimated - count)).toBeLessThan(count / 20 + 1);
      if (sized) expect(seen.estimated).not.toBeNull();
    }
  });

  it('knows again what stands without somebody who was deleted', async () => {
    const context = contextFor(await newWorkspace(), { newId });
    const mail = [
      'From: Dana Whitfield <dana@corp.example>',
      'To: Ida Berg <ida@corp.example>',
      'Subject: Plan',
      'Date: Mon, 2 Mar 2026 09:00:00 +0000',
      'Message-ID: <ida@corp.example>',
      '',
      'Nothing new.',
    ].join('\n');
    const talk = calendar(1)
      .replace('UID:0@', 'UID:ida@')
      .replace('SUMMARY', 'ATTENDEE;CN=Ida Berg:mailto:ida@corp.example\r\nSUMMARY');
    const files = () => [
      { name: 'a.eml', text: mail },
      { name: 'a.ics', text: talk },
    ];
    await importRun.run(context, { files: files() });
    expect(await importPreview.run(context, { files: files() })).toMatchObject({ items: 2, already: 2 });
    await personRemove.run(context, { person: 'ida@corp.example', really: true });
    expect(await importRun.run(context, { files: files() })).toMatchObject({ added: 0, already: 2 });
    expect(await importPreview.run(context, { files: files() })).toMatchObject({ items: 2, already: 2 });
  });
});
