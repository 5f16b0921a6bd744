import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standings } from '../domain/people/person.ts';
import { mostPeople, shortName, tiePicture } from './tie-picture.ts';

const somebody = (n: number) => ({ id: `p${n}`, name: `Person ${n}`, standing: standings[1 + (n % 4)] ?? 'unknown' });
const tie = (from: number, to: number) => ({
  listener: somebody(from),
  heeded: somebody(to),
  mutual: false,
  proposed: false,
});

describe('the picture of ties', () => {
  it('is the same for the same ties, in whatever order they come [3.1]', () => {
    const ties = [tie(1, 2), tie(2, 3), tie(3, 1), tie(4, 1)];
    const first = tiePicture(ties, 640);
    expect(tiePicture(ties, 640)).toEqual(first);
    expect(tiePicture([...ties].reverse(), 640).points.map(({ id }) => id)).toEqual(first.points.map(({ id }) => id));
    expect(first.strokes).toHaveLength(4);
  });

  it('puts who is above higher than who reports', () => {
    const ties = [
      {
        listener: { id: 'a', name: 'Dana', standing: 'above' as const },
        heeded: { id: 'b', name: 'Tom', standing: 'below' as const },
        mutual: false,
        proposed: false,
      },
    ];
    const [dana, tom] = tiePicture(ties, 640).points;
    expect(dana?.y).toBeLessThan((tom?.y ?? 0) - 40);
  });

  it('bends what goes both ways, so that each is seen', () => {
    expect(tiePicture([tie(1, 2), tie(2, 1)], 640).strokes.every(({ path }) => path.includes('Q'))).toBe(true);
    expect(tiePicture([tie(1, 2)], 640).strokes.every(({ path }) => path.includes('L'))).toBe(true);
  });

  it('holds everybody inside, whatever the ties: circles, oneself, two hundred people', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(pairs, fc.constantFrom(300, 390, 640), (some, width) => {
        const { points, height, strokes } = tiePicture(
          some.map(([a, b]) => tie(a, b)),
          width,
        );
        return (
          points.every(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height) &&
          strokes.every(({ from, to, path }) => from !== to && !path.includes('NaN'))
        );
      }),
      { numRuns: 25 },
    );
    const many = tiePicture(
      Array.from({ length: 199 }, (_, n) => tie(n + 1, Math.floor(n / 3))),
      640,
    );
    expect([many.points.length, many.left]).toEqual([mostPeople, 160]);
  });

  it('shortens long names by their ends, and never breaks a letter', () => {
    expect(shortName('Dana Whitfield')).toBe('Dana Whitfield');
    expect(shortName('Maximiliane Theodora von und zu Ostersee')).toBe('Maximiliane Ostersee');
    expect(shortName('Wolfeschlegelsteinhausenbergerdorff Senior')).toBe('Wolfeschlegelsteinhause…');
    expect(shortName('𠮷'.repeat(40))).toBe(`${'𠮷'.repeat(23)}…`);
  });
});
