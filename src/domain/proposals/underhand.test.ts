import { describe, expect, it } from 'vitest';
import { namesKnown } from './names-marked.ts';
import { underhandIn } from './underhand.ts';

const names = namesKnown(['Omar Haddad', 'Helen Lind', 'Dana Ruiz', 'Tom Birch', 'Grace Adler']);

describe('words that nobody in a plan should have to read', () => {
  it.each([
    // Shut out.
    ['Isolate Omar before the board meets', 'isolate'],
    ['We isolate him first', 'isolate'],
    ['Isolate the sceptics', 'isolate'],
    ['Keep Helen out of the loop until Friday', 'isolate'],
    ['Cut Dana out', 'isolate'],
    ['Cut Dana out of the talks on price', 'isolate'],
    ['Leave Dana off the invite', 'isolate'],
    ['Take Omar off the copy line', 'isolate'],
    ['Do not invite Tom to the demo', 'isolate'],
    ['Skip Tom and go to his boss', 'isolate'],
    ['Get everyone on side so Dana is outnumbered', 'isolate'],
    ['Freeze her out', 'isolate'],
    ['Divide and conquer', 'isolate'],
    ['Meet when Omar is away', 'isolate'],
    // Run down.
    ['Discredit the finance model', 'discredit'],
    ['Make Omar look slow', 'discredit'],
    ['Make him look like the problem', 'discredit'],
    ['Undermine Dana before the vote', 'discredit'],
    ['Embarrass Helen with her own figures', 'discredit'],
    ['Find some dirt on Tom', 'discredit'],
    ['Blame it on Omar', 'discredit'],
    // Keep from somebody.
    ['Do not tell Omar about the licence fee', 'withhold'],
    ['do not tell Dana', 'withhold'],
    ['Don’t tell her yet', 'withhold'],
    ['Never mention it to Omar', 'withhold'],
    ['Leave out the costs', 'withhold'],
    ['Leave the downside out', 'withhold'],
    ['Say nothing about the cost', 'withhold'],
    ['Say nothing of the noise', 'withhold'],
    ['Only show Dana the good figures', 'withhold'],
    ['Show him only the good weeks', 'withhold'],
    ['Downplay the noise', 'withhold'],
    ['Play down the risk', 'withhold'],
    ['Keep quiet about the second crane', 'withhold'],
    ['Hide the licence fee in the annex', 'withhold'],
    ['Bury the licence fee in the annex', 'withhold'],
    ['Go to the board without telling Dana', 'withhold'],
    ['Order it without asking Omar', 'withhold'],
    // Catch unprepared.
    ['Catch Omar off guard', 'ambush'],
    ['Put her on the spot in the meeting', 'ambush'],
    ['Present it as decided', 'ambush'],
    ['Decide before Omar can object', 'ambush'],
    ['Get the board to sign before Tom is back from leave', 'ambush'],
    ['Spring it on Helen in the room', 'ambush'],
    ['Corner him after the shift', 'ambush'],
    ['Do it while Helen is on holiday', 'ambush'],
    // Go round.
    ['Go over Omar’s head', 'round'],
    ['Go straight to Tom’s boss', 'round'],
    ['Go behind her back', 'round'],
    ['Bypass procurement', 'round'],
    ['Bypass Omar', 'round'],
    ['Get it signed before she finds out', 'round'],
    ['Sign before he hears of it', 'round'],
    ['Get a yes before he finds out about the noise', 'round'],
    ['Order them without Helen’s knowledge', 'round'],
    // Press.
    ['Remind him what happens to late projects', 'pressure'],
    ['He owes us a favour', 'pressure'],
    ['Use it as leverage', 'pressure'],
    ['Threaten to stop the pilot', 'pressure'],
    ['Drop a threat about the budget', 'pressure'],
    ['He signs, or else', 'pressure'],
    ['Call in a favour with the chair', 'pressure'],
    ['Tell Dana that her budget goes if she refuses', 'pressure'],
    ['Wear Omar down', 'pressure'],
    ['Flatter her about the launch', 'pressure'],
    // Head counts.
    ['Tell him everyone else is for it already', 'count'],
    ['Say that she is the only one against it', 'count'],
    ['Tell Omar that five of seven have agreed', 'count'],
  ] as const)('flags “%s” [3.3]', (text, kind) => {
    expect(underhandIn(text, names).map((found) => found.kind)).toContain(kind);
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
    // Things, and what is done to them.
    'Isolate the fault before the shift',
    'We isolate the patients for two days',
    'Isolate Ward 3 for the trial',
    'Isolate Line 2 while it is washed',
    'A bypass valve for 300 euros',
    'The bypass opens in May',
    'A threat model of the portal',
    'Security threats to the till',
    'The threat of flooding at the quay',
    'Go over her notes together',
    'Go over the figures with Omar',
    'Go past the depot and look at the cranes',
    'Make the case look simple',
    'Make Friday look less full',
    'Cut the second crane out of the plan',
    'Leave the crane off on Sundays',
    'Skip lunch and see the depot',
    'Keep the noise out of the ward',
    'Leave out the annex; it stands in the case',
    'Hide the cables under the floor',
    'Bury the cable along the quay',
    'The corner of the yard',
    'Force of wind at quay two',
    'Use it against rust',
    'Freeze the budget out to June',
    'Lean on the handrail tests',
    'Show the room up on the second floor',
    // What is fair.
    'Tell her before she hears of it',
    'Get the figures to Marta before she hears them elsewhere',
    'Tell Omar first, before he hears it in the corridor',
    'Talk with Marta before she finds out from others',
    'Ask what happens if he says no',
    'Say what happens if nobody signs',
    'Tell Omar that it is not decided',
    'Do not tell Omar what to think',
    'Do not tell Helen it is agreed before it is',
    'Do not surprise her',
    'Nobody is put on the spot',
    'Without asking for more budget, start with one crane',
    'Start before the summer without new posts',
    'Ask Omar whom else to invite',
    'Ask Helen before Tom is back, and Tom on the day he is back',
    'Wait until Omar is back from leave',
    'Ask Omar to come while the crane is on',
    'Meet Helen on Friday',
    'Say what speaks against it and who said so',
    'Say the downside plainly, and its cost',
    'Do not leave the downside out',
    'Do not play down the noise',
    'Never keep quiet about the second crane',
    'Do not hide the fee',
    'Show Dana the good figures and the bad',
    'Only show figures that were checked',
    'Only Helen can sign it',
    'Everyone else in the depot starts at six',
    'The five of us meet on Friday',
    'Two of seven cranes stand still',
    'Ask whether she is the only one with a key',
    'Grace periods of two days',
  ])('lets “%s” pass', (text) => {
    expect(underhandIn(text, names)).toEqual([]);
  });

  it('finds people who are not on file by their capital', () => {
    expect(underhandIn('Isolate Omar', undefined).map(({ kind }) => kind)).toEqual(['isolate']);
    expect(underhandIn('Isolate the pump', undefined)).toEqual([]);
  });

  it('takes long texts without growing slow', () => {
    expect(underhandIn('keep her '.repeat(20_000), names).length).toBeLessThan(20_001);
    expect(underhandIn('do not tell '.repeat(20_000), names).length).toBeLessThan(20_001);
  });
});
