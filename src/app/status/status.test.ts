import { describe, expect, it } from 'vitest';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { aboveTheFold } from '../../domain/documents/build-status.ts';
import { countWords } from '../../domain/documents/words.ts';
import { review } from '../../domain/review/review.ts';
import { draftExport } from '../draft/export.ts';
import { readerOf } from '../draft/reader-of.ts';
import { draftSave } from '../draft/save.ts';
import { draftSend } from '../draft/send.ts';
import { initiativeBegin } from '../initiative/begin.ts';
import { initiativeSave } from '../initiative/save.ts';
import { measureAdd } from '../measure/add.ts';
import { milestoneAdd } from '../milestone/add.ts';
import { milestoneDone } from '../milestone/done.ts';
import { milestoneMove } from '../milestone/move.ts';
import { perform } from '../perform.ts';
import { setbackAdd } from '../setback/add.ts';
import { updateCompile } from '../update/compile.ts';
import { updateLook } from '../update/look.ts';
import { updateSettle } from '../update/settle.ts';
import { statusCompile } from './compile.ts';

const newWorld = ledgerWorlds();

const world = async () => {
  const there = await newWorld();
  const { on } = there;
  const { initiative } = await perform(initiativeBegin, on('02'), {
    name: 'Crane pilot',
    sponsor: 'helen',
    measure: 'waiting time of a crane',
    baseline: '40 minutes',
    target: '25 minutes',
  });
  const { id } = initiative;
  const compiled = (day: string, input: object = {}) => perform(statusCompile, on(day), { initiative: id, ...input });
  const top = (text: string): string => text.split('\n\n')[1] ?? '';
  return { ...there, id, compiled, top };
};

const full = async () => {
  const there = await world();
  const { on, id, said } = there;
  const { initiative } = await perform(milestoneAdd, on('02'), {
    initiative: id,
    words: 'first crane',
    due: '2026-03-06',
  });
  await perform(milestoneDone, on('06'), { milestone: initiative.milestones[0]?.id ?? '' });
  await perform(milestoneAdd, on('06'), { initiative: id, words: 'second crane', due: '2026-03-20' });
  await perform(milestoneAdd, on('06'), { initiative: id, words: 'training of the night shift', due: '2026-04-10' });
  await perform(measureAdd, on('09'), { initiative: id, figure: '31 minutes' });
  await perform(setbackAdd, on('10'), {
    initiative: id,
    words: 'the belt of the first crane broke',
    lesson: 'order two belts',
    adjusted: 'a second belt comes on Monday',
  });
  await perform(initiativeSave, on('10'), {
    initiative: id,
    decision: 'which depot comes third',
    decisionOn: '2026-03-26',
  });
  await said('10', 'I asked Helen for two more drivers for the crane by 24 March');
  return there;
};

