import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { contextFor } from '../../../tests/support/context-for.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from '../../../tests/support/temporary-workspace.ts';
import type { Standing } from '../../domain/people/person.ts';
import { addDays, type Day } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { rhythmList } from './list.ts';
import { quietFor, quietPeople } from './quiet-for.ts';

type Listed = z.infer<typeof rhythmList.output>;

describe('rhythm', () => {
  let there: TemporaryWorkspace;
  let context: Context;
  let mails = 0;
  const add = (id: string, name: string, standing: Standing, more: { gone?: Day; group?: boolean } = {}): void => {
    const { store } = there;
    store().people.add({
      id,
      name,
      addresses: [`${id}@quay.example`],
      aliases: [],
      role: '',
      standing,
      group: more.group ?? false,
      note: '',
      created: context.now,
    });
    if (more.gone) store().people.edit(id, { gone: more.gone });
  };
  /** A mail of a day, by default from the user. */
  const mail = (day: Day, to: readonly string[], from = 'me', cc: readonly string[] = []): void => {
    mails += 1;
    const id = `mail-${mails}`;
    const said = `${day}T10:00:00+00:00`;
    there.store().sources.add({
      id,
      kind: 'mail',
      key: id,
      thread: id,
      said,
      learned: said,
      title: 'Quay',
      text: 'The crane is here.',
      automatic: false,
      attachments: [],
      moment: null,
      people: [
        { person: from, role: 'from' },
        ...to.map((person) => ({ person, role: 'to' as const })),
        ...cc.map((person) => ({ person, role: 'cc' as const })),
      ],
    });
  };
  const moment = (day: Day, people: readonly string[], status: 'confirmed' | 'cancelled' = 'confirmed'): void => {
    mails += 1;
    there.store().moments.put({
      id: `moment-${mails}`,
      key: `event:${mails}`,
      sequence: 0,
      title: 'Weekly',
      start: `${day}T09:00:00+00:00`,
      end: `${day}T09:30:00+00:00`,
      allDay: false,
      place: '',
      status,
      people: ['me', ...people],
      debriefed: false,
      linked: [],
      text: '',
    });
  };
  const weekly = (who: string, from: Day, times: number): Day => {
    for (let n = 0; n < times; n += 1) mail(addDays(from, 7 * n), [who]);
    return addDays(from, 7 * (times - 1));
  };
  /** Somebody is written to on every other day, so that silence is about one person. */
  const busyUntil = (day: Day): void => {
    for (let one = '2025-11-03'; one <= day; one = addDays(one, 2)) mail(one, ['other']);
  };
  const listed = (input: object = {}): Listed => rhythmList.run(context, rhythmList.input.parse(input)) as Listed;
  const quiet = (): readonly string[] => quietPeople(context).map(({ person }) => person.id);

  beforeEach(async () => {
    mails = 0;
    there = await temporaryWorkspace();
    context = contextFor(there);
    add('me', 'Robin Ames', 'me');
    add('dana', 'Dana Whitfield', 'above');
    add('other', 'Olu Bankole', 'beside');
  });
  afterEach(() => there.remove());

  it('tells who has gone quiet from mail and moments, and says it once on Today [3.4]', () => {
    weekly('dana', '2025-11-03', 10);
    moment('2026-01-12', ['dana']);
    busyUntil('2026-03-11');
    expect(quietFor(context)).toEqual({
      person: { id: 'dana', name: 'Dana Whitfield', role: '', standing: 'above' },
      words:
        'You and Dana have not been in touch since 12 January; in the year before it was rarely more than seven days apart.',
      since: '2026-01-12',
      days: 59,
      about: 'quiet:dana',
    });
    const [first] = listed().people;
    expect(first).toMatchObject({
      person: { id: 'dana' },
      words:
        'Quiet since 12 January, for 59 days. In touch on eleven days from 3 November 2025 to 12 January, rarely more than seven days apart.',
      last: { how: 'met', words: 'You met last.' },
    });
  });

  it('is answered, and asks again a month later or after the next silence', () => {
    const last = weekly('dana', '2025-11-03', 10);
    busyUntil('2026-03-11');
    const answer = (word: string, said: string) =>
      there.store().answers.put({ about: 'quiet:dana', person: 'dana', said, answer: word, words: '' });
    answer('later', context.now);
    expect(quiet()).toEqual([]);
    context = { ...context, now: '2026-04-11T08:00:00+00:00' };
    busyUntil('2026-04-10');
    expect(quiet()).toEqual(['dana']);
    answer('right', context.now);
    expect(quiet()).toEqual([]);
    expect(last).toBe('2026-01-05');
  });

  it('leaves out who left, and counts who came back from then on', () => {
    weekly('dana', '2025-11-03', 10);
    busyUntil('2026-03-11');
    there.store().people.edit('dana', { gone: '2026-01-09' });
    expect(quiet()).toEqual([]);
    expect(listed({ person: 'dana' }).people[0]).toMatchObject({ gone: '2026-01-09', quiet: null });
    // On a day before, nobody had left.
    expect(quietPeople({ ...context, now: '2026-01-08T08:00:00+00:00', replayed: true })).toEqual([]);
    there.store().people.edit('dana', { gone: null });
    expect(quiet()).toEqual(['dana']);
    mail('2026-03-10', ['me'], 'dana');
    expect(quiet()).toEqual([]);
    expect(listed({ person: 'dana' }).people[0]?.last?.words).toBe('Dana wrote last.');
  });

  it('misses nobody who is met soon, copied in small mails, or written to under another address', () => {
    weekly('dana', '2025-11-03', 10);
    busyUntil('2026-03-11');
    const before = there.store().moments.count();
    moment('2026-03-20', ['dana']);
    expect(quiet()).toEqual([]);
    const [coming] = there.store().moments.all();
    if (coming) there.store().moments.put({ ...coming, status: 'cancelled' });
    expect([before, ...quiet()]).toEqual([0, 'dana']);
    add('dana2', 'Whitfield, Dana', 'unknown');
    mail('2026-03-01', ['dana2']);
    expect(quiet()).toEqual([]);
  });

  it('takes mail both are sent for being in sight', () => {
    weekly('dana', '2025-11-03', 10);
    busyUntil('2026-03-11');
    mail('2026-02-03', ['me'], 'other', ['dana']);
    expect(quiet()).toEqual(['dana']);
    mail('2026-03-03', ['me'], 'other', ['dana']);
    expect(quiet()).toEqual([]);
  });

  it('takes no crowd, no machine, no group and no cancelled talk for contact', () => {
    const crowd = Array.from({ length: 12 }, (_, n) => `p${n}`);
    for (const id of crowd) add(id, `Person ${id}`, 'unknown');
    add('list', 'All hands', 'unknown', { group: true });
    for (let n = 0; n < 12; n += 1) {
      mail(addDays('2025-11-03', 7 * n), [...crowd, 'dana']);
      mail(addDays('2025-11-03', 7 * n), ['list']);
      moment(addDays('2025-11-04', 7 * n), ['dana'], 'cancelled');
    }
    expect(listed({ person: 'dana' }).people[0]).toMatchObject({
      words: 'No contact on file: no mail between you two, and no talk.',
      days: 0,
      last: null,
    });
    expect(listed({ all: true }).people.map(({ person }) => person.id)).not.toContain('list');
    expect(quiet()).toEqual([]);
  });

  it('says nothing where there is nobody, one contact only, or nobody knows who the user is', async () => {
    expect(listed()).toEqual({ people: [], total: 0, quiet: [] });
    mail('2025-12-01', ['dana']);
    expect(listed().people.map(({ words }) => words)).toEqual(['In touch once, on 1 December 2025.']);
    const empty = await temporaryWorkspace();
    expect(quietFor(contextFor(empty))).toBeNull();
    expect(rhythmList.run(contextFor(empty), { all: true, limit: 10 })).toEqual({ people: [], total: 0, quiet: [] });
    empty.remove();
  });

  it('sees nothing on a replayed day that came later [3.4]', () => {
    weekly('dana', '2025-11-03', 10);
    busyUntil('2026-03-11');
    mail('2026-04-02', ['dana']);
    context = { ...context, now: '2026-02-12T08:00:00+00:00', replayed: true };
    expect(quiet()).toEqual(['dana']);
    expect(JSON.stringify(listed())).not.toContain('2026-04');
  });

  it('orders two hundred people, who is quiet first', () => {
    there.store().transaction(() => {
      for (let n = 0; n < 200; n += 1) {
        add(`x${n}`, `Xan ${n} מרים אלעזר`, n % 2 === 0 ? 'beside' : 'below');
        mail(addDays('2025-12-01', n % 90), [`x${n}`]);
      }
      weekly('dana', '2025-11-03', 10);
      busyUntil('2026-03-11');
    });
    const { people, total } = listed({ limit: 50 });
    expect([people.length, total, people[0]?.person.id]).toEqual([50, 202, 'dana']);
  });
});
