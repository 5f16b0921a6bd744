import { expect, it } from 'vitest';
import { aMoment, aPerson } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { briefBuild } from '../brief/build.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { meetingPlan } from '../meeting/plan.ts';
import { momentDebrief } from '../moment/debrief.ts';
import { perform } from '../perform.ts';
import { questionList } from '../question/list.ts';
import { recapCompile } from '../recap/compile.ts';
import { todayShow } from '../today/show.ts';
import { updateCompile } from '../update/compile.ts';

const newWorkspace = freshWorkspaces();
/** All `text` in an answer: what is read on a page, without the quotes behind it. */
const linesOf = (answer: unknown): readonly string[] =>
  answer === null || typeof answer !== 'object'
    ? []
    : Object.entries(answer).flatMap(([key, value]) =>
        typeof value === 'string' ? (key === 'text' ? [value] : []) : linesOf(value),
      );

it('after a move no document says the old day of a promise [2.2] [4.1] [4.5] [4.17]', async () => {
  const workspace = await newWorkspace();
  const context = contextFor(workspace, { now: '2026-03-10T16:00:00+00:00', newId });
  const store = context.store();
  store.people.add(aPerson({ id: 'me', name: 'Priya Raman', standing: 'me' }));
  store.people.add(aPerson({ id: 'helen', name: 'Helen Lind', standing: 'above' }));
  const talk = aMoment({
    id: 'talk',
    key: 'talk',
    title: 'Budget',
    start: '2026-03-10T14:00:00+00:00',
    end: '2026-03-10T15:00:00+00:00',
    people: ['helen'],
  });
  store.moments.put(talk);
  const next = { start: '2026-03-13T14:00:00+00:00', end: '2026-03-13T15:00:00+00:00' };
  store.moments.put({ ...talk, ...next, id: 'next', key: 'next' });
  const text = 'I owe Helen the headcount numbers by 20 March';
  const { facts } = await perform(momentDebrief, context, { moment: 'talk', text });
  await perform(factAccept, context, { facts: facts.map(({ id }) => id) });
  const { changes } = await perform(factCapture, context, {
    text: 'Told Helen the headcount numbers slip to 27 March, not 20 March',
  });
  expect(changes).toMatchObject([{ what: 'moved', due: { date: '2026-03-27' } }]);
  await perform(factAccept, context, { facts: changes.map(({ id }) => id) });

  const update = (await perform(updateCompile, context, { reader: 'helen' })).draft.text;
  expect(update).toContain('headcount numbers, by Friday 27 March');
  const shown = [
    update,
    (await perform(meetingPlan, context, { moment: 'next' })).draft.text,
    (await perform(recapCompile, context, { moment: 'talk' })).draft.text,
    JSON.stringify(linesOf(await perform(briefBuild, context, { person: 'helen' }))),
    JSON.stringify(linesOf(await perform(questionList, context, { person: 'helen' }))),
    JSON.stringify((await perform(todayShow, context, {})).moments.map(({ line }) => line?.text)),
  ];
  for (const words of shown) expect(words).not.toContain('20 March');
  expect(shown[1]).toContain('Me: the headcount numbers, by 27 March');
  expect(shown[2]).toContain('Me: the headcount numbers, by 27 March');
});
