import { z } from 'zod';
import { FactKind } from '../facts/fact.ts';
import type { Disagreement } from '../people/disagreement.ts';

/** What is asked of a disagreement or a tension, one at a time. */
export const disagreementFields = [
  'charitable',
  'theirView',
  'concern',
  'valid',
  'sharedGoal',
  'changed',
  'backOn',
] as const;
export const DisagreementField = z.enum(disagreementFields);
export type DisagreementField = z.infer<typeof DisagreementField>;

/** One question; `{person}` stands for what the person is called. */
export const DisagreementQuestion = z.object({
  field: DisagreementField,
  ask: z.string(),
  /** What a good answer looks like. */
  hint: z.string(),
  form: z.enum(['line', 'day']),
  /** Kinds of fact on file whose words may be taken as the answer. */
  from: z.array(FactKind),
});
export type DisagreementQuestion = Readonly<z.infer<typeof DisagreementQuestion>>;

const questions: Readonly<Record<DisagreementField, Omit<DisagreementQuestion, 'field'>>> = {
  charitable: {
    ask: 'What is the kindest reading that fits?',
    hint: 'Suppose {person} is right, and means well. What would have to be true?',
    form: 'line',
    from: ['pressure'],
  },
  theirView: {
    ask: 'What is their view, in words {person} would accept?',
    hint: 'So that {person} would say: yes, that is it.',
    form: 'line',
    from: ['position', 'decision'],
  },
  concern: {
    ask: 'What lies under it, as far as {person} said so?',
    hint: 'A worry, a day, a promise made elsewhere. What was not said stays open.',
    form: 'line',
    from: ['pressure', 'risk', 'question'],
  },
  valid: {
    ask: 'What of it is right?',
    hint: 'There is a part. Name it as you would to {person}.',
    form: 'line',
    from: [],
  },
  sharedGoal: {
    ask: 'What do you both want?',
    hint: 'In their words, if you have them.',
    form: 'line',
    from: ['priority', 'success'],
  },
  changed: {
    ask: 'What does it change in your plan?',
    hint: '“Nothing yet” is an answer. So is “we try it in one ward first”.',
    form: 'line',
    from: [],
  },
  backOn: {
    ask: 'On which day do you come back to it?',
    hint: 'A day with room to think before it. It may stay open.',
    form: 'day',
    from: [],
  },
};

const order: Readonly<Record<Disagreement['kind'], readonly DisagreementField[]>> = {
  disagreement: ['charitable', 'theirView', 'valid', 'sharedGoal', 'changed', 'backOn'],
  tension: ['charitable', 'concern', 'sharedGoal', 'backOn', 'changed'],
};

/** Everything that is asked, the kind reading first. */
export const questionsOf = (kind: Disagreement['kind'], called: string): readonly DisagreementQuestion[] =>
  order[kind].map((field) => {
    const { ask, hint, form, from } = questions[field];
    const spoken = (words: string): string => words.replaceAll('{person}', called);
    return { field, ask: spoken(ask), hint: spoken(hint), form, from };
  });

/** The questions that have no answer yet. */
export const openQuestions = (one: Disagreement, called: string): readonly DisagreementQuestion[] =>
  one.closed !== null ? [] : questionsOf(one.kind, called).filter(({ field }) => (one[field] ?? '') === '');
