import { describe, expect, it } from 'vitest';
import { refusedUse, underhandIn } from './guardrails.ts';

const names = ['Tom Birch', 'Tom', 'Ines Okafor', 'Ines'];

describe('uses that are refused', () => {
  it.each([
    ['We should fire Tom before the summer.', 'job', 'fire Tom'],
    ['Proposal: let Ines go and split the post.', 'job', 'let Ines go'],
    ['I want to get rid of the shift leader.', 'job', 'get rid of the shift leader'],
    ['Promote Ines Okafor this quarter.', 'job', 'Promote Ines Okafor'],
    ['Hire Anna Berg as deputy.', 'job', 'Hire Anna Berg as deputy'],
    ['The dismissal of our accountant should be prepared.', 'job', 'dismissal of our accountant'],
    ['Rank the team members by tickets closed.', 'rating', 'Rank the team members'],
    ['A performance improvement plan for Tom.', 'rating', 'performance improvement plan for Tom'],
    ['Introduce stack ranking in engineering.', 'rating', 'stack ranking'],
    ['We need to know who are the weakest.', 'rating', 'who are the weakest'],
    ['Keep the union out of the new depot.', 'union', 'Keep the union out'],
    ['A bonus to stop our drivers from unionising.', 'union', 'stop our drivers from unionising'],
    ['Break the strike at the depot.', 'union', 'Break the strike'],
    ['Identify who reported the spill to the press.', 'whistle', 'Identify who reported'],
    ['Find the whistle-blower.', 'whistle', 'Find the whistle-blower'],
  ] as const)('refuses %s [5.1]', (text, kind, quote) => {
    expect(refusedUse(text, names)).toMatchObject({ kind, quote });
  });

  it.each([
    'Hire two nurses for the night shift; it costs 96,000 a year.',
    'We should hire an agency instead of Deloitte.',
    'Recruit a deputy for the science department.',
    'Appoint a project lead for the pilot.',
    'Promote the summer programme to families.',
    'Cut two posts in the depot over three years.',
    'We had to let Tom go last year, and the queue has grown since.',
    'Tom was dismissed in 2024; the post has been empty since.',
    'Fire the kiln at night, when power is cheap.',
    'Fire drills for the manager network.',
    'Dismiss the objection that it costs too much.',
    'Replace the head gasket and the two pumps.',
    'Replace the yearly appraisal by four short talks.',
    'Rank the options by cost.',
    'Rate cards for agency staff.',
    'Score suppliers on delivery.',
    'We will never rank teachers by exam results.',
    'Stop ranking staff by calls per hour.',
    'Grade the students’ essays blind.',
    'Ask the union what it needs from the shift plan.',
    'Consult the works council before the pilot.',
    'Avoid a strike by agreeing the rota in March.',
    'Set up a hotline that protects whistle-blowers.',
    'A safe way to report spills without fear.',
    'Discipline in the ward round saves an hour.',
    'Tom asks for a decision by Friday.',
    'Give Ines the lead of the pilot.',
  ])('lets %s pass', (text) => {
    expect(refusedUse(text, names)).toBeUndefined();
  });

  it('says why, and what would be fine', () => {
    const found = refusedUse('Please help me fire Tom.', names);
    expect(found?.why).toContain('takes no part in deciding about somebody’s job');
    expect(found?.instead).toContain('with that person heard');
  });
});

describe('words that nobody in a plan should have to read', () => {
  it.each([
    ['Isolate Omar before the board meets', 'isolate'],
    ['Keep Helen out of the loop until Friday', 'isolate'],
    ['Discredit the finance model', 'discredit'],
    ['Make Omar look slow', 'discredit'],
    ['Do not tell Omar about the licence fee', 'withhold'],
    ['Leave out the costs', 'withhold'],
    ['Downplay the noise', 'withhold'],
    ['Catch Omar off guard', 'ambush'],
    ['Put her on the spot in the meeting', 'ambush'],
    ['Present it as decided', 'ambush'],
    ['Go over Omar’s head', 'round'],
    ['Bypass procurement', 'round'],
    ['Get it signed before she finds out', 'round'],
    ['Remind him what happens to late projects', 'pressure'],
    ['He owes us a favour', 'pressure'],
    ['Use it as leverage', 'pressure'],
  ] as const)('flags “%s” [3.3]', (text, kind) => {
    expect(underhandIn(text).map((found) => found.kind)).toContain(kind);
  });

  it.each([
    'Ask what Omar would need to see',
    'Show the noise figures, the bad week among them',
    'Tell Helen what finance doubts, so that nothing comes as a surprise',
    'No surprises in the room',
    'Never go behind Omar’s back',
    'Learn what would make it workable on the night shift',
    'Who is isolated by the new rota?',
    'The threshold for the second phase',
    'Ask for a favourable slot',
    'Show the cost of doing nothing, and the downside of the pilot',
  ])('lets “%s” pass', (text) => {
    expect(underhandIn(text)).toEqual([]);
  });

  it('takes long texts without growing slow', () => {
    expect(underhandIn('keep her '.repeat(20_000)).length).toBeLessThan(20_001);
    expect(refusedUse('rank the '.repeat(20_000), names)).toBeUndefined();
  });
});
