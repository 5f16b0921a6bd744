import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factKinds } from '../../facts/fact.ts';
import { type Decided, defaultLines, leastDecided, linesAfter, origins, tallied } from './lines.ts';

describe('what accepting and rejecting changes', () => {
  it('nothing at first, however one-sided', () => {
    expect(linesAfter({ accepted: 0, rejected: 1 })).toEqual(defaultLines);
    expect(linesAfter({ accepted: 0, rejected: leastDecided - 1 })).toEqual(defaultLines);
    expect(linesAfter({ accepted: leastDecided - 1, rejected: 0 })).toEqual(defaultLines);
  });

  it('a kind that is mostly turned down has to be surer, one that is always taken a little less so', () => {
    const doubtful = linesAfter({ accepted: 3, rejected: 9 });
    expect(doubtful.sure).toBeGreaterThan(defaultLines.sure);
    expect(doubtful.shown).toBeGreaterThan(defaultLines.shown);
    expect(linesAfter({ accepted: 60, rejected: 0 })).toEqual({ shown: 0.4, sure: 0.55 });
  });

  it('as many right as are expected leave it as it is', () => {
    expect(linesAfter({ accepted: 17, rejected: 3 })).toEqual(defaultLines);
  });

  it('over every count: no line moves far, one more taken never raises one, one more turned down never lowers one', () => {
    for (let accepted = 0; accepted <= 60; accepted += 1) {
      for (let rejected = 0; rejected <= 60; rejected += 1) {
        const now = linesAfter({ accepted, rejected });
        const taken = linesAfter({ accepted: accepted + 1, rejected });
        const turnedDown = linesAfter({ accepted, rejected: rejected + 1 });
        for (const line of ['shown', 'sure'] as const) {
          expect(Math.abs(now[line] - defaultLines[line])).toBeLessThanOrEqual(0.150001);
          expect(taken[line]).toBeLessThanOrEqual(now[line]);
          expect(turnedDown[line]).toBeGreaterThanOrEqual(now[line]);
        }
        expect(now.shown).toBeLessThanOrEqual(now.sure);
      }
    }
  });

  it('the order of the decisions does not matter, and taking one back takes its effect back', () => {
    const decided: fc.Arbitrary<Decided> = fc.record({
      kind: fc.constantFrom(...factKinds),
      origin: fc.constantFrom(...origins),
      accepted: fc.boolean(),
    });
    const byName = (all: readonly Decided[]) => new Map([...tallied(all)].sort());
    fc.assert(
      fc.property(fc.array(decided, { maxLength: 60 }), decided, (all, one) => {
        expect(byName([...all].reverse())).toEqual(byName(all));
        expect(byName([...all, one].slice(0, -1))).toEqual(byName(all));
      }),
    );
  });
});
