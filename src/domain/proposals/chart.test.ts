import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCells } from '../../formats/tables/read-cells.ts';
import { chartSvg, printLook } from '../documents/chart-svg.ts';
import { chartOf } from './chart.ts';
import { chartPicture } from './chart-picture.ts';
import { tableOf } from './table.ts';

const chart = async (csv: string, title = 'What they show') => chartOf(tableOf(await readCells(csv)), title);

describe('what is drawn of a table', () => {
  it('is a line along time, sorted, with the extreme between said beside the ends [5.13]', async () => {
    expect(await chart('Month,Late deliveries\nSeptember,17\nMarch,41')).toMatchObject({ form: 'bars' });
    expect(await chart('Month,Late deliveries\n2026-09,17\n2026-03,41')).toMatchObject({
      form: 'line',
      sentence: 'Late deliveries fell from 41 in 2026-03 to 17 in 2026-09.',
    });
    expect((await chart('Month,Late\nMarch,41\nMay,44\nJune,17'))?.sentence).toBe(
      'Late fell from 41 in March to 17 in June, highest in May at 44.',
    );
    expect((await chart('Month,Late\nMarch,4\nMay,4'))?.sentence).toBe('Late: 4 in March and 4 in May.');
  });

  it('is a line over the months in their order, across the end of a year too [5.13]', async () => {
    expect(await chart('Month,Late\nSeptember,13\nOctober,11\nNovember,8\nDecember,6\nJanuary,3')).toMatchObject({
      form: 'line',
      sentence: 'Late fell from 13 in September to 3 in January.',
    });
  });

  it('draws what is counted, and not what counts it, and leaves sums out', async () => {
    expect(await chart('Week,Late\n1,5\n2,7\n3,2')).toMatchObject({
      form: 'line',
      sentence: 'Late fell from 5 in week 1 to 2 in week 3, highest in week 2 at 7.',
    });
    expect(await chart('Id,Late\n7,5\n3,7\n12,2')).toMatchObject({
      form: 'bars',
      sentence: 'Late: highest for Id 3 (7), lowest for Id 12 (2).',
    });
    expect(await chart('Id,Hall,Late\n1,North,5\n2,South,7')).toMatchObject({
      sentence: 'Late: highest for South (7), lowest for North (5).',
    });
    expect(await chart('Hall,Late\nNorth,5\nSouth,7\nTotal,12')).toMatchObject({
      sentence: 'Late: highest for South (7), lowest for North (5).',
      left: '“Total” is made of the others and is not drawn.',
    });
    expect(await chart('Month,Late\nMarch,5\nApril,7\nTotal,12')).toMatchObject({
      form: 'line',
      sentence: 'Late rose from 5 in March to 7 in April.',
    });
    expect((await chart('Year,Share\n2023,12%\n2024,0.15\n2025,18 %'))?.sentence).toBe(
      'Share rose from 12% in 2023 to 18 % in 2025.',
    );
  });

  it('tells of every row that was pasted, however many [5.3]', async () => {
    const day = (at: number): string => new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10);
    const rows = Array.from({ length: 400 }, (_, at) => `${day(at)},${at < 200 ? 250 - at : at - 150}`);
    const drawn = await chart(`Day,Late\n${rows.join('\n')}`);
    expect(drawn?.sentence).toBe('Late fell from 250 on 2025-01-01 to 249 on 2026-02-04, lowest on 2025-07-20 at 50.');
    expect(drawn?.series[0]?.points.length).toBeLessThanOrEqual(240);
    const texts = drawn?.series[0]?.points.map(({ text }) => text) ?? [];
    expect([texts[0], texts.at(-1), texts.includes('50')]).toEqual(['250', '249', true]);
    const pairs = Array.from({ length: 20 }, (_, at) => `Ward ${'abcdefghijklmnopqrst'[at]},${at < 8 ? 1 : 9},5`);
    expect((await chart(`Ward,Before,After\n${pairs.join('\n')}`))?.sentence).toMatch(/in 12 of 20 rows/);
  });

  it('is bars from zero for categories, the largest first, at most twelve', async () => {
    const drawn = await chart('Hall,Cost\nA,900\nB,-200\nC,3400');
    expect(drawn).toMatchObject({ form: 'bars', sentence: 'Cost: highest for C (3400), lowest for B (-200).' });
    expect(drawn?.series[0]?.points.map(({ label }) => label)).toEqual(['C', 'A', 'B']);
    const many = await chart(`n,v\n${Array.from({ length: 30 }, (_, at) => `i${at},${at}`).join('\n')}`);
    expect(many?.series[0]?.points).toHaveLength(12);
    expect(many?.left).toBe('The 12 largest of 30 are drawn.');
  });

  it('is two points a row before and after, and dots where labels repeat', async () => {
    expect(await chart('Ward,Before,After\nNorth,12,9\nSouth,22,11\nEast,7,9')).toMatchObject({
      form: 'pair',
      sentence: 'After is lower than before in 2 of 3 rows, most for South: from 22 to 11.',
    });
    expect((await chart('Before,After\n41,17', 'Minutes a crane waits'))?.sentence).toBe(
      'Minutes a crane waits fell from 41 (before) to 17 (after).',
    );
    expect(await chart('Site,Minutes\nN,12\nN,15\nS,30')).toMatchObject({
      form: 'dots',
      sentence: 'Minutes: 3 values from 12 to 30; half are at 15 or below.',
    });
  });

  it('is nothing where nothing compares, and another unit stays in the table', async () => {
    for (const csv of ['', 'a,b\nx,y', 'a,b\nx,4', 'a,b\nx,3 h\ny,20 min']) expect(await chart(csv), csv).toBeNull();
    expect((await chart('Hall,Late,Cost\nA,41,€3\nB,17,€2'))?.left).toBe('Not drawn, and in the table: cost.');
  });

  it('draws what shares no scale each by itself from zero, beside each other where there is room [5.3]', async () => {
    const drawn = async (csv: string) => {
      const made = await chart(csv);
      if (!made) throw new Error('nothing is drawn');
      const { shapes } = chartPicture(made, 600);
      const strokes = shapes.flatMap((one) => (one.is === 'stroke' && one.tone === 'air' ? [one.points] : []));
      return {
        made,
        panels: strokes.length,
        heights: strokes.map((points) => (points[0]?.[1] ?? 0) - (points.at(-1)?.[1] ?? 0)),
      };
    };
    const days = await drawn('Month,Waiting days,Builds\nMarch,9,97\nApril,14,110\nMay,31,124');
    expect(days.panels).toBe(2);
    // Threefold goes up further than a quarter more.
    expect(days.heights[0]).toBeGreaterThan(2 * (days.heights[1] ?? 0));
    const costs = await drawn('Month,Late,Cost\nMarch,41,€38\nMay,17,€20');
    expect(costs.panels).toBe(2);
    expect(costs.made.left).toBe('');
    expect((await drawn('Month,Late,Early\nMarch,41,38\nMay,17,20')).panels).toBe(1);
    const { shapes, height } = chartPicture(costs.made, 300);
    for (const shape of shapes)
      for (const [x, y] of shape.is === 'stroke' ? shape.points : [[shape.x, shape.y] as const]) {
        expect(x).toBeLessThanOrEqual(300);
        expect(y).toBeGreaterThanOrEqual(-1);
        expect(y).toBeLessThanOrEqual(height + 1);
      }
  });

  it('keeps every shape inside its width and height', async () => {
    const label = fc.oneof(fc.string({ maxLength: 60 }), fc.constantFrom('W'.repeat(80), 'Hall', '漢字'.repeat(30)));
    const figure = fc.oneof(
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.double({ noNaN: true, min: -5, max: 5 }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(label, figure, figure), { minLength: 2, maxLength: 15 }),
        fc.integer({ min: 260, max: 900 }),
        fc.boolean(),
        (rows, width, two) => {
          const cells = [
            two ? ['n', 'before', 'after'] : ['n', 'v'],
            ...rows.map(([name, a, b]) => (two ? [name, `${a}`, `${b}`] : [name, `${a}`])),
          ];
          const drawn = chartOf(tableOf(cells), 'x');
          if (!drawn) return;
          const { shapes, height } = chartPicture(drawn, width);
          for (const shape of shapes) {
            const points = shape.is === 'stroke' ? shape.points : [[shape.x, shape.y] as const];
            for (const [x, y] of points) {
              expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
              expect(y).toBeGreaterThanOrEqual(-1);
              expect(y).toBeLessThanOrEqual(height + 1);
            }
          }
        },
      ),
    );
  });
});

