import { describe, expect, it } from 'vitest';
import { powerIn } from './power-said.ts';

const said = (sentence: string) => powerIn(sentence).map(({ base, words }) => `${base}: ${words}`);

describe('what power is said to rest on', () => {
  it.each([
    ['Dana has the ear of the chair, they go back a long way', ['reputation: has the ear of the chair']],
    ['Dana can block it out of spite', ['penalty: can block it']],
    ['Dana signs the budget because Tom is away', ['role: signs the budget']],
    ['Dana can stop the audit (again)', ['penalty: can stop the audit']],
    ['Dana signs the budget for the crane', ['role: signs the budget for the crane']],
  ])('%s: its words end before the reason [1.12]', (sentence, words) => expect(said(sentence)).toEqual(words));
});
