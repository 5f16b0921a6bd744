import type { ReaderFact } from '../../src/domain/review/reader.ts';

type Sketch = Pick<ReaderFact, 'kind' | 'quote'> & Partial<ReaderFact>;

/** A draft, what is on file for its reader, and the rule that has to speak of it; null where none of the three may. */
export type Contradiction = {
  readonly draft: string;
  readonly facts: readonly Sketch[];
  readonly rule: 'status-contradicted' | 'date-contradicted' | 'number-contradicted' | null;
};

const status = 'status-contradicted';
const date = 'date-contradicted';
const number = 'number-contradicted';

const risk = (quote: string, more: Partial<ReaderFact> = {}): Sketch => ({ kind: 'risk', quote, whose: 'me', ...more });
const promise = (quote: string, action: string, day: string, more: Partial<ReaderFact> = {}): Sketch => ({
  kind: 'commitment',
  quote,
  action,
  whose: 'me',
  toReader: true,
  due: { text: '', date: day },
  ...more,
});
const result = (quote: string, more: Partial<ReaderFact> = {}): Sketch => ({
  kind: 'result',
  quote,
  whose: 'me',
  ...more,
});

/* Now is Thursday 12 March 2026. All of it is made up. */

/** Those the rules were made with. */
export const tuned: readonly Contradiction[] = [
  { rule: status, draft: 'The Hull launch is on track.', facts: [risk('Hull launch slips by three weeks')] },
  { rule: status, draft: 'Helen,\n\nwarehouse move: green.', facts: [risk('the warehouse move is behind schedule')] },
  {
    rule: status,
    draft: 'A short status on payroll. The payroll migration is going to plan and the team is in good spirits.',
    facts: [risk('payroll migration will miss April, test data is not there')],
  },
  {
    rule: status,
    draft: 'The audit report is on schedule.',
    facts: [promise('I will send the audit report by 6 March', 'send the audit report', '2026-03-06')],
  },
  {
    rule: status,
    draft: 'Subject: Oslo site\n\nHelen, there are no risks at the moment. We pour concrete on Monday.',
    facts: [risk('the steel for the Oslo site may come two weeks late')],
  },
  { rule: null, draft: 'The Hull launch is on track.', facts: [risk('Leeds launch slips by three weeks')] },
  {
    rule: null,
    draft: 'The Hull launch is on track.',
    facts: [risk('Hull launch slips by three weeks', { closed: 'kept' })],
  },
  {
    rule: null,
    draft: 'The Hull launch is back on track after the slip.',
    facts: [risk('Hull launch slips by three weeks')],
  },
  { rule: null, draft: 'The Hull launch is not on track.', facts: [risk('Hull launch slips by three weeks')] },
  { rule: null, draft: 'Is the Hull launch on track?', facts: [risk('Hull launch slips by three weeks')] },
  {
    rule: null,
    draft: 'The Hull hiring plan is on track.',
    facts: [risk('the Hull warehouse lease will be signed late')],
  },
  {
    rule: null,
    draft: 'The pricing work is on track. The new office in Hull will open three weeks late.',
    facts: [risk('Hull opens three weeks late')],
  },
  {
    rule: date,
    draft: 'I will send you the audit report by 20 March.',
    facts: [promise('I promised the audit report by 13 March', 'send the audit report', '2026-03-13')],
  },
  {
    rule: date,
    draft: 'Dear Helen,\n\nthe supplier contract comes to you on Wednesday.\n\nBest,\nIda',
    facts: [promise('you get the supplier contract on Monday', 'the supplier contract', '2026-03-16')],
  },
  {
    rule: null,
    draft: 'I will send you the audit report by 13 March.',
    facts: [promise('I promised the audit report by 13 March', 'send the audit report', '2026-03-13')],
  },
  {
    rule: null,
    draft: 'I said the audit report would come on 13 March; it moves to 20 March because the bank answers late.',
    facts: [promise('I promised the audit report by 13 March', 'send the audit report', '2026-03-13')],
  },
  {
    rule: null,
    draft: 'I will send you the board slides by 20 March.',
    facts: [promise('I promised the audit report by 13 March', 'send the audit report', '2026-03-13')],
  },
  {
    rule: null,
    draft: 'May I send you the audit report on 20 March instead?',
    facts: [promise('I promised the audit report by 13 March', 'send the audit report', '2026-03-13')],
  },
  {
    rule: null,
    draft: 'I will send you the audit report by tomorrow.',
    facts: [promise('audit report by 16 March', 'send the audit report', '2026-03-16')],
  },
  {
    rule: number,
    draft: 'The pilot in Leeds saved 42 hours a week.',
    facts: [result('the Leeds pilot saved 31 hours a week')],
  },
  {
    rule: number,
    draft: 'Customer churn fell to 3.1% in February.',
    facts: [result('customer churn was 4.2% in February')],
  },
  {
    rule: null,
    draft: 'The pilot in Leeds saved 31 hours a week.',
    facts: [result('Leeds pilot saved 31 hours a week')],
  },
  {
    rule: null,
    draft: 'The pilot in Leeds saved about 30 hours a week.',
    facts: [result('the Leeds pilot saved 31 hours a week')],
  },
  {
    rule: null,
    draft: 'Customer churn fell to 3.1% in March.',
    facts: [result('customer churn was 4.2% in February')],
  },
  {
    rule: null,
    draft: 'The pilot in Leeds cost 42 hours of training.',
    facts: [result('the Leeds pilot saved 31 hours a week')],
  },
];