describe('the status sheet', () => {
  it('says measure, trouble, milestones, decision and ask in sixty words, and passes review [6.9]', async () => {
    const { compiled, top, on } = await full();
    const { draft, lines, notes, conflicts } = await compiled('12');
    expect(draft).toMatchObject({ kind: 'status', reader: 'helen', title: 'Status 12 March: Crane pilot', sent: null });
    expect(draft.text).toBe(
      `Helen,

- Waiting time of a crane: 31 minutes now; began at 40 minutes, target 25 minutes.
- Setback: the belt of the first crane broke. What we do: a second belt comes on Monday.
- Next: second crane, by Friday 20 March.
- Decision by Thursday 26 March: which depot comes third.

**Also**
- What I need from you: two more drivers for the crane, by Tuesday 24 March.

**Done so far**
- Done: first crane, on 6 March.

**Further ahead**
- Training of the night shift, by Friday 10 April.

Priya`,
    );
    expect(countWords(top(draft.text))).toBeLessThanOrEqual(aboveTheFold);
    expect(conflicts).toBe(0);
    expect(notes).toEqual([]);
    expect(lines.find(({ text }) => text.startsWith('Setback'))?.sources[0]?.quote).toBe(
      'the belt of the first crane broke',
    );
    expect(draft.marks.some(({ from }) => from.some(({ fact }) => fact !== null))).toBe(true);
    const { findings } = review(draft.text, { reader: readerOf(on('12'), 'helen') });
    expect(findings.filter(({ severity }) => severity !== 'advice')).toEqual([]);
  });

  it('keeps to the lines a reader likes, the most telling first, and goes out as a mail [6.9]', async () => {
    const { compiled, said, on } = await full();
    await said('11', 'Helen wants three bullets, no deck');
    const { draft } = await compiled('12');
    const bullets = draft.text.split('\n').filter((row) => row.startsWith('- '));
    expect(bullets).toHaveLength(3);
    expect(bullets[0]).toContain('31 minutes now');
    expect(draft.text).not.toContain('**');
    for (const form of ['eml', 'markdown', 'html', 'text'] as const) {
      const { text } = await perform(draftExport, on('12'), { draft: draft.id, form });
      expect(text).toContain('second belt comes on Monday');
    }
  });

  it('remembers what was sent, and the next one says what changed [6.9] [6.2]', async () => {
    const { compiled, on, id } = await full();
    const first = await compiled('12');
    const { told } = await perform(draftSend, on('12', '10:00'), { draft: first.draft.id });
    expect(told).toBe(2);
    const again = await compiled('13');
    expect(again.draft.id).not.toBe(first.draft.id);
    expect(again.draft.text).not.toContain('Setback');
    expect(again.draft.text).not.toContain('Done: first crane');
    expect(again.notes.map(({ text }) => text)).toEqual([
      'Its last figure is of 9 March. Put down a newer one, if there is any.',
    ]);
    await perform(measureAdd, on('19'), { initiative: id, figure: '28 minutes' });
    const open = again.draft.id;
    const { fresh } = await perform(updateLook, on('19'), { draft: open });
    expect(fresh).toBe(true);
    const later = await compiled('20');
    expect(later.draft.id).toBe(open);
    expect(later.draft.text).toContain(
      'Waiting time of a crane: 28 minutes now, 31 minutes on 9 March; began at 40 minutes, target 25 minutes.',
    );
  });

  it('tells what was done since the last one by the hour, and names no day twice [6.9]', async () => {
    const { compiled, on, id, workspace } = await world();
    const { initiative } = await perform(milestoneAdd, on('02'), {
      initiative: id,
      words: 'three cranes in the yard by 20 March',
      due: '2026-03-20',
    });
    const first = await compiled('12');
    expect(first.draft.text).toContain('Next: three cranes in the yard by 20 March.');
    await perform(draftSend, on('12', '10:00'), { draft: first.draft.id });
    await perform(milestoneDone, on('12', '11:00'), { milestone: initiative.milestones[0]?.id ?? '' });
    const same = await perform(statusCompile, on('12', '12:00'), { initiative: id });
    expect(same.draft.text).toContain('Done: three cranes in the yard by 20 March, on 12 March.');
    expect((await compiled('17')).draft.text).toContain('Done: three cranes');
    await perform(draftSend, on('17', '10:00'), { draft: same.draft.id });
    expect((await compiled('18')).draft.text).not.toContain('Done:');
    expect(workspace.store().initiatives.get(id, on('12', '10:30').now)?.milestones[0]?.doneAt).toBeNull();
  });

  it('keeps what its writer wrote, and asks where both changed a line [6.9]', async () => {
    const { compiled, on, id } = await full();
    const { draft } = await compiled('12');
    await perform(draftSave, on('12', '10:00'), {
      draft: draft.id,
      text: draft.text.replace('by Friday 20 March', 'this month').replace('Helen,', 'Dear Helen,'),
    });
    const milestone = (
      await perform(milestoneAdd, on('12', '11:00'), { initiative: id, words: 'third crane', due: '2026-05-05' })
    ).initiative.milestones.find(({ words }) => words === 'second crane');
    await perform(milestoneMove, on('12', '11:00'), { milestone: milestone?.id ?? '', due: '2026-03-27' });
    const { draft: merged, conflicts } = await compiled('13');
    expect(merged.text).toContain('Dear Helen,');
    expect(merged.text).toContain('second crane, this month');
    expect(merged.text).toContain('Third crane, by Tuesday 5 May.');
    expect(conflicts).toBe(1);
    const { draft: settled } = await perform(updateSettle, on('13', '12:00'), { draft: draft.id, take: 'file' });
    expect(settled.text).toContain('Next: second crane, by Friday 27 March, planned first for 20 March.');
  });

  it('leaves out what is not fit for the reader, and says so to the writer [6.3] [6.9]', async () => {
    const { compiled, on, id } = await world();
    await perform(setbackAdd, on('10'), { initiative: id, words: 'Omar is ill and may be fired, confidential' });
    await perform(milestoneAdd, on('10'), {
      initiative: id,
      words: 'Helen is angry and must be calmed',
      due: '2026-03-20',
    });
    const { draft, notes } = await compiled('12');
    expect(draft.text).not.toMatch(/Omar|ill|angry|confidential/);
    expect(notes.filter(({ text }) => text.startsWith('Held back'))).toHaveLength(2);
  });

  it('says how the plan changed where the setback itself is somebody’s to tell [6.3] [6.9]', async () => {
    const { compiled, on, id } = await world();
    const adjusted = 'two from the day shift cover until May';
    await perform(setbackAdd, on('10'), { initiative: id, words: 'Omar and Lena have resigned', adjusted });
    const { draft, notes } = await compiled('12');
    expect(draft.text).toContain('After a setback the plan is: two from the day shift cover until May.');
    expect(draft.text).not.toMatch(/Omar|resigned/);
    expect(notes.filter(({ text }) => text.startsWith('Held back'))).toHaveLength(1);
    const { findings } = review(draft.text);
    expect(findings.filter(({ severity }) => severity !== 'advice')).toEqual([]);
    await perform(setbackAdd, on('11'), {
      initiative: id,
      words: 'the merger is confidential',
      adjusted: 'we wait until June',
    });
    expect((await compiled('12')).draft.text).not.toContain('we wait until June');
  });

  it('tells the weekly update to the sponsor a figure that changed, once [6.2] [6.3]', async () => {
    const { on, id } = await world();
    const update = (day: string) => perform(updateCompile, on(day), { reader: 'helen' });
    await perform(measureAdd, on('09'), { initiative: id, figure: '31 minutes' });
    const told = 'Crane pilot: waiting time of a crane 31 minutes, from 40 minutes, aiming at 25 minutes.';
    const first = await update('12');
    expect(first.draft.text).toContain(`- ${told}`);
    expect(review(first.draft.text).findings.filter(({ severity }) => severity !== 'advice')).toEqual([]);
    await perform(draftSend, on('12'), { draft: first.draft.id });
    expect((await update('13')).draft.text).not.toContain('31 minutes');
    await perform(measureAdd, on('16'), { initiative: id, figure: '28 minutes' });
    expect((await update('17')).draft.text).toContain('28 minutes, from 40 minutes');
    const { draft } = await perform(statusCompile, on('17'), { initiative: id });
    await perform(draftSend, on('18'), { draft: draft.id });
    expect((await update('19')).draft.text).not.toContain('28 minutes');
  });

  it('with nothing on file says nothing and names the one thing to do [6.9]', async () => {
    const { on } = await newWorld();
    const { initiative } = await perform(initiativeBegin, on('02'), { name: 'Quay lights' });
    await expect(perform(statusCompile, on('02'), { initiative: initiative.id })).rejects.toMatchObject({
      field: 'reader',
    });
    const { draft, notes, lines } = await perform(statusCompile, on('02'), { initiative: 'quay', reader: 'helen' });
    expect(lines).toEqual([]);
    expect(draft.text).toBe('Helen,\n\nPriya');
    expect(notes.map(({ text }) => text)).toEqual([
      'Nothing says what it is measured by. Put down its measure and where it began.',
      'Nothing is ahead: no milestone, and no decision. Name one, or say that it is done.',
    ]);
    await expect(perform(statusCompile, on('02'), {})).rejects.toMatchObject({ field: 'initiative' });
    await expect(perform(statusCompile, on('02'), { draft: 'none' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('stays within sixty words however long the words are, and says a late milestone is late [6.9]', async () => {
    const { compiled, on, id, top } = await world();
    const long = Array.from({ length: 120 }, (_, at) => `word${at}`).join(' ');
    await perform(initiativeSave, on('02'), {
      initiative: id,
      measure: long.slice(0, 190),
      decision: long,
      decisionOn: '2026-03-26',
    });
    await perform(milestoneAdd, on('02'), { initiative: id, words: long, due: '2026-03-06' });
    await perform(setbackAdd, on('10'), { initiative: id, words: long, adjusted: long });
    const { draft } = await compiled('12');
    expect(countWords(top(draft.text))).toBeLessThanOrEqual(aboveTheFold);
    expect(draft.text).toContain('planned for Friday 6 March');
  });
});
