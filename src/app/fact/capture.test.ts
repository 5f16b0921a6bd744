import { describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { AppError } from '../errors.ts';
import { personMe } from '../person/me.ts';
import { todayShow } from '../today/show.ts';
import { factAccept } from './accept.ts';
import { factCapture } from './capture.ts';
import { factClose } from './close.ts';
import { factEdit } from './edit.ts';
import { factPropose } from './propose.ts';
import { factReject } from './reject.ts';

const line = '@boss asked for headcount numbers by Thu; hates decks, wants 3 bullets; worried about the audit';

const newWorkspace = freshWorkspaces();
const world = async () => {
  const workspace = await newWorkspace();
  // A Tuesday: "by Thu" is two days away.
  return { ...contextFor(workspace), now: '2026-03-10T17:40:00+00:00' };
};

describe('fact.capture', () => {
  it('proposes what a line holds, each with its words', async () => {
    const context = await world();
    const { facts, text } = await factCapture.run(context, { text: line });
    expect(facts.map(({ kind, ownerName, due }) => [kind, ownerName, due?.date ?? null])).toEqual([
      ['request', 'Boss', '2026-03-12'],
      ['preference', 'Boss', null],
      ['pressure', 'Boss', null],
    ]);
    for (const fact of facts) expect(fact.quote).toBe(text.slice(fact.start, fact.end));
    expect(facts.every(({ state }) => state === 'proposed')).toBe(true);
  });

  it('brings an accepted request to Today, where it can be closed and opened again [2.1] [6.4]', async () => {
    const context = await world();
    const { facts } = await factCapture.run(context, { text: line });
    factAccept.run(context, { facts: facts.map(({ id }) => id) });
    const today = await todayShow.run(context, {});
    expect(today.iOwe.map(({ kind, due }) => [kind, due?.date])).toEqual([['request', '2026-03-12']]);
    const [request] = facts;
    if (!request) throw new Error('no request');
    factClose.run(context, { fact: request.id, how: 'kept' });
    expect((await todayShow.run(context, {})).iOwe).toEqual([]);
    factClose.run(context, { fact: request.id, how: 'open' });
    expect((await todayShow.run(context, {})).iOwe).toHaveLength(1);
  });

  it('a promise for next week is late when next week is over [2.2]', async () => {
    const context = await world();
    const { facts } = await factCapture.run(context, { text: 'I will send @boss the hiring plan next week' });
    expect(facts.map(({ due }) => due)).toEqual([{ text: 'next week', date: '2026-03-16', end: '2026-03-20' }]);
    const fact = facts[0]?.id ?? '';
    factAccept.run(context, { facts: [fact] });
    const on = (day: string) => ({ ...context, now: `${day}T09:00:00+00:00` });
    expect((await todayShow.run(on('2026-03-18'), {})).sentence).not.toMatch(/past its day/);
    expect((await todayShow.run(on('2026-03-21'), {})).sentence).toMatch(/past its day/);
    const ended = async (day: string) => (await factClose.run(on(day), { fact, how: 'kept' })).facts[0]?.closed?.how;
    expect([await ended('2026-03-20'), await ended('2026-03-21')]).toEqual(['kept', 'late']);
  });

  it('undoes, rejects and mends a proposal', async () => {
    const context = await world();
    const { facts } = await factCapture.run(context, { text: line });
    const ids = facts.map(({ id }) => id);
    expect((await factReject.run(context, { facts: ids })).facts.every(({ state }) => state === 'rejected')).toBe(true);
    expect((await factPropose.run(context, { facts: ids })).facts.every(({ state }) => state === 'proposed')).toBe(
      true,
    );
    const [id = ''] = ids;
    const edited = await factEdit.run(context, { fact: id, kind: 'commitment', owner: 'me', due: '2026-03-13' });
    expect(edited.facts[0]).toMatchObject({
      kind: 'commitment',
      ownerName: 'you',
      mine: true,
      due: { date: '2026-03-13' },
    });
  });

  it('keeps what was captured before the user said who they are', async () => {
    const context = await world();
    const { facts } = await factCapture.run(context, { text: 'I promised @dana the list by Friday' });
    expect(facts[0]).toMatchObject({ kind: 'commitment', mine: true });
    personMe.run(context, { person: 'robin@corp.example' });
    const store = context.store();
    expect(store.people.standing('me')).toHaveLength(1);
    expect(store.facts.get(facts[0]?.id ?? '')?.owner).toBe(store.people.me()?.id);
  });

  it('keeps a line without facts and says when the language is not read', async () => {
    const context = await world();
    const { facts, unread, language, source } = await factCapture.run(context, {
      text: 'Der Vorstand möchte die Zahlen bis Donnerstag haben und ist nicht zufrieden mit dem Plan',
    });
    expect(facts).toEqual([]);
    expect(unread).toBe(true);
    expect(language).toBe('de');
    expect(context.store().sources.get(source)?.text).toContain('Donnerstag');
  });

  it('changes nothing when one of the facts is not known', async () => {
    const context = await world();
    const { facts } = await factCapture.run(context, { text: line });
    const ids = [...facts.map(({ id }) => id), 'nobody'];
    expect(() => factAccept.run(context, { facts: ids })).toThrow(AppError);
    expect(context.store().facts.count('accepted')).toBe(0);
  });
});

describe('a line about somebody', () => {
  it('is kept as it is, and says what they had better not read [10.4]', async () => {
    const context = await world();
    const answer = await factCapture.run(context, { text: 'Wants the figures by Friday. What an idiot.' });
    expect(answer.careful).toMatchObject([{ rule: 'insult', quote: 'idiot', card: 'E16' }]);
    expect((await factCapture.run(context, { text: 'Wants the figures by Friday.' })).careful).toEqual([]);
  });
});

it('a month or a weekday stands for nobody, unless somebody is called so and spoken of [1.1]', async () => {
  const context = await world();
  const of = async (text: string) => (await factCapture.run(context, { text })).facts;
  const commitments = (await of('April will talk to Helen on Monday.')).filter(({ kind }) => kind === 'commitment');
  expect(commitments).toMatchObject([{ owner: null, ownerName: '' }]);
  await of('@april likes short mails');
  const known = await of('April will send the plan by Friday');
  expect(known).toMatchObject([{ ownerName: 'April' }]);
});
