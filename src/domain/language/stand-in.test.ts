import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Stand, stands } from '../proposals/room.ts';
import { standIn } from './stand-in.ts';

type Line = readonly [string, Stand];

const plainly: readonly Line[] = [
  ['against leasing', 'against'],
  ['is dead against the second kiln', 'against'],
  ['opposes the move', 'against'],
  ['will veto the merger of the two wards', 'against'],
  ['thinks it is madness', 'against'],
  ['said no', 'against'],
  ['Dana: no', 'against'],
  ['a firm no on the tram passes', 'against'],
  ['over her dead body', 'against'],
  ['hates the idea', 'against'],
  ['rejected it twice', 'against'],
  ['for the cargo bikes', 'for'],
  ['Dana for the bikes', 'for'],
  ['Dana is all for it', 'for'],
  ['is in favour of the night bus', 'for'],
  ['backs the pilot', 'for'],
  ['fully behind the new rota', 'for'],
  ['fully on board', 'for'],
  ['told me she is on board', 'for'],
  ['supports the pilot', 'for'],
  ['will sign it', 'for'],
  ['said yes', 'for'],
  ['likes it', 'for'],
  ['wants to lease two', 'for'],
  ['thinks we should do it', 'for'],
  ['supports the pilot as long as it ends in May', 'leans-for'],
  ['would back it if the cost is known', 'leans-for'],
  ['if the price drops, she is for it', 'leans-for'],
  ['warming to the idea', 'leans-for'],
  ['came round to the smaller hall', 'leans-for'],
  ['could live with two days', 'leans-for'],
  ['sees the case for it', 'leans-for'],
  ['cautiously in favour', 'leans-for'],
  ['rather for it', 'leans-for'],
  ['in principle for it', 'leans-for'],
  ['leaning against the second site', 'leans-against'],
  ['rather against it', 'leans-against'],
  ['lukewarm on the shared kitchen', 'leans-against'],
  ['has doubts about the supplier', 'leans-against'],
  ['thinks we should wait a year', 'leans-against'],
  ['thinks it is too expensive', 'leans-against'],
  ['in favour of waiting', 'leans-against'],
  ['on the fence about the tram passes', 'open'],
  ['undecided', 'open'],
  ['in two minds about the hall', 'open'],
  ['wants to see the figures first', 'open'],
  ['wants the figures first', 'open'],
  ['would like to sleep on it', 'open'],
];

const leftOpen: readonly string[] = [
  'would sooner resign than sign it',
  'would have supported it last year',
  'supported it until the cost came out',
  'was for it until Friday',
  'will go along with whatever Tom says',
  'defers to Tom',
  'is asking for more support',
  'yes, but',
  'yes and no',
  'is not the only one against it',
  'thinks Tom is against it',
  'wants nothing to do with it',
  'has not replied',
  'nobody supports it',
  'nobody is against it',
  'never said she was against it',
  'did not say whether she is for it',
  'I do not know if she is for it',
  'asked whether she is against it',
  'it is not true that she is against it',
  'Tom is for it, Dana is not',
  'in favour she is not',
  'for it? not really',
  'likes the idea but has doubts about the cost',
  'likes the idea but not the price',
  'agrees and disagrees',
  'used to be against it',
  'against it if it costs more',
  'not entirely against it',
  'has not said anything',
  'is not undecided any more',
  'does not talk about it',
  'spoke about it at lunch',
  'thanks for the figures',
  'waiting for the figures',
  'is back from leave',
  'the second kiln',
  'worried that we wait too long',
  'gives it no chance to go wrong',
  '',
];

describe('where somebody stands, by words', () => {
  it.each(plainly)('%s: %s [3.2]', (words, stand) => {
    expect(standIn(words, null)).toEqual({ stand, sure: true });
  });

  it.each(leftOpen)('asks about: %s [3.2]', (words) => {
    expect(standIn(words, null).sure).toBe(false);
  });

  it('is never the opposite of itself with a "not" before it [3.2]', () => {
    for (const words of [
      'for it',
      'in favour',
      'on board',
      'behind it',
      'convinced',
      'keen',
      'sold',
      'happy with it',
    ]) {
      for (const not of ['is not', 'isn’t', 'is no longer', 'was never', 'is not really', 'is certainly not', 'isnt']) {
        const { stand, sure } = standIn(`${not} ${words}`, null);
        expect([`${not} ${words}`, sure ? stand : 'against']).toEqual([
          `${not} ${words}`,
          expect.stringMatching(/against$/),
        ]);
      }
    }
  });

  it('takes what was read with the fact where the words say nothing, and never against a denial [3.2]', () => {
    expect(standIn('the second kiln', 'negative')).toEqual({ stand: 'against', sure: true });
    expect(standIn('the second kiln', 'positive')).toEqual({ stand: 'for', sure: true });
    expect(standIn('the second kiln', 'open')).toEqual({ stand: 'open', sure: true });
    expect(standIn('not the second kiln', 'positive').sure).toBe(false);
    expect(standIn('is not in favour', 'positive')).toEqual({ stand: 'against', sure: true });
  });

  it('never throws and always names one of five', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        expect(stands).toContain(standIn(words, null).stand);
      }),
    );
  });
});