/** Those that were run when the rules were done. */
export const heldOut: readonly Contradiction[] = [
  {
    rule: status,
    draft: 'Hi Helen, quick status: the ticketing rollout is on track for the spring season. Two theatres are live.',
    facts: [risk('ticketing rollout delayed, the card readers are stuck in customs')],
  },
  {
    rule: status,
    draft: '# Update\n\n## Status\n\n- Library catalogue: on track\n- Reading room: painted',
    facts: [risk('we will not make the date for the library catalogue')],
  },
  {
    rule: status,
    draft: 'The recruitment of the two nurses is progressing as planned.',
    facts: [risk('recruitment of nurses is blocked, no candidates since January')],
  },
  {
    rule: status,
    draft: 'We remain on course with the ferry timetable.',
    facts: [promise('I owe Helen the ferry timetable by Monday', 'the ferry timetable', '2026-03-09')],
  },
  {
    rule: status,
    draft: 'Greenhouse heating: all good, no issues.',
    facts: [risk('the greenhouse heating failed twice last week')],
  },
  {
    rule: status,
    draft: 'Helen,\n\nthe museum app stays on schedule and we will show it in May.\n\nThanks,\nPat',
    facts: [risk('museum app is running four weeks late')],
  },
  {
    rule: status,
    draft: 'The scanner replacement is within budget and on time.',
    facts: [risk('scanner replacement over budget by 12,000 euros')],
  },
  { rule: null, draft: 'The scanner training is on time.', facts: [risk('scanner replacement over budget')] },
  {
    rule: null,
    draft: 'If the customs papers come this week, the ticketing rollout is on track.',
    facts: [risk('ticketing rollout delayed, the card readers are stuck in customs')],
  },
  {
    rule: null,
    draft: 'The ticketing rollout was on track until the readers got stuck in customs.',
    facts: [risk('ticketing rollout delayed, the card readers are stuck in customs')],
  },
  {
    rule: null,
    draft: 'We are doing all we can to get the ticketing rollout on track again.',
    facts: [risk('ticketing rollout delayed, the card readers are stuck in customs')],
  },
  {
    rule: null,
    draft:
      'Ticketing is delayed by three weeks: the readers are stuck in customs. The rest of the rollout is on track.',
    facts: [risk('ticketing rollout delayed, the card readers are stuck in customs')],
  },
  {
    rule: null,
    draft: 'Phase 2 of the clinic extension is on track.',
    facts: [risk('phase 1 of the clinic extension is late')],
  },
  {
    rule: null,
    draft: 'The clinic budget is green.',
    facts: [risk('the clinic extension is late, the lift is missing')],
  },
  {
    rule: null,
    draft: 'The new green paint for the clinic is here.',
    facts: [risk('paint for the clinic comes late')],
  },
  {
    rule: null,
    draft: 'The museum app is on schedule.',
    facts: [risk('museum app is running four weeks late', { said: '2025-09-02T09:00:00Z' })],
  },
  {
    rule: null,
    draft: 'The museum app is on schedule.',
    facts: [
      result('museum app delivered to the store', { said: '2026-03-10T09:00:00Z' }),
      risk('museum app is running four weeks late'),
    ],
  },
  {
    rule: null,
    draft: 'The ferry timetable is on schedule.',
    facts: [promise('I owe Helen the ferry timetable by Monday', 'the ferry timetable', '2026-03-16')],
  },
  {
    rule: date,
    draft: 'You will have the tenancy agreement by the 25th of March.',
    facts: [promise('promised Helen the tenancy agreement for 18 March', 'the tenancy agreement', '2026-03-18')],
  },
  {
    rule: date,
    draft: 'Next steps: I finish the crew rota by 2026-03-27.',
    facts: [promise('I will finish the crew rota by 20 March', 'finish the crew rota', '2026-03-20')],
  },
  {
    rule: date,
    draft: 'I will present the insurance options to you on Friday 27 March.',
    facts: [promise('insurance options to Helen next Friday', 'present the insurance options', '2026-03-20')],
  },
  {
    rule: date,
    draft: 'The board vote on the merger is on 2 April.',
    facts: [{ kind: 'timing', quote: 'board vote on the merger on 31 March', due: { text: '', date: '2026-03-31' } }],
  },
  {
    rule: date,
    draft: 'As promised, the cleaning tender goes out on Tuesday 24 March.',
    facts: [promise('cleaning tender out by 17 March', 'the cleaning tender out', '2026-03-17')],
  },
  {
    rule: null,
    draft: 'The cleaning tender is delayed: it goes out on 24 March.',
    facts: [promise('cleaning tender out by 17 March', 'the cleaning tender out', '2026-03-17')],
  },
  {
    rule: null,
    draft: 'I need one more week for the crew rota and will finish it by 27 March.',
    facts: [promise('I will finish the crew rota by 20 March', 'finish the crew rota', '2026-03-20')],
  },
  {
    rule: null,
    draft: 'I sent the crew rota on 11 March.',
    facts: [promise('I will finish the crew rota by 20 March', 'finish the crew rota', '2026-03-20')],
  },
  {
    rule: null,
    draft: 'The crew rota covers the time until 30 June.',
    facts: [promise('I will finish the crew rota by 20 March', 'finish the crew rota', '2026-03-20')],
  },
  {
    rule: null,
    draft: 'I will finish the crew rota by the end of next week.',
    facts: [promise('I will finish the crew rota by 20 March', 'finish the crew rota', '2026-03-20')],
  },
  {
    rule: null,
    draft: 'Please send me your comments on the crew rota by 25 March.',
    facts: [promise('I will finish the crew rota by 20 March', 'finish the crew rota', '2026-03-20')],
  },
  {
    rule: null,
    draft: 'I will finish the crew rota by 20 March and train the crews on 27 March.',
    facts: [promise('I will finish the crew rota by 20 March', 'finish the crew rota', '2026-03-20')],
  },
  {
    rule: null,
    draft: 'I will send you the insurance invoice on 27 March.',
    facts: [promise('insurance options to Helen next Friday', 'present the insurance options', '2026-03-20')],
  },
  {
    rule: null,
    draft: 'I will finish the crew rota by 27 March.',
    facts: [
      promise('crew rota for the summer by 27 March', 'finish the crew rota', '2026-03-27'),
      promise('I will finish the crew rota by 20 March', 'finish the crew rota', '2026-03-20'),
    ],
  },
  {
    rule: number,
    draft: 'The donor evening raised 64,000 euros.',
    facts: [result('donor evening raised 46,000 euros')],
  },
  {
    rule: number,
    draft: 'We closed 118 support tickets in the Friday sprint.',
    facts: [result('closed 81 support tickets in the Friday sprint')],
  },
  {
    rule: number,
    draft: 'Member renewals reached 92%, thanks to Ola and Finn.',
    facts: [result('member renewals reached 88%, Ola and Finn called everybody', { people: ['Ola', 'Finn'] })],
  },
  {
    rule: number,
    draft: 'The energy audit cut the heating bill by £9,500.',
    facts: [result('energy audit: heating bill cut by £5,900')],
  },
  {
    rule: null,
    draft: 'The donor evening raised more than 45,000 euros.',
    facts: [result('donor evening raised 46,000 euros')],
  },
  { rule: null, draft: 'The donor evening raised 46k euros.', facts: [result('donor evening raised 46,000 euros')] },
  {
    rule: null,
    draft: 'The donor evening should raise 64,000 euros next year.',
    facts: [result('donor evening raised 46,000 euros')],
  },
  {
    rule: null,
    draft: 'We invited 640 guests to the donor evening.',
    facts: [result('donor evening raised 46,000 euros')],
  },
  {
    rule: null,
    draft: 'Member renewals rose from 88% to 92%.',
    facts: [result('member renewals reached 88%, Ola and Finn called everybody')],
  },
  {
    rule: null,
    draft: 'Member renewals are now at 92%.',
    facts: [result('member renewals reached 88%, Ola and Finn called everybody')],
  },
  {
    rule: null,
    draft: 'The gala raised 64,000 euros.',
    facts: [result('donor evening raised 46,000 euros')],
  },
  {
    rule: null,
    draft: 'We closed 118 support tickets in the Monday sprint.',
    facts: [result('closed 81 support tickets in the Friday sprint')],
  },
];
