import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PositionSureness, type Stand, stands } from './room.ts';
import { standIn, surenessIn, turned } from './stand-in.ts';

describe('where somebody stands, by words', () => {
  const said: readonly (readonly [string, Stand])[] = [
    ['against leasing', 'against'],
    ['is dead against the second kiln', 'against'],
    ['opposes the move', 'against'],
    ['will veto the merger of the two wards', 'against'],
    ['thinks it is madness', 'against'],
    ["won't sign the van lease", 'against'],
    ['a firm no on the tram passes', 'against'],
    ['for the cargo bikes', 'for'],
    ['is in favour of the night bus', 'for'],
    ['backs the pilot', 'for'],
    ['fully behind the new rota', 'for'],
    ['fully on board', 'for'],
    ['supports the pilot as long as it ends in May', 'leans-for'],
    ['would back it if the cost is known', 'leans-for'],
    ['warming to the idea', 'leans-for'],
    ['came round to the smaller hall', 'leans-for'],
    ['could live with two days', 'leans-for'],
    ['has no objection to it', 'leans-for'],
    ['not against it', 'for'],
    ['leaning against the second site', 'leans-against'],
    ['lukewarm on the shared kitchen', 'leans-against'],
    ['has doubts about the supplier', 'leans-against'],
    ['not convinced by the pilot', 'leans-against'],
    ['thinks we should wait a year', 'leans-against'],
    ['thinks it is too expensive', 'leans-against'],
    ['on the fence about the tram passes', 'open'],
    ['undecided', 'open'],
    ['in two minds about the hall', 'open'],
    ['wants to see the figures first', 'open'],
  ];
  it.each(said)('%s: %s [3.2]', (words, stand) => {
    expect(standIn(words, null)).toEqual({ stand, sure: true });
  });

  it('takes what was read with the fact where the words leave it open, and asks where nothing tells [3.2]', () => {
    expect(standIn('the second kiln', 'negative')).toEqual({ stand: 'against', sure: true });
    expect(standIn('the second kiln', 'positive')).toEqual({ stand: 'for', sure: true });
    expect(standIn('the second kiln', 'open')).toEqual({ stand: 'open', sure: true });
    expect(standIn('the second kiln', null)).toEqual({ stand: 'open', sure: false });
  });

  it('never throws, always names one of five, and turning twice is nothing', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        const { stand } = standIn(words, null);
        expect(stands).toContain(stand);
        expect(turned(turned(stand))).toBe(stand);
      }),
    );
  });
});

describe('how that is known', () => {
  const notes: readonly (readonly [string, PositionSureness])[] = [
    ['Ines told me she is against it', 'told'],
    ['Ines said she backs the pilot', 'told'],
    ['I asked Ines: for it', 'told'],
    ['I think Ines is for it', 'guess'],
    ['Ines is probably against the move', 'guess'],
    ['Ines would probably sign it', 'guess'],
    ['Ines against it?', 'guess'],
    ['I hear Ines is against it', 'signs'],
    ['apparently Ines said no to it', 'signs'],
    ['Tom tells me Ines is for it', 'signs'],
    ['Ines seems to be for it', 'signs'],
    ['Ines is against it', 'signs'],
  ];
  it.each(notes)('%s: %s [3.2]', (words, sure) => {
    expect(surenessIn(words, { source: 'capture', theirs: false })).toBe(sure);
  });
  it('is told where they wrote it, and a sign where another did [3.2]', () => {
    expect(surenessIn('I think we should wait', { source: 'mail', theirs: true })).toBe('told');
    expect(surenessIn('Ines is against it', { source: 'mail', theirs: false })).toBe('signs');
  });
});
