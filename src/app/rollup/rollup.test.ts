import { afterEach, describe, expect, it } from 'vitest';
import { aFact, aPerson, aSource } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { cheapCost, temporaryFolder } from '../../../tests/support/temporary-workspace.ts';
import { review } from '../../domain/review/review.ts';
import type { Context } from '../context.ts';
import { draftExport } from '../draft/export.ts';
import { readerOf } from '../draft/reader-of.ts';
import { draftRemove } from '../draft/remove.ts';
import { draftSave } from '../draft/save.ts';
import { draftSend } from '../draft/send.ts';
import { exampleOpen } from '../example/open.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { personEdit } from '../person/edit.ts';
import { updateLook } from '../update/look.ts';
import { updateSettle } from '../update/settle.ts';
import { vaultAt } from '../workspace/vault.ts';
import { rollupCompile } from './compile.ts';

const remove: (() => void)[] = [];
afterEach(() => {
  for (const one of remove.splice(0)) one();
});
const example = async (): Promise<Context> => {
  const folder = temporaryFolder();
  const vault = vaultAt(`${folder.path}/example`, { example: true, cost: cheapCost });
  remove.push(() => {
    vault.lock();
    folder.remove();
  });
  await vault.create('only for a while');
  const context = contextFor({ vault });
  const { now, zone } = await exampleOpen.run(context, {});
  return { ...context, now, zone };
};
const capture = async (context: Context, text: string): Promise<void> => {
  const { facts } = await factCapture.run(context, { text });
  factAccept.run(context, { facts: facts.map(({ id }) => id) });
};
const refused = (code: string, field?: string) =>
  expect.objectContaining({ code, ...(field === undefined ? {} : { field }) });
const forms = ['quarter', 'review', 'promotion'] as const;

