import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compoundFile, fixed, words } from '../../src/formats/outlook/compound.test-kit.ts';
import { commandLine } from '../support/command-line.ts';
import {
  type TemporaryWorkspace,
  temporaryFolder,
  temporaryWorkspace,
  testPassphrase,
} from '../support/temporary-workspace.ts';

const mail = (id: string): string =>
  `From: Dana Ruiz <dana@example.com>\nTo: me@example.com\nDate: Mon, 31 May 2010 10:00:00 +0000\nMessage-ID: <${id}@example.com>\nSubject: Numbers ${id}\n\nHello from ${id}.\n`;

describe('a folder as a mail program keeps it', () => {
  let there: TemporaryWorkspace;
  let folder: ReturnType<typeof temporaryFolder>;
  let updraft: ReturnType<typeof commandLine>;
  beforeAll(async () => {
    there = await temporaryWorkspace();
    folder = temporaryFolder();
    updraft = commandLine(there.place, { env: { UPDRAFT_PASSPHRASE: testPassphrase } });
  });
  afterAll(() => {
    there.remove();
    folder.remove();
  });

  it('comes in with mail and people of every form, and twice adds nothing [9.2] [9.3]', async () => {
    const write = (path: string, content: string | Uint8Array): void => {
      mkdirSync(dirname(join(folder.path, path)), { recursive: true });
      writeFileSync(join(folder.path, path), content);
    };
    write('Maildir/cur/1.M1.host:2,', mail('one'));
    write('Maildir/new/2.M2.host', mail('two'));
    write('Maildir/tmp/3.M3.host', mail('unfinished'));
    write('Maildir/.Sent/cur/4.M4.host:2,S', mail('three'));
    write('Maildir/.Sent/new/.keep', '');
    write('Profile/Inbox', `From - Mon May 31 10:00:00 2010\n${mail('four')}\n`);
    write('Apple/5.emlx', `${mail('five').length}\n${mail('five')}<plist/>\n`);
    const item = { 55: 'Six', 66: 'Lee Ortiz', 23810: 'lee@example.com', 4149: '<six@example.com>', 4096: 'Hi' };
    write('Outlook/Six.msg', compoundFile({ ...fixed(32, { 57: new Date('2010-05-31T10:00:00Z') }), ...words(item) }));
    write(
      'people.vcf',
      'BEGIN:VCARD\nVERSION:3.0\nFN:Dana Ruiz\nEMAIL:dana@example.com\nEMAIL:d.ruiz@example.org\nEND:VCARD\n',
    );
    write('people.csv', 'name,email,role\nLee Ortiz,lee@example.com,Designer\n');
    write('prices.csv', 'name,price\nTea,2\n');
    const first = await updraft(['import', folder.path, '--json']);
    expect(first.json()).toMatchObject({
      items: 8,
      problems: [{ what: 'One other file was passed over: no mail, calendar, contacts or transcripts.' }],
    });
    renameSync(join(folder.path, 'Maildir/new/2.M2.host'), join(folder.path, 'Maildir/cur/2.M2.host:2,RS'));
    expect((await updraft(['import', folder.path, '--json'])).json()).toMatchObject({ items: 8, added: 0, people: 0 });
    expect((await updraft(['person', 'lee@example.com', '--json'])).json()).toMatchObject({
      person: { role: 'Designer' },
    });
    const dana = (await updraft(['person', 'd.ruiz@example.org', '--json'])).json();
    expect(dana).toMatchObject({ person: { addresses: ['dana@example.com', 'd.ruiz@example.org'] } });
  });

  it('says so where there is nothing to bring in', async () => {
    mkdirSync(join(folder.path, 'empty'));
    const { exit, err } = await updraft(['import', join(folder.path, 'empty')]);
    expect(exit).toBe(3);
    expect(err).toContain('no mail, calendar or address book');
  });
});
