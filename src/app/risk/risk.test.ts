import { describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { stepsFor } from '../assessment/steps-for.ts';
import { draftSave } from '../draft/save.ts';
import { draftSend } from '../draft/send.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { factTell } from '../fact/tell.ts';
import { importRun } from '../import/run.ts';
import { perform } from '../perform.ts';
import { personEdit } from '../person/edit.ts';
import { riskList } from './list.ts';

const newWorkspace = freshWorkspaces();
const at = (day: string) => `2026-03-${day}T09:00:00+00:00`;

const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//test//EN',
  'BEGIN:VEVENT',
  'UID:a@x',
  'DTSTAMP:20260301T000000Z',
  'DTSTART:20260316T090000Z',
  'DTEND:20260316T093000Z',
  'SUMMARY:Steering',
  'ATTENDEE;CN=Omar Reyes:mailto:omar@corp.example',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

const world = async () => {
  const workspace = await newWorkspace();
  const base = contextFor(workspace, { newId });
  const context = (day = '12') => ({ ...base, now: at(day) });
  const say = async (text: string, day: string): Promise<string> => {
    const { facts } = await perform(factCapture, context(day), { text });
    await perform(factAccept, context(day), { facts: facts.map(({ id }) => id) });
    return facts[0]?.id ?? '';
  };
  await perform(importRun, context('02'), { files: [{ name: 'a.ics', text: calendar }] });
  await say('@Helen Lindqvist wants three bullets, no deck', '02');
  await perform(personEdit, context(), { person: 'helen', standing: 'above', relation: 'manager' });
  await perform(personEdit, context(), { person: 'omar', standing: 'above', relation: 'executive' });
  const shown = async (day = '12', person?: string) =>
    (await perform(riskList, context(day), person === undefined ? {} : { person })).risks;
  return { workspace, context, say, shown };
};

describe('no surprises', () => {
  it('says whom trouble concerns and why, before which talk, and leaves the others out [2.5]', async () => {
    const { say, shown } = await world();
    const risk = await say('risk: the harbour crane is not certified', '04');
    const [before] = await shown();
    expect(before).toMatchObject({ fact: risk, told: [] });
    // The manager hears of everything; to Omar nothing says that the crane matters.
    expect(before?.untold.map(({ person, why, days }) => [person.name, why, days])).toEqual([['Helen', 'manager', 8]]);

    await say('I promised @Omar Reyes the harbour crane by Friday', '05');
    const [after] = await shown();
    const omar = after?.untold.find(({ person }) => person.name === 'Omar Reyes');
    expect(omar).toMatchObject({ why: 'thing', next: { title: 'Steering' } });
    expect(omar?.touches?.quote).toContain('harbour crane');
  });

  it('is told once, however it is said again, and news again with another figure [2.5] [6.8]', async () => {
    const { context, say, shown } = await world();
    const first = await say('risk: Corvid is two weeks late', '04');
    const again = await say('risk: Corvid slips by two weeks', '06');
    expect((await shown()).map(({ fact }) => fact)).toEqual([first]);
    await perform(factTell, context('09'), { fact: first, person: 'helen' });
    expect((await shown()).flatMap(({ untold }) => untold)).toEqual([]);
    const steps = async () =>
      stepsFor(context())
        .map(({ line }) => line.text)
        .filter((text) => /Corvid/.test(text));
    expect(await steps()).toEqual([]);
    // Told by its second saying, the first is told as well.
    await perform(factTell, context('09'), { fact: first, person: 'helen', undo: true });
    expect(await steps()).toHaveLength(1);
    await perform(factTell, context('09'), { fact: again, person: 'helen' });
    expect(await steps()).toEqual([]);
    await say('risk: Corvid is three weeks late', '10');
    expect(await steps()).toEqual([expect.stringContaining('No sign that Helen knows: “Corvid is three weeks late”')]);
  });

  it('knows who heard it, when, where, and how many days after it was known [2.5]', async () => {
    const { context, say, shown } = await world();
    const risk = await say('risk: the harbour crane is not certified', '04');
    const { draft } = await perform(draftSave, context('06'), {
      text: 'Helen, risk: the harbour crane is not certified. I propose a second inspector.',
      reader: 'helen',
      title: 'Harbour',
    });
    await perform(draftSend, context('07'), { draft: draft.id });
    const [row] = await shown();
    expect(row?.told).toMatchObject([{ by: 'draft', days: 3, title: 'Harbour', id: draft.id }]);
    expect(row?.untold).toEqual([]);
    // Said by hand for a day before, the first word counts.
    await perform(factTell, context('12'), { fact: risk, person: 'helen', at: at('05') });
    expect((await shown())[0]?.told).toMatchObject([{ by: 'word', days: 1, id: null }]);
    expect((await shown('04'))[0]?.told).toEqual([]);
  });

  it('ends with a result about the same thing, with its closing, and after sixty days [2.5]', async () => {
    const { context, say, shown } = await world();
    await say('risk: the harbour crane is not certified', '04');
    expect(await shown()).toHaveLength(1);
    await say('we closed all 3 defects of the harbour crane', '10');
    expect(await shown('12')).toEqual([]);
    expect(await shown('09')).toHaveLength(1);
    await say('risk: the museum text may come too late', '12');
    const later = { ...context(), now: '2026-06-01T09:00:00+00:00' };
    expect((await perform(riskList, later, {})).risks).toEqual([]);
  });

  it('does not offer what was said in confidence, and says why [2.5]', async () => {
    const { say, shown } = await world();
    await say('risk: the museum may lose its sponsor, confidential', '04');
    const [row] = await shown('12', 'helen');
    expect(row?.untold[0]?.held).toBe('Your words say that it is to be kept.');
  });
});
