import { describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { answerGive } from '../answer/give.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { factTell } from '../fact/tell.ts';
import { perform } from '../perform.ts';
import { personEdit } from '../person/edit.ts';
import { stepsFor } from './steps-for.ts';

const newWorkspace = freshWorkspaces();
const at = (day: string) => `2026-03-${day}T09:00:00+00:00`;

/** A workspace in which Helen and Omar stand above the user, and what lines of captures say, accepted. */
const world = async () => {
  const workspace = await newWorkspace();
  const base = contextFor(workspace, { newId });
  const context = (day = '12') => ({ ...base, now: at(day) });
  const say = async (text: string, day = '10'): Promise<readonly string[]> => {
    const { facts } = await perform(factCapture, context(day), { text });
    await perform(factAccept, context(day), { facts: facts.map(({ id }) => id) });
    return facts.map(({ id }) => id);
  };
  await say('@Helen Lindqvist wants three bullets, no deck', '02');
  await perform(personEdit, context(), { person: 'helen', standing: 'above', relation: 'manager' });
  const helen = workspace.store().people.standing('above')[0]?.id ?? '';
  const stepsOf = (day = '12') => stepsFor(context(day), { person: helen });
  const texts = (day = '12') => stepsOf(day).map(({ line }) => line.text);
  return { workspace, context, say, helen, stepsOf, texts };
};

describe('next steps', () => {
  it('asks the one question where little is known, and invents nothing else [1.10]', async () => {
    const { texts, stepsOf } = await world();
    expect(texts()).toEqual([
      'Nothing says what matters most to Helen now. Ask: “What matters most to you this quarter, and where can I help?”',
    ]);
    expect(stepsOf()[0]).toMatchObject({ does: 'question', facts: [] });
  });

  it('begins with what is late, then with what they have not heard, each with its source [1.10]', async () => {
    const { say, stepsOf } = await world();
    await say('I promised @Helen the lease plan by Monday', '04');
    await say('risk: the harbour crane is not certified', '09');
    await say('@Helen: #1 is opening the harbour before summer', '09');
    const steps = stepsOf();
    expect(steps.slice(0, 2).map(({ does, way }) => [does, way])).toEqual([
      ['draft', 'repairing-a-miss'],
      ['tell', 'bad-news'],
    ]);
    for (const { line, facts } of steps) expect(line.sources[0]?.fact).toBe(facts[0]);
    expect(steps[1]?.line.text).toContain('the harbour crane is not certified');
  });

  it('does not come again once done, and comes back a week after it was put off [1.10]', async () => {
    const { context, stepsOf } = await world();
    const about = stepsOf()[0]?.about ?? '';
    await perform(answerGive, context(), { about, answer: 'later' });
    expect(stepsOf('18')).toEqual([]);
    expect(stepsOf('19')).toHaveLength(1);
    await perform(answerGive, context('20'), { about, answer: 'done' });
    expect(stepsOf('30')).toEqual([]);
    const { before } = await perform(answerGive, context('30'), { about, answer: 'open' });
    expect(before?.answer).toBe('done');
    expect(stepsOf('30')).toHaveLength(1);
  });

  it('gives one step for each person before a second for anybody', async () => {
    const { say, context } = await world();
    await say('I promised @Helen the lease plan by Monday', '04');
    await say('@Omar Reyes wants numbers first', '05');
    await perform(personEdit, context(), { person: 'omar', standing: 'above' });
    const people = stepsFor(context()).map(({ person }) => person);
    expect(new Set(people.slice(0, 2)).size).toBe(2);
    expect(people.length).toBeLessThanOrEqual(3);
  });

  it('leaves the place of what was done empty until the next day', async () => {
    const { say, context, stepsOf } = await world();
    await say('I promised @Helen the lease plan by Monday', '04');
    await say('@Helen asked what the crane costs', '05');
    await say('we cut the waiting time of the crane from 40 to 28 minutes', '09');
    const before = stepsOf();
    expect(before).toHaveLength(3);
    await perform(answerGive, context(), { about: before[0]?.about ?? '', answer: 'done' });
    expect(stepsOf().map(({ about }) => about)).toEqual(before.slice(1).map(({ about }) => about));
    expect(stepsFor(context())).toHaveLength(2);
    expect(stepsOf('13')).toHaveLength(3);
  });

  it('counts as finished what was told today, and not what was promised today', async () => {
    const { say, context, stepsOf, helen } = await world();
    await say('@Helen asked what the crane costs', '05');
    const [risk = ''] = await say('risk: the harbour crane is not certified', '09');
    await say('I promised @Helen the lease plan by 30 March', '12');
    expect(stepsOf().map(({ does }) => does)).toEqual(['tell', 'draft', 'question']);
    await perform(factTell, context(), { fact: risk, person: helen });
    expect(stepsOf().map(({ does }) => does)).toEqual(['draft', 'question']);
  });

  it('is one row where several have not heard the same', async () => {
    const { say, context } = await world();
    await say('@Omar Reyes wants numbers first', '05');
    await perform(personEdit, context(), { person: 'omar', standing: 'above' });
    await say('@Helen: #1 is opening the harbour before summer', '06');
    await say('@Omar: #1 is a safe harbour', '06');
    await say('we cut the waiting time of the crane from 40 to 28 minutes', '09');
    const steps = stepsFor(context()).filter(({ way }) => way === 'update');
    expect(steps).toHaveLength(1);
    expect(steps[0]?.line.text).toMatch(
      /^(?:Helen and Omar|Omar and Helen) have not heard, .+ Put it into their updates/,
    );
    expect(steps[0]?.also).toHaveLength(1);
    expect(steps[0]?.also[0]?.person).not.toBe(steps[0]?.person);
  });
});
