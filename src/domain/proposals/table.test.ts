import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCells } from '../../formats/tables/read-cells.ts';
import { csvOf, headOf, mostColumns, mostRows, tableOf } from './table.ts';

const read = async (csv: string) => tableOf(await readCells(csv));
const values = async (csv: string, at = 1) => (await read(csv)).rows.map((row) => row[at]?.value ?? null);

describe('a pasted table', () => {
  it('is cut by comma, semicolon, tab and bars, with quotes and byte order mark [5.3]', async () => {
    const wanted = [
      ['Oslo', '1204'],
      ['Bergen, west', '950'],
    ];
    for (const csv of [
      'City,Riders\nOslo,1204\n"Bergen, west",950',
      '\ufeffCity;Riders\r\nOslo;1204\r\n"Bergen, west";950\r\n',
      'City\tRiders\nOslo\t1204\nBergen, west\t950',
      '| City | Riders |\n|---|---:|\n| Oslo | 1204 |\n| Bergen, west | 950 |',
      'sep=;\nCity;Riders\nOslo;1204\nBergen, west;950',
    ]) {
      const table = await read(csv);
      expect(table.columns.map(({ name }) => name)).toEqual(['City', 'Riders']);
      expect(table.rows.map((row) => row.map(({ text }) => text))).toEqual(wanted);
    }
  });

  it('has numbers with units, currencies, percent, brackets and both decimal marks', async () => {
    expect(await values('a,b\nx,"1,204"\ny,950.5')).toEqual([1204, 950.5]);
    expect(await values('a;b\nx;1.204,5\ny;950')).toEqual([1204.5, 950]);
    expect(await values('a;b\nx;12,5 %\ny;40 %')).toEqual([12.5, 40]);
    expect(await values('a;b\nx;€ 1.2m\ny;€300k')).toEqual([1_200_000, 300_000]);
    expect(await values('a;b\nx;(1,200)\ny;-3\nz;−4')).toEqual([-1200, -3, -4]);
    expect(await values('a;b\nx;12 h\ny;3 h')).toEqual([12, 3]);
  });

  it('has words where units or decimal marks are mixed, and says so', async () => {
    const units = await read('Task,Time\nA,3 h\nB,20 min');
    expect(units.columns[1]?.kind).toBe('words');
    expect(units.notes).toEqual(['“Time” is in several units (h, min); in one unit it could be drawn.']);
    const marks = await read('a;b\nx;1,5\ny;1.25');
    expect(marks.columns[1]?.kind).toBe('words');
    expect(marks.notes).toEqual(['“b” has decimals with a comma and with a dot; with one of them it could be drawn.']);
  });

  it('has no figure where one of several lacks the unit, unless accounts write it once', async () => {
    const shares = await read('Year,Share\n2023,12%\n2024,0.15\n2025,18 %');
    expect(shares.rows.map((row) => row[1]?.value)).toEqual([12, null, 18]);
    expect(shares.notes).toEqual(['In “Share” 0.15 stands without %; it is not drawn.']);
    const mixed = await read('Way,Time\nA,4 days\nB,9600\nC,5');
    expect(mixed.columns[1]?.kind).toBe('words');
    expect(mixed.notes).toEqual(['“Time” is partly in days and partly without a unit; in one unit it could be drawn.']);
    expect(await values('a,b\nx,€900\ny,300\nz,200')).toEqual([900, 300, 200]);
  });

  it('tells what counts the rows from what is counted', async () => {
    const kinds = async (csv: string) => (await read(csv)).columns.map(({ kind }) => kind);
    for (const csv of ['Week,Late\n1,5\n2,7\n3,2', 'Month,Late\n11,5\n12,7\n1,2', 'Day,Late\n3,5\n4,7'])
      expect(await kinds(csv), csv).toEqual(['time', 'number']);
    for (const csv of [
      'Id,Late\n7,5\n3,7\n12,2',
      ',Late\n1,5\n2,7\n3,2',
      'Ticket no,Hours\n81,5\n82,7',
      'No.,Day\n4,5\n9,7',
    ])
      expect(await kinds(csv), csv).toEqual(['index', 'number']);
    expect(await kinds('Beds,Falls\n12,5\n20,7')).toEqual(['number', 'number']);
  });

  it('has months as time across the end of a year, the newest first too', async () => {
    for (const [csv, order] of [
      ['Month,Late\nSeptember,13\nNovember,8\nJanuary,3', [9, 11, 13]],
      ['Month,Late\nJanuary,3\nDecember,8\nNovember,13', [13, 12, 11]],
      ['Quarter,Late\nQ3,3\nQ4,8\nQ1,13', [3, 4, 5]],
    ] as const)
      expect(
        (await read(csv)).rows.map((row) => row[0]?.value),
        csv,
      ).toEqual(order);
    expect((await read('Month,Late\nMay,3\nJanuary,8\nOctober,13')).columns[0]?.kind).toBe('words');
  });

  it('has time in many forms, and not where a day can be read two ways', async () => {
    for (const csv of [
      'When,n\n2026-01-01,1\n2026-02-01,2',
      'When,n\nJan 2026,1\nFeb 2026,2',
      'When,n\nQ1 2026,1\nQ2 2026,2',
      'When,n\n1.1.2026,1\n1.2.2026,2',
      'When,n\nWeek 1,1\nWeek 2,2',
      'When,n\n2024,1\n2025,2\n2026,3',
      'When,n\n25/01/2026,1\n01/02/2026,2',
      'When,n\nMarch,1\nSeptember,2',
    ])
      expect((await read(csv)).columns[0]?.kind, csv).toBe('time');
    expect((await read('When,n\n03/04/2026,1\n05/06/2026,2')).columns[0]?.kind).toBe('words');
    expect((await read('When,n\n2026-02-30,1\n2026-03-01,2')).columns[0]?.kind).toBe('words');
  });

  it('says ragged and doubled rows, cells that are no numbers, and how many rows and columns are left out', async () => {
    expect((await read('a,b,c\nx,1,2\ny,3\nz,4,5')).notes).toEqual(['Row 2: cells are missing; they stay empty.']);
    expect((await read('a,b\nx,1,200\ny,3')).notes[0]).toMatch(/^Row 1: more cells than the first row names columns/);
    expect((await read('a,b\nx,1\nx,1')).notes).toEqual(['Rows 1 and 2 are the same.']);
    expect((await read('a,b\nx,1\ny,2\nz,soon')).notes).toEqual(['In “b” “soon” is not a number; it is not drawn.']);
    const huge = headOf(await read(`n,v\n${Array.from({ length: 3000 }, (_, at) => `i${at},${at}`).join('\n')}`));
    expect(huge.rows).toHaveLength(mostRows);
    expect(huge).toMatchObject({
      left: 3000 - mostRows,
      notes: ['It has 3000 rows; the first 200 stand here, and all of them are drawn.'],
    });
    expect((await read(Array.from({ length: 40 }, (_, at) => at).join(','))).columns).toHaveLength(mostColumns);
  });

  it('is nothing of nothing, and one row without names is a row', async () => {
    for (const csv of ['', '\n\n', '\u0000']) expect((await read(csv)).rows, csv).toEqual([]);
    expect(await read('Hall A,41')).toMatchObject({ columns: [{ name: '' }, { name: '', kind: 'number' }], left: 0 });
  });

  it('never evaluates a cell, takes control and turning marks out, and keeps what is written right to left', async () => {
    const table = await read('a,b\n=1+1,2\n@SUM(A1),3\n\u202eabc\u0007,4\nشمال,5');
    expect(table.rows.map((row) => row[0])).toEqual([
      { text: '=1+1', value: null },
      { text: '@SUM(A1)', value: null },
      { text: 'abc', value: null },
      { text: 'شمال', value: null },
    ]);
  });

  it('is CSV again that reads the same, in which no cell begins a formula', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 5 }), { maxLength: 8 }),
        async (cells) => {
          const table = tableOf(cells);
          for (const row of await readCells(csvOf(table)))
            for (const cell of row) expect(cell).not.toMatch(/^(?:[=@\t\r]|[+-](?!\d[\d.,\s]*\s?%?$))/);
        },
      ),
    );
  });

  it('survives any paste', async () => {
    const piece = fc.constantFrom(
      '"',
      ',',
      ';',
      '\t',
      '|',
      '\n',
      '\r\n',
      '-',
      '(',
      '€',
      '1',
      '1.000,5',
      '%',
      'March',
      '2026-01-01',
      '\ufeff',
      '\ud800',
      'x',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
        ),
        async (csv) => {
          const { columns, rows } = await read(csv);
          for (const row of rows) expect(row).toHaveLength(columns.length);
        },
      ),
    );
  });
});
