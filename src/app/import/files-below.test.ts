import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-workspace.ts';
import { type FileBelow, filesBelow } from './files-below.ts';

const mail = 'From: dana@corp.example\nMessage-ID: <a@corp.example>\nSubject: Plan\n\nHello\n';
const box = `From dana@corp.example Thu Mar 12 09:14:00 2026\n${mail}`;

describe('the files below a folder', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());

  const write = (path: string, text: string): void => {
    mkdirSync(join(folder.path, path, '..'), { recursive: true });
    writeFileSync(join(folder.path, path), text);
  };
  const look = async (path = folder.path) => {
    const files: FileBelow[] = [];
    const told: string[] = [];
    for await (const one of filesBelow(path)) {
      if ('file' in one) files.push(one.file);
      else told.push('problem' in one ? one.problem.what : `${one.passedOver} passed over`);
    }
    return { files, told, paths: files.map((file) => relative(folder.path, file.path)) };
  };

  it('are every mail of a Maildir and its folders, the unfinished ones apart [9.3]', async () => {
    for (const box of ['mail', 'mail/.Sent', 'mail/.Work.Plans']) {
      for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(folder.path, box, part), { recursive: true });
    }
    write('mail/cur/1700.M1.host:2,S', mail);
    write('mail/new/1800.M2.host', mail);
    write('mail/tmp/1900.M3.host', mail);
    write('mail/.Sent/cur/2000.M4.host,S=70:2,RS', mail);
    write('mail/.Work.Plans/new/2100.M5.host', mail);
    write('mail/dovecot-uidlist', '3 V1');
    const { files, told, paths } = await look();
    expect(paths).toEqual([
      'mail/.Sent/cur/2000.M4.host,S=70:2,RS',
      'mail/.Work.Plans/new/2100.M5.host',
      'mail/cur/1700.M1.host:2,S',
      'mail/new/1800.M2.host',
    ]);
    expect(files.map(({ name }) => name)).toContain('2000.M4.host,S=70.eml');
    expect(files.map(({ identity }) => relative(folder.path, identity))).toEqual([
      'mail/.Sent/2000.M4.host,S=70',
      'mail/.Work.Plans/2100.M5.host',
      'mail/1700.M1.host',
      'mail/1800.M2.host',
    ]);
    expect(told).toEqual([]);
  });

  it('are the mailboxes of Thunderbird, which have no ending [9.3]', async () => {
    write('Mail/Local Folders/Inbox', box);
    write('Mail/Local Folders/Inbox.msf', '// index');
    write('Mail/Local Folders/Inbox.sbd/Archive.2019', box);
    write('Mail/Local Folders/Inbox.sbd/Archive.2019.msf', '// index');
    write('Mail/Local Folders/Trash', '');
    write('Mail/Local Folders/notes', 'From here on only words.\n');
    write('Mail/Local Folders/photo.jpg', 'no mail');
    const { paths, told } = await look();
    expect(paths).toEqual(['Mail/Local Folders/Inbox', 'Mail/Local Folders/Inbox.sbd/Archive.2019']);
    expect(told).toEqual(['2 passed over']);
  });

  it('are told with size and time, and leave a hidden folder and a circle of links alone', async () => {
    write('one.eml', mail);
    write('.git/two.eml', mail);
    symlinkSync(folder.path, join(folder.path, 'again'));
    const { files, paths } = await look();
    expect(paths).toEqual(['one.eml']);
    expect(files[0]?.size).toBe(mail.length);
    expect(Math.abs((files[0]?.changedMs ?? 0) - Date.now())).toBeLessThan(86_400_000);
  });

  it('is the file itself where one is named, whatever it is called', async () => {
    write('export.data', mail);
    expect((await look(join(folder.path, 'export.data'))).paths).toEqual(['export.data']);
    expect((await look(join(folder.path, 'none.eml'))).told).toEqual([
      'There is no such file; nothing was brought in from it.',
    ]);
  });
});