describe('roll-ups of the example', () => {
  it('say what was accepted, with figures, credit and sources; review has nothing against them [6.7]', async () => {
    const context = await example();
    for (const reader of ['Marcus', 'Helen', 'Anneke'])
      for (const form of forms) {
        const { draft, lines, rollup } = await rollupCompile.run(context, { reader, form });
        expect(draft).toMatchObject({ kind: 'rollup', compiled: draft.text });
        expect(rollup).toMatchObject({ draft: draft.id, form });
        expect(draft.text).toContain('open items at Harrow Freight from 410 to 35 (credit to Sunita).');
        const options = { reader: readerOf(context, draft.reader ?? ''), generated: draft.marks };
        const grave = review(draft.text, options).findings.filter(({ severity }) => severity !== 'advice');
        expect(grave).toEqual([]);
        expect(draft.marks.map(({ text }) => text)).toEqual(lines.map(({ text }) => text));
        for (const { sources } of lines)
          for (const { id, quote } of sources) expect(context.store().sources.get(id)?.text).toContain(quote);
        for (const words of ['sceptical', 'worried', 'listens to', 'hates decks', 'not told', 'opened with the money'])
          expect(draft.text).not.toContain(words);
        // Same material, same bytes.
        expect((await rollupCompile.run(context, { reader, form })).draft).toEqual(draft);
      }
  });

  it('give whoever stands above the manager fewer lines, and ask for credit to the manager [6.7]', async () => {
    const context = await example();
    const near = await rollupCompile.run(context, { reader: 'Marcus', form: 'quarter' });
    const far = await rollupCompile.run(context, { reader: 'Anneke', form: 'quarter' });
    expect(far.lines.length).toBeLessThan(near.lines.length);
    expect(far.draft.text).not.toContain('Promises kept');
    const said = far.notes.map(({ text }) => text).join('\n');
    expect(said).toContain('Nothing on file says what Marcus did for this.');
    expect(said).toMatch(/Nothing on file says that Marcus has heard .+ before Anneke reads it/);
    await capture(context, '@Marcus backed me in the board meeting');
    const after = await rollupCompile.run(context, { reader: 'Anneke', form: 'quarter' });
    expect(after.draft.text).toContain('- Marcus backed me in the board meeting.');
    expect(after.notes.map(({ text }) => text).join('\n')).not.toContain('what Marcus did');
  });

  it('keep what their writer changed, leave a choice where both did, and are history once sent [6.7] [4.14]', async () => {
    const context = await example();
    const { draft } = await rollupCompile.run(context, { reader: 'Marcus', form: 'quarter' });
    const line = '- Done, as promised: the pilot plan.';
    await draftSave.run(context, {
      draft: draft.id,
      text: draft.text.replace(line, '- The pilot plan, a week early.'),
      title: 'Our first quarter',
    });
    expect(updateLook.run(context, { draft: draft.id })).toMatchObject({ fresh: false });
    await capture(context, 'Eastbank answers complaints in 2 days, down from 9; credit to Tomasz');
    expect(updateLook.run(context, { draft: draft.id })).toMatchObject({ fresh: true });
    const { draft: next } = await rollupCompile.run(context, { draft: draft.id });
    expect(next).toMatchObject({ id: draft.id, title: 'Our first quarter', conflicts: [] });
    expect(next.text).toContain('- The pilot plan, a week early.');
    expect(next.text).toContain('in 2 days, down from 9 (credit to Tomasz)');
    await draftSave.run(context, {
      draft: draft.id,
      text: next.text.replace('in 2 days, down from 9 (credit to Tomasz)', 'in two days'),
    });
    const mail = await draftExport.run(context, { draft: draft.id, form: 'eml' });
    expect(mail.text).toContain('Our first quarter');
    const { told } = await draftSend.run(context, { draft: draft.id });
    expect(told).toBeGreaterThan(0);
    expect(() => rollupCompile.run(context, { draft: draft.id })).toThrow(refused('sent', 'draft'));
    expect(updateLook.run(context, { draft: draft.id })).toMatchObject({ fresh: false });
    const fresh = await rollupCompile.run(context, { reader: 'Marcus', form: 'quarter' });
    expect(fresh.draft.id).not.toBe(draft.id);
  });

  it('fill the headings of the house, and name a field that nothing fills [6.7]', async () => {
    const context = await example();
    const template =
      '# {{period}} for {{reader}}\r\n\r\n## Outcomes\n{{results}}\n\n## Praise\n{{said}}\n\nIn short: {{ next }}\n\n{{writer}}';
    const { draft, notes, rollup } = await rollupCompile.run(context, { reader: 'Marcus', form: 'quarter', template });
    expect(draft.text).toMatch(/^# Q1 2026 for Marcus\n\n## Outcomes\n- Booking rules cut/);
    expect(draft.text).toMatch(/In short: .*The headcount numbers/);
    expect(draft.text).toMatch(/\n\nPriya$/);
    for (const { start, end, text } of draft.marks) expect(draft.text.slice(start, end)).toBe(text);
    expect(notes.map(({ text }) => text).join('\n')).toContain('Nothing on file fills {{said}}');
    expect(rollup.template).toContain('{{results}}');
    // It goes on under the headings it was begun with.
    expect((await rollupCompile.run(context, { draft: draft.id })).draft.text).toBe(draft.text);
    const asked = () =>
      rollupCompile.run(context, { reader: 'Marcus', template: '{{results}} {{wins}} {{__proto__}} {{constructor}}' });
    expect(asked).toThrow(refused('bad-input', 'template'));
    expect(asked).toThrow(/\{\{wins\}\}.*may ask for \{\{results\}\}/);
    for (const left of [`{{${'a'.repeat(90)}}}`, '{{res\nults}}', '{{results', '{{ {results} }}', '{{{wins}}}'])
      expect(() => rollupCompile.run(context, { reader: 'Marcus', template: `{{results}} ${left}` })).toThrow(
        refused('bad-input', 'template'),
      );
    expect(() => rollupCompile.run(context, { reader: 'Marcus', template: 'no field' })).toThrow(
      refused('bad-input', 'template'),
    );
  });

  it('build and keep nothing on a replayed day, and see nothing later [6.7]', async () => {
    const own = await example();
    await capture(own, 'we cut the handover time from 9 to 4 hours');
    const context: Context = { ...own, vault: { ...own.vault, example: false }, replayed: true };
    const before = { ...context, now: '2026-03-01T08:00:00+00:00' };
    const many = context.store().drafts.all().length;
    const { draft, kept } = await rollupCompile.run(before, { reader: 'Marcus', form: 'quarter', since: '2026-01-01' });
    expect(kept).toBe(false);
    expect(draft.text).not.toContain('from 9 to 4');
    expect(context.store().drafts.all()).toHaveLength(many);
    expect(context.store().rollups.all()).toEqual([]);
  });
});

const newWorkspace = freshWorkspaces();

describe('a roll-up out of a workspace with little in it', () => {
  it('says what to do where nothing is on file, and refuses what it cannot read [6.7]', async () => {
    const workspace = await newWorkspace();
    const context = contextFor(workspace);
    const store = workspace.store();
    store.people.add(aPerson({ id: 'me', name: 'Robin Ames', standing: 'me' }));
    store.people.add(aPerson({ standing: 'above' }));
    const { draft, lines, notes } = await rollupCompile.run(context, { reader: 'dana' });
    expect({ text: draft.text, lines, title: draft.title }).toEqual({
      text: 'Dana,\n\nRobin',
      lines: [],
      title: 'Quarter: Q1 2026',
    });
    expect(notes[0]?.text).toContain('Note what was done');
    expect(() => rollupCompile.run(context, {})).toThrow(refused('bad-input', 'reader'));
    expect(() => rollupCompile.run(context, { reader: 'me' })).toThrow(refused('bad-input', 'reader'));
    expect(() => rollupCompile.run(context, { reader: 'dana', since: '2026-03-02', until: '2026-03-01' })).toThrow(
      refused('bad-input', 'until'),
    );
    expect(() => rollupCompile.run(context, { draft: 'nothing' })).toThrow(refused('not-found', 'draft'));
    // With the draft goes what it was asked for.
    draftRemove.run(context, { draft: draft.id });
    expect(store.rollups.all()).toEqual([]);
  });

  it('tells lessons in the user’s own words, with what was missed, and nothing of somebody’s standing [6.7]', async () => {
    const workspace = await newWorkspace();
    const context = contextFor(workspace);
    const store = workspace.store();
    store.people.add(aPerson({ id: 'me', name: 'Robin Ames', standing: 'me', addresses: ['robin@example.org'] }));
    store.people.add(aPerson({ standing: 'above' }));
    store.sources.add(aSource({ kind: 'capture', text: 'can we add two people in May?', people: [] }));
    store.facts.add(
      aFact({ state: 'accepted', owner: 'me', to: 'person-dana', quote: 'can we add two people in May?', due: null }),
    );
    store.askAnswers.put({
      fact: 'fact-1',
      outcome: null,
      how: 'no',
      at: '2026-03-10T09:00:00+00:00',
      said: '2026-03-10T09:00:00+00:00',
      learnt: 'the budget round closes in January; ask in November',
    });
    store.predictions.put({
      id: 'p',
      person: 'person-dana',
      fact: null,
      moment: null,
      initiative: null,
      words: 'she says yes',
      sure: 'likely',
      by: null,
      made: '2026-03-01T09:00:00+00:00',
      came: { at: '2026-03-10T09:00:00+00:00', what: 'no', learnt: 'she resigned in her head already' },
    });
    const { draft } = await rollupCompile.run(context, { reader: 'dana', form: 'review' });
    expect(draft.text).toContain('- Learnt from a no: the budget round closes in January; ask in November.');
    expect(draft.text).not.toContain('resigned');
    const { draft: settled } = await rollupCompile.run(context, { draft: draft.id });
    expect(() => updateSettle.run(context, { draft: settled.id, take: 'mine', conflict: 0 })).toThrow(
      refused('not-found'),
    );
    await personEdit.run(context, { person: 'dana', relation: 'manager' });
    expect((await rollupCompile.run(context, { draft: draft.id })).draft.text).toBe(draft.text);
  });
});
