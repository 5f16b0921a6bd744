import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from '../../../tests/support/temporary-workspace.ts';
import type { Context } from '../context.ts';
import { factAccept } from '../fact/accept.ts';
import { bringIn } from '../import/bring-in.ts';
import { importUndo } from '../import/undo.ts';
import { momentShow } from '../moment/show.ts';
import { perform } from '../perform.ts';
import { personRemove } from '../person/remove.ts';
import { searchFind } from '../search/find.ts';
import { sourceShow } from '../source/show.ts';
import { transcriptEdit } from './edit.ts';

let workspace: TemporaryWorkspace;
let context: Context;
beforeEach(async () => {
  workspace = await temporaryWorkspace();
  context = contextFor(workspace);
});
afterEach(() => workspace.remove());

const text = [
  '[0:00:02] Dana: Bo, could you send me the lease figures by Friday?',
  '[0:00:09] Bo: Sure. I will send you the lease figures on Thursday.',
  '[0:00:15] Dana: Good.',
  '[0:00:20] Bo: And I will call the harbour office tomorrow.',
].join('\n');
const card = (name: string, address: string): string =>
  `BEGIN:VCARD\nVERSION:4.0\nFN:${name}\nEMAIL:${address}\nEND:VCARD\n`;
const bring = async () => {
  await bringIn(context, [
    { name: 'c.vcf', text: card('Dana Ruiz', 'dana@x.example') + card('Bo Lind', 'bo@x.example') },
  ]);
  const { import: number } = await bringIn(context, [{ name: '2026-03-10 lease.txt', text }]);
  const [source] = [...context.store().sources.each()];
  return { number, id: source?.id ?? '' };
};
const shown = (id: string) => perform(sourceShow, context, { source: id });

describe('a transcript that is kept', () => {
  it('is shown turn by turn, and asks who spoke [9.3]', async () => {
    const { id } = await bring();
    const view = await shown(id);
    expect(
      view.turns.map(({ speaker, start, words }) => [speaker, start, view.text.slice(words.start, words.end)])[1],
    ).toEqual(['Bo', 9, 'Sure. I will send you the lease figures on Thursday.']);
    expect(view.speakers).toEqual([
      { name: 'Dana', turns: 2, person: null },
      { name: 'Bo', turns: 2, person: null },
    ]);
    expect(
      view.facts.map(({ kind, ownerName, owner, confidence }) => [kind, ownerName, owner, confidence < 0.6]),
    ).toEqual([
      ['request', 'Dana', null, true],
      ['commitment', 'Bo', null, true],
      ['commitment', 'Bo', null, true],
    ]);
  });

  it('is read anew once it is said who speaks; what was decided stays, and gets its owner', async () => {
    const { id } = await bring();
    const [, promised] = (await shown(id)).facts;
    await perform(factAccept, context, { facts: [promised?.id] });
    await perform(transcriptEdit, context, { source: id, speaker: 'Dana', person: 'Dana Ruiz' });
    await perform(transcriptEdit, context, { source: id, speaker: 'Bo', person: 'Bo Lind' });
    const view = await shown(id);
    expect(view.speakers.map(({ person }) => person?.name)).toEqual(['Dana Ruiz', 'Bo Lind']);
    expect(
      view.facts.map(({ kind, ownerName, toName, state, saidBy }) => [kind, ownerName, toName, state, saidBy]),
    ).toEqual([
      ['request', 'Dana Ruiz', 'Bo Lind', 'proposed', 'Dana Ruiz'],
      ['commitment', 'Bo Lind', 'Dana Ruiz', 'accepted', ''],
      ['commitment', 'Bo Lind', 'Dana Ruiz', 'proposed', 'Bo Lind'],
    ]);
    expect(view.facts[1]?.id).toBe(promised?.id);
    await perform(transcriptEdit, context, { source: id, speaker: 'Bo', person: '' });
    expect((await shown(id)).speakers[1]?.person).toBe(null);
  });

  it('moves to the day that is said, with its days', async () => {
    const { id } = await bring();
    await perform(transcriptEdit, context, { source: id, day: '2026-03-03' });
    const view = await shown(id);
    expect([view.said.slice(0, 10), view.facts[1]?.due?.date, view.facts[1]?.said.slice(0, 10)]).toEqual([
      '2026-03-03',
      '2026-03-05',
      '2026-03-03',
    ]);
    await expect(perform(transcriptEdit, context, { source: id, day: '2026-04-03' })).rejects.toThrow(/still to come/);
    await expect(perform(transcriptEdit, context, { source: id, speaker: 'Quinn', person: 'Bo' })).rejects.toThrow(
      /under that name/,
    );
  });

  it('is found by what was said, and goes when its import is taken back', async () => {
    const { id, number } = await bring();
    const find = () => perform(searchFind, context, { text: 'harbour office' });
    expect((await find()).hits.map(({ kind, ref }) => [kind, ref])).toEqual([['transcript', id]]);
    await perform(importUndo, context, { import: number });
    expect((await find()).hits).toEqual([]);
    expect(context.store().sources.get(id)).toBeUndefined();
    expect(context.store().facts.count()).toBe(0);
  });

  it('stands with its moment, which asks for no debrief any more', async () => {
    const ics = `BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nDTSTAMP:20260301T000000Z\nSUMMARY:Lease\nDTSTART:20260310T100000Z\nDURATION:PT30M\nEND:VEVENT\nEND:VCALENDAR\n`;
    await bringIn(context, [{ name: 'c.ics', text: ics }]);
    const ended = () => context.store().moments.ended('2026-03-05T00:00:00Z', context.now).length;
    expect(ended()).toBe(1);
    const { id } = await bring();
    expect(ended()).toBe(0);
    const { moment } = await shown(id);
    const one = await perform(momentShow, context, { moment: moment?.id });
    expect([one.debriefs, one.transcripts]).toEqual([[], [{ id, title: 'Lease', facts: 3 }]]);
  });

  it('loses what somebody said who is deleted, and nothing else [10.8]', async () => {
    const { id } = await bring();
    await perform(transcriptEdit, context, { source: id, speaker: 'Dana', person: 'Dana Ruiz' });
    await perform(transcriptEdit, context, { source: id, speaker: 'Bo', person: 'Bo Lind' });
    const bo = (await shown(id)).speakers[1]?.person?.id ?? '';
    await perform(personRemove, context, { person: bo, really: true });
    const view = await shown(id);
    expect(view.text.split('\n')).toEqual([
      '[0:00:02] Dana: Bo, could you send me the lease figures by Friday?',
      '[0:00:09] a former contact: …',
      '[0:00:15] Dana: Good.',
      '[0:00:20] a former contact: …',
    ]);
    expect(view.facts.map(({ kind, quote }) => [kind, view.text.includes(quote)])).toEqual([['request', true]]);
    expect((await perform(searchFind, context, { text: 'harbour office' })).hits).toEqual([]);
    expect((await perform(searchFind, context, { text: 'lease figures' })).hits).toHaveLength(1);
  });
});
