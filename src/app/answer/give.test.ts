import { describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import type { AnswerWord } from '../../domain/people/answer.ts';
import { newId } from '../../machine/context-for.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { perform } from '../perform.ts';
import { personEdit } from '../person/edit.ts';
import { personRemove } from '../person/remove.ts';
import { trustShow } from '../trust/show.ts';
import { answerGive } from './give.ts';

const newWorkspace = freshWorkspaces();
const at = (day: string) => `2026-03-${day}T09:00:00+00:00`;

/** Helen and Tom above the user, who stood by both of them in one talk. */
const stage = async () => {
  const workspace = await newWorkspace();
  const base = contextFor(workspace, { newId });
  const context = (day = '20') => ({ ...base, now: at(day) });
  const say = async (text: string): Promise<string> => {
    const { facts } = await perform(factCapture, context('02'), { text });
    await perform(factAccept, context('02'), { facts: facts.map(({ id }) => id) });
    return facts[0]?.id ?? '';
  };
  const support = await say('@Helen backed me in the board meeting');
  await say('@Tom wants three bullets, no deck');
  const ids: Record<string, string> = {};
  for (const person of ['helen', 'tom'])
    ids[person] = (await perform(personEdit, context('02'), { person, standing: 'above' })).person.id;
  const give = (about: string, answer: AnswerWord, day = '20', words = '') =>
    perform(answerGive, context(day), { about, answer, words });
  const trust = (person: string, day: string) => perform(trustShow, { ...context(day), replayed: true }, { person });
  return { workspace, context, support, helen: ids.helen ?? '', tom: ids.tom ?? '', give, trust };
};

describe('an answer', () => {
  it('stands on the page that gave it its name, and nowhere else [2.6]', async () => {
    const { helen, tom, give, trust } = await stage();
    const [entry] = (await trust('helen', '20')).entries;
    expect(entry?.about).toMatch(new RegExp(`^trust:${helen}:`));
    await give(entry?.about ?? '', 'wrong');
    expect((await trust('helen', '20')).entries).toEqual([]);
    expect((await trust('helen', '20')).wrong).toHaveLength(1);
    expect((await trust(tom, '20')).wrong).toEqual([]);
  });

  it('is refused where nobody would read it', async () => {
    const { helen, support, give } = await stage();
    for (const about of [
      `trust:${support}`,
      `trust:${helen}`,
      `trust:${helen}:nothing`,
      `trust:nobody:${support}`,
      `assessment:${helen}`,
      `assessment:${helen}:kept:nothing`,
      `step:${helen}`,
      `quiet:${helen}:more`,
      `need:${helen}`,
      `sheet:${helen}`,
      `power:${support}:role`,
      'whatever',
    ])
      await expect(give(about, 'wrong'), about).rejects.toMatchObject({ code: 'not-found', field: 'about' });
    await expect(give(`trust:${helen}:${support}`, 'later')).rejects.toMatchObject({ code: 'bad-input' });
    await expect(give(`quiet:${helen}`, 'ability')).rejects.toMatchObject({ code: 'bad-input' });
  });

  it('that is taken back was still given: a day before knows it, and whoever else said so keeps it [10.4]', async () => {
    const { helen, tom, support, give, trust } = await stage();
    await give(`trust:${helen}:${support}`, 'wrong', '10');
    await give(`trust:${tom}:${support}`, 'wrong', '11');
    const { answer, before } = await give(`trust:${tom}:${support}`, 'open', '12');
    expect(answer).toBeNull();
    expect(before?.answer).toBe('wrong');
    expect((await trust('helen', '13')).wrong).toHaveLength(1);
    const { before: again } = await give(`trust:${helen}:${support}`, 'open', '15');
    expect(again?.answer).toBe('wrong');
    expect((await trust('helen', '15')).wrong).toEqual([]);
    expect((await trust('helen', '13')).wrong).toHaveLength(1);
    // Taken back twice is nothing to come back to.
    expect((await give(`trust:${helen}:${support}`, 'open', '16')).before).toBeNull();
  });

  it('goes with whom it is about, and with its fact [10.8]', async () => {
    const { workspace, context, helen, support, give } = await stage();
    await give(`trust:${helen}:${support}`, 'wrong', '10', 'she cheated');
    await give(`assessment:${helen}:stood:${support}`, 'wrong', '10', 'she cheated twice');
    await give(`need:${support}`, 'wrong', '10', 'she cheated thrice');
    expect(workspace.store().answers.all()).toHaveLength(3);
    await perform(personRemove, context(), { person: 'helen', really: true });
    expect(workspace.store().answers.all()).toEqual([]);
  });

  it('goes with its fact alone [10.8]', async () => {
    const { workspace, tom, support, give } = await stage();
    await give(`trust:${tom}:${support}`, 'wrong', '10', 'zebrafinch');
    const store = workspace.store();
    store.transaction(() => store.forget.removeFact(support));
    expect(store.answers.all()).toEqual([]);
  });
});
