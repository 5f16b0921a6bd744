import { describe, expect, it } from 'vitest';
import { aFact, aMoment, aPerson, aSource } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { answerGive } from '../answer/give.ts';
import { draftSave } from '../draft/save.ts';
import { draftSend } from '../draft/send.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { factConfirm } from '../fact/confirm.ts';
import { perform } from '../perform.ts';
import { reflectionSave } from '../reflection/save.ts';
import { todayShow } from '../today/show.ts';
import { updateCompile } from '../update/compile.ts';
import { weekShow } from './show.ts';

const workspaces = freshWorkspaces();

/** A boss and a director, both above, on a wall clock. */
const stage = async (zone = 'Europe/Zurich') => {
  const there = await workspaces();
  const store = there.store();
  const on = (now: string, replayed = false) => contextFor(there, { newId, now, zone, replayed });
  store.people.add(aPerson({ id: 'me', name: 'Robin Ames', standing: 'me', addresses: ['robin@quay.example'] }));
  for (const [id, name] of [
    ['dana', 'Dana Whitfield'],
    ['ilse', 'Ilse Marten'],
  ] as const)
    store.people.add(aPerson({ id, name, standing: 'above', addresses: [`${id}@quay.example`] }));
  const talk = (id: string, start: string, people: string[], change = {}) =>
    store.moments.put(
      aMoment({
        id,
        key: id,
        title: id,
        start,
        end: new Date(Date.parse(start) + 1_800_000).toISOString(),
        people,
        ...change,
      }),
    );
  const accepted = async (now: string, text: string) => {
    const { facts } = await perform(factCapture, on(now), { text });
    await perform(factAccept, on(now), { facts: facts.map(({ id }) => id) });
    return facts;
  };
  return { there, store, on, talk, accepted };
};

const thursday = '2026-03-12T09:00:00+01:00';

describe('a week', () => {
  it('holds talks and what is due both ways, each on its day, Monday first [6.6]', async () => {
    const { on, talk, accepted } = await stage();
    talk('Budget', '2026-03-13T10:00:00+01:00', ['dana']);
    talk('Late on Sunday', '2026-03-15T23:30:00+01:00', ['ilse']);
    talk('Next Monday', '2026-03-16T00:00:00+01:00', ['dana']);
    await accepted('2026-03-10T09:00:00+01:00', 'I promised @dana the lease by Friday');
    await accepted('2026-03-10T09:00:00+01:00', '@ilse will send me the rota by Saturday');
    await accepted('2026-02-20T09:00:00+01:00', 'I promised @ilse the crane plan by 6 March');
    const week = await perform(weekShow, on(thursday), {});
    expect(week).toMatchObject({
      week: '2026-W11',
      from: '2026-03-09',
      to: '2026-03-15',
      when: 'now',
      after: '2026-W12',
    });
    expect(week.days.map(({ day }) => day)).toEqual(
      ['09', '10', '11', '12', '13', '14', '15'].map((day) => `2026-03-${day}`),
    );
    const on13 = week.days[4];
    expect(on13?.moments.map(({ title }) => title)).toEqual(['Budget']);
    expect(on13?.iOwe).toHaveLength(1);
    expect(week.days[5]?.theyOwe).toHaveLength(1);
    expect(week.days[6]?.moments.map(({ title }) => title)).toEqual(['Late on Sunday']);
    expect(week.late).toHaveLength(1);
    expect(week.sentence).toBe(
      'One commitment past its day. Two talks to come, one thing you owe and one thing you wait for this week.',
    );
    const next = await perform(weekShow, on(thursday), { of: '2026-W12' });
    expect(next).toMatchObject({ when: 'coming', late: [], steps: [], lookBack: [] });
    expect(next.days[0]?.moments.map(({ title }) => title)).toEqual(['Next Monday']);
  });

  it('goes across a year, a change of the clocks, a leap day, and stands on the day of the zone [6.6]', async () => {
    const { on, talk } = await stage('America/New_York');
    talk('New year', '2027-01-01T12:00:00-05:00', ['dana']);
    talk('Spring', '2026-03-08T03:30:00-04:00', ['dana']);
    talk('Leap', '2028-02-29T12:00:00-05:00', ['dana']);
    // Monday already in Europe, Sunday where the user is.
    talk('Far', '2026-03-09T03:30:00+00:00', ['ilse']);
    talk('Whole day', '2026-03-09T00:00:00+00:00', ['ilse'], { allDay: true, end: '2026-03-10T00:00:00+00:00' });
    const titles = async (of: string) =>
      (await perform(weekShow, on('2026-03-09T09:00:00-04:00'), { of })).days.map(({ moments }) =>
        moments.map(({ title }) => title).join(),
      );
    expect(await titles('2026-W53')).toEqual(['', '', '', '', 'New year', '', '']);
    expect(await titles('2026-W10')).toEqual(['', '', '', '', '', '', 'Spring,Far']);
    expect(await titles('2026-W11')).toEqual(['Whole day', '', '', '', '', '', '']);
    expect(await titles('2028-W09')).toEqual(['', 'Leap', '', '', '', '', '']);
    await expect(perform(weekShow, on(thursday), { of: '2025-W53' })).rejects.toMatchObject({ code: 'bad-input' });
  });

  it('says nothing where there is nothing, and of the past what was kept', async () => {
    const { on, accepted, store } = await stage();
    const empty = await perform(weekShow, on(thursday), {});
    expect(empty.sentence).toBe('The rest of this week is yours.');
    const [fact] = await accepted('2026-03-10T09:00:00+01:00', 'I promised @dana the lease by Friday');
    const stored = store.facts.get(fact?.id ?? '');
    if (stored) store.facts.put({ ...stored, closed: { how: 'kept', at: '2026-03-13T10:00:00+01:00' } });
    const past = await perform(weekShow, on('2026-04-20T09:00:00+02:00'), { of: '2026-W11' });
    expect(past).toMatchObject({ when: 'past', sentence: 'One word kept.', steps: [], late: [], challenge: null });
    // On a day before, it was open.
    const then = await perform(weekShow, on('2026-03-11T09:00:00+01:00', true), {});
    expect(then.days[4]?.iOwe.map(({ closed }) => closed)).toEqual([null]);
  });
});

