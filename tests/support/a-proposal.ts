import type { ProposalMaterial } from '../../src/domain/documents/proposal-material.ts';
import type { Objection } from '../../src/domain/proposals/objection.ts';
import type { Proposal, ProposalLine, ProposalOption } from '../../src/domain/proposals/proposal.ts';

const made = '2026-03-02T09:00:00+00:00';

/** A line of a proposal, taken. Made up. */
export const aLine = (
  id: string,
  part: ProposalLine['part'],
  words: string,
  change: Partial<ProposalLine> = {},
): ProposalLine => ({
  id,
  option: null,
  part,
  kind: null,
  words,
  from: null,
  fact: null,
  state: 'accepted',
  made,
  updated: made,
  ...change,
});

export const anOption = (id: string, name: string, change: Partial<ProposalOption> = {}): ProposalOption => ({
  id,
  name,
  nothing: false,
  from: null,
  state: 'accepted',
  made,
  updated: made,
  ...change,
});

/** An objection of Omar's, taken. Made up. */
export const anObjection = (id: string, words: string, change: Partial<Objection> = {}): Objection => ({
  id,
  sort: 'objection',
  person: 'omar',
  words,
  valid: '',
  answer: '',
  test: '',
  assigned: null,
  due: null,
  fact: null,
  about: '',
  from: null,
  state: 'accepted',
  made,
  updated: made,
  ...change,
});

/** A whole case to Helen about a crane, invented. */
export const aProposal = (change: Partial<Proposal> = {}): Proposal => ({
  id: 'crane',
  title: 'A second crane for the north quay',
  source: null,
  decider: 'helen',
  ladder: 'decide',
  ask: null,
  chosen: 'lease',
  moment: null,
  byDay: '2026-03-20',
  opened: made,
  ended: null,
  updated: made,
  options: [
    anOption('lease', 'Lease a crane for a year'),
    anOption('buy', 'Buy a used crane'),
    anOption('nothing', 'Do nothing', { nothing: true }),
  ],
  lines: [
    aLine(
      'l1',
      'problem',
      'Ships wait eleven hours for the only crane of the north quay, and two lines have left us for it.',
    ),
    aLine('l2', 'impact', 'Each lost call costs us €38,000 in fees, and the crew works 140 hours of overtime a month.'),
    aLine('l3', 'timeline', 'Lease signed by 27 March.'),
    aLine('l4', 'timeline', 'Crane on the quay by 4 May, before the summer peak.'),
    aLine(
      'l5',
      'recommendation',
      'A lease gives us the capacity for the peak and lets us learn what we need before we buy.',
    ),
    aLine('l6', 'next', 'Sign the letter of intent that is ready.'),
    aLine('l7', 'hypothesis', 'Waiting falls below four hours with a second crane.'),
    aLine('l8', 'test', 'Run both cranes for eight weeks on two berths.'),
    aLine('l9', 'stop', 'Waiting is still above eight hours after six weeks.'),
    aLine('o1', 'cost', '€210,000 for the year', { option: 'lease' }),
    aLine('o2', 'benefits', 'Ready in six weeks; can be given back', { option: 'lease' }),
    aLine('o3', 'downside', 'After a year we own nothing.', { option: 'lease' }),
    aLine('o4', 'mitigation', 'The contract lets us buy it at a price fixed now.', { option: 'lease' }),
    aLine('o5', 'cost', '€1.4 million', { option: 'buy' }),
    aLine('o6', 'benefits', 'Ours for twenty years', { option: 'buy' }),
    aLine('o7', 'downside', 'Delivered in fourteen months, after two peaks.', { option: 'buy' }),
    aLine('o8', 'cost', 'About €380,000 a year in lost calls', { option: 'nothing' }),
    aLine('o9', 'downside', 'Other lines may follow the two that left.', { option: 'nothing' }),
  ],
  ...change,
});

/** What documents of it are compiled from. */
export const proposalMaterial = (change: Partial<ProposalMaterial> = {}): ProposalMaterial => ({
  proposal: aProposal(),
  claims: [],
  objections: [],
  figures: [],
  decisions: [],
  decider: { id: 'helen', name: 'Helen Lind' },
  reader: { id: 'helen', name: 'Helen', words: ['helen', 'lind'] },
  writer: { id: 'me', name: 'Priya Raman' },
  style: { bullets: null, numbers: false },
  sources: new Map(),
  said: new Map(),
  everybody: ['omar', 'haddad', 'helen', 'lind', 'li', 'bo'],
  roles: [],
  today: '2026-03-10',
  ...change,
});
