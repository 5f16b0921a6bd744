import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExperimentPart, experimentOf, experimentParts } from './experiment.ts';
import type { PartState, ProposalLine } from './proposal.ts';

const now = '2026-03-04T09:00:00+00:00';
const line = (part: ExperimentPart, words: string, state: PartState = 'accepted'): ProposalLine => ({
  id: `${part} ${words}`,
  option: null,
  part,
  kind: null,
  words,
  from: null,
  fact: null,
  state,
  made: now,
  updated: now,
});
const read = (said: Partial<Record<ExperimentPart, string>>, called = '') =>
  experimentOf(
    experimentParts.flatMap((part) => (said[part] === undefined ? [] : [line(part, said[part])])),
    called,
  );

describe('the experiment', () => {
  it('reads as one paragraph [5.6]', () => {
    const { paragraph, missing, notes } = read(
      {
        hypothesis: 'A second boat halves the queue on Sundays.',
        test: 'One rented boat, four Sundays',
        duration: 'the four Sundays of May',
        stop: 'We stop if the queue is longer than 20 minutes on two Sundays',
        price: '900 a week',
        'sponsor-choice': 'to end it after any Sunday',
        'team-choice': 'Which crew sails',
      },
      'Nora',
    );
    expect(paragraph).toBe(
      'We think a second boat halves the queue on Sundays. The smallest test: one rented boat, four Sundays. ' +
        'How long: the four Sundays of May. We stop if the queue is longer than 20 minutes on two Sundays. It costs 900 a week. ' +
        'Nora’s choice: to end it after any Sunday. The choice of the team: which crew sails.',
    );
    expect(missing).toEqual([]);
    expect(notes).toEqual([]);
  });

  it.each<[ExperimentPart, string, string]>([
    ['hypothesis', 'We believe that Porto answers faster', 'We think Porto answers faster.'],
    ['hypothesis', 'Our hypothesis: the night calls go down', 'We think the night calls go down.'],
    ['test', 'The smallest test would be one ward', 'The smallest test: one ward.'],
    ['duration', 'six weeks', 'It runs for six weeks.'],
    ['duration', 'From 1 May to 30 June', 'It runs from 1 May to 30 June.'],
    ['duration', 'It runs until Easter.', 'It runs until Easter.'],
    ['stop', 'stop it if two guests complain', 'We stop if two guests complain.'],
    ['stop', 'more than ten late loads in a week', 'Where we stop: more than ten late loads in a week.'],
    ['stop', 'Once the money is spent', 'We stop once the money is spent.'],
    ['price', 'It costs two days of the crew', 'It costs two days of the crew.'],
    ['price', '€ 4,000', 'It costs € 4,000.'],
    ['price', 'we lose the Monday market', 'Its price: we lose the Monday market.'],
    ['price', 'nothing', 'It costs nothing.'],
    ['sponsor-choice', 'stop or go on in June', 'The choice of whoever allows it: stop or go on in June.'],
  ])('keeps the words and their sense in its frame: %s, %s [5.6]', (part, words, text) => {
    expect(read({ [part]: words }).paragraph).toBe(text);
  });

  it('writes only what stands, and says what is missing [5.6]', () => {
    const { paragraph, missing, pieces } = experimentOf([
      line('test', 'one ward', 'proposed'),
      line('price', '900', 'rejected'),
    ]);
    expect(paragraph).toBe('The smallest test: one ward.');
    expect(pieces.map(({ waits }) => waits)).toEqual([true]);
    expect(missing).toEqual(['hypothesis', 'duration', 'stop', 'price', 'sponsor-choice', 'team-choice']);
    expect(experimentOf([])).toMatchObject({ paragraph: '', pieces: [] });
  });

  it('notes a stop that nobody can see from outside [5.6]', () => {
    expect(read({ stop: 'if it does not feel right' }).notes).toHaveLength(1);
    expect(read({ stop: 'if two guests complain' }).notes).toEqual([]);
  });

  it('loses no word of what was said, whatever it is [5.6]', () => {
    const words = fc
      .array(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: 1, maxLength: 8 })
      .map((all) => `nbq${all.join(' ')}`);
    fc.assert(
      fc.property(fc.constantFrom(...experimentParts), words, (part, said) => {
        expect(read({ [part]: said }).paragraph.toLowerCase()).toContain(said);
      }),
    );
  });
});
