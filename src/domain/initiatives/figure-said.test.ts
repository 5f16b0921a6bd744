import fc from 'fast-check';
import { expect, it } from 'vitest';
import { figureSaid } from './figure-said.ts';

const days = 'working days to reconcile a month';

it.each([
  ['the pilot saved 11 days of reconciliation, 3 working days instead of 14', days, '3'],
  ['We cut the waiting time of the crane from 40 to 31 minutes', 'waiting time', '31'],
  ['Late deliveries fell from 12 to 9 a week, and 1,200 parcels went out', 'late deliveries a week', '9'],
  ['the waiting is down to 28 minutes', 'waiting time of a crane', '28 minutes'],
  ['reconciliation takes 5.5 days now', days, '5.5 days'],
])('takes the figure that stands beside words of the measure [6.9]: %s', (quote, measure, figure) =>
  expect(figureSaid(quote, measure)?.figure).toBe(figure),
);

it.each([
  ['the pilot saved eleven days: 11 days of reconciliation were saved', days],
  ['35 open items of the pilot are left', days],
  ['the training of the pilot took 12 days', days],
  ['we trained 40 people, and the reconciliation went well', days],
  ['the pilot went well', days],
  ['31 minutes', ''],
])('takes none [6.9]: %s', (quote, measure) => expect(figureSaid(quote, measure)).toBeNull());

it('gives nothing that is not in the words', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.constantFrom(days, 'waiting time', ''), (text, measure) => {
      const quote = `waiting days 3 ${text} reconciled 4,5 days`;
      const found = figureSaid(quote, measure);
      if (found) expect(quote.includes(found.clause) && found.clause.includes(found.figure)).toBe(true);
    }),
  );
});
