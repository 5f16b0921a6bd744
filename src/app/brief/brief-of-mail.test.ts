import { afterEach, describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from '../../../tests/support/temporary-workspace.ts';
import { importRun } from '../import/run.ts';
import { personEdit } from '../person/edit.ts';
import { personMe } from '../person/me.ts';
import { briefBuild } from './build.ts';

const me = 'Priya Raman <priya@fernhill.example>';
const helen = 'Helen Lindqvist <helen@fernhill.example>';
let serial = 0;

type Mail = { day: number; from?: string; to?: string; subject: string; text: string; answers?: string };
const mail = ({ day, from = helen, to = me, subject, text, answers }: Mail): string => {
  serial += 1;
  const date = new Date(Date.UTC(2026, 2, day, 9, serial % 60)).toUTCString().replace('GMT', '+0000');
  return [
    `From x@y ${date}`,
    `Message-ID: <m${serial}@fernhill.example>`,
    ...(answers ? [`In-Reply-To: <${answers}>`, `References: <${answers}>`] : []),
    `Date: ${date}`,
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    '',
    text,
    '',
  ].join('\n');
};

const open: TemporaryWorkspace[] = [];
afterEach(() => {
  for (const workspace of open.splice(0)) workspace.remove();
});

const briefOf = async (mails: readonly string[], now = '2026-03-12T20:00:00+00:00') => {
  const workspace = await temporaryWorkspace();
  open.push(workspace);
  const context = contextFor(workspace, { now: '2026-03-20T08:00:00+00:00' });
  await importRun.run(context, { files: [{ name: 'a.mbox', text: mails.join('\n') }] });
  await personMe.run(context, { person: 'priya@fernhill.example' });
  await personEdit.run(context, { person: 'helen@fernhill.example', standing: 'above' });
  return briefBuild.run({ ...context, now, replayed: true }, { person: 'helen@fernhill.example' });
};
const texts = ({ line, bullets, iOwe, ask }: Awaited<ReturnType<typeof briefOf>>): readonly string[] => [
  line.text,
  ...bullets.map(({ text }) => text),
  ...iOwe.map(({ text }) => text),
  ...(ask ? [ask.text] : []),
];

const asked: Mail = { day: 11, subject: 'Harbour lease', text: 'Do we sign with Corvid before the audit?' };

describe('a brief out of a mailbox', () => {
  it('asks what nobody answered, with its subject, and names what else was talked of [4.11]', async () => {
    const brief = await briefOf([
      mail(asked),
      mail({ day: 10, from: me, to: helen, subject: 'Vendor delay', text: 'Two weeks, says Ute.' }),
    ]);
    expect(texts(brief)).toEqual([
      'Helen asked yesterday about “Harbour lease”: “Do we sign with Corvid before the audit?”',
      'Last talked of on Tuesday: “Vendor delay”',
    ]);
    expect(brief.bullets[0]?.sources[0]?.quote).toBe('Two weeks, says Ute.');
  });

  it('does not ask again what was answered out of the conversation, under its subject', async () => {
    const brief = await briefOf([
      mail(asked),
      mail({ day: 12, from: me, to: helen, subject: 'harbour lease', text: 'Yes, on Friday.' }),
    ]);
    expect(texts(brief).join(' ')).not.toContain('sign with Corvid');
  });

  it('does not take for theirs what they handed on', async () => {
    const brief = await briefOf([
      mail({
        day: 11,
        subject: 'FW: Harbour lease',
        text: 'Fyi.\n\nThe board met on Monday.\n\nCan you approve the second contractor for Corvid?\n\nUte Brandt\nLegal',
      }),
    ]);
    expect(texts(brief)).toEqual(['Last talked of yesterday: “Harbour lease”']);
  });

  it('sees nothing of the days after', async () => {
    const brief = await briefOf([mail(asked), mail({ ...asked, day: 13, text: 'Then we sign with Lund?' })]);
    expect(texts(brief)).toEqual([
      'Helen asked yesterday about “Harbour lease”: “Do we sign with Corvid before the audit?”',
    ]);
  });

  it('names a subject that came up on several days as such', async () => {
    const brief = await briefOf([
      mail({ day: 3, subject: 'Corvid outage', text: 'Fyi.' }),
      mail({ day: 8, subject: 'Another Corvid outage', text: 'Fyi.' }),
      mail({ day: 11, subject: 'Audit in Lund', text: 'Fyi.' }),
    ]);
    expect(texts(brief)).toEqual([
      'Came up again lately: “Another Corvid outage”',
      'Last talked of yesterday: “Audit in Lund”',
    ]);
  });
});
