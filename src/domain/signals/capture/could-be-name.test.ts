import { describe, expect, it } from 'vitest';
import { couldBeName } from './could-be-name.ts';

describe('words that could be a name', () => {
  it.each([
    'Dana',
    'Dana Ruiz',
    'Dr. Feldman',
    'Corinne de Haas',
    'Dean Whitcomb',
    "Mr O'Dowd",
    'Mei-Ling',
    'J. Okafor',
  ])('%s could', (words) => expect(couldBeName(words)).toBe(true));
  it.each([
    'Friday',
    'Fridays',
    'May',
    'Board',
    'the board',
    'The Corvid',
    'Finance',
    'CFO',
    'HR',
    'Contractors',
    'contractors',
    'My boss',
    'Medical Director',
    'She',
    'dana',
    'Due',
    "That's Aunt Bibi",
    'Budget',
    '@dana',
    '',
    'Dana said that she would',
  ])('%s could not', (words) => expect(couldBeName(words)).toBe(false));
});
