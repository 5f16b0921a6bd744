import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../reading.test-kit.ts';
import { ImportedRecordSchema } from '../record-schema.test-kit.ts';
import { readVcf } from './vcf.ts';

const card = (...lines: string[]): string => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

describe('an address book of vCards', () => {
  it('is read in version 4, with groups of properties and folded lines [9.2]', async () => {
    const { people, problems } = await read(
      readVcf,
      card(
        'VERSION:4.0',
        'UID:urn:uuid:1',
        'FN:Dana Ruiz',
        'N:Ruiz;Dana;;;',
        'NICKNAME:Danny,Dee',
        'item1.EMAIL;TYPE=work:dana@corp.exam',
        ' ple',
        'EMAIL;PREF=1:Dana.Ruiz@home.example',
        'TITLE:Head of Finance\\, Europe',
        'ORG:Corp\\; Ltd;Finance',
        `PHOTO:data:image/jpeg;base64,${'A'.repeat(3000)}`,
      ),
    );
    expect(problems).toEqual([]);
    expect(people).toEqual([
      {
        kind: 'person',
        uid: 'urn:uuid:1',
        name: 'Dana Ruiz',
        aliases: ['Danny', 'Dee'],
        addresses: ['dana.ruiz@home.example', 'dana@corp.example'],
        role: 'Head of Finance, Europe',
        organisation: 'Corp; Ltd',
      },
    ]);
  });

  it('is read in version 2.1, quoted-printable over several lines, with an assistant inside [9.2]', async () => {
    const { people } = await read(
      readVcf,
      [
        card(
          'VERSION:2.1',
          'N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=',
          '=F6rg',
          'EMAIL;PREF;INTERNET:joerg@corp.example',
          'TITLE;CHARSET=UTF-8;QUOTED-PRINTABLE:Gesch=C3=A4ftsf=C3=BChrer',
          'AGENT:',
          'BEGIN:VCARD',
          'FN:Somebody Else',
          'END:VCARD',
          'ORG:Werk',
        ),
        card('VERSION:3.0', 'FN:Lee Ortiz', 'EMAIL:lee@corp.example'),
      ].join('\r\n'),
    );
    expect(people.map(({ name, addresses, role, organisation }) => ({ name, addresses, role, organisation }))).toEqual([
      { name: 'Jörg Müller', addresses: ['joerg@corp.example'], role: 'Geschäftsführer', organisation: 'Werk' },
      { name: 'Lee Ortiz', addresses: ['lee@corp.example'], role: '', organisation: '' },
    ]);
  });

  it('leaves out groups, companies and cards that say nobody, and counts them', async () => {
    const { people, problems } = await read(
      readVcf,
      card('VERSION:4.0', 'KIND:group', 'FN:Board', 'MEMBER:urn:uuid:1') +
        card('VERSION:3.0', 'X-ABShowAs:COMPANY', 'FN:Corp', 'EMAIL:info@corp.example') +
        card('VERSION:3.0', 'TEL:123') +
        card('VERSION:3.0', 'EMAIL:dana@corp.example'),
    );
    expect(people.map(({ name, addresses }) => [name, ...addresses])).toEqual([['', 'dana@corp.example']]);
    expect(problems).toEqual(['file: 3 cards were left out: a group, a company, or neither a name nor an address.']);
  });

  it('reads on after a broken line, a missing end, and another encoding', async () => {
    const broken = 'BEGIN:VCARD\nVERSION:3.0\nFN;X="never closed:Dana\nEMAIL:dana@corp.example\n';
    const text = `${broken}BEGIN:VCARD\nFN:Zo\u00e9 Petit\nEND:VCARD\n`;
    const { people, problems } = await read(readVcf, Buffer.from(text, 'latin1'));
    expect(people.map(({ name, addresses }) => [name, ...addresses])).toEqual([
      ['', 'dana@corp.example'],
      ['Zoé Petit'],
    ]);
    expect(problems).toEqual(['file: Lines of 1 card cannot be read and were passed over; the rest came in.']);
    expect((await read(readVcf, 'nothing')).problems).toEqual([
      'file: This address book holds nobody. Export it again.',
    ]);
  });

  it('never throws, and yields only what the schema takes', async () => {
    const piece = fc.constantFrom(
      'BEGIN:VCARD',
      'END:VCARD',
      'N:Ruiz;Dana',
      'FN;ENCODING=QUOTED-PRINTABLE:=C3=',
      'EMAIL;TYPE="a:x@y',
      'AGENT:',
      ' fold',
      'ORG;;:',
      '\r',
      '=',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(piece, fc.string())),
        fc.constantFrom('\n', '\r', '\r\n'),
        async (lines, end) => {
          for (const one of (await read(readVcf, lines.join(end))).people) ImportedRecordSchema.parse(one);
        },
      ),
    );
  });
});
