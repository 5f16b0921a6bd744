import { describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { draftReview } from '../draft/review.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { factTell } from '../fact/tell.ts';
import { perform } from '../perform.ts';
import { personEdit } from '../person/edit.ts';
import { updateCompile } from '../update/compile.ts';
import { briefBuild } from './build.ts';

const newWorkspace = freshWorkspaces();
const at = (day: string) => `2026-03-${day}T09:00:00+00:00`;
const news = 'risk: the harbour crane is not certified';

const world = async () => {
  const workspace = await newWorkspace();
  const base = contextFor(workspace, { newId });
  const context = (day = '12') => ({ ...base, now: at(day) });
  const say = async (text: string, day: string): Promise<string> => {
    const { facts } = await perform(factCapture, context(day), { text });
    await perform(factAccept, context(day), { facts: facts.map(({ id }) => id) });
    return facts[0]?.id ?? '';
  };
  await say('@Helen Lindqvist wants three bullets, no deck', '02');
  await perform(personEdit, context(), { person: 'helen', standing: 'above' });
  const risk = await say(news, '04');
  const text = 'Helen,\n\nthe harbour crane is painted, and the opening of the harbour crane is planned for 4 May.';
  const said = async (day = '12') => {
    const brief = await perform(briefBuild, context(day), { person: 'helen' });
    const { findings } = await perform(draftReview, context(day), { text, reader: 'helen' });
    const { draft } = await perform(updateCompile, { ...context(day), replayed: true }, { reader: 'helen' });
    return {
      brief: [brief.line, ...brief.bullets].map(({ text: line }) => line).join('\n'),
      review: findings.map(({ rule }) => rule),
      update: draft.text,
      steps: brief.steps,
    };
  };
  return { context, risk, said };
};

describe('what somebody has not been told', () => {
  it('stands in the brief, is offered by the update and found by review, until they are told [2.5]', async () => {
    const { context, risk, said } = await world();
    const before = await said();
    expect(before.brief).toContain('No sign in 8 days that Helen knows: “the harbour crane is not certified”');
    expect(before.review).toContain('untold-risk');
    expect(before.update).toContain('harbour crane is not certified');
    // What the brief says is no step beside it.
    expect(before.steps.every(({ does }) => does !== 'tell')).toBe(true);

    await perform(factTell, context('11'), { fact: risk, person: 'helen' });
    const after = await said();
    expect(after.brief).not.toContain('No sign');
    expect(after.review).not.toContain('untold-risk');

    await perform(factTell, context('12'), { fact: risk, person: 'helen', undo: true });
    expect(await said()).toEqual(before);
  });

  it('was not yet told on a day before it was [2.5]', async () => {
    const { context, risk, said } = await world();
    await perform(factTell, context('12'), { fact: risk, person: 'helen', at: at('11') });
    expect((await said('10')).brief).toContain('No sign');
    expect((await said('11')).brief).not.toContain('No sign');
  });

  it('cannot be told before it was known, nor tomorrow', async () => {
    const { context, risk } = await world();
    const tell = (day: string) => perform(factTell, context('12'), { fact: risk, person: 'helen', at: at(day) });
    await expect(tell('03')).rejects.toMatchObject({ code: 'bad-input', field: 'at' });
    await expect(tell('13')).rejects.toMatchObject({ code: 'bad-input', field: 'at' });
  });
});
