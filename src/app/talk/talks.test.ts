import { describe, expect, it } from 'vitest';
import { aPerson } from '../../../tests/support/content.ts';
import { preWireWorlds } from '../../../tests/support/pre-wire-world.ts';
import { briefBuild } from '../brief/build.ts';
import { factAccept } from '../fact/accept.ts';
import { momentDebrief } from '../moment/debrief.ts';
import { momentList } from '../moment/list.ts';
import { perform } from '../perform.ts';
import { personMerge } from '../person/merge.ts';
import { personRemove } from '../person/remove.ts';
import { preWireShow } from '../prewire/show.ts';
import { talkDrop } from './drop.ts';
import { talkEdit } from './edit.ts';
import { talkHold } from './hold.ts';
import { talkPlan } from './plan.ts';
import { talkRestore } from './restore.ts';

const world = preWireWorlds();

describe('a talk before the decision', () => {
  const planned = async () => {
    const there = await world();
    const done = await perform(talkPlan, there.at('12'), {
      proposal: 'pilot',
      person: 'Omar',
      goal: 'Ask what would make the cranes safe enough',
      bring: 'The noise figures',
      at: '2026-03-13T14:00',
    });
    const talkOf = async (day = '12', time = '10:00') =>
      (await there.shown(day, time)).groups.flatMap(({ rows }) => rows).find(({ person }) => person === 'omar')?.talk;
    return { ...there, done, id: done.talk, talkOf };
  };

  it('becomes a moment, whose brief carries goal, what to bring and the cost, within ninety words [3.3, 1.5]', async () => {
    const { at, note, done } = await planned();
    for (const day of ['03', '04', '05'])
      await note(`Omar asked for the inspection records of the quay and the crew rota of week ${day} by Friday`, day);
    expect(done.sentence).toBe('Next: Omar, Friday 13 March at 14:00.');
    const { moments } = await perform(momentList, at('12'), {});
    expect(moments.map(({ title }) => title)).toEqual(['Electric cranes at quay two, with Omar']);
    const brief = await perform(briefBuild, at('13'), { person: 'omar' });
    expect(brief.talk?.lines.map(({ text }) => text)).toEqual([
      'For: Ask what would make the cranes safe enough',
      'Bring: The noise figures',
      'The cost: €48,000 and a week of training',
    ]);
    expect(brief.talk?.proposal).toMatchObject({ id: 'pilot' });
    expect(brief.words).toBeLessThanOrEqual(90);
  });

  it('is moved, reworded, dropped, and comes back each time [3.3]', async () => {
    const { at, id, talkOf } = await planned();
    const moved = await perform(talkEdit, at('12', '10:00'), { talk: id, at: '2026-03-16T09:00', goal: 'Ask first' });
    expect(await talkOf()).toMatchObject({ goal: 'Ask first', at: { start: '2026-03-16T09:00:00+00:00' } });
    if (!moved.before) throw new Error('it was there');
    await perform(talkRestore, at('12', '10:01'), { before: moved.before });
    expect(await talkOf()).toMatchObject({
      goal: 'Ask what would make the cranes safe enough',
      at: { start: '2026-03-13T14:00:00+00:00' },
    });
    const dropped = await perform(talkDrop, at('12', '10:02'), { talk: id });
    expect(await talkOf('12', '10:02')).toBeNull();
    expect((await perform(momentList, at('12'), {})).moments).toEqual([]);
    if (!dropped.before) throw new Error('it was there');
    await perform(talkRestore, at('12', '10:03'), { before: dropped.before });
    expect(await talkOf('12', '10:04')).toMatchObject({ dropped: null, at: { start: '2026-03-13T14:00:00+00:00' } });
  });

  it('keeps what was learnt as its debrief, and reads where somebody stands from it [3.3, 1.8]', async () => {
    const { at, id, store, talkOf } = await planned();
    const held = await perform(talkHold, at('13', '15:00'), {
      talk: id,
      learnt: 'Omar told me he is against the electric cranes',
    });
    expect(held.read.facts.map(({ kind }) => kind)).toContain('position');
    const moment = (await talkOf('13', '15:01'))?.at?.id ?? '';
    expect(store.moments.get(moment)?.debriefed).toBe(true);
    expect(await talkOf('13', '15:01')).toMatchObject({
      learnt: 'Omar told me he is against the electric cranes',
    });
  });

  it('takes back what was learnt with all that was read from it, and leaves what was taken since [3.3]', async () => {
    const { at, id, store, talkOf, shown } = await planned();
    const words = 'Omar told me he is against the electric cranes';
    const held = await perform(talkHold, at('13', '15:00'), { talk: id, learnt: words });
    if (!held.before) throw new Error('it was there');
    await perform(talkRestore, at('13', '15:01'), { before: held.before });
    expect(await talkOf('13', '15:02')).toMatchObject({ held: null, learnt: '' });
    expect(store.sources.get(held.read.source)).toBeUndefined();
    expect(store.moments.get((await talkOf('13', '15:02'))?.at?.id ?? '')?.debriefed).toBe(false);
    const rows = (await shown('13', '15:03')).groups.flatMap((group) => group.rows);
    expect(rows.find(({ person }) => person === 'omar')?.standing).toBe('');
    const again = await perform(talkHold, at('13', '15:04'), { talk: id, learnt: words });
    const [fact] = again.read.facts;
    if (!again.before || !fact) throw new Error('it was read');
    await perform(factAccept, at('13', '15:05'), { facts: [fact.id] });
    const back = await perform(talkRestore, at('13', '15:06'), { before: again.before });
    expect(store.sources.get(again.read.source)?.text).toBe(words);
    expect(back.stays).toBe('What you took from it stays, and the note with it.');
  });

  it('puts no moment into the calendar once it was dropped [3.3]', async () => {
    const { at, id, shown } = await planned();
    await perform(talkDrop, at('12', '10:02'), { talk: id });
    await expect(perform(talkEdit, at('12', '10:03'), { talk: id, at: '2026-03-16T11:00' })).rejects.toMatchObject({
      code: 'bad-input',
      field: 'talk',
    });
    expect((await perform(momentList, at('12', '10:04'), {})).moments).toEqual([]);
    expect((await shown('12', '10:05')).also).toEqual([]);
  });

  it('counts as held once its moment was debriefed elsewhere [3.3]', async () => {
    const { at, talkOf } = await planned();
    const moment = (await talkOf())?.at?.id ?? '';
    await perform(momentDebrief, at('13', '15:00'), { moment, text: 'Omar wants a noise test first' });
    const talk = await talkOf('13', '15:01');
    expect(talk).toMatchObject({ learnt: 'Omar wants a noise test first' });
    expect(talk?.held).not.toBeNull();
  });

  it('says who would be surprised, and who was not asked [3.3]', async () => {
    const { at, shown } = await planned();
    await perform(talkPlan, at('12', '11:00'), { proposal: 'pilot', person: 'Helen', at: '2026-03-13T10:00' });
    expect((await shown('12', '12:00')).order.map(({ text }) => text)).toEqual([
      'Omar would hear of it before Marta, your own manager.',
      'The talk with Omar on Friday 13 March comes after Helen decides on Friday 13 March.',
    ]);
  });

  it('shows nothing on a replayed day that was planned, worded or held later', async () => {
    const { at, id, talkOf } = await planned();
    await perform(talkEdit, at('16'), { talk: id, goal: 'Zanzibar' });
    const then = (day: string, time = '09:00') =>
      perform(preWireShow, at(day, time, { replayed: true }), { proposal: 'pilot' });
    expect(JSON.stringify(await then('11'))).not.toContain('Zanzibar');
    expect((await then('11')).groups.flatMap(({ rows }) => rows).every(({ talk }) => talk === null)).toBe(true);
    expect(JSON.stringify(await then('13'))).not.toContain('Zanzibar');
    expect(await talkOf('17')).toMatchObject({ goal: 'Zanzibar' });
  });

  it('stays when somebody in it is deleted, with a former contact, and crashes nothing', async () => {
    const { at, id, shown } = await planned();
    await perform(talkEdit, at('12', '10:00'), { talk: id, bring: 'What Omar Haddad asked for' });
    await perform(personRemove, at('12', '11:00'), { person: 'omar', really: true });
    const { also } = await shown('12', '12:00');
    expect(also).toMatchObject([{ person: null, name: 'a former contact', bring: 'What a former contact asked for' }]);
    expect(
      (await perform(preWireShow, at('12', '12:01'), { proposal: 'pilot', asRead: true })).asRead.lines[0],
    ).toMatch(/^With a former contact: /);
    await perform(talkHold, at('12', '12:02'), { talk: id, learnt: 'The noise figures are needed first' });
  });

  it('goes with somebody who is taken as one with another', async () => {
    const { at, store, id } = await planned();
    store.people.add(aPerson({ id: 'omar2', name: 'O. Haddad', standing: 'beside', addresses: ['omar@home.example'] }));
    await perform(personMerge, at('12', '11:00'), { person: 'omar', into: 'omar2' });
    expect(store.proposalTalks.get(id, '2026-12-01T00:00:00Z')?.person).toBe('omar2');
  });
});
