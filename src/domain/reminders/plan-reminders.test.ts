import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aFact, aMoment } from '../../../tests/support/content.ts';
import { addDays, inZone, millis } from '../shared/time.ts';
import { planReminders, type ToPlan } from './plan-reminders.ts';
import { calmSettings, type Reminder } from './reminder.ts';
import { replan } from './replan.ts';

const promise = (date: string | null, change = {}) =>
  aFact({ kind: 'commitment', owner: 'me', to: 'dana', due: { text: 'then', date }, state: 'accepted', ...change });

const plan = (change: Partial<ToPlan>) =>
  planReminders({
    facts: [],
    moments: [],
    disagreements: [],
    warned: new Set(),
    me: 'me',
    above: new Set(['dana']),
    settings: calmSettings,
    calendar: {},
    now: '2026-03-02T10:00:00+01:00',
    zone: 'Europe/Berlin',
    ...change,
  });
const known = '2026-03-02T09:00:00+01:00';
const times = (wanted: ReturnType<typeof plan>) => wanted.map(({ kind, at }) => `${kind} ${at.slice(0, 16)}`);
const ofPromise = (date: string | null, change: Partial<ToPlan> = {}, fact = {}) =>
  times(plan({ facts: [{ fact: promise(date, fact), known }], ...change }));

describe('the reminders of a promise', () => {
  it('are the working day before, its day, and once when it is past [6.1]', () => {
    expect(ofPromise('2026-03-12')).toEqual([
      'due 2026-03-11T16:00',
      'due 2026-03-12T09:00',
      'overdue 2026-03-13T09:00',
    ]);
  });

  it('go around a weekend, and around days off', () => {
    expect(ofPromise('2026-03-16')).toEqual([
      'due 2026-03-13T16:00',
      'due 2026-03-16T09:00',
      'overdue 2026-03-17T09:00',
    ]);
    const holidays = [
      { day: '2026-03-11', name: 'Off' },
      { day: '2026-03-13', name: 'Off' },
    ];
    expect(ofPromise('2026-03-12', { calendar: { holidays } })).toEqual([
      'due 2026-03-10T16:00',
      'due 2026-03-12T09:00',
      'overdue 2026-03-16T09:00',
    ]);
  });

  it('go over a leap day, and past its absence', () => {
    expect(ofPromise('2028-02-29')).toEqual([
      'due 2028-02-28T16:00',
      'due 2028-02-29T09:00',
      'overdue 2028-03-01T09:00',
    ]);
    expect(ofPromise('2028-03-01')[0]).toBe('due 2028-02-29T16:00');
    expect(ofPromise('2027-03-01')[0]).toBe('due 2027-02-26T16:00');
  });

  it('of a range are of its last day', () => {
    expect(ofPromise(null, {}, { due: { text: 'next week', date: '2026-03-09', end: '2026-03-13' } })[1]).toBe(
      'due 2026-03-13T09:00',
    );
  });

  it('are none where no day is known, where it ended, and where nobody owes it', () => {
    expect(ofPromise(null)).toEqual([]);
    expect(ofPromise('2026-03-12', {}, { closed: { how: 'kept', at: known } })).toEqual([]);
    expect(ofPromise('2026-03-12', {}, { state: 'proposed' })).toEqual([]);
    expect(ofPromise('2026-03-12', {}, { owner: null })).toEqual([]);
  });

  it('say that it is past once, the working morning after it was known, however late that was', () => {
    const late = { facts: [{ fact: promise('2026-02-20'), known: '2026-03-06T18:00:00+01:00' }] };
    expect(times(plan(late)).at(-1)).toBe('overdue 2026-03-09T09:00');
    const early = { facts: [{ fact: promise('2026-02-20'), known: '2026-03-06T07:00:00+01:00' }] };
    expect(times(plan(early)).at(-1)).toBe('overdue 2026-03-06T09:00');
  });

  it('hold a warning the next working morning after it first holds, and it keeps its time', () => {
    const warned = new Set(['fact-1']);
    expect(ofPromise('2026-03-12', { warned })).toContain('warning 2026-03-03T09:00');
    expect(ofPromise('2026-03-12', { warned, now: '2026-03-06T12:00:00+01:00' })).toContain('warning 2026-03-09T09:00');
  });

  it('of what others owe come once, the second working day after its day', () => {
    expect(ofPromise('2026-03-12', {}, { owner: 'dana', to: 'me' })).toEqual(['waiting 2026-03-16T09:00']);
    expect(ofPromise('2026-03-12', {}, { kind: 'request', owner: 'me', to: 'dana' })).toEqual([
      'waiting 2026-03-16T09:00',
    ]);
    // What two others promised each other is no matter of the user.
    expect(ofPromise('2026-03-12', {}, { owner: 'dana', to: 'tom' })).toEqual([]);
  });

  it('are not planned for kinds that are off', () => {
    expect(ofPromise('2026-03-12', { settings: { ...calmSettings, off: ['due'] } })).toEqual([
      'overdue 2026-03-13T09:00',
    ]);
  });
});

it('a moment with somebody above is said an hour before, by its point in time; one with a peer is not', () => {
  const start = '2026-03-29T03:15:00+02:00';
  const moments = [aMoment({ start, people: ['dana'] }), aMoment({ id: 'other', start, people: ['tom'] })];
  expect(plan({ moments, now: '2026-03-28T10:00:00+01:00' })).toMatchObject([
    { kind: 'brief', moment: 'moment-1', wall: { day: '2026-03-27', clock: '16:00' } },
    // An hour of time, though the clocks show two.
    { kind: 'moment', moment: 'moment-1', wall: null, at: '2026-03-29T01:15:00+01:00' },
  ]);
});

