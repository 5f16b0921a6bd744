import { describe, expect, it } from 'vitest';
import { readDraft } from '../draft.ts';
import { exampleOf } from '../example-reader.ts';
import { type Example, families, type Rule } from '../rule.ts';
import { rules } from './index.ts';

const said = (rule: Rule, example: Example) => {
  const { text, options } = exampleOf(example);
  return rule.check(readDraft(text), options);
};

describe('every rule', () => {
  it('has an id of its own, a reason of one sentence and the data that the list of rules prints', () => {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    for (const rule of rules) {
      expect(rule.id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(families).toContain(rule.family);
      expect(rule.capability).toMatch(/^\d+\.\d+$/);
      expect(rule.card ?? 'E1').toMatch(/^E(?:[1-9]|[12]\d|30)$/);
      expect(rule.reason).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  for (const rule of rules) {
    describe(rule.id, () => {
      it(`flags its examples [${rule.capability}]`, () => {
        expect(new Set(rule.flags).size).toBeGreaterThanOrEqual(6);
        const missed = rule.flags.filter((example) => said(rule, example).length === 0);
        expect(missed).toEqual([]);
      });
      it('passes its counter-examples', () => {
        expect(new Set(rule.passes).size).toBeGreaterThanOrEqual(6);
        const wrong = rule.passes.filter((example) => said(rule, example).length > 0);
        expect(wrong).toEqual([]);
      });
      it('says what it sees shortly and in full sentences why', () => {
        for (const example of rule.flags) {
          for (const found of said(rule, example)) {
            expect(found.message.length).toBeLessThanOrEqual(60);
            expect(found.why).toMatch(/^[\p{Lu}\d“].*[.)]$/su);
            expect(`${found.message} ${found.why}`).not.toMatch(/\b(?:he|she|his|her)\b|% (?:more|less)/);
          }
        }
      });
    });
  }
});
