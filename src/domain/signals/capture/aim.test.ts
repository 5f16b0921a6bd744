import { expect, it } from 'vitest';
import { extractFacts } from '../extract-facts.ts';

const kinds = (text: string) =>
  extractFacts({ text, date: '2026-03-11T10:00:00Z', medium: 'capture' }).map(({ kind }) => kind);

it('takes no aim for a result, within an ask or by itself [2.1]', () => {
  expect(kinds('I asked Helen for a second crane, to cut the queue from 40 to 25')).toEqual(['request']);
  expect(kinds('Asked Ruth to approve a second shift; it should cut the queue from 40 to 25')).toEqual(['request']);
  expect(kinds('asked Dana for 20k so that errors fall to 12 from 40')).toEqual(['request']);
  for (const text of [
    'to cut the queue from 40 to 25',
    'a second crane should cut the queue from 40 to 25 minutes',
    'hope the new rota cuts overtime from 40 hours to 25',
    'we aim to cut the queue from 40 to 25 minutes by June',
    'goal: errors from 12 to 4',
    'the pilot would bring errors down from 12 to 4',
  ])
    expect([text, ...kinds(text)]).not.toContain('result');
});

it('leaves a result that is one [2.1]', () => {
  for (const text of [
    'we cut the queue from 40 to 25 minutes',
    'managed to cut the queue from 40 to 25 minutes',
    'new rota cut overtime from 40 hours to 25',
    'the queue is down from 40 to 25 and should stay there',
  ])
    expect([text, ...kinds(text)]).toContain('result');
});
