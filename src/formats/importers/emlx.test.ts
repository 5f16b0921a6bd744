import { describe, expect, it } from 'vitest';
import { gather, inChunks, options, read } from '../reading.test-kit.ts';
import { readEmlx } from './emlx.ts';
import { readImport } from './index.ts';

const mail = 'From: dana@northwind.example\nSubject: Plan\nMessage-ID: <1@northwind.example>\n\nThe words.\n';
const notes = '<?xml version="1.0"?>\n<plist version="1.0"><dict><key>flags</key><integer>1</integer></dict></plist>\n';

describe('a mail of Apple Mail', () => {
  it('is read without what the program notes about it [9.3]', async () => {
    const file = { name: '12.emlx', bytes: inChunks(`${mail.length}      \n${mail}${notes}`, 10) };
    const { mails } = await gather(readImport(file, options));
    expect(mails).toMatchObject([{ subject: 'Plan', text: 'The words.', messageId: '1@northwind.example' }]);
    expect((await read(readEmlx, `${mail.length}\n${mail}${notes}`)).mails).toMatchObject([{ text: 'The words.' }]);
  });

  it('is read where its length is missing or too large', async () => {
    expect((await read(readEmlx, mail)).mails).toMatchObject([{ subject: 'Plan', text: 'The words.' }]);
    expect((await read(readEmlx, `99999\n${mail}`)).mails).toMatchObject([{ text: 'The words.' }]);
    expect((await read(readEmlx, '12\n')).problems).toEqual([expect.stringContaining('is not a mail')]);
  });
});
