import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasBit, type MailForm, mailForms, mailTrait } from './mail-trait.ts';
import { questionTopics } from './question-topics.ts';

const of = (text: string, more: Partial<Parameters<typeof mailTrait>[0]> = {}) =>
  mailTrait({ text, newest: [{ start: 0, end: text.length }], quotedFrom: null, attachments: 0, ...more });
const formsOf = (...given: Parameters<typeof of>): readonly MailForm[] =>
  mailForms.filter((form) => hasBit(mailForms, of(...given).forms, form));

describe('what a mail tells', () => {
  it('counts words, questions and the words before the ask', () => {
    const trait = of('The quay is full until June. What does it cost in a bad year? When can we move?');
    expect(trait).toMatchObject({ words: 18, ask: 6, questions: 2 });
    expect(questionTopics.filter((topic) => hasBit(questionTopics, trait.topics, topic))).toEqual(['budget', 'timing']);
    expect(of('The crane runs. Please send me the rota.').ask).toBe(3);
    expect(of('The crane runs.').ask).toBeNull();
    expect(of('', { newest: [] })).toEqual({ words: 0, ask: null, questions: 0, topics: 0, forms: 0 });
  });

  it.each<[string, MailForm[]]>([
    ['Two points:\n- the lease\n- the crane', ['bullets']],
    ['1. lease\n2) crane', ['bullets']],
    ['We need 40 % more', ['numbers']],
    ['It cost $4,000 in May', ['numbers']],
    ['See https://harbour.example/plan', ['link']],
    ['Call me when you get in.', ['call']],
    ["Let's have a quick call tomorrow.", ['call']],
    ['Call me if you have any questions.', []],
    ["Don't call me on this.", []],
    ['I told Tom to call me an hour ago', []],
    ['Can we meet on Thursday?', ['meet']],
    ['Please stop by my office.', ['meet']],
    ['The room is on floor 2, on 12 March at 10:30.', []],
  ])('sees the form of “%s”', (text, forms) => expect(formsOf(text)).toEqual(forms));

  it('tells answers below the words of another from those above', () => {
    const text = '> when?\nOn Monday.\n> who?\nTom.';
    expect(formsOf(text, { newest: [{ start: 8, end: 19 }], quotedFrom: 0 })).toEqual(['inline', 'answers']);
    expect(formsOf('Fine.\n> when?', { newest: [{ start: 0, end: 6 }], quotedFrom: 6 })).toEqual(['answers']);
    expect(formsOf('Fine.', { attachments: 2 })).toEqual(['attachment']);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(400), (text, from) => {
        const trait = of(text, { newest: [{ start: Math.min(from, text.length), end: text.length }] });
        expect(trait.words).toBeGreaterThanOrEqual(trait.ask ?? 0);
        expect(trait).toEqual(of(text, { newest: [{ start: Math.min(from, text.length), end: text.length }] }));
      }),
    );
  });
});
