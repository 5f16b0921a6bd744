import { describe, expect, it } from 'vitest';
import { asRead, uneasyIn } from './as-read.ts';
import { namesKnown } from './names-marked.ts';
import type { PlannedTalk } from './pre-wire-view.ts';
import { plainGoal } from './talk-offer.ts';

const made = '2026-03-12T09:00:00+00:00';
const talk = (change: Partial<PlannedTalk>): PlannedTalk => ({
  id: 't1',
  person: 'ines',
  name: 'Ines Okafor',
  called: 'Ines',
  at: null,
  goal: plainGoal,
  bring: '',
  cost: '',
  moment: null,
  learnt: '',
  held: null,
  dropped: null,
  made,
  updated: made,
  ...change,
});
const people = ['Ines Okafor', 'Tom Birch', 'Dana Ruiz'];
const quotes = (goal: string) => uneasyIn([talk({ goal })], people).map(({ quote }) => quote);

describe('the plan as everybody in it could read it', () => {
  it.each([
    ['Find out if he is still bitter; Ines says he is lazy and useless', 'he is lazy'],
    ['Ask Ines, who is against it, for the rota', 'who is against it'],
    ['Win Ines over before Friday', 'Win Ines over'],
    ['Ines leans against it; show the noise figures', 'Ines leans against'],
    ['Ines is not on board yet', 'not on board'],
    ['Ines was in hospital; keep it short', 'Ines was in hospital'],
    ['Do not tell Ines about the fee', 'Do not tell Ines'],
    ['Make sure that the doubters hear it last', 'the doubters'],
  ])('says that “%s” is not fit to be read [3.3]', (goal, quote) => {
    expect(quotes(goal).join(' | ')).toContain(quote);
    const { sentence } = asRead({
      options: [],
      lines: [],
      talks: [talk({ goal })],
      decider: '',
      uneasy: uneasyIn([talk({ goal })], people),
      otherwise: [],
    });
    expect(sentence).toMatch(/^Not fit to be read by everybody in it: “/);
  });

  it.each([
    plainGoal,
    'Learn what would have to be different for them to be fine with it',
    'Ask what speaks against the second crane',
    'Ask Ines what she would change in the rota',
    'Hear what Ines has against the noise test',
    'Show Ines the noise figures, the bad week among them',
    'Tell Dana what Tom asked for',
    'Learn what it takes on the night shift',
    'Ask whether the crane leaves on time',
    'Agree on the day of the test with Ines',
    'Ask for two hours of Tom’s crew',
  ])('finds nothing in “%s”', (goal) => {
    expect(quotes(goal)).toEqual([]);
  });

  it('says the same of everybody whose goal was offered by where they stand [3.3]', () => {
    const goals = [
      'Learn what would have to be different for them to be fine with it',
      'Ask: “I have heard this in two ways. Where do you stand on it now?”',
      'Learn what they would need to see to make up their mind',
      'Learn what they would still change in it',
    ];
    const { lines, sentence } = asRead({
      options: [],
      lines: [],
      talks: goals.map((goal, at) => talk({ id: `t${at}`, goal })),
      decider: '',
      uneasy: [],
      otherwise: [],
    });
    expect(new Set(lines)).toEqual(new Set([`With Ines: ${plainGoal}`]));
    expect(sentence).toBe('Everybody in it could read these lines.');
  });

  it('is not fit to be read while one is told otherwise than another [3.3]', () => {
    const { sentence } = asRead({
      options: [],
      lines: [],
      talks: [talk({})],
      decider: '',
      uneasy: [],
      otherwise: ['Another figure in the talk with Ines than in the case that everybody gets.'],
    });
    expect(sentence).toBe(
      'Not fit to be read by everybody in it: Another figure in the talk with Ines than in the case that everybody gets.',
    );
  });

  it('looks at what is brought and at the cost as well, and names no more than three', () => {
    const found = uneasyIn([talk({ bring: 'Only show Ines the good weeks', cost: 'Downplay the fee' })], people);
    expect(found.map(({ quote }) => quote)).toEqual(['Only show Ines the good', 'Downplay']);
    expect(namesKnown(people).whole.size).toBe(3);
  });
});
