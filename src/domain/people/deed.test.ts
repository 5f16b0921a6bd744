import { describe, expect, it } from 'vitest';
import { deedsIn } from './deed.ts';

const people = ['Dana', 'Tom', 'Ines'];
const namedIn = (quote: string): readonly string[] =>
  people.filter((one) => quote.includes(one)).sort((a, b) => quote.indexOf(a) - quote.indexOf(b));
const read = (quote: string, owner: string | null, by: string | null = 'me', to: string | null = null) =>
  deedsIn({ quote, owner, to, about: [], named: namedIn(quote), by }, 'me').map(
    ({ kind, person }) => `${kind} ${person}`,
  );

describe('what was done for whom', () => {
  it.each([
    // However its holder was read, the words say who did it.
    ['I coached Tom for the board talk', 'Ines', 'given Tom'],
    ['I helped Tom with the rota', 'Tom', 'given Tom'],
    ['covered for Tom on Friday', 'Tom', 'given Tom'],
    ['I introduced Tom to Dana', null, 'given Tom'],
    ['I gave Tom credit in the steering meeting', 'Tom', 'shared Tom'],
    ['praised Tom in front of Dana', 'Dana', 'shared Tom'],
    ['Congratulated Ines on the vote', 'Ines', 'celebrated Ines'],
    ['I thanked Dana for the cover', 'Dana', 'thanked Dana'],
    ['owe Dana a coffee', 'me', 'received Dana'],
    ['kudos to Tom for the night shift', 'Tom', 'shared Tom'],
    ['Dana backed me in the review', 'Dana', 'received Dana'],
    ['Tom stepped in for me on Monday', 'Tom', 'received Tom'],
    ['Thanks to Ines I have the numbers', 'Ines', 'thanked Ines'],
    ['Dana let Tom and me present', 'Dana', 'received Dana'],
  ] as const)('%s [3.5]', (quote, owner, deed) => {
    expect(read(quote, owner)).toEqual([deed]);
  });

  it('keeps out what others did for each other, and what names nobody', () => {
    expect(read('Dana backed Tom in the review', 'Dana')).toEqual([]);
    expect(read('helped a lot', null)).toEqual([]);
    expect(read('Dana backed me', 'Dana', 'Tom')).toEqual([]);
    expect(read('I helped everybody', 'me')).toEqual([]);
  });
});
