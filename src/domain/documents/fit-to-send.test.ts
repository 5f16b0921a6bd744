import { describe, expect, it } from 'vitest';
import { heldBack, keptQuiet, type Said, saysUntold } from './fit-to-send.ts';

const note: Said = {
  kind: 'result',
  from: 'capture',
  by: 'me',
  owner: null,
  to: null,
  readerKnows: false,
  quiet: false,
  apart: false,
  others: ['ola', 'brandt'],
};
const dana = { id: 'dana', words: ['dana', 'whitfield', 'cfo'] };
const held = (words: string, change: Partial<Said> = {}) => heldBack({ ...note, ...change }, words, dana);

describe('what may go to whom [2.5] [4.13]', () => {
  it.each([
    'Hospital rollout live in 3 sites',
    'Stress test passed at 2,000 users',
    'Health and safety audit passed with no findings',
    'The Trust signed the 2 year contract',
    'The Trust signed',
    'Q1 bonus run closed in 2 days',
    'Complaints fell from 40 to 12 a week',
    'Complaints fell from 40 to 12',
    'Reorg of the warehouse finished, picks up 12%',
    'Private cloud migration finished 3 weeks early',
    'Hospital rollout live',
    'the crane comes two weeks late, now 10 April',
    'the left wing opened a week early',
    'Secretariat moved in 2 days',
    'work is split between us and York',
  ])('an honest win or risk passes: %s', (words) => {
    expect(held(words)).toBeNull();
    expect(held(words, { kind: 'risk' })).toBeNull();
  });

  it.each([
    ['Ola is resigning in May, the audit is at stake', 'person'],
    ['Ola is burnt out and will not finish the audit', 'person'],
    ['Tom lied about the vendor numbers', 'person'],
    ['Petra is in hospital', 'person'],
    ['Petra’s health is poor', 'person'],
    ['Tom may leave before the summer', 'person'],
    ['the boss is worried about the numbers', 'person'],
    ['he will not sign before May', 'whom'],
    ['layoffs on 30 March', 'person'],
    ['Dana loses half her budget', 'reader'],
    ['the CFO does not believe the saving', 'reader'],
    ['Between us: Ola goes in June', 'quiet'],
    ['the vendor goes bankrupt, keep it confidential', 'quiet'],
    ['the fare change, not yet public', 'quiet'],
    ['I think the plan is thin', 'thought'],
    ['ask Ola for the list?', 'thought'],
    ['Ola has no cover in May', 'person'],
    ['late', 'short'],
  ] as const)('what is private stays: %s', (words, why) => {
    expect(held(words)).toBe(why);
  });

  it('a colleague’s words go under their name, but not what is of their life', () => {
    const other = { by: 'other', from: 'mail', kind: 'risk' } as const;
    expect(held('the vendor cannot deliver before May', other)).toBeNull();
    expect(held('I am on sick leave from May and nobody covers the audit', other)).toBe('person');
    expect(held('I may lose two of my people if the reorg happens', other)).toBe('person');
  });

  it('what was said in a talk without them stays, unless it is between the two', () => {
    const apart = { from: 'debrief', apart: true, kind: 'decision' } as const;
    expect(held('close the Hull site in June', apart)).toBe('apart');
    expect(held('the numbers', { ...apart, kind: 'commitment', to: 'dana', owner: 'me' })).toBeNull();
  });

  it('what the line behind it says is to be kept stays, whatever its own words are', () => {
    expect(held('the site closes in June', { kind: 'decision', quiet: true })).toBe('quiet');
    expect(held('the rota', { kind: 'commitment', to: 'dana', owner: 'me', quiet: true })).toBe('quiet');
  });

  it('a promise to keep something back is never sent', () => {
    const promise = { kind: 'commitment', owner: 'me', to: 'ola' } as const;
    expect(held('Ola not to tell the board', promise)).toBe('quiet');
    expect(held('not to move the date', promise)).toBe('quiet');
    expect(held('go to the board', promise)).toBe('person');
  });

  it('what is noted of the reader is not told to them, though their name is cut off', () => {
    const whole = 'Dana is losing patience with our team';
    expect(heldBack({ ...note, kind: 'risk' }, 'is slow with our team', dana, { whole })).toBe('reader');
    const priority = { ...note, kind: 'priority', owner: 'dana' } as const;
    expect(heldBack(priority, 'only cares about her own bonus', dana)).toBe('person');
    expect(
      heldBack(priority, 'audit readiness', dana, { whole: 'Dana’s first priority is audit readiness' }),
    ).toBeNull();
    expect(heldBack({ ...priority, kind: 'question' }, 'does the plan survive?', dana)).toBeNull();
  });
});

it.each(['Ola goes in June, keep it quiet', "don't tell Dana", 'between us: it slips'])('to be kept: %s', (line) => {
  expect(keptQuiet(line)).toBe(true);
});

it.each([
  'Hull slips: did not come up',
  'ran out of time for it',
  'skipped it',
  'left it out',
  'Still have to tell her.',
  'she has no idea',
  'she does not know yet',
  'will tell her Friday',
  'Did not tell her.',
  "don't share it",
  'need to tell Dana next week',
  'Dana not told yet',
])('not brought up: %s', (line) => {
  expect(saysUntold(line)).toBe(true);
});
