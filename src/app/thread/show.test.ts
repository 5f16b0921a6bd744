import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aFact, aPerson, aSource } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from '../../../tests/support/temporary-workspace.ts';
import type { StoredSource } from '../../store/sources.ts';
import type { Context } from '../context.ts';
import { sourceShow } from '../source/show.ts';
import { threadShow } from './show.ts';

const header = (from: string, sent: string): string =>
  `-----Original Message-----\nFrom: ${from}\nSent: ${sent}\nTo: somebody\nSubject: Pier lease\n\n`;

describe('thread.show', () => {
  let there: TemporaryWorkspace;
  let context: Context;
  beforeEach(async () => {
    there = await temporaryWorkspace();
    context = contextFor(there);
    const { people } = there.store();
    people.add(aPerson({ id: 'person-me', name: 'Robin Ames', standing: 'me' }));
    people.add(aPerson());
    people.add(aPerson({ id: 'person-kim', name: 'Kim Osei' }));
  });
  afterEach(() => there.remove());

  const mail = (id: string, day: string, change: Partial<StoredSource> = {}): void => {
    there.store().sources.add(
      aSource({
        id,
        key: `mail:${id}@example.org`,
        thread: 'mail:1@example.org',
        said: `2026-03-${day}T09:14:00+00:00`,
        title: 'Re: Pier lease',
        text: `Words of the mail ${id}, which are long enough to be told from others.`,
        people: [
          { person: 'person-dana', role: 'from' },
          { person: 'person-me', role: 'to' },
        ],
        ...change,
      }),
    );
    const kept = there.store().sources.get(id);
    there.store().search.put('mail', id, { title: kept?.title ?? '', text: kept?.text ?? '', people: '', said: 0 });
  };
  const show = (input: Partial<Parameters<typeof threadShow.run>[1]> = {}) =>
    threadShow.run(context, { source: 'm1', limit: 30, ...input });

  it('gives all mails in time order, with who, to whom, what is attached and the facts', async () => {
    mail('m2', '10', {
      people: [
        { person: 'person-me', role: 'from' },
        { person: 'person-dana', role: 'to' },
        { person: 'person-kim', role: 'cc' },
      ],
      attachments: ['lease.pdf'],
    });
    mail('m1', '09', { title: 'Pier lease', text: 'I need the headcount numbers by Thursday.' });
    there.store().facts.add(aFact({ source: 'm1', about: ['person-dana'] }));
    there.store().facts.add(aFact({ id: 'fact-2', source: 'm1', start: 1, state: 'rejected' }));
    const shown = await show();
    expect(shown).toMatchObject({ title: 'Pier lease', total: 2, place: 0, at: 0, found: null });
    expect(shown.mails).toMatchObject([
      { id: 'm1', from: { name: 'Dana Whitfield' }, readers: 1, copies: 0, facts: [{ id: 'fact-1' }] },
      {
        id: 'm2',
        from: { name: 'Robin Ames' },
        to: [{ name: 'Dana Whitfield' }, { name: 'Kim Osei' }],
        readers: 2,
        copies: 1,
        attachments: ['lease.pdf'],
        facts: [],
      },
    ]);
    expect(shown.people.map(({ name }) => name).sort()).toEqual(['Dana Whitfield', 'Robin Ames']);
  });

  it('ties a quoted mail to the one it repeats, by its words or by its writer and minute', async () => {
    mail('m1', '09', { title: 'Pier lease', text: 'Shall we sign the pier lease before the season?\n\nDana' });
    mail('m2', '10', {
      text: `Yes, on Monday, if the bank agrees to it.\n\n${header('Dana Whitfield', 'Monday, March 9, 2026 4:14 AM')}Shall we sign the pier\nlease before the season?\n\nDana`,
      people: [{ person: 'person-me', role: 'from' }],
    });
    mail('m3', '11', {
      text: `Good.\n\n${header('Robin Ames', 'Tuesday, March 10, 2026 9:14 AM')}Words somebody has changed.\n\n${header('Kim Osei', 'Sunday, March 1, 2026 9:00 AM')}A mail that is not here.`,
    });
    const { mails } = await show();
    const quotes = mails.map(({ parts }) =>
      parts.filter(({ kind }) => kind === 'quoted').map((part) => part.mail?.id ?? null),
    );
    expect(quotes).toEqual([[], ['m1'], ['m2', null]]);
    expect(mails[1]?.parts.find(({ mail: one }) => one)?.mail).toEqual({
      id: 'm1',
      from: 'Dana Whitfield',
      said: '2026-03-09T09:14:00+00:00',
    });
    const source = await sourceShow.run(context, { source: 'm2' });
    expect(source).toMatchObject({ thread: 3, parts: [{ kind: 'words' }, { kind: 'quoted', mail: { id: 'm1' } }] });
  });

  it('ends on the day that is replayed', async () => {
    mail('m1', '09');
    mail('m2', '20');
    const replayed = { ...context, replayed: true };
    expect((await threadShow.run(replayed, { source: 'm1', limit: 30 })).total).toBe(1);
    expect(() => threadShow.run(replayed, { source: 'm2', limit: 30 })).toThrow();
    expect((await show()).total).toBe(2);
  });

  it('opens a conversation of three hundred mails around the one asked for, and pages the rest', async () => {
    for (let number = 1; number <= 300; number += 1) {
      mail(`m${number}`, '09', { said: new Date(Date.UTC(2026, 0, 1) + number * 3_600_000).toISOString() });
    }
    const shown = await show({ source: 'm200' });
    expect(shown).toMatchObject({ total: 300, place: 199, at: 189 });
    expect(shown.mails).toHaveLength(30);
    expect((await show({ source: 'm200', at: 290 })).mails.map(({ id }) => id).at(-1)).toBe('m300');
    expect(await show({ source: 'm300' })).toMatchObject({ at: 270 });
    expect(await show({ source: 'm200', at: 300 })).toMatchObject({ mails: [] });
  });

  it('says which mails hold all the words', async () => {
    mail('m1', '09', { text: 'The dredger is late.' });
    mail('m2', '10', { text: 'Nothing else.' });
    mail('m3', '11', { text: 'Late again, that dredger.' });
    mail('m4', '12', { text: 'The dredger is late, elsewhere.', thread: 'another' });
    expect((await show({ query: 'dredg late' })).found).toEqual([0, 2]);
    expect((await show({ query: '?' })).found).toEqual([]);
  });

  it('gives the beginning of a very long mail, and says how long it is', async () => {
    mail('m1', '09', { text: '🙂'.repeat(50_000) });
    const [long] = (await show()).mails;
    expect(long?.length).toBe(100_000);
    expect(long?.text).toBe('🙂'.repeat(15_000));
  });
});
