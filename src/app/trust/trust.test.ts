import { describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { answerGive } from '../answer/give.ts';
import { assessmentShow } from '../assessment/show.ts';
import { evidenceList } from '../evidence/list.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { factClose } from '../fact/close.ts';
import { perform } from '../perform.ts';
import { personEdit } from '../person/edit.ts';
import { trustShow } from './show.ts';

const newWorkspace = freshWorkspaces();
const at = (day: string) => `2026-03-${day}T09:00:00+00:00`;

const world = async () => {
  const workspace = await newWorkspace();
  const base = contextFor(workspace, { newId });
  const context = (day = '20') => ({ ...base, now: at(day) });
  const say = async (text: string, day: string): Promise<string> => {
    const { facts } = await perform(factCapture, context(day), { text });
    await perform(factAccept, context(day), { facts: facts.map(({ id }) => id) });
    return facts[0]?.id ?? '';
  };
  await say('@Helen wants three bullets, no deck', '01');
  await perform(personEdit, context('01'), { person: 'helen', standing: 'above', relation: 'manager' });
  const trust = (day = '20') => perform(trustShow, context(day), { person: 'helen' });
  const assess = (day = '20') => perform(assessmentShow, context(day), { person: 'helen' });
  return { workspace, context, say, trust, assess };
};

/** A month with Helen: a promise kept, one broken, support, a result, trouble told at once. */
const aMonth = async () => {
  const there = await world();
  const { context, say } = there;
  const kept = await say('I promised @Helen the lease plan by Friday', '02');
  const missed = await say('I promised @Helen the audit list by Tuesday', '03');
  const stood = await say('@Helen backed me in the board meeting', '05');
  await say('we cut the waiting time of the harbour crane from 40 to 28 minutes; credit to Tomasz', '06');
  await say('risk: the museum may lose its sponsor. Told @Helen.', '09');
  await perform(factClose, context('06'), { fact: kept, how: 'kept' });
  await perform(factClose, context('18'), { fact: missed, how: 'broken', why: 'no data from York' });
  return { ...there, kept, missed, stood };
};

describe('trust', () => {
  it('lists what happened under three grounds, mine and theirs, each with its source [2.6]', async () => {
    const { trust, kept, missed, stood } = await aMonth();
    const { entries } = await trust();
    const of = (id: string) => entries.find(({ about }) => about.endsWith(`:${id}`));
    expect(of(kept)).toMatchObject({ lane: 'integrity', whose: 'mine' });
    expect(of(kept)?.line.text).toBe('You kept it on 6 March, due 6 March: the lease plan');
    expect(of(missed)?.line.text).toBe('You did not keep it, due 10 March: the audit list (“no data from York”)');
    expect(of(stood)).toMatchObject({ lane: 'benevolence', whose: 'theirs' });
    expect(entries.some(({ line }) => /You told Helen at once/.test(line.text))).toBe(true);
    for (const { line } of entries) expect(line.sources).toHaveLength(1);
    // Nothing that could be read as a score of somebody.
    expect(JSON.stringify(entries)).not.toMatch(/score|percent|%|\d+ of \d+|"count"/);
  });

  it('moves to another ground or out by a word, and comes back [2.6]', async () => {
    const { context, trust, stood } = await aMonth();
    const about = (await trust()).entries.find((one) => one.about.endsWith(`:${stood}`))?.about ?? '';
    const give = (answer: 'ability' | 'wrong' | 'open') => perform(answerGive, context(), { about, answer });
    await give('ability');
    expect((await trust()).entries.find((one) => one.about === about)).toMatchObject({ lane: 'ability', moved: true });
    await give('wrong');
    expect((await trust()).entries.some((one) => one.about === about)).toBe(false);
    expect((await trust()).wrong.map((one) => one.about)).toEqual([about]);
    // On the day before nobody had said so.
    expect((await trust('19')).entries.some((one) => one.about === about)).toBe(true);
    await give('open');
    expect((await trust()).entries.find((one) => one.about === about)).toMatchObject({ lane: 'benevolence' });
  });

  it('refuses an answer to what is not there', async () => {
    const { context } = await world();
    const give = (about: string) => perform(answerGive, context(), { about, answer: 'wrong' });
    for (const about of ['trust:nobody', 'assessment:nobody:kept', 'whatever', 'score:helen'])
      await expect(give(about)).rejects.toMatchObject({ code: 'not-found', field: 'about' });
  });
});

describe('an assessment', () => {
  it('says with too few facts what it does not know, and asks one question [1.10]', async () => {
    const { assess } = await world();
    const { sentence, strengths, gaps, unknowns, steps } = await assess();
    expect(sentence).toBe('Too little is on file to say how it stands with Helen: one fact.');
    expect([strengths, gaps]).toEqual([[], []]);
    expect(unknowns).toHaveLength(1);
    expect(unknowns[0]?.question).toContain('What matters most to you');
    expect(steps).toHaveLength(1);
  });

  it('shows strengths and gaps with their facts, and at most three steps [1.10]', async () => {
    const { assess } = await aMonth();
    const { strengths, gaps, unknowns, steps } = await assess();
    expect(strengths.map(({ line }) => line.text)).toEqual([
      'You kept your word to Helen: the lease plan. It is one, which is little to go by.',
      expect.stringContaining('Helen heard of trouble within a day of you: “'),
      expect.stringContaining('Helen stood by you: “'),
    ]);
    expect(gaps[0]?.line.text).toBe('A word to Helen was not kept: the audit list.');
    expect(unknowns.length).toBeLessThanOrEqual(3);
    expect(steps.length).toBeLessThanOrEqual(3);
    expect(steps[0]).toMatchObject({ does: 'draft', way: 'repairing-a-miss' });
    for (const { line } of [...strengths, ...gaps]) expect(line.sources.length).toBeGreaterThan(0);
  });

  it('is corrected by a word, which stands with it, and taken back [1.10]', async () => {
    const { context, assess } = await aMonth();
    const about = (await assess()).gaps[0]?.about ?? '';
    const { careful } = await perform(answerGive, context(), {
      about,
      answer: 'wrong',
      words: 'Helen called it off in the corridor',
    });
    expect(careful).toEqual([]);
    const { gaps, corrected } = await assess();
    expect(gaps.some((one) => one.about === about)).toBe(false);
    expect(corrected).toMatchObject([{ about, words: 'Helen called it off in the corridor' }]);
    await perform(answerGive, context(), { about, answer: 'open' });
    expect((await assess()).corrected).toEqual([]);
  });

  it('names many open asks by count and day, and adds no further ask to them [6.8]', async () => {
    const { workspace, say, assess } = await world();
    const me = workspace.store().people.me()?.id ?? null;
    for (const [day, what] of [
      ['10', 'the spare crane'],
      ['11', 'the travel plan'],
      ['12', 'the museum text'],
      ['13', 'the audit deputy'],
      ['16', 'the new signs'],
    ] as const) {
      const id = await say(`@Helen said yes to ${what}`, day);
      const fact = workspace.store().facts.get(id);
      const helen = workspace.store().people.standing('above')[0]?.id ?? null;
      if (fact) workspace.store().facts.put({ ...fact, kind: 'request', owner: me, to: helen, closed: null });
    }
    const { gaps } = await assess();
    const exposed = gaps.find(({ card }) => card === 'E10');
    expect(exposed?.line.text).toContain(
      'In 14 days 5 open asks went to Helen (10 March, 11 March, 12 March, 13 March and 16 March)',
    );
    expect((await assess('30')).gaps.some(({ card }) => card === 'E10')).toBe(false);
  });
});

describe('evidence', () => {
  it('keeps date, figure, baseline, credit and source of what was achieved [2.4]', async () => {
    const { context } = await aMonth();
    const { results, markdown } = await perform(evidenceList, context(), {});
    expect(results).toMatchObject([{ number: '28', baseline: '40', credit: 'Tomasz' }]);
    expect(results[0]?.said.slice(0, 10)).toBe('2026-03-06');
    expect(markdown).toContain('## March 2026');
    expect(markdown).toContain('before: 40');
    expect((await perform(evidenceList, context(), { words: 'elephant' })).results).toEqual([]);
    expect((await perform(evidenceList, context('05'), {})).results).toEqual([]);
  });
});
