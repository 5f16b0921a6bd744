import { expect, it } from 'vitest';
import { todaySentence } from './today-sentence.ts';

const quiet = {
  talks: 0,
  later: 0,
  overdue: 0,
  due: 0,
  owed: 0,
  today: '2026-03-12',
  nextDue: null,
  debriefs: 0,
  proposals: 0,
  empty: false,
  noMe: false,
  noneAbove: false,
};

it.each([
  [{ talks: 1, overdue: 1 }, 'One talk to be ready for today and one commitment past its day.'],
  [
    { talks: 2, overdue: 2, due: 1 },
    'Two talks to be ready for today, two commitments past their day and one commitment due by tomorrow.',
  ],
  [{ later: 1 }, 'One talk to be ready for in the next seven days.'],
  [{ talks: 1, later: 3 }, 'One talk to be ready for today.'],
  [{ debriefs: 1 }, 'One talk behind you: write one line while you remember.'],
  [{ proposals: 12 }, '12 proposals to look at.'],
  [
    { owed: 4, nextDue: '2026-03-16', proposals: 20 },
    'Four commitments open, the next is due Monday; 20 proposals to look at.',
  ],
  [{ owed: 1, nextDue: '2026-04-20' }, 'One commitment open, due on 20 April.'],
  [{ owed: 1, proposals: 1 }, 'One commitment open, not due by tomorrow; one proposal to look at.'],
  [{ owed: 2 }, 'Two commitments open, none of them due by tomorrow.'],
  [{ empty: true }, 'Bring a calendar or some mail, and this page will get you ready.'],
  [{ noMe: true, noneAbove: true }, 'Say which address is yours, and this page knows what is yours to do.'],
  [{ noneAbove: true }, 'Say who is above you, and this page knows which talks matter.'],
  [{ noneAbove: true, due: 1 }, 'One commitment due by tomorrow.'],
  [{}, 'Nothing is due, and nobody above you is on the calendar in the next seven days.'],
])('says %j', (counts, sentence) => expect(todaySentence({ ...quiet, ...counts })).toBe(sentence));
