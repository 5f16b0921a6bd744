import { describe, expect, it } from 'vitest';
import { type Contradiction, heldOut, tuned } from '../../../tests/support/contradictions.ts';
import { readDraft } from './draft.ts';
import { exampleReader } from './example-reader.ts';
import { dateContradicted } from './rules/date-contradicted.ts';
import { numberContradicted } from './rules/number-contradicted.ts';
import { statusContradicted } from './rules/status-contradicted.ts';

const contradictions = [statusContradicted, dateContradicted, numberContradicted];

const saidOf = ({ draft, facts }: Contradiction): readonly string[] =>
  contradictions.flatMap(({ id, check }) =>
    check(readDraft(draft), { reader: exampleReader({ facts }) }).length > 0 ? [id] : [],
  );

const wrong = (cases: readonly Contradiction[]) =>
  cases.flatMap((one) => {
    const said = saidOf(one);
    return said.join() === (one.rule ?? '') ? [] : [{ draft: one.draft, wanted: one.rule, said }];
  });

describe('what own facts contradict [4.10]', () => {
  it('is found, and near misses are left alone', () => {
    expect(wrong(tuned)).toEqual([]);
  });
  it('is found in words that the rules were not made with', () => {
    expect(wrong(heldOut)).toEqual([]);
  });
});
