import { expect, it } from 'vitest';
import { isHistory } from './history.ts';
import { isOfTheHour } from './of-the-hour.ts';

it.each([
  'Can you talk now?',
  'Call me',
  'Pls call me when you get a chance.',
  'Remind me to discuss',
  'Are you back?',
  'Do you have a few minutes to talk at 4:30?',
  'Can we speak tonight?',
  'Call me on my cell 555 0142',
  'Let’s discuss tomorrow.',
  'When can we meet?',
])('%s is of the hour', (quote) => expect(isOfTheHour({ kind: 'request', quote })).toBe(true));

it.each([
  'Can you call Renata?',
  'Can we talk about the lease?',
  'Call the board by Friday',
  'Remind me to discuss the audit',
  'Is the contractor back?',
  'Send me the numbers today',
  'Can you send it again?',
  'Where are we?',
  '',
])('%s says more, or nothing of talking', (quote) => expect(isOfTheHour({ kind: 'request', quote })).toBe(false));

const now = '2026-03-12T08:00:00+00:00';
const ask = { kind: 'request', quote: 'Can you talk now?', state: 'proposed', due: null } as const;

it('is history after two days, while another ask stays six weeks', () => {
  expect(isHistory({ ...ask, said: '2026-03-11T08:00:00+00:00' }, 'mail', now)).toBe(false);
  expect(isHistory({ ...ask, said: '2026-03-09T08:00:00+00:00' }, 'mail', now)).toBe(true);
  const other = { ...ask, quote: 'Can you send me the lease?' };
  expect(isHistory({ ...other, said: '2026-03-09T08:00:00+00:00' }, 'mail', now)).toBe(false);
  expect(isHistory({ ...other, said: '2026-01-09T08:00:00+00:00' }, 'mail', now)).toBe(true);
});

it('stays while its day is still to come, and where it was accepted', () => {
  const said = '2026-03-09T08:00:00+00:00';
  const due = { text: 'Friday', date: '2026-03-13' };
  expect(isHistory({ ...ask, said, due }, 'mail', now)).toBe(false);
  expect(isHistory({ ...ask, said, due: { text: 'tonight', date: '2026-03-09' } }, 'mail', now)).toBe(true);
  expect(isHistory({ ...ask, said, state: 'accepted' }, 'mail', now)).toBe(false);
});