describe('planning anew', () => {
  const rows = (wanted: ReturnType<typeof plan>, state: Reminder['state'] = 'scheduled'): Reminder[] =>
    wanted.map(({ known: _known, stays: _stays, ...one }, index) => ({
      ...one,
      id: `r${index}`,
      draft: null,
      words: '',
      state,
      snoozed: 0,
      made: known,
    }));
  const since = '2026-01-01T00:00:00+01:00';
  const zone = 'Europe/Berlin';

  it('changes nothing where nothing changed, and never touches what was said, whatever the clock shows', () => {
    const days = fc.nat({ max: 60 }).map((count) => addDays('2026-03-01', count));
    fc.assert(
      fc.property(
        fc.array(days, { maxLength: 8 }),
        fc.constantFrom<Reminder['state']>('scheduled', 'attempted', 'shown', 'acknowledged'),
        fc.integer({ min: -400, max: 400 }),
        fc.constantFrom('Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Kathmandu'),
        (due, state, hours, elsewhere) => {
          const facts = due.map((date, index) => ({ fact: promise(date, { id: `f${index}` }), known }));
          const there = rows(plan({ facts }), state);
          const now = inZone(millis(known) + hours * 3_600_000, elsewhere);
          const wanted = plan({ facts, now, zone: elsewhere });
          const { make, move, again, withdraw } = replan(there, wanted, { now, since, zone: elsewhere });
          expect([make, again, withdraw]).toEqual([[], [], []]);
          if (state !== 'scheduled' || elsewhere === zone) expect(move).toEqual([]);
          // On a wall clock it stays where it stands there.
          for (const one of move) expect(one.at.slice(0, 16)).toBe(`${one.wall?.day}T${one.wall?.clock}`);
        },
      ),
    );
  });

  it('takes back what is no longer wanted, and plans it again where it is', () => {
    const now = '2026-03-02T10:00:00+01:00';
    const facts = [{ fact: promise('2026-03-12'), known }];
    const there = rows(plan({ facts }));
    const gone = replan(there, [], { now, since, zone });
    expect(gone.withdraw).toHaveLength(3);
    const back = replan(rows(plan({ facts }), 'withdrawn'), plan({ facts }), { now, since, zone });
    expect([back.make, back.again.length]).toEqual([[], 3]);
  });

  it('keeps a warning at the morning it was first planned for', () => {
    const facts = [{ fact: promise('2026-03-12'), known }];
    const warned = new Set(facts.map(({ fact }) => fact.id));
    const [first] = plan({ facts, warned, now: known }).filter(({ kind }) => kind === 'warning');
    const there = rows(plan({ facts, warned, now: known }));
    const now = '2026-03-03T10:00:00+01:00';
    const wanted = plan({ facts, warned, now });
    expect(wanted.find(({ kind }) => kind === 'warning')?.at).not.toBe(first?.at);
    expect(replan(there, wanted, { now, since, zone }).move).toEqual([]);
  });

  it('withdraws what was said and is wanted no more, but for what was answered; wanted again it is as it was', () => {
    const now = '2026-03-12T10:00:00+01:00';
    const facts = [{ fact: promise('2026-03-12'), known }];
    const states = ['attempted', 'shown', 'acknowledged'] as const;
    const there = rows(plan({ facts })).map((one, index) => ({ ...one, state: states[index] ?? 'shown' }));
    expect(replan(there, [], { now, since, zone }).withdraw.map(({ state }) => state)).toEqual(['attempted', 'shown']);
    const withdrawn = there.map((one) => ({ ...one, state: 'withdrawn' as const }));
    const withdrawnFrom = new Map(withdrawn.map(({ id }, index) => [id, states[index] ?? 'shown']));
    const back = replan(withdrawn, plan({ facts }), { now, since, zone, withdrawnFrom });
    expect(back.restore.map(({ state }) => state)).toEqual(['attempted', 'shown']);
  });

  it('keeps what was put off where it was put', () => {
    const facts = [{ fact: promise('2026-03-12'), known }];
    const there = rows(plan({ facts })).map((one) => ({
      ...one,
      snoozed: 1,
      wall: { day: '2026-03-14', clock: '11:11' },
      at: '2026-03-14T11:11:00+01:00',
    }));
    const now = '2026-03-02T10:00:00+01:00';
    expect(replan(there, plan({ facts }), { now, since, zone }).move).toEqual([]);
    const { move } = replan(there, plan({ facts, zone: 'UTC' }), { now, since, zone: 'UTC' });
    expect(move.map(({ at }) => at)).toEqual(Array(3).fill('2026-03-14T11:11:00+00:00'));
  });

  it('says nothing of the time before reminders were planned here, nor before something was known', () => {
    const now = '2026-04-01T10:00:00+02:00';
    const facts = [{ fact: promise('2026-03-12'), known }];
    expect(replan([], plan({ facts, now }), { now, since: now, zone }).make).toEqual([]);
    // So late what was said may have been let go.
    const late = '2026-04-20T10:00:00+02:00';
    expect(replan([], plan({ facts, now: late }), { now: late, since, zone }).make).toEqual([]);
    expect(replan([], plan({ facts, now }), { now, since, zone }).make).toHaveLength(3);
    const learnt = [{ fact: promise('2026-03-12'), known: '2026-03-12T08:00:00+01:00' }];
    expect(
      times(replan([], plan({ facts: learnt, now }), { now, since, zone }).make as ReturnType<typeof plan>),
    ).toEqual(['due 2026-03-12T09:00', 'overdue 2026-03-13T09:00']);
  });
});