describe('the challenge of a week', () => {
  it('recognises what was done from facts and drafts, each with its day and source [7.1]', async () => {
    const { on, talk, accepted } = await stage();
    const own = (await perform(weekShow, on(thursday), {})).challenge?.person;
    expect(own).not.toBeNull();
    const id = own?.id ?? '';
    const name = own?.name.split(' ')[0] ?? '';
    talk('One to one', '2026-03-10T10:00:00+01:00', [id]);
    const steps = async (now = thursday) =>
      Object.fromEntries(
        ((await perform(weekShow, on(now), {})).challenge?.steps ?? []).map((step) => [step.step, step]),
      );
    expect(Object.values(await steps()).map(({ done }) => done)).toEqual([null, null, null, null, null]);

    const [priority] = await accepted('2026-02-01T09:00:00+01:00', `@${name} cares most about the on-time rate`);
    expect((await steps()).priority).toMatchObject({ done: null, line: { sources: [{ fact: priority?.id }] } });
    await perform(factConfirm, on('2026-03-11T09:00:00+01:00'), { facts: [priority?.id ?? ''] });
    expect((await steps()).priority).toMatchObject({ done: '2026-03-11', line: { sources: [{ fact: priority?.id }] } });

    const sent = async (draft: string) => perform(draftSend, on(thursday), { draft });
    const update = (await perform(updateCompile, on(thursday), { reader: id })).draft.id;
    await sent(update);
    expect((await steps()).update).toMatchObject({
      done: '2026-03-12',
      line: { sources: [{ kind: 'draft', id: update }] },
    });
    expect((await steps()).option?.done).toBeNull();
    const text = 'Two options: A, we wait; B, we rent. I recommend B because it is here in two days.';
    await sent((await perform(draftSave, on(thursday), { text, reader: id })).draft.id);
    expect((await steps()).option).toMatchObject({ done: '2026-03-12' });

    const asked = await steps();
    expect(asked.reflection).toMatchObject({ done: null, at: 'One to one' });
    await perform(reflectionSave, on(thursday), { moment: 'One to one', words: 'Bring the number first' });
    expect((await steps()).reflection).toMatchObject({ done: '2026-03-12' });
    // Of last week nothing was done, and nothing is said.
    expect((await perform(weekShow, on(thursday), { of: '2026-W10' })).challenge).toBeNull();
    // As of the day before, none of it is seen.
    const before = await perform(weekShow, on('2026-03-10T12:00:00+01:00', true), {});
    expect(before.challenge?.steps.map(({ done }) => done)).toEqual([null, null, null, null, null]);
  });

  it('counts a need as raised that was told early, or that the user says was raised [7.1]', async () => {
    const { on, store } = await stage();
    const id = (await perform(weekShow, on(thursday), {})).challenge?.person?.id ?? '';
    store.sources.add(aSource({ id: 'note', kind: 'capture', key: 'note', text: 'The dryer is slow.', people: [] }));
    store.facts.add(
      aFact({
        id: 'trouble',
        kind: 'risk',
        source: 'note',
        quote: 'The dryer is slow',
        due: null,
        about: [id],
        said: '2026-03-10T08:00:00+01:00',
        state: 'accepted',
      }),
    );
    const need = async () =>
      (await perform(weekShow, on(thursday), {})).challenge?.steps.find(({ step }) => step === 'need')?.done;
    expect(await need()).toBeNull();
    store.told.add({ fact: 'trouble', person: id, at: '2026-03-11T08:00:00+01:00', draft: null });
    expect(await need()).toBe('2026-03-11');
  });

  it('is left out or given to somebody else by a word, and taken up again; Today has one line of it [7.1]', async () => {
    const { on } = await stage();
    const week = () => perform(weekShow, on(thursday), {});
    const first = (await week()).challenge;
    const other = first?.person?.id === 'dana' ? 'ilse' : 'dana';
    const line = (await perform(todayShow, on(thursday), {})).challenge;
    expect(line?.person.id).toBe(first?.person?.id);
    await perform(answerGive, on(thursday), { about: first?.about ?? '', answer: 'later' });
    expect((await week()).challenge).toMatchObject({ person: null, steps: [] });
    expect((await perform(todayShow, on(thursday), {})).challenge).toBeNull();
    await perform(answerGive, on(thursday), { about: first?.about ?? '', answer: 'open' });
    expect((await week()).challenge?.person?.id).toBe(first?.person?.id);
    await perform(answerGive, on(thursday), { about: `challenge:${other}:2026-W11`, answer: 'right' });
    expect((await week()).challenge).toMatchObject({ person: { id: other }, why: 'own' });
    await expect(
      perform(answerGive, on(thursday), { about: 'challenge:dana:2025-W53', answer: 'right' }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});
