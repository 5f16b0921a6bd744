import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gather, inChunks, options, read } from '../reading.test-kit.ts';
import { ImportedRecordSchema } from '../record-schema.test-kit.ts';
import { cellsOf, isPeopleTable, readCsv } from './csv.ts';
import { readImport } from './index.ts';

const rows = async (text: string) =>
  (await read(readCsv, text)).people.map(({ name, addresses, role, organisation }) =>
    [name, addresses.join(' '), role, organisation].join(' | '),
  );

describe('a table of people', () => {
  it('is read as name, email, role, with quotes, and is recognised without its name [9.2]', async () => {
    const text = 'name,email,role\n"Ruiz, Dana",Dana@corp.example,"Head of\nFinance"\nLee Ortiz,lee@corp.example,\n';
    expect(await rows(text)).toEqual([
      'Ruiz, Dana | dana@corp.example | Head of Finance | ',
      'Lee Ortiz | lee@corp.example |  | ',
    ]);
    const file = { name: 'pasted text', bytes: inChunks(text) };
    expect((await gather(readImport(file, options))).people).toHaveLength(2);
  });

  it('is read as Outlook exports it, in German and French too [9.2]', async () => {
    expect(
      await rows(
        'Title,First Name,Middle Name,Last Name,Company,Job Title,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address\r\n' +
          'Dr.,Dana,,Ruiz,Corp,CFO,dana@corp.example,SMTP,Dana (dana@corp.example),dana@home.example\r\n',
      ),
    ).toEqual(['Dana Ruiz | dana@corp.example dana@home.example | CFO | Corp']);
    expect(
      await rows(
        'Anrede;Vorname;Nachname;Firma;Position;E-Mail-Adresse\nFrau;Jörg;Müller;Werk;Leitung;jm@werk.example\n',
      ),
    ).toEqual(['Jörg Müller | jm@werk.example | Leitung | Werk']);
    expect(
      await rows(
        '"Prénom";"Nom";"Société";"Fonction";"Adresse de messagerie"\n"Zoé";"Petit";"Usine";"Achats";"zp@usine.example"\n',
      ),
    ).toEqual(['Zoé Petit | zp@usine.example | Achats | Usine']);
  });

  it('is read as Google and Apple export it [9.2]', async () => {
    expect(
      await rows(
        'First Name,Last Name,Nickname,Organization Name,Organization Title,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Value\n' +
          'Dana,Ruiz,,Corp,CFO,Work,dana@corp.example ::: d@corp.example,dana@home.example\n',
      ),
    ).toEqual(['Dana Ruiz | dana@corp.example d@corp.example dana@home.example | CFO | Corp']);
    expect(await rows('Last name\tFirst name\tEmail (work)\tCompany\nRuiz\tDana\tdana@corp.example\tCorp\n')).toEqual([
      'Dana Ruiz | dana@corp.example |  | Corp',
    ]);
  });

  it('is read in UTF-16 and with the line that Excel puts before it', async () => {
    const text = '\ufeffsep=;\r\nName;E-Mail\r\nJörg Müller;jm@werk.example\r\n';
    const file = { name: 'people.csv', bytes: inChunks(Buffer.from(text, 'utf16le')) };
    expect((await gather(readImport(file, options))).people).toMatchObject([{ name: 'Jörg Müller' }]);
  });

  it('says what is needed where no column tells of people', async () => {
    const { people, problems } = await read(readCsv, 'date,amount\n2026-03-01,12\n');
    expect(people).toEqual([]);
    expect(problems).toEqual([
      'file: In this table no column is headed as a name or an address. Give it a first row such as name,email,role.',
    ]);
    expect((await read(readCsv, 'name,email\n,\n , \n')).problems).toEqual([
      'file: 2 rows were left out: neither a name nor an address.',
    ]);
  });

  it('loses only the row with a quote that is never closed', async () => {
    const { people, problems } = await read(readCsv, 'name,email\n"Dana,dana@corp.example\nLee,lee@corp.example\n');
    expect(people.map(({ name }) => name)).toEqual(['Lee']);
    expect(problems).toEqual([expect.stringContaining('One line has a quote that is never closed')]);
  });

  it('reads the other lines as they would be read without it', async () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('Dana "D" Ruiz', '"', '', 'a@corp.example', 'x,y', ' z '));
    const quoted = fc.tuple(cell, fc.boolean()).map(([words, quotes]) => {
      const plain = words.replace(/[\r\n\u0000\ufeff]/g, '');
      return quotes || /^"|,/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
    });
    const line = fc.tuple(quoted, quoted).map((cells) => cells.join(','));
    await fc.assert(
      fc.asyncProperty(fc.array(line), async (lines) => {
        const table = `name,email\nLee,lee@corp.example\n${lines.map((one) => `${one}\n`).join('')}`;
        const { people } = await read(readCsv, table);
        expect((await read(readCsv, `${table}"Mo,mo@corp.example\n`)).people).toEqual(people);
      }),
    );
    expect(cellsOf('"a ""b"" c","d"e",,"', ',')).toBeNull();
    expect(cellsOf('"a ""b"" c","d"e",,f', ',')).toEqual(['a "b" c', 'd"e', '', 'f']);
  });

  it('is not seen in a letter, nor in a table of other things', () => {
    for (const text of ['name,price\na,1\n', 'Hello Dana,\nplease email the numbers, thanks', 'email\n', '']) {
      expect(isPeopleTable(text)).toBe(false);
    }
  });

  it('never throws, and yields only what the schema takes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.string(), fc.constantFrom('"', ',', ';', '\n', 'a@b'))), async (pieces) => {
        for (const one of (await read(readCsv, `name,email\n${pieces.join('')}`)).people)
          ImportedRecordSchema.parse(one);
      }),
    );
  });

  it('says of a line that is far too long that it is, and not that a quote is open', async () => {
    const { people, problems } = await read(
      readCsv,
      `name,email\nDana Ruiz,dana@northwind.example\n${'x'.repeat(1_200_000)}\n"Bo,bo@northwind.example\n`,
    );
    expect(people.map(({ name }) => name)).toEqual(['Dana Ruiz']);
    expect(problems).toEqual([
      'file: One line is longer than 1 MB and was passed over. Correct the table and bring it again.',
      'file: One line has a quote that is never closed and was passed over. Correct the table and bring it again.',
    ]);
  });

  it('leaves out the line at which a table too large is cut, and says nothing untrue of it', async () => {
    const line = `Dana Ruiz,dana@northwind.example,${'y'.repeat(1000)}\n`;
    const endless = await read(readCsv, `name,email\n${'x'.repeat(22_000_000)}`);
    expect(endless.people).toEqual([]);
    expect(endless.problems).toEqual([
      'file: This table is larger than 20 MB; only its first 20 MB were read. Cut it into several.',
      'file: This table holds nobody below its first row. Export it again.',
    ]);
    const large = await read(readCsv, `name,email,note\n${line.repeat(22_000)}`);
    expect(large.problems).toEqual([expect.stringContaining('larger than 20 MB')]);
    expect(new Set(large.people.map(({ addresses }) => addresses.join()))).toEqual(new Set(['dana@northwind.example']));
  });
});
