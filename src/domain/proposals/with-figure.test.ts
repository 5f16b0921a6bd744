import { expect, it } from 'vitest';
import { withFigure } from './with-figure.ts';

it.each([
  ['20,400 euros for six months', 14, '20,400 euros for six months'],
  ['a week of training', 14, 'a week of training'],
  [
    'Four more rigs from the vendor, rented by the month for as long as the lab is rebuilt, cost 20,400 euros',
    10,
    '… is rebuilt, cost 20,400 euros',
  ],
  ['a week of training and the patience of everybody who works at the quay', 6, 'a week of training and the …'],
])('%s', (words, most, short) => expect(withFigure(words, most)).toBe(short));