describe('a chart as SVG', () => {
  it('has a title and a description, and is the same bytes each time [5.13]', async () => {
    const drawn = await chart('Month,Late\nMarch,41\nMay,17', 'Late deliveries');
    if (!drawn) throw new Error('nothing was drawn');
    const svg = chartSvg(drawn, printLook);
    expect(svg).toBe(chartSvg(drawn, printLook));
    expect(svg).toContain('role="img" aria-labelledby="chart-title chart-desc"');
    expect(svg).toContain('<title id="chart-title">Late deliveries</title>');
    expect(svg).toContain('<desc id="chart-desc">Late fell from 41 in March to 17 in May.</desc>');
    expect(svg).not.toMatch(/style=|<script|href/);
  });

  it('holds words of the user as words, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 30 }),
          fc.constantFrom('<script>', ']]>', '"&\'', '\ud800', '\u0000'),
        ),
        (words) => {
          const point = (label: string, value: number) => ({ label, at: value, value, text: label });
          const svg = chartSvg(
            {
              form: 'bars',
              title: words,
              unit: '',
              sentence: words,
              left: '',
              series: [{ name: words, points: [point(words, 1), point('b', 2)] }],
            },
            printLook,
          );
          const inside = svg.replace(
            /<\/?(?:svg|title|desc|rect|polyline|circle|text)(?: [\w-]+="[^"<>&]*")*\/?>/g,
            '',
          );
          expect(inside).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|#39);)/);
          expect(svg).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
        },
      ),
    );
  });
});
