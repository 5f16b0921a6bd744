import type { BenefitKind, ProposalPart } from '../../domain/proposals/proposal.ts';

/** What stands before a line, where its heading does not say what it is. */
export const partFrames: Readonly<Partial<Record<ProposalPart, string>>> = {
  impact: 'How large it is:',
  next: 'After a yes:',
  benefit: '',
  success: 'It worked if:',
  'may-change': 'May still change:',
  'follow-through': 'Sees it through:',
  recommendation: 'Because:',
};

/** Kinds of benefit, as a page calls them. */
export const benefitNames: Readonly<Record<BenefitKind, string>> = {
  risk: 'Less risk',
  efficiency: 'Less effort',
  growth: 'Growth',
  reputation: 'Standing',
  people: 'People',
};

/** What is said when a part is written. */
export const partLabels: Readonly<Partial<Record<ProposalPart, string>>> = {
  problem: 'The problem, in a sentence',
  impact: 'How large it is: to whom, how often, how much',
  timeline: 'What happens when',
  recommendation: 'Why that one',
  next: 'The first step after a yes',
  serves: 'The goal or priority, in their words where you can',
  team: 'Who was asked, and what they said',
  success: 'How you would both see that it worked',
  'may-change': 'What may still be changed',
  'follow-through': 'Who sees it through',
  cost: 'Its cost',
  benefits: 'What it brings, and to whom',
  downside: 'Its downside',
  mitigation: 'What meets it',
  affected: 'Who is affected',
  reversible: 'How it would be taken back',
};

/** What the parts of a case are called where one is chosen. */
export const partNames: Readonly<Partial<Record<ProposalPart, string>>> = {
  problem: 'The problem',
  impact: 'How large it is',
  recommendation: 'Why this option',
  serves: 'What it serves',
  timeline: 'What happens when',
  next: 'The first step after a yes',
  team: 'The own team',
  success: 'How it is seen that it worked',
  'may-change': 'What may still change',
  'follow-through': 'Who sees it through',
};
